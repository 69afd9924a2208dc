// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// The translation files themselves: nothing unfinished, and each translation keeps the places,
/// the accelerators and the plural forms that its text has.
class TestTranslations final : public QObject
{
    Q_OBJECT

    struct Message
    {
        QString source;
        QStringList forms;
        bool numerus = false;
        bool finished = true;
    };

    static QList<Message> read(const QString &name)
    {
        QFile file(QStringLiteral(TRANSLATIONS_FOLDER "/") + name);
        if (!file.open(QFile::ReadOnly))
            return {};
        QList<Message> messages;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"message"_s)
                messages.append({{}, {}, xml.attributes().value(u"numerus"_s) == u"yes"_s, true});
            else if (xml.name() == u"source"_s)
                messages.last().source = xml.readElementText();
            else if (xml.name() == u"numerusform"_s)
                messages.last().forms.append(xml.readElementText());
            else if (xml.name() == u"translation"_s) {
                messages.last().finished = !xml.attributes().hasAttribute(u"type"_s);
                if (!messages.last().numerus)
                    messages.last().forms.append(xml.readElementText());
            }
        }
        return messages;
    }

    static QStringList places(const QString &text)
    {
        static const QRegularExpression pattern(u"%[0-9n]"_s);
        QStringList found;
        for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
            found.append(match.captured());
        found.sort();
        return found;
    }

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("plurals");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("en") << u"carillon_en.ts"_s << 2 << 10;
        QTest::newRow("ru") << u"carillon_ru.ts"_s << 3 << 300;
    }

    void complete()
    {
        QFETCH(QString, file);
        QFETCH(int, plurals);
        QFETCH(int, atLeast);
        const QList<Message> messages = read(file);
        QVERIFY(messages.size() >= atLeast);
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(message.source));
            QCOMPARE(message.forms.size(), message.numerus ? plurals : 1);
            for (const QString &form : message.forms) {
                QVERIFY2(!form.isEmpty(), qPrintable(message.source));
                QVERIFY2(places(form) == places(message.source),
                         qPrintable(message.source + u" / "_s + form));
                const bool accelerator = message.source.contains(u'&');
                QVERIFY2(form.contains(u'&') == accelerator,
                         qPrintable(message.source + u" / "_s + form));
                QVERIFY2(form.endsWith(u' ') == message.source.endsWith(u' '),
                         qPrintable(message.source));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

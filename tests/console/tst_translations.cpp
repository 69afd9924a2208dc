// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/languages.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// The translation files themselves: nothing unfinished and nothing left in English, and each
/// translation keeps the places, the accelerators, the ends and the plural forms of its text.
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

    static QList<Message> read(const QString &language)
    {
        QFile file(QStringLiteral(TRANSLATIONS_FOLDER "/carillon_%1.ts").arg(language));
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
        static const QRegularExpression pattern(u"%L?[0-9n]"_s);
        QStringList found;
        for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
            found.append(match.captured());
        found.sort();
        return found;
    }

    /// What a text ends with, in the writing of English: "." of a sentence, ":", "…", or nothing.
    static QString end(const QString &text)
    {
        static const QHash<QChar, QChar> marks{
            {u'.', u'.'}, {u'。', u'.'}, {u':', u':'}, {u'：', u':'}, {u'…', u'…'},
            {u'?', u'?'}, {u'？', u'?'}, {u',', u','}, {u'、', u','}, {u'，', u','}};
        const QString bare = text.trimmed();
        const QChar mark = bare.isEmpty() ? QChar() : marks.value(bare.back());
        return mark.isNull() ? QString() : QString(mark);
    }

    /// The space that joins a text to the next; full-width marks have it in them.
    static bool endsOpen(const QString &text)
    {
        return text.endsWith(u' ') || text.endsWith(u'：') || text.endsWith(u'，')
               || text.endsWith(u'、');
    }

    /// Words that are the same in the language, names and units aside.
    static QStringList sameOnPurpose(const QString &language)
    {
        static const QHash<QString, QString> lists{
            {u"de"_s,
             u"Audit|Broker|Budget:|Bytes/s|Client|Code|Code:|Filter|Filter: "
             u"%1|Layouts|Listener|Log|Name:|"
             "Operator|ok|Origin|Pause|Plan|Port|Rate|Rate:|Scopes|Server|Server:|Shard|Shards|Staging|"
             "Text:|Token|Token:|Trace|Trace…|Trace:|Trace: %1|Traces|Version"_s},
            {u"es"_s, u"Broker|Bytes/s|Inspector|no|Plan|Shard|Shards|Token|Token:"_s},
            {u"fr"_s,
             u"1 minute|10 minutes|Action|Actions|Audit|Broker|Budget:|Captures "
             u"(*%1)|client|Client|Code|Code:|"
             "Compression|Configuration|Incident|message|Message|Message…|Pause|Plan|Plans|Port|"
             "ports|"
             "Production|public|Session|Shard|Shards|Source|trace|Trace|Trace: %1|Traces|Type|Verdict|"
             "Version|Violet|version %1"_s},
            {u"pt_BR"_s, u"Broker|Bytes/s|Layouts|Listener|Listeners|Log|ok|Shard|Shards|Token|Token:"_s},
        };
        return lists.value(language).split(u'|', Qt::SkipEmptyParts);
    }

    static int plurals(const QString &language)
    {
        return language == "ru"_L1 ? 3 : language == "ja"_L1 || language == "zh_CN"_L1 ? 1 : 2;
    }

private Q_SLOTS:
    void everyLanguageHasItsFile()
    {
        QStringList files;
        for (const Language &language : languages())
            files.append(u"carillon_%1.ts"_s.arg(language.code));
        files.sort();
        QCOMPARE(QDir(QStringLiteral(TRANSLATIONS_FOLDER))
                     .entryList({u"*.ts"_s}, QDir::Files, QDir::Name),
                 files);
    }

    void complete_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }

    void complete()
    {
        QFETCH(QString, language);
        const bool english = language == "en"_L1;
        const QList<Message> messages = read(language);
        const QStringList abbreviated{u"No."_s, u"Seq"_s, u"Since seq"_s}; // each its own way
        QVERIFY(messages.size() >= (english ? 10 : 900));
        if (!english)
            QCOMPARE(messages.size(), read(u"ru"_s).size());
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(message.source));
            QCOMPARE(message.forms.size(), message.numerus ? plurals(language) : 1);
            for (const QString &form : message.forms) {
                const QByteArray both = (message.source + u" / "_s + form).toUtf8();
                QVERIFY2(!form.isEmpty(), both.constData());
                QVERIFY2(places(form) == places(message.source), both.constData());
                QVERIFY2(form.contains(u'&') == message.source.contains(u'&'), both.constData());
                QVERIFY2(abbreviated.contains(message.source) || end(form) == end(message.source),
                         both.constData());
                QVERIFY2(endsOpen(form) == endsOpen(message.source) || form.endsWith(u'：'),
                         both.constData());
                QVERIFY2(form.startsWith(u' ') == message.source.startsWith(u' '),
                         both.constData());
                QVERIFY2(form.count(u'\n') == message.source.count(u'\n'), both.constData());
            }
        }
    }

    void nothingIsLeftInEnglish_data() { complete_data(); }
    void nothingIsLeftInEnglish()
    {
        QFETCH(QString, language);
        if (language == "en"_L1)
            return;
        // Keys, protocols and units, which no language translates.
        static const QRegularExpression neutral(
            u"^(CPU|TLS|and, or|Enter|Esc|[^A-Za-z]*|(?:%\\d|−| |h|min|s|d|ms|µs|B|MB)*)$"_s);
        static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
        const QStringList same = sameOnPurpose(language);
        QStringList found;
        for (const Message &message : read(language)) {
            const QString source = QString(message.source).remove(u'&');
            for (const QString &form : message.forms) {
                const QString plain = withoutMnemonic(form);
                if (QString(plain).remove(QChar(0xa0)) == source && !source.contains(neutral)
                    && !same.contains(source))
                    found.append(source);
                if (plurals(language) == 2)
                    continue; // Latin letters are the language's own
                for (const QRegularExpressionMatch &match : word.globalMatch(plain)) {
                    if (!source.contains(match.captured()))
                        found.append(plain);
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    /// 连接(&C)…: the letter of the English text, since no key types the language's own.
    void acceleratorsOfLanguagesWithoutLatinKeys_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << u"ja"_s;
        QTest::newRow("zh_CN") << u"zh_CN"_s;
    }

    void acceleratorsOfLanguagesWithoutLatinKeys()
    {
        QFETCH(QString, language);
        int seen = 0;
        for (const Message &message : read(language)) {
            const qsizetype at = message.source.indexOf(u'&');
            if (at < 0)
                continue;
            ++seen;
            const QString expected = u"(&%1)"_s.arg(message.source[at + 1].toUpper());
            QVERIFY2(message.forms.first().contains(expected), qPrintable(message.forms.first()));
        }
        QVERIFY(seen > 50);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/languages.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestLanguages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosen_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *wanted, const QString &language) {
            QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u' ') << language;
        };
        row("de-DE", u"de"_s);
        row("de-Latn-AT de-AT de", u"de"_s);
        row("en-GB", u"en"_s);
        row("es-MX", u"es"_s);
        row("fr_CA", u"fr"_s);
        row("pt-BR", u"pt_BR"_s);
        row("pt-PT pt", u"pt_BR"_s); // nearer than English
        row("ru-UA", u"ru"_s);
        row("ja", u"ja"_s);
        row("zh-CN", u"zh_CN"_s);
        row("zh_CN", u"zh_CN"_s); // as it is in the settings
        row("zh", u"zh_CN"_s);
        row("zh-Hans-SG zh-SG", u"zh_CN"_s);
        row("zh-TW", u"en"_s); // another script, not a country's manner
        row("zh-Hant-HK zh-HK zh-Hant zh", u"en"_s);
        row("zh-TW zh-CN", u"zh_CN"_s); // asked for
        row("zh-TW ja", u"ja"_s);
        row("it-IT nl fr", u"fr"_s); // the next wish
        row("it", u"en"_s);
        row("C", u"en"_s);
        row("", u"en"_s);
        row("../etc", u"en"_s);
    }

    void chosen()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, language);
        QCOMPARE(languageFor(wanted), language);
    }

    void mnemonics()
    {
        QCOMPARE(withoutMnemonic(u"S&ave the capture…"_s), u"Save the capture…"_s);
        QCOMPARE(withoutMnemonic(u"保存捕获(&A)…"_s), u"保存捕获…"_s);
        QCOMPARE(withoutMnemonic(u"Rooms (1)"_s), u"Rooms (1)"_s);
    }

    /// The system's own list, as Qt makes it.
    void ofTheSystem()
    {
        QCOMPARE(languageFor(QLocale(u"pt_PT"_s).uiLanguages()), u"pt_BR"_s);
        QCOMPARE(languageFor(QLocale(u"zh_TW"_s).uiLanguages()), u"en"_s);
        QCOMPARE(languageFor(QLocale(u"zh_SG"_s).uiLanguages()), u"zh_CN"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"

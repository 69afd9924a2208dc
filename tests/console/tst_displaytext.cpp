// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestDisplayText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"alice 42"_s << u"alice 42"_s;
        QTest::newRow("cyrillic") << u"Фёдор"_s << u"Фёдор"_s;
        QTest::newRow("hebrew letters stay") << u"שלום"_s << u"שלום"_s;
        QTest::newRow("emoji") << u"bell 🔔"_s << u"bell 🔔"_s;
        QTest::newRow("combining marks") << u"e\u0301"_s << u"e\u0301"_s;
        QTest::newRow("marks on marks")
            << u"e"_s + QString(8, QChar(0x301)) + u"e"_s
            << u"e"_s + QString(6, QChar(0x301)) + u"\\u{301}\\u{301}e"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"a\\u{a}b"_s;
        QTest::newRow("nul") << u"a"_s + QChar(0) + u"b"_s << u"a\\u{0}b"_s;
        QTest::newRow("escape") << u"\u001b[31m"_s << u"\\u{1b}[31m"_s;
        QTest::newRow("right-to-left override")
            << u"invoice\u202efdp.exe"_s << u"invoice\\u{202e}fdp.exe"_s;
        QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"\\u{2066}x\\u{2069}"_s;
        QTest::newRow("zero width") << u"ad\u200bmin"_s << u"ad\\u{200b}min"_s;
        QTest::newRow("soft hyphen") << u"ad\u00admin"_s << u"ad\\u{ad}min"_s;
        QTest::newRow("no-break space") << u"ad\u00a0min"_s << u"ad\\u{a0}min"_s;
        QTest::newRow("hangul filler") << u"\u3164"_s << u"\\u{3164}"_s;
        QTest::newRow("tag character") << QString(u"\U000E0041"_s) << u"\\u{e0041}"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << u"\\u{d800}"_s;
        QTest::newRow("markup is text") << u"<img src=x>"_s << u"<img src=x>"_s;
    }

    void visible()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(visibleText(text), expected);
    }

    void longTextIsCut()
    {
        const QString text = visibleText(QString(1000000, u'x'), 100);
        QCOMPARE(text.size(), 101);
        QVERIFY(text.endsWith(u'…'));
    }

    void linesStay() { QCOMPARE(visibleLines(u"a\n\tb\u202e"_s), u"a\n\tb\\u{202e}"_s); }

    void jsonStaysTheSameValue()
    {
        const QString text = u"{\n\t\"a\u202e\": \"\u00a0\u2028\U000E0041 é\"\n}"_s;
        const QString shown = visibleJson(text);
        QCOMPARE(shown, u"{\n\t\"a\\u202e\": \"\\u00a0\\u2028\\udb40\\udc41 é\"\n}"_s);
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()), QJsonDocument::fromJson(text.toUtf8()));
    }

    void csv_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"x"_s << u"x"_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("formula") << u"=HYPERLINK(1)"_s << u"'=HYPERLINK(1)"_s;
        QTest::newRow("at") << u"@SUM(1)"_s << u"'@SUM(1)"_s;
        QTest::newRow("hidden") << u"a\u202e\rb"_s << u"a\\u{202e}\\u{d}b"_s;
        QTest::newRow("negative number") << u"-1.5"_s << u"-1.5"_s;
        QTest::newRow("not a number") << u"-1+cmd"_s << u"'-1+cmd"_s;
    }

    void csv()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(csvCell(text), expected);
    }

    void values_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("expected");
        QTest::newRow("null") << QJsonValue() << int(ColumnType::Bytes) << QString();
        QTest::newRow("bytes") << QJsonValue(1536) << int(ColumnType::Bytes) << u"1.5 kB"_s;
        QTest::newRow("count") << QJsonValue(100312) << int(ColumnType::Integer) << u"100,312"_s;
        QTest::newRow("few bytes") << QJsonValue(180) << int(ColumnType::Bytes) << u"180 B"_s;
        QTest::newRow("rate") << QJsonValue(3.21) << int(ColumnType::Rate) << u"3.2"_s;
        QTest::newRow("ms") << QJsonValue(250) << int(ColumnType::Duration) << u"250 ms"_s;
        QTest::newRow("seconds") << QJsonValue(2500) << int(ColumnType::Duration) << u"2.5 s"_s;
        QTest::newRow("hours") << QJsonValue(7500000) << int(ColumnType::Duration)
                               << u"2 h 5 min"_s;
        QTest::newRow("days") << QJsonValue(180000000) << int(ColumnType::Duration) << u"2 d 2 h"_s;
        QTest::newRow("yes") << QJsonValue(true) << int(ColumnType::Bool) << u"yes"_s;
        QTest::newRow("list") << QJsonValue(QJsonArray{u"a"_s, u"b\n"_s})
                              << int(ColumnType::Strings) << u"a, b\\u{a}"_s;
        QTest::newRow("not a time")
            << QJsonValue(u"\u202eyesterday"_s) << int(ColumnType::Time) << u"\\u{202e}yesterday"_s;
        QTest::newRow("huge") << QJsonValue(1e300) << int(ColumnType::Bytes) << QString();
        QTest::newRow("negative") << QJsonValue(-1) << int(ColumnType::Duration) << QString();
        QTest::newRow("huge count") << QJsonValue(1e300) << int(ColumnType::Integer) << u"0"_s;
    }

    void values()
    {
        QFETCH(QJsonValue, value);
        QFETCH(int, type);
        QFETCH(QString, expected);
        QCOMPARE(
            formatValue(value, ColumnType(type), QLocale(QLocale::English, QLocale::UnitedStates)),
            expected);
    }

    void toolTipsAreNotMarkup()
    {
        const QString tip = plainToolTip(u"<img src=x> & \"y\""_s);
        QVERIFY(!tip.contains(u"<img"_s));
        QVERIFY(tip.contains(u"&lt;img src=x&gt; &amp;"_s));
    }
};

QTEST_GUILESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"

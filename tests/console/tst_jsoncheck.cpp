// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/jsoncheck.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestJsonCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<int>("line");
        QTest::newRow("object") << u"{\"a\": [1, true, null]}"_s << true << 1;
        QTest::newRow("scalar") << u" 42 "_s << true << 1;
        QTest::newRow("string") << u"\"x\""_s << true << 1;
        QTest::newRow("empty") << u""_s << false << 1;
        QTest::newRow("blank") << u" \n "_s << false << 1;
        QTest::newRow("comma missing") << u"{\n\"a\": 1\n\"b\": 2}"_s << false << 3;
        QTest::newRow("not closed") << u"{\n\"a\": 1\n"_s << false << 3;
        QTest::newRow("two values") << u"1, 2"_s << false << 1;
        QTest::newRow("closes what is not open") << u"1], [2"_s << false << 1;
        QTest::newRow("after the end") << u"{} x"_s << false << 1;
        QTest::newRow("very deep") << QString(5000, u'[') << false << 1;
        QTest::newRow("cyrillic before the mistake") << u"{\"ключ\": я}"_s << false << 1;
    }

    void check()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        QFETCH(int, line);
        const JsonCheck result = checkJson(text);
        QCOMPARE(result.ok, ok);
        QCOMPARE(result.problem.isEmpty(), ok);
        QVERIFY(result.at <= text.size());
        if (!ok && line > 1)
            QVERIFY2(std::abs(result.line - line) <= 1, qPrintable(QString::number(result.line)));
    }

    void size() { QCOMPARE(checkJson(u"{ \"a\" : \"я\" }"_s).bytes, 10); }

    void reformat()
    {
        const QString compact
            = u"{\"a\":[1,{}],\"n\":12345678901234567890,\"s\":\"x: {\\\"y\\\"}\"}"_s;
        const QString indented = reformatJson(compact, true);
        QVERIFY(indented.startsWith(u"{\n    \"a\": [\n        1,\n        {}\n    ],\n"_s));
        QVERIFY(indented.contains(u"12345678901234567890"_s)); // not through a double
        QCOMPARE(reformatJson(indented, false), compact);
        QCOMPARE(reformatJson(u"{oops"_s, true), u"{oops"_s);
    }
};

QTEST_GUILESS_MAIN(TestJsonCheck)
#include "tst_jsoncheck.moc"

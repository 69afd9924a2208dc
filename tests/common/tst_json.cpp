// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/json.h"

#include <QTest>

#include <limits>

using namespace Carillon;

class tst_Json : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strings_data();
    void strings();
    void numbers();
    void times();
    void textThatOutgrowsTheStack();
};

void tst_Json::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("") << QByteArray(R"("")");
    QTest::newRow("plain") << QByteArray("chat:42") << QByteArray(R"("chat:42")");
    QTest::newRow("quotes") << QByteArray(R"(a"b\c)") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("lines") << QByteArray("a\nb\rc\td") << QByteArray(R"("a\nb\rc\td")");
    QTest::newRow("control") << QByteArray("\x01\x1f\x7f", 3) << QByteArray(R"("\u0001\u001f\u007f")");
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray(R"("a\u0000b")");
    QTest::newRow("UTF-8") << QByteArray("дом") << QByteArray("\"дом\"");
}

void tst_Json::strings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, json);
    QByteArray array("x");
    appendJsonString(array, text);
    QCOMPARE(array, 'x' + json);
    JsonText buffer;
    buffer += 'x';
    appendJsonString(buffer, text);
    QCOMPARE(buffer.view().toByteArray(), 'x' + json);
    QCOMPARE(jsonString(text), json);
}

void tst_Json::numbers()
{
    JsonText text;
    text.addNumber(std::numeric_limits<qint64>::min());
    text += ' ';
    text.addNumber(qint64(0));
    text += ' ';
    text.addNumber(std::numeric_limits<quint64>::max());
    QCOMPARE(text.view(), QByteArrayView("-9223372036854775808 0 18446744073709551615"));
}

void tst_Json::times()
{
    const QByteArray expected("2026-01-15T10:30:00.123Z");
    QCOMPARE(rfc3339(1768473000123), expected);
    QCOMPARE(rfc3339(0), QByteArray("1970-01-01T00:00:00.000Z"));
    QCOMPARE(rfc3339(1709251199999), QByteArray("2024-02-29T23:59:59.999Z"));
    JsonText text;
    text.addTime(1768473000123);
    QCOMPARE(text.view(), QByteArrayView(expected));
}

void tst_Json::textThatOutgrowsTheStack()
{
    JsonText text;
    QByteArray expected;
    for (int i = 0; i < 1000; ++i) {
        text.addNumber(qint64(i));
        text += ',';
        expected += QByteArray::number(i) + ',';
    }
    QCOMPARE(text.view().toByteArray(), expected);
}

QTEST_APPLESS_MAIN(tst_Json)

#include "tst_json.moc"

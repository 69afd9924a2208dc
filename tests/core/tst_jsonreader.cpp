// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/jsonreader.h"

#include <QTest>

using namespace Carillon;

class tst_JsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void givesMembersAsTheyStand_data();
    void givesMembersAsTheyStand();
    void unescapesNames();
    void keepsDuplicates();
    void paddedAndCopiedAgree();
    void pointsIntoPaddedText();
    void readsAgainAndAgain();
    void nestsToSixtyFour();
    void givesElements();
    void readsTexts_data();
    void readsTexts();
    void readsUnsigned_data();
    void readsUnsigned();
    void readsLists();
    // Rainy flows
    void refuses_data();
    void refuses();
    void refusesEveryPrefix();
    void recoversFromBadText();
};

namespace {

QByteArray nested(int objects)
{
    return QByteArray("{\"a\":").repeated(objects - 1) + "{}" + QByteArray("}").repeated(objects - 1);
}

} // namespace

void tst_JsonReader::givesMembersAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("string") << QByteArray("\"a b\"");
    QTest::newRow("string with what ends values") << QByteArray("\"},]:\\\"{[\"");
    QTest::newRow("empty string") << QByteArray("\"\"");
    QTest::newRow("escapes stay") << QByteArray("\"\\u00e9\\n\\\\\"");
    QTest::newRow("surrogate pair") << QByteArray("\"\\ud83d\\ude00\"");
    QTest::newRow("utf-8") << QByteArray("\"h\xc3\xa9 \xf0\x9f\x98\x80\"");
    QTest::newRow("zero") << QByteArray("0");
    QTest::newRow("minus zero") << QByteArray("-0");
    QTest::newRow("integer") << QByteArray("18446744073709551615");
    QTest::newRow("larger than 64 bits") << QByteArray("184467440737095516150000000000000001");
    QTest::newRow("many digits") << QByteArray("0.1000000000000000055511151231257827");
    QTest::newRow("exponent") << QByteArray("-1.5e+10");
    QTest::newRow("beyond a double") << QByteArray("1E400");
    QTest::newRow("true") << QByteArray("true");
    QTest::newRow("false") << QByteArray("false");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("object with space inside") << QByteArray("{ \"x\" : [ 1 , 2 ] }");
    QTest::newRow("empty array") << QByteArray("[]");
    QTest::newRow("array") << QByteArray("[ {\"a\":[]} , null ]");
}

void tst_JsonReader::givesMembersAsTheyStand()
{
    QFETCH(QByteArray, value);
    JsonReader reader;
    // Alone, first, last and with space of every kind around: always the same bytes.
    for (const QByteArray &text :
         {"{\"m\":" + value + "}", "{\"m\":" + value + ",\"n\":1}", "{\"n\":1,\"m\":" + value + "}",
          " \t\r\n{ \"m\" \n:\t " + value + " \r\n\t,\"n\" : 1 } \n", "{\"m\":\n" + value + "\n}"}) {
        const auto *members = reader.object(text);
        QVERIFY2(members, text.constData());
        const auto *found = JsonReader::find(*members, "m");
        QVERIFY(found);
        QCOMPARE(found->raw.toByteArray(), value);
    }
}

void tst_JsonReader::unescapesNames()
{
    JsonReader reader;
    const auto *members = reader.object(
        R"({"type":1,"t\u0079pe2":2,"a\"b":3,"\ud83d\ude00":4,"":5,"x\\":6})");
    QVERIFY(members);
    QCOMPARE(members->size(), std::size_t(6));
    QCOMPARE((*members)[0].name.toByteArray(), "type");
    QCOMPARE((*members)[1].name.toByteArray(), "type2");
    QCOMPARE((*members)[2].name.toByteArray(), "a\"b");
    QCOMPARE((*members)[3].name.toByteArray(), "\xf0\x9f\x98\x80");
    QCOMPARE((*members)[4].name.toByteArray(), "");
    QCOMPARE((*members)[5].name.toByteArray(), "x\\");
    QCOMPARE(JsonReader::find(*members, "type2")->raw.toByteArray(), "2");
    QVERIFY(!JsonReader::find(*members, "t\\u0079pe2"));
}

void tst_JsonReader::keepsDuplicates()
{
    JsonReader reader;
    const auto *members = reader.object(R"({"a":1,"b":2,"a":3})");
    QVERIFY(members);
    QCOMPARE(members->size(), std::size_t(3));
    QCOMPARE(JsonReader::find(*members, "a")->raw.toByteArray(), "1");
    members = reader.object("{}");
    QVERIFY(members && members->empty());
    QVERIFY(!JsonReader::find(*members, "a"));
}

void tst_JsonReader::paddedAndCopiedAgree()
{
    // What lies behind a padded text is not read as part of it.
    for (const QByteArray &behind : {QByteArray(64, '\0'), QByteArray(64, ' '), QByteArray(64, '}'),
                                     QByteArray("garbage\"").repeated(8), QByteArray(64, '\xff')}) {
        const QByteArray text = "{\"a\":[1,2],\"b\":17}";
        const QByteArray padded = text + behind;
        JsonReader reader;
        const auto *members = reader.object(QByteArrayView(padded).first(text.size()), true);
        QVERIFY2(members, behind.constData());
        QCOMPARE(members->size(), std::size_t(2));
        QCOMPARE((*members)[1].raw.toByteArray(), "17");
        const QByteArrayView cut = QByteArrayView(padded).first(text.size() - 1);
        QVERIFY2(!reader.object(cut, true), behind.constData());
    }
}

void tst_JsonReader::pointsIntoPaddedText()
{
    const QByteArray text = "{\"a\":[1,2]}" + QByteArray(64, '\0');
    JsonReader reader;
    const auto *members = reader.object(QByteArrayView(text).first(11), true);
    QVERIFY(members);
    QCOMPARE(static_cast<const void *>((*members)[0].raw.data()), static_cast<const void *>(text.constData() + 5));
}

void tst_JsonReader::readsAgainAndAgain()
{
    JsonReader reader;
    for (int size : {1, 1000, 10, 70000, 3}) {
        const QByteArray value = '"' + QByteArray(size, 'x') + '"';
        const auto *members = reader.object("{\"name\\u0041\":" + value + ",\"b\":" + value + "}");
        QVERIFY(members);
        // Names with escapes and values live on until the next text.
        QCOMPARE((*members)[0].name.toByteArray(), "nameA");
        QCOMPARE((*members)[0].raw.toByteArray(), value);
        QCOMPARE((*members)[1].raw.toByteArray(), value);
    }
}

void tst_JsonReader::nestsToSixtyFour()
{
    JsonReader reader;
    QVERIFY(reader.object(nested(64)));
    QVERIFY(!reader.object(nested(65)));
    QVERIFY(!reader.object(nested(100000)));
    QVERIFY(reader.object("{\"a\":" + QByteArray(63, '[') + QByteArray(63, ']') + "}"));
    QVERIFY(!reader.object("{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + "}"));
    QVERIFY(!reader.array(QByteArray(100000, '[')));
}

void tst_JsonReader::givesElements()
{
    JsonReader reader;
    const auto *elements = reader.array(" [ 1 , \"a\" ,{\"b\": [] }, [ ],null ] ");
    QVERIFY(elements);
    QCOMPARE(elements->size(), std::size_t(5));
    QCOMPARE((*elements)[0].toByteArray(), "1");
    QCOMPARE((*elements)[1].toByteArray(), "\"a\"");
    QCOMPARE((*elements)[2].toByteArray(), "{\"b\": [] }");
    QCOMPARE((*elements)[3].toByteArray(), "[ ]");
    QCOMPARE((*elements)[4].toByteArray(), "null");
    QVERIFY(reader.array("[]") && reader.array("[]")->empty());
    QVERIFY(!reader.array("{}"));
    QVERIFY(!reader.array("[1,]"));
    QVERIFY(!reader.array("[1]]"));
    QVERIFY(!reader.array(""));
}

void tst_JsonReader::readsTexts_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("\"abc\"") << true << QByteArray("abc");
    QTest::newRow("empty") << QByteArray("\"\"") << true << QByteArray("");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << true << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("zero byte") << QByteArray(R"("a\u0000b")") << true << QByteArray("a\0b", 3);
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << true << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud83d")") << false << QByteArray();
    QTest::newRow("number") << QByteArray("12") << false << QByteArray();
    QTest::newRow("null") << QByteArray("null") << false << QByteArray();
    QTest::newRow("object") << QByteArray("{}") << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
}

void tst_JsonReader::readsTexts()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, valid);
    QFETCH(QByteArray, text);
    const auto read = jsonText(raw);
    QCOMPARE(read.has_value(), valid);
    if (valid)
        QCOMPARE(*read, text);
}

void tst_JsonReader::readsUnsigned_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<quint64>("value");
    QTest::newRow("zero") << QByteArray("0") << true << quint64(0);
    QTest::newRow("some") << QByteArray("1234567890") << true << quint64(1234567890);
    QTest::newRow("largest") << QByteArray("18446744073709551615") << true << ~quint64(0);
    QTest::newRow("too large by one") << QByteArray("18446744073709551616") << false << quint64(0);
    QTest::newRow("twenty nines") << QByteArray("99999999999999999999") << false << quint64(0);
    QTest::newRow("longer") << QByteArray("100000000000000000000") << false << quint64(0);
    QTest::newRow("negative") << QByteArray("-1") << false << quint64(0);
    QTest::newRow("fraction") << QByteArray("1.0") << false << quint64(0);
    QTest::newRow("exponent") << QByteArray("1e3") << false << quint64(0);
    QTest::newRow("string") << QByteArray("\"1\"") << false << quint64(0);
    QTest::newRow("nothing") << QByteArray() << false << quint64(0);
}

void tst_JsonReader::readsUnsigned()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, valid);
    QFETCH(quint64, value);
    const auto read = jsonUnsigned(raw);
    QCOMPARE(read.has_value(), valid);
    if (valid)
        QCOMPARE(*read, value);
}

void tst_JsonReader::readsLists()
{
    const auto list = jsonTexts(R"(["a","b\n",""])", 3);
    QVERIFY(list);
    QCOMPARE(*list, (std::vector<QByteArray>{"a", "b\n", ""}));
    QVERIFY(jsonTexts("[]", 0) && jsonTexts("[]", 0)->empty());
    QVERIFY(!jsonTexts(R"(["a","b"])", 1));
    QVERIFY(!jsonTexts(R"(["a",1])", 5));
    QVERIFY(!jsonTexts(R"("a")", 5));
}

void tst_JsonReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const std::pair<const char *, QByteArray> rows[] = {
        {"nothing", ""},
        {"space", "  "},
        {"array", "[]"},
        {"string", "\"a\""},
        {"number", "1"},
        {"null", "null"},
        {"open", "{"},
        {"close", "}"},
        {"two objects", "{}{}"},
        {"garbage behind", "{} x"},
        {"bracket behind", "{}]"},
        {"brace behind", "{\"a\":1}}"},
        {"comma behind", "{},"},
        {"zero byte behind", QByteArray("{}\0", 3)},
        {"trailing comma", "{\"a\":1,}"},
        {"leading comma", "{,\"a\":1}"},
        {"two commas", "{\"a\":1,,\"b\":2}"},
        {"no comma", "{\"a\":1 \"b\":2}"},
        {"no colon", "{\"a\" 1}"},
        {"no value", "{\"a\":}"},
        {"name only", "{\"a\"}"},
        {"bare name", "{a:1}"},
        {"single quotes", "{'a':1}"},
        {"number as name", "{1:1}"},
        {"comment", "{/**/\"a\":1}"},
        {"leading zero", "{\"a\":01}"},
        {"plus", "{\"a\":+1}"},
        {"lone minus", "{\"a\":-}"},
        {"no digits before the point", "{\"a\":.5}"},
        {"no digits after the point", "{\"a\":1.}"},
        {"no digits in the exponent", "{\"a\":1e}"},
        {"hexadecimal", "{\"a\":0x1}"},
        {"not a number", "{\"a\":NaN}"},
        {"infinity", "{\"a\":Infinity}"},
        {"number and text", "{\"a\":1x}"},
        {"two numbers", "{\"a\":1 2}"},
        {"long true", "{\"a\":truely}"},
        {"short true", "{\"a\":tru}"},
        {"long null", "{\"a\":nulll}"},
        {"capital", "{\"a\":True}"},
        {"unclosed string", "{\"a\":\"b}"},
        {"control character", "{\"a\":\"b\nc\"}"},
        {"control character in name", QByteArray("{\"a\x01\":1}")},
        {"wrong escape", "{\"a\":\"\\x\"}"},
        {"short unicode escape", "{\"a\":\"\\u12\"}"},
        {"escape at the end", "{\"a\":\"\\\"}"},
        {"mixed brackets", "{\"a\":[1}"},
        {"mixed brackets deeper", "{\"a\":[{\"b\":1]}}"},
        {"comma in array", "{\"a\":[1,]}"},
        {"no comma in array", "{\"a\":[1 2]}"},
        {"colon in array", "{\"a\":[1:2]}"},
        {"form feed", "{\f\"a\":1}"},
        {"byte order mark", "\xef\xbb\xbf{}"},
        {"lone continuation byte", "{\"a\":\"\x80\"}"},
        {"cut character", "{\"a\":\"\xc3\"}"},
        {"overlong", "{\"a\":\"\xc0\xaf\"}"},
        {"encoded surrogate", "{\"a\":\"\xed\xa0\x80\"}"},
        {"beyond unicode", "{\"a\":\"\xf4\x90\x80\x80\"}"},
        {"invalid in name", "{\"\xff\":1}"},
        {"invalid in nested value", "{\"a\":[{\"b\":\"\xff\"}]}"},
        {"wrong deep inside", "{\"a\":{\"b\":{\"c\":[1,{\"d\":tru}]}}}"},
    };
    for (const auto &[name, text] : rows)
        QTest::newRow(name) << text;
}

void tst_JsonReader::refuses()
{
    QFETCH(QByteArray, text);
    JsonReader reader;
    QVERIFY(!reader.object(text));
    const QByteArray padded = text + QByteArray(64, '\0');
    QVERIFY(!reader.object(QByteArrayView(padded).first(text.size()), true));
    QVERIFY(!reader.array('[' + text + ']') || text.isEmpty() || text.trimmed().isEmpty()
            || !text.startsWith('{'));
}

void tst_JsonReader::refusesEveryPrefix()
{
    const QByteArray text =
        R"({"type":"publish","id":12,"data":{"a":[1,-2.5e3,true,null,"x\u00e9\\"],"b":{}},"room":"a:b"})";
    JsonReader reader;
    QVERIFY(reader.object(text));
    for (qsizetype n = 0; n < text.size(); ++n)
        QVERIFY2(!reader.object(text.first(n)), text.first(n).constData());
}

void tst_JsonReader::recoversFromBadText()
{
    JsonReader reader;
    QVERIFY(!reader.object("{\"a\":[[[[\""));
    QVERIFY(!reader.object(nested(80)));
    const auto *members = reader.object("{\"a\":1}");
    QVERIFY(members);
    QCOMPARE(members->size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_JsonReader)
#include "tst_jsonreader.moc"

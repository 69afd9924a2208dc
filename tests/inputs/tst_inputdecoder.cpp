// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/inputdecoder.h"

#include <QTest>

using namespace Carillon;

namespace {

InputConfig rawInput(const QByteArray &type = {}, const QByteArray &room = {}, const QByteArray &key = {},
                       const QByteArray &id = {})
{
    InputConfig input;
    input.raw = RawInput{type, room, {}, {}, key, id};
    return input;
}

} // namespace

class tst_InputDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEnvelopes();
    void idsOfMessages();
    void longIdsAreShortened();
    void rawFromTheConfiguration();
    void rawFromHeaders();
    void configurationBeforeHeaders();
    void rawData_data();
    void rawData();
    void tenantIsFixed();
    void refuses_data();
    void refuses();
};

void tst_InputDecoder::readsEnvelopes()
{
    const auto events = decodeMessage({}, {1, "q", "m1", R"({"id":"e1","type":"a","room":"x:1","tenant":"acme","data":{"n":1.50}})",
                                           {{"carillon-tenant", "beta"}, {"carillon-type", "b"}}});
    QVERIFY(events);
    QCOMPARE(events->size(), std::size_t(1));
    QCOMPARE(events->front().id, "e1"); // the event's own
    QCOMPARE(events->front().type, "a");
    QCOMPARE(events->front().tenant, "acme"); // headers are for raw messages
    QCOMPARE(events->front().data, R"({"n":1.50})");
    QVERIFY(!events->front().direct);
}

void tst_InputDecoder::idsOfMessages()
{
    const auto one = decodeMessage({}, {1, "q", "m1", R"({"type":"a","room":"x:1"})", {}});
    QCOMPARE(one->front().id, "m1");
    const auto list = decodeMessage({}, {1, "q", "m1", R"([{"type":"a","room":"x:1"},{"id":"e","type":"a","room":"x:1"}])", {}});
    QCOMPARE(list->at(0).id, "m1#0");
    QCOMPARE(list->at(1).id, "e");
    const auto none = decodeMessage({}, {1, "q", {}, R"([{"type":"a","room":"x:1"}])", {}});
    QVERIFY(none->front().id.isEmpty());
}

void tst_InputDecoder::longIdsAreShortened()
{
    const QByteArray longId(250, 't');
    const auto one = decodeMessage({}, {1, "q", longId + "1", R"({"type":"a","room":"x:1"})", {}});
    const auto again = decodeMessage({}, {2, "q", longId + "1", R"({"type":"a","room":"x:1"})", {}});
    const auto other = decodeMessage({}, {3, "q", longId + "2", R"({"type":"a","room":"x:1"})", {}});
    QVERIFY(one->front().id.size() <= 255);
    QCOMPARE(again->front().id, one->front().id);
    QVERIFY(other->front().id != one->front().id);
}

void tst_InputDecoder::rawFromTheConfiguration()
{
    const auto input = rawInput("order.updated", "orders:{header.order}-{data.line.no}", "{data.sku}", "{header.id}");
    const auto events = decodeMessage(input, {1, "q", "m1", R"( {"line":{"no":7},"sku":"a b"} )", {{"order", "42"}, {"id", "o1"}}});
    QVERIFY(events);
    const DomainEvent &event = events->front();
    QCOMPARE(event.type, "order.updated");
    QCOMPARE(event.room, "orders:42-7");
    QCOMPARE(event.key, "a b");
    QCOMPARE(event.id, "o1");
    QCOMPARE(event.data, R"({"line":{"no":7},"sku":"a b"})");
}

void tst_InputDecoder::rawFromHeaders()
{
    const auto events = decodeMessage(rawInput(), {1, "q", "m1", "{}", {{"carillon-type", "message.sent"},
                                                                       {"carillon-chat-id", "7"},
                                                                       {"carillon-user-id", "alice"},
                                                                       {"carillon-tenant", "acme"},
                                                                       {"carillon-key", "k"},
                                                                       {"carillon-id", "e\"1"}}});
    QVERIFY(events);
    const DomainEvent &event = events->front();
    QCOMPARE(event.type, "message.sent");
    QCOMPARE(event.room, "chat:7");
    QCOMPARE(event.userId, "alice");
    QCOMPARE(event.tenant, "acme");
    QCOMPARE(event.key, "k");
    QCOMPARE(event.id, "e\"1");
    QCOMPARE(decodeMessage(rawInput(), {1, "q", "m1", "{}", {{"carillon-type", "a"}, {"carillon-room", "x:1"}}})->front().id, "m1");
}

void tst_InputDecoder::configurationBeforeHeaders()
{
    const auto input = rawInput("a", "orders:{header.topic}");
    // What the broker says of a message stands first: a producer's header of that name is not it.
    const auto events = decodeMessage(input, {1, "q", "m1", "{}", {{"topic", "t"}, {"topic", "other"}, {"carillon-type", "b"},
                                                                  {"carillon-room", "secret:1"}}});
    QCOMPARE(events->front().type, "a");
    QCOMPARE(events->front().room, "orders:t");
}

void tst_InputDecoder::rawData_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("object") << QByteArray(R"({"a":1,"b":[1.0]})") << QByteArray(R"({"a":1,"b":[1.0]})");
    QTest::newRow("number") << QByteArray("12.50\n") << QByteArray("12.50");
    QTest::newRow("string") << QByteArray(R"("x")") << QByteArray(R"("x")");
    QTest::newRow("nothing") << QByteArray() << QByteArray("null");
    QTest::newRow("text") << QByteArray("hello \"you\"\n") << QByteArray(R"("hello \"you\"\n")");
    QTest::newRow("two values") << QByteArray("1,2") << QByteArray(R"("1,2")");
    QTest::newRow("two lists") << QByteArray("1],[2") << QByteArray(R"("1],[2")");
    QTest::newRow("more than data") << QByteArray(R"(1,"tenant":"other")") << QByteArray(R"("1,\"tenant\":\"other\"")");
    QTest::newRow("bytes") << QByteArray("\xff\x00\x01", 3) << QByteArray(R"({"base64":"/wAB"})");
}

void tst_InputDecoder::rawData()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, data);
    const auto events = decodeMessage(rawInput("a", "x:1"), {1, "q", "m1", payload, {}});
    QVERIFY2(events.ok(), events.ok() ? "" : events.error());
    QCOMPARE(events->size(), std::size_t(1));
    QCOMPARE(events->front().data, data);
}

void tst_InputDecoder::tenantIsFixed()
{
    InputConfig input;
    input.tenant = "acme";
    QCOMPARE(decodeMessage(input, {1, "q", "m", R"({"type":"a","room":"x:1"})", {}})->front().tenant, "acme");
    QCOMPARE(decodeMessage(input, {1, "q", "m", R"({"type":"a","room":"x:1","tenant":"acme"})", {}})->front().tenant, "acme");
    input.raw = rawInput("a", "x:1").raw;
    QCOMPARE(decodeMessage(input, {1, "q", "m", "{}", {}})->front().tenant, "acme");
    input.tenant = "";
    QCOMPARE(decodeMessage(input, {1, "q", "m", "{}", {}})->front().tenant, "");
}

void tst_InputDecoder::refuses_data()
{
    QTest::addColumn<InputConfig>("input");
    QTest::addColumn<InputMessage>("message");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, InputConfig input, InputMessage message, const char *error) {
        QTest::newRow(name) << std::move(input) << std::move(message) << QByteArray(error);
    };
    row("no JSON", {}, {1, "q", "m", "x", {}}, "not a JSON object");
    row("nothing", {}, {1, "q", "m", "", {}}, "not a JSON object");
    row("no type", {}, {1, "q", "m", R"({"room":"x:1"})", {}}, "type must be");
    InputConfig fixed;
    fixed.tenant = "acme";
    row("another tenant", fixed, {1, "q", "m", R"({"type":"a","room":"x:1","tenant":"beta"})", {}}, "another tenant");
    fixed.tenant = "";
    row("a tenant where none is", fixed, {1, "q", "m", R"({"type":"a","room":"x:1","tenant":"beta"})", {}}, "another tenant");
    fixed.raw.emplace();
    row("another tenant in a header", fixed,
        {1, "q", "m", "{}", {{"carillon-type", "a"}, {"carillon-room", "x:1"}, {"carillon-tenant", "beta"}}}, "another tenant");
    InputConfig small;
    small.maxMessageSize = 10;
    row("too large", small, {1, "q", "m", R"({"type":"a","room":"x:1"})", {}}, "max_message_size");
    row("raw without a type", rawInput(), {1, "q", "m", "{}", {}}, "type must be");
    row("template without a value", rawInput("a", "x:{header.a}{header.b}"), {1, "q", "m", "{}", {{"a", "1"}}},
        "lacks a value");
    row("template makes no room", rawInput("a", "x:{header.a}"), {1, "q", "m", "{}", {{"a", "1 2"}}},
        "not a valid room name");
    row("header that is not text", rawInput("a", "x:{header.a}"), {1, "q", "m", "{}", {{"a", "\xff"}}},
        "not a JSON object");
}

void tst_InputDecoder::refuses()
{
    QFETCH(InputConfig, input);
    QFETCH(InputMessage, message);
    QFETCH(QByteArray, error);
    const auto events = decodeMessage(input, message);
    QVERIFY(!events.ok());
    QVERIFY2(QByteArray(events.error()).contains(error), events.error());
}

QTEST_GUILESS_MAIN(tst_InputDecoder)
#include "tst_inputdecoder.moc"

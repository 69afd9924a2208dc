// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/domainevent.h"

#include <QTest>

using namespace Carillon;

class tst_DomainEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void readsTheExample();
    void readsLists();
    void cutsDataOutAsItStands_data();
    void cutsDataOutAsItStands();
    void namesRooms_data();
    void namesRooms();
    void findsPeopleInData();
    void takesAThousand();
    // Rainy flows
    void refuses_data();
    void refuses();
    void saysWhichElement();
    void refusesTooMany();
};

void tst_DomainEvent::readsTheExample()
{
    const auto events = parseDomainEvents(R"({"id":"evt-1","type":"message.sent","tenant":"acme","chat_id":"3f2c","user_id":"alice","occurred_at":"2026-01-15T10:30:00Z",
 "data":{"id":"m1","content":"Hello!","sender_id":"alice","created_at":"2026-01-15T10:30:00Z"}})");
    QVERIFY(events.ok());
    QCOMPARE(events->size(), std::size_t(1));
    const DomainEvent &event = events->front();
    QCOMPARE(event.id, "evt-1");
    QCOMPARE(event.type, "message.sent");
    QCOMPARE(event.tenant, "acme");
    QCOMPARE(event.chatId, "3f2c");
    QCOMPARE(event.room, "chat:3f2c");
    QCOMPARE(event.userId, "alice");
    QVERIFY(!event.direct);
    QVERIFY(event.sender.isEmpty());
    QCOMPARE(event.data, R"({"id":"m1","content":"Hello!","sender_id":"alice","created_at":"2026-01-15T10:30:00Z"})");
}

void tst_DomainEvent::readsLists()
{
    const auto events = parseDomainEvents(" [ {\"type\":\"a\",\"room\":\"r:1\"} , {\"type\":\"b\",\"room\":\"r:2\"} ] \n");
    QVERIFY(events.ok());
    QCOMPARE(events->size(), std::size_t(2));
    QCOMPARE((*events)[0].type, "a");
    QCOMPARE((*events)[1].room, "r:2");
}

void tst_DomainEvent::cutsDataOutAsItStands_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("big number") << QByteArray("{\"n\":12345678901234567890123}");
    QTest::newRow("space and order") << QByteArray("{ \"b\" : 1 ,\"a\":2.50}");
    QTest::newRow("escapes") << QByteArray("\"\\u00e9\\/\"");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("array") << QByteArray("[]");
}

void tst_DomainEvent::cutsDataOutAsItStands()
{
    QFETCH(QByteArray, data);
    const auto events = parseDomainEvents("{\"type\":\"t\",\"data\": " + data + " }");
    QVERIFY(events.ok());
    QCOMPARE(events->front().data, data);
    const auto without = parseDomainEvents("{\"type\":\"t\"}");
    QVERIFY(without.ok());
    QCOMPARE(without->front().data, "null");
}

void tst_DomainEvent::namesRooms_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("room");
    QTest::newRow("chat_id") << QByteArray(R"("chat_id":"X")") << QByteArray("chat:X");
    QTest::newRow("room") << QByteArray(R"("room":"orders:5")") << QByteArray("orders:5");
    QTest::newRow("escaped") << QByteArray(R"("room":"orders\u003a5")") << QByteArray("orders:5");
    QTest::newRow("null room") << QByteArray(R"("room":null,"chat_id":"X")") << QByteArray("chat:X");
    QTest::newRow("none") << QByteArray(R"("key":"k")") << QByteArray();
}

void tst_DomainEvent::namesRooms()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, room);
    const auto events = parseDomainEvents("{\"type\":\"t\"," + fields + "}");
    QVERIFY(events.ok());
    QCOMPARE(events->front().room, room);
}

void tst_DomainEvent::findsPeopleInData()
{
    const auto inside = parseDomainEvents(
        R"({"type":"chat.created","chat_id":"1","data":{"members":["a","b"],"user_id":"c"}})");
    QVERIFY(inside.ok());
    QCOMPARE(inside->front().members, (std::vector<QByteArray>{"a", "b"}));
    QCOMPARE(inside->front().userId, "c");
    // What stands beside data counts more, and other types' data is their own.
    const auto beside = parseDomainEvents(
        R"({"type":"chat.member_added","chat_id":"1","user_id":"x","data":{"user_id":"y"}})");
    QVERIFY(beside.ok());
    QCOMPARE(beside->front().userId, "x");
    const auto other = parseDomainEvents(R"({"type":"message.sent","chat_id":"1","data":{"user_id":"y"}})");
    QVERIFY(other.ok());
    QVERIFY(other->front().userId.isEmpty());
}

void tst_DomainEvent::takesAThousand()
{
    const QByteArray one = R"({"type":"t","room":"r:1"})";
    const auto events = parseDomainEvents('[' + QByteArray(one + ',').repeated(999) + one + ']');
    QVERIFY(events.ok());
    QCOMPARE(events->size(), std::size_t(1000));
}

void tst_DomainEvent::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray longName(256, 'x');
    const std::pair<const char *, QByteArray> rows[] = {
        {"nothing", ""},
        {"not JSON", "hello"},
        {"string", "\"a\""},
        {"empty list", "[]"},
        {"list of numbers", "[1]"},
        {"list in a list", "[[]]"},
        {"cut list", "[{\"type\":\"t\"}"},
        {"no type", "{}"},
        {"null type", R"({"type":null})"},
        {"empty type", R"({"type":""})"},
        {"type is a number", R"({"type":1})"},
        {"long type", "{\"type\":\"" + QByteArray(129, 't') + "\"}"},
        {"line break in type", R"({"type":"a\nb"})"},
        {"id is a number", R"({"type":"t","id":1})"},
        {"long id", "{\"type\":\"t\",\"id\":\"" + longName + "\"}"},
        {"tenant is a list", R"({"type":"t","tenant":[]})"},
        {"long tenant", "{\"type\":\"t\",\"tenant\":\"" + QByteArray(65, 't') + "\"}"},
        {"zero byte in tenant", R"({"type":"t","tenant":"a\u0000b"})"},
        {"room without namespace", R"({"type":"t","room":"a"})"},
        {"room with space", R"({"type":"t","room":"a:b c"})"},
        {"room with line break", R"({"type":"t","room":"a:b\n"})"},
        {"long chat_id", "{\"type\":\"t\",\"chat_id\":\"" + QByteArray(251, 'c') + "\"}"},
        {"chat_id is a number", R"({"type":"t","chat_id":5})"},
        {"key is a number", R"({"type":"t","key":5})"},
        {"user_ids is a string", R"({"type":"t","user_ids":"a"})"},
        {"user_ids has a number", R"({"type":"t","user_ids":["a",1]})"},
        {"user_ids has an empty one", R"({"type":"t","user_ids":[""]})"},
        {"members is an object", R"({"type":"t","members":{}})"},
        {"invalid UTF-8", "{\"type\":\"\xff\"}"},
        {"invalid UTF-8 in data", "{\"type\":\"t\",\"data\":{\"a\":\"\xff\"}}"},
        {"broken data", R"({"type":"t","data":{"a":tru}})"},
        {"form feed in front", "\f{\"type\":\"t\"}"},
    };
    for (const auto &[name, json] : rows)
        QTest::newRow(name) << json;
}

void tst_DomainEvent::refuses()
{
    QFETCH(QByteArray, json);
    const auto events = parseDomainEvents(json);
    QVERIFY(!events.ok());
    QCOMPARE(events.error().code, "bad_request");
    QCOMPARE(events.error().index, 0);
}

void tst_DomainEvent::saysWhichElement()
{
    const auto events = parseDomainEvents(R"([{"type":"a"},{"type":"b"},{"type":3},{"type":4}])");
    QVERIFY(!events.ok());
    QCOMPARE(events.error().index, 2);
}

void tst_DomainEvent::refusesTooMany()
{
    const QByteArray one = R"({"type":"t","room":"r:1"})";
    const auto events = parseDomainEvents('[' + QByteArray(one + ',').repeated(1000) + one + ']');
    QVERIFY(!events.ok());
    QCOMPARE(events.error().code, "too_large");
    QByteArray people = "\"u\"";
    people += QByteArray(",\"u\"").repeated(10000);
    const auto crowded = parseDomainEvents("{\"type\":\"t\",\"user_ids\":[" + people + "]}");
    QVERIFY(!crowded.ok());
}

QTEST_GUILESS_MAIN(tst_DomainEvent)
#include "tst_domainevent.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/domainevent.h"
#include "server/core/routetable.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Carillon;

using Effect = Routed::Effect;
using List = std::vector<QByteArray>;
Q_DECLARE_METATYPE(Carillon::Routed::Effect)
Q_DECLARE_METATYPE(std::vector<QByteArray>)

class tst_RouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void followsTheTable_data();
    void followsTheTable();
    void followsTheConfig_data();
    void followsTheConfig();
    void takesTheFirstRuleThatFits();
    void leavesDirectEventsAlone();
    // Rainy flows
    void refuses_data();
    void refuses();
    void refusesReservedTypes();
    void copesWithTenThousandPeople();
};

namespace {

DomainEvent eventOf(const QByteArray &json)
{
    const auto events = parseDomainEvents(json);
    return events.ok() ? events->front() : DomainEvent();
}

const std::vector<RouteRule> rules = {
    {"order.*", "order.updated", "orders:{data.order_id}"},
    {"tick", "", "prices:{key}"},
    {"deep", "", "deep:{data.a.b.c}"},
    {"two", "", "{data.ns}:{chat_id}-{user_id}-{type}"},
    {"fixed", "", "news:all"},
    {"odd", "", "odd:{data.id"},
    {"taken", "gap", "news:all"},
};

} // namespace

void tst_RouteTable::followsTheTable_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<List>("rooms");
    QTest::addColumn<List>("users");
    // protocol.md, section 6, row by row
    QTest::newRow("message.sent") << QByteArray(R"({"type":"message.sent","chat_id":"1","user_id":"alice"})")
                                  << Effect::Publish << QByteArray("message.new") << List{"chat:1"} << List{};
    QTest::newRow("chat.updated") << QByteArray(R"({"type":"chat.updated","chat_id":"1"})")
                                  << Effect::Publish << QByteArray("chat.updated") << List{"chat:1"} << List{};
    QTest::newRow("task in a chat") << QByteArray(R"({"type":"task.status_changed","chat_id":"1","user_ids":["a"]})")
                                    << Effect::Publish << QByteArray("task.updated") << List{"chat:1"} << List{};
    QTest::newRow("task of people") << QByteArray(R"({"type":"task.status_changed","user_ids":["a","b","a"],"user_id":"b"})")
                                    << Effect::Publish << QByteArray("task.updated")
                                    << List{"user:a", "user:b"} << List{};
    QTest::newRow("notification") << QByteArray(R"({"type":"notification.created","user_id":"a"})")
                                  << Effect::Publish << QByteArray("notification.new") << List{"user:a"} << List{};
    QTest::newRow("chat.created") << QByteArray(R"({"type":"chat.created","chat_id":"1","members":["a","b"]})")
                                  << Effect::AddMembers << QByteArray() << List{"chat:1"} << List{"a", "b"};
    QTest::newRow("chat.created in data")
        << QByteArray(R"({"type":"chat.created","chat_id":"1","data":{"members":["a"]}})")
        << Effect::AddMembers << QByteArray() << List{"chat:1"} << List{"a"};
    QTest::newRow("chat.created, nobody yet") << QByteArray(R"({"type":"chat.created","chat_id":"1"})")
                                              << Effect::AddMembers << QByteArray() << List{"chat:1"} << List{};
    QTest::newRow("member added") << QByteArray(R"({"type":"chat.member_added","chat_id":"1","user_id":"a"})")
                                  << Effect::AddMembers << QByteArray() << List{"chat:1"} << List{"a"};
    QTest::newRow("members removed")
        << QByteArray(R"({"type":"chat.member_removed","chat_id":"1","user_ids":["a","b"]})")
        << Effect::RemoveMembers << QByteArray() << List{"chat:1"} << List{"a", "b"};
    QTest::newRow("anything else that names a room")
        << QByteArray(R"({"type":"weather","room":"news:1","key":"k"})") << Effect::Publish
        << QByteArray("weather") << List{"news:1"} << List{};
}

void tst_RouteTable::followsTheTable()
{
    QFETCH(QByteArray, json);
    QFETCH(Effect, effect);
    QFETCH(QByteArray, type);
    QFETCH(List, rooms);
    QFETCH(List, users);
    const auto routed = routeEvent(eventOf(json), rules);
    QVERIFY(routed.ok());
    QCOMPARE(routed->effect, effect);
    QCOMPARE(routed->type, type);
    QCOMPARE(routed->rooms, rooms);
    QCOMPARE(routed->users, users);
}

void tst_RouteTable::followsTheConfig_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("type"); // "": refused
    QTest::addColumn<QByteArray>("room");
    QTest::newRow("text") << QByteArray(R"({"type":"order.paid","data":{"order_id":"A1"}})")
                          << QByteArray("order.updated") << QByteArray("orders:A1");
    QTest::newRow("number") << QByteArray(R"({"type":"order.paid","data":{"order_id":17}})")
                            << QByteArray("order.updated") << QByteArray("orders:17");
    QTest::newRow("escaped") << QByteArray(R"({"type":"order.paid","data":{"order_id":"A\u0031"}})")
                             << QByteArray("order.updated") << QByteArray("orders:A1");
    QTest::newRow("rule before room") << QByteArray(R"({"type":"order.paid","room":"x:1","data":{"order_id":"A"}})")
                                      << QByteArray("order.updated") << QByteArray("orders:A");
    QTest::newRow("key") << QByteArray(R"({"type":"tick","key":"AAPL"})") << QByteArray("tick")
                         << QByteArray("prices:AAPL");
    QTest::newRow("nested") << QByteArray(R"({"type":"deep","data":{"a":{"b":{"c":"x"}}}})")
                            << QByteArray("deep") << QByteArray("deep:x");
    QTest::newRow("several") << QByteArray(R"({"type":"two","chat_id":"1","user_id":"u","data":{"ns":"n"}})")
                             << QByteArray("two") << QByteArray("n:1-u-two");
    QTest::newRow("fixed") << QByteArray(R"({"type":"fixed"})") << QByteArray("fixed") << QByteArray("news:all");
    QTest::newRow("missing") << QByteArray(R"({"type":"order.paid","data":{}})") << QByteArray() << QByteArray();
    QTest::newRow("null") << QByteArray(R"({"type":"order.paid","data":{"order_id":null}})") << QByteArray() << QByteArray();
    QTest::newRow("object") << QByteArray(R"({"type":"order.paid","data":{"order_id":{}}})") << QByteArray() << QByteArray();
    QTest::newRow("data is text") << QByteArray(R"({"type":"order.paid","data":"x"})") << QByteArray() << QByteArray();
    QTest::newRow("no data") << QByteArray(R"({"type":"order.paid"})") << QByteArray() << QByteArray();
    QTest::newRow("empty text") << QByteArray(R"({"type":"order.paid","data":{"order_id":""}})") << QByteArray() << QByteArray();
    QTest::newRow("space") << QByteArray(R"({"type":"order.paid","data":{"order_id":"a b"}})") << QByteArray() << QByteArray();
    QTest::newRow("too long") << QByteArray("{\"type\":\"order.paid\",\"data\":{\"order_id\":\"")
                                     + QByteArray(250, 'x') + "\"}}" << QByteArray() << QByteArray();
    QTest::newRow("reserved by the rule") << QByteArray(R"({"type":"taken"})") << QByteArray() << QByteArray();
}

void tst_RouteTable::followsTheConfig()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, room);
    const auto routed = routeEvent(eventOf(json), rules);
    QCOMPARE(routed.ok(), !type.isEmpty());
    if (!routed.ok())
        return;
    QCOMPARE(routed->type, type);
    QCOMPARE(routed->rooms, List{room});
}

void tst_RouteTable::takesTheFirstRuleThatFits()
{
    const auto routed = routeEvent(eventOf(R"({"type":"a.b"})"),
                                   {{"b*", "", "x:no"}, {"a.*", "", "x:first"}, {"*", "", "x:second"}});
    QVERIFY(routed.ok());
    QCOMPARE(routed->rooms, List{"x:first"});
}

void tst_RouteTable::leavesDirectEventsAlone()
{
    // What a client publishes goes where it says, whatever its type is called.
    DomainEvent direct;
    direct.direct = true;
    direct.room = "news:1";
    for (const char *type : {"message.sent", "order.paid", "chat.member_removed", "task.status_changed"}) {
        direct.type = type;
        const auto routed = routeEvent(direct, rules);
        QVERIFY(routed.ok());
        QCOMPARE(routed->effect, Effect::Publish);
        QCOMPARE(routed->type, QByteArray(type));
        QCOMPARE(routed->rooms, List{"news:1"});
    }
}

void tst_RouteTable::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("message without chat") << QByteArray(R"({"type":"message.sent"})");
    QTest::newRow("update without chat") << QByteArray(R"({"type":"chat.updated"})");
    QTest::newRow("task of nobody") << QByteArray(R"({"type":"task.status_changed"})");
    QTest::newRow("task of an impossible user") << QByteArray(R"({"type":"task.status_changed","user_ids":["a b"]})");
    QTest::newRow("notification of nobody") << QByteArray(R"({"type":"notification.created"})");
    QTest::newRow("notification of an impossible user") << QByteArray(R"({"type":"notification.created","user_id":"a b"})");
    QTest::newRow("created without chat") << QByteArray(R"({"type":"chat.created","members":["a"]})");
    QTest::newRow("added without user") << QByteArray(R"({"type":"chat.member_added","chat_id":"1"})");
    QTest::newRow("removed without user") << QByteArray(R"({"type":"chat.member_removed","chat_id":"1"})");
    QTest::newRow("nowhere to go") << QByteArray(R"({"type":"weather"})");
}

void tst_RouteTable::refuses()
{
    QFETCH(QByteArray, json);
    const DomainEvent read = eventOf(json);
    QVERIFY(!read.type.isEmpty());
    const auto routed = routeEvent(read, rules);
    QVERIFY(!routed.ok());
    QVERIFY(qstrlen(routed.error()) > 0);
}

void tst_RouteTable::refusesReservedTypes()
{
    // Nobody may speak as the server.
    for (const char *type : {"welcome", "subscribed", "gap", "disconnect", "error", "pong", "presence.join",
                             "presence.leave", "published", "history", "authenticated", "unsubscribed"}) {
        QVERIFY2(isReservedEventType(type), type);
        DomainEvent forged;
        forged.type = type;
        forged.room = "news:1";
        QVERIFY2(!routeEvent(forged, {}).ok(), type);
        forged.direct = true;
        QVERIFY2(!routeEvent(forged, {}).ok(), type);
    }
    QVERIFY(!isReservedEventType("message.new"));
}

void tst_RouteTable::copesWithTenThousandPeople()
{
    DomainEvent event;
    event.type = "task.status_changed";
    for (int i = 0; i < 10000; ++i)
        event.userIds.push_back("user-with-a-longer-name-" + QByteArray::number(i));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        const auto routed = routeEvent(event, {});
        QVERIFY(routed.ok());
        QCOMPARE(routed->rooms.size(), std::size_t(10000));
    }
    // A list walked for each of them would take minutes here: the hub may not stand still.
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_RouteTable)
#include "tst_routetable.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/admin/fixture.h"

#include "common/logging.h"

#include <QTest>

using namespace Carillon;

class tst_AdminService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void saysHello();
    void capabilitiesFollowScopes_data();
    void capabilitiesFollowScopes();
    void answersQueries();
    void asksEveryShard();
    void listsSubscriptions();
    void listsClosed();
    void sendsDeltas();
    void inspects();
    void watches();
    void watchesARoomToBe();
    void injects();
    void injectsIntoOneConnection();
    void injectsDry();
    void disconnects();
    void revokes();
    void revokesOperators();
    void subscribesAndUnsubscribes();
    void drains();
    void reloads();
    void setsTheLogLevel();
    void tellsWhatItCosts();
    void writesAudit();
    void answersOverHttp();
    // Rainy flows
    void badRequests_data();
    void badRequests();
    void badQueries_data();
    void badQueries();
    void forbidden_data();
    void forbidden();
    void attemptsAreAuditedOnce();
    void tenantsSeeTheirOwn();
    void tenantsReachTheirOwn();
    void everyRequestIsAnswered();
    void boundsQueriesAndWatches();
    void slowConsoleGetsCoverage();
    void slowConsoleGetsCoverageOfEvents();
    void watchedEventsKeepTheSessionsPace();
    void aBusyRoomTakesNothingFromAQuietOne();
    void watchedEventsAreBounded();
    void hidesPayloads();
    void refusesDeepData();
    void renewalMayTakeEverything();
    void closedSessionIsForgotten();
    void longTextsAreCut();
    void httpRefuses_data();
    void httpRefuses();
};

void tst_AdminService::saysHello()
{
    Fixture f;
    const PeerId id = f.open(Everything, {}, "ol\"ga");
    const auto frames = f.frames(id);
    QCOMPARE(frames.size(), 1);
    const Json &hello = frames[0];
    QCOMPARE(hello["type"].text(), "hello");
    QCOMPARE(hello["protocol"].number(), 1);
    QCOMPARE(hello["node"].text(), "node-1");
    QCOMPARE(hello["operator"].text(), "ol\"ga");
    QCOMPARE(hello["tenant"].text(), "");
    QCOMPARE(hello["all_tenants"].flag(), true);
    QCOMPARE(hello["epoch"].text(), f.world.hub.run());
    QCOMPARE(hello["started_at"].text(), "2026-01-15T10:30:00.000Z");
    QCOMPARE(hello["limits"]["rows"].number(), 1000);
    QCOMPARE(hello["limits"]["queries"].number(), 32);
    QCOMPARE(hello["limits"]["watches"].number(), 16);
    QCOMPARE(hello["limits"]["min_interval_ms"].number(), 250);
    QCOMPARE(hello["scopes"].size(), 4);
    const QByteArrayList first = {"node", "shard", "id", "key", "key", "id", "audit_id", "key"};
    const char *tables[] = {"overview", "shards", "connections", "subscriptions", "rooms", "closed", "audit", "config"};
    for (int i = 0; i < 8; ++i)
        QCOMPARE(hello["tables"][tables[i]][0]["name"].text(), first[i]);
    QCOMPARE(hello["tables"]["connections"][7]["type"].text(), "bytes");
}

void tst_AdminService::capabilitiesFollowScopes_data()
{
    QTest::addColumn<unsigned>("scopes");
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<QByteArrayList>("has");
    QTest::addColumn<QByteArrayList>("lacks");
    const QByteArrayList look = {"query", "inspect", "watch"};
    const QByteArrayList act = {"inject", "disconnect", "subscribe"};
    const QByteArrayList rule = {"drain", "log_level", "reload"};
    QTest::newRow("read") << unsigned(Claims::AdminRead) << QByteArray() << look << QByteArrayList(act + rule + QByteArrayList{"payload"});
    QTest::newRow("payload") << Payload << QByteArray() << QByteArrayList(look + QByteArrayList{"payload"}) << QByteArrayList(act + rule);
    QTest::newRow("operate") << Operate << QByteArray() << QByteArrayList(look + act) << rule;
    QTest::newRow("manage") << Everything << QByteArray() << QByteArrayList(look + act + rule + QByteArrayList{"revoke"}) << QByteArrayList{};
    QTest::newRow("manage a tenant") << Everything << QByteArray("acme") << QByteArrayList(look + act + QByteArrayList{"revoke"}) << rule;
}

void tst_AdminService::capabilitiesFollowScopes()
{
    QFETCH(unsigned, scopes);
    QFETCH(QByteArray, tenant);
    QFETCH(QByteArrayList, has);
    QFETCH(QByteArrayList, lacks);
    Fixture f;
    const Json hello = f.frames(f.open(scopes, tenant))[0];
    const QByteArrayList capabilities = hello["capabilities"].texts();
    for (const QByteArray &name : has)
        QVERIFY2(capabilities.contains(name), name.constData());
    for (const QByteArray &name : lacks)
        QVERIFY2(!capabilities.contains(name), name.constData());
    QCOMPARE(hello["tables"].contains("config"), (scopes & Claims::AdminManage) != 0 && tenant.isEmpty());
    // What is announced is what may be done.
    const PeerId id = f.open(scopes, tenant);
    for (const QByteArray &name : lacks) {
        if (name != "payload")
            QCOMPARE(f.code(id, R"({"id":1,"type":")" + name + R"("})"), "forbidden");
    }
}

void tst_AdminService::answersQueries()
{
    Fixture f;
    const PeerId id = f.open();
    for (int i = 0; i < 5; ++i)
        f.world.publish("r:" + QByteArray::number(i));
    f.world.publish("r:3");
    Json answer = f.ask(id, R"({"id":"a","type":"query","query":"q","table":"rooms","filter":"room = r:*","sort":"-seq","columns":["room","seq"],"limit":2})");
    QCOMPARE(answer["id"].text(), "a");
    QCOMPARE(answer["type"].text(), "result");
    QCOMPARE(answer["query"].text(), "q");
    QCOMPARE(answer["columns"].texts(), (QByteArrayList{"key", "room", "seq"}));
    QCOMPARE(column(answer, 1), (QByteArrayList{"r:3", "r:0"}));
    QCOMPARE(answer["rows"][0][2].number(), 2);
    QCOMPARE(answer["total"].number(), 5);
    QCOMPARE(answer["matched"].number(), 5);
    QCOMPARE(answer["offset"].number(), 0);
    QCOMPARE(answer["as_of"].text(), "2026-01-15T10:30:00.000Z");
    QVERIFY(answer.contains("took_ms"));
    answer = f.ask(id, R"({"id":1,"type":"query","table":"rooms","filter":"seq > 1","offset":1})");
    QCOMPARE(answer["matched"].number(), 1);
    QCOMPARE(answer["rows"].size(), 0);
    answer = f.ask(id, R"({"id":1,"type":"query","table":"overview"})");
    QCOMPARE(answer["rows"].size(), 1);
    QCOMPARE(answer["rows"][0][0].text(), "node-1");
    answer = f.ask(id, R"({"id":1,"type":"query","table":"shards"})");
    QCOMPARE(column(answer, 0), (QByteArrayList{"0", "1"}));
    answer = f.ask(id, R"({"id":1,"type":"query","table":"config"})");
    QCOMPARE(column(answer, 0), QByteArrayList{"listen"});
    // Without an interval it is over: nothing more comes.
    f.pass(2000);
    QVERIFY(f.frames(id).isEmpty());
}

void tst_AdminService::asksEveryShard()
{
    Fixture f;
    const PeerId id = f.open();
    for (int i = 0; i < 6; ++i)
        f.client("user" + QByteArray::number(i), {}, i % 2);
    Json answer = f.ask(id, R"({"id":1,"type":"query","table":"connections","columns":["user","shard"],"sort":"-user","limit":3})");
    QCOMPARE(column(answer, 1), (QByteArrayList{"user5", "user4", "user3"}));
    QCOMPARE(answer["total"].number(), 6);
    QCOMPARE(answer["rows"][0][2].number(), 1);
    answer = f.ask(id, R"({"id":1,"type":"query","table":"connections","filter":"user = user2 or shard = 1","columns":["user"]})");
    QCOMPARE(answer["matched"].number(), 4);
    QCOMPARE(answer["rows"].size(), 4);
}

void tst_AdminService::listsSubscriptions()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId alice = f.client("alice", {}, 0, "r:1");
    f.client("bob", {}, 1, "r:1");
    Json answer = f.ask(id, R"({"id":1,"type":"query","table":"subscriptions","filter":"room = r:1","sort":"user"})");
    QCOMPARE(column(answer, 2), (QByteArrayList{"alice", "bob"}));
    answer = f.ask(id, R"({"id":1,"type":"query","table":"subscriptions","filter":"connection = )" + connectionId(alice) + R"("})");
    QCOMPARE(column(answer, 4), (QByteArrayList{"r:1", "user:alice"}));
    QCOMPARE(answer["rows"][0][0].text(), connectionId(alice) + " r:1");
    answer = f.ask(id, R"({"id":1,"type":"query","table":"subscriptions","filter":"connection = c0000000000000000"})");
    QCOMPARE(answer["rows"].size(), 0);
    QCOMPARE(f.code(id, R"({"id":1,"type":"query","table":"subscriptions"})"), "bad_request");
    QCOMPARE(f.code(id, R"({"id":1,"type":"query","table":"subscriptions","filter":"user = alice"})"), "bad_request");
}

void tst_AdminService::listsClosed()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId alice = f.client("alice");
    f.world.clock.advanceMs(5000);
    f.world.disconnect(alice);
    const Json answer = f.ask(id, R"({"id":1,"type":"query","table":"closed","columns":["user","duration","code"]})");
    QCOMPARE(column(answer, 0), QByteArrayList{connectionId(alice)});
    QCOMPARE(answer["rows"][0][2].number(), 5000);
    QCOMPARE(answer["rows"][0][3].number(), 1006);
}

void tst_AdminService::sendsDeltas()
{
    Fixture f;
    const PeerId id = f.open();
    for (int i = 0; i < 50; ++i)
        f.world.publish("r:" + QByteArray::number(i));
    Json answer = f.ask(id, R"({"id":1,"type":"query","query":"q","table":"rooms","columns":["seq"],"sort":"-seq","limit":40,"interval_ms":1000})");
    QCOMPARE(answer["rows"].size(), 40);
    f.pass(900);
    QVERIFY(f.ofType(id, "delta").isEmpty());
    f.world.publish("r:7");
    f.pass(200);
    auto deltas = f.ofType(id, "delta");
    QCOMPARE(deltas.size(), 1);
    QCOMPARE(deltas[0]["query"].text(), "q");
    QCOMPARE(deltas[0]["set"].size(), 1); // r:7 moved to the top; nobody came into the window
    QCOMPARE(deltas[0]["set"][0][0].text(), "|r:7");
    QCOMPARE(deltas[0]["set"][0][1].number(), 2);
    QCOMPARE(deltas[0]["order"].size(), 40);
    QCOMPARE(deltas[0]["order"][0].text(), "|r:7");
    QCOMPARE(deltas[0]["total"].number(), 50);
    // Nothing happened: nothing but the time.
    f.pass(1000);
    deltas = f.ofType(id, "delta");
    QCOMPARE(deltas.size(), 1);
    QVERIFY(!deltas[0].contains("set"));
    QVERIFY(!deltas[0].contains("order"));
    // The same order with another figure needs no order.
    f.world.publish("r:7");
    f.pass(1000);
    deltas = f.ofType(id, "delta");
    QCOMPARE(deltas[0]["set"].size(), 1);
    QVERIFY(!deltas[0].contains("order"));
    // When nearly all has changed the whole window is shorter.
    for (int i = 0; i < 50; ++i) {
        for (int k = 0; k < i; ++k)
            f.world.publish("r:" + QByteArray::number(i));
    }
    f.pass(1000);
    const auto rows = f.ofType(id, "rows");
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0]["rows"].size(), 40);
    QCOMPARE(rows[0]["columns"].texts(), (QByteArrayList{"key", "seq"}));
    QCOMPARE(f.ask(id, R"({"id":2,"type":"cancel","query":"q"})")["type"].text(), "result");
    QCOMPARE(f.code(id, R"({"id":2,"type":"cancel","query":"q"})"), "not_found");
    f.pass(3000);
    QVERIFY(f.ofType(id, "delta").isEmpty());
}

void tst_AdminService::inspects()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId alice = f.client("alice", {}, 1, "r:1");
    f.world.place(alice).connection.known.userAgent = "Mozilla <b>";
    f.world.place(alice).connection.known.origin = "https://example.org";
    const Json answer = f.ask(id, R"({"id":1,"type":"inspect","connection":)" + quoted(alice) + '}');
    const Json connection = answer["connection"];
    QCOMPARE(connection["id"].text(), connectionId(alice));
    QCOMPARE(connection["user"].text(), "alice");
    QCOMPARE(connection["user_agent"].text(), "Mozilla <b>");
    QCOMPARE(connection["origin"].text(), "https://example.org");
    QCOMPARE(connection["rooms"].size(), 2);
    QCOMPARE(connection["rooms"][0]["room"].text(), "user:alice");
    QVERIFY(connection["why_slow"].isNull());
    f.world.disconnect(alice);
    QCOMPARE(f.code(id, R"({"id":1,"type":"inspect","connection":)" + quoted(alice) + '}'), "not_found");
    QCOMPARE(f.code(id, R"({"id":1,"type":"inspect","connection":"nonsense"})"), "bad_request");
}

void tst_AdminService::watches()
{
    Fixture f;
    const PeerId id = f.open(Payload);
    f.client("alice", {}, 0, "r:1");
    for (int i = 1; i <= 3; ++i)
        f.world.publish("r:1", R"({"n":)" + QByteArray::number(i) + '}');
    const Json answer = f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1","history":2})");
    QCOMPARE(answer["watch"].text(), "w");
    QCOMPARE(answer["seq"].number(), 3);
    QCOMPARE(answer["members"].number(), 1);
    QCOMPARE(answer["epoch"].text(), f.world.hub.epoch());
    QCOMPARE(f.pushed.size(), 1); // with the answer
    QCOMPARE(f.pushed[0]["type"].text(), "events");
    QCOMPARE(f.pushed[0]["events"].size(), 2);
    QCOMPARE(f.pushed[0]["events"][0]["seq"].number(), 2);
    f.world.publish("r:1", R"({"n":4})", {}, "typing");
    f.world.publish("r:2", R"({"n":5})");
    f.pass(100);
    auto events = f.ofType(id, "events");
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0]["watch"].text(), "w");
    QCOMPARE(events[0]["events"].size(), 1);
    const Json event = events[0]["events"][0];
    QCOMPARE(event["type"].text(), "typing");
    QCOMPARE(event["seq"].number(), 4);
    QCOMPARE(event["data"]["n"].number(), 4);
    QCOMPARE(event["recipients"].number(), 1);
    QVERIFY(event["size"].number() > 50);
    QVERIFY(!event.contains("masked"));
    QCOMPARE(f.ask(id, R"({"id":1,"type":"unwatch","watch":"w"})")["type"].text(), "result");
    QCOMPARE(f.code(id, R"({"id":1,"type":"unwatch","watch":"w"})"), "not_found");
    f.world.publish("r:1");
    f.pass(200);
    QVERIFY(f.ofType(id, "events").isEmpty());
}

void tst_AdminService::watchesARoomToBe()
{
    Fixture f;
    const PeerId id = f.open();
    const Json answer = f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:9","history":100})");
    QCOMPARE(answer["seq"].number(), 0);
    QVERIFY(!f.world.hub.findRoom({}, "r:9"));
    f.world.publish("r:9");
    f.pass(100);
    QCOMPARE(f.ofType(id, "events").size(), 1);
    // Under the same name another room takes its place.
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:8"})");
    f.world.publish("r:9");
    f.world.publish("r:8");
    f.pass(100);
    const auto events = f.ofType(id, "events");
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0]["events"].size(), 1);
}

void tst_AdminService::injects()
{
    Fixture f;
    const PeerId id = f.open(Operate);
    const PeerId alice = f.client("alice", {}, 0, "r:1");
    Json answer = f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"notice","data":{"n":12345678901234567890123, "x":1.0},"reason":"test"})");
    QCOMPARE(answer["type"].text(), "result");
    QCOMPARE(answer["audit_id"].text(), "a-1");
    QCOMPARE(answer["room"].text(), "r:1");
    QCOMPARE(answer["seq"].number(), 1);
    QCOMPARE(answer["epoch"].text(), f.world.hub.epoch());
    QCOMPARE(answer["recipients"].number(), 1);
    QCOMPARE(answer["sample"].texts(), QByteArrayList{connectionId(alice)});
    QVERIFY(answer["size"].number() > 60);
    // As it was written, not as a double would have it.
    QVERIFY(f.world.log.newest(f.world.hub.findRoom({}, "r:1")->id, 1)[0]->payload().contains(
        R"("data":{"n":12345678901234567890123, "x":1.0})"));
    const auto frames = f.world.read(alice);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "notice");
    answer = f.ask(id, R"({"id":1,"type":"inject","user":"alice","event":"notice","data":1})");
    QCOMPARE(answer["room"].text(), "user:alice");
    QCOMPARE(f.world.read(alice).size(), 1);
    // No room has this yet.
    answer = f.ask(id, R"({"id":1,"type":"inject","room":"r:new","event":"notice"})");
    QCOMPARE(answer["recipients"].number(), 0);
    QCOMPARE(answer["sample"].size(), 0);
}

void tst_AdminService::injectsIntoOneConnection()
{
    Fixture f;
    const PeerId id = f.open(Operate);
    const PeerId phone = f.client("alice");
    const PeerId laptop = f.client("alice", {}, 1);
    const QByteArray request = R"({"id":1,"type":"inject","event":"notice","data":{"a":1},"connection":)" + quoted(phone);
    Json answer = f.ask(id, request + R"(,"dry_run":true})");
    QCOMPARE(answer["recipients"].number(), 1);
    QVERIFY(!answer.contains("audit_id"));
    QVERIFY(f.world.read(phone).isEmpty());
    answer = f.ask(id, request + '}');
    QCOMPARE(answer["audit_id"].text(), "a-1");
    QVERIFY(!answer.contains("seq"));
    const auto frames = f.world.read(phone);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["room"].text(), "user:alice");
    QCOMPARE(frames[0]["data"]["a"].number(), 1);
    QVERIFY(!frames[0].contains("seq"));
    QVERIFY(f.world.read(laptop).isEmpty());
    QCOMPARE(f.world.hub.findRoom({}, "user:alice")->seq, quint64(0));
}

void tst_AdminService::injectsDry()
{
    Fixture f;
    const PeerId id = f.open(Operate);
    for (int i = 0; i < 8; ++i)
        f.client("u" + QByteArray::number(i), {}, i % 2, "r:1");
    const QByteArray request = R"({"id":1,"type":"inject","room":"r:1","event":"notice","data":{"a":"b"})";
    const Json dry = f.ask(id, request + R"(,"dry_run":true})");
    QCOMPARE(dry["recipients"].number(), 8);
    QCOMPARE(dry["sample"].size(), 5);
    QVERIFY(!dry.contains("audit_id"));
    QVERIFY(!dry.contains("seq"));
    QCOMPARE(f.world.hub.findRoom({}, "r:1")->seq, quint64(0));
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"audit"})")["total"].number(), 0);
    // It says what the real thing then does.
    const Json real = f.ask(id, request + '}');
    QCOMPARE(real["recipients"].number(), 8);
    QCOMPARE(real["size"].number(), dry["size"].number());
    QCOMPARE(real["size"].number(),
             int(f.world.log.newest(f.world.hub.findRoom({}, "r:1")->id, 1)[0]->payload().size()));
}

void tst_AdminService::disconnects()
{
    Fixture f;
    const PeerId id = f.open(Operate);
    const PeerId alice = f.client("alice");
    Json answer = f.ask(id, R"({"id":1,"type":"disconnect","reason":"tidy up","connection":)" + quoted(alice) + '}');
    QCOMPARE(answer["closed"].flag(), true);
    QCOMPARE(answer["audit_id"].text(), "a-1");
    QCOMPARE(f.world.place(alice).connection.closedWith, CloseCode::RemovedByOperator);
    QCOMPARE(f.world.place(alice).connection.reason, "tidy up");
    QCOMPARE(QByteArray(f.world.place(alice).client->closedBy()), "operator");
    const PeerId bob = f.client("bob");
    answer = f.ask(id, R"({"id":1,"type":"disconnect","code":4201,"retry_after_ms":500,"connection":)" + quoted(bob) + '}');
    const auto frames = f.world.read(bob);
    QCOMPARE(frames[0]["code"].number(), 4201);
    QCOMPARE(frames[0]["retry_after_ms"].number(), 500);
    const PeerId carol = f.client("carol");
    const QByteArray begin = R"({"id":1,"type":"disconnect","connection":)" + quoted(carol);
    QCOMPARE(f.code(id, begin + R"(,"code":3999})"), "bad_request");
    QCOMPARE(f.code(id, begin + R"(,"code":4300})"), "bad_request");
    QCOMPARE(f.code(id, begin + R"(,"reason":")" + QByteArray(121, 'x') + R"("})"), "bad_request");
    QCOMPARE(f.code(id, R"({"id":1,"type":"disconnect","connection":"c0000000000000000"})"), "not_found");
    QCOMPARE(f.world.place(carol).connection.closes, 0);
}

void tst_AdminService::revokes()
{
    Fixture f;
    const PeerId id = f.open(Claims::AdminManage);
    const PeerId here = f.client("alice");
    const PeerId there = f.client("alice", "acme");
    Json answer = f.ask(id, R"({"id":1,"type":"revoke","user":"alice","reason":"stolen","ttl_ms":3600000})");
    QCOMPARE(answer["closed"].number(), 1);
    QCOMPARE(answer["audit_id"].text(), "a-1");
    QVERIFY(answer.contains("durable") && !answer["durable"].flag());
    const QDateTime at = QDateTime::fromString(QString::fromUtf8(answer["revoked_at"].text()), Qt::ISODateWithMs);
    QCOMPARE(at.toSecsSinceEpoch(), f.world.clock.wallMs() / 1000);
    QCOMPARE(QDateTime::fromString(QString::fromUtf8(answer["expires_at"].text()), Qt::ISODateWithMs), at.addSecs(3600));
    QCOMPARE(f.world.place(here).connection.closedWith, CloseCode::TokenInvalid);
    QCOMPARE(f.world.place(there).connection.closes, 0);
    // A tenant's operator reaches its own users only, also when it does not say so.
    const PeerId acme = f.open(Claims::AdminManage, "acme");
    QCOMPARE(f.code(acme, R"({"id":1,"type":"revoke","tenant":"other","user":"alice"})"), "forbidden");
    QCOMPARE(f.ask(acme, R"({"id":1,"type":"revoke","jti":"t-1"})")["closed"].number(), 0);
    Claims claims = *f.world.claims("bob", "other");
    claims.tokenId = "t-1";
    const PeerId bob = f.world.connect(std::make_shared<const Claims>(claims));
    QCOMPARE(f.world.place(bob).connection.closes, 0);
    QCOMPARE(f.ask(acme, R"({"id":1,"type":"revoke","user":"alice"})")["closed"].number(), 1);
    QCOMPARE(f.world.place(there).connection.closedWith, CloseCode::TokenInvalid);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"revoke","jti":"t-1"})")["closed"].number(), 1);
    QCOMPARE(f.world.place(bob).connection.closedWith, CloseCode::TokenInvalid);
    const Json audit = f.ask(f.open(), R"({"id":1,"type":"query","table":"audit","columns":["action","target","count","reason","result"]})");
    QCOMPARE(audit["rows"].size(), 4);
    QCOMPARE(audit["rows"][0].texts(), (QByteArrayList{"a-1", "revoke", "user alice", "", "stolen", "ok"}));
    QCOMPARE(audit["rows"][0][3].number(), 1);
    QCOMPARE(audit["rows"][2][2].text(), "acme|user alice");
    // The list is bounded, and says so.
    for (qsizetype i = f.world.hub.revocations().size(); i < Revocations::MaxEntries; ++i)
        QVERIFY(f.world.hub.revoke({QByteArray(), QByteArray::number(i), {}, 1, 4'000'000'000}, [](qsizetype, bool) {}));
    QCOMPARE(f.code(id, R"({"id":1,"type":"revoke","user":"one more"})"), "limit_exceeded");
}

void tst_AdminService::revokesOperators()
{
    Fixture f;
    const PeerId olga = f.open(Everything, {}, "olga");
    const PeerId oleg = f.open(Everything, {}, "oleg");
    QCOMPARE(f.ask(olga, R"({"id":1,"type":"revoke","user":"oleg"})")["closed"].number(), 1);
    const auto closed = [&](PeerId id) {
        const auto &list = f.world.shards[id.shard]->closed;
        return std::any_of(list.begin(), list.end(), [id](const ClosePeer &close) {
            return close.id == id && close.code == CloseCode::TokenInvalid;
        });
    };
    QVERIFY(closed(oleg));
    QVERIFY(!closed(olga));
    // One that was accepted a moment before.
    const PeerId again = f.open(Everything, {}, "oleg");
    QVERIFY(f.frames(again).isEmpty());
    QVERIFY(closed(again));
    // Oneself: answered first.
    QCOMPARE(f.ask(olga, R"({"id":1,"type":"revoke","user":"olga"})")["closed"].number(), 1);
    QVERIFY(closed(olga));
}

void tst_AdminService::subscribesAndUnsubscribes()
{
    Fixture f;
    const PeerId id = f.open(Operate);
    const PeerId alice = f.client("alice");
    const QByteArray rest = R"(,"id":1,"room":"chat:1","connection":)" + quoted(alice) + '}';
    const QByteArray enter = R"({"type":"subscribe")" + rest;
    const QByteArray leave = R"({"type":"unsubscribe")" + rest;
    Json answer = f.ask(id, enter);
    QCOMPARE(answer["room"].text(), "chat:1");
    QCOMPARE(answer["seq"].number(), 0);
    QCOMPARE(f.world.read(alice)[0]["type"].text(), "subscribed");
    QCOMPARE(f.code(id, enter), "already_subscribed");
    answer = f.ask(id, leave);
    QCOMPARE(answer["room"].text(), "chat:1");
    QCOMPARE(f.world.read(alice)[0]["type"].text(), "unsubscribed");
    QCOMPARE(f.code(id, leave), "not_subscribed");
    QCOMPARE(f.code(id, R"({"id":1,"type":"subscribe","room":"chat 1","connection":)" + quoted(alice) + '}'), "bad_request");
}

void tst_AdminService::drains()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId tenant = f.open(Everything, "acme");
    for (int i = 0; i < 5; ++i)
        f.client("u" + QByteArray::number(i));
    QCOMPARE(f.code(id, R"({"id":1,"type":"drain","action":"pause"})"), "bad_request"); // nothing runs
    QCOMPARE(f.code(id, R"({"id":1,"type":"drain","action":"dance"})"), "bad_request");
    (void)f.frames(tenant);
    Json answer = f.ask(id, R"({"id":1,"type":"drain","action":"start","rate":3,"exit":false,"timeout_ms":60000})");
    QCOMPARE(answer["drain"]["state"].text(), "running");
    QCOMPARE(answer["drain"]["remaining"].number(), 5);
    QCOMPARE(answer["drain"]["rate"].number(), 3);
    QVERIFY(f.state.draining);
    QVERIFY(f.drain.isActive());
    QCOMPARE(f.pushed.last()["type"].text(), "drain");
    QCOMPARE(f.code(id, R"({"id":1,"type":"drain","action":"start"})"), "bad_request");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"drain","action":"pause"})")["drain"]["state"].text(), "paused");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"drain","action":"resume"})")["drain"]["state"].text(), "running");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"drain","action":"rate","rate":50})")["drain"]["rate"].number(), 50);
    QCOMPARE(f.code(id, R"({"id":1,"type":"drain","action":"rate"})"), "bad_request");
    QVERIFY(f.ofType(tenant, "drain").isEmpty()); // no business of a tenant's
    const PeerId late = f.open();
    QCOMPARE(f.ofType(late, "drain").size(), 1); // who comes meanwhile is told
    QCOMPARE(f.ask(id, R"({"id":1,"type":"drain","action":"cancel"})")["drain"]["state"].text(), "cancelled");
    QVERIFY(!f.state.draining);
    QCOMPARE(f.code(id, R"({"id":1,"type":"drain","action":"cancel"})"), "bad_request");
}

void tst_AdminService::reloads()
{
    Fixture f;
    const PeerId id = f.open();
    Json answer = f.ask(id, R"({"id":1,"type":"reload"})");
    QCOMPARE(answer["changed"].texts(), QByteArrayList{"limits.outbox_bytes"});
    QCOMPARE(answer["needs_restart"].size(), 0);
    f.reloadError = QStringLiteral("line 3: \"what\"");
    answer = f.ask(id, R"({"id":1,"type":"reload"})");
    QCOMPARE(answer["code"].text(), "bad_config");
    QCOMPARE(answer["errors"].texts(), QByteArrayList{"line 3: \"what\""});
}

void tst_AdminService::setsTheLogLevel()
{
    Fixture f;
    const PeerId id = f.open();
    QCOMPARE(f.ask(id, R"({"id":1,"type":"log_level","level":"warning"})")["level"].text(), "warning");
    QCOMPARE(f.code(id, R"({"id":1,"type":"log_level","level":"loud"})"), "bad_request");
}

void tst_AdminService::tellsWhatItCosts()
{
    Fixture f;
    const PeerId id = f.open();
    (void)f.frames(id);
    f.pass(5000);
    const auto costs = f.ofType(id, "cost");
    QCOMPARE(costs.size(), 1);
    QVERIFY(costs[0]["bytes_per_s"].number() > 0);
    QVERIFY(costs[0].contains("cpu_ms_per_s"));
    QCOMPARE(costs[0]["dropped"].number(), 0);
}

void tst_AdminService::writesAudit()
{
    Fixture f;
    const PeerId id = f.open();
    f.client("alice", {}, 0, "r:1");
    (void)f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"notice","data":{"secret":"xyzzy"},"reason":"why not"})");
    (void)f.ask(id, R"({"id":1,"type":"log_level","level":"loud"})");
    const Json answer = f.ask(id, R"({"id":1,"type":"query","table":"audit","columns":["operator","remote","action","target","count","reason","result","scopes"]})");
    QCOMPARE(answer["rows"].size(), 2);
    const Json row = answer["rows"][0];
    QCOMPARE(row[0].text(), "a-1");
    QCOMPARE(row[1].text(), "olga");
    QCOMPARE(row[2].text(), "192.0.2.1");
    QCOMPARE(row[3].text(), "inject");
    QCOMPARE(row[4].text(), "r:1");
    QCOMPARE(row[5].number(), 1);
    QCOMPARE(row[6].text(), "why not");
    QCOMPARE(row[7].text(), "ok");
    QVERIFY(row[8].text().contains("admin:operate"));
    QCOMPARE(answer["rows"][1][7].text(), "bad_request");
    // The intent stands there before the thing is done.
    QByteArray result;
    const auto connection = connect(&f.world.hub, &Hub::published, this, [&](const Room &room) {
        if (room.name == "r:2")
            result = f.ask(f.open(), R"({"id":1,"type":"query","table":"audit","columns":["result"],"sort":"-time","filter":"audit_id = a-3"})")["rows"][0][1].text();
    });
    (void)f.ask(id, R"({"id":1,"type":"inject","room":"r:2","event":"notice"})");
    disconnect(connection);
    QCOMPARE(result, "intent");
}

void tst_AdminService::answersOverHttp()
{
    Fixture f;
    const PeerId alice = f.client("alice", {}, 1, "r:1");
    const auto get = [&](const QByteArray &path, std::vector<std::pair<QByteArray, QByteArray>> query = {}) {
        f.admin.api({PeerId{0, 1, 500}, f.world.claims("olga", {}, {}, {}, Read), path, std::move(query)});
        f.world.settle();
        const auto answers = std::exchange(f.world.shards[0]->httpAnswers, {});
        Q_ASSERT(answers.size() == 1);
        return answers[0];
    };
    HttpAnswer answer = get("rooms", {{"filter", "room = r:*"}, {"columns", "room,members"}, {"limit", "5"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(object(answer.json)["rows"][0][1].text(), "r:1");
    QCOMPARE(object(answer.json)["columns"].texts(), (QByteArrayList{"key", "room", "members"}));
    answer = get("connections", {{"sort", "-user"}});
    QCOMPARE(object(answer.json)["rows"][0][0].text(), connectionId(alice));
    answer = get("connections/" + connectionId(alice));
    QCOMPARE(object(answer.json)["connection"]["user"].text(), "alice");
    QCOMPARE(get("connections/c0000000000000000").status, 404);
}

void tst_AdminService::badRequests_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing") << QByteArray() << QByteArray("bad_request");
    QTest::newRow("not JSON") << QByteArray("{") << QByteArray("bad_request");
    QTest::newRow("list") << QByteArray("[]") << QByteArray("bad_request");
    QTest::newRow("no id") << QByteArray(R"({"type":"ping"})") << QByteArray("bad_request");
    QTest::newRow("id is a list") << QByteArray(R"({"id":[],"type":"ping"})") << QByteArray("bad_request");
    QTest::newRow("id is null") << QByteArray(R"({"id":null,"type":"ping"})") << QByteArray("bad_request");
    QTest::newRow("no type") << QByteArray(R"({"id":1})") << QByteArray("bad_request");
    QTest::newRow("type is a number") << QByteArray(R"({"id":1,"type":1})") << QByteArray("bad_request");
    QTest::newRow("unknown") << QByteArray(R"({"id":1,"type":"dance"})") << QByteArray("unknown_type");
    QTest::newRow("watch no room") << QByteArray(R"({"id":1,"type":"watch","watch":"w"})") << QByteArray("bad_request");
    QTest::newRow("inject nothing") << QByteArray(R"({"id":1,"type":"inject","room":"r:1"})") << QByteArray("bad_request");
    QTest::newRow("inject nowhere") << QByteArray(R"({"id":1,"type":"inject","event":"e"})") << QByteArray("bad_request");
    QTest::newRow("inject the server's word") << QByteArray(R"({"id":1,"type":"inject","room":"r:1","event":"gap"})") << QByteArray("bad_request");
    QTest::newRow("inject a bad room") << QByteArray(R"({"id":1,"type":"inject","room":"r 1","event":"e"})") << QByteArray("bad_request");
    QTest::newRow("inject a line break") << QByteArray(R"({"id":1,"type":"inject","room":"r:1","event":"a\nb"})") << QByteArray("bad_request");
    QTest::newRow("inject a long key") << QByteArray(R"({"id":1,"type":"inject","room":"r:1","event":"a","key":")" + QByteArray(256, 'k') + R"("})") << QByteArray("bad_request");
    QTest::newRow("revoke nobody") << QByteArray(R"({"id":1,"type":"revoke"})") << QByteArray("bad_request");
    QTest::newRow("revoke two things") << QByteArray(R"({"id":1,"type":"revoke","user":"u","jti":"j"})") << QByteArray("bad_request");
    QTest::newRow("revoke a long name") << QByteArray(R"({"id":1,"type":"revoke","user":")" + QByteArray(129, 'u') + R"("})") << QByteArray("bad_request");
    QTest::newRow("revoke for no time") << QByteArray(R"({"id":1,"type":"revoke","user":"u","ttl_ms":0})") << QByteArray("bad_request");
    QTest::newRow("revoke for ever") << QByteArray(R"({"id":1,"type":"revoke","user":"u","ttl_ms":1e18})") << QByteArray("bad_request");
    QTest::newRow("inject to nobody") << QByteArray(R"({"id":1,"type":"inject","connection":"c0000000000000000","event":"e"})") << QByteArray("not_found");
}

void tst_AdminService::badRequests()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    Fixture f;
    const PeerId id = f.open();
    const Json answer = f.ask(id, json);
    QCOMPARE(answer["type"].text(), "error");
    QCOMPARE(answer["code"].text(), code);
    QCOMPARE(f.ask(id, R"({"id":"ö","type":"ping"})")["id"].text(), "ö"); // and the session goes on
    QCOMPARE(f.world.metrics.hub().published.value(), quint64(0));
}

void tst_AdminService::badQueries_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("length");
    const auto row = [](const char *name, const char *fields, const char *code, const char *argument, int at = -1,
                        int length = -1) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(code) << QByteArray(argument) << at << length;
    };
    row("no table", R"("x":1)", "unknown_table", "");
    row("unknown table", R"("table":"people")", "unknown_table", "people");
    row("unknown field", R"("table":"rooms","filter":"seq > 1 and colour = red")", "bad_filter", "colour", 12, 6);
    row("another table's field", R"("table":"rooms","filter":"queue_bytes > 1")", "bad_filter", "queue_bytes", 0, 11);
    row("unknown sort", R"("table":"rooms","sort":"-colour")", "unknown_column", "colour");
    row("unknown column", R"("table":"rooms","columns":["room","colour"])", "unknown_column", "colour");
    row("column is a number", R"("table":"rooms","columns":[1])", "unknown_column", "");
    row("negative offset", R"("table":"rooms","offset":-1)", "bad_request", "offset");
    row("huge offset", R"("table":"rooms","offset":1e300)", "bad_request", "offset");
    row("limit zero", R"("table":"rooms","limit":0)", "bad_request", "limit");
    row("negative limit", R"("table":"rooms","limit":-5)", "bad_request", "limit");
}

void tst_AdminService::badQueries()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, argument);
    QFETCH(int, at);
    QFETCH(int, length);
    Fixture f;
    const PeerId id = f.open();
    const Json answer = f.ask(id, R"({"id":1,"type":"query","query":"q","interval_ms":1000,)" + fields + '}');
    QCOMPARE(answer["code"].text(), code);
    QCOMPARE(answer["argument"].text(), argument);
    QCOMPARE(answer["at"].number(), at);
    QCOMPARE(answer["length"].number(), length);
    f.pass(2000);
    QVERIFY(f.frames(id).isEmpty()); // a query that was refused does not run
    // What is large but possible is cut.
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"rooms","limit":1e300,"interval_ms":1e300,"query":"big"})")["type"].text(),
             "result");
}

void tst_AdminService::forbidden_data()
{
    QTest::addColumn<unsigned>("scopes");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("scope");
    const QByteArray operate = "admin:operate";
    const QByteArray manage = "admin:manage";
    for (const char *type : {"inject", "disconnect", "subscribe", "unsubscribe"})
        QTest::newRow(type) << Payload << QByteArray(R"({"id":1,"type":")" + QByteArray(type) + R"("})") << operate;
    for (const char *type : {"drain", "log_level", "reload"})
        QTest::newRow(type) << Operate << QByteArray(R"({"id":1,"type":")" + QByteArray(type) + R"("})") << manage;
    QTest::newRow("revoke") << Operate << QByteArray(R"({"id":1,"type":"revoke","user":"alice"})") << manage;
    QTest::newRow("config") << Operate << QByteArray(R"({"id":1,"type":"query","table":"config"})") << manage;
}

void tst_AdminService::forbidden()
{
    QFETCH(unsigned, scopes);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, scope);
    Fixture f;
    const Json answer = f.ask(f.open(scopes), request);
    QCOMPARE(answer["code"].text(), "forbidden");
    QCOMPARE(answer["scope"].text(), scope);
    QVERIFY(!f.drain.isActive());
}

void tst_AdminService::attemptsAreAuditedOnce()
{
    Fixture f;
    const PeerId viewer = f.open(Read, {}, "vera");
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(f.code(viewer, R"({"id":1,"type":"disconnect","connection":"c1"})"), "forbidden");
        QCOMPARE(f.code(viewer, R"({"id":1,"type":"reload"})"), "forbidden");
    }
    const PeerId admin = f.open();
    const auto attempts = [&] {
        return f.ask(admin, R"({"id":1,"type":"query","table":"audit","sort":"action","filter":"result = forbidden",)"
                            R"("columns":["audit_id","operator","action","target"]})")["rows"];
    };
    QCOMPARE(attempts().size(), 2);
    QCOMPARE(attempts()[0][1].text(), "vera");
    QCOMPARE(attempts()[0][2].text(), "disconnect");
    QCOMPARE(attempts()[0][3].text(), "c1");
    QCOMPARE(attempts()[1][2].text(), "reload");
    f.world.clock.advanceMs(3'600'000);
    QCOMPARE(f.code(viewer, R"({"id":1,"type":"reload"})"), "forbidden");
    QCOMPARE(attempts().size(), 3); // said again by the hour
}

void tst_AdminService::tenantsSeeTheirOwn()
{
    Fixture f;
    const PeerId mine = f.client("alice", "acme", 0, "r:1");
    const PeerId theirs = f.client("bob", "other", 1, "r:1");
    const PeerId nobodys = f.client("carol", {}, 0, "r:1");
    for (const QByteArray &tenant : {QByteArray("acme"), QByteArray("other"), QByteArray()})
        f.world.publish("r:1", "{}", tenant);
    f.world.disconnect(f.client("dora", "other"));
    f.world.disconnect(f.client("erik", "acme"));
    (void)f.ask(f.open(), R"({"id":1,"type":"inject","tenant":"other","room":"r:1","event":"e"})");
    const PeerId id = f.open(Everything, "acme");
    const auto keys = [&](const QByteArray &table, const QByteArray &more = {}) {
        return column(f.ask(id, R"({"id":1,"type":"query","table":")" + table + '"' + more + '}'), 0);
    };
    QCOMPARE(keys("connections"), QByteArrayList{connectionId(mine)});
    QCOMPARE(keys("rooms"), (QByteArrayList{"acme|r:1", "acme|user:alice"}));
    QCOMPARE(keys("subscriptions", R"(,"filter":"room = r:1")"), QByteArrayList{connectionId(mine) + " r:1"});
    QCOMPARE(keys("subscriptions", R"(,"filter":"connection = )" + connectionId(theirs) + '"'), QByteArrayList{});
    QCOMPARE(keys("closed").size(), 1);
    QCOMPARE(keys("audit"), QByteArrayList{});
    QCOMPARE(keys("shards"), QByteArrayList{});
    QCOMPARE(f.code(id, R"({"id":1,"type":"query","table":"config"})"), "forbidden");
    const Json overview = f.ask(id, R"({"id":1,"type":"query","table":"overview","columns":["connections","users","rooms","subscriptions","rss_bytes","fds","events_in_rate"]})");
    QCOMPARE(overview["rows"][0][1].number(), 1);
    QCOMPARE(overview["rows"][0][2].number(), 1);
    QCOMPARE(overview["rows"][0][3].number(), 2);
    QCOMPARE(overview["rows"][0][4].number(), 2);
    for (int i = 5; i <= 7; ++i)
        QVERIFY(overview["rows"][0][i].isNull()); // of the machine nothing
    for (const char *table : {"connections", "rooms", "closed"})
        QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":")" + QByteArray(table) + R"(","filter":"tenant = other"})")["matched"].number(), 0);
    for (const PeerId other : {theirs, nobodys})
        QCOMPARE(f.code(id, R"({"id":1,"type":"inspect","connection":)" + quoted(other) + '}'), "not_found");
}

void tst_AdminService::tenantsReachTheirOwn()
{
    Fixture f;
    const PeerId mine = f.client("alice", "acme", 0, "r:1");
    const PeerId theirs = f.client("alice", "other", 1, "r:1");
    const PeerId id = f.open(Everything, "acme");
    for (const char *type : {"disconnect", "subscribe", "unsubscribe", "inject"}) {
        QCOMPARE(f.code(id, R"({"id":1,"type":")" + QByteArray(type) + R"(","event":"e","room":"r:1","connection":)" + quoted(theirs) + '}'),
                 "not_found");
    }
    QCOMPARE(f.world.place(theirs).connection.closes, 0);
    for (const char *type : {"watch", "inject"})
        QCOMPARE(f.code(id, R"({"id":1,"type":")" + QByteArray(type) + R"(","event":"e","room":"r:1","tenant":"other"})"), "forbidden");
    // Without a tenant it is one's own, not the one without a name.
    (void)f.ask(id, R"({"id":1,"type":"inject","event":"e","room":"r:1"})");
    (void)f.ask(id, R"({"id":1,"type":"inject","event":"e","user":"alice"})");
    QCOMPARE(f.world.read(mine).size(), 2);
    QVERIFY(f.world.read(theirs).isEmpty());
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1"})");
    f.world.publish("r:1", "{}", "other");
    f.world.publish("r:1", "{}");
    f.pass(100);
    QVERIFY(f.ofType(id, "events").isEmpty());
    f.world.publish("r:1", "{}", "acme");
    f.pass(100);
    QCOMPARE(f.ofType(id, "events").size(), 1);
}

void tst_AdminService::everyRequestIsAnswered()
{
    // The shards have not counted yet when the query is replaced and then cancelled.
    Fixture f;
    const PeerId id = f.open();
    f.client("alice");
    (void)f.frames(id);
    const QByteArray rest = R"(,"type":"query","query":"q","table":"connections","interval_ms":1000})";
    f.admin.receive({id, R"({"id":1)" + rest});
    f.admin.receive({id, R"({"id":2)" + rest});
    f.admin.receive({id, R"({"id":3,"type":"cancel","query":"q"})"});
    f.admin.receive({id, R"({"id":4)" + rest});
    QMap<int, QByteArray> answers;
    for (const Json &frame : f.frames(id))
        answers[frame["id"].number()] = frame["type"].text() + ' ' + frame["code"].text();
    QCOMPARE(answers, (QMap<int, QByteArray>{{1, "error not_found"}, {2, "error not_found"}, {3, "result "}, {4, "result "}}));
    // A session that ends meanwhile is simply gone.
    f.admin.receive({id, R"({"id":5)" + rest});
    f.admin.close({id});
    QVERIFY(f.frames(id).isEmpty());
}

void tst_AdminService::boundsQueriesAndWatches()
{
    Fixture f;
    const PeerId id = f.open();
    const auto query = [&](int i) {
        return f.code(id, R"({"id":1,"type":"query","table":"rooms","interval_ms":1000,"query":"q)" + QByteArray::number(i) + R"("})");
    };
    for (int i = 0; i < 32; ++i)
        QCOMPARE(query(i), "");
    QCOMPARE(query(32), "limit_exceeded");
    QCOMPARE(query(5), ""); // in the place of itself
    (void)f.ask(id, R"({"id":1,"type":"cancel","query":"q5"})");
    QCOMPARE(query(32), "");
    const auto watch = [&](int i) {
        return f.code(id, R"({"id":1,"type":"watch","room":"r:1","watch":"w)" + QByteArray::number(i) + R"("})");
    };
    for (int i = 0; i < 16; ++i)
        QCOMPARE(watch(i), "");
    QCOMPARE(watch(16), "limit_exceeded");
    QCOMPARE(watch(5), "");
    QCOMPARE(f.code(id, R"({"id":1,"type":"watch","room":"r:1","watch":")" + QByteArray(65, 'w') + R"("})"), "limit_exceeded");
}

void tst_AdminService::slowConsoleGetsCoverage()
{
    Fixture f;
    const PeerId id = f.open();
    for (int i = 0; i < 500; ++i)
        f.world.publish("r:" + QByteArray::number(i));
    (void)f.ask(id, R"({"id":1,"type":"query","query":"q","table":"rooms","limit":1000,"interval_ms":2000})"); // rare: its cost is real time, and must not stretch it
    f.reads = false;
    qint64 bytes = 0;
    for (int round = 0; round < 200; ++round) {
        for (int i = 0; i < 500; i += 2)
            f.world.hub.publish({{}, "r:" + QByteArray::number(i), "e", "{}", {}, {}});
        f.pass(2000);
    }
    auto &sent = f.world.shards[id.shard]->sent[id];
    for (const FramePtr &frame : sent)
        bytes += frame->bytes().size();
    QVERIFY2(bytes < AdminFeed::MaxUnderWay + 500'000, qPrintable(QString::number(bytes)));
    for (const FramePtr &frame : std::exchange(sent, {}))
        f.admin.written({id, frame->bytes().size()});
    f.reads = true;
    f.pass(2000);
    const auto frames = f.frames(id);
    QList<Json> coverage;
    QList<Json> rows;
    for (const Json &frame : frames) {
        if (frame["type"].text() == "coverage")
            coverage.append(frame);
        if (frame["type"].text() == "rows")
            rows.append(frame);
        QVERIFY(frame["type"].text() != "delta");
    }
    QCOMPARE(coverage.size(), 1);
    QCOMPARE(coverage[0]["query"].text(), "q");
    QVERIFY(coverage[0]["dropped"].number() > 1);
    QCOMPARE(rows.size(), 1); // whole again
    QCOMPARE(rows[0]["rows"].size(), 500);
}

void tst_AdminService::slowConsoleGetsCoverageOfEvents()
{
    Fixture f;
    const PeerId id = f.open(Payload);
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1"})");
    f.reads = false;
    const QByteArray data = '"' + QByteArray(10'000, 'x') + '"';
    int seq = 0;
    for (int i = 0; i < 300; ++i) {
        f.world.hub.publish({{}, "r:1", "e", data, {}, {}});
        ++seq;
        f.pass(100);
    }
    f.reads = true;
    // Each event is either shown or among those that were left out; in order.
    int next = 1;
    int dropped = 0;
    const auto look = [&] {
        for (const Json &frame : f.frames(id)) {
            if (frame["type"].text() == "events") {
                for (const Json &event : frame["events"].list())
                    QCOMPARE(event["seq"].number(), next++);
            } else if (frame["type"].text() == "coverage") {
                QCOMPARE(frame["watch"].text(), "w");
                QCOMPARE(frame["from_seq"].number(), next);
                QCOMPARE(frame["dropped"].number(), frame["to_seq"].number() - next + 1);
                dropped += frame["dropped"].number();
                next = frame["to_seq"].number() + 1;
            }
        }
    };
    look();
    f.pass(100);
    look();
    QCOMPARE(next, seq + 1);
    QVERIFY(dropped > 100);
    f.world.publish("r:1");
    f.pass(100);
    look();
    QCOMPARE(next, seq + 2);
}

void tst_AdminService::watchedEventsKeepTheSessionsPace()
{
    Fixture f;
    const PeerId id = f.open(Payload);
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1","bytes_per_s":20000})");
    const QByteArray data = '"' + QByteArray(100, 'x') + '"';
    int published = 0;
    int next = 1;
    int dropped = 0;
    qint64 bytes = 0;
    for (int tenth = 0; tenth < 100; ++tenth) {
        for (int i = 0; i < 50; ++i)
            f.world.hub.publish({{}, "r:1", "e", data, {}, {}});
        published += 50;
        f.pass(100);
        // Each event is either shown or within the one range that was left out; in order.
        for (const Json &frame : f.frames(id)) {
            if (frame["type"].text() == "events") {
                bytes += QJsonDocument(frame.value().toObject()).toJson(QJsonDocument::Compact).size();
                for (const Json &event : frame["events"].list())
                    QCOMPARE(event["seq"].number(), next++);
            } else if (frame["type"].text() == "coverage") {
                QCOMPARE(frame["reason"].text(), "pace");
                QCOMPARE(frame["from_seq"].number(), next);
                QCOMPARE(frame["dropped"].number(), frame["to_seq"].number() - next + 1);
                dropped += frame["dropped"].number();
                next = frame["to_seq"].number() + 1;
            }
        }
    }
    QCOMPARE(next, published + 1);
    QVERIFY(dropped > published / 2);
    // Ten seconds, and the one that may come at once.
    QVERIFY2(bytes > 180'000 && bytes < 260'000, qPrintable(QString::number(bytes)));

    // Who does not ask for a pace gets all that the feed takes.
    const PeerId other = f.open(Payload);
    (void)f.ask(other, R"({"id":1,"type":"watch","watch":"w","room":"r:1"})");
    for (int i = 0; i < 400; ++i)
        f.world.hub.publish({{}, "r:1", "e", data, {}, {}});
    f.pass(100);
    const auto events = f.ofType(other, "events");
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0]["events"].size(), 400);
}

void tst_AdminService::aBusyRoomTakesNothingFromAQuietOne()
{
    Fixture f;
    const PeerId id = f.open(Payload);
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"busy","room":"r:1","bytes_per_s":10000})");
    (void)f.ask(id, R"({"id":2,"type":"watch","watch":"quiet","room":"r:2","bytes_per_s":10000})");
    const QByteArray data = '"' + QByteArray(100, 'x') + '"';
    int quiet = 0;
    for (int tenth = 0; tenth < 50; ++tenth) {
        for (int i = 0; i < 50; ++i)
            f.world.hub.publish({{}, "r:1", "e", data, {}, {}});
        f.world.hub.publish({{}, "r:2", "e", data, {}, {}});
        f.pass(100);
        for (const Json &frame : f.frames(id)) {
            if (frame["watch"].text() == "quiet") {
                QCOMPARE(frame["type"].text(), "events");
                quiet += int(frame["events"].size());
            }
        }
    }
    QCOMPARE(quiet, 50);
}

void tst_AdminService::watchedEventsAreBounded()
{
    // Large events in one turn: what is collected counts as if it had been sent.
    Fixture f;
    const PeerId id = f.open(Payload);
    for (int w = 0; w < 4; ++w)
        (void)f.ask(id, R"({"id":1,"type":"watch","room":"r:1","watch":"w)" + QByteArray::number(w) + R"("})");
    const QByteArray data = '"' + QByteArray(60'000, 'x') + '"';
    const auto size = [&] {
        qint64 bytes = 0;
        f.world.settle();
        for (const FramePtr &frame : f.world.shards[id.shard]->sent[id])
            bytes += frame->bytes().size();
        return bytes;
    };
    for (int i = 0; i < 400; ++i)
        f.world.hub.publish({{}, "r:1", "e", data, {}, {}});
    f.reads = false;
    f.pass(100);
    QVERIFY2(size() < 2 * AdminFeed::MaxUnderWay, qPrintable(QString::number(size())));
    // So is the history of a watch.
    f.world.shards[id.shard]->sent.clear();
    const PeerId other = f.open(Payload);
    (void)f.ask(other, R"({"id":1,"type":"watch","room":"r:1","watch":"h"})");
    f.admin.receive({other, R"({"id":2,"type":"watch","room":"r:1","watch":"h","history":1000})"});
    f.world.settle();
    qint64 bytes = 0;
    for (const FramePtr &frame : f.world.shards[other.shard]->sent[other])
        bytes += frame->bytes().size();
    QVERIFY2(bytes < 2 * AdminFeed::MaxUnderWay, qPrintable(QString::number(bytes)));
    const Json last = object(f.world.shards[other.shard]->sent[other].back());
    QCOMPARE(last["type"].text(), "coverage");
}

void tst_AdminService::hidesPayloads()
{
    Fixture f;
    const PeerId id = f.open(Operate);
    f.world.publish("r:1", R"({"secret":"xyzzy"})");
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1","history":10})");
    f.world.publish("r:1", R"({"secret":"xyzzy"})");
    f.pass(100);
    auto events = f.ofType(id, "events");
    events.append(f.pushed);
    QCOMPARE(events.size(), 2);
    for (const Json &frame : events) {
        QCOMPARE(frame["events"].size(), 1);
        QCOMPARE(frame["events"][0]["masked"].flag(), true);
        QVERIFY(!frame["events"][0].contains("data"));
    }
}

void tst_AdminService::refusesDeepData()
{
    Fixture f;
    const PeerId id = f.open();
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1"})");
    const auto inject = [&](int depth) {
        return f.code(id, R"({"id":1,"type":"inject","room":"r:1","event":"e","data":)" + QByteArray(depth, '[')
                              + QByteArray(depth, ']') + '}');
    };
    QCOMPARE(inject(63), "");
    f.pass(100);
    QCOMPARE(f.ofType(id, "events").size(), 1);
    QCOMPARE(inject(64), "bad_request");
    QCOMPARE(inject(500), "bad_request");
}

void tst_AdminService::renewalMayTakeEverything()
{
    Fixture f;
    const PeerId id = f.open(Payload);
    (void)f.ask(id, R"({"id":1,"type":"watch","watch":"w","room":"r:1"})");
    (void)f.ask(id, R"({"id":1,"type":"query","query":"q","table":"rooms","interval_ms":250})");
    f.admin.renew({id, f.world.claims("olga", {}, {}, {}, Read)});
    const auto frames = f.frames(id);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "hello"); // says what is left
    f.world.publish("r:1");
    f.pass(1000);
    for (const Json &frame : f.frames(id)) {
        QVERIFY(frame["type"].text() != "delta"); // queries are asked again
        if (frame["type"].text() == "events")
            QVERIFY(frame["events"][0]["masked"].flag());
    }
    f.admin.renew({id, f.world.claims("olga", {}, {}, {}, 0)});
    f.world.publish("r:1");
    f.pass(1000);
    QVERIFY(f.ofType(id, "events").isEmpty());
    QCOMPARE(f.world.shards[id.shard]->closed.size(), std::size_t(1));
    QCOMPARE(f.code(id, R"({"id":1,"type":"query","table":"rooms"})"), "forbidden");
}

void tst_AdminService::closedSessionIsForgotten()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId other = f.open();
    for (const PeerId to : {id, other})
        (void)f.ask(to, R"({"id":1,"type":"watch","watch":"w","room":"r:1"})");
    f.admin.close({id});
    (void)f.frames(id);
    f.world.publish("r:1");
    f.pass(100);
    QVERIFY(f.frames(id).isEmpty());
    QCOMPARE(f.ofType(other, "events").size(), 1);
    f.admin.receive({id, R"({"id":1,"type":"ping"})"});
    f.admin.written({id, 100});
    f.admin.close({id});
    f.admin.close({other});
    QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&f.admin).isEmpty());
    f.world.publish("r:1");
}

void tst_AdminService::longTextsAreCut()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId alice = f.client("alice");
    (void)f.ask(id, R"({"id":1,"type":"log_level","level":")" + QByteArray(100'000, 'x') + R"(","reason":")"
                        + QByteArray("x\xc3\xb6").repeated(1000) + R"("})");
    (void)f.ask(id, R"({"id":1,"type":"subscribe","room":")" + QByteArray(100'000, 'x') + R"(","connection":)" + quoted(alice) + '}');
    const Json answer = f.ask(id, R"({"id":1,"type":"query","table":"audit","columns":["target","reason"]})"); // still JSON
    QCOMPARE(answer["rows"].size(), 2);
    QCOMPARE(answer["rows"][0][1].text().size(), 500);
    QVERIFY(answer["rows"][0][2].text().size() <= 500);
    QVERIFY(!answer["rows"][0][2].text().contains("\xef\xbf\xbd"));
    QVERIFY(answer["rows"][1][1].text().size() <= 500);
}

void tst_AdminService::httpRefuses_data()
{
    QTest::addColumn<unsigned>("scopes");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    const auto row = [](const char *label, unsigned scopes, const char *path, const char *name, const char *value, int status) {
        QTest::newRow(label) << scopes << QByteArray(path) << QByteArray(name) << QByteArray(value) << status;
    };
    row("unknown table", Read, "people", "", "", 404);
    row("no table", Read, "", "", "", 404);
    row("no such connection", Read, "connections/x", "", "", 404);
    row("no scope", 0, "rooms", "", "", 403);
    row("no scope to inspect", 0, "connections/c0000000000000001", "", "", 403);
    row("config", Read, "config", "", "", 403);
    row("bad filter", Read, "rooms", "filter", "colour = red", 400);
    row("bad column", Read, "rooms", "columns", "room,colour", 400);
    row("bad sort", Read, "rooms", "sort", "colour", 400);
    row("text as offset", Read, "rooms", "offset", "x", 400);
    row("offset is not a number", Read, "rooms", "offset", "nan", 400);
    row("offset without end", Read, "rooms", "offset", "inf", 400);
    row("limit is not a number", Read, "rooms", "limit", "nan", 400);
    row("negative limit", Read, "rooms", "limit", "-1", 400);
}

void tst_AdminService::httpRefuses()
{
    QFETCH(unsigned, scopes);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    Fixture f;
    f.world.publish("r:1");
    f.admin.api({PeerId{1, 1, 500}, f.world.claims("olga", {}, {}, {}, scopes), path, {{name, value}}});
    f.world.settle();
    QCOMPARE(f.world.shards[1]->httpAnswers.size(), std::size_t(1));
    const HttpAnswer &answer = f.world.shards[1]->httpAnswers[0];
    QCOMPARE(answer.status, status);
    QVERIFY(object(answer.json)["error"]["code"].text().size() > 0);
}

QTEST_GUILESS_MAIN(tst_AdminService)
#include "tst_adminservice.moc"

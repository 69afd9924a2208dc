// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/admin/fixture.h"

#include <QTest>

using namespace Carillon;

class tst_Plans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void plansAndDisconnects();
    void pausesResumesAborts();
    void sendsMessages();
    void closesARoom();
    void reachesOnlyWhomItCounted();
    void isListedAndAudited();
    void otherManagersSeeIt();
    // Rainy flows
    void wantsTheCount();
    void wantsItTypedInProduction();
    void expires();
    void pausesWithoutItsSession();
    void onlyItsOperatorConfirms();
    void badRequests_data();
    void badRequests();
    void boundsPlans();
    void keepsToTheTenant();
    void needsManage();
};

// Behind the class: moc reads raw strings wrongly in what stands before it.
namespace {

struct Crowd : Fixture
{
    explicit Crowd(int count, Config config = openRooms()) : Fixture(std::move(config))
    {
        for (int i = 0; i < count; ++i)
            clients.push_back(client("u" + QByteArray::number(i), {}, i % 2));
        id = open();
        (void)frames(id);
    }
    Json plan(const QByteArray &fields) { return ask(id, R"({"id":1,"type":"plan",)" + fields + '}'); }
    Json confirm(const Json &planned, const QByteArray &more = {})
    {
        return ask(id, R"({"id":2,"type":"confirm","plan":")" + planned["plan"].text() + '"' + more + '}');
    }
    [[nodiscard]] int closed() const
    {
        return int(world.shards[0]->closed.size() + world.shards[1]->closed.size());
    }
    Json state()
    {
        Json found;
        for (const Json &frame : frames(id)) {
            if (frame["type"].text() == "plan")
                found = frame;
        }
        return found;
    }

    std::vector<PeerId> clients;
    PeerId id;
};

const QByteArray Disconnect = R"("action":"disconnect","filter":"user = u*","rate":100,"with":{"code":4201,"reason":"go","retry_after_ms":5000})";

} // namespace

void tst_Plans::plansAndDisconnects()
{
    Crowd f(20);
    (void)f.client("other");
    const Json planned = f.plan(Disconnect);
    QCOMPARE(planned["count"].number(), 20);
    QCOMPARE(planned["total"].number(), 21);
    QCOMPARE(planned["sample"].size(), 5);
    QVERIFY(planned["sample"][0]["user"].text().startsWith('u'));
    QCOMPARE(planned["eta_ms"].number(), 200);
    QCOMPARE(planned["typed"].flag(), false);
    QCOMPARE(planned["expires_in_ms"].number(), 60'000);
    QCOMPARE(f.closed(), 0);
    const Json confirmed = f.confirm(planned);
    QCOMPARE(confirmed["state"].text(), "running");
    QCOMPARE(confirmed["audit_id"].text(), "a-1");
    f.pass(100);
    QCOMPARE(f.closed(), 10); // at its rate
    f.pass(200);
    QCOMPARE(f.closed(), 20);
    const Json done = f.state();
    QCOMPARE(done["state"].text(), "done");
    QCOMPARE(done["done"].number(), 20);
    QCOMPARE(done["skipped"].number(), 0);
    const ClosePeer &close = f.world.shards[0]->closed.front();
    QCOMPARE(int(close.code), 4201);
    QCOMPARE(close.reason, "go");
    QCOMPARE(close.retryAfterMs, 5000);
    QCOMPARE(close.by, "operator");
}

void tst_Plans::pausesResumesAborts()
{
    Crowd f(40);
    const Json planned = f.plan(Disconnect);
    const QByteArray named = R"(,"plan":")" + planned["plan"].text() + R"("})";
    (void)f.confirm(planned);
    f.pass(100);
    QCOMPARE(f.ask(f.id, R"({"id":3,"type":"pause")" + named)["state"].text(), "paused");
    const int before = f.closed();
    f.pass(5000);
    QCOMPARE(f.closed(), before);
    const QByteArray faster = R"(,"rate":200)" + named;
    QCOMPARE(f.ask(f.id, R"({"id":3,"type":"resume")" + faster)["rate"].number(), 200);
    f.pass(100);
    QCOMPARE(f.closed(), before + 20);
    const Json aborted = f.ask(f.id, R"({"id":3,"type":"abort")" + named);
    QCOMPARE(aborted["state"].text(), "aborted");
    QVERIFY(aborted["elapsed_ms"].number() < 1000); // the pause is not in it
    f.pass(1000);
    QCOMPARE(f.closed(), before + 20);
    const Json audit = f.ask(f.id, R"({"id":3,"type":"query","table":"audit","columns":["result","count"]})");
    QCOMPARE(audit["rows"][0][1].text(), "aborted");
    QCOMPARE(audit["rows"][0][2].number(), before + 20);
    QCOMPARE(f.code(f.id, R"({"id":3,"type":"resume")" + named), "not_found");
}

void tst_Plans::sendsMessages()
{
    Crowd f(3);
    const Json planned = f.plan(R"("action":"message","filter":"user in {u0, u1}","with":{"event":"notice","data":{"big":12345678901234567890}})");
    QCOMPARE(planned["count"].number(), 2);
    (void)f.confirm(planned);
    f.pass(200);
    for (int i = 0; i < 3; ++i) {
        const QList<Json> got = f.world.read(f.clients[std::size_t(i)]);
        QCOMPARE(got.size(), i < 2 ? 1 : 0);
        if (i < 2)
            QCOMPARE(got[0]["type"].text(), "notice");
    }
}

void tst_Plans::closesARoom()
{
    Crowd f(4);
    for (int i = 0; i < 3; ++i)
        (void)f.world.say(f.clients[std::size_t(i)], R"({"type":"subscribe","room":"r:1"})");
    const Json planned = f.plan(R"("action":"unsubscribe","with":{"room":"r:1"})");
    QCOMPARE(planned["count"].number(), 3);
    QCOMPARE(planned["sample"].size(), 3);
    (void)f.world.say(f.clients[0], R"({"type":"unsubscribe","room":"r:1"})");
    (void)f.confirm(planned);
    f.pass(200);
    const Room *room = f.world.hub.findRoom({}, "r:1");
    QVERIFY(!room || room->members == 0);
    const Json done = f.state();
    QCOMPARE(done["done"].number(), 2);
    QCOMPARE(done["skipped"].number(), 1);
}

void tst_Plans::reachesOnlyWhomItCounted()
{
    Crowd f(3);
    const Json planned = f.plan(Disconnect);
    (void)f.client("u99");
    f.world.disconnect(f.clients[0]);
    (void)f.confirm(planned);
    f.pass(500);
    QCOMPARE(f.closed(), 2);
    QCOMPARE(f.state()["skipped"].number(), 1);
}

void tst_Plans::isListedAndAudited()
{
    Crowd f(2);
    const Json planned = f.plan(Disconnect + R"(,"reason":"from the plan")");
    const auto row = [&] { return f.ask(f.id, R"({"id":3,"type":"query","table":"plans","columns":["operator","action","filter","count","done","state","audit_id"]})")["rows"][0]; };
    QCOMPARE(row()[0].text(), planned["plan"].text());
    QCOMPARE(row()[3].text(), "user = u*");
    QCOMPARE(row()[6].text(), "planned");
    QVERIFY(row()[7].isNull());
    (void)f.confirm(planned);
    f.pass(300);
    QCOMPARE(row()[5].number(), 2);
    QCOMPARE(row()[6].text(), "done");
    const Json audit = f.ask(f.id, R"({"id":3,"type":"query","table":"audit","columns":["action","target","count","reason","result","plan"]})")["rows"][0];
    QCOMPARE(audit[1].text(), "plan disconnect");
    QCOMPARE(audit[2].text(), "user = u*");
    QCOMPARE(audit[3].number(), 2);
    QCOMPARE(audit[4].text(), "from the plan");
    QCOMPARE(audit[5].text(), "ok");
    QCOMPARE(audit[6].text(), planned["plan"].text());
}

void tst_Plans::otherManagersSeeIt()
{
    Crowd f(30);
    const PeerId other = f.open(Everything, {}, "pavel");
    const PeerId viewer = f.open(Read, {}, "vera");
    const Json planned = f.plan(Disconnect);
    (void)f.confirm(planned);
    QVERIFY(!f.ofType(other, "plan").isEmpty());
    QVERIFY(f.ofType(viewer, "plan").isEmpty());
    QCOMPARE(f.ask(other, R"({"id":3,"type":"abort","plan":")" + planned["plan"].text() + R"("})")["state"].text(), "aborted");
}

void tst_Plans::wantsTheCount()
{
    Crowd f(51);
    const Json planned = f.plan(Disconnect);
    QCOMPARE(planned["typed"].flag(), true);
    QCOMPARE(f.confirm(planned)["code"].text(), "confirmation");
    QCOMPARE(f.confirm(planned, R"(,"count":50,"reason":"x")")["argument"].text(), "count");
    QCOMPARE(f.confirm(planned, R"(,"count":"51","reason":"x")")["code"].text(), "confirmation");
    const Json reasonless = f.confirm(planned, R"(,"count":51)");
    QCOMPARE(reasonless["code"].text(), "bad_request");
    QCOMPARE(reasonless["argument"].text(), "reason");
    QCOMPARE(f.closed(), 0);
    QCOMPARE(f.confirm(planned, R"(,"count":51,"reason":"storm")")["state"].text(), "running");
    QCOMPARE(f.confirm(planned, R"(,"count":51,"reason":"storm")")["code"].text(), "not_found"); // once
}

void tst_Plans::wantsItTypedInProduction()
{
    Config config = openRooms();
    config.admin.production = true;
    Crowd f(2, config);
    const Json planned = f.plan(Disconnect);
    QCOMPARE(planned["typed"].flag(), true);
    QCOMPARE(f.confirm(planned)["code"].text(), "confirmation");
    QCOMPARE(f.confirm(planned, R"(,"count":2,"reason":"x")")["state"].text(), "running");
    // And so does what concerns the whole server.
    QCOMPARE(f.ask(f.id, R"({"id":3,"type":"drain","action":"start","exit":false})")["argument"].text(), "reason");
    QCOMPARE(f.code(f.id, R"({"id":3,"type":"drain","action":"start","exit":false,"reason":"x"})"), "confirmation");
    QCOMPARE(f.code(f.id, R"({"id":3,"type":"reload","reason":"x","confirm":"node-2"})"), "confirmation");
    QCOMPARE(f.code(f.id, R"({"id":3,"type":"revoke","user":"u"})"), "bad_request");
    QCOMPARE(f.ask(f.id, R"({"id":3,"type":"reload","reason":"x","confirm":"node-1"})")["type"].text(), "result");
    QVERIFY(f.ask(f.id, R"({"id":3,"type":"drain","action":"start","exit":false,"reason":"x","confirm":"node-1"})").contains("drain"));
    QVERIFY(f.ask(f.id, R"({"id":3,"type":"drain","action":"pause"})").contains("drain")); // easy
    (void)f.ask(f.id, R"({"id":3,"type":"drain","action":"cancel"})");
}

void tst_Plans::expires()
{
    Crowd f(2);
    const Json planned = f.plan(Disconnect);
    f.pass(60'000);
    f.admin.sweep();
    QCOMPARE(f.state()["state"].text(), "expired");
    QCOMPARE(f.confirm(planned)["code"].text(), "not_found");
    QCOMPARE(f.ask(f.id, R"({"id":3,"type":"query","table":"audit"})")["rows"].size(), 0);
}

void tst_Plans::pausesWithoutItsSession()
{
    Crowd f(40);
    const Json planned = f.plan(Disconnect);
    (void)f.confirm(planned);
    f.pass(100);
    f.admin.close({f.id});
    const PeerId again = f.open();
    f.pass(1000);
    QCOMPARE(f.closed(), 10);
    const auto state = [&] { return f.ask(again, R"({"id":3,"type":"query","table":"plans","columns":["state"]})")["rows"][0][1].text(); };
    QCOMPARE(state(), "paused");
    // Nobody takes it up: it ends.
    f.pass(600'000);
    f.admin.sweep();
    QCOMPARE(state(), "aborted");
}

void tst_Plans::onlyItsOperatorConfirms()
{
    Crowd f(2);
    const Json planned = f.plan(Disconnect);
    const QByteArray confirm = R"({"id":2,"type":"confirm","plan":")" + planned["plan"].text() + R"("})";
    QCOMPARE(f.code(f.open(Everything, {}, "pavel"), confirm), "not_found");
    QCOMPARE(f.ask(f.open(Everything, {}, "olga"), confirm)["state"].text(), "running"); // her other session
}

void tst_Plans::badRequests_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("argument");

    const auto row = [](const char *name, const char *fields, const char *code, const char *argument) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(code) << QByteArray(argument);
    };
    row("no action", R"("filter":"")", "bad_request", "action");
    row("unknown action", R"("action":"dance")", "bad_request", "action");
    row("filter", R"("action":"disconnect","filter":"colour = red")", "bad_filter", "colour");
    row("code", R"("action":"disconnect","with":{"code":1000})", "bad_request", "code");
    row("no event", R"("action":"message","with":{})", "bad_request", "event");
    row("reserved event", R"("action":"message","with":{"event":"welcome"})", "bad_request", "event");
    row("no room", R"("action":"unsubscribe")", "bad_request", "room");
    row("with is no object", R"("action":"unsubscribe","with":[1])", "bad_request", "room");
}

void tst_Plans::badRequests()
{
    QFETCH(QByteArray, fields);
    Crowd f(1);
    const Json answer = f.plan(fields);
    QTEST(answer["code"].text(), "code");
    QTEST(answer["argument"].text(), "argument");
}

void tst_Plans::boundsPlans()
{
    Crowd f(1);
    QByteArray first;
    for (std::size_t i = 0; i < Plans::MaxOpen; ++i) {
        const Json planned = f.plan(Disconnect);
        if (first.isEmpty())
            first = planned["plan"].text();
    }
    QCOMPARE(f.plan(Disconnect)["code"].text(), "limit_exceeded");
    (void)f.ask(f.id, R"({"id":3,"type":"abort","plan":")" + first + R"("})");
    QCOMPARE(f.plan(Disconnect)["type"].text(), "result");
    for (int i = 0; i < 150; ++i) {
        f.world.clock.advanceMs(1000);
        const QByteArray newest = "p-" + QByteArray::number(9 + i);
        (void)f.ask(f.id, R"({"id":3,"type":"abort","plan":")" + newest + R"("})");
        QCOMPARE(f.plan(Disconnect)["type"].text(), "result");
    }
    QCOMPARE(f.ask(f.id, R"({"id":3,"type":"query","table":"plans"})")["total"].number(), int(Plans::MaxKept));
}

void tst_Plans::keepsToTheTenant()
{
    Crowd f(0);
    (void)f.client("u1", "acme");
    (void)f.client("u1", "other");
    const PeerId acme = f.open(Everything, "acme");
    const Json planned = f.ask(acme, R"({"id":1,"type":"plan",)" + Disconnect + '}');
    QCOMPARE(planned["count"].number(), 1);
    QCOMPARE(planned["total"].number(), 1);
    QCOMPARE(f.code(acme, R"({"id":1,"type":"plan","tenant":"other",)" + Disconnect + '}'), "forbidden");
    const PeerId other = f.open(Everything, "other");
    QCOMPARE(f.code(other, R"({"id":1,"type":"abort","plan":")" + planned["plan"].text() + R"("})"), "not_found");
    QCOMPARE(f.ask(other, R"({"id":1,"type":"query","table":"plans"})")["rows"].size(), 0);
    QCOMPARE(f.plan(R"("tenant":"other",)" + Disconnect)["count"].number(), 1);
    QCOMPARE(f.plan(Disconnect)["count"].number(), 2);
}

void tst_Plans::needsManage()
{
    Crowd f(2);
    const Json planned = f.plan(Disconnect);
    const QByteArray named = R"(,"plan":")" + planned["plan"].text() + R"("})";
    const PeerId id = f.open(Operate | Claims::AdminPayload);
    QCOMPARE(f.code(id, R"({"id":1,"type":"plan",)" + Disconnect + '}'), "forbidden");
    for (const char *type : {"confirm", "pause", "resume", "abort"}) {
        const QByteArray request = QByteArray(R"({"id":1,"type":")") + type + '"' + named;
        QCOMPARE(f.code(id, request), "forbidden");
    }
    QCOMPARE(f.closed(), 0);
}

QTEST_GUILESS_MAIN(tst_Plans)
#include "tst_plans.moc"

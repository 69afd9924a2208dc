// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What LiveQueries does for several sessions at once, and the tables that are the desk's alone.
#include "tests/admin/fixture.h"

#include "common/logging.h"

#include <QTest>

using namespace Carillon;

class tst_LiveQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void sharesOneEvaluation();
    void sharesNothingAcrossRights();
    void asksMoreRarelyWhatCosts();
    void summarisesClosed();
    void readsTheMachinesTables();
    void listsAndEndsOperators();
    void tellsWhoIsSlow();
    void receipts();
    void rehearses();
    void previews();
    // Rainy flows
    void tenantsHaveNoMachine_data();
    void tenantsHaveNoMachine();
    void slowSessionsDoNotSlowTheOthers();
    void limitsRequests();
};

void tst_LiveQueries::sharesOneEvaluation()
{
    Fixture f;
    int asked = 0;
    f.onConfig = [&] { ++asked; };
    const QByteArray query = R"({"id":1,"type":"query","query":"%","table":"config","interval_ms":1000})";
    std::vector<PeerId> sessions;
    for (int i = 0; i < 3; ++i) {
        sessions.push_back(f.open());
        QByteArray mine = query;
        const Json answer = f.ask(sessions.back(), mine.replace('%', QByteArray::number(i)));
        QCOMPARE(answer["query"].text(), QByteArray::number(i));
        QCOMPARE(answer["rows"].size(), 1);
    }
    asked = 0;
    for (const PeerId id : sessions)
        (void)f.frames(id);
    f.pass(10'000);
    QVERIFY2(asked >= 9 && asked <= 10, qPrintable(QString::number(asked)));
    for (int i = 0; i < 3; ++i) {
        const auto deltas = f.ofType(sessions[std::size_t(i)], "delta");
        QCOMPARE(deltas.size(), asked);
        QCOMPARE(deltas[0]["query"].text(), QByteArray::number(i));
        QVERIFY(deltas[0].contains("took_ms"));
    }
    // Who leaves takes nothing from the others; nobody left, nothing is asked.
    f.admin.close({sessions[0]});
    f.pass(1000);
    QCOMPARE(f.ofType(sessions[1], "delta").size(), 1);
    (void)f.ask(sessions[1], R"({"id":2,"type":"cancel","query":"1"})");
    (void)f.ask(sessions[2], R"({"id":2,"type":"cancel","query":"2"})");
    asked = 0;
    f.pass(3000);
    QCOMPARE(asked, 0);
}

void tst_LiveQueries::sharesNothingAcrossRights()
{
    Fixture f;
    (void)f.client("alice", "acme");
    (void)f.client("bob", "other");
    const QByteArray query = R"({"id":1,"type":"query","query":"q","table":"connections","columns":["user"],"interval_ms":1000})";
    const PeerId all = f.open();
    const PeerId acme = f.open(Read, "acme");
    QCOMPARE(f.ask(all, query)["rows"].size(), 2);
    QCOMPARE(column(f.ask(acme, query), 1), QByteArrayList{"alice"});
    (void)f.client("carol", "other");
    (void)f.frames(all);
    (void)f.frames(acme);
    f.pass(1000);
    QCOMPARE(f.frames(all)[0]["total"].number(), 3);
    QCOMPARE(f.frames(acme)[0]["total"].number(), 1);
}

void tst_LiveQueries::asksMoreRarelyWhatCosts()
{
    Fixture f;
    int asked = 0;
    f.onConfig = [&] {
        ++asked;
        f.world.clock.advanceMs(30); // what an evaluation takes
    };
    const PeerId id = f.open();
    (void)f.ask(id, R"({"id":1,"type":"query","query":"q","table":"config","interval_ms":1000})");
    (void)f.ask(id, R"({"id":1,"type":"query","query":"cheap","table":"plans","interval_ms":1000})");
    f.pass(200);
    const auto told = f.ofType(id, "coverage");
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0]["query"].text(), "q");
    QCOMPARE(told[0]["reason"].text(), "cost");
    QCOMPARE(told[0]["asked_ms"].number(), 1000);
    QVERIFY2(qAbs(told[0]["interval_ms"].number() - 3000) < 300, QByteArray::number(told[0]["interval_ms"].number()).constData());
    asked = 0;
    f.pass(9000);
    QVERIFY2(asked >= 2 && asked <= 4, qPrintable(QString::number(asked)));
    // It costs less again: as before, and it says so.
    f.onConfig = [&] { ++asked; };
    f.pass(40'000);
    const auto over = f.ofType(id, "coverage");
    QCOMPARE(over.back()["interval_ms"].number(), 1000);
    // The meter knows what it was.
    f.onConfig = [&] { f.world.clock.advanceMs(60); };
    f.pass(11'000);
    const auto costs = f.ofType(id, "cost");
    QVERIFY(costs.back()["cpu_share"].real() > 0);
    QVERIFY(costs.back()["cpu_share_all"].real() >= costs.back()["cpu_share"].real());
}

void tst_LiveQueries::summarisesClosed()
{
    Fixture f;
    std::vector<PeerId> peers;
    for (int i = 0; i < 150; ++i)
        peers.push_back(f.client("u" + QByteArray::number(i), i < 3 ? "acme" : ""));
    for (const PeerId peer : peers)
        f.world.disconnect(peer);
    const auto row = [&](PeerId id, const QByteArray &key) {
        return f.ask(id, R"({"id":1,"type":"query","table":"closed_summary","filter":"key = \")" + key + R"(\"","columns":["window","code","count","share","duration"]})")["rows"][0];
    };
    const PeerId id = f.open();
    const Json storm = row(id, "storm 1006");
    QCOMPARE(storm[3].number(), 150);
    QCOMPARE(storm[4].real(), 1.0);
    QCOMPARE(storm[5].number(), 1000);
    QCOMPARE(row(id, "10s 0")[3].number(), 150);
    QCOMPARE(row(f.open(Read, "acme"), "1m 1006")[3].number(), 3);
    const Json closed = f.ask(id, R"({"id":1,"type":"query","table":"closed","limit":1,"columns":["client","protocol","drops","last_error"]})");
    QCOMPARE(closed["total"].number(), 150);
    QCOMPARE(closed["rows"][0][2].text(), "websocket");
    QVERIFY(closed["rows"][0][4].isNull());
    // What it was last told is kept, the shard's errors and the hub's.
    const PeerId bad = f.client("bad");
    (void)f.world.say(bad, R"({"type":"presence","room":"r:1"})");
    f.world.disconnect(bad);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"closed","filter":"user = bad","columns":["last_error"]})")["rows"][0][1].text(), "not_found");
    const PeerId worse = f.client("worse");
    (void)f.world.say(worse, "{");
    f.world.disconnect(worse);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"closed","filter":"user = worse","columns":["last_error"]})")["rows"][0][1].text(), "bad_request");
}

void tst_LiveQueries::readsTheMachinesTables()
{
    QVERIFY(setLogging(QStringLiteral("info"), LogFormat::Text));
    Fixture f;
    const PeerId id = f.open();
    qCWarning(lcAdmin, "something odd user=bob"); // the tests' environment keeps information out
    const Json limits = f.ask(id, R"({"id":1,"type":"query","table":"limits"})");
    QCOMPARE(limits["rows"][0][0].text(), "fs.nr_open");
    QCOMPARE(limits["rows"][0][1].number(), 1024);
    QVERIFY(limits["rows"][0][2].isNull());
    const Json log = f.ask(id, R"({"id":1,"type":"query","table":"log","sort":"-n","filter":"message ~ \"something odd\"","columns":["level","category","message","time"]})");
    QCOMPARE(log["rows"].size(), 1);
    QCOMPARE(log["rows"][0][1].text(), "warning");
    QCOMPARE(log["rows"][0][2].text(), "carillon.admin");
    QCOMPARE(log["rows"][0][3].text(), "something odd user=bob");
    f.world.shards[0]->tick();
    const Json overview = f.ask(id, R"({"id":1,"type":"query","table":"overview","columns":["log_level","admin_sessions","closes_rate","refused","admin_cpu"]})")["rows"][0];
    QCOMPARE(overview[1].text(), "info");
    QCOMPARE(overview[2].number(), 1);
    f.admin.sweep();
    const Json shards = f.ask(id, R"({"id":1,"type":"query","table":"shards","columns":["cpu","drops","accepted"]})");
    QCOMPARE(shards["rows"].size(), 2);
    qInstallMessageHandler(nullptr);
}

void tst_LiveQueries::listsAndEndsOperators()
{
    Fixture f;
    const PeerId id = f.open();
    const PeerId other = f.open(Read, "acme", "vera");
    (void)f.ask(other, R"({"id":1,"type":"query","query":"q","table":"rooms","interval_ms":1000})");
    const Json list = f.ask(id, R"({"id":1,"type":"query","table":"operators","sort":"operator","columns":["operator","role","tenant","queries"]})");
    QCOMPARE(column(list, 1), (QByteArrayList{"olga", "vera"}));
    QCOMPARE(column(list, 2), (QByteArrayList{"admin", "viewer"}));
    QCOMPARE(list["rows"][1][4].number(), 1);
    QCOMPARE(f.code(f.open(Operate), R"({"id":1,"type":"query","table":"operators"})"), "forbidden");
    QCOMPARE(f.code(f.open(Operate), R"({"id":1,"type":"disconnect","connection":)" + quoted(other) + '}'), "not_found");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"disconnect","connection":)" + quoted(other) + '}')["closed"].flag(), true);
    QCOMPARE(f.world.shards[other.shard]->closed.back().id, other);
}

void tst_LiveQueries::tellsWhoIsSlow()
{
    Fixture f;
    const PeerId alice = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open();
    f.world.publish("r:1", '"' + QByteArray(5000, 'x') + '"');
    (void)f.world.shards[0]->place(alice).client->id();
    const QByteArray inspect = R"({"id":1,"type":"inspect","connection":)" + quoted(alice) + '}';
    QVERIFY(f.ask(id, inspect)["connection"]["why_slow"].isNull());
    f.pass(4000);
    f.world.shards[0]->tick();
    const Json slow = f.ask(id, inspect)["connection"];
    QCOMPARE(slow["why_slow"].text(), "peer_not_reading");
    QVERIFY(slow["why"]["oldest_ms"].number() >= 3900);
    QCOMPARE(slow["why"]["top_room"].text(), "r:1");
    QCOMPARE(slow["queue"]["frames"].number(), 1);
    QCOMPARE(slow["queue"]["rooms"][0]["room"].text(), "r:1");
    QVERIFY(slow["queue"]["live_bytes"].number() > 5000);
    QVERIFY(slow["queue"]["kernel_bytes"].isNull());
    QCOMPARE(slow["handshake"]["auth"].text(), "header");
    QCOMPARE(slow["handshake"]["transport"].text(), "websocket");
    f.world.place(alice).connection.known.transport = "long_poll";
    QCOMPARE(f.ask(id, inspect)["connection"]["why_slow"].text(), "held");
}

void tst_LiveQueries::receipts()
{
    Config config = openRooms();
    config.namespaces["r"].onSlow = OnSlow::DropNewest;
    config.limits.outboxBytes = 1000;
    Fixture f(config);
    const PeerId reads = f.client("reads", {}, 0, "r:1");
    const PeerId waits = f.client("waits", {}, 1, "r:1");
    const PeerId full = f.client("full", {}, 1, "r:1");
    const PeerId gone = f.client("gone", {}, 0, "r:1");
    const QByteArray large = '"' + QByteArray(700, 'x') + '"';
    f.world.publish("r:1", large);
    for (const PeerId peer : {reads, waits, gone})
        (void)f.world.read(peer);
    const PeerId id = f.open();
    const Json answer = f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"e","data":)" + large + '}');
    QCOMPARE(answer["recipients"].number(), 4);
    (void)f.world.read(reads);
    f.world.disconnect(gone);
    QVERIFY(f.ofType(id, "receipt").isEmpty());
    f.pass(1100);
    const auto receipts = f.ofType(id, "receipt");
    QCOMPARE(receipts.size(), 1);
    const Json &receipt = receipts[0];
    QCOMPARE(receipt["audit_id"].text(), answer["audit_id"].text());
    QCOMPARE(receipt["seq"].number(), 2);
    QCOMPARE(receipt["recipients"].number(), 4);
    QCOMPARE(receipt["enqueued"].number(), 3);
    QCOMPARE(receipt["delivered"].number(), 1);
    QCOMPARE(receipt["waiting"].number(), 1);
    QCOMPARE(receipt["dropped"].number(), 1);
    QCOMPARE(receipt["closed"].number(), 1);
    Q_UNUSED(full)
    Q_UNUSED(waits)
}

void tst_LiveQueries::rehearses()
{
    Fixture f;
    const PeerId own = f.client("olga", {}, 1);
    const PeerId member = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Operate);
    const Json answer = f.ask(id, R"({"id":1,"type":"inject","rehearse":true,"room":"r:1","event":"e","data":{"x":1}})");
    QCOMPARE(answer["recipients"].number(), 1);
    QCOMPARE(answer["frame"]["type"].text(), "e");
    QCOMPARE(f.world.read(own).value(0)["data"]["x"].number(), 1);
    QVERIFY(f.world.read(member).isEmpty());
    QCOMPARE(f.world.hub.findRoom({}, "r:1")->seq, 0U);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"audit","columns":["action"]})")["rows"][0][1].text(), "rehearse");
}

void tst_LiveQueries::previews()
{
    Fixture f;
    (void)f.client("alice", {}, 0, "r:1");
    f.world.publish("r:1", R"({"v":1})", {}, "price");
    f.world.publish("r:1", R"({"v":2})", {}, "price");
    f.world.publish("r:1", R"({"v":3})", {}, "other");
    const QByteArray dry = R"({"id":1,"type":"inject","dry_run":true,"room":"r:1","event":"price","data":{"v":9}})";
    const Json answer = f.ask(f.open(), dry);
    QCOMPARE(answer["frame"]["data"]["v"].number(), 9);
    QCOMPARE(answer["last"]["seq"].number(), 2);
    QCOMPARE(answer["last"]["data"]["v"].number(), 2);
    QVERIFY(!f.ask(f.open(Operate), dry).contains("last"));
    QVERIFY(f.ask(f.open(), R"({"id":1,"type":"inject","dry_run":true,"room":"r:1","event":"never"})")["last"].isNull());
}

void tst_LiveQueries::tenantsHaveNoMachine_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char *table : {"config", "listeners", "certificates", "limits", "inputs", "log"})
        QTest::newRow(table) << QByteArray(table);
}

void tst_LiveQueries::tenantsHaveNoMachine()
{
    QFETCH(QByteArray, table);
    Fixture f;
    const PeerId id = f.open(Everything, "acme");
    QVERIFY(!f.frames(id)[0]["tables"].contains(table.constData()));
    QCOMPARE(f.code(id, R"({"id":1,"type":"query","table":")" + table + R"("})"), "forbidden");
}

void tst_LiveQueries::slowSessionsDoNotSlowTheOthers()
{
    Fixture f;
    for (int i = 0; i < 200; ++i)
        (void)f.client("user-with-a-long-name-" + QByteArray::number(i), {}, i % 2, "r:1");
    const PeerId slow = f.open();
    const PeerId quick = f.open();
    const QByteArray query = R"({"id":1,"type":"query","query":"q","table":"connections","limit":1000,"interval_ms":1000})";
    (void)f.ask(slow, query);
    (void)f.ask(quick, query);
    qint64 sent = 0;
    int quickGot = 0;
    for (int i = 0; i < 100; ++i) {
        f.world.publish("r:1");
        f.pass(1100);
        quickGot += f.frames(quick).isEmpty() ? 0 : 1;
        for (const FramePtr &frame : std::exchange(f.world.shards[slow.shard]->sent[slow], {}))
            sent += frame->bytes().size(); // never told as written
    }
    QVERIFY2(sent < 2 * AdminFeed::MaxUnderWay, qPrintable(QString::number(sent)));
    QVERIFY2(quickGot > 90, qPrintable(QString::number(quickGot)));
    f.admin.written({slow, sent});
    f.pass(1100);
    const auto frames = f.frames(slow);
    QVERIFY(std::any_of(frames.begin(), frames.end(), [](const Json &frame) { return frame["type"].text() == "coverage"; }));
    QVERIFY(std::any_of(frames.begin(), frames.end(), [](const Json &frame) { return frame["type"].text() == "rows"; }));
}

void tst_LiveQueries::limitsRequests()
{
    Fixture f;
    const PeerId id = f.open();
    QByteArray code;
    int asked = 0;
    for (; asked < 1000 && code.isEmpty(); ++asked)
        code = f.ask(id, R"({"id":1,"type":"ping"})")["code"].text();
    QCOMPARE(code, "rate_limited");
    QCOMPARE(asked, 2 * AdminService::RequestsPerSecond + 1);
    QVERIFY(f.ask(id, R"({"id":1,"type":"ping"})")["retry_after_ms"].number() > 0);
    f.pass(100);
    QVERIFY(f.code(id, R"({"id":1,"type":"ping"})").isEmpty());
}

QTEST_GUILESS_MAIN(tst_LiveQueries)
#include "tst_livequeries.moc"

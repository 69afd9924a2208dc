// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Operators of several nodes: the same AdminService three times, on one bus in memory.
#include "tests/admin/fixture.h"
#include "tests/support/memorybus.h"

#include <QDataStream>
#include <QIODevice>
#include <QTest>

using namespace Carillon;

namespace {

struct Cluster
{
    Cluster(int count, const QByteArrayList &names = {"node-1", "node-2", "node-3"}, const Config &config = openRooms())
    {
        for (int i = 0; i < count; ++i) {
            buses.push_back(std::make_unique<MemoryBus>(broker, "b" + QByteArray::number(i)));
            nodes.push_back(std::make_unique<Fixture>(config, nullptr, buses.back().get(), names[i]));
        }
        settle();
    }
    Fixture &operator[](int i) { return *nodes[std::size_t(i)]; }
    void settle()
    {
        for (int round = 0; round < 30; ++round) {
            QCoreApplication::processEvents();
            for (const auto &node : nodes) {
                if (node)
                    node->world.settle();
            }
        }
    }
    QList<Json> frames(int node, PeerId id)
    {
        settle();
        QList<Json> list;
        for (const FramePtr &frame : std::exchange((*this)[node].world.shards[id.shard]->sent[id], {}))
            list.append(object(frame));
        return list;
    }
    /// The answer; what was pushed meanwhile is kept.
    Json ask(int node, PeerId id, const QByteArray &request)
    {
        pushed += frames(node, id);
        (*this)[node].admin.receive({id, request});
        Json answer;
        for (const Json &frame : frames(node, id)) {
            if (frame.contains("id"))
                answer = frame;
            else
                pushed.append(frame);
        }
        return answer;
    }
    void pass(int node, qint64 ms)
    {
        for (; ms > 0; ms -= 100) {
            (*this)[node].pass(100);
            settle();
        }
    }
    PeerId client(int node, const QByteArray &user, const QByteArray &tenant = {})
    {
        World &world = (*this)[node].world;
        const PeerId id{quint16(node % 2), 1, 100U + ++clients};
        world.shards[id.shard]->open(id, world.claims(user, tenant));
        settle();
        (void)world.read(id);
        return id;
    }
    /// The end of a node, as the others see it.
    void lose(int node, bool saysGoodbye = false)
    {
        if (saysGoodbye)
            buses[std::size_t(node)]->leave();
        nodes[std::size_t(node)].reset();
        buses[std::size_t(node)].reset();
        settle();
    }

    MemoryBroker broker;
    std::vector<std::unique_ptr<MemoryBus>> buses;
    std::vector<std::unique_ptr<Fixture>> nodes;
    QList<Json> pushed;
    quint32 clients = 0;
};

QByteArrayList states(const Json &answer)
{
    QByteArrayList list;
    for (const Json &node : answer["nodes"].list())
        list.append(node["node"].text() + ' ' + node["state"].text());
    return list;
}

QByteArray on(PeerId id, const QByteArray &node)
{
    return '"' + connectionId(id) + '@' + node + '"';
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

} // namespace

class tst_Nodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void listsNodes();
    void standsAlone();
    void mergesWindows();
    void filtersByNodeAndByName();
    void followsAllNodes();
    void evaluatesOnceForAll();
    void inspectsElsewhere();
    void actsElsewhere();
    void drainsElsewhere();
    void tracesElsewhere();
    void plansElsewhere();
    void plansEverywhere();
    void tracesEverywhere();
    void knowsTheBadOne();
    // Rainy flows
    void nodeDoesNotAnswer();
    void nodeIsLost();
    void twoHaveTheSameName();
    void namesNobody();
    void scopeIsMissing();
    void tenantSeesItsOwn();
    void windowIsTooLarge();
    void homeIsLost();
    void partOfPlanIsLost();
    void sessionEnds();
    void brokerIsAway();
    void bytesMakeNoSense();
};

void tst_Nodes::listsNodes()
{
    Cluster c(3);
    c.client(1, "alice");
    const PeerId olga = c[0].open();
    const Json answer = c.ask(0, olga, R"({"id":1,"type":"query","query":"n","table":"nodes","columns":["node","state","this","connections","version"]})");
    QCOMPARE(column(answer, 0), (QByteArrayList{"node-1", "node-2", "node-3"}));
    QCOMPARE(column(answer, 1), (QByteArrayList{"up", "up", "up"}));
    QVERIFY(answer["rows"][0][2].flag());
    QVERIFY(!answer["rows"][1][2].flag());
    QCOMPARE(answer["rows"][1][3].number(), 1);
    QVERIFY(!answer["rows"][2][4].text().isEmpty());
    QVERIFY(!answer.contains("nodes")); // every node knows all of it
}

void tst_Nodes::standsAlone()
{
    Fixture f;
    const PeerId alice = f.client("alice");
    const PeerId olga = f.open();
    QCOMPARE(column(f.ask(olga, R"({"id":1,"type":"query","query":"n","table":"nodes"})"), 0), QByteArrayList{"node-1"});
    const Json all = f.ask(olga, R"({"id":2,"type":"query","query":"q","table":"connections","nodes":"all","columns":["id"]})");
    QCOMPARE(column(all, 0), QByteArrayList{connectionId(alice) + "@node-1"});
    QCOMPARE(states(all), QByteArrayList{"node-1 ok"});
    // Its own name may stand behind an id.
    const Json closed = f.ask(olga, R"({"id":3,"type":"disconnect","connection":)" + on(alice, "node-1") + '}');
    QVERIFY(closed["closed"].flag());
}

void tst_Nodes::mergesWindows()
{
    Cluster c(3);
    const PeerId ann = c.client(0, "ann");
    const PeerId bob = c.client(1, "bob");
    const PeerId cid = c.client(2, "cid");
    c.client(2, "dan");
    const PeerId olga = c[0].open();
    const Json answer = c.ask(0, olga, R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","sort":"user","columns":["id","user"],"limit":3})");
    QCOMPARE(answer["columns"].texts(), (QByteArrayList{"id", "user", "node"}));
    QCOMPARE(column(answer, 0), (QByteArrayList{connectionId(ann) + "@node-1", connectionId(bob) + "@node-2", connectionId(cid) + "@node-3"}));
    QCOMPARE(column(answer, 2), (QByteArrayList{"node-1", "node-2", "node-3"}));
    QCOMPARE(answer["total"].number(), 4);
    QCOMPARE(answer["matched"].number(), 4);
    QCOMPARE(states(answer), (QByteArrayList{"node-1 ok", "node-2 ok", "node-3 ok"}));
    QCOMPARE(answer["nodes"][2]["matched"].number(), 2);
    QVERIFY(!answer["nodes"][2]["as_of"].text().isEmpty());
    const Json next = c.ask(0, olga, R"({"id":2,"type":"query","query":"q","table":"connections","nodes":"all","sort":"-user","columns":["user"],"offset":1,"limit":2})");
    QCOMPARE(column(next, 1), (QByteArrayList{"cid", "bob"}));
    // Tables of numbers and of the machine as well.
    const Json log = c.ask(0, olga, R"({"id":3,"type":"query","query":"q","table":"overview","nodes":"all","columns":["node","connections"],"sort":"-connections"})");
    QCOMPARE(column(log, 0), (QByteArrayList{"node-3", "node-1", "node-2"}));
    const Json shards = c.ask(0, olga, R"({"id":4,"type":"query","query":"q","table":"shards","nodes":"all","columns":["shard"]})");
    QCOMPARE(column(shards, 0), (QByteArrayList{"0@node-1", "0@node-2", "0@node-3", "1@node-1", "1@node-2", "1@node-3"}));
}

void tst_Nodes::filtersByNodeAndByName()
{
    Cluster c(2);
    c.client(0, "ann");
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    const auto users = [&](const QByteArray &filter) {
        return column(c.ask(0, olga, R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","columns":["user"],"filter":)" + quoted(filter) + '}'), 1);
    };
    QCOMPARE(users("node = node-2"), QByteArrayList{"bob"});
    QCOMPARE(users("id = " + connectionId(bob) + "@node-2"), QByteArrayList{"bob"});
    QCOMPARE(users("id = " + connectionId(bob) + "@node-1"), QByteArrayList{});
    const Json seats = c.ask(0, olga, R"({"id":2,"type":"query","query":"s","table":"subscriptions","nodes":"all","filter":"connection = )"
                                          + connectionId(bob) + R"(@node-2","columns":["room","connection"]})");
    QCOMPARE(column(seats, 1), QByteArrayList{"user:bob"});
    QCOMPARE(column(seats, 2), QByteArrayList{connectionId(bob) + "@node-2"});
}

void tst_Nodes::followsAllNodes()
{
    Cluster c(2);
    const PeerId olga = c[0].open();
    const Json first = c.ask(0, olga, R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","columns":["user"],"interval_ms":250})");
    QCOMPARE(first["rows"].size(), 0);
    c.client(1, "bob");
    c.pass(0, 900); // not more often than once a second
    c.pass(1, 900);
    for (const Json &frame : c.frames(0, olga))
        QVERIFY(frame["type"].text() == "cost");
    c.pass(1, 300);
    c.pass(0, 300);
    QList<Json> windows;
    for (const Json &frame : c.frames(0, olga)) {
        if (frame["query"].text() == "q")
            windows.append(frame);
    }
    QCOMPARE(windows.size(), 1);
    const Json rows = windows[0].contains("set") ? windows[0]["set"] : windows[0]["rows"];
    QCOMPARE(rows[0][1].text(), "bob");
    QCOMPARE(states(windows[0]), (QByteArrayList{"node-1 ok", "node-2 ok"}));
}

void tst_Nodes::evaluatesOnceForAll()
{
    Cluster c(3);
    int asked = 0;
    c[2].onConfig = [&] { ++asked; };
    const QByteArray query = R"({"id":1,"type":"query","query":"q","table":"config","nodes":"all","interval_ms":1000})";
    const PeerId olga = c[0].open();
    const PeerId oleg = c[0].open(Everything, {}, "oleg");
    const PeerId otto = c[1].open(Everything, {}, "otto");
    c.pass(2, 2000);
    QCOMPARE(asked, 0); // nobody asks
    QCOMPARE(c.ask(0, olga, query)["rows"].size(), 3);
    QCOMPARE(c.ask(0, oleg, query)["rows"].size(), 3);
    QCOMPARE(c.ask(1, otto, query)["rows"].size(), 3);
    QCOMPARE(asked, 1);
    c.pass(2, 1000);
    c.pass(0, 1000);
    c.pass(1, 1000);
    QCOMPARE(asked, 2);
    c[0].admin.close({olga});
    c[0].admin.close({oleg});
    c[1].admin.close({otto});
    for (int i = 0; i < 3; ++i)
        c.pass(i, 3000);
    QCOMPARE(asked, 2);
}

void tst_Nodes::inspectsElsewhere()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open(Read);
    const Json answer = c.ask(0, olga, R"({"id":"x","type":"inspect","connection":)" + on(bob, "node-2") + '}');
    QCOMPARE(answer["id"].text(), "x");
    QCOMPARE(answer["type"].text(), "result");
    QCOMPARE(answer["node"].text(), "node-2");
    QCOMPARE(answer["connection"]["user"].text(), "bob");
    QCOMPARE(answer["connection"]["id"].text(), connectionId(bob) + "@node-2");
    QCOMPARE(answer["connection"]["node"].text(), "node-2");
    QCOMPARE(c.ask(0, olga, R"({"id":1,"type":"inspect","connection":)" + quoted(bob) + '}')["code"].text(), "not_found");
}

void tst_Nodes::actsElsewhere()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open(Operate);
    const PeerId otto = c[1].open();
    const QByteArray name = on(bob, "node-2");
    QCOMPARE(c.ask(0, olga, R"({"id":1,"type":"subscribe","room":"r:1","connection":)" + name + '}')["room"].text(), "r:1");
    QCOMPARE(c[1].world.hub.findRoom({}, "r:1")->members, 1U);
    QCOMPARE(c.ask(0, olga, R"({"id":2,"type":"inject","event":"x.y","data":{"n":12345678901234567890},"connection":)" + name + '}')["recipients"].number(), 1);
    const auto heard = c[1].world.read(bob);
    QVERIFY(heard.last()["type"].text() == "x.y");
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"unsubscribe","room":"r:1","connection":)" + name + '}')["type"].text(), "result");
    QCOMPARE(c.ask(0, olga, R"({"id":4,"type":"unsubscribe","room":"r:1","connection":)" + name + '}')["code"].text(), "not_subscribed");
    const Json gone = c.ask(0, olga, R"({"id":5,"type":"disconnect","code":4201,"reason":"why","connection":)" + name + '}');
    QVERIFY(gone["closed"].flag());
    QVERIFY(gone["audit_id"].text().endsWith("@node-2"));
    QCOMPARE(c[1].world.place(bob).connection.closedWith, CloseCode(4201));
    // Both nodes know who did it, and from where.
    const QByteArray audit = R"({"id":6,"type":"query","query":"a","table":"audit","filter":"action = disconnect","columns":["operator","remote","target","result","reason"]})";
    const Json home = c.ask(0, olga, audit)["rows"][0];
    QCOMPARE(home[1].text(), "olga");
    QCOMPARE(home[2].text(), "192.0.2.1");
    QCOMPARE(home[3].text(), connectionId(bob) + "@node-2");
    QCOMPARE(home[4].text(), "ok");
    const Json there = c.ask(1, otto, audit)["rows"][0];
    QCOMPARE(there[1].text(), "olga");
    QCOMPARE(there[2].text(), "192.0.2.1 via node-1");
    QCOMPARE(there[3].text(), connectionId(bob));
    QCOMPARE(there[5].text(), "why");
}

void tst_Nodes::drainsElsewhere()
{
    Config config = openRooms();
    config.admin.production = true;
    Cluster c(2, {"node-1", "node-2"}, config);
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    const QByteArray start = R"({"id":1,"type":"drain","action":"start","exit":false,"retry_spread_ms":0,"node":"node-2","reason":"r")";
    QCOMPARE(c.ask(0, olga, start + R"(,"confirm":"node-1"})")["code"].text(), "confirmation");
    const Json answer = c.ask(0, olga, start + R"(,"confirm":"node-2"})");
    QCOMPARE(answer["drain"]["state"].text(), "running");
    QVERIFY(!c[0].drain.isActive());
    QTRY_VERIFY((c[1].world.clock.advanceMs(100), c.settle(), c[1].world.place(bob).connection.closes > 0));
    // Its progress comes here, and says whose it is.
    c[1].drain.cancel();
    c.pushed += c.frames(0, olga);
    QVERIFY(std::any_of(c.pushed.begin(), c.pushed.end(), [](const Json &frame) {
        return frame["type"].text() == "drain" && frame["node"].text() == "node-2";
    }));
}

void tst_Nodes::tracesElsewhere()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    const Json started = c.ask(0, olga, R"({"id":1,"type":"trace","trace":"t","connection":)" + on(bob, "node-2") + '}');
    QCOMPARE(started["connections"].number(), 1);
    (void)c[1].world.say(bob, R"({"type":"ping"})");
    c.pass(1, 1500);
    QList<Json> traced;
    for (const Json &frame : c.frames(0, olga)) {
        if (frame["type"].text() == "trace")
            traced.append(frame);
    }
    QVERIFY(!traced.isEmpty());
    QCOMPARE(traced[0]["node"].text(), "node-2");
    QCOMPARE(traced[0]["records"][0]["name"].text(), "ping");
    QCOMPARE(c.ask(0, olga, R"({"id":2,"type":"untrace","trace":"t","node":"node-2"})")["type"].text(), "result");
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"untrace","trace":"t","node":"node-2"})")["code"].text(), "not_found");
}

void tst_Nodes::plansElsewhere()
{
    Cluster c(2);
    c.client(0, "ann");
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    const Json plan = c.ask(0, olga, R"({"id":1,"type":"plan","action":"disconnect","filter":"","with":{},"node":"node-2"})");
    QCOMPARE(plan["count"].number(), 1);
    QVERIFY(plan["plan"].text().endsWith("@node-2"));
    const Json confirmed = c.ask(0, olga, R"({"id":2,"type":"confirm","count":1,"plan":)" + quoted(plan["plan"].text()) + '}');
    QCOMPARE(confirmed["type"].text(), "result");
    c.pass(1, 1500);
    QCOMPARE(c[1].world.place(bob).connection.closes, 1);
    QByteArray last;
    for (const Json &frame : c.frames(0, olga)) {
        if (frame["plan"].text() == plan["plan"].text())
            last = frame["state"].text();
    }
    QCOMPARE(last, "done");
}

void tst_Nodes::plansEverywhere()
{
    Cluster c(3);
    const PeerId ann = c.client(0, "ann");
    const PeerId bob = c.client(1, "bob");
    const PeerId cid = c.client(2, "cid");
    const PeerId olga = c[0].open();
    // Named as a window of all nodes names them.
    const Json some = c.ask(0, olga, R"({"id":1,"type":"plan","action":"disconnect","nodes":"all","with":{},"filter":"id in {)"
                                         + connectionId(bob) + "@node-2, " + connectionId(cid) + R"(@node-3}"})");
    QCOMPARE(some["count"].number(), 2);
    QCOMPARE(some["total"].number(), 3);
    QCOMPARE(some["sample"][0]["user"].text(), "bob");
    const QByteArray plan = some["plan"].text();
    const Json confirmed = c.ask(0, olga, R"({"id":2,"type":"confirm","count":2,"reason":"why","plan":)" + quoted(plan) + '}');
    QCOMPARE(confirmed["type"].text(), "result");
    for (int i = 1; i < 3; ++i)
        c.pass(i, 1500);
    c.pass(0, 700);
    QCOMPARE(c[1].world.place(bob).connection.closes, 1);
    QCOMPARE(c[2].world.place(cid).connection.closes, 1);
    QCOMPARE(c[0].world.place(ann).connection.closes, 0);
    Json last;
    c.pushed += c.frames(0, olga);
    for (const Json &frame : c.pushed) {
        if (frame["type"].text() == "plan") {
            QCOMPARE(frame["plan"].text(), plan); // its parts are nobody's business
            last = frame;
        }
    }
    QCOMPARE(last["state"].text(), "done");
    QCOMPARE(last["done"].number(), 2);
    QCOMPARE(last["nodes"][0]["done"].number(), 1);
    const QByteArray audit = R"({"id":3,"type":"query","query":"a","table":"audit","filter":"action ~ plan","columns":["count","reason","result"]})";
    QCOMPARE(c.ask(0, olga, audit)["rows"][0][1].number(), 2);
    const PeerId otto = c[1].open();
    const Json there = c.ask(1, otto, audit)["rows"][0];
    QCOMPARE(there[1].number(), 1);
    QCOMPARE(there[2].text(), "why");
    QCOMPARE(there[3].text(), "ok");
}

void tst_Nodes::tracesEverywhere()
{
    Cluster c(2);
    const PeerId here = c.client(0, "bob");
    const PeerId there = c.client(1, "bob");
    const PeerId olga = c[0].open();
    QCOMPARE(c.ask(0, olga, R"({"id":1,"type":"trace","trace":"t","user":"bob","nodes":"all"})")["connections"].number(), 1);
    (void)c[0].world.say(here, R"({"type":"ping"})");
    (void)c[1].world.say(there, R"({"type":"ping"})");
    c.pass(1, 1500);
    c.pass(0, 1500);
    QByteArrayList from;
    for (const Json &frame : c.frames(0, olga)) {
        if (frame["type"].text() == "trace" && frame["records"].size() > 0)
            from.append(frame["node"].text());
    }
    QVERIFY(from.contains("node-2"));
    QVERIFY(from.contains(""));
    QCOMPARE(c.ask(0, olga, R"({"id":2,"type":"untrace","trace":"t","nodes":"all"})")["type"].text(), "result");
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"untrace","trace":"t","node":"node-2"})")["code"].text(), "not_found");
    // What is refused here is asked of nobody.
    const auto trace = [&](const QByteArray &name, const QByteArray &nodes) {
        return c.ask(0, olga, R"({"id":4,"type":"trace","user":"bob","trace":")" + name + R"(","nodes":)" + quoted(nodes) + '}');
    };
    for (std::size_t i = 0; i < Traces::MaxTraces; ++i)
        QCOMPARE(trace(QByteArray::number(int(i)), "this")["type"].text(), "result");
    QCOMPARE(trace("more", "all")["code"].text(), "limit_exceeded");
    QCOMPARE(c.ask(0, olga, R"({"id":5,"type":"untrace","trace":"more","node":"node-2"})")["code"].text(), "not_found");
}

void tst_Nodes::knowsTheBadOne()
{
    Cluster c(3);
    c[1].drain.start(Drain::defaults(c[1].world.hub.config()));
    c.settle();
    const PeerId olga = c[0].open();
    c.lose(2);
    const QByteArray ask = R"({"id":1,"type":"query","query":"n","table":"nodes","columns":["node","state"]})";
    const Json answer = c.ask(0, olga, ask);
    QCOMPARE(column(answer, 0), (QByteArrayList{"node-1", "node-2", "node-3"}));
    QCOMPARE(column(answer, 1)[1], "draining");
    QCOMPARE(column(answer, 1)[2], "lost");
    // It has come back under its name: what it was is forgotten.
    c.buses.push_back(std::make_unique<MemoryBus>(c.broker, "b9"));
    c.nodes.push_back(std::make_unique<Fixture>(openRooms(), nullptr, c.buses.back().get(), "node-3"));
    c.settle();
    QCOMPARE(column(c.ask(0, olga, ask), 1)[2], "up");
}

void tst_Nodes::nodeDoesNotAnswer()
{
    Cluster c(3);
    c.client(0, "ann");
    c.client(1, "bob");
    c.client(2, "cid");
    const PeerId olga = c[0].open();
    QObject::disconnect(c.buses[2].get(), &EventBus::messaged, nullptr, nullptr); // it hears nothing any more
    const QByteArray query = R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","sort":"user","columns":["user"]})";
    QVERIFY(c.ask(0, olga, query).isUndefined());
    c.pass(0, 900);
    Json answer;
    for (const Json &frame : c.frames(0, olga)) {
        if (frame.contains("id"))
            answer = frame;
    }
    QCOMPARE(column(answer, 1), (QByteArrayList{"ann", "bob"}));
    QCOMPARE(answer["total"].number(), 2);
    QCOMPARE(states(answer), (QByteArrayList{"node-1 ok", "node-2 ok", "node-3 no_answer"}));
    QVERIFY(answer["nodes"][2].contains("age_ms"));
    QVERIFY(!answer["nodes"][2].contains("as_of"));
    // An action has no answer either, and both say so.
    QVERIFY(c.ask(0, olga, R"({"id":2,"type":"disconnect","connection":"c0000000000000000@node-3"})").isUndefined());
    c.pass(0, 5200);
    for (const Json &frame : c.frames(0, olga)) {
        if (frame.contains("id"))
            answer = frame;
    }
    QCOMPARE(answer["code"].text(), "unavailable");
    QCOMPARE(answer["node"].text(), "node-3");
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"query","query":"a","table":"audit","columns":["result"]})")["rows"][0][1].text(), "no_answer");
}

void tst_Nodes::nodeIsLost()
{
    Cluster c(2);
    c.client(1, "bob");
    const PeerId olga = c[0].open();
    c.lose(1);
    const QByteArray query = R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","columns":["user"]})";
    const Json answer = c.ask(0, olga, query);
    QCOMPARE(answer["rows"].size(), 0);
    QCOMPARE(states(answer), (QByteArrayList{"node-1 ok", "node-2 lost"}));
    // One that has said good-bye is missed by nobody.
    Cluster d(2);
    const PeerId oleg = d[0].open();
    d.lose(1, true);
    QCOMPARE(states(d.ask(0, oleg, query)), QByteArrayList{"node-1 ok"});
    QCOMPARE(column(d.ask(0, oleg, R"({"id":1,"type":"query","query":"n","table":"nodes","columns":["node","state"]})"), 1),
             (QByteArrayList{"up", "left"}));
}

void tst_Nodes::twoHaveTheSameName()
{
    Cluster c(3, {"hub", "hub", "other"});
    c.client(1, "bob");
    const PeerId olga = c[0].open();
    const Json nodes = c.ask(0, olga, R"({"id":1,"type":"query","query":"n","table":"nodes","columns":["node"]})");
    QCOMPARE(column(nodes, 0), (QByteArrayList{"hub~b0", "hub~b1", "other"}));
    const Json answer = c.ask(0, olga, R"({"id":2,"type":"query","query":"q","table":"connections","nodes":"all","columns":["user"]})");
    QCOMPARE(column(answer, 2), QByteArrayList{"hub~b1"});
    const QByteArray id = column(answer, 0)[0];
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"inspect","connection":)" + quoted(id) + '}')["connection"]["user"].text(), "bob");
}

void tst_Nodes::namesNobody()
{
    Cluster c(2);
    const PeerId olga = c[0].open();
    const Json answer = c.ask(0, olga, R"({"id":1,"type":"inspect","connection":"c0000000000000000@nobody"})");
    QCOMPARE(answer["code"].text(), "not_found");
    QCOMPARE(answer["argument"].text(), "node");
    QCOMPARE(c.ask(0, olga, R"({"id":2,"type":"inspect","connection":"c0000000000000000@node-2"})")["argument"].text(), "connection");
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"watch","watch":"w","room":"r:1","node":"node-2"})")["argument"].text(), "node");
    QCOMPARE(c.ask(0, olga, R"({"id":4,"type":"query","query":"q","table":"rooms","nodes":"some"})")["argument"].text(), "nodes");
    QCOMPARE(c.ask(0, olga, R"({"id":5,"type":"inspect","connection":"nonsense@node-2"})")["code"].text(), "bad_request");
}

void tst_Nodes::scopeIsMissing()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob");
    const PeerId vera = c[0].open(Read);
    const Json answer = c.ask(0, vera, R"({"id":1,"type":"disconnect","connection":)" + on(bob, "node-2") + '}');
    QCOMPARE(answer["code"].text(), "forbidden");
    QCOMPARE(c[1].world.place(bob).connection.closes, 0);
    const Json config = c.ask(0, vera, R"({"id":2,"type":"query","query":"q","table":"config","nodes":"all"})");
    QCOMPARE(config["code"].text(), "forbidden");
}

void tst_Nodes::tenantSeesItsOwn()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob", "acme");
    const PeerId eve = c.client(1, "eve", "other");
    const PeerId tom = c[0].open(Everything, "acme", "tom");
    const Json answer = c.ask(0, tom, R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","columns":["user"]})");
    QCOMPARE(column(answer, 1), QByteArrayList{"bob"});
    QCOMPARE(answer["total"].number(), 1);
    QCOMPARE(c.ask(0, tom, R"({"id":2,"type":"disconnect","connection":)" + on(eve, "node-2") + '}')["code"].text(), "not_found");
    QVERIFY(c.ask(0, tom, R"({"id":3,"type":"disconnect","connection":)" + on(bob, "node-2") + '}')["closed"].flag());
    QCOMPARE(c.ask(0, tom, R"({"id":4,"type":"drain","action":"start","node":"node-2"})")["code"].text(), "forbidden");
}

void tst_Nodes::windowIsTooLarge()
{
    Cluster c(2);
    const PeerId olga = c[0].open();
    const Json answer = c.ask(0, olga, R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","offset":1900,"limit":200})");
    QCOMPARE(answer["code"].text(), "bad_request");
    QCOMPARE(answer["argument"].text(), "offset");
}

void tst_Nodes::homeIsLost()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    QCOMPARE(c.ask(0, olga, R"({"id":1,"type":"trace","trace":"t","connection":)" + on(bob, "node-2") + '}')["type"].text(), "result");
    c.lose(0);
    const PeerId otto = c[1].open();
    const QByteArray audit = R"({"id":1,"type":"query","query":"a","table":"audit","filter":"action = trace","columns":["result"]})";
    QCOMPARE(c.ask(1, otto, audit)["rows"][0][1].text(), "ok"); // it is over; "intent" while it goes on
    QCOMPARE(c.ask(1, otto, R"({"id":2,"type":"query","query":"o","table":"operators"})")["rows"].size(), 1);
}

void tst_Nodes::partOfPlanIsLost()
{
    Cluster c(2);
    c.client(0, "ann");
    for (int i = 0; i < 3; ++i)
        c.client(1, "bob");
    const PeerId olga = c[0].open();
    const QByteArray plan = c.ask(0, olga, R"({"id":1,"type":"plan","action":"disconnect","nodes":"all","with":{},"filter":"","rate":1})")["plan"].text();
    QCOMPARE(c.ask(0, olga, R"({"id":2,"type":"confirm","count":4,"plan":)" + quoted(plan) + '}')["type"].text(), "result");
    c.lose(1);
    c.pass(0, 3000);
    Json last;
    c.pushed += c.frames(0, olga);
    for (const Json &frame : c.pushed)
        last = frame["type"].text() == "plan" ? frame : last;
    QCOMPARE(last["state"].text(), "done");
    QCOMPARE(last["done"].number(), 1);
    QCOMPARE(last["skipped"].number(), 3);
    QCOMPARE(last["nodes"][0]["state"].text(), "lost");
}

void tst_Nodes::sessionEnds()
{
    Cluster c(2);
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    QCOMPARE(c.ask(0, olga, R"({"id":1,"type":"trace","trace":"t","connection":)" + on(bob, "node-2") + '}')["type"].text(), "result");
    const PeerId otto = c[1].open();
    const QByteArray operators = R"({"id":1,"type":"query","query":"o","table":"operators"})";
    QCOMPARE(c.ask(1, otto, operators)["rows"].size(), 2);
    c[0].admin.close({olga});
    c.settle();
    QCOMPARE(c.ask(1, otto, operators)["rows"].size(), 1);
}

void tst_Nodes::brokerIsAway()
{
    Cluster c(2);
    c.client(0, "ann");
    const PeerId bob = c.client(1, "bob");
    const PeerId olga = c[0].open();
    c.broker.setUp(false);
    const Json answer = c.ask(0, olga, R"({"id":1,"type":"query","query":"q","table":"connections","nodes":"all","columns":["user"]})");
    QCOMPARE(column(answer, 1), QByteArrayList{"ann"});
    QCOMPARE(states(answer), (QByteArrayList{"node-1 ok", "node-2 no_answer"}));
    const Json refused = c.ask(0, olga, R"({"id":2,"type":"disconnect","connection":)" + on(bob, "node-2") + '}');
    QCOMPARE(refused["code"].text(), "unavailable");
    QCOMPARE(c.ask(0, olga, R"({"id":3,"type":"query","query":"n","table":"nodes","columns":["node","bus_up"]})")["rows"][0][1].flag(), false);
}

void tst_Nodes::bytesMakeNoSense()
{
    Cluster c(2);
    const PeerId olga = c[0].open();
    QVERIFY(c.buses[1]->send("b0", "nonsense"));
    QVERIFY(c.buses[1]->send("b0", {}));
    QByteArray compressed;
    QDataStream out(&compressed, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << quint8(1) << quint64(7) << QByteArray("{}") << true << QByteArray("\xff\xff\xff\xff bomb");
    QVERIFY(c.buses[1]->send("b0", compressed));
    // A message cut anywhere is no message, and one that asks for nothing known gets an answer.
    QByteArray whole;
    QDataStream good(&whole, QIODevice::WriteOnly);
    good.setVersion(QDataStream::Qt_6_0);
    good << quint8(1) << quint64(7) << QByteArray(R"({"type":"request","session":"","operator":""})") << false << QByteArray("{}");
    for (qsizetype size = 0; size <= whole.size(); ++size)
        QVERIFY(c.buses[1]->send("b0", whole.first(size)));
    c.settle();
    QCOMPARE(c.ask(0, olga, R"({"id":1,"type":"ping"})")["type"].text(), "result");
}

QTEST_GUILESS_MAIN(tst_Nodes)
#include "tst_nodes.moc"

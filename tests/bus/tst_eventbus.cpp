// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What every EventBus must do, with whole nodes on it: the same cases against the model in memory and against
// real brokers. A broker that is not installed is skipped.
#include "server/bus/natsbus.h"
#include "server/bus/redisbus.h"
#include "tests/support/memorybus.h"
#include "tests/support/reply.h"
#include "tests/support/world.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

class Broker
{
public:
    Broker() = default;
    virtual ~Broker() = default;
    Q_DISABLE_COPY_MOVE(Broker)
    virtual std::unique_ptr<EventBus> join(const QByteArray &name) = 0;
    virtual void away() = 0;
    virtual void back() = 0;
    virtual void lose() = 0; ///< while it is away
    /// Keeps what there is now for revert(), while it is away. Whether this broker can.
    virtual bool snapshot() { return false; }
    virtual void revert() {}
    virtual void slow(bool) {}
    [[nodiscard]] virtual int ghostMs() const { return 1000; } ///< until a lost node is known to be lost
};

class InMemory final : public Broker
{
public:
    std::unique_ptr<EventBus> join(const QByteArray &name) override { return std::make_unique<MemoryBus>(m_broker, name); }
    void away() override { m_broker.setUp(false); }
    void back() override { m_broker.setUp(true); }
    void lose() override { m_broker.lose(); }

private:
    MemoryBroker m_broker;
};

/// A server of the test's own: loopback, a free port, a folder that goes with it.
class ServerProcess : public Broker
{
public:
    ServerProcess()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
    }
    ~ServerProcess() override { end(); }
    void away() override { end(); }
    void back() override
    {
        m_process.start(program(), arguments());
        m_process.waitForStarted();
    }
    void slow(bool isSlow) override { ::kill(pid_t(m_process.processId()), isSlow ? SIGSTOP : SIGCONT); }
    [[nodiscard]] int ghostMs() const override { return int(NodeTable::LostMs) + 3000; }

protected:
    [[nodiscard]] virtual QString program() const = 0;
    [[nodiscard]] virtual QStringList arguments() const = 0;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    quint16 m_port = 0;

private:
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QProcess m_process;
};

class RedisServer final : public ServerProcess
{
public:
    static constexpr auto Program = "redis-server";
    std::unique_ptr<EventBus> join(const QByteArray &name) override
    {
        auto bus = std::make_unique<RedisBus>(
            RedisBus::Options{*parseRedisAddresses(u"redis://127.0.0.1:%1"_s.arg(m_port)), "test", name, {}}, m_clock);
        bus->start();
        return bus;
    }
    void lose() override
    {
        QDir(m_folder.filePath(u"appendonlydir"_s)).removeRecursively();
        QFile::remove(m_folder.filePath(u"appendonly.aof"_s));
    }

private:
    [[nodiscard]] QString program() const override { return QLatin1StringView(Program); }
    [[nodiscard]] QStringList arguments() const override
    {
        return {u"--port"_s, QString::number(m_port), u"--bind"_s, u"127.0.0.1"_s, u"--dir"_s, m_folder.path(),
                u"--save"_s, QString(), u"--appendonly"_s, u"yes"_s, u"--appendfsync"_s, u"always"_s};
    }
};

class NatsServer final : public ServerProcess
{
public:
    static constexpr auto Program = "nats-server";
    std::unique_ptr<EventBus> join(const QByteArray &name) override
    {
        auto bus = std::make_unique<NatsBus>(
            NatsBus::Options{{*parseNatsAddress(u"nats://127.0.0.1:%1"_s.arg(m_port)), name, {}, {}},
                             {"test", 1, 200, std::chrono::hours(1)},
                             name},
            m_clock);
        bus->start();
        return bus;
    }
    void lose() override { QDir(data()).removeRecursively(); }
    bool snapshot() override { return QProcess::execute(u"cp"_s, {u"-a"_s, data(), data() + u".then"_s}) == 0; }
    void revert() override
    {
        lose();
        QDir().rename(data() + u".then"_s, data());
    }

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"jetstream"_s); }
    [[nodiscard]] QString program() const override { return QLatin1StringView(Program); }
    [[nodiscard]] QStringList arguments() const override
    {
        return {u"-a"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-js"_s, u"-sd"_s, m_folder.path()};
    }
};

struct Node
{
    Node(Broker &broker, const QByteArray &name, const Config &config)
        : bus(broker.join(name)), world(std::make_unique<World>(config, World::MakeLog(), bus.get()))
    {}
    std::unique_ptr<EventBus> bus;
    std::unique_ptr<World> world;
};

Config openRooms()
{
    Config config;
    NamespacePolicy open;
    open.membership = MembershipRule::Open;
    open.publish = PublishRule::Token;
    open.historySize = 200;
    open.presence = true;
    config.namespaces["open"] = open;
    NamespacePolicy brief = open;
    brief.historySize = 5;
    config.namespaces["brief"] = brief;
    config.limits.commandsPerSecond = 0;
    return config;
}

QByteArray tick(int n, const QByteArray &room = "open:1", const QByteArray &id = {})
{
    QByteArray json = "{\"type\":\"tick\",\"room\":\"" + room + "\",\"data\":{\"n\":" + QByteArray::number(n) + "}";
    if (!id.isEmpty())
        json += ",\"id\":\"" + id + "\"";
    return json + "}";
}

} // namespace

class tst_EventBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    // Happy flows
    void oneOrderForAll();
    void carriesEventsWhole();
    void takesTurnsInABusyRoom();
    void resumesOnAnotherNode();
    void answersHistory();
    void deliversTheSameIdOnce();
    void knowsMembers();
    void knowsWhoIsThere();
    void revokesEverywhere();
    void findsQuietRoomsAgain();
    void carriesMessagesToOneNode();
    // Rainy flows
    void tellsWhatIsTooOld();
    void brokerIsAway();
    void commandsWaitForTheBroker();
    void brokerHasLostItsData();
    void brokerHasLostTheEnd();
    void brokerIsSlow();
    void nodeIsLost();
    void messageIsTooLargeOrHasNoWay();

private:
    template<typename Predicate>
    bool eventually(const Predicate &predicate, int ms = 10'000)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
            for (const auto &node : m_nodes)
                node->world->settle();
            if (predicate())
                return true;
            if (timer.elapsed() > ms)
                return false;
            QTest::qWait(1);
        }
    }
    World &world(int i) { return *m_nodes[std::size_t(i)]->world; }
    void join(const QByteArray &name) { m_nodes.push_back(std::make_unique<Node>(*m_broker, name, openRooms())); }
    bool isUp()
    {
        return eventually([this] {
            return std::all_of(m_nodes.begin(), m_nodes.end(), [](const auto &node) { return node->bus->isUp(); });
        }, 20'000);
    }
    /// What the client has been told since, by type or all; it stays to be taken.
    QList<Json> &heard(int node, PeerId id)
    {
        QList<Json> &frames = m_heard[{node, id.number()}];
        if (world(node).shards[id.shard]->findClient(id))
            frames += world(node).read(id);
        return frames;
    }
    std::optional<Json> await(int node, PeerId id, const QByteArray &type)
    {
        std::optional<Json> found;
        eventually([&] {
            auto &frames = heard(node, id);
            for (qsizetype i = 0; i < frames.size() && !found; ++i) {
                if (frames[i]["type"].text() == type)
                    found = frames.takeAt(i);
            }
            return found.has_value();
        });
        return found;
    }
    Json ask(int node, PeerId id, const QByteArray &json, const QByteArray &type)
    {
        world(node).shards[id.shard]->receive(id, json);
        return await(node, id, type).value_or(Json());
    }
    PeerId client(int node, const QByteArray &user, QByteArrayList rooms = {"*"})
    {
        return world(node).connect(world(node).claims(user, {}, std::move(rooms)));
    }
    std::vector<int> ticks(int node, PeerId id, std::size_t count)
    {
        std::vector<int> numbers;
        std::vector<int> seqs;
        eventually([&] {
            numbers.clear();
            seqs.clear();
            for (const Json &frame : heard(node, id)) {
                if (frame["type"].text() == "tick") {
                    numbers.push_back(frame["data"]["n"].number());
                    seqs.push_back(frame["seq"].number());
                }
            }
            return numbers.size() >= count;
        });
        for (std::size_t i = 1; i < seqs.size(); ++i) {
            if (seqs[i] != seqs[i - 1] + 1)
                return {-1}; // not without a hole
        }
        return numbers;
    }
    Reply publish(int node, const QByteArray &json)
    {
        Reply reply;
        world(node).broadcaster.submit(events(json), reply.to());
        eventually([&] { return reply.calls > 0; });
        return reply;
    }
    bool publishAll(int node, int from, int to, const QByteArray &room = "open:1")
    {
        for (int n = from; n <= to; ++n) {
            if (publish(node, tick(n, room)).results.size() != 1)
                return false;
        }
        return true;
    }
    static std::vector<int> range(int from, int to)
    {
        std::vector<int> numbers;
        for (int n = from; n <= to; ++n)
            numbers.push_back(n);
        return numbers;
    }

    std::unique_ptr<Broker> m_broker;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::map<std::pair<int, quint64>, QList<Json>> m_heard;
};

void tst_EventBus::initTestCase_data()
{
    QTest::addColumn<QString>("broker");
    QTest::newRow("memory") << u"memory"_s;
    QTest::newRow("redis") << u"redis"_s;
    QTest::newRow("nats") << u"nats"_s;
}

void tst_EventBus::init()
{
    QFETCH_GLOBAL(QString, broker);
    const auto start = [this]<typename Server>(std::in_place_type_t<Server>) {
        if (QStandardPaths::findExecutable(QLatin1StringView(Server::Program)).isEmpty())
            return false;
        m_broker = std::make_unique<Server>();
        m_broker->back();
        return true;
    };
    if (broker == u"memory"_s)
        m_broker = std::make_unique<InMemory>();
    else if (broker == u"redis"_s ? !start(std::in_place_type<RedisServer>) : !start(std::in_place_type<NatsServer>))
        QSKIP("the broker is not installed");
    join("n1");
    join("n2");
    QVERIFY(isUp());
}

void tst_EventBus::cleanup()
{
    m_nodes.clear();
    m_heard.clear();
    m_broker.reset();
}

void tst_EventBus::oneOrderForAll()
{
    const PeerId alice = client(0, "alice");
    const PeerId bob = client(1, "bob");
    const Json first = ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const Json second = ask(1, bob, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    QVERIFY(!first["epoch"].text().isEmpty());
    QCOMPARE(first["epoch"].text(), second["epoch"].text());
    std::vector<Reply> replies(100);
    for (int n = 0; n < 100; ++n)
        world(n % 2).broadcaster.submit(events(tick(n)), replies[std::size_t(n)].to());
    const std::vector<int> order = ticks(0, alice, 100);
    QCOMPARE(order.size(), std::size_t(100));
    QCOMPARE(ticks(1, bob, 100), order);
    QVERIFY(eventually([&] { return std::all_of(replies.begin(), replies.end(), [](const Reply &r) { return r.calls == 1; }); }));
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Placement &placement = replies[std::size_t(order[i])].results.front().placements.front();
        QCOMPARE(placement.seq, quint64(i + 1));
        QCOMPARE(placement.epoch, first["epoch"].text());
    }
    // What one node published has kept its order.
    for (int node : {0, 1}) {
        std::vector<int> own;
        std::copy_if(order.begin(), order.end(), std::back_inserter(own), [node](int n) { return n % 2 == node; });
        QVERIFY(std::is_sorted(own.begin(), own.end()));
    }
}

void tst_EventBus::carriesEventsWhole()
{
    const PeerId alice = client(1, "alice");
    ask(1, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const PeerId bob = client(0, "bob");
    const Json answer = ask(0, bob, R"({"type":"publish","id":7,"room":"open:1","event":"räum.✓","data":{"a":[1,"\u0000é",null]}})", "published");
    QCOMPARE(answer["seq"].number(), 1);
    const auto event = await(1, alice, QByteArray("räum.✓"));
    QVERIFY(event);
    QCOMPARE((*event)["sender"].text(), "bob");
    QCOMPARE((*event)["data"]["a"].size(), 3);
    QCOMPARE((*event)["seq"].number(), 1);
    // A batch of one call, too: events to several rooms, and an order inside each.
    const Reply reply = publish(0, "[" + tick(1) + ',' + tick(9, "open:2") + ',' + tick(2) + "]");
    QCOMPARE(reply.results.size(), std::size_t(3));
    QCOMPARE(reply.results[2].placements.front().seq, quint64(3));
    QCOMPARE(reply.results[1].placements.front().seq, quint64(1));
    QCOMPARE(ticks(1, alice, 2), range(1, 2));
}

// Three nodes at one room with all they have, half of it with ids, some of them twice.
void tst_EventBus::takesTurnsInABusyRoom()
{
    constexpr int Each = 400;
    join("n3");
    QVERIFY(isUp());
    std::vector<PeerId> clients;
    for (int node = 0; node < 3; ++node) {
        clients.push_back(client(node, "user" + QByteArray::number(node)));
        ask(node, clients.back(), R"({"type":"subscribe","room":"open:1"})", "subscribed");
    }
    std::vector<Reply> replies(3 * Each);
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 3 * Each / 20; ++i) {
            const int n = round * 3 * Each / 20 + i;
            const QByteArray id = n % 2 == 0 ? QByteArray() : "e" + QByteArray::number(n);
            world(n % 3).broadcaster.submit(events(tick(n, "open:1", id)), replies[std::size_t(n)].to());
        }
        eventually([] { return false; }, 5);
    }
    const std::vector<int> order = ticks(0, clients[0], 3 * Each);
    QCOMPARE(order.size(), std::size_t(3 * Each));
    for (int node = 0; node < 3; ++node) {
        QCOMPARE(ticks(node, clients[std::size_t(node)], 3 * Each), order);
        std::vector<int> own;
        std::copy_if(order.begin(), order.end(), std::back_inserter(own), [node](int n) { return n % 3 == node; });
        QVERIFY(std::is_sorted(own.begin(), own.end()));
    }
    QVERIFY(eventually([&] { return std::all_of(replies.begin(), replies.end(), [](const Reply &r) { return r.results.size() == 1; }); }));
    for (std::size_t i = 0; i < order.size(); ++i)
        QCOMPARE(replies[std::size_t(order[i])].results.front().placements.front().seq, quint64(i + 1));
    const Reply again = publish(0, tick(1, "open:1", "e1"));
    QVERIFY(again.results.front().duplicate);
    QCOMPARE(again.results.front().placements.front().seq, replies[1].results.front().placements.front().seq);
}

void tst_EventBus::resumesOnAnotherNode()
{
    const PeerId alice = client(0, "alice");
    const QByteArray epoch = ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed")["epoch"].text();
    QVERIFY(publishAll(1, 1, 20));
    QCOMPARE(ticks(0, alice, 20), range(1, 20));
    world(0).disconnect(alice);
    QVERIFY(publishAll(0, 21, 120)); // more than one answer holds
    const PeerId back = client(1, "alice");
    const Json answer = ask(1, back, R"({"type":"subscribe","room":"open:1","since":{"epoch":")" + epoch + R"(","seq":20}})", "subscribed");
    QVERIFY(answer["recovered"].flag());
    QCOMPARE(answer["seq"].number(), 120);
    QCOMPARE(ticks(1, back, 100), range(21, 120));
    QVERIFY(publishAll(0, 121, 122));
    QCOMPARE(ticks(1, back, 102), range(21, 122));
}

void tst_EventBus::answersHistory()
{
    QVERIFY(publishAll(0, 1, 30));
    const PeerId alice = client(1, "alice");
    const Json history = ask(1, alice, R"({"type":"history","room":"open:1","limit":3})", "history");
    QCOMPARE(history["seq"].number(), 30);
    QCOMPARE(history["events"].size(), 3);
    QCOMPARE(history["events"][2]["data"]["n"].number(), 30);
}

void tst_EventBus::deliversTheSameIdOnce()
{
    const PeerId alice = client(1, "alice");
    ask(1, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const Reply first = publish(0, tick(1, "open:1", "e1"));
    const Reply again = publish(1, tick(1, "open:1", "e1"));
    QVERIFY(!first.results.front().duplicate);
    QVERIFY(again.results.front().duplicate);
    QCOMPARE(again.results.front().placements.front().seq, quint64(1));
    QCOMPARE(again.results.front().placements.front().epoch, first.results.front().placements.front().epoch);
    const Reply both = publish(1, "[" + tick(2, "open:1", "e2") + ',' + tick(2, "open:1", "e2") + "]");
    QVERIFY(!both.results[0].duplicate);
    QVERIFY(both.results[1].duplicate);
    QVERIFY(publishAll(0, 3, 3));
    QCOMPARE(ticks(1, alice, 3), range(1, 3));
}

void tst_EventBus::knowsMembers()
{
    const PeerId alice = client(0, "alice", {});
    const QByteArray enter = R"({"type":"subscribe","chat_id":"1"})";
    QCOMPARE(ask(0, alice, enter, "error")["code"].text(), "forbidden");
    QCOMPARE(publish(1, R"({"type":"chat.created","chat_id":"1","data":{"members":["alice","zoe"]}})").results.size(), std::size_t(1));
    QCOMPARE(ask(0, alice, enter, "subscribed")["room"].text(), "chat:1");
    QCOMPARE(publish(1, R"({"type":"chat.member_removed","chat_id":"1","user_id":"alice"})").results.size(), std::size_t(1));
    const auto removed = await(0, alice, "unsubscribed");
    QVERIFY(removed);
    QCOMPARE((*removed)["reason"].text(), "removed");
    QCOMPARE(ask(0, alice, enter, "error")["code"].text(), "forbidden");
    QCOMPARE(publish(0, R"({"type":"chat.member_added","chat_id":"1","user_id":"alice"})").results.size(), std::size_t(1));
    QCOMPARE(ask(0, alice, enter, "subscribed")["room"].text(), "chat:1");
    // A room of which strangers asked in vain leaves nothing here.
    const PeerId eve = client(0, "eve", {});
    QCOMPARE(ask(0, eve, R"({"type":"history","chat_id":"2"})", "error")["code"].text(), "forbidden");
    QVERIFY(!world(0).hub.findRoom({}, "chat:2"));
}

void tst_EventBus::knowsWhoIsThere()
{
    const PeerId alice = client(0, "alice");
    ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const PeerId bob = client(1, "bob");
    ask(1, bob, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const PeerId again = client(1, "alice");
    ask(1, again, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const auto there = [this](int node, PeerId id) {
        std::map<QByteArray, int> users;
        const Json answer = ask(node, id, R"({"type":"presence","room":"open:1"})", "presence");
        for (const Json &user : answer["users"].list())
            users[user["user_id"].text()] = user["connections"].number();
        return users;
    };
    const std::map<QByteArray, int> all{{"alice", 2}, {"bob", 1}};
    QVERIFY(eventually([&] { return there(0, alice) == all; }));
    QVERIFY(eventually([&] { return there(1, bob) == all; }));
    world(1).disconnect(bob);
    QVERIFY(eventually([&] { return there(0, alice) == std::map<QByteArray, int>{{"alice", 2}}; }));
    world(0).disconnect(alice);
    QVERIFY(eventually([&] { return there(1, again) == std::map<QByteArray, int>{{"alice", 1}}; }));
    // On a node that comes later.
    join("n3");
    QVERIFY(isUp());
    const PeerId carol = client(2, "carol");
    QVERIFY(eventually([&] { return there(2, carol) == std::map<QByteArray, int>{{"alice", 1}}; }));
}

void tst_EventBus::revokesEverywhere()
{
    const PeerId bob = client(1, "bob");
    const qint64 now = world(0).clock.wallMs() / 1000;
    QVERIFY(world(0).hub.revoke({QByteArray(), "bob", {}, now, now + 10'000'000'000}, [](qsizetype, bool) {}));
    QVERIFY(eventually([&] { return !world(1).shards[0]->closed.empty(); }));
    QCOMPARE(int(world(1).shards[0]->closed.front().code), int(CloseCode::TokenInvalid));
    QCOMPARE(world(1).shards[0]->closed.front().id, bob);
    // And on a node that comes later.
    join("n3");
    QVERIFY(eventually([this] { return world(2).hub.revocations().size() == 1; }));
}

// A room that this node has forgotten goes on where it was.
void tst_EventBus::findsQuietRoomsAgain()
{
    const PeerId alice = client(0, "alice");
    const QByteArray epoch = ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed")["epoch"].text();
    QVERIFY(publishAll(1, 1, 3));
    QCOMPARE(ticks(0, alice, 3), range(1, 3));
    world(0).disconnect(alice);
    QVERIFY(eventually([this] {
        world(0).pass(20'000);
        return !world(0).hub.findRoom({}, "open:1");
    }));
    QVERIFY(publishAll(1, 4, 5));
    const PeerId back = client(0, "alice");
    const Json answer = ask(0, back, R"({"type":"subscribe","room":"open:1","since":{"epoch":")" + epoch + R"(","seq":3}})", "subscribed");
    QVERIFY(answer["recovered"].flag());
    QCOMPARE(ticks(0, back, 2), range(4, 5));
}

void tst_EventBus::carriesMessagesToOneNode()
{
    join("n3");
    QVERIFY(isUp());
    std::vector<std::pair<QByteArray, QByteArray>> second;
    int others = 0;
    connect(m_nodes[1]->bus.get(), &EventBus::messaged, this,
            [&](const QByteArray &from, const QByteArray &message) { second.emplace_back(from, message); });
    for (const std::size_t other : {0, 2})
        connect(m_nodes[other]->bus.get(), &EventBus::messaged, this, [&] { ++others; });
    const QByteArray to = m_nodes[1]->bus->node();
    const QByteArray large(EventBus::MaxMessage, '\0');
    QVERIFY(m_nodes[0]->bus->send(to, "one"));
    QVERIFY(m_nodes[0]->bus->send(to, large));
    QVERIFY(m_nodes[2]->bus->send("nobody", "none"));
    QVERIFY(m_nodes[0]->bus->send(to, "three"));
    QVERIFY(eventually([&] { return second.size() == 3; }));
    const QByteArray from = m_nodes[0]->bus->node();
    QCOMPARE(second, (std::vector<std::pair<QByteArray, QByteArray>>{{from, "one"}, {from, large}, {from, "three"}}));
    QCOMPARE(others, 0);
}

void tst_EventBus::tellsWhatIsTooOld()
{
    const PeerId alice = client(0, "alice");
    const QByteArray epoch = ask(0, alice, R"({"type":"subscribe","room":"brief:1"})", "subscribed")["epoch"].text();
    world(0).disconnect(alice);
    QVERIFY(publishAll(0, 1, 150, "brief:1"));
    const PeerId back = client(1, "alice");
    const Json answer = ask(1, back, R"({"type":"subscribe","room":"brief:1","since":{"epoch":")" + epoch + R"(","seq":1}})", "subscribed");
    QVERIFY(answer.contains("recovered"));
    QVERIFY(!answer["recovered"].flag());
    QCOMPARE(answer["epoch"].text(), epoch);
    QCOMPARE(answer["seq"].number(), 150);
}

void tst_EventBus::brokerIsAway()
{
    const PeerId alice = client(0, "alice");
    const PeerId bob = client(1, "bob");
    ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    ask(1, bob, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    QVERIFY(publishAll(0, 1, 5));
    m_broker->away();
    QVERIFY(eventually([this] { return !m_nodes[0]->bus->isUp() && !m_nodes[1]->bus->isUp(); }));
    const Reply refused = publish(0, tick(0));
    QCOMPARE(refused.calls, 1);
    QCOMPARE(refused.error, "unavailable");
    QCOMPARE(ask(1, bob, R"({"type":"publish","id":1,"room":"open:1","data":{}})", "error")["code"].text(), "unavailable");
    m_broker->back();
    QVERIFY(isUp());
    QVERIFY(publishAll(1, 6, 10));
    QCOMPARE(ticks(0, alice, 10), range(1, 10));
    QCOMPARE(ticks(1, bob, 10), range(1, 10));
    QVERIFY(world(0).shards[0]->closed.empty());
}

void tst_EventBus::commandsWaitForTheBroker()
{
    const PeerId alice = client(0, "alice");
    m_broker->away();
    QVERIFY(eventually([this] { return !m_nodes[0]->bus->isUp(); }));
    world(0).shards[0]->receive(alice, R"({"type":"subscribe","room":"open:1"})");
    world(0).settle();
    m_broker->back();
    QVERIFY(await(0, alice, "subscribed"));
    m_broker->away();
    QVERIFY(eventually([this] { return !m_nodes[0]->bus->isUp(); }));
    world(0).shards[0]->receive(alice, R"({"type":"subscribe","room":"open:2"})");
    world(0).settle();
    world(0).pass(11'000);
    QCOMPARE(await(0, alice, "error").value_or(Json())["code"].text(), "unavailable");
    m_broker->back();
    QVERIFY(isUp());
    QVERIFY(publishAll(0, 1, 1));
    QCOMPARE(ticks(0, alice, 1), range(1, 1));
}

void tst_EventBus::brokerHasLostItsData()
{
    const PeerId alice = client(0, "alice");
    const QByteArray epoch = ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed")["epoch"].text();
    QVERIFY(publishAll(1, 1, 5));
    QCOMPARE(ticks(0, alice, 5), range(1, 5));
    m_broker->away();
    QVERIFY(eventually([this] { return !m_nodes[0]->bus->isUp(); }));
    m_broker->lose();
    m_broker->back();
    QVERIFY(isUp());
    QVERIFY(eventually([&] { return world(0).place(alice).connection.closes > 0; }));
    QCOMPARE(int(world(0).place(alice).connection.closedWith), int(CloseCode::InternalError));
    world(0).disconnect(alice);
    const PeerId back = client(1, "alice");
    const Json answer = ask(1, back, R"({"type":"subscribe","room":"open:1","since":{"epoch":")" + epoch + R"(","seq":5}})", "subscribed");
    QVERIFY(!answer["recovered"].flag());
    QVERIFY(answer["epoch"].text() != epoch);
    QVERIFY(publishAll(0, 6, 7));
    QCOMPARE(ticks(1, back, 2), range(6, 7));
}

// Others go on where the lost events were: nobody may take the new ones for the old ones.
void tst_EventBus::brokerHasLostTheEnd()
{
    const PeerId alice = client(0, "alice");
    const QByteArray epoch = ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed")["epoch"].text();
    QVERIFY(publishAll(0, 1, 5));
    if (!m_broker->snapshot())
        QSKIP("this broker cannot go back");
    QVERIFY(publishAll(0, 6, 10));
    QCOMPARE(ticks(0, alice, 10), range(1, 10));
    m_broker->away();
    QVERIFY(eventually([this] { return !m_nodes[0]->bus->isUp() && !m_nodes[1]->bus->isUp(); }));
    m_broker->revert();
    std::unique_ptr<Node> saw = std::move(m_nodes[0]);
    m_nodes.erase(m_nodes.begin());
    m_broker->back();
    QVERIFY(isUp());
    QVERIFY(publishAll(0, 106, 115)); // more than was lost
    m_nodes.push_back(std::move(saw));
    std::swap(m_nodes[0], m_nodes[1]);
    QVERIFY(isUp());
    QVERIFY(eventually([&] { return world(0).place(alice).connection.closes > 0; }));
    world(0).disconnect(alice);
    const PeerId back = client(0, "alice");
    const Json answer = ask(0, back, R"({"type":"subscribe","room":"open:1","since":{"epoch":")" + epoch + R"(","seq":10}})", "subscribed");
    QVERIFY(!answer["recovered"].flag());
    QVERIFY(answer["epoch"].text() != epoch);
    const PeerId bob = client(1, "bob");
    QCOMPARE(ask(1, bob, R"({"type":"subscribe","room":"open:1"})", "subscribed")["epoch"].text(), answer["epoch"].text());
    QVERIFY(publishAll(1, 116, 117));
    QCOMPARE(ticks(0, back, 2), range(116, 117));
    QCOMPARE(ticks(1, bob, 2), range(116, 117));
}

void tst_EventBus::brokerIsSlow()
{
    const PeerId alice = client(0, "alice");
    ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    std::vector<Reply> replies(20);
    for (int n = 0; n < 20; ++n) {
        m_broker->slow(n % 2 == 0);
        world(n % 2).broadcaster.submit(events(tick(n)), replies[std::size_t(n)].to());
        eventually([] { return false; }, 60);
    }
    m_broker->slow(false);
    QCOMPARE(ticks(0, alice, 20).size(), std::size_t(20));
    QVERIFY(eventually([&] { return std::all_of(replies.begin(), replies.end(), [](const Reply &r) { return r.results.size() == 1; }); }));
}

void tst_EventBus::nodeIsLost()
{
    const PeerId alice = client(0, "alice");
    ask(0, alice, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const PeerId bob = client(1, "bob");
    ask(1, bob, R"({"type":"subscribe","room":"open:1"})", "subscribed");
    const auto count = [&] { return ask(0, alice, R"({"type":"presence","room":"open:1"})", "presence")["count"].number(); };
    QVERIFY(eventually([&] { return count() == 2; }));
    QVERIFY(eventually([this] { return m_nodes[0]->bus->nodes().size() == 1; }));
    m_nodes.pop_back();
    QVERIFY(eventually([&] { return count() == 1; }, m_broker->ghostMs()));
    QVERIFY(m_nodes[0]->bus->nodes().empty());
    join("n3");
    QVERIFY(isUp());
    const PeerId carol = client(1, "carol");
    QCOMPARE(ask(1, carol, R"({"type":"presence","room":"open:1"})", "presence")["count"].number(), 1);
}

void tst_EventBus::messageIsTooLargeOrHasNoWay()
{
    EventBus &bus = *m_nodes[0]->bus;
    const QByteArray to = m_nodes[1]->bus->node();
    QVERIFY(!bus.send(to, QByteArray(EventBus::MaxMessage + 1, 'x')));
    m_broker->away();
    QVERIFY(eventually([&] { return !bus.isUp(); }));
    QVERIFY(!bus.send(to, "lost"));
    m_broker->back();
    QVERIFY(isUp());
    QByteArrayList heard;
    connect(m_nodes[1]->bus.get(), &EventBus::messaged, this,
            [&](const QByteArray &, const QByteArray &message) { heard.append(message); });
    QVERIFY(bus.send(to, "again"));
    QVERIFY(eventually([&] { return !heard.isEmpty(); }));
    QCOMPARE(heard, QByteArrayList{"again"});
}

QTEST_GUILESS_MAIN(tst_EventBus)
#include "tst_eventbus.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/input.h"
#include "tests/support/heldbus.h"
#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

namespace {

/// A broker by hand: what it was told is there to be looked at.
class FakeSource final : public InputSource
{
public:
    FakeSource(Host &host_, FakeSource *&here) : host(host_) { here = this; }
    void start() override { host.up({}); }
    void stop() override { ++stops; }
    void settle(const std::vector<Settlement> &settlements) override
    {
        for (const Settlement &one : settlements) {
            settled.push_back(one.tag);
            if (one.parkedFor)
                parked.push_back(one.tag);
        }
    }

    Host &host;
    int stops = 0;
    std::vector<quint64> settled;
    std::vector<quint64> parked;
};

using Tags = std::vector<quint64>;

InputMessage tick(quint64 tag, int n, const QByteArray &lane = "q", const QByteArray &room = "open:1")
{
    const QByteArray number = QByteArray::number(n);
    return {tag, lane, "m" + number, R"({"type":"tick","room":")" + room + R"(","data":)" + number + '}', {}};
}

InputMessage text(quint64 tag, const QByteArray &payload, const QByteArray &lane = "q")
{
    return {tag, lane, "bad", payload, {}};
}

QList<int> numbers(const QList<Json> &frames)
{
    QList<int> numbers;
    for (const Json &frame : frames) {
        if (frame["type"].text() == "tick")
            numbers.append(frame["data"].number());
    }
    return numbers;
}

Config openConfig()
{
    Config config;
    config.namespaces["open"] = {.membership = MembershipRule::Open, .historySize = 1000};
    return config;
}

/// An input of a server with one client in open:1.
struct Bench
{
    explicit Bench(EventBus *bus = nullptr, Config config = openConfig())
        : world(std::move(config), {}, bus)
        , input({},
                [this](InputSource::Host &host) { return std::make_unique<FakeSource>(host, source); },
                world.broadcaster, world.hub, world.clock, counters)
        , alice(world.connect(world.claims("alice")))
    {
        if (!bus)
            world.say(alice, R"({"type":"subscribe","room":"open:1"})");
        input.start();
    }
    void receive(std::vector<InputMessage> messages) { source->host.received(std::move(messages)); }
    QList<int> read()
    {
        world.settle();
        return numbers(world.read(alice));
    }
    static QList<int> placed(const HeldBus &bus)
    {
        QList<int> numbers;
        for (const auto &[ticket, items] : bus.held) {
            for (const BusItem &item : items)
                numbers.append(std::get<BusEvent>(item.what.front()).data.toInt());
        }
        return numbers;
    }

    World world;
    InputCounters &counters = world.metrics.addInput(QStringLiteral("input"), QStringLiteral("fake"));
    FakeSource *source = nullptr;
    Input input;
    PeerId alice;
};

} // namespace

class tst_Input : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void givesEventsToTheRoom();
    void acknowledgesAfterTheAnswer();
    void deliversARedeliveryOnce();
    void lanesDoNotWaitForEachOther();
    // Rainy flows
    void parksWhatIsWrongInItsPlace();
    void parksWhatTheServerWillNeverTake();
    void parksWhatTheBusNeverTakes();
    void waitsWhileTheServerCannot();
    void keepsTheOrderOverARefusal();
    void waitsForTheQuota();
    void manyLanesPauseLikeOne();
    void forgetsWhatItsBrokerGivesAgain();
    void stopsAfterWhatIsUnderWay();
    void startsAgain();
    void countsAndTells();
};

void tst_Input::givesEventsToTheRoom()
{
    Bench bench;
    bench.receive({tick(1, 1), tick(2, 2), tick(3, 3)});
    QCOMPARE(bench.read(), (QList<int>{1, 2, 3}));
    QCOMPARE(bench.source->settled, (Tags{1, 2, 3}));
    QVERIFY(bench.source->parked.empty());
    // A message may be a list; more than a batch of them keep their order.
    std::vector<InputMessage> many;
    QList<int> expected;
    for (int n = 0; n < 250; ++n) {
        many.push_back(text(quint64(10 + n), QByteArray(R"([{"id":"a%","type":"tick","room":"open:1","data":%},)"
                                                        R"({"id":"b%","type":"tick","room":"open:1","data":%}])")
                                                 .replace('%', QByteArray::number(n))));
        expected << n << n;
    }
    bench.receive(std::move(many));
    QCOMPARE(bench.read(), expected);
    QCOMPARE(bench.counters.accepted.value(), quint64(253));
    QCOMPARE(bench.counters.inFlight.value(), 0);
}

void tst_Input::acknowledgesAfterTheAnswer()
{
    HeldBus bus;
    Bench bench(&bus);
    bench.receive({tick(1, 1), tick(2, 2)});
    bench.receive({tick(3, 3)});
    QCOMPARE(Bench::placed(bus), (QList<int>{1, 2})); // the next batch waits for this one
    QVERIFY(bench.source->settled.empty());
    QCOMPARE(bench.counters.inFlight.value(), 3);
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{1, 2}));
    QCOMPARE(Bench::placed(bus), (QList<int>{3}));
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{1, 2, 3}));
    QCOMPARE(bench.counters.inFlight.value(), 0);
}

void tst_Input::deliversARedeliveryOnce()
{
    Bench bench;
    bench.receive({tick(1, 1), tick(2, 2)});
    bench.source->host.down(QStringLiteral("gone"));
    bench.source->host.up({});
    bench.receive({tick(3, 1), tick(4, 2), tick(5, 3)});
    QCOMPARE(bench.read(), (QList<int>{1, 2, 3}));
    QCOMPARE(bench.source->settled, (Tags{1, 2, 3, 4, 5}));
    QCOMPARE(bench.counters.duplicates.value(), quint64(2));
}

void tst_Input::lanesDoNotWaitForEachOther()
{
    HeldBus bus;
    Bench bench(&bus);
    bench.receive({tick(1, 1, "a"), tick(2, 2, "b"), tick(3, 3, "a")});
    QCOMPARE(bus.held.size(), std::size_t(2)); // a: 1 and 3; b: 2
    bus.release();
    QTRY_COMPARE(bench.source->settled.size(), std::size_t(3));
}

void tst_Input::parksWhatIsWrongInItsPlace()
{
    Bench bench;
    bench.receive({tick(1, 1), text(2, "{not json"), tick(3, 3), text(4, R"({"type":"tick"})"), tick(5, 5),
                   text(6, R"([{"id":"x","type":"tick","room":"open:1","data":6},{"type":"gap","room":"open:1"}])")});
    // Of a list with a wrong event nothing is delivered.
    QCOMPARE(bench.read(), (QList<int>{1, 3, 5}));
    QCOMPARE(bench.source->settled, (Tags{1, 2, 3, 4, 5, 6}));
    QCOMPARE(bench.source->parked, (Tags{2, 4, 6}));
    QCOMPARE(bench.counters.parked.value(), quint64(3));
    QCOMPARE(bench.counters.inFlight.value(), 0);
}

void tst_Input::parksWhatTheServerWillNeverTake()
{
    HeldBus bus;
    Bench bench(&bus);
    // Found by the routes when the whole batch is judged: its predecessors go first, alone.
    bench.receive({tick(1, 1), tick(2, 2), text(3, R"({"type":"tick"})"), tick(4, 4)});
    QCOMPARE(Bench::placed(bus), (QList<int>{1, 2}));
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{1, 2, 3}));
    QCOMPARE(Bench::placed(bus), (QList<int>{4}));
    QCOMPARE(bench.source->parked, (Tags{3}));
}

void tst_Input::parksWhatTheBusNeverTakes()
{
    HeldBus bus;
    bus.largest = 5;
    Bench bench(&bus);
    bench.receive({tick(1, 1), tick(2, 222222), tick(3, 3)});
    QCOMPARE(Bench::placed(bus), (QList<int>{1})); // the one before it goes alone
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{1, 2}));
    QCOMPARE(bench.source->parked, (Tags{2}));
    QCOMPARE(Bench::placed(bus), (QList<int>{3}));
}

void tst_Input::waitsWhileTheServerCannot()
{
    HeldBus bus;
    bus.up = false;
    Bench bench(&bus);
    bench.receive({tick(1, 1), tick(2, 2)});
    bench.receive({text(3, "not json"), tick(4, 4)});
    QTRY_VERIFY(bench.counters.retried.value() >= 4); // and again
    QVERIFY(bench.source->settled.empty());
    QVERIFY(bus.held.empty());
    QCOMPARE(bench.input.detail(), QStringLiteral("the event bus is down"));
    QCOMPARE(bench.counters.inFlight.value(), 4);
    bus.up = true;
    QTRY_COMPARE(Bench::placed(bus), (QList<int>{1, 2}));
    bus.release();
    QTRY_COMPARE(Bench::placed(bus), (QList<int>{4}));
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{1, 2, 3, 4}));
}

void tst_Input::keepsTheOrderOverARefusal()
{
    HeldBus bus;
    Bench bench(&bus);
    bench.receive({tick(1, 1), tick(2, 2)});
    bench.receive({tick(3, 3)});
    bus.refuse(); // after it was taken
    QVERIFY(bench.source->settled.empty());
    QTRY_COMPARE(Bench::placed(bus), (QList<int>{1, 2, 3}));
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{1, 2, 3}));
}

void tst_Input::waitsForTheQuota()
{
    Config config = openConfig();
    config.limits.publishesPerSecondPerTenant = 1;
    Bench bench(nullptr, config);
    for (int n = 1; n <= 4; ++n)
        bench.receive({tick(quint64(n), n)});
    QVERIFY(bench.source->settled.size() < 4);
    QTRY_VERIFY_WITH_TIMEOUT((bench.world.clock.advanceMs(100), bench.source->settled.size() == 4), 30'000);
    QCOMPARE(bench.read(), (QList<int>{1, 2, 3, 4}));
    QVERIFY(bench.source->parked.empty());
}

void tst_Input::manyLanesPauseLikeOne()
{
    HeldBus bus;
    bus.up = false;
    Bench bench(&bus);
    for (int n = 1; n <= 20; ++n)
        bench.receive({tick(quint64(n), n, "lane" + QByteArray::number(n))});
    // 0.1, 0.2 and 0.4 s: not each lane's refusal doubles the pause of all.
    QTRY_VERIFY_WITH_TIMEOUT(bench.counters.retried.value() >= 80, 2000);
    bus.up = true;
    QTRY_COMPARE(bus.held.size(), std::size_t(20));
    bus.release();
    QTRY_COMPARE(bench.source->settled.size(), std::size_t(20));
}

void tst_Input::forgetsWhatItsBrokerGivesAgain()
{
    HeldBus bus;
    Bench bench(&bus);
    bench.receive({tick(1, 1), tick(2, 2)});
    bench.receive({tick(3, 3)});
    bench.source->host.down(QStringLiteral("gone"));
    QCOMPARE(bench.input.state(), Input::State::Down);
    QCOMPARE(bench.counters.inFlight.value(), 0);
    bench.source->host.up({});
    bench.receive({tick(4, 1), tick(5, 2), tick(6, 3)});
    QCOMPARE(bench.counters.inFlight.value(), 3);
    bus.release(); // 1 and 2 of the old connection
    QTRY_COMPARE(Bench::placed(bus), (QList<int>{1, 2, 3}));
    QVERIFY(bench.source->settled.empty());
    bus.release();
    QTRY_COMPARE(bench.source->settled, (Tags{4, 5, 6}));
    QCOMPARE(bench.counters.inFlight.value(), 0);
}

void tst_Input::stopsAfterWhatIsUnderWay()
{
    HeldBus bus;
    Bench bench(&bus);
    bench.receive({tick(1, 1), tick(2, 2)});
    bench.receive({tick(3, 3)});
    bench.input.stop();
    bench.receive({tick(4, 4)});
    QCoreApplication::processEvents();
    QCOMPARE(bench.source->stops, 0);
    bus.release();
    QTRY_COMPARE(bench.source->stops, 1);
    QCOMPARE(bench.source->settled, (Tags{1, 2})); // 3 and 4 go back
    QVERIFY(bus.held.empty());
    QVERIFY(!bench.input.isStopped());
    bench.source->host.stopped();
    QVERIFY(bench.input.isStopped());
}

void tst_Input::startsAgain()
{
    Bench bench;
    bench.input.stop();
    QCOMPARE(bench.source->stops, 1);
    bench.input.start(); // the drain was cancelled before the source had ended
    bench.source->host.stopped();
    QTRY_COMPARE(bench.input.state(), Input::State::Up);
    QCOMPARE(bench.source->stops, 0); // a new one
    bench.receive({tick(1, 1)});
    QCOMPARE(bench.read(), (QList<int>{1}));
    QCOMPARE(bench.source->settled, (Tags{1}));
}

void tst_Input::countsAndTells()
{
    Bench bench;
    bench.receive({tick(1, 1), text(2, "x")});
    bench.source->host.down(QStringLiteral("connection refused"));
    QCOMPARE(bench.input.detail(), QStringLiteral("connection refused"));
    const QByteArray text = bench.world.metrics.text();
    const auto says = [&](const QByteArray &name, const QByteArray &value) {
        return text.contains("\ncarillon_input_" + name + "{input=\"" + bench.counters.name.c_str() + "\",type=\"fake\"} " + value + '\n');
    };
    QVERIFY(says("up", "0"));
    QVERIFY(says("received_total", "2"));
    QVERIFY(says("accepted_total", "1"));
    QVERIFY(says("parked_total", "1"));
    QVERIFY(says("in_flight", "0"));
}

QTEST_GUILESS_MAIN(tst_Input)
#include "tst_input.moc"

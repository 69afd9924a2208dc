// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What JetStream does around a change of leaders, and what is a loss and what is not. What every bus does is in tst_eventbus.
#include "server/bus/natsbus.h"
#include "server/bus/records.h"
#include "tests/support/fakejetstream.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class tst_NatsBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    // Happy flows
    void numbersARoom();
    void knowsWhatNeverFits();
    void waitsForALeaderThatIsBehind();
    void waitsForAReaderThatIsBehind();
    void asksAgainWhenAnotherNodeIsSlow();
    void knowsAMessageThatIsThereTwice();
    // Rainy flows
    void tellsALossOfTheEnd();
    void tellsALossOfEverything();
    void givesAllOfAnEpochThatAnotherNodeBegan_data();
    void givesAllOfAnEpochThatAnotherNodeBegan();
    void tellsNoLossThatTheStreamRefuses();

private:
    static constexpr auto Events = "test_events";
    /// A node, once it is up.
    std::unique_ptr<NatsBus> start(const QByteArray &node);
    /// One event into the room; where it went.
    std::optional<BusPlacement> publish(int n) { return publish(*m_bus, n); }
    std::optional<BusPlacement> publish(NatsBus &bus, int n);
    std::optional<BusAnswer> ask(quint64 after, const QByteArray &epoch, bool wantsPresence = false)
    {
        return ask(*m_bus, after, epoch, wantsPresence);
    }
    std::optional<BusAnswer> ask(NatsBus &bus, quint64 after, const QByteArray &epoch, bool wantsPresence = false);

    SystemClock m_clock;
    std::unique_ptr<FakeJetStream> m_broker;
    std::unique_ptr<NatsBus> m_bus;
    quint64 m_number = 0;
    QList<BusBatch> m_arrived;
};

void tst_NatsBus::init()
{
    m_broker = std::make_unique<FakeJetStream>();
    m_bus = start("node");
    QVERIFY(m_bus->isUp());
    connect(m_bus.get(), &EventBus::arrived, this, [this](const QByteArray &, const BusBatch &batch) { m_arrived.append(batch); });
    m_arrived.clear();
}

void tst_NatsBus::cleanup()
{
    m_bus.reset();
    m_broker.reset();
}

std::unique_ptr<NatsBus> tst_NatsBus::start(const QByteArray &node)
{
    auto bus = std::make_unique<NatsBus>(
        NatsBus::Options{{*parseNatsAddress(u"nats://127.0.0.1:%1?replicas=3"_s.arg(m_broker->port())), node, {}, {}},
                         {"test", 3, 200, std::chrono::hours(1)},
                         node},
        m_clock);
    bus->start();
    (void)QTest::qWaitFor([&] { return bus->isUp(); });
    return bus;
}

std::optional<BusPlacement> tst_NatsBus::publish(NatsBus &bus, int n)
{
    std::optional<BusPlacement> placement;
    bool isAnswered = false;
    QObject context;
    const quint64 ticket = ++m_number;
    connect(&bus, &EventBus::placed, &context, [&](quint64 of, const std::vector<BusPlacement> &where) {
        if (of == ticket) {
            placement = where.front();
            isAnswered = true;
        }
    });
    connect(&bus, &EventBus::failed, &context, [&](quint64 of) { isAnswered |= of == ticket; });
    BusItem item;
    item.room = "room";
    item.what.emplace_back(BusEvent{"tick", QByteArray::number(n), {}, {}});
    bus.publish(ticket, {item});
    bus.flush();
    (void)QTest::qWaitFor([&] { return isAnswered; }, 10'000);
    return placement;
}

std::optional<BusAnswer> tst_NatsBus::ask(NatsBus &bus, quint64 after, const QByteArray &epoch, bool wantsPresence)
{
    std::optional<BusAnswer> got;
    QObject context;
    BusQuestion question;
    question.number = ++m_number;
    question.after = after;
    question.epoch = epoch;
    question.historySize = 100;
    question.historyTtl = std::chrono::hours(1);
    question.wantsPresence = wantsPresence;
    connect(&bus, &EventBus::answered, &context, [&](const QByteArray &, const BusAnswer &answer) {
        if (answer.number == question.number)
            got = answer;
    });
    bus.ask("room", question);
    bus.flush();
    (void)QTest::qWaitFor([&] { return got.has_value(); }, 10'000);
    return got;
}

void tst_NatsBus::knowsWhatNeverFits()
{
    BusItem item;
    item.room = "room";
    item.what.emplace_back(BusEvent{"tick", QByteArray(1'048'576 - 2000, '1'), {}, {}});
    QVERIFY(m_bus->fits(item));
    item.what = {BusEvent{"tick", QByteArray(1'048'576 - 1000, '1'), {}, {}}};
    QVERIFY(!m_bus->fits(item));
    item.what.assign(100'000, BusMember{true, "somebody"}); // each is a message
    QVERIFY(m_bus->fits(item));
}

void tst_NatsBus::numbersARoom()
{
    const auto begun = ask(0, {});
    QVERIFY(begun);
    QCOMPARE(begun->seq, quint64(0));
    for (int n = 1; n <= 3; ++n) {
        const auto where = publish(n);
        QVERIFY(where);
        QCOMPARE(where->seq, quint64(n));
        QCOMPARE(where->epoch, begun->epoch);
    }
    QTRY_COMPARE(m_arrived.size(), 3);
    const auto answer = ask(1, begun->epoch);
    QVERIFY(answer);
    QCOMPARE(answer->seq, quint64(3));
    QCOMPARE(answer->events.size(), std::size_t(2));
}

// A new leader that has not carried out all of its log tells of an end that was.
void tst_NatsBus::waitsForALeaderThatIsBehind()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1) && publish(2));
    m_broker->hiddenFromHead = m_broker->streams[Events].messages.size() - 1;
    QTimer::singleShot(700, m_bus.get(), [this] { m_broker->hiddenFromHead = 0; });
    const auto answer = ask(2, begun->epoch);
    QVERIFY(answer);
    QCOMPARE(m_broker->hiddenFromHead, std::size_t(0)); // not before
    QCOMPARE(answer->epoch, begun->epoch);
    QCOMPARE(answer->seq, quint64(2));
    // Nothing at all is the same.
    m_broker->hiddenFromHead = 100;
    QTimer::singleShot(700, m_bus.get(), [this] { m_broker->hiddenFromHead = 0; });
    const auto again = ask(2, begun->epoch);
    QVERIFY(again);
    QCOMPARE(again->epoch, begun->epoch);
    QCOMPARE(publish(3)->seq, quint64(3));
}

// The server that a reading comes from may be another one than the leader.
void tst_NatsBus::waitsForAReaderThatIsBehind()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1) && publish(2) && publish(3));
    m_broker->hiddenFromReaders = 2;
    QTimer::singleShot(700, m_bus.get(), [this] { m_broker->hiddenFromReaders = 0; });
    const auto answer = ask(0, begun->epoch);
    QVERIFY(answer);
    QCOMPARE(m_broker->hiddenFromReaders, std::size_t(0));
    QCOMPARE(answer->seq, quint64(3));
    QCOMPARE(answer->events.size(), std::size_t(3));
}

// The question who is there stays open over the tick that asks again for the end.
void tst_NatsBus::asksAgainWhenAnotherNodeIsSlow()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1));
    m_broker->cut();
    QTRY_VERIFY(!m_bus->isUp());
    QTRY_VERIFY(m_bus->isUp());
    QByteArray sign("N");
    appendField(sign, "silent");
    appendField(sign, {});
    m_broker->say("test.nodes", sign);
    QTRY_COMPARE(m_bus->nodes().size(), std::size_t(1));
    m_broker->hiddenFromHead = 1;
    QTimer::singleShot(100, m_bus.get(), [this] { m_broker->hiddenFromHead = 0; });
    const auto answer = ask(1, begun->epoch, true);
    QVERIFY(answer);
    QCOMPARE(answer->epoch, begun->epoch);
    QCOMPARE(answer->seq, quint64(1));
    QCOMPARE(publish(2)->seq, quint64(2));
}

// Replicas were seen to carry out the end of their log twice.
void tst_NatsBus::knowsAMessageThatIsThereTwice()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1) && publish(2) && publish(3));
    QTRY_COMPARE(m_arrived.size(), 3);
    m_broker->storeAgain(Events, 2);
    const auto four = publish(4);
    QVERIFY(four);
    QCOMPARE(four->epoch, begun->epoch);
    QCOMPARE(four->seq, quint64(4));
    // After an interruption, which is when it happens.
    m_broker->storeAgain(Events, 1);
    m_broker->cut();
    QTRY_VERIFY(!m_bus->isUp());
    m_broker->storeAgain(Events, 2);
    QTRY_VERIFY(m_bus->isUp());
    const auto answer = ask(4, begun->epoch);
    QVERIFY(answer);
    QCOMPARE(answer->epoch, begun->epoch);
    QCOMPARE(answer->seq, quint64(4));
    const auto five = publish(5);
    QVERIFY(five);
    QCOMPARE(five->seq, quint64(5));
    // And somebody who comes to the room then.
    const auto other = start("other");
    const auto got = ask(*other, 0, {});
    QVERIFY(got);
    QCOMPARE(got->epoch, begun->epoch);
    QCOMPARE(got->seq, quint64(5));
}

void tst_NatsBus::tellsALossOfTheEnd()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1) && publish(2));
    m_broker->lose(Events, 1);
    QElapsedTimer timer;
    timer.start();
    const auto answer = ask(2, begun->epoch);
    QVERIFY(answer);
    QVERIFY(answer->epoch > begun->epoch);
    QCOMPARE(answer->seq, quint64(0));
    QVERIFY(timer.elapsed() >= 2000 && timer.elapsed() < 4000); // docs/cluster.md
    const auto where = publish(3);
    QVERIFY(where);
    QCOMPARE(where->epoch, answer->epoch);
    QCOMPARE(where->seq, quint64(1));
}

void tst_NatsBus::tellsALossOfEverything()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1) && publish(2));
    m_broker->lose(Events, m_broker->streams[Events].messages.size());
    // Also to those who publish: they do not wait longer than they would have.
    const auto where = publish(3);
    const auto answer = ask(2, begun->epoch);
    QVERIFY(answer);
    QVERIFY(answer->epoch > begun->epoch);
    if (where)
        QCOMPARE(where->epoch, answer->epoch);
}

void tst_NatsBus::givesAllOfAnEpochThatAnotherNodeBegan_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("known place among the new ones") << 3;
    QTest::newRow("new ones begin before what is read again around it") << 68;
    QTest::newRow("known place far behind the new ones") << 100;
}

// The stream counts from one again: where this node was says nothing about where the new epoch is.
void tst_NatsBus::givesAllOfAnEpochThatAnotherNodeBegan()
{
    QFETCH(const int, before);
    const auto begun = ask(0, {});
    QVERIFY(begun);
    for (int n = 1; n <= before; ++n)
        QVERIFY(publish(n));
    m_broker->cut();
    m_broker->streams.clear();
    QTRY_VERIFY(!m_bus->isUp());
    const auto other = start("other"); // knows of nothing that is lost, and does not wait
    QVERIFY(ask(*other, 0, {}));
    for (int n = 1; n <= 5; ++n)
        QVERIFY(publish(*other, n));
    QTRY_VERIFY(m_bus->isUp());
    const auto answer = ask(quint64(before), begun->epoch);
    QVERIFY(answer);
    QVERIFY(answer->epoch > begun->epoch);
    QCOMPARE(answer->seq, quint64(5));
    QCOMPARE(answer->events.size(), std::size_t(5));
    QCOMPARE(answer->events.front().seq, quint64(1));
}

// The stream itself does not take a message behind the end that it told of: so that was not the end.
void tst_NatsBus::tellsNoLossThatTheStreamRefuses()
{
    const auto begun = ask(0, {});
    QVERIFY(begun && publish(1) && publish(2));
    m_arrived.clear();
    m_broker->hiddenFromHead = 1;
    m_broker->refusesExpectations = true;
    QTimer::singleShot(3500, m_bus.get(), [this] {
        m_broker->hiddenFromHead = 0;
        m_broker->refusesExpectations = false;
    });
    const auto answer = ask(2, begun->epoch);
    QVERIFY(answer);
    QVERIFY(!m_broker->refusesExpectations);
    QCOMPARE(answer->epoch, begun->epoch);
    QCOMPARE(answer->seq, quint64(2));
    const auto where = publish(3);
    QVERIFY(where);
    QCOMPARE(where->epoch, begun->epoch);
    QCOMPARE(where->seq, quint64(3));
}

QTEST_GUILESS_MAIN(tst_NatsBus)
#include "tst_natsbus.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/drain.h"

#include "tests/support/world.h"

#include <QAbstractEventDispatcher>
#include <QSignalSpy>
#include <QTest>

using namespace Carillon;

class tst_Drain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void sendsEverybodyAway();
    void keepsThePace();
    void spreadsTheReturn();
    void pausesAndResumes();
    void changesThePace();
    void endsAtOnceWhenEmpty();
    void defaultsAreTheConfigs();
    // Rainy flows
    void runsOutOfTime();
    void aPauseTakesNoTime();
    void takesWhoComesMeanwhile();
    void cancels();
    void cancelsWhenDone();
    void startsOnce();
    void endsAfterASignal();
};

namespace {

struct Fixture
{
    explicit Fixture(int clients)
    {
        for (int i = 0; i < clients; ++i)
            ids.push_back(world.connect(world.claims("u" + QByteArray::number(i)), i % 2));
    }
    /// Lets the drain's timer tick at the time that it is now.
    void tick()
    {
        if (const int timer = timerId()) {
            QTimerEvent event(timer);
            QCoreApplication::sendEvent(&drain, &event);
        }
        world.settle();
        // Whoever was closed is gone a moment later.
        for (const PeerId id : std::vector<PeerId>(ids)) {
            if (world.place(id).connection.closes > 0) {
                world.disconnect(id);
                std::erase(ids, id);
            }
        }
    }
    /// The id of its only timer: what the dispatcher would send.
    int timerId() const
    {
        const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(const_cast<Drain *>(&drain));
        return timers.isEmpty() ? 0 : timers.front().timerId;
    }
    void pass(qint64 ms, qint64 step = 50)
    {
        for (; ms > 0; ms -= step) {
            world.clock.advanceMs(step);
            tick();
        }
    }

    World world;
    ServerState state;
    Drain drain{world.hub, state, world.clock};
    std::vector<PeerId> ids;
};

} // namespace

void tst_Drain::sendsEverybodyAway()
{
    Fixture f(20);
    QSignalSpy started(&f.drain, &Drain::started);
    QSignalSpy finished(&f.drain, &Drain::finished);
    QCOMPARE(f.drain.progress().state, Drain::State::Idle);
    f.drain.start({100, std::chrono::seconds(60), std::chrono::seconds(0), true});
    QCOMPARE(started.count(), 1);
    QVERIFY(f.state.draining);
    QVERIFY(f.drain.isActive());
    f.pass(1000);
    QVERIFY(f.world.hub.clients().isEmpty());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toBool(), true);
    QCOMPARE(f.drain.progress().state, Drain::State::Done);
    QCOMPARE(f.drain.progress().closed, 20);
    QCOMPARE(f.drain.progress().remaining, 0);
    QVERIFY(f.drain.allLeft());
    for (const auto &shard : f.world.shards) {
        for (const ClosePeer &close : shard->closed)
            QCOMPARE(close.code, CloseCode::Draining);
    }
}

void tst_Drain::keepsThePace()
{
    Fixture f(100);
    f.drain.start({10, std::chrono::seconds(60), std::chrono::seconds(0), true});
    f.pass(1000);
    QVERIFY(qAbs(f.drain.progress().closed - 10) <= 1);
    const Drain::Progress progress = f.drain.progress();
    QCOMPARE(progress.remaining, 100 - progress.closed);
    QCOMPARE(progress.elapsedMs, 1000);
    QCOMPARE(progress.etaMs, progress.remaining * 100);
    // A loop that hung for five seconds does not make up for it in a burst.
    const qsizetype before = f.drain.progress().closed;
    f.pass(5000, 5000);
    f.pass(100);
    const qsizetype caughtUp = f.drain.progress().closed - before;
    QVERIFY2(caughtUp <= 5, qPrintable(QString::number(caughtUp)));
}

void tst_Drain::spreadsTheReturn()
{
    Fixture f(40);
    f.drain.start({1000, std::chrono::seconds(60), std::chrono::seconds(10), true});
    f.pass(200);
    QSet<qint64> waits;
    for (const auto &shard : f.world.shards) {
        for (const ClosePeer &close : shard->closed) {
            QVERIFY(close.retryAfterMs >= 1 && close.retryAfterMs <= 10'000);
            waits.insert(close.retryAfterMs / 1000);
        }
    }
    QVERIFY(waits.size() > 3);
}

void tst_Drain::pausesAndResumes()
{
    Fixture f(50);
    f.drain.start({10, std::chrono::seconds(600), std::chrono::seconds(0), true});
    f.pass(1000);
    f.drain.pause();
    QCOMPARE(f.drain.progress().state, Drain::State::Paused);
    QVERIFY(f.state.draining); // nobody new meanwhile
    const qsizetype closed = f.drain.progress().closed;
    f.pass(10'000, 500);
    QCOMPARE(f.drain.progress().closed, closed);
    QCOMPARE(f.drain.progress().elapsedMs, 1000);
    f.drain.resume();
    f.pass(1000);
    QVERIFY(qAbs(f.drain.progress().closed - closed - 10) <= 1);
    QCOMPARE(f.drain.progress().elapsedMs, 2000);
}

void tst_Drain::changesThePace()
{
    Fixture f(100);
    f.drain.start({10, std::chrono::seconds(600), std::chrono::seconds(0), true});
    f.pass(1000);
    const qsizetype closed = f.drain.progress().closed;
    QSignalSpy progressed(&f.drain, &Drain::progressed);
    f.drain.setRate(50);
    QCOMPARE(progressed.count(), 1);
    QCOMPARE(f.drain.progress().rate, 50);
    f.pass(1000);
    QVERIFY(qAbs(f.drain.progress().closed - closed - 50) <= 2);
    QVERIFY(progressed.count() >= 2); // once a second
    f.drain.setRate(0);
    QCOMPARE(f.drain.progress().rate, 1);
}

void tst_Drain::endsAtOnceWhenEmpty()
{
    Fixture f(0);
    QSignalSpy finished(&f.drain, &Drain::finished);
    f.drain.start({10, std::chrono::seconds(60), std::chrono::seconds(0), false});
    f.pass(50);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toBool(), false);
    QVERIFY(f.drain.allLeft());
}

void tst_Drain::defaultsAreTheConfigs()
{
    Config config;
    config.drain.rate = 7;
    config.drain.timeout = std::chrono::seconds(8);
    config.drain.retrySpread = std::chrono::seconds(9);
    const Drain::Options options = Drain::defaults(config);
    QCOMPARE(options.rate, 7);
    QCOMPARE(options.timeout.count(), 8000);
    QCOMPARE(options.retrySpread.count(), 9000);
    QVERIFY(options.exit);
}

void tst_Drain::runsOutOfTime()
{
    Fixture f(100);
    QSignalSpy finished(&f.drain, &Drain::finished);
    f.drain.start({10, std::chrono::seconds(2), std::chrono::seconds(0), true});
    f.pass(2000);
    QCOMPARE(finished.count(), 0);
    f.pass(50);
    QCOMPARE(finished.count(), 1);
    QVERIFY(!f.drain.allLeft());
    QVERIFY(!f.drain.isActive());
}

void tst_Drain::aPauseTakesNoTime()
{
    Fixture f(100);
    QSignalSpy finished(&f.drain, &Drain::finished);
    f.drain.start({1, std::chrono::seconds(2), std::chrono::seconds(0), true});
    f.pass(1000);
    f.drain.pause();
    f.pass(60'000, 1000);
    QCOMPARE(finished.count(), 0); // an operator who paused does not want the process to end
    f.drain.resume();
    f.pass(1000);
    QCOMPARE(finished.count(), 0);
    f.pass(50);
    QCOMPARE(finished.count(), 1);
}

void tst_Drain::takesWhoComesMeanwhile()
{
    Fixture f(2);
    QSignalSpy finished(&f.drain, &Drain::finished);
    f.drain.start({100, std::chrono::seconds(0), std::chrono::seconds(0), true});
    // Its handshake was under way when the listener closed.
    f.ids.push_back(f.world.connect(f.world.claims("late")));
    f.pass(500);
    QCOMPARE(finished.count(), 1);
    QVERIFY(f.world.hub.clients().isEmpty());
    QCOMPARE(f.drain.progress().closed, 3);
}

void tst_Drain::cancels()
{
    Fixture f(100);
    QSignalSpy cancelled(&f.drain, &Drain::cancelled);
    f.drain.cancel();
    QCOMPARE(cancelled.count(), 0);
    f.drain.start({10, std::chrono::seconds(60), std::chrono::seconds(0), true});
    f.pass(1000);
    f.drain.cancel();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!f.state.draining);
    QCOMPARE(f.drain.progress().state, Drain::State::Cancelled);
    QCOMPARE(f.timerId(), 0);
    // And it may begin again.
    f.drain.start({10, std::chrono::seconds(60), std::chrono::seconds(0), true});
    QVERIFY(f.state.draining);
    QCOMPARE(f.drain.progress().closed, 0);
}

void tst_Drain::cancelsWhenDone()
{
    Fixture f(1);
    QSignalSpy cancelled(&f.drain, &Drain::cancelled);
    f.drain.start({10, std::chrono::seconds(60), std::chrono::seconds(0), false});
    f.pass(500);
    QCOMPARE(f.drain.progress().state, Drain::State::Done);
    QVERIFY(f.state.draining); // closed until somebody says otherwise
    f.drain.cancel();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!f.state.draining);
}

void tst_Drain::endsAfterASignal()
{
    Fixture f(3);
    QSignalSpy finished(&f.drain, &Drain::finished);
    f.drain.start({1000, Milliseconds(0), Milliseconds(0), false});
    f.drain.pause();
    f.pass(500);
    QCOMPARE(finished.count(), 0);
    f.drain.exitWhenDone();
    f.pass(500);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.front().front().toBool(), true);
}

void tst_Drain::startsOnce()
{
    Fixture f(10);
    QSignalSpy started(&f.drain, &Drain::started);
    f.drain.start({1, std::chrono::seconds(60), std::chrono::seconds(0), true});
    f.drain.start({1000, std::chrono::seconds(60), std::chrono::seconds(0), true});
    QCOMPARE(started.count(), 1);
    QCOMPARE(f.drain.progress().rate, 1);
}

QTEST_GUILESS_MAIN(tst_Drain)
#include "tst_drain.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/epolleventdispatcher.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>

using namespace Carillon;

namespace {

struct SocketPair
{
    SocketPair()
    {
        valid = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, end) == 0;
    }
    ~SocketPair()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    void closeEnd(int which)
    {
        if (end[which] >= 0)
            ::close(end[which]);
        end[which] = -1;
    }
    void send() { QCOMPARE(::write(end[1], "x", 1), ssize_t(1)); }
    char receive()
    {
        char byte = 0;
        return ::read(end[0], &byte, 1) == 1 ? byte : char(0);
    }

    int end[2] = {-1, -1};
    bool valid = false;
};

class Handler final : public IoHandler
{
public:
    explicit Handler(std::function<void(Io)> then = {})
        : m_then(std::move(then))
    {}
    void ioReady(Io what) override
    {
        ++calls;
        last = what;
        if (m_then)
            m_then(what);
    }
    int calls = 0;
    Io last = Io::None;

private:
    std::function<void(Io)> m_then;
};

class Task final : public TurnEndTask
{
public:
    explicit Task(std::function<void()> then = {})
        : m_then(std::move(then))
    {}
    void turnEnded() override
    {
        ++runs;
        if (m_then)
            m_then();
    }
    int runs = 0;

private:
    std::function<void()> m_then;
};

class Wakened final : public WakeTask
{
public:
    explicit Wakened(std::function<void()> then = {})
        : m_then(std::move(then))
    {
        Loop::current().addWakeTask(this);
    }
    ~Wakened() override { Loop::current().removeWakeTask(this); }
    void woken() override
    {
        ++runs;
        thread = QThread::currentThread();
        if (m_then)
            m_then();
    }
    int runs = 0;
    QThread *thread = nullptr;

private:
    std::function<void()> m_then;
};

/// Calls a function for each event of its own (posted with QEvent::User) and each timer event.
class Receiver final : public QObject
{
public:
    std::function<void()> onPosted;
    std::function<void(int)> onTimer;
    int posted = 0;
    QList<int> timers;

protected:
    void customEvent(QEvent *) override
    {
        ++posted;
        if (onPosted)
            onPosted();
    }
    void timerEvent(QTimerEvent *event) override
    {
        timers.append(event->timerId());
        if (onTimer)
            onTimer(event->timerId());
    }
};

void post(QObject *receiver)
{
    QCoreApplication::postEvent(receiver, new QEvent(QEvent::User));
}

QAbstractEventDispatcher &dispatcher()
{
    return *QAbstractEventDispatcher::instance();
}

bool processEvents(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    return dispatcher().processEvents(flags);
}

/// Leaves nothing behind from the test before.
void settle()
{
    while (processEvents()) {
    }
}

/// The counters of this process's eventfds.
QByteArray eventCounters()
{
    QByteArray lines;
    const QDir folder(QStringLiteral("/proc/self/fdinfo"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("eventfd-count"))
                lines += line + '\n';
        }
    }
    return lines;
}

bool connectToSelf(QSocketNotifier *notifier, std::function<void()> function)
{
    return bool(
        QObject::connect(notifier, &QSocketNotifier::activated, notifier, std::move(function)));
}

} // namespace

class tst_EpollEventDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { settle(); }

    // The loop of a thread
    void currentIsTheDispatcherOfTheThread();
    void servesAThreadThatDidNotMakeIt();

    // processEvents
    void returnsWhetherSomethingHappened();
    void sendsPostedEvents();
    void sendsEventsThatWerePostedByASocketInTheSameTurn();
    void eventsPostedForeverDoNotKeepTheTurnFromEnding();
    void waitForMoreEventsWaits();
    void waitForMoreEventsDoesNotWaitAfterPostedEvents();
    void excludeSocketNotifiersKeepsThem();
    void excludeSocketNotifiersWaitsForOthers();
    void excludeSocketNotifiersWakesFromAnotherThread();
    void excludeTimersKeepsThem();
    void excludeUserInputChangesNothing();
    void announcesBlocking();
    void interruptEndsAWait();
    void interruptFromAnotherThread();
    void nestedLoopServesTheOthers();
    void nestedLoopServesTheRestOfTheBatch();
    void nestedLoopWithoutSocketsLeavesTheBatch();
    void deleteLaterInALoop();

    // wakeUp
    void wakeUpFromOtherThreads();
    void wakeUpsWhileAwakeCostNothing();
    void postedEventsFromOtherThreadsAllArrive();
    void wakeTaskRunsOnceForAllWhoAsked();
    void wakeTaskAskedForFromOtherThreads();
    void wakeTaskWaitsForATurnWithSockets();
    void wakeTaskRemovesItself();

    // QSocketNotifier
    void notifierTypes();
    void severalNotifiersOnOneDescriptor();
    void notifierDisabledInItsOwnSlot();
    void notifierDeletedInItsOwnSlot();
    void notifierDisablesTheOtherOne();
    void notifierOfAClosedPeerIsReadyForAllTypes();
    void notifierOnARegularFileIsAlwaysReady();
    void notifierOnAClosedDescriptorIsDisabled();
    void notifierOnADescriptorClosedAndUsedAgain();
    void descriptorUsedAgainInItsOwnSlot();
    void secondNotifierOfATypeIsRefused();

    // Timers
    void zeroTimerFiresOnceATurn();
    void timersFireInOrderOfTime();
    void timerDoesNotDrift();
    void missedTimeoutsAreSkipped();
    void coarseTimerIsNeverEarlyAndFivePercentLate_data();
    void coarseTimerIsNeverEarlyAndFivePercentLate();
    void remainingTimeCountsDown();
    void registeredTimersAreListed();
    void unregisterTimers();
    void timerKilledInItsOwnEvent();
    void timerKillsAnotherDueTimer();
    void timerIsNotSentAgainByANestedLoop();
    void timerStartedInATimerEventWaitsForItsTurn();
    void longIntervalsDoNotOverflow();
    void processEventsWithAZeroTimerEnds();

    // Loop
    void watchReportsWhatHappens();
    void watchOnlyWhatWasAskedFor();
    void changeInterestInTheSameBatch();
    void unwatchInOwnHandler();
    void unwatchAnotherOfTheSameBatch();
    void reuseOfADescriptorInTheSameBatch();
    void watchFromAHandler();
    void watchRefuses();
    void watchARegularFile();
    void closedWithoutUnwatchDoesNotSpin();
    void manyDescriptors();
    void floodLeavesRoomForOthers();

    // Turn end
    void turnEndRunsOnceAfterEverything();
    void turnEndRunsBeforeTheLoopWaits();
    void turnEndCancelled();
    void turnEndTaskRegistersOthers();
    void turnEndTaskThatNeverStopsLeavesRoomForOthers();
    void turnEndTaskDeletesItselfAndOthers();
    void turnEndTaskRunsANestedLoop();

    // Figures
    void nowAdvancesOnceATurn();
    void stats();
};

void tst_EpollEventDispatcher::currentIsTheDispatcherOfTheThread()
{
    QCOMPARE(static_cast<EpollEventDispatcher *>(&Loop::current()),
             qobject_cast<EpollEventDispatcher *>(&dispatcher()));
}

void tst_EpollEventDispatcher::servesAThreadThatDidNotMakeIt()
{
    QThread thread;
    auto *made = new EpollEventDispatcher;
    thread.setEventDispatcher(made);
    QCOMPARE(thread.eventDispatcher(), made);
    std::atomic<Loop *> seen = nullptr;
    Receiver receiver;
    receiver.moveToThread(&thread);
    receiver.onPosted = [&] { seen = &Loop::current(); };
    post(&receiver); // before the thread has a loop
    thread.start();
    QTRY_COMPARE(seen.load(), static_cast<Loop *>(made));
    QVERIFY(&Loop::current() != made);
    thread.quit();
    QVERIFY(thread.wait());
}

void tst_EpollEventDispatcher::returnsWhetherSomethingHappened()
{
    QVERIFY(!processEvents());
    SocketPair pair;
    Handler handler([&](Io) { pair.receive(); });
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    QVERIFY(!processEvents());
    pair.send();
    QVERIFY(processEvents());
    QVERIFY(!processEvents());
    Loop::current().unwatch(pair.end[0]);
}

void tst_EpollEventDispatcher::sendsPostedEvents()
{
    Receiver receiver;
    post(&receiver);
    QVERIFY(processEvents());
    QCOMPARE(receiver.posted, 1);
    QVERIFY(!processEvents());
}

void tst_EpollEventDispatcher::sendsEventsThatWerePostedByASocketInTheSameTurn()
{
    Receiver receiver;
    SocketPair pair;
    Handler handler([&](Io) {
        pair.receive();
        post(&receiver);
    });
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    pair.send();
    processEvents();
    QCOMPARE(receiver.posted, 1);
    Loop::current().unwatch(pair.end[0]);
}

void tst_EpollEventDispatcher::eventsPostedForeverDoNotKeepTheTurnFromEnding()
{
    Receiver receiver;
    receiver.onPosted = [&] { post(&receiver); };
    post(&receiver);
    QVERIFY(processEvents());
    QVERIFY(receiver.posted >= 1);
    QVERIFY(receiver.posted <= 2);
    receiver.onPosted = {};
}

void tst_EpollEventDispatcher::waitForMoreEventsWaits()
{
    Receiver receiver;
    QElapsedTimer clock;
    clock.start();
    receiver.startTimer(30, Qt::PreciseTimer);
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents));
    QCOMPARE(receiver.timers.size(), 1); // not one turn too early for the timer
    QVERIFY(clock.elapsed() >= 29);
}

void tst_EpollEventDispatcher::waitForMoreEventsDoesNotWaitAfterPostedEvents()
{
    Receiver receiver;
    post(&receiver);
    QElapsedTimer clock;
    clock.start();
    QTimer fuse;
    fuse.start(5000);
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents));
    QCOMPARE(receiver.posted, 1);
    QVERIFY(clock.elapsed() < 4000);
}

void tst_EpollEventDispatcher::excludeSocketNotifiersKeepsThem()
{
    SocketPair direct;
    SocketPair notified;
    Handler handler([&](Io) { direct.receive(); });
    QVERIFY(Loop::current().watch(direct.end[0], Io::Read, &handler));
    QSocketNotifier notifier(notified.end[0], QSocketNotifier::Read);
    int activated = 0;
    connectToSelf(&notifier, [&] {
        ++activated;
        notified.receive();
    });
    direct.send();
    notified.send();
    processEvents(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(handler.calls, 0);
    QCOMPARE(activated, 0);
    processEvents();
    QCOMPARE(handler.calls, 1);
    QCOMPARE(activated, 1);
    Loop::current().unwatch(direct.end[0]);
}

void tst_EpollEventDispatcher::excludeSocketNotifiersWaitsForOthers()
{
    SocketPair pair;
    Handler handler;
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    pair.send();
    Receiver receiver;
    receiver.startTimer(20, Qt::PreciseTimer);
    QElapsedTimer clock;
    clock.start();
    processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
    QVERIFY(clock.elapsed() >= 19);
    QCOMPARE(receiver.timers.size(), 1);
    QCOMPARE(handler.calls, 0);
    Loop::current().unwatch(pair.end[0]);
}

void tst_EpollEventDispatcher::excludeSocketNotifiersWakesFromAnotherThread()
{
    Receiver receiver;
    for (int i = 1; i <= 100; ++i) {
        std::unique_ptr<QThread> thread(QThread::create([&] { post(&receiver); }));
        thread->start();
        while (receiver.posted < i)
            processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
        QVERIFY(thread->wait());
    }
    // Wake-ups that were served do not end the next wait.
    receiver.startTimer(30, Qt::PreciseTimer);
    int turns = 0;
    while (receiver.timers.isEmpty()) {
        processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
        ++turns;
    }
    QVERIFY2(turns < 10, qPrintable(QString::number(turns)));
}

void tst_EpollEventDispatcher::excludeTimersKeepsThem()
{
    Receiver receiver;
    receiver.startTimer(1, Qt::PreciseTimer);
    receiver.startTimer(0);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 10)
        processEvents(QEventLoop::X11ExcludeTimers);
    QVERIFY(receiver.timers.isEmpty());
    processEvents();
    QCOMPARE(receiver.timers.size(), 2);
}

void tst_EpollEventDispatcher::excludeUserInputChangesNothing()
{
    Receiver receiver;
    SocketPair pair;
    Handler handler([&](Io) { pair.receive(); });
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    pair.send();
    post(&receiver);
    receiver.startTimer(0);
    processEvents(QEventLoop::ExcludeUserInputEvents);
    QCOMPARE(receiver.posted, 1);
    QCOMPARE(receiver.timers.size(), 1);
    QCOMPARE(handler.calls, 1);
    Loop::current().unwatch(pair.end[0]);
}

void tst_EpollEventDispatcher::announcesBlocking()
{
    QSignalSpy blocking(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock);
    QSignalSpy awake(&dispatcher(), &QAbstractEventDispatcher::awake);
    processEvents();
    QCOMPARE(blocking.size(), 0);
    Receiver receiver;
    receiver.startTimer(1);
    processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(blocking.size(), 1);
    QCOMPARE(awake.size(), 1);
}

void tst_EpollEventDispatcher::interruptEndsAWait()
{
    // From a slot that runs just before the loop would wait.
    QObject context;
    QObject::connect(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
                     [] { dispatcher().interrupt(); });
    QVERIFY(!processEvents(QEventLoop::WaitForMoreEvents));
}

void tst_EpollEventDispatcher::interruptFromAnotherThread()
{
    QAbstractEventDispatcher *mine = &dispatcher();
    std::unique_ptr<QThread> thread(QThread::create([mine] { mine->interrupt(); }));
    bool started = false;
    QObject context;
    QObject::connect(mine, &QAbstractEventDispatcher::aboutToBlock, &context, [&] {
        if (!started)
            thread->start();
        started = true;
    });
    processEvents(QEventLoop::WaitForMoreEvents); // would never return
    QVERIFY(thread->wait());
}

void tst_EpollEventDispatcher::nestedLoopServesTheOthers()
{
    SocketPair outer;
    SocketPair inner;
    QEventLoop nested;
    Handler outerHandler([&](Io) {
        outer.receive();
        inner.send();
        nested.exec();
    });
    Handler innerHandler([&](Io) {
        inner.receive();
        nested.quit();
    });
    QVERIFY(Loop::current().watch(outer.end[0], Io::Read, &outerHandler));
    QVERIFY(Loop::current().watch(inner.end[0], Io::Read, &innerHandler));
    outer.send();
    processEvents();
    QCOMPARE(outerHandler.calls, 1);
    QCOMPARE(innerHandler.calls, 1);
    Loop::current().unwatch(outer.end[0]);
    Loop::current().unwatch(inner.end[0]);
}

void tst_EpollEventDispatcher::nestedLoopServesTheRestOfTheBatch()
{
    // Several are ready at once; the first to be served runs a nested loop until all were served.
    constexpr int Count = 8;
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<Handler>> handlers;
    int served = 0;
    bool nested = false;
    for (int i = 0; i < Count; ++i) {
        auto pair = std::make_unique<SocketPair>();
        SocketPair *raw = pair.get();
        handlers.push_back(std::make_unique<Handler>([&, raw](Io) {
            raw->receive();
            ++served;
            if (!std::exchange(nested, true)) {
                while (served < Count)
                    processEvents(QEventLoop::WaitForMoreEvents);
            }
        }));
        QVERIFY(Loop::current().watch(raw->end[0], Io::Read, handlers.back().get()));
        pairs.push_back(std::move(pair));
    }
    for (const auto &pair : pairs)
        pair->send();
    processEvents();
    QCOMPARE(served, Count);
    for (const auto &handler : handlers)
        QCOMPARE(handler->calls, 1);
    for (const auto &pair : pairs)
        Loop::current().unwatch(pair->end[0]);
}

void tst_EpollEventDispatcher::nestedLoopWithoutSocketsLeavesTheBatch()
{
    SocketPair a;
    SocketPair b;
    int served = 0;
    int inNested = 0;
    const auto serve = [&](SocketPair &pair) {
        pair.receive();
        ++served;
        const int before = served;
        processEvents(QEventLoop::ExcludeSocketNotifiers);
        inNested += served - before;
    };
    Handler onA([&](Io) { serve(a); });
    Handler onB([&](Io) { serve(b); });
    QVERIFY(Loop::current().watch(a.end[0], Io::Read, &onA));
    QVERIFY(Loop::current().watch(b.end[0], Io::Read, &onB));
    a.send();
    b.send();
    processEvents();
    QCOMPARE(served, 2);
    QCOMPARE(inNested, 0);
    Loop::current().unwatch(a.end[0]);
    Loop::current().unwatch(b.end[0]);
}

void tst_EpollEventDispatcher::deleteLaterInALoop()
{
    QPointer<QObject> object = new QObject;
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&] {
        QEventLoop nested;
        object->deleteLater();
        QTimer::singleShot(0, &nested, &QEventLoop::quit);
        nested.exec(QEventLoop::ExcludeUserInputEvents);
        loop.quit();
    });
    loop.exec();
    QTRY_VERIFY(object.isNull());
}

void tst_EpollEventDispatcher::wakeUpFromOtherThreads()
{
    QAbstractEventDispatcher *mine = &dispatcher();
    for (int i = 0; i < 200; ++i) {
        std::unique_ptr<QThread> thread(QThread::create([mine] { mine->wakeUp(); }));
        thread->start();
        QVERIFY(processEvents(QEventLoop::WaitForMoreEvents)); // would never return
        QVERIFY(thread->wait());
        settle();
    }
}

void tst_EpollEventDispatcher::wakeUpsWhileAwakeCostNothing()
{
    // Nothing is written to the loop's eventfd, nobody reads from it.
    const QByteArray before = eventCounters();
    QVERIFY(before.contains("eventfd-count"));
    for (int i = 0; i < 1000; ++i)
        dispatcher().wakeUp();
    QCOMPARE(eventCounters(), before);
    QVERIFY(processEvents());
    QVERIFY(!processEvents());
}

void tst_EpollEventDispatcher::postedEventsFromOtherThreadsAllArrive()
{
    constexpr int Threads = 4;
    constexpr int Each = 20'000;
    Receiver receiver;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int n = 0; n < Each; ++n) {
                post(&receiver);
                if (n % 64 == 0)
                    QThread::yieldCurrentThread(); // so that the loop falls asleep now and then
            }
        }));
        threads.back()->start();
    }
    while (receiver.posted < Threads * Each)
        processEvents(QEventLoop::WaitForMoreEvents); // hangs where a wake-up is lost
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(receiver.posted, Threads * Each);
}

void tst_EpollEventDispatcher::wakeTaskRunsOnceForAllWhoAsked()
{
    // The loop is awake: no system call, and one run in the next turn.
    Wakened task;
    Wakened other;
    const QByteArray before = eventCounters();
    for (int i = 0; i < 1000; ++i)
        Loop::current().wake(&task);
    QCOMPARE(eventCounters(), before);
    QCOMPARE(task.runs, 0);
    QVERIFY(processEvents());
    QCOMPARE(task.runs, 1);
    QCOMPARE(other.runs, 0);
    QVERIFY(!processEvents());
    QCOMPARE(task.runs, 1);
}

void tst_EpollEventDispatcher::wakeTaskAskedForFromOtherThreads()
{
    constexpr int Threads = 4;
    constexpr int Each = 20'000;
    std::atomic<int> asked = 0;
    int seen = 0;
    Loop &loop = Loop::current();
    Wakened task([&] { seen = asked.load(); });
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int n = 0; n < Each; ++n) {
                ++asked;
                loop.wake(&task);
                if (n % 64 == 0)
                    QThread::yieldCurrentThread(); // so that the loop falls asleep now and then
            }
        }));
        threads.back()->start();
    }
    while (seen < Threads * Each)
        processEvents(QEventLoop::WaitForMoreEvents); // hangs where a wake-up is lost
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QVERIFY(task.runs <= Threads * Each);
    QCOMPARE(task.thread, QThread::currentThread());
}

void tst_EpollEventDispatcher::wakeTaskWaitsForATurnWithSockets()
{
    Wakened task;
    Loop::current().wake(&task);
    processEvents(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(task.runs, 0);
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents)); // does not wait for anybody else
    QCOMPARE(task.runs, 1);
}

void tst_EpollEventDispatcher::wakeTaskRemovesItself()
{
    std::unique_ptr<Wakened> first;
    first = std::make_unique<Wakened>([&] { first.reset(); });
    Wakened second;
    Loop::current().wake(first.get());
    Loop::current().wake(&second);
    QVERIFY(processEvents());
    QVERIFY(!first);
    while (processEvents()) {
    }
    QCOMPARE(second.runs, 1);
}

void tst_EpollEventDispatcher::notifierTypes()
{
    SocketPair pair;
    QSocketNotifier read(pair.end[0], QSocketNotifier::Read);
    QSocketNotifier write(pair.end[1], QSocketNotifier::Write);
    int reads = 0;
    int writes = 0;
    connectToSelf(&read, [&] { ++reads; });
    connectToSelf(&write, [&] { ++writes; });
    processEvents();
    QCOMPARE(reads, 0);
    QCOMPARE(writes, 1);
    write.setEnabled(false);
    pair.send();
    processEvents();
    processEvents(); // level-triggered: nobody has read
    QCOMPARE(reads, 2);
    QCOMPARE(writes, 1);
    pair.receive();
    write.setEnabled(true);
    processEvents();
    QCOMPARE(reads, 2);
    QCOMPARE(writes, 2);
}

void tst_EpollEventDispatcher::severalNotifiersOnOneDescriptor()
{
    SocketPair pair;
    QSocketNotifier read(pair.end[0], QSocketNotifier::Read);
    QSocketNotifier write(pair.end[0], QSocketNotifier::Write);
    QSocketNotifier exception(pair.end[0], QSocketNotifier::Exception);
    QString order;
    connectToSelf(&read, [&] { order += u'r'; });
    connectToSelf(&write, [&] { order += u'w'; });
    connectToSelf(&exception, [&] { order += u'e'; });
    pair.send();
    processEvents();
    QCOMPARE(order, QStringLiteral("rw"));
    read.setEnabled(false);
    processEvents();
    QCOMPARE(order, QStringLiteral("rww"));
    write.setEnabled(false);
    processEvents();
    QCOMPARE(order, QStringLiteral("rww"));
}

void tst_EpollEventDispatcher::notifierDisabledInItsOwnSlot()
{
    SocketPair pair;
    QSocketNotifier notifier(pair.end[0], QSocketNotifier::Read);
    int activated = 0;
    connectToSelf(&notifier, [&] {
        ++activated;
        notifier.setEnabled(false);
    });
    pair.send();
    processEvents();
    QVERIFY(!processEvents());
    QCOMPARE(activated, 1);
    notifier.setEnabled(true);
    processEvents();
    QCOMPARE(activated, 2);
}

void tst_EpollEventDispatcher::notifierDeletedInItsOwnSlot()
{
    SocketPair pair;
    auto *notifier = new QSocketNotifier(pair.end[0], QSocketNotifier::Read);
    auto *other = new QSocketNotifier(pair.end[0], QSocketNotifier::Write);
    int activated = 0;
    connectToSelf(notifier, [&] {
        ++activated;
        delete other; // ready too, and next
        notifier->deleteLater();
        notifier->setEnabled(false);
    });
    pair.send();
    processEvents();
    QVERIFY(!processEvents() || !processEvents());
    QCOMPARE(activated, 1);
}

void tst_EpollEventDispatcher::notifierDisablesTheOtherOne()
{
    SocketPair first;
    SocketPair second;
    QSocketNotifier a(first.end[0], QSocketNotifier::Read);
    QSocketNotifier b(second.end[0], QSocketNotifier::Read);
    int activated = 0;
    connectToSelf(&a, [&] {
        ++activated;
        first.receive();
        b.setEnabled(false);
    });
    connectToSelf(&b, [&] {
        ++activated;
        second.receive();
        a.setEnabled(false);
    });
    first.send();
    second.send();
    processEvents();
    processEvents();
    QCOMPARE(activated, 1);
}

void tst_EpollEventDispatcher::notifierOfAClosedPeerIsReadyForAllTypes()
{
    SocketPair pair;
    QSocketNotifier exception(pair.end[0], QSocketNotifier::Exception);
    int activated = 0;
    connectToSelf(&exception, [&] { ++activated; });
    processEvents();
    QCOMPARE(activated, 0);
    pair.closeEnd(1);
    processEvents();
    QCOMPARE(activated, 1);
}

void tst_EpollEventDispatcher::notifierOnARegularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QSocketNotifier read(file.handle(), QSocketNotifier::Read);
    QSocketNotifier write(file.handle(), QSocketNotifier::Write);
    int reads = 0;
    int writes = 0;
    connectToSelf(&read, [&] { ++reads; });
    connectToSelf(&write, [&] { ++writes; });
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents));
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents));
    QCOMPARE(reads, 2);
    QCOMPARE(writes, 2);
    read.setEnabled(false);
    QVERIFY(processEvents());
    QCOMPARE(reads, 2);
    QCOMPARE(writes, 3);
    write.setEnabled(false);
    QVERIFY(!processEvents());
}

void tst_EpollEventDispatcher::notifierOnAClosedDescriptorIsDisabled()
{
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("^descriptor not watched")));
    SocketPair pair;
    const int closed = pair.end[0];
    pair.closeEnd(0);
    QSocketNotifier notifier(closed, QSocketNotifier::Read);
    QVERIFY(!notifier.isEnabled());
}

void tst_EpollEventDispatcher::notifierOnADescriptorClosedAndUsedAgain()
{
    // Both are ready. Whichever slot comes first closes the other's descriptor and opens a new file
    // under its number, with a notifier: that one must not hear of its predecessor's event.
    SocketPair first;
    SocketPair second;
    int fresh[2] = {-1, -1};
    int activated = 0;
    int wrong = 0;
    std::unique_ptr<QSocketNotifier> notifiers[2];
    std::unique_ptr<QSocketNotifier> replacement;
    const auto replace = [&](int other, SocketPair &pair) {
        ++activated;
        notifiers[other].reset();
        const int number = pair.end[0];
        pair.closeEnd(0);
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fresh), 0);
        QVERIFY(fresh[0] == number || fresh[1] == number);
        replacement = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
        connectToSelf(replacement.get(), [&] { ++wrong; });
    };
    notifiers[0] = std::make_unique<QSocketNotifier>(first.end[0], QSocketNotifier::Read);
    notifiers[1] = std::make_unique<QSocketNotifier>(second.end[0], QSocketNotifier::Read);
    connectToSelf(notifiers[0].get(), [&] {
        first.receive();
        replace(1, second);
    });
    connectToSelf(notifiers[1].get(), [&] {
        second.receive();
        replace(0, first);
    });
    first.send();
    second.send();
    processEvents();
    QCOMPARE(activated, 1);
    QCOMPARE(wrong, 0);
    QVERIFY(!processEvents());
    replacement.reset();
    ::close(fresh[0]);
    ::close(fresh[1]);
}

void tst_EpollEventDispatcher::descriptorUsedAgainInItsOwnSlot()
{
    // Readable and writable at once. The slot for reading ends both notifiers and opens another
    // file under the number: its notifier must not get what was left of the event.
    SocketPair pair;
    SocketPair spare;
    const int number = pair.end[0];
    auto read = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    auto write = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Write);
    std::unique_ptr<QSocketNotifier> fresh;
    QList<int> turns;
    int turn = 0;
    connectToSelf(read.get(), [&] {
        write.reset();
        read->setEnabled(false);
        QCOMPARE(dup3(spare.end[0], number, O_CLOEXEC), number);
        fresh = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Write);
        connectToSelf(fresh.get(), [&] { turns.append(turn); });
    });
    pair.send();
    for (; turn < 2; ++turn)
        processEvents();
    QCOMPARE(turns, QList<int>({1}));
}

void tst_EpollEventDispatcher::secondNotifierOfATypeIsRefused()
{
    SocketPair pair;
    QSocketNotifier first(pair.end[0], QSocketNotifier::Read);
    int activated = 0;
    connectToSelf(&first, [&] {
        ++activated;
        pair.receive();
    });
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("^descriptor is watched already")));
    {
        QSocketNotifier second(pair.end[0], QSocketNotifier::Read);
        QVERIFY(!second.isEnabled());
    }
    pair.send();
    processEvents();
    QCOMPARE(activated, 1);
}

void tst_EpollEventDispatcher::zeroTimerFiresOnceATurn()
{
    Receiver receiver;
    const int id = receiver.startTimer(0);
    processEvents();
    QCOMPARE(receiver.timers, QList<int>({id}));
    processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(receiver.timers, QList<int>({id, id}));
}

void tst_EpollEventDispatcher::timersFireInOrderOfTime()
{
    Receiver receiver;
    const int late = receiver.startTimer(8, Qt::PreciseTimer);
    const int early = receiver.startTimer(3, Qt::PreciseTimer);
    const int first = receiver.startTimer(0);
    const int second = receiver.startTimer(0);
    processEvents();
    QCOMPARE(receiver.timers, QList<int>({first, second}));
    receiver.killTimer(first);
    receiver.killTimer(second);
    receiver.timers.clear();
    QThread::msleep(10); // both are due in one turn
    processEvents();
    QCOMPARE(receiver.timers, QList<int>({early, late}));
}

void tst_EpollEventDispatcher::timerDoesNotDrift()
{
    // However late a timeout is handled, the next one is due on the grid that the start laid.
    Receiver receiver;
    QElapsedTimer clock;
    clock.start();
    constexpr int Interval = 40;
    const int id = receiver.startTimer(Interval, Qt::PreciseTimer);
    for (int round = 1; round <= 3; ++round) {
        QThread::msleep(Interval + 10);
        processEvents();
        QCOMPARE(receiver.timers.size(), round);
        const int toGrid = Interval - int(clock.elapsed() % Interval);
        QVERIFY2(
            dispatcher().remainingTime(id) <= toGrid + 2,
            qPrintable(QStringLiteral("%1 %2").arg(dispatcher().remainingTime(id)).arg(toGrid)));
    }
}

void tst_EpollEventDispatcher::missedTimeoutsAreSkipped()
{
    Receiver receiver;
    receiver.startTimer(2, Qt::PreciseTimer);
    QThread::msleep(30);
    processEvents();
    QCOMPARE(receiver.timers.size(), 1);
    QVERIFY(dispatcher().remainingTime(receiver.timers.first()) <= 2);
}

void tst_EpollEventDispatcher::coarseTimerIsNeverEarlyAndFivePercentLate_data()
{
    QTest::addColumn<int>("interval");
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("latest");
    QTest::newRow("precise") << 1234 << Qt::PreciseTimer << 1234;
    QTest::newRow("coarse 10") << 10 << Qt::CoarseTimer << 10;
    QTest::newRow("coarse 50") << 50 << Qt::CoarseTimer << 53;
    QTest::newRow("coarse 100") << 100 << Qt::CoarseTimer << 105;
    QTest::newRow("coarse 999") << 999 << Qt::CoarseTimer << 1049;
    QTest::newRow("coarse 1000") << 1000 << Qt::CoarseTimer << 1050;
    QTest::newRow("coarse 30000") << 30000 << Qt::CoarseTimer << 31000;
    QTest::newRow("very coarse 5000") << 5000 << Qt::VeryCoarseTimer << 6000;
    QTest::newRow("very coarse 200") << 200 << Qt::VeryCoarseTimer << 1200;
}

void tst_EpollEventDispatcher::coarseTimerIsNeverEarlyAndFivePercentLate()
{
    QFETCH(int, interval);
    QFETCH(Qt::TimerType, type);
    QFETCH(int, latest);
    Receiver receiver;
    QThread::msleep(3); // the turn's time is old
    QElapsedTimer clock;
    clock.start();
    const int id = receiver.startTimer(interval, type);
    const int remaining = dispatcher().remainingTime(id);
    const int slack = int(clock.elapsed()) + 1;
    QVERIFY2(remaining >= interval - slack, qPrintable(QString::number(remaining)));
    QVERIFY2(remaining <= latest, qPrintable(QString::number(remaining)));
}

void tst_EpollEventDispatcher::remainingTimeCountsDown()
{
    Receiver receiver;
    const int id = receiver.startTimer(1000, Qt::PreciseTimer);
    const int first = dispatcher().remainingTime(id);
    QVERIFY(first > 900);
    QVERIFY(first <= 1000);
    QTRY_VERIFY(dispatcher().remainingTime(id) < first);
    const int shortTimer = receiver.startTimer(1, Qt::PreciseTimer);
    QThread::msleep(3);
    QCOMPARE(dispatcher().remainingTime(shortTimer), 0); // overdue
    receiver.killTimer(id);
    QCOMPARE(dispatcher().remainingTime(id), -1);
}

void tst_EpollEventDispatcher::registeredTimersAreListed()
{
    Receiver receiver;
    Receiver other;
    other.startTimer(7);
    const int precise = receiver.startTimer(100, Qt::PreciseTimer);
    const int veryCoarse = receiver.startTimer(5000, Qt::VeryCoarseTimer);
    const auto timers = dispatcher().registeredTimers(&receiver);
    QCOMPARE(timers.size(), 2);
    QCOMPARE(timers[0].timerId, precise);
    QCOMPARE(timers[0].interval, 100);
    QCOMPARE(timers[0].timerType, Qt::PreciseTimer);
    QCOMPARE(timers[1].timerId, veryCoarse);
    QCOMPARE(timers[1].interval, 5000);
    QCOMPARE(timers[1].timerType, Qt::VeryCoarseTimer);
}

void tst_EpollEventDispatcher::unregisterTimers()
{
    Receiver other;
    other.startTimer(0);
    {
        Receiver receiver;
        const int id = receiver.startTimer(0);
        receiver.startTimer(1);
        QVERIFY(dispatcher().remainingTime(id) >= 0);
    } // QObject's destructor takes its timers with it
    processEvents();
    QCOMPARE(other.timers.size(), 1);
    QVERIFY(!dispatcher().unregisterTimer(12345));
    QObject nothing;
    QVERIFY(!dispatcher().unregisterTimers(&nothing));
}

void tst_EpollEventDispatcher::timerKilledInItsOwnEvent()
{
    Receiver receiver;
    receiver.onTimer = [&](int id) { receiver.killTimer(id); };
    receiver.startTimer(0);
    processEvents();
    processEvents();
    QCOMPARE(receiver.timers.size(), 1);

    auto *dying = new Receiver;
    dying->onTimer = [dying](int) { dying->deleteLater(); };
    QPointer<QObject> watched = dying;
    dying->startTimer(0);
    QTRY_VERIFY(watched.isNull());
}

void tst_EpollEventDispatcher::timerKillsAnotherDueTimer()
{
    Receiver receiver;
    const int first = receiver.startTimer(0);
    const int second = receiver.startTimer(0);
    receiver.onTimer = [&](int id) { receiver.killTimer(id == first ? second : first); };
    processEvents();
    QCOMPARE(receiver.timers, QList<int>({first}));
}

void tst_EpollEventDispatcher::timerIsNotSentAgainByANestedLoop()
{
    Receiver receiver;
    Receiver other;
    receiver.onTimer = [&](int) {
        other.timers.clear();
        QThread::msleep(3); // due again
        while (other.timers.size() < 3)
            processEvents(QEventLoop::WaitForMoreEvents);
    };
    receiver.startTimer(1, Qt::PreciseTimer);
    other.startTimer(1, Qt::PreciseTimer);
    while (receiver.timers.isEmpty())
        processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(receiver.timers.size(), 1);
    receiver.onTimer = {};
    while (receiver.timers.size() < 2)
        processEvents(QEventLoop::WaitForMoreEvents);
}

void tst_EpollEventDispatcher::timerStartedInATimerEventWaitsForItsTurn()
{
    Receiver receiver;
    receiver.onTimer = [&](int id) {
        receiver.killTimer(id);
        receiver.startTimer(0);
    };
    receiver.startTimer(0);
    processEvents();
    QCOMPARE(receiver.timers.size(), 1);
    processEvents();
    QCOMPARE(receiver.timers.size(), 2);
}

void tst_EpollEventDispatcher::longIntervalsDoNotOverflow()
{
    Receiver receiver;
    const int id = receiver.startTimer(std::numeric_limits<int>::max());
    QVERIFY(dispatcher().remainingTime(id) > 2'000'000'000);
    Receiver soon;
    soon.startTimer(5);
    processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(receiver.timers.isEmpty());
    dispatcher().registerTimer(77777, std::numeric_limits<qint64>::max(), Qt::PreciseTimer,
                               &receiver);
    QCOMPARE(dispatcher().remainingTime(77777), std::numeric_limits<int>::max());
    QVERIFY(dispatcher().unregisterTimer(77777));
}

void tst_EpollEventDispatcher::processEventsWithAZeroTimerEnds()
{
    Receiver receiver;
    receiver.startTimer(0);
    QElapsedTimer clock;
    clock.start();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20'000); // "until there is no event"
    QVERIFY(clock.elapsed() < 10'000);
    QVERIFY(!receiver.timers.isEmpty());
}

void tst_EpollEventDispatcher::watchReportsWhatHappens()
{
    SocketPair pair;
    Handler handler;
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read | Io::Write, &handler));
    processEvents();
    QCOMPARE(handler.last, Io::Write);
    pair.send();
    processEvents();
    QCOMPARE(handler.last, Io::Read | Io::Write);
    Loop::current().changeInterest(pair.end[0], Io::Read);
    pair.receive();
    QVERIFY(!processEvents());
    pair.closeEnd(1);
    processEvents();
    QVERIFY(has(handler.last, Io::Read)); // end of file
    QVERIFY(has(handler.last, Io::Hangup));
    Loop::current().unwatch(pair.end[0]);
    QVERIFY(!processEvents());
}

void tst_EpollEventDispatcher::watchOnlyWhatWasAskedFor()
{
    SocketPair pair;
    Handler handler;
    pair.send();
    QVERIFY(Loop::current().watch(pair.end[0], Io::None, &handler));
    QVERIFY(!processEvents());
    Loop::current().changeInterest(pair.end[0], Io::Read);
    QVERIFY(processEvents());
    QCOMPARE(handler.last, Io::Read);
    Loop::current().changeInterest(pair.end[0], Io::None);
    QVERIFY(!processEvents());
    pair.closeEnd(1);
    QVERIFY(processEvents()); // hangup is reported even so
    QCOMPARE(handler.last, Io::Hangup);
    Loop::current().unwatch(pair.end[0]);
}

void tst_EpollEventDispatcher::changeInterestInTheSameBatch()
{
    SocketPair a;
    SocketPair b;
    Handler *first = nullptr;
    const auto silenceOther
        = [&](SocketPair &other) { Loop::current().changeInterest(other.end[0], Io::None); };
    Handler onA([&](Io) {
        if (first == nullptr)
            first = &onA;
        a.receive();
        silenceOther(b);
    });
    Handler onB([&](Io) {
        if (first == nullptr)
            first = &onB;
        b.receive();
        silenceOther(a);
    });
    QVERIFY(Loop::current().watch(a.end[0], Io::Read, &onA));
    QVERIFY(Loop::current().watch(b.end[0], Io::Read, &onB));
    a.send();
    b.send();
    processEvents();
    QCOMPARE(onA.calls + onB.calls, 1);
    Loop::current().unwatch(a.end[0]);
    Loop::current().unwatch(b.end[0]);
}

void tst_EpollEventDispatcher::unwatchInOwnHandler()
{
    SocketPair pair;
    auto handler = std::unique_ptr<Handler>();
    int calls = 0;
    handler = std::make_unique<Handler>([&](Io) {
        ++calls;
        Loop::current().unwatch(pair.end[0]);
        pair.closeEnd(0);
    });
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read | Io::Write, handler.get()));
    pair.send();
    processEvents();
    QVERIFY(!processEvents());
    QCOMPARE(calls, 1);
    Loop::current().unwatch(pair.end[0]); // not watched: ignored
}

void tst_EpollEventDispatcher::unwatchAnotherOfTheSameBatch()
{
    constexpr int Count = 16;
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<Handler>> handlers(Count);
    int calls = 0;
    for (int i = 0; i < Count; ++i)
        pairs.push_back(std::make_unique<SocketPair>());
    for (int i = 0; i < Count; ++i) {
        handlers[std::size_t(i)] = std::make_unique<Handler>([&, i](Io) {
            ++calls;
            for (int n = 0; n < Count; ++n) {
                Loop::current().unwatch(pairs[std::size_t(n)]->end[0]);
                if (n != i)
                    handlers[std::size_t(n)].reset(); // nobody may call them any more
            }
        });
        QVERIFY(Loop::current().watch(pairs[std::size_t(i)]->end[0], Io::Read,
                                      handlers[std::size_t(i)].get()));
    }
    for (const auto &pair : pairs)
        pair->send();
    processEvents();
    QCOMPARE(calls, 1);
}

void tst_EpollEventDispatcher::reuseOfADescriptorInTheSameBatch()
{
    SocketPair a;
    SocketPair b;
    SocketPair spare; // its end is put under the number of the one that was closed
    Handler fresh;
    int number = -1;
    const auto reuse = [&](SocketPair &other) {
        number = other.end[0];
        Loop::current().unwatch(number);
        QCOMPARE(dup3(spare.end[0], number, O_CLOEXEC), number);
        QVERIFY(Loop::current().watch(number, Io::Read, &fresh));
    };
    Handler onA([&](Io) {
        a.receive();
        reuse(b);
    });
    Handler onB([&](Io) {
        b.receive();
        reuse(a);
    });
    QVERIFY(Loop::current().watch(a.end[0], Io::Read, &onA));
    QVERIFY(Loop::current().watch(b.end[0], Io::Read, &onB));
    a.send();
    b.send();
    processEvents();
    QCOMPARE(onA.calls + onB.calls, 1);
    QCOMPARE(fresh.calls, 0);
    spare.send();
    processEvents();
    QCOMPARE(fresh.calls, 1);
    Loop::current().unwatch(a.end[0]);
    Loop::current().unwatch(b.end[0]);
}

void tst_EpollEventDispatcher::watchFromAHandler()
{
    SocketPair a;
    SocketPair b;
    Handler onB([&](Io) { b.receive(); });
    Handler onA([&](Io) {
        a.receive();
        QVERIFY(Loop::current().watch(b.end[0], Io::Read, &onB));
    });
    QVERIFY(Loop::current().watch(a.end[0], Io::Read, &onA));
    a.send();
    b.send();
    processEvents();
    processEvents();
    QCOMPARE(onB.calls, 1);
    Loop::current().unwatch(a.end[0]);
    Loop::current().unwatch(b.end[0]);
}

void tst_EpollEventDispatcher::watchRefuses()
{
    SocketPair pair;
    Handler handler;
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("^descriptor is watched already")));
    QVERIFY(!Loop::current().watch(pair.end[0], Io::Read, &handler));
    Loop::current().unwatch(pair.end[0]);
    const int closed = pair.end[0];
    pair.closeEnd(0);
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("^descriptor not watched")));
    QVERIFY(!Loop::current().watch(closed, Io::Read, &handler));
}

void tst_EpollEventDispatcher::watchARegularFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Handler handler;
    QVERIFY(Loop::current().watch(file.handle(), Io::Read, &handler));
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents));
    QCOMPARE(handler.last, Io::Read);
    Loop::current().changeInterest(file.handle(), Io::None);
    QVERIFY(!processEvents());
    Loop::current().changeInterest(file.handle(), Io::Write);
    QVERIFY(processEvents());
    QCOMPARE(handler.last, Io::Write);
    Loop::current().unwatch(file.handle());
    QVERIFY(!processEvents());
}

void tst_EpollEventDispatcher::closedWithoutUnwatchDoesNotSpin()
{
    // A mistake of the program, with a duplicate that keeps the file open: epoll goes on reporting
    // it and offers no way to remove it.
    SocketPair pair;
    SocketPair other;
    Handler handler;
    Handler otherHandler([&](Io) { other.receive(); });
    QVERIFY(Loop::current().watch(other.end[0], Io::Read, &otherHandler));
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    const int duplicate = dup(pair.end[0]);
    const int number = pair.end[0];
    pair.closeEnd(0);
    Loop::current().unwatch(number); // too late for the kernel
    pair.send();
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("^a descriptor was closed while")));
    processEvents();
    QCOMPARE(handler.calls, 0);
    other.send(); // what is watched is still watched
    QVERIFY(processEvents());
    QCOMPARE(otherHandler.calls, 1);
    // ... and a wait waits.
    Receiver receiver;
    receiver.startTimer(20, Qt::PreciseTimer);
    QVERIFY(processEvents(QEventLoop::WaitForMoreEvents));
    QCOMPARE(receiver.timers.size(), 1);
    Loop::current().unwatch(other.end[0]);
    ::close(duplicate);
}

void tst_EpollEventDispatcher::manyDescriptors()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const int count = int(qMin<rlim_t>(3000, limit.rlim_cur / 2 - 50));
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<Handler>> handlers;
    for (int i = 0; i < count; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        SocketPair *pair = pairs.back().get();
        QVERIFY(pair->valid);
        handlers.push_back(std::make_unique<Handler>([pair](Io) { pair->receive(); }));
        QVERIFY(Loop::current().watch(pair->end[0], Io::Read, handlers.back().get()));
        pair->send();
    }
    settle();
    for (int i = 0; i < count; ++i) {
        QCOMPARE(handlers[std::size_t(i)]->calls, 1);
        Loop::current().unwatch(pairs[std::size_t(i)]->end[0]);
    }
}

void tst_EpollEventDispatcher::floodLeavesRoomForOthers()
{
    // Sockets that are ready all the time, more than a turn serves.
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    const int count = int(qMin<rlim_t>(3000, limit.rlim_cur / 2 - 50));
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<Handler>> handlers;
    for (int i = 0; i < count; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        handlers.push_back(std::make_unique<Handler>());
        QVERIFY(Loop::current().watch(pairs.back()->end[0], Io::Write, handlers.back().get()));
    }
    Receiver receiver;
    const int zero = receiver.startTimer(0);
    const auto total = [&] {
        int sum = 0;
        for (const auto &handler : handlers)
            sum += handler->calls;
        return sum;
    };
    for (int turn = 1; turn <= 12; ++turn) {
        const int before = total();
        post(&receiver);
        processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(total() - before <= EpollEventDispatcher::MaximumEventsPerTurn);
        QCOMPARE(receiver.posted, turn);
        QCOMPARE(receiver.timers.size(), turn);
    }
    receiver.killTimer(zero);
    for (int i = 0; i < count; ++i) {
        QVERIFY(handlers[std::size_t(i)]->calls >= 2); // nobody starves behind the others
        Loop::current().unwatch(pairs[std::size_t(i)]->end[0]);
    }
}

void tst_EpollEventDispatcher::turnEndRunsOnceAfterEverything()
{
    QString order;
    Task task([&] { order += u'T'; });
    const auto record = [&](QChar what) {
        order += what;
        Loop::current().atTurnEnd(&task);
        Loop::current().atTurnEnd(&task);
    };
    SocketPair a;
    SocketPair b;
    Receiver receiver;
    Handler onA([&](Io) {
        a.receive();
        record(u's');
        post(&receiver);
    });
    Handler onB([&](Io) {
        b.receive();
        record(u's');
    });
    receiver.onPosted = [&] { record(u'p'); };
    receiver.onTimer = [&](int id) {
        record(u't');
        receiver.killTimer(id);
    };
    QVERIFY(Loop::current().watch(a.end[0], Io::Read, &onA));
    QVERIFY(Loop::current().watch(b.end[0], Io::Read, &onB));
    receiver.startTimer(0);
    a.send();
    b.send();
    processEvents();
    QCOMPARE(order, QStringLiteral("ssptT"));
    QVERIFY(!task.isQueued());
    processEvents();
    QCOMPARE(order, QStringLiteral("ssptT"));
    Loop::current().unwatch(a.end[0]);
    Loop::current().unwatch(b.end[0]);
}

void tst_EpollEventDispatcher::turnEndRunsBeforeTheLoopWaits()
{
    // Work from outside any turn, and from the last moment before the wait.
    SocketPair pair;
    Handler handler([&](Io) { pair.receive(); });
    QVERIFY(Loop::current().watch(pair.end[0], Io::Read, &handler));
    Task task([&] { pair.send(); });
    Loop::current().atTurnEnd(&task);
    processEvents(QEventLoop::WaitForMoreEvents); // would never return
    QCOMPARE(task.runs, 1);
    QCOMPARE(handler.calls, 1);
    QObject context;
    QObject::connect(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock, &context,
                     [&] { Loop::current().atTurnEnd(&task); });
    processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(handler.calls, 2);
    Loop::current().unwatch(pair.end[0]);
}

void tst_EpollEventDispatcher::turnEndCancelled()
{
    Task kept;
    auto dying = std::make_unique<Task>();
    Task first([&] {
        if (dying)
            Loop::current().cancelTurnEnd(dying.get());
        dying.reset();
    });
    Loop::current().atTurnEnd(&first);
    Loop::current().atTurnEnd(dying.get());
    Loop::current().atTurnEnd(&kept);
    Task cancelledBefore;
    Loop::current().atTurnEnd(&cancelledBefore);
    Loop::current().cancelTurnEnd(&cancelledBefore);
    Loop::current().cancelTurnEnd(&cancelledBefore);
    processEvents();
    QVERIFY(!dying);
    QCOMPARE(kept.runs, 1);
    QCOMPARE(cancelledBefore.runs, 0);
    Loop::current().atTurnEnd(&cancelledBefore);
    processEvents();
    QCOMPARE(cancelledBefore.runs, 1);

    // Registered while tasks run, and cancelled in the round after.
    Task victim;
    Task canceller([&] { Loop::current().cancelTurnEnd(&victim); });
    Task starter([&] {
        Loop::current().atTurnEnd(&canceller);
        Loop::current().atTurnEnd(&victim);
    });
    Loop::current().atTurnEnd(&starter);
    Loop::current().atTurnEnd(&kept);
    processEvents();
    QCOMPARE(canceller.runs, 1);
    QCOMPARE(victim.runs, 0);
    QVERIFY(!victim.isQueued());
}

void tst_EpollEventDispatcher::turnEndTaskRegistersOthers()
{
    Task second;
    Task first([&] { Loop::current().atTurnEnd(&second); });
    Loop::current().atTurnEnd(&first);
    processEvents();
    QCOMPARE(first.runs, 1);
    QCOMPARE(second.runs, 1);
}

void tst_EpollEventDispatcher::turnEndTaskThatNeverStopsLeavesRoomForOthers()
{
    bool go = true;
    Task *self = nullptr;
    Task endless([&] {
        if (go)
            Loop::current().atTurnEnd(self);
    });
    self = &endless;
    Task other;
    Loop::current().atTurnEnd(&other);
    Loop::current().atTurnEnd(&endless);
    processEvents();
    QCOMPARE(endless.runs, EpollEventDispatcher::MaximumTurnEndRounds);
    QCOMPARE(other.runs, 1);
    QVERIFY(endless.isQueued());
    processEvents(QEventLoop::WaitForMoreEvents); // does not wait
    QVERIFY(endless.runs >= 2 * EpollEventDispatcher::MaximumTurnEndRounds);
    go = false;
    processEvents();
    QVERIFY(!endless.isQueued());
}

void tst_EpollEventDispatcher::turnEndTaskDeletesItselfAndOthers()
{
    Task *self = nullptr;
    Task *victim = new Task;
    self = new Task([&] {
        Loop::current().cancelTurnEnd(victim);
        delete std::exchange(victim, nullptr);
        Task *me = std::exchange(self, nullptr);
        delete me; // nothing of the closure is touched after this
    });
    Task last;
    Loop::current().atTurnEnd(self);
    Loop::current().atTurnEnd(victim);
    Loop::current().atTurnEnd(&last);
    processEvents();
    QVERIFY(self == nullptr);
    QVERIFY(victim == nullptr);
    QCOMPARE(last.runs, 1);
}

void tst_EpollEventDispatcher::turnEndTaskRunsANestedLoop()
{
    QStringList order;
    Task last([&] { order << QStringLiteral("last"); });
    Task nested([&] {
        processEvents();
        order << QStringLiteral("nested");
    });
    Loop::current().atTurnEnd(&nested);
    Loop::current().atTurnEnd(&last);
    processEvents();
    QCOMPARE(order, QStringList({QStringLiteral("last"), QStringLiteral("nested")}));
    QCOMPARE(last.runs, 1);
}

void tst_EpollEventDispatcher::nowAdvancesOnceATurn()
{
    const qint64 before = Loop::current().now();
    QThread::msleep(5);
    QCOMPARE(Loop::current().now(), before);
    processEvents();
    QVERIFY(Loop::current().now() >= before + 5);
}

void tst_EpollEventDispatcher::stats()
{
    const LoopStats before = Loop::current().stats();
    Receiver receiver;
    receiver.onPosted = [] { QThread::msleep(20); };
    post(&receiver);
    processEvents();
    processEvents();
    const LoopStats after = Loop::current().stats();
    QVERIFY(after.turns >= before.turns + 2);
    QVERIFY(after.busyNanoseconds >= before.busyNanoseconds + 19'000'000);
    QVERIFY(after.longestTurnNanoseconds >= 19'000'000);
    QThread::msleep(5);
    QVERIFY(Loop::current().stats().currentTurnNanoseconds >= 4'000'000); // we are in one

    // Another thread sees that this loop waits.
    const Loop &loop = Loop::current();
    std::atomic<bool> waited = false;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        while (loop.stats().currentTurnNanoseconds != 0)
            QThread::yieldCurrentThread();
        waited = true;
        post(&receiver);
    }));
    receiver.onPosted = {};
    receiver.posted = 0;
    thread->start();
    while (receiver.posted == 0)
        processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(waited);
    QVERIFY(thread->wait());
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication application(argc, argv);
    tst_EpollEventDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_epolleventdispatcher.moc"

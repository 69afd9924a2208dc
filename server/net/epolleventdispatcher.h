// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/loop.h"

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QSocketNotifier>

#include <sys/epoll.h>

#include <array>
#include <atomic>
#include <map>
#include <vector>

namespace Carillon {

/// The event loop of a server thread: everything that Qt documents for an event dispatcher, and
/// Loop for sockets, which then need no QSocketNotifier each. Qt's own dispatcher on Unix calls
/// poll(2), whose cost grows with the number of descriptors and not with the number of ready ones.
///
/// One turn is one processEvents(): posted events and wake tasks, (turn end, wait), ready
/// descriptors, what was posted or asked for meanwhile, timers, turn end. At most
/// MaximumEventsPerTurn descriptors are served in a turn, so that no flood keeps timers and posted
/// events from theirs. A turn costs one epoll_wait and no other system call; a wake-up from another
/// thread costs one write, and only when the loop sleeps.
///
/// Owned by its QThread (QThread::setEventDispatcher) or by Qt for the main thread
/// (QCoreApplication::setEventDispatcher). May be made on another thread than the one it serves.
/// Only wakeUp(), wake(), interrupt() and stats() may be called from other threads.
class EpollEventDispatcher final : public QAbstractEventDispatcher, public Loop
{
    Q_OBJECT
public:
    static constexpr int MaximumEventsPerTurn = 1024;
    static constexpr int MaximumTurnEndRounds = 64;

    explicit EpollEventDispatcher(QObject *parent = nullptr);
    ~EpollEventDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;
    void startingUp() override;
    void closingDown() override;

    bool watch(int descriptor, Io interest, IoHandler *handler) override;
    void changeInterest(int descriptor, Io interest) override;
    void unwatch(int descriptor) override;
    void atTurnEnd(TurnEndTask *task) override;
    void cancelTurnEnd(TurnEndTask *task) override;
    void addWakeTask(WakeTask *task) override { m_wakeTasks.push_back(task); }
    void removeWakeTask(WakeTask *task) override { std::erase(m_wakeTasks, task); }
    void wake(WakeTask *task) override;
    [[nodiscard]] qint64 now() const override { return m_now / 1'000'000; }
    [[nodiscard]] LoopStats stats() const override;

private:
    struct Watch
    {
        IoHandler *handler = nullptr; ///< null: the descriptor's notifiers
        quint32 generation = 0;       ///< part of the event's data: a re-used descriptor differs
        quint32 events = 0;           ///< EPOLL* bits asked for
        bool alwaysReady = false;     ///< refused by epoll, such as a regular file
    };
    using Notifiers = std::array<QSocketNotifier *, 3>; ///< by QSocketNotifier::Type

    struct Timer
    {
        int id = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        bool firing = false; ///< its event is being handled: not sent again by a nested loop
        qint64 interval = 0; ///< milliseconds
        qint64 expected = 0; ///< nanoseconds; what the interval says, before any rounding
        QObject *object = nullptr;
    };
    /// Due time in nanoseconds, then the order of arming: equal times fire first come, first
    /// served.
    using Due = std::pair<qint64, quint64>;
    using Timers = std::map<Due, Timer>;

    enum Wake : int { Idle, Requested, Sleeping };

    bool addToKernel(int descriptor, Watch &watch);
    void modifyInKernel(int descriptor, Watch &watch);
    void removeFromKernel(int descriptor, const Watch &watch);
    void rebuild();
    void waitForEvents(bool sockets, qint64 timeout);
    int dispatchEvents();
    void dispatchNotifiers(int descriptor, quint32 generation, quint32 events);
    int sendTimerEvents();
    bool runWakeTasks();
    void runTurnEndTasks();
    [[nodiscard]] qint64 nanosecondsToNextTimer(qint64 time) const;
    [[nodiscard]] static qint64 dueTime(const Timer &timer);
    void endSegment(qint64 time);

    int m_epoll = -1;
    int m_event = -1;                   ///< eventfd for wakeUp()
    std::atomic<int> m_wake{Requested}; ///< events may have been posted before there was a loop
    std::atomic<bool> m_interrupted{false};

    QHash<int, Watch> m_watches;
    QHash<int, Notifiers> m_notifiers;
    std::vector<int> m_alwaysReady;
    quint32 m_generation = 0;

    // What epoll_wait returned and is not handled yet. A nested loop that waits for sockets
    // replaces it: what was ready and is not handled is ready still.
    std::vector<epoll_event> m_batch;
    std::size_t m_batchNext = 0;
    std::size_t m_batchSize = 0;
    quint64 m_removals = 0;
    quint64 m_removalsAtWait = 0;

    Timers m_timers;
    QHash<int, Timers::iterator> m_timerById;
    quint64 m_timerOrder = 0;

    std::vector<WakeTask *> m_wakeTasks;
    std::vector<TurnEndTask *> m_tasks;
    std::size_t m_taskNext = 0;

    qint64 m_now = 0; ///< nanoseconds, monotonic
    std::atomic<quint64> m_turns{0};
    std::atomic<qint64> m_busy{0};
    std::atomic<qint64> m_busySince{0}; ///< 0 while the loop waits
    struct Longest
    {
        std::atomic<qint64> second{0};
        std::atomic<qint64> nanoseconds{0};
    };
    std::array<Longest, 2> m_longest; ///< even and odd seconds
};

} // namespace Carillon

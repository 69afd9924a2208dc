// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/epolleventdispatcher.h"

#include "common/logging.h"

#include <QCoreApplication>
#include <QThread>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <limits>

namespace Carillon {

namespace {

constexpr qint64 Millisecond = 1'000'000;
constexpr qint64 Second = 1000 * Millisecond;
constexpr qint64 Forever = std::numeric_limits<qint64>::max();
/// Some 30 years: what a longer interval is cut to, far from any overflow of nanoseconds.
constexpr qint64 LongestInterval = 1'000'000'000'000;
constexpr quint64 WakeData = std::numeric_limits<quint64>::max();

/// By QSocketNotifier::Type. As with poll(2), what is broken is ready for everybody.
constexpr std::array<quint32, 3> NotifierEvents{EPOLLIN, EPOLLOUT, EPOLLPRI};
constexpr quint32 AlwaysReported = EPOLLHUP | EPOLLERR;

thread_local EpollEventDispatcher *t_current = nullptr;

qint64 clockNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

quint32 toEpoll(Io interest)
{
    return (has(interest, Io::Read) ? quint32(EPOLLIN) : 0U)
           | (has(interest, Io::Write) ? quint32(EPOLLOUT) : 0U);
}

Io fromEpoll(quint32 events)
{
    Io what = Io::None;
    if ((events & EPOLLIN) != 0)
        what = what | Io::Read;
    if ((events & EPOLLOUT) != 0)
        what = what | Io::Write;
    if ((events & EPOLLHUP) != 0)
        what = what | Io::Hangup;
    if ((events & EPOLLERR) != 0)
        what = what | Io::Error;
    return what;
}

quint64 eventData(int descriptor, quint32 generation)
{
    return (quint64(generation) << 32) | quint32(descriptor);
}

} // namespace

Loop &Loop::current()
{
    if (t_current == nullptr) {
        t_current = qobject_cast<EpollEventDispatcher *>(QAbstractEventDispatcher::instance());
        if (t_current == nullptr)
            qFatal("Loop::current() was called on a thread without an EpollEventDispatcher");
    }
    return *t_current;
}

EpollEventDispatcher::EpollEventDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_event(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_batch(MaximumEventsPerTurn)
    , m_now(clockNow())
{
    // Edge-triggered: each write is one event, and nobody has to read the counter back.
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = WakeData;
    if (m_epoll < 0 || m_event < 0 || epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_event, &event) != 0)
        qFatal("No event loop: epoll or eventfd refused (%s)", qPrintable(qt_error_string(errno)));
}

EpollEventDispatcher::~EpollEventDispatcher()
{
    if (t_current == this)
        t_current = nullptr;
    for (TurnEndTask *task : m_tasks) {
        if (task != nullptr)
            task->m_place = 0;
    }
    ::close(m_event);
    ::close(m_epoll);
}

void EpollEventDispatcher::startingUp()
{
    t_current = this;
    m_now = clockNow();
}

void EpollEventDispatcher::closingDown()
{
    if (t_current == this)
        t_current = nullptr;
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    t_current = this;
    m_interrupted.store(false, std::memory_order_relaxed);
    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    const bool withTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);

    // The request is taken back before the events are sent: whoever posts from here on asks anew.
    bool woken = m_wake.exchange(Idle, std::memory_order_acq_rel) == Requested;
    QCoreApplication::sendPostedEvents();
    if (withSockets && runWakeTasks())
        woken = true;
    int handled = woken ? 1 : 0;

    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !woken
                         && !m_interrupted.load(std::memory_order_relaxed);
    if (mayWait) {
        Q_EMIT aboutToBlock();
        runTurnEndTasks();
    }
    if (m_interrupted.load(std::memory_order_relaxed)) {
        runTurnEndTasks();
        return false;
    }

    const qint64 time = clockNow();
    qint64 timeout = 0;
    if (mayWait && m_tasks.empty() && !(withSockets && !m_alwaysReady.empty()))
        timeout = withTimers ? nanosecondsToNextTimer(time) : Forever;
    endSegment(time);
    waitForEvents(withSockets, timeout);
    m_now = timeout == 0 ? time : clockNow();
    m_busySince.store(m_now, std::memory_order_relaxed);
    if (mayWait)
        Q_EMIT awake();

    if (withSockets)
        handled += dispatchEvents();
    if (m_wake.load(std::memory_order_acquire) == Requested) {
        m_wake.exchange(Idle, std::memory_order_acq_rel);
        QCoreApplication::sendPostedEvents();
        if (withSockets)
            runWakeTasks();
        ++handled;
    }
    if (withTimers)
        handled += sendTimerEvents();
    runTurnEndTasks();
    return handled > 0;
}

/// Fills the batch. `timeout` in nanoseconds; rounded up, since a timer that is not due when the
/// loop wakes would make it spin.
void EpollEventDispatcher::waitForEvents(bool sockets, qint64 timeout)
{
    constexpr qint64 LongestWait = std::numeric_limits<int>::max();
    int milliseconds = timeout == Forever
                           ? -1
                           : int(qMin((timeout + Millisecond - 1) / Millisecond, LongestWait));

    if (!sockets) {
        // What is left in the counter from earlier wake-ups would end this wait at once.
        eventfd_t ignored = 0;
        eventfd_read(m_event, &ignored);
    }
    int expected = Idle;
    if (milliseconds != 0
        && !m_wake.compare_exchange_strong(expected, Sleeping, std::memory_order_acq_rel))
        milliseconds = 0;

    int count = 0;
    if (sockets) {
        count = epoll_wait(m_epoll, m_batch.data(), MaximumEventsPerTurn, milliseconds);
        m_batchNext = 0;
        m_batchSize = std::size_t(qMax(count, 0)); // interrupted by a signal: an empty turn
        m_removalsAtWait = m_removals;
    } else {
        pollfd wake{m_event, POLLIN, 0};
        poll(&wake, 1, milliseconds);
    }
    expected = Sleeping;
    m_wake.compare_exchange_strong(expected, Idle, std::memory_order_acq_rel);

    if (sockets && !m_alwaysReady.empty()) {
        m_batch.resize(qMax(m_batch.size(), MaximumEventsPerTurn + m_alwaysReady.size()));
        for (const int descriptor : m_alwaysReady) {
            const Watch watch = m_watches.value(descriptor);
            epoll_event &event = m_batch[m_batchSize++];
            event.events = watch.events & (EPOLLIN | EPOLLOUT);
            event.data.u64 = eventData(descriptor, watch.generation);
        }
    }
}

/// Hands out the batch. The cursor is a member: a handler that runs a nested loop has the rest
/// reported again and handled there, and this function then finds nothing left.
int EpollEventDispatcher::dispatchEvents()
{
    int handled = 0;
    bool orphan = false;
    while (m_batchNext < m_batchSize) {
        const epoll_event event = m_batch[m_batchNext++];
        if (event.data.u64 == WakeData)
            continue;
        const int descriptor = int(event.data.u64 & 0xffffffffU);
        const auto generation = quint32(event.data.u64 >> 32);
        const auto found = m_watches.constFind(descriptor);
        if (found == m_watches.cend() || found->generation != generation) {
            orphan = orphan || m_removals == m_removalsAtWait;
            continue;
        }
        const quint32 events = event.events & (found->events | AlwaysReported);
        if (events == 0)
            continue;
        ++handled;
        if (found->handler != nullptr)
            found->handler->ioReady(fromEpoll(events));
        else
            dispatchNotifiers(descriptor, generation, events);
    }
    // Nothing was unwatched since epoll_wait, and yet it reported what nobody watches: the
    // descriptor was closed without unwatch() while a duplicate keeps its file open (epoll(7),
    // "Will closing a file descriptor cause it to be removed"). Only a new epoll instance forgets
    // it.
    if (orphan)
        rebuild();
    return handled;
}

void EpollEventDispatcher::dispatchNotifiers(int descriptor, quint32 generation, quint32 events)
{
    for (std::size_t type = 0; type < NotifierEvents.size(); ++type) {
        if ((events & (NotifierEvents[type] | AlwaysReported)) == 0)
            continue;
        // Looked up each time: the slot of the one before may have disabled or deleted any of them.
        const auto watch = m_watches.constFind(descriptor);
        if (watch == m_watches.cend() || watch->generation != generation)
            return;
        QSocketNotifier *notifier = m_notifiers.value(descriptor)[type];
        if (notifier == nullptr)
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
    }
}

void EpollEventDispatcher::wakeUp()
{
    if (m_wake.exchange(Requested, std::memory_order_acq_rel) == Sleeping)
        eventfd_write(m_event, 1);
}

void EpollEventDispatcher::wake(WakeTask *task)
{
    if (!task->m_asked.exchange(true, std::memory_order_acq_rel))
        wakeUp();
}

/// By index: a task may remove itself. What a turn without sockets leaves is found in the next.
bool EpollEventDispatcher::runWakeTasks()
{
    bool any = false;
    for (std::size_t i = 0; i < m_wakeTasks.size(); ++i) {
        WakeTask *task = m_wakeTasks[i];
        if (task->m_asked.load(std::memory_order_acquire)
            && task->m_asked.exchange(false, std::memory_order_acq_rel)) {
            any = true;
            task->woken();
        }
    }
    return any;
}

void EpollEventDispatcher::interrupt()
{
    m_interrupted.store(true, std::memory_order_relaxed);
    wakeUp();
}

// Descriptors

bool EpollEventDispatcher::addToKernel(int descriptor, Watch &watch)
{
    watch.generation = ++m_generation;
    epoll_event event{};
    event.events = watch.events;
    event.data.u64 = eventData(descriptor, watch.generation);
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0)
        return true;
    // It was closed without unwatch(), a duplicate kept it here, and now the number is back.
    if (errno == EEXIST && epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) == 0)
        return true;
    if (errno == EPERM) {
        watch.alwaysReady = true; // poll(2): regular files always poll true
        m_alwaysReady.push_back(descriptor);
        return true;
    }
    qCWarning(lcNet, "descriptor not watched descriptor=%d reason=\"%s\"", descriptor,
              qPrintable(qt_error_string(errno)));
    return false;
}

void EpollEventDispatcher::modifyInKernel(int descriptor, Watch &watch)
{
    if (watch.alwaysReady)
        return;
    epoll_event event{};
    event.events = watch.events;
    event.data.u64 = eventData(descriptor, watch.generation);
    if (epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) == 0)
        return;
    // Closed and re-used while it was watched: the kernel has forgotten it, the new file is meant.
    if (errno != ENOENT || epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        qCWarning(lcNet, "descriptor not watched descriptor=%d reason=\"%s\"", descriptor,
                  qPrintable(qt_error_string(errno)));
}

void EpollEventDispatcher::removeFromKernel(int descriptor, const Watch &watch)
{
    ++m_removals;
    if (watch.alwaysReady)
        std::erase(m_alwaysReady, descriptor);
    else
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr); // fails when it is closed: as good
}

void EpollEventDispatcher::rebuild()
{
    const int fresh = epoll_create1(EPOLL_CLOEXEC);
    if (fresh < 0)
        return; // the orphan is reported again in the next turn
    qCWarning(lcNet, "a descriptor was closed while it was watched: epoll instance made anew");
    ::close(m_epoll);
    m_epoll = fresh;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = WakeData;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_event, &event);
    for (auto it = m_watches.cbegin(); it != m_watches.cend(); ++it) {
        if (it->alwaysReady)
            continue;
        event.events = it->events;
        event.data.u64 = eventData(it.key(), it->generation);
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, it.key(), &event);
    }
}

bool EpollEventDispatcher::watch(int descriptor, Io interest, IoHandler *handler)
{
    Q_ASSERT(handler != nullptr);
    if (m_watches.contains(descriptor)) {
        qCWarning(lcNet, "descriptor is watched already descriptor=%d", descriptor);
        return false;
    }
    Watch watch;
    watch.handler = handler;
    watch.events = toEpoll(interest);
    if (!addToKernel(descriptor, watch))
        return false;
    m_watches.insert(descriptor, watch);
    return true;
}

void EpollEventDispatcher::changeInterest(int descriptor, Io interest)
{
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end() || found->handler == nullptr)
        return;
    const quint32 events = toEpoll(interest);
    if (events == found->events)
        return;
    found->events = events;
    modifyInKernel(descriptor, *found);
}

void EpollEventDispatcher::unwatch(int descriptor)
{
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end() || found->handler == nullptr)
        return;
    removeFromKernel(descriptor, *found);
    m_watches.erase(found);
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    Q_ASSERT(notifier->thread() == thread() && thread() == QThread::currentThread());
    const int descriptor = int(notifier->socket());
    const auto type = std::size_t(notifier->type());
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end()) {
        Watch watch;
        watch.events = NotifierEvents[type];
        if (!addToKernel(descriptor, watch)) {
            notifier->setEnabled(false);
            return;
        }
        m_watches.insert(descriptor, watch);
    } else if (found->handler != nullptr || m_notifiers[descriptor][type] != nullptr) {
        qCWarning(lcNet, "descriptor is watched already descriptor=%d", descriptor);
        notifier->setEnabled(false);
        return;
    } else {
        found->events |= NotifierEvents[type];
        modifyInKernel(descriptor, *found);
    }
    m_notifiers[descriptor][type] = notifier;
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto type = std::size_t(notifier->type());
    const auto found = m_notifiers.find(descriptor);
    if (found == m_notifiers.end() || (*found)[type] != notifier)
        return;
    (*found)[type] = nullptr;
    Watch &watch = m_watches[descriptor];
    watch.events &= ~NotifierEvents[type];
    if (watch.events != 0) {
        modifyInKernel(descriptor, watch);
        return;
    }
    removeFromKernel(descriptor, watch);
    m_watches.remove(descriptor);
    m_notifiers.erase(found);
}

// Timers

/// Precise timers are due when they are expected. Coarse ones may be late by 5 % of their interval,
/// very coarse ones by a second: so they are put on common marks and wake the thread together.
qint64 EpollEventDispatcher::dueTime(const Timer &timer)
{
    qint64 grain = 1;
    if (timer.type == Qt::VeryCoarseTimer
        || (timer.type == Qt::CoarseTimer && timer.interval >= 20'000))
        grain = Second;
    else if (timer.type == Qt::CoarseTimer) {
        for (const qint64 candidate : {500, 250, 100, 50, 25, 10, 5, 2, 1}) {
            if (candidate * 20 <= timer.interval) {
                grain = candidate * Millisecond;
                break;
            }
        }
    }
    if (timer.interval == 0)
        return timer.expected;
    return (timer.expected + grain - 1) / grain * grain;
}

void EpollEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                         QObject *object)
{
    Q_ASSERT(timerId > 0 && object != nullptr && thread() == QThread::currentThread());
    unregisterTimer(timerId);
    Timer timer;
    timer.id = timerId;
    timer.type = timerType;
    timer.interval = qBound(qint64(0), interval, LongestInterval);
    // The turn's time may be old by now; counted from there, the timer would fire early.
    timer.expected = clockNow() + timer.interval * Millisecond;
    timer.object = object;
    const auto [it, inserted] = m_timers.emplace(Due(dueTime(timer), m_timerOrder++), timer);
    m_timerById.insert(timerId, it);
}

bool EpollEventDispatcher::unregisterTimer(int timerId)
{
    const auto found = m_timerById.find(timerId);
    if (found == m_timerById.end())
        return false;
    m_timers.erase(*found);
    m_timerById.erase(found);
    return true;
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    const std::size_t before = m_timers.size();
    for (auto it = m_timers.begin(); it != m_timers.end();) {
        if (it->second.object != object) {
            ++it;
            continue;
        }
        m_timerById.remove(it->second.id);
        it = m_timers.erase(it);
    }
    return m_timers.size() != before;
}

QList<QAbstractEventDispatcher::TimerInfo>
EpollEventDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> list;
    for (const auto &[due, timer] : m_timers) {
        if (timer.object == object)
            list.append(TimerInfo(timer.id, int(timer.interval), timer.type));
    }
    return list;
}

int EpollEventDispatcher::remainingTime(int timerId)
{
    const auto found = m_timerById.constFind(timerId);
    if (found == m_timerById.cend())
        return -1;
    const qint64 left = (*found)->first.first - clockNow();
    return left <= 0 ? 0
                     : int(qMin<qint64>((left + Millisecond - 1) / Millisecond,
                                        std::numeric_limits<int>::max()));
}

qint64 EpollEventDispatcher::nanosecondsToNextTimer(qint64 time) const
{
    for (const auto &[due, timer] : m_timers) {
        if (!timer.firing)
            return qMax(qint64(0), due.first - time);
    }
    return Forever;
}

/// Sends each due timer's event once. What is armed in this pass has a higher order number, and is
/// due later or at the same time: so it comes behind everything that this pass has to send.
int EpollEventDispatcher::sendTimerEvents()
{
    int sent = 0;
    const quint64 endOfPass = m_timerOrder;
    const qint64 time = m_now;
    for (;;) {
        auto it = m_timers.begin();
        while (it != m_timers.end() && it->second.firing)
            ++it;
        if (it == m_timers.end() || it->first.first > time || it->first.second >= endOfPass)
            return sent;

        auto node = m_timers.extract(it);
        Timer &timer = node.mapped();
        const int id = timer.id;
        QObject *object = timer.object;
        if (timer.interval > 0) {
            ++sent; // a timer of 0 ms is no event, or "process all events" would not end
            // Counted from when it was expected, so that lateness does not add up; what was missed
            // altogether is skipped.
            const qint64 interval = timer.interval * Millisecond;
            timer.expected += interval * (1 + qMax(qint64(0), time - timer.expected) / interval);
        } else {
            timer.expected = time;
        }
        timer.firing = true;
        node.key() = Due(dueTime(timer), m_timerOrder++);
        m_timerById[id] = m_timers.insert(std::move(node)).position;

        QTimerEvent event(id);
        QCoreApplication::sendEvent(object, &event);

        const auto still = m_timerById.constFind(id);
        if (still != m_timerById.cend())
            (*still)->second.firing = false;
    }
}

// End of the turn

void EpollEventDispatcher::atTurnEnd(TurnEndTask *task)
{
    if (task->m_place != 0)
        return;
    m_tasks.push_back(task);
    task->m_place = std::uint32_t(m_tasks.size());
}

void EpollEventDispatcher::cancelTurnEnd(TurnEndTask *task)
{
    if (task->m_place == 0)
        return;
    m_tasks[task->m_place - 1] = nullptr;
    task->m_place = 0;
}

/// The cursor is a member for the sake of a task that runs a nested loop: what it has not reached
/// yet is run there.
void EpollEventDispatcher::runTurnEndTasks()
{
    for (int round = 0; round < MaximumTurnEndRounds && !m_tasks.empty(); ++round) {
        const std::size_t end = m_tasks.size();
        while (m_taskNext < qMin(end, m_tasks.size())) {
            TurnEndTask *task = m_tasks[m_taskNext++];
            if (task == nullptr)
                continue;
            task->m_place = 0;
            task->turnEnded();
        }
        // What registered during the round moves to the front and is the next round.
        m_tasks.erase(m_tasks.begin(), m_tasks.begin() + std::ptrdiff_t(m_taskNext));
        m_taskNext = 0;
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            if (m_tasks[i] != nullptr)
                m_tasks[i]->m_place = std::uint32_t(i + 1);
        }
    }
}

// Figures

/// Between two waits lies one segment of work; a nested loop that waits ends the outer one's.
void EpollEventDispatcher::endSegment(qint64 time)
{
    const qint64 since = m_busySince.exchange(0, std::memory_order_relaxed);
    m_turns.fetch_add(1, std::memory_order_relaxed);
    if (since == 0)
        return;
    const qint64 length = time - since;
    m_busy.fetch_add(length, std::memory_order_relaxed);
    const qint64 second = time / Second;
    Longest &longest = m_longest[std::size_t(second & 1)];
    if (longest.second.load(std::memory_order_relaxed) != second) {
        longest.second.store(second, std::memory_order_relaxed);
        longest.nanoseconds.store(length, std::memory_order_relaxed);
    } else if (length > longest.nanoseconds.load(std::memory_order_relaxed)) {
        longest.nanoseconds.store(length, std::memory_order_relaxed);
    }
}

LoopStats EpollEventDispatcher::stats() const
{
    const qint64 time = clockNow();
    const qint64 second = time / Second;
    LoopStats stats;
    stats.turns = m_turns.load(std::memory_order_relaxed);
    stats.busyNanoseconds = m_busy.load(std::memory_order_relaxed);
    for (const Longest &longest : m_longest) {
        if (longest.second.load(std::memory_order_relaxed) >= second - 1)
            stats.longestTurnNanoseconds = qMax(
                stats.longestTurnNanoseconds, longest.nanoseconds.load(std::memory_order_relaxed));
    }
    const qint64 since = m_busySince.load(std::memory_order_relaxed);
    stats.currentTurnNanoseconds = since == 0 ? 0 : qMax(qint64(0), time - since);
    return stats;
}

} // namespace Carillon

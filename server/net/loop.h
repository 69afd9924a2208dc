// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>
#include <cstdint>

namespace Carillon {

/// What a descriptor is watched for, and what happened to it. Hangup and Error are always reported.
enum class Io : std::uint8_t {
    None = 0,
    Read = 1,
    Write = 2,
    Hangup = 4, ///< the peer closed both directions, or the connection was reset
    Error = 8,
};
[[nodiscard]] constexpr Io operator|(Io a, Io b)
{
    return Io(std::uint8_t(a) | std::uint8_t(b));
}
/// Whether `set` has any bit of `any`.
[[nodiscard]] constexpr bool has(Io set, Io any)
{
    return (std::uint8_t(set) & std::uint8_t(any)) != 0;
}

/// Told when its descriptor is ready, on the loop's thread.
class IoHandler
{
public:
    virtual void ioReady(Io what) = 0;

protected:
    ~IoHandler() = default;
};

/// What a loop has done, for metrics and the watchdog. Read by any thread.
struct LoopStats
{
    quint64 turns = 0;                 ///< times the loop came back from waiting
    qint64 busyNanoseconds = 0;        ///< spent between waits, since the loop was made
    qint64 longestTurnNanoseconds = 0; ///< of the running and the previous second
    qint64 currentTurnNanoseconds = 0; ///< age of the running turn; 0 while the loop waits
};

/// Run once at the end of a loop turn, after every event of the turn was handled and before the
/// loop waits: the place where one sendmsg per socket carries everything of the turn. A task
/// registers again each time it has work; registering twice in a turn is one run. Tasks that
/// register while turn-end tasks run are run in the same pass, as long as the pass has not gone on
/// for 64 rounds (then in the next turn, which does not wait). A task may delete itself or any
/// other task in turnEnded(); one that dies while it is registered calls cancelTurnEnd() first.
class TurnEndTask
{
public:
    virtual void turnEnded() = 0;
    [[nodiscard]] bool isQueued() const { return m_place != 0; }

protected:
    TurnEndTask() = default;
    virtual ~TurnEndTask() { Q_ASSERT(m_place == 0); }
    Q_DISABLE_COPY_MOVE(TurnEndTask)

private:
    friend class EpollEventDispatcher;
    std::uint32_t m_place = 0; ///< one more than the index in the loop's list; 0: not in it
};

/// What other threads ask the loop's thread for: woken() runs there, once for all that asked since it
/// last ran.
class WakeTask
{
public:
    virtual void woken() = 0;

protected:
    WakeTask() = default;
    virtual ~WakeTask() = default;
    Q_DISABLE_COPY_MOVE(WakeTask)

private:
    friend class EpollEventDispatcher;
    std::atomic<bool> m_asked{false};
};

/// The event loop of the calling thread as sockets see it, beside Qt's own interface.
/// Implemented by EpollEventDispatcher. All functions but wake() and stats() are called on the loop's
/// own thread.
class Loop
{
public:
    /// The loop of the calling thread; ends the program where there is none, since every server
    /// thread gets its EpollEventDispatcher before anything runs on it.
    [[nodiscard]] static Loop &current();

    /// Level-triggered. `handler` stays valid until unwatch(); both may be called from inside
    /// ioReady(), also for other descriptors of the same batch: a handler that was unwatched gets
    /// nothing more, not even what epoll_wait had already returned, and a descriptor that was
    /// closed and re-used in the same turn does not get its predecessor's events. Hangup and Error
    /// come again each turn until unwatch(). Unwatch before close(). A descriptor has either one
    /// handler or QSocketNotifiers. False: the kernel has no room for one more (ENOSPC, ENOMEM) or
    /// the descriptor is not open, or has a handler already; nothing is watched then.
    virtual bool watch(int descriptor, Io interest, IoHandler *handler) = 0;
    /// One system call, none when nothing changes. Ignored for a descriptor that is not watched.
    virtual void changeInterest(int descriptor, Io interest) = 0;
    /// Ignored for a descriptor that is not watched.
    virtual void unwatch(int descriptor) = 0;

    virtual void atTurnEnd(TurnEndTask *task) = 0;
    virtual void cancelTurnEnd(TurnEndTask *task) = 0;

    /// From here until removeWakeTask() the task may be asked for.
    virtual void addWakeTask(WakeTask *task) = 0;
    virtual void removeWakeTask(WakeTask *task) = 0;
    /// Any thread. Costs a write to an eventfd when the loop sleeps, no system call when it is awake.
    virtual void wake(WakeTask *task) = 0;

    /// Monotonic milliseconds, read once a turn: for ages and deadlines that need no more.
    [[nodiscard]] virtual qint64 now() const = 0;

    [[nodiscard]] virtual LoopStats stats() const = 0;

protected:
    ~Loop() = default;
};

} // namespace Carillon

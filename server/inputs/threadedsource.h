// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/inbox.h"
#include "server/inputs/inputsource.h"

#include <QElapsedTimer>

#include <atomic>
#include <functional>
#include <thread>

namespace Carillon {

/// A source whose client library blocks: it has a thread of its own, on which session() runs again and again with
/// growing pauses. What session() has to say goes to the hub's thread in batches; what that settles waits in an inbox,
/// whose descriptor wakes the thread. The last class of a hierarchy calls finish() in its destructor.
class ThreadedSource : public InputSource
{
public:
    /// Runs a call on the hub's thread, in order. Callable on any thread.
    using Post = std::function<void(std::function<void()>)>;

    void start() final;
    void stop() final;
    void settle(const std::vector<Settlement> &settlements) final;

protected:
    ThreadedSource(Host &host, Post post, const char *threadName);
    ~ThreadedSource() override;
    Q_DISABLE_COPY_MOVE(ThreadedSource)

    /// Connects, serves until the broker is lost or stops(), gives back what is not settled, and says why it ended.
    /// Between takeSettlements() and the end of a session everything that was settled is acknowledged.
    [[nodiscard]] virtual QString session() = 0;
    void finish();

    // For session(), on its thread.
    [[nodiscard]] bool stops() const { return m_stops.load(std::memory_order_acquire); }
    [[nodiscard]] std::vector<Settlement> takeSettlements();
    /// Waits until `descriptor` (-1: none) has one of the poll(2) `events`, somebody wakes the thread, or the time is
    /// up; whether it was the descriptor.
    bool wait(int descriptor, short events, int timeoutMs);
    void sayReceived(std::vector<InputMessage> messages);
    void sayUp(const QString &detail);
    void sayDown(const QString &reason);

private:
    void run();
    void wake();

    Host &m_host;
    const Post m_post;
    const char *const m_threadName;
    Inbox<Settlement> m_settlements;
    std::atomic<bool> m_stops = false;
    QElapsedTimer m_upSince; ///< in this session
    int m_event = -1;
    std::thread m_thread;
};

} // namespace Carillon

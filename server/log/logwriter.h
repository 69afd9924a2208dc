// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/log/logstore.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Carillon {

/// The thread that waits for the disk, so that nobody else does. It commits whatever has come while
/// the last commit ran in one transaction (group commit), and reports to the hub's thread in order.
/// Owned by SqliteRoomLog; every function but the private ones is called on the hub's thread.
///
/// After a failed commit it takes nothing more: what comes before the hub knows is part of the same
/// failure. Once the hub has acknowledged, it tries every second whether the disk is well again.
class LogWriter final
{
public:
    /// Runs a call on the hub's thread, in order. Callable on any thread.
    using Post = std::function<void(std::function<void()>)>;
    /// All called on the hub's thread.
    struct Reports
    {
        std::function<void(std::size_t jobs, std::chrono::microseconds took)> committed;
        std::function<void(const StoreError &error)> failed;
        std::function<void()> recovered;
    };
    struct Pace
    {
        std::chrono::milliseconds probe{1000}; ///< between two tries while the disk is not well
        std::chrono::milliseconds idle{500};   ///< without events before upkeep gets a transaction of its own
    };

    LogWriter(LogStoreFactory makeStore, Post post, Reports reports, Pace pace);
    /// Writes what it was given and ends.
    ~LogWriter();
    Q_DISABLE_COPY_MOVE(LogWriter)

    /// Leaves them empty.
    void push(std::vector<LogJob> &jobs, std::vector<Upkeep> &upkeep, std::vector<Forgotten> &forgets);
    void acknowledgeFailure();

private:
    using Lock = std::unique_lock<std::mutex>;
    void run();
    void waitUntilWell(Lock &lock, LogStore &store);
    void write(Lock &lock, LogStore &store);
    void check(Lock &lock, LogStore &store);
    [[nodiscard]] bool hasUpkeep() const
    {
        return !m_upkeep.empty() || !m_forgets.empty() || !m_newForgets.empty();
    }
    [[nodiscard]] std::vector<Forgotten> takeForgets(const std::vector<LogJob> &jobs, qint64 bytes);
    void fail(const StoreError &error, qint64 bytes);

    const LogStoreFactory m_makeStore;
    const Post m_post;
    const Reports m_reports;
    const Pace m_pace;

    std::mutex m_mutex; ///< held to hand over, never during a write
    std::condition_variable m_wake;
    std::deque<LogJob> m_jobs;
    std::vector<Upkeep> m_upkeep; ///< goes with the next transaction: new rooms build on it
    /// They come in any order and cheap is what lies side by side, so they are collected, sorted, and go
    /// in slices from the lowest position on (the end of m_forgets).
    std::vector<Forgotten> m_forgets;
    std::vector<Forgotten> m_newForgets;
    qint64 m_newForgetBytes = 0;
    bool m_stops = false;
    bool m_failed = false;
    bool m_acknowledged = false;
    bool m_isCorrupt = false;
    qint64 m_failedBytes = 0;
    std::thread m_thread;
};

} // namespace Carillon

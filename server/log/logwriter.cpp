// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log/logwriter.h"

namespace Carillon {

namespace {

constexpr qint64 MaxTransactionBytes = 16 * 1024 * 1024;
constexpr qint64 MinProbeBytes = 64 * 1024;
/// Forgotten in one transaction: enough to keep up with what comes, little enough to delay nobody.
constexpr std::size_t MinForgets = 500;
constexpr qint64 MaxForgottenAtOnce = 1000;

} // namespace

LogWriter::LogWriter(LogStoreFactory makeStore, Post post, Reports reports, Pace pace)
    : m_makeStore(std::move(makeStore))
    , m_post(std::move(post))
    , m_reports(std::move(reports))
    , m_pace(pace)
    , m_thread([this] { run(); })
{}

LogWriter::~LogWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LogWriter::push(std::vector<LogJob> &jobs, std::vector<Upkeep> &upkeep)
{
    const bool wakes = !jobs.empty();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failed)
            m_jobs.insert(m_jobs.end(), std::make_move_iterator(jobs.begin()), std::make_move_iterator(jobs.end()));
        for (Upkeep &work : upkeep)
            keep(std::move(work));
    }
    jobs.clear();
    upkeep.clear();
    if (wakes)
        m_wake.notify_one();
}

void LogWriter::keep(Upkeep work)
{
    const auto *next = std::get_if<ForgetChunks>(&work);
    if (!next && !std::holds_alternative<ForgetSeen>(work)) {
        m_upkeep.push_back(std::move(work));
        return;
    }
    // What a busy room forgets is often in a row, and one statement then.
    auto *last = m_forgets.empty() ? nullptr : std::get_if<ForgetChunks>(&m_forgets.back());
    if (next && last && last->last + 1 == next->first && next->last - last->first < MaxForgottenAtOnce)
        last->last = next->last;
    else
        m_forgets.push_back(std::move(work));
}

void LogWriter::acknowledgeFailure()
{
    const std::lock_guard lock(m_mutex);
    m_acknowledged = true;
}

void LogWriter::run()
{
    const std::unique_ptr<LogStore> store = m_makeStore();
    const auto error = store->open({});
    Lock lock(m_mutex);
    if (error)
        fail(*error, 0);
    for (;;) {
        if (m_failed) {
            if (m_stops)
                return;
            waitUntilWell(lock, *store);
        } else if (!m_jobs.empty()) {
            write(lock, *store);
        } else if (m_stops) {
            if (hasUpkeep())
                write(lock, *store);
            return;
        } else {
            const auto pause = m_forgets.size() > MinForgets ? m_pace.idle / 20 : m_pace.idle;
            const bool called = m_wake.wait_for(lock, pause, [this] { return m_stops || !m_jobs.empty(); });
            if (!called && hasUpkeep())
                write(lock, *store);
        }
    }
}

void LogWriter::waitUntilWell(Lock &lock, LogStore &store)
{
    m_wake.wait_for(lock, m_pace.probe, [this] { return m_stops; });
    if (m_stops || !m_acknowledged || m_isCorrupt)
        return;
    const qint64 bytes = qMax(MinProbeBytes, m_failedBytes);
    lock.unlock();
    const auto error = store.probe(bytes);
    lock.lock();
    if (error)
        return;
    m_failed = false;
    m_acknowledged = false;
    m_post([this] { m_reports.recovered(); });
}

void LogWriter::write(Lock &lock, LogStore &store)
{
    std::vector<LogJob> jobs;
    qint64 bytes = 0;
    std::size_t rows = 0;
    while (!m_jobs.empty() && (jobs.empty() || bytes + m_jobs.front().bytes <= MaxTransactionBytes)) {
        bytes += m_jobs.front().bytes;
        rows += m_jobs.front().chunks.size();
        jobs.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    std::vector<Upkeep> upkeep = std::exchange(m_upkeep, {});
    const std::size_t first = upkeep.size();
    const auto slice = std::ptrdiff_t(qMin(m_forgets.size(), MinForgets + 2 * rows));
    upkeep.insert(upkeep.end(), m_forgets.begin(), m_forgets.begin() + slice);
    m_forgets.erase(m_forgets.begin(), m_forgets.begin() + slice);
    lock.unlock();
    const auto start = std::chrono::steady_clock::now();
    const auto error = store.write(jobs, upkeep);
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    lock.lock();
    if (error) {
        const auto forgets = upkeep.begin() + std::ptrdiff_t(first);
        m_upkeep.insert(m_upkeep.begin(), upkeep.begin(), forgets);
        m_forgets.insert(m_forgets.begin(), forgets, upkeep.end());
        return fail(*error, bytes);
    }
    m_post([this, n = jobs.size(), took] { m_reports.committed(n, took); });
}

void LogWriter::fail(const StoreError &error, qint64 bytes)
{
    m_failed = true;
    m_acknowledged = false;
    m_isCorrupt = error.isCorrupt;
    m_failedBytes = bytes;
    m_jobs.clear();
    m_post([this, error] { m_reports.failed(error); });
}

} // namespace Carillon

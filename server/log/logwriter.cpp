// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log/logwriter.h"

#include <algorithm>
#include <pthread.h>

namespace Carillon {

namespace {

constexpr qint64 MaxTransactionBytes = 16 * 1024 * 1024;
constexpr qint64 MinProbeBytes = 64 * 1024;
/// Collected under load before they are sorted, so that pages empty as a whole.
constexpr std::size_t CollectedForgets = 4096;
constexpr qint64 CollectedForgetBytes = 1024 * 1024;
/// In one transaction: enough to keep up with what comes, little enough to delay nobody.
constexpr std::size_t MinForgets = 500;
constexpr qint64 MinForgetBytes = 512 * 1024;

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

void LogWriter::push(std::vector<LogJob> &jobs, std::vector<Upkeep> &upkeep, std::vector<Forgotten> &forgets)
{
    const bool wakes = !jobs.empty();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failed)
            m_jobs.insert(m_jobs.end(), std::make_move_iterator(jobs.begin()), std::make_move_iterator(jobs.end()));
        m_upkeep.insert(m_upkeep.end(), std::make_move_iterator(upkeep.begin()), std::make_move_iterator(upkeep.end()));
        for (const Forgotten &chunk : forgets) {
            m_newForgets.push_back(chunk);
            m_newForgetBytes += chunk.bytes;
        }
    }
    jobs.clear();
    upkeep.clear();
    forgets.clear();
    if (wakes)
        m_wake.notify_one();
}

void LogWriter::acknowledgeFailure()
{
    const std::lock_guard lock(m_mutex);
    m_acknowledged = true;
}

void LogWriter::run()
{
    ::pthread_setname_np(::pthread_self(), "room-log");
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
            const auto pause = m_forgets.size() + m_newForgets.size() > MinForgets ? m_pace.idle / 20 : m_pace.idle;
            const bool called = m_wake.wait_for(lock, pause, [this] { return m_stops || !m_jobs.empty(); });
            if (called)
                continue;
            if (hasUpkeep())
                write(lock, *store);
            else
                check(lock, *store);
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

// Also when nobody writes: readiness must not wait for the first event that is refused.
void LogWriter::check(Lock &lock, LogStore &store)
{
    lock.unlock();
    const auto gone = store.check();
    lock.lock();
    if (gone)
        fail(*gone, 0);
}

void LogWriter::write(Lock &lock, LogStore &store)
{
    std::vector<LogJob> jobs;
    qint64 bytes = 0;
    while (!m_jobs.empty() && (jobs.empty() || bytes + m_jobs.front().bytes <= MaxTransactionBytes)) {
        bytes += m_jobs.front().bytes;
        jobs.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    std::vector<Upkeep> upkeep = std::exchange(m_upkeep, {});
    const std::size_t first = upkeep.size();
    const std::vector<Forgotten> forgets = takeForgets(jobs, bytes);
    ForgetChunks *last = nullptr;
    for (const Forgotten &chunk : forgets) {
        if (last && last->last + 1 == chunk.position)
            last->last = chunk.position;
        else
            last = &std::get<ForgetChunks>(upkeep.emplace_back(ForgetChunks{chunk.position, chunk.position}));
    }
    lock.unlock();
    const auto start = std::chrono::steady_clock::now();
    const auto error = store.write(jobs, upkeep);
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    lock.lock();
    if (error) {
        m_forgets.insert(m_forgets.end(), forgets.rbegin(), forgets.rend());
        m_upkeep.insert(m_upkeep.begin(), upkeep.begin(), upkeep.begin() + std::ptrdiff_t(first));
        return fail(*error, bytes);
    }
    m_post([this, n = jobs.size(), took] { m_reports.committed(n, took); });
}

std::vector<Forgotten> LogWriter::takeForgets(const std::vector<LogJob> &jobs, qint64 bytes)
{
    const bool enough = jobs.empty() || m_newForgets.size() >= CollectedForgets || m_newForgetBytes >= CollectedForgetBytes;
    if (m_forgets.empty() && enough) {
        m_forgets.swap(m_newForgets);
        m_newForgetBytes = 0;
        std::sort(m_forgets.begin(), m_forgets.end(),
                  [](const Forgotten &a, const Forgotten &b) { return a.position > b.position; });
    }
    std::size_t atMost = MinForgets;
    for (const LogJob &job : jobs)
        atMost += 2 * job.chunks.size();
    qint64 room = MinForgetBytes + 2 * bytes;
    std::vector<Forgotten> taken;
    while (!m_forgets.empty() && taken.size() < atMost && room > 0) {
        room -= m_forgets.back().bytes;
        taken.push_back(m_forgets.back());
        m_forgets.pop_back();
    }
    return taken;
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

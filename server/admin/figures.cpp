// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/figures.h"

#include <pthread.h>

namespace Carillon {

namespace {

double secondsOf(clockid_t clock)
{
    timespec time{};
    return ::clock_gettime(clock, &time) == 0 ? double(time.tv_sec) + double(time.tv_nsec) / 1e9 : 0;
}

} // namespace

Figures::Figures(Hub &hub, const Metrics &metrics, const Clock &clock)
    : m_hub(hub)
    , m_metrics(metrics)
    , m_clock(clock)
    , m_shardRates(std::size_t(metrics.shardCount()))
    , m_shardTotals(std::size_t(metrics.shardCount()))
    , m_shardClocks(std::size_t(metrics.shardCount()))
    , m_hasClock(std::size_t(metrics.shardCount()))
    , m_sweptUs(clock.monotonicUs())
{}

quint64 Figures::drops(const ShardCounters &counters)
{
    quint64 all = 0;
    for (std::size_t i = 0; i < dropReasonNames.size(); ++i)
        all += counters.drops[DropReason(i)].value();
    return all;
}

void Figures::sweep()
{
    if (!std::exchange(m_askedForClocks, true)) {
        for (int i = 0; i < m_hub.shardCount(); ++i) {
            m_hub.toShard(i, ShardCall([this, i](ShardView &shard) {
                              clockid_t clock{};
                              if (::pthread_getcpuclockid(::pthread_self(), &clock) != 0)
                                  return;
                              shard.callHub([this, i, clock] {
                                  m_shardClocks[std::size_t(i)] = clock;
                                  m_hasClock[std::size_t(i)] = true;
                                  m_shardTotals[std::size_t(i)].cpuSeconds = secondsOf(clock);
                              });
                          }));
        }
    }
    const qint64 nowUs = m_clock.monotonicUs();
    const double seconds = double(nowUs - m_sweptUs) / 1e6;
    if (seconds < 0.5)
        return;
    m_sweptUs = nowUs;
    const Metrics::Snapshot before = std::exchange(m_snapshot, m_metrics.snapshot());
    const Metrics::Snapshot &now = m_snapshot;
    const auto rate = [seconds](auto a, auto b) { return double(b - a) / seconds; };
    LatencyHistogram::Counts window = now.latency;
    for (std::size_t i = 0; i < window.size(); ++i)
        window[i] -= before.latency[i];
    m_rates = {rate(before.published, now.published), rate(before.deliveries, now.deliveries),
               rate(before.bytesIn, now.bytesIn), rate(before.bytesOut, now.bytesOut),
               rate(before.drops, now.drops), rate(before.accepted, now.accepted),
               rate(before.closes, now.closes),
               (now.process.cpuSeconds - before.process.cpuSeconds) / seconds,
               LatencyHistogram::quantileMicroseconds(window, 0.5),
               LatencyHistogram::quantileMicroseconds(window, 0.99)};
    for (std::size_t i = 0; i < m_shardRates.size(); ++i) {
        const ShardCounters &counters = m_metrics.shard(int(i));
        const Totals was = m_shardTotals[i];
        const Totals is{counters.deliveries.value(), counters.commands.value(), counters.bytesIn.value(),
                        counters.bytesOut.value(), drops(counters),
                        m_hasClock[i] ? secondsOf(m_shardClocks[i]) : 0};
        m_shardRates[i] = {rate(was.deliveries, is.deliveries), rate(was.commands, is.commands),
                           rate(was.bytesIn, is.bytesIn), rate(was.bytesOut, is.bytesOut),
                           rate(was.drops, is.drops), rate(was.cpuSeconds, is.cpuSeconds)};
        m_shardTotals[i] = is;
    }
}

} // namespace Carillon

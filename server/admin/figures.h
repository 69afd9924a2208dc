// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/clock.h"
#include "server/core/hub.h"
#include "server/core/metrics.h"

#include <vector>

#include <time.h>

namespace Carillon {

/// Figures that are rates: what changed since the sweep before, per second.
struct Rates
{
    double eventsIn = 0;
    double deliveries = 0;
    double bytesIn = 0;
    double bytesOut = 0;
    double drops = 0;
    double accepts = 0;
    double closes = 0;
    double cpu = 0; ///< of one core
    double latencyP50Us = 0;
    double latencyP99Us = 0;
};

/// The same of one shard.
struct ShardRates
{
    double deliveries = 0;
    double commands = 0;
    double bytesIn = 0;
    double bytesOut = 0;
    double drops = 0;
    double cpu = 0; ///< of one core: the thread's own time
};

/// The counters of the process, looked at once a second, and what became of them meanwhile. Hub's
/// thread.
class Figures
{
public:
    Figures(Hub &hub, const Metrics &metrics, const Clock &clock);

    /// At least half a second after the last time, else the figures of before are still true.
    void sweep();

    [[nodiscard]] const Metrics::Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Rates &rates() const { return m_rates; }
    [[nodiscard]] const std::vector<ShardRates> &shards() const { return m_shardRates; }
    [[nodiscard]] static quint64 drops(const ShardCounters &counters);

private:
    struct Totals
    {
        quint64 deliveries = 0;
        quint64 commands = 0;
        quint64 bytesIn = 0;
        quint64 bytesOut = 0;
        quint64 drops = 0;
        double cpuSeconds = 0;
    };

    Hub &m_hub;
    const Metrics &m_metrics;
    const Clock &m_clock;
    Metrics::Snapshot m_snapshot;
    Rates m_rates;
    std::vector<ShardRates> m_shardRates;
    std::vector<Totals> m_shardTotals;
    std::vector<clockid_t> m_shardClocks; ///< of their threads
    std::vector<bool> m_hasClock;
    bool m_askedForClocks = false;
    qint64 m_sweptUs;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/closestats.h"

#include <algorithm>

namespace Carillon {

void CloseStats::add(CloseCode code, qint64 nowMs, qint64 connections)
{
    const qint64 second = nowMs / 1000;
    if (m_seconds.empty() || m_seconds.back().second != second)
        m_seconds.push_back({second, 0, {}});
    while (m_seconds.front().second <= second - KeptSeconds)
        m_seconds.pop_front();
    Second &now = m_seconds.back();
    ++now.count;
    ++now.counts[int(code)];
    judgeStorm(now, connections);
}

void CloseStats::judgeStorm(const Second &second, qint64 connections)
{
    const quint64 threshold = std::max(StormLeast, quint64(std::max<qint64>(0, connections)) / 100);
    if (second.count <= threshold)
        return;
    if (m_storm.from == 0 || second.second - m_storm.to > QuietSeconds)
        m_storm.from = second.second;
    m_storm.to = second.second;
}

std::deque<CloseStats::Span> CloseStats::spans(qint64 nowMs) const
{
    std::deque<Span> spans;
    const auto add = [&](const char *window, qint64 from, qint64 to) {
        Span span{window, from * 1000, (to + 1) * 1000, {}};
        for (const Second &second : m_seconds) {
            if (second.second < from || second.second > to)
                continue;
            for (const auto &[code, count] : second.counts)
                span.counts[code] += count;
        }
        if (!span.counts.empty())
            spans.push_back(std::move(span));
    };
    const qint64 now = nowMs / 1000;
    add("10s", now - 9, now);
    add("1m", now - 59, now);
    add("10m", now - KeptSeconds + 1, now);
    if (m_storm.from != 0)
        add("storm", m_storm.from, m_storm.to);
    return spans;
}

} // namespace Carillon

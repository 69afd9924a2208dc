// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/timeseries.h"

#include <algorithm>
#include <cmath>

namespace Carillon {

void TimeSeries::append(qint64 ms, double value)
{
    if (!std::isfinite(value) || (!m_points.empty() && ms <= m_points.back().ms))
        return;
    m_points.push_back({ms, value});
    while (m_points.size() > MaxPoints || ms - m_points.front().ms > MaxAgeMs)
        m_points.pop_front();

    const qint64 bucket = ms / CoarseStepMs;
    if (m_coarse.empty() || bucket != m_bucket) {
        m_bucket = bucket;
        m_sum = m_worst = 0;
        m_count = 0;
        m_coarse.push_back({ms, value});
        while (ms - m_coarse.front().ms > CoarseAgeMs)
            m_coarse.pop_front();
    }
    m_sum += value;
    m_worst = m_count == 0 ? value : std::max(m_worst, value);
    ++m_count;
    // The point of the current ten seconds moves on with them, so that the line reaches "now".
    m_coarse.back() = {ms, m_summary == Summary::Mean ? m_sum / m_count : m_worst};
}

void TimeSeries::clear()
{
    *this = TimeSeries(m_summary);
}

double TimeSeries::maximum(const std::deque<Point> &points, qint64 since)
{
    double maximum = 0;
    for (auto point = points.rbegin(); point != points.rend() && point->ms >= since; ++point)
        maximum = std::max(maximum, point->value);
    return maximum;
}

} // namespace Carillon

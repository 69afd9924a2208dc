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
}

double TimeSeries::maximumSince(qint64 ms) const
{
    double maximum = 0;
    for (auto point = m_points.rbegin(); point != m_points.rend() && point->ms >= ms; ++point)
        maximum = std::max(maximum, point->value);
    return maximum;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <deque>

namespace Carillon {

/// The last minutes of one figure: (moment, value) in order, bounded by age and by number. A hole
/// longer than MaxStep between two points is a gap: nobody knows what was there, so no line is
/// drawn across it.
class TimeSeries
{
public:
    struct Point
    {
        qint64 ms; ///< any clock that goes forward
        double value;
    };

    static constexpr qint64 MaxAgeMs = 600 * 1000;
    static constexpr qint64 MaxStepMs = 3500;
    static constexpr std::size_t MaxPoints = 2400;

    void append(qint64 ms, double value);
    void clear() { m_points.clear(); }

    [[nodiscard]] const std::deque<Point> &points() const { return m_points; }
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] double last() const { return m_points.empty() ? 0 : m_points.back().value; }
    [[nodiscard]] double maximumSince(qint64 ms) const;
    [[nodiscard]] static bool isGap(const Point &before, const Point &after)
    {
        return after.ms - before.ms > MaxStepMs;
    }

private:
    std::deque<Point> m_points;
};

} // namespace Carillon

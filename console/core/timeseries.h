// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <deque>

namespace Carillon {

/// The last hour of one figure: (moment, value) in order. Ten minutes as they came, and the hour in
/// steps of ten seconds; both bounded by age and by number. A hole between two points that is
/// longer than points usually are apart is a gap: nobody knows what was there, so no line is drawn
/// across it.
class TimeSeries
{
public:
    struct Point
    {
        qint64 ms; ///< any clock that goes forward
        double value;
    };
    /// What stands for ten seconds: their mean, or the worst of them (latencies, queues).
    enum class Summary { Mean, Maximum };

    static constexpr qint64 MaxAgeMs = 600 * 1000;
    static constexpr qint64 MaxStepMs = 3500;
    static constexpr std::size_t MaxPoints = 2400;
    static constexpr qint64 CoarseStepMs = 10000;
    static constexpr qint64 CoarseAgeMs = 3600 * 1000;

    TimeSeries() = default;
    explicit TimeSeries(Summary summary)
        : m_summary(summary)
    {}

    void append(qint64 ms, double value);
    void clear();

    [[nodiscard]] const std::deque<Point> &points() const { return m_points; }
    /// Those for a chart of so much time, and how far apart two of them may be.
    [[nodiscard]] const std::deque<Point> &points(qint64 span) const
    {
        return span <= MaxAgeMs ? m_points : m_coarse;
    }
    [[nodiscard]] static qint64 maxStep(qint64 span)
    {
        return span <= MaxAgeMs ? MaxStepMs : CoarseStepMs * 5 / 2;
    }
    [[nodiscard]] bool isEmpty() const { return m_points.empty(); }
    [[nodiscard]] double last() const { return m_points.empty() ? 0 : m_points.back().value; }
    [[nodiscard]] double maximumSince(qint64 ms) const { return maximum(m_points, ms); }
    [[nodiscard]] double maximumOf(qint64 now, qint64 span) const
    {
        return maximum(points(span), now - span);
    }
    [[nodiscard]] static bool isGap(const Point &before, const Point &after,
                                    qint64 step = MaxStepMs)
    {
        return after.ms - before.ms > step;
    }

private:
    [[nodiscard]] static double maximum(const std::deque<Point> &points, qint64 since);

    Summary m_summary = Summary::Mean;
    std::deque<Point> m_points;
    std::deque<Point> m_coarse;
    qint64 m_bucket = 0; ///< number of the ten seconds that are being summed up
    double m_sum = 0;
    double m_worst = 0;
    int m_count = 0;
};

} // namespace Carillon

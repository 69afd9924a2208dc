// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace Carillon {

/// A token bucket: `perSecond` on average, bursts of twice that (carillon.yaml(5), limits). Twelve bytes;
/// owned by whoever it limits, on that one's thread. A rate of 0 limits nothing.
class RateLimit
{
public:
    /// Takes one; 0 when there was one, else after how many milliseconds there will be.
    [[nodiscard]] qint64 take(int perSecond, quint32 nowMs)
    {
        const qint64 waitMs = wait(perSecond, nowMs);
        if (waitMs == 0)
            spend(1);
        return waitMs;
    }
    /// What take() would say. Several may then be spent: what is not there is owed, and waited for
    /// by whoever comes next, so that the average holds for those who ask rarely for much.
    [[nodiscard]] qint64 wait(int perSecond, quint32 nowMs)
    {
        if (perSecond <= 0)
            return 0;
        fill(perSecond, nowMs);
        return m_tokens >= 1.0F ? 0
                                : qMax<qint64>(1, qint64((1.0F - m_tokens) * 1000.0F / float(perSecond)));
    }
    void spend(int count) { m_tokens -= float(count); }
    /// Nothing was taken lately: as good as new.
    [[nodiscard]] bool isFull(int perSecond, quint32 nowMs)
    {
        fill(perSecond, nowMs);
        return m_tokens >= 2.0F * float(perSecond);
    }

private:
    void fill(int perSecond, quint32 nowMs)
    {
        const float burst = 2.0F * float(perSecond);
        m_tokens = m_started ? qMin(burst, m_tokens + float(nowMs - m_lastMs) * float(perSecond) / 1000.0F)
                             : burst;
        m_started = true;
        m_lastMs = nowMs;
    }

    float m_tokens = 0;
    quint32 m_lastMs = 0;
    bool m_started = false;
};

} // namespace Carillon

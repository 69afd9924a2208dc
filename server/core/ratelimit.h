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
        if (perSecond <= 0)
            return 0;
        const float burst = 2.0F * float(perSecond);
        if (!m_started) {
            m_started = true;
            m_tokens = burst;
        } else {
            m_tokens = qMin(burst, m_tokens + float(nowMs - m_lastMs) * float(perSecond) / 1000.0F);
        }
        m_lastMs = nowMs;
        if (m_tokens >= 1.0F) {
            m_tokens -= 1.0F;
            return 0;
        }
        return qMax<qint64>(1, qint64((1.0F - m_tokens) * 1000.0F / float(perSecond)));
    }

private:
    float m_tokens = 0;
    quint32 m_lastMs = 0;
    bool m_started = false;
};

} // namespace Carillon

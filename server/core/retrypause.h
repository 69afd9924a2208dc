// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRandomGenerator>

#include <utility>

namespace Carillon {

/// The pauses between attempts: the first of 0.1 s, each twice as long as the one before, `maxMs` at most. Each is
/// cut by a random part of up to a half, so that all who lost the same broker do not come back in one moment.
class RetryPause final
{
public:
    constexpr explicit RetryPause(int maxMs) : m_maxMs(maxMs) {}

    [[nodiscard]] int nextMs()
    {
        m_pauseMs = qBound(FirstMs, 2 * m_pauseMs, m_maxMs);
        return m_pauseMs - int(QRandomGenerator::global()->bounded(m_pauseMs / 2));
    }
    /// The next one is a first one again. Whether there was one.
    bool reset() { return std::exchange(m_pauseMs, 0) > 0; }
    [[nodiscard]] bool isFirst() const { return m_pauseMs == 0; }

    static constexpr int FirstMs = 100;

private:
    int m_maxMs;
    int m_pauseMs = 0; ///< the last one, uncut
};

} // namespace Carillon

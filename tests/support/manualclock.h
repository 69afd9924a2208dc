// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/clock.h"

namespace Carillon {

/// Time that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicUs() const override { return m_us; }
    [[nodiscard]] qint64 wallMs() const override { return m_wallMs; }

    void advanceMs(qint64 ms)
    {
        m_us += ms * 1000;
        m_wallMs += ms;
    }

private:
    qint64 m_us = 1'000'000'000;
    qint64 m_wallMs = 1'768'473'000'000; // 2026-01-15T10:30:00Z, the example of protocol.md
};

} // namespace Carillon

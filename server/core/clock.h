// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Carillon {

/// Time, so that tests can move it. Implementations are callable on any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Never goes back; only differences mean anything.
    [[nodiscard]] virtual qint64 monotonicUs() const = 0;
    /// Milliseconds since 1970-01-01 UTC; may jump.
    [[nodiscard]] virtual qint64 wallMs() const = 0;

    [[nodiscard]] qint64 monotonicMs() const { return monotonicUs() / 1000; }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicUs() const override
    {
        using namespace std::chrono;
        return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
    }
    [[nodiscard]] qint64 wallMs() const override
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
};

} // namespace Carillon

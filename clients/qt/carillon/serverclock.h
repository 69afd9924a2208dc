// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Carillon {

/// How far the server's clock is from ours, from the quickest round trip seen (the least
/// uncertain). A pure value.
class ServerClock
{
public:
    /// `sent` and `received` are ms since the epoch on our clock; the server read its own between.
    void sample(const QString &serverTime, qint64 sent, qint64 received);
    void forget() { m_best.reset(); } ///< another server, or a clock that was set meanwhile

    [[nodiscard]] std::chrono::milliseconds offset() const { return m_offset; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> latency() const { return m_latency; }

private:
    std::chrono::milliseconds m_offset{0};
    std::optional<std::chrono::milliseconds> m_latency;
    std::optional<qint64> m_best;
};

} // namespace Carillon

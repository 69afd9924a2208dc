// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace Carillon {

/// How a client comes back (protocol.md, section 4): never after 4000-4099, after retry_after_ms
/// for 4200-4299, else with exponential backoff and jitter over the whole range, so that thousands
/// of clients of a restarted server do not come back in step. A value; tests make it fast.
struct ReconnectPolicy
{
    std::chrono::milliseconds floor{500};
    std::chrono::milliseconds first{1000}; ///< upper end of the first attempt's range
    std::chrono::milliseconds ceiling{30000};
    std::chrono::milliseconds longestHint{600000}; ///< a server may not park us for longer

    /// The wait before attempt number `attempt` (from 1) after a connection that ended with `code`;
    /// nothing: do not come back. `random` is in [0, 1).
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    delay(std::uint16_t code, int attempt, double random,
          std::optional<std::chrono::milliseconds> retryAfter = {}) const;
};

} // namespace Carillon

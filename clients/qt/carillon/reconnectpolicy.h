// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Carillon {

/// What a client does after an end (docs/protocol.md, section 4).
enum class Comeback {
    Never,     ///< something must change first
    WithToken, ///< with a new token, where there is somebody to ask for one
    Backoff,   ///< with exponential backoff and full jitter
    WhenTold,  ///< after retry_after_ms, which the server spreads
};

[[nodiscard]] Comeback comebackAfter(quint16 code);

/// When a client comes back. A value; carillon-console and the clients of applications share it,
/// and tests make it fast.
struct ReconnectPolicy
{
    std::chrono::milliseconds floor{0};    ///< no wait is shorter, unless the server says so
    std::chrono::milliseconds first{1000}; ///< upper end of the first wait; doubles with each
    std::chrono::milliseconds ceiling{30000};
    std::chrono::milliseconds longestHint{600000}; ///< a server may not park us for longer
    /// A connection that lived this long was a good one: after it the backoff begins anew. Without
    /// it a server that accepts and closes at once would be asked every second for ever.
    std::chrono::milliseconds steady{1000};

    /// The wait before attempt number `attempt` (from 1): jitter over the whole range, so that the
    /// thousands of clients of a restarted server do not come back in step. `random` is in [0, 1).
    [[nodiscard]] std::chrono::milliseconds backoff(int attempt, double random) const;

    /// The same after a connection that ended with `code`; nothing: not by itself. What the server
    /// asks of all alike is the least, and still spread; what it has spread already is kept to.
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    delay(quint16 code, int attempt, double random,
          std::optional<std::chrono::milliseconds> retryAfter = {}) const;
};

} // namespace Carillon

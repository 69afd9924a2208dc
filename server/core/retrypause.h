// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace Carillon {

constexpr int FirstRetryPauseMs = 100;

/// The pause before the next attempt, after one of `pauseMs` (0: there was none): twice as long, up to `maxMs`.
[[nodiscard]] constexpr int nextRetryPauseMs(int pauseMs, int maxMs)
{
    return qBound(FirstRetryPauseMs, 2 * pauseMs, maxMs);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/reconnectpolicy.h"

#include "common/closecodes.h"

#include <algorithm>

namespace Carillon {

std::optional<std::chrono::milliseconds>
ReconnectPolicy::delay(std::uint16_t code, int attempt, double random,
                       std::optional<std::chrono::milliseconds> retryAfter) const
{
    using std::chrono::milliseconds;
    if (!clientReconnects(static_cast<CloseCode>(code)))
        return std::nullopt;
    if (code >= 4200 && code < 4300 && retryAfter)
        return std::clamp(*retryAfter, milliseconds::zero(), longestHint);

    const int doublings = std::clamp(attempt - 1, 0, 20);
    const milliseconds top
        = std::clamp<milliseconds>(first * (1LL << doublings), floor, std::max(floor, ceiling));
    const double span = double((top - floor).count());
    return floor + milliseconds(static_cast<long long>(span * std::clamp(random, 0.0, 1.0)));
}

} // namespace Carillon

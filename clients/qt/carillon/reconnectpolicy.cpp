// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/reconnectpolicy.h"

#include <algorithm>

namespace Carillon {

using std::chrono::milliseconds;

Comeback comebackAfter(quint16 code)
{
    if (code >= 4001 && code <= 4004)
        return Comeback::WithToken;
    if (code == 1000 || code == 1008 || (code >= 4000 && code < 4100))
        return Comeback::Never;
    if (code >= 4200 && code < 4300)
        return Comeback::WhenTold;
    return Comeback::Backoff; // 41xx, 1001…1011, an end without a word, and whatever comes later
}

milliseconds ReconnectPolicy::backoff(int attempt, double random) const
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const milliseconds top
        = std::clamp<milliseconds>(first * (1LL << doublings), floor, std::max(floor, ceiling));
    const double span = double((top - floor).count());
    return floor + milliseconds(static_cast<long long>(span * std::clamp(random, 0.0, 1.0)));
}

std::optional<milliseconds> ReconnectPolicy::delay(quint16 code, int attempt, double random,
                                                   std::optional<milliseconds> retryAfter) const
{
    const Comeback how = comebackAfter(code);
    if (how == Comeback::Never || how == Comeback::WithToken)
        return std::nullopt;
    const milliseconds asked
        = std::clamp(retryAfter.value_or(milliseconds::zero()), milliseconds::zero(), longestHint);
    if (how == Comeback::WhenTold && asked > milliseconds::zero())
        return asked;
    return asked + backoff(attempt, random);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace Carillon {

/// Whoever is idle is cold, and a walk over all of them is all misses unless each is asked for this many places
/// before it is looked at.
inline constexpr std::size_t Ahead = 4;

/// Asks for the first `bytes` of an object that is touched soon; null is harmless.
inline void fetchAhead(const void *object, std::size_t bytes)
{
    constexpr std::size_t Line = 64;
    for (std::size_t at = 0; at < bytes; at += Line)
        __builtin_prefetch(static_cast<const char *>(object) + at, 1);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/events.h"

#include <algorithm>
#include <array>

namespace Carillon {

bool isReservedEventType(QByteArrayView type)
{
    static constexpr std::array names = {
        "welcome",  "authenticated", "subscribed", "unsubscribed",  "published",
        "presence", "history",       "pong",       "echo",          "gap",
        "error",    "disconnect",    "hello",      "presence.join", "presence.leave",
        "token_expiring",
    };
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return type == name; });
}

} // namespace Carillon

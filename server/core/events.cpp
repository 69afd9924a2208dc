// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/events.h"

#include <algorithm>
#include <array>

namespace Carillon {

bool isValidEventType(QByteArrayView type)
{
    return !type.isEmpty() && type.size() <= MaxEventTypeSize
        && std::none_of(type.begin(), type.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
           });
}

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

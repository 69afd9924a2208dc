// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/events.h"

#include <algorithm>
#include <array>
#include <string_view>

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
    static constexpr std::array<std::string_view, 16> names = {
        "welcome",  "authenticated", "subscribed", "unsubscribed",  "published",
        "presence", "history",       "pong",       "echo",          "gap",
        "error",    "disconnect",    "hello",      "presence.join", "presence.leave",
        "token_expiring",
    };
    const std::string_view text(type.data(), std::size_t(type.size()));
    return std::find(names.begin(), names.end(), text) != names.end();
}

} // namespace Carillon

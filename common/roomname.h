// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Carillon {

/// Rules for room names (protocol.md, section 1): `<namespace>:<name>`, 1-255 bytes, printable
/// UTF-8, no spaces and no control characters. A room name is UTF-8 bytes everywhere in Carillon.
inline constexpr qsizetype MaxRoomNameSize = 255;

[[nodiscard]] bool isValidRoomName(QByteArrayView name);

/// "chat" of "chat:42". The whole name when it has no colon.
[[nodiscard]] QByteArrayView roomNamespace(QByteArrayView room);

/// "42" of "chat:42", empty for a room of any other namespace: what frames carry as chat_id.
[[nodiscard]] QByteArrayView chatId(QByteArrayView room);

/// "chat:" + id.
[[nodiscard]] QByteArray chatRoom(QByteArrayView chatId);

/// "user:" + id.
[[nodiscard]] QByteArray userRoom(QByteArrayView userId);

/// Whether `name` fits `glob`, in which `*` stands for any run of bytes and `?` for one byte.
/// Linear in the length of both but for the last star, so hostile globs cost nothing.
[[nodiscard]] bool globMatches(QByteArrayView glob, QByteArrayView name);

} // namespace Carillon

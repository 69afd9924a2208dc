// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Carillon {

/// Where a stream of SSE or long polling stands: the position in each of its rooms. Clients hold it
/// as opaque text (the `id` of an event, the `cursor` of a batch) and bring it back to go on without
/// loss. It grants nothing: every room in it is asked for again like any other, so it needs no
/// signature. A value.
struct Cursor
{
    struct Room
    {
        QByteArray name; ///< empty when only `hash` is known
        QByteArray epoch;
        quint64 seq = 0;
        quint64 hash = 0; ///< of the name, see roomHash(); set by decodeCursor() only
        bool operator==(const Room &) const = default;
    };

    quint64 frames = 0; ///< long polling: of the session's frames, how many were handed out
    std::vector<Room> rooms;

    [[nodiscard]] const Room *find(QByteArrayView name) const;
    bool operator==(const Cursor &) const = default;
};

/// Base64url of a compact binary form. Rooms go by their names, which a resumed stream needs for
/// those that its request does not name; where the names would take more than MaxNamedCursor bytes,
/// they go by a hash, since the text comes with every event and must fit into a request head.
inline constexpr qsizetype MaxNamedCursor = 4096;
[[nodiscard]] QByteArray encodeCursor(const Cursor &cursor);

/// Nothing for text that encodeCursor() cannot have made. Takes no more than a small multiple of the
/// text's size, and no text of more than MaxCursorText bytes.
inline constexpr qsizetype MaxCursorText = 64 * 1024;
[[nodiscard]] std::optional<Cursor> decodeCursor(QByteArrayView text);

/// FNV-1a of a room's name, 64 bits: the same in every process.
[[nodiscard]] quint64 roomHash(QByteArrayView name);

} // namespace Carillon

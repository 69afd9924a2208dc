// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any text as a cursor: it is refused, or it is within its bounds and means the same after another
// way through encodeCursor(). The input is tried as it is and as the bytes behind the base64.
#include "common/roomname.h"
#include "server/net/cursor.h"

#include <cstdlib>

using namespace Carillon;

namespace {

void require(bool held)
{
    if (!held)
        std::abort();
}

void tryCursor(const QByteArray &text)
{
    const auto cursor = decodeCursor(text);
    if (!cursor)
        return;
    require(text.size() <= MaxCursorText);
    require(cursor->rooms.size() <= 4096);
    for (const Cursor::Room &room : cursor->rooms) {
        require(room.name.isEmpty() || isValidRoomName(room.name));
        require(room.epoch.size() <= 64);
    }
    const auto again = decodeCursor(encodeCursor(*cursor));
    require(again.has_value());
    require(again->frames == cursor->frames && again->rooms.size() == cursor->rooms.size());
    for (std::size_t i = 0; i < cursor->rooms.size(); ++i) {
        const Cursor::Room &before = cursor->rooms[i];
        const Cursor::Room &after = again->rooms[i];
        require(after.hash == before.hash && after.epoch == before.epoch && after.seq == before.seq);
        require(after.name == before.name || after.name.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > MaxCursorText / 4)
        return 0; // by hash it may become longer, and must still fit
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryCursor(input);
    tryCursor(input.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    return 0;
}

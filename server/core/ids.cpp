// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/ids.h"

namespace Carillon {

QByteArray connectionId(PeerId id)
{
    QByteArray text(17, 'c');
    std::uint64_t rest = id.number();
    for (char *digit = text.data() + 16; digit > text.constData(); --digit, rest >>= 4U)
        *digit = "0123456789abcdef"[rest & 15U];
    return text;
}

bool parseConnectionId(QByteArrayView text, PeerId &id)
{
    if (text.size() != 17 || text[0] != 'c')
        return false;
    // One text an id: no sign, no prefix, no capitals, or a filter would not find what inspect does.
    for (const char c : text.sliced(1)) {
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    id = PeerId::fromNumber(text.sliced(1).toByteArray().toULongLong(nullptr, 16));
    return true;
}

} // namespace Carillon

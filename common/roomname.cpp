// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/roomname.h"

#include <QStringView>
#include <QUtf8StringView>

namespace Carillon {

namespace {

// Code points that RFC-style "printable" leaves out: C0, space, DEL, C1, and Unicode's spaces,
// line and paragraph separators and bidi controls, with which one name could pass for another.
bool isForbidden(char32_t c)
{
    return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x206f) || c == 0x3000
        || c == 0xfeff || (c >= 0xfff9 && c <= 0xffff);
}

// Decodes one code point; 0 on anything that is not well-formed UTF-8 (RFC 3629).
char32_t next(QByteArrayView bytes, qsizetype &i)
{
    const auto byte = [&](qsizetype at) -> unsigned {
        return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    const unsigned lead = byte(i);
    if (lead < 0x80) {
        ++i;
        return lead;
    }
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > bytes.size())
        return 0;
    char32_t c = lead & (0xffU >> (length + 1));
    for (int k = 1; k < length; ++k) {
        if ((byte(i + k) & 0xc0U) != 0x80U)
            return 0;
        c = (c << 6U) | (byte(i + k) & 0x3fU);
    }
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < smallest[length] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return 0;
    i += length;
    return c;
}

} // namespace

bool isValidRoomName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > MaxRoomNameSize)
        return false;
    const qsizetype colon = name.indexOf(':');
    if (colon <= 0 || colon == name.size() - 1)
        return false;
    for (qsizetype i = 0; i < name.size();) {
        if (isForbidden(next(name, i)))
            return false;
    }
    return true;
}

QByteArrayView roomNamespace(QByteArrayView room)
{
    const qsizetype colon = room.indexOf(':');
    return colon < 0 ? room : room.first(colon);
}

QByteArrayView chatId(QByteArrayView room)
{
    return room.startsWith("chat:") ? room.sliced(5) : QByteArrayView();
}

QByteArray chatRoom(QByteArrayView chatId)
{
    return QByteArray("chat:").append(chatId);
}

QByteArray userRoom(QByteArrayView userId)
{
    return QByteArray("user:").append(userId);
}

bool globMatches(QByteArrayView glob, QByteArrayView name)
{
    qsizetype g = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype starName = 0;
    while (n < name.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            starName = n;
        } else if (g < glob.size() && (glob[g] == '?' || glob[g] == name[n])) {
            ++g;
            ++n;
        } else if (star >= 0) {
            g = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == '*')
        ++g;
    return g == glob.size();
}

} // namespace Carillon

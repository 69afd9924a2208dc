// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/utf8validator.h"

#include <cstring>

namespace Carillon {

namespace {

/// The first byte at or after `at` that is not ASCII, or `end`; sixteen bytes a step.
const char *skipAscii(const char *at, const char *end)
{
    constexpr quint64 highBits = 0x8080808080808080ULL;
    for (; end - at >= 16; at += 16) {
        quint64 words[2];
        std::memcpy(words, at, sizeof words);
        if ((words[0] | words[1]) & highBits)
            break;
    }
    while (at != end && static_cast<unsigned char>(*at) < 0x80)
        ++at;
    return at;
}

} // namespace

/// The table of RFC 3629, section 4: which second bytes a lead byte allows.
bool Utf8Validator::beginCharacter(unsigned char lead)
{
    m_low = 0x80;
    m_high = 0xBF;
    if (lead < 0xC2 || lead > 0xF4) // a continuation, an overlong form, or above U+10FFFF
        return false;
    if (lead < 0xE0) {
        m_missing = 1;
    } else if (lead < 0xF0) {
        m_missing = 2;
        if (lead == 0xE0)
            m_low = 0xA0; // overlong below
        else if (lead == 0xED)
            m_high = 0x9F; // surrogates above
    } else {
        m_missing = 3;
        if (lead == 0xF0)
            m_low = 0x90;
        else if (lead == 0xF4)
            m_high = 0x8F;
    }
    return true;
}

bool Utf8Validator::feed(const char *data, qsizetype size)
{
    const char *const end = data + size;
    while (data != end) {
        const auto byte = static_cast<unsigned char>(*data);
        if (m_missing == 0) {
            if (byte < 0x80) {
                data = skipAscii(data, end);
                continue;
            }
            if (!beginCharacter(byte))
                return false;
        } else {
            if (byte < m_low || byte > m_high)
                return false;
            m_low = 0x80;
            m_high = 0xBF;
            --m_missing;
        }
        ++data;
    }
    return true;
}

bool isValidUtf8(QByteArrayView text)
{
    Utf8Validator validator;
    return validator.feed(text.data(), text.size()) && validator.atCharacterEnd();
}

} // namespace Carillon

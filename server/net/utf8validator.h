// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace Carillon {

/// Says of a stream of bytes whether it is UTF-8 (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF). It fails at the first byte that cannot belong to any valid text, so a
/// peer is refused in the middle of a message (RFC 6455, section 8.1); a character may be split
/// anywhere. Three bytes of state, a value type.
class Utf8Validator
{
public:
    /// False: invalid; nothing that follows can make it valid again, reset() before the next use.
    [[nodiscard]] bool feed(const char *data, qsizetype size);
    /// Whether the bytes so far end with a whole character.
    [[nodiscard]] bool atCharacterEnd() const { return m_missing == 0; }
    void reset() { *this = {}; }

private:
    bool beginCharacter(unsigned char lead);

    quint8 m_missing = 0; ///< continuation bytes still to come
    quint8 m_low = 0;     ///< the next of them lies in [m_low, m_high]
    quint8 m_high = 0;
};

[[nodiscard]] bool isValidUtf8(QByteArrayView text);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Carillon {

/// How many bytes `size` characters of base64url without padding stand for.
[[nodiscard]] constexpr qsizetype base64UrlDecodedSize(qsizetype size)
{
    return size / 4 * 3 + (size % 4 == 0 ? 0 : size % 4 - 1);
}

/// RFC 4648 section 5 as RFC 7515 section 2 has it: no padding, no white space, and no bits behind
/// the last byte (section 3.5), so that one value has one spelling. Writes to `out`, which has room
/// for base64UrlDecodedSize(); false on anything else.
[[nodiscard]] bool decodeBase64Url(QByteArrayView text, char *out);
[[nodiscard]] std::optional<QByteArray> decodeBase64Url(QByteArrayView text);

} // namespace Carillon

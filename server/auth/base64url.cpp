// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/base64url.h"

#include <array>
#include <cstdint>

namespace Carillon {

namespace {

constexpr std::uint8_t Invalid = 0xff;

constexpr std::array<std::uint8_t, 256> makeTable()
{
    std::array<std::uint8_t, 256> table{};
    table.fill(Invalid);
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (std::uint8_t i = 0; i < 64; ++i)
        table[static_cast<unsigned char>(alphabet[i])] = i;
    return table;
}

constexpr auto table = makeTable();

} // namespace

bool decodeBase64Url(QByteArrayView text, char *out)
{
    const qsizetype size = text.size();
    if (size % 4 == 1)
        return false;
    std::uint32_t bits = 0;
    std::uint8_t wrong = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const std::uint8_t value = table[static_cast<unsigned char>(text[i])];
        wrong |= value;
        bits = bits << 6U | (value & 0x3fU);
        if (i % 4 == 3) {
            *out++ = static_cast<char>(bits >> 16U);
            *out++ = static_cast<char>(bits >> 8U);
            *out++ = static_cast<char>(bits);
        }
    }
    if (wrong & 0xc0U) // only Invalid has these bits
        return false;
    if (size % 4 == 2) {
        *out = static_cast<char>(bits >> 4U);
        return (bits & 0xfU) == 0;
    }
    if (size % 4 == 3) {
        *out++ = static_cast<char>(bits >> 10U);
        *out = static_cast<char>(bits >> 2U);
        return (bits & 0x3U) == 0;
    }
    return true;
}

std::optional<QByteArray> decodeBase64Url(QByteArrayView text)
{
    QByteArray bytes(base64UrlDecodedSize(text.size()), Qt::Uninitialized);
    if (!decodeBase64Url(text, bytes.data()))
        return std::nullopt;
    return bytes;
}

} // namespace Carillon

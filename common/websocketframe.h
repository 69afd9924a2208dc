// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>

namespace Carillon {

/// What RFC 6455, section 5.2 puts on the wire; everything that writes frames uses these lines.
enum class WsOpcode : std::uint8_t {
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA,
};

inline constexpr int maxServerFrameHeader = 10; ///< bytes in front of an unmasked payload
inline constexpr int maxClientFrameHeader = 14; ///< the same with the four bytes of the mask
inline constexpr int maxControlPayload = 125;   ///< RFC 6455, section 5.5

/// How many bytes encodeFrameHeader() writes: lets a frame be built with its header directly in
/// front of the payload.
[[nodiscard]] constexpr int frameHeaderSize(std::uint64_t payloadSize)
{
    return payloadSize <= 125 ? 2 : payloadSize <= 0xFFFF ? 4 : maxServerFrameHeader;
}

/// Writes the header of an unmasked (server) frame, in the shortest form, to `out`, which has room
/// for maxServerFrameHeader bytes. Returns its size. `rsv1`: the message is compressed (RFC 7692).
constexpr int encodeFrameHeader(char *out, WsOpcode opcode, bool fin, bool rsv1,
                                std::uint64_t payloadSize)
{
    const int size = frameHeaderSize(payloadSize);
    out[0] = static_cast<char>((fin ? 0x80 : 0) | (rsv1 ? 0x40 : 0) | static_cast<int>(opcode));
    out[1] = static_cast<char>(size == 2 ? payloadSize : size == 4 ? 126 : 127);
    for (int i = size - 1; i >= 2; --i, payloadSize >>= 8)
        out[i] = static_cast<char>(payloadSize & 0xFF);
    return size;
}

/// The header of a masked (client) frame, for our own clients and the tests: `out` has room for
/// maxClientFrameHeader bytes; the payload must then go through maskPayload() with the same key.
constexpr int encodeClientFrameHeader(char *out, WsOpcode opcode, bool fin, bool rsv1,
                                      std::uint64_t payloadSize, const char (&key)[4])
{
    const int size = encodeFrameHeader(out, opcode, fin, rsv1, payloadSize);
    out[1] = static_cast<char>(static_cast<unsigned char>(out[1]) | 0x80U);
    for (int i = 0; i < 4; ++i)
        out[size + i] = key[i];
    return size + 4;
}

/// Masks or unmasks in place (the same thing, RFC 6455, section 5.3), eight bytes at a time.
/// `offset`: how many bytes of this frame's payload were masked before.
inline void maskPayload(char *data, std::int64_t size, const char (&key)[4],
                        std::uint64_t offset = 0)
{
    char rotated[8] = {};
    for (unsigned i = 0; i < 8; ++i)
        rotated[i] = key[(offset + i) & 3U];
    std::uint64_t wide = 0;
    std::memcpy(&wide, rotated, 8);
    for (; size >= 8; data += 8, size -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data, 8);
        word ^= wide;
        std::memcpy(data, &word, 8);
    }
    for (int i = 0; i < static_cast<int>(size); ++i)
        data[i] = static_cast<char>(data[i] ^ rotated[i]);
}

} // namespace Carillon

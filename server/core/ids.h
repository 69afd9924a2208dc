// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstdint>
#include <functional>

namespace Carillon {

/// A room within this process; 0 is none. Rooms are numbered densely and numbers are used again.
using RoomId = std::uint32_t;

/// A peer (client, admin session or HTTP exchange) within this process: which shard has it, in
/// which slot, and which user of that slot it is, so that an id that outlived its peer finds nobody.
struct PeerId
{
    std::uint16_t shard = 0;
    std::uint16_t generation = 0;
    std::uint32_t slot = 0;

    [[nodiscard]] constexpr std::uint64_t number() const
    {
        return (std::uint64_t(shard) << 48U) | (std::uint64_t(generation) << 32U) | slot;
    }
    [[nodiscard]] static constexpr PeerId fromNumber(std::uint64_t n)
    {
        return {std::uint16_t(n >> 48U), std::uint16_t(n >> 32U), std::uint32_t(n)};
    }
    constexpr bool operator==(const PeerId &) const = default;
};

/// Mixed: QHash takes the low bits, in which the peers of two shards have the same slots one after the
/// other. Unmixed they are one long cluster, and each removal costs the square of their number.
inline std::size_t qHash(PeerId id, std::size_t seed = 0)
{
    return ::qHash(quint64(id.number()), seed);
}

/// connection_id on the wire and in the admin feed: "c" and 16 hex digits.
[[nodiscard]] QByteArray connectionId(PeerId id);

/// The other way; false when the text is not one.
[[nodiscard]] bool parseConnectionId(QByteArrayView text, PeerId &id);

} // namespace Carillon

template<>
struct std::hash<Carillon::PeerId>
{
    std::size_t operator()(Carillon::PeerId id) const noexcept
    {
        return std::hash<std::uint64_t>{}(id.number());
    }
};

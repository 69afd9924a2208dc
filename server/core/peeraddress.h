// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <functional>

namespace Carillon {

/// Who is at the other end: a plain value of 18 bytes, a key for limits by address. IPv4 is kept as
/// ::ffff:a.b.c.d, so a peer has one form whichever socket it came in by. A local socket's peer is
/// all zeroes. server/net/socketaddress.h makes it and its text.
struct PeerAddress
{
    static constexpr std::array<quint8, 12> MappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

    std::array<quint8, 16> bytes{};
    quint16 port = 0;

    [[nodiscard]] bool isIPv4() const
    {
        return std::equal(MappedPrefix.begin(), MappedPrefix.end(), bytes.begin());
    }
    /// What one subscriber line has, so what a limit by address counts: the address itself for
    /// IPv4, the /64 for IPv6 (RFC 6177); the port is 0.
    [[nodiscard]] PeerAddress network() const
    {
        PeerAddress result = *this;
        result.port = 0;
        if (!isIPv4())
            std::fill(result.bytes.begin() + 8, result.bytes.end(), quint8(0));
        return result;
    }

    auto operator<=>(const PeerAddress &) const = default;
};

} // namespace Carillon

template<>
struct std::hash<Carillon::PeerAddress>
{
    // Seeded per process: who connects chooses the address.
    std::size_t operator()(const Carillon::PeerAddress &peer) const noexcept
    {
        return qHashMulti(QHashSeed::globalSeed(), peer.port,
                          qHashBits(peer.bytes.data(), peer.bytes.size(), QHashSeed::globalSeed()));
    }
};

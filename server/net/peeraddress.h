// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <array>
#include <compare>
#include <cstddef>
#include <functional>

struct sockaddr;

namespace Carillon {

/// Who is at the other end: a plain value of 18 bytes, a key for limits by address. IPv4 is kept as
/// ::ffff:a.b.c.d, so a peer has one form whichever socket it came in by. A local socket's peer is
/// all zeroes.
struct PeerAddress
{
    PeerAddress() = default;
    explicit PeerAddress(const sockaddr *address);

    [[nodiscard]] bool isIPv4() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "192.0.2.1" or "2001:db8::1", without the port.
    [[nodiscard]] QByteArray address() const;
    /// "192.0.2.1:5000" or "[2001:db8::1]:5000".
    [[nodiscard]] QByteArray toByteArray() const;
    /// What one subscriber line has, so what a limit by address counts: the address itself for
    /// IPv4, the /64 for IPv6 (RFC 6177); the port is 0.
    [[nodiscard]] PeerAddress network() const;

    auto operator<=>(const PeerAddress &) const = default;

private:
    friend struct std::hash<PeerAddress>;
    std::array<quint8, 16> m_bytes{};
    quint16 m_port = 0;
};

} // namespace Carillon

template<>
struct std::hash<Carillon::PeerAddress>
{
    std::size_t operator()(const Carillon::PeerAddress &peer) const noexcept;
};

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/peeraddress.h"

#include <QHashFunctions>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace Carillon {

namespace {

constexpr std::array<quint8, 12> MappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

} // namespace

PeerAddress::PeerAddress(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, address, sizeof(in));
        std::copy(MappedPrefix.begin(), MappedPrefix.end(), m_bytes.begin());
        std::memcpy(m_bytes.data() + MappedPrefix.size(), &in.sin_addr, 4);
        m_port = ntohs(in.sin_port);
    } else if (address->sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, address, sizeof(in));
        std::memcpy(m_bytes.data(), &in.sin6_addr, m_bytes.size());
        m_port = ntohs(in.sin6_port);
    }
}

bool PeerAddress::isIPv4() const
{
    return std::equal(MappedPrefix.begin(), MappedPrefix.end(), m_bytes.begin());
}

QByteArray PeerAddress::address() const
{
    char text[INET6_ADDRSTRLEN] = "";
    if (isIPv4())
        inet_ntop(AF_INET, m_bytes.data() + MappedPrefix.size(), text, sizeof(text));
    else
        inet_ntop(AF_INET6, m_bytes.data(), text, sizeof(text));
    return QByteArray(text);
}

QByteArray PeerAddress::toByteArray() const
{
    const QByteArray number = QByteArray::number(m_port);
    return isIPv4() ? address() + ':' + number : '[' + address() + "]:" + number;
}

PeerAddress PeerAddress::network() const
{
    PeerAddress result = *this;
    result.m_port = 0;
    if (!isIPv4())
        std::fill(result.m_bytes.begin() + 8, result.m_bytes.end(), quint8(0));
    return result;
}

} // namespace Carillon

std::size_t
std::hash<Carillon::PeerAddress>::operator()(const Carillon::PeerAddress &peer) const noexcept
{
    // Seeded per process: who connects chooses the address.
    return qHashMulti(QHashSeed::globalSeed(), peer.m_port,
                      qHashBits(peer.m_bytes.data(), peer.m_bytes.size(), QHashSeed::globalSeed()));
}

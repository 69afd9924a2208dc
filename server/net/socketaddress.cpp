// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/socketaddress.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

namespace Carillon {

PeerAddress peerAddress(const sockaddr *address)
{
    PeerAddress peer;
    if (address->sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, address, sizeof(in));
        std::copy(PeerAddress::MappedPrefix.begin(), PeerAddress::MappedPrefix.end(), peer.bytes.begin());
        std::memcpy(peer.bytes.data() + PeerAddress::MappedPrefix.size(), &in.sin_addr, 4);
        peer.port = ntohs(in.sin_port);
    } else if (address->sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, address, sizeof(in));
        std::memcpy(peer.bytes.data(), &in.sin6_addr, peer.bytes.size());
        peer.port = ntohs(in.sin6_port);
    }
    return peer;
}

QByteArray endpointText(const PeerAddress &peer)
{
    char text[INET6_ADDRSTRLEN] = "";
    const bool v4 = peer.isIPv4();
    inet_ntop(v4 ? AF_INET : AF_INET6, peer.bytes.data() + (v4 ? PeerAddress::MappedPrefix.size() : 0), text,
              sizeof(text));
    return (v4 ? QByteArray(text) : '[' + QByteArray(text) + ']') + ':' + QByteArray::number(peer.port);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/peeraddress.h"

#include <QByteArray>

struct sockaddr;

namespace Carillon {

/// Of AF_INET and AF_INET6; anything else is a local peer.
[[nodiscard]] PeerAddress peerAddress(const sockaddr *address);
/// "192.0.2.1:5000" or "[2001:db8::1]:5000".
[[nodiscard]] QByteArray endpointText(const PeerAddress &peer);

} // namespace Carillon

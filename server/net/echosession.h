// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/session.h"

namespace Carillon {

/// GET /echo: each message goes back as it came, through the same connection code as everybody's,
/// so that conformance suites test what clients get. Shard's thread.
class EchoSession final : public Session
{
public:
    using Session::Session;

    void receive(QByteArrayView message, bool binary) override
    {
        send(binary ? Frame::binary(message) : Frame::text(message));
    }
    /// The hub, which closes whose token was revoked, does not know this one.
    void sweep() override
    {
        if (m_host.authenticator->isRevoked(claims()))
            close(CloseCode::TokenInvalid, QByteArrayLiteral("token revoked"), 0, "operator");
        else
            Session::sweep();
    }
    void ended(CloseCode, const QByteArray &, const char *) override {}
    [[nodiscard]] bool saysDisconnect() const override { return false; }
};

} // namespace Carillon

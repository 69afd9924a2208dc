// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/session.h"

namespace Carillon {

/// The shard's end of an admin feed: passes messages to the AdminService on the hub's thread and
/// tells it how much has left. Owned by its Connection; shard's thread.
class AdminSession final : public Session
{
public:
    AdminSession(PeerId id, ClaimsPtr claims, Connection &connection, SessionHost &host)
        : Session(id, std::move(claims), connection, host)
    {
        host.toHub(AdminOpened{id, m_claims, connection.remoteText()});
    }

    void receive(QByteArrayView message, bool) override
    {
        if (isClosing())
            return;
        // A new token is judged here, where the Authenticator may be asked; the rest is not ours.
        auto command = m_host.protocol->decode(message);
        if (command.ok() && command->type == ClientCommand::Type::Auth) {
            if (renew(*command))
                m_host.toHub(AdminRenewed{id(), m_claims});
            return;
        }
        m_host.toHub(AdminMessage{id(), message.toByteArray()});
    }
    void ended(CloseCode, const QByteArray &, const char *) override
    {
        m_host.toHub(AdminClosed{id()});
    }
    void left(qint64 bytes) override { m_host.toHub(AdminWritten{id(), bytes}); }
    [[nodiscard]] bool tellsWritten() const override { return true; }
};

} // namespace Carillon

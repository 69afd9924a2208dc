// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"

#include <QByteArray>

namespace Carillon {

/// What is known of the way a client came, for operators. Text from outside.
struct ConnectionFacts
{
    QByteArray remote;
    QByteArray userAgent;
    QByteArray origin;
    QByteArray subprotocol;
    const char *transport = "websocket";
    bool tls = false;
    bool compressed = false;
    qint64 rttMs = -1; ///< -1: not measured yet
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
};

/// One transport as a Client sees it. Owns its Client; lives on its shard.
class Connection
{
public:
    Connection() = default;
    virtual ~Connection() = default;
    Q_DISABLE_COPY_MOVE(Connection)

    /// The outbox has something to write; the connection does so at the end of the turn.
    virtual void outboxFilled() = 0;
    /// Ends: what the outbox still holds goes first, as far as the peer takes it in time.
    /// Nothing is delivered any more. Asked for once.
    virtual void close(CloseCode code, const QByteArray &reason) = 0;
    [[nodiscard]] virtual ConnectionFacts facts() const = 0;
    /// Whether this transport can take the deflated twin of a frame.
    [[nodiscard]] virtual bool takesDeflate() const = 0;
};

} // namespace Carillon

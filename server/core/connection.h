// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "server/core/frame.h"

#include <QByteArray>

namespace Carillon {

/// How the token came.
enum class TokenPlace : quint8 { Header, Query, Message };
/// "header", "query", "message"
[[nodiscard]] constexpr const char *tokenPlaceName(TokenPlace place)
{
    return place == TokenPlace::Header ? "header" : place == TokenPlace::Query ? "query" : "message";
}

/// What is known of the way a client came, for operators. Text from outside.
struct ConnectionFacts
{
    QByteArray userAgent;
    QByteArray origin;
    QByteArray subprotocol;
    const char *transport = "websocket";
    bool tls = false;
    bool compressed = false;
    qint64 rttMs = -1; ///< -1: not measured yet
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    TokenPlace auth = TokenPlace::Header;
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
    /// Address and port of the peer. Apart from the facts, which every row of a table may need.
    [[nodiscard]] virtual QByteArray remoteText() const = 0;
    /// What the kernel has taken and the peer has not acknowledged; -1: unknown. A system call.
    [[nodiscard]] virtual qint64 kernelBytes() const { return -1; }
    /// Whether this transport can take the deflated twin of a frame.
    [[nodiscard]] virtual bool takesDeflate() const = 0;

    // ---- for transports of which one connection is many requests (SSE, long polling)
    /// The name under which other requests find this connection; empty when none can.
    [[nodiscard]] virtual QByteArray sessionKey() const { return {}; }
    /// Looks at what only this peer gets before it is queued; true: it goes its own way, past the
    /// outbox (the answer to POST /command).
    virtual bool answered(const FramePtr &frame)
    {
        Q_UNUSED(frame)
        return false;
    }
    /// The client is in the room from here on; it has had, or is about to get, what is after `seq`.
    virtual void joined(RoomId room, const QByteArray &name, const QByteArray &epoch, quint64 seq)
    {
        Q_UNUSED(room)
        Q_UNUSED(name)
        Q_UNUSED(epoch)
        Q_UNUSED(seq)
    }
    virtual void left(RoomId room) { Q_UNUSED(room) }
};

} // namespace Carillon

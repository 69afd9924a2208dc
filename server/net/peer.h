// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ids.h"
#include "server/core/messages.h"

namespace Carillon {

class Client;
class SendRing;
class Session;
class Shard;

/// Whatever has a descriptor on a shard: a Handler while it speaks HTTP, then the connection that it
/// became, under the same id. Owned by the shard's slot; its thread. A peer that has ended is freed
/// at the end of the loop turn, so it may end from inside any call.
class Peer
{
public:
    /// `counted`: limits.connections_per_address counts it, under the remote's network.
    Peer(Shard &shard, PeerId id, const PeerAddress &remote, bool counted)
        : m_shard(shard), m_id(id), m_remote(remote), m_counted(counted)
    {
    }
    virtual ~Peer() = default;
    Q_DISABLE_COPY_MOVE(Peer)

    [[nodiscard]] PeerId id() const { return m_id; }
    /// What was asked to be written in this turn; called once at its end.
    virtual void flush() = 0;
    /// The same together with other peers: true when `ring` was given the write, and then wrote() says
    /// what came of it; false when flush() has to do it.
    [[nodiscard]] virtual bool queueWrite(SendRing &ring)
    {
        Q_UNUSED(ring)
        return false;
    }
    virtual void wrote(qint64 taken) { Q_UNUSED(taken) }
    /// Deadlines; about once a second, more often where the configuration has short ones.
    virtual void sweep() = 0;
    /// The server asks it to go. See Session::close().
    virtual void close(const ClosePeer &order) = 0;

    [[nodiscard]] const PeerAddress &remote() const { return m_remote; }
    [[nodiscard]] bool isCounted() const { return m_counted; }
    [[nodiscard]] virtual Session *session() { return nullptr; }
    [[nodiscard]] virtual Client *client() { return nullptr; }
    virtual void hubAnswered(IngestDone &answer) { Q_UNUSED(answer) }
    virtual void hubAnswered(HttpAnswer &answer) { Q_UNUSED(answer) }
    /// A request of another connection about the session that this peer is. False when it is none.
    virtual bool take(SessionRequest &request)
    {
        Q_UNUSED(request)
        return false;
    }

    bool flushQueued = false; ///< the shard's

protected:
    Shard &m_shard;
    const PeerId m_id;

private:
    const PeerAddress m_remote;
    const bool m_counted;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/client.h"
#include "server/net/peer.h"

namespace Carillon {

/// A connection without a socket: a real Client on a real Shard whose peer is made up. What leaves
/// for it is counted and thrown away, at most so many bytes a second, so that a slow one has a real
/// queue and real drops. Owned by its shard's slot; the shard's thread.
class SyntheticClient final : public Peer, public Connection
{
public:
    /// `number` decides everything about it; `bytesPerSecond` 0: it takes whatever comes.
    SyntheticClient(Shard &shard, PeerId id, int number, qint64 bytesPerSecond);

    [[nodiscard]] static ClaimsPtr claimsOf(int number);
    void say(const QByteArray &command); ///< as if it had come over the wire
    /// Ends as if the peer had gone without a word.
    void hangUp();

    // ---- Peer
    void flush() override;
    void sweep() override;
    void close(const ClosePeer &order) override;
    [[nodiscard]] Session *session() override { return &m_client; }
    [[nodiscard]] Client *client() override { return &m_client; }

    // ---- Connection
    void outboxFilled() override;
    void close(CloseCode code, const QByteArray &reason) override;
    [[nodiscard]] ConnectionFacts facts() const override;
    [[nodiscard]] QByteArray remoteText() const override;
    [[nodiscard]] bool takesDeflate() const override { return false; }

private:
    void drainOutbox();

    const int m_number;
    const qint64 m_bytesPerSecond;
    qint64 m_allowed = 0; ///< of this second, for a slow one
    quint64 m_bytesIn = 0;
    quint64 m_bytesOut = 0;
    bool m_ends = false;
    Client m_client;
};

} // namespace Carillon

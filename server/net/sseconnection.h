// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/bytestream.h"
#include "server/net/fallbackconnection.h"

namespace Carillon {

/// GET /sse: one HTTP answer that goes on until an end (WHATWG HTML, 9.2). Nothing comes from the
/// peer, so the only sign that it is gone is that it takes no bytes; a comment now and then makes
/// sure that there are some to take. Shard's thread.
class SseConnection final : public FallbackConnection, private ByteStream::Owner
{
public:
    /// `head` is the answer's head.
    SseConnection(Shard &shard, PeerId id, std::unique_ptr<ByteStream> stream, QByteArray head,
                  const PeerAddress &remote, bool counted);

    // ---- Peer
    void flush() override;
    void sweep() override;

    // ---- Connection
    void outboxFilled() override;

private:
    // ---- ByteStream::Owner
    void streamReadable() override;
    void streamWritable() override;
    void streamFailed() override;

    // ---- FallbackConnection
    bool takePoll(SessionRequest &) override { return false; }
    void closing() override;

    void fill();

    std::unique_ptr<ByteStream> m_stream;
    QByteArray m_out; ///< on its way to the kernel
    qsizetype m_written = 0;
    quint32 m_wroteMs;
    quint32 m_blockedMs = 0;  ///< since when the kernel takes nothing, while m_blocked
    quint32 m_deadlineMs = 0; ///< for the peer to have read the end, while m_closing
    bool m_blocked = false;
    bool m_closing = false;
    bool m_shutDown = false;
};

} // namespace Carillon

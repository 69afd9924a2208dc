// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/fallbackconnection.h"

namespace Carillon {

/// A long-polling session: what waits for the client is handed to one HTTP request after the other.
/// Has no stream; a Handler on this or another shard lends it the request that waits. A frame stays
/// with the session until a cursor has come back that stands behind it. Shard's thread.
///
/// One request waits at a time: a second one ends the first with 204. Only requests for frames keep
/// the session alive; who sends commands and never asks for an answer is not listening.
class PollConnection final : public FallbackConnection
{
public:
    /// `starter` is the Handler of the POST /poll that opens it, answered with the first frames.
    PollConnection(Shard &shard, PeerId id, PeerId starter, const PeerAddress &remote);

    // ---- Peer
    void flush() override;
    void sweep() override;

    // ---- Connection
    void outboxFilled() override;

private:
    // ---- FallbackConnection
    bool takePoll(SessionRequest &request) override;
    void closing() override;

    void collect();
    void end(CloseCode code, const QByteArray &reason, const char *by);
    void answerWaiting(int status, const QByteArray &json);

    std::vector<FramePtr> m_batch; ///< handed out and not confirmed
    qint64 m_batchBytes = 0;
    quint64 m_confirmed = 0; ///< so many frames before m_batch
    std::optional<PeerId> m_waiting;
    bool m_opened = false; ///< the opening request has its answer
    bool m_closing = false;
    quint32 m_deadlineMs;     ///< of the waiting request, else of the session
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/claims.h"
#include "server/core/connection.h"
#include "server/net/bytestream.h"
#include "server/net/httprequest.h"
#include "server/net/peer.h"

#include <memory>

namespace Carillon {

/// A connection while it speaks HTTP: reads a request head, routes it, asks the Authenticator, and
/// either answers or has the handshake done and gives its stream to a WebSocketConnection. Exists
/// before there is a Client, so a peer without a token has no object through which to reach the Hub.
/// Owned by its shard's slot; shard's thread.
class Handler final : public Peer, private ByteStream::Owner
{
public:
    Handler(Shard &shard, PeerId id, const NewConnection &from, bool tls, std::unique_ptr<ByteStream> stream);
    ~Handler() override;

    // ---- Peer
    void flush() override;
    void sweep() override;
    void close(const ClosePeer &order) override;
    void hubAnswered(IngestDone &answer) override;
    void hubAnswered(HttpAnswer &answer) override;

private:
    using Verified = Result<ClaimsPtr, HttpFailure>;

    void streamReadable() override;
    void streamWritable() override;
    void streamFailed() override;

    void feed(QByteArrayView bytes);
    void route(const HttpRequest &request);
    void routePublic(const HttpRequest &request);
    void routeAdmin(const HttpRequest &request);
    bool routeCommon(const HttpRequest &request);
    void upgrade(const HttpRequest &request);
    void takeEvents(const HttpRequest &request);
    [[nodiscard]] bool refusedLogin();
    void askApi(const HttpRequest &request);
    // ---- fallbackroutes.cpp
    void fallback(const HttpRequest &request);
    void fallbackAllowed(const HttpRequest &request);
    void openStream(const HttpRequest &request, ClaimsPtr claims);
    void openPoll(const HttpRequest &request, ClaimsPtr claims);
    void askSession(const HttpRequest &request, ClaimsPtr claims);
    /// Where verify() looks for the token.
    [[nodiscard]] static TokenPlace tokenPlace(const HttpRequest &request);
    [[nodiscard]] Verified verify(const HttpRequest &request, bool *missing = nullptr) const;

    void answer(int status, QByteArrayView contentType, QByteArrayView body,
                const HttpHeaders &headers = {});
    void refuse(const HttpFailure &failure, const HttpHeaders &headers = {});
    void send(int status, QByteArray bytes, bool keepAlive);
    void finish();

    const Door m_door;
    const bool m_tls;
    std::unique_ptr<ByteStream> m_stream;
    std::unique_ptr<HttpRequestParser> m_parser; ///< while a request is being read
    HttpHeaders m_cors; ///< of every answer to the request that is being answered
    QByteArray m_rest;                           ///< came behind the request that is being answered
    QByteArray m_out;
    qsizetype m_written = 0;
    quint32 m_deadlineMs;
    bool m_keepAlive = true;
    bool m_waitsForHub = false;
    bool m_saidContinue = false;
    bool m_closesAfter = false; ///< when m_out is out
    bool m_lingers = false;     ///< the answer is out, waiting for the peer to have read it
    bool m_finished = false;
};

} // namespace Carillon

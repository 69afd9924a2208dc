// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/connection.h"
#include "server/core/ratelimit.h"
#include "server/core/session.h"
#include "server/net/bytestream.h"
#include "server/net/peer.h"
#include "server/net/requestfacts.h"
#include "server/net/websocketcodec.h"

#include <memory>

namespace Carillon {

/// A WebSocket on a ByteStream, after the handshake: frames in, heartbeat, close handshake, and at
/// the end of each turn one write of everything that waits. Who the peer is, and what it may do, is
/// its Session's business; until the first message has authenticated it there is none. Owned by its
/// shard's slot; shard's thread.
class WebSocketConnection final : public Peer,
                                  public Connection,
                                  private ByteStream::Owner,
                                  private WebSocketCodec::Sink
{
public:
    enum class Role : quint8 { Client, Echo, Admin };

    struct Upgraded
    {
        std::unique_ptr<ByteStream> stream;
        QByteArray response; ///< the 101, sent together with the first frames
        PeerAddress remote;
        bool counted = false;
        RequestFactsPtr facts;
        Role role = Role::Client;
        bool tls = false;
        bool deflate = false;      ///< permessage-deflate was agreed on
        bool sharedWindow = false; ///< with the window that everybody's twins are made for
        TokenPlace auth = TokenPlace::Header; ///< unless it comes in the first message
    };

    WebSocketConnection(Shard &shard, PeerId id, Upgraded upgraded);
    ~WebSocketConnection() override;

    /// Begins; null: the first message must be `auth`. `rest` is what came behind the request head.
    void start(ClaimsPtr claims, QByteArray rest);

    // ---- Peer
    void flush() override;
    [[nodiscard]] bool queueWrite(SendRing &ring) override;
    void wrote(qint64 taken) override;
    void sweep() override;
    void close(const ClosePeer &order) override;
    [[nodiscard]] Session *session() override { return m_session.get(); }
    [[nodiscard]] Client *client() override;

    // ---- Connection
    void outboxFilled() override;
    void close(CloseCode code, const QByteArray &reason) override;
    [[nodiscard]] ConnectionFacts facts() const override;
    [[nodiscard]] QByteArray remoteText() const override;
    [[nodiscard]] qint64 kernelBytes() const override;
    [[nodiscard]] bool takesDeflate() const override { return m_sharedWindow; }

private:
    // ---- ByteStream::Owner
    void streamReadable() override;
    void streamWritable() override;
    void streamFailed() override;

    // ---- WebSocketCodec::Sink
    WebSocketCodec::Next message(WsOpcode opcode, std::span<char> payload, bool compressed) override;
    WebSocketCodec::Next ping(QByteArrayView payload) override;
    WebSocketCodec::Next pong(QByteArrayView payload) override;
    WebSocketCodec::Next close(CloseCode code, QByteArrayView reason) override;

    void feed(char *bytes, qint64 size);
    [[nodiscard]] bool mayControl();
    void receive(QByteArrayView text, bool binary);
    void firstMessage(QByteArrayView text);
    void authenticated(ClaimsPtr claims);
    /// Ends with a code of our own, through the session when there is one.
    void fail(CloseCode code, const char *reason);
    void sendControl(FramePtr frame);
    void finish(CloseCode code, const QByteArray &reason, const char *by);
    [[nodiscard]] bool writeOut();
    void took(qint64 bytes, qint64 ofFrames);
    void waitForSpace(qint64 taken);
    void sendAfter(const QByteArray &bytes);

    /// What goes around the session's frames.
    struct Around
    {
        QByteArray before; ///< the 101
        QByteArray after;  ///< our close frame
    };

    // What every delivery touches comes first: with ten thousand members each cache line is a miss.
    std::unique_ptr<ByteStream> m_stream;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Around> m_around; ///< null when there is none, which is nearly always
    quint64 m_bytesOut = 0;
    quint32 m_blockedMs = 0; ///< since when the kernel takes nothing, while m_blocked
    CloseCode m_code = CloseCode::Abnormal; ///< how it ended, where no session says it
    Role m_role;
    TokenPlace m_auth : 2;
    bool m_tls : 1;
    bool m_sharedWindow : 1;
    bool m_blocked : 1 = false;
    bool m_closing : 1 = false;   ///< our close frame is due or sent
    bool m_peerClosed : 1 = false;
    bool m_finished : 1 = false;
    bool m_awaitsPong : 1 = false;

    quint32 m_heardMs;
    quint32 m_pingedMs;
    quint32 m_deadlineMs = 0; ///< for authentication, then for the peer's close frame
    qint32 m_rttMs = -1;
    RateLimit m_controlRate; ///< of pings and pongs, which are no commands
    quint64 m_bytesIn = 0;
    quint64 m_bytesInAtClose = 0;
    WebSocketCodec m_codec;
    RequestFactsPtr m_facts;
    QByteArray m_reason;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocketconnection.h"

#include "common/logging.h"
#include "server/core/adminsession.h"
#include "server/core/client.h"
#include "server/core/clock.h"
#include "server/net/echosession.h"
#include "server/net/permessagedeflate.h"
#include "server/net/sendring.h"
#include "server/net/shard.h"
#include "server/net/socketaddress.h"

#include <QVarLengthArray>

#include <array>
#include <tuple>

#include <sys/ioctl.h>

namespace Carillon {

namespace {

constexpr int PiecesPerWrite = SendRing::PiecesPerWrite;
constexpr int ReadsPerTurn = 4;
constexpr quint32 CloseWaitMs = 3000; // for the peer's half of the close handshake
constexpr qint64 MaxAdminMessage = 1 << 20;
// Pings and pongs of a peer: more than anybody needs, little enough to cost nothing. Whoever owes ten
// seconds' worth does not listen, as with commands (Client::obey).
constexpr int ControlFramesPerSecond = 100;
constexpr qint64 MaxControlDebtMs = 10'000;
// What may still be on its way when we close. Whoever sends more does not mean to hear it.
constexpr quint64 MaxBytesAfterClose = 1 << 20;

// Every ping is the same: one frame for all.
const FramePtr &sharedPing()
{
    static const FramePtr frame = Frame::raw(pingFrame());
    return frame;
}

quint32 messageLimit(const Config &config, WebSocketConnection::Role role)
{
    return role == WebSocketConnection::Role::Admin ? quint32(MaxAdminMessage)
                                                    : quint32(config.websocket.maxMessageSize);
}

} // namespace

WebSocketConnection::WebSocketConnection(Shard &shard, PeerId id, Upgraded upgraded)
    : Peer(shard, id, upgraded.remote, upgraded.counted)
    , m_stream(std::move(upgraded.stream))
    , m_around(new Around{std::move(upgraded.response), {}})
    , m_role(upgraded.role)
    , m_auth(upgraded.auth)
    , m_tls(upgraded.tls)
    , m_sharedWindow(upgraded.sharedWindow)
    , m_heardMs(shard.nowMs)
    , m_pingedMs(shard.nowMs)
    , m_codec(messageLimit(*shard.config, upgraded.role), upgraded.deflate)
    , m_facts(std::move(upgraded.facts))
{
    m_stream->setOwner(this);
    shard.counters->connectionOpened(TransportKind::WebSocket);
    shard.counters->handshakes.add();
}

WebSocketConnection::~WebSocketConnection() = default;

void WebSocketConnection::start(ClaimsPtr claims, QByteArray rest)
{
    m_shard.wantFlush(*this);
    if (claims) {
        authenticated(std::move(claims));
    } else {
        m_auth = TokenPlace::Message;
        m_deadlineMs = m_shard.nowMs + quint32(m_shard.config->auth.firstMessageTimeout.count());
    }
    if (!rest.isEmpty()) {
        const qsizetype size = rest.size();
        rest.append(WebSocketCodec::slack, '\0');
        feed(rest.data(), size);
    }
}

// -------------------------------------------------------------------------------------- reading

void WebSocketConnection::streamReadable()
{
    m_shard.tick();
    for (int i = 0; i < ReadsPerTurn && !m_finished; ++i) {
        const qint64 got = m_stream->read(m_shard.readBuffer(), Shard::ReadSize);
        if (got == ByteStream::Nothing)
            return;
        if (got <= 0) {
            // The end without a close frame, or a reset (RFC 6455, 7.1.5: 1006).
            finish(CloseCode::Abnormal, QByteArray(), got == ByteStream::Broken ? "network" : "client");
            return;
        }
        m_bytesIn += quint64(got);
        m_shard.counters->bytesIn.add(quint64(got));
        if (m_closing && m_bytesIn - m_bytesInAtClose > MaxBytesAfterClose) {
            finish(m_code, m_reason, "server");
            return;
        }
        feed(m_shard.readBuffer(), got);
        if (got < Shard::ReadSize)
            return;
    }
}

void WebSocketConnection::feed(char *bytes, qint64 size)
{
    m_heardMs = m_shard.nowMs;
    const auto verdict = m_codec.feed(bytes, size, *this);
    if (verdict.state == WebSocketCodec::Verdict::State::Failed)
        fail(verdict.code, verdict.reason);
}

WebSocketCodec::Next WebSocketConnection::message(WsOpcode opcode, std::span<char> payload,
                                                  bool compressed)
{
    const bool binary = opcode == WsOpcode::Binary;
    if (!compressed) {
        receive(QByteArrayView(payload.data(), qsizetype(payload.size())), binary);
    } else {
        const auto inflated = inflateMessage(QByteArrayView(payload.data(), qsizetype(payload.size())),
                                             messageLimit(*m_shard.config, m_role), !binary);
        if (inflated.ok())
            receive(*inflated, binary);
        else
            fail(inflated.error().code, inflated.error().reason);
    }
    return m_finished ? WebSocketCodec::Next::Stop : WebSocketCodec::Next::Continue;
}

void WebSocketConnection::receive(QByteArrayView text, bool binary)
{
    if (m_closing)
        return;
    if (m_session)
        m_session->receive(text, binary);
    else
        firstMessage(text);
}

void WebSocketConnection::firstMessage(QByteArrayView text)
{
    const auto command = m_shard.protocol->decode(text);
    if (!command.ok() || command->type != ClientCommand::Type::Auth) {
        fail(CloseCode::TokenMissing, "the first message must be auth");
        return;
    }
    const auto verified = m_shard.authenticator->verify(command->data);
    if (!verified.ok()) {
        m_shard.counters->authFailed(verified.error().reason);
        fail(CloseCode::TokenInvalid, verified.error().reason);
        return;
    }
    if (m_role == Role::Admin && !((*verified)->scopes & Claims::AnyAdmin)) {
        fail(CloseCode::TokenInvalid, "no admin scope");
        return;
    }
    m_deadlineMs = 0;
    authenticated(*verified);
    sendControl(m_shard.protocol->encode(
        Answers::Authenticated{(*verified)->userId, (*verified)->expiresAt}, command->id));
}

void WebSocketConnection::authenticated(ClaimsPtr claims)
{
    switch (m_role) {
    case Role::Client: {
        auto client = std::make_unique<Client>(m_id, std::move(claims), *this, m_shard);
        m_shard.clientArrived(*client);
        m_session = std::move(client);
        break;
    }
    case Role::Echo:
        m_session = std::make_unique<EchoSession>(m_id, std::move(claims), *this, m_shard);
        break;
    case Role::Admin:
        m_session = std::make_unique<AdminSession>(m_id, std::move(claims), *this, m_shard);
        break;
    }
}

// They have no answer that could say "rate limited", so each is answered until it is too much.
bool WebSocketConnection::mayControl()
{
    if (m_controlRate.wait(ControlFramesPerSecond, m_shard.nowMs) > MaxControlDebtMs) {
        fail(CloseCode::RateLimited, "rate limit");
        return false;
    }
    m_controlRate.spend(1);
    return true;
}

WebSocketCodec::Next WebSocketConnection::ping(QByteArrayView payload)
{
    if (mayControl() && !m_closing)
        sendControl(Frame::raw(pongFrame(payload)));
    return m_finished ? WebSocketCodec::Next::Stop : WebSocketCodec::Next::Continue;
}

WebSocketCodec::Next WebSocketConnection::pong(QByteArrayView)
{
    if (m_awaitsPong) {
        m_awaitsPong = false;
        m_rttMs = qint32(m_shard.nowMs - m_pingedMs);
    }
    std::ignore = mayControl();
    return m_finished ? WebSocketCodec::Next::Stop : WebSocketCodec::Next::Continue;
}

WebSocketCodec::Next WebSocketConnection::close(CloseCode code, QByteArrayView reason)
{
    m_peerClosed = true;
    if (m_closing) {
        // The other half of a close handshake that we began.
        if (!m_around)
            finish(m_code, m_reason, "server");
        return WebSocketCodec::Next::Stop;
    }
    m_closing = true;
    m_bytesInAtClose = m_bytesIn;
    m_code = code;
    m_reason = reason.toByteArray();
    sendAfter(closeFrame(code));
    m_deadlineMs = m_shard.nowMs + CloseWaitMs;
    m_shard.wantFlush(*this);
    return WebSocketCodec::Next::Continue;
}

// -------------------------------------------------------------------------------------- writing

void WebSocketConnection::sendControl(FramePtr frame)
{
    if (m_session)
        m_session->send(std::move(frame));
}

void WebSocketConnection::outboxFilled()
{
    if (!m_blocked)
        m_shard.wantFlush(*this);
}

void WebSocketConnection::flush()
{
    if (m_finished || m_blocked)
        return;
    if (!writeOut())
        return;
    if (!m_closing)
        return;
    if (m_peerClosed) {
        finish(m_code, m_reason, m_session && m_session->isClosing() ? m_session->closedBy() : "client");
    } else {
        // Our close frame is out. Whoever was too slow for its events is too slow for a goodbye.
        m_stream->shutdownWrite();
    }
}

void WebSocketConnection::sendAfter(const QByteArray &bytes)
{
    if (!m_around)
        m_around = std::make_unique<Around>();
    m_around->after += bytes;
}

// Everything that waits, in as few writes as the kernel lets us. False when it is not all out.
bool WebSocketConnection::writeOut()
{
    for (;;) {
        // As many as there are: clearing all of them would be half of a write's own cost.
        const auto waiting = m_session ? qMin<qsizetype>(m_session->outbox().frames(), PiecesPerWrite) : 0;
        QVarLengthArray<QByteArrayView, PiecesPerWrite> views(waiting);
        std::array<iovec, PiecesPerWrite + 2> pieces;
        int count = 0;
        qint64 total = 0;
        const auto add = [&](QByteArrayView bytes) {
            pieces[std::size_t(count++)] = {const_cast<char *>(bytes.data()), std::size_t(bytes.size())};
            total += bytes.size();
        };
        if (m_around && !m_around->before.isEmpty())
            add(m_around->before);
        const qint64 before = total;
        const int frames = waiting > 0 ? m_session->gather(views.data(), int(waiting)) : 0;
        for (int i = 0; i < frames; ++i)
            add(views[i]);
        const qint64 upToAfter = total;
        const bool last = frames < PiecesPerWrite;
        if (last && m_around && !m_around->after.isEmpty())
            add(m_around->after);
        if (count == 0)
            return true;

        const qint64 taken = m_stream->write(pieces.data(), count);
        if (taken == ByteStream::Broken) {
            finish(CloseCode::Abnormal, QByteArray(), "network");
            return false;
        }
        took(taken, qMin(taken, upToAfter) - before);
        if (m_around) {
            m_around->before.remove(0, qMin(taken, before));
            m_around->after.remove(0, qMax<qint64>(0, taken - upToAfter));
            if (m_around->before.isEmpty() && m_around->after.isEmpty())
                m_around.reset();
        }
        if (taken < total) {
            waitForSpace(taken);
            return false;
        }
        if (last)
            return true;
    }
}

void WebSocketConnection::took(qint64 bytes, qint64 ofFrames)
{
    m_bytesOut += quint64(bytes);
    m_shard.counters->bytesOut.add(quint64(bytes));
    if (bytes > 0)
        m_blockedMs = m_shard.nowMs;
    if (ofFrames > 0) {
        m_session->written(ofFrames);
        if (m_session->tellsWritten())
            m_session->left(ofFrames);
    }
}

void WebSocketConnection::waitForSpace(qint64 taken)
{
    if (m_blocked)
        return;
    m_blocked = true;
    if (taken == 0)
        m_blockedMs = m_shard.nowMs;
    m_stream->setWantWrite(true);
}

// The usual case only: a few events for a client that keeps up.
bool WebSocketConnection::queueWrite(SendRing &ring)
{
    if (m_finished || m_blocked || m_closing || m_around || !m_session)
        return false;
    const qsizetype frames = m_session->outbox().frames();
    const int descriptor = m_stream->plainDescriptor();
    if (frames == 0 || frames > PiecesPerWrite || descriptor < 0)
        return false;
    QVarLengthArray<QByteArrayView, PiecesPerWrite> views(frames);
    m_session->gather(views.data(), int(frames));
    const std::span<iovec> pieces = ring.add(descriptor, int(frames));
    for (std::size_t i = 0; i < pieces.size(); ++i)
        pieces[i] = {const_cast<char *>(views[qsizetype(i)].data()), std::size_t(views[qsizetype(i)].size())};
    return true;
}

void WebSocketConnection::wrote(qint64 taken)
{
    if (taken == ByteStream::Broken)
        return finish(CloseCode::Abnormal, QByteArray(), "network");
    took(taken, taken);
    if (!m_session->outbox().isEmpty())
        waitForSpace(taken);
}

void WebSocketConnection::streamWritable()
{
    m_blocked = false;
    m_shard.tick();
    flush();
    if (!m_finished && !m_blocked)
        m_stream->setWantWrite(false);
}

void WebSocketConnection::streamFailed()
{
    finish(CloseCode::Abnormal, QByteArray(), "network");
}

// --------------------------------------------------------------------------------------- ending

void WebSocketConnection::fail(CloseCode code, const char *reason)
{
    if (m_session)
        m_session->close(code, QByteArray(reason));
    else
        close(code, QByteArray(reason));
}

void WebSocketConnection::close(const ClosePeer &order)
{
    if (m_session)
        m_session->close(order.code, order.reason, order.retryAfterMs, order.by);
    else
        close(order.code, order.reason);
}

void WebSocketConnection::close(CloseCode code, const QByteArray &reason)
{
    if (m_closing)
        return;
    m_closing = true;
    m_bytesInAtClose = m_bytesIn;
    m_code = code;
    m_reason = reason;
    if (!m_session) {
        // Nobody yet to whose outbox the last word could go.
        sendAfter(m_shard.protocol->encode(Answers::Disconnect{code, reason, 0})->bytes().toByteArray());
    }
    sendAfter(closeFrame(code, reason));
    m_deadlineMs = m_shard.nowMs + CloseWaitMs;
    m_shard.wantFlush(*this);
}

void WebSocketConnection::finish(CloseCode code, const QByteArray &reason, const char *by)
{
    if (m_finished)
        return;
    m_finished = true;
    m_stream->close();
    const bool ours = m_session && m_session->isClosing();
    const CloseCode finalCode = ours ? m_session->closeCode() : m_closing ? m_code : code;
    m_shard.counters->connectionClosed(TransportKind::WebSocket, finalCode);
    if (m_session) {
        m_session->ended(finalCode, ours ? m_session->closeReason() : m_closing ? m_reason : reason,
                         ours ? m_session->closedBy() : by);
    }
    m_shard.remove(*this);
}

void WebSocketConnection::sweep()
{
    const quint32 now = m_shard.nowMs;
    const Config::WebSocket &config = m_shard.config->websocket;
    if (m_blocked && now - m_blockedMs > quint32(config.writeWait.count())) {
        if (m_session && !m_session->isClosing())
            m_session->close(CloseCode::TooSlow, QByteArrayLiteral("no progress in writing"));
        finish(CloseCode::TooSlow, QByteArrayLiteral("no progress in writing"), "server");
        return;
    }
    if (m_deadlineMs != 0 && qint32(now - m_deadlineMs) >= 0) {
        if (m_closing) {
            finish(m_code, m_reason, "server");
        } else {
            m_deadlineMs = 0;
            fail(CloseCode::AuthTimeout, "no authentication in time");
        }
        return;
    }
    if (m_closing)
        return;
    if (now - m_heardMs > quint32(config.pongWait.count())) {
        fail(CloseCode::NoSignOfLife, "no sign of life");
        return;
    }
    if (m_session) {
        if (now - m_pingedMs >= quint32(config.pingInterval.count())) {
            m_pingedMs = now;
            m_awaitsPong = true;
            m_session->send(sharedPing());
        }
        m_session->sweep();
    }
}

Client *WebSocketConnection::client()
{
    return m_role == Role::Client ? static_cast<Client *>(m_session.get()) : nullptr;
}

ConnectionFacts WebSocketConnection::facts() const
{
    return {m_facts->userAgent, m_facts->origin, m_facts->subprotocol, "websocket", m_tls, m_sharedWindow, m_rttMs,
            m_bytesIn, m_bytesOut, m_auth};
}

QByteArray WebSocketConnection::remoteText() const
{
    return endpointText(remote());
}

qint64 WebSocketConnection::kernelBytes() const
{
    int unsent = 0;
    const int descriptor = m_stream->descriptor();
    return descriptor >= 0 && ::ioctl(descriptor, TIOCOUTQ, &unsent) == 0 ? unsent : -1;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/sseconnection.h"

#include "server/core/jsonreader.h"
#include "server/net/frametext.h"
#include "server/net/shard.h"

#include <QRandomGenerator>

namespace Carillon {

namespace {

constexpr qsizetype FillSize = 32 * 1024; // what leaves the outbox at once, and its policies
constexpr quint32 CloseWaitMs = 3000;
constexpr quint32 CommentMs = 15'000; // WHATWG HTML, 9.2.7: proxies drop what is silent for longer
constexpr int RetryMs[] = {1000, 4000};

// A browser waits as long as it was told before it comes back, and knows no jitter of its own: after
// a restart all of them would come in the same second.
QByteArray firstRetry()
{
    return "retry: "
        + QByteArray::number(QRandomGenerator::global()->bounded(RetryMs[0], RetryMs[1])) + "\n\n";
}

// A browser comes back by itself, so the time that the server spreads over must reach it too.
void appendRetry(QByteArray &out, QByteArrayView disconnect)
{
    static thread_local JsonReader reader;
    const auto *members = reader.object(disconnect);
    const auto *member = members ? JsonReader::find(*members, "retry_after_ms") : nullptr;
    const auto ms = member ? jsonUnsigned(member->raw) : std::nullopt;
    if (ms && *ms > 0)
        out += "retry: " + QByteArray::number(qulonglong(*ms)) + '\n';
}

} // namespace

SseConnection::SseConnection(Shard &shard, PeerId id, std::unique_ptr<ByteStream> stream,
                             QByteArray head, const PeerAddress &remote, bool counted)
    : FallbackConnection(shard, id, remote, counted, TransportKind::Sse)
    , m_stream(std::move(stream))
    , m_out(std::move(head) + firstRetry())
    , m_wroteMs(shard.nowMs)
{
    m_stream->setOwner(this);
}

// ------------------------------------------------------------------------------------- writing

void SseConnection::outboxFilled()
{
    if (!m_blocked)
        m_shard.wantFlush(*this);
}

void SseConnection::fill()
{
    while (m_out.size() < FillSize) {
        const FramePtr frame = next();
        if (!frame)
            return;
        if (rawFrameType(frame->payload()) == "disconnect")
            appendRetry(m_out, frame->payload());
        appendStreamEvent(m_out, frame->payload(), cursor());
    }
}

void SseConnection::flush()
{
    if (isFinished() || m_blocked)
        return;
    fill();
    while (!m_out.isEmpty()) {
        const iovec piece{m_out.data() + m_written, std::size_t(m_out.size() - m_written)};
        const qint64 taken = m_stream->write(&piece, 1);
        if (taken == ByteStream::Broken)
            return finish(CloseCode::Abnormal, QByteArray(), "network");
        m_bytesOut += quint64(taken);
        m_shard.counters->bytesOut.add(quint64(taken));
        m_written += taken;
        if (taken > 0)
            m_wroteMs = m_blockedMs = m_shard.nowMs;
        if (m_written < m_out.size()) {
            m_blocked = true;
            if (taken == 0)
                m_blockedMs = m_shard.nowMs;
            m_stream->setWantWrite(true);
            return;
        }
        m_out.clear(); // an idle stream holds no buffer
        m_written = 0;
        fill();
    }
    if (m_closing && !std::exchange(m_shutDown, true))
        m_stream->shutdownWrite();
}

void SseConnection::streamWritable()
{
    m_blocked = false;
    m_shard.tick();
    flush();
    if (!isFinished() && !m_blocked)
        m_stream->setWantWrite(false);
}

// -------------------------------------------------------------------------------------- reading

void SseConnection::streamReadable()
{
    m_shard.tick();
    const qint64 got = m_stream->read(m_shard.readBuffer(), Shard::ReadSize);
    if (got == ByteStream::Nothing)
        return;
    if (got == ByteStream::EndOfStream)
        return finish(CloseCode::Normal, QByteArray(), "client");
    if (got == ByteStream::Broken)
        return finish(CloseCode::Abnormal, QByteArray(), "network");
    // The request is over; whatever else the peer says has no meaning here.
    m_bytesIn += quint64(got);
    m_shard.counters->bytesIn.add(quint64(got));
}

void SseConnection::streamFailed()
{
    finish(CloseCode::Abnormal, QByteArray(), "network");
}

// --------------------------------------------------------------------------------------- ending

void SseConnection::closing()
{
    m_closing = true;
    m_deadlineMs = m_shard.nowMs + CloseWaitMs;
    m_shard.wantFlush(*this);
}

void SseConnection::sweep()
{
    const quint32 now = m_shard.nowMs;
    const Config::WebSocket &config = m_shard.config->websocket;
    if (m_blocked && now - m_blockedMs > quint32(config.writeWait.count())) {
        client()->close(CloseCode::TooSlow, QByteArrayLiteral("no progress in writing"));
        finish(CloseCode::TooSlow, QByteArrayLiteral("no progress in writing"), "server");
        return;
    }
    if (m_closing) {
        if (qint32(now - m_deadlineMs) >= 0)
            finish(CloseCode::Abnormal, QByteArray(), "server");
        return;
    }
    if (!m_blocked && now - m_wroteMs >= qMin(CommentMs, quint32(config.pingInterval.count()))) {
        m_wroteMs = now;
        m_out += ":\n\n";
        m_shard.wantFlush(*this);
    }
    client()->sweep();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/pollconnection.h"

#include "common/json.h"
#include "server/net/shard.h"

namespace Carillon {

namespace {

constexpr std::size_t MaxFrames = 256; // of one batch
constexpr qint64 MaxBytes = 512 * 1024;
// For a last batch with nobody there to take it; a client that polls is back at once.
constexpr qint64 CloseWaitMs = 2000;
constexpr quint32 OpenWaitMs = 30'000; // for the hub to have answered for every room

} // namespace

PollConnection::PollConnection(Shard &shard, PeerId id, PeerId starter, const PeerAddress &remote)
    : FallbackConnection(shard, id, remote, false, TransportKind::Poll)
    , m_waiting(starter)
    , m_deadlineMs(shard.nowMs + OpenWaitMs)
{}

void PollConnection::outboxFilled()
{
    if (m_waiting)
        m_shard.wantFlush(*this);
}

bool PollConnection::takePoll(SessionRequest &request)
{
    if (request.kind == SessionRequest::Kind::End) {
        m_shard.reply({request.from, 204, {}});
        end(CloseCode::Normal, QByteArray(), "client");
        return true;
    }
    if (!request.text.isEmpty()) {
        const auto cursor = decodeCursor(request.text);
        if (!cursor) {
            m_shard.reply({request.from, 400,
                           QByteArrayLiteral("{\"error\":{\"code\":\"bad_request\",\"message\":"
                                             "\"this is not a cursor\"}}")});
            return true;
        }
        // Of another session, or older than one that was confirmed: its frames are not here any
        // more. The client opens a new session with it and misses nothing.
        if (cursor->frames < m_confirmed || cursor->frames > m_confirmed + m_batch.size())
            return false;
        const auto end = m_batch.begin() + std::ptrdiff_t(cursor->frames - m_confirmed);
        for (auto it = m_batch.begin(); it != end; ++it)
            m_batchBytes -= (*it)->payload().size();
        m_batch.erase(m_batch.begin(), end);
        m_confirmed = cursor->frames;
    }
    if (m_waiting)
        answerWaiting(204, {});
    m_waiting = request.from;
    m_deadlineMs = m_shard.nowMs + quint32(m_shard.config->fallback.pollTimeout.count());
    m_shard.wantFlush(*this);
    return true;
}

void PollConnection::collect()
{
    while (m_batch.size() < MaxFrames && m_batchBytes < MaxBytes) {
        FramePtr frame = next();
        if (!frame)
            return;
        m_batchBytes += frame->payload().size();
        m_batch.push_back(std::move(frame));
    }
}

void PollConnection::flush()
{
    if (isFinished() || !m_waiting || isStarting())
        return;
    collect();
    if (m_batch.empty())
        return;
    QByteArray json;
    json.reserve(m_batchBytes + qsizetype(m_batch.size()) + 256);
    json += '{';
    if (!m_opened) {
        json += "\"session\":";
        appendJsonString(json, sessionKey());
        json += ',';
    }
    json += "\"cursor\":\"" + cursor(m_confirmed + m_batch.size()) + "\",\"frames\":[";
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        if (i > 0)
            json += ',';
        json += m_batch[i]->payload();
    }
    json += "]}";
    m_bytesOut += quint64(json.size());
    m_opened = true;
    answerWaiting(200, json);
    // The last word is out. Should it be lost, the cursor before it opens a new session.
    if (m_closing && client()->outbox().isEmpty())
        finish(CloseCode::Normal, QByteArray(), "server");
}

void PollConnection::answerWaiting(int status, const QByteArray &json)
{
    m_shard.reply({*m_waiting, status, json});
    m_waiting.reset();
    m_deadlineMs = m_shard.nowMs
        + quint32(m_closing ? CloseWaitMs : m_shard.config->fallback.sessionTtl.count());
}

void PollConnection::end(CloseCode code, const QByteArray &reason, const char *by)
{
    if (m_waiting)
        m_shard.reply(sessionUnknown(*m_waiting));
    m_waiting.reset();
    finish(code, reason, by);
}

void PollConnection::closing()
{
    m_closing = true;
    m_deadlineMs = m_shard.nowMs + CloseWaitMs;
    if (m_waiting)
        m_shard.wantFlush(*this);
}

void PollConnection::sweep()
{
    if (qint32(m_shard.nowMs - m_deadlineMs) >= 0) {
        if (m_closing || !m_waiting || !m_opened)
            return end(CloseCode::NoSignOfLife, QByteArrayLiteral("nobody asked in time"), "server");
        answerWaiting(204, {});
    }
    if (!m_closing)
        client()->sweep();
}

} // namespace Carillon

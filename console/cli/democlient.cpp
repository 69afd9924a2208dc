// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/democlient.h"

#include "carillon/reconnectpolicy.h"
#include "common/json.h"
#include "common/roomname.h"
#include "console/core/adminmessages.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr std::size_t MaxLatencies = 20000;

QByteArray subscribeFrame(const QByteArray &name, const DemoClient::Room &room, bool resume)
{
    QByteArray frame = "{\"type\":\"subscribe\",\"room\":" + jsonString(name);
    if (resume && room.check.started() && !room.epoch.isEmpty()) {
        frame += ",\"since\":{\"epoch\":" + jsonString(room.epoch) + ",\"seq\":" + QByteArray::number(room.check.last()) + '}';
    }
    return frame + '}';
}

} // namespace

void DemoStats::addLatency(qint64 us)
{
    if (us >= 0 && latencies.size() < MaxLatencies)
        latencies.push_back(quint32(std::min<qint64>(us, std::numeric_limits<quint32>::max())));
}

DemoClient::DemoClient(DemoServer &server, const QByteArray &user, const QByteArray &token,
                       const std::vector<QByteArray> &rooms, QObject *parent)
    : QObject(parent), m_server(server), m_user(user), m_token(token)
{
    for (const QByteArray &room : rooms)
        m_rooms.insert(room, {});
    Room own;
    own.own = true;
    m_rooms.insert(userRoom(user), own);
    m_return.setSingleShot(true);
    connect(&m_return, &QTimer::timeout, this, &DemoClient::connectNow);
}

void DemoClient::connectNow()
{
    dropSocket();
    m_retryAfterMs = -1;
    m_socket = new DemoSocket(this);
    connect(m_socket, &DemoSocket::opened, this, &DemoClient::onOpened);
    connect(m_socket, &DemoSocket::messageReceived, this, &DemoClient::onMessage);
    connect(m_socket, &DemoSocket::ended, this, &DemoClient::onEnded);
    m_socket->open(m_server.host, m_server.port, m_token, m_slow);
}

void DemoClient::onOpened()
{
    for (auto room = m_rooms.begin(); room != m_rooms.end(); ++room) {
        room->subscribed = false;
        if (room->own)
            room->check.forget(); // what came while we were away is in the history, not in the stream
        else
            m_socket->send(subscribeFrame(room.key(), *room, m_resume));
    }
    m_resume = true;
}

void DemoClient::onMessage(const QByteArray &text)
{
    m_server.stats.bytes += quint64(text.size());
    const QJsonObject frame = QJsonDocument::fromJson(text).object();
    const QString type = frame["type"_L1].toString();
    if (type == "welcome"_L1) {
        m_welcomed = true;
        m_attempt = 0;
        ++m_server.stats.opened;
        m_server.stats.reconnects += m_lost ? 1 : 0;
        m_lost = false;
        return;
    }
    if (type == "disconnect"_L1) {
        m_retryAfterMs = frame.contains("retry_after_ms"_L1) ? wholeNumber(frame["retry_after_ms"_L1]) : -1;
        return;
    }
    if (type == "error"_L1) {
        ++m_server.stats.refusals;
        m_server.stats.lastProblem = frame["code"_L1].toString() + u": "_s + frame["message"_L1].toString();
        return;
    }
    const auto room = m_rooms.find(frame["room"_L1].toString().toUtf8());
    if (room == m_rooms.end())
        return;
    if (type == "subscribed"_L1) {
        onSubscribed(frame, *room);
    } else if (type == "gap"_L1) {
        ++m_server.stats.gapFrames;
        room->check.gap(quint64(wholeNumber(frame["from_seq"_L1])), quint64(wholeNumber(frame["to_seq"_L1])));
    } else if (frame.contains("seq"_L1) && frame.contains("data"_L1)) {
        onEvent(frame, *room);
    }
}

void DemoClient::onSubscribed(const QJsonObject &frame, Room &room)
{
    const QByteArray epoch = frame["epoch"_L1].toString().toUtf8();
    const bool recovered = frame["recovered"_L1].toBool();
    if (frame.contains("recovered"_L1))
        ++(recovered ? m_server.stats.resumed : m_server.stats.notResumed);
    // Recovered: the missed events follow, so counting goes on where it stopped.
    if (!recovered)
        room.check.restart(quint64(wholeNumber(frame["seq"_L1])));
    room.epoch = epoch;
    room.caughtUp = quint64(wholeNumber(frame["seq"_L1]));
    room.subscribed = true;
}

void DemoClient::onEvent(const QJsonObject &frame, Room &room)
{
    ++m_server.stats.events;
    const quint64 seq = quint64(wholeNumber(frame["seq"_L1]));
    room.check.event(seq);
    const QJsonValue posted = frame["data"_L1]["demo_us"_L1];
    // Events that waited for us, by our own fault, say nothing about the server.
    if (posted.isDouble() && !m_slow && seq > room.caughtUp)
        m_server.stats.addLatency(m_server.clock.nsecsElapsed() / 1000 - wholeNumber(posted));
}

void DemoClient::onEnded(int code, const QString &reason)
{
    m_welcomed = false;
    m_lost = true;
    if (m_socket)
        m_socket->deleteLater();
    m_socket = nullptr;
    m_paused = false;
    ++m_server.stats.closes[code];
    if (code < 1000) {
        ++m_server.stats.refusals;
        m_server.stats.lastProblem = u"HTTP %1 %2"_s.arg(code).arg(reason);
    } else if (!reason.isEmpty()) {
        m_server.stats.lastProblem = reason;
    }
    const bool refused = code == 401 || code == 403;
    std::optional<std::chrono::milliseconds> hint;
    if (m_retryAfterMs >= 0)
        hint = std::chrono::milliseconds(m_retryAfterMs);
    const ReconnectPolicy policy{.floor = std::chrono::milliseconds(500)};
    const auto delay = policy.delay(code < 1000 ? 1006 : quint16(code), ++m_attempt,
                                    QRandomGenerator::global()->generateDouble(), hint);
    if (delay && !refused)
        m_return.start(*delay);
}

void DemoClient::leave(bool abruptly, bool resume, std::chrono::milliseconds absence)
{
    if (!m_socket)
        return;
    DemoSocket *socket = m_socket;
    disconnect(socket, nullptr, this, nullptr);
    if (abruptly)
        socket->abort();
    else
        socket->close();
    dropSocket();
    m_resume = resume;
    m_return.start(absence);
}

void DemoClient::leaveForGood()
{
    if (m_socket) {
        disconnect(m_socket, nullptr, this, nullptr);
        m_socket->close();
    }
    m_return.stop();
}

void DemoClient::dropSocket()
{
    m_welcomed = false;
    m_paused = false;
    if (!m_socket)
        return;
    disconnect(m_socket, nullptr, this, nullptr);
    m_socket->deleteLater();
    m_socket = nullptr;
}

void DemoClient::setPaused(bool paused)
{
    if (!m_socket || m_paused == paused)
        return;
    m_paused = paused;
    m_socket->setPaused(paused);
}

} // namespace Carillon

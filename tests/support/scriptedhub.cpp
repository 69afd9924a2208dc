// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scriptedhub.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

ScriptedHub::ScriptedHub(QObject *parent)
    : QObject(parent)
    , m_server(u"hub"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &ScriptedHub::onConnection);
}

ScriptedHub::~ScriptedHub()
{
    if (m_client)
        disconnect(m_client, nullptr, this, nullptr);
}

bool ScriptedHub::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void ScriptedHub::stop()
{
    m_server.close();
    drop();
}

QUrl ScriptedHub::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port()));
}

void ScriptedHub::onConnection()
{
    drop();
    m_client = m_server.nextPendingConnection();
    m_client->setParent(this);
    m_request = m_client->request();
    ++m_connections;
    connect(m_client, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        onFrame(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    connect(m_client, &QWebSocket::disconnected, m_client, &QObject::deleteLater);
    if (m_greets)
        welcome();
}

void ScriptedHub::welcome()
{
    QJsonObject frame{
        {u"type"_s, u"welcome"_s},
        {u"connection_id"_s, u"c%1"_s.arg(m_connections)},
        {u"user_id"_s, u"alice"_s},
        {u"tenant"_s, QString()},
        {u"protocol"_s, 1},
        {u"server_time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {u"ping_interval_ms"_s, 30000},
        {u"pong_timeout_ms"_s, 60000},
        {u"max_message_size"_s, 65536}};
    for (auto change = m_welcomeChanges.begin(); change != m_welcomeChanges.end(); ++change)
        frame[change.key()] = change.value();
    send(frame);
}

void ScriptedHub::onFrame(const QJsonObject &frame)
{
    m_frames.push_back(frame);
    if (m_script && m_script(frame))
        return;
    const QString type = frame["type"_L1].toString();
    if (type == "subscribe"_L1) {
        const Room &room = m_rooms[frame["room"_L1].toString()];
        QJsonObject fields{
            {u"type"_s, u"subscribed"_s}, {u"epoch"_s, room.epoch}, {u"seq"_s, room.seq}};
        if (frame.contains("since"_L1))
            fields[u"recovered"_s] = room.recovers;
        answer(frame, fields);
    } else if (type == "unsubscribe"_L1) {
        answer(frame, {{u"type"_s, u"unsubscribed"_s}});
    } else if (type == "ping"_L1) {
        answer(frame,
               {{u"type"_s, u"pong"_s},
                {u"server_time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    } else if (type == "auth"_L1) {
        answer(frame, {{u"type"_s, u"authenticated"_s}});
    }
}

void ScriptedHub::send(const QJsonObject &frame)
{
    sendText(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void ScriptedHub::sendText(const QString &text)
{
    if (m_client)
        m_client->sendTextMessage(text);
}

void ScriptedHub::event(const QString &room, qint64 seq, const QString &type)
{
    send({{u"type"_s, type},
          {u"room"_s, room},
          {u"seq"_s, seq},
          {u"ts"_s, u"2026-01-15T10:30:00.250Z"_s},
          {u"data"_s, seq}});
}

void ScriptedHub::answer(const QJsonObject &command, QJsonObject fields)
{
    fields[u"id"_s] = command["id"_L1];
    if (command.contains("room"_L1))
        fields[u"room"_s] = command["room"_L1];
    send(fields);
}

void ScriptedHub::refuse(const QJsonObject &command, const QString &code, int retryAfterMs)
{
    QJsonObject fields{{u"type"_s, u"error"_s}, {u"code"_s, code}, {u"message"_s, u"no"_s}};
    if (retryAfterMs >= 0)
        fields[u"retry_after_ms"_s] = retryAfterMs;
    answer(command, fields);
}

void ScriptedHub::disconnectClient(int code, int retryAfterMs)
{
    if (!m_client)
        return;
    QJsonObject frame{{u"type"_s, u"disconnect"_s},
                      {u"code"_s, code},
                      {u"reason"_s, u"because"_s},
                      {u"reconnect"_s, code >= 4100 || code == 1009}};
    if (retryAfterMs >= 0)
        frame[u"retry_after_ms"_s] = retryAfterMs;
    send(frame);
    m_client->close(QWebSocketProtocol::CloseCode(code));
}

void ScriptedHub::drop()
{
    if (!m_client)
        return;
    disconnect(m_client, nullptr, this, nullptr);
    m_client->abort();
    m_client->deleteLater();
    m_client = nullptr;
}

std::vector<QJsonObject> ScriptedHub::frames(const QString &type, const QString &room) const
{
    std::vector<QJsonObject> some;
    for (const QJsonObject &frame : m_frames) {
        if (frame["type"_L1].toString() == type
            && (room.isEmpty() || frame["room"_L1].toString() == room))
            some.push_back(frame);
    }
    return some;
}

QJsonObject ScriptedHub::last(const QString &type, const QString &room) const
{
    const std::vector<QJsonObject> some = frames(type, room);
    return some.empty() ? QJsonObject() : some.back();
}

int ScriptedHub::count(const QString &type, const QString &room) const
{
    return int(frames(type, room).size());
}

} // namespace Carillon

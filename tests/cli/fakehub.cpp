// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/fakehub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

FakeHub::FakeHub(QObject *parent) : QObject(parent), m_upgrader(u"hub"_s, QWebSocketServer::NonSecureMode)
{
    m_upgrader.setSupportedSubprotocols({u"carillon.v1"_s});
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &FakeHub::onWebSocket);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void FakeHub::onReadable(QTcpSocket *socket)
{
    const QByteArray all = socket->peek(4 * 1024 * 1024);
    const qsizetype headEnd = all.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    if (all.startsWith("GET /ws ")) {
        disconnect(socket, nullptr, this, nullptr);
        m_upgrader.handleConnection(socket);
        Q_EMIT socket->readyRead();
        return;
    }
    const QByteArray head = all.first(headEnd).toLower();
    const qsizetype size = head.mid(head.indexOf("content-length:") + 15).trimmed().split('\r').first().toLongLong();
    if (all.size() < headEnd + 4 + size)
        return;
    const QByteArray body = socket->read(headEnd + 4 + size).mid(headEnd + 4);
    const QByteArray answer = m_postStatus == 200 ? onPost(body) : QByteArray(R"({"error":{"code":"unauthorized","message":"no"}})");
    socket->write("HTTP/1.1 " + QByteArray::number(m_postStatus) + " X\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
}

void FakeHub::onWebSocket()
{
    while (QWebSocket *socket = m_upgrader.nextPendingConnection()) {
        m_clients.append(socket);
        connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &message) {
            onCommand(socket, QJsonDocument::fromJson(message.toUtf8()).object());
        });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_clients.removeAll(socket);
            socket->deleteLater();
        });
        socket->sendTextMessage(u"{\"type\":\"welcome\",\"connection_id\":\"c\",\"user_id\":\"u\"}"_s);
        socket->ping();
        ++m_welcomed;
    }
}

void FakeHub::onCommand(QWebSocket *socket, const QJsonObject &frame)
{
    m_commands.push_back(frame);
    const QString room = frame["room"_L1].toString();
    QJsonObject answer{{u"type"_s, u"subscribed"_s}, {u"room"_s, room}, {u"epoch"_s, u"e"_s}, {u"seq"_s, m_seqs.value(room)}};
    if (frame.contains("since"_L1))
        answer[u"recovered"_s] = false;
    socket->sendTextMessage(text(answer));
    m_subscribers[room].append(socket);
}

QByteArray FakeHub::onPost(const QByteArray &body)
{
    QJsonArray results;
    const QJsonArray events = QJsonDocument::fromJson(body).array();
    for (const QJsonValue &value : events) {
        const QJsonObject event = value.toObject();
        const QString type = event["type"_L1].toString();
        if (!m_types.contains(type))
            m_types.append(type);
        if (type == "chat.created"_L1)
            continue;
        const QString room = event.contains("room"_L1)      ? event["room"_L1].toString()
                             : event.contains("chat_id"_L1) ? u"chat:"_s + event["chat_id"_L1].toString()
                                                            : u"user:"_s + event["user_id"_L1].toString();
        deliver(room, event);
        results.append(QJsonObject{{u"id"_s, event["id"_L1]}, {u"room"_s, room}, {u"seq"_s, m_seqs.value(room)}, {u"epoch"_s, u"e"_s}});
    }
    return QJsonDocument(QJsonObject{{u"accepted"_s, events.size()}, {u"results"_s, results}}).toJson(QJsonDocument::Compact);
}

void FakeHub::deliver(const QString &room, const QJsonObject &event)
{
    const qint64 seq = ++m_seqs[room];
    const QString frame = text({{u"type"_s, event["type"_L1]}, {u"room"_s, room}, {u"seq"_s, seq}, {u"data"_s, event["data"_L1]}});
    const bool unlucky = seq % 3 == 2;
    const bool losesAll = m_fault == Fault::LoseLast && seq > 2;
    for (const QPointer<QWebSocket> &socket : std::as_const(m_subscribers[room])) {
        if (!socket)
            continue;
        const bool loses = (m_fault == Fault::Lose || m_fault == Fault::LoseAndSay) && unlucky;
        if (!loses && !losesAll)
            socket->sendTextMessage(frame);
        if (m_fault == Fault::LoseAndSay && unlucky)
            socket->sendTextMessage(text({{u"type"_s, u"gap"_s}, {u"room"_s, room}, {u"from_seq"_s, seq}, {u"to_seq"_s, seq}, {u"reason"_s, u"slow"_s}}));
        if (m_fault == Fault::Double && unlucky)
            socket->sendTextMessage(frame);
    }
}

void FakeHub::closeEverybody(int code)
{
    const QList<QWebSocket *> clients = m_clients;
    for (QWebSocket *client : clients)
        client->close(QWebSocketProtocol::CloseCode(code));
}

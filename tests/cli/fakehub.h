// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <vector>

/// As much of a hub as `carillonctl demo` needs: events come by POST, go to the WebSockets that
/// subscribed, and can be made to go wrong on purpose.
class FakeHub final : public QObject
{
    Q_OBJECT

public:
    enum class Fault { None, Lose, LoseAndSay, Double, LoseLast };

    explicit FakeHub(QObject *parent = nullptr);

    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString api() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }

    void setFault(Fault fault) { m_fault = fault; }
    void setPostStatus(int status) { m_postStatus = status; }
    void closeEverybody(int code);

    [[nodiscard]] qsizetype clients() const { return m_clients.size(); }
    [[nodiscard]] int welcomed() const { return m_welcomed; }
    [[nodiscard]] const QStringList &types() const { return m_types; } ///< of the events posted, each once
    [[nodiscard]] const std::vector<QJsonObject> &commands() const { return m_commands; }

private:
    void onReadable(QTcpSocket *socket);
    void onWebSocket();
    void onCommand(QWebSocket *socket, const QJsonObject &frame);
    QByteArray onPost(const QByteArray &body);
    void deliver(const QString &room, const QJsonObject &event);

    QTcpServer m_server;
    QWebSocketServer m_upgrader;
    QList<QWebSocket *> m_clients;
    QHash<QString, QList<QPointer<QWebSocket>>> m_subscribers;
    QHash<QString, qint64> m_seqs;
    QStringList m_types;
    std::vector<QJsonObject> m_commands;
    Fault m_fault = Fault::None;
    int m_postStatus = 200;
    int m_welcomed = 0;
};

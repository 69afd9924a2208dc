// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <map>
#include <vector>

namespace Carillon {

/// The public protocol's other end, for tests of the client library: one connection at a time, on a
/// port of its own. It welcomes, lets into rooms, answers pings, and remembers every frame; a test
/// may take any frame over, and say anything.
class ScriptedHub final : public QObject
{
    Q_OBJECT

public:
    struct Room
    {
        QString epoch = QStringLiteral("e");
        qint64 seq = 0;
        bool recovers = true;
    };
    /// Returns true when it has dealt with the frame.
    using Script = std::function<bool(const QJsonObject &frame)>;

    explicit ScriptedHub(QObject *parent = nullptr);
    ~ScriptedHub() override;

    bool listen(quint16 port = 0);
    void stop(); ///< nobody there any more
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QUrl url() const;

    void setWelcome(const QJsonObject &changes) { m_welcomeChanges = changes; }
    void setGreets(bool greets) { m_greets = greets; }
    void setScript(const Script &script) { m_script = script; }
    Room &room(const QString &name) { return m_rooms[name]; }

    void welcome();
    void send(const QJsonObject &frame);
    void sendText(const QString &text);
    void event(const QString &room, qint64 seq, const QString &type = QStringLiteral("tick"));
    void answer(const QJsonObject &command, QJsonObject fields);
    void refuse(const QJsonObject &command, const QString &code, int retryAfterMs = -1);
    void disconnectClient(int code, int retryAfterMs = -1);
    void drop(); ///< no close frame: the cable

    [[nodiscard]] int connections() const { return m_connections; } ///< so far
    [[nodiscard]] bool hasClient() const { return m_client; }
    [[nodiscard]] const QNetworkRequest &request() const { return m_request; }
    [[nodiscard]] const std::vector<QJsonObject> &frames() const { return m_frames; }
    [[nodiscard]] std::vector<QJsonObject> frames(const QString &type,
                                                  const QString &room = {}) const;
    [[nodiscard]] QJsonObject last(const QString &type, const QString &room = {}) const;
    [[nodiscard]] int count(const QString &type, const QString &room = {}) const;

private:
    void onConnection();
    void onFrame(const QJsonObject &frame);

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_client;
    QNetworkRequest m_request;
    QJsonObject m_welcomeChanges;
    Script m_script;
    bool m_greets = true;
    int m_connections = 0;
    std::vector<QJsonObject> m_frames;
    std::map<QString, Room> m_rooms;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <map>
#include <vector>

namespace Carillon {

/// The admin protocol's other end, for tests of the console: a hub of made-up connections and rooms
/// on a port of its own. It answers queries (sorted, cut, never filtered: `colour` is its one bad
/// field), watches, inspects and the actions, and remembers every request. A test may take any
/// request over.
class FakeAdminServer final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString type;
        QJsonObject frame;
    };
    /// Returns true when it has dealt with the request.
    using Script = std::function<bool(const QJsonObject &request)>;

    explicit FakeAdminServer(QObject *parent = nullptr);
    ~FakeAdminServer() override;

    bool listen(quint16 port = 0);
    void stop();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QUrl url() const;

    static void setClock(QDateTime (*clock)()); ///< for what it says of the time
    void fill(int connections, int rooms);      ///< deterministic rows
    /// One more table; the first of its columns is the key.
    void setTable(const QString &name, const QJsonArray &columns, const QList<QJsonObject> &rows);
    void setHello(const QJsonObject &changes) { m_helloChanges = changes; }
    void setScript(const Script &script) { m_script = script; }
    void setSilent(bool silent) { m_silent = silent; } ///< upgrades and says nothing
    void setLive(bool live); ///< figures change and rooms speak every interval

    void step(); ///< one such interval
    void send(const QJsonObject &frame);
    void sendText(const QString &text);
    void pushEvents(const QString &watch, qint64 fromSeq, int count);
    void disconnectClient(quint16 code, const QString &reason, bool reconnect,
                          int retryAfterMs = -1);
    void dropClient(); ///< no close frame: the cable

    [[nodiscard]] bool hasClient() const { return m_client; }
    [[nodiscard]] QByteArray authorization() const { return m_authorization; }
    [[nodiscard]] const std::vector<Request> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QString &type) const;
    [[nodiscard]] QJsonObject last(const QString &type) const;
    void forget() { m_requests.clear(); }

    [[nodiscard]] QJsonObject hello() const;
    [[nodiscard]] QStringList connectionIds() const;
    void removeConnection(const QString &id) { m_tables[QStringLiteral("connections")].erase(id); }
    void setCell(const QString &table, const QString &key, const QString &column,
                 const QJsonValue &value);

Q_SIGNALS:
    void clientArrived();
    void requested(const QString &type, const QJsonObject &frame);

private:
    using Rows = std::map<QString, QJsonObject>;

    void onConnection();
    void onMessage(const QString &text);
    void answer(const QJsonObject &request, QJsonObject fields);
    void refuse(const QJsonObject &request, const QString &code, QJsonObject fields = {});
    void onQuery(const QJsonObject &request);
    void onWatch(const QJsonObject &request);
    void onInspect(const QJsonObject &request);
    void onInject(const QJsonObject &request);
    void onDisconnect(const QJsonObject &request);
    [[nodiscard]] bool onOperation(const QString &type, const QJsonObject &request);
    [[nodiscard]] QJsonObject window(const QJsonObject &query) const;
    [[nodiscard]] static QJsonObject tableColumns();

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_client;
    QByteArray m_authorization;
    QJsonObject m_helloChanges;
    Script m_script;
    bool m_silent = false;
    std::vector<Request> m_requests;
    QJsonObject m_columns; ///< by table
    std::map<QString, Rows> m_tables;
    std::map<QString, QJsonObject> m_queries;
    std::map<QString, qint64> m_watches; ///< last seq
    QTimer m_steps;
    int m_step = 0;
    int m_audit = 0;
};

} // namespace Carillon

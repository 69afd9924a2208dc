// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/reconnector.h"
#include "console/core/adminmessages.h"
#include "console/core/frametrail.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <map>

namespace Carillon {

/// The operator's end of one admin connection: opens it, says hello, matches answers to requests,
/// and keeps it. After a loss it comes back by itself as the close code allows, and then asks again
/// for every query and watch that was set. It holds no rows and shows nothing. The connection and
/// the coming back are Link and Reconnector, which the client library of applications has too.
///
/// Lives in the thread of whoever made it. Never blocks. Nothing that the server sends can grow it:
/// frames above MaxFrame end the connection, unknown types are ignored, what is not JSON is
/// counted.
class AdminClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdminClient)

public:
    enum class State {
        Disconnected,   ///< not wanted, or refused in a way that coming back cannot mend
        Connecting,     ///< TCP, TLS, upgrade
        Authenticating, ///< upgraded, no hello yet
        Ready,
        WaitingToReconnect, ///< lastEnd() says why, nextTry() when
    };
    Q_ENUM(State)

    /// Why the last connection ended. `code` 0: it has not.
    struct End
    {
        quint16 code = 0;   ///< close code; 1006 for whatever had none
        int httpStatus = 0; ///< 401 and others when the upgrade was refused
        QString text;       ///< the server's reason or the network's error, not translated
    };

    using Callback = std::function<void(const AdminReply &)>;

    static constexpr quint64 MaxFrame = 16 * 1024 * 1024;
    static constexpr int MaxPending = 256;
    static constexpr std::chrono::milliseconds DefaultTimeout{15000};

    explicit AdminClient(QObject *parent = nullptr);
    ~AdminClient() override;

    /// Only before open(): how to come back, how long the way to hello may take, which authority
    /// signs the server's certificate (a PEM file; empty: the system's).
    void setReconnectPolicy(const ReconnectPolicy &policy) { m_reconnector.setPolicy(policy); }
    void setReconnect(bool on) { m_reconnect = on; }
    void setConnectTimeout(std::chrono::milliseconds timeout) { m_connectTimeout = timeout; }
    void setCaFile(const QString &path) { m_caFile = path; }

    /// Connects to ws://host:port or wss://…; a path that is missing becomes /admin/ws. Ends what
    /// was open before, and keeps queries and watches.
    void open(const QUrl &url, const QString &token);
    void close();
    void retryNow(); ///< in WaitingToReconnect: do not wait any longer

    /// Sends one request; exactly one call of `callback` follows, later and never from within, as
    /// long as `context` lives: the answer, or "disconnected", "timeout", "limit_exceeded".
    void request(const QString &type, QJsonObject fields, QObject *context, Callback callback,
                 std::chrono::milliseconds timeout = DefaultTimeout);

    /// Queries and watches are wishes: they may be set in any state and survive reconnects.
    void setQuery(const AdminQuery &query);
    void cancelQuery(const QString &name);
    /// Whether queries that are meant for all nodes say so: where there is one, they need not.
    void setSeveralNodes(bool several);
    [[nodiscard]] bool hasSeveralNodes() const { return m_severalNodes; }
    void setWatch(const AdminWatch &watch);
    void cancelWatch(const QString &name);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] const AdminHello &hello() const { return m_hello; } ///< of the last session
    [[nodiscard]] const End &lastEnd() const { return m_end; }
    [[nodiscard]] int attempt() const
    {
        return m_reconnector.attempt();
    } ///< of reconnecting, from 1
    [[nodiscard]] QDateTime nextTry() const { return m_nextTry; }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] bool isToken(const QString &token) const
    {
        return !token.isEmpty() && token == m_token;
    }
    /// It ended because of its token, or a new one was refused: only another token helps.
    [[nodiscard]] bool needsToken() const;

    [[nodiscard]] quint64 malformedFrames() const { return m_malformed; }
    [[nodiscard]] quint64 bytesReceived() const { return m_bytesReceived; }
    [[nodiscard]] const FrameTrail &trail() const { return m_trail; } ///< for a report of a fault

Q_SIGNALS:
    void stateChanged(Carillon::AdminClient::State state);
    void helloReceived();
    void interrupted(); ///< a session has ended: what comes after may not join on
    void serverRestarted(); ///< the epoch is another one: all ids of before are void
    void rowsReceived(const QString &query, const QJsonObject &frame);
    void deltaReceived(const QString &query, const QJsonObject &frame);
    void queryFailed(const QString &query, const Carillon::AdminError &error);
    void watchStarted(const QString &watch, const QJsonObject &frame);
    void watchFailed(const QString &watch, const Carillon::AdminError &error);
    void eventsReceived(const QString &watch, const QJsonArray &events);
    void coverageReported(const Carillon::AdminCoverage &coverage);
    void costReported(const Carillon::AdminCost &cost);
    void drainReported(const QJsonObject &frame);
    void traceReceived(const QString &trace, const QJsonObject &frame);
    void planReported(const QString &plan, const QJsonObject &frame);
    void receiptReported(const QJsonObject &frame);
    void severalNodesChanged(bool several);

private:
    struct Pending
    {
        QPointer<QObject> context;
        Callback callback;
        qint64 deadline;
    };
    struct Query
    {
        AdminQuery query;
        qint64 asked
            = 0; ///< id of the request that is not answered yet; frames before are of an older wish
    };
    struct Watch
    {
        AdminWatch watch;
        qint64 asked = 0;
    };
    void connectLink();
    void dropLink();
    void onFrame(const QJsonObject &frame, qsizetype size);
    void onMalformed(qsizetype size);
    void onEnded(const LinkEnd &end);
    void dispatch(const QJsonObject &frame);
    void answer(qint64 id, const QJsonObject &frame);
    void onHello(const QJsonObject &frame);
    void tick();
    void failPending(const QString &code);
    qint64 send(const QString &type, QJsonObject fields, QObject *context, Callback callback,
                std::chrono::milliseconds timeout);
    void askQuery(const QString &name);
    void askWatch(const QString &name);
    void setState(State state);

    bool m_reconnect = true;
    std::chrono::milliseconds m_connectTimeout{15000};
    QString m_caFile;
    QUrl m_url;
    QString m_token;

    Link *m_link = nullptr;
    Reconnector m_reconnector;
    State m_state = State::Disconnected;
    AdminHello m_hello;
    End m_end;
    QDateTime m_nextTry;
    QTimer m_tick; ///< while ready: requests that had no answer in time
    QElapsedTimer m_clock;

    qint64 m_lastId = 0;
    std::map<qint64, Pending> m_pending;
    std::map<QString, Query> m_queries;
    std::map<QString, Watch> m_watches;
    bool m_severalNodes = false;
    quint64 m_malformed = 0;
    quint64 m_bytesReceived = 0;
    FrameTrail m_trail;
};

} // namespace Carillon

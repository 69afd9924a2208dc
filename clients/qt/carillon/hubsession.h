// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/hubclient.h"
#include "carillon/link.h"
#include "carillon/reconnector.h"
#include "carillon/requests.h"
#include "carillon/serverclock.h"

#include <QPointer>

#include <map>

namespace Carillon {

/// What HubClient does: it keeps one Link, decides what follows its end, fetches tokens, has every
/// room entered again, and takes frames to whom they concern. It says what happens by the signals
/// of its client, so after each of them the world may be another one: `m_run` counts open() and
/// close(), and a link is compared with m_link.
class HubSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubSession)

public:
    HubSession(HubClient *client, const QUrl &url, const HubOptions &options);
    ~HubSession() override;

    void setToken(const QString &token);
    void setTokenProvider(HubTokenProvider provider) { m_provider = std::move(provider); }
    void open();
    void close();
    void setOnline(bool online);

    HubRoom *subscribe(const QString &name);
    void unsubscribe(const QString &name);
    [[nodiscard]] HubRoom *room(const QString &name) const;
    [[nodiscard]] QList<HubRoom *> rooms() const;
    [[nodiscard]] HubRoom *user() const { return m_user; }

    void publish(const QString &room, const QJsonValue &data, const HubPublish &how,
                 QObject *context, HubCallback<HubPublished> callback);
    void presence(const QString &room, QObject *context, HubCallback<HubPresence> callback);
    void history(const QString &room, const HubHistoryQuery &query, QObject *context,
                 HubCallback<HubHistory> callback);
    void ping(QObject *context, HubCallback<std::chrono::milliseconds> callback);

    [[nodiscard]] HubClient::State state() const { return m_state; }
    [[nodiscard]] const QString &userId() const { return m_userId; }
    [[nodiscard]] const QString &connectionId() const { return m_connectionId; }
    [[nodiscard]] const HubEnd &lastEnd() const { return m_end; }
    [[nodiscard]] std::chrono::milliseconds nextDelay() const { return m_delay; }
    [[nodiscard]] int attempt() const { return m_reconnector.attempt(); }
    [[nodiscard]] const ServerClock &clock() const { return m_clock; }

    // For HubRoom.
    [[nodiscard]] std::chrono::milliseconds holeTimeout() const { return m_options.holeTimeout; }
    void reenter(HubRoom *room); ///< from where it is, on the same connection
    void deliver(HubRoom *room, const HubEvent &event);
    void deliver(HubRoom *room, const HubGap &gap);

private:
    using Reply = HubResult<QJsonObject>;
    using Then = std::function<void(const std::optional<HubError> &error)>;
    enum class Of { Anyone, Link };

    void begin();
    void fetchToken(HubTokenReason reason, const Then &then);
    void connectLink();
    void onEnded(const LinkEnd &end);
    void judge(const LinkEnd &end);
    void waitFor(std::chrono::milliseconds delay, bool isTold);
    void lost(const HubEnd &end);
    void finish(const HubEnd &end);
    void dropLink();
    void setState(HubClient::State state);
    void probe();
    void renew();
    void sendToken();

    void onFrame(const QJsonObject &frame);
    void onWelcome(const QJsonObject &frame);
    void onSubscribed(const QJsonObject &frame);
    void onUnsubscribed(const QJsonObject &frame);
    void onError(qint64 id, const QJsonObject &frame);
    void onEvent(const QJsonObject &frame);

    void enter(HubRoom *room, bool isIn);
    void askToSubscribe(HubRoom *room);
    void notEntered(HubRoom *room, const HubError &error);

    void request(const QJsonObject &frame, Of of, std::optional<std::chrono::milliseconds> timeout,
                 Requests::Done done);
    void send(qint64 id);
    void failLater(Requests::Done done, const QString &code);
    template<typename Value>
    Requests::Done told(QObject *context, HubCallback<Value> callback);

    HubClient *m_client;
    QUrl m_url;
    HubOptions m_options;
    HubTokenProvider m_provider;
    std::optional<QString> m_token;
    bool m_tokenRefused = false;
    quint64 m_tokenTicket = 0; ///< replies to older ones come too late
    QTimer m_tokenTimer;
    std::optional<qint64> m_renewedAt;

    HubClient::State m_state = HubClient::State::Closed;
    quint64 m_run = 0;
    Link *m_link = nullptr;
    bool m_isUp = false; ///< between a welcome and the loss of the link
    bool m_isOnline = true;
    bool m_isTold = false; ///< the wait that goes on is the server's
    Reconnector m_reconnector;
    std::chrono::milliseconds m_delay{0};
    HubEnd m_end;
    QString m_userId;
    QString m_connectionId;
    qint64 m_maxMessageSize = 0; ///< 0: not known yet
    qint64 m_askedAt = 0;        ///< the first frame, where the welcome answers it
    ServerClock m_clock;
    Requests m_requests;
    HubRoom *m_user; ///< a child of the client, as all rooms are
    std::map<QString, HubRoom *> m_rooms;
};

} // namespace Carillon

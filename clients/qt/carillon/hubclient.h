// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/hubmessages.h"
#include "carillon/hubroom.h"
#include "carillon/reconnectpolicy.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QWebSocket;
QT_END_NAMESPACE

namespace Carillon {

class HubSession;

/// Why a token is asked for.
enum class HubTokenReason {
    Connect,  ///< there is none yet
    Expiring, ///< the living connection is renewed with it
    Refused,  ///< the last one was
};

/// Gives the token to `reply`, now or later, in the client's thread; an empty one means that there
/// is none to be had, and the client tries again later. A reply that comes too late is ignored.
using HubTokenReply = std::function<void(const QString &token)>;
using HubTokenProvider = std::function<void(HubTokenReason reason, const HubTokenReply &reply)>;

struct HubOptions
{
    enum class Auth {
        Header,       ///< Authorization: Bearer
        FirstMessage, ///< for proxies that take headers away
        Query,        ///< ?token=, for those that take both; their logs may keep it
    };

    ReconnectPolicy reconnect = {};
    std::chrono::milliseconds connectTimeout{10000}; ///< until the server's welcome
    std::chrono::milliseconds requestTimeout{10000}; ///< reconnecting included
    /// For a sign of life, after a silence of the server's ping interval.
    std::chrono::milliseconds pongTimeout{10000};
    /// A hole in a room's numbers is asked for after this.
    std::chrono::milliseconds holeTimeout{5000};
    Auth auth = Auth::Header;
    /// Called with each socket before it connects: for TLS configuration and proxies.
    std::function<void(QWebSocket &)> prepareSocket = {};
};

/// A connection to a Carillon server that comes back by itself, and the rooms on it: the Qt twin of
/// the JavaScript client (clients/js), over WebSocket. Every event of a room arrives in order and
/// once, across reconnects, renewed tokens and restarts of the server; what really cannot be had
/// any more arrives as a gap, never silently.
///
/// Lives in the thread of whoever made it, needs an event loop there, and never blocks; all its
/// functions are for that thread, its signals may be connected from any. It owns its rooms. Slots
/// may call anything of it, close() included; to delete it from a slot of its own use
/// deleteLater(). Callbacks are called once, later and never from within, while their `context` and
/// the client live; without a callback a request that fails is an `errorOccurred`. At most 1000
/// requests wait for their answers; one more fails with "queue_full".
class HubClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubClient)

public:
    enum class State {
        Closed,     ///< not wanted, or ended in a way that coming back cannot mend
        Connecting, ///< token, TCP, TLS, upgrade, until the welcome
        Connected,
        Waiting, ///< for the next attempt: nextDelay()
        Offline, ///< the same while setOnline(false) holds
    };
    Q_ENUM(State)

    /// The server's public address, http(s):// or ws(s)://, without /ws. Nothing happens before
    /// open().
    explicit HubClient(const QUrl &url, QObject *parent = nullptr);
    HubClient(const QUrl &url, const HubOptions &options, QObject *parent = nullptr);
    ~HubClient() override;

    /// A token of the application's keeping; on a living connection it replaces the old one there.
    /// An empty one is none: the provider is asked.
    void setToken(const QString &token);
    /// Asked for tokens when one is needed; kept across reconnects.
    void setTokenProvider(HubTokenProvider provider);

    /// The same room every time, entered as soon as there is a connection; "42" means "chat:42".
    HubRoom *subscribe(const QString &name);
    void unsubscribe(const QString &name);
    [[nodiscard]] HubRoom *room(const QString &name) const; ///< null when not subscribed to
    [[nodiscard]] QList<HubRoom *> rooms() const;
    /// The own room, where notifications come; the server subscribes every connection to it.
    [[nodiscard]] HubRoom *user() const;

    /// Without a connection it waits for one until its timeout; after one that broke it is sent
    /// again, and delivered once all the same: the server knows it by its event id.
    void publish(const QString &room, const QJsonValue &data, const HubPublish &how = {},
                 QObject *context = nullptr, HubCallback<HubPublished> callback = {});
    void presence(const QString &room, QObject *context, HubCallback<HubPresence> callback);
    void history(const QString &room, const HubHistoryQuery &query, QObject *context,
                 HubCallback<HubHistory> callback);
    void ping(QObject *context, HubCallback<std::chrono::milliseconds> callback); ///< round trip

    [[nodiscard]] State state() const;
    [[nodiscard]] QString userId() const;       ///< of the last connection
    [[nodiscard]] QString connectionId() const; ///< of the last connection
    [[nodiscard]] HubEnd lastEnd() const;
    [[nodiscard]] std::chrono::milliseconds nextDelay() const; ///< the wait that goes on
    [[nodiscard]] int attempt() const;                         ///< of reconnecting, from 1
    [[nodiscard]] std::optional<std::chrono::milliseconds> latency() const;
    [[nodiscard]] std::chrono::milliseconds serverTimeOffset() const; ///< server's clock minus ours
    [[nodiscard]] QDateTime serverNow() const;

public Q_SLOTS:
    /// Connects, and stays connected; also ends the waiting for the next attempt.
    void open();
    /// For good, until open(). Rooms stay wished for and go on where they are.
    void close();
    /// What the application knows of the network. Coming online ends the waiting (unless the server
    /// set it) and has a connection that seems to live prove it.
    void setOnline(bool online);

Q_SIGNALS:
    void stateChanged(Carillon::HubClient::State state);
    void connected();
    void disconnected(const Carillon::HubEnd &end);
    void closed(const Carillon::HubEnd &end); ///< for good, until open()
    /// Of every room; each room has these two for itself.
    void eventReceived(const Carillon::HubEvent &event);
    void gapFound(const Carillon::HubGap &gap);
    /// An operator put this connection into a room. Where nobody is connected it is left again.
    void roomEntered(Carillon::HubRoom *room);
    /// What has no other place, such as a token that could not be had.
    void errorOccurred(const Carillon::HubError &error);

private:
    friend class HubSession; // asks whether anybody listens to roomEntered

    std::unique_ptr<HubSession> m_session;
};

} // namespace Carillon

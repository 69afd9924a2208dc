// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubsession.h"

#include "carillon/sequence.h"

#include <QJsonDocument>
#include <QMetaMethod>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace Carillon {

namespace {

constexpr qint64 RenewInterval = 5000;
constexpr milliseconds ProbeTimeout{5000};

/// "42" is the chat 42.
QString fullName(const QString &name)
{
    return name.contains(u':') ? name : u"chat:"_s + name;
}

/// Of a refused upgrade, whose close code nobody sent (docs/protocol.md, section 2).
quint16 codeOfStatus(int status)
{
    switch (status) {
    case 401:
        return 4002;
    case 403:
        return 4000;
    case 429:
    case 503:
        return 4100;
    default:
        return 1006;
    }
}

HubError errorOf(const char *code, const QString &message = {})
{
    const QString text = QString::fromLatin1(code);
    return {.code = text, .message = message.isEmpty() ? text : message};
}

qint64 wallClock()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

HubSession::HubSession(HubClient *client, const QUrl &url, const HubOptions &options)
    : m_client(client)
    , m_url(url)
    , m_options(options)
    , m_user(new HubRoom(this, {}, client))
{
    const QString scheme = url.scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1)
        m_url.setScheme(scheme == "http"_L1 ? u"ws"_s : u"wss"_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    m_url.setPath(path + u"/ws"_s);
    m_reconnector.setPolicy(options.reconnect);
    connect(&m_reconnector, &Reconnector::due, this, &HubSession::begin);
    m_tokenTimer.setSingleShot(true);
}

HubSession::~HubSession() = default;

// ------------------------------------------------------------------------- the application's

void HubSession::open()
{
    m_reconnector.reset();
    if (m_reconnector.isWaiting()) {
        begin();
        return;
    }
    if (m_state != HubClient::State::Closed)
        return;
    if (!m_url.isValid() || m_url.host().isEmpty()
        || (m_url.scheme() != "ws"_L1 && m_url.scheme() != "wss"_L1)) {
        Q_EMIT m_client->errorOccurred(errorOf("bad_url", m_url.toString(QUrl::RemoveUserInfo)));
        return;
    }
    ++m_run;
    m_tokenRefused = false;
    begin();
}

void HubSession::close()
{
    finish({.code = 1000, .reason = u"closed by the client"_s});
}

void HubSession::setOnline(bool online)
{
    if (m_isOnline == online)
        return;
    m_isOnline = online;
    if (!online)
        return; // a connection that is gone will be noticed
    m_reconnector.reset();
    if (m_isUp)
        probe();
    else if (m_reconnector.isWaiting() && !m_isTold)
        begin();
}

void HubSession::setToken(const QString &token)
{
    m_token = token.isEmpty() ? std::nullopt : std::optional(token);
    if (m_isUp && m_token)
        sendToken();
}

HubRoom *HubSession::room(const QString &name) const
{
    const auto found = m_rooms.find(fullName(name));
    return found == m_rooms.end() ? nullptr : found->second;
}

QList<HubRoom *> HubSession::rooms() const
{
    QList<HubRoom *> rooms;
    for (const auto &[name, room] : m_rooms)
        rooms.append(room);
    return rooms;
}

HubRoom *HubSession::subscribe(const QString &name)
{
    const QString full = fullName(name);
    HubRoom *&room = m_rooms[full];
    if (!room) {
        room = new HubRoom(this, full, m_client);
        if (m_isUp)
            enter(room, false);
    }
    return room;
}

void HubSession::unsubscribe(const QString &name)
{
    HubRoom *const left = room(name);
    if (!left || left->name() == m_user->name())
        return;
    m_rooms.erase(left->name());
    if (m_isUp)
        request({{u"type"_s, u"unsubscribe"_s}, {u"room"_s, left->name()}}, Of::Link, {}, {});
    left->end(u"left"_s);
}

void HubSession::publish(const QString &room, const QJsonValue &data, const HubPublish &how,
                         QObject *context, HubCallback<HubPublished> callback)
{
    const QString eventId
        = how.eventId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : how.eventId;
    QJsonObject frame{{u"type"_s, u"publish"_s},
                      {u"room"_s, fullName(room)},
                      {u"data"_s, data},
                      {u"event_id"_s, eventId}};
    if (!how.event.isEmpty())
        frame[u"event"_s] = how.event;
    request(frame, how.isVolatile ? Of::Link : Of::Anyone, how.timeout,
            told(context, std::move(callback)));
}

void HubSession::presence(const QString &room, QObject *context, HubCallback<HubPresence> callback)
{
    request({{u"type"_s, u"presence"_s}, {u"room"_s, fullName(room)}}, Of::Anyone, {},
            told(context, std::move(callback)));
}

void HubSession::history(const QString &room, const HubHistoryQuery &query, QObject *context,
                         HubCallback<HubHistory> callback)
{
    QJsonObject frame{{u"type"_s, u"history"_s}, {u"room"_s, fullName(room)}};
    if (query.since)
        frame[u"since"_s]
            = QJsonObject{{u"epoch"_s, query.since->epoch}, {u"seq"_s, qint64(query.since->seq)}};
    if (query.limit > 0)
        frame[u"limit"_s] = query.limit;
    request(frame, Of::Anyone, query.timeout, told(context, std::move(callback)));
}

void HubSession::ping(QObject *context, HubCallback<milliseconds> callback)
{
    request({{u"type"_s, u"ping"_s}}, Of::Anyone, {},
            [this, hasContext = context != nullptr, guard = QPointer<QObject>(context),
             callback = std::move(callback)](const Reply &reply) {
                if (!callback || (hasContext && !guard))
                    return;
                if (reply)
                    callback(m_clock.latency().value_or(milliseconds::zero()));
                else
                    callback(reply.error());
            });
}

// ------------------------------------------------------------------------------ the connection

void HubSession::begin()
{
    m_reconnector.stop();
    const quint64 run = m_run;
    setState(HubClient::State::Connecting);
    if (run != m_run)
        return;
    const auto reason = m_tokenRefused ? HubTokenReason::Refused : HubTokenReason::Connect;
    fetchToken(reason, [this, run](const std::optional<HubError> &error) {
        if (run != m_run)
            return;
        if (!error) {
            connectLink();
            return;
        }
        Q_EMIT m_client->errorOccurred(*error);
        m_end = {.code = 4100, .reason = error->code};
        if (run == m_run)
            judge({.code = m_end.code, .reason = m_end.reason});
    });
}

void HubSession::fetchToken(HubTokenReason reason, const Then &then)
{
    const quint64 ticket = ++m_tokenTicket;
    m_tokenTimer.disconnect(this);
    if (!m_provider || (m_token && reason != HubTokenReason::Expiring)) {
        then({});
        return;
    }
    connect(&m_tokenTimer, &QTimer::timeout, this, [this, then] {
        ++m_tokenTicket;
        then(errorOf("timeout", u"no token in time"_s));
    });
    m_tokenTimer.start(m_options.connectTimeout);
    const HubTokenProvider provider = m_provider; // who is asked may set another one
    provider(reason, [guard = QPointer(this), ticket, then](const QString &token) {
        HubSession *const self = guard.data();
        if (!self || self->m_tokenTicket != ticket)
            return;
        ++self->m_tokenTicket;
        self->m_tokenTimer.stop();
        if (token.isEmpty()) {
            then(errorOf("no_token"));
            return;
        }
        self->m_token = token;
        then({});
    });
}

void HubSession::connectLink()
{
    dropLink();
    m_link = new Link(this);
    m_askedAt = 0;
    connect(m_link, &Link::upgraded, this, [this] {
        if (m_options.auth != HubOptions::Auth::FirstMessage)
            return;
        m_askedAt = wallClock();
        const QJsonObject frame{{u"type"_s, u"auth"_s}, {u"token"_s, m_token.value_or(QString())}};
        m_link->send(QJsonDocument(frame).toJson(QJsonDocument::Compact));
    });
    connect(m_link, &Link::frameReceived, this, &HubSession::onFrame);
    connect(m_link, &Link::ended, this, &HubSession::onEnded);

    QUrl url = m_url;
    const QString token = m_token.value_or(QString());
    if (m_options.auth == HubOptions::Auth::Query) {
        QUrlQuery query(url);
        query.addQueryItem(u"token"_s, token);
        url.setQuery(query);
    }
    Link::Settings settings{.request = QNetworkRequest(url),
                            .subprotocol = u"carillon.v1"_s,
                            .connectTimeout = m_options.connectTimeout,
                            .prepare = m_options.prepareSocket};
    if (m_options.auth == HubOptions::Auth::Header && !token.isEmpty())
        settings.request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    settings.request.setRawHeader("User-Agent", "carillon-client-qt/" CARILLON_CLIENT_VERSION);
    m_link->open(settings);
}

void HubSession::dropLink()
{
    if (!m_link)
        return;
    disconnect(m_link, nullptr, this, nullptr);
    m_link->close();
    m_link->deleteLater(); // it may be the one that is calling us
    m_link = nullptr;
}

void HubSession::onEnded(const LinkEnd &linkEnd)
{
    LinkEnd end = linkEnd;
    if (end.httpStatus != 0)
        end.code = codeOfStatus(end.httpStatus);
    m_end = {.code = end.code, .reason = end.reason, .httpStatus = end.httpStatus};
    const quint64 run = m_run;
    lost(m_end);
    if (run == m_run)
        judge(end);
}

void HubSession::judge(const LinkEnd &end)
{
    const Comeback how = comebackAfter(end.code);
    if (how == Comeback::WithToken) {
        if (!m_provider || m_tokenRefused) { // nobody to ask, or a new one was no better
            if (m_provider)
                m_token.reset();
            finish(m_end);
            return;
        }
        m_token.reset();
        m_tokenRefused = true;
        const bool atOnce = !end.wasGreeted || end.lasted > m_options.reconnect.steady;
        waitFor(m_reconnector.nextAnyway(end, atOnce), false);
        return;
    }
    if (const auto delay = m_reconnector.next(end))
        waitFor(*delay, how == Comeback::WhenTold);
    else
        finish(m_end);
}

void HubSession::waitFor(milliseconds delay, bool isTold)
{
    m_isTold = isTold && m_isOnline; // nothing but the application shall be quicker
    m_delay = m_isOnline ? delay : std::max(delay, m_options.reconnect.ceiling);
    m_reconnector.wait(m_delay);
    setState(m_isOnline ? HubClient::State::Waiting : HubClient::State::Offline);
}

void HubSession::lost(const HubEnd &end)
{
    dropLink();
    const bool wasUp = m_isUp;
    m_isUp = false;
    for (const auto &[name, room] : m_rooms)
        room->pause();
    const quint64 run = m_run;
    m_requests.failAll(errorOf("disconnected", end.reason), true);
    if (wasUp && run == m_run)
        Q_EMIT m_client->disconnected(end);
}

void HubSession::finish(const HubEnd &end)
{
    if (m_state == HubClient::State::Closed)
        return;
    const quint64 run = ++m_run;
    ++m_tokenTicket;
    m_tokenTimer.stop();
    m_reconnector.stop();
    m_end = end;
    m_state = HubClient::State::Closed; // before anybody is told: they may open() again
    lost(end);
    if (run == m_run)
        m_requests.failAll(errorOf("closed", end.reason), false);
    if (run == m_run)
        Q_EMIT m_client->stateChanged(m_state);
    if (run == m_run)
        Q_EMIT m_client->closed(end);
}

void HubSession::setState(HubClient::State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT m_client->stateChanged(state);
}

/// Is it still there? Asked when the network came back.
void HubSession::probe()
{
    request({{u"type"_s, u"ping"_s}}, Of::Link, ProbeTimeout, [this](const Reply &reply) {
        if (!reply && reply.error().code == "timeout"_L1 && m_link)
            m_link->end(4102, u"no sign of life"_s);
    });
}

void HubSession::renew()
{
    // Whose tokens live no longer than the warning comes early is warned again at once.
    const qint64 now = Requests::now();
    if (!m_provider || (m_renewedAt && now - *m_renewedAt < RenewInterval))
        return;
    m_renewedAt = now;
    fetchToken(HubTokenReason::Expiring, [this](const std::optional<HubError> &error) {
        if (error)
            Q_EMIT m_client->errorOccurred(*error); // it ends with 4004, and comes with a new one
        else if (m_isUp)
            sendToken();
    });
}

void HubSession::sendToken()
{
    request({{u"type"_s, u"auth"_s}, {u"token"_s, m_token.value_or(QString())}}, Of::Link, {},
            [this](const Reply &reply) {
                if (!reply && reply.error().code != "disconnected"_L1)
                    Q_EMIT m_client->errorOccurred(reply.error());
            });
}

// -------------------------------------------------------------------------------------- frames

void HubSession::onFrame(const QJsonObject &frame)
{
    const QString type = frame["type"_L1].toString();
    if (type == "welcome"_L1)
        return onWelcome(frame);
    if (!m_isUp || type == "disconnect"_L1)
        return; // the link keeps the latter for the end that follows
    const qint64 id = frame["id"_L1].toInteger();
    if (type == "subscribed"_L1) {
        if (m_requests.find(id))
            m_requests.answer(id, frame);
        else
            onSubscribed(frame);
    } else if (type == "unsubscribed"_L1) {
        if (frame.contains("id"_L1))
            m_requests.answer(id, frame);
        else
            onUnsubscribed(frame);
    } else if (type == "error"_L1) {
        onError(id, frame);
    } else if (type == "token_expiring"_L1) {
        renew();
    } else if (type == "pong"_L1) {
        if (const Requests::Request *request = m_requests.find(id))
            m_clock.sample(frame["server_time"_L1].toString(), request->sentAt, wallClock());
        m_requests.answer(id, frame);
    } else if (type == "authenticated"_L1 || type == "published"_L1 || type == "presence"_L1
               || type == "history"_L1 || type == "echo"_L1) {
        m_requests.answer(id, frame);
    } else {
        onEvent(frame);
    }
}

void HubSession::onWelcome(const QJsonObject &frame)
{
    if (m_isUp)
        return;
    const milliseconds pings(
        std::clamp<qint64>(frame["ping_interval_ms"_L1].toInteger(30000), 10, 300000));
    m_link->greeted(pings, m_options.pongTimeout);
    m_tokenRefused = false;
    m_connectionId = frame["connection_id"_L1].toString();
    m_maxMessageSize = frame["max_message_size"_L1].toInteger();
    m_clock.forget();
    if (m_askedAt != 0)
        m_clock.sample(frame["server_time"_L1].toString(), m_askedAt, wallClock());

    const QString userId = frame["user_id"_L1].toString();
    if (userId != m_userId && m_rooms[m_user->m_name] == m_user)
        m_user->m_sequence->forget(); // another user's
    if (userId != m_userId || m_user->m_name.isEmpty())
        m_rooms.erase(m_user->m_name);
    m_userId = userId;
    m_user->m_name = u"user:"_s + userId;
    if (m_user->m_state == HubRoom::State::Ended)
        m_user->m_state = HubRoom::State::Pending;
    HubRoom *&slot = m_rooms[m_user->m_name];
    if (!slot)
        slot = m_user;
    HubRoom *const own = slot;

    // Before anybody is told: what listeners ask for is sent at once.
    const QList<HubRoom *> rooms = this->rooms();
    const std::deque<qint64> requests = m_requests.loose();
    m_isUp = true;
    const Link *const link = m_link;
    setState(HubClient::State::Connected);
    if (m_link == link)
        Q_EMIT m_client->connected();
    for (HubRoom *room : rooms) {
        const auto found = m_rooms.find(room->name()); // an ended one is there until the event loop
        if (m_link == link && found != m_rooms.end() && found->second == room)
            enter(room, room == own);
    }
    if (m_link != link)
        return;
    for (const qint64 id : requests)
        send(id);
    if (m_askedAt == 0)
        request({{u"type"_s, u"ping"_s}}, Of::Link, {}, {});
}

/// Nobody asked for it, or the answer came after its time.
void HubSession::onSubscribed(const QJsonObject &frame)
{
    const HubSubscribed answer = HubSubscribed::fromJson(frame);
    if (room(answer.room))
        return; // is being entered anew
    if (!m_client->isSignalConnected(QMetaMethod::fromSignal(&HubClient::roomEntered))) {
        request({{u"type"_s, u"unsubscribe"_s}, {u"room"_s, answer.room}}, Of::Link, {}, {});
        return;
    }
    auto *const entered = new HubRoom(this, answer.room, m_client);
    m_rooms[answer.room] = entered;
    Q_EMIT m_client->roomEntered(entered);
    if (room(answer.room) == entered)
        entered->enter(answer, {});
}

void HubSession::onUnsubscribed(const QJsonObject &frame)
{
    HubRoom *const left = room(frame["room"_L1].toString());
    if (!left)
        return;
    m_rooms.erase(left->name());
    left->end(frame["reason"_L1].toString(u"removed"_s));
}

void HubSession::onError(qint64 id, const QJsonObject &frame)
{
    const HubError error = HubError::fromJson(frame);
    const Requests::Request *const request = m_requests.find(id);
    if (!request) {
        Q_EMIT m_client->errorOccurred(error);
    } else if (error.code == "rate_limited"_L1 && error.retryAfter
               && Requests::now() + error.retryAfter->count() < request->deadline) {
        QTimer::singleShot(*error.retryAfter, this, [this, id] { send(id); });
    } else {
        m_requests.fail(id, error);
    }
}

void HubSession::onEvent(const QJsonObject &frame)
{
    HubRoom *const room = this->room(frame["room"_L1].toString());
    const QString type = frame["type"_L1].toString();
    if (type == "presence.join"_L1 || type == "presence.leave"_L1) {
        const QString userId = frame["user_id"_L1].toString();
        if (room && type == "presence.join"_L1)
            Q_EMIT room->presenceJoined(userId);
        else if (room)
            Q_EMIT room->presenceLeft(userId);
    } else if (type == "gap"_L1) {
        if (room)
            room->take(HubGap::fromJson(frame));
    } else if (!frame["seq"_L1].isDouble()) { // an operator's message to this connection alone
        deliver(room ? room : m_user, HubEvent::fromJson(frame));
    } else if (room) {
        room->take(HubEvent::fromJson(frame));
    }
}

void HubSession::deliver(HubRoom *room, const HubEvent &event)
{
    Q_EMIT room->eventReceived(event);
    if (room != m_user && room->name() == m_user->name())
        Q_EMIT m_user->eventReceived(event); // somebody subscribed to it by its name
    Q_EMIT m_client->eventReceived(event);
}

void HubSession::deliver(HubRoom *room, const HubGap &gap)
{
    Q_EMIT room->gapFound(gap);
    if (room != m_user && room->name() == m_user->name())
        Q_EMIT m_user->gapFound(gap);
    Q_EMIT m_client->gapFound(gap);
}

// --------------------------------------------------------------------------------------- rooms

/// `isIn`: the connection is in the room already, as in its user room, from its start.
void HubSession::enter(HubRoom *room, bool isIn)
{
    if (!isIn) {
        askToSubscribe(room);
        return;
    }
    request({{u"type"_s, u"unsubscribe"_s}, {u"room"_s, room->name()}}, Of::Link, {},
            [this, room = QPointer<HubRoom>(room)](const Reply &reply) {
                if (!room)
                    return;
                if (reply || reply.error().code == "not_subscribed"_L1)
                    askToSubscribe(room);
                else
                    notEntered(room, reply.error());
            });
}

void HubSession::askToSubscribe(HubRoom *room)
{
    if (!m_isUp || this->room(room->name()) != room)
        return;
    const std::optional<HubPosition> since = room->position();
    QJsonObject frame{{u"type"_s, u"subscribe"_s}, {u"room"_s, room->name()}};
    if (since)
        frame[u"since"_s] = QJsonObject{{u"epoch"_s, since->epoch}, {u"seq"_s, qint64(since->seq)}};
    request(frame, Of::Link, {}, [this, room = QPointer<HubRoom>(room), since](const Reply &reply) {
        if (!room || this->room(room->name()) != room)
            return;
        if (reply)
            room->enter(HubSubscribed::fromJson(*reply), since);
        else
            notEntered(room, reply.error());
    });
}

void HubSession::notEntered(HubRoom *room, const HubError &error)
{
    if (!m_isUp || this->room(room->name()) != room || room->state() != HubRoom::State::Pending)
        return;
    if (error.code == "already_subscribed"_L1) { // by a command whose answer was lost
        enter(room, true);
        return;
    }
    static const QStringList passing{u"rate_limited"_s, u"unavailable"_s, u"internal"_s,
                                     u"timeout"_s, u"queue_full"_s};
    if (!passing.contains(error.code)) {
        m_rooms.erase(room->name());
        room->end(error.code, error);
        return;
    }
    const milliseconds delay = error.retryAfter.value_or(
        m_options.reconnect.backoff(2, QRandomGenerator::global()->generateDouble()));
    QTimer::singleShot(delay, m_link, [this, link = m_link, room = QPointer<HubRoom>(room)] {
        if (room && link == m_link)
            enter(room, false);
    });
}

void HubSession::reenter(HubRoom *room)
{
    if (m_isUp)
        enter(room, true);
}

// ------------------------------------------------------------------------------------ requests

void HubSession::request(const QJsonObject &frame, Of of, std::optional<milliseconds> timeout,
                         Requests::Done done)
{
    if (m_state == HubClient::State::Closed)
        return failLater(std::move(done), u"closed"_s);
    if (of == Of::Link && !m_isUp)
        return failLater(std::move(done), u"disconnected"_s);
    if (m_requests.isFull())
        return failLater(std::move(done), u"queue_full"_s);
    const qint64 id = m_requests.add(frame, of == Of::Link,
                                     timeout.value_or(m_options.requestTimeout), std::move(done));
    send(id);
}

void HubSession::send(qint64 id)
{
    Requests::Request *const request = m_requests.find(id);
    if (!request || !m_isUp)
        return;
    // The server would end the connection, and get the same again after each reconnect.
    if (m_maxMessageSize > 0 && request->frame.size() > m_maxMessageSize) {
        QMetaObject::invokeMethod(
            this, [this, id] { m_requests.fail(id, errorOf("too_large")); }, Qt::QueuedConnection);
        return;
    }
    request->sentAt = wallClock();
    m_link->send(request->frame);
}

void HubSession::failLater(Requests::Done done, const QString &code)
{
    if (!done)
        return;
    QMetaObject::invokeMethod(
        this, [done = std::move(done), code] { done(HubError{.code = code, .message = code}); },
        Qt::QueuedConnection);
}

template<typename Value>
Requests::Done HubSession::told(QObject *context, HubCallback<Value> callback)
{
    return [this, hasContext = context != nullptr, guard = QPointer<QObject>(context),
            callback = std::move(callback)](const Reply &reply) {
        if (!callback) {
            if (!reply)
                Q_EMIT m_client->errorOccurred(reply.error());
        } else if (!hasContext || guard) {
            if (reply)
                callback(Value::fromJson(*reply));
            else
                callback(reply.error());
        }
    };
}

} // namespace Carillon

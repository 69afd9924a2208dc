// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/adminclient.h"

#include "common/closecodes.h"
#include "common/logging.h"
#include "common/version.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslError>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

// A connection that lived this long was a good one: the next loss starts its backoff anew. Without
// it a server that accepts and closes at once would be asked twice a second for ever.
constexpr qint64 StableMs = 10000;

/// QWebSocket tells of a refused upgrade only in words: "…Unhandled http status code: 401 (…)".
int httpStatus(const QString &errorString)
{
    static const QRegularExpression pattern(u"status code: (\\d{3})"_s);
    return pattern.match(errorString).captured(1).toInt();
}

/// Statuses that say "something must change first" (protocol.md, section 2).
bool mayComeBackAfter(int status)
{
    return status == 0 || status == 429 || status >= 500;
}

} // namespace

AdminClient::AdminClient(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_reconnectTimer.setSingleShot(true);
    connect(&m_reconnectTimer, &QTimer::timeout, this, &AdminClient::connectSocket);
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &AdminClient::tick);
}

AdminClient::~AdminClient()
{
    dropSocket();
}

void AdminClient::open(const QUrl &url, const QString &token)
{
    close();
    m_url = url;
    if (m_url.path().isEmpty() || m_url.path() == "/"_L1)
        m_url.setPath(u"/admin/ws"_s);
    m_token = token;
    m_attempt = 0;
    m_end = {};
    connectSocket();
}

void AdminClient::close()
{
    m_reconnectTimer.stop();
    if (m_socket && m_state == State::Ready)
        m_socket->close(QWebSocketProtocol::CloseCodeNormal);
    dropSocket();
    failPending(u"disconnected"_s);
    setState(State::Disconnected);
}

void AdminClient::retryNow()
{
    if (m_state != State::WaitingToReconnect)
        return;
    m_reconnectTimer.stop();
    connectSocket();
}

void AdminClient::renewToken(const QString &token, QObject *context, Callback callback)
{
    m_token = token;
    request(u"auth"_s, {{u"token"_s, token}}, context, std::move(callback));
}

void AdminClient::request(const QString &type, QJsonObject fields, QObject *context,
                          Callback callback, std::chrono::milliseconds timeout)
{
    const char *problem = m_state != State::Ready          ? "disconnected"
                          : m_pending.size() >= MaxPending ? "limit_exceeded"
                                                           : nullptr;
    if (!problem) {
        send(type, std::move(fields), context, std::move(callback), timeout);
        return;
    }
    QMetaObject::invokeMethod(
        context,
        [callback = std::move(callback), problem] {
            callback(AdminError::local(QString::fromLatin1(problem)));
        },
        Qt::QueuedConnection);
}

void AdminClient::setQuery(const AdminQuery &query)
{
    m_queries[query.name] = {query};
    if (m_state == State::Ready)
        askQuery(query.name);
}

void AdminClient::cancelQuery(const QString &name)
{
    if (m_queries.erase(name) == 1 && m_state == State::Ready)
        send(
            u"cancel"_s, {{u"query"_s, name}}, this, [](const AdminReply &) {}, DefaultTimeout);
}

void AdminClient::setWatch(const AdminWatch &watch)
{
    m_watches[watch.name] = {watch};
    if (m_state == State::Ready)
        askWatch(watch.name);
}

void AdminClient::cancelWatch(const QString &name)
{
    if (m_watches.erase(name) == 1 && m_state == State::Ready)
        send(
            u"unwatch"_s, {{u"watch"_s, name}}, this, [](const AdminReply &) {}, DefaultTimeout);
}

void AdminClient::connectSocket()
{
    dropSocket();
    m_announced = {};
    m_sslError.clear();

    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(MaxFrame);
    m_socket->setMaxAllowedIncomingMessageSize(MaxFrame);
    connect(m_socket, &QWebSocket::connected, this, &AdminClient::onUpgraded);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { onFrame(text.toUtf8()); });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &AdminClient::onFrame);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_lastHeard = m_clock.elapsed(); });
    connect(m_socket, &QWebSocket::sslErrors, this, &AdminClient::onSslErrors);
    // Queued: an error may come from inside open(), and before "disconnected" has set the code.
    connect(m_socket, &QWebSocket::disconnected, this, &AdminClient::onConnectionEnd,
            Qt::QueuedConnection);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &AdminClient::onConnectionEnd, Qt::QueuedConnection);

    if (!m_caFile.isEmpty()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_caFile));
        m_socket->setSslConfiguration(configuration);
    }

    QNetworkRequest request(m_url);
    request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    request.setRawHeader("User-Agent", QByteArray("carillon-console/") + Version);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString::fromLatin1(AdminSubprotocol)});
    m_connectDeadline = m_clock.elapsed() + m_connectTimeout.count();
    m_tick.start();
    setState(State::Connecting);
    m_socket->open(request, options);
}

/// The old socket must not speak any more, and may be the one that is calling us.
void AdminClient::dropSocket()
{
    if (!m_socket)
        return;
    disconnect(m_socket, nullptr, this, nullptr);
    if (m_state != State::Ready)
        m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
    m_tick.stop();
}

void AdminClient::onUpgraded()
{
    m_lastHeard = m_clock.elapsed();
    setState(State::Authenticating);
}

void AdminClient::onSslErrors(const QList<QSslError> &errors)
{
    // Never ignored: an unknown certificate ends the attempt, and the text says which check failed.
    if (!errors.isEmpty())
        m_sslError = errors.first().errorString();
}

void AdminClient::onConnectionEnd()
{
    if (!m_socket)
        return;
    const bool upgraded = m_state == State::Ready || m_state == State::Authenticating;
    if (upgraded && m_socket->state() == QAbstractSocket::ConnectedState)
        return; // an error that the socket survives

    End why;
    std::optional<std::chrono::milliseconds> retryAfter;
    bool mayReconnect = true;
    if (m_announced.code != 0) {
        why = {m_announced.code, 0, m_announced.reason};
        retryAfter = m_announced.retryAfter;
        mayReconnect = m_announced.reconnect;
    } else {
        // Qt reports 1000 for a connection that just broke. Our servers announce an end that they
        // mean, so a bare 1000 is a loss.
        const auto code = quint16(m_socket->closeCode());
        why.code
            = upgraded && code != quint16(CloseCode::Normal) ? code : quint16(CloseCode::Abnormal);
        why.text = !m_sslError.isEmpty()                ? m_sslError
                   : !m_socket->closeReason().isEmpty() ? m_socket->closeReason()
                                                        : m_socket->errorString();
        if (!upgraded)
            why.httpStatus = httpStatus(m_socket->errorString());
        mayReconnect = m_sslError.isEmpty() && mayComeBackAfter(why.httpStatus);
    }
    end(why, retryAfter, mayReconnect);
}

void AdminClient::end(const End &why, std::optional<std::chrono::milliseconds> retryAfter,
                      bool mayReconnect)
{
    if (m_state == State::Ready && m_clock.elapsed() - m_readySince > StableMs)
        m_attempt = 0;
    m_end = why;
    dropSocket();
    failPending(u"disconnected"_s);
    qCInfo(lcConsole).noquote() << "connection ended code=" << why.code << "http=" << why.httpStatus
                                << "reason=" << logSafe(why.text.toUtf8());

    std::optional<std::chrono::milliseconds> delay;
    if (m_reconnect && mayReconnect) {
        delay = m_policy.delay(why.code, m_attempt + 1,
                               QRandomGenerator::global()->generateDouble(), retryAfter);
    }
    if (!delay) {
        setState(State::Disconnected);
        return;
    }
    ++m_attempt;
    m_nextTry = QDateTime::currentDateTimeUtc().addMSecs(delay->count());
    m_reconnectTimer.start(*delay);
    setState(State::WaitingToReconnect);
}

void AdminClient::onFrame(const QByteArray &frame)
{
    m_lastHeard = m_clock.elapsed();
    m_bytesReceived += quint64(frame.size());
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (!document.isObject()) {
        if (++m_malformed <= 3)
            qCWarning(lcConsole, "frame ignored reason=not_json_object size=%lld",
                      static_cast<long long>(frame.size()));
        return;
    }
    dispatch(document.object());
}

void AdminClient::dispatch(const QJsonObject &frame)
{
    const QString type = frame[u"type"_s].toString();
    if (type == "result"_L1 || type == "error"_L1)
        return answer(wholeNumber(frame[u"id"_s]), frame);
    if (type == "hello"_L1)
        return onHello(frame);
    if (type == "disconnect"_L1)
        return onDisconnectFrame(frame);
    if (m_state != State::Ready)
        return;

    if (type == "rows"_L1 || type == "delta"_L1) {
        const QString name = frame[u"query"_s].toString();
        const auto query = m_queries.find(name);
        if (query == m_queries.end() || query->second.asked != 0)
            return;
        if (type == "rows"_L1)
            Q_EMIT rowsReceived(name, frame);
        else
            Q_EMIT deltaReceived(name, frame);
    } else if (type == "events"_L1) {
        const QString name = frame[u"watch"_s].toString();
        const auto watch = m_watches.find(name);
        if (watch != m_watches.end() && watch->second.asked == 0)
            Q_EMIT eventsReceived(name, frame[u"events"_s].toArray());
    } else if (type == "coverage"_L1) {
        Q_EMIT coverageReported(AdminCoverage::fromJson(frame));
    } else if (type == "cost"_L1) {
        Q_EMIT costReported(AdminCost::fromJson(frame));
    } else if (type == "drain"_L1) {
        Q_EMIT drainReported(frame);
    }
}

void AdminClient::answer(qint64 id, const QJsonObject &frame)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const Pending pending = std::move(found->second);
    m_pending.erase(found);
    if (!pending.context)
        return;
    if (frame[u"type"_s].toString() == "error"_L1)
        pending.callback(AdminError::fromJson(frame));
    else
        pending.callback(frame);
}

void AdminClient::onHello(const QJsonObject &frame)
{
    if (m_state != State::Authenticating)
        return;
    const AdminHello hello = AdminHello::fromJson(frame);
    if (hello.protocol != 1) {
        end({quint16(CloseCode::ProtocolDisabled), 0, u"protocol %1"_s.arg(hello.protocol)}, {},
            false);
        return;
    }
    const bool restarted = !m_hello.epoch.isEmpty() && m_hello.epoch != hello.epoch;
    m_hello = hello;
    m_readySince = m_lastHeard = m_lastPing = m_clock.elapsed();
    setState(State::Ready);
    if (restarted)
        Q_EMIT serverRestarted();
    Q_EMIT helloReceived();
    // Slots of the signals above may have closed us or set queries: ask for what is wished for now.
    QStringList queries;
    QStringList watches;
    for (const auto &[name, query] : m_queries) {
        if (query.asked == 0)
            queries.append(name);
    }
    for (const auto &[name, watch] : m_watches) {
        if (watch.asked == 0)
            watches.append(name);
    }
    for (const QString &name : std::as_const(queries))
        askQuery(name);
    for (const QString &name : std::as_const(watches))
        askWatch(name);
}

void AdminClient::onDisconnectFrame(const QJsonObject &frame)
{
    m_announced.code = quint16(std::clamp<qint64>(wholeNumber(frame[u"code"_s]), 0, 4999));
    m_announced.reason = frame[u"reason"_s].toString();
    m_announced.reconnect = frame[u"reconnect"_s].toBool(true);
    if (frame[u"retry_after_ms"_s].isDouble())
        m_announced.retryAfter = std::chrono::milliseconds(wholeNumber(frame[u"retry_after_ms"_s]));
}

void AdminClient::askQuery(const QString &name)
{
    const auto found = m_queries.find(name);
    if (found == m_queries.end() || m_state != State::Ready)
        return;
    AdminQuery query = found->second.query;
    query.limit = std::clamp(query.limit, 1, m_hello.limits.rows);
    if (query.intervalMs > 0)
        query.intervalMs = std::max(query.intervalMs, m_hello.limits.minIntervalMs);
    const qint64 id = m_lastId + 1;
    found->second.asked = id;
    send(
        u"query"_s, query.toJson(), this,
        [this, name, id](const AdminReply &reply) {
            const auto asked = m_queries.find(name);
            if (asked == m_queries.end() || asked->second.asked != id)
                return; // replaced or cancelled meanwhile
            asked->second.asked = 0;
            if (reply)
                Q_EMIT rowsReceived(name, *reply);
            else if (m_state == State::Ready)
                Q_EMIT queryFailed(name, reply.error());
        },
        DefaultTimeout);
}

void AdminClient::askWatch(const QString &name)
{
    const auto found = m_watches.find(name);
    if (found == m_watches.end() || m_state != State::Ready)
        return;
    const qint64 id = m_lastId + 1;
    found->second.asked = id;
    send(
        u"watch"_s, found->second.watch.toJson(), this,
        [this, name, id](const AdminReply &reply) {
            const auto watch = m_watches.find(name);
            if (watch == m_watches.end() || watch->second.asked != id)
                return;
            watch->second.asked = 0;
            if (reply)
                Q_EMIT watchStarted(name, *reply);
            else if (m_state == State::Ready)
                Q_EMIT watchFailed(name, reply.error());
        },
        DefaultTimeout);
}

qint64 AdminClient::send(const QString &type, QJsonObject fields, QObject *context,
                         Callback callback, std::chrono::milliseconds timeout)
{
    const qint64 id = ++m_lastId;
    fields[u"type"_s] = type;
    fields[u"id"_s] = id;
    m_pending.emplace(id,
                      Pending{context, std::move(callback), m_clock.elapsed() + timeout.count()});
    m_socket->sendTextMessage(
        QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)));
    return id;
}

void AdminClient::tick()
{
    const qint64 now = m_clock.elapsed();
    if (m_state == State::Connecting || m_state == State::Authenticating) {
        if (now > m_connectDeadline)
            end({quint16(CloseCode::Abnormal), 0, u"timeout"_s}, {}, true);
        return;
    }
    if (m_state != State::Ready)
        return;

    if (now - m_lastHeard > 2LL * m_hello.pingIntervalMs) {
        end({quint16(CloseCode::NoSignOfLife), 0, u"no_sign_of_life"_s}, {}, true);
        return;
    }
    if (now - m_lastPing > m_hello.pingIntervalMs) {
        m_lastPing = now;
        m_socket->ping();
    }
    for (auto entry = m_pending.begin(); entry != m_pending.end();) {
        if (entry->second.deadline > now) {
            ++entry;
            continue;
        }
        const Pending pending = std::move(entry->second);
        m_pending.erase(entry);
        if (pending.context)
            pending.callback(AdminError::local(u"timeout"_s));
        entry = m_pending.begin(); // a callback may have changed the map
    }
}

void AdminClient::failPending(const QString &code)
{
    for (auto &[name, query] : m_queries)
        query.asked = 0;
    for (auto &[name, watch] : m_watches)
        watch.asked = 0;
    std::map<qint64, Pending> pending;
    pending.swap(m_pending);
    for (const auto &[id, request] : pending) {
        if (request.context)
            request.callback(AdminError::local(code));
    }
}

void AdminClient::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace Carillon

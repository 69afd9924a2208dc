// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/adminclient.h"

#include "common/closecodes.h"
#include "common/logging.h"
#include "common/version.h"
#include "console/core/deskclock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Statuses that say "something must change first" (protocol.md, section 2); and an operator sits
/// in front of an address or a certificate that is wrong.
bool mayComeBackAfter(const LinkEnd &end)
{
    const int status = end.httpStatus;
    return !end.tlsFailed && (status == 0 || status == 429 || status >= 500);
}

/// Operators' desks are few and their servers mend: not at once, and not for ever in a hurry.
constexpr ReconnectPolicy DefaultPolicy{.floor = std::chrono::milliseconds(500),
                                        .steady = std::chrono::milliseconds(10000)};

} // namespace

AdminClient::AdminClient(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_reconnector.setPolicy(DefaultPolicy);
    connect(&m_reconnector, &Reconnector::due, this, &AdminClient::connectLink);
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &AdminClient::tick);
}

AdminClient::~AdminClient() = default;

void AdminClient::open(const QUrl &url, const QString &token)
{
    close();
    m_url = url;
    if (m_url.path().isEmpty() || m_url.path() == "/"_L1)
        m_url.setPath(u"/admin/ws"_s);
    m_token = token;
    m_reconnector.reset();
    m_end = {};
    connectLink();
}

void AdminClient::close()
{
    m_reconnector.stop();
    dropLink();
    failPending(u"disconnected"_s);
    setState(State::Disconnected);
}

void AdminClient::retryNow()
{
    if (m_state != State::WaitingToReconnect)
        return;
    m_reconnector.stop();
    connectLink();
}

bool AdminClient::needsToken() const
{
    return m_state == State::Disconnected
           && (m_end.httpStatus == 401 || m_end.httpStatus == 403
               || (m_end.httpStatus == 0 && comebackAfter(m_end.code) == Comeback::WithToken));
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

void AdminClient::setSeveralNodes(bool several)
{
    if (m_severalNodes == several)
        return;
    m_severalNodes = several;
    Q_EMIT severalNodesChanged(several);
    QStringList names;
    for (const auto &[name, query] : m_queries) {
        if (query.query.allNodes)
            names.append(name);
    }
    for (const QString &name : std::as_const(names))
        askQuery(name);
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

void AdminClient::connectLink()
{
    dropLink();
    m_link = new Link(this);
    connect(m_link, &Link::upgraded, this, [this] { setState(State::Authenticating); });
    connect(m_link, &Link::frameReceived, this, &AdminClient::onFrame);
    connect(m_link, &Link::malformedReceived, this, &AdminClient::onMalformed);
    connect(m_link, &Link::ended, this, &AdminClient::onEnded);

    Link::Settings settings{.request = QNetworkRequest(m_url),
                            .subprotocol = QString::fromLatin1(AdminSubprotocol),
                            .connectTimeout = m_connectTimeout};
    settings.request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    settings.request.setRawHeader("User-Agent", QByteArray("carillon-console/") + Version);
    if (!m_caFile.isEmpty()) {
        settings.prepare = [this](QWebSocket &socket) {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setCaCertificates(QSslCertificate::fromPath(m_caFile));
            socket.setSslConfiguration(configuration);
        };
    }
    Link *const link = m_link;
    m_trail.note(u"connecting"_s);
    setState(State::Connecting);
    if (m_link == link) // nobody who was told has closed us
        link->open(settings);
}

/// The old one must not speak any more, and may be the one that is calling us.
void AdminClient::dropLink()
{
    m_tick.stop();
    if (!m_link)
        return;
    disconnect(m_link, nullptr, this, nullptr);
    m_link->close();
    m_link->deleteLater();
    m_link = nullptr;
}

void AdminClient::onEnded(const LinkEnd &why)
{
    m_end = {why.code, why.httpStatus, why.reason};
    m_trail.note(u"connection ended code=%1 http=%2"_s.arg(why.code).arg(why.httpStatus));
    dropLink();
    failPending(u"disconnected"_s);
    qCInfo(lcConsole).noquote() << "connection ended code=" << m_end.code
                                << "http=" << m_end.httpStatus
                                << "reason=" << logSafe(m_end.text.toUtf8());

    std::optional<std::chrono::milliseconds> delay;
    if (m_reconnect && mayComeBackAfter(why))
        delay = m_reconnector.next(why);
    if (!delay) {
        setState(State::Disconnected);
        return;
    }
    m_nextTry = DeskClock::now().addMSecs(delay->count());
    m_reconnector.wait(*delay);
    setState(State::WaitingToReconnect);
}

void AdminClient::onMalformed(qsizetype size)
{
    m_bytesReceived += quint64(size);
    m_trail.note(u"not a JSON object, %1 bytes"_s.arg(size));
    if (++m_malformed <= 3)
        qCWarning(lcConsole, "frame ignored reason=not_json_object size=%lld",
                  static_cast<long long>(size));
}

void AdminClient::onFrame(const QJsonObject &frame, qsizetype size)
{
    m_bytesReceived += quint64(size);
    m_trail.add(FrameTrail::Direction::Received, frame, size);
    dispatch(frame);
}

void AdminClient::dispatch(const QJsonObject &frame)
{
    const QString type = frame[u"type"_s].toString();
    if (type == "result"_L1 || type == "error"_L1)
        return answer(wholeNumber(frame[u"id"_s]), frame);
    if (type == "hello"_L1)
        return onHello(frame);
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
    } else if (type == "trace"_L1) {
        Q_EMIT traceReceived(frame[u"trace"_s].toString(), frame);
    } else if (type == "plan"_L1) {
        Q_EMIT planReported(frame[u"plan"_s].toString(), frame);
    } else if (type == "receipt"_L1) {
        Q_EMIT receiptReported(frame);
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
        m_link->end(quint16(CloseCode::ProtocolDisabled), u"protocol %1"_s.arg(hello.protocol));
        return;
    }
    const bool restarted = !m_hello.epoch.isEmpty() && m_hello.epoch != hello.epoch;
    m_hello = hello;
    if (m_severalNodes != (hello.nodes > 1)) {
        m_severalNodes = hello.nodes > 1;
        Q_EMIT severalNodesChanged(m_severalNodes);
    }
    const std::chrono::milliseconds pingInterval(m_hello.pingIntervalMs);
    m_link->greeted(pingInterval, pingInterval);
    m_tick.start();
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

void AdminClient::askQuery(const QString &name)
{
    const auto found = m_queries.find(name);
    if (found == m_queries.end() || m_state != State::Ready)
        return;
    AdminQuery query = found->second.query;
    query.limit = std::clamp(query.limit, 1, m_hello.limits.rows);
    if (query.intervalMs > 0)
        query.intervalMs = std::max(query.intervalMs, m_hello.limits.minIntervalMs);
    query.allNodes = query.allNodes && m_severalNodes;
    if (query.allNodes) {
        if (query.intervalMs > 0)
            query.intervalMs = std::max(query.intervalMs, m_hello.limits.allNodesIntervalMs);
        query.offset = std::min(query.offset, m_hello.limits.allNodesRows - query.limit);
    }
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
    const QByteArray json = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    m_trail.add(FrameTrail::Direction::Sent, fields, json.size());
    m_link->send(json);
    return id;
}

void AdminClient::tick()
{
    const qint64 now = m_clock.elapsed();
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
    const bool ended = m_state == State::Ready;
    m_state = state;
    if (ended)
        Q_EMIT interrupted();
    Q_EMIT stateChanged(state);
}

} // namespace Carillon

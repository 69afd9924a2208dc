// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/adminservice.h"

#include "common/json.h"
#include "common/logging.h"
#include "common/version.h"
#include "server/admin/inspect.h"
#include "server/core/client.h"

#include <QJsonDocument>
#include <QTimerEvent>

#include <algorithm>

namespace Carillon {

namespace {
constexpr int TickMs = 100;
constexpr qint64 CostEveryMs = 5000;
} // namespace

// Every request there is. `hello` announces those that the token has.
std::span<const AdminService::ActionInfo> AdminService::actions()
{
    using S = AdminService;
    using R = AdminRequest;
    constexpr unsigned Any = Claims::AnyAdmin;
    constexpr unsigned Looks = Claims::AdminPayload | Claims::AdminOperate;
    constexpr unsigned Operates = Claims::AdminOperate;
    constexpr unsigned Manages = Claims::AdminManage;
    static constexpr ActionInfo table[] = {
        {"query", Any, "admin:read", [](S &s, const R &r) { s.m_queries.query(r); }},
        {"cancel", Any, "admin:read", [](S &s, const R &r) { s.m_queries.cancel(r); }},
        {"inspect", Any, "admin:read", [](S &s, const R &r) { s.inspect(r); }, 0, false, true},
        {"watch", Any, "admin:read", [](S &s, const R &r) { s.m_watches.watch(r); }},
        {"unwatch", Any, "admin:read", [](S &s, const R &r) { s.m_watches.unwatch(r); }},
        {"ping", Any, "admin:read",
         [](S &s, const R &r) { s.m_feed.answer(r, textMember("server_time", rfc3339(s.m_services.clock.wallMs()))); }},
        {"trace", Looks, "admin:operate", [](S &s, const R &r) { if (s.m_traces.trace(r)) s.everywhere(r); }, 2, false, true},
        {"untrace", Looks, "admin:operate", [](S &s, const R &r) { s.m_traces.untrace(r); s.everywhere(r); }, 0, false, true},
        {"inject", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.inject(r); }, 2, false, true},
        {"disconnect", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.disconnect(r); }, 2, false, true},
        {"subscribe", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.subscribe(r); }, 2, false, true},
        {"unsubscribe", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.unsubscribe(r); }, 2, false, true},
        {"revoke", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.revoke(r); }, 3},
        {"plan", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.plan(r); }, 0, false, true},
        {"confirm", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.confirm(r); }, 3, false, true},
        {"pause", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.pause(r); }, 0, false, true},
        {"resume", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.resume(r); }, 0, false, true},
        {"abort", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.abort(r); }, 0, false, true},
        {"drain", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.drain(r); }, 3, true, true},
        {"log_level", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.logLevel(r); }, 2, true, true},
        {"reload", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.reload(r); }, 3, true, true},
    };
    return table;
}

AdminService::AdminService(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_feed(services.hub)
    , m_auditor(services.auditFile, services.clock)
    , m_figures(services.hub, services.metrics, services.clock)
    , m_nodes(services.hub.bus(), services.clock, [this] { return announcement(); })
    , m_link(services.hub.bus(), services.clock)
    , m_requests({m_feed, m_auditor, m_nodes, m_link, services.clock,
                  [this](Operator &from, const QByteArray &id, const QByteArray &json) {
                      startTicking();
                      handle(from, id, QJsonDocument::fromJson(json).object(), json);
                  },
                  [this](PeerId session) { close({session}); },
                  [this](PeerId session) { return m_traces.count(session) > 0 || m_plans.isDriving(session); },
                  [this](const QByteArray &node, const QJsonObject &frame) { return m_plans.takePart(node, frame); }})
    , m_queries(m_feed, services.hub, services.clock, m_nodes, m_link, [this](Table table) { return tables(table); })
    , m_watches(m_feed, services.hub, services.clock)
    , m_traces(m_feed, services.hub, m_auditor, services.clock)
    , m_plans({m_feed, services.hub, m_auditor, services.protocol, services.clock, m_nodes, m_requests})
    , m_actions(m_feed, m_auditor,
                {services.hub, services.broadcaster, services.drain, services.protocol, services.clock, services.reload})
    , m_startedMs(services.clock.wallMs())
{
    const Hub *hub = &services.hub;
    connect(hub, &Hub::published, this, [this](const Room &room, const FramePtr &frame, quint32 recipients) {
        m_watches.published(room, frame, recipients);
    });
    connect(hub, &Hub::clientOpened, this, [this](PeerId id) { m_traces.opened(id); });
    connect(hub, &Hub::joined, this, [this](PeerId id, const Room &room) { m_traces.joined(id, room); });
    connect(hub, &Hub::left, this, [this](PeerId id, const Room &room) { m_traces.left(id, room); });
    connect(hub, &Hub::clientClosed, this, [this](const ClosedConnection &closed) {
        m_traces.closed(closed);
        m_closeStats.add(closed.code, closed.closedAtMs, m_services.hub.clients().size());
        m_closed.push_back(closed);
        if (m_closed.size() > MaxClosed)
            m_closed.pop_front();
    });
    connect(&services.drain, &Drain::progressed, this, [this] {
        for (auto &[id, to] : m_feed.all())
            sendDrain(to);
        m_services.hub.flush();
    });
    if (EventBus *bus = services.hub.bus())
        connectBus(*bus);
}

AdminService::~AdminService() = default;

void AdminService::connectBus(EventBus &bus)
{
    bus.setAnnouncement([this] { return compact(announcement()); });
    connect(&bus, &EventBus::nodeLost, this, [this](const QByteArray &node, bool left) {
        m_nodes.lost(node, left);
        m_link.lost(node);
        m_requests.lost(node);
        m_plans.lost(node);
    });
    connect(&bus, &EventBus::messaged, this, [this](const QByteArray &from, const QByteArray &bytes) {
        m_link.receive(from, bytes, [this](const QByteArray &node, const NodeLink::Message &message, const NodeLink::Reply &reply) {
            const QString type = message.fields.value(QLatin1StringView("type")).toString();
            if (reply && type == QLatin1StringView("window"))
                m_queries.answer(message, reply);
            else if (reply && type == QLatin1StringView("request"))
                m_requests.request(node, message, reply);
            else if (reply)
                reply({{{QStringLiteral("error"), QStringLiteral("unknown_type")}}});
            else if (type == QLatin1StringView("frame"))
                m_requests.frame(node, message);
            else if (type == QLatin1StringView("end"))
                m_requests.end(node, message);
        });
    });
    // The hub has closed the clients; operators are ours.
    connect(&bus, &EventBus::revoked, this, [this](const std::vector<Revocation> &revocations) {
        for (const auto &[id, to] : m_feed.all()) {
            const auto covers = [&claims = *to.claims](const Revocation &revocation) { return revocation.covers(claims); };
            if (!to.isOfOtherNode() && std::any_of(revocations.begin(), revocations.end(), covers))
                m_actions.closeRevoked(id);
        }
    });
}

void AdminService::setAddresses(const QByteArray &node, const QString &address, const QString &adminAddress)
{
    m_services.node = node;
    m_address = address;
    m_adminAddress = adminAddress;
}

QJsonObject AdminService::announcement() const
{
    const Metrics::Snapshot &now = m_figures.snapshot();
    const HubCounters &counts = m_services.metrics.hub(); // of one moment, as in the overview
    const Rates &rates = m_figures.rates();
    const Hub &hub = m_services.hub;
    const auto whole = [](auto value) { return qint64(value); };
    return {{QStringLiteral("node"), QString::fromUtf8(m_services.node)},
            {QStringLiteral("version"), QLatin1StringView(Version)},
            {QStringLiteral("address"), m_address},
            {QStringLiteral("admin_address"), m_adminAddress},
            {QStringLiteral("started_at"), m_startedMs},
            {QStringLiteral("connections"), whole(counts.clients.value())},
            {QStringLiteral("users"), whole(counts.users.value())},
            {QStringLiteral("rooms"), whole(counts.rooms.value())},
            {QStringLiteral("events_in_rate"), rates.eventsIn},
            {QStringLiteral("deliveries_rate"), rates.deliveries},
            {QStringLiteral("bytes_in_rate"), rates.bytesIn},
            {QStringLiteral("bytes_out_rate"), rates.bytesOut},
            {QStringLiteral("latency_p99_us"), rates.latencyP99Us},
            {QStringLiteral("drops_rate"), rates.drops},
            {QStringLiteral("queue_bytes"), whole(now.queueBytes)},
            {QStringLiteral("cpu"), rates.cpu},
            {QStringLiteral("rss_bytes"), whole(now.process.residentBytes)},
            {QStringLiteral("loop_lag_ms"), whole(now.loopLagMaxUs / 1000)},
            {QStringLiteral("draining"), QLatin1StringView(Drain::stateName(m_services.drain.progress().state))},
            {QStringLiteral("bus_up"), hub.bus() ? QJsonValue(hub.bus()->isUp()) : QJsonValue()},
            {QStringLiteral("connections_limit"), m_services.state ? m_services.state->connectionLimit.load() : qint64(0)}};
}

// ------------------------------------------------------------------------------------- sessions

void AdminService::open(const AdminOpened &opened)
{
    if (m_services.hub.revocations().covers(*opened.claims))
        return m_actions.closeRevoked(opened.id);
    Operator &to = m_feed.open(opened, m_services.clock.wallMs());
    qCInfo(lcAdmin, "operator connected operator=%s remote=%s scopes=%s",
           qUtf8Printable(logSafe(opened.claims->userId)), opened.remote.constData(),
           scopeNames(opened.claims->scopes).constData());
    sendHello(to);
    if (m_services.drain.isActive())
        sendDrain(to);
    startTicking();
}

void AdminService::startTicking()
{
    if (m_tick.isActive())
        return;
    sweep();
    m_costMs = m_services.clock.monotonicMs();
    m_tick.start(TickMs, this);
}

void AdminService::forget(PeerId session)
{
    m_queries.forget(session);
    m_watches.forget(session);
    m_traces.forget(session);
    m_plans.forget(session);
}

void AdminService::close(const AdminClosed &closed)
{
    const Operator *gone = m_feed.find(closed.id);
    if (!gone)
        return;
    m_requests.forget(*gone);
    m_feed.close(closed.id); // before the rest: nobody is told any more
    forget(closed.id);
    if (m_feed.all().empty() && !m_link.isWaiting()) {
        m_tick.stop();
        m_cpu = 0;
    }
}

void AdminService::sayGoodbye()
{
    for (const auto &[id, to] : m_feed.all()) {
        if (!to.isOfOtherNode())
            m_services.hub.closePeer({id, CloseCode::Draining, QByteArrayLiteral("server is stopping"), 1000, "server"});
    }
    m_services.hub.flush();
}

void AdminService::renew(const AdminRenewed &renewed)
{
    Operator *to = m_feed.find(renewed.id);
    if (!to)
        return;
    if (m_services.hub.revocations().covers(*renewed.claims))
        return m_actions.closeRevoked(renewed.id);
    to->claims = renewed.claims;
    // What it may see may have changed; it asks again after the new hello.
    m_queries.forget(to->id);
    m_traces.forget(to->id);
    m_requests.forget(*to);
    to->elsewhere.clear();
    if (!to->has(Claims::AnyAdmin)) {
        forget(to->id);
        return m_services.hub.closePeer({to->id, CloseCode::TokenInvalid,
                                         QByteArrayLiteral("the new token has no admin scope"), 0, "server"});
    }
    if (!to->has(Claims::AdminManage))
        m_plans.forget(to->id);
    sendHello(*to);
}

void AdminService::written(const AdminWritten &written)
{
    if (Operator *to = m_feed.find(written.id))
        to->underWay = qMax<qint64>(0, to->underWay - written.bytes);
}

void AdminService::receive(const AdminMessage &message)
{
    Operator *from = m_feed.find(message.id);
    if (!from)
        return;
    const qint64 startUs = m_services.clock.monotonicUs();
    const QJsonDocument document = QJsonDocument::fromJson(message.json);
    const QJsonObject fields = document.object();
    const QJsonValue id = fields.value(QStringLiteral("id"));
    const bool hasId = id.isString() || id.isDouble();
    const QByteArray requestId = hasId ? rawJson(id) : QByteArray("null");
    if (!document.isObject() || !hasId)
        m_feed.refuse(from->id, requestId, {"bad_request", {}});
    else if (const qint64 waitMs = from->requests.take(RequestsPerSecond, quint32(m_services.clock.monotonicMs())); waitMs > 0)
        m_feed.refuse(from->id, requestId, {"rate_limited", member("retry_after_ms", waitMs)});
    else
        handle(*from, requestId, fields, message.json);
    if (Operator *still = m_feed.find(message.id))
        still->busyUs += m_services.clock.monotonicUs() - startUs;
}

void AdminService::handle(Operator &from, const QByteArray &id, QJsonObject fields, QByteArrayView json)
{
    const QByteArray self = m_nodes.self();
    const QByteArray node = NodeRequests::nodeOf(fields, self);
    const AdminRequest request{from, id, fields, json};
    const QByteArray type = request.text("type");
    const auto known = std::find_if(actions().begin(), actions().end(),
                                    [&](const ActionInfo &action) { return type == action.name; });
    if (type.isEmpty())
        m_feed.refuse(request, {"bad_request", {}});
    else if (known == actions().end())
        m_feed.refuse(request, {"unknown_type", {}});
    else if (const auto refusal = judge(*known, request, node.isEmpty() ? self : node)) {
        if (refusal->code == "forbidden")
            m_auditor.refused(request, known->name);
        m_feed.refuse(request, *refusal);
    } else if (node.isEmpty())
        known->run(*this, request);
    else if (known->travels)
        m_requests.forward(request, node, known->tier >= 2 && !request.flag("dry_run"));
    else
        m_feed.refuse(request, badRequest("node"));
}

// Whether this operator may ask this, now and in this form. The rules of docs/admin-protocol.md,
// section 2, in one place: nothing gets past it, however the request was made.
std::optional<Refusal> AdminService::judge(const ActionInfo &action, const AdminRequest &request,
                                           const QByteArray &node) const
{
    if (!request.from.has(action.scopes))
        return Refusal{"forbidden", textMember("scope", action.scopeName)};
    if (action.wholeServer && !request.from.allTenants())
        return Refusal{"forbidden", textMember("argument", "tenant")};
    if (action.tier >= 2 && !request.flag("dry_run") && !m_auditor.log().isWritable())
        return Refusal{"unavailable", textMember("argument", "audit")};
    const QByteArray name(action.name);
    // A plan's confirmation has a count of its own, and what only slows or ends a drain must be easy.
    const bool asks = action.tier == 3 && name != "confirm" && (name != "drain" || request.text("action") == "start");
    if (asks && m_services.hub.config().admin.production) {
        if (request.text("reason").trimmed().isEmpty())
            return badRequest("reason");
        if (request.text("confirm") != node)
            return Refusal{"confirmation", textMember("argument", "node")};
    }
    return std::nullopt;
}

void AdminService::sendDrain(Operator &to)
{
    QByteArray json = m_actions.drainJson();
    json.replace(0, 1, "{\"type\":\"drain\",");
    if (to.allTenants())
        m_feed.send(to, json);
}

// --------------------------------------------------------------------------------------- tables

HubTables AdminService::tables(Table table)
{
    return {m_services.hub,
            m_services.metrics,
            m_figures,
            m_closed,
            m_closeStats,
            m_auditor.log(),
            writtenTable(table),
            m_startedMs,
            m_services.clock.wallMs(),
            Drain::stateName(m_services.drain.progress().state),
            m_services.state ? m_services.state->connectionLimit.load() : 0,
            m_cpu,
            qint64(m_feed.all().size())};
}

JsonTable AdminService::writtenTable(Table table)
{
    JsonTable written;
    switch (table) {
    case Table::Plans: return m_plans.table();
    case Table::Operators: return operatorTable();
    case Table::Nodes: return m_nodes.table();
    case Table::Config:
        for (const QJsonValue &line : m_services.config()) {
            const QJsonValue value = line[QLatin1StringView("value")];
            written.rows.push_back({{{QStringLiteral("key"), line[QLatin1StringView("key")]},
                                     {QStringLiteral("value"), value.isString() ? value : QJsonValue(QString::fromUtf8(rawJson(value)))},
                                     {QStringLiteral("source"), line[QLatin1StringView("origin")]}}});
        }
        break;
    case Table::Log:
        for (const LogLine &line : recentLogLines()) {
            written.rows.push_back({{{QStringLiteral("n"), qint64(line.number)},
                                     {QStringLiteral("time"), line.timeMs},
                                     {QStringLiteral("level"), QLatin1StringView(line.level)},
                                     {QStringLiteral("category"), QString::fromUtf8(line.category)},
                                     {QStringLiteral("message"), QString::fromUtf8(line.message)}}});
        }
        break;
    case Table::Listeners:
    case Table::Certificates:
    case Table::Limits:
    case Table::Inputs:
        for (const QJsonValue &line : m_services.machine ? m_services.machine(table) : QJsonArray())
            written.rows.push_back({line.toObject()});
        break;
    default: break;
    }
    return written;
}

JsonTable AdminService::operatorTable() const
{
    JsonTable written;
    for (const auto &[id, to] : m_feed.all()) {
        const Claims &claims = *to.claims;
        written.rows.push_back({{{QStringLiteral("session"), QString::fromUtf8(connectionId(id))},
                                 {QStringLiteral("operator"), QString::fromUtf8(claims.userId)},
                                 {QStringLiteral("tenant"), QString::fromUtf8(claims.tenant)},
                                 {QStringLiteral("role"), QLatin1StringView(roleName(claims.scopes))},
                                 {QStringLiteral("remote"), QString::fromUtf8(to.remote)},
                                 {QStringLiteral("connected_at"), to.connectedAtMs},
                                 {QStringLiteral("queries"), m_queries.count(id)},
                                 {QStringLiteral("watches"), m_watches.count(id)},
                                 {QStringLiteral("traces"), m_traces.count(id)},
                                 {QStringLiteral("bytes_rate"), to.bytesRate},
                                 {QStringLiteral("cpu"), to.cpu},
                                 {QStringLiteral("dropped"), qint64(to.dropped)}},
                                claims.tenant});
    }
    return written;
}

void AdminService::everywhere(const AdminRequest &request)
{
    if (request.text("nodes") != "all" || request.from.isOfOtherNode())
        return;
    for (const Nodes::Node &node : m_nodes.others()) {
        if (node.state >= Nodes::State::Lost)
            continue;
        // It answers with frames of its own; when it cannot, that is said.
        m_requests.ask(request.from, node.id, request.json.toByteArray(),
                       [this, to = request.from.id, trace = request.text("trace"), name = node.name](const QByteArray &answer) {
                           Operator *session = m_feed.find(to);
                           const QJsonObject frame = QJsonDocument::fromJson(answer).object();
                           const QString code = frame.value(QLatin1StringView("code")).toString();
                           if (!session || (!answer.isEmpty() && code.isEmpty()) || code == QLatin1StringView("not_found"))
                               return;
                           m_feed.send(*session, "{\"type\":\"coverage\"" + textMember("trace", trace) + textMember("node", name)
                                                     + textMember("reason", answer.isEmpty() ? QByteArrayLiteral("no_answer") : code.toUtf8()) + '}');
                       });
    }
}

void AdminService::inspectConnection(const Claims &claims, PeerId connection, const QByteArray &node,
                                     const std::function<void(QByteArray)> &done)
{
    const auto found = m_services.hub.clients().constFind(connection);
    const bool visible = found != m_services.hub.clients().constEnd()
        && (claims.tenant.isEmpty() || found->claims->tenant == claims.tenant);
    if (!visible)
        return done({});
    m_services.hub.toShard(connection.shard, ShardCall([connection, node, done](ShardView &shard) {
                               const Client *client = shard.findClient(connection);
                               const QByteArray json = client ? inspectJson(*client, shard, node) : QByteArray();
                               shard.callHub([done, json] { done(json); });
                           }));
}

void AdminService::inspect(const AdminRequest &request)
{
    PeerId connection;
    if (!parseConnectionId(request.text("connection"), connection))
        return m_feed.refuse(request, badRequest("connection"));
    // Asked for by a name that says whose it is, it is answered with one.
    const bool isNamed = QJsonDocument::fromJson(request.json.toByteArray())[QLatin1StringView("connection")].toString().contains(u'@');
    inspectConnection(*request.from.claims, connection, isNamed ? m_nodes.self() : QByteArray(),
                      [this, to = request.from.id, id = request.id](const QByteArray &json) {
                          if (json.isEmpty())
                              m_feed.refuse(to, id, {"not_found", textMember("argument", "connection")});
                          else
                              m_feed.answer(to, id, member("connection", json));
                      });
}

// --------------------------------------------------------------------------------------- timing

void AdminService::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return;
    m_link.tick();
    m_watches.tick();
    m_queries.tick();
    m_traces.tick();
    m_plans.tick();
    m_actions.tick();
    if (m_services.clock.monotonicMs() - m_costMs >= CostEveryMs)
        sendCosts();
    m_services.hub.flush();
    if (m_feed.all().empty() && !m_link.isWaiting()) {
        m_tick.stop();
        m_cpu = 0;
    }
}

void AdminService::sendCosts()
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    const double seconds = qMax(0.001, double(nowMs - m_costMs) / 1000.0);
    m_costMs = nowMs;
    m_cpu = 0;
    for (auto &[id, to] : m_feed.all()) {
        to.cpu = double(to.busyUs) / 1e6 / seconds;
        to.bytesRate = double(to.bytes) / seconds;
        m_cpu += to.cpu;
    }
    for (auto &[id, to] : m_feed.all()) {
        const QByteArray json = "{\"type\":\"cost\"" + member("bytes_per_s", qint64(to.bytesRate))
            + member("cpu_ms_per_s", QByteArray::number(to.cpu * 1000, 'f', 2))
            + member("cpu_share", QByteArray::number(to.cpu, 'f', 5))
            + member("cpu_share_all", QByteArray::number(m_cpu, 'f', 5))
            + member("frames_per_s", QByteArray::number(double(to.frames) / seconds, 'f', 1))
            + member("queue_bytes", to.underWay) + member("dropped", qint64(to.dropped)) + '}';
        to.bytes = to.frames = to.busyUs = 0;
        m_feed.send(to, json);
    }
}

void AdminService::sweep()
{
    m_figures.sweep();
    m_nodes.sweep();
    m_requests.sweep();
    m_queries.sweep();
    m_plans.sweep();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/adminservice.h"

#include "common/json.h"
#include "common/logging.h"
#include "common/version.h"
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
        {"inspect", Any, "admin:read", [](S &s, const R &r) { s.inspect(r); }},
        {"watch", Any, "admin:read", [](S &s, const R &r) { s.m_watches.watch(r); }},
        {"unwatch", Any, "admin:read", [](S &s, const R &r) { s.m_watches.unwatch(r); }},
        {"ping", Any, "admin:read",
         [](S &s, const R &r) { s.m_feed.answer(r, textMember("server_time", rfc3339(s.m_services.clock.wallMs()))); }},
        {"trace", Looks, "admin:operate", [](S &s, const R &r) { s.m_traces.trace(r); }, 2},
        {"untrace", Looks, "admin:operate", [](S &s, const R &r) { s.m_traces.untrace(r); }},
        {"inject", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.inject(r); }, 2},
        {"disconnect", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.disconnect(r); }, 2},
        {"subscribe", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.subscribe(r); }, 2},
        {"unsubscribe", Operates, "admin:operate", [](S &s, const R &r) { s.m_actions.unsubscribe(r); }, 2},
        {"revoke", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.revoke(r); }, 3},
        {"plan", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.plan(r); }},
        {"confirm", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.confirm(r); }, 3},
        {"pause", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.pause(r); }},
        {"resume", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.resume(r); }},
        {"abort", Manages, "admin:manage", [](S &s, const R &r) { s.m_plans.abort(r); }},
        {"drain", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.drain(r); }, 3, true},
        {"log_level", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.logLevel(r); }, 2, true},
        {"reload", Manages, "admin:manage", [](S &s, const R &r) { s.m_actions.reload(r); }, 3, true},
    };
    return table;
}

AdminService::AdminService(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_feed(services.hub)
    , m_auditor(services.auditFile, services.clock)
    , m_figures(services.hub, services.metrics, services.clock)
    , m_queries(m_feed, services.hub, services.clock, [this](Table table) { return tables(table); })
    , m_watches(m_feed, services.hub, services.clock)
    , m_traces(m_feed, services.hub, m_auditor, services.clock)
    , m_plans(m_feed, services.hub, m_auditor, services.protocol, services.clock)
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
}

AdminService::~AdminService() = default;

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
    if (!m_tick.isActive()) {
        sweep();
        m_costMs = m_services.clock.monotonicMs();
        m_tick.start(TickMs, this);
    }
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
    if (!m_feed.find(closed.id))
        return;
    m_feed.close(closed.id); // first: nobody is told any more
    forget(closed.id);
    if (m_feed.all().empty()) {
        m_tick.stop();
        m_cpu = 0;
    }
}

void AdminService::sayGoodbye()
{
    for (const auto &[id, to] : m_feed.all())
        m_services.hub.closePeer({id, CloseCode::Draining, QByteArrayLiteral("server is stopping"), 1000, "server"});
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
    const AdminRequest request{*from, hasId ? rawJson(id) : QByteArray("null"), fields, message.json};
    const QByteArray type = request.text("type");
    const auto known = std::find_if(actions().begin(), actions().end(),
                                    [&](const ActionInfo &action) { return type == action.name; });
    const qint64 waitMs = from->requests.take(RequestsPerSecond, quint32(m_services.clock.monotonicMs()));
    if (!document.isObject() || !hasId || type.isEmpty())
        m_feed.refuse(request, {"bad_request", {}});
    else if (waitMs > 0)
        m_feed.refuse(request, {"rate_limited", member("retry_after_ms", waitMs)});
    else if (known == actions().end())
        m_feed.refuse(request, {"unknown_type", {}});
    else if (const auto refusal = judge(*known, request)) {
        if (refusal->code == "forbidden")
            m_auditor.refused(request, known->name);
        m_feed.refuse(request, *refusal);
    } else
        known->run(*this, request);
    if (Operator *still = m_feed.find(message.id))
        still->busyUs += m_services.clock.monotonicUs() - startUs;
}

// Whether this operator may ask this, now and in this form. The rules of docs/admin-protocol.md,
// section 2, in one place: nothing gets past it, however the request was made.
std::optional<Refusal> AdminService::judge(const ActionInfo &action, const AdminRequest &request) const
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
        if (request.text("confirm") != m_services.node)
            return Refusal{"confirmation", textMember("argument", "node")};
    }
    return std::nullopt;
}

void AdminService::sendHello(Operator &to)
{
    QJsonArray capabilities;
    QJsonObject tiers;
    for (const ActionInfo &action : actions()) {
        if (!to.has(action.scopes) || (action.wholeServer && !to.allTenants()))
            continue;
        capabilities.append(QLatin1StringView(action.name));
        if (action.tier > 0)
            tiers.insert(QLatin1StringView(action.name), action.tier);
    }
    for (const char *feature : {"audit", "closed_summary", "coverage_cost"})
        capabilities.append(QLatin1StringView(feature));
    if (to.has(Claims::AdminOperate)) {
        capabilities.append(QStringLiteral("rehearse"));
        capabilities.append(QStringLiteral("receipt"));
    }
    if (to.has(Claims::AdminPayload))
        capabilities.append(QStringLiteral("payload"));
    QJsonObject tables;
    for (const TableInfo &info : allTables()) {
        if (info.missing(*to.claims))
            continue;
        QJsonArray columns;
        for (const TableColumn &column : info.columns) {
            columns.append(QJsonObject{{QStringLiteral("name"), QLatin1StringView(column.name)},
                                       {QStringLiteral("type"), QLatin1StringView(column.wireType)}});
        }
        tables.insert(QLatin1StringView(info.name), columns);
    }
    QJsonArray traceFields;
    for (const Traces::Field &field : Traces::fields()) {
        traceFields.append(QJsonObject{{QStringLiteral("name"), QLatin1StringView(field.name)},
                                       {QStringLiteral("type"), QLatin1StringView(filterTypeName(field.type))}});
    }
    QJsonArray scopes;
    for (const QByteArray &scope : scopeNames(to.claims->scopes).split(' '))
        scopes.append(QLatin1StringView(scope));
    const Config &config = m_services.hub.config();
    const auto utf8 = [](const QByteArray &text) { return QString::fromUtf8(text); };
    m_feed.send(to, compact({{QStringLiteral("type"), QStringLiteral("hello")},
                             {QStringLiteral("protocol"), 1},
                             {QStringLiteral("node"), utf8(m_services.node)},
                             {QStringLiteral("version"), QLatin1StringView(Version)},
                             {QStringLiteral("started_at"), utf8(rfc3339(m_startedMs))},
                             {QStringLiteral("now"), utf8(rfc3339(m_services.clock.wallMs()))},
                             {QStringLiteral("epoch"), utf8(m_services.hub.run())},
                             {QStringLiteral("operator"), utf8(to.claims->userId)},
                             {QStringLiteral("session"), utf8(connectionId(to.id))},
                             {QStringLiteral("tenant"), utf8(to.claims->tenant)},
                             {QStringLiteral("all_tenants"), to.allTenants()},
                             {QStringLiteral("role"), QLatin1StringView(roleName(to.claims->scopes))},
                             {QStringLiteral("scopes"), scopes},
                             {QStringLiteral("production"), config.admin.production},
                             {QStringLiteral("capabilities"), capabilities},
                             {QStringLiteral("tiers"), tiers},
                             {QStringLiteral("tables"), tables},
                             {QStringLiteral("trace_fields"), traceFields},
                             {QStringLiteral("ping_interval_ms"), qint64(config.websocket.pingInterval.count())},
                             {QStringLiteral("max_message_size"), 1 << 20},
                             {QStringLiteral("limits"),
                              QJsonObject{{QStringLiteral("rows"), LiveQueries::MaxRows},
                                          {QStringLiteral("queries"), int(LiveQueries::MaxQueries)},
                                          {QStringLiteral("watches"), int(Watches::MaxWatches)},
                                          {QStringLiteral("traces"), int(Traces::MaxTraces)},
                                          {QStringLiteral("min_interval_ms"), LiveQueries::MinIntervalMs},
                                          {QStringLiteral("typed_above"), Plans::TypedAbove}}}}));
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
            m_services.node,
            m_services.state ? m_services.state->connectionLimit.load() : 0,
            m_cpu,
            qint64(m_feed.all().size())};
}

JsonTable AdminService::writtenTable(Table table) const
{
    JsonTable written;
    switch (table) {
    case Table::Plans: return m_plans.table();
    case Table::Operators: return operatorTable();
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

void AdminService::inspectConnection(const Claims &claims, PeerId connection,
                                     const std::function<void(QByteArray)> &done)
{
    const auto found = m_services.hub.clients().constFind(connection);
    const bool visible = found != m_services.hub.clients().constEnd()
        && (claims.tenant.isEmpty() || found->claims->tenant == claims.tenant);
    if (!visible)
        return done({});
    m_services.hub.toShard(connection.shard, ShardCall([connection, done](ShardView &shard) {
                               const Client *client = shard.findClient(connection);
                               const QByteArray json = client ? inspectJson(*client, shard) : QByteArray();
                               shard.callHub([done, json] { done(json); });
                           }));
}

void AdminService::inspect(const AdminRequest &request)
{
    PeerId connection;
    if (!parseConnectionId(request.text("connection"), connection))
        return m_feed.refuse(request, badRequest("connection"));
    inspectConnection(*request.from.claims, connection,
                      [this, to = request.from.id, id = request.id](const QByteArray &json) {
                          if (json.isEmpty())
                              m_feed.refuse(to, id, {"not_found", textMember("argument", "connection")});
                          else
                              m_feed.answer(to, id, member("connection", json));
                      });
}

void AdminService::api(const ApiRequest &request)
{
    const auto reply = [this, id = request.id](int status, const QByteArray &json) {
        m_services.hub.toShard(id.shard, HttpAnswer{id, status, json});
        m_services.hub.flush();
    };
    const auto fail = [reply](int status, const Refusal &refusal) {
        reply(status, "{\"error\":{\"code\":\"" + refusal.code + "\",\"message\":\"" + refusal.code + '"'
                          + refusal.extra + "}}");
    };
    if (!(request.claims->scopes & Claims::AnyAdmin))
        return fail(403, {"forbidden", textMember("scope", "admin:read")});
    if (request.path.startsWith("connections/")) {
        PeerId connection;
        if (!parseConnectionId(QByteArrayView(request.path).sliced(12), connection))
            return fail(404, {"not_found", {}});
        return inspectConnection(*request.claims, connection, [reply, fail](const QByteArray &json) {
            if (json.isEmpty())
                fail(404, {"not_found", {}});
            else
                reply(200, "{\"connection\":" + json + '}');
        });
    }
    const TableInfo *table = findTable(request.path);
    if (!table)
        return fail(404, {"not_found", {}});
    QJsonObject fields;
    for (const auto &[name, value] : request.query) {
        if (name == "columns") {
            QJsonArray columns;
            for (const QByteArray &column : value.split(','))
                columns.append(QString::fromUtf8(column));
            fields.insert(QStringLiteral("columns"), columns);
        } else if (name == "offset" || name == "limit") {
            bool ok = false;
            fields.insert(QLatin1StringView(name), value.toDouble(&ok));
            if (!ok)
                return fail(400, {"bad_request", textMember("argument", name)});
        } else {
            fields.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        }
    }
    auto judged = LiveQueries::judge(*request.claims, *table, fields);
    if (!judged.ok())
        return fail(judged.error().code == "forbidden" ? 403 : 400, judged.error());
    sweep();
    m_queries.once(table->table, *judged, [reply, fail](const Judged<QByteArray> &members) {
        if (!members.ok())
            return fail(400, members.error());
        QByteArray json = *members;
        json[0] = '{';
        reply(200, json + '}');
    });
}

// --------------------------------------------------------------------------------------- timing

void AdminService::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return;
    m_watches.tick();
    m_queries.tick();
    m_traces.tick();
    m_plans.tick();
    m_actions.tick();
    if (m_services.clock.monotonicMs() - m_costMs >= CostEveryMs)
        sendCosts();
    m_services.hub.flush();
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
    m_plans.sweep();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/adminservice.h"

#include "common/json.h"
#include "common/logging.h"
#include "common/roomname.h"
#include "common/version.h"
#include "server/core/jsonreader.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimerEvent>

#include <algorithm>

namespace Carillon {

namespace {

constexpr int TickMs = 100;
constexpr qint64 CostEveryMs = 5000;
constexpr int MaxEventsPerFrame = 500;
constexpr qsizetype MaxSample = 5;
constexpr qsizetype MaxAuditText = 500; // ten thousand entries are kept
constexpr qsizetype MaxRevokedName = 128; // of a user or a token: what a token can hold
constexpr double RevokeForMs = 24 * 3600e3;
constexpr double MaxRevokeForMs = 366 * 24 * 3600e3;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray rawJson(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray member(const char *name, const QByteArray &raw)
{
    return ",\"" + QByteArray(name) + "\":" + raw;
}

QByteArray member(const char *name, qint64 value)
{
    return member(name, QByteArray::number(qlonglong(value)));
}

QByteArray textMember(const char *name, QByteArrayView text)
{
    return member(name, jsonString(text));
}

// At most MaxAuditText bytes, and no half characters: rows of the table are JSON.
QByteArray cut(const QByteArray &text)
{
    qsizetype end = qMin(text.size(), MaxAuditText);
    while (end > 0 && end < text.size() && (text[end] & 0xc0) == 0x80)
        --end;
    return text.left(end);
}

QByteArray scopeNames(unsigned scopes)
{
    QByteArrayList names;
    for (const auto &[bit, name] : {std::pair{Claims::AdminRead, "admin:read"},
                                    std::pair{Claims::AdminPayload, "admin:payload"},
                                    std::pair{Claims::AdminOperate, "admin:operate"},
                                    std::pair{Claims::AdminManage, "admin:manage"}}) {
        if (scopes & bit)
            names.append(name);
    }
    return names.join(' ');
}

} // namespace

QByteArray AdminService::Request::text(const char *name) const
{
    return fields.value(QLatin1StringView(name)).toString().toUtf8();
}

// Every request there is, and which scope it needs. `hello` announces those that the token has.
std::span<const AdminService::ActionInfo> AdminService::actions()
{
    using S = AdminService;
    static constexpr ActionInfo table[] = {
        {"query", Claims::AnyAdmin, "admin:read", &S::query},
        {"cancel", Claims::AnyAdmin, "admin:read", &S::cancel},
        {"inspect", Claims::AnyAdmin, "admin:read", &S::inspect},
        {"watch", Claims::AnyAdmin, "admin:read", &S::watch},
        {"unwatch", Claims::AnyAdmin, "admin:read", &S::unwatch},
        {"ping", Claims::AnyAdmin, "admin:read", &S::ping},
        {"inject", Claims::AdminOperate, "admin:operate", &S::inject},
        {"disconnect", Claims::AdminOperate, "admin:operate", &S::disconnect},
        {"subscribe", Claims::AdminOperate, "admin:operate", &S::subscribe},
        {"unsubscribe", Claims::AdminOperate, "admin:operate", &S::unsubscribe},
        {"revoke", Claims::AdminManage, "admin:manage", &S::revoke},
        {"drain", Claims::AdminManage, "admin:manage", &S::drain, true},
        {"log_level", Claims::AdminManage, "admin:manage", &S::logLevel, true},
        {"reload", Claims::AdminManage, "admin:manage", &S::reload, true},
    };
    return table;
}

AdminService::AdminService(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_startedMs(services.clock.wallMs())
    , m_shardRates(std::size_t(services.metrics.shardCount()))
    , m_shardTotals(std::size_t(services.metrics.shardCount()))
    , m_sweptUs(services.clock.monotonicUs())
{
    connect(&services.hub, &Hub::published, this, &AdminService::onPublished);
    connect(&services.hub, &Hub::clientClosed, this, [this](const ClosedConnection &closed) {
        m_closed.push_back(closed);
        if (m_closed.size() > MaxClosed)
            m_closed.pop_front();
    });
    connect(&services.drain, &Drain::progressed, this, [this] {
        for (auto &[id, to] : m_operators)
            sendDrain(to);
        m_services.hub.flush();
    });
}

AdminService::~AdminService() = default;

// ------------------------------------------------------------------------------------- sessions

AdminService::Operator *AdminService::find(PeerId id)
{
    const auto found = m_operators.find(id);
    return found != m_operators.end() ? &found->second : nullptr;
}

void AdminService::open(const AdminOpened &opened)
{
    if (m_services.hub.revocations().covers(*opened.claims))
        return closeRevoked(opened.id);
    Operator &to = m_operators[opened.id];
    to.id = opened.id;
    to.claims = opened.claims;
    to.remote = opened.remote;
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

void AdminService::close(const AdminClosed &closed)
{
    const auto found = m_operators.find(closed.id);
    if (found == m_operators.end())
        return;
    for (const auto &[name, watch] : found->second.watches)
        forgetWatch(found->second, watch);
    m_operators.erase(found);
    if (m_operators.empty())
        m_tick.stop();
}

void AdminService::sayGoodbye()
{
    for (const auto &[id, to] : m_operators)
        m_services.hub.closePeer({id, CloseCode::Draining, QByteArrayLiteral("server is stopping"), 1000, "server"});
    m_services.hub.flush();
}

void AdminService::renew(const AdminRenewed &renewed)
{
    Operator *to = find(renewed.id);
    if (!to)
        return;
    if (m_services.hub.revocations().covers(*renewed.claims))
        return closeRevoked(renewed.id);
    to->claims = renewed.claims;
    // What it may see may have changed; it asks again after the new hello.
    to->queries.clear();
    if (!to->has(Claims::AnyAdmin)) {
        for (const auto &[name, watch] : to->watches)
            forgetWatch(*to, watch);
        to->watches.clear();
        return m_services.hub.closePeer({to->id, CloseCode::TokenInvalid,
                                         QByteArrayLiteral("the new token has no admin scope"), 0, "server"});
    }
    sendHello(*to);
}

void AdminService::written(const AdminWritten &written)
{
    if (Operator *to = find(written.id))
        to->underWay = qMax<qint64>(0, to->underWay - written.bytes);
}

void AdminService::receive(const AdminMessage &message)
{
    Operator *from = find(message.id);
    if (!from)
        return;
    const qint64 startUs = m_services.clock.monotonicUs();
    const QJsonDocument document = QJsonDocument::fromJson(message.json);
    const QJsonObject fields = document.object();
    const QJsonValue id = fields.value(QStringLiteral("id"));
    Request request{*from, id.isString() || id.isDouble() ? rawJson(id) : QByteArray("null"), fields,
                    message.json};
    const QByteArray type = request.text("type");
    const auto known = std::find_if(actions().begin(), actions().end(),
                                    [&](const ActionInfo &action) { return type == action.name; });
    if (!document.isObject() || !(id.isString() || id.isDouble()) || type.isEmpty())
        refuse(request, {"bad_request", {}});
    else if (known == actions().end())
        refuse(request, {"unknown_type", {}});
    else if (!from->has(known->scopes))
        refuse(request, {"forbidden", textMember("scope", known->scopeName)});
    else
        (this->*known->run)(request);
    if (Operator *still = find(message.id))
        still->busyUs += m_services.clock.monotonicUs() - startUs;
}

void AdminService::sendHello(Operator &to)
{
    QJsonArray capabilities;
    for (const ActionInfo &action : actions()) {
        if (to.has(action.scopes) && (!action.wholeServer || to.allTenants()))
            capabilities.append(QLatin1StringView(action.name));
    }
    capabilities.append(QStringLiteral("audit"));
    if (to.has(Claims::AdminPayload))
        capabilities.append(QStringLiteral("payload"));
    QJsonObject tables;
    for (const TableInfo &info : allTables()) {
        if (info.table == Table::Config && !(to.has(Claims::AdminManage) && to.allTenants()))
            continue;
        QJsonArray columns;
        for (const TableColumn &column : info.columns) {
            columns.append(QJsonObject{{QStringLiteral("name"), QLatin1StringView(column.name)},
                                       {QStringLiteral("type"), QLatin1StringView(column.wireType)}});
        }
        tables.insert(QLatin1StringView(info.name), columns);
    }
    QJsonArray scopes;
    for (const QByteArray &scope : scopeNames(to.claims->scopes).split(' '))
        scopes.append(QLatin1StringView(scope));
    const Config::WebSocket &websocket = m_services.hub.config().websocket;
    const auto utf8 = [](const QByteArray &text) { return QString::fromUtf8(text); };
    send(to, compact({{QStringLiteral("type"), QStringLiteral("hello")},
                      {QStringLiteral("protocol"), 1},
                      {QStringLiteral("node"), utf8(m_services.node)},
                      {QStringLiteral("version"), QLatin1StringView(Version)},
                      {QStringLiteral("started_at"), utf8(rfc3339(m_startedMs))},
                      {QStringLiteral("now"), utf8(rfc3339(m_services.clock.wallMs()))},
                      {QStringLiteral("epoch"), utf8(m_services.hub.run())},
                      {QStringLiteral("operator"), utf8(to.claims->userId)},
                      {QStringLiteral("tenant"), utf8(to.claims->tenant)},
                      {QStringLiteral("all_tenants"), to.allTenants()},
                      {QStringLiteral("scopes"), scopes},
                      {QStringLiteral("capabilities"), capabilities},
                      {QStringLiteral("tables"), tables},
                      {QStringLiteral("ping_interval_ms"), qint64(websocket.pingInterval.count())},
                      {QStringLiteral("max_message_size"), 1 << 20},
                      {QStringLiteral("limits"),
                       QJsonObject{{QStringLiteral("rows"), MaxRows},
                                   {QStringLiteral("queries"), MaxQueries},
                                   {QStringLiteral("watches"), MaxWatches},
                                   {QStringLiteral("min_interval_ms"), MinIntervalMs}}}}));
}

// -------------------------------------------------------------------------------------- sending

void AdminService::send(Operator &to, const QByteArray &json)
{
    const FramePtr frame = Frame::text(json);
    to.underWay += frame->bytes().size();
    to.bytes += frame->bytes().size();
    ++to.frames;
    m_services.hub.toShard(to.id.shard, Send{to.id, frame});
}

void AdminService::answer(PeerId to, const QByteArray &requestId, const QByteArray &members)
{
    if (Operator *session = find(to))
        send(*session, "{\"id\":" + requestId + ",\"type\":\"result\"" + members + '}');
}

void AdminService::answer(const Request &request, const QByteArray &members)
{
    answer(request.from.id, request.id, members);
}

void AdminService::refuse(PeerId to, const QByteArray &requestId, const Refusal &refusal)
{
    if (Operator *session = find(to)) {
        send(*session, "{\"id\":" + requestId + ",\"type\":\"error\",\"code\":\"" + refusal.code + '"'
                           + refusal.extra + '}');
    }
}

void AdminService::refuse(const Request &request, const Refusal &refusal)
{
    refuse(request.from.id, request.id, refusal);
}

// --------------------------------------------------------------------------------------- tables

AdminService::Judged<std::shared_ptr<const TableQuery>>
AdminService::judgeQuery(const Claims &claims, const TableInfo &table, const QJsonObject &fields) const
{
    const bool all = claims.tenant.isEmpty();
    if (table.table == Table::Config && !(all && (claims.scopes & Claims::AdminManage)))
        return Refusal{"forbidden", textMember("scope", "admin:manage")};
    auto query = std::make_shared<TableQuery>();
    query->table = table.columns;
    query->tenant = claims.tenant;
    query->allTenants = all;
    const auto column = [&](QByteArrayView name) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (name == table.columns[i].name)
                return int(i);
        }
        return -1;
    };

    const QByteArray filter = fields.value(QStringLiteral("filter")).toString().toUtf8();
    auto parsed = parseFilter(QByteArrayView(filter), filterFields(table.table));
    if (!parsed.ok()) {
        const FilterError &error = parsed.error();
        return Refusal{"bad_filter", member("at", error.at) + member("length", error.length)
                                         + textMember("reason", filterErrorName(error.code))
                                         + textMember("argument", error.argument)};
    }
    query->filter = std::move(*parsed);
    if (table.table == Table::Subscriptions && !query->filter.exactText(1) && !query->filter.exactText(4))
        return Refusal{"bad_request", textMember("argument", "filter")};

    QByteArray sort = fields.value(QStringLiteral("sort")).toString().toUtf8();
    query->descending = sort.startsWith('-');
    if (query->descending)
        sort.remove(0, 1);
    query->sortColumn = sort.isEmpty() ? 0 : column(sort);
    if (query->sortColumn < 0)
        return Refusal{"unknown_column", textMember("argument", sort)};

    query->columns.push_back(0);
    const QJsonArray columns = fields.value(QStringLiteral("columns")).toArray();
    for (const QJsonValue &value : columns) {
        const QByteArray name = value.toString().toUtf8();
        const int index = column(name);
        if (index < 0)
            return Refusal{"unknown_column", textMember("argument", name)};
        if (std::find(query->columns.begin(), query->columns.end(), index) == query->columns.end())
            query->columns.push_back(index);
    }
    for (int i = 1; columns.isEmpty() && i < int(table.columns.size()); ++i)
        query->columns.push_back(i);

    const double offset = fields.value(QStringLiteral("offset")).toDouble(0);
    const double limit = fields.value(QStringLiteral("limit")).toDouble(200);
    // Written so that what is not a number is refused as well.
    const bool offsetFits = offset >= 0 && offset <= 1e7;
    if (!offsetFits || !(limit >= 1))
        return Refusal{"bad_request", textMember("argument", offsetFits ? "limit" : "offset")};
    query->offset = qsizetype(offset);
    query->limit = qsizetype(qMin<double>(limit, double(MaxRows)));
    return std::shared_ptr<const TableQuery>(std::move(query));
}

void AdminService::window(Table table, std::shared_ptr<const TableQuery> query,
                          const std::function<void(TableWindow)> &done)
{
    Hub &hub = m_services.hub;
    if (table != Table::Connections) {
        const HubTables from{hub, m_services.metrics, m_snapshot, m_rates, m_shardRates, m_closed,
                             m_audit, table == Table::Config ? m_services.config() : QJsonArray(),
                             m_startedMs, m_services.clock.wallMs(),
                             Drain::stateName(m_services.drain.progress().state), m_services.node};
        done(hubWindow(table, *query, from));
        return;
    }
    // Each shard makes its part on its own thread; the last one to come completes the window.
    struct Gathered
    {
        std::vector<TableWindow> parts;
        int missing;
    };
    auto gathered = std::make_shared<Gathered>();
    gathered->missing = hub.shardCount();
    for (int i = 0; i < hub.shardCount(); ++i) {
        hub.toShard(i, ShardCall([query, gathered, done](ShardView &shard) {
                        auto part = std::make_shared<TableWindow>(connectionsWindow(*query, shard));
                        shard.callHub([query, gathered, done, part] {
                            gathered->parts.push_back(std::move(*part));
                            if (--gathered->missing == 0)
                                done(WindowBuilder::merge(std::move(gathered->parts), *query));
                        });
                    }));
    }
}

QByteArray AdminService::windowJson(const TableQuery &query, const TableWindow &window, qint64 nowMs,
                                    qint64 tookMs)
{
    QByteArray json = ",\"columns\":[";
    for (std::size_t i = 0; i < query.columns.size(); ++i) {
        if (i > 0)
            json += ',';
        json += '"' + QByteArray(query.table[std::size_t(query.columns[i])].name) + '"';
    }
    json += "],\"rows\":[";
    for (std::size_t i = 0; i < window.rows.size(); ++i) {
        if (i > 0)
            json += ',';
        json += window.rows[i].json;
    }
    return json += ']' + member("offset", query.offset) + member("total", qint64(window.total))
        + member("matched", qint64(window.matched)) + textMember("as_of", rfc3339(nowMs))
        + member("took_ms", tookMs);
}

void AdminService::query(const Request &request)
{
    const TableInfo *table = findTable(request.text("table"));
    if (!table)
        return refuse(request, {"unknown_table", textMember("argument", request.text("table"))});
    auto judged = judgeQuery(*request.from.claims, *table, request.fields);
    if (!judged.ok())
        return refuse(request, judged.error());
    const QByteArray name = request.text("query");
    auto &queries = request.from.queries;
    if (name.size() > 64 || (!queries.contains(name) && queries.size() >= MaxQueries))
        return refuse(request, {"limit_exceeded", textMember("argument", "query")});
    const auto interval = qint64(
        std::clamp(request.fields.value(QStringLiteral("interval_ms")).toDouble(0), 0.0, 3.6e6));
    Query &query = queries[name];
    query = Query{};
    query.name = name;
    query.table = table->table;
    query.query = *judged;
    query.intervalMs = interval == 0 ? 0 : qMax<qint64>(interval, MinIntervalMs);
    query.version = ++m_versions;
    runQuery(request.from.id, name, request.id);
}

void AdminService::cancel(const Request &request)
{
    if (request.from.queries.erase(request.text("query")) == 0)
        return refuse(request, {"not_found", textMember("argument", "query")});
    answer(request, {});
}

void AdminService::runQuery(PeerId id, const QByteArray &name, const QByteArray &requestId)
{
    Query &query = find(id)->queries[name];
    query.underWay = true;
    query.dueMs = m_services.clock.monotonicMs() + query.intervalMs;
    const quint64 version = query.version;
    const qint64 startedMs = m_services.clock.monotonicMs();
    window(query.table, query.query, [this, id, name, requestId, version, startedMs](TableWindow found) {
        Operator *to = find(id);
        if (!to)
            return;
        const auto asked = to->queries.find(name);
        if (asked == to->queries.end() || asked->second.version != version) {
            // Cancelled or replaced while the shards were counting: a request gets its answer anyway.
            if (!requestId.isEmpty())
                refuse(id, requestId, {"not_found", textMember("argument", "query")});
            return;
        }
        if (found.exhausted && !requestId.isEmpty()) {
            to->queries.erase(asked);
            return refuse(id, requestId, {"bad_filter", textMember("reason", "pattern_too_costly")});
        }
        const qint64 tookMs = m_services.clock.monotonicMs() - startedMs;
        answerQuery(*to, asked->second, std::move(found), requestId, tookMs);
        if (asked->second.intervalMs == 0)
            to->queries.erase(asked);
    });
}

void AdminService::answerQuery(Operator &to, Query &query, TableWindow found,
                               const QByteArray &requestId, qint64 tookMs)
{
    query.underWay = false;
    const qint64 startUs = m_services.clock.monotonicUs();
    const qint64 nowMs = m_services.clock.wallMs();
    const QByteArray named = textMember("query", query.name);
    const bool first = !requestId.isEmpty();
    if (!first && (to.underWay > MaxUnderWay || found.exhausted)) {
        // The console does not keep up, or the window is not right because the filter's patterns cost
        // too much by now: this delta is left out, and the next frame is whole.
        ++query.missed;
        ++to.dropped;
        return;
    }
    std::vector<QByteArray> order;
    QHash<QByteArray, QByteArray> rows;
    order.reserve(found.rows.size());
    QByteArray set;
    for (const TableRow &row : found.rows) {
        order.push_back(row.key);
        rows.insert(row.key, row.json);
        if (query.rows.value(row.key) != row.json) {
            if (!set.isEmpty())
                set += ',';
            set += row.json;
        }
    }
    const QByteArray whole = windowJson(*query.query, found, nowMs, tookMs);
    if (first) {
        answer(to.id, requestId, named + whole);
    } else {
        if (query.missed > 0)
            send(to, "{\"type\":\"coverage\"" + named + member("dropped", qint64(query.missed)) + '}');
        QByteArray delta = "{\"type\":\"delta\"" + named;
        if (!set.isEmpty())
            delta += ",\"set\":[" + set + ']';
        if (order != query.order) {
            delta += ",\"order\":[";
            for (std::size_t i = 0; i < order.size(); ++i) {
                if (i > 0)
                    delta += ',';
                appendJsonString(delta, order[i]);
            }
            delta += ']';
        }
        delta += member("total", qint64(found.total)) + member("matched", qint64(found.matched))
            + textMember("as_of", rfc3339(nowMs)) + '}';
        if (query.missed > 0 || delta.size() >= whole.size())
            send(to, "{\"type\":\"rows\"" + named + whole + '}');
        else
            send(to, delta);
        query.missed = 0;
    }
    query.order = std::move(order);
    query.rows = std::move(rows);
    to.busyUs += m_services.clock.monotonicUs() - startUs;
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

void AdminService::inspect(const Request &request)
{
    PeerId connection;
    if (!parseConnectionId(request.text("connection"), connection))
        return refuse(request, {"bad_request", textMember("argument", "connection")});
    inspectConnection(*request.from.claims, connection,
                      [this, to = request.from.id, id = request.id](const QByteArray &json) {
                          if (json.isEmpty())
                              refuse(to, id, {"not_found", textMember("argument", "connection")});
                          else
                              answer(to, id, member("connection", json));
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
    auto judged = judgeQuery(*request.claims, *table, fields);
    if (!judged.ok())
        return fail(judged.error().code == "forbidden" ? 403 : 400, judged.error());
    const qint64 startedMs = m_services.clock.monotonicMs();
    sweep();
    window(table->table, *judged, [this, reply, fail, query = *judged, startedMs](const TableWindow &found) {
        if (found.exhausted)
            return fail(400, {"bad_filter", textMember("reason", "pattern_too_costly")});
        const qint64 tookMs = m_services.clock.monotonicMs() - startedMs;
        QByteArray json = windowJson(*query, found, m_services.clock.wallMs(), tookMs);
        json[0] = '{';
        reply(200, json + '}');
    });
}

// ---------------------------------------------------------------------------------------- watch

void AdminService::watch(const Request &request)
{
    const QByteArray name = request.text("watch");
    const QByteArray roomName = request.text("room");
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return refuse(request, tenant.error());
    if (!isValidRoomName(roomName))
        return refuse(request, {"bad_request", textMember("argument", "room")});
    auto &watches = request.from.watches;
    if (name.size() > 64 || (!watches.contains(name) && watches.size() >= MaxWatches))
        return refuse(request, {"limit_exceeded", textMember("argument", "watch")});
    if (const auto before = watches.find(name); before != watches.end())
        forgetWatch(request.from, before->second);
    Watch &watch = watches[name];
    watch = Watch{};
    watch.name = name;
    watch.roomKey = roomKey(*tenant, roomName);
    ++m_watchedRooms[watch.roomKey];

    const Room *room = m_services.hub.findRoom(*tenant, roomName);
    answer(request, textMember("watch", name) + textMember("room", roomName)
                        + textMember("tenant", *tenant)
                        + textMember("epoch", room ? room->epoch : m_services.hub.epoch())
                        + member("seq", room ? qint64(room->seq) : 0)
                        + member("members", room ? qint64(room->members) : 0));
    const auto history = qsizetype(
        std::clamp(request.fields.value(QStringLiteral("history")).toDouble(0), 0.0, 1000.0));
    if (!room || history == 0)
        return;
    for (const FramePtr &frame : m_services.hub.log().newest(room->id, history)) {
        if (watch.count >= MaxEventsPerFrame)
            flushWatch(request.from, watch);
        collect(request.from, watch, frame, room->members);
    }
    flushWatch(request.from, watch);
}

void AdminService::unwatch(const Request &request)
{
    const auto found = request.from.watches.find(request.text("watch"));
    if (found == request.from.watches.end())
        return refuse(request, {"not_found", textMember("argument", "watch")});
    forgetWatch(request.from, found->second);
    request.from.watches.erase(found);
    answer(request, {});
}

// The event as the feed tells it: what the frame says, and what it cost.
QByteArray AdminService::eventJson(const FramePtr &frame, quint32 recipients, bool payload)
{
    static thread_local JsonReader reader;
    QByteArray json = "{";
    const auto *members = reader.object(frame->payload());
    Q_ASSERT_X(members, "eventJson", "only JsonReader's JSON becomes an event");
    for (const auto &field : members ? *members : std::vector<JsonReader::Member>()) {
        const bool wanted = field.name == "seq" || field.name == "ts" || field.name == "type"
            || field.name == "sender" || field.name == "key" || (payload && field.name == "data");
        if (wanted)
            json += '"' + field.name.toByteArray() + "\":" + field.raw.toByteArray() + ',';
    }
    json += "\"size\":" + QByteArray::number(qlonglong(frame->payload().size()))
        + ",\"recipients\":" + QByteArray::number(recipients);
    if (!payload)
        json += ",\"masked\":true";
    return json += '}';
}

void AdminService::onPublished(const Room &room, const FramePtr &frame, quint32 recipients)
{
    if (m_watchedRooms.isEmpty())
        return;
    const QByteArray key = roomKey(room.tenant, room.name);
    if (!m_watchedRooms.contains(key))
        return;
    for (auto &[id, to] : m_operators) {
        for (auto &[name, watch] : to.watches) {
            if (watch.roomKey == key)
                collect(to, watch, frame, recipients);
        }
    }
}

// The event into the watch's next frame, or, when the feed is full, among what was left out.
void AdminService::collect(Operator &to, Watch &watch, const FramePtr &frame, quint32 recipients)
{
    if (watch.count >= MaxEventsPerFrame || to.underWay + to.collected > MaxUnderWay) {
        if (watch.dropped++ == 0)
            watch.droppedFrom = frame->meta().seq;
        watch.droppedTo = frame->meta().seq;
        ++to.dropped;
        return;
    }
    if (watch.count++ > 0)
        watch.events += ',';
    const QByteArray event = eventJson(frame, recipients, to.has(Claims::AdminPayload));
    watch.events += event;
    to.collected += event.size();
}

// What is to be undone when a watch ends or is replaced; the caller takes it out of the list.
void AdminService::forgetWatch(Operator &to, const Watch &watch)
{
    to.collected -= watch.collected();
    if (--m_watchedRooms[watch.roomKey] == 0)
        m_watchedRooms.remove(watch.roomKey);
}

void AdminService::flushWatch(Operator &to, Watch &watch)
{
    if (watch.count > 0) {
        send(to, "{\"type\":\"events\"" + textMember("watch", watch.name) + ",\"events\":[" + watch.events
                     + "]}");
        to.collected -= watch.collected();
        watch.events.clear();
        watch.count = 0;
    }
    if (watch.dropped > 0) {
        send(to, "{\"type\":\"coverage\"" + textMember("watch", watch.name)
                     + member("dropped", qint64(watch.dropped))
                     + member("from_seq", qint64(watch.droppedFrom))
                     + member("to_seq", qint64(watch.droppedTo)) + '}');
        watch.dropped = 0;
    }
}

// -------------------------------------------------------------------------------------- actions

AdminService::Judged<QByteArray> AdminService::judgeTenant(const Request &request) const
{
    const QByteArray tenant = request.text("tenant");
    if (request.from.allTenants())
        return tenant;
    if (!tenant.isEmpty() && tenant != request.from.claims->tenant)
        return Refusal{"forbidden", textMember("argument", "tenant")};
    return request.from.claims->tenant;
}

AdminService::Judged<PeerId> AdminService::findConnection(const Request &request) const
{
    PeerId id;
    if (!parseConnectionId(request.text("connection"), id))
        return Refusal{"bad_request", textMember("argument", "connection")};
    const auto found = m_services.hub.clients().constFind(id);
    if (found == m_services.hub.clients().constEnd()
        || !(request.from.allTenants() || found->claims->tenant == request.from.claims->tenant)) {
        return Refusal{"not_found", textMember("argument", "connection")};
    }
    return id;
}

QByteArray AdminService::beginAudit(const Request &request, const QByteArray &action,
                                    const QByteArray &target)
{
    const Claims &claims = *request.from.claims;
    return m_audit.begin({{}, m_services.clock.wallMs(), claims.userId, scopeNames(claims.scopes),
                          claims.tenant, request.from.remote, action, cut(target), 0,
                          cut(request.text("reason")), {}});
}

void AdminService::inject(const Request &request)
{
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return refuse(request, tenant.error());
    const QByteArray event = request.text("event");
    if (!isValidEventType(event) || isReservedEventType(event))
        return refuse(request, {"bad_request", textMember("argument", "event")});
    if (request.text("key").size() > MaxRoomNameSize)
        return refuse(request, {"bad_request", textMember("argument", "key")});
    // As it stands in the message, like everybody's events: QJsonDocument would round large numbers.
    static thread_local JsonReader reader;
    const auto *members = reader.object(request.json);
    if (!members)
        return refuse(request, {"bad_request", textMember("argument", "data")});
    const auto *found = JsonReader::find(*members, "data");
    const QByteArray data = found ? found->raw.toByteArray() : QByteArrayLiteral("null");
    if (request.fields.contains(QStringLiteral("connection"))) {
        const auto connection = findConnection(request);
        if (!connection.ok())
            return refuse(request, connection.error());
        return injectConnection(request, *connection, data);
    }
    const bool user = request.fields.contains(QStringLiteral("user"));
    const QByteArray room = user ? userRoom(request.text("user")) : request.text("room");
    if (!isValidRoomName(room))
        return refuse(request, {"bad_request", textMember("argument", user ? "user" : "room")});
    DomainEvent domainEvent;
    domainEvent.direct = true;
    domainEvent.type = event;
    domainEvent.tenant = *tenant;
    domainEvent.room = room;
    domainEvent.key = request.text("key");
    domainEvent.data = data;
    injectRoom(request, domainEvent);
}

void AdminService::injectRoom(const Request &request, const DomainEvent &event)
{
    const Room *found = m_services.hub.findRoom(event.tenant, event.room);
    QJsonArray sample;
    const auto &clients = m_services.hub.clients();
    for (auto it = clients.cbegin(); found && it != clients.cend() && sample.size() < MaxSample; ++it) {
        if (std::find(it->rooms.begin(), it->rooms.end(), found->id) != it->rooms.end())
            sample.append(QLatin1StringView(connectionId(it.key())));
    }
    // The frame that it becomes, whose size does not depend on the moment.
    const auto size = [this, event](quint64 seq) {
        return m_services.protocol
            .encodeEvent({event.tenant, event.room, event.type, event.data, event.key, {}},
                         m_services.clock.wallMs(), FrameMeta{0, seq, 0, 0})
            ->payload()
            .size();
    };
    const QByteArray reach = member("sample", QJsonDocument(sample).toJson(QJsonDocument::Compact));
    if (request.fields.value(QStringLiteral("dry_run")).toBool()) {
        return answer(request, member("recipients", found ? qint64(found->members) : 0) + reach
                                   + member("size", size((found ? found->seq : 0) + 1))
                                   + member("dry_run", QByteArray("true")));
    }
    const QByteArray audit = beginAudit(
        request, "inject", event.tenant.isEmpty() ? event.room : event.tenant + '|' + event.room);
    m_services.broadcaster.submit(
        {event}, [this, to = request.from.id, id = request.id, audit, reach, size](
                     const Result<std::vector<PublishResult>, PublishError> &result) {
            if (!result.ok()) {
                m_audit.end(audit, result.error().code, 0);
                const qint64 waitMs = result.error().retryAfterMs;
                return refuse(to, id, {result.error().code, waitMs > 0 ? member("retry_after_ms", waitMs) : QByteArray()});
            }
            const Placement &place = result->front().placements.front();
            m_audit.end(audit, "ok", place.recipients);
            answer(to, id, textMember("audit_id", audit) + textMember("room", place.room)
                               + member("seq", qint64(place.seq)) + textMember("epoch", place.epoch)
                               + member("recipients", place.recipients) + reach
                               + member("size", size(place.seq)));
        });
}

void AdminService::injectConnection(const Request &request, PeerId connection, const QByteArray &data)
{
    const auto &claims = *m_services.hub.clients().constFind(connection)->claims;
    const FramePtr frame = m_services.protocol.encodeEvent(
        {claims.tenant, userRoom(claims.userId), request.text("event"), data, {}, {}},
        m_services.clock.wallMs(), {});
    const QByteArray reach = member("recipients", qint64(1))
        + member("sample", '[' + jsonString(connectionId(connection)) + ']')
        + member("size", frame->payload().size());
    if (request.fields.value(QStringLiteral("dry_run")).toBool())
        return answer(request, reach + member("dry_run", QByteArray("true")));
    const QByteArray audit = beginAudit(request, "inject", connectionId(connection));
    m_services.hub.toShard(connection.shard, Send{connection, frame});
    m_audit.end(audit, "ok", 1);
    answer(request, textMember("audit_id", audit) + reach);
}

void AdminService::disconnect(const Request &request)
{
    const auto connection = findConnection(request);
    if (!connection.ok())
        return refuse(request, connection.error());
    const int code = request.fields.value(QStringLiteral("code")).toInt(4005);
    const QByteArray reason = request.text("reason");
    if (code < 4000 || code > 4299 || reason.size() > 120) {
        return refuse(request, {"bad_request", textMember("argument", reason.size() > 120 ? "reason" : "code")});
    }
    const double retry = request.fields.value(QStringLiteral("retry_after_ms")).toDouble(0);
    const QByteArray audit = beginAudit(request, "disconnect", connectionId(*connection));
    m_services.hub.closePeer({*connection, CloseCode(code),
                              reason.isEmpty() ? QByteArrayLiteral("removed by an operator") : reason,
                              qint64(qBound(0.0, retry, 3.6e6)), "operator"});
    m_audit.end(audit, "ok", 1);
    answer(request, textMember("audit_id", audit) + member("closed", QByteArray("true")));
}

void AdminService::closeRevoked(PeerId id)
{
    m_services.hub.closePeer({id, CloseCode::TokenInvalid, QByteArrayLiteral("token revoked"), 0, "operator"});
}

void AdminService::revoke(const Request &request)
{
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return refuse(request, tenant.error());
    const QByteArray user = request.text("user");
    const QByteArray tokenId = request.text("jti");
    if (user.isEmpty() == tokenId.isEmpty() || user.size() > MaxRevokedName || tokenId.size() > MaxRevokedName)
        return refuse(request, {"bad_request", textMember("argument", user.isEmpty() ? "jti" : "user")});
    const double ttl = request.fields.value(QStringLiteral("ttl_ms")).toDouble(RevokeForMs);
    if (!(ttl >= 1000 && ttl <= MaxRevokeForMs))
        return refuse(request, {"bad_request", textMember("argument", "ttl_ms")});
    // Ids of tokens are unique whoever makes them (RFC 7519, section 4.1.7), those of users within a tenant.
    const bool anyTenant = !tokenId.isEmpty() && request.from.allTenants()
        && !request.fields.contains(QStringLiteral("tenant"));
    const qint64 now = m_services.clock.wallMs() / 1000;
    const Revocation revocation{anyTenant ? std::nullopt : std::optional(*tenant), user, tokenId, now,
                                now + qint64(ttl / 1000)};
    const QByteArray named = tokenId.isEmpty() ? "user " + user : "jti " + tokenId;
    const QByteArray audit = beginAudit(request, "revoke", tenant->isEmpty() ? named : *tenant + '|' + named);
    std::vector<PeerId> others;
    bool isOwn = false; // whose session ends when it has its answer
    for (const auto &[id, to] : m_operators) {
        if (!revocation.covers(*to.claims))
            continue;
        if (id == request.from.id)
            isOwn = true;
        else
            others.push_back(id);
    }
    const qint64 operators = qint64(others.size()) + (isOwn ? 1 : 0);
    // In force at once, and answered when it is known whether it outlives the process.
    const bool done = m_services.hub.revoke(
        revocation, [this, to = request.from.id, id = request.id, audit, operators, isOwn, now,
                     endsAt = revocation.endsAt](qsizetype clients, bool isKept) {
            const qint64 closed = clients + operators;
            m_audit.end(audit, "ok", closed);
            answer(to, id, textMember("audit_id", audit) + member("closed", closed)
                               + textMember("revoked_at", rfc3339(now * 1000))
                               + textMember("expires_at", rfc3339(endsAt * 1000))
                               + member("durable", QByteArray(isKept ? "true" : "false")));
            if (isOwn)
                closeRevoked(to);
        });
    if (!done) {
        m_audit.end(audit, "limit_exceeded", 0);
        return refuse(request, {"limit_exceeded", textMember("argument", "revocations")});
    }
    for (const PeerId other : others)
        closeRevoked(other);
}

void AdminService::subscribe(const Request &request)
{
    const auto connection = findConnection(request);
    if (!connection.ok())
        return refuse(request, connection.error());
    const QByteArray room = request.text("room");
    const QByteArray audit = beginAudit(request, "subscribe", connectionId(*connection) + ' ' + room);
    const auto joined = m_services.hub.forceJoin(*connection, room);
    m_audit.end(audit, joined.ok() ? "ok" : errorCodeName(joined.error()), joined.ok() ? 1 : 0);
    if (!joined.ok())
        return refuse(request, {errorCodeName(joined.error()), {}});
    answer(request, textMember("audit_id", audit) + textMember("room", joined->room)
                        + member("seq", qint64(joined->seq)) + textMember("epoch", joined->epoch));
}

void AdminService::unsubscribe(const Request &request)
{
    const auto connection = findConnection(request);
    if (!connection.ok())
        return refuse(request, connection.error());
    const QByteArray room = request.text("room");
    const QByteArray audit = beginAudit(request, "unsubscribe", connectionId(*connection) + ' ' + room);
    const bool left = m_services.hub.forceLeave(*connection, room);
    m_audit.end(audit, left ? "ok" : "not_subscribed", left ? 1 : 0);
    if (!left)
        return refuse(request, {"not_subscribed", {}});
    answer(request, textMember("audit_id", audit) + textMember("room", room));
}

void AdminService::drain(const Request &request)
{
    if (!request.from.allTenants())
        return refuse(request, {"forbidden", textMember("argument", "tenant")});
    Drain &drain = m_services.drain;
    const QByteArray action = request.text("action");
    const QJsonObject &fields = request.fields;
    Drain::Options options = Drain::defaults(m_services.hub.config());
    options.rate = qBound(1, fields.value(QStringLiteral("rate")).toInt(options.rate), 1'000'000);
    options.exit = fields.value(QStringLiteral("exit")).toBool(true);
    const auto ms = [&](const char *name, Milliseconds now) {
        return Milliseconds(qint64(qBound(0.0, fields.value(QLatin1StringView(name)).toDouble(double(now.count())), 8.64e7)));
    };
    options.timeout = ms("timeout_ms", options.timeout);
    options.retrySpread = ms("retry_spread_ms", options.retrySpread);
    const bool known = action == "start" || action == "pause" || action == "resume"
        || action == "rate" || action == "cancel";
    if (!known || (action == "rate" && !fields.contains(QStringLiteral("rate"))))
        return refuse(request, {"bad_request", textMember("argument", known ? "rate" : "action")});
    if (action == "start" ? drain.isActive() : !(drain.isActive() || (action == "cancel" && drain.canCancel())))
        return refuse(request, {"bad_request", textMember("argument", "state")});
    const QByteArray audit = beginAudit(request, "drain " + action, "server");
    if (action == "start")
        drain.start(options);
    else if (action == "pause")
        drain.pause();
    else if (action == "resume")
        drain.resume();
    else if (action == "rate")
        drain.setRate(options.rate);
    else
        drain.cancel();
    m_audit.end(audit, "ok", drain.progress().remaining);
    answer(request, textMember("audit_id", audit) + member("drain", drainJson()));
}

QByteArray AdminService::drainJson() const
{
    const Drain::Progress p = m_services.drain.progress();
    return "{\"state\":" + jsonString(Drain::stateName(p.state)) + member("remaining", p.remaining)
        + member("closed", p.closed) + member("rate", p.rate) + member("elapsed_ms", p.elapsedMs)
        + member("eta_ms", p.etaMs) + '}';
}

void AdminService::sendDrain(Operator &to)
{
    QByteArray json = drainJson();
    json.replace(0, 1, "{\"type\":\"drain\",");
    if (to.allTenants())
        send(to, json);
}

void AdminService::logLevel(const Request &request)
{
    if (!request.from.allTenants())
        return refuse(request, {"forbidden", textMember("argument", "tenant")});
    const QByteArray level = request.text("level");
    const QByteArray audit = beginAudit(request, "log_level", level);
    const bool ok = setLogLevel(QString::fromUtf8(level));
    m_audit.end(audit, ok ? "ok" : "bad_request", 0);
    if (!ok)
        return refuse(request, {"bad_request", textMember("argument", "level")});
    answer(request, textMember("audit_id", audit) + textMember("level", level));
}

void AdminService::reload(const Request &request)
{
    if (!request.from.allTenants())
        return refuse(request, {"forbidden", textMember("argument", "tenant")});
    const QByteArray audit = beginAudit(request, "reload", "configuration");
    const auto reloaded = m_services.reload();
    m_audit.end(audit, reloaded.ok() ? "ok" : "bad_config", 0);
    if (!reloaded.ok()) {
        const QJsonArray errors = QJsonArray::fromStringList(reloaded.error());
        return refuse(request, {"bad_config", member("errors", QJsonDocument(errors).toJson(QJsonDocument::Compact))});
    }
    QByteArray members = compact(*reloaded);
    members[0] = ',';
    members.chop(1);
    answer(request, textMember("audit_id", audit) + (members.size() > 1 ? members : QByteArray()));
}

void AdminService::ping(const Request &request)
{
    answer(request, textMember("server_time", rfc3339(m_services.clock.wallMs())));
}

// --------------------------------------------------------------------------------------- timing

void AdminService::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return;
    const qint64 nowMs = m_services.clock.monotonicMs();
    std::vector<std::pair<PeerId, QByteArray>> due;
    for (auto &[id, to] : m_operators) {
        for (auto &[name, watch] : to.watches)
            flushWatch(to, watch);
        for (auto &[name, query] : to.queries) {
            if (query.intervalMs > 0 && !query.underWay && nowMs >= query.dueMs)
                due.emplace_back(id, name);
        }
    }
    for (const auto &[id, name] : due)
        runQuery(id, name, {});
    if (nowMs - m_costMs >= CostEveryMs)
        sendCosts();
    m_services.hub.flush();
}

void AdminService::sendCosts()
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    const double seconds = qMax(0.001, double(nowMs - m_costMs) / 1000.0);
    m_costMs = nowMs;
    for (auto &[id, to] : m_operators) {
        const QByteArray json = "{\"type\":\"cost\""
            + member("bytes_per_s", qint64(double(to.bytes) / seconds))
            + member("cpu_ms_per_s", QByteArray::number(double(to.busyUs) / 1000.0 / seconds, 'f', 2))
            + member("frames_per_s", QByteArray::number(double(to.frames) / seconds, 'f', 1))
            + member("queue_bytes", to.underWay) + member("dropped", qint64(to.dropped)) + '}';
        to.bytes = to.frames = to.busyUs = 0;
        send(to, json);
    }
}

void AdminService::sweep()
{
    const qint64 nowUs = m_services.clock.monotonicUs();
    const double seconds = double(nowUs - m_sweptUs) / 1e6;
    if (seconds < 0.5)
        return; // asked again at once: the figures of before are still true
    m_sweptUs = nowUs;
    const Metrics::Snapshot before = std::exchange(m_snapshot, m_services.metrics.snapshot());
    const Metrics::Snapshot &now = m_snapshot;
    const auto rate = [seconds](quint64 a, quint64 b) { return double(b - a) / seconds; };
    LatencyHistogram::Counts window = now.latency;
    for (std::size_t i = 0; i < window.size(); ++i)
        window[i] -= before.latency[i];
    m_rates = {rate(before.published, now.published), rate(before.deliveries, now.deliveries),
               rate(before.bytesIn, now.bytesIn), rate(before.bytesOut, now.bytesOut),
               rate(before.drops, now.drops), rate(before.accepted, now.accepted),
               (now.process.cpuSeconds - before.process.cpuSeconds) / seconds,
               LatencyHistogram::quantileMicroseconds(window, 0.5),
               LatencyHistogram::quantileMicroseconds(window, 0.99)};
    for (std::size_t i = 0; i < m_shardRates.size(); ++i) {
        const ShardCounters &counters = m_services.metrics.shard(int(i));
        const ShardTotals totals{counters.deliveries.value(), counters.bytesOut.value()};
        m_shardRates[i].deliveries = rate(m_shardTotals[i].deliveries, totals.deliveries);
        m_shardRates[i].bytesOut = rate(m_shardTotals[i].bytesOut, totals.bytesOut);
        m_shardTotals[i] = totals;
    }
}

} // namespace Carillon

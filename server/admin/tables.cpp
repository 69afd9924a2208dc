// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/tables.h"

#include "common/errorcodes.h"
#include "common/logging.h"
#include "server/core/roomlog.h"

#include <QJsonObject>
#include <QJsonValue>

#include <numeric>
#include <type_traits>

namespace Carillon {

namespace {

using T = FilterType;

constexpr TableColumn text(const char *name) { return {name, T::String, "string"}; }
constexpr TableColumn integer(const char *name) { return {name, T::Integer, "integer"}; }
constexpr TableColumn bytes(const char *name) { return {name, T::Bytes, "bytes"}; }
constexpr TableColumn number(const char *name) { return {name, T::Number, "number"}; }
constexpr TableColumn rate(const char *name) { return {name, T::Number, "rate"}; }
constexpr TableColumn duration(const char *name) { return {name, T::Duration, "duration"}; }
constexpr TableColumn timeOf(const char *name) { return {name, T::Time, "time"}; }
constexpr TableColumn flag(const char *name) { return {name, T::Bool, "bool"}; }

// The order of an enumeration is the order of its columns; the readers below switch on it.
enum OverviewColumn { OvNode, OvConnections, OvUsers, OvRooms, OvSubscriptions, OvEventsInRate,
                      OvDeliveriesRate, OvBytesInRate, OvBytesOutRate, OvP50, OvP99, OvDrops,
                      OvDropsRate, OvQueueBytes, OvAcceptRate, OvAuthFailures, OvCpu, OvRss, OvFds,
                      OvFdsLimit, OvLoopLag, OvUptime, OvDraining, OvConnectionsLimit, OvHistoryBytes,
                      OvClosesRate, OvRefused, OvAdminCpu, OvAdminSessions, OvLogLevel };
constexpr TableColumn overviewColumns[] = {
    text("node"), integer("connections"), integer("users"), integer("rooms"),
    integer("subscriptions"), rate("events_in_rate"), rate("deliveries_rate"),
    rate("bytes_in_rate"), rate("bytes_out_rate"), number("latency_p50_us"),
    number("latency_p99_us"), integer("drops"), rate("drops_rate"), bytes("queue_bytes"),
    rate("accept_rate"), integer("auth_failures"), number("cpu"), bytes("rss_bytes"),
    integer("fds"), integer("fds_limit"), duration("loop_lag_ms"), duration("uptime"),
    text("draining"), integer("connections_limit"), bytes("history_bytes"), rate("closes_rate"),
    integer("refused"), number("admin_cpu"), integer("admin_sessions"), text("log_level")};

enum ShardColumn { ShShard, ShConnections, ShDeliveriesRate, ShBytesOutRate, ShQueueBytes, ShLoopLag, ShCpu,
                   ShInRate, ShBytesInRate, ShDrops, ShDropsRate, ShAccepted };
constexpr TableColumn shardColumns[] = {text("shard"), integer("connections"),
                                        rate("deliveries_rate"), rate("bytes_out_rate"),
                                        bytes("queue_bytes"), duration("loop_lag_ms"), number("cpu"),
                                        rate("in_rate"), rate("bytes_in_rate"), integer("drops"),
                                        rate("drops_rate"), integer("accepted"), text("node")};

enum ConnectionColumn { CnId, CnUser, CnTenant, CnClient, CnRemote, CnRooms, CnState, CnQueueBytes,
                        CnQueueFrames, CnOldest, CnOutRate, CnInRate, CnRtt, CnDrops, CnCompression,
                        CnProtocol, CnTls, CnShard, CnConnectedAt, CnBytesOut, CnBytesIn,
                        CnEventsOut, CnCommandsIn, CnExpiresAt, CnDropsOldest, CnDropsNewest,
                        CnDropsLatest, CnAuth, CnOrigin, CnTokenId };
constexpr TableColumn connectionColumns[] = {
    text("id"), text("user"), text("tenant"), text("client"), text("remote"), integer("rooms"),
    text("state"), bytes("queue_bytes"), integer("queue_frames"), duration("oldest_unsent"),
    rate("out_rate"), rate("in_rate"), duration("rtt"), integer("drops"), flag("compression"),
    text("protocol"), flag("tls"), integer("shard"), timeOf("connected_at"), bytes("bytes_out"),
    bytes("bytes_in"), integer("events_out"), integer("commands_in"), timeOf("expires_at"),
    integer("drops_oldest"), integer("drops_newest"), integer("drops_latest"), text("auth"), text("origin"),
    text("token_id"), text("node")};

enum SubscriptionColumn { SuKey, SuConnection, SuUser, SuTenant, SuRoom };
constexpr TableColumn subscriptionColumns[] = {text("key"), text("connection"), text("user"),
                                               text("tenant"), text("room"), text("node")};

enum RoomColumn { RoKey, RoRoom, RoTenant, RoMembers, RoInRate, RoOutRate, RoBytesRate, RoSeq,
                  RoEpoch, RoHistory, RoHistoryBytes, RoLastEvent, RoDrops, RoCreated };
constexpr TableColumn roomColumns[] = {
    text("key"), text("room"), text("tenant"), integer("members"), rate("in_rate"),
    rate("out_rate"), rate("bytes_rate"), integer("seq"), text("epoch"), integer("history"),
    bytes("history_bytes"), timeOf("last_event"), integer("drops"), timeOf("created"), text("node")};

enum ClosedColumn { ClId, ClUser, ClTenant, ClRemote, ClCode, ClReason, ClBy, ClConnectedAt,
                    ClClosedAt, ClDuration, ClQueueBytes, ClEventsOut, ClRooms, ClClient, ClProtocol, ClDrops,
                    ClLastError };
constexpr TableColumn closedColumns[] = {
    text("id"), text("user"), text("tenant"), text("remote"), integer("code"), text("reason"),
    text("by"), timeOf("connected_at"), timeOf("closed_at"), duration("duration"),
    bytes("queue_bytes"), integer("events_out"), integer("rooms"), text("client"), text("protocol"),
    integer("drops"), text("last_error"), text("node")};

enum SummaryColumn { CsKey, CsWindow, CsCode, CsCount, CsShare, CsFrom, CsTo, CsDuration };
constexpr TableColumn summaryColumns[] = {text("key"), text("window"), integer("code"), integer("count"),
                                          number("share"), timeOf("from"), timeOf("to"), duration("duration"), text("node")};

enum AuditColumn { AuId, AuTime, AuOperator, AuScopes, AuRemote, AuAction, AuTarget, AuCount, AuReason, AuResult,
                   AuPlan, AuEndedAt };
constexpr TableColumn auditColumns[] = {text("audit_id"), timeOf("time"), text("operator"),
                                        text("scopes"), text("remote"), text("action"),
                                        text("target"), integer("count"), text("reason"),
                                        text("result"), text("plan"), timeOf("ended_at"), text("node")};

constexpr TableColumn planColumns[] = {
    text("plan"), timeOf("created_at"), text("operator"), text("action"), text("filter"), text("target"),
    integer("count"), integer("done"), integer("skipped"), integer("rate"), text("state"),
    timeOf("expires_at"), text("audit_id"), text("node")};
constexpr TableColumn listenerColumns[] = {
    text("listener"), text("address"), integer("port"), flag("tls"), text("state"), integer("accepted"),
    integer("refused_capacity"), integer("refused_per_address"), integer("refused_rate"),
    integer("refused_draining"), text("node")};
constexpr TableColumn certificateColumns[] = {
    text("path"), text("listener"), text("subject"), text("issuer"), text("names"), timeOf("not_before"),
    timeOf("not_after"), integer("days_left"), text("fingerprint"), text("state"), text("node")};
constexpr TableColumn limitColumns[] = {text("limit"), integer("current"), integer("advised"), text("unit"),
                                        text("verdict"), text("remedy"), text("node")};
constexpr TableColumn inputColumns[] = {
    text("input"), text("type"), text("reads"), text("tenant"), text("state"), timeOf("since"), integer("received"),
    integer("accepted"), integer("duplicates"), integer("parked"), integer("retried"), integer("in_flight"),
    timeOf("last_message"), text("detail"), text("node")};
constexpr TableColumn logColumns[] = {integer("n"), timeOf("time"), text("level"), text("category"),
                                      text("message"), text("node")};
constexpr TableColumn operatorColumns[] = {
    text("session"), text("operator"), text("tenant"), text("role"), text("remote"), timeOf("connected_at"),
    integer("queries"), integer("watches"), integer("traces"), rate("bytes_rate"), number("cpu"),
    integer("dropped"), text("node")};

constexpr TableColumn configColumns[] = {text("key"), text("value"), text("source"), text("node")};

constexpr TableColumn nodeColumns[] = {
    text("node"), text("id"), text("state"), duration("age"), flag("this"), text("version"), text("address"),
    text("admin_address"), timeOf("started_at"), integer("connections"), integer("users"), integer("rooms"), rate("events_in_rate"),
    rate("deliveries_rate"), rate("bytes_in_rate"), rate("bytes_out_rate"), number("latency_p99_us"), rate("drops_rate"),
    bytes("queue_bytes"), number("cpu"), bytes("rss_bytes"), duration("loop_lag_ms"), text("draining"), flag("bus_up"),
    integer("connections_limit")};

constexpr TableInfo tables[] = {
    {"overview", Table::Overview, overviewColumns},
    {"shards", Table::Shards, shardColumns},
    {"connections", Table::Connections, connectionColumns},
    {"subscriptions", Table::Subscriptions, subscriptionColumns},
    {"rooms", Table::Rooms, roomColumns},
    {"closed", Table::Closed, closedColumns},
    {"closed_summary", Table::ClosedSummary, summaryColumns},
    {"audit", Table::Audit, auditColumns},
    {"plans", Table::Plans, planColumns},
    {"config", Table::Config, configColumns, TableAccess::MachineManage},
    {"listeners", Table::Listeners, listenerColumns, TableAccess::Machine},
    {"certificates", Table::Certificates, certificateColumns, TableAccess::Machine},
    {"limits", Table::Limits, limitColumns, TableAccess::Machine},
    {"inputs", Table::Inputs, inputColumns, TableAccess::Machine},
    {"log", Table::Log, logColumns, TableAccess::MachineManage},
    {"operators", Table::Operators, operatorColumns, TableAccess::Manage},
    {"nodes", Table::Nodes, nodeColumns, TableAccess::Machine},
};

TableCell count(auto value) { return qint64(value); }

// ------------------------------------------------------------------------------------- readers

struct ConnectionRow
{
    const Client &client;
    int shard;
    mutable ConnectionFacts facts = {};
    mutable QByteArray scratch = {};
    mutable bool haveFacts = false;

    const ConnectionFacts &fact() const
    {
        if (!haveFacts) {
            facts = client.connection().facts();
            haveFacts = true;
        }
        return facts;
    }
    TableCell operator()(qsizetype column) const
    {
        switch (ConnectionColumn(column)) {
        case CnId: scratch = connectionId(client.id()); return QByteArrayView(scratch);
        case CnUser: return QByteArrayView(client.claims().userId);
        case CnTenant: return QByteArrayView(client.claims().tenant);
        case CnClient: return QByteArrayView(fact().userAgent);
        case CnRemote: scratch = client.connection().remoteText(); return QByteArrayView(scratch);
        case CnRooms: return count(client.seats.size());
        case CnState: return QByteArrayView(client.isClosing() ? "closing"
                                            : client.oldestUnsentMs() > SlowAfterMs ? "slow" : "open");
        case CnQueueBytes: return count(client.outbox().bytes());
        case CnQueueFrames: return count(client.outbox().frames());
        case CnOldest: return count(client.oldestUnsentMs());
        case CnOutRate: return double(client.outRate());
        case CnInRate: return double(client.inRate());
        case CnRtt: return fact().rttMs < 0 ? TableCell() : count(fact().rttMs);
        case CnDrops: return count(client.drops());
        case CnCompression: return fact().compressed;
        case CnProtocol: return QByteArrayView(fact().transport);
        case CnTls: return fact().tls;
        case CnShard: return count(shard);
        case CnConnectedAt: return count(client.connectedAtMs());
        case CnBytesOut: return count(fact().bytesOut);
        case CnBytesIn: return count(fact().bytesIn);
        case CnEventsOut: return count(client.eventsOut());
        case CnCommandsIn: return count(client.commandsIn());
        case CnExpiresAt: return count(client.claims().expiresAt * 1000);
        case CnDropsOldest: return count(client.drops(DropReason::DropOldest));
        case CnDropsNewest: return count(client.drops(DropReason::DropNewest));
        case CnDropsLatest: return count(client.drops(DropReason::Latest));
        case CnAuth: return QByteArrayView(tokenPlaceName(fact().auth));
        case CnOrigin: return QByteArrayView(fact().origin);
        case CnTokenId: return QByteArrayView(client.claims().tokenId);
        }
        return {};
    }
};

struct OverviewRow
{
    const HubTables &from;
    const TableQuery &query;

    // A tenant's operator sees what is the tenant's own, and nothing of the machine.
    TableCell ownFigure(OverviewColumn column) const
    {
        qint64 n = 0;
        if (column == OvRooms || column == OvSubscriptions) {
            for (const auto &room : from.hub.rooms()) {
                if (room && room->tenant == query.tenant)
                    n += column == OvRooms ? 1 : qint64(room->members);
            }
            return n;
        }
        QSet<QByteArray> users;
        for (const Hub::ClientRecord &client : from.hub.clients()) {
            if (client.claims->tenant != query.tenant)
                continue;
            ++n;
            users.insert(client.claims->userId);
        }
        return column == OvUsers ? qint64(users.size()) : n;
    }
    quint64 refused() const
    {
        quint64 all = 0;
        for (std::size_t i = 0; i < refuseReasonNames.size(); ++i)
            all += from.metrics.hub().refused[RefuseReason(i)].value();
        return all;
    }
    TableCell operator()(qsizetype index) const
    {
        const auto column = OverviewColumn(index);
        if (column == OvNode)
            return QByteArrayView(query.node);
        if (column == OvDraining)
            return QByteArrayView(from.drainState);
        if (!query.allTenants) {
            return column >= OvConnections && column <= OvSubscriptions ? ownFigure(column)
                                                                        : TableCell();
        }
        const Metrics::Snapshot &s = from.figures.snapshot();
        const HubCounters &now = from.metrics.hub(); // of one moment: never more users than connections
        const Rates &rates = from.figures.rates();
        switch (column) {
        case OvConnections: return count(now.clients.value());
        case OvUsers: return count(now.users.value());
        case OvRooms: return count(now.rooms.value());
        case OvSubscriptions: return count(now.subscriptions.value());
        case OvEventsInRate: return rates.eventsIn;
        case OvDeliveriesRate: return rates.deliveries;
        case OvBytesInRate: return rates.bytesIn;
        case OvBytesOutRate: return rates.bytesOut;
        case OvP50: return rates.latencyP50Us;
        case OvP99: return rates.latencyP99Us;
        case OvDrops: return count(s.drops);
        case OvDropsRate: return rates.drops;
        case OvQueueBytes: return count(s.queueBytes);
        case OvAcceptRate: return rates.accepts;
        case OvAuthFailures: return count(s.authFailures);
        case OvCpu: return rates.cpu;
        case OvRss: return count(s.process.residentBytes);
        case OvFds: return count(s.process.openDescriptors);
        case OvFdsLimit: return count(s.process.maxDescriptors);
        case OvLoopLag: return count(s.loopLagMaxUs / 1000);
        case OvUptime: return count(from.nowMs - from.startedMs);
        case OvConnectionsLimit: return count(from.connectionLimit);
        case OvHistoryBytes: return count(s.logBytes);
        case OvClosesRate: return rates.closes;
        case OvRefused: return count(refused());
        case OvAdminCpu: return from.adminCpu;
        case OvAdminSessions: return count(from.adminSessions);
        case OvLogLevel: return QByteArrayView(logLevel());
        case OvNode:
        case OvDraining: break;
        }
        return {};
    }
};

struct ShardRow
{
    const HubTables &from;
    int index;
    mutable QByteArray scratch = {};

    TableCell operator()(qsizetype column) const
    {
        const ShardCounters &counters = from.metrics.shard(index);
        const ShardRates &rates = from.figures.shards()[std::size_t(index)];
        switch (ShardColumn(column)) {
        case ShShard: scratch = QByteArray::number(index); return QByteArrayView(scratch);
        case ShConnections: return count(counters.connectionCount());
        case ShDeliveriesRate: return rates.deliveries;
        case ShBytesOutRate: return rates.bytesOut;
        case ShQueueBytes: return count(counters.queueBytes.value());
        case ShLoopLag: return count(counters.loopLagMaxUs.value() / 1000);
        case ShCpu: return rates.cpu;
        case ShInRate: return rates.commands;
        case ShBytesInRate: return rates.bytesIn;
        case ShDrops: return count(Figures::drops(counters));
        case ShDropsRate: return rates.drops;
        case ShAccepted: return count(counters.accepted.value());
        }
        return {};
    }
};

struct SubscriptionRow
{
    PeerId connection;
    const Claims &claims;
    const QByteArray &room;
    mutable QByteArray scratch = {};

    TableCell operator()(qsizetype column) const
    {
        switch (SubscriptionColumn(column)) {
        case SuKey: scratch = connectionId(connection) + ' ' + room; return QByteArrayView(scratch);
        case SuConnection: scratch = connectionId(connection); return QByteArrayView(scratch);
        case SuUser: return QByteArrayView(claims.userId);
        case SuTenant: return QByteArrayView(claims.tenant);
        case SuRoom: return QByteArrayView(room);
        }
        return {};
    }
};

struct RoomRow
{
    const Room &room;
    const RoomLog &log;
    mutable QByteArray scratch = {};

    TableCell operator()(qsizetype column) const
    {
        switch (RoomColumn(column)) {
        case RoKey: scratch = room.tenant + '|' + room.name; return QByteArrayView(scratch);
        case RoRoom: return QByteArrayView(room.name);
        case RoTenant: return QByteArrayView(room.tenant);
        case RoMembers: return count(room.members);
        case RoInRate: return double(room.inRate);
        case RoOutRate: return double(room.outRate);
        case RoBytesRate: return double(room.bytesRate);
        case RoSeq: return count(room.seq);
        case RoEpoch: return QByteArrayView(room.epoch);
        case RoHistory: return count(log.size(room.id).events);
        case RoHistoryBytes: return count(log.size(room.id).bytes);
        case RoLastEvent: return room.lastEventMs == 0 ? TableCell() : count(room.lastEventMs);
        case RoDrops: return count(room.drops);
        case RoCreated: return count(room.createdMs);
        }
        return {};
    }
};

struct ClosedRow
{
    const ClosedConnection &closed;
    mutable QByteArray scratch = {};

    TableCell operator()(qsizetype column) const
    {
        switch (ClosedColumn(column)) {
        case ClId: scratch = connectionId(closed.id); return QByteArrayView(scratch);
        case ClUser: return QByteArrayView(closed.claims->userId);
        case ClTenant: return QByteArrayView(closed.claims->tenant);
        case ClRemote: return QByteArrayView(closed.remote);
        case ClCode: return count(int(closed.code));
        case ClReason: return QByteArrayView(closed.reason);
        case ClBy: return QByteArrayView(closed.by);
        case ClConnectedAt: return count(closed.connectedAtMs);
        case ClClosedAt: return count(closed.closedAtMs);
        case ClDuration: return count(closed.closedAtMs - closed.connectedAtMs);
        case ClQueueBytes: return count(closed.queueBytes);
        case ClEventsOut: return count(closed.eventsOut);
        case ClRooms: return count(closed.rooms);
        case ClClient: return QByteArrayView(closed.client);
        case ClProtocol: return QByteArrayView(closed.protocol);
        case ClDrops: return count(closed.drops);
        case ClLastError:
            return closed.lastError ? TableCell(QByteArrayView(errorCodeName(*closed.lastError))) : TableCell();
        }
        return {};
    }
};

struct AuditRow
{
    const AuditEntry &entry;

    TableCell operator()(qsizetype column) const
    {
        switch (AuditColumn(column)) {
        case AuId: return QByteArrayView(entry.id);
        case AuTime: return count(entry.timeMs);
        case AuOperator: return QByteArrayView(entry.operatorName);
        case AuScopes: return QByteArrayView(entry.scopes);
        case AuRemote: return QByteArrayView(entry.remote);
        case AuAction: return QByteArrayView(entry.action);
        case AuTarget: return QByteArrayView(entry.target);
        case AuCount: return count(entry.count);
        case AuReason: return QByteArrayView(entry.reason);
        case AuResult: return QByteArrayView(entry.result);
        case AuPlan: return entry.plan.isEmpty() ? TableCell() : TableCell(QByteArrayView(entry.plan));
        case AuEndedAt: return entry.endedAtMs == 0 ? TableCell() : count(entry.endedAtMs);
        }
        return {};
    }
};

struct SummaryRow
{
    const CloseStats::Span &span;
    int code;
    quint64 closed;
    quint64 all;
    mutable QByteArray scratch = {};

    TableCell operator()(qsizetype column) const
    {
        switch (SummaryColumn(column)) {
        case CsKey:
            scratch = QByteArray(span.window) + ' ' + QByteArray::number(code);
            return QByteArrayView(scratch);
        case CsWindow: return QByteArrayView(span.window);
        case CsCode: return count(code);
        case CsCount: return count(closed);
        case CsShare: return double(closed) / double(all);
        case CsFrom: return count(span.fromMs);
        case CsTo: return count(span.toMs);
        case CsDuration: return count(span.toMs - span.fromMs);
        }
        return {};
    }
};

/// See JsonTable.
struct WrittenRow
{
    const QJsonObject &cells;
    std::span<const TableColumn> columns;
    mutable std::vector<QByteArray> scratch;

    TableCell operator()(qsizetype index) const
    {
        const TableColumn &column = columns[std::size_t(index)];
        const QJsonValue value = cells.value(QLatin1StringView(column.name));
        if (value.isString()) {
            QByteArray &text = scratch[std::size_t(index)];
            text = value.toString().toUtf8();
            return QByteArrayView(text);
        }
        if (value.isBool())
            return value.toBool();
        if (value.isDouble())
            return column.type == FilterType::Number ? TableCell(value.toDouble()) : count(value.toInteger());
        return {};
    }
};

template<typename Row>
bool fits(const TableQuery &query, FilterPass &pass, const Row &row)
{
    return query.filter.matches(RowOfNode(query, row), pass);
}

template<typename Row>
std::optional<TableRow> rowIfFits(const TableQuery &query, FilterPass &pass, const Row &row)
{
    return fits(query, pass, row) ? std::optional(rowOf(query, row)) : std::nullopt;
}

/// The window of rows that are all there at once. `makeRow` gives the reader of one of `all`, or nothing where
/// the query must not see it.
template<typename All, typename MakeRow>
TableWindow windowOf(const TableQuery &query, const All &all, const MakeRow &makeRow)
{
    using Item = std::remove_reference_t<decltype(*std::begin(all))>;
    WindowPicker<const Item *> picker(query);
    for (const Item &item : all) {
        if (const auto row = makeRow(item))
            picker.add(*row, &item);
    }
    const auto picked = cutWindow(query, picker.take());
    TableWindow window{{}, picked.total, picked.matched, picked.exhausted};
    for (const auto &pick : picked.rows)
        window.rows.push_back(rowOf(query, *makeRow(*pick.handle)));
    return window;
}

std::vector<SummaryRow> summaryRows(const std::deque<CloseStats::Span> &spans)
{
    std::vector<SummaryRow> rows;
    for (const CloseStats::Span &span : spans) {
        quint64 all = 0;
        for (const auto &[code, closed] : span.counts)
            all += closed;
        rows.push_back({span, 0, all, all});
        for (const auto &[code, closed] : span.counts)
            rows.push_back({span, code, closed, all});
    }
    return rows;
}

std::vector<SubscriptionRow> subscriptionsOf(const TableQuery &query, const Hub &hub, QByteArrayView connection)
{
    std::vector<SubscriptionRow> rows;
    if (const QByteArray own = '@' + query.node; query.allNodes && connection.endsWith(own))
        connection.chop(own.size());
    PeerId id;
    if (!parseConnectionId(connection, id))
        return rows;
    const auto client = hub.clients().constFind(id);
    if (client == hub.clients().constEnd() || !query.maySee(client->claims->tenant))
        return rows;
    for (const RoomId room : client->rooms)
        rows.push_back({id, *client->claims, hub.room(room)->name});
    return rows;
}

} // namespace

std::span<const TableInfo> allTables()
{
    return tables;
}

const char *TableInfo::missing(const Claims &claims) const
{
    const bool manages = claims.scopes & Claims::AdminManage;
    const bool machine = access == TableAccess::Machine || access == TableAccess::MachineManage;
    if ((access == TableAccess::Manage || access == TableAccess::MachineManage) && !manages)
        return "admin:manage";
    return machine && !claims.tenant.isEmpty() ? "tenant" : nullptr;
}

const TableInfo *findTable(QByteArrayView name)
{
    for (const TableInfo &info : tables) {
        if (name == info.name)
            return &info;
    }
    return nullptr;
}

const TableInfo &infoOf(Table table)
{
    return tables[std::size_t(table)];
}

std::span<const FilterField> filterFields(Table table)
{
    static const auto fields = [] {
        std::vector<std::vector<FilterField>> all;
        for (const TableInfo &info : tables) {
            auto &list = all.emplace_back();
            for (const TableColumn &column : info.columns)
                list.push_back({column.name, column.type});
        }
        return all;
    }();
    return fields[std::size_t(table)];
}

void pickConnection(ConnectionPicker &picker, const TableQuery &query, const Client &client, int shard)
{
    if (query.allTenants || query.maySee(client.claims().tenant)) // claims are far away
        picker.add(ConnectionRow{client, shard}, client.id());
}

void pickSubscription(SubscriptionPicker &picker, const TableQuery &query, const Client &client, RoomId room, const QByteArray &name)
{
    if (query.maySee(client.claims().tenant))
        picker.add(SubscriptionRow{client.id(), client.claims(), name}, {client.id(), room});
}

std::optional<TableRow> subscriptionRow(const TableQuery &query, FilterPass &pass, const Client &client, const QByteArray &room)
{
    return rowIfFits(query, pass, SubscriptionRow{client.id(), client.claims(), room});
}

std::optional<std::vector<RoomId>> roomsAskedFor(const TableQuery &query, const Hub &hub)
{
    const auto name = query.filter.exactText(SuRoom);
    if (query.filter.exactText(SuConnection) || !name)
        return std::nullopt;
    std::vector<RoomId> rooms;
    const auto tenant = query.allTenants ? query.filter.exactText(SuTenant) : query.tenant;
    if (tenant) {
        if (const Room *room = hub.findRoom(*tenant, *name))
            rooms.push_back(room->id);
        return rooms;
    }
    for (const auto &room : hub.rooms()) {
        if (room && room->name == *name)
            rooms.push_back(room->id);
    }
    return rooms;
}

void pickRoom(RoomPicker &picker, const TableQuery &query, const Room &room, const RoomLog &log)
{
    if (query.maySee(room.tenant))
        picker.add(RoomRow{room, log}, room.id);
}

bool connectionFits(const TableQuery &query, FilterPass &pass, const Client &client, int shard)
{
    return query.maySee(client.claims().tenant) && fits(query, pass, ConnectionRow{client, shard});
}

std::optional<TableRow> connectionRow(const TableQuery &query, FilterPass &pass, const Client &client, int shard)
{
    return rowIfFits(query, pass, ConnectionRow{client, shard});
}

std::optional<TableRow> roomRow(const TableQuery &query, FilterPass &pass, const Room &room, const RoomLog &log)
{
    return rowIfFits(query, pass, RoomRow{room, log});
}

TableWindow hubWindow(Table table, const TableQuery &query, const HubTables &from)
{
    switch (table) {
    case Table::Overview:
        return windowOf(query, std::span(&from, 1), [&](const HubTables &all) { return std::optional(OverviewRow{all, query}); });
    case Table::Shards: {
        std::vector<int> shards(std::size_t(query.allTenants ? from.metrics.shardCount() : 0));
        std::iota(shards.begin(), shards.end(), 0);
        return windowOf(query, shards, [&](int index) { return std::optional(ShardRow{from, index}); });
    }
    case Table::Subscriptions: {
        const QByteArray connection = query.filter.exactText(SuConnection).value_or(QByteArray());
        return windowOf(query, subscriptionsOf(query, from.hub, connection), [](const SubscriptionRow &row) { return &row; });
    }
    case Table::Closed:
        return windowOf(query, from.closed, [&](const ClosedConnection &closed) {
            return query.maySee(closed.claims->tenant) ? std::optional(ClosedRow{closed}) : std::nullopt;
        });
    case Table::Audit:
        return windowOf(query, from.audit.entries(), [&](const AuditEntry &entry) {
            return query.maySee(entry.tenant) ? std::optional(AuditRow{entry}) : std::nullopt;
        });
    case Table::ClosedSummary: {
        CloseStats own; // of one tenant: its connections among those that are kept
        for (const ClosedConnection &closed : from.closed) {
            if (!query.allTenants && query.maySee(closed.claims->tenant))
                own.add(closed.code, closed.closedAtMs, 0);
        }
        const std::deque<CloseStats::Span> spans = (query.allTenants ? from.closeStats : own).spans(from.nowMs);
        return windowOf(query, summaryRows(spans), [](const SummaryRow &row) { return &row; });
    }
    case Table::Plans:
    case Table::Config:
    case Table::Listeners:
    case Table::Certificates:
    case Table::Limits:
    case Table::Inputs:
    case Table::Log:
    case Table::Operators:
    case Table::Nodes:
        return windowOf(query, from.written.rows, [&](const JsonTable::Row &row) {
            std::optional<WrittenRow> reader;
            if (query.maySee(row.tenant))
                reader.emplace(WrittenRow{row.cells, query.table, std::vector<QByteArray>(query.table.size())});
            return reader;
        });
    case Table::Connections: // longtables.h
    case Table::Rooms: break;
    }
    return {};
}

} // namespace Carillon

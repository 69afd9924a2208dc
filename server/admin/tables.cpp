// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/tables.h"

#include "server/core/roomlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

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
                      OvFdsLimit, OvLoopLag, OvUptime, OvDraining };
constexpr TableColumn overviewColumns[] = {
    text("node"), integer("connections"), integer("users"), integer("rooms"),
    integer("subscriptions"), rate("events_in_rate"), rate("deliveries_rate"),
    rate("bytes_in_rate"), rate("bytes_out_rate"), number("latency_p50_us"),
    number("latency_p99_us"), integer("drops"), rate("drops_rate"), bytes("queue_bytes"),
    rate("accept_rate"), integer("auth_failures"), number("cpu"), bytes("rss_bytes"),
    integer("fds"), integer("fds_limit"), duration("loop_lag_ms"), duration("uptime"),
    text("draining")};

enum ShardColumn { ShShard, ShConnections, ShDeliveriesRate, ShBytesOutRate, ShQueueBytes, ShLoopLag };
constexpr TableColumn shardColumns[] = {text("shard"), integer("connections"),
                                        rate("deliveries_rate"), rate("bytes_out_rate"),
                                        bytes("queue_bytes"), duration("loop_lag_ms")};

enum ConnectionColumn { CnId, CnUser, CnTenant, CnClient, CnRemote, CnRooms, CnState, CnQueueBytes,
                        CnQueueFrames, CnOldest, CnOutRate, CnInRate, CnRtt, CnDrops, CnCompression,
                        CnProtocol, CnTls, CnShard, CnConnectedAt, CnBytesOut, CnBytesIn,
                        CnEventsOut, CnCommandsIn, CnExpiresAt };
constexpr TableColumn connectionColumns[] = {
    text("id"), text("user"), text("tenant"), text("client"), text("remote"), integer("rooms"),
    text("state"), bytes("queue_bytes"), integer("queue_frames"), duration("oldest_unsent"),
    rate("out_rate"), rate("in_rate"), duration("rtt"), integer("drops"), flag("compression"),
    text("protocol"), flag("tls"), integer("shard"), timeOf("connected_at"), bytes("bytes_out"),
    bytes("bytes_in"), integer("events_out"), integer("commands_in"), timeOf("expires_at")};

enum SubscriptionColumn { SuKey, SuConnection, SuUser, SuTenant, SuRoom };
constexpr TableColumn subscriptionColumns[] = {text("key"), text("connection"), text("user"),
                                               text("tenant"), text("room")};

enum RoomColumn { RoKey, RoRoom, RoTenant, RoMembers, RoInRate, RoOutRate, RoBytesRate, RoSeq,
                  RoEpoch, RoHistory, RoHistoryBytes, RoLastEvent, RoDrops, RoCreated };
constexpr TableColumn roomColumns[] = {
    text("key"), text("room"), text("tenant"), integer("members"), rate("in_rate"),
    rate("out_rate"), rate("bytes_rate"), integer("seq"), text("epoch"), integer("history"),
    bytes("history_bytes"), timeOf("last_event"), integer("drops"), timeOf("created")};

enum ClosedColumn { ClId, ClUser, ClTenant, ClRemote, ClCode, ClReason, ClBy, ClConnectedAt,
                    ClClosedAt, ClDuration, ClQueueBytes, ClEventsOut, ClRooms };
constexpr TableColumn closedColumns[] = {
    text("id"), text("user"), text("tenant"), text("remote"), integer("code"), text("reason"),
    text("by"), timeOf("connected_at"), timeOf("closed_at"), duration("duration"),
    bytes("queue_bytes"), integer("events_out"), integer("rooms")};

enum AuditColumn { AuId, AuTime, AuOperator, AuScopes, AuRemote, AuAction, AuTarget, AuCount, AuReason, AuResult };
constexpr TableColumn auditColumns[] = {text("audit_id"), timeOf("time"), text("operator"),
                                        text("scopes"), text("remote"), text("action"),
                                        text("target"), integer("count"), text("reason"),
                                        text("result")};

enum ConfigColumn { CfKey, CfValue, CfSource };
constexpr TableColumn configColumns[] = {text("key"), text("value"), text("source")};

constexpr TableInfo tables[] = {
    {"overview", Table::Overview, overviewColumns},
    {"shards", Table::Shards, shardColumns},
    {"connections", Table::Connections, connectionColumns},
    {"subscriptions", Table::Subscriptions, subscriptionColumns},
    {"rooms", Table::Rooms, roomColumns},
    {"closed", Table::Closed, closedColumns},
    {"audit", Table::Audit, auditColumns},
    {"config", Table::Config, configColumns},
};

TableCell count(auto value) { return qint64(value); }

constexpr quint32 SlowMs = 1000;

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
        case CnRemote: return QByteArrayView(fact().remote);
        case CnRooms: return count(client.seats.size());
        case CnState: return QByteArrayView(client.isClosing() ? "closing"
                                            : client.oldestUnsentMs() > SlowMs ? "slow" : "open");
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
    TableCell operator()(qsizetype index) const
    {
        const auto column = OverviewColumn(index);
        if (column == OvNode)
            return QByteArrayView(from.node);
        if (column == OvDraining)
            return QByteArrayView(from.drainState);
        if (!query.allTenants) {
            return column >= OvConnections && column <= OvSubscriptions ? ownFigure(column)
                                                                        : TableCell();
        }
        const Metrics::Snapshot &s = from.snapshot;
        switch (column) {
        case OvConnections: return count(from.hub.clients().size());
        case OvUsers: return count(s.users);
        case OvRooms: return count(s.rooms);
        case OvSubscriptions: return count(s.subscriptions);
        case OvEventsInRate: return from.rates.eventsIn;
        case OvDeliveriesRate: return from.rates.deliveries;
        case OvBytesInRate: return from.rates.bytesIn;
        case OvBytesOutRate: return from.rates.bytesOut;
        case OvP50: return from.rates.latencyP50Us;
        case OvP99: return from.rates.latencyP99Us;
        case OvDrops: return count(s.drops);
        case OvDropsRate: return from.rates.drops;
        case OvQueueBytes: return count(s.queueBytes);
        case OvAcceptRate: return from.rates.accepts;
        case OvAuthFailures: return count(s.authFailures);
        case OvCpu: return from.rates.cpu;
        case OvRss: return count(s.process.residentBytes);
        case OvFds: return count(s.process.openDescriptors);
        case OvFdsLimit: return count(s.process.maxDescriptors);
        case OvLoopLag: return count(s.loopLagMaxUs / 1000);
        case OvUptime: return count(from.nowMs - from.startedMs);
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
        const Rates &rates = from.shardRates[std::size_t(index)];
        switch (ShardColumn(column)) {
        case ShShard: scratch = QByteArray::number(index); return QByteArrayView(scratch);
        case ShConnections: return count(counters.connectionCount());
        case ShDeliveriesRate: return rates.deliveries;
        case ShBytesOutRate: return rates.bytesOut;
        case ShQueueBytes: return count(counters.queueBytes.value());
        case ShLoopLag: return count(counters.loopLagMaxUs.value() / 1000);
        }
        return {};
    }
};

struct SubscriptionRow
{
    const QByteArray &connection;
    const Claims &claims;
    const QByteArray &room;
    mutable QByteArray scratch = {};

    TableCell operator()(qsizetype column) const
    {
        switch (SubscriptionColumn(column)) {
        case SuKey: scratch = connection + ' ' + room; return QByteArrayView(scratch);
        case SuConnection: return QByteArrayView(connection);
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
        case RoDrops: return {}; // counted by shard and reason, see /metrics
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
        }
        return {};
    }
};

struct ConfigRow
{
    QByteArray key;
    QByteArray value;
    QByteArray source;

    TableCell operator()(qsizetype column) const
    {
        switch (ConfigColumn(column)) {
        case CfKey: return QByteArrayView(key);
        case CfValue: return QByteArrayView(value);
        case CfSource: return QByteArrayView(source);
        }
        return {};
    }
};

void addSubscriptions(WindowBuilder &builder, const TableQuery &query, const Hub &hub)
{
    const auto add = [&](PeerId id, const Hub::ClientRecord &client) {
        if (!query.maySee(client.claims->tenant))
            return;
        const QByteArray connection = connectionId(id);
        for (const RoomId room : client.rooms)
            builder.add(SubscriptionRow{connection, *client.claims, hub.room(room)->name});
    };
    PeerId id;
    if (const auto connection = query.filter.exactText(SuConnection)) {
        if (!parseConnectionId(*connection, id))
            return;
        if (const auto found = hub.clients().constFind(id); found != hub.clients().constEnd())
            add(id, *found);
        return;
    }
    for (auto it = hub.clients().cbegin(); it != hub.clients().cend(); ++it)
        add(it.key(), *it);
}

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

std::span<const TableInfo> allTables()
{
    return tables;
}

const TableInfo *findTable(QByteArrayView name)
{
    for (const TableInfo &info : tables) {
        if (name == info.name)
            return &info;
    }
    return nullptr;
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

TableWindow connectionsWindow(const TableQuery &query, const ShardView &shard)
{
    WindowBuilder builder(query);
    const int index = shard.shardIndex();
    shard.forEachClient([&](const Client &client) {
        if (query.maySee(client.claims().tenant))
            builder.add(ConnectionRow{client, index});
    });
    return builder.take();
}

TableWindow hubWindow(Table table, const TableQuery &query, const HubTables &from)
{
    WindowBuilder builder(query);
    switch (table) {
    case Table::Overview: builder.add(OverviewRow{from, query}); break;
    case Table::Shards:
        for (int i = 0; query.allTenants && i < from.metrics.shardCount(); ++i)
            builder.add(ShardRow{from, i});
        break;
    case Table::Subscriptions: addSubscriptions(builder, query, from.hub); break;
    case Table::Rooms:
        for (const auto &room : from.hub.rooms()) {
            if (room && query.maySee(room->tenant))
                builder.add(RoomRow{*room, from.hub.log()});
        }
        break;
    case Table::Closed:
        for (const ClosedConnection &closed : from.closed) {
            if (query.maySee(closed.claims->tenant))
                builder.add(ClosedRow{closed});
        }
        break;
    case Table::Audit:
        for (const AuditEntry &entry : from.audit.entries()) {
            if (query.maySee(entry.tenant))
                builder.add(AuditRow{entry});
        }
        break;
    case Table::Config:
        for (const QJsonValue &value : from.config) {
            const QJsonObject line = value.toObject();
            builder.add(ConfigRow{jsonText(line[QStringLiteral("key")]),
                                  jsonText(line[QStringLiteral("value")]),
                                  jsonText(line[QStringLiteral("origin")])});
        }
        break;
    case Table::Connections: break; // the shards have them
    }
    std::vector<TableWindow> one;
    one.push_back(builder.take());
    return WindowBuilder::merge(std::move(one), query);
}

QByteArray inspectJson(const Client &client, const ShardView &shard)
{
    const ConnectionFacts facts = client.connection().facts();
    TableQuery query;
    query.table = connectionColumns;
    query.limit = 1;
    for (int i = 0; i < int(std::size(connectionColumns)); ++i)
        query.columns.push_back(i);
    WindowBuilder builder(query);
    builder.add(ConnectionRow{client, shard.shardIndex()});
    const QByteArray row = builder.take().rows.front().json;
    const auto cells = QJsonDocument::fromJson(row).array();
    QJsonObject object;
    for (int i = 0; i < int(std::size(connectionColumns)); ++i)
        object.insert(QLatin1StringView(connectionColumns[i].name), cells[i]);
    QJsonArray rooms;
    for (const Client::Seat &seat : client.seats)
        rooms.append(QJsonObject{{QStringLiteral("room"), QString::fromUtf8(shard.roomName(seat.room))}});
    object.insert(QStringLiteral("rooms"), rooms);
    object.insert(QStringLiteral("room_count"), qint64(client.seats.size()));
    object.insert(QStringLiteral("user_agent"), QString::fromUtf8(facts.userAgent));
    object.insert(QStringLiteral("origin"), QString::fromUtf8(facts.origin));
    object.insert(QStringLiteral("subprotocol"), QString::fromUtf8(facts.subprotocol));
    const char *whySlow = client.oldestUnsentMs() <= SlowMs ? nullptr
        : client.outRate() > 0 && client.oldestUnsentMs() < 3 * SlowMs ? "burst"
                                                                        : "peer_not_reading";
    object.insert(QStringLiteral("why_slow"),
                  whySlow ? QJsonValue(QLatin1StringView(whySlow)) : QJsonValue());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Carillon

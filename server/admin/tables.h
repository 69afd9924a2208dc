// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/auditlog.h"
#include "server/admin/closestats.h"
#include "server/admin/figures.h"
#include "server/admin/tablequery.h"
#include "server/core/client.h"
#include "server/core/hub.h"
#include "server/core/metrics.h"

#include <QJsonObject>

#include <deque>
#include <optional>
#include <vector>

namespace Carillon {

/// The tables of docs/admin-protocol.md, section 3.
enum class Table : quint8 { Overview, Shards, Connections, Subscriptions, Rooms, Closed, ClosedSummary, Audit,
                            Plans, Config, Listeners, Certificates, Limits, Inputs, Log, Operators, Nodes };

/// Who may read a table.
enum class TableAccess : quint8 {
    Everybody,   ///< their tenant's rows
    Manage,      ///< the same, with admin:manage
    Machine,     ///< operators that see all tenants
    MachineManage
};

struct TableInfo
{
    const char *name;
    Table table;
    std::span<const TableColumn> columns;
    TableAccess access = TableAccess::Everybody;

    /// Null, or what is missing: "tenant" (one that sees all) or "admin:manage".
    [[nodiscard]] const char *missing(const Claims &claims) const;
};
[[nodiscard]] std::span<const TableInfo> allTables();
[[nodiscard]] const TableInfo *findTable(QByteArrayView name);
[[nodiscard]] const TableInfo &infoOf(Table table);
/// The fields that a filter on the table may name.
[[nodiscard]] std::span<const FilterField> filterFields(Table table);

/// A row of a table that is written elsewhere, as JSON: members named like the columns, times in
/// milliseconds since the epoch. `tenant` is not shown; it says who may see the row.
struct JsonTable
{
    struct Row
    {
        QJsonObject cells;
        QByteArray tenant = {};
    };
    std::vector<Row> rows;
};

/// What the hub-side tables are made from. All on the hub's thread.
struct HubTables
{
    const Hub &hub;
    const Metrics &metrics;
    const Figures &figures;
    const std::deque<ClosedConnection> &closed;
    const CloseStats &closeStats;
    const AuditLog &audit;
    JsonTable written; ///< of the table asked for, where it is one of those
    qint64 startedMs;
    qint64 nowMs;
    const char *drainState;
    qint64 connectionLimit;
    double adminCpu;
    qint64 adminSessions;
};

/// A window of any table but those that can be long (longtables.h): Connections, Rooms, and Subscriptions unless
/// they are those of one connection.
[[nodiscard]] TableWindow hubWindow(Table table, const TableQuery &query, const HubTables &from);

/// Older than this (milliseconds), what waits for a connection makes it a slow one.
constexpr quint32 SlowAfterMs = 1000;
using ConnectionPicker = WindowPicker<PeerId>;
using RoomPicker = WindowPicker<RoomId>;
/// Who is where.
struct Seat
{
    PeerId connection;
    RoomId room = 0;
};
using SubscriptionPicker = WindowPicker<Seat>;
/// Shows a row of Connections to the picker, when the query may see it; on the shard's thread.
void pickConnection(ConnectionPicker &picker, const TableQuery &query, const Client &client, int shard);
void pickSubscription(SubscriptionPicker &picker, const TableQuery &query, const Client &client, RoomId room, const QByteArray &name);
void pickRoom(RoomPicker &picker, const TableQuery &query, const Room &room, const RoomLog &log);
/// The rooms of a query for Subscriptions that names one, one a tenant; nothing when it names a connection.
[[nodiscard]] std::optional<std::vector<RoomId>> roomsAskedFor(const TableQuery &query, const Hub &hub);
/// Whether the connection is one of the query's; on the shard's thread.
[[nodiscard]] bool connectionFits(const TableQuery &query, FilterPass &pass, const Client &client, int shard);
/// The row of one that was picked; nothing when it has ceased to fit since.
[[nodiscard]] std::optional<TableRow> connectionRow(const TableQuery &query, FilterPass &pass, const Client &client, int shard);
[[nodiscard]] std::optional<TableRow> subscriptionRow(const TableQuery &query, FilterPass &pass, const Client &client,
                                                      const QByteArray &room);
[[nodiscard]] std::optional<TableRow> roomRow(const TableQuery &query, FilterPass &pass, const Room &room, const RoomLog &log);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/auditlog.h"
#include "server/admin/tablequery.h"
#include "server/core/client.h"
#include "server/core/hub.h"
#include "server/core/metrics.h"

#include <deque>
#include <vector>

namespace Carillon {

/// The tables of docs/admin-protocol.md, section 3.
enum class Table : quint8 { Overview, Shards, Connections, Subscriptions, Rooms, Closed, Audit, Config };

struct TableInfo
{
    const char *name;
    Table table;
    std::span<const TableColumn> columns;
};
[[nodiscard]] std::span<const TableInfo> allTables();
[[nodiscard]] const TableInfo *findTable(QByteArrayView name);
/// The fields that a filter on the table may name.
[[nodiscard]] std::span<const FilterField> filterFields(Table table);

/// Figures that are rates: what changed since the sweep before, per second.
struct Rates
{
    double eventsIn = 0;
    double deliveries = 0;
    double bytesIn = 0;
    double bytesOut = 0;
    double drops = 0;
    double accepts = 0;
    double cpu = 0; ///< of one core
    double latencyP50Us = 0;
    double latencyP99Us = 0;
};

/// What the hub-side tables are made from. All on the hub's thread.
struct HubTables
{
    const Hub &hub;
    const Metrics &metrics;
    const Metrics::Snapshot &snapshot;
    const Rates &rates;
    const std::vector<Rates> &shardRates;
    const std::deque<ClosedConnection> &closed;
    const AuditLog &audit;
    const QJsonArray &config;
    qint64 startedMs;
    qint64 nowMs;
    const char *drainState;
    QByteArray node;
};

/// A window of any table but Connections.
[[nodiscard]] TableWindow hubWindow(Table table, const TableQuery &query, const HubTables &from);

/// The part of Connections that one shard has; on that shard's thread. Cut to offset + limit rows.
[[nodiscard]] TableWindow connectionsWindow(const TableQuery &query, const ShardView &shard);

/// One connection with everything that is known of it, as the JSON object of `inspect`.
[[nodiscard]] QByteArray inspectJson(const Client &client, const ShardView &shard);

} // namespace Carillon

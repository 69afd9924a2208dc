// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/adminmessages.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

// A hello names a dozen tables of at most thirty columns; what is far above is not a hello of ours.
constexpr int MaxTables = 64;
constexpr int MaxColumns = 128;
constexpr int MaxNodes = 1000;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

ColumnType columnType(const QString &name)
{
    static const QHash<QString, ColumnType> types = {
        {u"string"_s, ColumnType::String},   {u"integer"_s, ColumnType::Integer},
        {u"bytes"_s, ColumnType::Bytes},     {u"number"_s, ColumnType::Number},
        {u"rate"_s, ColumnType::Rate},       {u"duration"_s, ColumnType::Duration},
        {u"time"_s, ColumnType::Time},       {u"bool"_s, ColumnType::Bool},
        {u"strings"_s, ColumnType::Strings},
    };
    return types.value(name, ColumnType::String);
}

QList<AdminColumn> columns(const QJsonArray &array)
{
    QList<AdminColumn> result;
    for (const QJsonValue &column : array) {
        if (result.size() == MaxColumns)
            break;
        const QString name = column[u"name"_s].toString();
        if (!name.isEmpty())
            result.append({name, columnType(column[u"type"_s].toString())});
    }
    return result;
}

QHash<QString, QList<AdminColumn>> tables(const QJsonObject &object)
{
    QHash<QString, QList<AdminColumn>> result;
    for (auto table = object.begin(); table != object.end() && result.size() < MaxTables; ++table)
        result.insert(table.key(), columns(table.value().toArray()));
    return result;
}

QHash<QString, int> tiers(const QJsonObject &object)
{
    QHash<QString, int> result;
    for (auto tier = object.begin(); tier != object.end() && result.size() < MaxTables; ++tier)
        result.insert(tier.key(), std::clamp(tier.value().toInt(), 0, 3));
    return result;
}

int positive(const QJsonValue &value, int fallback)
{
    const qint64 number = wholeNumber(value);
    return number > 0 ? int(std::min<qint64>(number, 1 << 30)) : fallback;
}

AdminLimits limits(const QJsonObject &object)
{
    const AdminLimits standard;
    return {.rows = positive(object[u"rows"_s], standard.rows),
            .queries = positive(object[u"queries"_s], standard.queries),
            .watches = positive(object[u"watches"_s], standard.watches),
            .minIntervalMs = positive(object[u"min_interval_ms"_s], standard.minIntervalMs),
            .traces = positive(object[u"traces"_s], standard.traces),
            .typedAbove = positive(object[u"typed_above"_s], standard.typedAbove),
            .allNodesIntervalMs
            = positive(object[u"all_nodes_interval_ms"_s], standard.allNodesIntervalMs),
            .allNodesRows = positive(object[u"all_nodes_rows"_s], standard.allNodesRows)};
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

qint64 wholeNumber(const QJsonValue &value)
{
    constexpr double limit = 9.0e18; // below 2^63, so that the cast is defined
    if (!value.isDouble())
        return 0;
    const double number = value.toDouble();
    if (!std::isfinite(number) || std::abs(number) > limit)
        return 0;
    return value.toInteger(static_cast<qint64>(number));
}

AdminHello AdminHello::fromJson(const QJsonObject &frame)
{
    const AdminHello standard;
    AdminHello hello;
    hello.protocol = positive(frame[u"protocol"_s], 0);
    hello.node = frame[u"node"_s].toString();
    hello.nodes = positive(frame[u"nodes"_s], standard.nodes);
    hello.version = frame[u"version"_s].toString();
    hello.epoch = frame[u"epoch"_s].toString();
    hello.operatorName = frame[u"operator"_s].toString();
    hello.tenant = frame[u"tenant"_s].toString();
    hello.role = frame[u"role"_s].toString();
    hello.production = frame[u"production"_s].toBool();
    hello.allTenants = frame[u"all_tenants"_s].toBool();
    hello.startedAt = time(frame[u"started_at"_s]);
    hello.now = time(frame[u"now"_s]);
    hello.scopes = strings(frame[u"scopes"_s]);
    hello.capabilities = strings(frame[u"capabilities"_s]);
    hello.tables = Carillon::tables(frame[u"tables"_s].toObject());
    hello.tiers = Carillon::tiers(frame[u"tiers"_s].toObject());
    hello.traceFields = columns(frame[u"trace_fields"_s].toArray());
    hello.pingIntervalMs
        = std::clamp(positive(frame[u"ping_interval_ms"_s], standard.pingIntervalMs), 1000, 300000);
    hello.maxMessageSize = positive(frame[u"max_message_size"_s], int(standard.maxMessageSize));
    hello.limits = Carillon::limits(frame[u"limits"_s].toObject());
    return hello;
}

AdminError AdminError::fromJson(const QJsonObject &frame)
{
    return {.code = frame[u"code"_s].toString(u"internal"_s),
            .scope = frame[u"scope"_s].toString(),
            .reason = frame[u"reason"_s].toString(),
            .argument = frame[u"argument"_s].toString(),
            .at = frame[u"at"_s].isDouble() ? positive(frame[u"at"_s], 0) : -1,
            .length = positive(frame[u"length"_s], 0),
            .errors = strings(frame[u"errors"_s]),
            .retryAfterMs
            = frame[u"retry_after_ms"_s].isDouble() ? wholeNumber(frame[u"retry_after_ms"_s]) : -1};
}

AdminError AdminError::local(const QString &code)
{
    AdminError error;
    error.code = code;
    return error;
}

QJsonObject AdminQuery::toJson() const
{
    QJsonObject frame{{u"query"_s, name},
                      {u"table"_s, table},
                      {u"offset"_s, offset},
                      {u"limit"_s, limit},
                      {u"interval_ms"_s, intervalMs}};
    if (!filter.isEmpty())
        frame[u"filter"_s] = filter;
    if (!sort.isEmpty())
        frame[u"sort"_s] = sort;
    if (!columns.isEmpty())
        frame[u"columns"_s] = QJsonArray::fromStringList(columns);
    if (allNodes)
        frame[u"nodes"_s] = u"all"_s;
    return frame;
}

QList<NodeCoverage> NodeCoverage::fromJson(const QJsonArray &nodes)
{
    QList<NodeCoverage> list;
    for (const QJsonValue &node : nodes) {
        if (list.size() == MaxNodes)
            break;
        list.append({.node = node[u"node"_s].toString(),
                     .state = node[u"state"_s].toString(),
                     .ageMs = wholeNumber(node[u"age_ms"_s])});
    }
    return list;
}

QJsonObject AdminWatch::toJson() const
{
    QJsonObject frame{
        {u"watch"_s, name}, {u"tenant"_s, tenant}, {u"room"_s, room}, {u"history"_s, history}};
    if (bytesPerSecond > 0)
        frame[u"bytes_per_s"_s] = bytesPerSecond;
    return frame;
}

AdminCost AdminCost::fromJson(const QJsonObject &frame)
{
    return {.bytesPerSecond = frame[u"bytes_per_s"_s].toDouble(),
            .cpuMsPerSecond = frame[u"cpu_ms_per_s"_s].toDouble(),
            .cpuShareAll = frame[u"cpu_share_all"_s].toDouble(-1),
            .framesPerSecond = frame[u"frames_per_s"_s].toDouble(),
            .queueBytes = wholeNumber(frame[u"queue_bytes"_s]),
            .dropped = wholeNumber(frame[u"dropped"_s])};
}

AdminCoverage AdminCoverage::fromJson(const QJsonObject &frame)
{
    return {.query = frame[u"query"_s].toString(),
            .watch = frame[u"watch"_s].toString(),
            .trace = frame[u"trace"_s].toString(),
            .node = frame[u"node"_s].toString(),
            .reason = frame[u"reason"_s].toString(),
            .askedMs = positive(frame[u"asked_ms"_s], 0),
            .intervalMs = positive(frame[u"interval_ms"_s], 0),
            .dropped = wholeNumber(frame[u"dropped"_s]),
            .fromSeq = wholeNumber(frame[u"from_seq"_s]),
            .toSeq = wholeNumber(frame[u"to_seq"_s])};
}

QList<QJsonObject> traceRecords(const QJsonObject &frame, const QString &ownNode, bool allNodes)
{
    const QString node = frame[u"node"_s].toString(allNodes ? ownNode : QString());
    QList<QJsonObject> records;
    for (const QJsonValue &value : frame[u"records"_s].toArray()) {
        QJsonObject record = value.toObject();
        if (!node.isEmpty())
            record[u"conn"_s] = record[u"conn"_s].toString() + u'@' + node;
        records.append(record);
    }
    return records;
}

} // namespace Carillon

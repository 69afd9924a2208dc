// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What a session is told first: who it is here, and all that it may ask.
#include "server/admin/adminservice.h"

#include "common/version.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Carillon {

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
    const auto alive = std::ranges::count_if(m_nodes.others(), [](const Nodes::Node &node) { return node.state < Nodes::State::Lost; });
    const auto utf8 = [](const QByteArray &text) { return QString::fromUtf8(text); };
    m_feed.send(to, compact({{QStringLiteral("type"), QStringLiteral("hello")},
                             {QStringLiteral("protocol"), 1},
                             {QStringLiteral("node"), utf8(m_nodes.self())},
                             {QStringLiteral("nodes"), qint64(1 + alive)},
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
                                          {QStringLiteral("all_nodes_interval_ms"), LiveQueries::MinMergedIntervalMs},
                                          {QStringLiteral("all_nodes_rows"), LiveQueries::MaxMergedRows},
                                          {QStringLiteral("typed_above"), Plans::TypedAbove}}}}));
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/rowset.h"
#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

AdminReply fetch(AdminSession &session, const QString &table)
{
    AdminQuery query;
    query.name = table;
    query.table = table;
    query.intervalMs = 0;
    if (table == "nodes"_L1)
        query.columns = {u"node"_s, u"state"_s, u"age"_s, u"connections"_s, u"rooms"_s, u"deliveries_rate"_s, u"cpu"_s, u"rss_bytes"_s, u"version"_s};
    else if (table == "shards"_L1)
        query.columns = {u"shard"_s, u"connections"_s, u"deliveries_rate"_s, u"bytes_out_rate"_s, u"queue_bytes"_s, u"loop_lag_ms"_s, u"cpu"_s, u"in_rate"_s, u"bytes_in_rate"_s, u"drops"_s, u"drops_rate"_s, u"accepted"_s};
    return session.request(u"query"_s, query.toJson());
}

/// "latency_p99_us" as "latency p99": the value behind it has the unit.
QString nameInWords(QString column)
{
    for (const QLatin1StringView unit : {"_us"_L1, "_ms"_L1, "_rate"_L1, "_bytes"_L1}) {
        if (column.endsWith(unit))
            column.chop(unit.size());
    }
    return column.replace(u'_', u' ');
}

/// One line a column of the overview; the first lines of status say those that are left out.
void showOverview(const RowSet &overview, const QList<AdminColumn> &types)
{
    const TextTable table = overview.toTable(types);
    for (qsizetype i = 0; i < table.columns.size() && !table.rows.isEmpty(); ++i) {
        const QString column = table.columns[i].title.toLower();
        if (column != "node"_L1 && column != "draining"_L1)
            print(nameInWords(column).leftJustified(16) + table.rows.first().value(i));
    }
}

} // namespace

int runStatus(const Invocation &invocation)
{
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    RowSet overview;
    RowSet shards;
    for (auto [name, rows] : {std::pair(u"overview"_s, &overview), std::pair(u"shards"_s, &shards)}) {
        const AdminReply reply = fetch(session, name);
        if (!reply)
            return session.refused(reply.error());
        rows->replace(*reply);
    }
    const AdminHello &hello = session.hello();
    RowSet nodes; // an older server has no such table, and operators of one tenant not this one
    if (hello.nodes > 1 && hello.tables.contains(u"nodes"_s)) {
        const AdminReply reply = fetch(session, u"nodes"_s);
        if (!reply)
            return session.refused(reply.error());
        nodes.replace(*reply);
    }
    if (invocation.json()) {
        printJson({{u"node"_s, hello.node},
                   {u"nodes"_s, nodes.toJson()["rows"_L1]},
                   {u"version"_s, hello.version},
                   {u"started_at"_s, hello.startedAt.toUTC().toString(Qt::ISODateWithMs)},
                   {u"overview"_s, overview.toJson()["rows"_L1].toArray().at(0)},
                   {u"shards"_s, shards.toJson()["rows"_L1]}});
        return Done;
    }
    const QJsonValue drain = overview.value("draining"_L1); // the state of the drain, or just whether
    const QString state = drain.toString();
    const bool draining = drain.toBool() || state == "running"_L1 || state == "paused"_L1;
    print(styled(visibleText(hello.node, 200), Style::Bold) + u"  carillond "_s + visibleText(hello.version, 50) + u"  "_s
          + (draining ? styled(u"draining"_s, Style::Yellow) : styled(u"serving"_s, Style::Green)));
    showOverview(overview, hello.tables.value(u"overview"_s));
    if (nodes.size() > 0)
        print(u'\n' + nodes.toTable(hello.tables.value(u"nodes"_s)).toText());
    if (shards.size() > 0)
        print(u'\n' + shards.toTable(hello.tables.value(u"shards"_s)).toText());
    return Done;
}

} // namespace Carillon

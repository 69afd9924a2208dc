// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/rowset.h"
#include "console/core/columntitles.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// The columns that fit a terminal and answer the usual question; --columns asks for others.
QStringList usualColumns(const QString &table)
{
    static const QHash<QString, QString> usual{
        {u"connections"_s, u"id,user,tenant,client,remote,state,rooms,queue_bytes,out_rate,drops,connected_at"_s},
        {u"rooms"_s, u"room,tenant,members,in_rate,out_rate,seq,history,drops,last_event"_s},
        {u"closed"_s, u"id,user,tenant,remote,code,reason,by,closed_at,duration"_s},
        {u"audit"_s, u"audit_id,time,operator,action,target,count,reason,result"_s},
        {u"plans"_s, u"plan,created_at,operator,action,filter,count,done,state"_s},
        {u"nodes"_s, u"node,state,age,connections,rooms,events_in_rate,deliveries_rate,cpu,rss_bytes,version,address"_s},
        {u"log"_s, u"n,time,level,category,message"_s}};
    return usual.value(table).split(u',', Qt::SkipEmptyParts);
}

/// Of the command itself, or what `table` was told.
QString tableOf(const Invocation &invocation)
{
    const QString command = QString::fromLatin1(invocation.command().name);
    return command == "table"_L1 ? invocation.operands().first() : command;
}

AdminQuery queryOf(const Invocation &invocation)
{
    AdminQuery query;
    query.name = u"q"_s;
    query.table = tableOf(invocation);
    query.filter = invocation.text("filter"_L1);
    query.sort = invocation.has("sort"_L1) ? invocation.text("sort"_L1) : defaultSort(query.table);
    query.intervalMs = int(invocation.duration("interval"_L1).count());
    const QString columns = invocation.text("columns"_L1);
    if (columns.isEmpty())
        query.columns = usualColumns(query.table); // and whose it is, of several nodes
    else if (columns != "all"_L1)
        query.columns = columns.split(u',', Qt::SkipEmptyParts);
    return query;
}

void show(const Invocation &invocation, const RowSet &rows, const AdminSession &session)
{
    if (invocation.json())
        return printJson(rows.toJson());
    TextTable table = rows.toTable(session.hello().tables.value(tableOf(invocation)));
    if (!invocation.has("columns"_L1) && !table.columns.isEmpty() && table.columns.first().title == "KEY"_L1) {
        // "tenant|room", which the columns behind it say better.
        table.columns.removeFirst();
        for (QStringList &row : table.rows)
            row.removeFirst();
    }
    print(table.toText());
    print(styled(rows.coverage(), Style::Dim));
}

/// One answer, in as many pages as the server's limit makes of it.
int showOnce(const Invocation &invocation, AdminSession &session, AdminQuery query)
{
    const qint64 limit = invocation.number("limit"_L1);
    qint64 wanted = limit > 0 ? limit : std::numeric_limits<int>::max();
    if (query.allNodes)
        wanted = std::min<qint64>(wanted, session.hello().limits.allNodesRows); // what is left out, the last line says
    query.intervalMs = 0;
    if (wanted > session.hello().limits.rows && !invocation.has("sort"_L1))
        query.sort.clear(); // by key: rows must not move between two pages
    RowSet rows;
    do {
        query.offset = int(rows.size());
        query.limit = int(std::min<qint64>(session.hello().limits.rows, wanted - rows.size()));
        const AdminReply reply = session.request(u"query"_s, query.toJson());
        if (!reply)
            return session.refused(reply.error());
        rows.append(*reply);
        if (rows.size() == query.offset)
            break; // rows went away while we were reading
    } while (rows.size() < std::min(wanted, rows.matched()));
    show(invocation, rows, session);
    return Done;
}

int showLive(const Invocation &invocation, AdminSession &session, AdminQuery query)
{
    const qint64 limit = invocation.number("limit"_L1);
    query.limit = int(limit > 0 ? limit : session.hello().limits.rows);
    query.intervalMs = std::max(query.intervalMs, 1); // 0 means "once" in the protocol
    RowSet rows;
    int code = Done;
    bool stop = false;
    const auto showAgain = [&] {
        if (outputIsTerminal() && !invocation.json())
            print(u"\x1b[H\x1b[2J"_s + styled(session.hello().node + u"  "_s + QTime::currentTime().toString(), Style::Dim));
        show(invocation, rows, session);
    };
    QObject context;
    AdminClient *client = &session.client();
    QObject::connect(client, &AdminClient::rowsReceived, &context, [&](const QString &, const QJsonObject &frame) {
        rows.replace(frame);
        showAgain();
    });
    QObject::connect(client, &AdminClient::deltaReceived, &context, [&](const QString &, const QJsonObject &frame) {
        rows.apply(frame);
        showAgain();
    });
    QObject::connect(client, &AdminClient::queryFailed, &context, [&](const QString &, const AdminError &error) {
        code = session.refused(error);
        stop = true;
    });
    client->setQuery(query);
    return session.run([&] { return stop; }) == AdminSession::Stop::Lost ? session.lost() : code;
}

} // namespace

int runTable(const Invocation &invocation)
{
    AdminQuery query = queryOf(invocation);
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    query.allNodes = session.hello().nodes > 1 && !invocation.has("this-node"_L1);
    return invocation.has("watch"_L1) ? showLive(invocation, session, query)
                                      : showOnce(invocation, session, query);
}

} // namespace Carillon

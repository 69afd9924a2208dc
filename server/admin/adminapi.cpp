// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// GET /api/v1/<table>: the tables and single connections over HTTP.
#include "server/admin/adminservice.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Carillon {

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
        QJsonObject named{{QStringLiteral("connection"), QString::fromUtf8(request.path.sliced(12))}};
        const bool isNamed = request.path.contains('@');
        const QByteArray self = m_nodes.self();
        PeerId connection;
        // What another node has is asked for in its own feed, or in a table.
        if (!NodeRequests::nodeOf(named, self).isEmpty()
            || !parseConnectionId(named[QStringLiteral("connection")].toString().toUtf8(), connection))
            return fail(404, {"not_found", {}});
        return inspectConnection(*request.claims, connection, isNamed ? self : QByteArray(), [reply, fail](const QByteArray &json) {
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
    auto judged = LiveQueries::judge(*request.claims, *table, fields, m_nodes.self());
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
    if (m_link.isWaiting())
        startTicking(); // another node may not answer
}

} // namespace Carillon

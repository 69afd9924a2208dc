// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/columntitles.h"

#include "console/core/displaytext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

struct Title
{
    const char *column;
    const char *text;
};

constexpr Title titles[] = {
    {"accept_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Accepted/s")},
    {"action", QT_TRANSLATE_NOOP("ColumnTitles", "Action")},
    {"audit_id", QT_TRANSLATE_NOOP("ColumnTitles", "Entry")},
    {"auth_failures", QT_TRANSLATE_NOOP("ColumnTitles", "Refused tokens")},
    {"by", QT_TRANSLATE_NOOP("ColumnTitles", "Closed by")},
    {"bytes_in", QT_TRANSLATE_NOOP("ColumnTitles", "Received")},
    {"bytes_in_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Bytes in/s")},
    {"bytes_out", QT_TRANSLATE_NOOP("ColumnTitles", "Sent")},
    {"bytes_out_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Bytes out/s")},
    {"bytes_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Bytes/s")},
    {"client", QT_TRANSLATE_NOOP("ColumnTitles", "Client")},
    {"closed_at", QT_TRANSLATE_NOOP("ColumnTitles", "Closed at")},
    {"code", QT_TRANSLATE_NOOP("ColumnTitles", "Code")},
    {"commands_in", QT_TRANSLATE_NOOP("ColumnTitles", "Commands")},
    {"compression", QT_TRANSLATE_NOOP("ColumnTitles", "Compression")},
    {"connected_at", QT_TRANSLATE_NOOP("ColumnTitles", "Connected at")},
    {"connection", QT_TRANSLATE_NOOP("ColumnTitles", "Connection")},
    {"connections", QT_TRANSLATE_NOOP("ColumnTitles", "Connections")},
    {"count", QT_TRANSLATE_NOOP("ColumnTitles", "Count")},
    {"cpu", QT_TRANSLATE_NOOP("ColumnTitles", "CPU")},
    {"created", QT_TRANSLATE_NOOP("ColumnTitles", "Created")},
    {"deliveries_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Deliveries/s")},
    {"drops", QT_TRANSLATE_NOOP("ColumnTitles", "Drops")},
    {"drops_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Drops/s")},
    {"duration", QT_TRANSLATE_NOOP("ColumnTitles", "Duration")},
    {"epoch", QT_TRANSLATE_NOOP("ColumnTitles", "Epoch")},
    {"events_in_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Events in/s")},
    {"events_out", QT_TRANSLATE_NOOP("ColumnTitles", "Events sent")},
    {"expires_at", QT_TRANSLATE_NOOP("ColumnTitles", "Token expires")},
    {"fds", QT_TRANSLATE_NOOP("ColumnTitles", "Descriptors")},
    {"fds_limit", QT_TRANSLATE_NOOP("ColumnTitles", "Descriptor limit")},
    {"history", QT_TRANSLATE_NOOP("ColumnTitles", "History")},
    {"history_bytes", QT_TRANSLATE_NOOP("ColumnTitles", "History size")},
    {"id", QT_TRANSLATE_NOOP("ColumnTitles", "Connection")},
    {"in_rate", QT_TRANSLATE_NOOP("ColumnTitles", "In/s")},
    {"key", QT_TRANSLATE_NOOP("ColumnTitles", "Key")},
    {"last_event", QT_TRANSLATE_NOOP("ColumnTitles", "Last event")},
    {"loop_lag_ms", QT_TRANSLATE_NOOP("ColumnTitles", "Loop lag")},
    {"members", QT_TRANSLATE_NOOP("ColumnTitles", "Members")},
    {"node", QT_TRANSLATE_NOOP("ColumnTitles", "Node")},
    {"oldest_unsent", QT_TRANSLATE_NOOP("ColumnTitles", "Oldest unsent")},
    {"operator", QT_TRANSLATE_NOOP("ColumnTitles", "Operator")},
    {"out_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Out/s")},
    {"protocol", QT_TRANSLATE_NOOP("ColumnTitles", "Protocol")},
    {"queue_bytes", QT_TRANSLATE_NOOP("ColumnTitles", "Queue")},
    {"queue_frames", QT_TRANSLATE_NOOP("ColumnTitles", "Queued frames")},
    {"reason", QT_TRANSLATE_NOOP("ColumnTitles", "Reason")},
    {"remote", QT_TRANSLATE_NOOP("ColumnTitles", "Address")},
    {"result", QT_TRANSLATE_NOOP("ColumnTitles", "Result")},
    {"room", QT_TRANSLATE_NOOP("ColumnTitles", "Room")},
    {"rooms", QT_TRANSLATE_NOOP("ColumnTitles", "Rooms")},
    {"rss_bytes", QT_TRANSLATE_NOOP("ColumnTitles", "Memory")},
    {"rtt", QT_TRANSLATE_NOOP("ColumnTitles", "Round trip")},
    {"scopes", QT_TRANSLATE_NOOP("ColumnTitles", "Scopes")},
    {"seq", QT_TRANSLATE_NOOP("ColumnTitles", "Seq")},
    {"shard", QT_TRANSLATE_NOOP("ColumnTitles", "Shard")},
    {"source", QT_TRANSLATE_NOOP("ColumnTitles", "Source")},
    {"state", QT_TRANSLATE_NOOP("ColumnTitles", "State")},
    {"subscriptions", QT_TRANSLATE_NOOP("ColumnTitles", "Subscriptions")},
    {"target", QT_TRANSLATE_NOOP("ColumnTitles", "Target")},
    {"tenant", QT_TRANSLATE_NOOP("ColumnTitles", "Tenant")},
    {"time", QT_TRANSLATE_NOOP("ColumnTitles", "Time")},
    {"tls", QT_TRANSLATE_NOOP("ColumnTitles", "TLS")},
    {"uptime", QT_TRANSLATE_NOOP("ColumnTitles", "Uptime")},
    {"user", QT_TRANSLATE_NOOP("ColumnTitles", "User")},
    {"users", QT_TRANSLATE_NOOP("ColumnTitles", "Users")},
    {"value", QT_TRANSLATE_NOOP("ColumnTitles", "Value")},
};

} // namespace

QString columnTitle(const QString &column)
{
    for (const Title &title : titles) {
        if (column == QLatin1StringView(title.column))
            return QCoreApplication::translate("ColumnTitles", title.text);
    }
    return visibleText(column, 60);
}

QStringList defaultColumns(const QString &table)
{
    static const QHash<QString, QStringList> shown = {
        {u"connections"_s,
         {u"id"_s, u"user"_s, u"client"_s, u"remote"_s, u"rooms"_s, u"state"_s, u"queue_bytes"_s,
          u"oldest_unsent"_s, u"out_rate"_s, u"in_rate"_s, u"rtt"_s, u"drops"_s,
          u"connected_at"_s}},
        {u"rooms"_s,
         {u"room"_s, u"members"_s, u"in_rate"_s, u"out_rate"_s, u"bytes_rate"_s, u"history"_s,
          u"last_event"_s, u"drops"_s, u"created"_s}},
        {u"closed"_s,
         {u"id"_s, u"user"_s, u"remote"_s, u"code"_s, u"reason"_s, u"by"_s, u"closed_at"_s,
          u"duration"_s, u"queue_bytes"_s}},
        {u"audit"_s,
         {u"audit_id"_s, u"time"_s, u"operator"_s, u"remote"_s, u"action"_s, u"target"_s,
          u"count"_s, u"reason"_s, u"result"_s}},
    };
    return shown.value(table);
}

QString defaultSort(const QString &table)
{
    static const QHash<QString, QString> sorts = {
        {u"connections"_s, u"-queue_bytes"_s},
        {u"rooms"_s, u"-out_rate"_s},
        {u"closed"_s, u"-closed_at"_s},
        {u"audit"_s, u"-time"_s},
        {u"config"_s, u"key"_s},
    };
    return sorts.value(table);
}

} // namespace Carillon

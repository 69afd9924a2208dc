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
    {"accepted", QT_TRANSLATE_NOOP("ColumnTitles", "Accepted")},
    {"action", QT_TRANSLATE_NOOP("ColumnTitles", "Action")},
    {"address", QT_TRANSLATE_NOOP("ColumnTitles", "Address")},
    {"admin_address", QT_TRANSLATE_NOOP("ColumnTitles", "Admin address")},
    {"admin_cpu", QT_TRANSLATE_NOOP("ColumnTitles", "CPU of the admin feed")},
    {"admin_sessions", QT_TRANSLATE_NOOP("ColumnTitles", "Operators")},
    {"advised", QT_TRANSLATE_NOOP("ColumnTitles", "Advised")},
    {"age", QT_TRANSLATE_NOOP("ColumnTitles", "Heard of")},
    {"audit_id", QT_TRANSLATE_NOOP("ColumnTitles", "Entry")},
    {"auth", QT_TRANSLATE_NOOP("ColumnTitles", "Token came by")},
    {"auth_failures", QT_TRANSLATE_NOOP("ColumnTitles", "Refused tokens")},
    {"bus_up", QT_TRANSLATE_NOOP("ColumnTitles", "Broker")},
    {"by", QT_TRANSLATE_NOOP("ColumnTitles", "Closed by")},
    {"bytes_in", QT_TRANSLATE_NOOP("ColumnTitles", "Received")},
    {"bytes_in_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Bytes in/s")},
    {"bytes_out", QT_TRANSLATE_NOOP("ColumnTitles", "Sent")},
    {"bytes_out_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Bytes out/s")},
    {"bytes_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Bytes/s")},
    {"category", QT_TRANSLATE_NOOP("ColumnTitles", "Category")},
    {"client", QT_TRANSLATE_NOOP("ColumnTitles", "Client")},
    {"closed_at", QT_TRANSLATE_NOOP("ColumnTitles", "Closed at")},
    {"closes_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Closed/s")},
    {"code", QT_TRANSLATE_NOOP("ColumnTitles", "Code")},
    {"commands_in", QT_TRANSLATE_NOOP("ColumnTitles", "Commands")},
    {"compression", QT_TRANSLATE_NOOP("ColumnTitles", "Compression")},
    {"connected_at", QT_TRANSLATE_NOOP("ColumnTitles", "Connected at")},
    {"connection", QT_TRANSLATE_NOOP("ColumnTitles", "Connection")},
    {"connections", QT_TRANSLATE_NOOP("ColumnTitles", "Connections")},
    {"connections_limit", QT_TRANSLATE_NOOP("ColumnTitles", "Connection limit")},
    {"count", QT_TRANSLATE_NOOP("ColumnTitles", "Count")},
    {"cpu", QT_TRANSLATE_NOOP("ColumnTitles", "CPU")},
    {"created", QT_TRANSLATE_NOOP("ColumnTitles", "Created")},
    {"created_at", QT_TRANSLATE_NOOP("ColumnTitles", "Created")},
    {"current", QT_TRANSLATE_NOOP("ColumnTitles", "Now")},
    {"days_left", QT_TRANSLATE_NOOP("ColumnTitles", "Days left")},
    {"deliveries_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Deliveries/s")},
    {"done", QT_TRANSLATE_NOOP("ColumnTitles", "Done")},
    {"detail", QT_TRANSLATE_NOOP("ColumnTitles", "Detail")},
    {"draining", QT_TRANSLATE_NOOP("ColumnTitles", "Drain")},
    {"dropped", QT_TRANSLATE_NOOP("ColumnTitles", "Left out")},
    {"drops", QT_TRANSLATE_NOOP("ColumnTitles", "Drops")},
    {"drops_latest", QT_TRANSLATE_NOOP("ColumnTitles", "Drops, latest")},
    {"drops_newest", QT_TRANSLATE_NOOP("ColumnTitles", "Drops, newest")},
    {"drops_oldest", QT_TRANSLATE_NOOP("ColumnTitles", "Drops, oldest")},
    {"drops_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Drops/s")},
    {"duplicates", QT_TRANSLATE_NOOP("ColumnTitles", "Duplicates")},
    {"duration", QT_TRANSLATE_NOOP("ColumnTitles", "Duration")},
    {"ended_at", QT_TRANSLATE_NOOP("ColumnTitles", "Ended at")},
    {"epoch", QT_TRANSLATE_NOOP("ColumnTitles", "Epoch")},
    {"events_in_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Events in/s")},
    {"events_out", QT_TRANSLATE_NOOP("ColumnTitles", "Events sent")},
    {"expires_at", QT_TRANSLATE_NOOP("ColumnTitles", "Token expires")},
    {"fds", QT_TRANSLATE_NOOP("ColumnTitles", "Descriptors")},
    {"fds_limit", QT_TRANSLATE_NOOP("ColumnTitles", "Descriptor limit")},
    {"filter", QT_TRANSLATE_NOOP("ColumnTitles", "Filter")},
    {"fingerprint", QT_TRANSLATE_NOOP("ColumnTitles", "Fingerprint")},
    {"from", QT_TRANSLATE_NOOP("ColumnTitles", "From")},
    {"history", QT_TRANSLATE_NOOP("ColumnTitles", "History")},
    {"history_bytes", QT_TRANSLATE_NOOP("ColumnTitles", "History size")},
    {"id", QT_TRANSLATE_NOOP("ColumnTitles", "Connection")},
    {"in_flight", QT_TRANSLATE_NOOP("ColumnTitles", "In flight")},
    {"in_rate", QT_TRANSLATE_NOOP("ColumnTitles", "In/s")},
    {"input", QT_TRANSLATE_NOOP("ColumnTitles", "Input")},
    {"issuer", QT_TRANSLATE_NOOP("ColumnTitles", "Issuer")},
    {"key", QT_TRANSLATE_NOOP("ColumnTitles", "Key")},
    {"last_error", QT_TRANSLATE_NOOP("ColumnTitles", "Last error")},
    {"last_event", QT_TRANSLATE_NOOP("ColumnTitles", "Last event")},
    {"last_message", QT_TRANSLATE_NOOP("ColumnTitles", "Last message")},
    {"latency_p99_us", QT_TRANSLATE_NOOP("ColumnTitles", "Latency, 99 %")},
    {"level", QT_TRANSLATE_NOOP("ColumnTitles", "Level")},
    {"limit", QT_TRANSLATE_NOOP("ColumnTitles", "Limit")},
    {"listener", QT_TRANSLATE_NOOP("ColumnTitles", "Listener")},
    {"log_level", QT_TRANSLATE_NOOP("ColumnTitles", "Log level")},
    {"loop_lag_ms", QT_TRANSLATE_NOOP("ColumnTitles", "Loop lag")},
    {"members", QT_TRANSLATE_NOOP("ColumnTitles", "Members")},
    {"message", QT_TRANSLATE_NOOP("ColumnTitles", "Message")},
    {"n", QT_TRANSLATE_NOOP("ColumnTitles", "No.")},
    {"names", QT_TRANSLATE_NOOP("ColumnTitles", "Names")},
    {"node", QT_TRANSLATE_NOOP("ColumnTitles", "Node")},
    {"not_after", QT_TRANSLATE_NOOP("ColumnTitles", "Valid until")},
    {"not_before", QT_TRANSLATE_NOOP("ColumnTitles", "Valid from")},
    {"oldest_unsent", QT_TRANSLATE_NOOP("ColumnTitles", "Oldest unsent")},
    {"operator", QT_TRANSLATE_NOOP("ColumnTitles", "Operator")},
    {"origin", QT_TRANSLATE_NOOP("ColumnTitles", "Origin")},
    {"out_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Out/s")},
    {"parked", QT_TRANSLATE_NOOP("ColumnTitles", "Parked")},
    {"path", QT_TRANSLATE_NOOP("ColumnTitles", "File")},
    {"plan", QT_TRANSLATE_NOOP("ColumnTitles", "Plan")},
    {"port", QT_TRANSLATE_NOOP("ColumnTitles", "Port")},
    {"protocol", QT_TRANSLATE_NOOP("ColumnTitles", "Protocol")},
    {"queries", QT_TRANSLATE_NOOP("ColumnTitles", "Queries")},
    {"queue_bytes", QT_TRANSLATE_NOOP("ColumnTitles", "Queue")},
    {"queue_frames", QT_TRANSLATE_NOOP("ColumnTitles", "Queued frames")},
    {"rate", QT_TRANSLATE_NOOP("ColumnTitles", "Rate")},
    {"reads", QT_TRANSLATE_NOOP("ColumnTitles", "Reads")},
    {"reason", QT_TRANSLATE_NOOP("ColumnTitles", "Reason")},
    {"received", QT_TRANSLATE_NOOP("ColumnTitles", "Received")},
    {"refused", QT_TRANSLATE_NOOP("ColumnTitles", "Refused connections")},
    {"refused_capacity", QT_TRANSLATE_NOOP("ColumnTitles", "Refused: capacity")},
    {"refused_draining", QT_TRANSLATE_NOOP("ColumnTitles", "Refused: draining")},
    {"refused_per_address", QT_TRANSLATE_NOOP("ColumnTitles", "Refused: per address")},
    {"refused_rate", QT_TRANSLATE_NOOP("ColumnTitles", "Refused: rate")},
    {"remedy", QT_TRANSLATE_NOOP("ColumnTitles", "Remedy")},
    {"remote", QT_TRANSLATE_NOOP("ColumnTitles", "Address")},
    {"result", QT_TRANSLATE_NOOP("ColumnTitles", "Result")},
    {"retried", QT_TRANSLATE_NOOP("ColumnTitles", "Retried")},
    {"role", QT_TRANSLATE_NOOP("ColumnTitles", "Role")},
    {"room", QT_TRANSLATE_NOOP("ColumnTitles", "Room")},
    {"rooms", QT_TRANSLATE_NOOP("ColumnTitles", "Rooms")},
    {"rss_bytes", QT_TRANSLATE_NOOP("ColumnTitles", "Memory")},
    {"rtt", QT_TRANSLATE_NOOP("ColumnTitles", "Round trip")},
    {"scopes", QT_TRANSLATE_NOOP("ColumnTitles", "Scopes")},
    {"seq", QT_TRANSLATE_NOOP("ColumnTitles", "Seq")},
    {"session", QT_TRANSLATE_NOOP("ColumnTitles", "Session")},
    {"shard", QT_TRANSLATE_NOOP("ColumnTitles", "Shard")},
    {"share", QT_TRANSLATE_NOOP("ColumnTitles", "Share")},
    {"since", QT_TRANSLATE_NOOP("ColumnTitles", "Since")},
    {"skipped", QT_TRANSLATE_NOOP("ColumnTitles", "Skipped")},
    {"source", QT_TRANSLATE_NOOP("ColumnTitles", "Source")},
    {"started_at", QT_TRANSLATE_NOOP("ColumnTitles", "Started at")},
    {"state", QT_TRANSLATE_NOOP("ColumnTitles", "State")},
    {"subject", QT_TRANSLATE_NOOP("ColumnTitles", "Subject")},
    {"subscriptions", QT_TRANSLATE_NOOP("ColumnTitles", "Subscriptions")},
    {"target", QT_TRANSLATE_NOOP("ColumnTitles", "Target")},
    {"tenant", QT_TRANSLATE_NOOP("ColumnTitles", "Tenant")},
    {"this", QT_TRANSLATE_NOOP("ColumnTitles", "Connected to")},
    {"time", QT_TRANSLATE_NOOP("ColumnTitles", "Time")},
    {"tls", QT_TRANSLATE_NOOP("ColumnTitles", "TLS")},
    {"to", QT_TRANSLATE_NOOP("ColumnTitles", "To")},
    {"token_id", QT_TRANSLATE_NOOP("ColumnTitles", "Token id")},
    {"traces", QT_TRANSLATE_NOOP("ColumnTitles", "Traces")},
    {"type", QT_TRANSLATE_NOOP("ColumnTitles", "Type")},
    {"unit", QT_TRANSLATE_NOOP("ColumnTitles", "Unit")},
    {"uptime", QT_TRANSLATE_NOOP("ColumnTitles", "Uptime")},
    {"user", QT_TRANSLATE_NOOP("ColumnTitles", "User")},
    {"users", QT_TRANSLATE_NOOP("ColumnTitles", "Users")},
    {"value", QT_TRANSLATE_NOOP("ColumnTitles", "Value")},
    {"verdict", QT_TRANSLATE_NOOP("ColumnTitles", "Verdict")},
    {"version", QT_TRANSLATE_NOOP("ColumnTitles", "Version")},
    {"watches", QT_TRANSLATE_NOOP("ColumnTitles", "Watches")},
    {"window", QT_TRANSLATE_NOOP("ColumnTitles", "Window")},
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
          u"count"_s, u"reason"_s, u"result"_s, u"plan"_s}},
        {u"plans"_s,
         {u"plan"_s, u"created_at"_s, u"operator"_s, u"action"_s, u"filter"_s, u"count"_s,
          u"done"_s, u"skipped"_s, u"state"_s, u"audit_id"_s}},
        {u"nodes"_s,
         {u"node"_s, u"state"_s, u"age"_s, u"connections"_s, u"rooms"_s, u"events_in_rate"_s,
          u"deliveries_rate"_s, u"latency_p99_us"_s, u"queue_bytes"_s, u"cpu"_s, u"rss_bytes"_s,
          u"version"_s, u"address"_s, u"started_at"_s}},
        {u"inputs"_s,
         {u"input"_s, u"type"_s, u"reads"_s, u"state"_s, u"since"_s, u"received"_s, u"accepted"_s,
          u"duplicates"_s, u"parked"_s, u"retried"_s, u"in_flight"_s, u"last_message"_s,
          u"detail"_s}},
        {u"certificates"_s,
         {u"path"_s, u"listener"_s, u"subject"_s, u"issuer"_s, u"names"_s, u"not_after"_s,
          u"days_left"_s, u"state"_s}},
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
        {u"log"_s, u"-n"_s},
        {u"plans"_s, u"-created_at"_s},
        {u"certificates"_s, u"days_left"_s},
        {u"listeners"_s, u"listener"_s},
        {u"limits"_s, u"limit"_s},
        {u"operators"_s, u"operator"_s},
        {u"nodes"_s, u"node"_s},
    };
    return sorts.value(table);
}

QString timeColumn(const QString &table)
{
    static const QHash<QString, QString> columns = {
        {u"connections"_s, u"connected_at"_s},
        {u"rooms"_s, u"last_event"_s},
        {u"closed"_s, u"closed_at"_s},
        {u"audit"_s, u"time"_s},
        {u"log"_s, u"time"_s},
        {u"plans"_s, u"created_at"_s},
    };
    return columns.value(table);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeadminserver.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QDateTime (*wallClock)() = QDateTime::currentDateTimeUtc;

QString now(qint64 agoMs = 0)
{
    return wallClock().addMSecs(-agoMs).toString(Qt::ISODateWithMs);
}

QJsonArray columns(std::initializer_list<const char *> list)
{
    QJsonArray array;
    for (const char *entry : list) {
        const QString text = QString::fromLatin1(entry);
        array.append(QJsonObject{{u"name"_s, text.section(u':', 0, 0)},
                                 {u"type"_s, text.section(u':', 1, 1)}});
    }
    return array;
}

QJsonObject connectionRow(int i)
{
    static const QStringList names
        = {u"alice"_s, u"bob"_s, u"carol"_s, u"dmitri"_s, u"eve"_s, u"фёдор"_s, u"grace"_s};
    const bool slow = i % 97 == 13;
    const int queue = slow ? 64000 + i * 1237 % 900000 : i % 11 == 0 ? i * 37 % 4000 : 0;
    QJsonArray rooms{u"user:%1%2"_s.arg(names[i % 7]).arg(i), u"chat:%1"_s.arg(i % 40)};
    return {
        {u"id"_s, u"c%1"_s.arg(i * 2654435761LL % 4294967296LL, 8, 16, QChar(u'0'))},
        {u"user"_s, names[i % 7] + QString::number(i)},
        {u"tenant"_s, i % 3 ? u"acme"_s : QString()},
        {u"client"_s, i % 2 ? u"web/4.2"_s : u"android/1.9"_s},
        {u"remote"_s, u"10.0.%1.%2:%3"_s.arg(i / 250 % 250).arg(i % 250).arg(40000 + i % 20000)},
        {u"rooms"_s, rooms},
        {u"state"_s, slow ? u"slow"_s : u"open"_s},
        {u"queue_bytes"_s, queue},
        {u"queue_frames"_s, queue / 200},
        {u"oldest_unsent"_s, slow ? QJsonValue(1200 + i * 7 % 30000) : QJsonValue()},
        {u"out_rate"_s, (i * 31 % 900) / 10.0},
        {u"in_rate"_s, (i * 17 % 40) / 10.0},
        {u"rtt"_s, i % 5 ? QJsonValue(4 + i * 13 % 180) : QJsonValue()},
        {u"drops"_s, slow ? i % 50 : 0},
        {u"compression"_s, i % 4 != 0},
        {u"protocol"_s, u"json"_s},
        {u"tls"_s, i % 2 == 0},
        {u"shard"_s, i % 4},
        {u"connected_at"_s, now(i * 7919LL % 90000000)},
        {u"bytes_out"_s, i * 7321LL % 90000000},
        {u"bytes_in"_s, i * 331LL % 400000},
        {u"events_out"_s, i * 77 % 90000},
        {u"commands_in"_s, i * 7 % 300},
        {u"expires_at"_s, now(-3600000)}};
}

QJsonObject roomRow(int i)
{
    const QString name = i % 5 == 4 ? u"prices:SYM%1"_s.arg(i) : u"chat:%1"_s.arg(i);
    return {{u"key"_s, u"|%1"_s.arg(name)},
            {u"room"_s, name},
            {u"tenant"_s, QString()},
            {u"members"_s, 10 + i * 37 % 600},
            {u"in_rate"_s, (i * 13 % 70) / 10.0},
            {u"out_rate"_s, (i * 133 % 9000) / 10.0},
            {u"bytes_rate"_s, i * 13300 % 400000},
            {u"seq"_s, 1000 + i * 17},
            {u"epoch"_s, u"e1"_s},
            {u"history"_s, 100},
            {u"history_bytes"_s, 20000 + i * 3},
            {u"last_event"_s, now(i * 311 % 60000)},
            {u"drops"_s, i % 9 ? 0 : i},
            {u"created"_s, now(i * 100000LL)}};
}

bool less(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() || b.isDouble())
        return a.toDouble(-1) < b.toDouble(-1);
    return a.toVariant().toString() < b.toVariant().toString();
}

} // namespace

FakeAdminServer::FakeAdminServer(QObject *parent)
    : QObject(parent)
    , m_server(u"fake"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setSupportedSubprotocols({u"carillon.admin.v1"_s});
    connect(&m_server, &QWebSocketServer::newConnection, this, &FakeAdminServer::onConnection);
    connect(&m_steps, &QTimer::timeout, this, &FakeAdminServer::step);
    m_columns = tableColumns();
    fill(0, 0);
}

FakeAdminServer::~FakeAdminServer()
{
    stop();
}

void FakeAdminServer::setClock(QDateTime (*clock)())
{
    wallClock = clock;
}

bool FakeAdminServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void FakeAdminServer::stop()
{
    m_server.close();
    dropClient();
}

QUrl FakeAdminServer::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/admin/ws"_s.arg(port()));
}

void FakeAdminServer::fill(int connections, int rooms)
{
    m_tables.clear();
    for (int i = 0; i < connections; ++i) {
        const QJsonObject row = connectionRow(i);
        m_tables[u"connections"_s][row[u"id"_s].toString()] = row;
    }
    for (int i = 0; i < rooms; ++i) {
        const QJsonObject row = roomRow(i);
        m_tables[u"rooms"_s][row[u"key"_s].toString()] = row;
    }
    for (int i = 0; i < std::min(connections, 37); ++i) {
        const QJsonObject row = connectionRow(i);
        const QString key = row[u"id"_s].toString() + u" chat:1"_s;
        m_tables[u"subscriptions"_s][key] = {{u"key"_s, key},
                                             {u"connection"_s, row[u"id"_s]},
                                             {u"user"_s, row[u"user"_s]},
                                             {u"tenant"_s, QString()},
                                             {u"room"_s, u"chat:1"_s}};
    }
    for (int i = 0; i < 4; ++i) {
        m_tables[u"shards"_s][QString::number(i)] = {{u"shard"_s, i},
                                                     {u"connections"_s, connections / 4},
                                                     {u"deliveries_rate"_s, 2000 + i * 150},
                                                     {u"bytes_out_rate"_s, 500000 + i * 7000},
                                                     {u"queue_bytes"_s, i * 90000},
                                                     {u"loop_lag_ms"_s, 0.4 + i * 0.3},
                                                     {u"cpu"_s, 0.21 + i * 0.08}};
    }
    for (int i = 0; i < std::min(connections, 30); ++i) {
        const QString id = u"d%1"_s.arg(i, 4, 10, QChar(u'0'));
        m_tables[u"closed"_s][id] = {{u"id"_s, id},
                                     {u"user"_s, u"zoe%1"_s.arg(i)},
                                     {u"tenant"_s, QString()},
                                     {u"remote"_s, u"10.9.0.%1:5123"_s.arg(i)},
                                     {u"code"_s, i % 3 ? 1006 : 4101},
                                     {u"reason"_s, i % 3 ? u""_s : u"too_slow"_s},
                                     {u"by"_s, i % 3 ? u"peer"_s : u"server"_s},
                                     {u"connected_at"_s, now(900000)},
                                     {u"closed_at"_s, now(i * 1000)},
                                     {u"duration"_s, 900000 - i},
                                     {u"queue_bytes"_s, i * 4000},
                                     {u"events_out"_s, i * 17},
                                     {u"rooms"_s, 2}};
    }
    m_tables[u"audit"_s][u"a-1"_s]
        = {{u"audit_id"_s, u"a-1"_s},     {u"time"_s, now(5000)},
           {u"operator"_s, u"olga"_s},    {u"scopes"_s, QJsonArray{u"admin:operate"_s}},
           {u"remote"_s, u"127.0.0.1"_s}, {u"action"_s, u"disconnect"_s},
           {u"target"_s, u"c00000000"_s}, {u"count"_s, 1},
           {u"reason"_s, u"spam"_s},      {u"result"_s, u"done"_s}};
    m_tables[u"overview"_s][u"hub-eu-1"_s] = {{u"node"_s, u"hub-eu-1"_s},
                                              {u"connections"_s, connections},
                                              {u"users"_s, connections * 9 / 10},
                                              {u"rooms"_s, rooms},
                                              {u"subscriptions"_s, connections * 2},
                                              {u"events_in_rate"_s, 84.0},
                                              {u"deliveries_rate"_s, 8412.0},
                                              {u"bytes_in_rate"_s, 41000.0},
                                              {u"bytes_out_rate"_s, 2310000.0},
                                              {u"latency_p50_us"_s, 210.0},
                                              {u"latency_p99_us"_s, 1840.0},
                                              {u"drops"_s, 312},
                                              {u"drops_rate"_s, 0.4},
                                              {u"queue_bytes"_s, 1843200},
                                              {u"accept_rate"_s, 3.2},
                                              {u"auth_failures"_s, 7},
                                              {u"cpu"_s, 0.34},
                                              {u"rss_bytes"_s, 81788928},
                                              {u"fds"_s, connections + 41},
                                              {u"fds_limit"_s, 524288},
                                              {u"loop_lag_ms"_s, 0.6},
                                              {u"uptime"_s, 8123456},
                                              {u"draining"_s, u"idle"_s}};
}

void FakeAdminServer::setTable(const QString &name, const QJsonArray &columns,
                               const QList<QJsonObject> &rows)
{
    m_columns[name] = columns;
    m_tables[name].clear();
    for (const QJsonObject &row : rows)
        m_tables[name][row[columns.at(0)[u"name"_s].toString()].toVariant().toString()] = row;
}

void FakeAdminServer::setLive(bool live)
{
    if (live)
        m_steps.start(250);
    else
        m_steps.stop();
}

void FakeAdminServer::send(const QJsonObject &frame)
{
    sendText(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void FakeAdminServer::sendText(const QString &text)
{
    if (m_client)
        m_client->sendTextMessage(text);
}

void FakeAdminServer::pushEvents(const QString &watch, qint64 fromSeq, int count)
{
    QJsonArray events;
    for (qint64 seq = fromSeq; seq < fromSeq + count; ++seq) {
        events.append(
            QJsonObject{{u"seq"_s, seq},
                        {u"ts"_s, now()},
                        {u"type"_s, u"message.new"_s},
                        {u"sender"_s, u"user%1"_s.arg(seq % 17)},
                        {u"size"_s, 120 + seq % 300},
                        {u"recipients"_s, 37},
                        {u"data"_s, QJsonObject{{u"content"_s, u"Hello number %1"_s.arg(seq)},
                                                {u"id"_s, seq}}}});
    }
    m_watches[watch] = fromSeq + count - 1;
    send({{u"type"_s, u"events"_s}, {u"watch"_s, watch}, {u"events"_s, events}});
}

void FakeAdminServer::disconnectClient(quint16 code, const QString &reason, bool reconnect,
                                       int retryAfterMs)
{
    QJsonObject frame{{u"type"_s, u"disconnect"_s},
                      {u"code"_s, code},
                      {u"reason"_s, reason},
                      {u"reconnect"_s, reconnect}};
    if (retryAfterMs >= 0)
        frame[u"retry_after_ms"_s] = retryAfterMs;
    send(frame);
    if (m_client)
        m_client->close(QWebSocketProtocol::CloseCode(code), reason);
}

void FakeAdminServer::dropClient()
{
    if (m_client)
        m_client->abort();
}

int FakeAdminServer::count(const QString &type) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&](const Request &request) { return request.type == type; }));
}

QJsonObject FakeAdminServer::last(const QString &type) const
{
    const auto found = std::find_if(m_requests.rbegin(), m_requests.rend(),
                                    [&](const Request &request) { return request.type == type; });
    return found == m_requests.rend() ? QJsonObject() : found->frame;
}

QStringList FakeAdminServer::connectionIds() const
{
    QStringList ids;
    if (const auto table = m_tables.find(u"connections"_s); table != m_tables.end()) {
        for (const auto &[id, row] : table->second)
            ids.append(id);
    }
    return ids;
}

void FakeAdminServer::setCell(const QString &table, const QString &key, const QString &column,
                              const QJsonValue &value)
{
    m_tables[table][key][column] = value;
}

QJsonObject FakeAdminServer::tableColumns()
{
    return {
        {u"overview"_s, columns({"node:string",
                                 "connections:integer",
                                 "users:integer",
                                 "rooms:integer",
                                 "subscriptions:integer",
                                 "events_in_rate:rate",
                                 "deliveries_rate:rate",
                                 "bytes_in_rate:rate",
                                 "bytes_out_rate:rate",
                                 "latency_p50_us:number",
                                 "latency_p99_us:number",
                                 "drops:integer",
                                 "drops_rate:rate",
                                 "queue_bytes:bytes",
                                 "accept_rate:rate",
                                 "auth_failures:integer",
                                 "cpu:number",
                                 "rss_bytes:bytes",
                                 "fds:integer",
                                 "fds_limit:integer",
                                 "loop_lag_ms:number",
                                 "uptime:duration",
                                 "draining:string"})},
        {u"shards"_s,
         columns({"shard:integer", "connections:integer", "deliveries_rate:rate",
                  "bytes_out_rate:rate", "queue_bytes:bytes", "loop_lag_ms:number", "cpu:number"})},
        {u"connections"_s, columns({"id:string",
                                    "user:string",
                                    "tenant:string",
                                    "client:string",
                                    "remote:string",
                                    "rooms:strings",
                                    "state:string",
                                    "queue_bytes:bytes",
                                    "queue_frames:integer",
                                    "oldest_unsent:duration",
                                    "out_rate:rate",
                                    "in_rate:rate",
                                    "rtt:duration",
                                    "drops:integer",
                                    "compression:bool",
                                    "protocol:string",
                                    "tls:bool",
                                    "shard:integer",
                                    "connected_at:time",
                                    "bytes_out:bytes",
                                    "bytes_in:bytes",
                                    "events_out:integer",
                                    "commands_in:integer",
                                    "expires_at:time"})},
        {u"rooms"_s, columns({"key:string", "room:string", "tenant:string", "members:integer",
                              "in_rate:rate", "out_rate:rate", "bytes_rate:bytes", "seq:integer",
                              "epoch:string", "history:integer", "history_bytes:bytes",
                              "last_event:time", "drops:integer", "created:time"})},
        {u"subscriptions"_s, columns({"key:string", "connection:string", "user:string",
                                      "tenant:string", "room:string"})},
        {u"closed"_s, columns({"id:string", "user:string", "tenant:string", "remote:string",
                               "code:integer", "reason:string", "by:string", "connected_at:time",
                               "closed_at:time", "duration:duration", "queue_bytes:bytes",
                               "events_out:integer", "rooms:integer"})},
        {u"audit"_s, columns({"audit_id:string", "time:time", "operator:string", "scopes:strings",
                              "remote:string", "action:string", "target:string", "count:integer",
                              "reason:string", "result:string"})},
    };
}

QJsonObject FakeAdminServer::hello() const
{
    QJsonObject hello{
        {u"type"_s, u"hello"_s},
        {u"protocol"_s, 1},
        {u"node"_s, u"hub-eu-1"_s},
        {u"version"_s, u"0.1.0"_s},
        {u"started_at"_s, now(8123456)},
        {u"now"_s, now()},
        {u"epoch"_s, u"5f1c"_s},
        {u"operator"_s, u"olga"_s},
        {u"tenant"_s, QString()},
        {u"all_tenants"_s, true},
        {u"scopes"_s, QJsonArray{u"admin:read"_s, u"admin:payload"_s, u"admin:operate"_s}},
        {u"capabilities"_s, QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s, u"inject"_s,
                                       u"disconnect"_s, u"subscribe"_s, u"audit"_s}},
        {u"tables"_s, m_columns},
        {u"ping_interval_ms"_s, 30000},
        {u"max_message_size"_s, 1048576},
        {u"limits"_s, QJsonObject{{u"rows"_s, 1000},
                                  {u"queries"_s, 32},
                                  {u"watches"_s, 16},
                                  {u"min_interval_ms"_s, 250}}}};
    for (auto change = m_helloChanges.begin(); change != m_helloChanges.end(); ++change)
        hello[change.key()] = change.value();
    return hello;
}

void FakeAdminServer::onConnection()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        if (m_client)
            m_client->abort();
        m_queries.clear();
        m_watches.clear();
        m_client = socket;
        m_authorization = socket->request().rawHeader("Authorization");
        connect(socket, &QWebSocket::textMessageReceived, this, &FakeAdminServer::onMessage);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        if (!m_silent)
            send(hello());
        Q_EMIT clientArrived();
    }
}

void FakeAdminServer::onMessage(const QString &text)
{
    const QJsonObject request = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = request[u"type"_s].toString();
    m_requests.push_back({type, request});
    Q_EMIT requested(type, request);
    if (m_script && m_script(request))
        return;
    if (type == "query"_L1)
        onQuery(request);
    else if (type == "watch"_L1)
        onWatch(request);
    else if (type == "inspect"_L1)
        onInspect(request);
    else if (type == "inject"_L1)
        onInject(request);
    else if (type == "disconnect"_L1)
        onDisconnect(request);
    else if (type == "cancel"_L1)
        m_queries.erase(request[u"query"_s].toString()), answer(request, {});
    else if (type == "unwatch"_L1)
        m_watches.erase(request[u"watch"_s].toString()), answer(request, {});
    else if (type == "ping"_L1 || type == "auth"_L1)
        answer(request, {{u"server_time"_s, now()}});
    else if (!onOperation(type, request))
        refuse(request, u"unknown_type"_s);
}

void FakeAdminServer::answer(const QJsonObject &request, QJsonObject fields)
{
    fields[u"type"_s] = u"result"_s;
    fields[u"id"_s] = request[u"id"_s];
    send(fields);
}

void FakeAdminServer::refuse(const QJsonObject &request, const QString &code, QJsonObject fields)
{
    fields[u"type"_s] = u"error"_s;
    fields[u"id"_s] = request[u"id"_s];
    fields[u"code"_s] = code;
    send(fields);
}

void FakeAdminServer::onQuery(const QJsonObject &request)
{
    const QString filter = request[u"filter"_s].toString();
    if (const qsizetype at = filter.indexOf("colour"_L1); at >= 0) {
        return refuse(request, u"bad_filter"_s,
                      {{u"at"_s, at},
                       {u"length"_s, 6},
                       {u"reason"_s, u"unknown_field"_s},
                       {u"argument"_s, u"colour"_s}});
    }
    if (!m_columns.contains(request[u"table"_s].toString()))
        return refuse(request, u"unknown_table"_s);
    if (request[u"interval_ms"_s].toInt() > 0)
        m_queries[request[u"query"_s].toString()] = request;
    answer(request, window(request));
}

QJsonObject FakeAdminServer::window(const QJsonObject &query) const
{
    const QString table = query[u"table"_s].toString();
    QJsonArray names = query[u"columns"_s].toArray();
    const QJsonArray all = m_columns[table].toArray();
    const QString key = all.at(0)[u"name"_s].toString();
    if (names.isEmpty()) {
        for (const QJsonValue &column : all)
            names.append(column[u"name"_s]);
    }
    if (names.at(0).toString() != key) {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names.at(i).toString() == key)
                names.removeAt(i);
        }
        names.prepend(key);
    }

    std::vector<const QJsonObject *> rows;
    const QString filter = query[u"filter"_s].toString();
    const bool onlySlow = filter.contains("state = slow"_L1);
    const QString user = filter.startsWith("user = "_L1) ? filter.mid(7).remove(u'"') : QString();
    const auto found = m_tables.find(table);
    const qint64 total = found == m_tables.end() ? 0 : qint64(found->second.size());
    if (found != m_tables.end() && filter != "user = nobody"_L1) {
        for (const auto &[id, row] : found->second) {
            if ((!onlySlow || row[u"state"_s].toString() == "slow"_L1)
                && (user.isEmpty() || row[u"user"_s].toString() == user))
                rows.push_back(&row);
        }
    }
    QString sort = query[u"sort"_s].toString();
    const bool down = sort.startsWith(u'-');
    if (down)
        sort.remove(0, 1);
    if (!sort.isEmpty()) {
        std::stable_sort(rows.begin(), rows.end(), [&](const QJsonObject *a, const QJsonObject *b) {
            return down ? less(b->value(sort), a->value(sort))
                        : less(a->value(sort), b->value(sort));
        });
    }
    const auto offset = std::size_t(query[u"offset"_s].toInt());
    const auto limit = std::size_t(query[u"limit"_s].toInt(200));
    QJsonArray cells;
    for (std::size_t i = offset; i < std::min(rows.size(), offset + limit); ++i) {
        QJsonArray row;
        for (const QJsonValue &name : std::as_const(names))
            row.append(rows[i]->value(name.toString()));
        cells.append(row);
    }
    return {{u"query"_s, query[u"query"_s]},
            {u"columns"_s, names},
            {u"rows"_s, cells},
            {u"offset"_s, qint64(offset)},
            {u"total"_s, total},
            {u"matched"_s, qint64(rows.size())},
            {u"as_of"_s, now()},
            {u"took_ms"_s, 2}};
}

void FakeAdminServer::onWatch(const QJsonObject &request)
{
    const QString name = request[u"watch"_s].toString();
    answer(request, {{u"watch"_s, name},
                     {u"room"_s, request[u"room"_s]},
                     {u"tenant"_s, request[u"tenant"_s]},
                     {u"epoch"_s, u"e1"_s},
                     {u"seq"_s, 20},
                     {u"members"_s, 37}});
    pushEvents(name, 1, 20);
}

void FakeAdminServer::onInspect(const QJsonObject &request)
{
    const Rows &rows = m_tables[u"connections"_s];
    const auto found = rows.find(request[u"connection"_s].toString());
    if (found == rows.end())
        return refuse(request, u"not_found"_s);
    QJsonObject record = found->second;
    QJsonArray rooms;
    for (const QJsonValue &room : record[u"rooms"_s].toArray())
        rooms.append(QJsonObject{{u"room"_s, room}, {u"since_seq"_s, 5}});
    record[u"rooms"_s] = rooms;
    record[u"user_agent"_s] = u"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"_s;
    record[u"origin"_s] = u"https://app.example"_s;
    record[u"subprotocol"_s] = u"carillon.v1"_s;
    record[u"scopes"_s] = QJsonArray();
    record[u"why_slow"_s] = record[u"state"_s].toString() == "slow"_L1
                                ? QJsonValue(u"peer_not_reading"_s)
                                : QJsonValue();
    answer(request, {{u"connection"_s, record}});
}

void FakeAdminServer::onInject(const QJsonObject &request)
{
    const int recipients
        = request.contains(u"connection"_s) || request.contains(u"user"_s) ? 1 : 37;
    QJsonObject fields{{u"recipients"_s, recipients},
                       {u"sample"_s, QJsonArray::fromStringList(connectionIds().mid(0, 5))},
                       {u"size"_s, 180}};
    if (!request[u"dry_run"_s].toBool()) {
        fields[u"audit_id"_s] = u"a-%1"_s.arg(++m_audit);
        fields[u"room"_s] = request[u"room"_s];
        fields[u"seq"_s] = 21;
        fields[u"epoch"_s] = u"e1"_s;
    }
    answer(request, fields);
}

void FakeAdminServer::onDisconnect(const QJsonObject &request)
{
    if (m_tables[u"connections"_s].erase(request[u"connection"_s].toString()) == 0)
        return refuse(request, u"not_found"_s);
    answer(request, {{u"closed"_s, true}, {u"audit_id"_s, u"a-%1"_s.arg(++m_audit)}});
    step();
}

/// What an administrator does, with answers that are always the same.
bool FakeAdminServer::onOperation(const QString &type, const QJsonObject &request)
{
    if (type == "trace"_L1)
        answer(request, {{u"audit_id"_s, u"a-18"_s},
                         {u"budget"_s, request[u"budget"_s]},
                         {u"connections"_s, 1},
                         {u"connections_total"_s, 1}});
    else if (type == "plan"_L1)
        answer(request, {{u"plan"_s, u"p-3"_s},
                         {u"count"_s, 120},
                         {u"total"_s, 2000},
                         {u"rate"_s, 500},
                         {u"eta_ms"_s, 240},
                         {u"typed"_s, true},
                         {u"sample"_s, QJsonArray{QJsonObject{{u"id"_s, u"c1"_s},
                                                              {u"user"_s, u"al\u202eice"_s}}}},
                         {u"expires_in_ms"_s, 60000}});
    else if (type == "confirm"_L1)
        answer(request, {{u"audit_id"_s, u"a-19"_s}, {u"state"_s, u"running"_s}});
    else if (type == "abort"_L1)
        answer(request, {{u"state"_s, u"aborted"_s}});
    else if (type == "revoke"_L1)
        answer(request, {{u"audit_id"_s, u"a-20"_s}, {u"closed"_s, 2}});
    else if (type == "drain"_L1)
        answer(request, {{u"drain"_s, QJsonObject{{u"state"_s, u"running"_s},
                                                  {u"remaining"_s, 2000},
                                                  {u"closed"_s, 0},
                                                  {u"rate"_s, 500},
                                                  {u"eta_ms"_s, 4000}}}});
    else
        return false;
    return true;
}

/// One interval: figures move a little, every query gets its window, every watch some events.
void FakeAdminServer::step()
{
    ++m_step;
    QJsonObject &overview = m_tables[u"overview"_s][u"hub-eu-1"_s];
    const double wave = std::sin(m_step / 9.0);
    overview[u"deliveries_rate"_s] = 8412.0 + 2300 * wave + m_step * 7919 % 400;
    overview[u"events_in_rate"_s] = 84.0 + 23 * wave;
    overview[u"latency_p50_us"_s] = 210.0 + 60 * wave;
    overview[u"latency_p99_us"_s] = 1840.0 + 900 * std::cos(m_step / 5.0);
    overview[u"cpu"_s] = 0.34 + 0.1 * wave;
    int i = 0;
    for (auto &[id, row] : m_tables[u"connections"_s]) {
        if (++i % 7 == m_step % 7)
            row[u"out_rate"_s] = std::fmod(row[u"out_rate"_s].toDouble() + 3.7, 90.0);
    }
    for (const auto &[name, query] : m_queries) {
        QJsonObject frame = window(query);
        frame[u"type"_s] = u"rows"_s;
        send(frame);
    }
    for (const auto &[name, seq] : std::map<QString, qint64>(m_watches))
        pushEvents(name, seq + 1, 3);
    if (m_step % 20 == 1) {
        send({{u"type"_s, u"cost"_s},
              {u"bytes_per_s"_s, 21000},
              {u"cpu_ms_per_s"_s, 2.1},
              {u"frames_per_s"_s, 6},
              {u"queue_bytes"_s, 0},
              {u"dropped"_s, 0}});
    }
}

} // namespace Carillon

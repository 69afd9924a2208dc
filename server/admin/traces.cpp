// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/traces.h"

#include "common/json.h"
#include "common/roomname.h"
#include "server/admin/pace.h"
#include "server/core/client.h"
#include "server/core/jsonreader.h"

#include <algorithm>

namespace Carillon {

namespace {

constexpr qsizetype MaxName = 64;
constexpr qint64 SayAtLeastMs = 1000;
constexpr qint64 MaxFrame = 512 * 1024; // of the feed
constexpr std::size_t MaxGathered = 10'000;
constexpr qint64 AnswerWithinMs = 2000; // a shard that does not is asked again

constexpr Traces::Field traceFields[] = {
    {"conn", FilterType::String},   {"user", FilterType::String},  {"dir", FilterType::String},
    {"kind", FilterType::String},   {"state", FilterType::String}, {"name", FilterType::String},
    {"room", FilterType::String},   {"seq", FilterType::Integer},  {"size", FilterType::Bytes},
    {"queue_bytes", FilterType::Bytes}, {"queue_frames", FilterType::Integer},
    {"delay", FilterType::Duration}, {"ts", FilterType::Time}};

const std::vector<FilterField> &filterFieldsOfTrace()
{
    static const auto fields = [] {
        std::vector<FilterField> list;
        for (const Traces::Field &field : traceFields)
            list.push_back({field.name, field.type});
        return list;
    }();
    return fields;
}

/// A record with all that its line says.
struct Line
{
    const char *dir = "self";
    const char *kind = "";
    const char *state = nullptr;
    QByteArray conn;
    QByteArray user;
    QByteArray name;
    QByteArray room;
    quint64 seq = 0;
    qint64 size = -1;
    qint64 queueBytes = 0;
    qint64 queueFrames = 0;
    qint64 delayUs = -1;
    qint64 wallMs = 0;
    QByteArray detail; ///< members with commas in front
    QByteArray data;
    bool hasData = false;

    FilterValue operator()(qsizetype field) const
    {
        switch (field) {
        case 0: return QByteArrayView(conn);
        case 1: return QByteArrayView(user);
        case 2: return QByteArrayView(dir);
        case 3: return QByteArrayView(kind);
        case 4: return state ? FilterValue(QByteArrayView(state)) : FilterValue();
        case 5: return name.isEmpty() ? FilterValue() : FilterValue(QByteArrayView(name));
        case 6: return room.isEmpty() ? FilterValue() : FilterValue(QByteArrayView(room));
        case 7: return seq == 0 ? FilterValue() : FilterValue(qint64(seq));
        case 8: return size < 0 ? FilterValue() : FilterValue(size);
        case 9: return queueBytes;
        case 10: return queueFrames;
        case 11: return delayUs < 0 ? FilterValue() : FilterValue(double(delayUs) / 1000.0);
        case 12: return wallMs;
        default: return {};
        }
    }
};

// What the frame says about itself. Only words that the server itself put there, or that are of an
// event: never a token, a session's key, or what an echo brought.
void readFrame(Line &line, const Frame &frame)
{
    static thread_local JsonReader reader;
    line.seq = frame.meta().seq;
    line.size = frame.payload().size();
    const auto *members = reader.object(frame.payload());
    if (!members)
        return; // compressed before the trace began
    for (const auto &member : *members) {
        if (member.name == "type")
            line.name = jsonText(member.raw).value_or(QByteArray());
        else if (member.name == "room")
            line.room = jsonText(member.raw).value_or(QByteArray());
    }
    const bool event = !isReservedEventType(line.name);
    if (!event)
        line.kind = "answer";
    for (const auto &member : *members) {
        if (event) {
            if (member.name == "data") {
                line.data = member.raw.toByteArray();
                line.hasData = true;
            }
        } else if (member.name == "code" || member.name == "reason" || member.name == "message"
                   || member.name == "from_seq" || member.name == "to_seq" || member.name == "recovered"
                   || member.name == "retry_after_ms") {
            line.detail += ",\"" + member.name.toByteArray() + "\":" + member.raw.toByteArray();
        }
    }
}

const char *stateName(TraceRecord::State state)
{
    switch (state) {
    case TraceRecord::State::Sent: return "sent";
    case TraceRecord::State::Queued: return "queued";
    case TraceRecord::State::Dropped: return "dropped";
    case TraceRecord::State::None: break;
    }
    return nullptr;
}

Line lineOf(const TraceRecord &record, qint64 wallMs)
{
    Line line;
    line.conn = connectionId(record.connection);
    if (record.claims)
        line.user = record.claims->userId;
    line.state = stateName(record.state);
    line.queueBytes = record.queueBytes;
    line.queueFrames = record.queueFrames;
    line.delayUs = record.delayUs;
    line.wallMs = wallMs;
    line.room = record.room;
    switch (record.kind) {
    case TraceRecord::Kind::Command:
        line.dir = "in";
        line.kind = "command";
        line.name = record.name;
        line.hasData = !record.data.isEmpty();
        line.data = record.data;
        if (line.hasData)
            line.size = record.data.size();
        if (!record.event.isEmpty())
            line.detail = ",\"event\":" + jsonString(record.event);
        break;
    case TraceRecord::Kind::Frame:
        line.dir = "out";
        line.kind = record.replay ? "replay" : "event";
        readFrame(line, *record.frame);
        break;
    case TraceRecord::Kind::Open: line.kind = "open"; break;
    case TraceRecord::Kind::Join: line.kind = "join"; break;
    case TraceRecord::Kind::Leave: line.kind = "leave"; break;
    case TraceRecord::Kind::Close:
        line.kind = "close";
        line.detail = member("code", qint64(record.code)) + textMember("reason", record.name)
            + textMember("by", record.by ? record.by : "");
        break;
    }
    return line;
}

} // namespace

std::span<const Traces::Field> Traces::fields()
{
    return traceFields;
}

QByteArray Traces::budgetJson(const Budget &budget)
{
    return "{\"ms\":" + QByteArray::number(qlonglong(budget.ms)) + member("bytes", budget.bytes)
        + member("events", budget.events) + '}';
}

Traces::Trace *Traces::find(PeerId session, const QByteArray &name)
{
    for (auto &[number, trace] : m_traces) {
        if (trace.session == session && trace.name == name)
            return &trace;
    }
    return nullptr;
}

qsizetype Traces::count(PeerId session) const
{
    return std::count_if(m_traces.begin(), m_traces.end(),
                         [session](const auto &entry) { return entry.second.session == session; });
}

// How many connections the target has now.
std::size_t Traces::total(const Trace &trace) const
{
    switch (trace.target) {
    case Target::Connection: return m_hub.clients().contains(trace.connection) ? 1 : 0;
    case Target::User: {
        const qsizetype border = trace.key.indexOf('\0');
        return m_hub.connectionsOf(trace.key.left(border), trace.key.mid(border + 1)).size();
    }
    case Target::Room: {
        const qsizetype border = trace.key.indexOf('\0');
        const Room *room = m_hub.findRoom(trace.key.left(border), trace.key.mid(border + 1));
        return room ? room->members : 0;
    }
    }
    return 0;
}

// ------------------------------------------------------------------------------------ requests

bool Traces::trace(const AdminRequest &request)
{
    const auto refuse = [&](const Refusal &refusal) {
        m_feed.refuse(request, refusal);
        return false;
    };
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return refuse(tenant.error());
    const QByteArray name = request.text("trace");
    const QByteArray user = request.text("user");
    const QByteArray roomName = request.text("room");
    const QByteArray connection = request.text("connection");
    Trace trace;
    const int named = int(!user.isEmpty()) + int(!roomName.isEmpty()) + int(!connection.isEmpty());
    if (named != 1)
        return refuse(badRequest("user"));
    if (!roomName.isEmpty() && !isValidRoomName(roomName))
        return refuse(badRequest("room"));
    if (!user.isEmpty() && !isValidRoomName(userRoom(user)))
        return refuse(badRequest("user"));
    if (!connection.isEmpty()) {
        if (!parseConnectionId(connection, trace.connection))
            return refuse(badRequest("connection"));
        const auto found = m_hub.clients().constFind(trace.connection);
        if (found == m_hub.clients().constEnd() || !request.from.maySee(found->claims->tenant))
            return refuse({"not_found", textMember("argument", "connection")});
    }
    auto filter = parseFilter(QByteArrayView(request.text("filter")), filterFieldsOfTrace());
    if (!filter.ok())
        return refuse(badFilter(filter.error()));
    Trace *before = find(request.from.id, name);
    if (name.isEmpty() || name.size() > MaxName)
        return refuse(badRequest("trace"));
    if (!before && count(request.from.id) >= qsizetype(MaxTraces))
        return refuse({"limit_exceeded", textMember("argument", "trace")});
    if (before)
        end(before->number, "stopped");

    trace.number = ++m_last;
    trace.session = request.from.id;
    trace.name = name;
    trace.target = !user.isEmpty() ? Target::User : !roomName.isEmpty() ? Target::Room : Target::Connection;
    trace.key = trace.target == Target::User ? roomKey(*tenant, user) : roomKey(*tenant, roomName);
    trace.roomName = roomName;
    trace.filter = std::move(*filter);
    trace.sample = trace.target == Target::Room ? std::size_t(request.number("sample", 100, 1, 1000)) : 1000;
    trace.payload = request.from.has(Claims::AdminPayload);
    const QJsonObject wanted = request.fields.value(QStringLiteral("budget")).toObject();
    const auto part = [&wanted](const char *what, double fallback, double most) {
        return qint64(qBound(1.0, wanted.value(QLatin1StringView(what)).toDouble(fallback), most));
    };
    trace.budget = {part("ms", 300e3, 3600e3), part("bytes", 50 << 20, 500 << 20), part("events", 100e3, 1e6)};
    trace.bytesPerSecond = trace.allowance = request.bytesPerSecond();
    trace.startedMs = trace.sentMs = trace.refilledMs = m_clock.monotonicMs();
    trace.startedUs = m_clock.monotonicUs();
    trace.startedWallMs = m_clock.wallMs();
    trace.taps.resize(std::size_t(m_hub.shardCount()));
    const QByteArray target = (user.isEmpty() ? roomName.isEmpty() ? connection : roomName : "user " + user);
    trace.auditId = m_auditor.begin(request, "trace", tenant->isEmpty() ? target : *tenant + '|' + target);

    Trace &kept = m_traces[trace.number] = std::move(trace);
    switch (kept.target) {
    case Target::Connection: put(kept, kept.connection); break;
    case Target::User:
        for (const PeerId id : m_hub.connectionsOf(*tenant, user))
            put(kept, id);
        break;
    case Target::Room:
        if (const Room *room = m_hub.findRoom(*tenant, roomName)) {
            const auto &clients = m_hub.clients();
            for (auto it = clients.cbegin(); it != clients.cend() && kept.connections.size() < kept.sample; ++it) {
                if (std::find(it->rooms.begin(), it->rooms.end(), room->id) != it->rooms.end())
                    put(kept, it.key());
            }
        }
        break;
    }
    m_feed.answer(request, textMember("trace", name) + textMember("audit_id", kept.auditId)
                               + textMember("started_at", rfc3339(kept.startedWallMs))
                               + member("budget", budgetJson(kept.budget))
                               + member("connections", qint64(kept.connections.size()))
                               + member("connections_total", qint64(total(kept)))
                               + flagMember("masked", !kept.payload));
    return true;
}

void Traces::untrace(const AdminRequest &request)
{
    Trace *trace = find(request.from.id, request.text("trace"));
    if (!trace)
        return m_feed.refuse(request, {"not_found", textMember("argument", "trace")});
    end(trace->number, "stopped");
    m_feed.answer(request, {});
}

void Traces::forget(PeerId session)
{
    std::vector<quint64> numbers;
    for (const auto &[number, trace] : m_traces) {
        if (trace.session == session)
            numbers.push_back(number);
    }
    for (const quint64 number : numbers)
        end(number, "stopped");
}

// ---------------------------------------------------------------------------------------- taps

void Traces::put(Trace &trace, PeerId id)
{
    if (trace.connections.size() >= trace.sample || id.shard >= trace.taps.size()
        || !trace.connections.insert(id.number()).second) {
        return;
    }
    if (trace.target == Target::Room) {
        const Room *room = m_hub.findRoom(trace.key.left(trace.key.indexOf('\0')), trace.roomName);
        // A room that was forgotten meanwhile comes back under another number.
        if (room && std::exchange(trace.room, room->id) != room->id)
            std::fill(trace.taps.begin(), trace.taps.end(), nullptr);
    }
    auto &tap = trace.taps[id.shard];
    if (!tap)
        tap = std::make_shared<TraceTap>(m_clock, trace.room, trace.roomName);
    m_hub.toShard(id.shard, ShardCall([tap, id](ShardView &shard) {
                      if (Client *client = shard.findClient(id))
                          client->addTap(tap);
                  }));
}

void Traces::take(Trace &trace, PeerId id)
{
    if (trace.connections.erase(id.number()) == 0)
        return;
    m_hub.toShard(id.shard, ShardCall([tap = trace.taps[id.shard], id](ShardView &shard) {
                      if (Client *client = shard.findClient(id))
                          client->removeTap(tap.get());
                  }));
}

// What happens to a connection, as the hub sees it, stands between what the shards saw.
void Traces::hubRecord(Trace &trace, PeerId id, const ClaimsPtr &claims, TraceRecord::Kind kind,
                       const QByteArray &room)
{
    TraceRecord record;
    record.number = ++trace.ownNumbers;
    record.atUs = m_clock.monotonicUs();
    record.connection = id;
    record.claims = claims;
    record.kind = kind;
    record.room = room;
    if (trace.gathered.size() < MaxGathered)
        trace.gathered.emplace_back(std::move(record), m_hub.shardCount());
    else
        ++trace.lost;
}

void Traces::opened(PeerId id)
{
    const auto client = m_hub.clients().constFind(id);
    if (m_traces.empty() || client == m_hub.clients().constEnd())
        return;
    const ClaimsPtr claims = client->claims;
    for (auto &[number, trace] : m_traces) {
        if (trace.target != Target::User || trace.key != roomKey(claims->tenant, claims->userId))
            continue;
        put(trace, id);
        hubRecord(trace, id, claims, TraceRecord::Kind::Open, {});
    }
}

void Traces::joined(PeerId id, const Room &room)
{
    const auto client = m_hub.clients().constFind(id);
    if (m_traces.empty() || client == m_hub.clients().constEnd())
        return;
    for (auto &[number, trace] : m_traces) {
        if (trace.target == Target::Room && trace.key == roomKey(room.tenant, room.name))
            put(trace, id);
        if (trace.connections.contains(id.number()) && (trace.target != Target::Room || trace.roomName == room.name))
            hubRecord(trace, id, client->claims, TraceRecord::Kind::Join, room.name);
    }
}

void Traces::left(PeerId id, const Room &room)
{
    if (m_traces.empty())
        return;
    for (auto &[number, trace] : m_traces) {
        if (!trace.connections.contains(id.number()) || (trace.target == Target::Room && trace.roomName != room.name))
            continue;
        const auto client = m_hub.clients().constFind(id);
        hubRecord(trace, id, client != m_hub.clients().constEnd() ? client->claims : ClaimsPtr(),
                  TraceRecord::Kind::Leave, room.name);
        if (trace.target == Target::Room)
            take(trace, id);
    }
}

void Traces::closed(const ClosedConnection &closed)
{
    if (m_traces.empty())
        return;
    for (auto &[number, trace] : m_traces)
        trace.connections.erase(closed.id.number());
}

// -------------------------------------------------------------------------------------- records

void Traces::tick()
{
    std::vector<quint64> numbers;
    for (const auto &[number, trace] : m_traces)
        numbers.push_back(number);
    for (const quint64 number : numbers) {
        Trace &trace = m_traces[number];
        if (const char *reason = spent(trace)) {
            end(number, reason);
            continue;
        }
        if (trace.asked == 0 || m_clock.monotonicMs() - trace.sentMs > AnswerWithinMs)
            collect(trace);
    }
}

const char *Traces::spent(const Trace &trace) const
{
    if (trace.usedEvents >= trace.budget.events)
        return "events";
    if (trace.usedBytes >= trace.budget.bytes)
        return "bytes";
    if (m_clock.monotonicMs() - trace.startedMs >= trace.budget.ms)
        return "time";
    if (trace.lastAsked && trace.asked == 0)
        return "gone";
    return nullptr;
}

void Traces::collect(Trace &trace)
{
    trace.asked = 0;
    trace.lastAsked = trace.target == Target::Connection && trace.connections.empty();
    for (int i = 0; i < m_hub.shardCount(); ++i) {
        const auto &tap = trace.taps[std::size_t(i)];
        if (!tap)
            continue;
        ++trace.asked;
        m_hub.toShard(i, ShardCall([this, tap, i, number = trace.number](ShardView &shard) {
                          auto batch = std::make_shared<TraceTap::Batch>(tap->take());
                          shard.callHub([this, batch, i, number] { collected(number, *batch, i); });
                      }));
    }
    if (trace.asked == 0) {
        write(trace);
        send(trace);
    }
}

void Traces::collected(quint64 number, const TraceTap::Batch &batch, int shard)
{
    const auto found = m_traces.find(number);
    if (found == m_traces.end())
        return;
    Trace &trace = found->second;
    const qint64 startUs = m_clock.monotonicUs();
    trace.lost += batch.lost;
    for (const TraceRecord &record : batch.records)
        trace.gathered.emplace_back(record, shard);
    if (trace.asked <= 1)
        write(trace);
    if (Operator *to = m_feed.find(trace.session))
        to->busyUs += m_clock.monotonicUs() - startUs;
    if (trace.asked > 0 && --trace.asked == 0)
        send(trace);
}

// What the shards and the hub saw, in the order in which it happened.
void Traces::write(Trace &trace)
{
    std::stable_sort(trace.gathered.begin(), trace.gathered.end(),
                     [](const auto &a, const auto &b) { return a.first.atUs < b.first.atUs; });
    refill(trace);
    for (const auto &[record, shard] : trace.gathered)
        note(trace, record, shard);
    trace.gathered.clear();
}

void Traces::refill(Trace &trace) const
{
    const qint64 nowMs = m_clock.monotonicMs();
    trace.allowance = refilledAllowance(trace.allowance, trace.bytesPerSecond,
                                        nowMs - std::exchange(trace.refilledMs, nowMs), trace.bytesPerSecond);
}

// A record into the next frame, when the filter wants it, the budget has it and the feed takes it.
void Traces::note(Trace &trace, const TraceRecord &record, int shard)
{
    Operator *to = m_feed.find(trace.session);
    if (!to || trace.usedEvents >= trace.budget.events || trace.usedBytes >= trace.budget.bytes)
        return;
    if (AdminFeed::isFull(*to) || trace.records.size() > MaxFrame) {
        ++trace.lost;
        return;
    }
    const QByteArray json = recordJson(trace, record, shard);
    if (json.isEmpty())
        return;
    if (trace.bytesPerSecond > 0) { // after the filter: who narrows a trace gets all of what is left
        if (trace.allowance <= 0) {
            ++trace.lost;
            return;
        }
        trace.allowance -= json.size();
    }
    if (!trace.records.isEmpty())
        trace.records += ',';
    trace.records += json;
    trace.usedBytes += json.size();
    ++trace.usedEvents;
}

// Empty when the filter does not want it, or it is not about the traced room.
QByteArray Traces::recordJson(const Trace &trace, const TraceRecord &record, int shard) const
{
    const Line line = lineOf(record, trace.startedWallMs + (record.atUs - trace.startedUs) / 1000);
    if (trace.target == Target::Room && line.room != trace.roomName && record.kind != TraceRecord::Kind::Close)
        return {};
    if (!trace.filter.matches(line))
        return {};
    // Numbers of several taps side by side.
    const quint64 number = record.number * quint64(m_hub.shardCount() + 1) + quint64(shard);
    QByteArray json = "{\"n\":" + QByteArray::number(number) + textMember("ts", rfc3339(line.wallMs))
        + textMember("conn", line.conn) + textMember("user", line.user) + textMember("dir", line.dir)
        + textMember("kind", line.kind);
    if (line.state)
        json += textMember("state", line.state);
    if (!line.name.isEmpty())
        json += textMember("name", line.name);
    if (!line.room.isEmpty())
        json += textMember("room", line.room);
    if (line.seq != 0)
        json += member("seq", qint64(line.seq));
    if (line.size >= 0)
        json += member("size", line.size);
    json += member("queue_bytes", line.queueBytes) + member("queue_frames", line.queueFrames);
    if (line.delayUs >= 0)
        json += member("delay_us", line.delayUs);
    if (!line.detail.isEmpty())
        json += ",\"detail\":{" + line.detail.mid(1) + '}';
    if (line.hasData)
        json += trace.payload ? member("data", line.data) : flagMember("masked", true);
    return json += '}';
}

void Traces::send(Trace &trace, const char *ended)
{
    Operator *to = m_feed.find(trace.session);
    const qint64 nowMs = m_clock.monotonicMs();
    const bool due = ended || !trace.records.isEmpty() || nowMs - trace.sentMs >= SayAtLeastMs;
    if (!to || !due)
        return;
    if (trace.lost > trace.lostTold) {
        to->dropped += trace.lost - trace.lostTold;
        m_feed.send(*to, "{\"type\":\"coverage\"" + textMember("trace", trace.name)
                             + member("dropped", qint64(trace.lost - trace.lostTold)) + '}');
        trace.lostTold = trace.lost;
    }
    m_feed.send(*to, "{\"type\":\"trace\"" + textMember("trace", trace.name) + ",\"records\":[" + trace.records
                         + ']' + member("used", budgetJson({nowMs - trace.startedMs, trace.usedBytes, trace.usedEvents}))
                         + member("lost", qint64(trace.lost)) + member("connections", qint64(trace.connections.size()))
                         + member("connections_total", qint64(total(trace)))
                         + (ended ? textMember("ended", ended) : QByteArray()) + '}');
    trace.records.clear();
    trace.sentMs = nowMs;
}

void Traces::end(quint64 number, const char *reason)
{
    const auto found = m_traces.find(number);
    Trace &trace = found->second;
    const std::set<quint64> connections = trace.connections;
    for (const quint64 id : connections)
        take(trace, PeerId::fromNumber(id));
    write(trace);
    send(trace, reason);
    m_auditor.end(trace.auditId, qstrcmp(reason, "stopped") == 0 ? "ok" : reason, trace.usedEvents);
    m_traces.erase(found);
}

} // namespace Carillon

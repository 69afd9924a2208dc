// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/watches.h"

#include "common/roomname.h"
#include "server/admin/pace.h"
#include "server/core/jsonreader.h"

namespace Carillon {

namespace {
constexpr int MaxEventsPerFrame = 500;
constexpr qsizetype MaxName = 64;
} // namespace

QByteArray eventJson(const FramePtr &frame, quint32 recipients, bool payload)
{
    static thread_local JsonReader reader;
    QByteArray json = "{";
    const auto *members = reader.object(frame->payload());
    Q_ASSERT_X(members, "eventJson", "only JsonReader's JSON becomes an event");
    for (const auto &field : members ? *members : std::vector<JsonReader::Member>()) {
        const bool wanted = field.name == "seq" || field.name == "ts" || field.name == "type"
            || field.name == "sender" || field.name == "key" || (payload && field.name == "data");
        if (wanted)
            json += '"' + field.name.toByteArray() + "\":" + field.raw.toByteArray() + ',';
    }
    json += "\"size\":" + QByteArray::number(qlonglong(frame->payload().size()))
        + ",\"recipients\":" + QByteArray::number(recipients);
    if (!payload)
        json += ",\"masked\":true";
    return json += '}';
}

void Watches::watch(const AdminRequest &request)
{
    const QByteArray name = request.text("watch");
    const QByteArray roomName = request.text("room");
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return m_feed.refuse(request, tenant.error());
    if (!isValidRoomName(roomName))
        return m_feed.refuse(request, badRequest("room"));
    OfSession &session = m_watches[request.from.id];
    auto &watches = session.watches;
    if (name.size() > MaxName || (!watches.contains(name) && watches.size() >= MaxWatches))
        return m_feed.refuse(request, {"limit_exceeded", textMember("argument", "watch")});
    if (const auto before = watches.find(name); before != watches.end())
        release(request.from.id, before->second);
    Watch &watch = watches[name];
    watch = Watch{};
    watch.name = name;
    watch.roomKey = roomKey(*tenant, roomName);
    session.bytesPerSecond = request.bytesPerSecond();
    watch.allowance = session.bytesPerSecond;
    ++m_rooms[watch.roomKey];

    const Room *room = m_hub.findRoom(*tenant, roomName);
    m_feed.answer(request, textMember("watch", name) + textMember("room", roomName)
                               + textMember("tenant", *tenant)
                               + textMember("epoch", room ? room->epoch : m_hub.epoch())
                               + member("seq", room ? qint64(room->seq) : 0)
                               + member("members", room ? qint64(room->members) : 0));
    const auto history = qsizetype(request.number("history", 0, 0, 1000));
    if (!room || history == 0)
        return;
    for (const FramePtr &frame : m_hub.log().newest(room->id, history)) {
        if (watch.count >= MaxEventsPerFrame)
            flush(request.from, watch);
        collect(request.from, watch, frame, room->members);
    }
    flush(request.from, watch);
}

void Watches::unwatch(const AdminRequest &request)
{
    auto &watches = m_watches[request.from.id].watches;
    const auto found = watches.find(request.text("watch"));
    if (found == watches.end())
        return m_feed.refuse(request, {"not_found", textMember("argument", "watch")});
    release(request.from.id, found->second);
    watches.erase(found);
    m_feed.answer(request, {});
}

void Watches::forget(PeerId session)
{
    const auto found = m_watches.find(session);
    if (found == m_watches.end())
        return;
    for (const auto &[name, watch] : found->second.watches)
        release(session, watch);
    m_watches.erase(found);
}

qsizetype Watches::count(PeerId session) const
{
    const auto found = m_watches.find(session);
    return found == m_watches.end() ? 0 : qsizetype(found->second.watches.size());
}

// What is to be undone when a watch ends or is replaced; the caller takes it out of the list.
void Watches::release(PeerId session, const Watch &watch)
{
    if (Operator *to = m_feed.find(session))
        to->collected -= watch.collected();
    if (--m_rooms[watch.roomKey] == 0)
        m_rooms.remove(watch.roomKey);
}

void Watches::published(const Room &room, const FramePtr &frame, quint32 recipients)
{
    if (m_rooms.isEmpty())
        return;
    const QByteArray key = roomKey(room.tenant, room.name);
    if (!m_rooms.contains(key))
        return;
    for (auto &[id, session] : m_watches) {
        Operator *to = m_feed.find(id);
        if (!to)
            continue;
        for (auto &[name, watch] : session.watches) {
            if (watch.roomKey != key)
                continue;
            watch.paced = session.bytesPerSecond > 0 && watch.allowance <= 0;
            if (watch.paced) {
                leaveOut(*to, watch, frame);
                continue;
            }
            const qint64 before = watch.events.size();
            collect(*to, watch, frame, recipients);
            watch.allowance -= watch.events.size() - before;
        }
    }
}

// The event into the watch's next frame, or, when the feed is full, among what was left out. Nothing
// follows what was left out before that is told, so that it is always one range.
void Watches::collect(Operator &to, Watch &watch, const FramePtr &frame, quint32 recipients)
{
    if (watch.dropped > 0 || watch.count >= MaxEventsPerFrame || AdminFeed::isFull(to))
        return leaveOut(to, watch, frame);
    if (watch.count++ > 0)
        watch.events += ',';
    const QByteArray event = eventJson(frame, recipients, to.has(Claims::AdminPayload));
    watch.events += event;
    to.collected += event.size();
}

void Watches::leaveOut(Operator &to, Watch &watch, const FramePtr &frame)
{
    if (watch.dropped++ == 0)
        watch.droppedFrom = frame->meta().seq;
    watch.droppedTo = frame->meta().seq;
    ++to.dropped;
}

void Watches::tick()
{
    for (auto &[id, session] : m_watches) {
        if (Operator *to = m_feed.find(id)) {
            for (auto &[name, watch] : session.watches)
                flush(*to, watch);
        }
    }
    refill();
}

// Between two frames and not within one: what a frame leaves out comes after what it has.
void Watches::refill()
{
    const qint64 nowMs = m_clock.monotonicMs();
    const qint64 passedMs = nowMs - std::exchange(m_refilledMs, nowMs);
    for (auto &[id, session] : m_watches) {
        if (session.watches.empty())
            continue;
        const qint64 part = session.bytesPerSecond / qint64(session.watches.size());
        for (auto &[name, watch] : session.watches)
            watch.allowance = refilledAllowance(watch.allowance, part, passedMs, session.bytesPerSecond);
    }
}

void Watches::flush(Operator &to, Watch &watch)
{
    if (watch.count > 0) {
        m_feed.send(to, "{\"type\":\"events\"" + textMember("watch", watch.name) + ",\"events\":[" + watch.events
                            + "]}");
        to.collected -= watch.collected();
        watch.events.clear();
        watch.count = 0;
    }
    if (watch.dropped > 0) {
        m_feed.send(to, "{\"type\":\"coverage\"" + textMember("watch", watch.name)
                            + member("dropped", qint64(watch.dropped))
                            + member("from_seq", qint64(watch.droppedFrom))
                            + member("to_seq", qint64(watch.droppedTo))
                            + (watch.paced ? textMember("reason", "pace") : QByteArray()) + '}');
        watch.dropped = 0;
    }
}

} // namespace Carillon

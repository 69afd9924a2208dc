// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/tracetap.h"

#include "server/core/session.h"

#include <algorithm>

namespace Carillon {

namespace {

constexpr std::size_t MaxWatched = 20'000; // frames in outboxes whose leaving we wait for

const char *commandName(ClientCommand::Type type)
{
    switch (type) {
    case ClientCommand::Type::Auth: return "auth";
    case ClientCommand::Type::Subscribe: return "subscribe";
    case ClientCommand::Type::Unsubscribe: return "unsubscribe";
    case ClientCommand::Type::Publish: return "publish";
    case ClientCommand::Type::Presence: return "presence";
    case ClientCommand::Type::History: return "history";
    case ClientCommand::Type::Ping: return "ping";
    case ClientCommand::Type::Echo: return "echo";
    }
    return "";
}

} // namespace

bool TraceTap::hasSpace(qint64 bytes)
{
    if (m_records.size() + m_untold >= MaxRecords || (m_bytes > 0 && m_bytes + bytes > MaxBytes)) {
        ++m_lost;
        return false;
    }
    m_bytes += bytes;
    return true;
}

TraceRecord TraceTap::recordOf(const Session &session, TraceRecord::Kind kind) const
{
    TraceRecord record;
    record.atUs = m_clock.monotonicUs();
    record.connection = session.id();
    record.claims = session.sharedClaims();
    record.kind = kind;
    record.queueBytes = session.outbox().bytes();
    record.queueFrames = session.outbox().frames();
    return record;
}

void TraceTap::add(TraceRecord record)
{
    m_records.push_back(std::move(record));
}

void TraceTap::said(const Session &session, const ClientCommand *command)
{
    if (m_room != 0 && (!command || command->room != m_roomName))
        return;
    const bool publishes = command && command->type == ClientCommand::Type::Publish;
    if (!hasSpace(publishes ? command->data.size() : 0))
        return;
    TraceRecord record = recordOf(session, TraceRecord::Kind::Command);
    record.number = ++m_last;
    record.name = command ? commandName(command->type) : "malformed";
    if (command)
        record.room = command->room;
    if (publishes) { // what the others bring is a token (auth) or nobody's business (echo)
        record.data = command->data;
        record.event = command->event;
    }
    add(std::move(record));
}

void TraceTap::queued(const Session &session, const FramePtr &shown, const Frame *carried, Outbox::Lane lane,
                      bool kept)
{
    const RoomId room = shown->meta().room;
    if (m_room != 0 && room != m_room && room != 0)
        return; // of another room; answers name their room inside, which is for the hub to read
    if (!hasSpace(shown->payload().size()))
        return;
    TraceRecord record = recordOf(session, TraceRecord::Kind::Frame);
    record.number = ++m_last;
    record.frame = shown;
    record.replay = lane == Outbox::Lane::Replay;
    record.state = kept ? TraceRecord::State::Queued : TraceRecord::State::Dropped;
    if (!kept || m_watched >= MaxWatched)
        return add(std::move(record));
    m_waiting[session.id()].push_back({carried, std::move(record), false});
    ++m_untold;
    ++m_watched;
}

void TraceTap::left(const Session &session, const Frame &carried)
{
    const auto found = m_waiting.find(session.id());
    if (found == m_waiting.end())
        return leftUnseen(session, carried);
    std::deque<Waiting> &queue = found->second;
    const auto at = std::find_if(queue.begin(), queue.end(),
                                 [&](const Waiting &waiting) { return waiting.carried == &carried; });
    if (at == queue.end())
        return leftUnseen(session, carried);
    const qint64 nowUs = m_clock.monotonicUs();
    const auto places = at - queue.begin();
    for (auto i = places; i >= 0; --i) {
        Waiting &waiting = queue.front();
        const bool sent = i == 0; // whatever stood before it is not there any more
        if (!waiting.told)
            --m_untold;
        --m_watched;
        if (!waiting.told || hasSpace(0)) {
            TraceRecord &record = waiting.record;
            record.delayUs = nowUs - record.atUs;
            record.state = sent ? TraceRecord::State::Sent : TraceRecord::State::Dropped;
            record.atUs = waiting.told ? nowUs : record.atUs;
            if (waiting.told || sent) {
                record.queueBytes = session.outbox().bytes();
                record.queueFrames = session.outbox().frames();
            }
            add(std::move(record));
        }
        queue.pop_front();
    }
    if (queue.empty())
        m_waiting.erase(found);
}

// Queued before the trace began, or a gap, which is made as its turn comes.
void TraceTap::leftUnseen(const Session &session, const Frame &carried)
{
    const RoomId room = carried.meta().room;
    if ((m_room != 0 && room != m_room && room != 0) || !hasSpace(carried.payload().size()))
        return;
    TraceRecord record = recordOf(session, TraceRecord::Kind::Frame);
    record.number = ++m_last;
    record.frame = FramePtr(&carried);
    record.state = TraceRecord::State::Sent;
    add(std::move(record));
}

void TraceTap::ended(const Session &session, CloseCode code, const QByteArray &reason, const char *by)
{
    if (const auto found = m_waiting.find(session.id()); found != m_waiting.end()) {
        for (Waiting &waiting : found->second) {
            --m_watched;
            if (waiting.told)
                continue;
            --m_untold;
            add(std::move(waiting.record));
        }
        m_waiting.erase(found);
    }
    if (!hasSpace(0))
        return;
    TraceRecord record = recordOf(session, TraceRecord::Kind::Close);
    record.number = ++m_last;
    record.name = reason;
    record.code = code;
    record.by = by;
    add(std::move(record));
}

TraceTap::Batch TraceTap::take()
{
    Batch batch{std::move(m_records), std::exchange(m_lost, 0)};
    m_records.clear();
    m_bytes = 0;
    m_untold = 0;
    for (auto &[id, queue] : m_waiting) {
        for (Waiting &waiting : queue) {
            if (!std::exchange(waiting.told, true))
                batch.records.push_back(waiting.record);
        }
    }
    std::stable_sort(batch.records.begin(), batch.records.end(),
                     [](const TraceRecord &a, const TraceRecord &b) { return a.atUs < b.atUs; });
    return batch;
}

} // namespace Carillon

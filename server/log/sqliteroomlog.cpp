// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log/sqliteroomlog.h"

#include "common/logging.h"
#include "server/core/dedupe.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qint64 SeenPaceMs = 1000;
constexpr qint64 RowOverhead = 64; // about what SQLite adds to a row

} // namespace

SqliteRoomLog::SqliteRoomLog(Services services) : m_services(std::move(services))
{
    m_services.counters.hasDurableLog = true;
}

SqliteRoomLog::~SqliteRoomLog()
{
    if (m_writer)
        m_writer->push(m_nextJobs, m_nextUpkeep, m_nextForgets);
}

// --------------------------------------------------------------------------------------- reading

Result<DurableLog::Restored, QString> SqliteRoomLog::restore(const QByteArray &epoch, const Reader &reader)
{
    Restored restored;
    std::unordered_map<qint64, Room *> rooms;
    StoreReader from;
    from.epoch = [&](const QByteArray &kept) { restored.epoch = kept; };
    from.retired = [&](quint64 key, quint64 nextEpoch) { restored.retired.emplace(key, nextEpoch); };
    from.room = [&](qint64 number, const StoredRoom &stored) {
        Room &room = reader.room(stored);
        StoredRoomState &state = m_rooms[room.id];
        state.room = &room;
        state.number = number;
        state.lastSeq = stored.seq;
        rooms.emplace(number, &room);
        m_lastRoom = qMax(m_lastRoom, number);
    };
    from.chunk = [&](const StoredChunk &chunk) { return readChunk(chunk, rooms); };
    from.members = reader.members;
    from.revocations = reader.revocations;
    from.seen = [&](qint64 number, std::vector<LogBatch::Seen> seen) {
        // As good as new. Whoever had no answer when the server ended says it again when there is one, be that
        // an hour later, or what a clock that was set meanwhile takes for an hour.
        m_lastSeen = qMax(m_lastSeen, number);
        m_seen.push_back({number, m_services.clock.monotonicMs(), seen.size()});
        m_seenCount += seen.size();
        for (LogBatch::Seen &event : seen)
            reader.seen(std::move(event));
    };
    {
        const std::unique_ptr<LogStore> store = m_services.makeStore();
        auto error = store->open(epoch);
        if (!error)
            error = store->read(from);
        if (error)
            return error->text;
    }
    for (const auto &[number, room] : rooms) {
        if (room->seq == 0)
            return u"is damaged: room %1 has neither events nor a number"_s.arg(number);
    }
    forgetSeen();
    m_writer = std::make_unique<LogWriter>(
        m_services.makeStore, m_services.callHub,
        LogWriter::Reports{[this](std::size_t jobs, auto took) { committed(jobs, took); },
                           [this](const StoreError &error) { failed(error); }, [this] { recovered(); }},
        m_services.pace);
    m_services.counters.logUp.set(1);
    return restored;
}

QString SqliteRoomLog::readChunk(const StoredChunk &chunk, const std::unordered_map<qint64, Room *> &rooms)
{
    Room &room = *rooms.at(chunk.room);
    StoredRoomState &state = m_rooms.at(room.id);
    const quint64 lastSeq = chunk.firstSeq + chunk.events.size() - 1;
    // The oldest go first, so what is left has no hole, and reaches beyond what was saved before.
    if (state.chunks.empty() ? lastSeq < room.seq : chunk.firstSeq != room.seq + 1)
        return u"room %1 lacks events before number %2"_s.arg(chunk.room).arg(chunk.firstSeq);
    const qint64 ageMs = qMax<qint64>(0, m_services.clock.wallMs() - chunk.wallMs);
    const qint64 atMs = m_services.clock.monotonicMs() - ageMs;
    quint64 seq = chunk.firstSeq;
    qint64 bytes = RowOverhead;
    for (const QByteArrayView payload : chunk.events) {
        bytes += payload.size();
        m_memory.append(room.id, Frame::text(payload, {room.id, seq++, 0, 0}), *room.policy, atMs);
    }
    m_memory.expire(room.id, *room.policy, m_services.clock.monotonicMs());
    room.seq = lastSeq;
    room.lastEventMs = chunk.wallMs;
    state.lastSeq = lastSeq;
    state.chunks.push_back({chunk.position, lastSeq, bytes});
    m_lastPosition = chunk.position;
    forget(room.id, state);
    return {};
}

void SqliteRoomLog::append(RoomId room, FramePtr frame, const NamespacePolicy &policy, qint64 nowMs)
{
    StoredRoomState &state = m_rooms[room];
    state.lastSeq = frame->meta().seq;
    m_memory.append(room, std::move(frame), policy, nowMs);
    forget(room, state);
}

// --------------------------------------------------------------------------------------- forgetting

bool SqliteRoomLog::expire(RoomId room, const NamespacePolicy &policy, qint64 nowMs)
{
    const bool isEmpty = m_memory.expire(room, policy, nowMs);
    if (const auto found = m_rooms.find(room); found != m_rooms.end())
        forget(room, found->second);
    return isEmpty;
}

void SqliteRoomLog::drop(RoomId room)
{
    m_memory.drop(room);
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return;
    forget(room, found->second);
    m_rooms.erase(found);
}

// The rows of which memory has nothing any more.
void SqliteRoomLog::forget(RoomId id, StoredRoomState &state)
{
    auto &chunks = state.chunks;
    if (chunks.empty())
        return;
    const quint64 firstKept = state.lastSeq + 1 - quint64(m_memory.size(id).events);
    while (!chunks.empty() && chunks.front().lastSeq < firstKept) {
        const ChunkRef oldest = chunks.front();
        chunks.pop_front();
        if (chunks.empty() && state.room)
            m_nextUpkeep.emplace_back(SaveSeq{state.number, oldest.lastSeq});
        m_nextForgets.push_back({oldest.position, oldest.bytes});
    }
}

void SqliteRoomLog::retire(const Room &room, quint64 nextEpoch)
{
    StoredRoomState &state = m_rooms.at(room.id);
    state.room = nullptr;
    m_nextUpkeep.emplace_back(RetireRoom{state.number, stableHash(roomKey(room.tenant, room.name)), nextEpoch});
}

void SqliteRoomLog::renew(const QByteArray &epoch)
{
    m_nextUpkeep.emplace_back(RenewEpoch{epoch});
}

// Ids are kept as long as the Broadcaster keeps them.
void SqliteRoomLog::forgetSeen()
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    if (nowMs - m_seenForgottenMs < SeenPaceMs)
        return; // a few rows at once dirty no more pages than one
    m_seenForgottenMs = nowMs;
    const qint64 oldestMs = nowMs - Dedupe::WindowMs;
    qint64 last = 0;
    while (!m_seen.empty() && (m_seen.front().atMs < oldestMs || m_seenCount > Dedupe::MaxEntries)) {
        last = m_seen.front().number;
        m_seenCount -= m_seen.front().count;
        m_seen.pop_front();
    }
    if (last > 0)
        m_nextUpkeep.emplace_back(ForgetSeen{last});
}

// --------------------------------------------------------------------------------------- writing

DurableLog::State SqliteRoomLog::state() const
{
    if (m_isDown)
        return State::Down;
    return m_queueBytes >= MaxQueueBytes || m_underWay.size() >= MaxQueueJobs ? State::Behind : State::Up;
}

void SqliteRoomLog::opened(const Room &room)
{
    m_rooms[room.id].room = &room;
}

void SqliteRoomLog::commit(LogBatchPtr batch)
{
    LogJob &job = m_nextJobs.emplace_back();
    UnderWay &underWay = m_underWay.emplace_back();
    ++m_jobs;
    for (const auto &change : batch->changes) {
        const auto *event = std::get_if<LogBatch::Event>(&change);
        if (!event) {
            for (const QByteArray &user : std::get<LogBatch::MemberChange>(change).users)
                job.bytes += RowOverhead + user.size();
            continue;
        }
        StoredRoomState &state = m_rooms.at(event->room);
        if (state.number == 0) {
            state.number = ++m_lastRoom;
            job.rooms.push_back({state.number, state.room->tenant, state.room->name, state.room->epoch});
            underWay.newRooms.push_back(event->room);
        }
        if (state.job != m_jobs) {
            state.job = m_jobs;
            state.chunk = job.chunks.size();
            job.chunks.push_back({++m_lastPosition, state.number, {}});
            underWay.chunks.push_back({event->room, {m_lastPosition, 0, RowOverhead}});
            job.bytes += RowOverhead;
        }
        job.chunks[state.chunk].frames.push_back(event->frame);
        ChunkRef &chunk = underWay.chunks[state.chunk].second;
        chunk.lastSeq = event->frame->meta().seq;
        chunk.bytes += event->frame->payload().size();
        job.bytes += event->frame->payload().size();
    }
    if (!batch->seen.empty()) {
        job.seenNumber = underWay.seenNumber = ++m_lastSeen;
        underWay.seenCount = batch->seen.size();
        for (const LogBatch::Seen &event : batch->seen)
            job.bytes += RowOverhead + event.key.size();
    }
    job.batch = std::move(batch);
    underWay.bytes = job.bytes;
    m_queueBytes += job.bytes;
    m_services.counters.logQueueBytes.set(m_queueBytes);
}

void SqliteRoomLog::flush()
{
    if (!m_writer || (m_nextJobs.empty() && m_nextUpkeep.empty() && m_nextForgets.empty()))
        return;
    m_writer->push(m_nextJobs, m_nextUpkeep, m_nextForgets);
}

void SqliteRoomLog::committed(std::size_t jobs, std::chrono::microseconds took)
{
    m_services.counters.logCommits.add();
    m_services.counters.logCommitUs.add(quint64(took.count()));
    if (jobs == 0)
        return;
    const qint64 nowMs = m_services.clock.monotonicMs();
    for (std::size_t i = 0; i < jobs; ++i) {
        UnderWay &done = m_underWay.front();
        for (const auto &[room, chunk] : done.chunks)
            m_rooms.at(room).chunks.push_back(chunk);
        if (done.seenNumber > 0) {
            m_seen.push_back({done.seenNumber, nowMs, done.seenCount});
            m_seenCount += done.seenCount;
        }
        m_queueBytes -= done.bytes;
        m_underWay.pop_front();
    }
    m_services.counters.logQueueBytes.set(m_queueBytes);
    forgetSeen();
    m_listener.committed(jobs);
}

void SqliteRoomLog::failed(const StoreError &error)
{
    // One line for all of them; the counters have the numbers.
    qCCritical(lcHub, "the room log cannot be written, events are refused error=%s%s", qUtf8Printable(error.text),
               error.isCorrupt ? " (the file is damaged: stop, restore a copy, start)" : "");
    m_isDown = true;
    m_downSinceMs = m_services.clock.monotonicMs();
    m_services.counters.logFailures.add();
    m_services.counters.logUp.set(0);
    for (const UnderWay &lost : m_underWay) {
        for (const RoomId room : lost.newRooms)
            m_rooms.at(room).number = 0;
    }
    m_underWay.clear();
    m_nextJobs.clear();
    m_queueBytes = 0;
    m_services.counters.logQueueBytes.set(0);
    m_listener.failed();
    m_services.upChanged(false);
    m_writer->acknowledgeFailure();
}

void SqliteRoomLog::recovered()
{
    qCInfo(lcHub, "the room log is written again after_s=%lld",
           qlonglong((m_services.clock.monotonicMs() - m_downSinceMs) / 1000));
    m_isDown = false;
    m_services.counters.logUp.set(1);
    m_services.upChanged(true);
}

} // namespace Carillon

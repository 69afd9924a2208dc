// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The part of the Hub that exists where history outlives the process.
#include "server/core/hub.h"

namespace Carillon {

Result<bool, QString> Hub::restore(const std::function<void(LogBatch::Seen)> &seen)
{
    DurableLog::Reader reader;
    reader.room = [this](const DurableLog::StoredRoom &stored) -> Room & {
        Room &room = openRoom(stored.tenant, stored.name);
        room.epoch = stored.epoch;
        room.seq = stored.seq;
        return room;
    };
    reader.members = [this](const LogBatch::MemberChange &change) {
        addMembers(change.tenant, change.room, change.users);
    };
    reader.seen = seen;
    reader.revocations = [this](const std::vector<Revocation> &revocations) {
        m_revocations.restore(revocations);
        m_counters.revocations.set(m_revocations.size());
    };
    auto restored = m_durable->restore(m_epoch, reader);
    if (!restored.ok())
        return restored.error();
    m_epoch = restored->epoch;
    m_retired = std::move(restored->retired);
    for (const auto &[key, number] : m_retired)
        m_epochsMade = qMax(m_epochsMade, number);
    return true;
}

Placement Hub::stage(const RoomEvent &event, LogBatch &batch)
{
    Room &room = openRoom(event.tenant, event.room);
    const quint64 seq = room.seq + ++room.staged;
    batch.changes.emplace_back(LogBatch::Event{room.id, number(room, event, seq, batch.wallMs)});
    return {room.name, seq, room.epoch, 0};
}

void Hub::stageMembers(LogBatch::MemberChange change, LogBatch &batch)
{
    if (change.added)
        m_stagedMembers += qsizetype(change.users.size());
    batch.changes.emplace_back(std::move(change));
}

void Hub::commit(LogBatch batch, CommitReply reply)
{
    m_commits.push_back({std::make_shared<const LogBatch>(std::move(batch)), std::move(reply)});
    m_durable->commit(m_commits.back().batch);
}

void Hub::carryOut(std::size_t batches)
{
    const qint64 nowMs = m_clock.wallMs();
    std::vector<quint32> recipients;
    while (batches-- > 0 && !m_commits.empty()) {
        const Commit done = std::move(m_commits.front());
        m_commits.pop_front();
        recipients.clear();
        for (const auto &change : done.batch->changes) {
            if (const auto *event = std::get_if<LogBatch::Event>(&change)) {
                Room &room = *m_rooms[event->room];
                --room.staged;
                recipients.push_back(room.members);
                show(room, event->frame, nowMs);
                continue;
            }
            const auto &members = std::get<LogBatch::MemberChange>(change);
            if (members.added) {
                m_stagedMembers -= qsizetype(members.users.size());
                addMembers(members.tenant, members.room, members.users);
            } else {
                removeMembers(members.tenant, members.room, members.users);
            }
        }
        done.reply(&recipients);
    }
}

// Nothing of what is under way has happened. The newest answers first, so that each batch takes back
// what it did last.
void Hub::takeBack()
{
    const auto commits = std::exchange(m_commits, {});
    m_stagedMembers = 0;
    for (const Commit &commit : commits) {
        for (const auto &change : commit.batch->changes) {
            if (const auto *event = std::get_if<LogBatch::Event>(&change))
                m_rooms[event->room]->staged = 0;
        }
    }
    for (auto commit = commits.rbegin(); commit != commits.rend(); ++commit)
        commit->reply(nullptr);
}

} // namespace Carillon

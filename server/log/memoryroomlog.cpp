// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log/memoryroomlog.h"

namespace Carillon {

void MemoryRoomLog::append(RoomId room, FramePtr frame, const NamespacePolicy &policy, qint64 nowMs)
{
    if (policy.historySize <= 0)
        return drop(room); // switched off live: what was kept does not reach up to this event
    Events &events = m_rooms[room];
    const qint64 size = frame->bytes().size();
    events.entries.push_back({std::move(frame), nowMs});
    events.bytes += size;
    m_bytes += size;
    while (qsizetype(events.entries.size()) > policy.historySize)
        forgetOldest(events);
}

std::optional<std::vector<FramePtr>> MemoryRoomLog::after(RoomId room, quint64 seq,
                                                          quint64 last) const
{
    if (seq >= last)
        return seq == last ? std::optional(std::vector<FramePtr>()) : std::nullopt;
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end() || found->second.entries.empty())
        return std::nullopt;
    const auto &entries = found->second.entries;
    const quint64 first = entries.front().frame->meta().seq;
    if (first > seq + 1 || entries.back().frame->meta().seq != last)
        return std::nullopt;
    std::vector<FramePtr> missed;
    missed.reserve(last - seq);
    for (std::size_t i = std::size_t(seq + 1 - first); i < entries.size(); ++i)
        missed.push_back(entries[i].frame);
    return missed;
}

std::vector<FramePtr> MemoryRoomLog::newest(RoomId room, qsizetype limit) const
{
    std::vector<FramePtr> events;
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return events;
    const auto &entries = found->second.entries;
    for (auto i = qMax<qsizetype>(0, qsizetype(entries.size()) - limit); i < qsizetype(entries.size()); ++i)
        events.push_back(entries[std::size_t(i)].frame);
    return events;
}

bool MemoryRoomLog::expire(RoomId room, const NamespacePolicy &policy, qint64 nowMs)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return true;
    Events &events = found->second;
    while (!events.entries.empty()
           && nowMs - events.entries.front().atMs > policy.historyTtl.count()) {
        forgetOldest(events);
    }
    if (!events.entries.empty())
        return false;
    m_rooms.erase(found);
    return true;
}

void MemoryRoomLog::drop(RoomId room)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return;
    m_bytes -= found->second.bytes;
    m_rooms.erase(found);
}

RoomLog::Size MemoryRoomLog::size(RoomId room) const
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return {};
    return {qsizetype(found->second.entries.size()), found->second.bytes};
}

void MemoryRoomLog::forgetOldest(Events &events)
{
    const qint64 size = events.entries.front().frame->bytes().size();
    events.bytes -= size;
    m_bytes -= size;
    events.entries.pop_front();
}

} // namespace Carillon

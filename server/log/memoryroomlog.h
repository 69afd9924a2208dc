// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/roomlog.h"

#include <deque>
#include <unordered_map>

namespace Carillon {

/// The log of a node that may forget on restart: frames that were sent are kept, nothing is copied.
class MemoryRoomLog final : public RoomLog
{
public:
    void append(RoomId room, FramePtr frame, const NamespacePolicy &policy, qint64 nowMs) override;
    [[nodiscard]] std::optional<std::vector<FramePtr>> after(RoomId room, quint64 seq,
                                                             quint64 last) const override;
    [[nodiscard]] std::vector<FramePtr> newest(RoomId room, qsizetype limit) const override;
    bool expire(RoomId room, const NamespacePolicy &policy, qint64 nowMs) override;
    void drop(RoomId room) override;
    [[nodiscard]] Size size(RoomId room) const override;
    [[nodiscard]] qint64 totalBytes() const override { return m_bytes; }

private:
    struct Entry
    {
        FramePtr frame;
        qint64 atMs;
    };
    struct Events
    {
        std::deque<Entry> entries;
        qint64 bytes = 0;
    };
    void forgetOldest(Events &events);

    std::unordered_map<RoomId, Events> m_rooms;
    qint64 m_bytes = 0;
};

} // namespace Carillon

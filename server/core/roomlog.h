// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/config.h"
#include "server/core/frame.h"

#include <optional>
#include <vector>

namespace Carillon {

class DurableLog;

/// The last events of each room, so that a client that comes back misses nothing. Owned by the
/// application, used by the Hub on its thread only.
class RoomLog
{
public:
    RoomLog() = default;
    virtual ~RoomLog() = default;
    Q_DISABLE_COPY_MOVE(RoomLog)

    /// Keeps `frame`, which follows the room's last one by seq; forgets what is over the policy's
    /// size.
    virtual void append(RoomId room, FramePtr frame, const NamespacePolicy &policy, qint64 nowMs) = 0;

    /// Every event after `seq`, or nothing when that cannot be all of them. `last` is the room's
    /// present seq.
    [[nodiscard]] virtual std::optional<std::vector<FramePtr>> after(RoomId room, quint64 seq,
                                                                     quint64 last) const = 0;
    /// The newest `limit` events.
    [[nodiscard]] virtual std::vector<FramePtr> newest(RoomId room, qsizetype limit) const = 0;

    /// Forgets what is older than the policy's history_ttl; true when the room has nothing left.
    virtual bool expire(RoomId room, const NamespacePolicy &policy, qint64 nowMs) = 0;
    /// Forgets the room.
    virtual void drop(RoomId room) = 0;

    struct Size
    {
        qsizetype events = 0;
        qint64 bytes = 0;
    };
    [[nodiscard]] virtual Size size(RoomId room) const = 0;
    [[nodiscard]] virtual qint64 totalBytes() const = 0;

    /// This log, when what goes into it must be committed first.
    [[nodiscard]] virtual DurableLog *durable() { return nullptr; }
};

} // namespace Carillon

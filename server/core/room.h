// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/config.h"
#include "server/core/ids.h"
#include "server/core/roomlink.h"

#include <QByteArray>
#include <QHash>
#include <QVarLengthArray>

#include <memory>
#include <vector>

namespace Carillon {

/// A room as the Hub keeps it. Hub's thread.
struct Room
{
    RoomId id = 0;
    QByteArray tenant;
    QByteArray name;
    const NamespacePolicy *policy = nullptr; ///< in the Hub's present config
    QByteArray epoch;
    quint64 seq = 0;
    quint64 checked = 0;    ///< seq that the shards were last asked about
    quint32 staged = 0; ///< what waits for the log's commit or the bus's answer, and needs the room

    QVarLengthArray<quint32, 2> membersByShard;
    quint32 members = 0;

    /// Connections per user, where the namespace has presence or join_leave.
    struct Presence
    {
        QHash<QByteArray, quint32> connections;
        QHash<QByteArray, bool> announced; ///< users whose last announced state is "joined"
        QHash<QByteArray, qint64> pending; ///< users whose state may have changed, and since when
    };
    std::unique_ptr<Presence> presence;

    std::unique_ptr<RoomLink> link; ///< to the bus, when there is one

    qint64 createdMs = 0;   ///< wall clock
    qint64 lastEventMs = 0; ///< wall clock; 0: none yet
    quint64 drops = 0;      ///< events that members did not get
    // Since the last sweep, which makes the rates of them.
    quint64 newDeliveries = 0;
    quint64 newBytes = 0;
    quint32 newEvents = 0;
    float inRate = 0;
    float outRate = 0;
    float bytesRate = 0;

    [[nodiscard]] bool isIdle() const { return members == 0 && staged == 0; }
};

/// How a room is found: names are unique within a tenant only. Without tenants it is the name
/// itself, shared with whoever else has it; names hold no control characters, so the two never meet.
[[nodiscard]] inline QByteArray roomKey(const QByteArray &tenant, const QByteArray &room)
{
    if (tenant.isEmpty())
        return room;
    QByteArray key;
    key.reserve(tenant.size() + 1 + room.size());
    return key.append(tenant).append('\0').append(room);
}

/// FNV-1a. Hashes that end up in a file: qHash() differs from run to run.
[[nodiscard]] constexpr quint64 stableHash(QByteArrayView bytes)
{
    quint64 hash = 0xcbf29ce484222325U;
    for (const char byte : bytes)
        hash = (hash ^ quint8(byte)) * 0x100000001b3U;
    return hash;
}

} // namespace Carillon

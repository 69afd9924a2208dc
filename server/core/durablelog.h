// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/events.h"
#include "server/core/revocations.h"
#include "server/core/room.h"
#include "server/core/roomlog.h"
#include "server/core/seededhash.h"

#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>
#include <variant>
#include <vector>

namespace Carillon {

/// What one batch of domain events does, in order: committed as a whole or not at all. Immutable
/// once it was given to the log, whose writer reads it on a thread of its own.
struct LogBatch
{
    /// An event with its number and its final bytes.
    struct Event
    {
        RoomId room = 0;
        FramePtr frame;
    };
    struct MemberChange
    {
        bool added = true;
        QByteArray tenant;
        QByteArray room;
        std::vector<QByteArray> users;
    };
    /// An event's id as the Broadcaster knows it, and what became of the event: a producer that
    /// asks again after a restart gets the old answer.
    struct Seen
    {
        QByteArray key;
        PublishResult result;
    };

    std::vector<std::variant<Event, MemberChange>> changes;
    std::vector<Seen> seen;
    std::vector<Revocation> revocations; ///< as they are in force
    qint64 wallMs = 0;
};
using LogBatchPtr = std::shared_ptr<const LogBatch>;

/// stableHash() of a forgotten room's key → the number of its next epoch.
using RetiredRooms = std::unordered_map<quint64, quint64, SeededHash>;

/// A RoomLog that outlives the process. Reads stay what they are; what is new is the order of things:
/// the Hub numbers the events of a batch, commits the batch, and shows it to anybody (append()
/// included) only when the log says that it is committed. So no client ever has a number that a
/// crash could give out again.
///
/// Owned by the application, used by the Hub on its thread only. Batches are answered in order; when
/// one fails, so do all that were committed after it, because their numbers build on its.
class DurableLog : public RoomLog
{
public:
    [[nodiscard]] DurableLog *durable() final { return this; }

    enum class State : quint8 {
        Up,
        Behind, ///< as much waits for the disk as may
        Down,   ///< the last commit failed; it comes up again by itself
    };
    [[nodiscard]] virtual State state() const = 0;

    /// Called on the hub's thread, never inside commit().
    struct Listener
    {
        std::function<void(std::size_t batches)> committed; ///< the oldest so many
        std::function<void()> failed;                       ///< everything that was under way
    };
    virtual void setListener(Listener listener) = 0;
    /// Not while state() is Down. A batch without changes takes its place in the order, too.
    virtual void commit(LogBatchPtr batch) = 0;
    /// The end of the hub's turn: what it committed goes to the writer.
    virtual void flush() = 0;

    /// The room exists from here until drop(); its tenant, name and epoch are final when its first
    /// event is committed.
    virtual void opened(const Room &room) = 0;
    /// The room's numbering ends: when it is opened again, it is in the epoch with this number. To be
    /// followed by drop().
    virtual void retire(const Room &room, quint64 nextEpoch) = 0;
    /// All rooms to come are in this epoch, whatever was retired.
    virtual void renew(const QByteArray &epoch) = 0;

    struct StoredRoom
    {
        QByteArray tenant;
        QByteArray name;
        QByteArray epoch;
        quint64 seq = 0;
    };
    /// Whoever gets what was kept.
    struct Reader
    {
        /// Opens the room; called once for each, before everything else. The log raises its seq and
        /// lastEventMs as it reads its events.
        std::function<Room &(const StoredRoom &room)> room;
        std::function<void(const LogBatch::MemberChange &members)> members;
        std::function<void(LogBatch::Seen seen)> seen;
        std::function<void(const std::vector<Revocation> &revocations)> revocations;
    };
    struct Restored
    {
        QByteArray epoch;
        RetiredRooms retired;
    };
    /// Reads what was kept, and makes the log ready. A new log is in `epoch`. The error is one line.
    [[nodiscard]] virtual Result<Restored, QString> restore(const QByteArray &epoch,
                                                            const Reader &reader) = 0;
};

} // namespace Carillon

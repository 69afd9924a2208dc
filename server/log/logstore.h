// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/durablelog.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace Carillon {

// ---------------------------------------------------------------- what is written

struct NewRoom
{
    qint64 number = 0; ///< of the room in the file; never given twice
    QByteArray tenant;
    QByteArray name;
    QByteArray epoch;
};

/// What one batch brought into one room: consecutive events, one row. Rows of this size are what
/// makes the log cheap where it is busy, and a quiet room still has a row an event.
struct Chunk
{
    qint64 position = 0; ///< in the file; grows
    qint64 room = 0;
    std::vector<FramePtr> frames;
};

/// A LogBatch as the file needs it.
struct LogJob
{
    std::vector<NewRoom> rooms;
    std::vector<Chunk> chunks;
    LogBatchPtr batch; ///< for its members, its ids and its revocations
    qint64 seenNumber = 0; ///< of its ids; 0: it has none
    qint64 bytes = 0;
};

// What keeps the file small. Nobody waits for it, nothing of it gets lost while the process lives, and a
// file that lacks the newest of it is still right. Chunks are forgotten last, the oldest of a room first.
struct ForgetChunks
{
    qint64 first = 0;
    qint64 last = 0;
};
struct ForgetSeen
{
    qint64 last = 0;
};
/// A chunk that nobody needs any more.
struct Forgotten
{
    qint64 position = 0;
    qint64 bytes = 0; ///< about
};
/// Before the last chunk of a room goes, its number must be kept elsewhere.
struct SaveSeq
{
    qint64 room = 0;
    quint64 seq = 0;
};
struct RetireRoom
{
    qint64 room = 0;
    quint64 key = 0; ///< stableHash()
    quint64 nextEpoch = 0;
};
struct RenewEpoch
{
    QByteArray epoch;
};
using Upkeep = std::variant<ForgetChunks, ForgetSeen, SaveSeq, RetireRoom, RenewEpoch>;

struct StoreError
{
    QString text;
    bool isCorrupt = false; ///< no retry will help
};

// ---------------------------------------------------------------- what is read

struct StoredChunk
{
    qint64 position = 0;
    qint64 room = 0;
    quint64 firstSeq = 0;
    qint64 wallMs = 0;
    std::vector<QByteArrayView> events;
};

/// Who reads a file, in this order.
struct StoreReader
{
    std::function<void(const QByteArray &epoch)> epoch;
    std::function<void(quint64 key, quint64 nextEpoch)> retired;
    std::function<void(qint64 number, const DurableLog::StoredRoom &room)> room;
    /// In the order of their positions; the text says what is wrong with it, empty when nothing is.
    std::function<QString(const StoredChunk &chunk)> chunk;
    std::function<void(const LogBatch::MemberChange &members)> members;
    std::function<void(qint64 number, std::vector<LogBatch::Seen> seen)> seen;
    std::function<void(const std::vector<Revocation> &revocations)> revocations;
};

/// The file, as the log's two users see it: one reads it at the start, the other writes it from then
/// on. Each has one of its own, on its own thread. The seam at which tests put a disk that fails.
class LogStore
{
public:
    LogStore() = default;
    virtual ~LogStore() = default;
    Q_DISABLE_COPY_MOVE(LogStore)

    /// Opens the file. A new one is made, and is in `epoch` then.
    [[nodiscard]] virtual std::optional<StoreError> open(const QByteArray &epoch) = 0;
    [[nodiscard]] virtual std::optional<StoreError> read(const StoreReader &reader) = 0;
    /// One transaction, on the disk when it returns; all of it or nothing.
    [[nodiscard]] virtual std::optional<StoreError> write(const std::vector<LogJob> &jobs,
                                                          const std::vector<Upkeep> &upkeep) = 0;
    /// Whether so many bytes can be written again.
    [[nodiscard]] virtual std::optional<StoreError> probe(qint64 bytes) = 0;
    /// Whether the file is still where it was opened.
    [[nodiscard]] virtual std::optional<StoreError> check() = 0;
};

using LogStoreFactory = std::function<std::unique_ptr<LogStore>()>;

} // namespace Carillon

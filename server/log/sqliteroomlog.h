// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/clock.h"
#include "server/core/metrics.h"
#include "server/log/logwriter.h"
#include "server/log/memoryroomlog.h"

#include <deque>
#include <unordered_map>

namespace Carillon {

/// A MemoryRoomLog with a copy on the disk. Reads come from memory; this class knows which rows of the
/// file hold what memory has, writes new ones through a LogWriter, and has rows forgotten as soon as
/// memory forgets the last event in them. Owned by the application; hub's thread.
class SqliteRoomLog final : public DurableLog
{
public:
    struct Services
    {
        const Clock &clock;
        HubCounters &counters;
        LogWriter::Post callHub; ///< nothing that was posted may run when the log is gone
        LogStoreFactory makeStore;
        std::function<void(bool up)> upChanged;
        LogWriter::Pace pace = {};
    };
    explicit SqliteRoomLog(Services services);
    ~SqliteRoomLog() override;

    /// On their way to the disk; over that the log is Behind.
    static constexpr qint64 MaxQueueBytes = 64 * 1024 * 1024;
    static constexpr std::size_t MaxQueueJobs = 10'000;

    // RoomLog
    void append(RoomId room, FramePtr frame, const NamespacePolicy &policy, qint64 nowMs) override;
    [[nodiscard]] std::optional<std::vector<FramePtr>> after(RoomId room, quint64 seq, quint64 last) const override
    {
        return m_memory.after(room, seq, last);
    }
    [[nodiscard]] std::vector<FramePtr> newest(RoomId room, qsizetype limit) const override
    {
        return m_memory.newest(room, limit);
    }
    bool expire(RoomId room, const NamespacePolicy &policy, qint64 nowMs) override;
    void drop(RoomId room) override;
    [[nodiscard]] Size size(RoomId room) const override { return m_memory.size(room); }
    [[nodiscard]] qint64 totalBytes() const override { return m_memory.totalBytes(); }

    // DurableLog
    [[nodiscard]] State state() const override;
    void setListener(Listener listener) override { m_listener = std::move(listener); }
    void commit(LogBatchPtr batch) override;
    void flush() override;
    void opened(const Room &room) override;
    void retire(const Room &room, quint64 nextEpoch) override;
    void renew(const QByteArray &epoch) override;
    [[nodiscard]] Result<Restored, QString> restore(const QByteArray &epoch, const Reader &reader) override;

private:
    struct ChunkRef
    {
        qint64 position = 0;
        quint64 lastSeq = 0;
        qint64 bytes = 0;
    };
    struct StoredRoomState
    {
        const Room *room = nullptr; ///< null once its numbering has ended
        qint64 number = 0;          ///< in the file; 0: not there
        quint64 lastSeq = 0;        ///< of what was appended
        std::deque<ChunkRef> chunks; ///< in the file, the oldest first
        // Of the batch that is being put together.
        quint64 job = 0;
        std::size_t chunk = 0;
    };
    /// What becomes true when the batch is committed.
    struct UnderWay
    {
        std::vector<std::pair<RoomId, ChunkRef>> chunks;
        std::vector<RoomId> newRooms;
        qint64 seenNumber = 0;
        std::size_t seenCount = 0;
        qint64 bytes = 0;
    };
    struct SeenRow
    {
        qint64 number = 0;
        qint64 atMs = 0; ///< monotonic
        std::size_t count = 0;
    };
    void committed(std::size_t jobs, std::chrono::microseconds took);
    void failed(const StoreError &error);
    void recovered();
    void forget(RoomId id, StoredRoomState &state);
    void forgetSeen();
    [[nodiscard]] QString readChunk(const StoredChunk &chunk, const std::unordered_map<qint64, Room *> &rooms);

    Services m_services;
    Listener m_listener;
    MemoryRoomLog m_memory;
    std::unordered_map<RoomId, StoredRoomState> m_rooms;
    std::deque<SeenRow> m_seen;
    std::size_t m_seenCount = 0;
    qint64 m_seenForgottenMs = 0;
    qint64 m_lastRoom = 0;
    qint64 m_lastPosition = 0;
    qint64 m_lastSeen = 0;

    bool m_isDown = false;
    qint64 m_downSinceMs = 0;
    quint64 m_jobs = 0;
    qint64 m_queueBytes = 0;
    std::deque<UnderWay> m_underWay;
    std::vector<LogJob> m_nextJobs;    ///< of this turn
    std::vector<Upkeep> m_nextUpkeep;  ///< of this turn
    std::vector<Forgotten> m_nextForgets; ///< of this turn
    std::unique_ptr<LogWriter> m_writer;
};

} // namespace Carillon

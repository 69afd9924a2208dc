// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/config.h"
#include "server/core/frame.h"

#include <functional>
#include <memory>
#include <vector>

namespace Carillon {

/// What was left out for one client, in one room.
struct GapRange
{
    RoomId room = 0;
    quint64 from = 0;
    quint64 to = 0;
    OnSlow reason = OnSlow::DropOldest;
    quint32 count() const { return quint32(to - from + 1); }
};

/// What waits for one client: shared frames in the order in which they leave. Owned by its Client,
/// on the shard's thread.
///
/// Two lanes in one queue, so that order holds: Control (answers, gap, disconnect) is never dropped,
/// Live is bounded by `limits.outbox_bytes` and then treated by the policy of the event's room.
/// Replay (missed events after a subscribe) is bounded by the room's history instead: were it held
/// to the same bytes, a client that is further behind than the outbox is large could never catch up.
/// Control is bounded too, by four times the same bytes; over that a client that only asks and never
/// reads is closed as too slow.
///
/// Everything that is dropped leaves a gap where it stood, which grows while it waits and becomes a
/// `gap` frame when its turn comes.
class Outbox
{
public:
    enum class Lane : quint8 { Control, Live, Replay };
    enum class Verdict : quint8 {
        Queued,
        Dropped,  ///< by policy, this frame or older ones; a gap says which
        Overflow, ///< policy Disconnect: close the client as too slow
    };
    using EncodeGap = std::function<FramePtr(const GapRange &)>;

    [[nodiscard]] Verdict push(FramePtr frame, Lane lane, quint32 nowMs, OnSlow policy,
                               qint64 limit, quint64 &dropped);

    [[nodiscard]] bool isEmpty() const { return m_first == m_entries.size(); }
    [[nodiscard]] qsizetype frames() const { return qsizetype(m_entries.size() - m_first); }
    /// Bytes not yet written, replay and control included.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// What waits by kind, and the rooms with the most of it, for operators.
    struct Contents
    {
        struct Part
        {
            RoomId room = 0;
            qsizetype frames = 0;
            qint64 bytes = 0;
        };
        qint64 liveBytes = 0;
        qint64 controlBytes = 0;
        qsizetype gaps = 0;
        std::vector<Part> rooms; ///< the largest first, at most `most`
    };
    [[nodiscard]] Contents contents(std::size_t most) const;
    /// Whether an event of a room still waits here, was dropped (its gap waits), or neither.
    enum class Fate : quint8 { Waits, Dropped, Gone };
    [[nodiscard]] Fate fate(RoomId room, quint64 seq) const;
    /// What was queued last, null when that has become a gap.
    [[nodiscard]] const Frame *newest() const { return isEmpty() ? nullptr : m_entries.back().frame.data(); }
    /// When the oldest entry was queued; only while not empty.
    [[nodiscard]] quint32 oldestMs() const { return m_entries[m_first].queuedMs; }

    /// The bytes that leave next: fills up to `count` views, turning gaps that are due into frames.
    int gather(QByteArrayView *views, int count, const EncodeGap &encodeGap);
    /// Makes frames of all gaps now: before a room is left, after which its name may not be known.
    void settleGaps(const EncodeGap &encodeGap);
    /// `size` bytes of what gather() gave were written. `written` is told each frame that is out.
    template<typename F>
    void consume(qint64 size, F &&written);

    /// The next frame, whole and taken out, with the position in its room that it brings the client
    /// to (room 0: none). For transports that frame by themselves; they never use gather().
    struct Outgoing
    {
        FramePtr frame; ///< null: nothing waits
        RoomId room = 0;
        quint64 seq = 0;
    };
    [[nodiscard]] Outgoing take(const EncodeGap &encodeGap);

    /// Drops whatever is not control (a client that is being closed as too slow): no gap is left,
    /// since the client resumes. A frame that is half written stays.
    void dropEvents();

    /// Drops live events older than `maxAgeMs` whose room's policy drops; Overflow if one is older
    /// whose policy does not.
    [[nodiscard]] Verdict expire(quint32 nowMs, quint32 maxAgeMs,
                                 const std::function<OnSlow(RoomId)> &policyOf,
                                 const std::function<void(RoomId)> &dropped);

    /// Gives the memory of an emptied queue back.
    void shrink();

private:
    struct Entry
    {
        FramePtr frame;     // null: a gap, see `gap`
        quint32 queuedMs;
        quint32 gap : 30;   // index in m_gaps
        quint32 lane : 2;
    };

    void pop();
    void settle(Entry &entry, const EncodeGap &encodeGap);
    /// A live event of which nothing has been written yet.
    [[nodiscard]] bool mayDrop(std::size_t at) const
    {
        const Entry &entry = m_entries[at];
        return entry.frame && Lane(entry.lane) == Lane::Live && !(at == m_first && m_written > 0);
    }
    [[nodiscard]] bool growGap(std::size_t at, const FrameMeta &meta);
    [[nodiscard]] quint32 newGap(const FrameMeta &meta, OnSlow reason);
    void dropComing(const FrameMeta &meta, OnSlow reason);
    std::size_t dropAt(std::size_t at, OnSlow reason);
    bool dropOldestOf(RoomId room, OnSlow reason, qint64 needed, qint64 limit, quint64 &dropped);
    void dropSupersededOf(const FrameMeta &coming, quint64 &dropped);
    void forgetToldGaps();
    void compact();

    std::vector<Entry> m_entries;
    std::unique_ptr<std::vector<GapRange>> m_gaps;
    std::size_t m_first = 0;
    qint64 m_bytes = 0;     // all lanes
    qint64 m_liveBytes = 0;
    qint64 m_controlBytes = 0;
    quint32 m_written = 0;  // of the first entry
    RoomId m_sweptRoom = 0; // of whose live events none is superseded by another
};

template<typename F>
void Outbox::consume(qint64 size, F &&written)
{
    m_bytes -= size;
    while (size > 0) {
        const Entry &entry = m_entries[m_first];
        const qint64 rest = entry.frame->bytes().size() - m_written;
        if (size < rest) {
            m_written += quint32(size);
            return;
        }
        size -= rest;
        written(*entry.frame);
        pop();
    }
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/outbox.h"

#include <algorithm>
#include <unordered_map>

namespace Carillon {

namespace {
constexpr qint64 ControlShare = 4;
} // namespace

Outbox::Verdict Outbox::push(FramePtr frame, Lane lane, quint32 nowMs, OnSlow policy, qint64 limit,
                             quint64 &dropped)
{
    const qint64 size = frame->bytes().size();
    Verdict verdict = Verdict::Queued;
    if (lane == Lane::Live && m_liveBytes + size > limit && m_liveBytes > 0) {
        const FrameMeta &meta = frame->meta();
        switch (policy) {
        case OnSlow::Disconnect:
            return Verdict::Overflow;
        case OnSlow::DropNewest:
            dropComing(meta, policy);
            ++dropped;
            return Verdict::Dropped;
        case OnSlow::Latest:
            dropSupersededOf(meta, dropped);
            [[fallthrough]];
        case OnSlow::DropOldest:
            if (!dropOldestOf(meta.room, policy, size, limit, dropped)) {
                // The room has nothing left here that could make place: others fill the queue.
                dropComing(meta, policy);
                ++dropped;
                return Verdict::Dropped;
            }
            verdict = Verdict::Dropped;
        }
    } else if (lane == Lane::Control && m_controlBytes + size > ControlShare * limit
               && m_controlBytes > 0) {
        return Verdict::Overflow;
    }
    m_bytes += size;
    if (lane == Lane::Live)
        m_liveBytes += size;
    else if (lane == Lane::Control)
        m_controlBytes += size;
    if (lane == Lane::Live && verdict == Verdict::Queued && frame->meta().room == m_sweptRoom)
        m_sweptRoom = 0; // nobody has looked whether this one supersedes another
    m_entries.push_back({std::move(frame), nowMs, 0, quint32(lane)});
    compact();
    return verdict;
}

int Outbox::gather(QByteArrayView *views, int count, const EncodeGap &encodeGap)
{
    int n = 0;
    for (std::size_t i = m_first; i < m_entries.size() && n < count; ++i, ++n) {
        settle(m_entries[i], encodeGap);
        views[n] = m_entries[i].frame->bytes();
        if (i == m_first)
            views[n] = views[n].sliced(m_written);
    }
    return n;
}

void Outbox::settle(Entry &entry, const EncodeGap &encodeGap)
{
    if (entry.frame)
        return;
    entry.frame = encodeGap((*m_gaps)[entry.gap]);
    const qint64 size = entry.frame->bytes().size();
    m_bytes += size;
    m_controlBytes += size;
}

void Outbox::settleGaps(const EncodeGap &encodeGap)
{
    for (std::size_t i = m_first; i < m_entries.size(); ++i)
        settle(m_entries[i], encodeGap);
}

Outbox::Outgoing Outbox::take(const EncodeGap &encodeGap)
{
    if (isEmpty())
        return {};
    const Entry &first = m_entries[m_first];
    const bool isGap = !first.frame;
    const GapRange gap = isGap ? (*m_gaps)[first.gap] : GapRange();
    QByteArrayView view;
    gather(&view, 1, encodeGap);
    const FramePtr frame = first.frame;
    m_bytes -= frame->bytes().size();
    pop();
    if (isGap)
        return {frame, gap.room, gap.to};
    return {frame, frame->meta().seq != 0 ? frame->meta().room : 0, frame->meta().seq};
}

void Outbox::pop()
{
    Entry &entry = m_entries[m_first];
    const qint64 size = entry.frame->bytes().size();
    if (Lane(entry.lane) == Lane::Live)
        m_liveBytes -= size;
    else if (Lane(entry.lane) == Lane::Control)
        m_controlBytes -= size;
    entry.frame.reset();
    m_written = 0;
    if (++m_first == m_entries.size()) {
        m_entries.clear();
        m_first = 0;
        m_gaps.reset();
    } else {
        compact();
    }
}

void Outbox::compact()
{
    if (m_first >= 64 && m_first * 2 >= m_entries.size()) {
        m_entries.erase(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(m_first));
        m_first = 0;
    }
}

// Whether a gap that stands before place `at` ends right before this event and could take it in.
bool Outbox::growGap(std::size_t at, const FrameMeta &meta)
{
    for (std::size_t i = at; i-- > m_first;) {
        const Entry &entry = m_entries[i];
        if (entry.frame) {
            if (entry.frame->meta().room == meta.room && meta.room != 0)
                return false; // an event of the room that stays lies between
            continue;
        }
        GapRange &gap = (*m_gaps)[entry.gap];
        if (gap.room != meta.room)
            continue;
        if (gap.to + 1 != meta.seq)
            return false;
        gap.to = meta.seq;
        return true;
    }
    return false;
}

quint32 Outbox::newGap(const FrameMeta &meta, OnSlow reason)
{
    if (!m_gaps)
        m_gaps = std::make_unique<std::vector<GapRange>>();
    else if (m_gaps->size() == m_gaps->capacity())
        forgetToldGaps();
    m_gaps->push_back({meta.room, meta.seq, meta.seq, reason});
    return quint32(m_gaps->size() - 1) & 0x3fffffffU;
}

// For an event that is not even queued; something is, or it would have been.
void Outbox::dropComing(const FrameMeta &meta, OnSlow reason)
{
    if (growGap(m_entries.size(), meta))
        return;
    const quint32 gap = newGap(meta, reason);
    m_entries.push_back({FramePtr(), m_entries.back().queuedMs, gap, quint32(Lane::Control)});
}

// Leaves a gap in place of the live event at `at`; gives the place of the entry behind it.
std::size_t Outbox::dropAt(std::size_t at, OnSlow reason)
{
    Entry &entry = m_entries[at];
    const FrameMeta meta = entry.frame->meta();
    const qint64 size = entry.frame->bytes().size();
    m_liveBytes -= size;
    m_bytes -= size;
    if (!growGap(at, meta)) {
        entry.gap = newGap(meta, reason) & 0x3fffffffU;
        entry.lane = quint32(Lane::Control) & 3U;
        entry.frame.reset();
        return at + 1;
    }
    // What is dropped lies in front as a rule: then the few entries before it make way.
    const auto begin = m_entries.begin();
    if (at - m_first > m_entries.size() - at) {
        m_entries.erase(begin + std::ptrdiff_t(at));
        return at;
    }
    std::move_backward(begin + std::ptrdiff_t(m_first), begin + std::ptrdiff_t(at),
                       begin + std::ptrdiff_t(at) + 1);
    m_entries[m_first].frame.reset();
    ++m_first;
    return at + 1;
}

// Of a queue that never runs empty the gaps that became frames would pile up.
void Outbox::forgetToldGaps()
{
    std::vector<GapRange> waiting;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        if (!m_entries[i].frame) {
            waiting.push_back((*m_gaps)[m_entries[i].gap]);
            m_entries[i].gap = quint32(waiting.size() - 1) & 0x3fffffffU;
        }
    }
    waiting.reserve(waiting.size() * 2 + 4); // so that this is done once in many gaps
    *m_gaps = std::move(waiting);
}

// Drops live events of the room, oldest first, until `needed` more bytes fit.
bool Outbox::dropOldestOf(RoomId room, OnSlow reason, qint64 needed, qint64 limit, quint64 &dropped)
{
    for (std::size_t i = m_first; i < m_entries.size() && m_liveBytes + needed > limit;) {
        if (!mayDrop(i) || m_entries[i].frame->meta().room != room) {
            ++i;
            continue;
        }
        i = dropAt(i, reason);
        ++dropped;
    }
    return m_liveBytes + needed <= limit || m_liveBytes == 0;
}

// Keeps, of the room's live events that have a key, only the newest of each, `coming` included. Once
// this was done for all keys, only the coming one's can have become superfluous.
void Outbox::dropSupersededOf(const FrameMeta &coming, quint64 &dropped)
{
    const auto isOurs = [&](const Entry &entry) {
        return entry.frame && entry.frame->meta().room == coming.room && entry.frame->meta().keyHash != 0;
    };
    if (m_sweptRoom == coming.room) {
        for (std::size_t i = m_entries.size(); coming.keyHash != 0 && i-- > m_first;) {
            if (!isOurs(m_entries[i]) || m_entries[i].frame->meta().keyHash != coming.keyHash)
                continue;
            if (mayDrop(i)) {
                (void)dropAt(i, OnSlow::Latest);
                ++dropped;
            }
            return;
        }
        return;
    }
    std::unordered_map<quint64, quint64> newest;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        if (isOurs(m_entries[i]))
            newest[m_entries[i].frame->meta().keyHash] = m_entries[i].frame->meta().seq;
    }
    newest[coming.keyHash] = coming.seq;
    for (std::size_t i = m_first; i < m_entries.size();) {
        if (!isOurs(m_entries[i]) || !mayDrop(i)
            || newest[m_entries[i].frame->meta().keyHash] == m_entries[i].frame->meta().seq) {
            ++i;
            continue;
        }
        i = dropAt(i, OnSlow::Latest);
        ++dropped;
    }
    m_sweptRoom = coming.room;
}

void Outbox::dropEvents()
{
    std::vector<Entry> kept;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        const bool halfWritten = i == m_first && m_written > 0;
        if (halfWritten || (entry.frame && Lane(entry.lane) == Lane::Control)) {
            kept.push_back(std::move(entry));
        } else if (entry.frame) {
            m_bytes -= entry.frame->bytes().size();
            if (Lane(entry.lane) == Lane::Live)
                m_liveBytes -= entry.frame->bytes().size();
        }
    }
    m_entries = std::move(kept);
    m_first = 0;
    m_gaps.reset();
}

Outbox::Verdict Outbox::expire(quint32 nowMs, quint32 maxAgeMs,
                               const std::function<OnSlow(RoomId)> &policyOf,
                               const std::function<void(RoomId)> &dropped)
{
    Verdict verdict = Verdict::Queued;
    for (std::size_t i = m_first; i < m_entries.size();) {
        const Entry &entry = m_entries[i];
        if (nowMs - entry.queuedMs <= maxAgeMs)
            break; // queued in order of time
        if (!entry.frame || Lane(entry.lane) != Lane::Live) {
            ++i;
            continue;
        }
        const RoomId room = entry.frame->meta().room;
        const OnSlow policy = policyOf(room);
        if (policy == OnSlow::Disconnect)
            return Verdict::Overflow;
        if (!mayDrop(i)) {
            ++i; // half written: whether that goes on is for write_wait to judge
            continue;
        }
        i = dropAt(i, policy);
        dropped(room);
        verdict = Verdict::Dropped;
    }
    compact();
    return verdict;
}

Outbox::Contents Outbox::contents(std::size_t most) const
{
    Contents all{m_liveBytes, m_controlBytes, 0, {}};
    std::unordered_map<RoomId, Contents::Part> rooms;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (!entry.frame) {
            ++all.gaps;
            continue;
        }
        const RoomId room = entry.frame->meta().room;
        if (room == 0)
            continue;
        Contents::Part &part = rooms[room];
        part.room = room;
        ++part.frames;
        part.bytes += entry.frame->bytes().size();
    }
    for (const auto &[room, part] : rooms)
        all.rooms.push_back(part);
    std::sort(all.rooms.begin(), all.rooms.end(), [](const Contents::Part &a, const Contents::Part &b) {
        return a.bytes != b.bytes ? a.bytes > b.bytes : a.room < b.room;
    });
    if (all.rooms.size() > most)
        all.rooms.resize(most);
    return all;
}

Outbox::Fate Outbox::fate(RoomId room, quint64 seq) const
{
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (entry.frame) {
            if (entry.frame->meta().room == room && entry.frame->meta().seq == seq)
                return Fate::Waits;
        } else if (const GapRange &gap = (*m_gaps)[entry.gap];
                   gap.room == room && gap.from <= seq && seq <= gap.to) {
            return Fate::Dropped;
        }
    }
    return Fate::Gone;
}

void Outbox::shrink()
{
    if (isEmpty() && m_entries.capacity() > 4)
        std::vector<Entry>().swap(m_entries);
}

} // namespace Carillon

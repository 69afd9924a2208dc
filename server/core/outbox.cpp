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
            leaveGap(m_entries.size(), meta, policy);
            ++dropped;
            return Verdict::Dropped;
        case OnSlow::Latest:
            dropSupersededOf(meta, dropped);
            [[fallthrough]];
        case OnSlow::DropOldest:
            if (!dropOldestOf(meta.room, policy, size, limit, dropped)) {
                // The room has nothing left here that could make place: others fill the queue.
                leaveGap(m_entries.size(), meta, policy);
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
    m_entries.push_back({std::move(frame), nowMs, 0, quint32(lane)});
    return verdict;
}

int Outbox::gather(QByteArrayView *views, int count, const EncodeGap &encodeGap)
{
    int n = 0;
    for (std::size_t i = m_first; i < m_entries.size() && n < count; ++i, ++n) {
        Entry &entry = m_entries[i];
        if (!entry.frame) {
            entry.frame = encodeGap((*m_gaps)[entry.gap]);
            const qint64 size = entry.frame->bytes().size();
            m_bytes += size;
            m_controlBytes += size;
        }
        views[n] = entry.frame->bytes();
        if (i == m_first)
            views[n] = views[n].sliced(m_written);
    }
    return n;
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
    } else if (m_first >= 64 && m_first * 2 >= m_entries.size()) {
        m_entries.erase(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(m_first));
        m_first = 0;
    }
}

// A gap at place `at` (before the entry that is there now, or at the end), or the growth of one
// that stands there already and ends right before this event.
void Outbox::leaveGap(std::size_t at, const FrameMeta &meta, OnSlow reason)
{
    for (std::size_t i = at; i-- > m_first;) {
        const Entry &entry = m_entries[i];
        if (entry.frame) {
            if (entry.frame->meta().room == meta.room && meta.room != 0)
                break; // an event of the room that stays lies between
            continue;
        }
        GapRange &gap = (*m_gaps)[entry.gap];
        if (gap.room != meta.room)
            continue;
        if (gap.to + 1 == meta.seq) {
            gap.to = meta.seq;
            return;
        }
        break;
    }
    if (!m_gaps)
        m_gaps = std::make_unique<std::vector<GapRange>>();
    else if (m_gaps->size() == m_gaps->capacity())
        forgetToldGaps();
    const quint32 index = quint32(m_gaps->size());
    m_gaps->push_back({meta.room, meta.seq, meta.seq, reason});
    const quint32 queuedMs = at < m_entries.size() ? m_entries[at].queuedMs
        : isEmpty()                                ? 0
                                                   : m_entries.back().queuedMs;
    m_entries.insert(m_entries.begin() + std::ptrdiff_t(at),
                     Entry{FramePtr(), queuedMs, index, quint32(Lane::Control)});
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
    for (std::size_t i = m_first; i < m_entries.size() && m_liveBytes + needed > limit; ++i) {
        Entry &entry = m_entries[i];
        if (!entry.frame || Lane(entry.lane) != Lane::Live || entry.frame->meta().room != room
            || (i == m_first && m_written > 0)) {
            continue;
        }
        const FramePtr frame = std::move(entry.frame);
        const qint64 size = frame->bytes().size();
        m_liveBytes -= size;
        m_bytes -= size;
        m_entries.erase(m_entries.begin() + std::ptrdiff_t(i));
        const std::size_t before = m_entries.size();
        leaveGap(i, frame->meta(), reason);
        if (m_entries.size() == before)
            --i; // the gap before it grew, so the next entry is at i now
        ++dropped;
    }
    return m_liveBytes + needed <= limit || m_liveBytes == 0;
}

// Keeps, of the room's live events that have a key, only the newest of each, `coming` included.
void Outbox::dropSupersededOf(const FrameMeta &coming, quint64 &dropped)
{
    const RoomId room = coming.room;
    std::unordered_map<quint64, quint64> newest;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (entry.frame && entry.frame->meta().room == room && entry.frame->meta().keyHash != 0)
            newest[entry.frame->meta().keyHash] = entry.frame->meta().seq;
    }
    newest[coming.keyHash] = coming.seq;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (!entry.frame || Lane(entry.lane) != Lane::Live || entry.frame->meta().room != room
            || entry.frame->meta().keyHash == 0 || (i == m_first && m_written > 0)
            || newest[entry.frame->meta().keyHash] == entry.frame->meta().seq) {
            continue;
        }
        const FramePtr frame = std::move(entry.frame);
        const qint64 size = frame->bytes().size();
        m_liveBytes -= size;
        m_bytes -= size;
        m_entries.erase(m_entries.begin() + std::ptrdiff_t(i));
        const std::size_t before = m_entries.size();
        leaveGap(i, frame->meta(), OnSlow::Latest);
        if (m_entries.size() == before)
            --i;
        ++dropped;
    }
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
                               const std::function<OnSlow(RoomId)> &policyOf, quint64 &dropped)
{
    Verdict verdict = Verdict::Queued;
    for (std::size_t i = m_first; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (nowMs - entry.queuedMs <= maxAgeMs)
            break; // queued in order of time
        if (!entry.frame || Lane(entry.lane) != Lane::Live)
            continue;
        const OnSlow policy = policyOf(entry.frame->meta().room);
        if (policy == OnSlow::Disconnect)
            return Verdict::Overflow;
        if (i == m_first && m_written > 0)
            continue; // on its way; whether that goes on is for write_wait to judge
        const FramePtr frame = std::move(entry.frame);
        const qint64 size = frame->bytes().size();
        m_liveBytes -= size;
        m_bytes -= size;
        m_entries.erase(m_entries.begin() + std::ptrdiff_t(i));
        const std::size_t before = m_entries.size();
        leaveGap(i, frame->meta(), policy);
        if (m_entries.size() == before)
            --i;
        ++dropped;
        verdict = Verdict::Dropped;
    }
    return verdict;
}

void Outbox::shrink()
{
    if (isEmpty() && m_entries.capacity() > 4)
        std::vector<Entry>().swap(m_entries);
}

} // namespace Carillon

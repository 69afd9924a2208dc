// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/sequencecheck.h"

#include <algorithm>

namespace Carillon {

void SequenceCheck::restart(quint64 seq)
{
    m_started = true;
    m_last = seq;
    m_announced.clear();
}

void SequenceCheck::event(quint64 seq)
{
    if (!m_started) {
        restart(seq);
        return;
    }
    if (seq > m_last) {
        if (seq > m_last + 1)
            addHole(m_last + 1, seq - 1);
        m_last = seq;
        m_announced.erase(m_announced.begin(), m_announced.upper_bound(seq));
    } else if (subtract(m_holes, seq, seq) == 1) {
        ++m_late;
    } else {
        ++m_doubles;
    }
}

/// A hole is what is between two received events and was not announced.
void SequenceCheck::addHole(quint64 from, quint64 to)
{
    quint64 next = from;
    for (const auto &[first, last] : m_announced) {
        if (first > to)
            break;
        if (first > next)
            m_holes.emplace(next, first - 1);
        next = std::max(next, last + 1);
    }
    if (next <= to)
        m_holes.emplace(next, to);
    while (m_holes.size() > MaxRanges) {
        const auto oldest = m_holes.begin();
        m_lostForGood += oldest->second - oldest->first + 1;
        m_holes.erase(oldest);
    }
}

void SequenceCheck::gap(quint64 from, quint64 to)
{
    if (from > to || from == 0)
        return;
    m_announcedTotal += to - from + 1;
    subtract(m_holes, from, to);
    if (m_started && to > m_last && m_announced.size() < MaxRanges) {
        quint64 &last = m_announced[std::max(from, m_last + 1)];
        last = std::max(last, to);
    }
}

/// Takes [from, to] out of the ranges; how many numbers of it were there.
quint64 SequenceCheck::subtract(Ranges &ranges, quint64 from, quint64 to)
{
    quint64 taken = 0;
    auto range = ranges.upper_bound(from);
    if (range != ranges.begin())
        --range;
    while (range != ranges.end() && range->first <= to) {
        const auto [first, last] = *range;
        if (last < from) {
            ++range;
            continue;
        }
        range = ranges.erase(range);
        taken += std::min(last, to) - std::max(first, from) + 1;
        if (first < from)
            ranges.emplace(first, from - 1);
        if (last > to)
            range = ranges.emplace(to + 1, last).first;
    }
    return taken;
}

quint64 SequenceCheck::head() const
{
    quint64 head = m_last;
    for (const auto &[first, last] : m_announced) {
        if (first > head + 1)
            break;
        head = std::max(head, last);
    }
    return head;
}

quint64 SequenceCheck::lost() const
{
    quint64 count = m_lostForGood;
    for (const auto &[first, last] : m_holes)
        count += last - first + 1;
    return count;
}

} // namespace Carillon

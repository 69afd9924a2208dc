// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <map>

namespace Carillon {

/// Judges the order in which one subscriber receives one room: every seq once, in order, and what is
/// missing announced by a `gap` frame (protocol.md, sections 1 and 3). A gap frame may come before or
/// after its place, since answers overtake data. A value; bounded by MaxRanges, beyond which it
/// counts and no longer forgives.
class SequenceCheck
{
public:
    static constexpr std::size_t MaxRanges = 1024;

    /// What comes next is `seq` + 1. Holes of before stay lost.
    void restart(quint64 seq);
    /// What comes next is unknown, the next event decides.
    void forget() { m_started = false; }
    void event(quint64 seq);
    void gap(quint64 from, quint64 to);

    [[nodiscard]] bool started() const { return m_started; }
    [[nodiscard]] quint64 last() const { return m_last; } ///< highest seq that was received
    [[nodiscard]] quint64 head() const; ///< highest seq that was received or announced as dropped
    [[nodiscard]] quint64 doubles() const { return m_doubles; }
    [[nodiscard]] quint64 late() const { return m_late; } ///< received, but after a later one
    [[nodiscard]] quint64 announced() const { return m_announcedTotal; } ///< dropped by the server, and said so
    [[nodiscard]] quint64 lost() const; ///< neither received nor announced

private:
    using Ranges = std::map<quint64, quint64>; // first -> last, not overlapping

    static quint64 subtract(Ranges &ranges, quint64 from, quint64 to);
    void addHole(quint64 from, quint64 to);

    bool m_started = false;
    quint64 m_last = 0;
    quint64 m_doubles = 0;
    quint64 m_late = 0;
    quint64 m_announcedTotal = 0;
    quint64 m_lostForGood = 0; ///< holes that were given up to stay bounded
    Ranges m_holes;
    Ranges m_announced; ///< ahead of m_last
};

} // namespace Carillon

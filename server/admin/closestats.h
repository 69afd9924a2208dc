// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"

#include <QtGlobal>

#include <deque>
#include <map>

namespace Carillon {

/// How connections ended lately, counted exactly: what the table `closed` cannot say once a storm is
/// larger than it. Ten minutes of seconds with a count per close code. Hub's thread.
class CloseStats
{
public:
    using Counts = std::map<int, quint64>; ///< by close code

    struct Span
    {
        const char *window; ///< 10s, 1m, 10m, storm
        qint64 fromMs = 0;
        qint64 toMs = 0;
        Counts counts;
    };

    /// `connections`: how many there are; a storm is more than a hundredth of them in a second.
    void add(CloseCode code, qint64 nowMs, qint64 connections);
    /// The windows that have something in them. Times are those of add().
    [[nodiscard]] std::deque<Span> spans(qint64 nowMs) const;

private:
    static constexpr qint64 KeptSeconds = 600;
    static constexpr quint64 StormLeast = 100;
    static constexpr qint64 QuietSeconds = 5;

    struct Second
    {
        qint64 second = 0;
        quint64 count = 0;
        Counts counts;
    };
    void judgeStorm(const Second &second, qint64 connections);

    std::deque<Second> m_seconds;
    struct Storm
    {
        qint64 from = 0; ///< seconds; 0: there was none
        qint64 to = 0;
    } m_storm;
};

} // namespace Carillon

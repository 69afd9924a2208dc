// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <vector>

namespace Carillon::Bench {

using Nanoseconds = std::int64_t;
inline constexpr Nanoseconds Second = 1'000'000'000;

/// CLOCK_MONOTONIC: the same in every process of the machine.
[[nodiscard]] Nanoseconds now();

/// Counts latencies in buckets about 3 % wide, so that a million of them cost no memory.
class Histogram
{
public:
    void clear();
    void add(Nanoseconds value);
    /// The value in microseconds that this share (0 to 1) of all values does not exceed.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double maximum() const { return static_cast<double>(m_maximum) / 1000; }

private:
    static constexpr unsigned Steps = 32; ///< buckets for each power of two
    std::array<std::uint64_t, 60 * Steps> m_counts{};
    std::uint64_t m_total = 0;
    Nanoseconds m_maximum = 0;
};

/// What processes have used so far; all their threads, ended ones too.
struct ProcessUse
{
    double cpu = 0;  ///< seconds, from the processes' CPU clocks (nanoseconds, not 10 ms ticks)
    double user = 0; ///< seconds outside the kernel, in ticks
    std::int64_t rss = 0; ///< bytes
};

/// Sums over `pids`; a process that is gone ends the program.
[[nodiscard]] ProcessUse processUse(const std::vector<pid_t> &pids);
[[nodiscard]] double ownCpu();

/// The end of the program for everything that makes a measurement worthless.
[[noreturn]] void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

} // namespace Carillon::Bench

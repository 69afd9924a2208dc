// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/measure.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

namespace Carillon::Bench {

namespace {

Nanoseconds read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return Nanoseconds(time.tv_sec) * Second + time.tv_nsec;
}

// proc(5): utime is field 14 of stat; the name in field 2 may hold spaces and brackets.
double userSeconds(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream fields(text.substr(std::min(text.rfind(')') + 2, text.size())));
    std::string skipped;
    for (int i = 3; i < 14; ++i)
        fields >> skipped;
    double ticks = 0;
    fields >> ticks;
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::int64_t residentBytes(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
    std::int64_t size = 0;
    std::int64_t resident = 0;
    file >> size >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

} // namespace

Nanoseconds now()
{
    return read(CLOCK_MONOTONIC);
}

void Histogram::clear()
{
    *this = {};
}

void Histogram::add(Nanoseconds value)
{
    value = std::max<Nanoseconds>(value, 0);
    m_maximum = std::max(m_maximum, value);
    ++m_total;
    auto bucket = static_cast<unsigned>(value);
    if (value >= Steps) {
        const auto wide = static_cast<std::uint64_t>(value);
        const auto shift = static_cast<unsigned>(std::bit_width(wide)) - 6;
        bucket = shift * Steps + static_cast<unsigned>(wide >> shift);
    }
    ++m_counts[std::min<std::size_t>(bucket, m_counts.size() - 1)];
}

double Histogram::percentile(double share) const
{
    auto left = static_cast<std::uint64_t>(share * static_cast<double>(m_total));
    for (unsigned i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] > left) {
            const unsigned shift = i < 2 * Steps ? 0 : i / Steps - 1;
            const auto upper = static_cast<double>((std::uint64_t(i - shift * Steps) + 1) << shift);
            return std::min(upper / 1000, maximum());
        }
        left -= m_counts[i];
    }
    return maximum();
}

ProcessUse processUse(const std::vector<pid_t> &pids)
{
    ProcessUse use;
    for (const pid_t pid : pids) {
        clockid_t clock{};
        if (clock_getcpuclockid(pid, &clock) != 0)
            die("process %d is gone", static_cast<int>(pid));
        use.cpu += static_cast<double>(read(clock)) * 1e-9;
        use.user += userSeconds(pid);
        use.rss += residentBytes(pid);
    }
    return use;
}

double ownCpu()
{
    return static_cast<double>(read(CLOCK_PROCESS_CPUTIME_ID)) * 1e-9;
}

void die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    std::fputs("load: ", stderr);
    std::vfprintf(stderr, format, arguments);
    std::fputc('\n', stderr);
    va_end(arguments);
    std::exit(1);
}

} // namespace Carillon::Bench

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// The load generator of scripts/benchmark: see Usage in options.cpp for what it does, swarm.h for how
// deliveries are recognised, and docs/benchmarks.md for the method.
#include "tests/benchmarks/swarm.h"

#include <sys/prctl.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <optional>

using namespace Carillon::Bench;

namespace {

/// The state that a figure is a difference of.
struct Mark
{
    Mark(const Options &options, const Swarm &swarm)
        : at(now())
        , server(processUse(options.pids))
        , broker(processUse(options.brokers))
        , own(ownCpu())
        , counters(swarm.counters())
    {
    }

    Nanoseconds at;
    ProcessUse server;
    ProcessUse broker;
    double own;
    Counters counters;
};

/// Publishes as a phase says and waits for what comes back.
class Run
{
public:
    Run(const Options &options, Swarm &swarm)
        : m_options(options)
        , m_swarm(swarm)
    {
    }

    void connect();
    void run(const Phase &phase);

private:
    [[nodiscard]] std::uint64_t outstanding() const;
    Nanoseconds publishWhatIsDue(const Phase &phase, Nanoseconds time, Nanoseconds until);
    void letThrough();
    void report(const Phase &phase, const Mark &from, const Mark &to);

    const Options &m_options;
    Swarm &m_swarm;
    std::uint64_t m_sent = 0;     ///< messages, since the start
    std::uint64_t m_forgiven = 0; ///< deliveries that are no longer waited for
    std::size_t m_unsent = 0;     ///< bytes of the publisher
    // of the phase
    std::uint64_t m_produced = 0;
    Nanoseconds m_startedAt = 0;
    bool m_overload = false;
    bool m_measuring = false;
    Histogram m_lag; ///< how late this program published
};

void Run::connect()
{
    const Mark before(m_options, m_swarm);
    m_swarm.connectAll();
    const Mark ready(m_options, m_swarm);
    const Nanoseconds settled = now() + static_cast<Nanoseconds>(m_options.settle * Second);
    while (now() < settled)
        m_swarm.pump(settled);
    const Mark after(m_options, m_swarm);

    const auto count = static_cast<double>(ready.counters.ready);
    const double seconds = static_cast<double>(ready.at - before.at) * 1e-9;
    const double cpu = ready.server.cpu - before.server.cpu;
    std::printf("{\"phase\":\"connect\",\"connections\":%.0f,\"seconds\":%.3f,\"rate\":%.0f,"
                "\"cpu_us_each\":%.2f,\"broker_us_each\":%.2f,\"bytes_each\":%.1f,"
                "\"server_core\":%.3f,\"own_core\":%.3f,"
                "\"rss_before\":%lld,\"rss\":%lld,\"rss_each\":%.0f}\n",
                count, seconds, count / seconds, cpu * 1e6 / count,
                (ready.broker.cpu - before.broker.cpu) * 1e6 / count,
                static_cast<double>(after.counters.bytes) / count, cpu / seconds,
                (ready.own - before.own) / seconds, static_cast<long long>(before.server.rss),
                static_cast<long long>(after.server.rss),
                static_cast<double>(after.server.rss - before.server.rss) / count);
    std::fflush(stdout);
}

std::uint64_t Run::outstanding() const
{
    const std::uint64_t expected = m_sent * m_options.members;
    const std::uint64_t seen = m_swarm.counters().delivered + m_forgiven;
    return expected > seen ? expected - seen : 0;
}

// Returns until when there is nothing to publish.
Nanoseconds Run::publishWhatIsDue(const Phase &phase, Nanoseconds time, Nanoseconds until)
{
    const double messages = phase.rate / m_options.members; // a second
    // Two seconds' worth at a fixed rate, so that a server that cannot keep up is not buried.
    const std::uint64_t limit = m_options.members
        * (phase.window ? phase.window
                        : std::max<std::uint64_t>(4, static_cast<std::uint64_t>(2 * messages)));
    bool published = false;
    while (!phase.idle) {
        if (outstanding() + m_options.members > limit || m_unsent > (1 << 20)) {
            m_overload = m_overload || phase.rate > 0;
            break;
        }
        Nanoseconds due = time;
        if (phase.rate > 0) {
            due = m_startedAt
                + static_cast<Nanoseconds>(static_cast<double>(m_produced) * Second / messages);
            if (due > time) {
                until = std::min(until, due);
                break;
            }
            if (m_measuring)
                m_lag.add(time - due);
        }
        m_swarm.publish(due);
        ++m_sent;
        ++m_produced;
        published = true;
    }
    if (published || m_unsent)
        m_unsent = m_swarm.flushPublisher();
    return until;
}

void Run::run(const Phase &phase)
{
    m_produced = 0;
    m_overload = false;
    m_measuring = false;
    m_lag.clear();
    m_startedAt = now();
    const Nanoseconds from = m_startedAt + static_cast<Nanoseconds>(phase.warmup * Second);
    const Nanoseconds end = from + static_cast<Nanoseconds>(phase.seconds * Second);
    std::optional<Mark> first;
    std::uint64_t seen = 0;
    Nanoseconds progressAt = m_startedAt;
    for (;;) {
        const Nanoseconds time = now();
        if (!first && time >= from) {
            m_swarm.timeFrom(time);
            m_measuring = true;
            first.emplace(m_options, m_swarm);
        }
        if (time >= end)
            break;
        m_swarm.pump(publishWhatIsDue(phase, time, first ? end : from));
        // Flat out, one lost message would be waited for until the end.
        if (m_swarm.counters().delivered != seen) {
            seen = m_swarm.counters().delivered;
            progressAt = time;
        } else if (phase.window && outstanding() && time - progressAt > 2 * Second) {
            m_forgiven += outstanding();
            progressAt = time;
        }
    }
    const Mark last(m_options, m_swarm);
    letThrough();
    report(phase, *first, last);
}

// What is under way belongs to this phase, not to the next.
void Run::letThrough()
{
    std::uint64_t seen = 0;
    Nanoseconds progressAt = now();
    while (outstanding() && now() - progressAt < 3 * Second) {
        m_unsent = m_swarm.flushPublisher();
        m_swarm.pump(now() + Second / 10);
        if (m_swarm.counters().delivered != seen) {
            seen = m_swarm.counters().delivered;
            progressAt = now();
        }
    }
    m_forgiven += outstanding();
}

void Run::report(const Phase &phase, const Mark &from, const Mark &to)
{
    const double seconds = static_cast<double>(to.at - from.at) * 1e-9;
    const auto deliveries = static_cast<double>(to.counters.delivered - from.counters.delivered);
    const double each = deliveries > 0 ? 1 / deliveries : 0;
    const double cpu = to.server.cpu - from.server.cpu;
    const Counters &all = m_swarm.counters();
    const auto number = [](std::uint64_t value) { return static_cast<unsigned long long>(value); };
    std::printf("{\"phase\":\"%s\",\"seconds\":%.3f,\"deliveries\":%.0f,\"rate\":%.0f,"
                "\"cpu_us\":%.4f,\"user_us\":%.4f,\"broker_us\":%.4f,\"server_core\":%.4f,"
                "\"own_core\":%.3f,\"bytes_each\":%.1f,\"rss\":%lld,",
                phase.name.c_str(), seconds, deliveries, deliveries / seconds, cpu * 1e6 * each,
                (to.server.user - from.server.user) * 1e6 * each,
                (to.broker.cpu - from.broker.cpu) * 1e6 * each, cpu / seconds,
                (to.own - from.own) / seconds,
                static_cast<double>(to.counters.bytes - from.counters.bytes) * each,
                static_cast<long long>(to.server.rss));
    const Histogram &latency = m_swarm.latency();
    std::printf("\"p50_us\":%.1f,\"p99_us\":%.1f,\"p999_us\":%.1f,\"max_us\":%.1f,"
                "\"lag_p99_us\":%.1f,\"overload\":%s,\"missing\":%llu,\"gaps\":%llu,"
                "\"disorder\":%llu,\"wrong_room\":%llu,\"closed\":%llu}\n",
                latency.percentile(.5), latency.percentile(.99), latency.percentile(.999),
                latency.maximum(), m_lag.percentile(.99), m_overload ? "true" : "false",
                number(m_forgiven), number(all.gaps), number(all.disorder), number(all.wrongRoom),
                number(all.closed));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = parseOptions(argc, argv);
    prctl(PR_SET_TIMERSLACK, 1); // a message that is due is not to wait for 50 us
    std::signal(SIGPIPE, SIG_IGN);
    Swarm swarm(options);
    Run run(options, swarm);
    run.connect();
    for (const Phase &phase : options.phases)
        run.run(phase);
    if (options.phases.empty()) {
        for (std::string line; std::getline(std::cin, line);)
            run.run(parsePhase(line));
    }
    return 0;
}

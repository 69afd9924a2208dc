// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/options.h"

#include "tests/benchmarks/measure.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <sstream>

namespace Carillon::Bench {

namespace {

constexpr char Usage[] = R"(usage: bench_load --port PORT [options] [PHASE...]

Opens ROOMS x MEMBERS WebSocket connections and one that publishes, and writes one line of JSON about
connecting and one about each phase. Without a phase, phases are read from standard input, a line each.

  --port PORT        of the server on 127.0.0.1; repeatable, clients take them in turn
  --dialect NAME     carillon (default), json, socketio, nats or mqtt
  --secret TEXT      carillon: signs the tokens (HS256)
  --users N          carillon: so many users share the connections (0: one each)
  --rooms N          rooms (1)
  --members N        members of each room (1)
  --prefix TEXT      of the rooms' names (bench:r)
  --size BYTES       of a payload (128)
  --records          payloads are lists of JSON records instead of one string
  --deflate          offer permessage-deflate
  --tls              wss; the certificate is not checked
  --since EPOCH:SEQ  carillon: every client resumes after this event
  --connecting N     handshakes under way at a time (128)
  --settle SECONDS   before the memory of the idle connections is read (1)
  --pid PID          of the server, for its CPU and memory; repeatable
  --broker PID       of what the servers share, for its CPU, counted apart; repeatable

phases: window=N     flat out, N messages outstanding
        rate=N       N deliveries a second; latency counts from when a message was due
        idle=SECONDS nothing is published
        each with ,seconds=T (2) ,warmup=T (0.3)
)";

double number(const std::string &text, const std::string &name)
{
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end || value < 0)
        die("%s takes a number, not \"%s\"", name.c_str(), text.c_str());
    return value;
}

} // namespace

Phase parsePhase(const std::string &text)
{
    Phase phase;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) {
        const std::size_t equals = part.find('=');
        const std::string key = part.substr(0, equals);
        const double value = number(equals == std::string::npos ? "" : part.substr(equals + 1), key);
        if (phase.name.empty())
            phase.name = part;
        if (key == "window") {
            phase.window = static_cast<unsigned>(value);
        } else if (key == "rate") {
            phase.rate = value;
        } else if (key == "idle") {
            phase.idle = true;
            phase.seconds = value;
            phase.warmup = 0;
        } else if (key == "seconds") {
            phase.seconds = value;
        } else if (key == "warmup") {
            phase.warmup = value;
        } else {
            die("unknown phase \"%s\" (--help tells more)", text.c_str());
        }
    }
    if ((phase.window > 0) + (phase.rate > 0) + phase.idle != 1)
        die("a phase has one of window, rate and idle: \"%s\"", text.c_str());
    return phase;
}

Options parseOptions(int argc, char **argv)
{
    Options options;
    std::string name;
    std::string value;
    const auto text = [&value](std::string &to) { return [&value, &to] { to = value; }; };
    const auto whole = [&name, &value](auto &to) {
        return [&name, &value, &to] {
            to = static_cast<std::remove_reference_t<decltype(to)>>(number(value, name));
        };
    };
    const std::map<std::string, std::function<void()>> takers{
        {"--port",
         [&] { options.ports.push_back(static_cast<std::uint16_t>(number(value, name))); }},
        {"--dialect", text(options.dialect)},
        {"--secret", text(options.secret)},
        {"--prefix", text(options.prefix)},
        {"--since", text(options.since)},
        {"--rooms", whole(options.rooms)},
        {"--members", whole(options.members)},
        {"--users", whole(options.users)},
        {"--size", whole(options.size)},
        {"--connecting", whole(options.connecting)},
        {"--settle", whole(options.settle)},
        {"--pid", [&] { options.pids.push_back(static_cast<pid_t>(number(value, name))); }},
        {"--broker", [&] { options.brokers.push_back(static_cast<pid_t>(number(value, name))); }},
    };
    const std::map<std::string, bool *> flags{
        {"--records", &options.records},
        {"--deflate", &options.deflate},
        {"--tls", &options.tls},
    };
    for (int i = 1; i < argc; ++i) {
        name = argv[i];
        if (name == "--help") {
            std::fputs(Usage, stdout);
            std::exit(0);
        }
        if (!name.starts_with("--")) {
            options.phases.push_back(parsePhase(name));
        } else if (const auto flag = flags.find(name); flag != flags.end()) {
            *flag->second = true;
        } else if (const auto taker = takers.find(name); taker != takers.end() && i + 1 < argc) {
            value = argv[++i];
            taker->second();
        } else {
            die("%s: unknown, or lacks its value (--help tells more)", name.c_str());
        }
    }
    if (options.ports.empty())
        die("--port is needed (--help tells more)");
    if (options.rooms == 0 || options.rooms > 0xFFFF || options.members == 0
        || options.connecting == 0)
        die("--rooms (at most 65535), --members and --connecting are at least 1");
    if (options.size < 64)
        die("--size is at least 64");
    return options;
}

} // namespace Carillon::Bench

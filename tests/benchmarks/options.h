// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace Carillon::Bench {

/// One measurement over connections that stand already.
struct Phase
{
    std::string name;
    unsigned window = 0;   ///< as fast as it goes, so many messages outstanding; or
    double rate = 0;       ///< so many deliveries a second, whatever comes back; or
    bool idle = false;     ///< nothing is published
    double seconds = 2;    ///< measured
    double warmup = 0.3;   ///< before that
};

struct Options
{
    std::vector<std::uint16_t> ports; ///< clients take them in turn; the publisher has the first
    std::string dialect = "carillon";
    std::string secret; ///< carillon: what tokens are signed with (HS256)
    std::string prefix = "bench:r"; ///< of the rooms' names
    unsigned rooms = 1;
    unsigned members = 1; ///< of each room
    unsigned users = 0;   ///< carillon: tokens' users; 0: one for each connection
    unsigned size = 128;  ///< of a payload
    unsigned connecting = 128; ///< handshakes under way at a time
    bool records = false; ///< payloads are JSON records instead of one string
    bool deflate = false; ///< offer permessage-deflate
    bool tls = false;
    std::string since;    ///< carillon: EPOCH:SEQ that every client resumes after
    double settle = 1;    ///< seconds between the last connection and reading its memory
    std::vector<pid_t> pids; ///< of the server
    std::vector<pid_t> brokers; ///< what the servers share, counted apart
    std::vector<Phase> phases; ///< none: they are read from standard input
};

/// "window=16,seconds=2,warmup=1", "rate=50000" or "idle=30".
[[nodiscard]] Phase parsePhase(const std::string &text);
[[nodiscard]] Options parseOptions(int argc, char **argv);

} // namespace Carillon::Bench

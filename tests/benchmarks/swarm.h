// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/dialect.h"
#include "tests/benchmarks/measure.h"

#include <openssl/ssl.h>
#include <zlib.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Carillon::Bench {

/// One WebSocket client; plain data, driven by Swarm.
struct Client
{
    enum class State : std::uint8_t { Unused, Connecting, Securing, Upgrading, Greeting, Ready };

    int fd = -1;
    State state = State::Unused;
    bool waitsToWrite = false;
    Speaker speaker;
    std::uint32_t sequence = 0; ///< of its room, the last that came
    SSL *tls = nullptr;
    std::string in;    ///< a frame of which the end has not come yet
    std::string stamp; ///< the same of a stamp
    std::string out;   ///< not sent yet; at first the upgrade request
};

/// Of everything that arrived since the start.
struct Counters
{
    std::uint64_t ready = 0;
    std::uint64_t delivered = 0;
    std::uint64_t bytes = 0;     ///< received; encrypted ones count as what they hold
    std::uint64_t gaps = 0;      ///< sequence numbers left out
    std::uint64_t disorder = 0;  ///< sequence numbers that went back
    std::uint64_t wrongRoom = 0;
    std::uint64_t closed = 0;
};

/// All clients of a run on one epoll set: opens them, publishes through the last one, counts what
/// arrives. One thread. A delivery is recognised by a stamp of 30 bytes at the start of each
/// payload, "@#", when it was due (16 hexadecimal digits, ns), its number in the room (8) and the
/// room (4), looked for in what the frames hold: so it does not matter how a server wraps payloads.
class Swarm
{
public:
    explicit Swarm(const Options &options);
    ~Swarm();
    Swarm(const Swarm &) = delete;
    Swarm &operator=(const Swarm &) = delete;

    /// Until every client is in its room; ends the program when that takes 30 s without progress.
    void connectAll();
    /// To the rooms in turn; `due` is what the latency counts from. Flushed by flushPublisher().
    void publish(Nanoseconds due);
    /// How many bytes are left.
    std::size_t flushPublisher();
    /// Handles what has happened; waits for it until `until`.
    void pump(Nanoseconds until);

    [[nodiscard]] const Counters &counters() const { return m_counters; }
    [[nodiscard]] const Histogram &latency() const { return m_latency; }
    /// Deliveries of what was due earlier are counted but not timed.
    void timeFrom(Nanoseconds start);

private:
    [[nodiscard]] std::uint16_t portOf(const Speaker &speaker) const;
    [[nodiscard]] std::string upgradeRequest(const Speaker &speaker) const;
    void start(Client &client);
    void handle(Client &client, std::uint32_t events);
    bool connected(Client &client);
    void secure(Client &client);
    void upgrade(Client &client);
    void receive(Client &client);
    void readAnswer(Client &client);
    void readBytes(Client &client, std::string_view bytes);
    std::size_t readFrames(Client &client, std::string_view bytes);
    void readMessage(Client &client, std::string_view message);
    std::string_view inflated(std::string_view message);
    void take(Client &client, const Step &step);
    void findStamps(Client &client, std::string_view content);
    void deliver(Client &client, const char *stamp);
    void send(Client &client, WsOpcode opcode, std::string_view content);
    void flush(Client &client);
    void watch(Client &client, int operation, std::uint32_t events);
    void closed(Client &client, const char *why);
    void fillRecords();

    struct Room
    {
        std::string before;
        std::string after;
        std::uint32_t sequence = 0;
    };

    const Options m_options;
    std::unique_ptr<Dialect> m_dialect;
    int m_poller = -1;
    SSL_CTX *m_tls = nullptr;
    z_stream m_inflater{};
    std::vector<Client> m_clients; ///< members by room, then the publisher
    std::vector<Room> m_rooms;
    std::string m_message;         ///< being published
    std::string m_payload;
    std::unordered_map<std::string, std::string> m_inflated; ///< by what came
    std::vector<char> m_buffer;
    std::uint64_t m_published = 0;
    Nanoseconds m_receivedAt = 0;
    Nanoseconds m_timeFrom = 0;
    Counters m_counters;
    Histogram m_latency;
};

} // namespace Carillon::Bench

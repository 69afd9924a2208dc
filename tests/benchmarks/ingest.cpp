// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What POST /api/v1/events takes: so many producers, each with one batch under way, whose answers they
// wait for. Prints one line of JSON. For "What the durable log costs" in docs/benchmarks.md:
//   bench_ingest PORT TOKEN [producers=8] [batch=100] [rooms=100] [size=128] [warmup=1] [seconds=4] [pid]
#include "tests/benchmarks/measure.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>

using namespace Carillon::Bench;

namespace {

constexpr std::size_t IdDigits = 12;

struct Settings
{
    std::uint16_t port = 0;
    std::string token;
    unsigned producers = 8, batch = 100, rooms = 100, size = 128;
    double warmup = 1, seconds = 4;
};

/// One producer: a thread, a connection, a body that is made once and gets new ids.
class Producer
{
public:
    Producer(const Settings &settings, unsigned index) : m_settings(settings), m_index(index)
    {
        std::string body = "[";
        for (unsigned i = 0; i < settings.batch; ++i) {
            body += i ? R"(,{"id":")" : R"({"id":")";
            m_ids.push_back(body.size());
            body.append(IdDigits, '0');
            body += R"(","type":"tick","room":"open:)";
            body += std::to_string((index * settings.batch + i) % settings.rooms);
            body += R"(","data":")";
            body.append(settings.size, 'x');
            body += R"("})";
        }
        body += ']';
        m_request = "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer ";
        m_request += settings.token;
        m_request += "\r\nContent-Length: ";
        m_request += std::to_string(body.size());
        m_request += "\r\n\r\n";
        for (std::size_t &at : m_ids)
            at += m_request.size();
        m_request += body;
    }

    void run(const std::atomic<bool> &measures, const std::atomic<bool> &stops)
    {
        open();
        std::uint64_t number = std::uint64_t(m_index) * 10'000'000'000U;
        while (!stops) {
            for (const std::size_t at : m_ids) {
                std::uint64_t left = ++number;
                for (std::size_t digit = IdDigits; digit-- > 0; left /= 10)
                    m_request[at + digit] = char('0' + left % 10);
            }
            const Nanoseconds began = now();
            send();
            receive();
            if (!measures)
                continue;
            waited.add(now() - began);
            ++answers;
        }
        ::close(m_socket);
    }

    Histogram waited;
    std::uint64_t answers = 0;

private:
    void open()
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(m_settings.port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&to), sizeof to) != 0)
            die("cannot connect to port %u", m_settings.port);
    }
    void send()
    {
        for (std::size_t done = 0; done < m_request.size();) {
            const ssize_t sent = ::send(m_socket, m_request.data() + done, m_request.size() - done, MSG_NOSIGNAL);
            if (sent <= 0)
                die("the server hung up");
            done += std::size_t(sent);
        }
    }
    void receive()
    {
        m_answer.clear();
        std::size_t wanted = 0;
        while (wanted == 0 || m_answer.size() < wanted) {
            char bytes[65536];
            const ssize_t got = ::recv(m_socket, bytes, sizeof bytes, 0);
            if (got <= 0)
                die("the server hung up");
            m_answer.append(bytes, std::size_t(got));
            if (wanted > 0)
                continue;
            const std::size_t end = m_answer.find("\r\n\r\n");
            if (end == std::string::npos)
                continue;
            if (m_answer.compare(0, 12, "HTTP/1.1 200") != 0)
                die("refused: %.300s", m_answer.c_str());
            const std::size_t length = m_answer.find("Content-Length: ");
            if (length > end)
                die("an answer without a length");
            std::size_t size = 0;
            std::from_chars(m_answer.data() + length + 16, m_answer.data() + end, size);
            wanted = end + 4 + size;
        }
    }

    const Settings &m_settings;
    unsigned m_index;
    int m_socket = -1;
    std::string m_request;
    std::string m_answer;
    std::vector<std::size_t> m_ids;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        die("usage: bench_ingest PORT TOKEN [producers batch rooms size warmup seconds pid]");
    Settings settings;
    settings.port = std::uint16_t(std::atoi(argv[1]));
    settings.token = argv[2];
    const auto option = [&](int i, auto &value) {
        if (argc > i)
            value = std::remove_reference_t<decltype(value)>(std::atof(argv[i]));
    };
    option(3, settings.producers);
    option(4, settings.batch);
    option(5, settings.rooms);
    option(6, settings.size);
    option(7, settings.warmup);
    option(8, settings.seconds);
    pid_t pid = 0;
    option(9, pid);

    std::vector<std::unique_ptr<Producer>> producers;
    std::vector<std::thread> threads;
    std::atomic<bool> measures = false;
    std::atomic<bool> stops = false;
    for (unsigned i = 0; i < settings.producers; ++i)
        producers.push_back(std::make_unique<Producer>(settings, i));
    for (const auto &producer : producers)
        threads.emplace_back([&] { producer->run(measures, stops); });
    ::usleep(useconds_t(settings.warmup * 1e6));
    const auto serverCpu = [pid] { return pid > 0 ? processUse({pid}).cpu : 0; };
    const double cpuBefore = serverCpu();
    const double ownBefore = ownCpu();
    const Nanoseconds began = now();
    measures = true;
    ::usleep(useconds_t(settings.seconds * 1e6));
    measures = false;
    const double seconds = double(now() - began) * 1e-9;
    const double cpu = (serverCpu() - cpuBefore) / seconds;
    const double own = (ownCpu() - ownBefore) / seconds;
    stops = true;
    for (std::thread &thread : threads)
        thread.join();
    std::uint64_t answers = 0;
    double median = 0;
    double slow = 0;
    for (const auto &producer : producers) {
        answers += producer->answers;
        median += producer->waited.percentile(0.5) / settings.producers;
        slow = std::max(slow, producer->waited.percentile(0.99));
    }
    std::printf("{\"events_a_second\":%.0f,\"answers_a_second\":%.0f,\"p50_ms\":%.2f,\"p99_ms\":%.2f,"
                "\"server_cores\":%.2f,\"own_cores\":%.2f}\n",
                double(answers) * settings.batch / seconds, double(answers) / seconds, median / 1000, slow / 1000, cpu, own);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/swarm.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>

namespace Carillon::Bench {

namespace {

constexpr std::size_t StampSize = 30;
constexpr char WebSocketKey[] = "dGhlIHNhbXBsZSBub25jZQ=="; // RFC 6455, section 1.3, and its answer
constexpr char WebSocketAccept[] = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

void putHex(char *to, std::uint64_t value, int digits)
{
    while (digits-- > 0) {
        to[digits] = "0123456789abcdef"[value & 15];
        value >>= 4;
    }
}

std::uint64_t readHex(const char *from, int digits)
{
    std::uint64_t value = 0;
    std::from_chars(from, from + digits, value, 16);
    return value;
}

// Same numbers in every run: what is compressed must be comparable.
std::uint32_t pseudoRandom()
{
    static std::uint64_t state = 0x9E3779B97F4A7C15;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return static_cast<std::uint32_t>(state >> 16);
}

} // namespace

Swarm::Swarm(const Options &options)
    : m_options(options)
    , m_dialect(makeDialect(options))
    , m_poller(epoll_create1(EPOLL_CLOEXEC))
    , m_clients(std::size_t(options.rooms) * options.members + 1)
    , m_payload(options.size, 'x')
    , m_buffer(256 * 1024)
{
    if (!m_dialect)
        die("there is no dialect \"%s\"", options.dialect.c_str());
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < m_clients.size() + 16)
        die("%zu connections need more files than the limit of %zu", m_clients.size(),
            static_cast<std::size_t>(files.rlim_cur));
    if (options.tls) {
        m_tls = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_mode(m_tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                                    | SSL_MODE_RELEASE_BUFFERS);
    }
    if (inflateInit2(&m_inflater, -MAX_WBITS) != Z_OK)
        die("zlib does not start");
    for (unsigned room = 0; room < options.rooms; ++room)
        m_rooms.push_back({m_dialect->before(room), m_dialect->after(room)});
    for (unsigned i = 0; i < m_clients.size(); ++i) {
        const bool publisher = i + 1 == m_clients.size();
        m_clients[i].speaker = {i, publisher ? 0 : i / options.members, publisher};
        m_clients[i].out = upgradeRequest(m_clients[i].speaker);
    }
}

std::uint16_t Swarm::portOf(const Speaker &speaker) const
{
    return m_options.ports[speaker.publisher ? 0 : speaker.index % m_options.ports.size()];
}

// Made in advance: signing a token takes this program longer than checking it takes the server.
std::string Swarm::upgradeRequest(const Speaker &speaker) const
{
    std::string request = "GET " + m_dialect->path() + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + std::to_string(portOf(speaker))
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: "
        + WebSocketKey + "\r\n" + m_dialect->headers(speaker);
    if (m_options.deflate)
        request += "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n";
    return request + "\r\n";
}

Swarm::~Swarm()
{
    for (Client &client : m_clients) {
        SSL_free(client.tls);
        if (client.fd >= 0)
            close(client.fd);
    }
    SSL_CTX_free(m_tls);
    inflateEnd(&m_inflater);
    close(m_poller);
}

void Swarm::connectAll()
{
    std::size_t started = 0;
    std::uint64_t seen = 0;
    Nanoseconds progressAt = now();
    while (m_counters.ready < m_clients.size()) {
        while (started < m_clients.size() && started - m_counters.ready < m_options.connecting)
            start(m_clients[started++]);
        pump(now() + Second);
        if (seen != m_counters.ready) {
            seen = m_counters.ready;
            progressAt = now();
        } else if (now() - progressAt > 30 * Second) {
            die("stuck with %zu of %zu clients ready", static_cast<std::size_t>(seen),
                m_clients.size());
        }
    }
}

void Swarm::start(Client &client)
{
    client.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (client.fd < 0)
        die("socket: %s", std::strerror(errno));
    const int on = 1;
    setsockopt(client.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // Four source addresses have four times the ports: no run waits for another's TIME_WAIT.
    setsockopt(client.fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + client.speaker.index % 4);
    if (bind(client.fd, reinterpret_cast<sockaddr *>(&address), sizeof address) < 0)
        die("bind: %s", std::strerror(errno));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(portOf(client.speaker));
    if (connect(client.fd, reinterpret_cast<sockaddr *>(&address), sizeof address) < 0
        && errno != EINPROGRESS)
        die("connect: %s", std::strerror(errno));
    client.state = Client::State::Connecting;
    client.waitsToWrite = true;
    watch(client, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
}

void Swarm::pump(Nanoseconds until)
{
    std::array<epoll_event, 256> events{};
    const Nanoseconds wait = std::max<Nanoseconds>(0, until - now());
    const timespec timeout{wait / Second, wait % Second};
    const int count = epoll_pwait2(m_poller, events.data(), events.size(), &timeout, nullptr);
    if (count < 0 && errno != EINTR)
        die("epoll_pwait2: %s", std::strerror(errno));
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        handle(*static_cast<Client *>(event.data.ptr), event.events);
    }
}

void Swarm::handle(Client &client, std::uint32_t events)
{
    if (client.state == Client::State::Connecting && !connected(client))
        return;
    if (client.state == Client::State::Securing)
        return secure(client);
    if (events & EPOLLOUT)
        flush(client);
    if (client.fd >= 0 && (events & (EPOLLIN | EPOLLERR | EPOLLHUP)))
        receive(client);
}

// False: nothing more to do now.
bool Swarm::connected(Client &client)
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(client.fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error)
        die("connect: %s", std::strerror(error));
    if (m_tls) {
        client.tls = SSL_new(m_tls);
        SSL_set_fd(client.tls, client.fd);
        SSL_set_connect_state(client.tls);
        client.state = Client::State::Securing;
        return true;
    }
    upgrade(client);
    return false;
}

void Swarm::secure(Client &client)
{
    const int result = SSL_do_handshake(client.tls);
    if (result == 1)
        return upgrade(client);
    const int error = SSL_get_error(client.tls, result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        die("the TLS handshake failed");
    const bool write = error == SSL_ERROR_WANT_WRITE;
    if (write != client.waitsToWrite) {
        client.waitsToWrite = write;
        watch(client, EPOLL_CTL_MOD, write ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

void Swarm::upgrade(Client &client)
{
    client.state = Client::State::Upgrading;
    flush(client);
}

void Swarm::receive(Client &client)
{
    for (;;) {
        ssize_t size = 0;
        if (client.tls) {
            size = SSL_read(client.tls, m_buffer.data(), static_cast<int>(m_buffer.size()));
            if (size <= 0 && SSL_get_error(client.tls, static_cast<int>(size)) == SSL_ERROR_WANT_READ)
                return;
        } else {
            size = recv(client.fd, m_buffer.data(), m_buffer.size(), 0);
            if (size < 0 && (errno == EAGAIN || errno == EINTR))
                return;
        }
        if (size <= 0)
            return closed(client, "end of stream");
        m_receivedAt = now();
        m_counters.bytes += static_cast<std::uint64_t>(size);
        readBytes(client, {m_buffer.data(), static_cast<std::size_t>(size)});
        // What OpenSSL has decrypted already is not seen by epoll.
        if (!client.tls || client.fd < 0)
            return;
    }
}

void Swarm::readBytes(Client &client, std::string_view bytes)
{
    if (client.state == Client::State::Upgrading) {
        client.in.append(bytes);
        return readAnswer(client);
    }
    if (client.in.empty()) {
        const std::size_t used = readFrames(client, bytes);
        if (client.fd >= 0)
            client.in.assign(bytes.substr(used));
        return;
    }
    client.in.append(bytes);
    std::string all;
    all.swap(client.in);
    const std::size_t used = readFrames(client, all);
    if (client.fd >= 0)
        client.in.assign(all, used);
}

void Swarm::readAnswer(Client &client)
{
    const std::size_t end = client.in.find("\r\n\r\n");
    if (end == std::string::npos)
        return;
    std::string answer;
    answer.swap(client.in);
    if (!answer.starts_with("HTTP/1.1 101") || answer.find(WebSocketAccept) == std::string::npos)
        die("the upgrade was refused: %s", answer.c_str());
    const std::string_view head(answer.data(), end);
    if (m_options.deflate
        && head.find("server_no_context_takeover") == std::string_view::npos)
        die("permessage-deflate without context takeover was not agreed on: %s", answer.c_str());
    client.state = Client::State::Greeting;
    take(client, m_dialect->opened(client.speaker));
    if (answer.size() > end + 4)
        readBytes(client, std::string_view(answer).substr(end + 4));
}

// Returns how many bytes whole frames took.
std::size_t Swarm::readFrames(Client &client, std::string_view bytes)
{
    std::size_t at = 0;
    while (client.fd >= 0 && bytes.size() - at >= 2) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
        std::size_t head = 2;
        std::uint64_t size = byte(1) & 0x7FU;
        if (size >= 126) {
            head = size == 126 ? 4 : 10;
            if (bytes.size() - at < head)
                break;
            size = 0;
            for (std::size_t i = 2; i < head; ++i)
                size = size << 8 | byte(i);
        }
        if (bytes.size() - at - head < size)
            break;
        const bool packed = byte(0) & 0x40U;
        const auto opcode = static_cast<WsOpcode>(byte(0) & 0x0FU);
        std::string_view content = bytes.substr(at + head, size);
        at += head + size;
        if (opcode == WsOpcode::Close)
            closed(client, "close frame");
        else if (opcode == WsOpcode::Ping)
            send(client, WsOpcode::Pong, content);
        else if (opcode != WsOpcode::Pong)
            readMessage(client, packed ? inflated(content) : content);
    }
    return at;
}

// RFC 7692, section 7.2.2, without context takeover: every message by itself, in one frame. All members
// of a room get the same bytes, so what was inflated once is looked up: the clients of a real server
// share the work among themselves, here it would hold the server up.
std::string_view Swarm::inflated(std::string_view message)
{
    static const char tail[] = {'\0', '\0', '\xFF', '\xFF'};
    std::string key(message);
    if (const auto found = m_inflated.find(key); found != m_inflated.end())
        return found->second;
    std::string content(std::size_t(m_options.size) + 4096, '\0');
    inflateReset(&m_inflater);
    m_inflater.next_out = reinterpret_cast<Bytef *>(content.data());
    m_inflater.avail_out = static_cast<uInt>(content.size());
    for (const std::string_view part : {message, std::string_view(tail, sizeof tail)}) {
        m_inflater.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(part.data()));
        m_inflater.avail_in = static_cast<uInt>(part.size());
        if (inflate(&m_inflater, Z_SYNC_FLUSH) != Z_OK || m_inflater.avail_in > 0)
            die("a compressed message cannot be read");
    }
    content.erase(content.size() - m_inflater.avail_out);
    if (m_inflated.size() > 256)
        m_inflated.clear();
    return m_inflated.emplace(std::move(key), std::move(content)).first->second;
}

void Swarm::readMessage(Client &client, std::string_view message)
{
    if (client.state == Client::State::Greeting)
        return take(client, m_dialect->greeted(client.speaker, message));
    const std::string_view answer = m_dialect->answer(message);
    if (!answer.empty())
        send(client, m_dialect->opcode(), answer);
    findStamps(client, message);
}

void Swarm::take(Client &client, const Step &step)
{
    if (!step.say.empty())
        send(client, m_dialect->opcode(), step.say);
    if (step.ready) {
        client.state = Client::State::Ready;
        ++m_counters.ready;
    }
}

// A server may cut a message over frames, stamps included.
void Swarm::findStamps(Client &client, std::string_view content)
{
    std::string joined;
    if (!client.stamp.empty()) {
        joined.swap(client.stamp);
        joined.append(content);
        content = joined;
    }
    for (std::size_t at = 0; (at = content.find('@', at)) != std::string_view::npos;) {
        const std::string_view rest = content.substr(at);
        if (rest.size() > 1 && rest[1] != '#') {
            ++at;
        } else if (rest.size() < StampSize) {
            client.stamp.assign(rest);
            return;
        } else {
            deliver(client, rest.data());
            at += StampSize;
        }
    }
}

void Swarm::deliver(Client &client, const char *stamp)
{
    const auto due = static_cast<Nanoseconds>(readHex(stamp + 2, 16));
    const auto sequence = static_cast<std::uint32_t>(readHex(stamp + 18, 8));
    const auto room = static_cast<std::uint32_t>(readHex(stamp + 26, 4));
    ++m_counters.delivered;
    if (due >= m_timeFrom)
        m_latency.add(m_receivedAt - due);
    if (room != client.speaker.room || client.speaker.publisher)
        ++m_counters.wrongRoom;
    else if (sequence > client.sequence)
        m_counters.gaps += sequence - client.sequence - 1;
    else
        ++m_counters.disorder;
    client.sequence = sequence;
}

void Swarm::timeFrom(Nanoseconds start)
{
    m_timeFrom = start;
    m_latency.clear();
}

void Swarm::publish(Nanoseconds due)
{
    const auto at = static_cast<unsigned>(m_published++ % m_rooms.size());
    Room &room = m_rooms[at];
    char *stamp = m_payload.data();
    if (m_options.records) {
        fillRecords();
        stamp = m_payload.data() + m_payload.find('@');
    }
    stamp[0] = '@';
    stamp[1] = '#';
    putHex(stamp + 2, static_cast<std::uint64_t>(due), 16);
    putHex(stamp + 18, ++room.sequence, 8);
    putHex(stamp + 26, at, 4);
    m_message = room.before;
    m_message += m_payload;
    m_message += room.after;

    Client &client = m_clients.back();
    const std::uint32_t bits = pseudoRandom();
    char key[4];
    std::memcpy(key, &bits, sizeof key);
    char head[maxClientFrameHeader];
    const int size = encodeClientFrameHeader(head, m_dialect->opcode(), true, false,
                                             m_message.size(), key);
    maskPayload(m_message.data(), static_cast<std::int64_t>(m_message.size()), key);
    client.out.append(head, static_cast<std::size_t>(size));
    client.out += m_message;
}

// A list of tasks, as an application would send it when several changed: what JSON events look like
// to a compressor. Ids, people, times and states differ from task to task.
void Swarm::fillRecords()
{
    static const char *const titles[] = {"Call the customer back", "Check the invoice",
                                         "Send the contract",      "Prepare the offer",
                                         "Order spare parts",      "Plan the visit"};
    static const char *const states[] = {"open", "in_progress", "waiting", "done"};
    static const char *const team[] = {"alice", "bob", "carol", "dmitri", "eve", "grace"};
    m_payload = R"([{"id":"@#----------------------------"})";
    char record[256];
    for (;;) {
        const int size = std::snprintf(
            record, sizeof record,
            R"(,{"id":"task-%05u","title":"%s","status":"%s","assignee":"%s","priority":%u,)"
            R"("updated_at":"2026-11-21T%02u:%02u:00Z"})",
            pseudoRandom() % 100000, titles[pseudoRandom() % std::size(titles)],
            states[pseudoRandom() % std::size(states)], team[pseudoRandom() % std::size(team)],
            pseudoRandom() % 4, pseudoRandom() % 24, pseudoRandom() % 60);
        if (m_payload.size() + static_cast<std::size_t>(size) + 12 > m_options.size)
            break;
        m_payload.append(record, static_cast<std::size_t>(size));
    }
    constexpr std::string_view note = "The customer asked for a call back before the offer is sent "
                                      "and wants to know when the order will be delivered. ";
    m_payload += R"(,{"note":")";
    for (std::size_t i = 0; m_payload.size() + 3 < m_options.size; ++i)
        m_payload += note[i % note.size()];
    m_payload += "\"}]";
}

std::size_t Swarm::flushPublisher()
{
    flush(m_clients.back());
    return m_clients.back().out.size();
}

void Swarm::send(Client &client, WsOpcode opcode, std::string_view content)
{
    std::string masked(content);
    const std::uint32_t bits = pseudoRandom();
    char key[4];
    std::memcpy(key, &bits, sizeof key);
    char head[maxClientFrameHeader];
    const int size = encodeClientFrameHeader(head, opcode, true, false, content.size(), key);
    maskPayload(masked.data(), static_cast<std::int64_t>(masked.size()), key);
    client.out.append(head, static_cast<std::size_t>(size));
    client.out += masked;
    flush(client);
}

void Swarm::flush(Client &client)
{
    if (client.fd < 0 || (client.out.empty() && !client.waitsToWrite))
        return;
    while (!client.out.empty()) {
        const ssize_t sent = client.tls
            ? SSL_write(client.tls, client.out.data(), static_cast<int>(client.out.size()))
            : ::send(client.fd, client.out.data(), client.out.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            const bool later = client.tls
                ? SSL_get_error(client.tls, static_cast<int>(sent)) == SSL_ERROR_WANT_WRITE
                : errno == EAGAIN || errno == EINTR;
            if (!later)
                return closed(client, "cannot be written to");
            break;
        }
        client.out.erase(0, static_cast<std::size_t>(sent));
    }
    const bool wait = !client.out.empty();
    if (wait != client.waitsToWrite) {
        client.waitsToWrite = wait;
        watch(client, EPOLL_CTL_MOD, wait ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

void Swarm::watch(Client &client, int operation, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &client;
    if (epoll_ctl(m_poller, operation, client.fd, &event) < 0)
        die("epoll_ctl: %s", std::strerror(errno));
}

void Swarm::closed(Client &client, const char *why)
{
    if (client.state != Client::State::Ready)
        die("client %u was lost before it was ready: %s", client.speaker.index, why);
    if (m_counters.closed++ < 5)
        std::fprintf(stderr, "load: client %u: %s\n", client.speaker.index, why);
    close(client.fd);
    client.fd = -1;
}

} // namespace Carillon::Bench

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What the kernel alone costs: an epoll loop that keeps rooms and does one send() of a ready frame for
// each delivery, nothing else. Every figure of docs/benchmarks.md is set against it. It trusts its
// clients (bench_load --dialect json) and is good for nothing but that.
//   bench_bare PORT
#include "common/websocketframe.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using namespace Carillon;

namespace {

struct Peer
{
    int fd = -1;
    bool open = false;
    std::string in = {};
    std::string out = {};
};

std::unordered_map<std::string, std::vector<Peer *>> rooms;
int poller = -1;

void watch(Peer *peer, int fd, int operation, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = peer;
    epoll_ctl(poller, operation, fd, &event);
}

void write(Peer &peer, std::string_view bytes)
{
    if (peer.out.empty()) {
        const ssize_t sent = send(peer.fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent == static_cast<ssize_t>(bytes.size()))
            return;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
        watch(&peer, peer.fd, EPOLL_CTL_MOD, EPOLLIN | EPOLLOUT);
    }
    peer.out.append(bytes);
}

void writeRest(Peer &peer)
{
    const ssize_t sent = send(peer.fd, peer.out.data(), peer.out.size(), MSG_NOSIGNAL);
    peer.out.erase(0, static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    if (peer.out.empty())
        watch(&peer, peer.fd, EPOLL_CTL_MOD, EPOLLIN);
}

std::string frame(std::string_view text)
{
    char head[maxServerFrameHeader];
    const int size = encodeFrameHeader(head, WsOpcode::Text, true, false, text.size());
    return std::string(head, static_cast<std::size_t>(size)).append(text);
}

std::string field(std::string_view text, std::string_view name)
{
    std::string start = "\"";
    start.append(name).append("\":\"");
    const std::size_t at = text.find(start);
    if (at == std::string_view::npos)
        return {};
    const std::size_t from = at + start.size();
    return std::string(text.substr(from, text.find('"', from) - from));
}

bool upgrade(Peer &peer)
{
    constexpr std::string_view name = "Sec-WebSocket-Key: ";
    const std::size_t end = peer.in.find("\r\n\r\n");
    const std::size_t key = peer.in.find(name);
    if (end == std::string::npos || key == std::string::npos)
        return false;
    const std::string text
        = peer.in.substr(key + name.size(), 24) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data());
    std::array<unsigned char, 32> accept{};
    EVP_EncodeBlock(accept.data(), digest.data(), digest.size());
    write(peer, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: "
              + std::string(reinterpret_cast<const char *>(accept.data())) + "\r\n\r\n");
    peer.in.erase(0, end + 4);
    peer.open = true;
    return true;
}

void message(Peer &peer, std::string_view text)
{
    const std::string room = field(text, "room");
    if (field(text, "type") == "subscribe") {
        rooms[room].push_back(&peer);
        write(peer, frame(R"({"type":"subscribed"})"));
        return;
    }
    const std::string ready = frame(text);
    for (Peer *member : rooms[room])
        write(*member, ready);
}

void readFrames(Peer &peer)
{
    std::size_t at = 0;
    while (peer.in.size() - at >= 6) {
        const auto byte
            = [&](std::size_t i) { return static_cast<unsigned char>(peer.in[at + i]); };
        std::size_t size = byte(1) & 0x7FU;
        std::size_t head = 2;
        if (size == 126) {
            head = 4;
            size = static_cast<std::size_t>(byte(2)) << 8 | byte(3);
        }
        if (peer.in.size() - at < head + 4 + size)
            break;
        const char key[4] = {peer.in[at + head], peer.in[at + head + 1], peer.in[at + head + 2],
                             peer.in[at + head + 3]};
        const bool text = (byte(0) & 0x0FU) == static_cast<unsigned>(WsOpcode::Text);
        char *content = peer.in.data() + at + head + 4;
        maskPayload(content, static_cast<std::int64_t>(size), key);
        if (text)
            message(peer, {content, size});
        at += head + 4 + size;
    }
    peer.in.erase(0, at);
}

void forget(Peer *peer)
{
    for (auto &[name, members] : rooms)
        std::erase(members, peer);
    close(peer->fd);
    delete peer;
}

void handle(Peer *peer, std::uint32_t events)
{
    static char buffer[256 * 1024];
    if (events & EPOLLOUT)
        writeRest(*peer);
    if (!(events & ~static_cast<std::uint32_t>(EPOLLOUT)))
        return;
    const ssize_t size = recv(peer->fd, buffer, sizeof buffer, 0);
    if (size <= 0)
        return forget(peer);
    peer->in.append(buffer, static_cast<std::size_t>(size));
    if (peer->open || upgrade(*peer))
        readFrames(*peer);
}

void acceptAll(int listener)
{
    const int on = 1;
    for (int fd; (fd = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(new Peer{fd}, fd, EPOLL_CTL_ADD, EPOLLIN);
    }
}

} // namespace

int main(int argc, char **argv)
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 0));
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) < 0
        || listen(listener, 4096) < 0) {
        std::perror("bench_bare");
        return 1;
    }
    poller = epoll_create1(0);
    watch(nullptr, listener, EPOLL_CTL_ADD, EPOLLIN);
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        std::array<epoll_event, 1024> events{};
        const int count = epoll_wait(poller, events.data(), events.size(), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<std::size_t>(i)];
            if (event.data.ptr)
                handle(static_cast<Peer *>(event.data.ptr), event.events);
            else
                acceptAll(listener);
        }
    }
}

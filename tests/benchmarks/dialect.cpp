// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/dialect.h"

#include "common/tokenmint.h"

namespace Carillon::Bench {

namespace {

using namespace std::string_literals;

bool holds(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

class NamedRooms : public Dialect
{
public:
    explicit NamedRooms(const Options &options)
        : m_options(options)
    {
    }

protected:
    [[nodiscard]] std::string name(unsigned room) const
    {
        return m_options.prefix + std::to_string(room);
    }

    const Options m_options;
};

/// docs/protocol.md. Each client comes with a token, waits for `welcome`, then for `subscribed`.
class CarillonDialect final : public NamedRooms
{
public:
    using NamedRooms::NamedRooms;

    [[nodiscard]] std::string path() const override { return "/ws"; }
    [[nodiscard]] std::string headers(const Speaker &speaker) const override
    {
        const unsigned user = m_options.users ? speaker.index % m_options.users : speaker.index;
        TokenRequest request;
        request.userId = "user-" + QByteArray::number(user);
        request.rooms = {"*"};
        if (speaker.publisher)
            request.publish = {"*"};
        return "Authorization: Bearer " + mintToken(request, m_options.secret).toStdString()
            + "\r\n";
    }
    [[nodiscard]] Step opened(const Speaker &) const override { return {}; }
    [[nodiscard]] Step greeted(const Speaker &speaker, std::string_view message) const override
    {
        if (holds(message, R"("type":"subscribed")"))
            return {.ready = true};
        if (!holds(message, R"("type":"welcome")"))
            return {};
        if (speaker.publisher)
            return {.ready = true};
        std::string since;
        if (const std::size_t colon = m_options.since.find(':'); colon != std::string::npos) {
            since = R"(,"since":{"epoch":")" + m_options.since.substr(0, colon) + R"(","seq":)"
                + m_options.since.substr(colon + 1) + "}";
        }
        return {.say = R"({"type":"subscribe","room":")" + name(speaker.room) + "\"" + since + "}"};
    }
    [[nodiscard]] std::string before(unsigned room) const override
    {
        return R"({"type":"publish","room":")" + name(room) + R"(","data":)"
            + (m_options.records ? "" : "\"");
    }
    [[nodiscard]] std::string after(unsigned) const override
    {
        return m_options.records ? "}" : "\"}";
    }
};

/// The servers of a few lines in peers/ and bareloop.cpp: what is published arrives as it was.
class JsonDialect final : public NamedRooms
{
public:
    using NamedRooms::NamedRooms;

    [[nodiscard]] Step opened(const Speaker &speaker) const override
    {
        if (speaker.publisher)
            return {.ready = true};
        return {.say = R"({"type":"subscribe","room":")" + name(speaker.room) + "\"}"};
    }
    [[nodiscard]] Step greeted(const Speaker &, std::string_view message) const override
    {
        return {.ready = holds(message, "subscribed")};
    }
    [[nodiscard]] std::string before(unsigned room) const override
    {
        return R"({"type":"publish","room":")" + name(room) + R"(","data":)"
            + (m_options.records ? "" : "\"");
    }
    [[nodiscard]] std::string after(unsigned) const override
    {
        return m_options.records ? "}" : "\"}";
    }
};

/// Socket.IO 4 (protocol 5) over Engine.IO 4, WebSocket from the start.
class SocketIoDialect final : public NamedRooms
{
public:
    using NamedRooms::NamedRooms;

    [[nodiscard]] std::string path() const override
    {
        return "/socket.io/?EIO=4&transport=websocket";
    }
    [[nodiscard]] Step opened(const Speaker &) const override { return {}; }
    [[nodiscard]] Step greeted(const Speaker &speaker, std::string_view message) const override
    {
        if (message.starts_with('0')) // Engine.IO is open: connect to the default namespace
            return {.say = "40"};
        if (message.starts_with("40")) {
            if (speaker.publisher)
                return {.ready = true};
            return {.say = R"(42["subscribe",")" + name(speaker.room) + "\"]"};
        }
        return {.say = std::string(answer(message)), .ready = holds(message, "subscribed")};
    }
    [[nodiscard]] std::string_view answer(std::string_view message) const override
    {
        return message == "2" ? "3" : ""; // Engine.IO's ping and pong
    }
    [[nodiscard]] std::string before(unsigned room) const override
    {
        return R"(42["publish",")" + name(room) + R"(",")";
    }
    [[nodiscard]] std::string after(unsigned) const override { return "\"]"; }
};

/// NATS' text protocol in binary frames.
class NatsDialect final : public NamedRooms
{
public:
    using NamedRooms::NamedRooms;

    [[nodiscard]] WsOpcode opcode() const override { return WsOpcode::Binary; }
    [[nodiscard]] Step opened(const Speaker &) const override { return {}; }
    [[nodiscard]] Step greeted(const Speaker &speaker, std::string_view message) const override
    {
        Step step{.ready = holds(message, "PONG\r\n")};
        if (message.starts_with("INFO ")) {
            step.say = "CONNECT {\"verbose\":false,\"pedantic\":false,\"lang\":\"bench\","
                       "\"version\":\"1\",\"protocol\":1}\r\n";
            if (!speaker.publisher)
                step.say += "SUB " + name(speaker.room) + " 1\r\n";
            step.say += "PING\r\n";
        }
        return step;
    }
    [[nodiscard]] std::string_view answer(std::string_view message) const override
    {
        return holds(message, "PING\r\n") ? "PONG\r\n" : "";
    }
    [[nodiscard]] std::string before(unsigned room) const override
    {
        return "PUB " + name(room) + " " + std::to_string(m_options.size) + "\r\n";
    }
    [[nodiscard]] std::string after(unsigned) const override { return "\r\n"; }
};

/// MQTT 3.1.1 at quality of service 0, clean session, no keep-alive.
class MqttDialect final : public NamedRooms
{
public:
    using NamedRooms::NamedRooms;

    [[nodiscard]] std::string headers(const Speaker &) const override
    {
        return "Sec-WebSocket-Protocol: mqtt\r\n";
    }
    [[nodiscard]] WsOpcode opcode() const override { return WsOpcode::Binary; }
    [[nodiscard]] Step opened(const Speaker &speaker) const override
    {
        const std::string level("\x04\x02\x00\x00", 4);
        return {.say = packet(0x10, field("MQTT") + level
                                  + field("bench" + std::to_string(speaker.index)))};
    }
    [[nodiscard]] Step greeted(const Speaker &speaker, std::string_view message) const override
    {
        const auto type = static_cast<unsigned char>(message.empty() ? '\0' : message.front());
        if (type == 0x20 && !speaker.publisher) // CONNACK
            return {.say = packet(0x82, "\0\1"s + field(name(speaker.room)) + '\0')};
        return {.ready = type == 0x20 || type == 0x90}; // SUBACK
    }
    [[nodiscard]] std::string before(unsigned room) const override
    {
        const std::string topic = field(name(room));
        return head(0x30, topic.size() + m_options.size) + topic;
    }
    [[nodiscard]] std::string after(unsigned) const override { return {}; }

private:
    static std::string field(const std::string &text)
    {
        return std::string{static_cast<char>(text.size() >> 8), static_cast<char>(text.size())}
            + text;
    }
    static std::string head(int type, std::size_t size)
    {
        std::string bytes(1, static_cast<char>(type));
        for (;; size >>= 7) {
            if (size < 128)
                return bytes + static_cast<char>(size);
            bytes += static_cast<char>((size & 127) | 128);
        }
    }
    static std::string packet(int type, const std::string &body)
    {
        return head(type, body.size()) + body;
    }
};

} // namespace

std::unique_ptr<Dialect> makeDialect(const Options &options)
{
    if (options.dialect == "carillon")
        return std::make_unique<CarillonDialect>(options);
    if (options.dialect == "json")
        return std::make_unique<JsonDialect>(options);
    if (options.dialect == "socketio")
        return std::make_unique<SocketIoDialect>(options);
    if (options.dialect == "nats")
        return std::make_unique<NatsDialect>(options);
    if (options.dialect == "mqtt")
        return std::make_unique<MqttDialect>(options);
    return nullptr;
}

} // namespace Carillon::Bench

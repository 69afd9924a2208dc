// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/protocol/jsonprotocol.h"

#include "common/json.h"
#include "common/roomname.h"
#include "common/version.h"
#include "server/core/jsonreader.h"

namespace Carillon {

namespace {

using Members = std::vector<JsonReader::Member>;
using Type = ClientCommand::Type;

struct TypeName
{
    const char *name;
    Type type;
};
constexpr TypeName typeNames[] = {
    {"ping", Type::Ping},           {"publish", Type::Publish},   {"subscribe", Type::Subscribe},
    {"unsubscribe", Type::Unsubscribe}, {"history", Type::History}, {"presence", Type::Presence},
    {"auth", Type::Auth},           {"echo", Type::Echo},
};

constexpr qsizetype MaxIdSize = 128;

bool isInteger(QByteArrayView raw)
{
    if (raw.startsWith('-'))
        raw = raw.sliced(1);
    return !raw.isEmpty() && raw.size() <= 20
        && std::all_of(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The raw member when it is a string or an integer of a size we repeat back.
std::optional<QByteArray> readId(const Members &members)
{
    const auto *id = JsonReader::find(members, "id");
    if (!id || id->raw == "null")
        return QByteArray();
    if (id->raw.size() > MaxIdSize || !(id->raw.startsWith('"') || isInteger(id->raw)))
        return std::nullopt;
    return id->raw.toByteArray();
}

std::optional<QByteArray> readText(const Members &members, QByteArrayView name)
{
    const auto *member = JsonReader::find(members, name);
    return member ? jsonText(member->raw) : std::nullopt;
}

const char *readRoom(const Members &members, QByteArray &room)
{
    if (const auto *chat = JsonReader::find(members, "chat_id")) {
        const auto id = jsonText(chat->raw);
        if (!id)
            return "chat_id must be a string";
        room = chatRoom(*id);
    } else if (const auto *name = JsonReader::find(members, "room")) {
        const auto text = jsonText(name->raw);
        if (!text)
            return "room must be a string";
        room = *text;
    } else {
        return "room or chat_id is missing";
    }
    return isValidRoomName(room) ? nullptr : "this is not a valid room name";
}

const char *readSince(const Members &members, std::optional<Position> &since)
{
    const auto *member = JsonReader::find(members, "since");
    if (!member || member->raw == "null")
        return nullptr;
    static thread_local JsonReader reader;
    const Members *fields = reader.object(member->raw);
    const auto epoch = fields ? readText(*fields, "epoch") : std::nullopt;
    const auto *seq = fields ? JsonReader::find(*fields, "seq") : nullptr;
    const auto number = seq ? jsonUnsigned(seq->raw) : std::nullopt;
    if (!epoch || !number)
        return "since must be {\"epoch\": string, \"seq\": integer}";
    since = Position{*epoch, *number};
    return nullptr;
}

const char *readPublish(const Members &members, ClientCommand &command)
{
    command.event = QByteArrayLiteral("message.new");
    if (const auto *event = JsonReader::find(members, "event")) {
        const auto text = jsonText(event->raw);
        if (!text || !isValidEventType(*text))
            return "event must be a string of 1 to 128 bytes without control characters";
        command.event = *text;
    }
    if (isReservedEventType(command.event))
        return "this event is the name of one of the server's own frames";
    if (const auto *eventId = JsonReader::find(members, "event_id")) {
        const auto text = jsonText(eventId->raw);
        if (!text || text->size() > MaxIdSize)
            return "event_id must be a string of at most 128 bytes";
        command.eventId = *text;
    }
    if (const auto *ack = JsonReader::find(members, "ack")) {
        if (ack->raw != "true" && ack->raw != "false")
            return "ack must be true or false";
        command.acknowledge = ack->raw == "true";
    }
    const auto *data = JsonReader::find(members, "data");
    command.data = data ? data->raw.toByteArray() : QByteArrayLiteral("null");
    return nullptr;
}

const char *readFields(const Members &members, QByteArrayView message, ClientCommand &command)
{
    switch (command.type) {
    case Type::Ping: return nullptr;
    case Type::Echo: command.data = message.toByteArray(); return nullptr;
    case Type::Auth: {
        const auto token = readText(members, "token");
        if (!token)
            return "token must be a string";
        command.data = *token;
        return nullptr;
    }
    default: break;
    }
    if (const char *error = readRoom(members, command.room))
        return error;
    if (command.type == Type::Publish)
        return readPublish(members, command);
    if (command.type == Type::History) {
        if (const auto *limit = JsonReader::find(members, "limit")) {
            const auto number = jsonUnsigned(limit->raw);
            if (!number || *number == 0)
                return "limit must be a positive integer";
            command.limit = qint64(qMin<quint64>(*number, 1'000'000));
        }
    }
    return readSince(members, command.since);
}

// ------------------------------------------------------------------------------------- writing

// Builds one flat object; commas are its business. `type` first and `id` right behind it: SSE and
// POST /command cut them out again (server/net/frametext.h).
class Writer
{
public:
    explicit Writer(QByteArrayView type)
    {
        m_text += "{\"type\":";
        appendJsonString(m_text, type);
    }
    /// `,"name":`, for a value that the caller appends to text().
    JsonText &name(QByteArrayView name)
    {
        m_text += ",\"";
        m_text += name;
        m_text += "\":";
        return m_text;
    }
    void raw(QByteArrayView name_, QByteArrayView value) { name(name_) += value; }
    void text(QByteArrayView name_, QByteArrayView value) { appendJsonString(name(name_), value); }
    void number(QByteArrayView name_, qint64 value) { name(name_).addNumber(value); }
    void number(QByteArrayView name_, quint64 value) { name(name_).addNumber(value); }
    void flag(QByteArrayView name_, bool value) { raw(name_, value ? "true" : "false"); }
    void time(QByteArrayView name_, qint64 ms)
    {
        name(name_) += '"';
        m_text.addTime(ms);
        m_text += '"';
    }
    void id(const QByteArray &raw_)
    {
        if (!raw_.isEmpty())
            raw("id", raw_);
    }
    void room(const QByteArray &name_)
    {
        text("room", name_);
        if (const QByteArrayView chat = chatId(name_); !chat.isEmpty())
            text("chat_id", chat);
    }
    [[nodiscard]] FramePtr frame(const FrameMeta &meta = {})
    {
        m_text += '}';
        return Frame::text(m_text.view(), meta);
    }

private:
    JsonText m_text;
};

const char *dropName(OnSlow reason)
{
    switch (reason) {
    case OnSlow::Disconnect: return "disconnect";
    case OnSlow::DropOldest: return "drop_oldest";
    case OnSlow::DropNewest: return "drop_newest";
    case OnSlow::Latest: return "latest";
    }
    return "drop_oldest";
}

struct Encoder
{
    const QByteArray &node;
    const QByteArray &id;

    FramePtr operator()(const Answers::Welcome &a) const
    {
        Writer w("welcome");
        w.text("connection_id", a.connectionId);
        w.text("user_id", a.userId);
        w.text("tenant", a.tenant);
        w.raw("protocol", "1");
        w.text("server", "carillon/" + QByteArray(Version) + (node.isEmpty() ? "" : " ") + node);
        w.time("server_time", a.nowMs);
        w.number("ping_interval_ms", a.pingIntervalMs);
        w.number("pong_timeout_ms", a.pongTimeoutMs);
        w.number("max_message_size", a.maxMessageSize);
        if (!a.session.isEmpty())
            w.text("session", a.session);
        return w.frame();
    }
    FramePtr operator()(const Answers::Authenticated &a) const
    {
        Writer w("authenticated");
        w.id(id);
        w.text("user_id", a.userId);
        w.time("expires_at", a.expiresAt * 1000);
        return w.frame();
    }
    FramePtr operator()(const Answers::Subscribed &a) const
    {
        Writer w("subscribed");
        w.id(id);
        w.room(a.room);
        w.text("epoch", a.epoch);
        w.number("seq", a.seq);
        if (a.recovered)
            w.flag("recovered", *a.recovered);
        return w.frame();
    }
    FramePtr operator()(const Answers::Unsubscribed &a) const
    {
        Writer w("unsubscribed");
        w.id(id);
        w.room(a.room);
        if (a.reason)
            w.text("reason", a.reason);
        return w.frame();
    }
    FramePtr operator()(const Answers::Published &a) const
    {
        Writer w("published");
        w.id(id);
        w.room(a.room);
        w.number("seq", a.seq);
        w.text("epoch", a.epoch);
        if (a.duplicate)
            w.flag("duplicate", true);
        return w.frame();
    }
    FramePtr operator()(const Answers::Presence &a) const
    {
        Writer w("presence");
        w.id(id);
        w.room(a.room);
        JsonText &text = w.name("users");
        char before = '[';
        for (const PresenceUser &user : a.users) {
            text += std::exchange(before, ',');
            text += "{\"user_id\":";
            appendJsonString(text, user.userId);
            text += ",\"connections\":";
            text.addNumber(quint64(user.connections));
            text += '}';
        }
        text += a.users.empty() ? "[]" : "]";
        w.number("count", a.count);
        return w.frame();
    }
    FramePtr operator()(const Answers::History &a) const
    {
        Writer w("history");
        w.id(id);
        w.room(a.room);
        w.text("epoch", a.epoch);
        w.number("seq", a.seq);
        JsonText &text = w.name("events");
        char before = '[';
        for (const FramePtr &event : a.events) {
            text += std::exchange(before, ',');
            text += event->payload();
        }
        text += a.events.empty() ? "[]" : "]";
        return w.frame();
    }
    FramePtr operator()(const Answers::Pong &a) const
    {
        Writer w("pong");
        w.id(id);
        w.time("server_time", a.nowMs);
        return w.frame();
    }
    FramePtr operator()(const Answers::Echo &a) const
    {
        Writer w("echo");
        w.id(id);
        w.raw("original", a.original);
        return w.frame();
    }
    FramePtr operator()(const Answers::Error &a) const
    {
        Writer w("error");
        w.id(id);
        w.text("code", errorCodeName(a.code));
        w.text("message", a.message);
        if (a.retryAfterMs > 0)
            w.number("retry_after_ms", a.retryAfterMs);
        if (!a.room.isEmpty())
            w.room(a.room);
        return w.frame();
    }
    FramePtr operator()(const Answers::Disconnect &a) const
    {
        Writer w("disconnect");
        w.number("code", qint64(a.code));
        w.text("reason", a.reason);
        w.flag("reconnect", clientReconnects(a.code));
        w.number("retry_after_ms", a.retryAfterMs);
        return w.frame();
    }
    FramePtr operator()(const Answers::Gap &a) const
    {
        Writer w("gap");
        w.room(a.room);
        w.number("from_seq", a.from);
        w.number("to_seq", a.to);
        w.text("reason", dropName(a.reason));
        return w.frame();
    }
    FramePtr operator()(const Answers::PresenceChange &a) const
    {
        Writer w(a.joined ? "presence.join" : "presence.leave");
        w.room(a.room);
        w.text("user_id", a.userId);
        return w.frame();
    }
    FramePtr operator()(const Answers::TokenExpiring &a) const
    {
        Writer w("token_expiring");
        w.time("expires_at", a.expiresAt * 1000);
        return w.frame();
    }
};

} // namespace

Result<ClientCommand, CommandError> JsonProtocol::decode(QByteArrayView message) const
{
    static thread_local JsonReader reader;
    const Members *members = reader.object(message, true);
    if (!members)
        return CommandError{{}, ErrorCode::BadRequest, "not a JSON object", true};
    const auto id = readId(*members);
    if (!id)
        return CommandError{{}, ErrorCode::BadRequest, "id must be a string or an integer"};
    const auto type = readText(*members, "type");
    if (!type)
        return CommandError{*id, ErrorCode::BadRequest, "type is missing"};
    for (const TypeName &known : typeNames) {
        if (*type != known.name)
            continue;
        ClientCommand command;
        command.type = known.type;
        command.id = *id;
        if (const char *error = readFields(*members, message, command))
            return CommandError{*id, ErrorCode::BadRequest, error};
        return command;
    }
    return CommandError{*id, ErrorCode::UnknownType, "this type is not known here"};
}

FramePtr JsonProtocol::encode(const Answer &answer, const QByteArray &id) const
{
    return std::visit(Encoder{m_node, id}, answer);
}

FramePtr JsonProtocol::encodeEvent(const RoomEvent &event, qint64 tsMs, const FrameMeta &meta) const
{
    Writer w(event.type);
    w.room(event.room);
    if (meta.seq > 0) // an operator's message to one connection has no place in a room
        w.number("seq", meta.seq);
    w.time("ts", tsMs);
    if (!event.sender.isEmpty())
        w.text("sender", event.sender);
    if (!event.key.isEmpty())
        w.text("key", event.key);
    w.raw("data", event.data);
    return w.frame(meta);
}

} // namespace Carillon

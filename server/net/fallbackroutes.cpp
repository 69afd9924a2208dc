// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// The Handler's part of SSE and long polling: GET /sse, POST/GET/DELETE /poll, POST /command.
#include "server/net/handler.h"

#include "common/roomname.h"
#include "server/core/jsonreader.h"
#include "server/net/httpresponse.h"
#include "server/net/originrule.h"
#include "server/net/pollconnection.h"
#include "server/net/shard.h"
#include "server/net/sseconnection.h"

#include <algorithm>

namespace Carillon {

namespace {

constexpr quint32 AnswerMs = 30'000; // beyond the time that a poll is held

constexpr qsizetype MaxRooms = 4096; // of one request, where connections may have any number

using Rooms = Result<std::vector<QByteArray>, HttpFailure>;
using Entries = std::vector<FallbackConnection::Entry>;

HttpFailure badRequest(const char *message)
{
    return {400, "bad_request", message};
}

// The user room is the server's own doing and does not count.
qsizetype roomLimit(const Config &config)
{
    const int limit = config.limits.roomsPerConnection;
    return limit > 0 ? limit + 1 : MaxRooms;
}

Rooms checked(std::vector<QByteArray> rooms)
{
    if (!std::all_of(rooms.begin(), rooms.end(), [](const QByteArray &room) { return isValidRoomName(room); }))
        return badRequest("this is not a valid room name");
    return rooms;
}

Rooms roomsOfQuery(const HttpRequest &request)
{
    std::vector<QByteArray> rooms;
    for (const HttpRequest::QueryItem &item : request.queryItems) {
        if (item.name == "room")
            rooms.push_back(item.value);
        else if (item.name == "chat_id")
            rooms.push_back(chatRoom(item.value));
    }
    return checked(std::move(rooms));
}

Rooms roomsOfBody(const std::vector<JsonReader::Member> &members, qsizetype limit)
{
    std::vector<QByteArray> rooms;
    for (const bool chats : {false, true}) {
        const auto *member = JsonReader::find(members, chats ? "chat_ids" : "rooms");
        if (!member)
            continue;
        const auto names = jsonTexts(member->raw, limit);
        if (!names)
            return badRequest("rooms must be a list of strings, no longer than a connection's rooms");
        for (const QByteArray &name : *names)
            rooms.push_back(chats ? chatRoom(name) : name);
    }
    return checked(std::move(rooms));
}


} // namespace

void Handler::fallback(const HttpRequest &request)
{
    const Config &config = *m_shard.config;
    const bool on = request.path == "/sse" ? config.fallback.sse
        : request.path == "/poll"          ? config.fallback.longPoll
                                           : config.fallback.sse || config.fallback.longPoll;
    if (!on)
        return refuse({404, "not_found", "there is nothing at this path"});
    const QByteArray origin = request.header("Origin");
    if (!originAllowed(origin, request.host, config.websocket.allowedOrigins))
        return refuse({403, "forbidden", "this origin is not allowed"});
    // Without these a page that may open a WebSocket could not read our answer (Fetch, 3.2).
    if (!origin.isEmpty())
        m_cors = {{"Access-Control-Allow-Origin", origin}, {"Vary", "Origin"}};
    fallbackAllowed(request);
}

void Handler::fallbackAllowed(const HttpRequest &request)
{
    const bool stream = request.path == "/sse";
    const bool poll = request.path == "/poll";
    const QByteArray methods = stream ? "GET" : poll ? "GET, POST, DELETE" : "POST";
    if (request.method == "OPTIONS") {
        return answer(204, {}, {},
                      {{"Access-Control-Allow-Methods", methods},
                       {"Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID"},
                       {"Access-Control-Max-Age", "600"}});
    }
    if (!methods.split(',').contains(request.method)
        && !methods.split(',').contains(' ' + request.method)) {
        return refuse({405, "method_not_allowed", "this path has another method"},
                      {{"Allow", methods}});
    }
    const Verified verified = verify(request);
    if (!verified.ok())
        return refuse(verified.error());
    if (stream)
        openStream(request, *verified);
    else if (poll && request.method == "POST")
        openPoll(request, *verified);
    else
        askSession(request, *verified);
}

void Handler::openStream(const HttpRequest &request, ClaimsPtr claims)
{
    if (m_shard.services().state.draining)
        return refuse({503, "draining", "the server is draining"}, {{"Retry-After", "5"}});
    const Rooms rooms = roomsOfQuery(request);
    if (!rooms.ok())
        return refuse(rooms.error());
    // The header is where the client is now; its address still says where it was at first.
    QByteArray last = request.header("Last-Event-ID");
    if (last.isEmpty())
        last = request.query("last_event_id");
    Entries entries = FallbackConnection::entries(*rooms, last);
    if (qsizetype(entries.size()) > roomLimit(*m_shard.config))
        return refuse(badRequest("more rooms than a connection may have"));

    HttpHeaders headers = m_cors;
    headers.push_back({"X-Accel-Buffering", "no"});
    m_stream->setWantRead(true);
    auto next = std::make_unique<SseConnection>(
        m_shard, m_id, std::move(m_stream), httpStreamHead(200, "text/event-stream", headers),
        remote(), isCounted());
    SseConnection &connection = *next;
    m_finished = true;
    m_shard.counters->httpResponse(200);
    m_shard.replace(*this, std::move(next));
    connection.start({std::move(claims), std::move(entries), m_shard.factsOf(request, {}), m_tls,
                      tokenPlace(request)});
}

void Handler::openPoll(const HttpRequest &request, ClaimsPtr claims)
{
    const ServerState &state = m_shard.services().state;
    if (state.draining)
        return refuse({503, "draining", "the server is draining"}, {{"Retry-After", "5"}});
    // The Listener never sees a session, which outlives the connection that opened it.
    if (state.connectionLimit > 0 && state.connections >= state.connectionLimit)
        return refuse({503, "over_capacity", "the server is at capacity"}, {{"Retry-After", "5"}});

    static thread_local JsonReader reader;
    const auto *members = reader.object(request.body);
    if (!members)
        return refuse(badRequest("the body must be a JSON object"));
    const Rooms rooms = roomsOfBody(*members, roomLimit(*m_shard.config));
    if (!rooms.ok())
        return refuse(rooms.error());
    QByteArray last;
    if (const auto *member = JsonReader::find(*members, "cursor"); member && member->raw != "null") {
        const auto text = jsonText(member->raw);
        if (!text)
            return refuse(badRequest("cursor must be a string"));
        last = *text;
    }
    Entries entries = FallbackConnection::entries(*rooms, last);
    if (qsizetype(entries.size()) > roomLimit(*m_shard.config))
        return refuse(badRequest("more rooms than a connection may have"));

    PollConnection *connection = nullptr;
    m_shard.adopt([&](PeerId id) {
        auto session = std::make_unique<PollConnection>(m_shard, id, m_id, remote());
        connection = session.get();
        return session;
    });
    m_waitsForHub = true;
    connection->start({std::move(claims), std::move(entries), m_shard.factsOf(request, {}), m_tls,
                       tokenPlace(request)});
}

void Handler::askSession(const HttpRequest &request, ClaimsPtr claims)
{
    SessionRequest question{{}, m_id, SessionRequest::Kind::Poll, std::move(claims), {}, {}};
    if (request.path == "/command") {
        question.kind = SessionRequest::Kind::Command;
        if (request.body.size() > m_shard.config->websocket.maxMessageSize)
            return refuse({413, "too_large", "the command is larger than max_message_size"});
        static thread_local JsonReader reader;
        const auto *members = reader.object(request.body);
        if (!members)
            return refuse(badRequest("the body must be a JSON object"));
        const auto *member = JsonReader::find(*members, "session");
        const auto text = member ? jsonText(member->raw) : std::nullopt;
        if (!text)
            return refuse(badRequest("session must be a string"));
        question.key = *text;
        question.text = request.body;
    } else {
        if (request.method == "DELETE")
            question.kind = SessionRequest::Kind::End;
        question.key = request.query("session");
        question.text = request.query("cursor");
    }
    m_waitsForHub = true;
    m_deadlineMs = m_shard.nowMs + AnswerMs
        + quint32(m_shard.config->fallback.pollTimeout.count());
    const QByteArrayView key = question.key;
    const qsizetype idEnd = key.indexOf('.');
    if (idEnd > 0 && parseConnectionId(key.first(idEnd), question.session))
        return m_shard.relay(std::move(question));
    HttpAnswer unknown = sessionUnknown(m_id);
    hubAnswered(unknown);
}

} // namespace Carillon

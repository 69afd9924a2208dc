// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The part of the Hub that answers: what clients ask for, what they may, and an operator's orders about them.
#include "server/core/hub.h"

#include "common/roomname.h"

#include <algorithm>

namespace Carillon {

namespace {

constexpr qsizetype MaxHistoryAnswer = 1000;
constexpr qint64 MaxHistoryBytes = 512 * 1024;

bool anyMatches(const QByteArrayList &globs, const QByteArray &room)
{
    return std::any_of(globs.begin(), globs.end(),
                       [&](const QByteArray &glob) { return globMatches(glob, room); });
}

} // namespace

void Hub::handle(const FromClient &message)
{
    const auto found = m_clients.find(message.id);
    if (found == m_clients.end())
        return; // closed by us in the meantime
    if (m_bus && waitsForBus(message.id, *found, message.command))
        return;
    obey(message.id, *found, message.command);
}

void Hub::obey(PeerId id, ClientRecord &client, const ClientCommand &command)
{
    switch (command.type) {
    case ClientCommand::Type::Subscribe: return subscribe(id, client, command);
    case ClientCommand::Type::Unsubscribe: return unsubscribe(id, client, command);
    case ClientCommand::Type::Publish: return clientPublish(id, client, command);
    case ClientCommand::Type::Presence: return presence(id, client, command);
    case ClientCommand::Type::History: return history(id, client, command);
    case ClientCommand::Type::Auth:
    case ClientCommand::Type::Ping:
    case ClientCommand::Type::Echo: break; // answered by the Client itself
    }
}

// -------------------------------------------------------------------------------------- rights

bool Hub::mayEnter(const Claims &claims, const QByteArray &room) const
{
    if (roomNamespace(room) == "user" && QByteArrayView(room).sliced(5) == claims.userId)
        return true;
    const NamespacePolicy &policy = m_config->policyOf(room);
    return policy.membership == MembershipRule::Open || anyMatches(claims.rooms, room)
        || m_membership.contains(roomKey(claims.tenant, room), claims.userId);
}

bool Hub::mayPublish(const ClientRecord &client, const QByteArray &room) const
{
    switch (m_config->policyOf(room).publish) {
    case PublishRule::None: return false;
    case PublishRule::Token: return anyMatches(client.claims->publish, room);
    case PublishRule::Members: {
        // A member by the application's word, or one whom the namespace or the token let in.
        const Claims &claims = *client.claims;
        if (m_membership.contains(roomKey(claims.tenant, room), claims.userId))
            return true;
        const Room *found = findRoom(claims.tenant, room);
        return found && contains(client, found->id);
    }
    }
    return false;
}

bool Hub::contains(const ClientRecord &client, RoomId room)
{
    return std::find(client.rooms.begin(), client.rooms.end(), room) != client.rooms.end();
}

// ------------------------------------------------------------------------------------- answers

void Hub::send(PeerId id, const Answer &answer, const QByteArray &commandId)
{
    toShard(id.shard, Send{id, m_protocol.encode(answer, commandId)});
}

void Hub::fail(PeerId id, const ClientCommand &command, ErrorCode code, const char *message)
{
    if (const auto client = m_clients.find(id); client != m_clients.end())
        client->lastError = code;
    send(id, Answers::Error{code, message, 0, command.room}, command.id);
}

void Hub::subscribe(PeerId id, ClientRecord &client, const ClientCommand &command)
{
    const Claims &claims = *client.claims;
    if (!mayEnter(claims, command.room))
        return fail(id, command, ErrorCode::Forbidden, "not a member of this room");
    const RoomId known = m_roomByKey.value(roomKey(claims.tenant, command.room));
    if (known != 0 && contains(client, known))
        return fail(id, command, ErrorCode::AlreadySubscribed, "already subscribed");
    // The user room is the server's own doing and does not count.
    const int limit = m_config->limits.roomsPerConnection;
    if (limit > 0 && qsizetype(client.rooms.size()) > limit)
        return fail(id, command, ErrorCode::LimitExceeded, "too many rooms on this connection");

    Room &room = openRoom(claims.tenant, command.room);
    Answers::Subscribed answer{room.name, room.epoch, room.seq, std::nullopt};
    std::vector<FramePtr> missed;
    if (command.since)
        answer.recovered = recover(room, *command.since, missed);
    join(id, client, room, m_protocol.encode(answer, command.id), std::move(missed));
}

// Whether everything after `since` is still there; then it is in `missed`.
bool Hub::recover(const Room &room, const Position &since, std::vector<FramePtr> &missed)
{
    m_log.expire(room.id, *room.policy, m_clock.monotonicMs());
    auto found = since.epoch == room.epoch ? m_log.after(room.id, since.seq, room.seq) : std::nullopt;
    (found ? m_counters.recovered : m_counters.notRecovered).add();
    if (found)
        missed = std::move(*found);
    return found.has_value();
}

void Hub::unsubscribe(PeerId id, ClientRecord &client, const ClientCommand &command)
{
    const RoomId known = m_roomByKey.value(roomKey(client.claims->tenant, command.room));
    if (known == 0 || !contains(client, known))
        return fail(id, command, ErrorCode::NotSubscribed, "not subscribed");
    leave(id, client, *m_rooms[known],
          m_protocol.encode(Answers::Unsubscribed{command.room, nullptr}, command.id));
}

void Hub::clientPublish(PeerId id, const ClientRecord &client, const ClientCommand &command)
{
    if (!mayPublish(client, command.room))
        return fail(id, command, ErrorCode::Forbidden, "no right to publish here");
    DomainEvent event;
    event.direct = true;
    event.id = command.eventId;
    event.type = command.event;
    event.tenant = client.claims->tenant;
    event.room = command.room;
    event.data = command.data;
    event.sender = client.claims->userId;
    Q_EMIT publishRequested(
        event, [this, id, command](const Result<std::vector<PublishResult>, PublishError> &result) {
            if (!m_clients.contains(id))
                return;
            if (!result.ok()) {
                const PublishError &error = result.error();
                const bool down = qstrcmp(error.code, "unavailable") == 0;
                if (error.retryAfterMs > 0) {
                    return send(id, Answers::Error{ErrorCode::RateLimited, error.message, error.retryAfterMs,
                                                   command.room}, command.id);
                }
                return fail(id, command, down ? ErrorCode::Unavailable : ErrorCode::BadRequest, error.message);
            }
            if (!command.acknowledge)
                return;
            const PublishResult &published = result->front();
            const Placement &place = published.placements.front();
            send(id, Answers::Published{place.room, place.seq, place.epoch, published.duplicate},
                 command.id);
        });
}

void Hub::presence(PeerId id, const ClientRecord &client, const ClientCommand &command)
{
    if (!mayEnter(*client.claims, command.room))
        return fail(id, command, ErrorCode::Forbidden, "not a member of this room");
    if (!m_config->policyOf(command.room).presence)
        return fail(id, command, ErrorCode::NotFound, "presence is off in this namespace");
    Answers::Presence answer{command.room, {}, 0};
    const Room *room = findRoom(client.claims->tenant, command.room);
    if (room && room->presence) {
        const auto &connections = room->presence->connections;
        answer.count = quint64(connections.size());
        for (auto it = connections.cbegin(); it != connections.cend(); ++it) {
            if (qsizetype(answer.users.size()) == MaxHistoryAnswer)
                break; // `count` says how many there are
            answer.users.push_back({it.key(), it.value()});
        }
    }
    send(id, answer, command.id);
}

void Hub::history(PeerId id, const ClientRecord &client, const ClientCommand &command)
{
    if (!mayEnter(*client.claims, command.room))
        return fail(id, command, ErrorCode::Forbidden, "not a member of this room");
    const qsizetype limit = command.limit > 0
        ? qMin<qsizetype>(qsizetype(command.limit), MaxHistoryAnswer)
        : 100;
    Answers::History answer{command.room, epochOf(roomKey(client.claims->tenant, command.room)), 0, {}};
    if (const Room *room = findRoom(client.claims->tenant, command.room)) {
        m_log.expire(room->id, *room->policy, m_clock.monotonicMs());
        answer.epoch = room->epoch;
        answer.seq = room->seq;
        if (!command.since) {
            answer.events = m_log.newest(room->id, limit);
        } else {
            auto found = command.since->epoch == room->epoch
                ? m_log.after(room->id, command.since->seq, room->seq)
                : std::nullopt;
            if (!found)
                return fail(id, command, ErrorCode::NotFound, "history does not reach back to since");
            answer.events = std::move(*found);
            if (qsizetype(answer.events.size()) > limit)
                answer.events.resize(std::size_t(limit));
        }
        // An answer has a bound in bytes as well: the newest that fit, or the first after `since`.
        qint64 bytes = 0;
        std::size_t fits = 0;
        const std::size_t count = answer.events.size();
        while (fits < count) {
            const auto &event = answer.events[command.since ? fits : count - 1 - fits];
            bytes += event->payload().size();
            if (bytes > MaxHistoryBytes && fits > 0)
                break;
            ++fits;
        }
        if (command.since)
            answer.events.resize(fits);
        else
            answer.events.erase(answer.events.begin(), answer.events.end() - std::ptrdiff_t(fits));
    }
    send(id, answer, command.id);
}

Result<Answers::Subscribed, ErrorCode> Hub::forceJoin(PeerId id, const QByteArray &name)
{
    const auto found = m_clients.find(id);
    if (found == m_clients.end())
        return ErrorCode::NotFound;
    if (!isValidRoomName(name))
        return ErrorCode::BadRequest;
    Room &room = openRoom(found->claims->tenant, name);
    if (contains(*found, room.id))
        return ErrorCode::AlreadySubscribed;
    if (room.link && !room.link->isLive) {
        // Its position is not known yet: the client enters without the operator's waiting for it.
        ClientCommand order;
        order.type = ClientCommand::Type::Subscribe;
        order.room = name;
        wait(room, {id, std::move(order), true});
        return Answers::Subscribed{room.name, {}, 0, std::nullopt};
    }
    const Answers::Subscribed answer{room.name, room.epoch, room.seq, std::nullopt};
    join(id, *found, room, m_protocol.encode(answer), {});
    return answer;
}

bool Hub::forceLeave(PeerId id, const QByteArray &name)
{
    const auto found = m_clients.find(id);
    if (found == m_clients.end())
        return false;
    const RoomId known = m_roomByKey.value(roomKey(found->claims->tenant, name));
    if (known == 0 || !contains(*found, known))
        return false;
    leave(id, *found, *m_rooms[known],
          m_protocol.encode(Answers::Unsubscribed{name, "operator"}));
    return true;
}

} // namespace Carillon

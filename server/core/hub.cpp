// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub.h"

#include "common/logging.h"
#include "common/roomname.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Carillon {

namespace {

constexpr std::size_t MaxRetired = 1'000'000;
constexpr qint64 LeaveDebounceMs = 2000;
constexpr qsizetype MaxHistoryAnswer = 1000;
constexpr qint64 MaxHistoryBytes = 512 * 1024;

// Distinguishes the numbering of this run from every other run's.
QByteArray newEpoch()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

void erase(std::vector<RoomId> &rooms, RoomId id)
{
    rooms.erase(std::remove(rooms.begin(), rooms.end(), id), rooms.end());
}

std::size_t userHash(const QByteArray &tenant, const QByteArray &user)
{
    return qHashMulti(QHashSeed::globalSeed(), tenant, user);
}

bool anyMatches(const QByteArrayList &globs, const QByteArray &room)
{
    return std::any_of(globs.begin(), globs.end(),
                       [&](const QByteArray &glob) { return globMatches(glob, room); });
}

ClosePeer revokedPeer(PeerId id)
{
    return {id, CloseCode::TokenInvalid, QByteArrayLiteral("token revoked"), 0, "operator"};
}

} // namespace

Hub::Hub(ConfigPtr config, const Services &services, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_protocol(services.protocol)
    , m_log(services.log)
    , m_durable(services.log.durable())
    , m_bus(services.bus)
    , m_clock(services.clock)
    , m_counters(services.counters)
    , m_run(newEpoch())
    , m_epoch(m_run)
    , m_lastSweepUs(services.clock.monotonicUs())
{
    m_rooms.emplace_back(); // id 0 is no room
    if (m_durable) {
        m_durable->setListener({[this](std::size_t batches) { carryOut(batches); },
                                [this] { takeBack(); }});
    }
    if (m_bus)
        connectBus();
}

Hub::~Hub() = default;

void Hub::addShard(ShardInbox *inbox)
{
    m_shards.push_back({inbox, {}});
}

void Hub::flush()
{
    if (m_durable)
        m_durable->flush();
    if (m_bus) {
        for (const RoomId id : std::exchange(m_toTell, {}))
            tellPresence(*m_rooms[id]);
        m_bus->flush();
    }
    for (ShardPort &shard : m_shards)
        shard.inbox->post(shard.waiting);
}

void Hub::toShard(int shard, ShardCommand command)
{
    m_shards[std::size_t(shard)].waiting.push_back(std::move(command));
}

// ------------------------------------------------------------------------------------- clients

void Hub::openClient(const ClientOpened &opened)
{
    const Claims &claims = *opened.claims;
    if (m_revocations.covers(claims))
        return closePeer(revokedPeer(opened.id)); // its shard looked a moment too early
    // Refused without a record: what it has sent already is not obeyed either.
    const auto refuse = [&](const char *reason) {
        closePeer({opened.id, CloseCode::ConnectionLimit, reason, 0, "server"});
    };
    const Config::Limits &limits = m_config->limits;
    if (limits.connectionsPerTenant > 0 && m_tenants.value(claims.tenant) >= limits.connectionsPerTenant) {
        m_counters.tenantFull.add();
        return refuse("connection limit of this tenant");
    }
    if (limits.connectionsPerUser > 0
        && qsizetype(connectionsOf(claims.tenant, claims.userId).size()) >= limits.connectionsPerUser) {
        m_counters.userFull.add();
        return refuse("connection limit of this user");
    }
    ++m_tenants[claims.tenant];
    const std::size_t user = userHash(claims.tenant, claims.userId);
    m_userCount += hasConnections(user) ? 0 : 1;
    m_users.emplace(user, opened.id.number());
    ClientRecord &client = m_clients[opened.id];
    client.claims = opened.claims;
    m_counters.clients.set(m_clients.size());
    m_counters.users.set(m_userCount);
    Room &room = openRoom(claims.tenant, userRoom(claims.userId));
    if (m_bus && !(room.link->isLive && reaches(room, opened.since))) {
        ClientCommand own;
        own.since = opened.since;
        wait(room, {opened.id, std::move(own), true});
    } else {
        enterOwnRoom(opened.id, client, room, opened.since);
    }
    Q_EMIT clientOpened(opened.id);
}

void Hub::enterOwnRoom(PeerId id, ClientRecord &client, Room &room, const std::optional<Position> &since)
{
    FramePtr answer;
    std::vector<FramePtr> missed;
    if (since) {
        Answers::Subscribed resumed{room.name, room.epoch, room.seq, std::nullopt};
        resumed.recovered = recover(room, *since, missed);
        answer = m_protocol.encode(resumed);
    }
    join(id, client, room, std::move(answer), std::move(missed));
}

void Hub::closeClient(const ClosedConnection &closed)
{
    const auto found = m_clients.find(closed.id);
    ClosedConnection known = closed;
    if (found != m_clients.end()) {
        if (!known.lastError)
            known.lastError = found->lastError;
        for (const RoomId id : found->rooms)
            forgetMember(closed.id, *found, *m_rooms[id]);
        const std::size_t user = userHash(found->claims->tenant, found->claims->userId);
        m_users.erase({user, closed.id.number()});
        m_userCount -= hasConnections(user) ? 0 : 1;
        if (int &left = m_tenants[found->claims->tenant]; --left == 0)
            m_tenants.remove(found->claims->tenant);
        m_clients.erase(found);
        m_counters.clients.set(m_clients.size());
        m_counters.users.set(m_userCount);
    }
    Q_EMIT clientClosed(known);
}

void Hub::countDrops(const RoomDrops &drops)
{
    for (const auto &[id, events] : drops.rooms) {
        if (id < m_rooms.size() && m_rooms[id])
            m_rooms[id]->drops += events;
    }
}

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

void Hub::renewClaims(const ClaimsRenewed &renewed)
{
    const auto found = m_clients.find(renewed.id);
    if (found == m_clients.end())
        return;
    if (m_revocations.covers(*renewed.claims))
        return closePeer(revokedPeer(renewed.id));
    found->claims = renewed.claims;
    // What only the old token allowed ends with it.
    const std::vector<RoomId> rooms = found->rooms;
    for (const RoomId id : rooms) {
        Room &room = *m_rooms[id];
        if (!mayEnter(*renewed.claims, room.name)) {
            leave(renewed.id, *found, room,
                  m_protocol.encode(Answers::Unsubscribed{room.name, "token"}));
        }
    }
}

bool Hub::revoke(const Revocation &revocation, const RevokeReply &reply)
{
    const auto inForce = m_revocations.add(revocation);
    if (!inForce)
        return false;
    const qsizetype count = closeRevoked(revocation);
    if (m_bus)
        m_bus->revoke(*inForce);
    if (m_durable && m_durable->state() != DurableLog::State::Down) {
        LogBatch batch;
        batch.wallMs = m_clock.wallMs();
        batch.revocations.push_back(*inForce);
        commit(std::move(batch), [reply, count](const std::vector<quint32> *done) { reply(count, done != nullptr); });
    } else {
        reply(count, m_bus && m_bus->isUp());
    }
    return true;
}

qsizetype Hub::closeRevoked(const Revocation &revocation)
{
    m_counters.revocations.set(m_revocations.size());
    qsizetype count = 0;
    const auto judge = [&](PeerId id, const ClientRecord &client) {
        if (!revocation.covers(*client.claims))
            return;
        closePeer(revokedPeer(id));
        ++count;
    };
    if (revocation.tokenId.isEmpty()) {
        for (const PeerId id : connectionsOf(revocation.tenant.value_or(QByteArray()), revocation.user))
            judge(id, *m_clients.constFind(id));
    } else {
        for (auto it = m_clients.cbegin(); it != m_clients.cend(); ++it)
            judge(it.key(), *it);
    }
    return count;
}

void Hub::closePeer(const ClosePeer &close)
{
    if (close.id.shard < m_shards.size())
        toShard(close.id.shard, close);
}

bool Hub::hasConnections(std::size_t user) const
{
    const auto first = m_users.lower_bound({user, 0});
    return first != m_users.end() && first->first == user;
}

std::vector<PeerId> Hub::connectionsOf(const QByteArray &tenant, const QByteArray &user) const
{
    std::vector<PeerId> connections;
    const std::size_t hash = userHash(tenant, user);
    for (auto it = m_users.lower_bound({hash, 0}); it != m_users.end() && it->first == hash; ++it) {
        const PeerId id = PeerId::fromNumber(it->second);
        const auto client = m_clients.constFind(id);
        if (client != m_clients.cend() && client->claims->userId == user && client->claims->tenant == tenant)
            connections.push_back(id);
    }
    return connections;
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

bool Hub::addMembers(const QByteArray &tenant, const QByteArray &room,
                     const std::vector<QByteArray> &users)
{
    const QByteArray key = roomKey(tenant, room);
    return std::all_of(users.begin(), users.end(),
                       [&](const QByteArray &user) { return m_membership.add(key, user); });
}

void Hub::removeMembers(const QByteArray &tenant, const QByteArray &name,
                        const std::vector<QByteArray> &users)
{
    const QByteArray key = roomKey(tenant, name);
    const RoomId id = m_roomByKey.value(key);
    for (const QByteArray &user : users) {
        m_membership.remove(key, user);
        if (id == 0)
            continue;
        for (const PeerId peer : connectionsOf(tenant, user)) {
            ClientRecord &client = m_clients[peer];
            if (contains(client, id) && !mayEnter(*client.claims, name)) {
                leave(peer, client, *m_rooms[id],
                      m_protocol.encode(Answers::Unsubscribed{name, "removed"}));
            }
        }
    }
}

// --------------------------------------------------------------------------------------- rooms

const Room *Hub::findRoom(const QByteArray &tenant, const QByteArray &name) const
{
    return room(m_roomByKey.value(roomKey(tenant, name)));
}

const Room *Hub::room(RoomId id) const
{
    return id < m_rooms.size() ? m_rooms[id].get() : nullptr;
}

Room &Hub::openRoom(const QByteArray &tenant, const QByteArray &name)
{
    const QByteArray key = roomKey(tenant, name);
    if (const auto found = m_roomByKey.constFind(key); found != m_roomByKey.constEnd())
        return *m_rooms[*found];
    RoomId id = 0;
    if (m_freeRooms.empty()) {
        id = RoomId(m_rooms.size());
        m_rooms.emplace_back();
    } else {
        id = m_freeRooms.back();
        m_freeRooms.pop_back();
    }
    auto room = std::make_unique<Room>();
    room->id = id;
    room->tenant = tenant;
    room->name = name;
    room->policy = &m_config->policyOf(name);
    room->membersByShard.resize(m_shards.size());
    room->createdMs = m_clock.wallMs();
    if (m_bus)
        room->link = std::make_unique<RoomLink>();
    else
        room->epoch = epochOf(key);
    m_roomByKey.insert(key, id);
    m_rooms[id] = std::move(room);
    if (m_durable)
        m_durable->opened(*m_rooms[id]);
    m_counters.rooms.set(m_roomByKey.size());
    return *m_rooms[id];
}

QByteArray Hub::epochOf(const QByteArray &key) const
{
    const auto retired = m_retired.find(stableHash(key));
    return retired == m_retired.end() ? m_epoch : m_epoch + '.' + QByteArray::number(retired->second);
}

void Hub::freeRoom(RoomId id)
{
    const Room &room = *m_rooms[id];
    const QByteArray key = roomKey(room.tenant, room.name);
    if (m_bus) {
        m_toTell.erase(id);
        tellPresence(*m_rooms[id]);
        m_bus->detach(key);
        m_membership.drop(key);
        m_waitingRooms.erase(id);
    } else if (room.seq > 0) {
        if (m_retired.size() >= MaxRetired) {
            // A new epoch for all rooms to come says the same as a million hashes do.
            m_retired.clear();
            m_epoch = newEpoch();
            if (m_durable)
                m_durable->renew(m_epoch);
        }
        m_retired[stableHash(key)] = ++m_epochsMade;
        if (m_durable)
            m_durable->retire(room, m_epochsMade);
    }
    m_log.drop(id);
    m_roomByKey.remove(key);
    m_presenceChanged.erase(id);
    m_rooms[id].reset();
    m_freeRooms.push_back(id);
    m_counters.rooms.set(m_roomByKey.size());
}

void Hub::join(PeerId id, ClientRecord &client, Room &room, FramePtr answer,
               std::vector<FramePtr> missed)
{
    client.rooms.push_back(room.id);
    ++room.membersByShard[id.shard];
    ++room.members;
    m_counters.subscriptions.add();
    const quint64 seq = missed.empty() ? room.seq : missed.front()->meta().seq - 1;
    toShard(id.shard, Join{id, room.id, room.name, room.policy->onSlow, std::move(answer),
                           std::move(missed), room.epoch, seq});
    if (room.policy->presence || room.policy->joinLeave)
        presenceChanged(room, client.claims->userId, +1);
    if (room.link)
        room.link->idleSinceMs = 0;
    Q_EMIT joined(id, room);
}

void Hub::leave(PeerId id, ClientRecord &client, Room &room, FramePtr answer)
{
    erase(client.rooms, room.id);
    toShard(id.shard, Leave{id, room.id, std::move(answer)});
    forgetMember(id, client, room);
}

void Hub::forgetMember(PeerId id, const ClientRecord &client, Room &room)
{
    --room.membersByShard[id.shard];
    --room.members;
    m_counters.subscriptions.sub();
    if (room.presence)
        presenceChanged(room, client.claims->userId, -1);
    Q_EMIT left(id, room);
    if (room.isIdle() && room.seq == 0 && !m_presenceChanged.contains(room.id))
        freeRoom(room.id);
}

void Hub::deliver(Room &room, const FramePtr &frame)
{
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (room.membersByShard[i] > 0)
            m_shards[i].waiting.emplace_back(Deliver{room.id, frame});
    }
}

FramePtr Hub::number(const Room &room, const RoomEvent &event, quint64 seq, qint64 nowMs) const
{
    return m_protocol.encodeEvent(event, nowMs,
                                  {room.id, seq, event.key.isEmpty() ? 0 : seededHash(event.key) | 1U,
                                   m_clock.monotonicUs()});
}

// The event has happened: it is the room's newest, and its members get it.
void Hub::show(Room &room, const FramePtr &frame, qint64 nowMs)
{
    room.seq = frame->meta().seq;
    m_log.append(room.id, frame, *room.policy, m_clock.monotonicMs());
    room.lastEventMs = nowMs;
    ++room.newEvents;
    room.newDeliveries += room.members;
    room.newBytes += quint64(frame->bytes().size()) * room.members;
    m_counters.published.add();
    deliver(room, frame);
    Q_EMIT published(room, frame, room.members);
}

Placement Hub::publish(const RoomEvent &event)
{
    Room &room = openRoom(event.tenant, event.room);
    const qint64 nowMs = m_clock.wallMs();
    show(room, number(room, event, room.seq + 1, nowMs), nowMs);
    return {room.name, room.seq, room.epoch, room.members};
}

// --------------------------------------------------------------------- with a durable log

Result<bool, QString> Hub::restore(const std::function<void(LogBatch::Seen)> &seen)
{
    DurableLog::Reader reader;
    reader.room = [this](const DurableLog::StoredRoom &stored) -> Room & {
        Room &room = openRoom(stored.tenant, stored.name);
        room.epoch = stored.epoch;
        room.seq = stored.seq;
        return room;
    };
    reader.members = [this](const LogBatch::MemberChange &change) {
        addMembers(change.tenant, change.room, change.users);
    };
    reader.seen = seen;
    reader.revocations = [this](const std::vector<Revocation> &revocations) {
        m_revocations.restore(revocations);
        m_counters.revocations.set(m_revocations.size());
    };
    auto restored = m_durable->restore(m_epoch, reader);
    if (!restored.ok())
        return restored.error();
    m_epoch = restored->epoch;
    m_retired = std::move(restored->retired);
    for (const auto &[key, number] : m_retired)
        m_epochsMade = qMax(m_epochsMade, number);
    return true;
}

Placement Hub::stage(const RoomEvent &event, LogBatch &batch)
{
    Room &room = openRoom(event.tenant, event.room);
    const quint64 seq = room.seq + ++room.staged;
    batch.changes.emplace_back(LogBatch::Event{room.id, number(room, event, seq, batch.wallMs)});
    return {room.name, seq, room.epoch, 0};
}

void Hub::stageMembers(LogBatch::MemberChange change, LogBatch &batch)
{
    if (change.added)
        m_stagedMembers += qsizetype(change.users.size());
    batch.changes.emplace_back(std::move(change));
}

void Hub::commit(LogBatch batch, CommitReply reply)
{
    m_commits.push_back({std::make_shared<const LogBatch>(std::move(batch)), std::move(reply)});
    m_durable->commit(m_commits.back().batch);
}

void Hub::carryOut(std::size_t batches)
{
    const qint64 nowMs = m_clock.wallMs();
    std::vector<quint32> recipients;
    while (batches-- > 0 && !m_commits.empty()) {
        const Commit done = std::move(m_commits.front());
        m_commits.pop_front();
        recipients.clear();
        for (const auto &change : done.batch->changes) {
            if (const auto *event = std::get_if<LogBatch::Event>(&change)) {
                Room &room = *m_rooms[event->room];
                --room.staged;
                recipients.push_back(room.members);
                show(room, event->frame, nowMs);
                continue;
            }
            const auto &members = std::get<LogBatch::MemberChange>(change);
            if (members.added) {
                m_stagedMembers -= qsizetype(members.users.size());
                addMembers(members.tenant, members.room, members.users);
            } else {
                removeMembers(members.tenant, members.room, members.users);
            }
        }
        done.reply(&recipients);
    }
}

// Nothing of what is under way has happened. The newest answers first, so that each batch takes back
// what it did last.
void Hub::takeBack()
{
    const auto commits = std::exchange(m_commits, {});
    m_stagedMembers = 0;
    for (const Commit &commit : commits) {
        for (const auto &change : commit.batch->changes) {
            if (const auto *event = std::get_if<LogBatch::Event>(&change))
                m_rooms[event->room]->staged = 0;
        }
    }
    for (auto commit = commits.rbegin(); commit != commits.rend(); ++commit)
        commit->reply(nullptr);
}

// ------------------------------------------------------------------------------------ commands

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

// ----------------------------------------------------------------------------------- presence

void Hub::presenceChanged(Room &room, const QByteArray &user, int by)
{
    if (room.link) {
        room.link->own[user] += quint32(by);
        room.link->toTell.insert(user);
        m_toTell.insert(room.id);
    }
    countPresence(room, user, by);
}

void Hub::countPresence(Room &room, const QByteArray &user, int by)
{
    if (!room.presence)
        room.presence = std::make_unique<Room::Presence>();
    quint32 &count = room.presence->connections[user];
    const bool wasHere = count > 0;
    count += quint32(by);
    const bool edge = wasHere != (count > 0);
    if (count == 0)
        room.presence->connections.remove(user);
    if (edge && room.policy->joinLeave) {
        room.presence->pending.insert(user, m_clock.monotonicMs());
        m_presenceChanged.insert(room.id);
    }
}

// A join is told at the next sweep, a leave after two seconds: whoever reconnects in between was
// never away.
void Hub::announcePresence(Room &room, qint64 nowMs)
{
    Room::Presence &presence = *room.presence;
    for (auto it = presence.pending.begin(); it != presence.pending.end();) {
        const bool here = presence.connections.contains(it.key());
        if (!here && nowMs - it.value() < LeaveDebounceMs) {
            ++it;
            continue;
        }
        if (here != presence.announced.contains(it.key())) {
            if (here)
                presence.announced.insert(it.key(), true);
            else
                presence.announced.remove(it.key());
            deliver(room, m_protocol.encode(Answers::PresenceChange{here, room.name, it.key()}));
        }
        it = presence.pending.erase(it);
    }
    if (presence.pending.isEmpty())
        m_presenceChanged.erase(room.id);
}

// Where presence was switched on or off under people who are there already. Of those nobody is told.
void Hub::recountPresence()
{
    std::unordered_set<RoomId> begun;
    for (const auto &room : m_rooms) {
        if (!room)
            continue;
        const bool wanted = room->policy->presence || room->policy->joinLeave;
        if (wanted && !room->presence && room->members > 0) {
            room->presence = std::make_unique<Room::Presence>();
            begun.insert(room->id);
        } else if (!wanted && room->presence) {
            room->presence.reset();
            m_presenceChanged.erase(room->id);
            if (room->link) {
                for (auto own = room->link->own.begin(); own != room->link->own.end(); ++own) {
                    *own = 0;
                    room->link->toTell.insert(own.key());
                }
                room->link->others.clear();
                m_toTell.insert(room->id);
            }
        }
    }
    if (begun.empty())
        return;
    for (const ClientRecord &client : std::as_const(m_clients)) {
        for (const RoomId id : client.rooms) {
            if (!begun.contains(id))
                continue;
            Room::Presence &presence = *m_rooms[id]->presence;
            ++presence.connections[client.claims->userId];
            presence.announced.insert(client.claims->userId, true);
            if (RoomLink *link = m_rooms[id]->link.get()) {
                ++link->own[client.claims->userId];
                link->toTell.insert(client.claims->userId);
                m_toTell.insert(id);
            }
        }
    }
    for (const RoomId id : begun) {
        if (m_bus)
            ask(*m_rooms[id]); // who is there on other nodes
    }
}

// --------------------------------------------------------------------------------------- sweep

void Hub::setConfig(ConfigPtr config)
{
    const ConfigPtr before = std::exchange(m_config, std::move(config)); // rooms still point into it
    std::unordered_set<RoomId> rejudged;
    for (const auto &room : m_rooms) {
        if (!room)
            continue;
        const NamespacePolicy *policy = &m_config->policyOf(room->name);
        if (policy->membership != room->policy->membership)
            rejudged.insert(room->id);
        room->policy = policy;
    }
    // A room that was closed to the public is closed to those who are in it, too.
    for (auto it = m_clients.begin(); !rejudged.empty() && it != m_clients.end(); ++it) {
        for (const RoomId id : std::vector<RoomId>(it->rooms)) {
            if (!rejudged.contains(id) || mayEnter(*it->claims, m_rooms[id]->name))
                continue;
            Room &room = *m_rooms[id];
            leave(it.key(), *it, room, m_protocol.encode(Answers::Unsubscribed{room.name, "removed"}));
        }
    }
    recountPresence();
    for (std::size_t i = 0; i < m_shards.size(); ++i)
        toShard(int(i), ConfigChanged{m_config});
}

void Hub::sweep()
{
    const qint64 nowMs = m_clock.monotonicMs();
    m_revocations.expire(m_clock.wallMs() / 1000);
    m_counters.revocations.set(m_revocations.size());
    const std::vector<RoomId> changed(m_presenceChanged.begin(), m_presenceChanged.end());
    for (const RoomId id : changed)
        announcePresence(*m_rooms[id], nowMs);

    const qint64 nowUs = m_clock.monotonicUs();
    const float seconds = qMax(0.001F, float(nowUs - m_lastSweepUs) / 1e6F);
    m_lastSweepUs = nowUs;
    for (const auto &room : m_rooms) {
        if (!room || (room->newEvents == 0 && room->inRate == 0.0F))
            continue;
        room->inRate = float(std::exchange(room->newEvents, 0)) / seconds;
        room->outRate = float(std::exchange(room->newDeliveries, 0)) / seconds;
        room->bytesRate = float(std::exchange(room->newBytes, 0)) / seconds;
    }

    // History is trimmed on reading too, so a tenth of the rooms a second is soon enough.
    const std::size_t slice = m_rooms.size() / 10 + 100;
    std::vector<CheckPositions> positions(m_shards.size());
    for (std::size_t n = 0; n < slice && n < m_rooms.size(); ++n) {
        if (++m_sweepAt >= m_rooms.size())
            m_sweepAt = 1;
        if (m_sweepAt >= m_rooms.size() || !m_rooms[m_sweepAt])
            continue;
        Room &room = *m_rooms[m_sweepAt];
        // Behind everything that the shards were given, so it has to be what they have.
        for (std::size_t i = 0; i < m_shards.size() && room.checked != room.seq; ++i) {
            if (room.membersByShard[i] > 0)
                positions[i].rooms.emplace_back(room.id, room.seq);
        }
        room.checked = room.seq;
        const bool empty = m_log.expire(room.id, *room.policy, nowMs);
        if (!m_bus && empty && room.isIdle() && !m_presenceChanged.contains(room.id))
            freeRoom(room.id);
    }
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (!positions[i].rooms.empty())
            toShard(int(i), std::move(positions[i]));
    }
    m_counters.logBytes.set(m_log.totalBytes());
    if (m_bus)
        sweepBus(nowMs);
}

} // namespace Carillon

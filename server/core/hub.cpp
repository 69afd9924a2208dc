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
    const auto judge = [&](QHash<PeerId, ClientRecord>::const_iterator client) {
        if (client == m_clients.cend() || !revocation.covers(*client->claims))
            return;
        closePeer(revokedPeer(client.key()));
        ++count;
    };
    if (revocation.tokenId.isEmpty()) {
        for (const PeerId id : connectionsOf(revocation.tenant.value_or(QByteArray()), revocation.user))
            judge(m_clients.constFind(id));
    } else {
        for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client)
            judge(client);
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

// ---------------------------------------------------------------------------------- membership

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
    m_measured.erase(id);
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
    if (room.newEvents++ == 0)
        m_measured.insert(room.id);
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

void Hub::measureRates()
{
    const qint64 nowUs = m_clock.monotonicUs();
    const float seconds = qMax(0.001F, float(nowUs - m_lastSweepUs) / 1e6F);
    m_lastSweepUs = nowUs;
    for (auto id = m_measured.begin(); id != m_measured.end();) {
        Room &room = *m_rooms[*id];
        room.inRate = float(std::exchange(room.newEvents, 0)) / seconds;
        room.outRate = float(std::exchange(room.newDeliveries, 0)) / seconds;
        room.bytesRate = float(std::exchange(room.newBytes, 0)) / seconds;
        id = room.inRate > 0.0F ? std::next(id) : m_measured.erase(id);
    }
}

void Hub::sweep()
{
    const qint64 nowMs = m_clock.monotonicMs();
    m_revocations.expire(m_clock.wallMs() / 1000);
    m_counters.revocations.set(m_revocations.size());
    const std::vector<RoomId> changed(m_presenceChanged.begin(), m_presenceChanged.end());
    for (const RoomId id : changed)
        announcePresence(*m_rooms[id], nowMs);

    measureRates();

    // History is trimmed on reading too, so a tenth of the rooms a second is soon enough: a million rooms
    // must not hold up the events of a second.
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
        if (room.isIdle() && !m_presenceChanged.contains(room.id) && (m_bus ? hasIdled(room, nowMs) : empty))
            freeRoom(room.id);
    }
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (!positions[i].rooms.empty())
            toShard(int(i), std::move(positions[i]));
    }
    m_counters.logBytes.set(m_log.totalBytes());
    if (m_bus)
        sweepWaiting(nowMs);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The part of the Hub that exists where there are several nodes (docs/cluster.md).
#include "server/core/hub.h"

#include "common/logging.h"
#include "common/roomname.h"

#include <algorithm>

namespace Carillon {

namespace {

/// How long a command waits for the bus before it is answered `unavailable`.
constexpr qint64 MaxWaitMs = 10'000;
/// A room that nobody needs is followed for at least so long: whoever comes back finds it as it was.
constexpr qint64 IdleMs = 15'000;

} // namespace

void Hub::connectBus()
{
    m_counters.hasBus = true;
    connect(m_bus, &EventBus::upChanged, this, [this](bool up) { m_counters.busUp.set(up ? 1 : 0); });
    connect(m_bus, &EventBus::answered, this, &Hub::onAnswered);
    connect(m_bus, &EventBus::arrived, this, &Hub::onArrived);
    connect(m_bus, &EventBus::presenceTold, this, &Hub::onPresenceTold);
    connect(m_bus, &EventBus::nodeLost, this, &Hub::onNodeLost);
    connect(m_bus, &EventBus::turnEnded, this, &Hub::flush);
    connect(m_bus, &EventBus::interrupted, this, [this](const std::vector<QByteArray> &rooms) {
        m_counters.busInterruptions.add();
        for (const QByteArray &key : rooms) {
            if (Room *room = linkedRoom(key)) {
                room->link->isLive = false;
                ask(*room);
            }
        }
    });
    connect(m_bus, &EventBus::revoked, this, [this](const std::vector<Revocation> &revocations) {
        const auto added = m_revocations.add(revocations);
        for (const Revocation &revocation : added.fresh)
            (void)closeRevoked(revocation);
        if (added.refused > 0)
            qCCritical(lcHub, "revocations of other nodes do not fit count=%lld", qlonglong(added.refused));
    });
}

Room *Hub::linkedRoom(const QByteArray &key) const
{
    return m_rooms[m_roomByKey.value(key)].get();
}

// ------------------------------------------------------------------------------------- waiting

// A position that this node cannot judge: it is another epoch's, or ahead, since the client comes
// from a node that the room's events reached earlier.
bool Hub::reaches(const Room &room, const std::optional<Position> &since)
{
    return !since || (since->epoch == room.epoch && since->seq <= room.seq);
}

// Whether the answer hangs on a membership that only the broker knows of.
bool Hub::lacksMembership(const ClientRecord &client, const ClientCommand &command) const
{
    const NamespacePolicy &policy = m_config->policyOf(command.room);
    if (policy.membership != MembershipRule::Members && roomNamespace(command.room) != "chat")
        return false; // membership events are about other rooms
    if (command.type == ClientCommand::Type::Publish)
        return policy.publish == PublishRule::Members && !mayPublish(client, command.room);
    return !mayEnter(*client.claims, command.room);
}

bool Hub::waitsForBus(PeerId id, const ClientRecord &client, const ClientCommand &command)
{
    using Type = ClientCommand::Type;
    if (command.type == Type::Auth || command.type == Type::Ping || command.type == Type::Echo)
        return false;
    const QByteArray &tenant = client.claims->tenant;
    const Room *known = linkedRoom(roomKey(tenant, command.room));
    const bool lacks = lacksMembership(client, command);
    bool waits = lacks;
    if (!lacks && (command.type == Type::Subscribe || command.type == Type::Presence || command.type == Type::History)) {
        if (!mayEnter(*client.claims, command.room))
            return false; // refused at once
        waits = !known || !known->link->isLive || !reaches(*known, command.since);
    }
    // One client's commands about one room keep their order.
    if (!waits && known) {
        const auto &waiting = known->link->waiting;
        waits = std::any_of(waiting.begin(), waiting.end(), [&](const auto &earlier) { return earlier.id == id; });
    }
    if (!waits)
        return false;
    if (m_waiting >= MaxWaiting) {
        fail(id, command, ErrorCode::Unavailable, "too much waits for the event bus");
        return true;
    }
    wait(openRoom(tenant, command.room), {id, command});
    return true;
}

void Hub::wait(Room &room, RoomLink::Waiting waiting)
{
    RoomLink &link = *room.link;
    waiting.sinceMs = m_clock.monotonicMs();
    link.waiting.push_back(std::move(waiting));
    link.idleSinceMs = 0;
    ++room.staged;
    ++m_waiting;
    m_waitingRooms.insert(room.id);
    if (link.question == 0)
        ask(room);
}

// Those about whom the bus was asked are obeyed; then it is asked about those who came meanwhile.
void Hub::runWaiting(Room &room)
{
    RoomLink &link = *room.link;
    std::vector<RoomLink::Waiting> ready;
    std::vector<RoomLink::Waiting> later;
    for (RoomLink::Waiting &waiting : link.waiting)
        (waiting.asked ? ready : later).push_back(std::move(waiting));
    link.waiting = std::move(later);
    for (const RoomLink::Waiting &waiting : ready) {
        // The room stays counted as used meanwhile.
        if (const auto client = m_clients.find(waiting.id); client != m_clients.end()) {
            if (!waiting.isOpening)
                obey(waiting.id, *client, waiting.command);
            else if (!contains(*client, room.id))
                enterOwnRoom(waiting.id, *client, room, waiting.command.since);
        }
    }
    m_waiting -= ready.size();
    room.staged -= quint32(ready.size());
    if (!link.waiting.empty())
        return ask(room);
    m_waitingRooms.erase(room.id);
    if (room.isIdle() && !link.isLive)
        freeRoom(room.id); // nobody who asked may enter it
}

// ------------------------------------------------------------------------------------- asking

void Hub::ask(Room &room)
{
    RoomLink &link = *room.link;
    const QByteArray key = roomKey(room.tenant, room.name);
    BusQuestion question;
    question.number = link.question = ++m_questions;
    question.epoch = room.epoch;
    question.after = room.seq;
    question.historySize = room.policy->historySize;
    question.historyTtl = room.policy->historyTtl;
    question.wantsPresence = room.policy->presence || room.policy->joinLeave;
    link.again = false;
    link.toldMeanwhile.clear();
    link.asked = m_membership.usersOf(key);
    question.membersOnly = room.members == 0 && !link.waiting.empty();
    for (RoomLink::Waiting &waiting : link.waiting) {
        waiting.asked = true;
        const auto client = m_clients.constFind(waiting.id);
        if (waiting.isOpening) {
            question.membersOnly = false;
        } else if (client != m_clients.cend()) {
            if (lacksMembership(*client, waiting.command))
                link.asked.push_back(client->claims->userId);
            else
                question.membersOnly = false;
        }
    }
    question.users = link.asked;
    if (!link.isLive) {
        link.early.clear();
        link.earlyCount = 0;
    }
    m_counters.busQuestions.add();
    m_bus->ask(key, question);
}

void Hub::onAnswered(const QByteArray &key, const BusAnswer &answer)
{
    Room *room = linkedRoom(key);
    if (!room || answer.number != room->link->question)
        return; // of a question that another one has replaced
    RoomLink &link = *room->link;
    if (link.again)
        return ask(*room);
    for (std::size_t i = 0; i < link.asked.size() && i < answer.members.size(); ++i) {
        if (!takeMember(*room, {answer.members[i], link.asked[i]}))
            return;
    }
    link.asked.clear();
    if (answer.epoch.isEmpty()) {
        link.question = 0;
        return runWaiting(*room);
    }
    follow(*room, answer);
    if (answer.more)
        return ask(*room);
    link.question = 0;
    link.isLive = true;
    link.earlyCount = 0;
    for (const BusBatch &batch : std::exchange(link.early, {}))
        onArrived(key, batch);
    if (linkedRoom(key) != room)
        return; // its last client was thrown out
    if (!link.isLive)
        return; // there is a hole, and the bus has been asked what belongs there
    takePresence(*room, answer.presence);
    runWaiting(*room);
}

// The room goes to where the broker has it. What cannot be followed without a hole is told: whoever is in
// the room is sent away to resume, and learns that there is something missing.
void Hub::follow(Room &room, const BusAnswer &answer)
{
    const quint64 first = answer.events.empty() ? answer.seq + 1 : answer.events.front().seq;
    if (answer.epoch != room.epoch || first > room.seq + 1) {
        m_log.drop(room.id);
        const bool isNew = room.epoch.isEmpty();
        room.epoch = answer.epoch;
        room.seq = first - 1;
        if (!isNew)
            breakOff(room, "the room's events are lost");
    }
    for (const BusAnswer::Event &event : answer.events) {
        if (event.seq <= room.seq)
            continue; // has arrived already
        if (event.seq != room.seq + 1) {
            m_log.drop(room.id); // the broker's history has a hole
            room.seq = event.seq - 1;
            breakOff(room, "the room's events are lost");
        }
        take(room, event.event, event.wallMs, qMax<qint64>(0, answer.nowMs - event.wallMs));
    }
}

void Hub::breakOff(Room &room, const char *reason)
{
    if (room.members == 0)
        return;
    m_counters.busBroken.add();
    qCWarning(lcHub, "room=%s members=%u are told to resume: %s", qUtf8Printable(logSafe(room.name)), room.members, reason);
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (room.membersByShard[i] > 0)
            toShard(int(i), RoomBroken{room.id, room.seq, QByteArray(reason)});
    }
}

void Hub::take(Room &room, const BusEvent &event, qint64 wallMs, qint64 ageMs)
{
    const RoomEvent placed{room.tenant, room.name, event.type, event.data, event.key, event.sender};
    const FramePtr frame = number(room, placed, room.seq + 1, wallMs);
    if (room.members > 0)
        return show(room, frame, wallMs);
    // History for who comes later.
    room.seq = frame->meta().seq;
    m_log.append(room.id, frame, *room.policy, m_clock.monotonicMs() - ageMs);
    room.lastEventMs = wallMs;
}

// ------------------------------------------------------------------------------------- arriving

void Hub::onArrived(const QByteArray &key, const BusBatch &batch)
{
    Room *room = linkedRoom(key);
    if (!room)
        return;
    RoomLink &link = *room->link;
    if (link.isLive && batch.epoch == room->epoch && batch.after <= room->seq)
        return carryOut(*room, batch);
    const bool wasLive = std::exchange(link.isLive, false);
    if (wasLive)
        ask(*room);
    if (link.earlyCount + batch.what.size() > RoomLink::MaxEarly) {
        link.early.clear();
        link.earlyCount = 0;
        link.again = true;
    }
    link.early.push_back(batch);
    link.earlyCount += batch.what.size();
    if (std::any_of(batch.what.begin(), batch.what.end(), [](const auto &what) { return std::holds_alternative<BusMember>(what); }))
        link.again = true;
}

void Hub::carryOut(Room &room, const BusBatch &batch)
{
    quint64 seq = batch.after;
    for (const auto &what : batch.what) {
        if (const auto *event = std::get_if<BusEvent>(&what)) {
            if (++seq == room.seq + 1)
                take(room, *event, batch.wallMs, 0);
        } else {
            const auto &member = std::get<BusMember>(what);
            if (!takeMember(room, member))
                return;
            if (!member.added && room.link->question != 0)
                room.link->again = true;
        }
    }
}

// Memberships of users who are not here are the broker's to keep.
bool Hub::takeMember(Room &room, const BusMember &member)
{
    const QByteArray key = roomKey(room.tenant, room.name);
    if (!member.added) {
        if (m_membership.contains(key, member.user))
            removeMembers(room.tenant, room.name, {member.user});
    } else if (!connectionsOf(room.tenant, member.user).empty() && !m_membership.add(key, member.user)) {
        qCCritical(lcHub, "membership store is full entries=%lld", qlonglong(Membership::MaxEntries));
    }
    return linkedRoom(key) == &room;
}

// --------------------------------------------------------------------------------------- sweep

void Hub::sweepWaiting(qint64 nowMs)
{
    for (const RoomId id : std::vector<RoomId>(m_waitingRooms.begin(), m_waitingRooms.end())) {
        Room &room = *m_rooms[id];
        const auto gone = std::erase_if(room.link->waiting, [&](const RoomLink::Waiting &waiting) {
            if (!m_clients.contains(waiting.id))
                return true;
            if (waiting.isOpening || nowMs - waiting.sinceMs < MaxWaitMs)
                return false;
            fail(waiting.id, waiting.command, ErrorCode::Unavailable, "the event bus is down");
            return true;
        });
        room.staged -= quint32(gone);
        m_waiting -= gone;
        if (room.link->waiting.empty())
            m_waitingRooms.erase(id);
    }
}

bool Hub::hasIdled(Room &room, qint64 nowMs)
{
    if (room.link->idleSinceMs == 0)
        room.link->idleSinceMs = nowMs;
    return nowMs - room.link->idleSinceMs >= IdleMs;
}

} // namespace Carillon

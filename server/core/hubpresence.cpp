// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The part of the Hub that knows who is in a room, here and on other nodes.
#include "server/core/hub.h"

namespace Carillon {

namespace {

constexpr qint64 LeaveDebounceMs = 2000;

} // namespace

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

// --------------------------------------------------------------------------------- other nodes

void Hub::setPresence(Room &room, const QByteArray &node, const QByteArray &user, quint32 connections)
{
    auto &users = room.link->others[node];
    const quint32 before = users.value(user);
    if (connections > 0)
        users.insert(user, connections);
    else
        users.remove(user);
    if (users.isEmpty())
        room.link->others.remove(node);
    if (before != connections)
        countPresence(room, user, int(connections) - int(before));
}

void Hub::takePresence(Room &room, const std::vector<BusAnswer::Present> &presence)
{
    if (!room.policy->presence && !room.policy->joinLeave)
        return;
    RoomLink &link = *room.link;
    QHash<QByteArray, QHash<QByteArray, quint32>> others;
    QHash<QByteArray, quint32> own;
    for (const BusAnswer::Present &present : presence) {
        if (present.node == m_bus->node())
            own.insert(present.user, present.connections);
        else
            others[present.node].insert(present.user, present.connections);
    }
    const auto known = link.others;
    for (auto node = known.cbegin(); node != known.cend(); ++node) {
        for (auto user = node->cbegin(); user != node->cend(); ++user) {
            if (!others.value(node.key()).contains(user.key()))
                setPresence(room, node.key(), user.key(), 0);
        }
    }
    for (auto node = others.cbegin(); node != others.cend(); ++node) {
        for (auto user = node->cbegin(); user != node->cend(); ++user)
            setPresence(room, node.key(), user.key(), *user);
    }
    for (const RoomLink::Told &told : std::exchange(link.toldMeanwhile, {})) {
        for (const auto &[user, connections] : told.users)
            setPresence(room, told.node, user, connections);
    }
    // What the others think of this node, and should not.
    for (auto user = own.cbegin(); user != own.cend(); ++user) {
        if (link.own.value(user.key()) != *user) {
            link.own.insert(user.key(), link.own.value(user.key()));
            link.toTell.insert(user.key());
        }
    }
    for (auto user = link.own.cbegin(); user != link.own.cend(); ++user) {
        if (!own.contains(user.key()))
            link.toTell.insert(user.key());
    }
    if (!link.toTell.isEmpty())
        m_toTell.insert(room.id);
}

void Hub::onPresenceTold(const QByteArray &key, const QByteArray &node,
                         const std::vector<std::pair<QByteArray, quint32>> &users)
{
    Room *room = linkedRoom(key);
    if (!room || node == m_bus->node() || (!room->policy->presence && !room->policy->joinLeave))
        return;
    if (room->link->question != 0)
        room->link->toldMeanwhile.push_back({node, users});
    for (const auto &[user, connections] : users)
        setPresence(*room, node, user, connections);
}

// Each node that sees it says so to the broker: the last one that could may be gone itself.
void Hub::onNodeLost(const QByteArray &node)
{
    for (const auto &room : m_rooms) {
        if (!room || !room->link->others.contains(node))
            continue;
        const QList<QByteArray> gone = room->link->others.value(node).keys();
        for (const QByteArray &user : gone)
            setPresence(*room, node, user, 0);
        m_bus->forgetPresence(roomKey(room->tenant, room->name), node, {gone.begin(), gone.end()});
    }
}

void Hub::tellPresence(Room &room)
{
    RoomLink &link = *room.link;
    if (link.toTell.isEmpty())
        return;
    std::vector<std::pair<QByteArray, quint32>> users;
    for (const QByteArray &user : std::exchange(link.toTell, {})) {
        users.emplace_back(user, link.own.value(user));
        if (users.back().second == 0)
            link.own.remove(user);
    }
    m_bus->tellPresence(roomKey(room.tenant, room.name), users);
}

} // namespace Carillon

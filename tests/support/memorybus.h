// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"

#include <QDateTime>
#include <QSet>

#include <deque>
#include <map>

namespace Carillon {

class MemoryBus;

/// The contract of EventBus without a broker: what several nodes of one process share. Answers come from
/// the event loop, as they do from a broker.
class MemoryBroker
{
public:
    struct Room
    {
        QByteArray epoch;
        quint64 seq = 0;
        std::deque<BusAnswer::Event> log;
        QSet<QByteArray> members;
        std::map<QByteArray, BusPlacement> ids;
        std::map<std::pair<QByteArray, QByteArray>, quint32> presence; ///< node and user
    };
    Room &room(const QByteArray &key)
    {
        Room &found = rooms[key];
        if (found.epoch.isEmpty())
            found.epoch = "m" + QByteArray::number(++epochs);
        return found;
    }

    inline void setUp(bool up);
    void lose() { rooms.clear(); }

    bool isUp = true;
    std::map<QByteArray, Room> rooms;
    std::vector<MemoryBus *> nodes;
    std::vector<Revocation> revocations;
    int epochs = 0;
};

class MemoryBus final : public EventBus
{
public:
    MemoryBus(MemoryBroker &broker, QByteArray name) : m_broker(broker), m_name(std::move(name))
    {
        m_broker.nodes.push_back(this);
        later([this] {
            Q_EMIT revoked(m_broker.revocations);
        });
    }
    ~MemoryBus() override
    {
        std::erase(m_broker.nodes, this);
        for (MemoryBus *node : m_broker.nodes)
            node->later([node, name = m_name, left = m_left] { Q_EMIT node->nodeLost(name, left); });
    }

    [[nodiscard]] QByteArray node() const override { return m_name; }
    [[nodiscard]] bool isUp() const override { return m_broker.isUp; }
    [[nodiscard]] bool takes(const std::vector<BusItem> &) const override { return m_broker.isUp; }
    void publish(quint64 ticket, std::vector<BusItem> items) override
    {
        later([this, ticket, items = std::move(items)] {
            if (!m_broker.isUp)
                return Q_EMIT failed(ticket);
            std::vector<BusPlacement> placements;
            for (const BusItem &item : items)
                placements.push_back(place(item));
            Q_EMIT placed(ticket, placements);
        });
    }
    void ask(const QByteArray &room, const BusQuestion &question) override
    {
        m_questions[room] = question;
        later([this, room] { answer(room); });
    }
    void detach(const QByteArray &room) override
    {
        m_questions.erase(room);
        m_followed.remove(room);
    }
    void tellPresence(const QByteArray &room, const std::vector<std::pair<QByteArray, quint32>> &users) override
    {
        tell(room, m_name, users);
    }
    void forgetPresence(const QByteArray &room, const QByteArray &node, const std::vector<QByteArray> &users) override
    {
        std::vector<std::pair<QByteArray, quint32>> none;
        for (const QByteArray &user : users)
            none.emplace_back(user, 0);
        tell(room, node, none);
    }
    void revoke(const Revocation &revocation) override
    {
        m_broker.revocations.push_back(revocation);
        for (MemoryBus *node : m_broker.nodes)
            node->later([node, revocation] { Q_EMIT node->revoked({revocation}); });
    }
    void setAnnouncement(std::function<QByteArray()> announcement) override { m_announcement = std::move(announcement); }
    [[nodiscard]] std::vector<Node> nodes() const override
    {
        std::vector<Node> others;
        for (const MemoryBus *node : m_broker.nodes) {
            if (node != this)
                others.push_back({node->m_name, node->m_announcement ? node->m_announcement() : QByteArray(), 0});
        }
        return others;
    }
    [[nodiscard]] bool send(const QByteArray &node, const QByteArray &message) override
    {
        if (!m_broker.isUp || message.size() > MaxMessage)
            return false;
        for (MemoryBus *other : m_broker.nodes) {
            if (other->m_name == node)
                other->later([other, from = m_name, message] { Q_EMIT other->messaged(from, message); });
        }
        return true;
    }
    void flush() override {}

    /// Its end will be one with a good-bye.
    void leave() { m_left = true; }

    void interrupt()
    {
        std::vector<QByteArray> rooms;
        for (const auto &[room, question] : m_questions)
            rooms.push_back(room);
        m_followed.clear();
        Q_EMIT upChanged(m_broker.isUp);
        Q_EMIT interrupted(rooms);
    }
    void retry()
    {
        for (const auto &[room, question] : m_questions)
            later([this, key = room] { answer(key); });
        Q_EMIT upChanged(true);
    }

private:
    template<typename Work>
    void later(Work work)
    {
        QMetaObject::invokeMethod(this, [this, work = std::move(work)] {
            work();
            Q_EMIT turnEnded();
        }, Qt::QueuedConnection);
    }
    BusPlacement place(const BusItem &item)
    {
        MemoryBroker::Room &room = m_broker.room(item.room);
        if (const auto known = room.ids.find(item.id); !item.id.isEmpty() && known != room.ids.end()) {
            BusPlacement before = known->second;
            before.duplicate = true;
            return before;
        }
        BusBatch batch{room.epoch, room.seq, QDateTime::currentMSecsSinceEpoch(), item.what};
        BusPlacement placement;
        for (const auto &what : item.what) {
            if (const auto *event = std::get_if<BusEvent>(&what)) {
                placement = {++room.seq, room.epoch, false};
                room.log.push_back({room.seq, batch.wallMs, *event});
                if (room.log.size() > std::size_t(item.historySize))
                    room.log.pop_front();
            } else if (const auto &member = std::get<BusMember>(what); member.added) {
                room.members.insert(member.user);
            } else {
                room.members.remove(member.user);
            }
        }
        if (!item.id.isEmpty())
            room.ids[item.id] = placement;
        for (MemoryBus *node : m_broker.nodes) {
            node->later([node, key = item.room, batch] {
                if (node->m_followed.contains(key))
                    Q_EMIT node->arrived(key, batch);
            });
        }
        return placement;
    }
    void answer(const QByteArray &key)
    {
        const auto found = m_questions.find(key);
        if (found == m_questions.end() || !m_broker.isUp)
            return;
        const BusQuestion &question = found->second;
        m_followed.insert(key);
        MemoryBroker::Room &room = m_broker.room(key);
        BusAnswer answer;
        answer.number = question.number;
        for (const QByteArray &user : question.users)
            answer.members.push_back(room.members.contains(user));
        const bool any = std::find(answer.members.begin(), answer.members.end(), true) != answer.members.end();
        if (!question.membersOnly || any) {
            answer.epoch = room.epoch;
            answer.seq = room.seq;
            answer.nowMs = QDateTime::currentMSecsSinceEpoch();
            const quint64 after = question.epoch == room.epoch ? question.after : 0;
            for (const BusAnswer::Event &event : room.log) {
                if (event.seq > after && answer.events.size() < 20)
                    answer.events.push_back(event);
            }
            answer.more = !answer.events.empty() && answer.events.back().seq < room.seq;
            for (const auto &[who, connections] : room.presence)
                answer.presence.push_back({who.first, who.second, connections});
        }
        Q_EMIT answered(key, answer);
    }
    void tell(const QByteArray &key, const QByteArray &of, const std::vector<std::pair<QByteArray, quint32>> &users)
    {
        if (!m_broker.isUp)
            return;
        for (const auto &[user, connections] : users) {
            if (connections > 0)
                m_broker.room(key).presence[{of, user}] = connections;
            else
                m_broker.room(key).presence.erase({of, user});
        }
        for (MemoryBus *node : m_broker.nodes) {
            node->later([node, key, of, users] {
                if (node->m_followed.contains(key))
                    Q_EMIT node->presenceTold(key, of, users);
            });
        }
    }

    MemoryBroker &m_broker;
    const QByteArray m_name;
    std::function<QByteArray()> m_announcement;
    std::map<QByteArray, BusQuestion> m_questions;
    QSet<QByteArray> m_followed;
    bool m_left = false;
};

inline void MemoryBroker::setUp(bool up)
{
    isUp = up;
    for (MemoryBus *node : nodes) {
        if (up)
            node->retry();
        else
            node->interrupt();
    }
}

} // namespace Carillon

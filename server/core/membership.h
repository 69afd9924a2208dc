// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <vector>

namespace Carillon {

/// Who may be in which room, as the application's membership events said. Owned by the Hub, on its
/// thread. Kept in memory, and by a durable log: without one the application says it again after a
/// restart, or gives tokens with room globs. With a bus the broker keeps it, and here is what is known of
/// users who asked for rooms that this node follows. Bounded: at most MaxEntries memberships; over that add() refuses, and the event is answered
/// `limit_exceeded`.
class Membership
{
public:
    static constexpr qsizetype MaxEntries = 10'000'000;

    [[nodiscard]] bool contains(const QByteArray &roomKey, const QByteArray &user) const
    {
        const auto found = m_rooms.constFind(roomKey);
        return found != m_rooms.constEnd() && found->contains(user);
    }
    [[nodiscard]] bool add(const QByteArray &roomKey, const QByteArray &user)
    {
        auto &users = m_rooms[roomKey];
        if (users.contains(user))
            return true;
        if (m_entries >= MaxEntries)
            return false;
        users.insert(user);
        ++m_entries;
        return true;
    }
    bool remove(const QByteArray &roomKey, const QByteArray &user)
    {
        const auto found = m_rooms.find(roomKey);
        if (found == m_rooms.end() || !found->remove(user))
            return false;
        --m_entries;
        if (found->isEmpty())
            m_rooms.erase(found);
        return true;
    }
    [[nodiscard]] std::vector<QByteArray> usersOf(const QByteArray &roomKey) const
    {
        const QSet<QByteArray> users = m_rooms.value(roomKey);
        return {users.cbegin(), users.cend()};
    }
    void drop(const QByteArray &roomKey)
    {
        if (const auto found = m_rooms.find(roomKey); found != m_rooms.end()) {
            m_entries -= found->size();
            m_rooms.erase(found);
        }
    }
    [[nodiscard]] qsizetype entries() const { return m_entries; }

private:
    QHash<QByteArray, QSet<QByteArray>> m_rooms;
    qsizetype m_entries = 0;
};

} // namespace Carillon

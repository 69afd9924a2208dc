// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace Carillon {

/// The little town of the demo: who is there, which rooms they are in, and what happens next.
/// Knows nothing of networks. A value.
class DemoWorld
{
public:
    DemoWorld(int clients, int rooms);

    struct Person
    {
        QByteArray name;
        std::vector<QByteArray> rooms; ///< full names, the markets included
    };
    [[nodiscard]] const std::vector<Person> &people() const { return m_people; }

    /// The chat.created events that make everybody a member of their rooms.
    [[nodiscard]] QList<QByteArray> foundation() const;

    /// Something that happens, as a domain event (protocol.md, section 6). `nowUs` goes along as
    /// data.demo_us, for the latency.
    [[nodiscard]] QByteArray nextEvent(qint64 nowUs);

    /// A bulky event for those who read slowly.
    [[nodiscard]] QByteArray bulkEvent(qint64 nowUs);
    static constexpr char BulkRoom[] = "feed:telemetry";

private:
    struct Chat
    {
        QByteArray id;
        std::vector<std::size_t> members;
    };
    struct Price
    {
        const char *room;
        const char *symbol;
        double value;
    };

    QByteArray head(const char *type);
    QByteArray message(qint64 nowUs);
    QByteArray price(qint64 nowUs);
    QByteArray task(qint64 nowUs);
    QByteArray topic(qint64 nowUs);
    QByteArray notification(qint64 nowUs);
    const Chat &someChat() const;

    QByteArray m_run; ///< makes ids of this run differ from those of the last: the server deduplicates
    quint64 m_count = 0;
    std::vector<Person> m_people;
    std::vector<Chat> m_chats;
    std::vector<Price> m_prices;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/demoworld.h"

#include "common/json.h"
#include "common/roomname.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Carillon {

namespace {

constexpr std::array Names{
    "anna", "boris", "carla", "david", "emma", "farid", "greta", "hugo", "ines", "jonas", "kira", "leo",
    "mina", "nils", "olga", "pavel", "quinn", "rosa", "sami", "tara", "umar", "vera", "willem", "yara",
    "zoe", "amir", "bella", "chen", "dina", "elias", "fiona", "goran"};
constexpr std::array Rooms{
    "lobby", "kitchen", "support", "garden", "release", "drivers", "night-shift", "ideas", "workshop",
    "books", "team-blue", "team-green", "orders", "archive"};
constexpr std::array Phrases{
    "Good morning!", "Has anybody seen the blue folder?", "On my way.", "The printer is fixed.",
    "Lunch at twelve?", "Done, please have a look.", "Thanks a lot!", "I will call them back.",
    "The delivery came early.", "Who has the keys to the van?", "Let us decide tomorrow.",
    "That was quick.", "Can you send me the numbers?", "Same here.", "The customer is happy.",
    "Grüße aus dem Lager.", "Я на связи.", "Reunião às três.", "了解しました。", "See you on Monday."};
constexpr std::array Tasks{"Invoice 2041", "Order of the bakery", "Repair of gate 3", "New price list", "Stocktaking"};
constexpr std::array States{"open", "in_progress", "waiting", "done"};
constexpr std::array Topics{"today's shift", "the summer party", "release 2.4", "questions of all kinds", "who does what"};

std::size_t below(std::size_t limit)
{
    return std::size_t(QRandomGenerator::global()->bounded(int(limit)));
}

template<std::size_t N>
const char *oneOf(const std::array<const char *, N> &list)
{
    return list[below(N)];
}

template<std::size_t N>
QByteArray nth(const std::array<const char *, N> &list, int index)
{
    const QByteArray name = list[std::size_t(index) % N];
    return index < int(N) ? name : name + '-' + QByteArray::number(index / int(N) + 1);
}

QByteArray now()
{
    return rfc3339(QDateTime::currentMSecsSinceEpoch());
}

QByteArray stamp(qint64 nowUs)
{
    return ",\"demo_us\":" + QByteArray::number(nowUs) + "}}";
}

} // namespace

DemoWorld::DemoWorld(int clients, int rooms)
    : m_run(QByteArray::number(QRandomGenerator::global()->generate64(), 36)),
      m_prices{{"prices:metals", "gold", 2650}, {"prices:metals", "silver", 31.2}, {"prices:metals", "copper", 4.1},
               {"prices:grain", "wheat", 545}, {"prices:grain", "maize", 428}, {"prices:grain", "rice", 15.3},
               {"prices:energy", "oil", 71.4}, {"prices:energy", "gas", 3.2}, {"prices:energy", "power", 88.5}}
{
    constexpr int LobbySize = 200;
    const int roomCount = rooms > 0 ? rooms : std::clamp(clients / 10, 3, 2000);
    for (int i = 0; i < roomCount; ++i)
        m_chats.push_back({nth(Rooms, i), {}});
    for (int i = 0; i < clients; ++i) {
        Person person{nth(Names, i), {}};
        const auto join = [&](std::size_t index) {
            Chat &chat = m_chats[index];
            const QByteArray room = chatRoom(chat.id);
            if (std::find(person.rooms.begin(), person.rooms.end(), room) != person.rooms.end())
                return;
            chat.members.push_back(std::size_t(i));
            person.rooms.push_back(room);
        };
        if (i < LobbySize)
            join(0);
        if (roomCount > 1)
            join(1 + std::size_t(i) % std::size_t(roomCount - 1));
        if (below(2) == 0)
            join(below(std::size_t(roomCount)));
        person.rooms.push_back(m_prices[std::size_t(i % 3) * 3].room);
        m_people.push_back(std::move(person));
    }
}

QByteArray DemoWorld::head(const char *type)
{
    return "{\"id\":\"demo-" + m_run + '-' + QByteArray::number(++m_count) + "\",\"type\":\"" + type + "\",\"occurred_at\":\"" + now() + '"';
}

QList<QByteArray> DemoWorld::foundation() const
{
    QList<QByteArray> events;
    for (const Chat &chat : m_chats) {
        QByteArray members;
        for (const std::size_t member : chat.members)
            members += (members.isEmpty() ? "" : ",") + jsonString(m_people[member].name);
        events.append("{\"id\":\"demo-" + m_run + '-' + chat.id + "\",\"type\":\"chat.created\",\"chat_id\":" + jsonString(chat.id)
                      + ",\"data\":{\"members\":[" + members + "]}}");
    }
    return events;
}

QByteArray DemoWorld::nextEvent(qint64 nowUs)
{
    const std::size_t dice = below(100);
    if (dice < 50)
        return message(nowUs);
    if (dice < 85)
        return price(nowUs);
    if (dice < 92)
        return task(nowUs);
    if (dice < 95)
        return topic(nowUs);
    return notification(nowUs);
}

/// The lobby is busier than the others, and an empty room says nothing.
const DemoWorld::Chat &DemoWorld::someChat() const
{
    const Chat &chat = m_chats[below(6) == 0 ? 0 : below(m_chats.size())];
    return chat.members.empty() ? m_chats.front() : chat;
}

QByteArray DemoWorld::message(qint64 nowUs)
{
    const Chat &chat = someChat();
    const QByteArray sender = jsonString(m_people[chat.members[below(chat.members.size())]].name);
    const QByteArray text = head("message.sent") + ",\"chat_id\":" + jsonString(chat.id) + ",\"user_id\":" + sender;
    return text + ",\"data\":{\"id\":\"m-" + m_run + '-' + QByteArray::number(m_count) + "\",\"content\":" + jsonString(oneOf(Phrases))
        + ",\"sender_id\":" + sender + ",\"created_at\":\"" + now() + '"' + stamp(nowUs);
}

QByteArray DemoWorld::price(qint64 nowUs)
{
    Price &price = m_prices[below(m_prices.size())];
    const double change = price.value * (QRandomGenerator::global()->generateDouble() - 0.5) / 100;
    price.value += change;
    return head("price.tick") + ",\"room\":" + jsonString(price.room) + ",\"key\":" + jsonString(price.symbol)
        + ",\"data\":{\"symbol\":" + jsonString(price.symbol) + ",\"price\":" + QByteArray::number(price.value, 'f', 2)
        + ",\"change\":" + QByteArray::number(change, 'f', 2) + stamp(nowUs);
}

QByteArray DemoWorld::task(qint64 nowUs)
{
    const Chat &chat = someChat();
    const QByteArray by = jsonString(m_people[chat.members[below(chat.members.size())]].name);
    return head("task.status_changed") + ",\"chat_id\":" + jsonString(chat.id) + ",\"user_id\":" + by + ",\"data\":{\"title\":"
        + jsonString(oneOf(Tasks)) + ",\"status\":" + jsonString(oneOf(States)) + ",\"by\":" + by + stamp(nowUs);
}

QByteArray DemoWorld::topic(qint64 nowUs)
{
    return head("chat.updated") + ",\"chat_id\":" + jsonString(someChat().id) + ",\"data\":{\"topic\":" + jsonString(oneOf(Topics)) + stamp(nowUs);
}

QByteArray DemoWorld::notification(qint64 nowUs)
{
    const QByteArray &user = m_people[below(m_people.size())].name;
    return head("notification.created") + ",\"user_id\":" + jsonString(user) + ",\"data\":{\"title\":" + jsonString(oneOf(Tasks))
        + ",\"body\":" + jsonString(oneOf(Phrases)) + stamp(nowUs);
}

QByteArray DemoWorld::bulkEvent(qint64 nowUs)
{
    static const QByteArray block(16 * 1024, 'x');
    return head("telemetry.block") + ",\"room\":" + jsonString(BulkRoom) + ",\"data\":{\"block\":\"" + block + '"' + stamp(nowUs);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routetable.h"

#include "common/roomname.h"
#include "server/core/fieldtemplate.h"

#include <QSet>

namespace Carillon {

namespace {

using Routing = Result<Routed, const char *>;

Routing toRoom(QByteArray type, QByteArray room)
{
    if (!isValidRoomName(room))
        return "the event leads to a room name that is not valid";
    if (isReservedEventType(type))
        return "this type is the name of one of the server's own frames";
    return Routed{Routed::Effect::Publish, std::move(type), {std::move(room)}, {}};
}

std::vector<QByteArray> people(const DomainEvent &event)
{
    std::vector<QByteArray> users = event.userIds;
    if (!event.userId.isEmpty())
        users.push_back(event.userId);
    return users;
}

Routing membership(Routed::Effect effect, const DomainEvent &event, std::vector<QByteArray> users)
{
    if (event.room.isEmpty())
        return "chat_id is missing";
    if (users.empty() && event.type != "chat.created")
        return "user_id is missing";
    return Routed{effect, {}, {event.room}, std::move(users)};
}

// The value of "chat_id", "user_id" or "data.a.b"; nothing when the event has none that is text or
// a number.
QByteArray valueOf(const DomainEvent &event, QByteArrayView path)
{
    if (path == "chat_id")
        return event.chatId;
    if (path == "user_id")
        return event.userId;
    if (path == "key")
        return event.key;
    if (path == "type")
        return event.type;
    return path.startsWith("data.") ? jsonValueAt(event.data, path.sliced(5)) : QByteArray();
}

} // namespace

Routing routeEvent(const DomainEvent &event, const std::vector<RouteRule> &rules)
{
    if (event.direct)
        return toRoom(event.type, event.room);
    if (event.type == "message.sent" || event.type == "chat.updated") {
        if (event.room.isEmpty())
            return "chat_id is missing";
        return toRoom(event.type == "message.sent" ? QByteArrayLiteral("message.new") : event.type,
                      event.room);
    }
    if (event.type == "task.status_changed") {
        if (!event.room.isEmpty())
            return toRoom(QByteArrayLiteral("task.updated"), event.room);
        const std::vector<QByteArray> users = people(event);
        if (users.empty())
            return "chat_id or user_ids is missing";
        Routed routed{Routed::Effect::Publish, QByteArrayLiteral("task.updated"), {}, {}};
        QSet<QByteArray> seen; // ten thousand people are many for a list
        for (const QByteArray &user : users) {
            QByteArray room = userRoom(user);
            if (!isValidRoomName(room))
                return "a user id does not make a valid room name";
            if (seen.contains(room))
                continue;
            seen.insert(room);
            routed.rooms.push_back(std::move(room));
        }
        return routed;
    }
    if (event.type == "notification.created") {
        if (event.userId.isEmpty())
            return "user_id is missing";
        return toRoom(QByteArrayLiteral("notification.new"), userRoom(event.userId));
    }
    if (event.type == "chat.created")
        return membership(Routed::Effect::AddMembers, event, event.members);
    if (event.type == "chat.member_added")
        return membership(Routed::Effect::AddMembers, event, people(event));
    if (event.type == "chat.member_removed")
        return membership(Routed::Effect::RemoveMembers, event, people(event));

    for (const RouteRule &rule : rules) {
        if (!globMatches(rule.event, event.type))
            continue;
        const QByteArray room = expandTemplate(rule.room, [&event](QByteArrayView path) { return valueOf(event, path); });
        if (room.isEmpty())
            return "the event lacks a value that its route needs";
        return toRoom(rule.as.isEmpty() ? event.type : rule.as, room);
    }
    if (event.room.isEmpty())
        return "no route fits this type and the event names no room";
    return toRoom(event.type, event.room);
}

} // namespace Carillon

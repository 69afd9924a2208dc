// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/domainevent.h"

#include "common/roomname.h"
#include "server/core/jsonreader.h"

#include <algorithm>

namespace Carillon {

namespace {

constexpr qsizetype MaxMembers = 10000;
constexpr qsizetype MaxNameSize = 128;

bool hasControl(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

bool isName(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= MaxNameSize && !hasControl(text);
}

QByteArrayView withoutJsonSpace(QByteArrayView text)
{
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!text.isEmpty() && space(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && space(text.back()))
        text.chop(1);
    return text;
}

// Reads one member as text into `to`; an absent one leaves `to` empty, null counts as absent.
bool readText(const std::vector<JsonReader::Member> &members, QByteArrayView name, QByteArray &to)
{
    const auto *member = JsonReader::find(members, name);
    if (!member || member->raw == "null")
        return true;
    const auto text = jsonText(member->raw);
    if (!text || text->size() > MaxRoomNameSize)
        return false;
    to = *text;
    return true;
}

bool readTexts(const std::vector<JsonReader::Member> &members, QByteArrayView name,
               std::vector<QByteArray> &to)
{
    const auto *member = JsonReader::find(members, name);
    if (!member || member->raw == "null")
        return true;
    auto texts = jsonTexts(member->raw, MaxMembers);
    if (!texts)
        return false;
    for (const QByteArray &text : *texts) {
        if (!isName(text))
            return false;
    }
    to = std::move(*texts);
    return true;
}

// The people an event is about may stand beside `data` or in it.
const char *readPeople(DomainEvent &event, const std::vector<JsonReader::Member> &members)
{
    if (!readText(members, "user_id", event.userId))
        return "user_id must be a string of at most 255 bytes";
    if (!readTexts(members, "user_ids", event.userIds))
        return "user_ids must be a list of strings";
    if (!readTexts(members, "members", event.members))
        return "members must be a list of user ids";
    return nullptr;
}

const char *readEvent(QByteArrayView json, DomainEvent &event)
{
    static thread_local JsonReader reader;
    const auto *members = reader.object(json);
    if (!members)
        return "the event is not a JSON object";
    if (!readText(*members, "type", event.type) || !isValidEventType(event.type))
        return "type must be a string of 1 to 128 bytes without control characters";
    if (!readText(*members, "id", event.id))
        return "id must be a string of at most 255 bytes";
    // A tenant is part of keys, behind which comes a zero byte.
    if (!readText(*members, "tenant", event.tenant) || event.tenant.size() > 64
        || hasControl(event.tenant)) {
        return "tenant must be a string of at most 64 bytes";
    }
    if (!readText(*members, "chat_id", event.chatId))
        return "chat_id must be a string of at most 250 bytes";
    if (!readText(*members, "room", event.room))
        return "room must be a string of at most 255 bytes";
    if (!readText(*members, "key", event.key))
        return "key must be a string of at most 255 bytes";
    if (const char *error = readPeople(event, *members))
        return error;
    const auto *data = JsonReader::find(*members, "data");
    event.data = data ? data->raw.toByteArray() : QByteArrayLiteral("null");
    if (event.room.isEmpty() && !event.chatId.isEmpty())
        event.room = chatRoom(event.chatId);
    if (!event.room.isEmpty() && !isValidRoomName(event.room))
        return "room is not a valid room name: namespace:name, 1 to 255 bytes, no spaces";

    if (event.type.startsWith("chat.") && event.data.startsWith('{')) {
        DomainEvent inner;
        const auto *fields = reader.object(event.data);
        if (fields && !readPeople(inner, *fields)) {
            if (event.userId.isEmpty())
                event.userId = inner.userId;
            if (event.userIds.empty())
                event.userIds = inner.userIds;
            if (event.members.empty())
                event.members = inner.members;
        }
    }
    return nullptr;
}

} // namespace

Result<std::vector<DomainEvent>, PublishError> parseDomainEvents(QByteArrayView json)
{
    json = withoutJsonSpace(json);
    std::vector<DomainEvent> events;
    if (!json.startsWith('[')) {
        if (const char *error = readEvent(json, events.emplace_back()))
            return PublishError{0, "bad_request", error};
        return events;
    }
    JsonReader reader;
    const auto *elements = reader.array(json);
    if (!elements)
        return PublishError{0, "bad_request", "the body is not valid JSON"};
    if (elements->empty())
        return PublishError{0, "bad_request", "the list is empty"};
    if (qsizetype(elements->size()) > MaxEventsPerBatch)
        return PublishError{MaxEventsPerBatch, "too_large", "a call takes at most 1000 events"};
    events.reserve(elements->size());
    for (const QByteArrayView element : *elements) {
        if (const char *error = readEvent(element, events.emplace_back()))
            return PublishError{qsizetype(events.size()) - 1, "bad_request", error};
    }
    return events;
}

} // namespace Carillon

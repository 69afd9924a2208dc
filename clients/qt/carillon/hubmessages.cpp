// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubmessages.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Never negative, whatever a server sends.
quint64 number(const QJsonValue &value)
{
    return quint64(std::max<qint64>(0, value.toInteger()));
}

HubPosition position(const QJsonObject &frame)
{
    return {.epoch = frame["epoch"_L1].toString(), .seq = number(frame["seq"_L1])};
}

} // namespace

HubEvent HubEvent::fromJson(const QJsonObject &frame)
{
    HubEvent event{.type = frame["type"_L1].toString(),
                   .room = frame["room"_L1].toString(),
                   .time = QDateTime::fromString(frame["ts"_L1].toString(), Qt::ISODateWithMs),
                   .sender = frame["sender"_L1].toString(),
                   .key = frame["key"_L1].toString(),
                   .data = frame["data"_L1]};
    if (frame["seq"_L1].isDouble())
        event.seq = number(frame["seq"_L1]);
    return event;
}

HubGap HubGap::fromJson(const QJsonObject &frame)
{
    return {.room = frame["room"_L1].toString(),
            .fromSeq = number(frame["from_seq"_L1]),
            .toSeq = number(frame["to_seq"_L1]),
            .reason = frame["reason"_L1].toString()};
}

HubSubscribed HubSubscribed::fromJson(const QJsonObject &frame)
{
    HubSubscribed answer{.room = frame["room"_L1].toString(),
                         .position = Carillon::position(frame)};
    if (frame["recovered"_L1].isBool())
        answer.recovered = frame["recovered"_L1].toBool();
    return answer;
}

HubPublished HubPublished::fromJson(const QJsonObject &frame)
{
    return {.room = frame["room"_L1].toString(),
            .position = Carillon::position(frame),
            .duplicate = frame["duplicate"_L1].toBool()};
}

HubPresence HubPresence::fromJson(const QJsonObject &frame)
{
    HubPresence presence{.room = frame["room"_L1].toString(), .count = frame["count"_L1].toInt()};
    const QJsonArray users = frame["users"_L1].toArray();
    for (const QJsonValue &user : users)
        presence.users.append(
            {.id = user["user_id"_L1].toString(), .connections = user["connections"_L1].toInt()});
    return presence;
}

HubHistory HubHistory::fromJson(const QJsonObject &frame)
{
    HubHistory history{.room = frame["room"_L1].toString(), .position = Carillon::position(frame)};
    const QJsonArray events = frame["events"_L1].toArray();
    for (const QJsonValue &event : events)
        history.events.append(HubEvent::fromJson(event.toObject()));
    return history;
}

HubError HubError::fromJson(const QJsonObject &frame)
{
    HubError error{.code = frame["code"_L1].toString(),
                   .message = frame["message"_L1].toString(),
                   .room = frame["room"_L1].toString()};
    if (frame["retry_after_ms"_L1].isDouble())
        error.retryAfter = std::chrono::milliseconds(number(frame["retry_after_ms"_L1]));
    return error;
}

} // namespace Carillon

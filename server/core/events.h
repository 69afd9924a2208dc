// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace Carillon {

/// What the application says happened (protocol.md, section 6): what every input brings and every
/// EventBus carries. `data` is raw JSON, validated when it came in and never rebuilt.
struct DomainEvent
{
    QByteArray id;
    QByteArray type;
    QByteArray tenant;
    QByteArray room;   ///< when the event names one (`room`, or `chat_id` as chat:<id>)
    QByteArray chatId;
    QByteArray userId;
    std::vector<QByteArray> userIds;
    std::vector<QByteArray> members; ///< of chat.created
    QByteArray key;
    QByteArray data; ///< raw JSON, "null" when absent
    QByteArray sender; ///< the user, when a client published it; applications name none
    /// A client's publish, or an injection: goes to `room` under its own type, past the routes.
    bool direct = false;
};

/// An event on its way into one room.
struct RoomEvent
{
    QByteArray tenant;
    QByteArray room;
    QByteArray type;
    QByteArray data;
    QByteArray key;
    QByteArray sender;
};

inline constexpr qsizetype MaxEventTypeSize = 128;

/// 1 to 128 bytes without control characters: types end up in line-based framings too.
[[nodiscard]] bool isValidEventType(QByteArrayView type);

/// Names of frames that only the server itself may send (protocol.md, section 3): an event of such a
/// type could pass for the server's own word and is refused.
[[nodiscard]] bool isReservedEventType(QByteArrayView type);

/// Where an accepted event ended up.
struct Placement
{
    QByteArray room;
    quint64 seq = 0;   ///< 0: the event changed a membership and has no place in a room
    QByteArray epoch;
    quint32 recipients = 0;
};

/// The answer to one domain event: most have one placement, task.status_changed with user_ids several.
struct PublishResult
{
    QByteArray id;
    std::vector<Placement> placements;
    bool duplicate = false;
};

/// Why a batch was refused as a whole.
struct PublishError
{
    qsizetype index = 0;
    const char *code = "bad_request"; ///< of protocol.md, section 5
    const char *message = "";
    qint64 retryAfterMs = 0; ///< of rate_limited
};

} // namespace Carillon

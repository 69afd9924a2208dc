// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "common/errorcodes.h"
#include "server/core/claims.h"
#include "server/core/events.h"
#include "server/core/frame.h"
#include "server/core/outbox.h"

#include <optional>
#include <variant>
#include <vector>

namespace Carillon {

/// A position in a room: every event after it is wanted.
struct Position
{
    QByteArray epoch;
    quint64 seq = 0;
};

/// What a client asks for (protocol.md, section 3). `id` is what the answer carries back: the raw
/// JSON of a string or an integer, empty when there was none.
struct ClientCommand
{
    enum class Type : quint8 { Auth, Subscribe, Unsubscribe, Publish, Presence, History, Ping, Echo };

    Type type = Type::Ping;
    QByteArray id;
    QByteArray room;
    std::optional<Position> since;
    qint64 limit = 0;     ///< history
    QByteArray event;     ///< publish
    QByteArray eventId;   ///< publish
    bool acknowledge = true; ///< publish: false asks for no answer but an error
    QByteArray data;      ///< publish: raw JSON; auth: the token; echo: the whole frame
};

/// Why a client's frame is not a command.
struct CommandError
{
    QByteArray id;
    ErrorCode code = ErrorCode::BadRequest;
    const char *message = "";
    bool malformed = false; ///< not JSON at all: ten of these in a row close the connection
};

struct PresenceUser
{
    QByteArray userId;
    quint32 connections = 0;
};

// What the server says; every protocol has its own words for it.
namespace Answers {
struct Welcome
{
    QByteArray connectionId;
    QByteArray userId;
    QByteArray tenant;
    qint64 nowMs = 0;
    qint64 pingIntervalMs = 0;
    qint64 pongTimeoutMs = 0;
    qint64 maxMessageSize = 0;
    QByteArray session; ///< empty where there is none to name
};
struct Authenticated { QByteArray userId; qint64 expiresAt = 0; };
struct Subscribed { QByteArray room; QByteArray epoch; quint64 seq = 0; std::optional<bool> recovered; };
struct Unsubscribed { QByteArray room; const char *reason = nullptr; };
struct Published { QByteArray room; quint64 seq = 0; QByteArray epoch; bool duplicate = false; };
struct Presence { QByteArray room; std::vector<PresenceUser> users; quint64 count = 0; };
struct History { QByteArray room; QByteArray epoch; quint64 seq = 0; std::vector<FramePtr> events; };
struct Pong { qint64 nowMs = 0; };
struct Echo { QByteArray original; };
struct Error { ErrorCode code = ErrorCode::Internal; const char *message = ""; qint64 retryAfterMs = 0; QByteArray room; };
struct Disconnect { CloseCode code = CloseCode::Normal; QByteArray reason; qint64 retryAfterMs = 0; };
struct Gap { QByteArray room; quint64 from = 0; quint64 to = 0; OnSlow reason = OnSlow::DropOldest; };
struct PresenceChange { bool joined = true; QByteArray room; QByteArray userId; };
struct TokenExpiring { qint64 expiresAt = 0; };
} // namespace Answers

using Answer = std::variant<Answers::Welcome, Answers::Authenticated, Answers::Subscribed,
                            Answers::Unsubscribed, Answers::Published, Answers::Presence,
                            Answers::History, Answers::Pong, Answers::Echo, Answers::Error,
                            Answers::Disconnect, Answers::Gap, Answers::PresenceChange,
                            Answers::TokenExpiring>;

/// Bytes to commands, values to frames. Stateless: one instance serves all threads.
class Protocol
{
public:
    Protocol() = default;
    virtual ~Protocol() = default;
    Q_DISABLE_COPY_MOVE(Protocol)

    /// `message` has 64 readable bytes behind it (see JsonReader).
    [[nodiscard]] virtual Result<ClientCommand, CommandError> decode(QByteArrayView message) const = 0;
    /// `id` as in ClientCommand.
    [[nodiscard]] virtual FramePtr encode(const Answer &answer, const QByteArray &id = {}) const = 0;
    /// The frame of an event, made once for all who get it.
    [[nodiscard]] virtual FramePtr encodeEvent(const RoomEvent &event, qint64 tsMs,
                                               const FrameMeta &meta) const = 0;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/claims.h"
#include "server/core/events.h"
#include "server/core/inbox.h"
#include "server/core/peeraddress.h"
#include "server/core/protocol.h"

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace Carillon {

class Client;
struct Config;

// ---------------------------------------------------------------- from a shard to the hub

struct ClientOpened
{
    PeerId id;
    ClaimsPtr claims;
    std::optional<Position> since = {}; ///< in the user room, when the client comes back
};

/// A connection that ended, as `recently closed` keeps it.
struct ClosedConnection
{
    PeerId id;
    ClaimsPtr claims;
    QByteArray remote;
    CloseCode code = CloseCode::Abnormal;
    QByteArray reason;
    const char *by = "client"; ///< client, server, operator, network
    qint64 connectedAtMs = 0;
    qint64 closedAtMs = 0;
    qint64 queueBytes = 0;
    quint64 eventsOut = 0;
    quint32 rooms = 0;
    QByteArray client = {}; ///< what it called itself
    const char *protocol = "websocket";
    quint64 drops = 0;
    std::optional<ErrorCode> lastError = {};
};

/// Events that members of these rooms did not get, by the rooms' policies, since it was last told.
struct RoomDrops
{
    std::vector<std::pair<RoomId, quint64>> rooms;
};

struct FromClient
{
    PeerId id;
    ClientCommand command;
};

struct ClaimsRenewed
{
    PeerId id;
    ClaimsPtr claims;
};

/// POST /api/v1/events. The answer is an IngestDone to the same peer.
struct IngestRequest
{
    PeerId id;
    ClaimsPtr claims;
    std::vector<DomainEvent> events;
};

struct AdminOpened
{
    PeerId id;
    ClaimsPtr claims;
    QByteArray remote;
};
struct AdminMessage
{
    PeerId id;
    QByteArray json;
};
/// So many bytes of the feed have left for this session: what the feed may have under way is bounded.
struct AdminWritten
{
    PeerId id;
    qint64 bytes = 0;
};
struct AdminRenewed
{
    PeerId id;
    ClaimsPtr claims;
};
struct AdminClosed
{
    PeerId id;
};
/// A connection of this address is gone; told while limits.connections_per_address is set.
struct AddressFreed
{
    PeerAddress network;
};

/// GET /api/v1/<path>. The answer is an HttpAnswer to the same peer.
struct ApiRequest
{
    PeerId id;
    ClaimsPtr claims;
    QByteArray path; ///< behind /api/v1/
    std::vector<std::pair<QByteArray, QByteArray>> query;
};

/// A request about a session of SSE or long polling, on its way from the shard whose Handler has read
/// it to the shard that has the session, by way of the hub when these are two. It gets exactly one
/// HttpAnswer, to `from`.
struct SessionRequest
{
    enum class Kind : quint8 { Command, Poll, End };

    PeerId session;
    PeerId from;
    Kind kind = Kind::Poll;
    ClaimsPtr claims; ///< of the token that came with this request
    QByteArray key;   ///< what the peer gave as its session
    QByteArray text;  ///< Command: the client's frame; Poll: the cursor
};

struct HttpAnswer
{
    PeerId id;
    int status = 200;
    QByteArray json;
};

/// Something rare that wants the hub's thread (the second half of an admin query).
using HubCall = std::function<void()>;

using HubCommand = std::variant<ClientOpened, ClosedConnection, RoomDrops, FromClient, ClaimsRenewed,
                                IngestRequest, AdminOpened, AdminMessage, AdminWritten,
                                AdminRenewed, AdminClosed, AddressFreed, ApiRequest,
                                SessionRequest, HttpAnswer, HubCall>;

// ---------------------------------------------------------------- from the hub to a shard

/// A connection that the Listener accepted: the shard owns the descriptor from here on.
enum class Door : quint8 { Public, Admin };
struct NewConnection
{
    int descriptor = -1;
    PeerAddress remote;
    Door door = Door::Public;
    bool counted = false; ///< limits.connections_per_address was on when it came
};

/// An event for all members of a room that this shard has.
struct Deliver
{
    RoomId room = 0;
    FramePtr frame;
};

/// An answer, or anything else that only this peer gets. Never dropped.
struct Send
{
    PeerId id;
    FramePtr frame;
};

/// The peer is in the room from here on: `answer` first, then what it missed, then what follows.
struct Join
{
    PeerId id;
    RoomId room = 0;
    QByteArray name;
    OnSlow onSlow = OnSlow::Disconnect;
    FramePtr answer; ///< null for the user room, of which nobody is told
    std::vector<FramePtr> missed;
    QByteArray epoch = {}; ///< of the room's numbering
    quint64 seq = 0;       ///< what follows, missed or live, is after this
};

struct Leave
{
    PeerId id;
    RoomId room = 0;
    FramePtr answer;
};

/// What the hub has given to each of these rooms so far, for the shard to compare.
struct CheckPositions
{
    std::vector<std::pair<RoomId, quint64>> rooms;
};

/// The room goes on at `seq` without what its members here lack: they are closed (4104) to resume.
struct RoomBroken
{
    RoomId room = 0;
    quint64 seq = 0;
    QByteArray reason;
};

struct ClosePeer
{
    PeerId id;
    CloseCode code = CloseCode::Normal;
    QByteArray reason;
    qint64 retryAfterMs = 0;
    const char *by = "server";
};

struct IngestDone
{
    PeerId id;
    Result<std::vector<PublishResult>, PublishError> result = PublishError{};
};

struct ConfigChanged
{
    std::shared_ptr<const Config> config;
};

/// What rare questions may look at on a shard's own thread.
class ShardView
{
public:
    virtual int shardIndex() const = 0;
    /// A slice of the clients, as many as there are in `most` slots from `from` on; gives where the
    /// next slice begins, 0 after the last.
    virtual std::size_t forEachClient(std::size_t from, std::size_t most,
                                      const std::function<void(const Client &)> &visit) const = 0;
    /// The same of a room's members here.
    virtual std::size_t forEachMember(RoomId room, std::size_t from, std::size_t most,
                                      const std::function<void(const Client &)> &visit) const = 0;
    virtual Client *findClient(PeerId id) = 0;
    virtual QByteArray roomName(RoomId room) const = 0;
    /// Runs `call` on the hub's thread.
    virtual void callHub(std::function<void()> call) = 0;

protected:
    ~ShardView() = default;
};
using ShardCall = std::function<void(ShardView &)>;
/// A part of something long: runs in a turn of its own, however many come at once. Where the hub lives on the
/// shard's thread a message is handled in the turn that sent it, so slices that ask for one another would be one
/// long turn, and the events of that time would wait for all of them.
struct ShardSlice
{
    ShardCall call;
};

using ShardCommand = std::variant<NewConnection, Deliver, Send, Join, Leave, CheckPositions, RoomBroken, ClosePeer,
                                  IngestDone, HttpAnswer, SessionRequest, ConfigChanged,
                                  ShardCall, ShardSlice>;

using HubInbox = Inbox<HubCommand>;
using ShardInbox = Inbox<ShardCommand>;

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/clock.h"
#include "server/core/durablelog.h"
#include "server/core/eventbus.h"
#include "server/core/membership.h"
#include "server/core/messages.h"
#include "server/core/metrics.h"
#include "server/core/revocations.h"
#include "server/core/room.h"
#include "server/core/roomlog.h"

#include <QObject>

#include <deque>
#include <set>
#include <unordered_set>

namespace Carillon {

/// What a publish comes to: one result an event, or one error for the whole batch.
using PublishReply = std::function<void(const Result<std::vector<PublishResult>, PublishError> &)>;

/// Owns the rooms: who is in them, their numbering, their log, membership and presence. The single
/// writer of room state, so that a subscriber gets what it missed and then what is live with neither
/// gap nor double, without a lock. Owned by the application; lives on the hub's thread.
///
/// With a durable log a batch is staged (its events get their numbers), committed, and only then
/// carried out, in the order of the commits. Nobody can see a staged event: the room's seq, its log,
/// its members and the membership are those of what is committed.
///
/// With a bus the broker numbers and keeps. A room that somebody here needs is followed: the hub asks
/// where it is, fills its log from the answer, and carries out what arrives; commands that come before
/// the answer wait for it. From then on everything is as in a server alone (docs/cluster.md).
///
/// Its slots are the only way in, its signals say what happened. What it has for the shards it
/// collects, and flush() hands it over, one batch a shard and turn.
class Hub final : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        const Protocol &protocol;
        RoomLog &log;
        const Clock &clock;
        HubCounters &counters;
        EventBus *bus = nullptr; ///< of several nodes; outlives the hub
    };

    Hub(ConfigPtr config, const Services &services, QObject *parent = nullptr);
    ~Hub() override;

    /// All shards are there before the first slot is called; their order is their index.
    void addShard(ShardInbox *inbox);
    void flush();
    void toShard(int shard, ShardCommand command);

    // ---- what the admin side looks at
    struct ClientRecord
    {
        ClaimsPtr claims;
        std::vector<RoomId> rooms;
        std::optional<ErrorCode> lastError = {}; ///< the last error that the hub answered with
    };
    [[nodiscard]] const Room *findRoom(const QByteArray &tenant, const QByteArray &name) const;
    [[nodiscard]] const Room *room(RoomId id) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Room>> &rooms() const { return m_rooms; } ///< with nulls
    [[nodiscard]] const QHash<PeerId, ClientRecord> &clients() const { return m_clients; }
    [[nodiscard]] std::vector<PeerId> connectionsOf(const QByteArray &tenant, const QByteArray &user) const;
    /// How many memberships still fit.
    [[nodiscard]] qsizetype membershipSpace() const
    {
        return Membership::MaxEntries - m_membership.entries() - m_stagedMembers;
    }
    [[nodiscard]] const RoomLog &log() const { return m_log; }
    [[nodiscard]] int shardCount() const { return int(m_shards.size()); }
    /// Of rooms that never had another; outlives the process where the log does.
    [[nodiscard]] const QByteArray &epoch() const { return m_epoch; }
    /// Of this process: ids of connections mean nothing in another.
    [[nodiscard]] const QByteArray &run() const { return m_run; }
    [[nodiscard]] const Config &config() const { return *m_config; }

    [[nodiscard]] const Revocations &revocations() const { return m_revocations; }
    /// How many clients were here with a token that was revoked; whether it outlives the process.
    using RevokeReply = std::function<void(qsizetype closed, bool isKept)>;
    /// Refuses the tokens from here on and closes who is here with one of them (4002). `reply` is
    /// called once, perhaps inside. False, without it, when the list is full.
    [[nodiscard]] bool revoke(const Revocation &revocation, const RevokeReply &reply);

    /// Puts a client into a room, or out of it, whatever its token says (an operator's order).
    [[nodiscard]] Result<Answers::Subscribed, ErrorCode> forceJoin(PeerId id, const QByteArray &room);
    [[nodiscard]] bool forceLeave(PeerId id, const QByteArray &room);

    /// Null in a server that stands alone.
    [[nodiscard]] EventBus *bus() const { return m_bus; }

    // ---- with a durable log: what publish(), addMembers() and removeMembers() are without one
    [[nodiscard]] const DurableLog *durableLog() const { return m_durable; }
    /// Takes over what the log has kept, before anything else happens. `seen` gets the event ids.
    [[nodiscard]] Result<bool, QString> restore(const std::function<void(LogBatch::Seen)> &seen);
    /// Numbers the event.
    [[nodiscard]] Placement stage(const RoomEvent &event, LogBatch &batch);
    void stageMembers(LogBatch::MemberChange change, LogBatch &batch);
    /// `reply` is called once: with the number of recipients of each event of the batch, in order,
    /// when it is committed and done, or with null when it could not be and never was.
    using CommitReply = std::function<void(const std::vector<quint32> *recipients)>;
    void commit(LogBatch batch, CommitReply reply);

public Q_SLOTS:
    void openClient(const Carillon::ClientOpened &opened);
    void closeClient(const Carillon::ClosedConnection &closed);
    void countDrops(const Carillon::RoomDrops &drops);
    void handle(const Carillon::FromClient &message);
    void renewClaims(const Carillon::ClaimsRenewed &renewed);
    /// Numbers the event, logs it and sends it on its way to every member.
    Carillon::Placement publish(const Carillon::RoomEvent &event);
    /// False when the membership store is full; the Broadcaster asks membershipSpace() before.
    bool addMembers(const QByteArray &tenant, const QByteArray &room, const std::vector<QByteArray> &users);
    void removeMembers(const QByteArray &tenant, const QByteArray &room, const std::vector<QByteArray> &users);
    void closePeer(const Carillon::ClosePeer &close);
    void setConfig(Carillon::ConfigPtr config);
    /// Once a second: history that is too old, rooms that nobody needs, presence, rates.
    void sweep();

Q_SIGNALS:
    void clientOpened(Carillon::PeerId id);
    void clientClosed(const Carillon::ClosedConnection &closed);
    void joined(Carillon::PeerId id, const Carillon::Room &room);
    void left(Carillon::PeerId id, const Carillon::Room &room);
    void published(const Carillon::Room &room, const Carillon::FramePtr &frame, quint32 recipients);
    /// A client may publish this; the Broadcaster takes it to the bus.
    void publishRequested(const Carillon::DomainEvent &event, const Carillon::PublishReply &reply);

private:
    [[nodiscard]] bool hasConnections(std::size_t user) const; ///< userHash()
    void enterOwnRoom(PeerId id, ClientRecord &client, Room &room, const std::optional<Position> &since);
    [[nodiscard]] qsizetype closeRevoked(const Revocation &revocation);
    Room &openRoom(const QByteArray &tenant, const QByteArray &name);
    void freeRoom(RoomId id);
    [[nodiscard]] QByteArray epochOf(const QByteArray &roomKey) const;
    void join(PeerId id, ClientRecord &client, Room &room, FramePtr answer, std::vector<FramePtr> missed);
    void leave(PeerId id, ClientRecord &client, Room &room, FramePtr answer);
    void forgetMember(PeerId id, const ClientRecord &client, Room &room);
    [[nodiscard]] FramePtr number(const Room &room, const RoomEvent &event, quint64 seq, qint64 nowMs) const;
    void show(Room &room, const FramePtr &frame, qint64 nowMs);
    void deliver(Room &room, const FramePtr &frame);
    void measureRates();

    // ---- what clients ask for (hubcommands.cpp)
    void obey(PeerId id, ClientRecord &client, const ClientCommand &command);
    void subscribe(PeerId id, ClientRecord &client, const ClientCommand &command);
    void unsubscribe(PeerId id, ClientRecord &client, const ClientCommand &command);
    void clientPublish(PeerId id, const ClientRecord &client, const ClientCommand &command);
    void presence(PeerId id, const ClientRecord &client, const ClientCommand &command);
    void history(PeerId id, const ClientRecord &client, const ClientCommand &command);
    [[nodiscard]] bool mayEnter(const Claims &claims, const QByteArray &room) const;
    [[nodiscard]] bool mayPublish(const ClientRecord &client, const QByteArray &room) const;
    [[nodiscard]] static bool contains(const ClientRecord &client, RoomId room);
    [[nodiscard]] bool recover(const Room &room, const Position &since, std::vector<FramePtr> &missed);
    void send(PeerId id, const Answer &answer, const QByteArray &commandId);
    void fail(PeerId id, const ClientCommand &command, ErrorCode code, const char *message);

    // ---- who is there (hubpresence.cpp)
    void recountPresence();
    void presenceChanged(Room &room, const QByteArray &user, int by);
    void countPresence(Room &room, const QByteArray &user, int by);
    void announcePresence(Room &room, qint64 nowMs);
    void takePresence(Room &room, const std::vector<BusAnswer::Present> &presence);
    void setPresence(Room &room, const QByteArray &node, const QByteArray &user, quint32 connections);
    void onPresenceTold(const QByteArray &key, const QByteArray &node,
                        const std::vector<std::pair<QByteArray, quint32>> &users);
    void onNodeLost(const QByteArray &node);
    void tellPresence(Room &room);

    // ---- with a durable log (hubwithlog.cpp)
    void carryOut(std::size_t batches);
    void takeBack();

    // ---- with a bus (hubwithbus.cpp)
    void connectBus();
    [[nodiscard]] bool waitsForBus(PeerId id, const ClientRecord &client, const ClientCommand &command);
    [[nodiscard]] bool lacksMembership(const ClientRecord &client, const ClientCommand &command) const;
    [[nodiscard]] static bool reaches(const Room &room, const std::optional<Position> &since);
    [[nodiscard]] Room *linkedRoom(const QByteArray &key) const;
    void wait(Room &room, RoomLink::Waiting waiting);
    void ask(Room &room);
    void follow(Room &room, const BusAnswer &answer);
    void onAnswered(const QByteArray &key, const BusAnswer &answer);
    void onArrived(const QByteArray &key, const BusBatch &batch);
    void carryOut(Room &room, const BusBatch &batch);
    void take(Room &room, const BusEvent &event, qint64 wallMs, qint64 ageMs);
    /// Whether the room is still there: who is removed may have been its last client.
    [[nodiscard]] bool takeMember(Room &room, const BusMember &member);
    void breakOff(Room &room, const char *reason);
    void runWaiting(Room &room);
    void sweepWaiting(qint64 nowMs);
    [[nodiscard]] static bool hasIdled(Room &room, qint64 nowMs);

    ConfigPtr m_config;
    const Protocol &m_protocol;
    RoomLog &m_log;
    DurableLog *m_durable; ///< m_log, when it is one
    EventBus *m_bus;
    const Clock &m_clock;
    HubCounters &m_counters;

    struct ShardPort
    {
        ShardInbox *inbox;
        std::vector<ShardCommand> waiting;
    };
    std::vector<ShardPort> m_shards;

    std::vector<std::unique_ptr<Room>> m_rooms; ///< by id; [0] stays empty
    std::vector<RoomId> m_freeRooms;
    QHash<QByteArray, RoomId> m_roomByKey;
    QHash<PeerId, ClientRecord> m_clients;
    /// userHash(), PeerId::number(). Whose connection it is stands in its claims: a name as the key would
    /// take twice the memory of the rest of the entry. Ordered, so that one of the ten thousand connections
    /// of one user (anonymous visitors) is found without looking at the others.
    std::set<std::pair<std::size_t, std::uint64_t>> m_users;
    qsizetype m_userCount = 0;
    QHash<QByteArray, int> m_tenants; ///< connections
    Membership m_membership;
    Revocations m_revocations;
    std::unordered_set<RoomId> m_presenceChanged;

    /// Rooms start in the hub's epoch. One that was forgotten after it had numbered events must not
    /// start anew under the same epoch: its key's hash stays here with the number of its next one,
    /// which it keeps until it has numbered events again.
    const QByteArray m_run;
    QByteArray m_epoch;
    quint64 m_epochsMade = 0;
    RetiredRooms m_retired;
    std::size_t m_sweepAt = 1;
    std::unordered_set<RoomId> m_measured; ///< rooms with events since the last sweep, or in the one before
    qint64 m_lastSweepUs = 0;

    struct Commit
    {
        LogBatchPtr batch;
        CommitReply reply;
    };
    std::deque<Commit> m_commits; ///< under way, the oldest first
    qsizetype m_stagedMembers = 0;

    // With a bus.
    static constexpr std::size_t MaxWaiting = 1'000'000;
    quint64 m_questions = 0;
    std::size_t m_waiting = 0;
    std::unordered_set<RoomId> m_waitingRooms;
    std::unordered_set<RoomId> m_toTell; ///< rooms with presence that others do not know of
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/client.h"
#include "server/core/serverstate.h"
#include "server/net/bytestream.h"
#include "server/net/handshake.h"
#include "server/net/httprequest.h"
#include "server/net/inboxwaker.h"
#include "server/net/peer.h"
#include "server/net/requestfacts.h"
#include "server/net/sendring.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>
#include <memory>
#include <unordered_map>

namespace Carillon {

/// One event loop and its connections: accepts descriptors, has Handlers and Connections, the index
/// room -> clients of this thread, and does the fan-out. Made, used and destroyed on its own thread,
/// which has an EpollEventDispatcher; everything reaches it through its inbox.
class Shard final : public QObject, public SessionHost, public ShardView, private TurnEndTask, private WakeTask
{
    Q_OBJECT

public:
    /// Makes the stream of a public connection where TLS is on.
    using MakeStream = std::function<std::unique_ptr<ByteStream>(int descriptor)>;
    /// Pages that only `--dev` has; nothing for a path that is none of them.
    using DevPages = std::function<QByteArray(const HttpRequest &request)>;

    /// What all shards share. Outlives them.
    struct Services
    {
        const Protocol &protocol;
        const Authenticator &authenticator;
        const Clock &clock;
        Metrics &metrics;
        HubInbox &hub;
        ServerState &state;
        MakeStream makeTlsStream; ///< empty: no TLS
        DevPages devPages;        ///< empty: none
        bool sendRing = true;     ///< where the kernel has one
    };

    Shard(int index, ConfigPtr config, const Services &services, ShardInbox &inbox);
    ~Shard() override;

    // ---- for the peers
    /// Brings nowMs up to this turn.
    void tick();
    /// flush() at the end of the turn.
    void wantFlush(Peer &peer);
    /// `next` takes the peer's place and id; the old one is freed at the end of the turn.
    void replace(Peer &peer, std::unique_ptr<Peer> next);
    void remove(Peer &peer);
    /// A peer without a stream takes a slot of its own: `make` is given its id.
    void adopt(const std::function<std::unique_ptr<Peer>(PeerId id)> &make);
    /// To the shard that has the session; the answer comes back to the Handler that asks.
    void relay(SessionRequest request);
    void reply(HttpAnswer answer);
    /// The peer has become a client: rooms and answers find it from here on.
    void clientArrived(Client &client);
    /// How long nobody from this network gets a hearing at the admin's door; 0: now.
    [[nodiscard]] qint64 loginWait(const PeerAddress &network);
    void loginFailed(const PeerAddress &network);
    /// Shared with whoever else came with the same: clients are many, their makes are few.
    [[nodiscard]] RequestFactsPtr factsOf(const HttpRequest &request, const QByteArray &subprotocol);
    [[nodiscard]] const Services &services() const { return m_services; }
    [[nodiscard]] Handshake &handshake(Door door) { return door == Door::Admin ? m_adminHandshake : m_handshake; }
    [[nodiscard]] ConfigPtr sharedConfig() const { return m_config; }

    /// The one buffer that everybody reads into; WebSocketCodec::slack bytes are readable behind it.
    static constexpr qint64 ReadSize = 65536;
    [[nodiscard]] char *readBuffer() { return m_readBuffer.get(); }

    // ---- SessionHost
    void toHub(HubCommand command) override;
    [[nodiscard]] QByteArray roomName(RoomId room) const override;
    [[nodiscard]] OnSlow roomPolicy(RoomId room) const override;
    void roomDropped(RoomId room, quint64 events) override { m_drops[room] += events; }

    // ---- ShardView
    [[nodiscard]] int shardIndex() const override { return m_index; }
    std::size_t forEachClient(std::size_t from, std::size_t most,
                              const std::function<void(const Client &)> &visit) const override;
    std::size_t forEachMember(RoomId room, std::size_t from, std::size_t most,
                              const std::function<void(const Client &)> &visit) const override;
    [[nodiscard]] Client *findClient(PeerId id) override;
    void callHub(std::function<void()> call) override { toHub(HubCall(std::move(call))); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Slot
    {
        std::unique_ptr<Peer> peer;
        Client *client = nullptr;
        quint16 generation = 0;
    };
    struct RoomMembers
    {
        QByteArray name;
        OnSlow onSlow = OnSlow::Disconnect;
        quint64 seq = 0; ///< of the last event that came; the next one has the next number
        std::vector<Client *> members;
    };
    /// A fan-out whose writes are not done yet.
    struct FanOut
    {
        qint64 acceptedUs;
        quint64 receivers;
    };

    void drainInbox();
    void turnEnded() override;
    void woken() override; ///< to the next slice
    void flushPeers();
    void submitWrites();
    void sweep();
    void setConfig(ConfigPtr config);

    void handle(NewConnection &message);
    void handle(Deliver &message);
    void handle(Send &message);
    void handle(Join &message);
    void handle(Leave &message);
    void handle(CheckPositions &message);
    void handle(RoomBroken &message);
    void handle(ClosePeer &message);
    void handle(IngestDone &message);
    void handle(HttpAnswer &message);
    void handle(SessionRequest &message);
    void handle(ConfigChanged &message) { setConfig(std::move(message.config)); }
    void handle(ShardCall &message) { message(*this); }
    void handle(ShardSlice &message);

    [[nodiscard]] Peer *find(PeerId id);
    [[nodiscard]] PeerId freeSlot();
    void seat(Client &client, RoomId room, RoomMembers &members);
    void unseat(Client &client, RoomId room);
    void outOfStep(RoomId room, quint64 before, quint64 now);
    void makeTwin(const FramePtr &frame) const;

    const int m_index;
    ConfigPtr m_config;
    Services m_services;
    ShardInbox &m_inbox;
    InboxWaker m_waker;
    Loop &m_loop;
    Handshake m_handshake;
    Handshake m_adminHandshake;
    std::unique_ptr<char[]> m_readBuffer;

    std::vector<Slot> m_slots;
    std::deque<quint32> m_freeSlots; ///< first in, first out: an id is used again as late as can be
    std::unordered_map<RoomId, RoomMembers> m_rooms;
    std::vector<HubCommand> m_toHub;
    std::vector<ShardCommand> m_commands;
    std::deque<ShardCall> m_slices; ///< one a turn; bounded by the walks that are under way, each of which has one
    std::vector<PeerId> m_toFlush;
    std::unique_ptr<SendRing> m_ring; ///< null: each peer writes for itself
    std::vector<Peer *> m_queued;     ///< whose writes the ring has
    qint64 m_unflushed = 0; ///< bytes delivered to each member of some room since the last flush
    std::vector<std::unique_ptr<Peer>> m_ended;
    std::unordered_map<PeerAddress, RateLimit> m_logins; ///< networks that failed lately
    QHash<QByteArray, RequestFactsPtr> m_facts; ///< see factsOf()
    std::vector<FanOut> m_fanOuts;
    std::unordered_map<RoomId, quint64> m_drops; ///< that the hub does not know of
    int m_deflating = 0; ///< clients that take deflated twins
    QBasicTimer m_sweepTimer;
    std::size_t m_sweepAt = 0; ///< the slot where the next part of a sweep begins
    int m_sweepPart = 0;
    int m_sweepParts = 1;
    quint32 m_loopMs = 0;    ///< the loop's time at the last tick()
    quint32 m_stoppedMs = 0; ///< for how long in all the loop stood still
    quint32 m_sweepMs = 1000;
};

} // namespace Carillon

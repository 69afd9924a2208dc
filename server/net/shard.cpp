// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/shard.h"

#include "common/logging.h"
#include "common/prefetch.h"
#include "server/core/clock.h"
#include "server/net/fallbackconnection.h"
#include "server/net/handler.h"
#include "server/net/permessagedeflate.h"
#include "server/net/socketstream.h"
#include "server/net/websocketcodec.h"

#include <QTimerEvent>

#include <unistd.h>

namespace Carillon {

namespace {

constexpr qsizetype MaxFact = 200; // bytes of a header that operators are shown
constexpr qsizetype MaxFacts = 1000;
// From so many writes a turn on they go together: the ring costs some system calls' worth itself. Rooms of
// 10, an event at a time: 15 % less CPU than with 16; of 2 and 4 members no difference beyond the noise.
constexpr std::size_t RingFrom = 4;
// A sweep goes over some of the connections this often: over all 15 000 at once took 2.5 ms, and the events of
// that time waited.
constexpr int SweepPartMs = 100;
constexpr int LoginsPerSecond = 5; // that fail, from one address; twice that at once

// Deadlines are looked at this often: a quarter of the shortest, so that configurations in
// milliseconds (tests) are kept as well as those in minutes.
int sweepIntervalMs(const Config &settings)
{
    const auto shortest = std::min({settings.websocket.pingInterval, settings.websocket.pongWait,
                                    settings.websocket.writeWait, settings.http.headTimeout,
                                    settings.auth.firstMessageTimeout, settings.limits.outboxAge,
                                    settings.fallback.pollTimeout, settings.fallback.sessionTtl});
    return int(std::clamp<qint64>(shortest.count() / 4, 10, 1000));
}

} // namespace

Shard::Shard(int index, ConfigPtr initial, const Services &services, ShardInbox &inbox)
    : m_index(index)
    , m_services(services)
    , m_inbox(inbox)
    , m_waker([this] { drainInbox(); })
    , m_loop(Loop::current())
    , m_handshake({QByteArrayLiteral("carillon.v1")}, this)
    , m_adminHandshake({QByteArrayLiteral("carillon.admin.v1")}, this)
    , m_readBuffer(std::make_unique<char[]>(std::size_t(ReadSize + WebSocketCodec::slack)))
    , m_ring(services.sendRing ? SendRing::make() : nullptr)
{
    protocol = &services.protocol;
    authenticator = &services.authenticator;
    clock = &services.clock;
    counters = &services.metrics.shard(index);
    tick();
    setConfig(std::move(initial));
    m_loop.addWakeTask(this);
    m_inbox.setWake([this] { m_waker.wake(); });
}

Shard::~Shard()
{
    m_inbox.setWake({});
    m_loop.removeWakeTask(this);
    m_loop.cancelTurnEnd(this);
    m_toHub.clear();
    m_rooms.clear();
    m_ended.clear();
    m_slots.clear();
}

void Shard::setConfig(ConfigPtr next)
{
    m_config = std::move(next);
    config = m_config.get();
    for (auto &[id, room] : m_rooms)
        room.onSlow = config->policyOf(room.name).onSlow;
    m_sweepMs = quint32(sweepIntervalMs(*config));
    m_sweepParts = std::max(1, int(m_sweepMs) / SweepPartMs);
    m_sweepTimer.start(int(m_sweepMs) / m_sweepParts, this);
}

// While the loop stands still (SIGSTOP, a machine that is asleep or starved) nobody is heard, however
// alive. The sweep alone ticks more often than that, so such time is ours, not the peers', and does
// not count against them.
void Shard::tick()
{
    const auto now = quint32(m_loop.now());
    const quint32 passed = now - std::exchange(m_loopMs, now);
    if (passed > 4 * m_sweepMs)
        m_stoppedMs += passed;
    nowMs = now - m_stoppedMs;
}

// ---------------------------------------------------------------------------------------- peers

void Shard::wantFlush(Peer &peer)
{
    if (peer.flushQueued)
        return;
    peer.flushQueued = true;
    m_toFlush.push_back(peer.id());
    m_loop.atTurnEnd(this);
}

Peer *Shard::find(PeerId id)
{
    if (id.slot >= m_slots.size() || m_slots[id.slot].generation != id.generation)
        return nullptr;
    return m_slots[id.slot].peer.get();
}

Client *Shard::findClient(PeerId id)
{
    if (id.slot >= m_slots.size() || m_slots[id.slot].generation != id.generation)
        return nullptr;
    return m_slots[id.slot].client;
}

std::size_t Shard::forEachClient(std::size_t from, std::size_t most,
                                 const std::function<void(const Client &)> &visit) const
{
    const std::size_t end = std::min(m_slots.size(), from + most);
    for (std::size_t i = from; i < end; ++i) {
        if (i + Ahead < end)
            fetchAhead(m_slots[i + Ahead].client, sizeof(Client));
        if (m_slots[i].client)
            visit(*m_slots[i].client);
    }
    return end < m_slots.size() ? end : 0;
}

std::size_t Shard::forEachMember(RoomId room, std::size_t from, std::size_t most,
                                 const std::function<void(const Client &)> &visit) const
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return 0;
    const std::vector<Client *> &members = found->second.members;
    const std::size_t end = most < members.size() - std::min(from, members.size()) ? from + most : members.size();
    for (std::size_t i = from; i < end; ++i) {
        if (i + Ahead < end)
            fetchAhead(members[i + Ahead], sizeof(Client));
        visit(*members[i]);
    }
    return end < members.size() ? end : 0;
}

void Shard::replace(Peer &peer, std::unique_ptr<Peer> next)
{
    Slot &slot = m_slots[peer.id().slot];
    m_ended.push_back(std::move(slot.peer));
    slot.peer = std::move(next);
    m_loop.atTurnEnd(this);
}

void Shard::clientArrived(Client &client)
{
    m_slots[client.id().slot].client = &client;
    if (client.connection().takesDeflate())
        ++m_deflating;
}

void Shard::remove(Peer &peer)
{
    Slot &slot = m_slots[peer.id().slot];
    if (slot.peer.get() != &peer)
        return;
    if (slot.client) {
        if (slot.client->connection().takesDeflate())
            --m_deflating;
        while (!slot.client->seats.empty())
            unseat(*slot.client, slot.client->seats.back().room);
        slot.client = nullptr;
    }
    m_ended.push_back(std::move(slot.peer));
    ++slot.generation;
    m_freeSlots.push_back(peer.id().slot);
    m_services.state.connections.fetch_sub(1, std::memory_order_relaxed);
    if (peer.isCounted())
        toHub(AddressFreed{peer.remote().network()});
    m_loop.atTurnEnd(this);
}

qint64 Shard::loginWait(const PeerAddress &network)
{
    const auto found = m_logins.find(network);
    return found == m_logins.end() ? 0 : found->second.wait(LoginsPerSecond, nowMs);
}

void Shard::loginFailed(const PeerAddress &network)
{
    RateLimit &attempts = m_logins[network];
    (void)attempts.take(LoginsPerSecond, nowMs);
}

RequestFactsPtr Shard::factsOf(const HttpRequest &request, const QByteArray &subprotocol)
{
    const auto header = [&request](const char *name) { return request.header(name).left(MaxFact); };
    const QByteArray agent = header("User-Agent");
    const QByteArray origin = header("Origin");
    // No header has a NUL in it.
    const QByteArray key = agent + '\0' + origin + '\0' + subprotocol;
    if (const auto known = m_facts.constFind(key); known != m_facts.cend())
        return *known;
    if (m_facts.size() >= MaxFacts)
        m_facts.clear(); // whoever has one keeps it
    const RequestFactsPtr facts(new RequestFacts(agent, origin, subprotocol));
    m_facts.insert(key, facts);
    return facts;
}

PeerId Shard::freeSlot()
{
    quint32 index = 0;
    if (m_freeSlots.empty()) {
        index = quint32(m_slots.size());
        m_slots.emplace_back();
    } else {
        index = m_freeSlots.front();
        m_freeSlots.pop_front();
    }
    return {quint16(m_index), m_slots[index].generation, index};
}

void Shard::adopt(const std::function<std::unique_ptr<Peer>(PeerId)> &make)
{
    // remove() counts it out again like any other peer.
    m_services.state.connections.fetch_add(1, std::memory_order_relaxed);
    const PeerId id = freeSlot();
    m_slots[id.slot].peer = make(id);
}

void Shard::handle(NewConnection &message)
{
    counters->accepted.add();
    std::unique_ptr<ByteStream> stream;
    const bool tls = message.door == Door::Public && m_services.makeTlsStream;
    if (tls)
        stream = m_services.makeTlsStream(message.descriptor);
    else
        stream = std::make_unique<SocketStream>(message.descriptor, m_loop);
    const PeerId id = freeSlot();
    Slot &slot = m_slots[id.slot];
    const bool open = stream && stream->isOpen();
    slot.peer = std::make_unique<Handler>(*this, id, message, tls, std::move(stream));
    if (!open)
        remove(*slot.peer);
}

// ---------------------------------------------------------------------------------------- rooms

QByteArray Shard::roomName(RoomId room) const
{
    const auto found = m_rooms.find(room);
    return found != m_rooms.end() ? found->second.name : QByteArray();
}

OnSlow Shard::roomPolicy(RoomId room) const
{
    const auto found = m_rooms.find(room);
    return found != m_rooms.end() ? found->second.onSlow : OnSlow::Disconnect;
}

void Shard::seat(Client &client, RoomId room, RoomMembers &members)
{
    client.seats.push_back({room, quint32(members.members.size())});
    members.members.push_back(&client);
}

void Shard::unseat(Client &client, RoomId room)
{
    const auto seat = std::find_if(client.seats.begin(), client.seats.end(),
                                   [room](const Client::Seat &s) { return s.room == room; });
    if (seat == client.seats.end())
        return;
    const auto found = m_rooms.find(room);
    auto &members = found->second.members;
    const quint32 place = seat->place;
    client.seats.erase(seat);
    // The last member takes the place that becomes free, and learns of it.
    Client *last = members.back();
    members[place] = last;
    members.pop_back();
    if (last != &client) {
        for (Client::Seat &other : last->seats) {
            if (other.room == room)
                other.place = place;
        }
    }
    if (members.empty())
        m_rooms.erase(found);
}

void Shard::handle(Join &message)
{
    Client *client = findClient(message.id);
    if (!client || client->isClosing())
        return; // the hub learns of the end from its own message
    const quint64 seq = message.missed.empty() ? message.seq : message.missed.back()->meta().seq;
    if (const auto there = m_rooms.find(message.room); there != m_rooms.end() && there->second.seq != seq)
        outOfStep(message.room, there->second.seq, seq);
    RoomMembers &room = m_rooms[message.room];
    room.seq = seq;
    if (room.members.empty()) {
        room.name = message.name;
        room.onSlow = message.onSlow;
    }
    seat(*client, message.room, room);
    client->connection().joined(message.room, message.name, message.epoch, message.seq);
    if (message.answer)
        client->send(std::move(message.answer));
    for (FramePtr &frame : message.missed)
        client->replay(std::move(frame));
}

void Shard::handle(Leave &message)
{
    Client *client = findClient(message.id);
    if (!client)
        return;
    client->settleGaps();
    unseat(*client, message.room);
    client->connection().left(message.room);
    client->send(std::move(message.answer));
}

void Shard::handle(CheckPositions &message)
{
    for (const auto &[id, seq] : message.rooms) {
        const auto found = m_rooms.find(id);
        if (found == m_rooms.end())
            continue;
        if (const quint64 before = std::exchange(found->second.seq, seq); before != seq)
            outOfStep(id, before, seq);
    }
}

void Shard::handle(RoomBroken &message)
{
    const auto found = m_rooms.find(message.room);
    if (found == m_rooms.end())
        return;
    found->second.seq = message.seq;
    const std::vector<Client *> members = found->second.members; // who ends leaves the room
    for (Client *client : members)
        client->close(CloseCode::InternalError, message.reason);
}

// An event of the room was lost between the hub and here: a fault of ours. Whoever is in the room has
// all up to `before` and resumes there, so that nothing is missing in the end.
void Shard::outOfStep(RoomId id, quint64 before, quint64 now)
{
    const RoomMembers &room = m_rooms.at(id);
    qCCritical(lcNet, "events were lost on the way to a shard room=%s after=%llu before=%llu members=%llu",
               qUtf8Printable(logSafe(room.name)), static_cast<unsigned long long>(before),
               static_cast<unsigned long long>(now + 1), static_cast<unsigned long long>(room.members.size()));
    counters->positionsLost.add();
    const std::vector<Client *> members = room.members; // who ends leaves the room
    for (Client *client : members)
        client->close(CloseCode::InternalError, QByteArrayLiteral("events were lost"));
}

void Shard::makeTwin(const FramePtr &frame) const
{
    const Config::WebSocket::Compression &compression = config->websocket.compression;
    if (frame->payload().size() < compression.minSize || frame->twin())
        return;
    const QByteArray deflated = deflateMessage(frame->payload(), compression.level);
    if (!deflated.isEmpty())
        frame->setTwin(Frame::compressed(deflated, frame->meta()));
}

void Shard::handle(Deliver &message)
{
    const auto found = m_rooms.find(message.room);
    if (found == m_rooms.end())
        return;
    if (const quint64 seq = message.frame->meta().seq; seq != 0) {
        if (const quint64 before = std::exchange(found->second.seq, seq); before + 1 != seq)
            return outOfStep(message.room, before, seq - 1);
    }
    if (m_deflating > 0)
        makeTwin(message.frame);
    const RoomMembers &room = found->second;
    const std::size_t count = room.members.size();
    for (std::size_t i = 0; i < count; ++i) {
        // Members lie all over the heap: fetching ahead hides most of it (measured at 10 000).
        if (i + 4 < count)
            fetchAhead(room.members[i + 4], 128);
        room.members[i]->deliver(message.frame, room.onSlow);
    }
    counters->deliveries.add(count);
    m_unflushed += message.frame->bytes().size();
    if (message.frame->meta().acceptedUs > 0)
        m_fanOuts.push_back({message.frame->meta().acceptedUs, count});
}

// ------------------------------------------------------------------------------------- messages

void Shard::toHub(HubCommand command)
{
    m_toHub.push_back(std::move(command));
    m_loop.atTurnEnd(this);
}

void Shard::drainInbox()
{
    tick();
    m_inbox.take(m_commands);
    m_unflushed = 0;
    for (ShardCommand &command : m_commands) {
        std::visit([this](auto &message) { handle(message); }, command);
        // What one turn brings can be more than an outbox may hold (a call with a thousand events).
        // A client is slow when the kernel does not take its bytes, not when nobody has offered them.
        if (m_unflushed > config->limits.outboxBytes / 2)
            flushPeers();
    }
    m_commands.clear();
}

void Shard::handle(Send &message)
{
    if (Peer *peer = find(message.id)) {
        if (Session *session = peer->session())
            session->send(std::move(message.frame));
    }
}

void Shard::handle(ShardSlice &message)
{
    m_slices.push_back(std::move(message.call));
    m_loop.atTurnEnd(this);
}

void Shard::woken()
{
    tick();
    const ShardCall slice = std::move(m_slices.front());
    m_slices.pop_front();
    if (!m_slices.empty())
        m_loop.atTurnEnd(this);
    slice(*this);
}

void Shard::handle(ClosePeer &message)
{
    if (Peer *peer = find(message.id))
        peer->close(message);
}

void Shard::handle(IngestDone &message)
{
    if (Peer *peer = find(message.id))
        peer->hubAnswered(message);
}

void Shard::handle(HttpAnswer &message)
{
    if (Peer *peer = find(message.id))
        peer->hubAnswered(message);
}

void Shard::relay(SessionRequest request)
{
    if (request.session.shard == m_index) {
        handle(request);
    } else if (request.session.shard < m_services.metrics.shardCount()) {
        toHub(std::move(request));
    } else {
        reply(sessionUnknown(request.from));
    }
}

void Shard::reply(HttpAnswer answer)
{
    if (answer.id.shard == m_index)
        handle(answer);
    else
        toHub(std::move(answer));
}

void Shard::handle(SessionRequest &message)
{
    Peer *peer = find(message.session);
    if (!peer || !peer->take(message))
        reply(sessionUnknown(message.from));
}

// ------------------------------------------------------------------------------------ the turn

// Everything of the turn leaves here: what is for the hub first, since on a server with one thread
// its answers come back within this same pass and share the sendmsg.
void Shard::turnEnded()
{
    tick();
    if (!m_slices.empty())
        m_loop.wake(this); // the next turn begins with it
    if (!m_toHub.empty()) {
        m_services.hub.post(m_toHub);
        // On the hub's own thread the answers are here before the next round of this pass.
        if (!m_toFlush.empty() || !m_ended.empty())
            m_loop.atTurnEnd(this);
        return;
    }
    flushPeers();
    m_ended.clear();
}

void Shard::flushPeers()
{
    m_unflushed = 0;
    std::vector<PeerId> flushing;
    flushing.swap(m_toFlush);
    SendRing *const ring = flushing.size() >= RingFrom ? m_ring.get() : nullptr;
    for (std::size_t i = 0; i < flushing.size(); ++i) {
        if (i + 2 < flushing.size())
            fetchAhead(m_slots[flushing[i + 2].slot].peer.get(), 128);
        if (Peer *peer = find(flushing[i])) {
            peer->flushQueued = false;
            if (!ring || !ring->hasRoom() || !peer->queueWrite(*ring)) {
                peer->flush();
                continue;
            }
            m_queued.push_back(peer);
            if (!ring->hasRoom())
                submitWrites();
        }
    }
    submitWrites();
    flushing.clear();
    if (m_toFlush.empty())
        m_toFlush.swap(flushing); // keeps its memory
    if (!m_fanOuts.empty()) {
        const qint64 nowUs = clock->monotonicUs();
        for (const FanOut &fanOut : m_fanOuts)
            counters->latency.observe(std::chrono::microseconds(nowUs - fanOut.acceptedUs), fanOut.receivers);
        m_fanOuts.clear();
    }
}

// Peers that end here are freed at the end of the turn.
void Shard::submitWrites()
{
    if (m_queued.empty())
        return;
    const auto taken = m_ring->submit();
    for (std::size_t i = 0; i < m_queued.size(); ++i)
        m_queued[i]->wrote(taken[i]);
    m_queued.clear();
}

void Shard::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_sweepTimer.timerId())
        sweep();
}

void Shard::sweep()
{
    tick();
    const std::size_t part = m_slots.size() / std::size_t(m_sweepParts) + 1;
    const std::size_t end = std::min(m_slots.size(), m_sweepAt + part);
    for (; m_sweepAt < end; ++m_sweepAt) {
        if (m_sweepAt + Ahead < end) {
            fetchAhead(m_slots[m_sweepAt + Ahead].peer.get(), 192); // what a sweep touches of it
            fetchAhead(m_slots[m_sweepAt + Ahead].client, sizeof(Client));
        }
        if (m_slots[m_sweepAt].peer)
            m_slots[m_sweepAt].peer->sweep();
    }
    if (++m_sweepPart < m_sweepParts)
        return;
    m_sweepPart = 0;
    m_sweepAt = 0;
    for (auto login = m_logins.begin(); login != m_logins.end();)
        login = login->second.isFull(LoginsPerSecond, nowMs) ? m_logins.erase(login) : std::next(login);
    if (!m_drops.empty()) {
        toHub(RoomDrops{{m_drops.begin(), m_drops.end()}});
        m_drops.clear();
    }
    counters->loopLagMaxUs.set(m_loop.stats().longestTurnNanoseconds / 1000);
}

} // namespace Carillon

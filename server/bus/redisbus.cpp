// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/redisbus.h"

#include "common/logging.h"
#include "server/core/room.h"

#include <QTimerEvent>

namespace Carillon {

namespace {

// The finalizer of splitmix64: FNV alone leaves neighbours together.
constexpr quint64 mix(quint64 value)
{
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

} // namespace

RedisBus::RedisBus(Options options, const Clock &clock, QObject *parent)
    : EventBus(parent), m_node(std::move(options.node)), m_clock(clock)
{
    for (const RedisAddress &address : options.addresses) {
        const bool isFirst = m_shards.empty();
        auto shard = std::make_unique<RedisShard>(RedisShard::Options{
            address, options.prefix, m_node, options.tls, isFirst,
            [this] { return m_announcement ? m_announcement() : QByteArray("{}"); }});
        connect(shard.get(), &RedisShard::placed, this, &RedisBus::onPlaced);
        connect(shard.get(), &RedisShard::failed, this, &RedisBus::onFailed);
        connect(shard.get(), &RedisShard::answered, this, [this](const QByteArray &room, const BusAnswer &answer) {
            for (const BusAnswer::Present &present : answer.presence)
                heard(present.node, nullptr); // alive until it turns out that it is not
            Q_EMIT answered(room, answer);
        });
        connect(shard.get(), &RedisShard::arrived, this, &EventBus::arrived);
        connect(shard.get(), &RedisShard::presenceTold, this, &EventBus::presenceTold);
        connect(shard.get(), &RedisShard::interrupted, this, &EventBus::interrupted);
        connect(shard.get(), &RedisShard::revoked, this, &EventBus::revoked);
        connect(shard.get(), &RedisShard::turnEnded, this, &EventBus::turnEnded);
        connect(shard.get(), &RedisShard::upChanged, this, &RedisBus::onUpChanged);
        connect(shard.get(), &RedisShard::nodeHeard, this,
                [this](const QByteArray &node, const QByteArray &announcement) { heard(node, &announcement); });
        connect(shard.get(), &RedisShard::nodeLeft, this, [this](const QByteArray &node) { lost(node, true); });
        connect(shard.get(), &RedisShard::messaged, this, &EventBus::messaged);
        m_shardHashes.push_back(stableHash(address.identity()));
        m_shards.push_back(std::move(shard));
    }
}

RedisBus::~RedisBus() = default;

void RedisBus::start()
{
    for (const auto &shard : m_shards)
        shard->start();
    m_sweep.start(500, this);
}

void RedisBus::leave()
{
    m_shards.front()->leave();
}

bool RedisBus::isUp() const
{
    return std::all_of(m_shards.begin(), m_shards.end(), [](const auto &shard) { return shard->isUp(); });
}

RedisShard &RedisBus::shardOf(const QByteArray &room) const
{
    if (m_shards.size() == 1)
        return *m_shards.front();
    const quint64 hash = stableHash(room);
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_shards.size(); ++i) {
        if (mix(hash ^ m_shardHashes[i]) > mix(hash ^ m_shardHashes[best]))
            best = i;
    }
    return *m_shards[best];
}

bool RedisBus::takes(const std::vector<BusItem> &items) const
{
    return std::all_of(items.begin(), items.end(), [this](const BusItem &item) { return shardOf(item.room).takes(); });
}

void RedisBus::publish(quint64 ticket, std::vector<BusItem> items)
{
    if (!takes(items))
        return Q_EMIT failed(ticket);
    if (items.empty())
        return Q_EMIT placed(ticket, {});
    m_tickets[ticket] = {std::vector<BusPlacement>(items.size()), items.size()};
    for (std::size_t i = 0; i < items.size(); ++i)
        shardOf(items[i].room).publish(ticket, i, items[i]);
}

void RedisBus::onPlaced(quint64 ticket, std::size_t index, const BusPlacement &placement)
{
    const auto found = m_tickets.find(ticket);
    if (found == m_tickets.end())
        return; // has failed elsewhere
    found->second.placements[index] = placement;
    if (--found->second.left > 0)
        return;
    const Ticket done = std::move(found->second);
    m_tickets.erase(found);
    Q_EMIT placed(ticket, done.placements);
}

void RedisBus::onFailed(quint64 ticket)
{
    if (m_tickets.erase(ticket) > 0)
        Q_EMIT failed(ticket);
}

void RedisBus::onUpChanged()
{
    const qint64 nowMs = m_clock.monotonicMs();
    if (m_shards.front()->isUp()) {
        // Nobody could be heard meanwhile.
        for (NodeState &node : m_nodes)
            node.heardMs = nowMs;
        for (const Revocation &revocation : m_revocations)
            m_shards.front()->revoke(revocation);
    }
    if (const bool up = isUp(); up != std::exchange(m_wasUp, up))
        Q_EMIT upChanged(up);
}

void RedisBus::tellPresence(const QByteArray &room, const std::vector<std::pair<QByteArray, quint32>> &users)
{
    shardOf(room).tellPresence(room, m_node, users);
}

void RedisBus::forgetPresence(const QByteArray &room, const QByteArray &node, const std::vector<QByteArray> &users)
{
    std::vector<std::pair<QByteArray, quint32>> none;
    for (const QByteArray &user : users)
        none.emplace_back(user, 0);
    shardOf(room).tellPresence(room, node, none);
}

void RedisBus::revoke(const Revocation &revocation)
{
    std::erase_if(m_revocations, [now = m_clock.wallMs() / 1000](const Revocation &old) { return old.endsAt <= now; });
    m_revocations.push_back(revocation);
    m_shards.front()->revoke(revocation);
}

void RedisBus::flush()
{
    for (const auto &shard : m_shards)
        shard->flush();
}

// --------------------------------------------------------------------------------------- nodes

void RedisBus::heard(const QByteArray &node, const QByteArray *announcement)
{
    if (node == m_node)
        return;
    const bool isNew = !m_nodes.contains(node);
    NodeState &state = m_nodes[node];
    if (isNew || announcement)
        state.heardMs = m_clock.monotonicMs();
    if (announcement)
        state.announcement = *announcement;
    if (isNew)
        qCInfo(lcBus, "another node is here node=%s", node.constData());
}

void RedisBus::lost(const QByteArray &node, bool left)
{
    if (m_nodes.remove(node) == 0)
        return;
    qCWarning(lcBus, "another node has gone node=%s reason=%s", node.constData(), left ? "left" : "lost");
    Q_EMIT nodeLost(node, left);
}

void RedisBus::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_sweep.timerId() || !m_shards.front()->isUp())
        return;
    const qint64 nowMs = m_clock.monotonicMs();
    QByteArrayList gone;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        if (nowMs - node->heardMs > NodeLostMs)
            gone.append(node.key());
    }
    for (const QByteArray &node : gone)
        lost(node, false);
    if (!gone.isEmpty())
        Q_EMIT turnEnded();
}

std::vector<EventBus::Node> RedisBus::nodes() const
{
    const qint64 nowMs = m_clock.monotonicMs();
    std::vector<Node> nodes;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node)
        nodes.push_back({node.key(), node->announcement, nowMs - node->heardMs});
    return nodes;
}

} // namespace Carillon

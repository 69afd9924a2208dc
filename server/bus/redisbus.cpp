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
    : BrokerBus(parent), m_clock(clock), m_nodes(std::move(options.node), clock)
{
    for (const RedisAddress &address : options.addresses) {
        const bool isFirst = m_shards.empty();
        auto shard = std::make_unique<RedisShard>(RedisShard::Options{
            address, options.prefix, node(), options.tls, isFirst,
            [this] { return m_announcement ? m_announcement() : QByteArray("{}"); }});
        connect(shard.get(), &RedisShard::placed, this, &RedisBus::onPlaced);
        connect(shard.get(), &RedisShard::failed, this, &RedisBus::onFailed);
        connect(shard.get(), &RedisShard::answered, this, [this](const QByteArray &room, const BusAnswer &answer) {
            for (const BusAnswer::Present &present : answer.presence)
                m_nodes.heard(present.node, nullptr);
            Q_EMIT answered(room, answer);
        });
        connect(shard.get(), &RedisShard::arrived, this, &EventBus::arrived);
        connect(shard.get(), &RedisShard::presenceTold, this, &EventBus::presenceTold);
        connect(shard.get(), &RedisShard::interrupted, this, &EventBus::interrupted);
        connect(shard.get(), &RedisShard::revoked, this, &EventBus::revoked);
        connect(shard.get(), &RedisShard::turnEnded, this, &EventBus::turnEnded);
        connect(shard.get(), &RedisShard::upChanged, this, &RedisBus::onUpChanged);
        connect(shard.get(), &RedisShard::nodeHeard, this,
                [this](const QByteArray &node, const QByteArray &announcement) { m_nodes.heard(node, &announcement); });
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
    m_tickets.open(ticket, items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        shardOf(items[i].room).publish(ticket, i, items[i]);
}

void RedisBus::onPlaced(quint64 ticket, std::size_t index, const BusPlacement &placement)
{
    if (const auto placements = m_tickets.place(ticket, index, placement))
        Q_EMIT placed(ticket, *placements);
}

void RedisBus::onFailed(quint64 ticket)
{
    if (m_tickets.fail(ticket))
        Q_EMIT failed(ticket);
}

void RedisBus::onUpChanged()
{
    if (m_shards.front()->isUp()) {
        m_nodes.beginAgain();
        for (const Revocation &revocation : m_revocations)
            m_shards.front()->revoke(revocation);
    }
    if (const bool up = isUp(); up != std::exchange(m_wasUp, up))
        Q_EMIT upChanged(up);
}

void RedisBus::tellPresence(const QByteArray &room, const std::vector<std::pair<QByteArray, quint32>> &users)
{
    shardOf(room).tellPresence(room, node(), users);
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

void RedisBus::lost(const QByteArray &node, bool left)
{
    if (m_nodes.remove(node, left))
        Q_EMIT nodeLost(node, left);
}

void RedisBus::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_sweep.timerId() || !m_shards.front()->isUp())
        return;
    const QByteArrayList gone = m_nodes.silent();
    for (const QByteArray &node : gone)
        lost(node, false);
    if (!gone.isEmpty())
        Q_EMIT turnEnded();
}

} // namespace Carillon

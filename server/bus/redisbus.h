// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/brokerbus.h"
#include "server/bus/nodetable.h"
#include "server/bus/redisshard.h"
#include "server/bus/tickets.h"

namespace Carillon {

/// The bus on one Redis, or on several, each with a share of the rooms (rendezvous hashing: another Redis takes over
/// its own share of the rooms and moves no other). The first one keeps the table of nodes and the revocations. A
/// batch of events goes to all Redis servers that its rooms are on; when one of them is away, it is refused as
/// a whole. Owned by the application; hub's thread.
class RedisBus final : public BrokerBus
{
    Q_OBJECT

public:
    struct Options
    {
        std::vector<RedisAddress> addresses;
        QByteArray prefix = "carillon";
        QByteArray node; ///< of this process
        QSslConfiguration tls;
    };
    RedisBus(Options options, const Clock &clock, QObject *parent = nullptr);
    ~RedisBus() override;

    void start() override;
    void leave() override;

    [[nodiscard]] QByteArray node() const override { return m_nodes.self(); }
    [[nodiscard]] bool isUp() const override;
    [[nodiscard]] bool takes(const std::vector<BusItem> &items) const override;
    void publish(quint64 ticket, std::vector<BusItem> items) override;
    void ask(const QByteArray &room, const BusQuestion &question) override { shardOf(room).ask(room, question); }
    void detach(const QByteArray &room) override { shardOf(room).detach(room); }
    void tellPresence(const QByteArray &room, const std::vector<std::pair<QByteArray, quint32>> &users) override;
    void forgetPresence(const QByteArray &room, const QByteArray &node, const std::vector<QByteArray> &users) override;
    void revoke(const Revocation &revocation) override;
    void setAnnouncement(std::function<QByteArray()> announcement) override { m_announcement = std::move(announcement); }
    [[nodiscard]] std::vector<Node> nodes() const override { return m_nodes.nodes(); }
    [[nodiscard]] bool send(const QByteArray &node, const QByteArray &message) override
    {
        return message.size() <= MaxMessage && m_shards.front()->send(node, message);
    }
    void flush() override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] RedisShard &shardOf(const QByteArray &room) const;
    void onPlaced(quint64 ticket, std::size_t index, const BusPlacement &placement);
    void onFailed(quint64 ticket);
    void onUpChanged();
    void lost(const QByteArray &node, bool left);

    const Clock &m_clock;
    NodeTable m_nodes;
    std::function<QByteArray()> m_announcement;
    std::vector<std::unique_ptr<RedisShard>> m_shards;
    std::vector<quint64> m_shardHashes;
    bool m_wasUp = false;
    Tickets m_tickets;
    std::vector<Revocation> m_revocations; ///< in force, of this node's operators: said again to a Redis that forgot
    QBasicTimer m_sweep;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/redisshard.h"
#include "server/core/clock.h"

#include <unordered_map>

namespace Carillon {

/// The bus on one Redis, or on several, each with a share of the rooms (rendezvous hashing: another Redis takes over
/// its own share of the rooms and moves no other). The first one keeps the table of nodes and the revocations. A
/// batch of events goes to all Redis servers that its rooms are on; when one of them is away, it is refused as
/// a whole. Owned by the application; hub's thread.
class RedisBus final : public EventBus
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
    /// A node that has not been heard of for so long has gone.
    static constexpr qint64 NodeLostMs = 6000;

    RedisBus(Options options, const Clock &clock, QObject *parent = nullptr);
    ~RedisBus() override;

    void start();
    /// Says good-bye to the other nodes.
    void leave();

    [[nodiscard]] QByteArray node() const override { return m_node; }
    [[nodiscard]] bool isUp() const override;
    [[nodiscard]] bool takes(const std::vector<BusItem> &items) const override;
    void publish(quint64 ticket, std::vector<BusItem> items) override;
    void ask(const QByteArray &room, const BusQuestion &question) override { shardOf(room).ask(room, question); }
    void detach(const QByteArray &room) override { shardOf(room).detach(room); }
    void tellPresence(const QByteArray &room, const std::vector<std::pair<QByteArray, quint32>> &users) override;
    void forgetPresence(const QByteArray &room, const QByteArray &node, const std::vector<QByteArray> &users) override;
    void revoke(const Revocation &revocation) override;
    void setAnnouncement(std::function<QByteArray()> announcement) override { m_announcement = std::move(announcement); }
    [[nodiscard]] std::vector<Node> nodes() const override;
    [[nodiscard]] bool send(const QByteArray &node, const QByteArray &message) override
    {
        return message.size() <= MaxMessage && m_shards.front()->send(node, message);
    }
    void flush() override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Ticket
    {
        std::vector<BusPlacement> placements;
        std::size_t left = 0;
    };
    struct NodeState
    {
        QByteArray announcement;
        qint64 heardMs = 0;
    };
    [[nodiscard]] RedisShard &shardOf(const QByteArray &room) const;
    void onPlaced(quint64 ticket, std::size_t index, const BusPlacement &placement);
    void onFailed(quint64 ticket);
    void onUpChanged();
    void heard(const QByteArray &node, const QByteArray *announcement);
    void lost(const QByteArray &node, bool left);

    const QByteArray m_node;
    const Clock &m_clock;
    std::function<QByteArray()> m_announcement;
    std::vector<std::unique_ptr<RedisShard>> m_shards;
    std::vector<quint64> m_shardHashes;
    bool m_wasUp = false;
    std::unordered_map<quint64, Ticket> m_tickets;
    QHash<QByteArray, NodeState> m_nodes;
    std::vector<Revocation> m_revocations; ///< in force, of this node's operators: said again to a Redis that forgot
    QBasicTimer m_sweep;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/brokerbus.h"
#include "server/bus/natsroom.h"
#include "server/bus/nodetable.h"
#include "server/bus/tickets.h"
#include "server/core/retrypause.h"

#include <QBasicTimer>

namespace Carillon {

/// The bus on NATS JetStream: a stream for the events of all rooms, one for members and
/// revocations; who is there and which nodes there are the nodes tell each other. One connection,
/// of which everything hangs: after its end everything under way has failed, the rooms are told to
/// ask again, and it tries to come back, at once, then with growing pauses. Owned by the
/// application; hub's thread.
class NatsBus final : public BrokerBus, private NatsRoom::Host
{
    Q_OBJECT

public:
    struct Options
    {
        NatsLink::Options link;
        NatsStreams streams;
        QByteArray node; ///< of this process
    };
    /// Items that wait for their answer, in bytes; over that it takes no more.
    static constexpr qint64 MaxUnderWay = 64 * 1024 * 1024;
    /// Over so much that is not sent yet no message to another node is taken.
    static constexpr qint64 MaxMessages = 16 * 1024 * 1024;

    NatsBus(Options options, const Clock &clock, QObject *parent = nullptr);
    ~NatsBus() override;

    void start() override;
    void leave() override;
    [[nodiscard]] QByteArray node() const override { return m_nodes.self(); }
    [[nodiscard]] bool isUp() const override { return m_isUp; }
    [[nodiscard]] bool takes(const std::vector<BusItem> &items) const override;
    [[nodiscard]] bool fits(const BusItem &item) const override;
    void publish(quint64 ticket, std::vector<BusItem> items) override;
    void ask(const QByteArray &room, const BusQuestion &question) override
    {
        roomOf(room).ask(question);
    }
    void detach(const QByteArray &room) override;
    void tellPresence(const QByteArray &room,
                      const std::vector<std::pair<QByteArray, quint32>> &users) override;
    /// Nothing: no node keeps another one's.
    void forgetPresence(const QByteArray &, const QByteArray &,
                        const std::vector<QByteArray> &) override
    {}
    void revoke(const Revocation &revocation) override;
    void setAnnouncement(std::function<QByteArray()> announcement) override
    {
        m_announcement = std::move(announcement);
    }
    [[nodiscard]] std::vector<Node> nodes() const override { return m_nodes.nodes(); }
    [[nodiscard]] bool send(const QByteArray &node, const QByteArray &message) override;
    void flush() override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    // What rooms want.
    [[nodiscard]] bool takesRooms() const override { return m_isUp; }
    [[nodiscard]] QByteArrayList aliveNodes() const override;
    void pumpLater(NatsRoom &room) override { m_toPump.push_back(room.weak_from_this()); }
    void syncLater(NatsRoom &room) override { m_toSync.push_back(room.weak_from_this()); }
    void syncDone() override { --m_syncing; }
    void retryLater(NatsRoom &room) override { m_toRetry.push_back(room.weak_from_this()); }
    void roomLost() override;
    void giveUp(const QString &reason) override { m_givenUp = reason; }
    void onPlaced(const NatsRoom::Pending &pending, const BusPlacement &placement) override;
    void onFailed(const NatsRoom::Pending &pending) override;
    void onAnswer(const QByteArray &room, const BusAnswer &answer) override
    {
        Q_EMIT answered(room, answer);
    }
    void onBatch(const QByteArray &room, const BusBatch &batch) override
    {
        Q_EMIT arrived(room, batch);
    }

    NatsRoom &roomOf(const QByteArray &key);
    void hello();
    void askForStreams();
    void ensureStream(const QJsonObject &wanted, std::function<void()> then);
    void readRevocations();
    void upWhenReady();
    void reset(const QString &reason);
    void onMessage(const NatsMessage &message);
    void onNodes(QByteArrayView bytes);
    void onTold(QByteArrayView bytes);
    void lost(const QByteArray &node, bool left);
    void say(char kind, QByteArrayView node, QByteArrayView more = {});
    void beat();
    void sweep();
    void sendRevocation(const Revocation &revocation);

    NatsLink m_link;
    NodeTable m_nodes;
    std::function<QByteArray()> m_announcement;
    bool m_isUp = false;
    bool m_isReady = false; ///< the streams are there
    bool m_toldLoss = false;
    QString m_givenUp; ///< why the connection is to end with this turn
    RetryPause m_pause{2000};
    qint64 m_startedMs = 0; ///< of the attempt, and of the first words to other nodes
    qint64 m_askedMs = 0; ///< for the streams; 0: their answers are here
    qint64 m_tickedMs = 0;
    QString m_created; ///< when the stream of events was
    QBasicTimer m_retryTimer;
    QBasicTimer m_tick;
    int m_ticks = 0;

    std::unordered_map<QByteArray, std::shared_ptr<NatsRoom>> m_rooms;
    QHash<QByteArray, QByteArray> m_roomByWord;
    std::vector<std::weak_ptr<NatsRoom>> m_toPump; ///< at the end of the turn
    std::deque<std::weak_ptr<NatsRoom>> m_toSync;
    int m_syncing = 0;
    std::vector<std::weak_ptr<NatsRoom>> m_toRetry; ///< at the next tick
    std::vector<std::weak_ptr<NatsRoom>> m_touching;

    Tickets m_tickets;
    qint64 m_underWayBytes = 0;
    std::vector<Revocation>
        m_revocations; ///< in force, of this node's operators: said again to a broker that forgot
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/redisaddress.h"
#include "server/bus/respconnection.h"
#include "server/core/eventbus.h"
#include "server/core/retrypause.h"

#include <QBasicTimer>
#include <QSet>

#include <array>
#include <unordered_map>

namespace Carillon {

/// One Redis of the bus: a connection for commands and one for what is published, the rooms that this node
/// follows there, what waits for an answer. Owned by RedisBus; hub's thread.
///
/// The two connections live and die together. After their end everything under way has failed, the rooms are
/// told to ask again, and it tries to come back: at once, then with growing pauses.
class RedisShard final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        RedisAddress address;
        QByteArray prefix;
        QByteArray node;
        QSslConfiguration tls;
        bool keepsNodes = false; ///< the table of nodes, and revocations
        std::function<QByteArray()> announcement;
    };
    explicit RedisShard(Options options, QObject *parent = nullptr);
    ~RedisShard() override;

    /// Items that wait for their answer, in bytes; over that it takes no more.
    static constexpr qint64 MaxUnderWay = 64 * 1024 * 1024;
    /// The same of messages to other nodes.
    static constexpr qint64 MaxMessages = 16 * 1024 * 1024;

    void start() { connectNow(); }
    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] bool takes() const { return m_isUp && m_underWayBytes < MaxUnderWay; }
    [[nodiscard]] const RedisAddress &address() const { return m_options.address; }

    /// Only while it takes(). `index` comes back with what became of the item.
    void publish(quint64 ticket, std::size_t index, const BusItem &item);
    void ask(const QByteArray &room, const BusQuestion &question);
    void detach(const QByteArray &room);
    void tellPresence(const QByteArray &room, const QByteArray &node,
                      const std::vector<std::pair<QByteArray, quint32>> &users);
    void revoke(const Revocation &revocation);
    /// Where the nodes are kept.
    [[nodiscard]] bool send(const QByteArray &node, const QByteArray &message);
    void leave();
    void flush();

Q_SIGNALS:
    void upChanged(bool up);
    void placed(quint64 ticket, std::size_t index, const Carillon::BusPlacement &placement);
    void failed(quint64 ticket);
    void answered(const QByteArray &room, const Carillon::BusAnswer &answer);
    void arrived(const QByteArray &room, const Carillon::BusBatch &batch);
    void presenceTold(const QByteArray &room, const QByteArray &node,
                      const std::vector<std::pair<QByteArray, quint32>> &users);
    void interrupted(const std::vector<QByteArray> &rooms);
    void revoked(const std::vector<Carillon::Revocation> &revocations);
    void nodeHeard(const QByteArray &node, const QByteArray &announcement);
    void nodeLeft(const QByteArray &node);
    void messaged(const QByteArray &from, const QByteArray &message);
    void turnEnded();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Script : quint8 { Publish, Ask, Presence, Hello, Beat, Join, Revoke, Leave };
    static constexpr std::size_t ScriptCount = 8;
    struct Call
    {
        QByteArray room;
        std::vector<std::pair<quint64, std::size_t>> items; ///< ticket and index of each
        std::vector<QByteArray> words; ///< id, number of records, records; of each item
        qint64 bytes = 0;
        int historySize = 0;
        qint64 historyTtl = 0;
    };
    struct Followed
    {
        bool isSubscribed = false;
        bool isQueued = false;
        std::optional<BusQuestion> question;
    };

    void connectNow();
    void connectTo(const QString &host, quint16 port);
    void askSentinel();
    void hello();
    void loadScripts();
    void greet();
    void up(const redisReply &reply);
    void reset(const QString &reason);
    void run(Script script, QByteArrayView room, std::vector<QByteArrayView> words, RespConnection::Callback done);
    void beat();
    void touch();
    void join(const redisReply &reply);
    void sendCall(Call call);
    void onPlaced(const Call &call, const redisReply &reply);
    void onPushed(const redisReply &reply);
    void onMessage(QByteArrayView channel, QByteArrayView message);
    void onAnswer(const QByteArray &room, quint64 number, const redisReply &reply);
    void follow(const QByteArray &room, bool follows);
    void queueQuestion(const QByteArray &room, Followed &followed);
    void pump();
    [[nodiscard]] bool isFatal(const redisReply &reply);
    void seen(quint64 counter);
    [[nodiscard]] QByteArray channel(QByteArrayView room) const { return m_options.prefix + ":events:" + room.toByteArray(); }
    [[nodiscard]] QByteArray channelOfNode(const QByteArray &node) const { return m_options.prefix + ":node:" + node; }

    const Options m_options;
    std::unique_ptr<RespConnection> m_commands;
    std::unique_ptr<RespConnection> m_events;
    std::unique_ptr<RespConnection> m_sentinel;
    std::size_t m_nextHost = 0;
    std::array<QByteArray, ScriptCount> m_hashes;
    bool m_isUp = false;
    bool m_isBeating = false; ///< one is under way
    RetryPause m_pause{2000};
    int m_opened = 0;
    qint64 m_startedMs = 0; ///< of the attempt
    QElapsedTimer m_clock;
    QBasicTimer m_retryTimer;
    QBasicTimer m_tick;
    int m_ticks = 0;

    // What this node has seen of the data there, so that it notices when some of it is gone.
    QByteArray m_runNow;
    QByteArray m_generation;
    QByteArray m_seenRun;
    quint64 m_seenCounter = 0;

    std::unordered_map<QByteArray, Followed> m_rooms;
    QHash<QByteArray, int> m_subscribing; ///< SUBSCRIBEs of a room whose answer is to come; the last one counts
    std::vector<std::pair<QByteArray, bool>> m_follows; ///< of this turn: SUBSCRIBE and UNSUBSCRIBE, in order
    std::deque<QByteArray> m_questions;
    int m_asking = 0;
    std::vector<QByteArray> m_touching;

    std::vector<Call> m_calls; ///< of this turn
    std::unordered_map<QByteArray, std::size_t> m_callOfRoom;
    QHash<quint64, int> m_tickets; ///< with calls under way
    qint64 m_underWayBytes = 0;
    qint64 m_messageBytes = 0; ///< under way
};

} // namespace Carillon

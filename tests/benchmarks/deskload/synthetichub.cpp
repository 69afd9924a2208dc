// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/deskload/synthetichub.h"

#include <QRandomGenerator>
#include <QTimerEvent>

#include <type_traits>

namespace Carillon {

namespace {

constexpr int WorkEveryMs = 10;
constexpr int OpenedATurn = 2000;
constexpr int StormATurn = 100;

ConfigPtr makeConfig()
{
    auto config = std::make_shared<Config>();
    config->auth.hmacSecret = SyntheticHub::Secret;
    config->limits.commandsPerSecond = 0;
    // Who is slow stays, with a queue and with drops: that is what an operator comes to see.
    config->namespaces["prices"] = config->namespaces["default"];
    config->namespaces["prices"].onSlow = OnSlow::DropOldest;
    config->namespaces["chat"].onSlow = OnSlow::DropOldest;
    return config;
}

} // namespace

SyntheticHub::SyntheticHub(const Load &load)
    : m_load(load)
    , m_config(makeConfig())
    , m_waker([this] { drainInbox(); })
    , m_hub(m_config, {m_protocol, m_log, m_clock, m_metrics.hub()})
    , m_tokens(m_authenticator, m_hub.revocations())
    , m_broadcaster(m_config, m_hub, m_clock, m_metrics.hub())
    , m_drain(m_hub, m_state, m_clock)
    , m_admin({m_hub, m_broadcaster, m_drain, m_metrics, m_clock, m_protocol,
               QByteArrayLiteral("hub-synthetic"), [] { return QJsonArray(); },
               []() -> Result<QJsonObject, QStringList> {
                   return QStringList{QStringLiteral("there is no file")};
               },
               &m_state})
{
    m_inbox.setWake([this] { m_waker.wake(); });
    m_hub.addShard(&m_shardInbox);
    m_shard = std::make_unique<Shard>(
        0, m_config,
        Shard::Services{m_protocol, m_tokens, m_clock, m_metrics, m_inbox, m_state, {}, {}},
        m_shardInbox);
}

SyntheticHub::~SyntheticHub()
{
    m_listener.reset();
    m_shard.reset();
}

Result<quint16, QString> SyntheticHub::start()
{
    if (const auto wrong = m_authenticator.reload(m_config->auth))
        return *wrong;
    m_listener = std::make_unique<Listener>(
        [this](int descriptor, const PeerAddress &peer) {
            m_state.connections.fetch_add(1, std::memory_order_relaxed);
            m_hub.toShard(0, NewConnection{descriptor, peer, Door::Admin, false});
            m_hub.flush();
        },
        Listener::Options{});
    auto port = m_listener->listen({QStringLiteral("127.0.0.1"), 0});
    m_startedMs = m_workedMs = m_clock.monotonicMs();
    m_work.start(WorkEveryMs, this);
    m_sweep.start(1000, this);
    return port;
}

void SyntheticHub::drainInbox()
{
    std::vector<HubCommand> commands;
    m_inbox.take(commands);
    for (HubCommand &command : commands) {
        std::visit(
            [this](auto &message) {
                using Message = std::decay_t<decltype(message)>;
                if constexpr (std::is_same_v<Message, ClientOpened>)
                    m_hub.openClient(message);
                else if constexpr (std::is_same_v<Message, ClosedConnection>)
                    m_hub.closeClient(message);
                else if constexpr (std::is_same_v<Message, RoomDrops>)
                    m_hub.countDrops(message);
                else if constexpr (std::is_same_v<Message, FromClient>)
                    m_hub.handle(message);
                else if constexpr (std::is_same_v<Message, AdminOpened>)
                    m_admin.open(message);
                else if constexpr (std::is_same_v<Message, AdminMessage>)
                    m_admin.receive(message);
                else if constexpr (std::is_same_v<Message, AdminWritten>)
                    m_admin.written(message);
                else if constexpr (std::is_same_v<Message, AdminRenewed>)
                    m_admin.renew(message);
                else if constexpr (std::is_same_v<Message, AdminClosed>)
                    m_admin.close(message);
                else if constexpr (std::is_same_v<Message, HubCall>)
                    message();
                // The others come by the public door, which this hub does not have.
            },
            command);
    }
    m_hub.flush();
}

QByteArray SyntheticHub::chatRoom()
{
    const int rooms = std::max(1, m_load.connections / RoomSize);
    return "chat:" + QByteArray::number(QRandomGenerator::global()->bounded(rooms));
}

void SyntheticHub::open(int count)
{
    for (int i = 0; i < count; ++i) {
        const int number = m_numbers++;
        // One in two hundred reads slowly, and every second one of those who get most.
        const bool isInWatched = number < WatchedMembers;
        const qint64 pace
            = number % 200 == 7 || (isInWatched && number % 2 == 1) ? 200 + number % 4000 : 0;
        m_shard->adopt([&](PeerId id) {
            auto client = std::make_unique<SyntheticClient>(*m_shard, id, number, pace);
            m_clients.push_back(id);
            client->client()->enter(chatRoom(), {});
            return client;
        });
    }
}

void SyntheticHub::publish(int count, const char *room)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(++m_events);
        m_hub.publish({{},
                       room ? QByteArray(room) : chatRoom(),
                       QByteArrayLiteral("price.changed"),
                       "{\"symbol\":\"SYM" + QByteArray::number(m_events % 300) + "\",\"price\":"
                           + number + ",\"note\":\"an event as applications send them\"}",
                       {},
                       {}});
    }
}

void SyntheticHub::churn(int count)
{
    for (int i = 0; i < count && !m_clients.empty(); ++i) {
        // The members of the watched room stay, or it would run dry.
        const auto at = std::size_t(QRandomGenerator::global()->bounded(int(m_clients.size())));
        Client *client = m_shard->findClient(m_clients[at]);
        if (client && at < WatchedMembers)
            continue;
        std::swap(m_clients[at], m_clients.back());
        m_clients.pop_back();
        if (client)
            static_cast<SyntheticClient &>(client->connection()).hangUp();
    }
}

void SyntheticHub::work()
{
    const qint64 nowMs = m_clock.monotonicMs();
    const qint64 beforeMs = std::exchange(m_workedMs, nowMs);
    const double seconds = double(nowMs - beforeMs) / 1000;
    m_shard->tick();
    const int missing = m_load.connections - int(m_clients.size());
    if (!m_isFilled) {
        open(std::min(missing, OpenedATurn));
        if (missing > 0)
            return;
        m_isFilled = true;
        for (int i = 0; i < std::min<int>(WatchedMembers, int(m_clients.size())); ++i) {
            if (Client *client = m_shard->findClient(m_clients[std::size_t(i)]))
                client->enter(WatchedRoom, {});
        }
        m_startedMs = nowMs;
        Q_EMIT filled();
        return;
    }
    const auto due = [seconds](double &owed, int perSecond) {
        owed = std::min(owed + seconds * perSecond,
                        double(perSecond)); // what was missed is not made up for
        const int whole = int(owed);
        owed -= whole;
        return whole;
    };
    publish(due(m_owed, m_load.eventsPerSecond), WatchedRoom);
    publish(due(m_owedOthers, m_load.othersPerSecond), nullptr);
    const int changes = due(m_owedChurn, m_load.churnPerSecond);
    churn(changes);
    const qint64 stormMs = m_load.stormEverySeconds * 1000LL;
    if (stormMs > 0 && (nowMs - m_startedMs) / stormMs != (beforeMs - m_startedMs) / stormMs)
        m_storm = m_load.connections / 10;
    const int gone = std::min(m_storm, StormATurn);
    m_storm -= gone;
    churn(gone);
    // They come back more slowly than they went.
    open(std::min(missing, m_storm > 0 ? changes : changes + StormATurn / 10));
    for (int i = 0; i < 20 && !m_clients.empty(); ++i) {
        const auto at = std::size_t(QRandomGenerator::global()->bounded(int(m_clients.size())));
        if (Client *client = m_shard->findClient(m_clients[at]))
            static_cast<SyntheticClient &>(client->connection())
                .say(QByteArrayLiteral(R"({"type":"ping"})"));
    }
    m_hub.flush();
}

void SyntheticHub::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_work.timerId()) {
        work();
    } else if (event->timerId() == m_sweep.timerId()) {
        m_hub.sweep();
        m_admin.sweep();
        m_hub.flush();
    }
}

} // namespace Carillon

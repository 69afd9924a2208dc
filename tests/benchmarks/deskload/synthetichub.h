// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminservice.h"
#include "server/auth/jwt.h"
#include "server/core/broadcaster.h"
#include "server/core/drain.h"
#include "server/log/memoryroomlog.h"
#include "server/net/listener.h"
#include "server/net/shard.h"
#include "server/protocol/jsonprotocol.h"
#include "tests/benchmarks/deskload/syntheticclient.h"

#include <QBasicTimer>

#include <vector>

namespace Carillon {

/// The server's own hub, shard and admin feed with connections that are made up: more of them than
/// a machine has descriptors for, and a feed that behaves as the real one does because it is. Only
/// the admin's door is open. One thread.
class SyntheticHub final : public QObject
{
    Q_OBJECT

public:
    struct Load
    {
        int connections = 100'000;
        int eventsPerSecond = 5000;  ///< into WatchedRoom
        int othersPerSecond = 500;   ///< into the rooms of the others
        int churnPerSecond = 50;     ///< so many leave, and as many come
        int stormEverySeconds = 120; ///< a tenth of all leave within a second or two; 0: never
    };
    static constexpr const char *Secret = "only-for-measurements-on-loopback-0123456789";
    static constexpr const char *WatchedRoom = "prices:desk";
    static constexpr int WatchedMembers = 40;
    static constexpr int RoomSize = 50;

    explicit SyntheticHub(const Load &load);
    ~SyntheticHub() override;

    /// The port of the admin's door, or what is wrong.
    [[nodiscard]] Result<quint16, QString> start();

Q_SIGNALS:
    void filled(); ///< all connections are there

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void drainInbox();
    void open(int count);
    void publish(int count, const char *room);
    void churn(int count);
    void work();
    [[nodiscard]] QByteArray chatRoom();

    const Load m_load;
    ConfigPtr m_config;
    SystemClock m_clock;
    JsonProtocol m_protocol{"hub-synthetic"};
    JwtAuthenticator m_authenticator;
    Metrics m_metrics{1};
    ServerState m_state;
    HubInbox m_inbox;
    InboxWaker m_waker;
    MemoryRoomLog m_log;
    Hub m_hub;
    RevocationCheck m_tokens;
    Broadcaster m_broadcaster;
    Drain m_drain;
    AdminService m_admin;
    ShardInbox m_shardInbox;
    std::unique_ptr<Shard> m_shard;
    std::unique_ptr<Listener> m_listener;
    std::vector<PeerId> m_clients; ///< may hold some that have ended
    int m_numbers = 0;             ///< of clients that there have been
    bool m_isFilled = false;
    qint64 m_startedMs = 0;
    qint64 m_workedMs = 0;
    double m_owed = 0, m_owedOthers = 0, m_owedChurn = 0; ///< of what there is to do each second
    int m_storm = 0;                                      ///< so many are still to go
    quint64 m_events = 0;
    QBasicTimer m_work;
    QBasicTimer m_sweep;
};

} // namespace Carillon

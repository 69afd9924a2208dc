// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/app/configloader.h"
#include "server/core/broadcaster.h"
#include "server/core/drain.h"
#include "server/core/hub.h"
#include "server/core/serverstate.h"
#include "server/log/filelock.h"
#include "server/net/listener.h"
#include "server/net/shard.h"
#include "server/protocol/jsonprotocol.h"

#include <QBasicTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <memory>
#include <vector>

namespace Carillon {

class AdminService;
class AuditFile;
class BrokerBus;
class Inputs;
enum class Table : quint8;
class JwksFetcher;
class JwtAuthenticator;
class ShardThread;

/// The composition root: makes everything, wires it, starts and stops it. Nobody else knows all the
/// parts. Lives on the main thread, which is the hub's and the first shard's, so that a small
/// server's messages cross no thread.
class Server final : public QObject
{
    Q_OBJECT

public:
    /// `reload` reads the configuration again, as it was read at the start.
    using Reload = std::function<Result<LoadedConfig, QStringList>()>;

    Server(LoadedConfig loaded, std::unique_ptr<JwtAuthenticator> authenticator, Reload reload,
           Shard::DevPages devPages);
    ~Server() override;

    /// Takes over what a durable log has kept; before start(). The error is one line.
    [[nodiscard]] Result<bool, QString> restore();
    /// Opens the audit's file, where there is to be one, and makes the operators' side; before start().
    [[nodiscard]] Result<bool, QString> openAdmin();
    /// Opens the ports. The error is one line.
    [[nodiscard]] Result<bool, QString> start();
    [[nodiscard]] Endpoint publicEndpoint() const;
    [[nodiscard]] Endpoint adminEndpoint() const;

public Q_SLOTS:
    /// The first call drains, the second stops at once.
    void terminate();
    void reload();

Q_SIGNALS:
    /// `exitCode` 0: everybody had left; 1: the time was up before.
    void stopped(int exitCode);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void drainInbox();
    void handle(ClientOpened &message) { m_hub.openClient(message); }
    void handle(ClosedConnection &message) { m_hub.closeClient(message); }
    void handle(RoomDrops &message) { m_hub.countDrops(message); }
    void handle(FromClient &message) { m_hub.handle(message); }
    void handle(ClaimsRenewed &message) { m_hub.renewClaims(message); }
    void handle(IngestRequest &message);
    void handle(AdminOpened &message);
    void handle(AdminMessage &message);
    void handle(AdminWritten &message);
    void handle(AdminRenewed &message);
    void handle(AdminClosed &message);
    void handle(AddressFreed &message);
    void handle(ApiRequest &message);
    void handle(SessionRequest &message) { m_hub.toShard(message.session.shard, std::move(message)); }
    void handle(HttpAnswer &message) { m_hub.toShard(message.id.shard, std::move(message)); }
    void handle(HubCall &message) { message(); }

    [[nodiscard]] Result<bool, QString> listen();
    void accept(int descriptor, const PeerAddress &peer, Door door);
    [[nodiscard]] int connectionLimit() const;
    [[nodiscard]] Result<QJsonObject, QStringList> applyConfig();
    [[nodiscard]] std::unique_ptr<RoomLog> makeLog();
    /// The admin's tables of the machine.
    [[nodiscard]] QJsonArray machine(Table table) const;
    [[nodiscard]] QJsonArray listenerRows() const;
    void leave(int attempts);
    void fetchKeys();
    void sweep();

    LoadedConfig m_loaded;
    ConfigPtr m_config;
    Reload m_reload;
    std::unique_ptr<JwtAuthenticator> m_authenticator;
    SystemClock m_clock;
    JsonProtocol m_protocol;
    Metrics m_metrics;
    ServerState m_state;
    HubInbox m_inbox;
    std::unique_ptr<InboxWaker> m_waker; ///< outlives whoever posts: the log's writer, too
    std::vector<HubCommand> m_commands;
    FileLock m_logLock; ///< of a durable log, which goes first
    std::unique_ptr<RoomLog> m_log;
    std::unique_ptr<BrokerBus> m_bus; ///< of several nodes
    Hub m_hub;
    RevocationCheck m_tokens; ///< what the shards ask
    Broadcaster m_broadcaster;
    Drain m_drain;
    std::unique_ptr<Inputs> m_inputs;
    std::unique_ptr<AuditFile> m_auditFile;
    std::unique_ptr<AdminService> m_admin;
    std::vector<std::unique_ptr<ShardInbox>> m_shardInboxes;
    std::vector<std::unique_ptr<ShardThread>> m_threads;
    std::unique_ptr<Shard> m_ownShard; ///< the first; the others have m_threads
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Listener> m_adminListener;
    std::unique_ptr<JwksFetcher> m_keys; ///< where the JWKS has an address
    std::vector<ActivatedSocket> m_activated;
    quint16 m_port = 0;
    quint16 m_adminPort = 0;
    quint64 m_sweeps = 0;
    quint64 m_acceptedBefore = 0; ///< by public listeners before the present one
    quint64 m_overRateBefore = 0;
    QJsonArray m_certificates; ///< as they were when we started
    Shard::DevPages m_devPages;
    std::unordered_map<PeerAddress, int> m_addresses; ///< connections of each network
    std::size_t m_nextShard = 0;
    bool m_terminating = false;
    QBasicTimer m_sweepTimer;
};

} // namespace Carillon

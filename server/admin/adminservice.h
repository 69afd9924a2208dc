// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminactions.h"
#include "server/admin/livequeries.h"
#include "server/admin/noderequests.h"
#include "server/admin/plans.h"
#include "server/admin/traces.h"
#include "server/admin/watches.h"
#include "server/core/serverstate.h"

#include <QBasicTimer>
#include <QJsonArray>
#include <QObject>

namespace Carillon {

/// The operators' side of the server (docs/admin-protocol.md): who comes and goes, what a role may
/// ask, and who answers it. The parts do the rest: AdminFeed sends, LiveQueries has the tables,
/// Watches the rooms' events, Traces, Plans and AdminActions what their names say. Owned by the
/// application; hub's thread. Its sessions' connections are on the shards like everybody's, an
/// AdminSession there passes on what they say.
class AdminService final : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        Hub &hub;
        Broadcaster &broadcaster;
        Drain &drain;
        const Metrics &metrics;
        const Clock &clock;
        const Protocol &protocol;
        QByteArray node;
        std::function<QJsonArray()> config;                     ///< effective, secrets masked
        std::function<Result<QJsonObject, QStringList>()> reload; ///< changed, needs_restart
        const ServerState *state = nullptr;
        /// Rows of Listeners, Certificates and Limits, members named as their columns.
        std::function<QJsonArray(Table)> machine = {};
        AuditFile *auditFile = nullptr;
    };

    static constexpr int RequestsPerSecond = 100; ///< of a session

    /// Where this node can be reached, known once it listens.
    void setAddresses(const QByteArray &node, const QString &address, const QString &adminAddress);
    /// What this node says of itself: members as the columns of the table `nodes`.
    [[nodiscard]] QJsonObject announcement() const;

    explicit AdminService(const Services &services, QObject *parent = nullptr);
    ~AdminService() override;

public Q_SLOTS:
    void open(const Carillon::AdminOpened &opened);
    void receive(const Carillon::AdminMessage &message);
    void written(const Carillon::AdminWritten &written);
    void renew(const Carillon::AdminRenewed &renewed);
    void close(const Carillon::AdminClosed &closed);
    /// GET /api/v1/<table>; the answer goes to the shard.
    void api(const Carillon::ApiRequest &request);
    /// The server ends: every session is closed with 4200.
    void sayGoodbye();
    /// Once a second: rates, what expires.
    void sweep();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    /// One kind of request, which scope it needs, and how much it wants to be asked about.
    struct ActionInfo
    {
        const char *name;
        unsigned scopes; ///< any of them
        const char *scopeName;
        void (*run)(AdminService &service, const AdminRequest &request);
        int tier = 0;            ///< 2: changes something, and is in the audit; 3: wants a reason and something typed
        bool wholeServer = false; ///< not for operators of one tenant
        bool travels = false; ///< can be about another node
    };
    [[nodiscard]] static std::span<const ActionInfo> actions();
    [[nodiscard]] std::optional<Refusal> judge(const ActionInfo &action, const AdminRequest &request,
                                               const QByteArray &node) const;

    void handle(Operator &from, const QByteArray &id, QJsonObject fields, QByteArrayView json);
    void startTicking();
    void connectBus(EventBus &bus);
    /// What all nodes are to do, each for itself: a trace, and its end.
    void everywhere(const AdminRequest &request);
    void inspect(const AdminRequest &request);
    /// `node`: this one's name, when it is to be said.
    void inspectConnection(const Claims &claims, PeerId connection, const QByteArray &node,
                           const std::function<void(QByteArray json)> &done);
    [[nodiscard]] HubTables tables(Table table);
    [[nodiscard]] JsonTable writtenTable(Table table);
    [[nodiscard]] JsonTable operatorTable() const;
    void sendHello(Operator &to);
    void sendDrain(Operator &to);
    void sendCosts();
    void forget(PeerId session);

    static constexpr std::size_t MaxClosed = 10'000;

    Services m_services;
    AdminFeed m_feed;
    Auditor m_auditor;
    Figures m_figures;
    Nodes m_nodes;
    NodeLink m_link;
    NodeRequests m_requests;
    LiveQueries m_queries;
    Watches m_watches;
    Traces m_traces;
    Plans m_plans;
    AdminActions m_actions;
    std::deque<ClosedConnection> m_closed;
    CloseStats m_closeStats;
    qint64 m_startedMs;
    qint64 m_costMs = 0;
    double m_cpu = 0; ///< what all sessions cost, of one core
    QString m_address;
    QString m_adminAddress;
    QBasicTimer m_tick; ///< while there are operators, or another node is asked
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/auditlog.h"
#include "server/admin/tables.h"
#include "server/core/broadcaster.h"
#include "server/core/drain.h"

#include <QBasicTimer>
#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <map>
#include <unordered_map>

namespace Carillon {

/// The operators' side of the server (docs/admin-protocol.md): answers queries, carries actions out,
/// writes the audit log. Owned by the application; hub's thread. Its sessions' connections are on the
/// shards like everybody's, an AdminSession there passes on what they say.
///
/// Sends only what was asked for, and never more than MaxUnderWay bytes ahead of what a console
/// takes: beyond that deltas and events are left out and `coverage` says so.
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
    };

    static constexpr qint64 MaxUnderWay = 1 << 20;
    static constexpr std::size_t MaxClosed = 10'000;
    static constexpr int MaxQueries = 32;
    static constexpr int MaxWatches = 16;
    static constexpr qsizetype MaxRows = 1000;
    static constexpr int MinIntervalMs = 250;

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
    /// Once a second: rates.
    void sweep();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Query
    {
        QByteArray name;
        Table table = Table::Overview;
        std::shared_ptr<const TableQuery> query;
        qint64 intervalMs = 0;
        qint64 dueMs = 0;
        quint64 version = 0; ///< answers to an older question are thrown away
        bool underWay = false;
        quint64 missed = 0; ///< deltas that were left out: next comes a whole window
        std::vector<QByteArray> order;
        QHash<QByteArray, QByteArray> rows;
    };
    struct Watch
    {
        QByteArray name;
        QByteArray roomKey;
        QByteArray events; ///< JSON objects with commas, not yet sent
        int count = 0;
        quint64 dropped = 0;
        quint64 droppedFrom = 0;
        quint64 droppedTo = 0;

        [[nodiscard]] qint64 collected() const { return events.size() - qMax(0, count - 1); } ///< without commas
    };
    struct Operator
    {
        PeerId id;
        ClaimsPtr claims;
        QByteArray remote;
        std::map<QByteArray, Query> queries;
        std::map<QByteArray, Watch> watches;
        qint64 underWay = 0; ///< bytes sent and not yet written
        qint64 collected = 0; ///< bytes of events that wait for the next tick
        quint64 dropped = 0;
        // for the cost meter
        qint64 bytes = 0;
        qint64 frames = 0;
        qint64 busyUs = 0;

        [[nodiscard]] bool has(unsigned scopes) const { return (claims->scopes & scopes) != 0; }
        [[nodiscard]] bool allTenants() const { return claims->tenant.isEmpty(); }
    };
    /// An error of section 1 as the members of its answer.
    struct Refusal
    {
        QByteArray code;
        QByteArray extra; ///< `,"at":7`, or empty
    };
    template<typename T>
    using Judged = Result<T, Refusal>;
    /// One request of an operator.
    struct Request
    {
        Operator &from;
        QByteArray id; ///< raw JSON
        QJsonObject fields;
        QByteArrayView json; ///< the whole message

        [[nodiscard]] QByteArray text(const char *name) const;
    };
    using Action = void (AdminService::*)(const Request &);
    struct ActionInfo
    {
        const char *name;
        unsigned scopes; ///< any of them
        const char *scopeName;
        Action run;
        bool wholeServer = false; ///< not for operators of one tenant
    };
    [[nodiscard]] static std::span<const ActionInfo> actions();

    // ---- requests
    void query(const Request &request);
    void cancel(const Request &request);
    void inspect(const Request &request);
    void watch(const Request &request);
    void unwatch(const Request &request);
    void inject(const Request &request);
    void disconnect(const Request &request);
    void revoke(const Request &request);
    void subscribe(const Request &request);
    void unsubscribe(const Request &request);
    void drain(const Request &request);
    void logLevel(const Request &request);
    void reload(const Request &request);
    void ping(const Request &request);

    // ---- tables
    [[nodiscard]] Judged<std::shared_ptr<const TableQuery>> judgeQuery(const Claims &claims,
                                                                      const TableInfo &table,
                                                                      const QJsonObject &fields) const;
    /// Asks for the window; `done` is called on this thread, maybe at once.
    void window(Table table, std::shared_ptr<const TableQuery> query,
                const std::function<void(TableWindow)> &done);
    void runQuery(PeerId id, const QByteArray &name, const QByteArray &requestId);
    void answerQuery(Operator &to, Query &query, TableWindow window, const QByteArray &requestId, qint64 tookMs);
    [[nodiscard]] static QByteArray windowJson(const TableQuery &query, const TableWindow &window,
                                               qint64 nowMs, qint64 tookMs);
    void inspectConnection(const Claims &claims, PeerId connection,
                           const std::function<void(QByteArray json)> &done);

    // ---- actions
    void injectRoom(const Request &request, const DomainEvent &event);
    void injectConnection(const Request &request, PeerId connection, const QByteArray &data);
    [[nodiscard]] Judged<PeerId> findConnection(const Request &request) const;
    void closeRevoked(PeerId id);
    [[nodiscard]] Judged<QByteArray> judgeTenant(const Request &request) const;
    [[nodiscard]] QByteArray beginAudit(const Request &request, const QByteArray &action, const QByteArray &target);

    // ---- sending
    void sendHello(Operator &to);
    void answer(const Request &request, const QByteArray &members);
    void answer(PeerId to, const QByteArray &requestId, const QByteArray &members);
    void refuse(const Request &request, const Refusal &refusal);
    void refuse(PeerId to, const QByteArray &requestId, const Refusal &refusal);
    void send(Operator &to, const QByteArray &json);
    void collect(Operator &to, Watch &watch, const FramePtr &frame, quint32 recipients);
    void flushWatch(Operator &to, Watch &watch);
    void forgetWatch(Operator &to, const Watch &watch);
    void onPublished(const Room &room, const FramePtr &frame, quint32 recipients);
    [[nodiscard]] static QByteArray eventJson(const FramePtr &frame, quint32 recipients, bool payload);
    void sendDrain(Operator &to);
    void sendCosts();
    [[nodiscard]] QByteArray drainJson() const;
    [[nodiscard]] Operator *find(PeerId id);

    Services m_services;
    AuditLog m_audit;
    std::deque<ClosedConnection> m_closed;
    std::unordered_map<PeerId, Operator> m_operators;
    QHash<QByteArray, int> m_watchedRooms; ///< how many watches have this room key
    quint64 m_versions = 0;
    qint64 m_startedMs;
    qint64 m_costMs = 0;

    Metrics::Snapshot m_snapshot;
    Rates m_rates;
    std::vector<Rates> m_shardRates;
    struct ShardTotals
    {
        quint64 deliveries = 0;
        quint64 bytesOut = 0;
    };
    std::vector<ShardTotals> m_shardTotals;
    qint64 m_sweptUs = 0;
    QBasicTimer m_tick; ///< while there are operators
};

} // namespace Carillon

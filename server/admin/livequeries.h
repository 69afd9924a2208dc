// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/tables.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>

namespace Carillon {

/// The tables as operators ask for them (docs/admin-protocol.md, section 3): windows, once or live
/// with deltas. Sessions that ask the same share one evaluation and one encoding. All live queries
/// together may cost MaxCost; beyond that they are evaluated more rarely, and `coverage` says so.
/// Hub's thread.
class LiveQueries
{
public:
    static constexpr std::size_t MaxQueries = 32; ///< a session
    static constexpr qsizetype MaxRows = 1000;
    static constexpr int MinIntervalMs = 250;
    static constexpr double MaxCost = 0.020; ///< of one core, for all live queries together

    using MakeTables = std::function<HubTables(Table)>;

    LiveQueries(AdminFeed &feed, Hub &hub, const Clock &clock, MakeTables makeTables);

    void query(const AdminRequest &request);
    void cancel(const AdminRequest &request);
    void forget(PeerId session);
    [[nodiscard]] qsizetype count(PeerId session) const;
    /// Evaluates what is due.
    void tick();

    [[nodiscard]] static Judged<std::shared_ptr<const TableQuery>>
    judge(const Claims &claims, const TableInfo &table, const QJsonObject &fields);
    /// A window for somebody who asks once; `done` gets the members of the answer and is called on
    /// this thread, maybe at once.
    void once(Table table, std::shared_ptr<const TableQuery> query,
              std::function<void(Judged<QByteArray> members)> done);

private:
    struct Window
    {
        TableWindow rows;
        qint64 tookMs = 0;
        qint64 busyUs = 0;
    };
    /// One question, whoever asks it.
    struct Shared
    {
        Table table = Table::Overview;
        std::shared_ptr<const TableQuery> query;
        qint64 intervalMs = 0;
        qint64 stretchedMs = 0; ///< the same as it is really asked
        qint64 dueMs = 0;
        double costUs = 0; ///< of one evaluation, smoothed
        bool underWay = false;
        quint64 generation = 0; ///< of the window below
        std::vector<QByteArray> order;
        QHash<QByteArray, QByteArray> rows;
        QByteArray whole; ///< the window's members
    };
    using SharedPtr = std::shared_ptr<Shared>;
    struct Subscription
    {
        SharedPtr shared;
        QByteArray waitingId;   ///< raw id of the request that has no answer yet
        quint64 generation = 0; ///< that it was last sent
        quint64 missed = 0;     ///< windows that were left out: next comes a whole one
        qint64 toldMs = 0;      ///< the interval that it knows of
    };
    using Key = std::pair<PeerId, QByteArray>;
    struct KeyLess
    {
        bool operator()(const Key &a, const Key &b) const
        {
            return a.first == b.first ? a.second < b.second : a.first.number() < b.first.number();
        }
    };

    void window(Table table, const std::shared_ptr<const TableQuery> &query, std::function<void(Window)> done);
    void evaluate(const SharedPtr &shared);
    void publish(const SharedPtr &shared, Window window);
    void send(Operator &to, const QByteArray &name, Subscription &subscription, const QByteArray &delta);
    void throttle();
    void forgetUnused();
    [[nodiscard]] static QByteArray windowJson(const TableQuery &query, const TableWindow &window,
                                               qint64 nowMs, qint64 tookMs);
    [[nodiscard]] static QByteArray deltaJson(const Shared &before, const std::vector<QByteArray> &order,
                                              const QByteArray &set, const TableWindow &window, qint64 nowMs,
                                              qint64 tookMs);

    AdminFeed &m_feed;
    Hub &m_hub;
    const Clock &m_clock;
    MakeTables m_makeTables;
    std::map<QByteArray, SharedPtr> m_shared; ///< by all that makes two questions the same
    std::map<Key, Subscription, KeyLess> m_subscriptions;
};

} // namespace Carillon

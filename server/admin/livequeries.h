// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/longtables.h"
#include "server/admin/nodelink.h"
#include "server/admin/nodes.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>

namespace Carillon {

/// The tables as operators ask for them (docs/admin-protocol.md, section 3): windows, once or live
/// with deltas. Sessions that ask the same share one evaluation and one encoding. All live queries
/// together may cost MaxCost; beyond that they are evaluated more rarely, and `coverage` says so.
///
/// A query of all nodes is one that asks each for its part, this one like the others, and merges what came
/// in time. Parts that are asked for again and again are shared like everything else: whoever asks gets the last
/// one while it is fresh. Nothing is evaluated that nobody has asked for. Hub's thread.
class LiveQueries
{
public:
    static constexpr std::size_t MaxQueries = 32; ///< a session
    static constexpr qsizetype MaxRows = 1000;
    static constexpr int MinIntervalMs = 250;
    static constexpr int MinMergedIntervalMs = 1000; ///< of all nodes
    static constexpr qsizetype MaxMergedRows = 2000; ///< offset and limit of a window of all nodes
    static constexpr qint64 AnswerWithinMs = 800;    ///< a node that takes longer is left out, and named
    static constexpr double MaxCost = 0.010; ///< of one core, for all live queries together

    using MakeTables = std::function<HubTables(Table)>;

    LiveQueries(AdminFeed &feed, Hub &hub, const Clock &clock, Nodes &nodes, NodeLink &link, MakeTables makeTables);

    void query(const AdminRequest &request);
    void cancel(const AdminRequest &request);
    void forget(PeerId session);
    [[nodiscard]] qsizetype count(PeerId session) const;
    /// Evaluates what is due.
    void tick();
    /// Once a second: parts that no node asks for any more.
    void sweep() { forgetUnused(); }
    /// Another node wants its part of a window.
    void answer(const NodeLink::Message &question, const NodeLink::Reply &reply);

    /// `node` is this one's name.
    [[nodiscard]] static Judged<std::shared_ptr<const TableQuery>>
    judge(const Claims &claims, const TableInfo &table, const QJsonObject &fields, const QByteArray &node,
          qsizetype mostRows = MaxRows);
    /// A window for somebody who asks once; `done` gets the members of the answer and is called on
    /// this thread, maybe at once.
    void once(Table table, std::shared_ptr<const TableQuery> query,
              std::function<void(Judged<QByteArray> members)> done);

private:
    /// What a node had to say for a window of all nodes.
    struct Coverage
    {
        QByteArray node;
        QByteArray state; ///< ok, no_answer, away, lost, refused
        qint64 asOfMs = 0;
        qint64 ageMs = 0; ///< of one that did not answer: since it was heard of last
        quint64 total = 0;
        quint64 matched = 0;
        qint64 tookMs = 0;
        QByteArray error = {};
    };
    struct Window
    {
        TableWindow rows;
        qint64 tookMs = 0;
        qint64 busyUs = 0;
        qint64 partUs = 0; ///< the same of its part of this node, which is a question of its own
        qint64 asOfMs = 0;
        std::vector<Coverage> nodes = {};
    };
    using WindowDone = std::function<void(const Window &)>;
    using QueryPtr = std::shared_ptr<const TableQuery>;
    /// What a merged window is made of while answers come.
    struct Merge;
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
        // Of a part that nodes ask for:
        qint64 pulledMs = 0; ///< when last; 0: it is none
        Window part = {};
        std::vector<WindowDone> pulling = {};
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

    void window(Table table, const QueryPtr &query, WindowDone done);
    void ownWindow(Table table, const QueryPtr &query, WindowDone done);
    void mergedWindow(Table table, const QueryPtr &query, WindowDone done);
    void part(Table table, const QueryPtr &query, qint64 intervalMs, WindowDone done);
    /// One walk over the connections for all that need one.
    void evaluate(const std::vector<SharedPtr> &due);
    [[nodiscard]] static bool walks(const Shared &shared)
    {
        return shared.table == Table::Connections && !shared.query->allNodes;
    }
    [[nodiscard]] WindowTaken whenTaken(WindowDone done) const;
    void publish(const SharedPtr &shared, const Window &window);
    void send(Operator &to, const QByteArray &name, Subscription &subscription, const QByteArray &delta);
    void throttle();
    void forgetUnused();
    /// All that two questions must have in common to have one answer.
    [[nodiscard]] static QByteArray keyOf(Table table, const TableQuery &query, qint64 intervalMs);
    [[nodiscard]] static QByteArray figuresJson(const Window &window);
    [[nodiscard]] static QByteArray windowJson(const TableQuery &query, const Window &window);
    [[nodiscard]] static QByteArray deltaJson(const Shared &before, const std::vector<QByteArray> &order,
                                              const QByteArray &set, const Window &window);

    AdminFeed &m_feed;
    Hub &m_hub;
    const Clock &m_clock;
    Nodes &m_nodes;
    NodeLink &m_link;
    MakeTables m_makeTables;
    std::map<QByteArray, SharedPtr> m_shared; ///< by all that makes two questions the same
    std::map<Key, Subscription, KeyLess> m_subscriptions;
};

} // namespace Carillon

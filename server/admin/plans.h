// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/auditor.h"
#include "server/admin/noderequests.h"
#include "server/admin/tables.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <numeric>

namespace Carillon {

/// One action on many connections (docs/admin-protocol.md, section 10): planned, confirmed by the
/// operator who planned it, carried out at a pace, paused or aborted by anybody who may. Only the
/// connections that were counted are touched. One for all nodes has a part on each of the others: a plan there,
/// made, confirmed and driven from here for the same operator. Hub's thread.
class Plans
{
public:
    static constexpr std::size_t MaxOpen = 8;
    static constexpr std::size_t MaxKept = 100;
    static constexpr qint64 ExpiryMs = 60'000;
    static constexpr qint64 MaxPauseMs = 600'000;
    static constexpr qint64 TypedAbove = 50;

    struct Services
    {
        AdminFeed &feed;
        Hub &hub;
        Auditor &auditor;
        const Protocol &protocol;
        const Clock &clock;
        Nodes &nodes;
        NodeRequests &requests;
    };
    explicit Plans(const Services &services)
        : m_feed(services.feed), m_hub(services.hub), m_auditor(services.auditor), m_protocol(services.protocol),
          m_clock(services.clock), m_nodes(services.nodes), m_requests(services.requests)
    {}

    void plan(const AdminRequest &request);
    void confirm(const AdminRequest &request);
    void pause(const AdminRequest &request);
    void resume(const AdminRequest &request);
    void abort(const AdminRequest &request);
    /// The session is gone: what it drove pauses.
    void forget(PeerId session);
    [[nodiscard]] bool isDriving(PeerId session) const;
    void tick();
    /// Once a second: what has expired.
    void sweep();
    [[nodiscard]] JsonTable table() const;

    /// What another node tells of a part; false when it is none of ours.
    bool takePart(const QByteArray &node, const QJsonObject &frame);
    void lost(const QByteArray &node);

private:
    enum class Action : quint8 { Disconnect, Message, Unsubscribe };
    enum class State : quint8 { Planned, Running, Paused, Done, Aborted, Expired };

    /// Of a plan for all nodes, on one of the others.
    struct Part
    {
        QByteArray node; ///< the bus' word
        QByteArray name;
        QByteArray plan;  ///< its id there
        QByteArray state; ///< as its node says; no_answer, lost or the code of a refusal when it has none
        qint64 count = 0;
        qint64 done = 0;
        qint64 skipped = 0;

        [[nodiscard]] bool isOpen() const { return state == "planned" || state == "running" || state == "paused"; }
    };
    struct Plan
    {
        QByteArray id;
        QByteArray operatorName;
        QByteArray operatorTenant;
        PeerId driver;       ///< the session that confirmed or resumed it
        Action action = Action::Disconnect;
        State state = State::Planned;
        QByteArray filter;
        QByteArray tenant;   ///< of unsubscribe's room
        QByteArray room;
        int code = 4005;
        QByteArray closeReason;
        qint64 retryAfterMs = 0;
        qint64 retrySpreadMs = 0;
        QByteArray event;
        QByteArray data;
        QByteArray reason; ///< for the audit, unless confirm brings another
        bool counted = false; ///< the shards have answered
        std::vector<PeerId> targets;
        std::size_t next = 0;
        qint64 count = 0;
        qint64 done = 0;
        qint64 skipped = 0;
        int rate = 0;
        double budget = 0;
        qint64 createdWallMs = 0;
        qint64 createdMs = 0;
        qint64 startedMs = 0;
        qint64 pausedMs = 0; ///< when; shifts startedMs at the resume
        qint64 tickMs = 0;
        qint64 toldMs = 0;
        QByteArray auditId;
        std::vector<Part> parts;
        std::size_t missing = 0; ///< nodes that have not counted yet, this one included
        qint64 total = 0;
        QByteArray sample; ///< of this node's, or where it has none of another's
        QByteArray suffix; ///< of ids: `@node`, where all nodes were asked
        qint64 ownCount = 0;

        [[nodiscard]] qint64 doneEverywhere() const { return sumOf(done, &Part::done); }
        [[nodiscard]] qint64 skippedEverywhere() const { return sumOf(skipped, &Part::skipped); }
        [[nodiscard]] bool hasOpenParts() const { return std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.isOpen(); }); }
        [[nodiscard]] qint64 sumOf(qint64 own, qint64 Part::*figure) const
        {
            return std::accumulate(parts.begin(), parts.end(), own, [figure](qint64 sum, const Part &part) { return sum + part.*figure; });
        }
        [[nodiscard]] bool isOpen() const { return state == State::Planned || state == State::Running || state == State::Paused; }
    };
    using PlanPtr = std::shared_ptr<Plan>;

    [[nodiscard]] Judged<PlanPtr> judge(const AdminRequest &request) const;
    void planned(const PlanPtr &plan, const QByteArray &requestId, PeerId session);
    void planParts(const PlanPtr &plan, const AdminRequest &request);
    /// The same to every part that is open: `fields` begin behind the id of its plan.
    void drive(const PlanPtr &plan, Operator &who, const char *type, const std::function<QByteArray(const Part &)> &fields = {});
    [[nodiscard]] static QByteArray partsOf(const Plan &plan);
    [[nodiscard]] static qint64 rateOf(const Plan &plan, qint64 count);
    [[nodiscard]] PlanPtr find(const AdminRequest &request) const;
    [[nodiscard]] static bool maySee(const Operator &who, const Plan &plan);
    void runSome(Plan &plan);
    [[nodiscard]] bool carryOut(const Plan &plan, PeerId id);
    void end(Plan &plan, State state);
    void tell(Plan &plan);
    [[nodiscard]] QByteArray membersOf(const Plan &plan) const;
    [[nodiscard]] static const char *actionName(Action action);
    [[nodiscard]] static const char *stateName(State state);

    AdminFeed &m_feed;
    Hub &m_hub;
    Auditor &m_auditor;
    const Protocol &m_protocol;
    const Clock &m_clock;
    Nodes &m_nodes;
    NodeRequests &m_requests;
    std::deque<PlanPtr> m_plans;
    quint64 m_last = 0;
};

} // namespace Carillon

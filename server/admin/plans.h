// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/auditor.h"
#include "server/admin/tables.h"

#include <deque>
#include <memory>

namespace Carillon {

/// One action on many connections (docs/admin-protocol.md, section 10): planned, confirmed by the
/// operator who planned it, carried out at a pace, paused or aborted by anybody who may. Only the
/// connections that were counted are touched. Hub's thread.
class Plans
{
public:
    static constexpr std::size_t MaxOpen = 8;
    static constexpr std::size_t MaxKept = 100;
    static constexpr qint64 ExpiryMs = 60'000;
    static constexpr qint64 MaxPauseMs = 600'000;
    static constexpr qint64 TypedAbove = 50;

    Plans(AdminFeed &feed, Hub &hub, Auditor &auditor, const Protocol &protocol, const Clock &clock)
        : m_feed(feed), m_hub(hub), m_auditor(auditor), m_protocol(protocol), m_clock(clock)
    {}

    void plan(const AdminRequest &request);
    void confirm(const AdminRequest &request);
    void pause(const AdminRequest &request);
    void resume(const AdminRequest &request);
    void abort(const AdminRequest &request);
    /// The session is gone: what it drove pauses.
    void forget(PeerId session);
    void tick();
    /// Once a second: what has expired.
    void sweep();
    [[nodiscard]] JsonTable table() const;

private:
    enum class Action : quint8 { Disconnect, Message, Unsubscribe };
    enum class State : quint8 { Planned, Running, Paused, Done, Aborted, Expired };

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

        [[nodiscard]] bool isOpen() const { return state == State::Planned || state == State::Running || state == State::Paused; }
    };
    using PlanPtr = std::shared_ptr<Plan>;

    [[nodiscard]] Judged<PlanPtr> judge(const AdminRequest &request) const;
    void planned(const PlanPtr &plan, const QByteArray &requestId, PeerId session, qint64 total,
                 const QByteArray &sample);
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
    std::deque<PlanPtr> m_plans;
    quint64 m_last = 0;
};

} // namespace Carillon

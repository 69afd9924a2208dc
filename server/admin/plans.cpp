// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/plans.h"

#include "common/json.h"
#include "common/roomname.h"
#include "server/admin/shardscan.h"
#include "server/core/client.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

namespace Carillon {

namespace {

constexpr qint64 TellEveryMs = 500;
constexpr int MaxRate = 100'000;
constexpr std::size_t SampleSize = 5;

/// What one shard finds of a plan's targets.
struct Found
{
    struct Example
    {
        PeerId id;
        QByteArray user;
        QByteArray remote;
    };
    std::size_t from = 0; ///< see scanShards()
    FilterPass pass;
    std::vector<PeerId> ids;
    std::vector<Example> examples;
    qint64 total = 0;
};

} // namespace

const char *Plans::actionName(Action action)
{
    switch (action) {
    case Action::Disconnect: return "disconnect";
    case Action::Message: return "message";
    case Action::Unsubscribe: return "unsubscribe";
    }
    return "";
}

const char *Plans::stateName(State state)
{
    switch (state) {
    case State::Planned: return "planned";
    case State::Running: return "running";
    case State::Paused: return "paused";
    case State::Done: return "done";
    case State::Aborted: return "aborted";
    case State::Expired: return "expired";
    }
    return "";
}

bool Plans::maySee(const Operator &who, const Plan &plan)
{
    return who.maySee(plan.operatorTenant);
}

Plans::PlanPtr Plans::find(const AdminRequest &request) const
{
    const QByteArray id = request.text("plan");
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&](const PlanPtr &plan) {
        return plan->id == id && maySee(request.from, *plan);
    });
    return found == m_plans.end() ? nullptr : *found;
}

// ------------------------------------------------------------------------------------ planning

Judged<Plans::PlanPtr> Plans::judge(const AdminRequest &request) const
{
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return tenant.error();
    auto plan = std::make_shared<Plan>();
    const QByteArray action = request.text("action");
    const QJsonObject with = request.fields.value(QStringLiteral("with")).toObject();
    const auto text = [&with](const char *name) { return with.value(QLatin1StringView(name)).toString().toUtf8(); };
    const auto ms = [&with](const char *name) {
        return qint64(qBound(0.0, with.value(QLatin1StringView(name)).toDouble(0), 3.6e6));
    };
    plan->tenant = *tenant;
    if (action == "disconnect") {
        plan->action = Action::Disconnect;
        plan->code = with.value(QStringLiteral("code")).toInt(4005);
        plan->closeReason = text("reason");
        if (plan->code < 4000 || plan->code > 4299)
            return badRequest("code");
        if (plan->closeReason.size() > 120)
            return badRequest("reason");
        if (plan->closeReason.isEmpty())
            plan->closeReason = QByteArrayLiteral("removed by an operator");
        plan->retryAfterMs = ms("retry_after_ms");
        plan->retrySpreadMs = ms("retry_spread_ms");
    } else if (action == "message") {
        plan->action = Action::Message;
        plan->event = text("event");
        if (!isValidEventType(plan->event) || isReservedEventType(plan->event))
            return badRequest("event");
        plan->data = rawMember(rawMember(request.json, "with", "{}"), "data", "null");
    } else if (action == "unsubscribe") {
        plan->action = Action::Unsubscribe;
        plan->room = text("room");
        if (!isValidRoomName(plan->room))
            return badRequest("room");
    } else {
        return badRequest("action");
    }
    plan->filter = request.text("filter");
    plan->reason = request.text("reason");
    plan->operatorName = request.from.claims->userId;
    plan->operatorTenant = request.from.claims->tenant;
    plan->rate = int(request.number("rate", m_hub.config().drain.rate, 1, MaxRate));
    return plan;
}

void Plans::plan(const AdminRequest &request)
{
    const auto judged = judge(request);
    if (!judged.ok())
        return m_feed.refuse(request, judged.error());
    const PlanPtr plan = *judged;
    const TableInfo *connections = findTable("connections");
    auto filter = parseFilter(QByteArrayView(plan->filter), filterFields(Table::Connections));
    if (!filter.ok())
        return m_feed.refuse(request, badFilter(filter.error()));
    const auto open = std::count_if(m_plans.begin(), m_plans.end(), [](const PlanPtr &other) { return other->isOpen(); });
    if (open >= qsizetype(MaxOpen))
        return m_feed.refuse(request, {"limit_exceeded", textMember("argument", "plan")});
    // Kept from here on: what is being counted is open as well.
    plan->id = "p-" + QByteArray::number(++m_last);
    plan->createdWallMs = m_clock.wallMs();
    plan->createdMs = m_clock.monotonicMs();
    m_plans.push_back(plan);
    if (m_plans.size() > MaxKept)
        m_plans.erase(std::find_if(m_plans.begin(), m_plans.end(), [](const PlanPtr &other) { return !other->isOpen(); }));

    // Written over a window of all nodes it names connections as such a window does.
    const bool allNodes = request.text("nodes") == "all";
    plan->missing = 1;
    auto query = std::make_shared<TableQuery>();
    query->table = connections->columns;
    query->node = m_nodes.self();
    query->nodeColumn = int(connections->columns.size()) - 1;
    query->allNodes = allNodes;
    plan->suffix = allNodes ? '@' + query->node : QByteArray();
    query->filter = std::move(*filter);
    query->tenant = request.from.claims->tenant;
    query->allTenants = request.from.allTenants();
    if (request.from.allTenants() && request.fields.contains(QStringLiteral("tenant"))) {
        query->tenant = plan->tenant;
        query->allTenants = false;
    }
    if (allNodes && !request.from.isOfOtherNode())
        planParts(plan, request);
    scanShards<Found>(
        m_hub,
        [query](Found &found, ShardView &shard, const Client &client) {
            if (!query->maySee(client.claims().tenant))
                return;
            ++found.total;
            if (client.isClosing() || !connectionFits(*query, found.pass, client, shard.shardIndex()))
                return;
            found.ids.push_back(client.id());
            if (found.examples.size() < SampleSize)
                found.examples.push_back({client.id(), client.claims().userId, client.connection().remoteText()});
        },
        [this, plan, id = request.id, session = request.from.id](const std::vector<Found> &parts, qint64) {
            QByteArray sample;
            std::size_t samples = 0;
            const auto named = [suffix = plan->suffix](PeerId who) { return jsonString(connectionId(who) + suffix); };
            for (const Found &part : parts) {
                if (part.pass.exhausted()) {
                    std::erase(m_plans, plan);
                    return m_feed.refuse(session, id, {"bad_filter", textMember("reason", "pattern_too_costly")});
                }
                plan->total += part.total;
                plan->targets.insert(plan->targets.end(), part.ids.begin(), part.ids.end());
            }
            if (plan->action == Action::Unsubscribe) {
                const Room *room = m_hub.findRoom(plan->tenant, plan->room);
                std::erase_if(plan->targets, [&](PeerId target) {
                    const auto client = m_hub.clients().constFind(target);
                    return !room || client == m_hub.clients().constEnd()
                        || std::find(client->rooms.begin(), client->rooms.end(), room->id) == client->rooms.end();
                });
            }
            for (const Found &part : parts) {
                for (const Found::Example &example : part.examples) {
                    const bool isTarget = std::find(plan->targets.begin(), plan->targets.end(), example.id) != plan->targets.end();
                    if (!isTarget || samples == SampleSize)
                        continue;
                    sample += (samples++ > 0 ? ",{\"id\":" : "{\"id\":") + named(example.id)
                        + textMember("user", example.user) + textMember("remote", example.remote) + '}';
                }
            }
            for (const PeerId target : plan->targets) {
                const QByteArray name = named(target);
                if (samples == SampleSize)
                    break;
                if (sample.contains(name))
                    continue;
                sample += (samples++ > 0 ? ",{\"id\":" : "{\"id\":") + name
                    + textMember("user", m_hub.clients().constFind(target)->claims->userId) + '}';
            }
            if (!sample.isEmpty())
                plan->sample = sample;
            plan->ownCount = qint64(plan->targets.size());
            planned(plan, id, session);
        });
}

// Another node has counted, or this one.
void Plans::planned(const PlanPtr &plan, const QByteArray &requestId, PeerId session)
{
    if (--plan->missing > 0)
        return;
    plan->count = plan->sumOf(plan->ownCount, &Part::count);
    plan->counted = true;
    const bool typed = plan->count > TypedAbove || m_hub.config().admin.production;
    m_feed.answer(session, requestId,
                  textMember("plan", plan->id) + textMember("action", actionName(plan->action))
                      + member("count", plan->count) + member("sample", '[' + plan->sample + ']')
                      + member("total", plan->total) + member("rate", qint64(plan->rate))
                      + member("eta_ms", plan->count * 1000 / plan->rate) + flagMember("typed", typed)
                      + textMember("created_at", rfc3339(plan->createdWallMs))
                      + textMember("expires_at", rfc3339(plan->createdWallMs + ExpiryMs))
                      + member("expires_in_ms", ExpiryMs) + partsOf(*plan));
}

// ------------------------------------------------------------------------------ on other nodes

void Plans::planParts(const PlanPtr &plan, const AdminRequest &request)
{
    std::vector<Nodes::Node> others = m_nodes.others();
    std::erase_if(others, [](const Nodes::Node &node) { return node.state >= Nodes::State::Lost; });
    plan->missing += others.size();
    for (const Nodes::Node &node : others)
        plan->parts.push_back({node.id, node.name, {}, "no_answer"});
    for (std::size_t i = 0; i < others.size(); ++i) {
        m_requests.ask(request.from, others[i].id, request.json.toByteArray(),
                       [this, plan, i, id = request.id, session = request.from.id](const QByteArray &json) {
                           const QJsonObject answer = QJsonDocument::fromJson(json).object();
                           const auto text = [&answer](const char *name) { return answer.value(QLatin1StringView(name)).toString().toUtf8(); };
                           Part &part = plan->parts[i];
                           part.plan = text("plan");
                           part.count = answer.value(QLatin1StringView("count")).toInteger();
                           plan->total += answer.value(QLatin1StringView("total")).toInteger();
                           if (plan->sample.isEmpty())
                               plan->sample = rawMember(json, "sample", "[]").mid(1).chopped(1);
                           if (!part.plan.isEmpty())
                               part.state = "planned";
                           else if (!json.isEmpty())
                               part.state = text("code");
                           planned(plan, id, session);
                       });
    }
}

QByteArray Plans::partsOf(const Plan &plan)
{
    if (plan.parts.empty())
        return {};
    QByteArray json;
    for (const Part &part : plan.parts) {
        json += (json.isEmpty() ? "{\"node\":" : ",{\"node\":") + jsonString(part.name) + textMember("state", part.state)
            + member("count", part.count) + member("done", part.done) + member("skipped", part.skipped) + '}';
    }
    return member("nodes", '[' + json + ']');
}

void Plans::drive(const PlanPtr &plan, Operator &who, const char *type, const std::function<QByteArray(const Part &)> &fields)
{
    for (std::size_t i = 0; i < plan->parts.size(); ++i) {
        const Part &part = plan->parts[i];
        if (!part.isOpen())
            continue;
        const QByteArray json = "{\"type\":\"" + QByteArray(type) + '"' + textMember("plan", part.plan)
            + (fields ? fields(part) : QByteArray()) + '}';
        m_requests.ask(who, part.node, json, [this, plan, i](const QByteArray &answer) {
            const QJsonObject frame = QJsonDocument::fromJson(answer).object();
            if (frame.value(QLatin1StringView("type")).toString() == QLatin1StringView("result"))
                return void(takePart(plan->parts[i].node, frame));
            // What it has not done by now nobody will do.
            Part &refused = plan->parts[i];
            refused.state = answer.isEmpty() ? QByteArrayLiteral("no_answer") : frame.value(QLatin1StringView("code")).toString().toUtf8();
            refused.skipped = refused.count - refused.done;
            if (plan->state == State::Running && plan->next == plan->targets.size() && !plan->hasOpenParts())
                end(*plan, State::Done);
        });
    }
}

bool Plans::takePart(const QByteArray &node, const QJsonObject &frame)
{
    const QByteArray id = frame.value(QLatin1StringView("plan")).toString().toUtf8();
    if (id.isEmpty())
        return false;
    for (const PlanPtr &plan : m_plans) {
        for (Part &part : plan->parts) {
            if (part.node != node || part.plan != id)
                continue;
            const bool changes = part.state != frame.value(QLatin1StringView("state")).toString().toUtf8();
            part.state = frame.value(QLatin1StringView("state")).toString().toUtf8();
            part.done = frame.value(QLatin1StringView("done")).toInteger();
            part.skipped = frame.value(QLatin1StringView("skipped")).toInteger();
            if (part.state == "aborted" || part.state == "expired")
                part.skipped = part.count - part.done;
            if (plan->state == State::Running && plan->next == plan->targets.size() && !plan->hasOpenParts())
                end(*plan, State::Done);
            else if (!plan->auditId.isEmpty() && (changes || m_clock.monotonicMs() - plan->toldMs >= TellEveryMs))
                tell(*plan);
            return true;
        }
    }
    return false;
}

void Plans::lost(const QByteArray &node)
{
    for (const PlanPtr &plan : m_plans) {
        for (Part &part : plan->parts) {
            if (part.node != node || !part.isOpen())
                continue;
            part.state = "lost";
            part.skipped = part.count - part.done;
            if (!plan->auditId.isEmpty())
                tell(*plan);
        }
    }
}

// ------------------------------------------------------------------------------------- running

void Plans::confirm(const AdminRequest &request)
{
    const PlanPtr plan = find(request);
    const Claims &claims = *request.from.claims;
    if (!plan || !plan->counted || plan->state != State::Planned || plan->operatorName != claims.userId
        || plan->operatorTenant != claims.tenant) {
        return m_feed.refuse(request, {"not_found", textMember("argument", "plan")});
    }
    const bool typed = plan->count > TypedAbove || m_hub.config().admin.production;
    const QJsonValue count = request.fields.value(QStringLiteral("count"));
    if ((typed || !count.isUndefined()) && count.toInteger(-1) != plan->count)
        return m_feed.refuse(request, {"confirmation", textMember("argument", "count")});
    AdminRequest audited = request;
    if (request.text("reason").isEmpty())
        audited.fields.insert(QStringLiteral("reason"), QString::fromUtf8(plan->reason));
    if (typed && audited.text("reason").isEmpty())
        return m_feed.refuse(request, badRequest("reason"));
    const QByteArray what = plan->room.isEmpty() ? plan->filter : plan->room + (plan->filter.isEmpty() ? "" : " " + plan->filter);
    plan->auditId = m_auditor.begin(audited, QByteArray("plan ") + actionName(plan->action), what, plan->count, plan->id);
    plan->state = State::Running;
    plan->driver = request.from.id;
    plan->rate = int(request.number("rate", plan->rate, 1, MaxRate));
    plan->startedMs = plan->tickMs = plan->toldMs = m_clock.monotonicMs();
    drive(plan, request.from, "confirm", [&](const Part &part) {
        return member("count", part.count) + textMember("reason", audited.text("reason")) + member("rate", rateOf(*plan, part.count));
    });
    m_feed.answer(request, membersOf(*plan));
    if (plan->targets.empty() && !plan->hasOpenParts())
        return end(*plan, State::Done);
    tell(*plan);
}

// Each node has its share of the pace.
qint64 Plans::rateOf(const Plan &plan, qint64 count)
{
    return plan.count == 0 ? plan.rate : qMax<qint64>(1, plan.rate * count / plan.count);
}

void Plans::pause(const AdminRequest &request)
{
    const PlanPtr plan = find(request);
    if (!plan || plan->state != State::Running)
        return m_feed.refuse(request, {"not_found", textMember("argument", "plan")});
    plan->state = State::Paused;
    plan->pausedMs = m_clock.monotonicMs();
    drive(plan, request.from, "pause");
    m_feed.answer(request, membersOf(*plan));
    tell(*plan);
}

void Plans::resume(const AdminRequest &request)
{
    const PlanPtr plan = find(request);
    if (!plan || (plan->state != State::Paused && plan->state != State::Running))
        return m_feed.refuse(request, {"not_found", textMember("argument", "plan")});
    plan->rate = int(request.number("rate", plan->rate, 1, MaxRate));
    if (plan->state == State::Paused) {
        const qint64 nowMs = m_clock.monotonicMs();
        plan->startedMs += nowMs - plan->pausedMs;
        plan->tickMs = nowMs;
        plan->budget = 0;
        plan->state = State::Running;
    }
    plan->driver = request.from.id;
    drive(plan, request.from, "resume", [&](const Part &part) { return member("rate", rateOf(*plan, part.count)); });
    m_feed.answer(request, membersOf(*plan));
    tell(*plan);
}

void Plans::abort(const AdminRequest &request)
{
    const PlanPtr plan = find(request);
    if (!plan || !plan->isOpen())
        return m_feed.refuse(request, {"not_found", textMember("argument", "plan")});
    drive(plan, request.from, "abort");
    end(*plan, State::Aborted);
    m_feed.answer(request, membersOf(*plan));
}

bool Plans::isDriving(PeerId session) const
{
    return std::any_of(m_plans.begin(), m_plans.end(), [session](const PlanPtr &plan) {
        return plan->driver == session && (plan->state == State::Running || plan->state == State::Paused);
    });
}

void Plans::forget(PeerId session)
{
    for (const PlanPtr &plan : m_plans) {
        if (plan->state == State::Running && plan->driver == session) {
            plan->state = State::Paused;
            plan->pausedMs = m_clock.monotonicMs();
            tell(*plan);
        }
    }
}

void Plans::tick()
{
    for (const PlanPtr &plan : m_plans) {
        if (plan->state == State::Running)
            runSome(*plan);
    }
}

void Plans::runSome(Plan &plan)
{
    const qint64 nowMs = m_clock.monotonicMs();
    const auto rate = double(plan.parts.empty() ? plan.rate : rateOf(plan, plan.ownCount));
    plan.budget += double(nowMs - plan.tickMs) * rate / 1000.0;
    // No saving up: a slow tick must not end in a burst.
    plan.budget = qMin(plan.budget, rate / 4.0 + 1.0);
    plan.tickMs = nowMs;
    while (plan.budget >= 1.0 && plan.next < plan.targets.size()) {
        if (carryOut(plan, plan.targets[plan.next++])) {
            ++plan.done;
            plan.budget -= 1.0;
        } else {
            ++plan.skipped;
        }
    }
    if (plan.next == plan.targets.size() && !plan.hasOpenParts())
        end(plan, State::Done);
    else if (nowMs - plan.toldMs >= TellEveryMs)
        tell(plan);
}

bool Plans::carryOut(const Plan &plan, PeerId id)
{
    const auto client = m_hub.clients().constFind(id);
    if (client == m_hub.clients().constEnd())
        return false;
    switch (plan.action) {
    case Action::Disconnect: {
        const qint64 spread = plan.retrySpreadMs > 0 ? QRandomGenerator::global()->bounded(quint32(plan.retrySpreadMs)) : 0;
        m_hub.closePeer({id, CloseCode(plan.code), plan.closeReason, plan.retryAfterMs + spread, "operator"});
        return true;
    }
    case Action::Message:
        m_hub.toShard(id.shard, Send{id, m_protocol.encodeEvent({client->claims->tenant, userRoom(client->claims->userId),
                                                                 plan.event, plan.data, {}, {}},
                                                                m_clock.wallMs(), {})});
        return true;
    case Action::Unsubscribe: return m_hub.forceLeave(id, plan.room);
    }
    return false;
}

void Plans::end(Plan &plan, State state)
{
    const bool ran = !plan.auditId.isEmpty();
    plan.state = state;
    plan.pausedMs = m_clock.monotonicMs();
    std::vector<PeerId>().swap(plan.targets);
    plan.next = 0;
    if (ran)
        m_auditor.end(plan.auditId, state == State::Done ? "ok" : stateName(state), plan.doneEverywhere());
    tell(plan);
}

void Plans::sweep()
{
    const qint64 nowMs = m_clock.monotonicMs();
    for (const PlanPtr &plan : m_plans) {
        if (plan->state == State::Planned && nowMs - plan->createdMs >= ExpiryMs)
            end(*plan, State::Expired);
        else if (plan->state == State::Paused && nowMs - plan->pausedMs >= MaxPauseMs)
            end(*plan, State::Aborted);
    }
}

// ------------------------------------------------------------------------------------- telling

QByteArray Plans::membersOf(const Plan &plan) const
{
    const qint64 untilMs = plan.state == State::Running ? m_clock.monotonicMs() : plan.pausedMs;
    const qint64 left = plan.count - plan.doneEverywhere() - plan.skippedEverywhere();
    return textMember("plan", plan.id) + textMember("action", actionName(plan.action))
        + textMember("state", stateName(plan.state)) + member("count", plan.count) + member("done", plan.doneEverywhere())
        + member("skipped", plan.skippedEverywhere()) + member("rate", qint64(plan.rate))
        + member("elapsed_ms", plan.auditId.isEmpty() ? 0 : untilMs - plan.startedMs)
        + member("eta_ms", plan.isOpen() ? left * 1000 / plan.rate : 0)
        + (plan.auditId.isEmpty() ? QByteArray() : textMember("audit_id", plan.auditId)) + partsOf(plan);
}

void Plans::tell(Plan &plan)
{
    plan.toldMs = m_clock.monotonicMs();
    const QByteArray frame = "{\"type\":\"plan\"" + membersOf(plan) + '}';
    for (auto &[id, to] : m_feed.all()) {
        if (to.has(Claims::AdminManage) && maySee(to, plan))
            m_feed.send(to, frame);
    }
}

JsonTable Plans::table() const
{
    JsonTable table;
    const auto text = [](const QByteArray &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(value)); };
    for (const PlanPtr &plan : m_plans) {
        table.rows.push_back({{{QStringLiteral("plan"), text(plan->id)},
                               {QStringLiteral("created_at"), plan->createdWallMs},
                               {QStringLiteral("operator"), text(plan->operatorName)},
                               {QStringLiteral("action"), QLatin1StringView(actionName(plan->action))},
                               {QStringLiteral("filter"), text(plan->filter)},
                               {QStringLiteral("target"), text(plan->room)},
                               {QStringLiteral("count"), plan->count},
                               {QStringLiteral("done"), plan->doneEverywhere()},
                               {QStringLiteral("skipped"), plan->skippedEverywhere()},
                               {QStringLiteral("rate"), plan->rate},
                               {QStringLiteral("state"), QLatin1StringView(stateName(plan->state))},
                               {QStringLiteral("expires_at"), plan->createdWallMs + ExpiryMs},
                               {QStringLiteral("audit_id"), text(plan->auditId)}},
                              plan->operatorTenant});
    }
    return table;
}

} // namespace Carillon

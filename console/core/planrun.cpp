// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/planrun.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Carillon {

PlanRun::PlanRun(AdminClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, [this] {
        if (m_state == State::Offered)
            setState(State::Expired);
    });
    connect(client, &AdminClient::planReported, this,
            [this](const QString &plan, const QJsonObject &frame) {
                if (!m_id.isEmpty() && plan == m_id)
                    onFrame(frame);
            });
    connect(client, &AdminClient::stateChanged, this, [this] {
        // A running plan pauses by itself when its session ends; one that was only offered still
        // stands on the server, but nobody can tell for how long.
        if (!m_client->isReady() && (m_state == State::Running || m_state == State::Confirming))
            setState(State::Paused);
    });
    connect(client, &AdminClient::serverRestarted, this, [this] {
        if (m_state != State::Idle && !isOver())
            setState(State::Aborted); // the ids of before are void, and plans with them
    });
}

void PlanRun::ask(QJsonObject request)
{
    if (m_client->hasSeveralNodes())
        request[u"nodes"_s] = u"all"_s;
    m_nodes.clear();
    m_id.clear();
    m_auditId.clear();
    m_sample.clear();
    m_count = m_total = m_done = m_skipped = 0;
    setState(State::Asking);
    m_client->request(u"plan"_s, request, this, [this](const AdminReply &reply) {
        if (reply)
            return onOffer(*reply);
        m_error = reply.error();
        setState(State::Failed);
    });
}

void PlanRun::onOffer(const QJsonObject &answer)
{
    m_id = answer[u"plan"_s].toString();
    m_count = wholeNumber(answer[u"count"_s]);
    m_total = wholeNumber(answer[u"total"_s]);
    m_rate = answer[u"rate"_s].toDouble();
    m_etaMs = wholeNumber(answer[u"eta_ms"_s]);
    m_typed = answer[u"typed"_s].toBool(true);
    m_nodes = NodeCoverage::fromJson(answer[u"nodes"_s].toArray());
    for (const QJsonValue &value : answer[u"sample"_s].toArray()) {
        if (m_sample.size() < 5)
            m_sample.append({value[u"id"_s].toString(), value[u"user"_s].toString(),
                             value[u"remote"_s].toString()});
    }
    const qint64 expires = wholeNumber(answer[u"expires_in_ms"_s]);
    m_expiry.start(int(std::clamp<qint64>(expires > 0 ? expires : 60000, 1, 600000)));
    setState(State::Offered);
}

qint64 PlanRun::expiresInMs() const
{
    return m_state == State::Offered ? std::max(0, m_expiry.remainingTime()) : 0;
}

void PlanRun::confirm(qint64 count, const QString &reason)
{
    if (m_state != State::Offered)
        return;
    setState(State::Confirming);
    QJsonObject fields{{u"plan"_s, m_id}, {u"count"_s, count}};
    if (!reason.isEmpty())
        fields[u"reason"_s] = reason;
    m_client->request(u"confirm"_s, fields, this, [this](const AdminReply &reply) {
        if (reply) {
            m_expiry.stop();
            if (m_state == State::Confirming)
                setState(State::Running);
            return onFrame(*reply);
        }
        m_error = reply.error();
        if (m_error.code == "not_found"_L1)
            setState(State::Expired);
        else if (m_state == State::Confirming)
            setState(m_expiry.isActive() ? State::Offered : State::Expired);
        Q_EMIT refused();
    });
}

void PlanRun::pause()
{
    send(u"pause"_s, {});
}

void PlanRun::resume(double rate)
{
    send(u"resume"_s, rate > 0 ? QJsonObject{{u"rate"_s, rate}} : QJsonObject());
}

void PlanRun::abort()
{
    if (!m_id.isEmpty() && !isOver())
        send(u"abort"_s, {});
}

void PlanRun::send(const QString &type, QJsonObject fields)
{
    fields[u"plan"_s] = m_id;
    m_client->request(type, fields, this, [this](const AdminReply &reply) {
        if (reply)
            return onFrame(*reply);
        m_error = reply.error();
        Q_EMIT refused();
    });
}

QList<NodeCoverage> PlanRun::missingNodes() const
{
    static const QStringList there{u"planned"_s, u"running"_s, u"paused"_s, u"done"_s, u"aborted"_s,
                                   u"expired"_s};
    QList<NodeCoverage> missing;
    for (const NodeCoverage &node : m_nodes) {
        if (!there.contains(node.state))
            missing.append(node);
    }
    return missing;
}

void PlanRun::onFrame(const QJsonObject &frame)
{
    if (frame.contains(u"done"_s))
        m_done = wholeNumber(frame[u"done"_s]);
    if (frame.contains(u"skipped"_s))
        m_skipped = wholeNumber(frame[u"skipped"_s]);
    if (frame[u"rate"_s].isDouble())
        m_rate = frame[u"rate"_s].toDouble();
    if (frame[u"eta_ms"_s].isDouble())
        m_etaMs = wholeNumber(frame[u"eta_ms"_s]);
    if (frame.contains(u"nodes"_s))
        m_nodes = NodeCoverage::fromJson(frame[u"nodes"_s].toArray());
    if (frame[u"audit_id"_s].isString())
        m_auditId = frame[u"audit_id"_s].toString();
    const QString state = frame[u"state"_s].toString();
    const State next = state == "running"_L1   ? State::Running
                       : state == "paused"_L1  ? State::Paused
                       : state == "done"_L1    ? State::Done
                       : state == "aborted"_L1 ? State::Aborted
                       : state == "expired"_L1 ? State::Expired
                                               : m_state;
    if (next == m_state)
        Q_EMIT changed();
    else
        setState(next);
}

void PlanRun::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace Carillon

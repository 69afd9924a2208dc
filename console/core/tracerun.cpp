// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tracerun.h"

#include "console/core/deskclock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Carillon {

/// More than anybody can read. What the filter lets through beyond it is left out by the server and
/// shown as a gap: `carillonctl trace` writes all of it to a file.
constexpr int BytesPerSecond = 32 * 1024;

TraceRun::TraceRun(AdminClient *client, const QString &name, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_name(name)
{
    m_log.setBudget({.rows = 200000, .bytes = 256 * 1024 * 1024});
    connect(client, &AdminClient::stateChanged, this, &TraceRun::onClientState);
    connect(client, &AdminClient::helloReceived, this, [this] {
        if (m_state == State::Interrupted)
            ask();
    });
    connect(client, &AdminClient::traceReceived, this,
            [this](const QString &trace, const QJsonObject &frame) {
                if (trace == m_name && isRunning())
                    onFrame(frame);
            });
}

TraceRun::~TraceRun()
{
    stop();
}

void TraceRun::start(const Wish &wish)
{
    stop();
    m_log.clear();
    m_wish = wish;
    m_end.clear();
    m_used = m_earlier = {};
    m_granted = {wish.budgetMs, wish.budgetBytes, wish.budgetEvents};
    m_lost = m_earlierLost = 0;
    m_connections = m_connectionsTotal = -1;
    m_masked = false;
    m_startedAt = DeskClock::now();
    ask();
}

void TraceRun::stop()
{
    if (!isRunning())
        return;
    if (m_client->isReady() && m_state == State::Running)
        untrace();
    m_end = u"stopped"_s;
    setState(State::Ended);
}

/// Of a user or a room; a connection says which node it is on.
bool TraceRun::isEverywhere() const
{
    return m_client->hasSeveralNodes() && m_wish.kind != "connection"_L1;
}

void TraceRun::untrace()
{
    QJsonObject request{{u"trace"_s, m_name}};
    if (isEverywhere())
        request[u"nodes"_s] = u"all"_s;
    else if (m_wish.kind == "connection"_L1 && m_wish.target.contains(u'@'))
        request[u"node"_s] = m_wish.target.section(u'@', -1);
    m_client->request(u"untrace"_s, request, m_client, [](const AdminReply &) {});
}

void TraceRun::ask()
{
    QJsonObject request{
        {u"trace"_s, m_name},
        {m_wish.kind, m_wish.target},
        {u"budget"_s,
         QJsonObject{{u"ms"_s, std::max<qint64>(1000, m_wish.budgetMs - usedMs())},
                     {u"bytes"_s, std::max<qint64>(1024, m_wish.budgetBytes - usedBytes())},
                     {u"events"_s, std::max<qint64>(1, m_wish.budgetEvents - usedEvents())}}}};
    if (!m_wish.tenant.isEmpty())
        request[u"tenant"_s] = m_wish.tenant;
    if (!m_wish.filter.isEmpty())
        request[u"filter"_s] = m_wish.filter;
    if (!m_wish.reason.isEmpty())
        request[u"reason"_s] = m_wish.reason;
    request[u"bytes_per_s"_s] = BytesPerSecond;
    if (m_wish.kind == "room"_L1)
        request[u"sample"_s] = m_wish.sample;
    if (isEverywhere())
        request[u"nodes"_s] = u"all"_s;
    m_parts.clear();
    m_earlier = {usedMs(), usedBytes(), usedEvents()};
    m_earlierLost += std::exchange(m_lost, 0);
    m_used = {};
    setState(State::Asking);
    m_client->request(u"trace"_s, request, this, [this](const AdminReply &reply) {
        if (m_state != State::Asking && m_state != State::Running)
            return; // stopped meanwhile, or gone with the connection
        if (reply)
            return onAnswer(*reply);
        if (reply.error().code == "disconnected"_L1)
            return;
        m_error = reply.error();
        setState(State::Failed);
    });
}

void TraceRun::onAnswer(const QJsonObject &answer)
{
    m_auditId = answer[u"audit_id"_s].toString();
    m_masked = answer[u"masked"_s].toBool();
    m_connections = wholeNumber(answer[u"connections"_s]);
    m_connectionsTotal = wholeNumber(answer[u"connections_total"_s]);
    const QJsonObject budget = answer[u"budget"_s].toObject();
    if (budget[u"ms"_s].isDouble()) {
        m_granted = {m_earlier.ms + wholeNumber(budget[u"ms"_s]),
                     m_earlier.bytes + wholeNumber(budget[u"bytes"_s]),
                     m_earlier.events + wholeNumber(budget[u"events"_s])};
    }
    Part &own = m_parts[QString()];
    own.connections = m_connections;
    own.connectionsTotal = m_connectionsTotal;
    setState(State::Running);
}

void TraceRun::onFrame(const QJsonObject &frame)
{
    for (const QJsonObject &record : traceRecords(frame, m_client->hello().node, isEverywhere()))
        m_log.appendRecord(EventRecord::fromTrace(record, m_wish.tenant));
    Part &part = m_parts[frame[u"node"_s].toString()];
    const QJsonObject used = frame[u"used"_s].toObject();
    part.used = {wholeNumber(used[u"ms"_s]), wholeNumber(used[u"bytes"_s]),
                 wholeNumber(used[u"events"_s])};
    const qint64 lost = wholeNumber(frame[u"lost"_s]);
    if (lost > part.lost)
        m_log.appendGap(lost - part.lost);
    part.lost = lost;
    if (frame.contains(u"connections"_s)) {
        part.connections = wholeNumber(frame[u"connections"_s]);
        part.connectionsTotal = wholeNumber(frame[u"connections_total"_s]);
    }
    m_used = {};
    m_lost = m_connections = m_connectionsTotal = 0;
    for (const auto &[node, of] : m_parts) {
        m_used = {std::max(m_used.ms, of.used.ms), m_used.bytes + of.used.bytes,
                  m_used.events + of.used.events};
        m_lost += of.lost;
        m_connections += of.connections;
        m_connectionsTotal += of.connectionsTotal;
    }
    m_end = frame[u"ended"_s].toString();
    if (m_end.isEmpty())
        return Q_EMIT changed();
    // One node has used up what each was given, or the connection is gone: that is the end of all.
    if (isEverywhere())
        untrace();
    setState(State::Ended);
}

void TraceRun::onClientState()
{
    if (m_client->isReady() || (m_state != State::Running && m_state != State::Asking))
        return;
    m_log.appendGap(0);
    setState(State::Interrupted);
}

double TraceRun::usedShare() const
{
    const auto share = [](qint64 used, qint64 of) {
        return of > 0 ? std::min(1.0, double(used) / double(of)) : 0;
    };
    return std::max({share(usedMs(), m_granted.ms), share(usedBytes(), m_granted.bytes),
                     share(usedEvents(), m_granted.events)});
}

CaptureHeader TraceRun::header() const
{
    const AdminHello &hello = m_client->hello();
    CaptureHeader header;
    header.kind = CaptureHeader::Kind::Trace;
    header.node = hello.node;
    header.server = hello.version;
    header.epoch = hello.epoch;
    header.operatorName = hello.operatorName;
    header.tenant = hello.tenant;
    header.target = {{m_wish.kind, m_wish.target}};
    if (!m_wish.tenant.isEmpty())
        header.target[u"tenant"_s] = m_wish.tenant;
    header.filter = m_wish.filter;
    header.startedAt = m_startedAt;
    header.budget
        = {{u"ms"_s, m_granted.ms}, {u"bytes"_s, m_granted.bytes}, {u"events"_s, m_granted.events}};
    header.sample = m_wish.kind == "room"_L1 ? m_wish.sample : 0;
    header.connections = m_connections;
    header.connectionsTotal = m_connectionsTotal;
    header.payload = !m_masked;
    return header;
}

void TraceRun::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace Carillon

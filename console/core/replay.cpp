// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/replay.h"

#include "console/core/jsoncheck.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

Replay::Replay(AdminClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Replay::sendNext);
}

void Replay::plan(const std::vector<EventRecord> &records, const Wish &wish)
{
    stop();
    m_wish = wish;
    m_events.clear();
    m_next = m_masked = 0;
    m_recipients = -1;
    m_elapsed = 0;

    QSet<QString> seen;
    qint64 first = -1;
    qint64 latest = 0;
    for (const EventRecord &record : records) {
        const bool event = record.kind == EventRecord::Kind::Event && !record.type.isEmpty()
                           && (record.what.isEmpty() || record.what == "event"_L1)
                           && record.direction != EventRecord::Direction::In;
        if (!event || int(m_events.size()) >= MaxEvents)
            continue;
        if (record.seq > 0) {
            const QString key = u"%1\n"_s.arg(record.seq) + record.tenant + u'\n' + record.room;
            if (seen.contains(key))
                continue;
            seen.insert(key);
        }
        if (record.masked || record.data.isEmpty()) {
            ++m_masked;
            continue;
        }
        first = first < 0 ? record.timeMs : first;
        latest = std::max(latest, record.timeMs - first); // never backwards
        m_events.push_back({latest, record.type, record.data});
    }
    double atMs = 0;
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const double wanted = wish.speed > 0 ? double(m_events[i].atMs) / wish.speed : 0;
        atMs = i == 0 ? 0 : std::max(wanted, atMs + 1000 / MaxRate);
        m_events[i].atMs = qint64(atMs);
    }
    if (m_events.empty())
        return setState(State::Planned);

    setState(State::Planning);
    QJsonObject dry = request(m_events.front());
    dry[u"dry_run"_s] = true;
    m_client->request(u"inject"_s, dry, this, [this](const AdminReply &reply) {
        if (m_state != State::Planning)
            return;
        if (!reply)
            return fail(reply.error());
        m_recipients = wholeNumber((*reply)[u"recipients"_s]);
        setState(State::Planned);
    });
}

qint64 Replay::durationMs() const
{
    return m_events.empty() ? 0 : m_events.back().atMs;
}

QJsonObject Replay::request(const Item &item) const
{
    QJsonObject request{
        {u"room"_s, m_wish.room}, {u"event"_s, item.name}, {u"data"_s, jsonValue(item.data)}};
    if (!m_wish.tenant.isEmpty())
        request[u"tenant"_s] = m_wish.tenant;
    if (!m_wish.reason.isEmpty())
        request[u"reason"_s] = m_wish.reason;
    return request;
}

void Replay::start()
{
    if (m_state != State::Planned || m_events.empty())
        return;
    m_clock.start();
    setState(State::Running);
    schedule();
}

void Replay::pause()
{
    if (m_state != State::Running)
        return;
    m_elapsed += m_clock.elapsed();
    m_timer.stop();
    setState(State::Paused);
}

void Replay::resume()
{
    if (m_state != State::Paused)
        return;
    m_clock.start();
    setState(State::Running);
    if (!m_busy)
        schedule();
}

void Replay::stop()
{
    m_timer.stop();
    if (m_state == State::Running || m_state == State::Paused)
        setState(State::Stopped);
}

void Replay::schedule()
{
    if (m_next >= count())
        return setState(State::Done);
    const qint64 wait = m_events[std::size_t(m_next)].atMs - m_elapsed - m_clock.elapsed();
    m_timer.start(int(std::clamp<qint64>(wait, 0, LongestWaitMs)));
}

void Replay::sendNext()
{
    if (m_state != State::Running || m_busy)
        return;
    if (m_events[std::size_t(m_next)].atMs > m_elapsed + m_clock.elapsed() + 2)
        return schedule(); // a wait that was longer than one timer
    m_busy = true;
    m_client->request(u"inject"_s, request(m_events[std::size_t(m_next)]), this,
                      [this](const AdminReply &reply) {
                          m_busy = false;
                          if (!reply)
                              return fail(reply.error());
                          ++m_next;
                          Q_EMIT changed();
                          if (m_state == State::Running)
                              schedule();
                          else if (m_state == State::Paused && m_next >= count())
                              setState(State::Done);
                      });
}

/// It stops at the first refusal: what comes after would be another order than was recorded.
void Replay::fail(const AdminError &error)
{
    m_timer.stop();
    if (m_state == State::Stopped)
        return;
    m_error = error;
    setState(State::Failed);
}

void Replay::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace Carillon

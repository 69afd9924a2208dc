// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/drain.h"

#include "common/logging.h"

#include <QRandomGenerator>
#include <QTimerEvent>

namespace Carillon {

namespace {
constexpr int TickMs = 50;
constexpr qint64 ReportMs = 1000;
} // namespace

Drain::Drain(Hub &hub, ServerState &state, const Clock &clock, QObject *parent)
    : QObject(parent), m_hub(hub), m_server(state), m_clock(clock)
{
    // Who was shaking hands when it began has to go as well.
    connect(&hub, &Hub::clientOpened, this, [this](PeerId id) {
        if (isActive())
            m_waiting.push_back(id);
    });
}

Drain::Options Drain::defaults(const Config &config)
{
    return {config.drain.rate, config.drain.timeout, config.drain.retrySpread, true};
}

const char *Drain::stateName(State state)
{
    switch (state) {
    case State::Idle: return "idle";
    case State::Running: return "running";
    case State::Paused: return "paused";
    case State::Done: return "done";
    case State::Cancelled: return "cancelled";
    }
    return "idle";
}

Drain::Progress Drain::progress() const
{
    const qsizetype remaining = m_hub.clients().size();
    const int rate = qMax(1, m_options.rate);
    return {m_state, remaining, m_closed, m_options.rate,
            m_state == State::Running  ? m_clock.monotonicMs() - m_startedMs
                : m_state == State::Paused ? m_pausedMs - m_startedMs
                                           : m_lastTickMs - m_startedMs,
            isActive() ? qint64(m_waiting.size()) * 1000 / rate : 0};
}

void Drain::setState(State state)
{
    m_state = state;
    m_server.draining = isActive();
    Q_EMIT progressed();
}

void Drain::start(const Options &options)
{
    if (isActive())
        return;
    m_options = options;
    m_waiting.clear();
    for (auto it = m_hub.clients().keyBegin(); it != m_hub.clients().keyEnd(); ++it)
        m_waiting.push_back(*it);
    m_closed = 0;
    m_budget = 0;
    m_allLeft = false;
    m_startedMs = m_lastTickMs = m_lastReportMs = m_clock.monotonicMs();
    qCInfo(lcHub, "drain starts connections=%lld rate=%d", qlonglong(m_waiting.size()), options.rate);
    setState(State::Running);
    Q_EMIT started();
    m_timer.start(TickMs, this);
}

void Drain::pause()
{
    if (m_state == State::Running) {
        m_pausedMs = m_clock.monotonicMs();
        setState(State::Paused);
    }
}

void Drain::resume()
{
    if (m_state == State::Paused) {
        m_lastTickMs = m_clock.monotonicMs();
        m_startedMs += m_lastTickMs - m_pausedMs; // a pause takes nothing from the timeout
        setState(State::Running);
    }
}

void Drain::setRate(int rate)
{
    m_options.rate = qMax(1, rate);
    if (isActive())
        Q_EMIT progressed();
}

void Drain::exitWhenDone()
{
    m_options.exit = true;
    resume();
}

void Drain::cancel()
{
    if (!canCancel())
        return;
    m_timer.stop();
    setState(State::Cancelled);
    qCInfo(lcHub, "drain cancelled closed=%lld", qlonglong(m_closed));
    Q_EMIT cancelled();
}

void Drain::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const qint64 nowMs = m_clock.monotonicMs();
    if (m_state == State::Running)
        closeSome();
    m_lastTickMs = nowMs;
    if (m_hub.clients().isEmpty()) {
        m_allLeft = true;
        end();
    } else if (m_state == State::Running && m_options.timeout.count() > 0
               && nowMs - m_startedMs > m_options.timeout.count()) {
        qCWarning(lcHub, "drain ran out of time remaining=%lld", qlonglong(m_hub.clients().size()));
        end();
    } else if (nowMs - m_lastReportMs >= ReportMs) {
        m_lastReportMs = nowMs;
        Q_EMIT progressed();
    }
}

void Drain::closeSome()
{
    m_budget += double(m_clock.monotonicMs() - m_lastTickMs) * m_options.rate / 1000.0;
    // No saving up: a slow tick must not end in a burst.
    m_budget = qMin(m_budget, double(m_options.rate) / 4.0 + 1.0);
    while (m_budget >= 1.0 && !m_waiting.empty()) {
        const PeerId id = m_waiting.front();
        m_waiting.pop_front();
        if (!m_hub.clients().contains(id))
            continue; // left by itself
        m_budget -= 1.0;
        ++m_closed;
        const auto spread = quint32(m_options.retrySpread.count());
        const qint64 retryMs = spread > 0 ? QRandomGenerator::global()->bounded(spread) + 1 : 1;
        m_hub.closePeer({id, CloseCode::Draining, QByteArrayLiteral("server is draining"), retryMs, "server"});
    }
    m_hub.flush();
}

void Drain::end()
{
    m_timer.stop();
    m_state = State::Done;
    qCInfo(lcHub, "drain done closed=%lld all_left=%d", qlonglong(m_closed), int(m_allLeft));
    Q_EMIT progressed();
    Q_EMIT finished(m_options.exit);
}

} // namespace Carillon

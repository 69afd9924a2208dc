// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/input.h"

#include "common/logging.h"
#include "server/core/domainevent.h"
#include "server/inputs/inputdecoder.h"

#include <QPointer>

#include <cstring>

namespace Carillon {

namespace {

constexpr std::size_t MaxBatchMessages = 100;
constexpr qint64 ParkedLogMs = 1000;

// Of the server, not of the event: the same event may be taken later.
bool passes(const PublishError &error)
{
    return std::strcmp(error.code, "unavailable") == 0 || std::strcmp(error.code, "rate_limited") == 0
        || std::strcmp(error.code, "internal") == 0;
}

} // namespace

Input::Input(InputConfig config, MakeSource makeSource, Broadcaster &broadcaster, Hub &hub, const Clock &clock,
             InputCounters &counters, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_makeSource(std::move(makeSource))
    , m_broadcaster(broadcaster)
    , m_hub(hub)
    , m_clock(clock)
    , m_counters(counters)
    , m_sinceMs(clock.wallMs())
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        for (auto &[name, lane] : m_lanes)
            lane.isHeld = false;
        pump();
    });
}

Input::~Input() = default;

const char *Input::stateName(State state)
{
    switch (state) {
    case State::Connecting: return "connecting";
    case State::Up: return "up";
    case State::Down: return "down";
    case State::Stopping: return "stopping";
    case State::Stopped: break;
    }
    return "stopped";
}

void Input::start()
{
    m_startsAgain = m_state == State::Stopping;
    if (m_state != State::Stopped)
        return;
    m_isEnding = false;
    m_source = m_makeSource(*this);
    setState(State::Connecting, {});
    m_source->start();
}

void Input::stop()
{
    m_startsAgain = false;
    if (m_state == State::Stopping || m_state == State::Stopped)
        return;
    setState(State::Stopping, {});
    m_retry.stop();
    forgetWaiting();
    stopWhenQuiet();
}

void Input::stopWhenQuiet()
{
    for (const auto &[name, lane] : m_lanes) {
        if (lane.underWay > 0 && !lane.isStale)
            return;
    }
    if (!std::exchange(m_isEnding, true))
        m_source->stop();
}

void Input::forgetWaiting()
{
    for (auto lane = m_lanes.begin(); lane != m_lanes.end();) {
        lane->second.waiting.resize(lane->second.underWay);
        lane->second.isHeld = false;
        lane = lane->second.underWay > 0 ? std::next(lane) : m_lanes.erase(lane);
    }
}

// -------------------------------------------------------------------------------- what a source says

void Input::up(const QString &detail)
{
    if (m_state == State::Stopping)
        return;
    m_counters.up.set(1);
    qCInfo(lcBus, "input is connected input=%s %s", m_counters.name.c_str(), qUtf8Printable(detail));
    setState(State::Up, detail);
}

void Input::down(const QString &reason)
{
    m_counters.up.set(0);
    m_counters.inFlight.set(0);
    forgetWaiting();
    for (auto &[name, lane] : m_lanes)
        lane.isStale = true;
    if (m_state == State::Stopping)
        return;
    // Once a trouble: a broker that stays away would fill the log.
    if (m_state != State::Down || reason != m_detail)
        qCWarning(lcBus, "input is away input=%s reason=%s", m_counters.name.c_str(), qUtf8Printable(logSafe(reason.toUtf8())));
    setState(State::Down, reason);
}

void Input::stopped()
{
    m_counters.up.set(0);
    m_counters.inFlight.set(0);
    setState(State::Stopped, {});
    if (m_startsAgain) // not while the source is on the stack
        QMetaObject::invokeMethod(this, &Input::start, Qt::QueuedConnection);
}

void Input::received(std::vector<InputMessage> messages)
{
    if (m_state == State::Stopping || m_state == State::Stopped)
        return; // they go back
    m_counters.received.add(messages.size());
    m_counters.inFlight.add(qint64(messages.size()));
    m_lastMessageMs = m_clock.wallMs();
    for (const InputMessage &message : messages) {
        Waiting &waiting = m_lanes[message.lane].waiting.emplace_back();
        waiting.tag = message.tag;
        waiting.id = message.id;
        if (auto events = decodeMessage(m_config, message); events.ok())
            waiting.events = std::move(*events);
        else
            waiting.wrong = events.error();
    }
    pump();
}

// ---------------------------------------------------------------------------------------- judgement

void Input::pump()
{
    for (auto lane = m_lanes.begin(); lane != m_lanes.end();) {
        pump(lane->first, lane->second);
        lane = lane->second.waiting.empty() ? m_lanes.erase(lane) : std::next(lane);
    }
    if (!m_settlements.empty())
        m_source->settle(std::exchange(m_settlements, {}));
    m_hub.flush();
}

void Input::pump(const QByteArray &name, Lane &lane)
{
    while (lane.underWay == 0 && !lane.isHeld && !lane.waiting.empty()) {
        if (lane.waiting.front().wrong)
            park(lane);
        else
            submit(name, lane);
    }
}

// Up to the first message that is known to be wrong: its predecessors go in front of it.
void Input::submit(const QByteArray &name, Lane &lane)
{
    std::vector<DomainEvent> events;
    while (lane.underWay < std::min(lane.waiting.size(), MaxBatchMessages)) {
        const Waiting &next = lane.waiting[lane.underWay];
        if (next.wrong || (!events.empty() && qsizetype(events.size() + next.events.size()) > MaxEventsPerBatch))
            break;
        events.insert(events.end(), next.events.begin(), next.events.end());
        ++lane.underWay;
    }
    m_isSubmitting = true;
    m_broadcaster.submit(std::move(events), [guard = QPointer(this), name](const auto &answer) {
        if (guard)
            guard->answered(guard->m_lanes.at(name), answer);
    });
    m_isSubmitting = false;
}

void Input::answered(Lane &lane, const Result<std::vector<PublishResult>, PublishError> &answer)
{
    if (std::exchange(lane.isStale, false)) {
        lane.waiting.erase(lane.waiting.begin(), lane.waiting.begin() + std::ptrdiff_t(lane.underWay));
        lane.underWay = 0;
    } else if (!answer.ok()) {
        refused(lane, answer.error());
    } else {
        if (lane.pause.reset())
            m_detail.clear();
        auto result = answer->begin();
        for (; lane.underWay > 0; --lane.underWay) {
            const auto end = result + std::ptrdiff_t(lane.waiting.front().events.size());
            if (std::all_of(result, end, [](const PublishResult &one) { return one.duplicate; }))
                m_counters.duplicates.add();
            result = end;
            m_counters.accepted.add();
            settle(lane, nullptr);
        }
    }
    if (m_isSubmitting)
        return; // pump() goes on
    // From inside the Hub's own work: what follows is not for there.
    QMetaObject::invokeMethod(this, [this] {
        pump();
        if (m_state == State::Stopping)
            stopWhenQuiet();
    }, Qt::QueuedConnection);
}

void Input::refused(Lane &lane, const PublishError &error)
{
    const std::size_t count = std::exchange(lane.underWay, 0);
    if (m_state == State::Stopping) {
        lane.waiting.clear();
        return;
    }
    if (passes(error)) {
        m_counters.retried.add(count);
        return hold(lane, error);
    }
    std::size_t message = 0;
    auto event = std::size_t(error.index);
    while (message + 1 < count && event >= lane.waiting[message].events.size())
        event -= lane.waiting[message++].events.size();
    lane.waiting[message].wrong = error.message;
}

void Input::hold(Lane &lane, const PublishError &error)
{
    lane.isHeld = true;
    const QString why = QString::fromLatin1(error.message);
    if (lane.pause.isFirst() && m_detail != why) // another lane may have said so
        qCWarning(lcBus, "input waits input=%s reason=%s", m_counters.name.c_str(), error.message);
    m_detail = why;
    int pauseMs = lane.pause.nextMs();
    if (error.retryAfterMs > 0)
        pauseMs = int(qMin<qint64>(error.retryAfterMs, InputSource::MaxPauseMs));
    if (!m_retry.isActive() || m_retry.remainingTime() > pauseMs)
        m_retry.start(pauseMs);
}

void Input::park(Lane &lane)
{
    const Waiting &message = lane.waiting.front();
    m_counters.parked.add();
    m_detail = QString::fromLatin1(message.wrong);
    const qint64 nowMs = m_clock.monotonicMs();
    if (m_parkedLogMs == 0 || nowMs - m_parkedLogMs >= ParkedLogMs) {
        qCWarning(lcBus, "input parked a message input=%s id=%s reason=%s unlogged=%llu", m_counters.name.c_str(),
                  qUtf8Printable(logSafe(message.id)), message.wrong, qulonglong(std::exchange(m_parkedUnlogged, 0)));
        m_parkedLogMs = nowMs;
    } else {
        ++m_parkedUnlogged;
    }
    settle(lane, message.wrong);
}

void Input::settle(Lane &lane, const char *parkedFor)
{
    m_settlements.push_back({lane.waiting.front().tag, parkedFor});
    m_counters.inFlight.sub();
    lane.waiting.pop_front();
}

void Input::setState(State state, const QString &detail)
{
    if (m_state != state)
        m_sinceMs = m_clock.wallMs();
    m_state = state;
    m_detail = detail;
}

} // namespace Carillon

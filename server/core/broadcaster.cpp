// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/broadcaster.h"

#include "common/logging.h"

namespace Carillon {

Broadcaster::Broadcaster(ConfigPtr config, EventBus &bus, Hub &hub, const Clock &clock,
                         HubCounters &counters, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_bus(bus)
    , m_hub(hub)
    , m_clock(clock)
    , m_counters(counters)
{
    connect(&bus, &EventBus::received, this, &Broadcaster::onReceived);
    connect(&bus, &EventBus::failed, this, &Broadcaster::onFailed);
    connect(&hub, &Hub::publishRequested, this,
            [this](const DomainEvent &event, const PublishReply &reply) { submit({event}, reply); });
}

void Broadcaster::submit(std::vector<DomainEvent> events, const PublishReply &reply)
{
    qsizetype space = m_hub.membershipSpace();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto routed = routeEvent(events[i], m_config->routes);
        if (!routed.ok())
            return reply(PublishError{qsizetype(i), "bad_request", routed.error()});
        if (routed->effect == Routed::Effect::AddMembers)
            space -= qsizetype(routed->users.size());
        if (space < 0)
            return reply(PublishError{qsizetype(i), "limit_exceeded", "the membership store is full"});
    }
    if (!m_bus.isUp() || m_pending.size() >= MaxPending)
        return reply(PublishError{0, "unavailable", "the event bus is down"});
    const quint64 ticket = ++m_lastTicket;
    m_pending.emplace(ticket, reply);
    m_bus.publish(ticket, std::move(events));
}

void Broadcaster::onReceived(quint64 ticket, const std::vector<DomainEvent> &events)
{
    std::vector<PublishResult> results;
    results.reserve(events.size());
    for (const DomainEvent &event : events) {
        const QByteArray key = event.id.isEmpty() ? QByteArray() : dedupeKey(event);
        if (!key.isEmpty()) {
            if (const PublishResult *before = m_dedupe.find(key, m_clock.monotonicMs())) {
                m_counters.duplicates.add();
                results.push_back(*before);
                results.back().duplicate = true;
                continue;
            }
        }
        results.push_back(place(event));
        if (!key.isEmpty())
            m_dedupe.remember(key, results.back(), m_clock.monotonicMs());
        Q_EMIT accepted(event, results.back());
    }
    const auto pending = m_pending.find(ticket);
    if (pending == m_pending.end())
        return; // another node's
    const PublishReply reply = std::move(pending->second);
    m_pending.erase(pending);
    reply(results);
}

void Broadcaster::onFailed(quint64 ticket)
{
    const auto pending = m_pending.find(ticket);
    if (pending == m_pending.end())
        return;
    const PublishReply reply = std::move(pending->second);
    m_pending.erase(pending);
    reply(PublishError{0, "unavailable", "the event bus did not take the events"});
}

PublishResult Broadcaster::place(const DomainEvent &event)
{
    PublishResult result{event.id, {}, false};
    const auto routed = routeEvent(event, m_config->routes);
    if (!routed.ok()) {
        // Judged before, so only an event of a node with other routes gets here.
        qCWarning(lcBus, "event has no route here reason=%s", routed.error());
        return result;
    }
    switch (routed->effect) {
    case Routed::Effect::Publish:
        for (const QByteArray &room : routed->rooms) {
            result.placements.push_back(m_hub.publish(
                {event.tenant, room, routed->type, event.data, event.key, event.sender}));
        }
        break;
    case Routed::Effect::AddMembers:
        if (!m_hub.addMembers(event.tenant, routed->rooms.front(), routed->users))
            qCCritical(lcHub, "membership store is full entries=%lld", qlonglong(Membership::MaxEntries));
        result.placements.push_back({routed->rooms.front(), 0, {}, 0});
        break;
    case Routed::Effect::RemoveMembers:
        m_hub.removeMembers(event.tenant, routed->rooms.front(), routed->users);
        result.placements.push_back({routed->rooms.front(), 0, {}, 0});
        break;
    }
    return result;
}

// An application's ids and those of each user are worlds of their own: nobody can take another's.
QByteArray Broadcaster::dedupeKey(const DomainEvent &event)
{
    return event.tenant + '\0' + event.sender + '\0' + event.id;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/broadcaster.h"

#include "common/logging.h"

namespace Carillon {

namespace {

constexpr auto logDown = "the room log cannot be written";
constexpr auto busDown = "the event bus is down";

} // namespace

Broadcaster::Broadcaster(ConfigPtr config, Hub &hub, const Clock &clock, HubCounters &counters, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_hub(hub)
    , m_clock(clock)
    , m_counters(counters)
{
    if (EventBus *bus = hub.bus()) {
        connect(bus, &EventBus::placed, this, &Broadcaster::onPlaced);
        connect(bus, &EventBus::failed, this, &Broadcaster::onFailed);
    }
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
    if (const DurableLog *log = m_hub.durableLog(); log && log->state() != DurableLog::State::Up) {
        m_counters.logRefused.add();
        const bool down = log->state() == DurableLog::State::Down;
        return reply(PublishError{0, "unavailable", down ? logDown : "the room log is behind"});
    }
    if (m_pending.size() + m_committing >= MaxPending)
        return reply(PublishError{0, "unavailable", "too many batches are under way"});
    std::vector<BusItem> items;
    std::vector<std::vector<QByteArray>> rooms;
    EventBus *const bus = m_hub.bus();
    if (bus) {
        items = busItems(events, rooms);
        if (!bus->takes(items))
            return reply(PublishError{0, "unavailable", busDown});
        auto item = items.begin();
        for (std::size_t i = 0; i < rooms.size(); ++i) {
            const auto end = item + std::ptrdiff_t(rooms[i].size());
            if (!std::all_of(std::exchange(item, end), end, [bus](const BusItem &one) { return bus->fits(one); }))
                return reply(PublishError{qsizetype(i), "too_large", "the event is larger than the bus takes"});
        }
    }
    if (const auto over = overQuota(events)) {
        m_counters.quotaRefused.add(events.size());
        return reply(*over);
    }
    if (bus) {
        const quint64 ticket = ++m_lastTicket;
        m_pending.emplace(ticket, Pending{reply, std::move(events), std::move(rooms)});
        return bus->publish(ticket, std::move(items));
    }
    if (m_hub.durableLog())
        return commit(events, reply);
    reply(placeAll(events, nullptr));
}

// A batch is taken as a whole, so all its tenants are asked before any of them pays.
std::optional<PublishError> Broadcaster::overQuota(const std::vector<DomainEvent> &events)
{
    const int perSecond = m_config->limits.publishesPerSecondPerTenant;
    if (perSecond <= 0) {
        m_quotas.clear();
        return std::nullopt;
    }
    const auto nowMs = quint32(m_clock.monotonicMs());
    if (m_quotas.size() > m_quotasSwept) {
        m_quotas.removeIf([&](QHash<QByteArray, RateLimit>::iterator it) { return it->isFull(perSecond, nowMs); });
        m_quotasSwept = 2 * m_quotas.size() + 1000;
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (const qint64 waitMs = m_quotas[events[i].tenant].wait(perSecond, nowMs); waitMs > 0)
            return PublishError{qsizetype(i), "rate_limited", "the tenant publishes too many events", waitMs};
    }
    for (const DomainEvent &event : events)
        m_quotas[event.tenant].spend(1);
    return std::nullopt;
}

std::vector<PublishResult> Broadcaster::placeAll(const std::vector<DomainEvent> &events, LogBatch *batch)
{
    std::vector<PublishResult> results;
    results.reserve(events.size());
    for (const DomainEvent &event : events) {
        const QByteArray key = dedupeKey(event);
        if (auto known = before(key)) {
            results.push_back(std::move(*known));
            continue;
        }
        results.push_back(place(event, batch));
        if (!key.isEmpty()) {
            m_dedupe.remember(key, results.back(), m_clock.monotonicMs());
            if (batch)
                batch->seen.push_back({key, results.back()});
        }
        if (!batch)
            Q_EMIT accepted(event, results.back());
    }
    return results;
}

// The same in two steps. What is remembered of an event holds from the first one on, so that whoever
// says it again meanwhile waits for the same commit.
void Broadcaster::commit(const std::vector<DomainEvent> &events, const PublishReply &reply)
{
    LogBatch batch;
    batch.wallMs = m_clock.wallMs();
    batch.changes.reserve(events.size());
    std::vector<PublishResult> results = placeAll(events, &batch);
    ++m_committing;
    m_hub.commit(std::move(batch), [this, reply, events, results = std::move(results)](
                                       const std::vector<quint32> *recipients) mutable {
        --m_committing;
        if (!recipients) {
            for (auto event = events.rbegin(); event != events.rend(); ++event) {
                if (!results[std::size_t(events.rend() - event) - 1].duplicate && !event->id.isEmpty())
                    m_dedupe.takeBack(dedupeKey(*event));
            }
            return reply(PublishError{0, "unavailable", logDown});
        }
        auto count = recipients->begin();
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (results[i].duplicate)
                continue;
            for (Placement &placement : results[i].placements) {
                if (placement.seq > 0)
                    placement.recipients = *count++;
            }
            if (!events[i].id.isEmpty())
                m_dedupe.correct(dedupeKey(events[i]), results[i]);
            Q_EMIT accepted(events[i], results[i]);
        }
        reply(results);
    });
}

void Broadcaster::restoreSeen(LogBatch::Seen seen)
{
    m_dedupe.remember(seen.key, seen.result, m_clock.monotonicMs());
}

// --------------------------------------------------------------------------------- several nodes

std::vector<BusItem> Broadcaster::busItems(const std::vector<DomainEvent> &events,
                                           std::vector<std::vector<QByteArray>> &rooms) const
{
    std::vector<BusItem> items;
    for (const DomainEvent &event : events) {
        const auto routed = routeEvent(event, m_config->routes); // fits: it was judged before
        rooms.push_back(routed->rooms);
        for (const QByteArray &room : routed->rooms) {
            const NamespacePolicy &policy = m_config->policyOf(room);
            BusItem &item = items.emplace_back();
            item.room = roomKey(event.tenant, room);
            if (!event.id.isEmpty())
                item.id = event.sender + '\0' + event.id;
            item.historySize = policy.historySize;
            item.historyTtl = policy.historyTtl;
            if (routed->effect == Routed::Effect::Publish) {
                item.what.emplace_back(BusEvent{routed->type, event.data, event.key, event.sender});
            } else {
                for (const QByteArray &user : routed->users)
                    item.what.emplace_back(BusMember{routed->effect == Routed::Effect::AddMembers, user});
            }
        }
    }
    return items;
}

void Broadcaster::onPlaced(quint64 ticket, const std::vector<BusPlacement> &placements)
{
    const auto found = m_pending.find(ticket);
    if (found == m_pending.end())
        return;
    const Pending done = std::move(found->second);
    m_pending.erase(found);
    std::vector<PublishResult> results;
    auto placement = placements.begin();
    for (std::size_t i = 0; i < done.events.size(); ++i) {
        const DomainEvent &event = done.events[i];
        PublishResult &result = results.emplace_back(PublishResult{event.id, {}, !done.rooms[i].empty()});
        for (const QByteArray &name : done.rooms[i]) {
            const Room *room = m_hub.findRoom(event.tenant, name);
            result.placements.push_back({name, placement->seq, placement->epoch, room ? room->members : 0});
            result.duplicate = result.duplicate && placement->duplicate;
            ++placement;
        }
        if (result.duplicate)
            m_counters.duplicates.add();
        else
            Q_EMIT accepted(event, result);
    }
    done.reply(results);
}

void Broadcaster::onFailed(quint64 ticket)
{
    const auto found = m_pending.find(ticket);
    if (found == m_pending.end())
        return;
    const PublishReply reply = std::move(found->second.reply);
    m_pending.erase(found);
    reply(PublishError{0, "unavailable", busDown});
}

std::optional<PublishResult> Broadcaster::before(const QByteArray &key)
{
    if (key.isEmpty())
        return std::nullopt;
    const PublishResult *found = m_dedupe.find(key, m_clock.monotonicMs());
    if (!found)
        return std::nullopt;
    m_counters.duplicates.add();
    PublishResult result = *found;
    result.duplicate = true;
    return result;
}

PublishResult Broadcaster::place(const DomainEvent &event, LogBatch *batch)
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
            const RoomEvent placed{event.tenant, room, routed->type, event.data, event.key, event.sender};
            result.placements.push_back(batch ? m_hub.stage(placed, *batch) : m_hub.publish(placed));
        }
        break;
    case Routed::Effect::AddMembers:
        if (batch)
            m_hub.stageMembers({true, event.tenant, routed->rooms.front(), routed->users}, *batch);
        else if (!m_hub.addMembers(event.tenant, routed->rooms.front(), routed->users))
            qCCritical(lcHub, "membership store is full entries=%lld", qlonglong(Membership::MaxEntries));
        result.placements.push_back({routed->rooms.front(), 0, {}, 0});
        break;
    case Routed::Effect::RemoveMembers:
        if (batch)
            m_hub.stageMembers({false, event.tenant, routed->rooms.front(), routed->users}, *batch);
        else
            m_hub.removeMembers(event.tenant, routed->rooms.front(), routed->users);
        result.placements.push_back({routed->rooms.front(), 0, {}, 0});
        break;
    }
    return result;
}

// Empty without an id. An application's ids and those of each user are worlds of their own: nobody can take another's.
QByteArray Broadcaster::dedupeKey(const DomainEvent &event)
{
    return event.id.isEmpty() ? QByteArray() : event.tenant + '\0' + event.sender + '\0' + event.id;
}

} // namespace Carillon

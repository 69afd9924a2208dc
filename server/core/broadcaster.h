// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/dedupe.h"
#include "server/core/hub.h"
#include "server/core/ratelimit.h"
#include "server/core/routetable.h"

#include <QObject>

#include <unordered_map>

namespace Carillon {

/// Domain event to room event: judges what comes in and puts it into the rooms of the route table, or
/// takes it to the bus, which does that for all nodes. Owned by the application; hub's thread.
///
/// A batch is taken as a whole or not at all: everything that can be wrong with an event is found
/// before the first of them goes anywhere.
class Broadcaster final : public QObject
{
    Q_OBJECT

public:
    Broadcaster(ConfigPtr config, Hub &hub, const Clock &clock, HubCounters &counters, QObject *parent = nullptr);

    /// Batches that the log or the bus has and has not answered. Over MaxPending submit() answers unavailable.
    static constexpr std::size_t MaxPending = 10'000;

    /// Somebody waits for the answer to what was submitted.
    [[nodiscard]] bool isBusy() const { return m_committing > 0 || !m_pending.empty(); }

    /// What a durable log remembers of the run before.
    void restoreSeen(LogBatch::Seen seen);

public Q_SLOTS:
    /// `reply` is called once, maybe before submit() returns.
    void submit(std::vector<Carillon::DomainEvent> events, const Carillon::PublishReply &reply);
    void setConfig(Carillon::ConfigPtr config) { m_config = std::move(config); }

Q_SIGNALS:
    /// An event was accepted and is where it belongs; not for duplicates.
    void accepted(const Carillon::DomainEvent &event, const Carillon::PublishResult &result);

private:
    /// Pays for the events; what to answer when one's tenant has published too many.
    [[nodiscard]] std::optional<PublishError> overQuota(const std::vector<DomainEvent> &events);
    void commit(const std::vector<DomainEvent> &events, const PublishReply &reply);
    /// Into the rooms at once, or, unless it is null, into `batch`. What was said before is left out.
    [[nodiscard]] std::vector<PublishResult> placeAll(const std::vector<DomainEvent> &events, LogBatch *batch);
    [[nodiscard]] PublishResult place(const DomainEvent &event, LogBatch *batch);
    [[nodiscard]] std::optional<PublishResult> before(const QByteArray &key);
    /// What the routes of this node make of the events; the other nodes only ever see rooms. `rooms` gets those of each.
    [[nodiscard]] std::vector<BusItem> busItems(const std::vector<DomainEvent> &events,
                                                std::vector<std::vector<QByteArray>> &rooms) const;
    void onPlaced(quint64 ticket, const std::vector<BusPlacement> &placements);
    void onFailed(quint64 ticket);
    [[nodiscard]] static QByteArray dedupeKey(const DomainEvent &event);

    ConfigPtr m_config;
    Hub &m_hub;
    const Clock &m_clock;
    HubCounters &m_counters;
    Dedupe m_dedupe;
    QHash<QByteArray, RateLimit> m_quotas; ///< of tenants that published lately
    qsizetype m_quotasSwept = 1000;        ///< beyond so many the idle ones go
    std::size_t m_committing = 0; ///< batches that the durable log has
    struct Pending
    {
        PublishReply reply;
        std::vector<DomainEvent> events;
        std::vector<std::vector<QByteArray>> rooms; ///< of each event
    };
    std::unordered_map<quint64, Pending> m_pending; ///< that the bus has
    quint64 m_lastTicket = 0;
};

} // namespace Carillon

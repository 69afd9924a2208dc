// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/auditor.h"
#include "server/core/broadcaster.h"
#include "server/core/drain.h"

#include <QStringList>

#include <deque>
#include <functional>

namespace Carillon {

/// What operators do to one thing, or to the server (docs/admin-protocol.md, section 7). Each writes
/// its line into the audit before and after. Hub's thread.
class AdminActions
{
public:
    struct Services
    {
        Hub &hub;
        Broadcaster &broadcaster;
        Drain &drain;
        const Protocol &protocol;
        const Clock &clock;
        std::function<Result<QJsonObject, QStringList>()> reload;
    };

    AdminActions(AdminFeed &feed, Auditor &auditor, Services services)
        : m_feed(feed), m_auditor(auditor), m_services(std::move(services))
    {}

    void inject(const AdminRequest &request);
    void disconnect(const AdminRequest &request);
    void revoke(const AdminRequest &request);
    void subscribe(const AdminRequest &request);
    void unsubscribe(const AdminRequest &request);
    void drain(const AdminRequest &request);
    void logLevel(const AdminRequest &request);
    void reload(const AdminRequest &request);

    /// Sends receipts that are due.
    void tick();
    void closeRevoked(PeerId id);
    [[nodiscard]] QByteArray drainJson() const;

private:
    /// An injected event whose receipt is due later.
    struct Receipt
    {
        PeerId session;
        QByteArray auditId;
        QByteArray tenant;
        QByteArray room;
        quint64 seq = 0;
        qint64 recipients = 0;
        qint64 dueMs = 0;
    };

    [[nodiscard]] Judged<PeerId> findConnection(const AdminRequest &request) const;
    void injectRoom(const AdminRequest &request, const DomainEvent &event);
    void injectConnection(const AdminRequest &request, PeerId connection, const QByteArray &data);
    void rehearse(const AdminRequest &request, const DomainEvent &event);
    [[nodiscard]] QByteArray lastOfType(const AdminRequest &request, const Room *room, const QByteArray &type) const;
    [[nodiscard]] FramePtr frameOf(const DomainEvent &event, quint64 seq) const;
    void sendReceipt(const Receipt &receipt);

    AdminFeed &m_feed;
    Auditor &m_auditor;
    Services m_services;
    std::deque<Receipt> m_receipts;
};

} // namespace Carillon

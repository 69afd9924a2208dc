// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/events.h"

#include <QObject>

namespace Carillon {

/// What orders domain events and carries them between nodes. Owned by the application; lives on the
/// hub's thread, whatever threads its client library has.
///
/// Contract: every batch that publish() took comes back on this node through received(), once, with
/// its ticket and whole, in the order of publish() for events of one room; batches of other nodes
/// come with ticket 0. A batch that the bus could not take comes back through failed() instead.
class EventBus : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether publishing can succeed now (/readyz).
    [[nodiscard]] virtual bool isUp() const = 0;
    virtual void publish(quint64 ticket, std::vector<DomainEvent> events) = 0;

Q_SIGNALS:
    void received(quint64 ticket, const std::vector<Carillon::DomainEvent> &events);
    void failed(quint64 ticket);
    void upChanged(bool up);
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"

namespace Carillon {

/// The bus of a node that stands alone: what goes in comes out, in the same call. Hub's thread.
class MemoryEventBus final : public EventBus
{
    Q_OBJECT

public:
    using EventBus::EventBus;

    [[nodiscard]] bool isUp() const override { return true; }
    void publish(quint64 ticket, std::vector<DomainEvent> events) override
    {
        Q_EMIT received(ticket, events);
    }
};

} // namespace Carillon

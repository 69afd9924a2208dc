// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/config.h"
#include "server/core/events.h"

#include <vector>

namespace Carillon {

/// What a domain event does: events into rooms, or a change of who may be in one.
struct Routed
{
    enum class Effect : quint8 { Publish, AddMembers, RemoveMembers };

    Effect effect = Effect::Publish;
    QByteArray type;               ///< Publish: as which event
    std::vector<QByteArray> rooms; ///< Publish: where to; membership: the one room
    std::vector<QByteArray> users; ///< membership
};

/// The table of protocol.md, section 6, and behind it the config's `routes`. A pure function of the
/// event; the error says what the event lacks.
[[nodiscard]] Result<Routed, const char *> routeEvent(const DomainEvent &event,
                                                      const std::vector<RouteRule> &rules);

} // namespace Carillon

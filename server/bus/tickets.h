// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"

#include <unordered_map>

namespace Carillon {

/// The publishes of an EventBus that wait for what becomes of each of their items. Owned by the
/// bus; hub's thread.
class Tickets
{
public:
    void open(quint64 ticket, std::size_t items)
    {
        m_tickets[ticket] = {std::vector<BusPlacement>(items), items};
    }
    /// What becomes of the ticket, once this was its last item.
    [[nodiscard]] std::optional<std::vector<BusPlacement>> place(quint64 ticket, std::size_t index,
                                                                 BusPlacement placement)
    {
        const auto found = m_tickets.find(ticket);
        if (found == m_tickets.end())
            return std::nullopt; // has failed elsewhere
        found->second.placements[index] = std::move(placement);
        if (--found->second.left > 0)
            return std::nullopt;
        std::vector<BusPlacement> placements = std::move(found->second.placements);
        m_tickets.erase(found);
        return placements;
    }
    /// Whether it was open until now.
    [[nodiscard]] bool fail(quint64 ticket) { return m_tickets.erase(ticket) > 0; }

private:
    struct Ticket
    {
        std::vector<BusPlacement> placements;
        std::size_t left = 0;
    };
    std::unordered_map<quint64, Ticket> m_tickets;
};

} // namespace Carillon

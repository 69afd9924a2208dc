// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/hubmessages.h"

#include <map>
#include <variant>

namespace Carillon {

/// One room's events in order, each once. Knows where the application is, which is what a resume
/// asks for. What comes before the answer to the subscription, or before an earlier event, is held
/// until it fits, MaxHeld at most. A pure value but for `deliver`, from within which anything of it
/// may be called.
class Sequence
{
public:
    using Item = std::variant<HubEvent, HubGap>;
    using Deliver = std::function<void(const Item &)>;
    static constexpr std::size_t MaxHeld = 5000;

    explicit Sequence(Deliver deliver)
        : m_deliver(std::move(deliver))
    {}

    /// What a subscription that goes on from here asks for; none before the first.
    [[nodiscard]] const std::optional<HubPosition> &position() const { return m_position; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isHolding() const { return !m_held.empty(); } ///< for an earlier event

    /// The connection is gone; what was not delivered will be asked for again.
    void close();
    void forget(); ///< as if it had never been subscribed
    /// A `subscribed` answer. Returns the gap where the server could not go on from `since`.
    [[nodiscard]] std::optional<HubGap> open(const HubSubscribed &answer,
                                             const std::optional<HubPosition> &since);
    void take(const HubEvent &event);
    void take(const HubGap &gap);
    void settle(); ///< delivers what fits now
    /// Gives up on what is missing before the first held event. Returns the gap.
    [[nodiscard]] HubGap skip(const QString &room);

private:
    struct Held
    {
        quint64 to;
        Item item;
    };

    void take(quint64 from, quint64 to, const Item &item);
    void pass(quint64 from, quint64 to, Item item);

    Deliver m_deliver;
    std::optional<HubPosition> m_position;
    bool m_isOpen = false;
    std::map<quint64, Held> m_held; ///< by the first seq that each stands for
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"

#include <map>

namespace Carillon {

/// A bus that keeps what it gets until the test says what becomes of it.
class HeldBus final : public EventBus
{
public:
    [[nodiscard]] QByteArray node() const override { return "n1"; }
    [[nodiscard]] bool isUp() const override { return up; }
    [[nodiscard]] bool takes(const std::vector<BusItem> &) const override { return up; }
    [[nodiscard]] bool fits(const BusItem &item) const override
    {
        const auto *event = std::get_if<BusEvent>(&item.what.front());
        return !event || event->data.size() <= largest;
    }
    void publish(quint64 ticket, std::vector<BusItem> items) override { held.emplace_back(ticket, std::move(items)); }
    void ask(const QByteArray &, const BusQuestion &) override {}
    void detach(const QByteArray &) override {}
    void tellPresence(const QByteArray &, const std::vector<std::pair<QByteArray, quint32>> &) override {}
    void forgetPresence(const QByteArray &, const QByteArray &, const std::vector<QByteArray> &) override {}
    void revoke(const Revocation &) override {}
    void setAnnouncement(std::function<QByteArray()>) override {}
    [[nodiscard]] std::vector<Node> nodes() const override { return {}; }
    [[nodiscard]] bool send(const QByteArray &, const QByteArray &) override { return false; }
    void flush() override {}

    void release()
    {
        for (auto &[ticket, items] : std::exchange(held, {})) {
            std::vector<BusPlacement> placements;
            for (const BusItem &item : items) {
                const bool isEvent = std::holds_alternative<BusEvent>(item.what.front());
                placements.push_back({isEvent ? ++seqs[item.room] : 0, "e", false});
            }
            Q_EMIT placed(ticket, placements);
        }
    }
    void refuse()
    {
        for (auto &[ticket, items] : std::exchange(held, {}))
            Q_EMIT failed(ticket);
    }
    bool up = true;
    qsizetype largest = 1'000'000; ///< data of an event
    std::vector<std::pair<quint64, std::vector<BusItem>>> held;
    std::map<QByteArray, quint64> seqs;
};

} // namespace Carillon

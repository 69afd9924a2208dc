// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminrequest.h"
#include "server/core/hub.h"

#include <functional>
#include <unordered_map>

namespace Carillon {

/// The sessions of operators and the way to them. Never more than MaxUnderWay bytes ahead of what a
/// console takes: whoever sends what was not asked for just now (deltas, events, records) asks
/// isFull() first, leaves it out then, and says so in a `coverage` frame. Hub's thread.
class AdminFeed
{
public:
    static constexpr qint64 MaxUnderWay = 1 << 20;

    explicit AdminFeed(Hub &hub) : m_hub(hub) {}

    Operator &open(const AdminOpened &opened, qint64 nowMs);
    /// Where frames go for operators of other nodes.
    void setElsewhere(std::function<void(const Operator &to, const QByteArray &json)> send) { m_elsewhere = std::move(send); }
    void close(PeerId id) { m_operators.erase(id); }
    [[nodiscard]] Operator *find(PeerId id);
    [[nodiscard]] std::unordered_map<PeerId, Operator> &all() { return m_operators; }
    [[nodiscard]] const std::unordered_map<PeerId, Operator> &all() const { return m_operators; }

    [[nodiscard]] static bool isFull(const Operator &to) { return to.underWay + to.collected > MaxUnderWay; }
    void send(Operator &to, const QByteArray &json);
    void answer(const AdminRequest &request, const QByteArray &members);
    void answer(PeerId to, const QByteArray &requestId, const QByteArray &members);
    void refuse(const AdminRequest &request, const Refusal &refusal);
    void refuse(PeerId to, const QByteArray &requestId, const Refusal &refusal);

private:
    Hub &m_hub;
    std::function<void(const Operator &, const QByteArray &)> m_elsewhere;
    std::unordered_map<PeerId, Operator> m_operators;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/clock.h"
#include "server/core/eventbus.h"

namespace Carillon {

/// The other nodes, by when they were heard of last. Owned by a bus; hub's thread.
class NodeTable
{
public:
    /// A node that has not been heard of for so long has gone.
    static constexpr qint64 LostMs = 6000;

    NodeTable(QByteArray self, const Clock &clock)
        : m_self(std::move(self))
        , m_clock(clock)
    {}

    [[nodiscard]] const QByteArray &self() const { return m_self; }
    /// Without an announcement it is only named by somebody: alive until it turns out that it is
    /// not. Whether it is new.
    bool heard(const QByteArray &node, const QByteArray *announcement);
    /// Whether it was here. `left`: it has said good-bye.
    bool remove(const QByteArray &node, bool left);
    /// Those that are gone by the clock, not removed yet.
    [[nodiscard]] QByteArrayList silent() const;
    /// Nobody could be heard meanwhile.
    void beginAgain();
    [[nodiscard]] std::vector<EventBus::Node> nodes() const;

private:
    struct State
    {
        QByteArray announcement;
        qint64 heardMs = 0;
    };
    const QByteArray m_self;
    const Clock &m_clock;
    QHash<QByteArray, State> m_nodes;
};

} // namespace Carillon

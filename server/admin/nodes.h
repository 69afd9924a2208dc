// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/tables.h"
#include "server/core/clock.h"
#include "server/core/eventbus.h"

#include <map>
#include <optional>

namespace Carillon {

/// The nodes as operators see them: this one, those that the bus tells of with what they said of themselves
/// last, and those that have gone lately. A node goes by its name; when two have the same, the bus' word
/// for it is put behind. Hub's thread.
class Nodes
{
public:
    enum class State : quint8 { Up, Draining, Away, Lost, Left };
    struct Node
    {
        QByteArray id;    ///< the bus'
        QByteArray name;
        QJsonObject says; ///< members as the columns of the table
        State state = State::Up;
        qint64 ageMs = 0; ///< since it was heard of last
    };
    static constexpr qint64 AwayMs = 5000; ///< two beats are missing
    static constexpr qint64 KeepLostMs = 600'000;
    static constexpr qint64 KeepLeftMs = 60'000;
    static constexpr std::size_t MaxGone = 100;

    /// `bus` null: this node stands alone. `own` is what this node says of itself.
    Nodes(const EventBus *bus, const Clock &clock, std::function<QJsonObject()> own);

    /// Once a second: takes over what was said, forgets who has been gone for long.
    void sweep();
    void lost(const QByteArray &id, bool left);

    /// This node's name, as the others have it.
    [[nodiscard]] QByteArray self();
    [[nodiscard]] std::vector<Node> others();
    [[nodiscard]] std::optional<Node> find(const QByteArray &name);
    [[nodiscard]] JsonTable table();
    [[nodiscard]] static const char *stateName(State state);

private:
    struct Known
    {
        QByteArray text; ///< of the announcement, as it came
        QJsonObject says;
        QByteArray said; ///< its own name
        qint64 heardMs = 0;
        std::optional<State> gone;
        qint64 goneMs = 0;
    };
    [[nodiscard]] QByteArray nameOf(const QByteArray &id, const QByteArray &said) const;

    const EventBus *m_bus;
    const Clock &m_clock;
    std::function<QJsonObject()> m_own;
    std::map<QByteArray, Known> m_known;
    QByteArray m_self; ///< as we call ourselves
};

} // namespace Carillon

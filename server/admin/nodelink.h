// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/clock.h"
#include "server/core/eventbus.h"

#include <QJsonObject>

#include <map>

namespace Carillon {

/// What nodes say to each other for their operators: a question that is answered once, or not in time, and
/// words without an answer. What comes from a broker is read with care, and obeyed like what comes from a node:
/// who can write to the broker is trusted (docs/security.md). Hub's thread.
class NodeLink
{
public:
    struct Message
    {
        QJsonObject fields; ///< with a `type`
        QByteArray body = {};
    };
    /// Null: no answer came in time, or none can.
    using Done = std::function<void(const Message *)>;
    using Reply = std::function<void(const Message &)>;
    /// Of another node. To be answered with `reply`, once; words have none (null).
    using Heard = std::function<void(const QByteArray &from, const Message &message, const Reply &reply)>;

    static constexpr std::size_t MaxWaiting = 1000;

    /// `bus` null: nobody is there to ask.
    NodeLink(EventBus *bus, const Clock &clock) : m_bus(bus), m_clock(clock) {}

    /// `done` is called once, perhaps inside.
    void ask(const QByteArray &node, const Message &message, qint64 waitMs, Done done);
    void tell(const QByteArray &node, const Message &message);

    void receive(const QByteArray &from, const QByteArray &bytes, const Heard &heard);
    /// It will not answer any more.
    void lost(const QByteArray &node);
    /// Ends what waits for too long.
    void tick();
    [[nodiscard]] bool isWaiting() const { return !m_waiting.empty(); }

private:
    struct Waiting
    {
        QByteArray node;
        qint64 untilMs = 0;
        Done done;
    };
    template<typename Ends>
    void end(const Ends &ends);

    EventBus *m_bus;
    const Clock &m_clock;
    std::map<quint64, Waiting> m_waiting;
    quint64 m_last = 0;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/natslink.h"
#include "server/bus/natsstreams.h"
#include "server/core/eventbus.h"

namespace Carillon {

/// Who is in a room, which no stream keeps: each node knows its own and says so when it changes and
/// when another one asks. So a node that dies leaves nothing behind. Owned by the bus; hub's
/// thread.
class NatsPresence
{
public:
    using Users = std::vector<std::pair<QByteArray, quint32>>;
    using Done = std::function<void(std::vector<BusAnswer::Present> presence)>;
    /// Somebody who answers later than this is told of then.
    static constexpr qint64 PatienceMs = 500;

    NatsPresence(NatsLink &link, const NatsStreams &streams, QByteArray node)
        : m_link(link)
        , m_streams(streams)
        , m_node(std::move(node))
    {
        m_clock.start();
    }

    /// Of this node. What is said while there is no connection is known when somebody asks.
    void tell(const QByteArray &room, const Users &users, bool isUp);
    void forget(const QByteArray &room) { m_own.remove(room); }

    /// Asks these nodes; `done` is called once, or never when the connection ends.
    void ask(const QByteArray &room, const QByteArrayList &nodes, Done done);
    /// Another node asks.
    void onAsked(QByteArrayView bytes);
    struct Late
    {
        QByteArray room;
        QByteArray node;
        Users users;
    };
    /// Another node answers; behind the 'W'. What comes after `done` is given back.
    [[nodiscard]] std::optional<Late> onAnswered(QByteArrayView bytes);
    /// Whose patience is at its end is done.
    void sweep();
    [[nodiscard]] bool isWaiting() const { return !m_questions.empty(); }
    /// The connection has gone, and with it the questions.
    void clear() { m_questions.clear(); }

private:
    struct Question
    {
        QByteArrayList missing;
        std::vector<BusAnswer::Present> presence;
        Done done;
        qint64 sinceMs = 0;
    };
    NatsLink &m_link;
    const NatsStreams &m_streams;
    const QByteArray m_node;
    QHash<QByteArray, QHash<QByteArray, quint32>> m_own; ///< room, user
    std::map<quint64, Question> m_questions;
    quint64 m_lastQuestion = 0;
    QElapsedTimer m_clock;
};

} // namespace Carillon

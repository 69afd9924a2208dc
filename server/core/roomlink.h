// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"
#include "server/core/ids.h"
#include "server/core/protocol.h"

#include <QSet>

namespace Carillon {

/// What the Hub keeps of a room for the sake of the other nodes. Hub's thread.
struct RoomLink
{
    /// The room's numbers, its log and its events follow the broker's without a hole. Otherwise what
    /// arrives is put aside until the question has been answered.
    bool isLive = false;
    quint64 question = 0; ///< the last one that was asked; 0 while none is under way
    /// A member was removed, or too much was put aside, while the question was under way: its answer may be older.
    bool again = false;
    std::vector<QByteArray> asked; ///< users of the question

    static constexpr std::size_t MaxEarly = 10'000;
    std::vector<BusBatch> early;
    std::size_t earlyCount = 0;

    /// A command that cannot be obeyed before the bus has answered.
    struct Waiting
    {
        PeerId id;
        ClientCommand command;
        bool isOpening = false; ///< no command: the client's own room, when it came
        bool asked = false;     ///< the question under way is about it, too
        qint64 sinceMs = 0;     ///< monotonic
    };
    std::vector<Waiting> waiting;

    /// Where the namespace has presence: connections of users here, and on other nodes.
    QHash<QByteArray, quint32> own;
    QHash<QByteArray, QHash<QByteArray, quint32>> others;
    QSet<QByteArray> toTell; ///< users whose number here has changed
    struct Told
    {
        QByteArray node;
        std::vector<std::pair<QByteArray, quint32>> users;
    };
    std::vector<Told> toldMeanwhile; ///< while a question is under way: its answer may be older

    qint64 idleSinceMs = 0; ///< monotonic; 0: it is in use
};

} // namespace Carillon

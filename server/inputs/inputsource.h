// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/retrypause.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace Carillon {

/// One message as a broker gave it.
struct InputMessage
{
    quint64 tag = 0; ///< names it in a Settlement; never used again by the same source
    /// Messages of one lane keep their order: a queue, a partition, a stream.
    QByteArray lane;
    /// For an event that has none: the same upon each redelivery, and nobody else's. Empty: the broker has nothing of the kind.
    QByteArray id;
    QByteArray payload;
    /// What the broker says of the message (routing_key, topic, …) stands before what the producer wrote, and the first of a name counts.
    std::vector<std::pair<QByteArray, QByteArray>> headers;
};

/// What became of a message: accepted, or put aside because no retry will help.
struct Settlement
{
    quint64 tag = 0;
    const char *parkedFor = nullptr; ///< why; null: accepted
};

/// One client library: brings messages and does what is said about them, and nothing else; all judgement is the
/// Input's, which owns it. Every function here and of Host is called on the hub's thread and does not block.
///
/// Contract. At most `prefetch` messages are received and not settled. Messages of a lane come in order and
/// are settled in order. A message is acknowledged to the broker only when it was settled; one that is to be
/// parked only after it stands where it is parked. Whoever has lost its broker says down(): it expects no
/// settlement of what it brought until then (and ignores one), and tries to come back by itself.
class InputSource
{
public:
    class Host
    {
    public:
        virtual void received(std::vector<InputMessage> messages) = 0;
        /// Connected. `detail` is one phrase for operators, empty when there is nothing to say.
        virtual void up(const QString &detail) = 0;
        virtual void down(const QString &reason) = 0;
        /// The last word after stop().
        virtual void stopped() = 0;

    protected:
        ~Host() = default;
    };

    /// Between attempts to connect. A connection that held for so long begins anew with the first pause; one that
    /// ends soon (there is something that it cannot do) does not, or it would come and go ten times a second.
    static constexpr int MaxPauseMs = 5000;

    virtual ~InputSource() = default;
    virtual void start() = 0;
    /// Settles what it was told to, gives the rest back to its broker, and says stopped().
    virtual void stop() = 0;
    virtual void settle(const std::vector<Settlement> &settlements) = 0;
};

} // namespace Carillon

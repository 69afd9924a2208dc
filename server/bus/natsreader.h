// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/natslink.h"

namespace Carillon {

/// Reads what a stream has of a subject, from somewhere on to its end: a consumer without a name,
/// in memory, that is asked for pages and goes afterwards. Owned by the bus; hub's thread.
class NatsReader
{
public:
    /// Where to begin: one of these, or neither for all that there is.
    struct Start
    {
        quint64 streamSeq = 0;
        qint64 wallMs = 0; ///< by the broker's clock
    };
    struct Stored
    {
        quint64 streamSeq = 0;
        QByteArray data;
    };
    using Each = std::function<void(const Stored &stored)>;
    /// Empty: all of it was read.
    using Done = std::function<void(const QByteArray &error)>;

    explicit NatsReader(NatsLink &link)
        : m_link(link)
    {
        m_clock.start();
    }

    void read(const QByteArray &stream, const QByteArray &subject, Start start, Each each,
              Done done);
    /// Whether the message was for one of the readings.
    [[nodiscard]] bool take(const NatsMessage &message);
    /// The connection has gone, and with it the readings.
    void clear() { m_readings.clear(); }
    /// Since when the one that waits longest has heard nothing; 0: none waits.
    [[nodiscard]] qint64 waitingMs() const;

private:
    struct Reading
    {
        QByteArray stream;
        Each each;
        Done done;
        int inPage = 0;
        qint64 heardMs = 0;
    };
    using Readings = std::map<QByteArray, Reading>;
    void askForPage(const QByteArray &consumer, Reading &reading);
    void finish(Readings::iterator found);

    NatsLink &m_link;
    Readings m_readings; ///< by the name of the consumer
    QElapsedTimer m_clock;
};

} // namespace Carillon

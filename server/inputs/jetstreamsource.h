// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/natslink.h"
#include "server/inputs/inputconfig.h"
#include "server/inputs/inputsource.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <unordered_map>

namespace Carillon {

struct NatsReply;

/// A stream of JetStream through a durable pull consumer: one lane. One pull waits at a time, for no more than there
/// is room for. What was given out and not acknowledged the stream gives again after the consumer's `ack_wait`; so that
/// it comes in front of what is new, a connection that finds such messages waits for so long. Hub's thread: what
/// blocks is the link's.
class JetStreamSource final : public QObject, public InputSource
{
    Q_OBJECT

public:
    JetStreamSource(InputConfig input, Host &host);
    ~JetStreamSource() override;

    /// What is wrong with the URL; empty: nothing.
    [[nodiscard]] static QString checkUrl(const QString &url);

    void start() override { connectNow(); }
    void stop() override;
    void settle(const std::vector<Settlement> &settlements) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State : quint8 { Closed, Connecting, Preparing, Waiting, Reading };
    struct Entry
    {
        quint64 streamSeq = 0;
        QByteArray ack; ///< the subject that acknowledges it
        QByteArray data;
        NatsHeaders headers; ///< as it came; both only where there is a subject to park it under
    };

    void connectNow();
    void checkPark();
    void findConsumer();
    void onConsumer(const NatsReply &reply);
    void makeConsumer();
    void read();
    void onReceived(const NatsMessage &message);
    [[nodiscard]] QByteArray pullSubject(const QByteArray &number) const;
    void onStatus(const NatsMessage &message);
    void take(const NatsMessage &message);
    void handOver();
    void park(const Entry &entry, const char *why);
    /// A request that must succeed, or the connection ends; `done` follows.
    void ask(const QByteArray &subject, const QByteArray &data, std::function<void(const NatsReply &)> done,
             NatsHeaders headers = {});
    /// The same for an answer that says nothing.
    void acknowledge(const QByteArray &subject, const char *how);
    void reset(const QString &reason);
    void release();
    void stopWhenQuiet();

    const InputConfig m_input;
    const QByteArray m_stream;
    const QByteArray m_consumer;
    Host &m_host;
    NatsLink m_link;
    State m_state = State::Closed;
    bool m_isStopping = false;
    std::map<quint64, Entry> m_unsettled; ///< by tag
    std::unordered_map<quint64, quint64> m_tags; ///< the tag of each, by its number in the stream
    std::vector<InputMessage> m_batch;    ///< of this turn
    quint64 m_lastTag = 0;
    quint64 m_pull = 0; ///< the number of the last one
    int m_pullLeft = 0; ///< messages that it may bring yet; 0: none waits
    int m_sent = 0;     ///< requests without an answer
    qint64 m_ackWaitMs = 0;
    bool m_isAsking = false; ///< how many are given out
    RetryPause m_pause{MaxPauseMs};
    QElapsedTimer m_since; ///< of the attempt, then of the connection, or of the stop
    QElapsedTimer m_heard;
    QElapsedTimer m_held; ///< since the messages here were said to be at work
    QBasicTimer m_retry;
    QBasicTimer m_tick;
};

} // namespace Carillon

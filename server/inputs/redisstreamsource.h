// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/redisaddress.h"
#include "server/bus/respconnection.h"
#include "server/inputs/inputconfig.h"
#include "server/inputs/inputsource.h"

#include <QBasicTimer>
#include <QObject>

#include <map>
#include <memory>

namespace Carillon {

/// A stream of Redis as a consumer of a group: one lane. One connection waits in XREADGROUP, the other acknowledges. First
/// comes what this consumer was given and has not acknowledged, then what is new; now and then what consumers have
/// left that are gone (XAUTOCLAIM). Hub's thread: nothing here blocks.
class RedisStreamSource final : public QObject, public InputSource
{
    Q_OBJECT

public:
    RedisStreamSource(InputConfig input, Host &host);
    ~RedisStreamSource() override;

    /// What is wrong with the URL; empty: nothing.
    [[nodiscard]] static QString checkUrl(const QString &url);

    void start() override { connectNow(); }
    void stop() override;
    void settle(const std::vector<Settlement> &settlements) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    using Reply = redisReply;
    struct Entry
    {
        QByteArray id;
        std::vector<QByteArray> words; ///< its fields, kept only where there is a stream to park it in
    };

    void connectNow();
    void connectTo(const QString &host, quint16 port);
    void askSentinel();
    void hello();
    void ready();
    void read();
    void onRead(const Reply &reply);
    void claim();
    void onClaimed(const Reply &reply);
    /// The entries of a list; gives the id of the last.
    QByteArray take(const Reply &list, bool isClaimed);
    [[nodiscard]] InputMessage messageOf(const QByteArray &id, const Reply &fields);
    /// A command whose failure ends the connection; `done` follows its success.
    void send(const std::vector<QByteArray> &words, const std::function<void()> &done = {});
    void acknowledge(std::vector<QByteArray> ids);
    void reset(const QString &reason);
    void release();
    void stopWhenQuiet();

    const InputConfig m_input;
    const QByteArray m_stream;
    const QByteArray m_group;
    QByteArray m_consumer;
    Host &m_host;
    RedisAddress m_address;
    QSslConfiguration m_tls; ///< of this connection
    std::unique_ptr<RespConnection> m_reader;
    std::unique_ptr<RespConnection> m_writer;
    std::unique_ptr<RespConnection> m_sentinel;
    std::size_t m_nextHost = 0;
    std::map<quint64, Entry> m_unsettled; ///< by tag
    quint64 m_lastTag = 0;
    QByteArray m_cursor;      ///< ">" once there is nothing old
    QByteArray m_claimCursor;
    bool m_isUp = false;
    bool m_isReading = false;
    bool m_isStopping = false;
    int m_sent = 0; ///< commands of send() without an answer yet
    int m_opened = 0;
    RetryPause m_pause{MaxPauseMs};
    QElapsedTimer m_since; ///< the attempt, then the connection, or the stop
    QElapsedTimer m_claimed;
    QBasicTimer m_retry;
    QBasicTimer m_tick;
};

} // namespace Carillon

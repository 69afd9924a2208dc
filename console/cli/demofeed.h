// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpSocket>
#include <QUrl>

#include <deque>

namespace Carillon {

/// Posts domain events to POST /api/v1/events and remembers how far each room has come. One kept
/// connection, one call at a time: QNetworkAccessManager leaves Nagle's algorithm on, which adds
/// 40 ms to what the demo is there to measure. At most MaxQueued calls wait; what comes on top is
/// not sent and counted.
class DemoFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoFeed)

public:
    static constexpr int MaxQueued = 8;
    static constexpr int MaxBatch = 1000;            ///< elements that the server takes in a call
    static constexpr qsizetype MaxBody = 512 * 1024; ///< half of what http.max_body_size is by default

    struct Head
    {
        QByteArray epoch;
        quint64 seq = 0;
    };

    DemoFeed(const QUrl &api, const QByteArray &token, QObject *parent = nullptr);

    void post(const QList<QByteArray> &events);

    [[nodiscard]] bool isIdle() const { return m_queue.empty(); }
    [[nodiscard]] quint64 accepted() const { return m_accepted; }
    [[nodiscard]] quint64 skipped() const { return m_skipped; } ///< not sent, for the server is slower than --rate
    [[nodiscard]] quint64 failed() const { return m_failed; }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< of the last call that failed
    [[nodiscard]] int problemStatus() const { return m_problemStatus; } ///< its HTTP status, 0: no answer
    [[nodiscard]] const QHash<QByteArray, Head> &heads() const { return m_heads; }

private:
    struct Call
    {
        quint64 events = 0;
        QByteArray body;
    };

    void sendNext();
    void onReadable();
    void onAnswer(int status, const QByteArray &body);
    void onBroken();

    QTcpSocket m_socket;
    QUrl m_api;
    QByteArray m_token;
    std::deque<Call> m_queue; ///< the first one is under way when m_asked
    bool m_asked = false;
    QByteArray m_buffer;
    quint64 m_accepted = 0;
    quint64 m_skipped = 0;
    quint64 m_failed = 0;
    QString m_problem;
    int m_problemStatus = 0;
    QHash<QByteArray, Head> m_heads;
};

} // namespace Carillon

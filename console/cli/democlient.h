// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/cli/demosocket.h"
#include "console/cli/sequencecheck.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace Carillon {

/// What all clients of a demo share: where to connect, and what they counted. Owned by DemoRun.
struct DemoStats
{
    quint64 events = 0;
    quint64 bytes = 0;
    quint64 opened = 0;      ///< connections that got their welcome
    quint64 reconnects = 0;  ///< of those, after a loss that the demo did not make itself
    quint64 resumed = 0;     ///< rooms recovered from `since`
    quint64 notResumed = 0;  ///< rooms for which the server said that it cannot
    quint64 gapFrames = 0;
    quint64 refusals = 0;    ///< `error` frames and refused upgrades
    QHash<int, int> closes;  ///< ends that the demo did not make, by code
    QString lastProblem;
    std::vector<quint32> latencies; ///< µs from "posted" to "received", of the last second; bounded

    void addLatency(qint64 us);
};

struct DemoServer
{
    QString host;
    quint16 port = 0;
    QElapsedTimer clock; ///< that `demo_us` in an event's data refers to
    DemoStats stats;
};

/// One user of the demo: connects, subscribes to its rooms, checks what it receives, comes back after
/// a loss as the close codes say (protocol.md, section 4), and resumes where it was.
class DemoClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoClient)

public:
    struct Room
    {
        SequenceCheck check;
        QByteArray epoch;
        quint64 caughtUp = 0;    ///< up to here events are old ones, of while we were away
        bool subscribed = false; ///< in this connection
        bool own = false;        ///< the user's own room, to which the server subscribes us
    };

    DemoClient(DemoServer &server, const QByteArray &user, const QByteArray &token,
               const std::vector<QByteArray> &rooms, QObject *parent);

    void connectNow();
    /// Goes away by itself and comes back after `absence`: to where it was, or afresh.
    void leave(bool abruptly, bool resume, std::chrono::milliseconds absence);
    void leaveForGood();
    void setSlow(bool slow) { m_slow = slow; } ///< before connectNow(): with a small receive buffer
    void setPaused(bool paused);

    [[nodiscard]] bool isOpen() const { return m_welcomed; }
    [[nodiscard]] bool isConnecting() const { return m_socket && !m_welcomed; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] const QByteArray &user() const { return m_user; }
    [[nodiscard]] const QHash<QByteArray, Room> &rooms() const { return m_rooms; }

private:
    void onOpened();
    void onMessage(const QByteArray &text);
    void onSubscribed(const QJsonObject &frame, Room &room);
    void onEvent(const QJsonObject &frame, Room &room);
    void onEnded(int code, const QString &reason);
    void dropSocket();

    DemoServer &m_server;
    QByteArray m_user;
    QByteArray m_token;
    QHash<QByteArray, Room> m_rooms;
    QPointer<DemoSocket> m_socket;
    QTimer m_return;
    bool m_welcomed = false;
    bool m_slow = false;
    bool m_paused = false;
    bool m_resume = true;
    bool m_lost = false; ///< the last connection ended without our doing
    int m_attempt = 0;
    qint64 m_retryAfterMs = -1;
};

} // namespace Carillon

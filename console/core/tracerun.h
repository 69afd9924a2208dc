// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"
#include "console/core/capturefile.h"
#include "console/core/eventlogmodel.h"

#include <map>

namespace Carillon {

/// One trace: asked for with a budget, filling a log, ended by itself, by the operator or with the
/// connection to the server. After a loss it is asked for again with what is left of the budget,
/// and the hole is a row.
class TraceRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceRun)

public:
    enum class State { Idle, Asking, Running, Interrupted, Ended, Failed };
    Q_ENUM(State)

    struct Wish
    {
        QString kind; ///< user, room, connection
        QString target;
        QString tenant;
        QString filter;
        QString reason;
        qint64 budgetMs = 300000;
        qint64 budgetBytes = 50 * 1024 * 1024;
        qint64 budgetEvents = 100000;
        int sample = 100; ///< of a room's members
    };

    TraceRun(AdminClient *client, const QString &name, QObject *parent = nullptr);
    ~TraceRun() override;

    void start(const Wish &wish);
    void stop();

    [[nodiscard]] EventLogModel *log() { return &m_log; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const
    {
        return m_state == State::Asking || m_state == State::Running
               || m_state == State::Interrupted;
    }
    [[nodiscard]] const Wish &wish() const { return m_wish; }
    [[nodiscard]] const AdminError &error() const { return m_error; }
    [[nodiscard]] QString endReason() const { return m_end; } ///< of the protocol
    [[nodiscard]] QString auditId() const { return m_auditId; }
    [[nodiscard]] bool isMasked() const { return m_masked; }
    [[nodiscard]] qint64 usedMs() const { return m_earlier.ms + m_used.ms; }
    [[nodiscard]] qint64 usedBytes() const { return m_earlier.bytes + m_used.bytes; }
    [[nodiscard]] qint64 usedEvents() const { return m_earlier.events + m_used.events; }
    [[nodiscard]] qint64 lost() const { return m_earlierLost + m_lost; }
    [[nodiscard]] double usedShare() const; ///< of the budget that is nearest to its end, 0 to 1
    [[nodiscard]] qint64 connections() const { return m_connections; }
    [[nodiscard]] qint64 connectionsTotal() const { return m_connectionsTotal; }
    [[nodiscard]] CaptureHeader header() const;

Q_SIGNALS:
    void changed();

private:
    struct Used
    {
        qint64 ms = 0;
        qint64 bytes = 0;
        qint64 events = 0;
    };

    /// What one node has said of its part.
    struct Part
    {
        Used used;
        qint64 lost = 0;
        qint64 connections = 0;
        qint64 connectionsTotal = 0;
    };
    [[nodiscard]] bool isEverywhere() const;
    void untrace();
    void ask();
    void onAnswer(const QJsonObject &answer);
    void onFrame(const QJsonObject &frame);
    void onClientState();
    void setState(State state);

    AdminClient *m_client;
    QString m_name;
    EventLogModel m_log;
    Wish m_wish;
    State m_state = State::Idle;
    AdminError m_error;
    QString m_end;
    QString m_auditId;
    QDateTime m_startedAt;
    Used m_granted;
    std::map<QString, Part> m_parts; ///< by node; "": the one that we are connected to
    Used m_used;
    Used m_earlier; ///< before the connection was lost
    qint64 m_lost = 0;
    qint64 m_earlierLost = 0;
    qint64 m_connections = -1;
    qint64 m_connectionsTotal = -1;
    bool m_masked = false;
};

} // namespace Carillon

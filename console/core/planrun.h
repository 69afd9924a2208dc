// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"

namespace Carillon {

/// One plan for many connections, from the question to the end: asked (the server counts and keeps
/// the ids), offered (nothing has happened; it expires), confirmed, running, over. What is on the
/// screen is what the server said, never what was guessed.
class PlanRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanRun)

public:
    enum class State {
        Idle,
        Asking,
        Offered,
        Confirming,
        Running,
        Paused,
        Done,
        Aborted,
        Expired,
        Failed
    };
    Q_ENUM(State)

    struct Sample
    {
        QString id;
        QString user;
        QString remote;
    };

    explicit PlanRun(AdminClient *client, QObject *parent = nullptr);

    void ask(QJsonObject request); ///< the fields of `plan`
    void confirm(qint64 count, const QString &reason);
    void pause();
    void resume(double rate = 0); ///< 0: as it was
    void abort();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOver() const
    {
        return m_state == State::Done || m_state == State::Aborted || m_state == State::Expired
               || m_state == State::Failed;
    }
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 skipped() const { return m_skipped; }
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] qint64 etaMs() const { return m_etaMs; }
    [[nodiscard]] bool isTyped() const
    {
        return m_typed;
    } ///< the count must be repeated, with a reason
    [[nodiscard]] qint64 expiresInMs() const;
    [[nodiscard]] const QList<Sample> &sample() const { return m_sample; }
    [[nodiscard]] QString auditId() const { return m_auditId; }
    /// Nodes that the plan does not reach, or not any more.
    [[nodiscard]] QList<NodeCoverage> missingNodes() const;
    [[nodiscard]] const AdminError &error() const { return m_error; } ///< of the last refusal

Q_SIGNALS:
    void changed();
    void refused(); ///< the last request was; the plan may still stand

private:
    void send(const QString &type, QJsonObject fields);
    void onFrame(const QJsonObject &frame);
    void onOffer(const QJsonObject &answer);
    void setState(State state);

    AdminClient *m_client;
    State m_state = State::Idle;
    QString m_id;
    QString m_auditId;
    QList<NodeCoverage> m_nodes; ///< the others, with the states of their parts
    QList<Sample> m_sample;
    AdminError m_error;
    qint64 m_count = 0;
    qint64 m_total = 0;
    qint64 m_done = 0;
    qint64 m_skipped = 0;
    double m_rate = 0;
    qint64 m_etaMs = 0;
    bool m_typed = false;
    QTimer m_expiry;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub.h"
#include "server/core/serverstate.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>

namespace Carillon {

/// Sends every client away at a pace that the others can take: SIGTERM, `carillonctl drain` and the
/// console all do this. Clients are told 4200 with a retry_after_ms spread at random, so that they do
/// not come back all at once. Owned by the application; hub's thread.
class Drain final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Running, Paused, Done, Cancelled };

    struct Options
    {
        int rate = 500; ///< connections closed a second
        Milliseconds timeout{0};
        Milliseconds retrySpread{0};
        bool exit = true; ///< the process ends when all are gone
    };
    struct Progress
    {
        State state = State::Idle;
        qsizetype remaining = 0;
        qsizetype closed = 0;
        int rate = 0;
        qint64 elapsedMs = 0;
        qint64 etaMs = 0;
    };

    Drain(Hub &hub, ServerState &state, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] static Options defaults(const Config &config);
    [[nodiscard]] static const char *stateName(State state);
    [[nodiscard]] Progress progress() const;
    [[nodiscard]] bool isActive() const { return m_state == State::Running || m_state == State::Paused; }
    /// One that is done without an end of the process leaves the listeners closed until this.
    [[nodiscard]] bool canCancel() const { return isActive() || m_state == State::Done; }
    /// Whether everybody had left when it ended, rather than being cut off by the timeout.
    [[nodiscard]] bool allLeft() const { return m_allLeft; }

public Q_SLOTS:
    void start(const Carillon::Drain::Options &options);
    void pause();
    void resume();
    void setRate(int rate);
    /// The process is to end with it, however it was begun: a signal has come meanwhile.
    void exitWhenDone();
    /// Listeners open again; those who were sent away stay away until they come back by themselves.
    void cancel();

Q_SIGNALS:
    void started();   ///< stop listening
    void cancelled(); ///< listen again
    void progressed();
    /// Everybody is gone, or the time is up. `exit` as in the options.
    void finished(bool exit);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void setState(State state);
    void closeSome();
    void end();

    Hub &m_hub;
    ServerState &m_server;
    const Clock &m_clock;
    Options m_options;
    State m_state = State::Idle;
    std::deque<PeerId> m_waiting;
    qsizetype m_closed = 0;
    double m_budget = 0;
    qint64 m_startedMs = 0;
    qint64 m_pausedMs = 0;
    qint64 m_lastTickMs = 0;
    qint64 m_lastReportMs = 0;
    bool m_allLeft = false;
    QBasicTimer m_timer;
};

} // namespace Carillon

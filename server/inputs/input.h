// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/broadcaster.h"
#include "server/core/metrics.h"
#include "server/inputs/inputconfig.h"
#include "server/inputs/inputsource.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

namespace Carillon {

/// One entry of `inputs`: judges what its source brings, gives it to the Broadcaster, and says what became of each
/// message. Owned by Inputs; hub's thread.
///
/// Each lane has one batch under way at a time, so its order survives a retry. A batch that the server cannot
/// take now (bus down, disk full, quota) stays in front and is submitted again with growing pauses; what
/// is wrong with a message itself is logged, and the message parked: it blocks nobody.
class Input final : public QObject, private InputSource::Host
{
    Q_OBJECT

public:
    using MakeSource = std::function<std::unique_ptr<InputSource>(InputSource::Host &host)>;
    enum class State : quint8 { Connecting, Up, Down, Stopping, Stopped };

    Input(InputConfig config, MakeSource makeSource, Broadcaster &broadcaster, Hub &hub, const Clock &clock,
          InputCounters &counters, QObject *parent = nullptr);
    ~Input() override;

    void start();
    /// Takes nothing more. What the Broadcaster has is waited for and settled, then the rest goes back.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_state == State::Stopped; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] static const char *stateName(State state);
    [[nodiscard]] const InputConfig &config() const { return m_config; }
    [[nodiscard]] const InputCounters &counters() const { return m_counters; }
    [[nodiscard]] qint64 sinceMs() const { return m_sinceMs; }             ///< of the state; wall clock
    [[nodiscard]] qint64 lastMessageMs() const { return m_lastMessageMs; } ///< 0: none yet
    /// What it says of its connection, what keeps it from working, or what was wrong last.
    [[nodiscard]] const QString &detail() const { return m_detail; }

private:
    struct Waiting
    {
        quint64 tag = 0;
        QByteArray id; ///< the broker's, for the log
        std::vector<DomainEvent> events;
        const char *wrong = nullptr; ///< to be parked, for this
    };
    struct Lane
    {
        std::deque<Waiting> waiting;
        std::size_t underWay = 0; ///< the first so many are with the Broadcaster
        bool isHeld = false;      ///< until the retry
        RetryPause pause{InputSource::MaxPauseMs};
        bool isStale = false;     ///< their broker went: what is under way is answered, and forgotten
    };

    void received(std::vector<InputMessage> messages) override;
    void up(const QString &detail) override;
    void down(const QString &reason) override;
    void stopped() override;

    void pump();
    void pump(const QByteArray &name, Lane &lane);
    void submit(const QByteArray &name, Lane &lane);
    void answered(Lane &lane, const Result<std::vector<PublishResult>, PublishError> &answer);
    void refused(Lane &lane, const PublishError &error);
    void hold(Lane &lane, const PublishError &error);
    void park(Lane &lane);
    void settle(Lane &lane, const char *parkedFor);
    /// What has not been submitted is its broker's again.
    void forgetWaiting();
    void stopWhenQuiet();
    void setState(State state, const QString &detail);

    const InputConfig m_config;
    const MakeSource m_makeSource;
    Broadcaster &m_broadcaster;
    Hub &m_hub;
    const Clock &m_clock;
    InputCounters &m_counters;
    std::unique_ptr<InputSource> m_source;
    std::unordered_map<QByteArray, Lane> m_lanes;
    std::vector<Settlement> m_settlements; ///< of this turn
    State m_state = State::Stopped;
    bool m_startsAgain = false;  ///< once it has stopped
    bool m_isEnding = false;     ///< the source was told
    bool m_isSubmitting = false; ///< an answer now is one within submit()
    qint64 m_sinceMs = 0;
    qint64 m_lastMessageMs = 0;
    QString m_detail;
    QTimer m_retry;
    qint64 m_parkedLogMs = 0; ///< when one was logged; a flood of them is not one of lines
    quint64 m_parkedUnlogged = 0;
};

} // namespace Carillon

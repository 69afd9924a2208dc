// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <vector>

namespace Carillon {

/// An application that knows how long each turn of its event loop took: from the first event after
/// a wait until the loop waits again. So long nothing answers a key or a click.
///
/// Turns end at QAbstractEventDispatcher::aboutToBlock, which every dispatcher of Qt 6.4 emits
/// right before it waits. They do not begin at its awake(): the Unix dispatcher emits that once a
/// round and before the posted events, the one on GLib after a round has done its work, so that
/// sockets and timers fall outside. They begin at the first QApplication::notify() instead, through
/// which everything goes: sockets, timers, posted events, the window system. A round that only
/// looks and does not wait ends no turn, so the meter errs towards longer ones.
class MeteredApplication final : public QApplication
{
    Q_OBJECT

public:
    struct Turn
    {
        float wallMs;
        float cpuMs; ///< of the thread; what wallMs has beyond it somebody else had the processor
        int phase;
    };

    MeteredApplication(int &argc, char **argv);

    void start();                              ///< what was before does not count
    void enter(int phase) { m_phase = phase; } ///< what the turns to come are put down to
    /// Is told of a turn that took longer than `ms`, and which of its events took the longest.
    void setAlarm(float ms) { m_alarmMs = ms; }
    [[nodiscard]] const std::vector<Turn> &turns() const { return m_turns; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void endTurn();

    std::vector<Turn> m_turns;
    bool m_metering = false;
    bool m_inTurn = false;
    int m_depth = 0;
    int m_phase = 0;
    QElapsedTimer m_wall;
    qint64 m_cpuNs = 0;
    float m_alarmMs = 0;
    qint64 m_longestNs = 0;
    QByteArray m_longest; ///< receiver and event, only with an alarm
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"
#include "tests/benchmarks/deskload/meteredapplication.h"

#include <QAbstractItemView>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <vector>

namespace Carillon {

class Desk;

/// Walks the window through its pages again and again, as an operator would: looks, sorts, filters,
/// scrolls, watches, traces, inspects. Once a second it notes what the process holds and what came
/// from the server. Everything is done from timers, so that each step is a turn like any other.
class Walk final : public QObject
{
    Q_OBJECT

public:
    struct Phase
    {
        const char *name;
        std::function<void()> enter;
        std::function<void()> act = {}; ///< several times a second while it lasts
    };
    struct Second
    {
        int phase;
        qint64 feedBytes;
        qint64 rssBytes;
    };
    /// What became of a watched room's events: each was shown, or a coverage frame said that it was
    /// not.
    struct Account
    {
        qint64 received = 0;
        qint64 leftOut = 0;
        qint64 unaccounted = 0;
    };

    Walk(MeteredApplication &application, Desk &desk, const QString &watchedRoom,
         QObject *parent = nullptr);

    /// Through all phases `rounds` times in `seconds`.
    void start(int seconds, int rounds);

    [[nodiscard]] const std::vector<Phase> &phases() const { return m_phases; }
    [[nodiscard]] const std::vector<Second> &seconds() const { return m_seconds; }
    [[nodiscard]] const Account &account() const { return m_account; }
    /// What the window did not say although it should have; empty: nothing.
    [[nodiscard]] QStringList missing() const;

Q_SIGNALS:
    void finished();

private:
    void addPhases();
    void listen();
    void next();
    void note();
    void scroll(QAbstractItemView *view);

    MeteredApplication &m_application;
    Desk &m_desk;
    const QString m_room;
    std::vector<Phase> m_phases;
    std::size_t m_at = 0;
    int m_left = 0;
    int m_scrolls = 0;
    QTimer m_phaseTimer;
    QTimer m_actTimer;
    QTimer m_secondTimer;
    std::vector<Second> m_seconds;
    qint64 m_bytesBefore = 0;
    std::map<QString, qint64> m_lastSeq; ///< of each watch
    Account m_account;
    bool m_windowSaid = false; ///< a table said how much of what it shows
    bool m_gapShown = false;   ///< a stream said what is missing in it
};

} // namespace Carillon

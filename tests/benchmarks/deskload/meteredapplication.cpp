// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/deskload/meteredapplication.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QThread>

#include <cstdio>
#include <ctime>

namespace Carillon {

namespace {

qint64 threadCpuNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

} // namespace

MeteredApplication::MeteredApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &MeteredApplication::endTurn);
}

void MeteredApplication::start()
{
    m_turns.clear();
    m_inTurn = false;
    m_metering = true;
}

bool MeteredApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_metering || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (!m_inTurn) {
        m_inTurn = true;
        m_longestNs = 0;
        m_cpuNs = threadCpuNs();
        m_wall.start();
    }
    if (m_alarmMs <= 0 || m_depth > 0) {
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        return done;
    }
    const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' '
                            + receiver->objectName().toUtf8() + ' '
                            + QByteArray::number(int(event->type()));
    const qint64 before = m_wall.nsecsElapsed();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    if (const qint64 took = m_wall.nsecsElapsed() - before; took > m_longestNs) {
        m_longestNs = took;
        m_longest = what;
    }
    return done;
}

void MeteredApplication::endTurn()
{
    if (!m_inTurn || m_depth > 0) // a loop inside a turn: a modal dialog's
        return;
    m_inTurn = false;
    const Turn turn{float(m_wall.nsecsElapsed()) / 1e6F, float(threadCpuNs() - m_cpuNs) / 1e6F,
                    m_phase};
    m_turns.push_back(turn);
    if (m_alarmMs > 0 && turn.wallMs > m_alarmMs)
        std::fprintf(stderr, "turn of %.1f ms (cpu %.1f) in phase %d, longest event %.1f ms: %s\n",
                     double(turn.wallMs), double(turn.cpuMs), turn.phase, double(m_longestNs) / 1e6,
                     m_longest.constData());
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/deskclock.h"

#include <QElapsedTimer>

namespace Carillon::DeskClock {

namespace {

QDateTime heldAt; ///< invalid: time passes

} // namespace

QDateTime now()
{
    return heldAt.isValid() ? heldAt : QDateTime::currentDateTimeUtc();
}

qint64 ms()
{
    static const QElapsedTimer sinceStart = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return heldAt.isValid() ? heldAt.toMSecsSinceEpoch() : sinceStart.elapsed();
}

void hold(const QDateTime &moment)
{
    heldAt = moment.toUTC();
}

void advance(qint64 byMs)
{
    heldAt = heldAt.addMSecs(byMs);
}

} // namespace Carillon::DeskClock

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/serverclock.h"

#include <QDateTime>

namespace Carillon {

void ServerClock::sample(const QString &serverTime, qint64 sent, qint64 received)
{
    const QDateTime server = QDateTime::fromString(serverTime, Qt::ISODateWithMs);
    const qint64 took = received - sent;
    if (took < 0 || !server.isValid())
        return;
    m_latency = std::chrono::milliseconds(took);
    if (m_best && took > *m_best + *m_best / 2 + 5)
        return; // one slow answer tells less than an earlier quick one
    m_best = took;
    m_offset = std::chrono::milliseconds(server.toMSecsSinceEpoch() - (sent + received) / 2);
}

} // namespace Carillon

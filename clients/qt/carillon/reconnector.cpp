// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/reconnector.h"

#include <QRandomGenerator>

namespace Carillon {

using std::chrono::milliseconds;

Reconnector::Reconnector()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Reconnector::due);
}

std::optional<milliseconds> Reconnector::next(const LinkEnd &end)
{
    if (!end.mayReconnect)
        return std::nullopt;
    const int attempt = count(end);
    const auto delay = m_policy.delay(end.code, attempt,
                                      QRandomGenerator::global()->generateDouble(), end.retryAfter);
    if (delay)
        m_attempt = attempt;
    return delay;
}

milliseconds Reconnector::nextAnyway(const LinkEnd &end, bool atOnce)
{
    m_attempt = count(end);
    return atOnce ? milliseconds::zero()
                  : m_policy.backoff(m_attempt, QRandomGenerator::global()->generateDouble());
}

int Reconnector::count(const LinkEnd &end)
{
    return end.wasGreeted && end.lasted > m_policy.steady ? 1 : m_attempt + 1;
}

} // namespace Carillon

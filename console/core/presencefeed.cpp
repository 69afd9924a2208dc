// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/presencefeed.h"

#include "console/core/deskclock.h"

using namespace Qt::StringLiterals;

namespace Carillon {

bool PresenceFeed::take(const TableModel &members)
{
    if (members.hasPendingOrder())
        return false; // the rows are those of before still
    m_blind = members.matched() > members.rowCount();
    if (m_blind) {
        m_started = false; // what changed meanwhile would come all at once
        m_known.clear();
        return false;
    }
    QHash<QString, QString> now;
    now.reserve(members.rowCount());
    for (int row = 0; row < members.rowCount(); ++row)
        now.insert(members.valueAt(row, u"connection"_s).toString(),
                   members.valueAt(row, u"user"_s).toString());
    const QDateTime time = members.asOf().isValid() ? members.asOf() : DeskClock::now();
    const qsizetype before = m_lines.size();
    if (m_started) {
        for (auto old = m_known.cbegin(); old != m_known.cend(); ++old) {
            if (!now.contains(old.key()))
                m_lines.prepend({time, false, old.value(), old.key()});
        }
        for (auto fresh = now.cbegin(); fresh != now.cend(); ++fresh) {
            if (!m_known.contains(fresh.key()))
                m_lines.prepend({time, true, fresh.value(), fresh.key()});
        }
    }
    const bool news = m_lines.size() != before;
    m_started = true;
    m_known = std::move(now);
    if (m_lines.size() > MaxLines)
        m_lines.resize(MaxLines);
    return news;
}

void PresenceFeed::clear()
{
    m_known.clear();
    m_lines.clear();
    m_started = m_blind = false;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/tablemodel.h"

#include <QStringList>

namespace Carillon {

/// Who came into a room and who left it, told from one state of its list of members to the next.
/// Bounded; says when it cannot tell, because the list is cut.
class PresenceFeed
{
public:
    static constexpr int MaxLines = 500;

    struct Line
    {
        QDateTime time;
        bool joined = true;
        QString user;
        QString connection;
    };

    /// After each frame of the table `subscriptions`; returns whether there is anything new.
    bool take(const TableModel &members);
    void clear();

    [[nodiscard]] const QList<Line> &lines() const { return m_lines; } ///< newest first
    [[nodiscard]] bool isBlind() const { return m_blind; }             ///< more members than rows

private:
    QHash<QString, QString> m_known; ///< connection to user
    QList<Line> m_lines;
    bool m_started = false;
    bool m_blind = false;
};

} // namespace Carillon

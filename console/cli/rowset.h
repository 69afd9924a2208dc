// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/cli/output.h"
#include "console/core/adminmessages.h"

#include <QHash>

namespace Carillon {

/// The window of one query as carillonctl shows it: rows of the answer, kept current by deltas
/// (docs/admin-protocol.md, section 3). A value.
class RowSet
{
public:
    void replace(const QJsonObject &frame); ///< a query's answer or `rows`
    void append(const QJsonObject &frame);  ///< the next page
    void apply(const QJsonObject &delta);

    [[nodiscard]] qsizetype size() const { return m_order.size(); }
    [[nodiscard]] qint64 matched() const { return m_matched; }
    /// Cell of the only row, for tables that have one.
    [[nodiscard]] QJsonValue value(QLatin1StringView column) const;

    [[nodiscard]] TextTable toTable(const QList<AdminColumn> &types) const;
    [[nodiscard]] QJsonObject toJson() const; ///< rows as objects, and the counts
    [[nodiscard]] QString coverage() const;   ///< "50 of 1 204 that fit, 100 312 in all"

private:
    void setCounts(const QJsonObject &frame);

    QStringList m_columns;
    QStringList m_order;
    QHash<QString, QJsonArray> m_rows;
    qint64 m_total = 0;
    qint64 m_matched = 0;
    QString m_asOf;
    QList<NodeCoverage> m_nodes;
    QJsonArray m_nodesJson;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace Carillon {

/// Paints the cells of a TableModel: the state of a connection in words and colour, drops and long
/// queues in colour, rows that left the window (or are of a lost connection) greyed.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setStale(bool stale) { m_stale = stale; }
    /// Columns behind whose figures a bar says how much that is: `cpu` of a whole core, anything
    /// else of the largest in the list. For short lists.
    void setBars(const QStringList &columns) { m_bars = columns; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] double share(const QModelIndex &index) const; ///< 0 to 1, negative: no bar

    bool m_stale = false;
    QStringList m_bars;
};

} // namespace Carillon

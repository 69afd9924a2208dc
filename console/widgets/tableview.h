// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QTableView>

namespace Carillon {

class EmptyState;
class TableDelegate;
class TableModel;

/// A flat list over a TableModel. Holds the model's order while the pointer is over the rows, a
/// menu is open or several rows are selected; chooses columns from the header's menu; the header
/// asks for sorting, it does not sort. Fixed row height, no automatic widths: measured to be the
/// cost.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    static constexpr int Farthest = 1'000'000; ///< a direction, see moreRequested()

    explicit TableView(TableModel *model, QWidget *parent = nullptr);

    void setNarrow(); ///< the first shown column takes what the others leave; for short lists
    void setBars(const QStringList &columns);         ///< see TableDelegate::setBars()
    void setDefaultColumns(const QStringList &names); ///< empty: all
    /// Where there is one node only, whose a row is says nothing.
    void setSeveralNodes(bool several);
    [[nodiscard]] QStringList shownColumns() const;   ///< in the model's order
    void resetColumns();
    void setColumnShown(int column, bool shown); ///< the last one stays
    void sortBy(int column);                     ///< once more: the other way round
    void setSort(const QString &sort);           ///< only the arrow
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    void setStale(bool stale);
    [[nodiscard]] EmptyState *emptyState() { return m_empty; }
    [[nodiscard]] QString currentKey() const;
    void goToEnd(bool isFirst); ///< that row becomes the current one
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    void setMenuOpen(bool open); ///< holds the order meanwhile

Q_SIGNALS:
    void sortRequested(const QString &sort);
    void columnsChanged();
    void activatedRow(int row);
    void rowMenuRequested(const QPoint &globalPosition, int row, int column);
    /// The wheel, a key or the scroll bar wants to go beyond the rows that are here: 1 below them, -1
    /// above, `Farthest` to the last or first of all. Not while several are selected: those that left
    /// would leave the selection without a word.
    void moreRequested(int direction);

protected:
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void openColumnMenu(const QPoint &position);
    void updateHeld();
    void askForMore(int direction); ///< when the scroll bar is at that end
    void applyDefaultColumns();
    [[nodiscard]] int widthOf(int column) const; ///< at first

    TableModel *m_model;
    TableDelegate *m_delegate;
    EmptyState *m_empty;
    QStringList m_defaultColumns;
    QByteArray m_pendingState; ///< came before the columns were known
    QString m_sort;
    bool m_hovered = false;
    bool m_menuOpen = false;
    bool m_narrow = false;
    bool m_severalNodes = false;
};

} // namespace Carillon

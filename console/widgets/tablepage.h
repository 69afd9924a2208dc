// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/tablesource.h"
#include "console/widgets/page.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace Carillon {

class FilterEdit;
class TableView;
class UiSettings;

/// A tab with one table of the server: filter, rows, and below them what is shown of how much, in
/// which order and how old. What a table's rows can do besides copying and filtering is the
/// business of its subclass.
class TablePage : public Page
{
    Q_OBJECT

public:
    TablePage(AdminClient *client, const QString &table, const QString &emptyText,
              QWidget *parent = nullptr);

    void setActive(bool active) override;
    void focusFilter() override;
    void refresh() override;
    [[nodiscard]] QDateTime asOf() const override;
    [[nodiscard]] qint64 dropped() const override;
    [[nodiscard]] Coverage coverage() const override { return coverageOf(m_source); }

    void setFilter(const QString &filter);
    void setSettings(UiSettings *settings); ///< where filters are kept by name
    void saveFilterAs(const QString &name);
    void setTimeRange(const QDateTime &from, const QDateTime &to); ///< invalid: none
    [[nodiscard]] QString filter() const;
    [[nodiscard]] QString footer() const; ///< what is shown of how much, of which nodes, how old
    [[nodiscard]] TableSource *source() { return &m_source; }
    [[nodiscard]] TableView *view() { return m_view; }
    [[nodiscard]] TableView *tableView() override { return m_view; }

protected:
    /// Entries for one row, above those that every table has.
    virtual void addRowActions(QMenu *menu, int row);
    virtual void onActivated(int row);
    /// How many rows the table has, as far as that is known before they come; 0: it is not.
    [[nodiscard]] virtual qint64 expectedRows() const;
    [[nodiscard]] QString text(int row, const QString &column) const;
    [[nodiscard]] QHBoxLayout *head() { return m_head; } ///< beside the filter

private:
    void onSourceState();
    void onColumnsChanged();
    void openRowMenu(const QPoint &position, int row, int column);
    void addFilterActions(QMenu *menu, int row, int column);
    void addCopyActions(QMenu *menu, int row, int column);
    void addTerm(int row, int column, bool negate, bool replace);
    void copyRows(const QString &format);
    void turnPage(int direction);
    void updateFooter();
    void updateEmptyState();
    void showLoading();
    void onEmptyAction();
    void applyFilter();
    void fillSavedMenu();
    void askFilterName();

    AdminClient *m_client;
    UiSettings *m_settings = nullptr;
    TableSource m_source;
    QString m_emptyText;
    QString m_typedFilter;
    QString m_timeFilter;
    QHBoxLayout *m_head;
    FilterEdit *m_filter;
    QPushButton *m_saved;
    QMenu *m_savedMenu;
    QLabel *m_problem;
    TableView *m_view;
    QLabel *m_footer;
    QToolButton *m_previous;
    QToolButton *m_next;
    QComboBox *m_limit;
    QTimer m_ageTimer;
    QTimer m_loadingTimer;
    qint64 m_loadingSince = 0;
};

} // namespace Carillon

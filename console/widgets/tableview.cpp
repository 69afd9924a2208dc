// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/tableview.h"

#include "console/core/codetexts.h"
#include "console/core/columntitles.h"
#include "console/core/tablemodel.h"
#include "console/core/valueformat.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/tabledelegate.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int StateVersion = 1;
constexpr int MinimumShownWidth = 24;

int defaultWidth(const AdminColumn &column, const QFontMetrics &metrics)
{
    static const QHash<QString, int> characters
        = {{u"id"_s, 20},           {u"user"_s, 14},   {u"client"_s, 16},  {u"remote"_s, 19},
           {u"rooms"_s, 26},        {u"room"_s, 26},   {u"reason"_s, 18},  {u"target"_s, 26},
           {u"state"_s, 9},         {u"scopes"_s, 24}, {u"value"_s, 40},   {u"code"_s, 27},
           {u"connection"_s, 20},   {u"limit"_s, 32},  {u"path"_s, 36},    {u"message"_s, 90},
           {u"category"_s, 18},     {u"filter"_s, 34}, {u"subject"_s, 26}, {u"issuer"_s, 26},
           {u"names"_s, 26},        {u"remedy"_s, 60}, {u"key"_s, 36},     {u"node"_s, 16},
           {u"session"_s, 20},      {u"reads"_s, 26},  {u"detail"_s, 40},  {u"address"_s, 19},
           {u"admin_address"_s, 19}};
    int count
        = isNumeric(column.type) && column.name != "code"_L1 ? 0 : characters.value(column.name, 0);
    if (count == 0)
        count = column.type == ColumnType::Time ? 18 : isNumeric(column.type) ? 10 : 12;
    return metrics.averageCharWidth() * count + 18;
}

} // namespace

TableView::TableView(TableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new TableDelegate(this))
    , m_empty(new EmptyState(viewport()))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setAutoScroll(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(false);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(MinimumShownWidth);
    connect(header, &QHeaderView::sectionClicked, this, &TableView::sortBy);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::openColumnMenu);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        applyDefaultColumns();
        if (!m_pendingState.isEmpty())
            restoreColumns(std::exchange(m_pendingState, {}));
        setSeveralNodes(m_severalNodes);
        setSort(m_sort);
        Q_EMIT columnsChanged();
    });
    // What the bar's own buttons and its groove do; sliders are let go of at an end.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this](int action) {
        if (action == QAbstractSlider::SliderSingleStepAdd || action == QAbstractSlider::SliderPageStepAdd)
            askForMore(1);
        else if (action == QAbstractSlider::SliderSingleStepSub || action == QAbstractSlider::SliderPageStepSub)
            askForMore(-1);
    });
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, [this] {
        askForMore(1);
        askForMore(-1);
    });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activatedRow(index.row()); });
}

void TableView::setNarrow()
{
    m_narrow = true;
    horizontalHeader()->setStretchLastSection(false);
    // The words that a state can be are of very different lengths.
    connect(m_model, &TableModel::updated, this, [this] {
        if (const int state = m_model->columnOf(u"state"_s); state >= 0 && !isColumnHidden(state))
            resizeColumnToContents(state);
    });
    applyDefaultColumns();
}

void TableView::setDefaultColumns(const QStringList &names)
{
    m_defaultColumns = names;
    applyDefaultColumns();
}

void TableView::applyDefaultColumns()
{
    const QList<AdminColumn> &columns = m_model->columns();
    for (int i = 0; i < columns.size(); ++i) {
        const bool isNode = i > 0 && columns[i].name == "node"_L1; // a key is shown always
        setColumnHidden(i, isNode ? !m_severalNodes
                                  : !m_defaultColumns.isEmpty()
                                        && !m_defaultColumns.contains(columns[i].name));
        setColumnWidth(i, widthOf(i));
    }
    if (m_narrow) {
        const int first = m_model->columnOf(m_defaultColumns.value(0));
        if (first >= 0)
            horizontalHeader()->setSectionResizeMode(first, QHeaderView::Stretch);
    }
}

void TableView::setSeveralNodes(bool several)
{
    m_severalNodes = several;
    const int column = m_model->columnOf(u"node"_s);
    if (column <= 0 || isColumnHidden(column) != several)
        return;
    setColumnHidden(column, !several);
    if (several && !m_narrow)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), 1);
    Q_EMIT columnsChanged();
}

int TableView::widthOf(int column) const
{
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int byTitle = fontMetrics().horizontalAdvance(title) + (m_narrow ? 15 : 28);
    if (m_narrow && m_model->columns()[column].type != ColumnType::String) {
        const bool isShare = m_model->columns()[column].name == "cpu"_L1;
        return std::max(byTitle,
                        fontMetrics().horizontalAdvance(isShare ? u"100 %"_s : u"100,000"_s) + 8);
    }
    int width = std::max(defaultWidth(m_model->columns()[column], fontMetrics()), byTitle);
    for (const QString &word : m_narrow ? QStringList() : codeTexts(m_model->columns()[column].name))
        width = std::max(width, fontMetrics().horizontalAdvance(word) + 18);
    return width;
}

QStringList TableView::shownColumns() const
{
    QStringList names;
    for (int i = 0; i < m_model->columns().size(); ++i) {
        if (!isColumnHidden(i))
            names.append(m_model->columns()[i].name);
    }
    return names;
}

void TableView::resetColumns()
{
    for (int i = 0; i < m_model->columnCount(); ++i)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(i), i);
    applyDefaultColumns();
    Q_EMIT columnsChanged();
}

void TableView::setSort(const QString &sort)
{
    m_sort = sort;
    const bool down = sort.startsWith(u'-');
    const int column = m_model->columnOf(down ? sort.mid(1) : sort);
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    if (column >= 0)
        horizontalHeader()->setSortIndicator(column, // which draws an arrow up for descending
                                             down ? Qt::AscendingOrder : Qt::DescendingOrder);
}

QByteArray TableView::saveColumns() const
{
    if (m_model->columns().isEmpty())
        return m_pendingState;
    QStringList names;
    for (const AdminColumn &column : m_model->columns())
        names.append(column.name);
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << StateVersion << names << horizontalHeader()->saveState();
    return state;
}

/// A state of another set of columns is not applied: sections would land on the wrong ones.
void TableView::restoreColumns(const QByteArray &state)
{
    if (m_model->columns().isEmpty()) {
        m_pendingState = state;
        return;
    }
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    int version = 0;
    QStringList names;
    QByteArray header;
    stream >> version >> names >> header;
    bool fits = stream.status() == QDataStream::Ok && version == StateVersion
                && names.size() == m_model->columns().size();
    for (int i = 0; fits && i < names.size(); ++i)
        fits = names[i] == m_model->columns()[i].name;
    if (!fits || !horizontalHeader()->restoreState(header))
        return;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (!isColumnHidden(i) && columnWidth(i) < MinimumShownWidth)
            setColumnWidth(i, widthOf(i));
    }
    if (shownColumns().isEmpty())
        resetColumns();
    setSort(m_sort);
}

void TableView::setBars(const QStringList &columns)
{
    m_delegate->setBars(columns);
}

void TableView::setStale(bool stale)
{
    m_delegate->setStale(stale);
    viewport()->update();
}

QString TableView::currentKey() const
{
    return m_model->keyAt(currentIndex().row());
}

QList<int> TableView::selectedRowNumbers() const
{
    QList<int> rows;
    for (const QModelIndex &index :
         selectionModel()->selectedRows(horizontalHeader()->logicalIndex(0)))
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TableView::setMenuOpen(bool open)
{
    m_menuOpen = open;
    updateHeld();
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_hovered = event->type() == QEvent::Enter;
        updateHeld();
    }
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid() && !(event->modifiers() & Qt::ControlModifier)) {
        Q_EMIT activatedRow(currentIndex().row());
        return;
    }
    const bool isHome = event->key() == Qt::Key_Home;
    if (event->modifiers() == Qt::ControlModifier && (isHome || event->key() == Qt::Key_End)) {
        goToEnd(isHome);
        return askForMore(isHome ? -Farthest : Farthest);
    }
    const QModelIndex before = currentIndex();
    QTableView::keyPressEvent(event);
    if (currentIndex() != before)
        return scrollTo(currentIndex()); // by itself it would do so for rows that come and go, too
    if (!before.isValid() || event->modifiers() & Qt::ControlModifier)
        return;
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown)
        askForMore(1);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp)
        askForMore(-1);
}

void TableView::goToEnd(bool isFirst)
{
    const int row = isFirst ? 0 : m_model->rowCount() - 1;
    selectionModel()->setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (isFirst)
        scrollToTop();
    else
        scrollToBottom();
}

void TableView::wheelEvent(QWheelEvent *event)
{
    const int before = verticalScrollBar()->value();
    QTableView::wheelEvent(event);
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.y()) > std::abs(turned.x()) && verticalScrollBar()->value() == before)
        askForMore(turned.y() < 0 ? 1 : -1);
}

void TableView::askForMore(int direction)
{
    const QScrollBar *bar = verticalScrollBar();
    if (bar->value() == (direction > 0 ? bar->maximum() : bar->minimum())
        && selectionModel()->selectedRows().size() <= 1)
        Q_EMIT moreRequested(direction);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index
        = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    const QPoint position
        = byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    Q_EMIT rowMenuRequested(position, index.row(), index.column());
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    updateHeld();
}

void TableView::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    if (shownColumns().isEmpty())
        setColumnHidden(column, false);
    Q_EMIT columnsChanged();
}

void TableView::sortBy(int section)
{
    const QString name = m_model->columns().value(section).name;
    if (name.isEmpty())
        return;
    // Figures are mostly looked at from the top, names from the start.
    const bool figures = isNumeric(m_model->columns()[section].type)
                         || m_model->columns()[section].type == ColumnType::Time;
    QString sort = figures ? u'-' + name : name;
    if (m_sort == sort)
        sort = figures ? name : u'-' + name;
    setSort(sort);
    scrollToTop();
    Q_EMIT sortRequested(sort);
}

void TableView::openColumnMenu(const QPoint &position)
{
    QMenu menu(this);
    for (int i = 0; i < m_model->columns().size(); ++i) {
        QAction *action
            = menu.addAction(columnTitle(m_model->columns()[i].name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this,
                [this, i](bool shown) { setColumnShown(i, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this,
            &TableView::resetColumns);
    setMenuOpen(true);
    menu.exec(horizontalHeader()->mapToGlobal(position));
    setMenuOpen(false);
}

void TableView::updateHeld()
{
    m_model->setOrderHeld(m_hovered || m_menuOpen || selectionModel()->selectedRows().size() > 1);
}

} // namespace Carillon

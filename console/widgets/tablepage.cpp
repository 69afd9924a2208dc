// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/tablepage.h"

#include "console/core/columntitles.h"
#include "console/core/deskclock.h"
#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/filterfields.h"
#include "console/core/savedlists.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/filteredit.h"
#include "console/widgets/tableview.h"
#include "console/widgets/theme.h"
#include "console/widgets/uisettings.h"
#include "console/widgets/windowscroll.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// A cell as the filter language sees it. Lists and nulls of other types have no single term.
FilterValue filterValue(const QJsonValue &value, FilterType type, QByteArray &storage)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return type == FilterType::Number ? FilterValue(value.toDouble())
                                          : FilterValue(wholeNumber(value));
    if (value.isString() && type == FilterType::Time) {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        return time.isValid() ? FilterValue(time.toMSecsSinceEpoch()) : FilterValue();
    }
    if (value.isString()) {
        storage = value.toString().toUtf8();
        return QByteArrayView(storage);
    }
    return {};
}

/// What one would look for there.
QString filterExample(const QString &table)
{
    static const QHash<QString, QString> examples{
        {u"rooms"_s, u"members > 100 and room = chat:*"_s},
        {u"closed"_s, u"code = 1006 and user = al*"_s},
        {u"audit"_s, u"action = disconnect and operator = al*"_s},
        {u"nodes"_s, u"connections > 1000 and state = up"_s},
        {u"config"_s, u"key = limits.*"_s},
        {u"listeners"_s, u"listener = public"_s},
        {u"certificates"_s, u"days_left < 30"_s},
        {u"inputs"_s, u"state = down"_s},
        {u"limits"_s, u"verdict = low"_s},
        {u"log"_s, u"level = warning"_s},
        {u"operators"_s, u"role = admin"_s},
        {u"plans"_s, u"state = running"_s}};
    return examples.value(table, u"queue_bytes > 64k and user = al*"_s);
}

} // namespace

TablePage::TablePage(AdminClient *client, const QString &table, const QString &emptyText,
                     QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_source(client, table, table)
    , m_emptyText(emptyText)
    , m_head(new QHBoxLayout)
    , m_filter(new FilterEdit)
    , m_saved(new QPushButton)
    , m_savedMenu(new QMenu(this))
    , m_problem(new QLabel)
    , m_view(new TableView(m_source.model()))
    , m_footer(new QLabel)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_limit(new QComboBox)
{
    m_source.model()->setLocale(QLocale());
    m_view->setObjectName(table + u"View"_s);
    m_view->setAccessibleName(tr("Rows"));
    m_footer->setTextFormat(Qt::PlainText);
    m_footer->setObjectName(u"footer"_s);
    m_footer->setWordWrap(true); // a long line must not keep the window wide
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->hide();
    m_previous->setText(u"◀"_s);
    m_previous->setAutoRaise(true);
    m_previous->setAccessibleName(tr("Previous rows"));
    m_previous->setToolTip(tr("Previous rows"));
    m_next->setText(u"▶"_s);
    m_next->setAutoRaise(true);
    m_next->setAccessibleName(tr("Next rows"));
    m_next->setToolTip(tr("Next rows"));
    for (const int rows : {50, 200, 500, 1000})
        m_limit->addItem(tr("top %1").arg(QLocale().toString(rows)), rows);
    m_limit->setCurrentIndex(1);
    m_limit->setAccessibleName(tr("Number of rows"));
    m_limit->setObjectName(u"limit"_s);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_footer, 1);
    bottom->addWidget(m_limit);
    bottom->addWidget(m_previous);
    bottom->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(5);
    m_saved->setText(tr("Saved"));
    m_saved->setObjectName(u"savedFilters"_s);
    m_saved->setToolTip(tr("Filters kept by name, and those of before"));
    m_saved->setMenu(m_savedMenu);
    m_saved->hide();
    connect(m_savedMenu, &QMenu::aboutToShow, this, &TablePage::fillSavedMenu);
    m_filter->setPlaceholderText(tr("Filter, for example: %1").arg(filterExample(table)));
    m_head->addWidget(m_filter, 1);
    m_head->addWidget(m_saved);
    layout->addLayout(m_head);
    layout->addWidget(m_problem);
    layout->addWidget(m_view, 1);
    layout->addLayout(bottom);

    connect(m_filter, &FilterEdit::filterChanged, this, [this](const QString &filter) {
        m_typedFilter = filter;
        applyFilter();
        if (m_settings && !filter.isEmpty()) {
            const QString list = u"filter-history-"_s + m_source.query().table;
            m_settings->setList(
                list,
                savedToLines(withRecent(savedFromLines(m_settings->list(list)), {{}, {}, filter})));
        }
    });
    connect(m_filter, &FilterEdit::problemChanged, this, [this](const QString &problem) {
        m_problem->setText(u"⚠ "_s + problem);
        m_problem->setPalette(badPalette(palette()));
        m_problem->setVisible(!problem.isEmpty());
    });
    connect(m_view->emptyState(), &EmptyState::actionRequested, this, &TablePage::onEmptyAction);
    connect(m_view, &TableView::sortRequested, &m_source, &TableSource::setSort);
    connect(m_view, &TableView::columnsChanged, this, &TablePage::onColumnsChanged);
    connect(m_view, &TableView::activatedRow, this, [this](int row) { onActivated(row); });
    connect(m_view, &TableView::rowMenuRequested, this, &TablePage::openRowMenu);
    connect(&m_source, &TableSource::stateChanged, this, &TablePage::onSourceState);
    scrollBeyondWindow(m_view, &m_source);
    connect(&m_source, &TableSource::rowsArrived, this, [this] {
        updateFooter();
        updateEmptyState();
        Q_EMIT figuresChanged();
    });
    connect(m_source.model(), &TableModel::orderChanged, this, &TablePage::updateFooter);
    connect(client, &AdminClient::stateChanged, this, &TablePage::updateEmptyState);
    connect(m_previous, &QToolButton::clicked, this, [this] { turnPage(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turnPage(1); });
    connect(m_limit, &QComboBox::currentIndexChanged, this, [this] {
        m_view->scrollToTop();
        m_source.setWindow(0, m_limit->currentData().toInt());
    });
    m_ageTimer.setInterval(1000);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        updateFooter();
        if (m_source.state() == TableSource::State::Loading)
            updateEmptyState();
    });
    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(150);
    connect(&m_loadingTimer, &QTimer::timeout, this, &TablePage::updateEmptyState);

    m_source.setAllNodes(true);
    m_source.setSort(defaultSort(table));
    m_view->setSeveralNodes(client->hasSeveralNodes());
    connect(client, &AdminClient::severalNodesChanged, m_view, &TableView::setSeveralNodes);
    m_view->setDefaultColumns(defaultColumns(table));
    m_view->setSort(defaultSort(table));
    onColumnsChanged();
    updateFooter();
    updateEmptyState();
}

void TablePage::setActive(bool active)
{
    m_source.setActive(active);
    if (active)
        m_ageTimer.start();
    else
        m_ageTimer.stop();
}

void TablePage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TablePage::refresh()
{
    m_source.refresh();
}

QDateTime TablePage::asOf() const
{
    return const_cast<TablePage *>(this)->m_source.model()->asOf();
}

qint64 TablePage::dropped() const
{
    return m_source.droppedDeltas();
}

void TablePage::setFilter(const QString &filter)
{
    m_filter->setFilter(filter);
}

void TablePage::setTimeRange(const QDateTime &from, const QDateTime &to)
{
    const QString column = timeColumn(m_source.query().table);
    const auto iso = [](const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); };
    m_timeFilter = from.isValid() && !column.isEmpty()
                       ? u"%1 >= %2 and %1 <= %3"_s.arg(column, iso(from), iso(to))
                       : QString();
    applyFilter();
}

void TablePage::setSettings(UiSettings *settings)
{
    m_settings = settings;
    m_saved->setVisible(settings);
}

void TablePage::fillSavedMenu()
{
    const QString table = m_source.query().table;
    const QList<SavedItem> saved = savedFromLines(m_settings->list(u"filters-"_s + table));
    const QList<SavedItem> recent = savedFromLines(m_settings->list(u"filter-history-"_s + table));
    m_savedMenu->clear();
    const auto add = [this](QMenu *menu, const QString &title, const QString &filter) {
        connect(menu->addAction(visibleText(title, 80).replace(u'&', u"&&"_s)), &QAction::triggered,
                this, [this, filter] { setFilter(filter); });
    };
    QAction *keep = m_savedMenu->addAction(tr("&Save this filter…"));
    keep->setEnabled(!m_filter->text().trimmed().isEmpty() && m_filter->problem().isEmpty());
    connect(keep, &QAction::triggered, this, &TablePage::askFilterName);
    QMenu *history = m_savedMenu->addMenu(tr("&Used before"));
    for (const SavedItem &item : recent)
        add(history, item.text, item.text);
    history->setEnabled(!recent.isEmpty());
    QMenu *forget = m_savedMenu->addMenu(tr("&Forget"));
    for (const SavedItem &item : saved) {
        connect(forget->addAction(visibleText(item.name, 60).replace(u'&', u"&&"_s)),
                &QAction::triggered, this, [this, item, list = u"filters-"_s + table] {
                    QList<SavedItem> left = savedFromLines(m_settings->list(list));
                    left.removeAll(item);
                    m_settings->setList(list, savedToLines(left));
                });
    }
    forget->setEnabled(!saved.isEmpty());
    m_savedMenu->addSeparator();
    for (const SavedItem &item : saved)
        add(m_savedMenu, item.name, item.text);
}

void TablePage::askFilterName()
{
    const QString name = QInputDialog::getText(this, tr("Save this filter"), tr("Name:")).trimmed();
    if (!name.isEmpty())
        saveFilterAs(name);
}

void TablePage::saveFilterAs(const QString &name)
{
    const QString list = u"filters-"_s + m_source.query().table;
    m_settings->setList(list, savedToLines(withSaved(savedFromLines(m_settings->list(list)),
                                                     {name, {}, m_filter->text().trimmed()})));
}

void TablePage::applyFilter()
{
    m_view->scrollToTop();
    m_source.setFilter(bothFilters(m_typedFilter, m_timeFilter));
}

QString TablePage::filter() const
{
    return m_filter->text();
}

void TablePage::addRowActions(QMenu *, int) {}

void TablePage::onActivated(int) {}

QString TablePage::text(int row, const QString &column) const
{
    return const_cast<TablePage *>(this)->m_source.model()->valueAt(row, column).toString();
}

void TablePage::onSourceState()
{
    const TableSource::State state = m_source.state();
    if (state == TableSource::State::Failed && m_source.error().code != "unknown_table"_L1
        && m_source.error().code != "forbidden"_L1) {
        AdminError error = m_source.error();
        if (!m_timeFilter.isEmpty() && !m_typedFilter.isEmpty())
            error.at -= 1; // the parenthesis that was put in front
        m_filter->showProblem(error);
    }
    m_view->setStale(state == TableSource::State::Stale);
    if (state == TableSource::State::Loading) {
        m_loadingSince = DeskClock::ms();
        m_loadingTimer.start(); // a quick answer shall not flicker
    } else {
        updateEmptyState();
    }
    updateFooter();
}

void TablePage::onColumnsChanged()
{
    m_filter->setColumns(m_source.model()->columns());
    QStringList columns = m_view->shownColumns();
    // What the row's actions need, whether it is on the screen or not.
    for (const QString &needed : {u"tenant"_s, u"room"_s, u"user"_s}) {
        if (!columns.isEmpty() && m_source.model()->columnOf(needed) >= 0
            && !columns.contains(needed))
            columns.append(needed);
    }
    m_source.setColumns(columns);
}

void TablePage::openRowMenu(const QPoint &position, int row, int column)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    addRowActions(&menu, row);
    if (!menu.isEmpty())
        menu.addSeparator();
    addFilterActions(&menu, row, column);
    menu.addSeparator();
    addCopyActions(&menu, row, column);
    m_view->setMenuOpen(true);
    menu.exec(position);
    m_view->setMenuOpen(false);
}

void TablePage::addFilterActions(QMenu *menu, int row, int column)
{
    connect(menu->addAction(tr("Filter by this value")), &QAction::triggered, this,
            [=, this] { addTerm(row, column, false, true); });
    connect(menu->addAction(tr("And this value")), &QAction::triggered, this,
            [=, this] { addTerm(row, column, false, false); });
    connect(menu->addAction(tr("Exclude this value")), &QAction::triggered, this,
            [=, this] { addTerm(row, column, true, false); });
}

void TablePage::addCopyActions(QMenu *menu, int row, int column)
{
    const QString cell = m_source.model()->index(row, column).data().toString();
    connect(menu->addAction(tr("Copy cell")), &QAction::triggered, this,
            [cell] { QApplication::clipboard()->setText(cell); });
    QMenu *rows = menu->addMenu(tr("Copy %n row(s)", "", int(m_view->selectedRowNumbers().size())));
    for (const auto &[title, format] :
         {std::pair(tr("As text"), u"text"_s), std::pair(tr("As CSV"), u"csv"_s),
          std::pair(tr("As JSON"), u"json"_s)})
        connect(rows->addAction(title), &QAction::triggered, this,
                [this, format = format] { copyRows(format); });
}

void TablePage::addTerm(int row, int column, bool negate, bool replace)
{
    const QString name = m_source.model()->columns().value(column).name;
    QJsonValue value = m_source.model()->valueAt(row, name);
    if (value.isArray() && !value.toArray().isEmpty())
        value = value.toArray().first();
    for (const FilterField &field : m_filter->fields()) {
        if (field.name != name.toUtf8())
            continue;
        QByteArray storage;
        const FilterField scalar{
            field.name, field.type == FilterType::StringList ? FilterType::String : field.type};
        const QString term = QString::fromUtf8(
            filterTerm(scalar, filterValue(value, scalar.type, storage), negate));
        const QString old = m_filter->text().trimmed();
        if (replace || old.isEmpty())
            m_filter->setFilter(term);
        else
            m_filter->setFilter(old.contains(" or "_L1) ? u'(' + old + u") and "_s + term
                                                        : old + u" and "_s + term);
    }
}

/// Text is what the table shows; CSV and JSON are for programs and have the fields as they came.
void TablePage::copyRows(const QString &format)
{
    TableModel *model = m_source.model();
    QList<int> columns;
    for (int visual = 0; visual < model->columnCount(); ++visual) {
        const int logical = m_view->horizontalHeader()->logicalIndex(visual);
        if (!m_view->isColumnHidden(logical))
            columns.append(logical);
    }
    const bool csv = format == "csv"_L1;
    QStringList lines;
    QJsonArray objects;
    if (csv) {
        QStringList names;
        for (const int column : columns)
            names.append(csvCell(model->columns()[column].name));
        lines.append(names.join(u','));
    }
    for (const int row : m_view->selectedRowNumbers()) {
        QStringList cells;
        QJsonObject object;
        for (const int column : columns) {
            const QString &name = model->columns()[column].name;
            const QJsonValue value = model->valueAt(row, name);
            cells.append(csv ? csvCell(rawText(value))
                             : model->index(row, column).data().toString());
            object[name] = value;
        }
        lines.append(cells.join(csv ? u',' : u'\t'));
        objects.append(object);
    }
    QApplication::clipboard()->setText(format == "json"_L1
                                           ? QString::fromUtf8(QJsonDocument(objects).toJson())
                                           : lines.join(u'\n'));
}

void TablePage::turnPage(int direction)
{
    const int limit = m_source.query().limit;
    m_view->scrollToTop();
    m_source.setWindow(std::max(0, m_source.query().offset + direction * limit), limit);
}

void TablePage::updateFooter()
{
    TableModel *model = m_source.model();
    const QLocale locale;
    const int rows = model->rowCount();
    const int offset = model->offset();
    m_previous->setEnabled(offset > 0);
    m_next->setEnabled(offset + rows < model->matched());
    if (!model->asOf().isValid()) {
        m_footer->setText({});
        return;
    }
    QString text
        = rows == 0 ? tr("%1 matched, %2 in all")
                          .arg(locale.toString(model->matched()), locale.toString(model->total()))
                    : tr("%1–%2 of %3 matched, %4 in all")
                          .arg(locale.toString(offset + 1), locale.toString(offset + rows),
                               locale.toString(model->matched()), locale.toString(model->total()));
    QString sort = m_source.query().sort;
    if (!sort.isEmpty()) {
        const bool down = sort.startsWith(u'-');
        text += tr(", by %1").arg(columnTitle(down ? sort.mid(1) : sort))
                + (down ? u'↓' : u'↑'); // without a space: no line begins with the arrow
    }
    const qint64 age = model->asOf().msecsTo(DeskClock::now());
    if (m_source.state() == TableSource::State::Stale)
        text += tr(", as of %1").arg(formatTime(model->asOf(), locale));
    else if (age > 3000)
        text += tr(", %1 old").arg(formatDuration(double(age), locale));
    if (m_source.slowedMs() > 0)
        text += tr(" – asked only every %1, to spare the server")
                    .arg(formatDuration(m_source.slowedMs(), locale));
    if (model->hasPendingOrder() && model->isOrderHeld())
        text += tr(" – order held");
    // A node that is missing is named, wherever else the rows come from.
    QStringList missing;
    for (const NodeCoverage &node : model->nodes()) {
        if (node.isMissing())
            missing.append(tr("%1 (%2, %3)")
                               .arg(visibleText(node.node, 40), codeText(u"state", node.state),
                                    formatDuration(double(node.ageMs), locale)));
    }
    if (!missing.isEmpty())
        text += tr(" – ⚠ without %1").arg(missing.join(u", "_s));
    else if (model->nodes().size() > 1)
        text += tr(" – of %n node(s)", "", int(model->nodes().size()));
    m_footer->setPalette(missing.isEmpty() ? palette() : badPalette(palette()));
    m_footer->setText(text);
}

QString TablePage::footer() const
{
    return m_footer->text();
}

qint64 TablePage::expectedRows() const
{
    return m_source.model()->total();
}

/// Says what is to come, and after a while for how long it has been waited and how to end that.
void TablePage::showLoading()
{
    constexpr qint64 LongMs = 2000;
    const QLocale locale;
    const qint64 rows = std::min<qint64>(m_source.query().limit, expectedRows());
    QString text = expectedRows() > 0 && m_source.query().filter.isEmpty()
                       ? tr("Loading %1 of %2…")
                             .arg(formatCount(rows, locale), formatCount(expectedRows(), locale))
                       : tr("Loading…");
    const qint64 waited = DeskClock::ms() - m_loadingSince;
    if (waited >= LongMs)
        text += u' ' + formatDuration(double(waited - waited % 1000), locale);
    m_view->emptyState()->showLoading(text, waited >= LongMs ? tr("Cancel") : QString());
}

void TablePage::onEmptyAction()
{
    if (m_source.state() == TableSource::State::Loading)
        return m_source.cancel();
    if (m_source.state() == TableSource::State::Idle)
        return m_source.refresh();
    setFilter({});
    if (!m_timeFilter.isEmpty())
        Q_EMIT timeRangeCleared();
}

void TablePage::updateEmptyState()
{
    EmptyState *empty = m_view->emptyState();
    if (m_source.model()->rowCount() > 0)
        return empty->show({});
    switch (m_source.state()) {
    case TableSource::State::Idle:
    case TableSource::State::Stale:
        if (!m_client->isReady())
            return empty->show(tr("Not connected."));
        return m_source.isActive() ? empty->show(tr("Cancelled."), tr("Ask again"))
                                   : empty->show({});
    case TableSource::State::Loading:
        return m_loadingTimer.isActive() ? empty->show({}) : showLoading();
    case TableSource::State::Failed:
        if (m_source.error().code == "unknown_table"_L1)
            return empty->show(tr("The server (%1) does not offer this, or not to your role.")
                                   .arg(visibleText(m_client->hello().version, 30)));
        return empty->show(errorText(m_source.error()),
                           m_source.query().filter.isEmpty() ? QString() : tr("Clear filter"));
    case TableSource::State::Live:
        if (m_source.model()->matched() > 0)
            return empty->show({}); // elsewhere, see scrollBeyondWindow()
        break;
    }
    if (m_source.query().filter.isEmpty())
        empty->show(m_emptyText);
    else
        empty->show(tr("Nothing matches “%1”.").arg(visibleText(m_source.query().filter, 120)),
                    tr("Clear filter"));
}

} // namespace Carillon

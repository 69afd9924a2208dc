// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/eventpane.h"

#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/filterfields.h"
#include "console/core/jsoncheck.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/diffview.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventdelegate.h"
#include "console/widgets/filteredit.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

using Log = EventLogModel;

/// Columns that a kind of stream does not have.
QList<int> absentColumns(EventPane::Kind kind)
{
    switch (kind) {
    case EventPane::Kind::Room:
        return {Log::DirectionColumn, Log::ConnectionColumn, Log::RoomColumn, Log::KindColumn,
                Log::StateColumn,     Log::QueueColumn,      Log::DelayColumn};
    case EventPane::Kind::Rooms:
        return {Log::DirectionColumn, Log::ConnectionColumn, Log::KindColumn,
                Log::StateColumn,     Log::QueueColumn,      Log::DelayColumn};
    case EventPane::Kind::Trace:
        return {Log::RecipientsColumn};
    }
    return {};
}

constexpr int columnCharacters[Log::ColumnCount]
    = {14, 9, 8, 21, 20, 10, 18, 16, 10, 10, 12, 11, 12, 40};

/// Rows that come and go do not scroll it, keys do.
class EventView final : public QTableView
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QModelIndex before = currentIndex();
        QTableView::keyPressEvent(event);
        if (currentIndex() != before)
            scrollTo(currentIndex());
    }
};

} // namespace

EventPane::EventPane(Desk *desk, EventLogModel *log, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_log(log)
    , m_kind(kind)
    , m_filter(new FilterEdit)
    , m_problem(new QLabel)
    , m_pause(new QPushButton)
    , m_more(new QPushButton)
    , m_view(new EventView)
    , m_empty(new EmptyState(m_view->viewport()))
    , m_below(new QTabWidget)
    , m_payload(new JsonEdit)
    , m_diff(new DiffView)
    , m_state(new QLabel)
    , m_follow(new QPushButton)
{
    m_log->setLocale(QLocale());
    m_log->setColours(desk->colours());
    m_filter->setColumns(eventFields());
    m_filter->setObjectName(u"eventFilter"_s);
    m_filter->setAccessibleName(tr("Filter of the events shown"));
    m_filter->setPlaceholderText(tr("Shown: all. For example: name = order.* and size > 1k"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_pause->setObjectName(u"streamPause"_s);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Stops the screen; recording goes on (Space)"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"streamState"_s);
    m_follow->setObjectName(u"streamFollow"_s);
    m_follow->hide();
    m_payload->setAccessibleName(tr("Payload"));
    m_payload->setPlaceholderText(tr("Choose an event to see its payload."));
    m_payload->setReadOnly(true);
    m_payload->setObjectName(u"streamPayload"_s);
    buildTable();
    buildMenu();

    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_pause);
    head->addWidget(m_more);
    m_below->setDocumentMode(true);
    m_below->addTab(m_payload, tr("Payload"));
    m_below->addTab(m_diff, tr("Changes"));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    splitter->addWidget(m_below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 150});
    splitter->setChildrenCollapsible(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(m_follow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addWidget(splitter, 1);
    layout->addLayout(foot);
    wire();
    updateState();
}

void EventPane::buildTable()
{
    m_view->setObjectName(u"streamEvents"_s);
    m_view->setAccessibleName(tr("Events"));
    m_view->setModel(m_log);
    m_view->setItemDelegate(new EventDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAutoScroll(false);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    QHeaderView *header = m_view->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < Log::ColumnCount - 1; ++column)
        m_view->setColumnWidth(
            column,
            std::max(fontMetrics().averageCharWidth() * columnCharacters[column] + 12,
                     fontMetrics().horizontalAdvance(
                         m_log->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
                         + 14));
    using Direction = EventRecord::Direction;
    fitToWords(Log::DirectionColumn,
               {Log::directionText(Direction::In), Log::directionText(Direction::Out),
                Log::directionText(Direction::Self)});
    fitToWords(Log::KindColumn, codeTexts(u"kind"));
    fitToWords(Log::StateColumn, {codeText(u"state", u"sent"_s), codeText(u"state", u"queued"_s),
                                  codeText(u"state", u"dropped"_s)});
    for (const int column : absentColumns(m_kind))
        m_view->setColumnHidden(column, true);
    if (m_kind == Kind::Trace) {
        // What a trace is for comes first: what was sent, what waits, for how long.
        int place = 0;
        for (const int column :
             {Log::TimeColumn, Log::DirectionColumn, Log::KindColumn, Log::TypeColumn,
              Log::RoomColumn, Log::SizeColumn, Log::QueueColumn, Log::DelayColumn,
              Log::StateColumn, Log::SenderColumn, Log::ConnectionColumn, Log::SeqColumn})
            header->moveSection(header->visualIndex(column), place++);
    }
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        for (int column = 0; column < Log::ColumnCount; ++column) {
            if (absentColumns(m_kind).contains(column))
                continue;
            QAction *action = menu.addAction(
                m_log->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            action->setCheckable(true);
            action->setChecked(!m_view->isColumnHidden(column));
            action->setEnabled(column != Log::TypeColumn);
            connect(action, &QAction::toggled, m_view,
                    [this, column](bool shown) { m_view->setColumnHidden(column, !shown); });
        }
        menu.exec(m_view->horizontalHeader()->mapToGlobal(position));
    });
}

/// Words of ours are of any length, in another language.
void EventPane::fitToWords(int column, const QStringList &words)
{
    for (const QString &word : words)
        m_view->setColumnWidth(column, std::max(m_view->columnWidth(column),
                                                fontMetrics().horizontalAdvance(word) + 12));
}

void EventPane::buildMenu()
{
    m_more->setText(tr("More"));
    m_more->setObjectName(u"streamMore"_s);
    auto *menu = new QMenu(m_more);
    connect(menu->addAction(tr("&Save capture…")), &QAction::triggered, this, &EventPane::save);
    connect(menu->addAction(tr("Export as &CSV…")), &QAction::triggered, this,
            [this] { exportAs(u"csv"_s); });
    connect(menu->addAction(tr("Export as &JSON…")), &QAction::triggered, this,
            [this] { exportAs(u"json"_s); });
    connect(menu->addAction(tr("&Replay into a room…")), &QAction::triggered, this,
            &EventPane::replayRequested);
    menu->addSeparator();
    auto *times = menu->addMenu(tr("&Times"));
    auto *group = new QActionGroup(times);
    const std::pair<QString, Log::TimeMode> modes[]
        = {{tr("Of day"), Log::TimeMode::Clock},
           {tr("Since the row before"), Log::TimeMode::SincePrevious},
           {tr("Since the marked row (Ctrl+M marks)"), Log::TimeMode::SinceMark}};
    for (const auto &[title, mode] : modes) {
        QAction *action = times->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_log->timeMode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, mode = mode] { m_log->setTimeMode(mode); });
    }
    connect(menu->addAction(tr("C&olour rules…")), &QAction::triggered, this,
            [this] { Q_EMIT coloursRequested({}); });
    menu->addSeparator();
    connect(menu->addAction(tr("C&lear the list")), &QAction::triggered, this, [this] {
        m_log->clear();
        m_payload->clear();
        m_unseen = 0;
        updateState();
    });
    m_more->setMenu(menu);
}

void EventPane::wire()
{
    // Of the list only: everywhere else Space presses the button that has the focus.
    connect(new QShortcut(Qt::Key_Space, m_view, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &EventPane::togglePause);
    connect(new QShortcut(Qt::Key_End, m_view, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &EventPane::followEnd);
    connect(m_pause, &QPushButton::clicked, this, [this](bool paused) {
        m_log->setPaused(paused);
        updateState();
    });
    connect(m_follow, &QPushButton::clicked, this, &EventPane::followEnd);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EventPane::showCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &EventPane::openMenu);
    connect(m_below, &QTabWidget::currentChanged, this, &EventPane::showCurrent);
    connect(m_filter, &FilterEdit::filterChanged, this, [this](const QString &text) {
        const auto filter = parseFilter(QStringView(text), m_filter->fields());
        const qint64 current
            = m_view->currentIndex().isValid() ? m_log->number(m_view->currentIndex().row()) : -1;
        m_sought = -1;
        m_log->setFilter(filter ? *filter : Filter());
        m_sought = current;
        if (!seekCurrent() && m_following)
            m_view->scrollToBottom();
        updateEmptyState();
        updateState();
    });
    connect(m_filter, &FilterEdit::problemChanged, this, [this](const QString &problem) {
        m_problem->setText(u"⚠ "_s + problem);
        m_problem->setPalette(badPalette(palette()));
        m_problem->setVisible(!problem.isEmpty());
    });
    connect(m_log, &Log::counted, this, &EventPane::updateState);
    connect(m_log, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_following = !m_offline && atEnd(); });
    connect(m_log, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_empty->show({});
                if (seekCurrent())
                    return;
                if (m_following)
                    m_view->scrollToBottom();
                else if (!m_log->isFiltering())
                    m_unseen += last - first + 1;
                updateState();
            });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (atEnd() && m_unseen > 0) {
            m_unseen = 0;
            updateState();
        }
    });
    const auto applyTime = [this] {
        const Desk::TimeRange range = m_desk->timeRange();
        m_log->setTimeRange(range.from.isValid() ? range.from.toMSecsSinceEpoch() : 0,
                            range.from.isValid() ? range.to.toMSecsSinceEpoch() : 0);
        updateEmptyState();
        updateState();
    };
    connect(m_desk, &Desk::timeRangeChanged, this, applyTime);
    applyTime();
    connect(m_desk, &Desk::coloursChanged, this, [this] { m_log->setColours(m_desk->colours()); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_filter->setFilter({});
        m_desk->setTimeRange({});
    });
}

/// The row that was current before the filter was changed may be found again only slices later.
bool EventPane::seekCurrent()
{
    const int row = m_sought >= 0 ? m_log->rowOf(m_sought) : -1;
    if (row < 0)
        return false;
    m_sought = -1;
    m_view->setCurrentIndex(m_log->index(row, 0));
    m_view->scrollTo(m_log->index(row, 0), QAbstractItemView::PositionAtCenter);
    return true;
}

void EventPane::setOffline()
{
    m_offline = true;
    m_following = false;
    m_pause->hide();
    updateState();
}

void EventPane::setPauseEnabled(bool enabled)
{
    m_pause->setEnabled(enabled);
    if (!enabled && m_log->isPaused())
        togglePause();
}

void EventPane::togglePause()
{
    if (m_pause->isEnabled() || m_log->isPaused()) {
        m_log->setPaused(!m_log->isPaused());
        updateState();
    }
}

void EventPane::followEnd()
{
    m_view->scrollToBottom();
    m_unseen = 0;
    updateState();
}

void EventPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EventPane::setFilter(const QString &filter)
{
    m_filter->setFilter(filter);
}

void EventPane::markCurrent()
{
    if (!m_view->currentIndex().isValid())
        return;
    m_marked = m_log->number(m_view->currentIndex().row());
    m_log->setMark(m_view->currentIndex().row());
    showCurrent();
    updateState();
}

void EventPane::updateState()
{
    const QLocale locale;
    m_pause->setChecked(m_log->isPaused());
    m_pause->setText(m_log->isPaused() ? tr("Resume") : tr("Pause"));
    QString text = tr("%n event(s)", "", int(std::min<qint64>(m_log->received(), 1 << 30)));
    if (m_log->isPaused()) {
        text = tr("Paused: %n event(s) held back", "", m_log->heldBack())
               + tr(", buffer %1 %").arg(locale.toString(m_log->heldBackShare() * 100, 'f', 0));
        if (m_log->discarded() > 0)
            text += u", "_s
                    + tr("%n did not fit", "", int(std::min<qint64>(m_log->discarded(), 1 << 30)));
    }
    if (const double coverage = m_log->coverage(); coverage < 1)
        text += tr(", coverage %1 %: more happens than the feed brings")
                    .arg(locale.toString(coverage * 100, 'f', coverage < 0.1 ? 1 : 0));
    if (m_log->isFiltered())
        text
            += tr(", %1 of %2 shown")
                   .arg(formatCount(m_log->rowCount(), locale), formatCount(m_log->kept(), locale));
    if (m_log->isFiltering())
        text += tr(", %1 % looked at").arg(locale.toString(m_log->filteredShare() * 100, 'f', 0));
    if (m_log->overwritten() > 0)
        text += tr(", the oldest %1 are not kept any more")
                    .arg(formatCount(m_log->overwritten(), locale));
    m_state->setText(text);
    m_follow->setVisible(m_unseen > 0 && !m_offline);
    m_follow->setText(tr("%n new (End)", "", int(std::min<qint64>(m_unseen, 1 << 30))));
}

void EventPane::updateEmptyState()
{
    if (m_log->rowCount() > 0)
        m_empty->show({});
    else if (m_log->kept() > 0)
        m_empty->show(tr("None of %n event(s) fits the filter.", "",
                         int(std::min<qint64>(m_log->kept(), 1 << 30))),
                      tr("Clear filter"));
}

void EventPane::showCurrent()
{
    if (m_below->currentWidget() == m_diff)
        return showDiff();
    if (m_below->currentWidget() == m_payload)
        m_payload->showPayload(m_view->currentIndex().data(Log::JsonRole).toString());
}

/// The last event of the same name in the same room, above this one.
int EventPane::previousOfItsKind(int row) const
{
    constexpr int Furthest = 20000;
    const EventRecord &current = m_log->record(row);
    for (int i = row - 1; i >= std::max(0, row - Furthest); --i) {
        const EventRecord &other = m_log->record(i);
        if (other.kind == EventRecord::Kind::Event && other.type == current.type
            && other.room == current.room && other.what == current.what
            && other.direction == current.direction
            && (other.seq != current.seq || current.seq == 0))
            return i;
    }
    return -1;
}

/// Of two selected rows: those two. Else against the marked row, else against the event before.
void EventPane::showDiff()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return m_diff->showText(tr("Choose an event, or two with Ctrl."));
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    int first = -1;
    int second = current.row();
    if (rows.size() == 2) {
        first = rows[0].row();
        second = rows[1].row();
    } else if (m_marked >= 0 && m_log->rowOf(m_marked) >= 0
               && m_log->rowOf(m_marked) != current.row()) {
        first = m_log->rowOf(m_marked);
    } else {
        first = previousOfItsKind(current.row());
    }
    const auto name = [this](int row) {
        const EventRecord &record = m_log->record(row);
        const QString text = visibleText(record.type, 60);
        return record.seq > 0
                   ? u"%1 #%2"_s.arg(text, QString::number(record.seq))
                   : u"%1 %2"_s.arg(text, m_log->index(row, Log::TimeColumn).data().toString());
    };
    if (first < 0)
        return m_diff->showText(tr("No earlier event of this name in this list."));
    m_diff->showDiff(tr("From %1 to %2.").arg(name(first), name(second)),
                     m_log->index(first, 0).data(Log::JsonRole).toString(),
                     m_log->index(second, 0).data(Log::JsonRole).toString());
}

std::vector<EventRecord> EventPane::chosen() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.size() < 2)
        return m_log->records(true);
    std::sort(rows.begin(), rows.end());
    std::vector<EventRecord> records;
    for (const QModelIndex &row : std::as_const(rows))
        records.push_back(m_log->record(row.row()));
    return records;
}

void EventPane::openMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const EventRecord record = m_log->record(index.row()); // rows go on moving under the menu
    if (record.kind == EventRecord::Kind::Event) {
        addRecordActions(&menu, record);
        menu.addSeparator();
        addFilterActions(&menu, index);
        menu.addSeparator();
    }
    const QString cell = index.data().toString();
    const QString payload = index.data(Log::JsonRole).toString();
    connect(menu.addAction(tr("Copy cell")), &QAction::triggered, this,
            [cell] { QApplication::clipboard()->setText(cell); });
    QAction *copy = menu.addAction(tr("Copy payload"));
    copy->setEnabled(!payload.isEmpty());
    connect(copy, &QAction::triggered, this,
            [payload] { QApplication::clipboard()->setText(payload); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void EventPane::addRecordActions(QMenu *menu, const EventRecord &record)
{
    QAction *user = menu->addAction(tr("Trace this user…"));
    m_desk->offer(user, u"trace"_s, !record.sender.isEmpty());
    connect(user, &QAction::triggered, this,
            [=, this] { Q_EMIT followUserRequested(record.tenant, record.sender); });
    QAction *room = menu->addAction(tr("Watch this room"));
    room->setEnabled(!record.room.isEmpty() && m_kind != Kind::Room && !m_offline);
    connect(room, &QAction::triggered, this,
            [=, this] { Q_EMIT watchRequested(record.tenant, record.room); });
    if (!record.connection.isEmpty()) {
        connect(menu->addAction(tr("Inspect the connection")), &QAction::triggered, this,
                [=, this] { Q_EMIT inspectRequested(record.connection); });
    }
    QAction *again = menu->addAction(tr("Compose from this event…"));
    again->setEnabled(!record.data.isEmpty());
    connect(again, &QAction::triggered, this, [=, this] {
        Q_EMIT composeRequested(record.tenant, record.room, record.type, indentedJson(record.data));
    });
    QAction *mark = menu->addAction(tr("Mark this row"));
    mark->setShortcut(Qt::CTRL | Qt::Key_M);
    connect(mark, &QAction::triggered, this, &EventPane::markCurrent);
}

void EventPane::addFilterActions(QMenu *menu, const QModelIndex &index)
{
    const QString field
        = m_log->headerData(index.column(), Qt::Horizontal, Log::FieldRole).toString();
    const EventRecord record = m_log->record(index.row());
    connect(menu->addAction(tr("Filter by this value")), &QAction::triggered, this,
            [=, this] { addTerm(field, record, false, true); });
    connect(menu->addAction(tr("And this value")), &QAction::triggered, this,
            [=, this] { addTerm(field, record, false, false); });
    connect(menu->addAction(tr("Exclude this value")), &QAction::triggered, this,
            [=, this] { addTerm(field, record, true, false); });
    const QString term = recordTerm(field, record, false);
    connect(menu->addAction(tr("Colour rows like this…")), &QAction::triggered, this,
            [=, this] { Q_EMIT coloursRequested(term); });
}

void EventPane::addTerm(const QString &field, const EventRecord &record, bool negate, bool replace)
{
    const QString term = recordTerm(field, record, negate);
    if (!term.isEmpty())
        m_filter->setFilter(replace ? term : bothFilters(m_filter->text(), term));
}

void EventPane::save()
{
    CaptureHeader header = m_header ? m_header() : CaptureHeader();
    const QString name
        = u"%1-%2"_s.arg(header.kind == CaptureHeader::Kind::Trace ? u"trace"_s : u"room"_s,
                         QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save capture"), name + QLatin1StringView(CaptureSuffix),
        tr("Captures (*%1)").arg(QLatin1StringView(CaptureSuffix)));
    if (!file.isEmpty() && !saveTo(file, u"capture"_s))
        Q_EMIT said(tr("The file could not be written."));
}

void EventPane::exportAs(const QString &format)
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export the rows shown"),
        u"events-%1.%2"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s), format),
        u"*.%1"_s.arg(format));
    if (!file.isEmpty() && !saveTo(file, format))
        Q_EMIT said(tr("The file could not be written."));
}

/// A capture holds all that is kept; an export what is chosen or shown. Replaced whole or not at
/// all.
bool EventPane::saveTo(const QString &path, const QString &format)
{
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly))
        return false;
    const CaptureHeader header = m_header ? m_header() : CaptureHeader();
    bool good = false;
    qint64 count = 0;
    if (format == "capture"_L1) {
        const std::vector<EventRecord> records = m_log->records(false);
        count = qint64(records.size());
        good = writeCapture(file, header, records, u"stopped"_s, m_log->overwritten());
    } else {
        const std::vector<EventRecord> records = chosen();
        count = qint64(records.size());
        good = format == "csv"_L1 ? writeCsv(file, records) : writeJson(file, header.kind, records);
    }
    if (!good || !file.commit())
        return false;
    Q_EMIT said(tr("%n row(s) written.", "", int(std::min<qint64>(count, 1 << 30)))
                + (header.payload ? u' ' + tr("The file holds payloads.") : QString()));
    return true;
}

bool EventPane::atEnd() const
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    return bar->value() >= bar->maximum() - 1;
}

} // namespace Carillon

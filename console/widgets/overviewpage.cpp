// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/overviewpage.h"

#include "console/core/tablesums.h"
#include "console/core/valueformat.h"
#include "console/widgets/chart.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/localdemo.h"
#include "console/widgets/tableview.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int ListRows = 5;
// A room's row on one node may be far down while the sum is not.
constexpr int RowsToSum = 40;

} // namespace

OverviewPage::OverviewPage(Desk *desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_rooms(desk->client(), u"top-rooms"_s, u"rooms"_s)
    , m_slow(desk->client(), u"top-slow"_s, u"connections"_s)
    , m_shards(desk->client(), u"shards"_s, u"shards"_s)
{
    m_rooms.setSort(u"-out_rate"_s);
    m_rooms.setWindow(0, ListRows);
    m_rooms.setColumns({u"key"_s, u"room"_s, u"tenant"_s, u"members"_s, u"out_rate"_s});
    m_slow.setSort(u"-queue_bytes"_s);
    m_slow.setFilter(u"queue_bytes > 0"_s);
    m_slow.setWindow(0, ListRows);
    m_slow.setColumns({u"id"_s, u"user"_s, u"queue_bytes"_s});
    for (TableSource *source : {&m_rooms, &m_slow, &m_shards})
        source->setAllNodes(true);
    m_shards.setSort(u"shard"_s);
    m_shards.setWindow(0, 64);

    auto *content = new QWidget;
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    buildTiles(grid);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->setSpacing(8);
    rows->addLayout(grid);
    rows->addWidget(buildCharts(), 1);
    rows->addWidget(buildLists());
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_card = new EmptyState(this);
    m_card->setAutoFillBackground(true);
    connect(m_card, &EmptyState::actionRequested, this, &Page::connectRequested);
    buildCard();

    connect(desk->vitals(), &Vitals::updated, this, &OverviewPage::onOverview);
    connect(desk->vitals(), &Vitals::stateChanged, this, [this] {
        for (const auto &[name, shown] : m_tiles)
            shown->setEnabled(m_desk->vitals()->isLive());
    });
    connect(desk, &Desk::timeRangeChanged, this, [this] {
        const Desk::TimeRange range = m_desk->timeRange();
        const QDateTime start = m_desk->vitals()->wallTime(0);
        for (Chart *chart : m_charts)
            chart->setMarked(range.from.isValid() ? start.msecsTo(range.from) : 0,
                             range.from.isValid() ? start.msecsTo(range.to) : 0);
    });
    onOverview(); // a window that is made anew has figures at once
}

/// What somebody sees who starts the program for the first time.
void OverviewPage::buildCard()
{
    const bool demo = LocalDemo::isInstalled();
    m_card->show(tr("Not connected yet.") + u"\n\n"_s
                     + (demo ? tr("Connect to a hub with its address and an admin token, or start "
                                  "one on this machine, with traffic, that ends with the console.")
                             : tr("To try it on this machine: start carillond --dev and connect to "
                                  "the address and with the token that it prints.")),
                 tr("Connect…"));
    if (!demo)
        return;
    auto *start = new QPushButton(tr("Start a local demo hub"));
    start->setObjectName(u"startDemo"_s);
    m_card->addButton(start);
    connect(start, &QPushButton::clicked, this, [this, start] {
        start->setEnabled(false);
        m_desk->startDemo();
    });
    connect(m_desk, &Desk::demoFailed, start, [start] { start->setEnabled(true); });
}

void OverviewPage::addTile(const QString &name, const QString &title, const QString &column,
                           const QString &table, const QString &filter)
{
    auto *added = new Tile(title, !table.isEmpty());
    added->setObjectName(u"tile_"_s + name);
    added->setUnknown();
    added->setSeries(m_desk->vitals()->series(column));
    if (!table.isEmpty())
        connect(added, &Tile::clicked, this, [=, this] { Q_EMIT tableRequested(table, filter); });
    m_tiles[name] = added;
}

void OverviewPage::buildTiles(QGridLayout *grid)
{
    addTile(u"connections"_s, tr("Connections"), u"connections"_s, u"connections"_s);
    addTile(u"users"_s, tr("Users"), u"users"_s, u"connections"_s);
    addTile(u"rooms"_s, tr("Rooms"), u"rooms"_s, u"rooms"_s);
    addTile(u"events"_s, tr("Events in/s"), u"events_in_rate"_s, u"rooms"_s);
    addTile(u"deliveries"_s, tr("Deliveries/s"), u"deliveries_rate"_s, u"rooms"_s);
    addTile(u"bytes"_s, tr("Bytes out/s"), u"bytes_out_rate"_s, u"connections"_s);
    addTile(u"p50"_s, tr("Latency, median"), u"latency_p50_us"_s, u"connections"_s,
            u"state = slow"_s);
    addTile(u"p99"_s, tr("Latency, 99 %"), u"latency_p99_us"_s, u"connections"_s,
            u"state = slow"_s);
    addTile(u"drops"_s, tr("Drops"), u"drops"_s, u"connections"_s, u"drops > 0"_s);
    addTile(u"queue"_s, tr("Queued"), u"queue_bytes"_s, u"connections"_s, u"queue_bytes > 0"_s);
    addTile(u"accepted"_s, tr("Accepted/s"), u"accept_rate"_s, u"connections"_s,
            u"connected_at > -1m"_s);
    addTile(u"refused"_s, tr("Refused tokens"), u"auth_failures"_s, u"log"_s);
    addTile(u"cpu"_s, tr("CPU"), u"cpu"_s, u"limits"_s);
    addTile(u"memory"_s, tr("Memory"), u"rss_bytes"_s, u"limits"_s);
    addTile(u"descriptors"_s, tr("Descriptors"), u"fds"_s, u"limits"_s);
    addTile(u"lag"_s, tr("Loop lag"), u"loop_lag_ms"_s, u"log"_s);
    static constexpr const char *order[]
        = {"connections", "users",  "rooms",       "events", "deliveries", "bytes",
           "p50",         "p99",    "drops",       "queue",  "accepted",   "refused",
           "cpu",         "memory", "descriptors", "lag"};
    int at = 0;
    for (const char *name : order) {
        grid->addWidget(m_tiles.at(QString::fromLatin1(name)), at / 8, at % 8);
        ++at;
    }
}

QWidget *OverviewPage::buildCharts()
{
    const auto rate = [](double value) { return formatRate(value, QLocale()); };
    const auto time = [](double value) { return formatMicroseconds(value, QLocale()); };
    const auto bytes = [](double value) { return formatBytes(value, QLocale()); };
    const auto count = [](double value) { return formatCount(qint64(value), QLocale()); };
    Vitals *vitals = m_desk->vitals();
    Chart *deliveries = addChart(new Chart(
        tr("Deliveries/s"), {{tr("Deliveries/s"), vitals->series(u"deliveries_rate"_s)}}, rate));
    Chart *latency = addChart(new Chart(tr("Latency"),
                                        {{tr("median"), vitals->series(u"latency_p50_us"_s)},
                                         {tr("99 %"), vitals->series(u"latency_p99_us"_s)}},
                                        time));
    Chart *connections = addChart(new Chart(
        tr("Connections"), {{tr("Connections"), vitals->series(u"connections"_s)}}, count));
    Chart *queued
        = addChart(new Chart(tr("Queued"), {{tr("Queued"), vitals->series(u"queue_bytes"_s)}},
                             bytes, Chart::Scale::Bytes));
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *hint = new QLabel(tr("Click or drag in a chart: all views show that time."));
    hint->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(hint, 1);
    head->addWidget(newSpanChooser(m_charts));
    layout->addLayout(head, 0, 0, 1, 2);
    layout->addWidget(deliveries, 1, 0);
    layout->addWidget(latency, 1, 1);
    layout->addWidget(connections, 2, 0);
    layout->addWidget(queued, 2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    return box;
}

Chart *OverviewPage::addChart(Chart *chart)
{
    Vitals *vitals = m_desk->vitals();
    chart->setClock([vitals](qint64 ms) { return formatTime(vitals->wallTime(ms), QLocale()); });
    connect(chart, &Chart::spanChosen, this, [this, vitals](qint64 from, qint64 to) {
        m_desk->setTimeRange({vitals->wallTime(from), vitals->wallTime(to)});
    });
    m_charts.append(chart);
    return chart;
}

QWidget *OverviewPage::buildLists()
{
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    TableView *rooms
        = buildList(&m_rooms, &m_busiest, {u"room"_s, u"members"_s, u"out_rate"_s}, u"topRooms"_s);
    TableView *slow
        = buildList(&m_slow, m_slow.model(), {u"id"_s, u"user"_s, u"queue_bytes"_s}, u"topSlow"_s);
    slow->setTextElideMode(Qt::ElideMiddle); // ids of one server begin alike
    TableView *shards = buildList(
        &m_shards, m_shards.model(),
        {u"shard"_s, u"connections"_s, u"deliveries_rate"_s, u"cpu"_s, u"loop_lag_ms"_s},
        u"shardList"_s);
    shards->setBars({u"connections"_s, u"deliveries_rate"_s, u"cpu"_s});
    TableView *nodes = buildList(
        m_desk->nodes(), m_desk->nodes()->model(),
        {u"node"_s, u"state"_s, u"connections"_s, u"deliveries_rate"_s, u"cpu"_s}, u"nodeList"_s);
    const std::pair<QString, TableView *> lists[]
        = {{tr("Busiest rooms"), rooms},
           {tr("Longest queues"), slow},
           {tr("Shards"), shards},
           {tr("Nodes"), nodes}};
    QList<QLabel *> labels;
    for (const auto &[title, list] : lists) {
        auto *label = new QLabel(title);
        QFont bold = font();
        bold.setBold(true);
        label->setFont(bold);
        label->setBuddy(list);
        list->setAccessibleName(title);
        labels.append(label);
    }
    // Side by side, a wide one with more room; where there are nodes, in two rows.
    const auto arrange
        = [this, layout, labels, views = QList{rooms, slow, shards, nodes}](bool several) {
              static constexpr int widths[] = {3, 4, 5, 0};
              m_rooms.setWindow(0, several ? RowsToSum : ListRows);
              for (int i = 0; i < views.size(); ++i) {
                  const int column = several ? i % 2 : i;
                  layout->addWidget(labels[i], several ? i / 2 * 2 : 0, column);
                  layout->addWidget(views[i], several ? i / 2 * 2 + 1 : 1, column);
                  layout->setColumnStretch(i, several ? int(i < 2) : widths[i]);
              }
              labels[3]->setVisible(several);
              views[3]->setVisible(several);
          };
    arrange(m_desk->client()->hasSeveralNodes());
    connect(m_desk->client(), &AdminClient::severalNodesChanged, box, arrange);
    connect(nodes, &TableView::activatedRow, this,
            [this] { Q_EMIT tableRequested(u"nodes"_s, {}); });
    connect(rooms, &TableView::activatedRow, this, [this](int row) {
        Q_EMIT watchRequested(m_busiest.valueAt(row, u"tenant"_s).toString(),
                              m_busiest.valueAt(row, u"room"_s).toString());
    });
    connect(slow, &TableView::activatedRow, this,
            [this](int row) { Q_EMIT inspectRequested(m_slow.model()->keyAt(row)); });
    connect(&m_slow, &TableSource::rowsArrived, slow, [this, slow] {
        slow->emptyState()->show(m_slow.model()->rowCount() == 0 ? tr("Nothing is queued.")
                                                                 : QString());
    });
    connect(m_rooms.model(), &QAbstractItemModel::modelReset, this,
            [this] { m_busiest.setColumns(m_rooms.model()->columns()); });
    m_busiest.setColumns(m_rooms.model()->columns());
    const auto sum = [this, rooms] {
        m_busiest.applyRows(summedRows(*m_rooms.model(), {u"tenant"_s, u"room"_s},
                                       {u"members"_s, u"out_rate"_s}, ListRows));
        rooms->emptyState()->show(m_rooms.model()->rowCount() == 0 ? tr("No rooms yet.")
                                                                   : QString());
    };
    connect(m_rooms.model(), &TableModel::updated, rooms, sum);
    connect(m_rooms.model(), &TableModel::orderChanged, rooms, sum);
    return box;
}

TableView *OverviewPage::buildList(TableSource *source, TableModel *model,
                                   const QStringList &columns, const QString &name)
{
    model->setLocale(QLocale());
    auto *view = new TableView(model);
    view->setObjectName(name);
    view->setDefaultColumns(columns);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->horizontalHeader()->setSectionsClickable(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setNarrow();
    view->setFixedHeight(view->verticalHeader()->defaultSectionSize() * 6 + 10);
    connect(source, &TableSource::stateChanged, view,
            [source, view] { view->setStale(source->state() == TableSource::State::Stale); });
    return view;
}

void OverviewPage::setActive(bool active)
{
    for (TableSource *source : {&m_rooms, &m_slow, &m_shards})
        source->setActive(active);
}

void OverviewPage::refresh()
{
    for (TableSource *source : {&m_rooms, &m_slow, &m_shards})
        source->refresh();
    m_desk->vitals()->refresh();
}

QDateTime OverviewPage::asOf() const
{
    return m_desk->vitals()->asOf();
}

qint64 OverviewPage::dropped() const
{
    return m_desk->vitals()->dropped() + m_rooms.droppedDeltas() + m_slow.droppedDeltas()
           + m_shards.droppedDeltas();
}

Page::Coverage OverviewPage::coverage() const
{
    const Coverage lists[] = {coverageOf(m_rooms), coverageOf(m_slow), coverageOf(m_shards)};
    return *std::min_element(
        std::begin(lists), std::end(lists),
        [](const Coverage &a, const Coverage &b) { return a.share < b.share; });
}

Tile *OverviewPage::tile(const QString &name) const
{
    const auto found = m_tiles.find(name);
    return found == m_tiles.end() ? nullptr : found->second;
}

double OverviewPage::figure(const QString &column) const
{
    return m_desk->vitals()->figure(column);
}

Tile::Tone OverviewPage::toneAbove(double value, double warning, double bad) const
{
    return value >= bad       ? Tile::Tone::Bad
           : value >= warning ? Tile::Tone::Warning
                              : Tile::Tone::Plain;
}

void OverviewPage::setCount(const QString &name, const QString &column, Tile::Tone tone)
{
    const double value = figure(column);
    tile(name)->setValue(formatCount(static_cast<qint64>(value), QLocale()),
                         m_desk->vitals()->now(), tone);
}

void OverviewPage::onOverview()
{
    if (!m_desk->vitals()->isKnown())
        return;
    m_card->show({});
    showFigures();
    for (Chart *chart : m_charts)
        chart->setNow(m_desk->vitals()->now());
    Q_EMIT figuresChanged();
}

void OverviewPage::showFigures()
{
    const QLocale locale;
    const qint64 now = m_desk->vitals()->now();
    const auto show
        = [&](const QString &name, const QString &text, Tile::Tone tone = Tile::Tone::Plain) {
              tile(name)->setValue(text, now, tone);
          };
    setCount(u"connections"_s, u"connections"_s);
    setCount(u"users"_s, u"users"_s);
    setCount(u"rooms"_s, u"rooms"_s);
    show(u"events"_s, formatRate(figure(u"events_in_rate"_s), locale));
    show(u"deliveries"_s, formatRate(figure(u"deliveries_rate"_s), locale));
    show(u"bytes"_s, formatBytes(figure(u"bytes_out_rate"_s), locale));
    show(u"p50"_s, formatMicroseconds(figure(u"latency_p50_us"_s), locale));
    const double p99 = figure(u"latency_p99_us"_s);
    show(u"p99"_s, formatMicroseconds(p99, locale), toneAbove(p99, 100e3, 1e6));
    setCount(u"drops"_s, u"drops"_s,
             figure(u"drops_rate"_s) > 0 ? Tile::Tone::Warning : Tile::Tone::Plain);
    show(u"queue"_s, formatBytes(figure(u"queue_bytes"_s), locale));
    show(u"accepted"_s, formatRate(figure(u"accept_rate"_s), locale));
    setCount(u"refused"_s, u"auth_failures"_s);
    const double cpu = figure(u"cpu"_s);
    show(u"cpu"_s, tr("%1 %").arg(locale.toString(cpu * 100, 'f', 0)));
    show(u"memory"_s, formatBytes(figure(u"rss_bytes"_s), locale));
    const double limit = figure(u"fds_limit"_s);
    setCount(u"descriptors"_s, u"fds"_s,
             limit > 0 ? toneAbove(figure(u"fds"_s) / limit, 0.8, 0.95) : Tile::Tone::Plain);
    const double lag = figure(u"loop_lag_ms"_s);
    show(u"lag"_s, formatMicroseconds(lag * 1000, locale), toneAbove(lag, 50, 500));
}

} // namespace Carillon

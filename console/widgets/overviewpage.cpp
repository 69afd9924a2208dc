// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/overviewpage.h"

#include "console/core/valueformat.h"
#include "console/widgets/chart.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/tableview.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Carillon {

OverviewPage::OverviewPage(Desk *desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_overview(desk->client(), u"overview"_s, u"overview"_s)
    , m_rooms(desk->client(), u"top-rooms"_s, u"rooms"_s)
    , m_slow(desk->client(), u"top-slow"_s, u"connections"_s)
    , m_shards(desk->client(), u"shards"_s, u"shards"_s)
{
    m_clock.start();
    m_rooms.setSort(u"-out_rate"_s);
    m_rooms.setWindow(0, 5);
    m_rooms.setColumns({u"key"_s, u"room"_s, u"tenant"_s, u"members"_s, u"out_rate"_s});
    m_slow.setSort(u"-queue_bytes"_s);
    m_slow.setFilter(u"queue_bytes > 0"_s);
    m_slow.setWindow(0, 5);
    m_slow.setColumns({u"id"_s, u"user"_s, u"state"_s, u"queue_bytes"_s, u"oldest_unsent"_s});
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
    m_card->show(tr("Not connected yet.\nTo try it on this machine: start carillond --dev and "
                    "connect to the address and with the token that it prints."),
                 tr("Connect…"));

    connect(&m_overview, &TableSource::rowsArrived, this, &OverviewPage::onOverview);
    connect(&m_overview, &TableSource::stateChanged, this, [this] {
        const bool live = m_overview.state() == TableSource::State::Live
                          || m_overview.state() == TableSource::State::Loading;
        for (const auto &[name, shown] : m_tiles)
            shown->setEnabled(live);
    });
}

void OverviewPage::addTile(const QString &name, const QString &title, const QString &table,
                           const QString &filter)
{
    auto *added = new Tile(title, !table.isEmpty());
    added->setObjectName(u"tile_"_s + name);
    added->setUnknown();
    if (!table.isEmpty())
        connect(added, &Tile::clicked, this, [=, this] { Q_EMIT tableRequested(table, filter); });
    m_tiles[name] = added;
}

void OverviewPage::buildTiles(QGridLayout *grid)
{
    addTile(u"connections"_s, tr("Connections"), u"connections"_s);
    addTile(u"users"_s, tr("Users"), u"connections"_s);
    addTile(u"rooms"_s, tr("Rooms"), u"rooms"_s);
    addTile(u"events"_s, tr("Events in/s"), u"rooms"_s);
    addTile(u"deliveries"_s, tr("Deliveries/s"), u"rooms"_s);
    addTile(u"bytes"_s, tr("Bytes out/s"));
    addTile(u"p50"_s, tr("Latency, median"));
    addTile(u"p99"_s, tr("Latency, 99 %"));
    addTile(u"drops"_s, tr("Drops"), u"connections"_s, u"drops > 0"_s);
    addTile(u"queue"_s, tr("Queued"), u"connections"_s, u"queue_bytes > 0"_s);
    addTile(u"accepted"_s, tr("Accepted/s"), u"closed"_s);
    addTile(u"refused"_s, tr("Refused tokens"));
    addTile(u"cpu"_s, tr("CPU"));
    addTile(u"memory"_s, tr("Memory"));
    addTile(u"descriptors"_s, tr("Descriptors"));
    addTile(u"lag"_s, tr("Loop lag"));
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
    m_deliveries = new Chart(tr("Deliveries/s"),
                             {{tr("Deliveries/s"), &tile(u"deliveries"_s)->series()}}, rate);
    m_latency = new Chart(tr("Latency"), {{tr("median"), &m_p50}, {tr("99 %"), &m_p99}}, time);
    m_span = new QComboBox;
    m_span->addItem(tr("1 minute"), 60000);
    m_span->addItem(tr("10 minutes"), 600000);
    m_span->setAccessibleName(tr("Time shown"));
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        m_deliveries->setSpan(m_span->currentData().toLongLong());
        m_latency->setSpan(m_span->currentData().toLongLong());
    });
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *spanLabel = new QLabel(tr("T&ime shown:"));
    spanLabel->setBuddy(m_span);
    auto *head = new QHBoxLayout;
    head->addStretch();
    head->addWidget(spanLabel);
    head->addWidget(m_span);
    layout->addLayout(head, 0, 0, 1, 2);
    layout->addWidget(m_deliveries, 1, 0);
    layout->addWidget(m_latency, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    return box;
}

QWidget *OverviewPage::buildLists()
{
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    TableView *rooms = buildList(&m_rooms, {u"room"_s, u"members"_s, u"out_rate"_s}, u"topRooms"_s);
    TableView *slow
        = buildList(&m_slow, {u"user"_s, u"id"_s, u"state"_s, u"queue_bytes"_s}, u"topSlow"_s);
    TableView *shards = buildList(
        &m_shards, {u"shard"_s, u"connections"_s, u"deliveries_rate"_s, u"cpu"_s, u"loop_lag_ms"_s},
        u"shardList"_s);
    const std::pair<QString, TableView *> lists[]
        = {{tr("Busiest rooms"), rooms}, {tr("Longest queues"), slow}, {tr("Shards"), shards}};
    int column = 0;
    for (const auto &[title, list] : lists) {
        auto *label = new QLabel(title);
        QFont bold = font();
        bold.setBold(true);
        label->setFont(bold);
        label->setBuddy(list);
        list->setAccessibleName(title);
        layout->addWidget(label, 0, column);
        layout->addWidget(list, 1, column);
        layout->setColumnStretch(column, 1);
        ++column;
    }
    connect(rooms, &TableView::activatedRow, this, [this](int row) {
        Q_EMIT watchRequested(m_rooms.model()->valueAt(row, u"tenant"_s).toString(),
                              m_rooms.model()->valueAt(row, u"room"_s).toString());
    });
    connect(slow, &TableView::activatedRow, this,
            [this](int row) { Q_EMIT inspectRequested(m_slow.model()->keyAt(row)); });
    connect(&m_slow, &TableSource::rowsArrived, slow, [this, slow] {
        slow->emptyState()->show(m_slow.model()->rowCount() == 0 ? tr("Nothing is queued.")
                                                                 : QString());
    });
    connect(&m_rooms, &TableSource::rowsArrived, rooms, [this, rooms] {
        rooms->emptyState()->show(m_rooms.model()->rowCount() == 0 ? tr("No rooms yet.")
                                                                   : QString());
    });
    return box;
}

TableView *OverviewPage::buildList(TableSource *source, const QStringList &columns,
                                   const QString &name)
{
    source->model()->setLocale(QLocale());
    auto *view = new TableView(source->model());
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
    for (TableSource *source : {&m_overview, &m_rooms, &m_slow, &m_shards})
        source->setActive(active);
}

void OverviewPage::refresh()
{
    for (TableSource *source : {&m_overview, &m_rooms, &m_slow, &m_shards})
        source->refresh();
}

QDateTime OverviewPage::asOf() const
{
    return const_cast<OverviewPage *>(this)->m_overview.model()->asOf();
}

qint64 OverviewPage::dropped() const
{
    return m_overview.droppedDeltas() + m_rooms.droppedDeltas() + m_slow.droppedDeltas()
           + m_shards.droppedDeltas();
}

Tile *OverviewPage::tile(const QString &name) const
{
    const auto found = m_tiles.find(name);
    return found == m_tiles.end() ? nullptr : found->second;
}

double OverviewPage::figure(const QString &column) const
{
    return const_cast<OverviewPage *>(this)->m_overview.model()->valueAt(0, column).toDouble();
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
    tile(name)->setValue(formatCount(static_cast<qint64>(value), QLocale()), value,
                         m_clock.elapsed(), tone);
}

void OverviewPage::onOverview()
{
    if (m_overview.model()->rowCount() == 0)
        return;
    m_card->show({});
    showFigures();
    const qint64 now = m_clock.elapsed();
    m_p50.append(now, figure(u"latency_p50_us"_s));
    m_p99.append(now, figure(u"latency_p99_us"_s));
    m_deliveries->setNow(now);
    m_latency->setNow(now);
    Q_EMIT figuresChanged();
}

void OverviewPage::showFigures()
{
    const QLocale locale;
    const qint64 now = m_clock.elapsed();
    const auto show = [&](const QString &name, const QString &text, double value,
                          Tile::Tone tone = Tile::Tone::Plain) {
        tile(name)->setValue(text, value, now, tone);
    };
    setCount(u"connections"_s, u"connections"_s);
    setCount(u"users"_s, u"users"_s);
    setCount(u"rooms"_s, u"rooms"_s);
    show(u"events"_s, formatRate(figure(u"events_in_rate"_s), locale), figure(u"events_in_rate"_s));
    show(u"deliveries"_s, formatRate(figure(u"deliveries_rate"_s), locale),
         figure(u"deliveries_rate"_s));
    show(u"bytes"_s, formatBytes(figure(u"bytes_out_rate"_s), locale), figure(u"bytes_out_rate"_s));
    show(u"p50"_s, formatMicroseconds(figure(u"latency_p50_us"_s), locale),
         figure(u"latency_p50_us"_s));
    const double p99 = figure(u"latency_p99_us"_s);
    show(u"p99"_s, formatMicroseconds(p99, locale), p99, toneAbove(p99, 100e3, 1e6));
    setCount(u"drops"_s, u"drops"_s,
             figure(u"drops_rate"_s) > 0 ? Tile::Tone::Warning : Tile::Tone::Plain);
    show(u"queue"_s, formatBytes(figure(u"queue_bytes"_s), locale), figure(u"queue_bytes"_s));
    show(u"accepted"_s, formatRate(figure(u"accept_rate"_s), locale), figure(u"accept_rate"_s));
    setCount(u"refused"_s, u"auth_failures"_s);
    const double cpu = figure(u"cpu"_s);
    show(u"cpu"_s, tr("%1 %").arg(locale.toString(cpu * 100, 'f', 0)), cpu);
    show(u"memory"_s, formatBytes(figure(u"rss_bytes"_s), locale), figure(u"rss_bytes"_s));
    const double limit = figure(u"fds_limit"_s);
    setCount(u"descriptors"_s, u"fds"_s,
             limit > 0 ? toneAbove(figure(u"fds"_s) / limit, 0.8, 0.95) : Tile::Tone::Plain);
    const double lag = figure(u"loop_lag_ms"_s);
    show(u"lag"_s, formatMicroseconds(lag * 1000, locale), lag, toneAbove(lag, 50, 500));
}

} // namespace Carillon

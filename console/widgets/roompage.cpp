// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/roompage.h"

#include "common/filter.h"
#include "console/core/deskclock.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/chart.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/tableview.h"
#include "console/widgets/windowscroll.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// More than anybody can read. What a room has beyond it is left out by the server, which says so:
/// a console shall cost neither end more because a room is busy.
constexpr int EventBytesPerSecond = 32 * 1024;

QString term(const char *field, const QString &text)
{
    const QByteArray value = text.toUtf8();
    return QString::fromUtf8(filterTerm({field, FilterType::String}, QByteArrayView(value)));
}

} // namespace

RoomPage::RoomPage(Desk *desk, const QString &watch, const QString &tenant, const QString &room,
                   QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_watch(watch)
    , m_tenant(tenant)
    , m_room(room)
    , m_pane(new EventPane(desk, &m_log, EventPane::Kind::Room))
    , m_head(new QLabel)
    , m_history(new QComboBox)
    , m_stop(new QPushButton)
    , m_memberSource(desk->client(), watch + u"-members"_s, u"subscriptions"_s)
    , m_memberView(new TableView(m_memberSource.model()))
    , m_presenceView(new QTreeWidget)
    , m_rateSource(desk->client(), watch + u"-rates"_s, u"rooms"_s)
    , m_facts(new QLabel)
{
    build();
    wire();
    m_pane->emptyState()->show(tr("Waiting for the server…"));
    setWatching(true);
}

RoomPage::~RoomPage()
{
    setActive(false);
    m_desk->client()->cancelWatch(m_watch);
}

void RoomPage::build()
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stop->setObjectName(u"roomStop"_s);
    m_stop->setToolTip(tr("Ends or renews the subscription: nothing is recorded meanwhile"));
    for (const int count : {100, 1000, 10000})
        m_history->addItem(tr("last %1").arg(QLocale().toString(count)), count);
    m_history->setAccessibleName(tr("History"));
    m_history->setToolTip(tr("How much of the room's history comes first"));
    auto *compose = new QPushButton(tr("Compose…"));
    connect(compose, &QPushButton::clicked, this,
            [this] { Q_EMIT composeRequested(u"room"_s, m_tenant, m_room); });

    buildMembers();
    m_presenceView->setHeaderLabels({tr("Time"), QString(), tr("User"), tr("Connection")});
    m_presenceView->setRootIsDecorated(false);
    m_presenceView->setUniformRowHeights(true);
    m_presenceView->setAlternatingRowColors(true);
    m_presenceView->setAccessibleName(tr("Who comes and goes"));
    m_presenceView->setObjectName(u"roomPresence"_s);
    m_presenceView->setColumnWidth(0, fontMetrics().averageCharWidth() * 16);
    m_presenceView->setColumnWidth(1, fontMetrics().averageCharWidth() * 12);
    m_presenceView->setColumnWidth(2, fontMetrics().averageCharWidth() * 24);
    m_rates = buildRates();
    m_pane->below()->addTab(m_memberView, tr("Members"));
    m_pane->below()->addTab(m_presenceView, tr("Presence"));
    m_pane->below()->addTab(m_rates, tr("Rates"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_history);
    head->addWidget(m_stop);
    head->addWidget(compose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(5);
    layout->addLayout(head);
    layout->addWidget(m_pane, 1);
}

/// Who is in the room: asked only while it is looked at.
void RoomPage::buildMembers()
{
    const QString filter
        = term("room", m_room)
          + (m_tenant.isEmpty() ? QString() : u" and "_s + term("tenant", m_tenant));
    m_memberSource.model()->setLocale(QLocale());
    m_memberSource.setFilter(filter);
    m_memberSource.setSort(u"user"_s);
    m_memberSource.setWindow(0, 1000);
    m_memberView->setDefaultColumns({u"user"_s, u"connection"_s, u"tenant"_s});
    m_memberView->setSort(u"user"_s);
    m_memberView->setObjectName(u"roomMembers"_s);
    m_memberView->setAccessibleName(tr("Members"));
    scrollBeyondWindow(m_memberView, &m_memberSource);
    m_rateSource.setFilter(filter);
    m_rateSource.setWindow(0, 1);
    connect(m_memberView, &TableView::sortRequested, &m_memberSource, &TableSource::setSort);
    connect(m_memberView, &TableView::activatedRow, this, [this](int row) {
        Q_EMIT inspectRequested(m_memberSource.model()->valueAt(row, u"connection"_s).toString());
    });
    connect(&m_memberSource, &TableSource::rowsArrived, this, [this] {
        m_pane->below()->setTabText(
            m_pane->below()->indexOf(m_memberView),
            tr("Members (%1)").arg(formatCount(m_memberSource.model()->matched(), QLocale())));
        m_memberView->emptyState()->show(
            m_memberSource.model()->matched() == 0 ? tr("Nobody is in this room.") : QString());
        if (m_presence.take(*m_memberSource.model()) || m_presence.isBlind()
            || m_presenceView->topLevelItemCount() == 0)
            showPresence();
    });
    connect(&m_memberSource, &TableSource::stateChanged, this, [this] {
        m_memberView->setStale(m_memberSource.state() == TableSource::State::Stale);
        if (m_memberSource.state() == TableSource::State::Failed)
            m_memberView->emptyState()->show(errorText(m_memberSource.error()));
    });
}

QWidget *RoomPage::buildRates()
{
    const auto rate = [](double value) { return formatRate(value, QLocale()); };
    const auto count = [](double value) { return formatCount(qint64(value), QLocale()); };
    m_rateChart = new Chart(tr("Events/s"), {{tr("in"), &m_in}, {tr("out"), &m_out}}, rate);
    m_memberChart = new Chart(tr("Members"), {{tr("Members"), &m_memberSeries}}, count);
    for (Chart *chart : {m_rateChart, m_memberChart}) {
        chart->setClock([this](qint64 ms) { return formatTime(m_start.addMSecs(ms), QLocale()); });
        connect(chart, &Chart::spanChosen, this, [this](qint64 from, qint64 to) {
            m_desk->setTimeRange({m_start.addMSecs(from), m_start.addMSecs(to)});
        });
    }
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true); // must not keep the window wide
    m_facts->setObjectName(u"roomFacts"_s);
    auto *box = new QWidget;
    auto *charts = new QHBoxLayout;
    charts->addWidget(m_rateChart);
    charts->addWidget(m_memberChart);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(4, 4, 4, 4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_facts, 1);
    head->addWidget(newSpanChooser({m_rateChart, m_memberChart}));
    layout->addLayout(head);
    layout->addLayout(charts, 1);
    connect(&m_rateSource, &TableSource::rowsArrived, this, &RoomPage::showRates);
    return box;
}

void RoomPage::wire()
{
    AdminClient *client = m_desk->client();
    connect(client, &AdminClient::watchStarted, this,
            [this](const QString &name, const QJsonObject &frame) {
                if (name != m_watch)
                    return;
                m_members = wholeNumber(frame[u"members"_s]);
                m_log.begin(frame[u"epoch"_s].toString(), {}, m_tenant, m_room);
                m_pane->emptyState()->show(m_log.received() > 0 ? QString() : tr("No events yet."));
                updateHead();
            });
    connect(client, &AdminClient::watchFailed, this,
            [this](const QString &name, const AdminError &error) {
                if (name == m_watch)
                    m_pane->emptyState()->show(errorText(error));
            });
    connect(client, &AdminClient::eventsReceived, this,
            [this](const QString &name, const QJsonArray &events) {
                if (name == m_watch)
                    m_log.append(events);
            });
    connect(client, &AdminClient::coverageReported, this, [this](const AdminCoverage &coverage) {
        if (coverage.watch != m_watch)
            return;
        m_dropped += coverage.dropped;
        m_log.reportLoss(coverage.dropped, coverage.fromSeq, coverage.toSeq);
        Q_EMIT figuresChanged();
    });
    connect(client, &AdminClient::interrupted, this, [this] {
        if (m_watching && m_log.received() > 0)
            m_log.appendGap(0);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { setWatching(!m_watching); });
    connect(m_history, &QComboBox::currentIndexChanged, this, [this] {
        m_log.clear();
        setWatching(true);
    });
    connect(m_pane->below(), &QTabWidget::currentChanged, this, &RoomPage::updateBelow);
    m_pane->setHeader([this] {
        const AdminHello &hello = m_desk->client()->hello();
        CaptureHeader header;
        header.node = hello.node;
        header.server = hello.version;
        header.epoch = hello.epoch;
        header.operatorName = hello.operatorName;
        header.tenant = hello.tenant;
        header.target = {{u"room"_s, m_room}};
        if (!m_tenant.isEmpty())
            header.target[u"tenant"_s] = m_tenant;
        header.startedAt = m_start;
        header.payload = hello.scopes.contains(u"admin:payload"_s);
        return header;
    });
    forwardPane(m_pane);
}

/// Recording goes on under another tab, on purpose: a stream that stops when one looks elsewhere is
/// of no use. Stop and closing the tab end it.
void RoomPage::setActive(bool active)
{
    m_active = active;
    updateBelow();
}

void RoomPage::updateBelow()
{
    const QWidget *shown = m_active ? m_pane->below()->currentWidget() : nullptr;
    m_memberSource.setActive(shown && (shown == m_memberView || shown == m_presenceView));
    m_rateSource.setActive(m_active); // the charts begin with the page, not with their tab
}

void RoomPage::showPresence()
{
    m_presenceView->clear();
    if (m_presence.isBlind()) {
        auto *item = new QTreeWidgetItem(
            m_presenceView,
            {tr("More members than can be followed here; a trace of the room shows some.")});
        item->setFirstColumnSpanned(true);
        return;
    }
    for (const PresenceFeed::Line &line : m_presence.lines()) {
        new QTreeWidgetItem(m_presenceView,
                            {formatTime(line.time, QLocale()),
                             line.joined ? tr("+ joined") : tr("− left"),
                             visibleText(line.user, 200), visibleText(line.connection, 80)});
    }
    if (m_presence.lines().isEmpty()) {
        auto *item = new QTreeWidgetItem(m_presenceView,
                                         {tr("Nobody has come or gone while this was looked at.")});
        item->setFirstColumnSpanned(true);
    }
}

void RoomPage::showRates()
{
    const TableModel *model = m_rateSource.model();
    if (model->rowCount() == 0) {
        m_facts->setText(tr("The room does not exist at the moment."));
        return;
    }
    const QLocale locale;
    const qint64 now = DeskClock::ms() - m_startMs;
    m_in.append(now, model->valueAt(0, u"in_rate"_s).toDouble());
    m_out.append(now, model->valueAt(0, u"out_rate"_s).toDouble());
    m_memberSeries.append(now, model->valueAt(0, u"members"_s).toDouble());
    m_members = wholeNumber(model->valueAt(0, u"members"_s));
    m_rateChart->setNow(now);
    m_memberChart->setNow(now);
    m_facts->setText(
        tr("History: %1 events, %2 · last number %3 · drops: %4 · since %5")
            .arg(formatCount(wholeNumber(model->valueAt(0, u"history"_s)), locale),
                 formatBytes(model->valueAt(0, u"history_bytes"_s).toDouble(), locale),
                 formatCount(wholeNumber(model->valueAt(0, u"seq"_s)), locale),
                 formatCount(wholeNumber(model->valueAt(0, u"drops"_s)), locale),
                 formatValue(model->valueAt(0, u"created"_s), ColumnType::Time, locale)));
    updateHead();
}

void RoomPage::focusFilter()
{
    m_pane->focusFilter();
}

void RoomPage::togglePause()
{
    m_pane->togglePause();
}

void RoomPage::followEnd()
{
    m_pane->followEnd();
}

void RoomPage::markCurrent()
{
    m_pane->markCurrent();
}

void RoomPage::setWatching(bool watching)
{
    m_watching = watching;
    if (watching)
        m_desk->client()->setWatch({.name = m_watch,
                                    .tenant = m_tenant,
                                    .room = m_room,
                                    .history = m_history->currentData().toInt(),
                                    .bytesPerSecond = EventBytesPerSecond});
    else
        m_desk->client()->cancelWatch(m_watch);
    m_stop->setText(watching ? tr("Stop") : tr("Start"));
    m_pane->setPauseEnabled(watching);
    updateHead();
}

void RoomPage::updateHead()
{
    QString text = visibleText(m_room, 200);
    if (!m_tenant.isEmpty())
        text += u" · "_s + tr("tenant %1").arg(visibleText(m_tenant, 60));
    if (m_members >= 0)
        text += u" · "_s + tr("%n member(s)", "", int(std::min<qint64>(m_members, 1 << 30)));
    if (!m_watching)
        text += u" · "_s + tr("not watched");
    m_head->setText(text);
}

} // namespace Carillon

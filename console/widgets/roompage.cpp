// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/roompage.h"

#include "common/filter.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventdelegate.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

RoomPage::RoomPage(Desk *desk, const QString &watch, const QString &tenant, const QString &room,
                   QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_watch(watch)
    , m_tenant(tenant)
    , m_room(room)
    , m_head(new QLabel)
    , m_state(new QLabel)
    , m_pause(new QPushButton)
    , m_stop(new QPushButton)
    , m_follow(new QPushButton)
    , m_view(new QTableView)
    , m_empty(new EmptyState(m_view->viewport()))
    , m_payload(new JsonEdit)
    , m_below(new QTabWidget)
    , m_memberSource(desk->client(), watch + u"-members"_s, u"subscriptions"_s)
    , m_memberView(new TableView(m_memberSource.model()))
{
    m_log.setLocale(QLocale());
    build();
    AdminClient *client = desk->client();
    connect(client, &AdminClient::watchStarted, this,
            [this](const QString &name, const QJsonObject &frame) {
                if (name != m_watch)
                    return;
                m_members = wholeNumber(frame[u"members"_s]);
                m_log.begin(frame[u"epoch"_s].toString());
                m_empty->show(m_log.received() > 0 ? QString() : tr("No events yet."));
                updateHead();
            });
    connect(client, &AdminClient::watchFailed, this,
            [this](const QString &name, const AdminError &error) {
                if (name == m_watch)
                    m_empty->show(errorText(error));
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
    connect(&m_log, &EventLogModel::counted, this, &RoomPage::updatePause);
    connect(&m_log, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_following = atEnd(); });
    connect(&m_log, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_empty->show({});
                if (m_following)
                    m_view->scrollToBottom();
                else
                    m_unseen += last - first + 1;
                updatePause();
            });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (atEnd() && m_unseen > 0) {
            m_unseen = 0;
            updatePause();
        }
    });
    m_empty->show(tr("Waiting for the server…"));
    setWatching(true);
}

RoomPage::~RoomPage()
{
    m_desk->client()->cancelWatch(m_watch);
}

void RoomPage::build()
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"roomState"_s);
    m_pause->setObjectName(u"roomPause"_s);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Stops the screen; recording goes on (Space)"));
    m_stop->setObjectName(u"roomStop"_s);
    m_stop->setToolTip(tr("Ends or renews the subscription: nothing is recorded meanwhile"));
    m_follow->setObjectName(u"roomFollow"_s);
    m_follow->setVisible(false);
    auto *clear = new QPushButton(tr("Clear"));
    auto *compose = new QPushButton(tr("Compose…"));
    m_view->setObjectName(u"roomEvents"_s);
    m_view->setAccessibleName(tr("Events of the room"));
    m_view->setModel(&m_log);
    m_view->setItemDelegate(new EventDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAutoScroll(false);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    const int widths[] = {15, 9, 18, 16, 10, 12};
    for (int column = 0; column < 6; ++column)
        m_view->setColumnWidth(column, fontMetrics().averageCharWidth() * widths[column] + 12);
    m_payload->setAccessibleName(tr("Payload"));
    m_payload->setPlaceholderText(tr("Choose an event to see its payload."));
    m_payload->setReadOnly(true);
    m_payload->setObjectName(u"roomPayload"_s);

    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_pause);
    head->addWidget(m_stop);
    head->addWidget(clear);
    head->addWidget(compose);
    auto *below = new QHBoxLayout;
    below->addWidget(m_state, 1);
    below->addWidget(m_follow);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    m_below->setDocumentMode(true);
    m_below->addTab(m_payload, tr("Payload"));
    m_below->addTab(buildMembers(), tr("Members"));
    splitter->addWidget(m_below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({400, 140});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(5);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);
    layout->addLayout(below);

    // Of the list only: everywhere else Space presses the button that has the focus.
    connect(new QShortcut(Qt::Key_Space, m_view, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &RoomPage::togglePause);
    connect(new QShortcut(Qt::Key_End, m_view, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &RoomPage::followEnd);
    connect(m_pause, &QPushButton::clicked, this, [this](bool paused) {
        m_log.setPaused(paused);
        updatePause();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { setWatching(!m_watching); });
    connect(m_follow, &QPushButton::clicked, this, &RoomPage::followEnd);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_log.clear();
        m_payload->clear();
        m_unseen = 0;
        updatePause();
    });
    connect(compose, &QPushButton::clicked, this,
            [this] { Q_EMIT composeRequested(u"room"_s, m_tenant, m_room); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RoomPage::showCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RoomPage::openMenu);
}

/// Recording goes on under another tab, on purpose: a trace that stops when one looks elsewhere is
/// of no use. Stop and closing the tab end it.
void RoomPage::setActive(bool active)
{
    m_active = active;
    updateMembers();
}

void RoomPage::updateMembers()
{
    m_memberSource.setActive(m_active && m_below->currentWidget() == m_memberView);
}

/// Who is in the room: asked only while it is looked at.
QWidget *RoomPage::buildMembers()
{
    const auto term = [](const char *field, const QString &text) {
        const QByteArray value = text.toUtf8();
        return QString::fromUtf8(filterTerm({field, FilterType::String}, QByteArrayView(value)));
    };
    m_memberSource.model()->setLocale(QLocale());
    m_memberSource.setFilter(
        term("room", m_room)
        + (m_tenant.isEmpty() ? QString() : u" and "_s + term("tenant", m_tenant)));
    m_memberSource.setSort(u"user"_s);
    m_memberView->setDefaultColumns({u"user"_s, u"connection"_s, u"tenant"_s});
    m_memberView->setSort(u"user"_s);
    m_memberView->setObjectName(u"roomMembers"_s);
    m_memberView->setAccessibleName(tr("Members"));
    connect(m_below, &QTabWidget::currentChanged, this, &RoomPage::updateMembers);
    connect(m_memberView, &TableView::sortRequested, &m_memberSource, &TableSource::setSort);
    connect(m_memberView, &TableView::activatedRow, this, [this](int row) {
        Q_EMIT inspectRequested(m_memberSource.model()->valueAt(row, u"connection"_s).toString());
    });
    connect(&m_memberSource, &TableSource::rowsArrived, this, [this] {
        m_below->setTabText(
            1, tr("Members (%1)").arg(formatCount(m_memberSource.model()->matched(), QLocale())));
        m_memberView->emptyState()->show(
            m_memberSource.model()->rowCount() == 0 ? tr("Nobody is in this room.") : QString());
    });
    connect(&m_memberSource, &TableSource::stateChanged, this, [this] {
        m_memberView->setStale(m_memberSource.state() == TableSource::State::Stale);
        if (m_memberSource.state() == TableSource::State::Failed)
            m_memberView->emptyState()->show(errorText(m_memberSource.error()));
    });
    return m_memberView;
}

void RoomPage::togglePause()
{
    m_pause->click();
}

void RoomPage::followEnd()
{
    m_view->scrollToBottom();
    m_unseen = 0;
    updatePause();
}

void RoomPage::setWatching(bool watching)
{
    m_watching = watching;
    if (watching)
        m_desk->client()->setWatch({.name = m_watch, .tenant = m_tenant, .room = m_room});
    else
        m_desk->client()->cancelWatch(m_watch);
    m_stop->setText(watching ? tr("Stop") : tr("Start"));
    m_pause->setEnabled(watching);
    if (!watching && m_log.isPaused())
        togglePause();
    updateHead();
    updatePause();
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

void RoomPage::updatePause()
{
    const QLocale locale;
    m_pause->setChecked(m_log.isPaused());
    m_pause->setText(m_log.isPaused() ? tr("Resume") : tr("Pause"));
    QString text = tr("%n event(s)", "", int(std::min<qint64>(m_log.received(), 1 << 30)));
    if (m_log.isPaused()) {
        text = tr("Paused: %n event(s) held back", "", m_log.heldBack())
               + tr(", buffer %1 %").arg(locale.toString(m_log.heldBackShare() * 100, 'f', 0));
        if (m_log.discarded() > 0)
            text += u", "_s
                    + tr("%n did not fit", "", int(std::min<qint64>(m_log.discarded(), 1 << 30)));
    }
    m_state->setText(text);
    m_follow->setVisible(m_unseen > 0);
    m_follow->setText(tr("%n new (End)", "", int(std::min<qint64>(m_unseen, 1 << 30))));
}

void RoomPage::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    m_payload->showPayload(current.data(EventLogModel::JsonRole).toString());
}

void RoomPage::openMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    const QString cell = index.data().toString();
    const QString payload = index.data(EventLogModel::JsonRole).toString();
    QMenu menu(this);
    connect(menu.addAction(tr("Copy cell")), &QAction::triggered, this,
            [cell] { QApplication::clipboard()->setText(cell); });
    QAction *copy = menu.addAction(tr("Copy payload"));
    copy->setEnabled(!payload.isEmpty());
    connect(copy, &QAction::triggered, this,
            [payload] { QApplication::clipboard()->setText(payload); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

bool RoomPage::atEnd() const
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    return bar->value() >= bar->maximum() - 1;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/pagetabs.h"

#include "console/core/displaytext.h"
#include "console/widgets/capturepage.h"
#include "console/widgets/closedpage.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/eventspage.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tracepage.h"

#include <QFileInfo>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace Carillon {

PageTabs::PageTabs(Desk *desk, QWidget *parent)
    : QTabWidget(parent)
    , m_desk(desk)
    , m_overview(new OverviewPage(desk))
    , m_rooms(new RoomsPage(desk))
    , m_connections(new ConnectionsPage(desk))
    , m_closed(new ClosedPage(desk))
    , m_events(new EventsPage(desk))
    , m_trace(new TracePage(desk, desk->traces().first()))
    , m_audit(new TablePage(desk->client(), u"audit"_s, tr("No action has been taken yet.")))
    , m_server(new ServerPage(desk))
{
    setObjectName(u"tabs"_s);
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(false);
    tabBar()->setElideMode(Qt::ElideNone); // titles are short, and cut to 40 characters
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    addFixed(m_overview, tr("Overview"));
    addFixed(m_rooms, tr("Rooms"));
    addFixed(m_connections, tr("Connections"));
    addFixed(m_closed, tr("Recently closed"));
    addFixed(m_events, tr("Events"));
    addFixed(m_trace, tr("Trace"));
    addFixed(m_audit, tr("Audit"));
    addFixed(m_server, tr("Server"));
    for (TablePage *page : findChildren<TablePage *>())
        page->setSettings(desk->settings());
    m_history.append(m_overview);
    m_place = 0;
    connect(this, &QTabWidget::currentChanged, this, &PageTabs::updateActive);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (m_history[m_place] == currentPage())
            return; // that is where a walk has led
        m_history.resize(m_place + 1);
        m_history.append(currentPage());
        if (m_history.size() > MaxHistory)
            m_history.removeFirst();
        m_place = m_history.size() - 1;
    });
    connect(this, &QTabWidget::tabCloseRequested, this, &PageTabs::closePage);
    connect(desk, &Desk::timeRangeChanged, this, &PageTabs::applyTimeRange);
    applyTimeRange();
}

/// The pages cancel what they asked for, so that a window made anew finds the names free.
PageTabs::~PageTabs()
{
    disconnect(this, &QTabWidget::currentChanged, this, nullptr); // tabs go one by one now
    if (m_active) {
        const QSignalBlocker quiet(m_active); // the window has ceased to be one
        m_active->setActive(false);
    }
}

void PageTabs::addFixed(Page *page, const QString &title)
{
    const int index = addTab(page, title);
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
        tabBar()->setTabButton(index, side, nullptr);
    m_fixed.append(page);
}

void PageTabs::addClosable(Page *page, const QString &title)
{
    Q_EMIT pageAdded(page);
    setCurrentIndex(addTab(page, visibleText(title, 40).replace(u'&', u"&&"_s)));
}

TablePage *PageTabs::table(const QString &name)
{
    if (name == "audit"_L1)
        return m_audit;
    return name == "rooms"_L1         ? static_cast<TablePage *>(m_rooms)
           : name == "closed"_L1      ? m_closed
           : name == "connections"_L1 ? m_connections
                                      : nullptr;
}

void PageTabs::setShown(bool shown)
{
    m_shown = shown;
    updateActive();
}

/// Only what is on the screen is asked for.
void PageTabs::updateActive()
{
    Page *wanted = m_shown ? currentPage() : nullptr;
    if (wanted != m_active) {
        if (m_active)
            m_active->setActive(false);
        m_active = wanted;
        if (m_active)
            m_active->setActive(true);
    }
    Q_EMIT activePageChanged();
}

bool PageTabs::watchRoom(const QString &tenant, const QString &room)
{
    const QList<RoomPage *> open = findChildren<RoomPage *>();
    for (RoomPage *page : open) {
        if (page->room() == room && page->tenant() == tenant) {
            setCurrentWidget(page);
            return true;
        }
    }
    if (open.size() >= MaxRooms)
        return false;
    addClosable(new RoomPage(m_desk, m_desk->newWatchName(), tenant, room), room);
    Q_EMIT roomOpened(tenant, room);
    return true;
}

bool PageTabs::openTrace(const QString &kind, const QString &tenant, const QString &target)
{
    QList<TracePage *> open = findChildren<TracePage *>();
    for (TracePage *page : open) {
        if (page->run()->isRunning() || page->run()->log()->kept() > 0)
            continue;
        page->propose(kind, tenant, target);
        setCurrentWidget(page);
        return true;
    }
    if (open.size() >= m_desk->client()->hello().limits.traces)
        return false;
    auto *page = new TracePage(m_desk, m_desk->newTrace());
    addClosable(page, tr("Trace: %1").arg(target));
    page->propose(kind, tenant, target);
    return true;
}

bool PageTabs::openCapture(const QString &file)
{
    const QList<CapturePage *> open = findChildren<CapturePage *>();
    if (open.size() >= MaxCaptures)
        return false;
    addClosable(new CapturePage(m_desk, file), QFileInfo(file).fileName());
    return true;
}

void PageTabs::openTable(const QString &name, const QString &filter)
{
    if (TablePage *page = table(name)) {
        page->setFilter(filter);
        setCurrentWidget(page);
        return;
    }
    m_server->showPart(name);
    setCurrentWidget(m_server);
}

void PageTabs::closePage(int index)
{
    auto *page = qobject_cast<Page *>(widget(index));
    if (!page || m_fixed.contains(page))
        return;
    if (const auto *room = qobject_cast<RoomPage *>(page))
        m_events->forget(room->watch());
    const auto *trace = qobject_cast<TracePage *>(page);
    TraceRun *run = trace ? trace->run() : nullptr;
    if (m_active == page)
        m_active = nullptr;
    removeTab(index);
    delete page;
    m_desk->dropTrace(run);
    updateActive();
}

void PageTabs::goBack()
{
    walk(-1);
}

void PageTabs::goForward()
{
    walk(1);
}

void PageTabs::walk(int step)
{
    for (qsizetype at = m_place + step; at >= 0 && at < m_history.size(); at += step) {
        if (!m_history[at] || m_history[at] == currentPage())
            continue;
        m_place = at;
        return setCurrentWidget(m_history[at]);
    }
}

void PageTabs::takeOver(PageTabs &other)
{
    for (const RoomPage *page : other.findChildren<RoomPage *>())
        watchRoom(page->tenant(), page->room());
    const QList<TraceRun *> traces = m_desk->traces();
    for (TraceRun *trace : traces.mid(1))
        addClosable(new TracePage(m_desk, trace), tr("Trace: %1").arg(trace->wish().target));
    for (const CapturePage *page : other.findChildren<CapturePage *>())
        openCapture(page->file());
    setCurrentIndex(std::min(other.currentIndex(), count() - 1));
}

void PageTabs::applyTimeRange()
{
    const Desk::TimeRange range = m_desk->timeRange();
    for (TablePage *page : findChildren<TablePage *>())
        page->setTimeRange(range.from, range.to);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/mainwindow.h"

#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/banner.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectdialog.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/disconnectdialog.h"
#include "console/widgets/inspector.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/profileband.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverspanel.h"
#include "console/widgets/tableview.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int MaxRoomTabs = 12; ///< below the server's limit of watches a session

QDockWidget *newDock(const QString &name, const QString &title, QWidget *content,
                     QMainWindow *window, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, window);
    dock->setObjectName(name);
    dock->setWidget(content);
    window->addDockWidget(area, dock);
    return dock;
}

} // namespace

MainWindow::MainWindow(Desk *desk)
    : m_desk(desk)
{
    setObjectName(u"mainWindow"_s);
    setDockNestingEnabled(true);
    buildPages();
    buildDocks();
    buildStatusBar();
    buildMenus();
    wireClient();
    resize(1440, 900);
    m_defaultState = saveState(UiSettings::LayoutVersion);
    restoreLayout();
    updateTitle();
    updateStatus();
    tellProfileTrouble();
}

/// The pages cancel what they asked for, so that a window made anew finds the names free.
MainWindow::~MainWindow()
{
    if (m_active)
        m_active->setActive(false);
}

void MainWindow::buildPages()
{
    m_band = new ProfileBand;
    m_banner = new Banner(m_desk);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideMiddle);
    m_tabs->tabBar()->setExpanding(false);
    m_overview = new OverviewPage(m_desk);
    m_rooms = new RoomsPage(m_desk);
    m_connections = new ConnectionsPage(m_desk);
    m_closed
        = new TablePage(m_desk->client(), u"closed"_s, tr("No connection has been closed yet."));
    m_audit = new TablePage(m_desk->client(), u"audit"_s, tr("No action has been taken yet."));
    const std::pair<Page *, QString> pages[] = {{m_overview, tr("Overview")},
                                                {m_rooms, tr("Rooms")},
                                                {m_connections, tr("Connections")},
                                                {m_closed, tr("Recently closed")},
                                                {m_audit, tr("Audit")}};
    for (const auto &[page, title] : pages) {
        const int index = m_tabs->addTab(page, title);
        for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
            m_tabs->tabBar()->setTabButton(index, side, nullptr);
        wirePage(page);
    }
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(central);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::updateActivePage);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_banner, &Banner::connectRequested, this,
            [this] { openConnectDialog(&m_desk->profile()); });
}

void MainWindow::buildDocks()
{
    m_servers = new ServersPanel(m_desk);
    m_inspector = new Inspector(m_desk);
    m_composer = new Composer(m_desk);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_serversDock
        = newDock(u"serversDock"_s, tr("Servers"), m_servers, this, Qt::LeftDockWidgetArea);
    m_inspectorDock
        = newDock(u"inspectorDock"_s, tr("Inspector"), m_inspector, this, Qt::RightDockWidgetArea);
    m_composerDock
        = newDock(u"composerDock"_s, tr("Compose"), m_composer, this, Qt::BottomDockWidgetArea);
    resizeDocks({m_serversDock, m_inspectorDock}, {190, 330}, Qt::Horizontal);
    resizeDocks({m_composerDock}, {190}, Qt::Vertical);
    m_inspectorDock->hide();
    m_composerDock->hide();
    connect(m_servers, &ServersPanel::serverRequested, this, [this](const QString &id) {
        if (const Profile *saved = m_desk->profiles()->find(id))
            openConnectDialog(saved);
    });
    connect(m_servers, &ServersPanel::watchRequested, this, &MainWindow::watchRoom);
    connect(m_inspector, &Inspector::composeRequested, this, &MainWindow::compose);
    connect(m_inspector, &Inspector::disconnectRequested, this, &MainWindow::disconnectConnection);
    connect(m_inspector, &Inspector::watchRequested, this, &MainWindow::watchRoom);
}

void MainWindow::buildStatusBar()
{
    m_state = new QLabel;
    m_cost = new QLabel;
    m_dropped = new QLabel;
    m_asOf = new QLabel;
    m_state->setObjectName(u"statusState"_s);
    m_cost->setObjectName(u"statusCost"_s);
    m_dropped->setObjectName(u"statusDropped"_s);
    m_asOf->setObjectName(u"statusAsOf"_s);
    for (QLabel *label : {m_state, m_cost, m_dropped, m_asOf})
        label->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_state, 1);
    for (QLabel *label : {m_cost, m_dropped, m_asOf})
        statusBar()->addPermanentWidget(label);
}

void MainWindow::wirePage(Page *page)
{
    connect(page, &Page::inspectRequested, this, &MainWindow::inspect);
    connect(page, &Page::watchRequested, this, &MainWindow::watchRoom);
    connect(page, &Page::composeRequested, this, &MainWindow::compose);
    connect(page, &Page::disconnectRequested, this, &MainWindow::disconnectConnection);
    connect(page, &Page::pinRequested, this, [this](const QString &tenant, const QString &room) {
        m_servers->togglePin(tenant, room);
    });
    connect(page, &Page::tableRequested, this, &MainWindow::openTable);
    connect(page, &Page::connectRequested, this, [this] { openConnectDialog(); });
    connect(page, &Page::figuresChanged, this, &MainWindow::updateFigures);
}

void MainWindow::wireClient()
{
    AdminClient *client = m_desk->client();
    connect(client, &AdminClient::stateChanged, this, [this] {
        updateTitle();
        updateStatus();
    });
    connect(client, &AdminClient::helloReceived, this, [this] {
        updateTitle();
        updateStatus();
    });
    connect(client, &AdminClient::costReported, this, [this](const AdminCost &cost) {
        m_lastCost = cost;
        updateStatus();
    });
    connect(m_desk, &Desk::profileChanged, this, &MainWindow::updateTitle);
}

void MainWindow::restoreLayout()
{
    const UiSettings *settings = m_desk->settings();
    restoreGeometry(settings->layout(u"geometry"_s));
    restoreState(settings->layout(u"window"_s), UiSettings::LayoutVersion);
    for (TablePage *page : m_tabs->findChildren<TablePage *>())
        page->view()->restoreColumns(settings->layout(page->view()->objectName()));
}

void MainWindow::saveLayout()
{
    UiSettings *settings = m_desk->settings();
    settings->setLayout(u"geometry"_s, saveGeometry());
    settings->setLayout(u"window"_s, saveState(UiSettings::LayoutVersion));
    for (TablePage *page : m_tabs->findChildren<TablePage *>())
        settings->setLayout(page->view()->objectName(), page->view()->saveColumns());
}

void MainWindow::resetLayout()
{
    m_desk->settings()->forgetLayouts();
    restoreState(m_defaultState, UiSettings::LayoutVersion);
    resizeDocks({m_serversDock, m_inspectorDock}, {190, 330}, Qt::Horizontal);
    for (TablePage *page : m_tabs->findChildren<TablePage *>())
        page->view()->resetColumns();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_tabs->currentWidget());
}

void MainWindow::showPage(Page *page)
{
    m_tabs->setCurrentWidget(page);
}

/// Only what is on the screen is asked for.
void MainWindow::updateActivePage()
{
    Page *wanted = isVisible() && !isMinimized() ? currentPage() : nullptr;
    if (wanted != m_active) {
        if (m_active)
            m_active->setActive(false);
        m_active = wanted;
        if (m_active)
            m_active->setActive(true);
    }
    updateFigures();
}

void MainWindow::inspect(const QString &connection)
{
    m_inspectorDock->show();
    m_inspectorDock->raise();
    m_inspector->follow(connection);
}

void MainWindow::watchRoom(const QString &tenant, const QString &room)
{
    const QList<RoomPage *> open = m_tabs->findChildren<RoomPage *>();
    for (RoomPage *page : open) {
        if (page->room() == room && page->tenant() == tenant)
            return showPage(page);
    }
    if (open.size() >= MaxRoomTabs)
        return m_banner->notice(tr("Too many rooms are open; close a tab first."));
    auto *page = new RoomPage(m_desk, m_desk->newWatchName(), tenant, room);
    wirePage(page);
    const int index = m_tabs->addTab(page, visibleText(room, 40).replace(u'&', u"&&"_s));
    m_tabs->setCurrentIndex(index);
    m_composer->suggest(u"room"_s, tenant, room, false);
}

void MainWindow::compose(const QString &kind, const QString &tenant, const QString &target)
{
    m_composer->suggest(kind, tenant, target, true);
    m_composerDock->show();
    m_composerDock->raise();
    m_composer->setFocus();
}

void MainWindow::disconnectConnection(const QString &connection, const QString &user)
{
    auto *dialog = new DisconnectDialog(connection, user,
                                        m_desk->profile().kind == ProfileKind::Production, this);
    dialog->setObjectName(u"disconnectDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk->client()->request(
            u"disconnect"_s, dialog->request(), this, [this](const AdminReply &reply) {
                m_banner->notice(reply
                                     ? tr("Disconnected; audit entry %1.")
                                           .arg(visibleText((*reply)[u"audit_id"_s].toString(), 40))
                                     : errorText(reply.error()));
                m_inspector->ask();
            });
    });
    dialog->open(); // the feed goes on behind it
}

void MainWindow::openTable(const QString &table, const QString &filter)
{
    TablePage *page = table == "rooms"_L1    ? static_cast<TablePage *>(m_rooms)
                      : table == "closed"_L1 ? static_cast<TablePage *>(m_closed)
                                             : m_connections;
    page->setFilter(filter);
    showPage(page);
}

void MainWindow::closeTab(int index)
{
    auto *page = qobject_cast<RoomPage *>(m_tabs->widget(index));
    if (!page)
        return;
    if (m_active == page)
        m_active = nullptr;
    m_tabs->removeTab(index);
    page->deleteLater();
    updateActivePage();
}

void MainWindow::takeOver(MainWindow &other)
{
    for (const RoomPage *page : other.m_tabs->findChildren<RoomPage *>())
        watchRoom(page->tenant(), page->room());
    if (other.m_inspectorDock->isVisibleTo(&other))
        inspect(other.m_inspector->connection());
    m_tabs->setCurrentIndex(std::min(other.m_tabs->currentIndex(), m_tabs->count() - 1));
}

void MainWindow::openConnectDialog(const Profile *proposed)
{
    if (findChild<ConnectDialog *>())
        return;
    auto *dialog = new ConnectDialog(m_desk, this);
    dialog->setObjectName(u"connectDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (proposed && !proposed->id.isEmpty())
        dialog->propose(*proposed);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_desk->connectTo(dialog->profile(), dialog->token()); });
    connect(dialog, &QDialog::finished, m_servers, &ServersPanel::reload);
    dialog->open();
}

void MainWindow::updateTitle()
{
    const AdminHello &hello = m_desk->client()->hello();
    const Profile &profile = m_desk->profile();
    const bool ready = m_desk->client()->isReady();
    m_band->setProfile(profile, ready ? hello.node : QString());
    QString title = tr("Carillon console");
    if (!profile.id.isEmpty())
        title = visibleText(ready ? hello.node : profile.name, 60) + u" – "_s + title;
    if (profile.kind != ProfileKind::Development)
        title = u"[%1] "_s.arg(bandWord(profile.kind).toUpper()) + title;
    setWindowTitle(title);
}

void MainWindow::updateStatus()
{
    const AdminClient *client = m_desk->client();
    const AdminHello &hello = client->hello();
    QString text;
    switch (client->state()) {
    case AdminClient::State::Disconnected:
        text = tr("Not connected");
        break;
    case AdminClient::State::Connecting:
        text = tr("Connecting…");
        break;
    case AdminClient::State::Authenticating:
        text = tr("Signing in…");
        break;
    case AdminClient::State::WaitingToReconnect:
        text = tr("Connection lost");
        break;
    case AdminClient::State::Ready:
        text = tr("Connected to %1 %2 as %3")
                   .arg(visibleText(hello.node, 60), visibleText(hello.version, 20),
                        visibleText(hello.operatorName, 60));
        if (!hello.tenant.isEmpty())
            text += u", "_s + tr("tenant %1").arg(visibleText(hello.tenant, 60));
        break;
    }
    m_state->setText(text);
    const QLocale locale;
    m_cost->setText(client->isReady()
                        ? tr("Feed %1/s, costs the server %2 % CPU")
                              .arg(formatBytes(m_lastCost.bytesPerSecond, locale),
                                   locale.toString(m_lastCost.cpuMsPerSecond / 10, 'f', 1))
                        : QString());
    updateFigures();
}

void MainWindow::updateFigures()
{
    const Page *page = currentPage();
    const qint64 dropped = (page ? page->dropped() : 0) + m_lastCost.dropped;
    m_dropped->setText(tr("Dropped: %1").arg(formatCount(dropped, QLocale())));
    const QDateTime asOf = page ? page->asOf() : QDateTime();
    m_asOf->setText(asOf.isValid() ? tr("As of %1").arg(formatTime(asOf, QLocale())) : QString());
}

void MainWindow::tellProfileTrouble()
{
    switch (m_desk->profiles()->trouble()) {
    case ProfileStore::Trouble::Corrupt:
        return m_banner->notice(
            tr("The saved servers could not be read whole; the old file was kept beside it."));
    case ProfileStore::Trouble::Newer:
        return m_banner->notice(tr("The saved servers are of a newer version and are left alone."));
    case ProfileStore::Trouble::NotWritable:
        return m_banner->notice(tr("The saved servers cannot be written."));
    case ProfileStore::Trouble::None:
        return;
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateActivePage();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateActivePage();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateActivePage();
}

} // namespace Carillon

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
#include "console/widgets/eventpane.h"
#include "console/widgets/idlelock.h"
#include "console/widgets/inspector.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/profileband.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverspanel.h"
#include "console/widgets/signindialog.h"
#include "console/widgets/timebar.h"
#include "console/widgets/vitalsstrip.h"

#include <QAction>
#include <QCheckBox>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

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
    buildCentre();
    buildDocks();
    buildStatusBar();
    buildMenus();
    wireClient();
    resize(1440, 900);
    m_defaultState = saveState(UiSettings::LayoutVersion);
    restoreLayout();
    m_lock = new IdleLock(m_desk, this);
    updateTitle();
    updateStatus();
    tellProfileTrouble();
    tellSafeMode();
    // A crash takes no more than half a minute of arranging with it.
    auto *saver = new QTimer(this);
    saver->setObjectName(u"layoutSaver"_s);
    connect(saver, &QTimer::timeout, this, &MainWindow::saveLayout);
    saver->start(30000);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    m_actions = new OperatorActions(m_desk, this);
    m_band = new ProfileBand;
    m_banner = new Banner(m_desk);
    m_tabs = new PageTabs(m_desk);
    for (int i = 0; i < m_tabs->fixedCount(); ++i)
        wirePage(qobject_cast<Page *>(m_tabs->widget(i)));
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_banner);
    layout->addWidget(new TimeBar(m_desk));
    layout->addWidget(m_tabs, 1);
    auto *strip = new VitalsStrip(m_desk);
    layout->addWidget(strip);
    connect(strip, &VitalsStrip::clicked, this, [this] { showPage(overview()); });
    setCentralWidget(central);
    connect(m_tabs, &PageTabs::pageAdded, this, &MainWindow::wirePage);
    connect(m_tabs, &PageTabs::activePageChanged, this, &MainWindow::updateFigures);
    connect(m_tabs, &PageTabs::roomOpened, this,
            [this](const QString &tenant, const QString &room) {
                m_composer->suggest(u"room"_s, tenant, room, false);
            });
    connect(m_actions, &OperatorActions::said, this, &MainWindow::say);
    connect(m_banner, &Banner::connectRequested, this,
            [this] { openConnectDialog(&m_desk->profile()); });
    connect(m_banner, &Banner::signInRequested, this, &MainWindow::openSignIn);
    connect(m_banner, &Banner::drainRequested, this, [this] { m_tabs->openTable(u"drain"_s, {}); });
    connect(m_desk, &Desk::demoFailed, this,
            [this](const QString &why) { say(tr("The demo hub did not start: %1").arg(why)); });
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
    resizeDocks({m_serversDock, m_inspectorDock}, {m_servers->sizeHint().width(), 330}, Qt::Horizontal);
    resizeDocks({m_composerDock}, {190}, Qt::Vertical);
    m_inspectorDock->hide();
    m_composerDock->hide();
    connect(m_servers, &ServersPanel::serverRequested, this, [this](const QString &id) {
        if (const Profile *saved = m_desk->profiles()->find(id))
            openConnectDialog(saved);
    });
    connect(m_servers, &ServersPanel::watchRequested, this, &MainWindow::watchRoom);
    connect(m_servers, &ServersPanel::nodeRequested, this, [this] { m_tabs->openTable(u"nodes"_s, {}); });
    connect(m_inspector, &Inspector::composeRequested, this, &MainWindow::compose);
    connect(m_inspector, &Inspector::disconnectRequested, this, &MainWindow::disconnectConnection);
    connect(m_inspector, &Inspector::watchRequested, this, &MainWindow::watchRoom);
    connect(m_inspector, &Inspector::traceRequested, this, &MainWindow::trace);
    connect(m_inspector, &Inspector::revokeRequested, m_actions, &OperatorActions::revoke);
    connect(m_actions, &OperatorActions::acted, m_inspector, &Inspector::ask);
}

void MainWindow::buildStatusBar()
{
    m_state = new QLabel;
    m_cost = new QLabel;
    m_dropped = new QLabel;
    m_coverage = new QLabel;
    m_asOf = new QLabel;
    m_state->setObjectName(u"statusState"_s);
    m_cost->setObjectName(u"statusCost"_s);
    m_dropped->setObjectName(u"statusDropped"_s);
    m_coverage->setObjectName(u"statusCoverage"_s);
    m_coverage->setAutoFillBackground(true);
    m_coverage->setMargin(2);
    m_asOf->setObjectName(u"statusAsOf"_s);
    for (QLabel *label : {m_state, m_coverage, m_cost, m_dropped, m_asOf})
        label->setTextFormat(Qt::PlainText);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // names may be long
    statusBar()->addWidget(m_state, 1);
    m_readOnly = new QAction(tr("&Read-only"), this);
    m_readOnly->setObjectName(u"actionReadOnly"_s);
    m_readOnly->setCheckable(true);
    m_readOnly->setToolTip(tr("While this is on, nothing that changes something is offered"));
    connect(m_readOnly, &QAction::triggered, m_desk, &Desk::setReadOnly);
    auto *readOnly = new QCheckBox(tr("Read-only"));
    readOnly->setObjectName(u"statusReadOnly"_s);
    readOnly->setFocusPolicy(Qt::TabFocus);
    readOnly->setToolTip(m_readOnly->toolTip());
    connect(m_readOnly, &QAction::toggled, readOnly, &QCheckBox::setChecked);
    connect(readOnly, &QCheckBox::clicked, m_readOnly, &QAction::trigger);
    statusBar()->addPermanentWidget(readOnly);
    for (QLabel *label : {m_coverage, m_cost, m_dropped, m_asOf})
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
    connect(page, &Page::tableRequested, m_tabs, &PageTabs::openTable);
    connect(page, &Page::composeWith, this, &MainWindow::composeWith);
    connect(page, &Page::traceRequested, this, &MainWindow::trace);
    connect(page, &Page::planRequested, m_actions, &OperatorActions::plan);
    connect(page, &Page::revokeRequested, m_actions, &OperatorActions::revoke);
    connect(page, &Page::coloursRequested, m_actions, &OperatorActions::editColours);
    connect(page, &Page::replayRequested, this, &MainWindow::replay);
    connect(page, &Page::said, this, &MainWindow::say);
    connect(page, &Page::timeRangeCleared, m_desk, [this] { m_desk->setTimeRange({}); });
    connect(page, &Page::connectRequested, this, [this] { openConnectDialog(); });
    connect(page, &Page::figuresChanged, this, &MainWindow::updateFigures);
}

void MainWindow::wireClient()
{
    AdminClient *client = m_desk->client();
    connect(client, &AdminClient::stateChanged, this, [this] {
        updateTitle();
        updateStatus();
        if (m_desk->client()->needsToken())
            openSignIn();
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

Page *MainWindow::currentPage() const
{
    return m_tabs->currentPage();
}

OverviewPage *MainWindow::overview()
{
    return m_tabs->overview();
}

ConnectionsPage *MainWindow::connections()
{
    return m_tabs->connections();
}

RoomsPage *MainWindow::rooms()
{
    return m_tabs->rooms();
}

void MainWindow::showPage(Page *page)
{
    m_tabs->setCurrentWidget(page);
}

void MainWindow::say(const QString &text)
{
    m_banner->notice(text);
}

void MainWindow::inspect(const QString &connection)
{
    m_inspectorDock->show();
    m_inspectorDock->raise();
    m_inspector->follow(connection);
}

void MainWindow::watchRoom(const QString &tenant, const QString &room)
{
    if (!m_tabs->watchRoom(tenant, room))
        say(tr("Too many rooms are open; close a tab first."));
}

void MainWindow::trace(const QString &kind, const QString &tenant, const QString &target)
{
    if (!m_tabs->openTrace(kind, tenant, target))
        say(tr("Too many traces are open; close a tab first."));
}

void MainWindow::openCapture(const QString &file)
{
    const QString chosen
        = file.isEmpty() ? QFileDialog::getOpenFileName(
              this, tr("Open a capture"), {},
              tr("Captures (*%1);;All files (*)").arg(QLatin1StringView(CaptureSuffix)))
                         : file;
    if (!chosen.isEmpty() && !m_tabs->openCapture(chosen))
        say(tr("Too many captures are open; close a tab first."));
}

void MainWindow::replay(EventPane *pane)
{
    const std::vector<EventRecord> chosen = pane->chosen();
    const auto first = std::find_if(chosen.begin(), chosen.end(), [](const EventRecord &record) {
        return !record.room.isEmpty();
    });
    m_actions->replay(pane, first == chosen.end() ? QString() : first->tenant,
                      first == chosen.end() ? QString() : first->room);
}

void MainWindow::compose(const QString &kind, const QString &tenant, const QString &target)
{
    m_composer->suggest(kind, tenant, target, true);
    m_composerDock->show();
    m_composerDock->raise();
    m_composer->setFocus();
}

void MainWindow::composeWith(const QString &tenant, const QString &room, const QString &event,
                             const QString &json)
{
    compose(u"room"_s, tenant, room);
    m_composer->setContent(event, json);
}

void MainWindow::disconnectConnection(const QString &connection, const QString &user)
{
    m_actions->disconnectConnection(connection, user);
}

void MainWindow::takeOver(MainWindow &other)
{
    m_tabs->takeOver(*other.m_tabs);
    if (other.m_inspectorDock->isVisibleTo(&other))
        inspect(other.m_inspector->connection());
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

/// Not while another dialog asks where to connect, which takes a token as well.
void MainWindow::openSignIn()
{
    if (findChild<ConnectDialog *>() || findChild<SignInDialog *>()
        || m_desk->profile().url.isEmpty())
        return;
    auto *dialog = new SignInDialog(m_desk, this);
    dialog->setObjectName(u"signInDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::otherServerRequested, this, [this] { openConnectDialog(); });
    dialog->open();
}

void MainWindow::updateTitle()
{
    const AdminHello &hello = m_desk->client()->hello();
    const Profile &profile = m_desk->profile();
    const bool ready = m_desk->client()->isReady();
    m_band->setProfile(profile, ready ? hello.node : QString());
    m_readOnly->setChecked(profile.readOnly);
    QString title = tr("Carillon console");
    if (!profile.id.isEmpty())
        title = visibleText(ready ? hello.node : profile.name, 60) + u" – "_s + title;
    if (profile.kind != ProfileKind::Development)
        title = u"[%1] "_s.arg(bandWord(profile.kind).toUpper()) + title;
    if (m_desk->isSafeMode())
        title += u" – "_s + tr("safe mode");
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
    m_state->setToolTip(plainToolTip(text));
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
    updateCoverage();
    m_asOf->setText(asOf.isValid() ? tr("As of %1").arg(formatTime(asOf, QLocale())) : QString());
}

void MainWindow::tellSafeMode()
{
    if (m_desk->isSafeMode())
        m_banner->remark(tr("Safe mode: the saved layout and settings are not used, and nothing of "
                            "them is saved. Saved servers are there."));
}

/// Shown only when it is not the whole.
void MainWindow::updateCoverage()
{
    const Page *page = currentPage();
    const Page::Coverage coverage = page ? page->coverage() : Page::Coverage();
    m_coverage->setVisible(coverage.share < 1);
    if (coverage.share >= 1)
        return;
    const QColor warning = meaningColors(palette()).warning;
    QPalette shade = palette();
    shade.setColor(QPalette::Window, warning);
    shade.setColor(QPalette::WindowText, palette().color(QPalette::Base));
    m_coverage->setPalette(shade);
    m_coverage->setText(tr("Coverage %1 %").arg(QLocale().toString(coverage.share * 100, 'f', 0)));
    m_coverage->setToolTip(coverage.reason);
    m_coverage->setAccessibleDescription(coverage.reason);
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
    if (event->isAccepted())
        m_desk->onWindowClosed();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_tabs->setShown(isVisible() && !isMinimized());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_tabs->setShown(!isMinimized());
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_tabs->setShown(false);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"
#include "console/core/profiles.h"
#include "console/widgets/commandpalette.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace Carillon {

class Banner;
class Composer;
class ConnectionsPage;
class Desk;
class EventPane;
class IdleLock;
class Inspector;
class OperatorActions;
class OverviewPage;
class Page;
class PageTabs;
class ProfileBand;
class RoomsPage;
class ServersPanel;
class TableView;

/// The window: tabs in the middle, servers on the left, the inspector on the right, the composer
/// below, and a status line that says what the feed costs. It brings together who asks (pages,
/// docks, menus) and who does (tabs, actions); everything else is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk *desk);
    ~MainWindow() override;

    void saveLayout();
    void openConnectDialog(const Profile *proposed
                           = nullptr); ///< without: the server of the last time
    void showPage(Page *page);
    void takeOver(MainWindow &other); ///< rooms and what is inspected, of the window of before
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] PageTabs *tabs() { return m_tabs; }
    [[nodiscard]] OperatorActions *actions() { return m_actions; }
    [[nodiscard]] OverviewPage *overview();
    [[nodiscard]] ConnectionsPage *connections();
    [[nodiscard]] RoomsPage *rooms();
    [[nodiscard]] Inspector *inspector() { return m_inspector; }
    [[nodiscard]] Composer *composer() { return m_composer; }
    [[nodiscard]] Banner *banner() { return m_banner; }

    void inspect(const QString &connection);
    void watchRoom(const QString &tenant, const QString &room);
    void compose(const QString &kind, const QString &tenant, const QString &target);
    void composeWith(const QString &tenant, const QString &room, const QString &event,
                     const QString &json);
    void disconnectConnection(const QString &connection, const QString &user);
    void trace(const QString &kind, const QString &tenant, const QString &target);
    void openCapture(const QString &file = {}); ///< empty: asks which
    void openSignIn();                          ///< another token for the same server
    void openPalette();
    [[nodiscard]] IdleLock *idleLock() { return m_lock; }
    void say(const QString &text);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // mainwindow.cpp
    void buildCentre();
    void buildDocks();
    void buildStatusBar();
    void wirePage(Page *page);
    void wireClient();
    void updateTitle();
    void updateStatus();
    void updateFigures();
    void replay(EventPane *pane);
    void tellProfileTrouble();
    void tellSafeMode();
    void updateCoverage();

    // mainlayouts.cpp
    void restoreLayout();
    void resetLayout();
    void restoreNamedLayout(const QString &name);
    void buildLayoutMenu(QMenu *menu);
    void applyBuiltInLayout(const QString &name);
    void saveNamedLayout();

    // mainmenus.cpp
    void buildMenus();
    void buildConnectionMenu();
    void buildViewMenu();
    void buildActionMenu();
    void buildStreamMenu();
    void buildServerMenu();
    [[nodiscard]] EventPane *currentPane() const;
    void buildHelpMenu();
    void buildThemeMenu(QMenu *menu);
    [[nodiscard]] static QList<CommandPalette::Command> tableCommands(TableView *view);
    void buildLanguageMenu(QMenu *menu);
    QAction *addAction(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                       const std::function<void()> &run);
    /// Offers it as long as the desk may do it, and says why not.
    QAction *gate(QAction *action, const QString &capability);
    void updateGates();
    void showShortcuts();
    void saveFrameTrail();
    void showAbout();

    Desk *m_desk;
    ProfileBand *m_band = nullptr;
    Banner *m_banner = nullptr;
    PageTabs *m_tabs = nullptr;
    OperatorActions *m_actions = nullptr;
    IdleLock *m_lock = nullptr;
    Inspector *m_inspector = nullptr;
    Composer *m_composer = nullptr;
    ServersPanel *m_servers = nullptr;
    QDockWidget *m_serversDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    QDockWidget *m_composerDock = nullptr;
    QAction *m_readOnly = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_cost = nullptr;
    QLabel *m_dropped = nullptr;
    QLabel *m_coverage = nullptr;
    QList<std::pair<QAction *, QString>> m_gates;
    QLabel *m_asOf = nullptr;
    AdminCost m_lastCost;
    QByteArray m_defaultState;
};

} // namespace Carillon

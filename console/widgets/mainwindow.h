// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"
#include "console/core/profiles.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace Carillon {

class Banner;
class Composer;
class ConnectionsPage;
class Desk;
class Inspector;
class OverviewPage;
class Page;
class ProfileBand;
class RoomsPage;
class ServersPanel;

/// The window: tabs in the middle, servers on the left, the inspector on the right, the composer
/// below, and a status line that says what the feed costs. It decides who is on the screen, and so
/// what is asked of the server; everything else is the pages' business.
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
    [[nodiscard]] OverviewPage *overview() { return m_overview; }
    [[nodiscard]] ConnectionsPage *connections() { return m_connections; }
    [[nodiscard]] RoomsPage *rooms() { return m_rooms; }
    [[nodiscard]] Inspector *inspector() { return m_inspector; }
    [[nodiscard]] Composer *composer() { return m_composer; }
    [[nodiscard]] Banner *banner() { return m_banner; }

    void inspect(const QString &connection);
    void watchRoom(const QString &tenant, const QString &room);
    void compose(const QString &kind, const QString &tenant, const QString &target);
    void disconnectConnection(const QString &connection, const QString &user);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // mainwindow.cpp
    void buildPages();
    void buildDocks();
    void buildStatusBar();
    void wirePage(Page *page);
    void wireClient();
    void restoreLayout();
    void resetLayout();
    void updateActivePage();
    void updateTitle();
    void updateStatus();
    void updateFigures();
    void openTable(const QString &table, const QString &filter);
    void closeTab(int index);
    void tellProfileTrouble();

    // mainmenus.cpp
    void buildMenus();
    void buildConnectionMenu();
    void buildViewMenu();
    void buildActionMenu();
    void buildHelpMenu();
    void buildThemeMenu(QMenu *menu);
    void buildLanguageMenu(QMenu *menu);
    QAction *addAction(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                       const std::function<void()> &run);
    void showShortcuts();
    void showAbout();

    Desk *m_desk;
    ProfileBand *m_band = nullptr;
    Banner *m_banner = nullptr;
    QTabWidget *m_tabs = nullptr;
    OverviewPage *m_overview = nullptr;
    RoomsPage *m_rooms = nullptr;
    ConnectionsPage *m_connections = nullptr;
    Page *m_closed = nullptr;
    Page *m_audit = nullptr;
    Inspector *m_inspector = nullptr;
    Composer *m_composer = nullptr;
    ServersPanel *m_servers = nullptr;
    QDockWidget *m_serversDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    QDockWidget *m_composerDock = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_cost = nullptr;
    QLabel *m_dropped = nullptr;
    QLabel *m_asOf = nullptr;
    Page *m_active = nullptr;
    AdminCost m_lastCost;
    QByteArray m_defaultState;
};

} // namespace Carillon

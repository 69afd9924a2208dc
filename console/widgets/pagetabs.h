// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/page.h"

#include <QPointer>
#include <QTabWidget>

namespace Carillon {

class CapturePage;
class ConnectionsPage;
class Desk;
class EventsPage;
class OverviewPage;
class RoomsPage;
class ServerPage;
class TablePage;
class TracePage;

/// The tabs: those that are always there, and those of rooms, traces and captures that come and
/// go. It decides which page is on the screen, and so what is asked of the server.
class PageTabs final : public QTabWidget
{
    Q_OBJECT

public:
    static constexpr int MaxRooms = 12; ///< below the server's limit of watches a session
    static constexpr int MaxCaptures = 8;
    static constexpr int MaxHistory = 50;

    explicit PageTabs(Desk *desk, QWidget *parent = nullptr);
    ~PageTabs() override;

    [[nodiscard]] int fixedCount() const { return int(m_fixed.size()); }
    [[nodiscard]] Page *currentPage() const { return qobject_cast<Page *>(currentWidget()); }
    [[nodiscard]] OverviewPage *overview() { return m_overview; }
    [[nodiscard]] RoomsPage *rooms() { return m_rooms; }
    [[nodiscard]] ConnectionsPage *connections() { return m_connections; }
    [[nodiscard]] EventsPage *events() { return m_events; }
    [[nodiscard]] TracePage *trace() { return m_trace; }
    [[nodiscard]] ServerPage *server() { return m_server; }
    [[nodiscard]] TablePage *table(const QString &name); ///< null: it has no tab of its own

    void setShown(bool shown); ///< the window is on the screen
    /// False: there are too many of the kind.
    bool watchRoom(const QString &tenant, const QString &room);
    bool openTrace(const QString &kind, const QString &tenant, const QString &target);
    bool openCapture(const QString &file);
    void openTable(const QString &table, const QString &filter);
    void closePage(int index); ///< those that are always there stay
    void takeOver(PageTabs &other);
    void goBack(); ///< to the tab that was looked at before; closed ones are passed over
    void goForward();

Q_SIGNALS:
    void pageAdded(Carillon::Page *page);
    void roomOpened(const QString &tenant, const QString &room);
    void activePageChanged();

private:
    void addFixed(Page *page, const QString &title);
    void addClosable(Page *page, const QString &title);
    void updateActive();
    void walk(int step);
    void applyTimeRange();

    Desk *m_desk;
    QList<Page *> m_fixed;
    OverviewPage *m_overview;
    RoomsPage *m_rooms;
    ConnectionsPage *m_connections;
    TablePage *m_closed;
    EventsPage *m_events;
    TracePage *m_trace;
    TablePage *m_audit;
    ServerPage *m_server;
    Page *m_active = nullptr;
    bool m_shown = false;
    QList<QPointer<Page>> m_history; ///< as they were looked at, the last MaxHistory
    qsizetype m_place = -1;          ///< in it
};

} // namespace Carillon

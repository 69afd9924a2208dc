// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/eventlogmodel.h"
#include "console/core/tablesource.h"
#include "console/widgets/page.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class EmptyState;
class JsonEdit;
class TableView;

/// One room's live events. Two verbs: Pause stops the screen and goes on recording within a
/// budget; Stop ends the subscription. The list follows its end only while one looks at it.
class RoomPage final : public Page
{
    Q_OBJECT

public:
    RoomPage(Desk *desk, const QString &watch, const QString &tenant, const QString &room,
             QWidget *parent = nullptr);
    ~RoomPage() override;

    void setActive(bool active) override;
    void togglePause() override;
    void followEnd() override;
    [[nodiscard]] qint64 dropped() const override { return m_dropped; }
    [[nodiscard]] QString tenant() const { return m_tenant; }
    [[nodiscard]] QString room() const { return m_room; }
    [[nodiscard]] EventLogModel *log() { return &m_log; }

private:
    void build();
    QWidget *buildMembers();
    void updateMembers();
    void setWatching(bool watching);
    void updateHead();
    void updatePause();
    void showCurrent();
    void openMenu(const QPoint &position);
    [[nodiscard]] bool atEnd() const;

    Desk *m_desk;
    QString m_watch;
    QString m_tenant;
    QString m_room;
    EventLogModel m_log;
    QLabel *m_head;
    QLabel *m_state;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_follow;
    QTableView *m_view;
    EmptyState *m_empty;
    JsonEdit *m_payload;
    QTabWidget *m_below;
    TableSource m_memberSource;
    TableView *m_memberView;
    bool m_active = false;
    qint64 m_members = -1;
    qint64 m_dropped = 0;
    qint64 m_unseen = 0;
    bool m_watching = false;
    bool m_following = true;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/deskclock.h"
#include "console/core/eventlogmodel.h"
#include "console/core/presencefeed.h"
#include "console/core/tablesource.h"
#include "console/core/timeseries.h"
#include "console/widgets/page.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace Carillon {

class Chart;
class Desk;
class EventPane;
class TableView;

/// One room: its events as they happen, its members, who comes and goes, its rates. The watch goes
/// on under another tab; what is only looked at (members, rates) is asked for while it is seen.
class RoomPage final : public Page
{
    Q_OBJECT

public:
    RoomPage(Desk *desk, const QString &watch, const QString &tenant, const QString &room,
             QWidget *parent = nullptr);
    ~RoomPage() override;

    void setActive(bool active) override;
    void focusFilter() override;
    void togglePause() override;
    void followEnd() override;
    void markCurrent() override;
    [[nodiscard]] qint64 dropped() const override { return m_dropped; }
    [[nodiscard]] Coverage coverage() const override
    {
        return coverageOf(m_log.received(), m_dropped);
    }
    [[nodiscard]] QString watch() const { return m_watch; }
    [[nodiscard]] QString tenant() const { return m_tenant; }
    [[nodiscard]] QString room() const { return m_room; }
    [[nodiscard]] EventLogModel *log() { return &m_log; }
    [[nodiscard]] EventPane *pane() { return m_pane; }

private:
    void build();
    void buildMembers();
    QWidget *buildRates();
    void wire();
    void updateBelow();
    void showPresence();
    void showRates();
    void setWatching(bool watching);
    void updateHead();

    Desk *m_desk;
    QString m_watch;
    QString m_tenant;
    QString m_room;
    EventLogModel m_log;
    EventPane *m_pane;
    QLabel *m_head;
    QComboBox *m_history;
    QPushButton *m_stop;
    TableSource m_memberSource;
    TableView *m_memberView;
    PresenceFeed m_presence;
    QTreeWidget *m_presenceView;
    TableSource m_rateSource;
    const QDateTime m_start = DeskClock::now();
    const qint64 m_startMs = DeskClock::ms();
    TimeSeries m_in;
    TimeSeries m_out;
    TimeSeries m_memberSeries;
    Chart *m_rateChart = nullptr;
    Chart *m_memberChart = nullptr;
    QLabel *m_facts;
    QWidget *m_rates = nullptr;
    bool m_active = false;
    qint64 m_members = -1;
    qint64 m_dropped = 0;
    bool m_watching = false;
};

} // namespace Carillon

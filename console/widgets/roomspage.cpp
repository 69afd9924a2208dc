// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/roomspage.h"

#include "console/widgets/desk.h"
#include "console/widgets/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Carillon {

RoomsPage::RoomsPage(Desk *desk, QWidget *parent)
    : TablePage(
        desk->client(), u"rooms"_s,
        tr("No rooms yet. A room appears when somebody subscribes or an event is sent to it."),
        parent)
    , m_desk(desk)
{
    view()->setAccessibleName(tr("Rooms"));
}

void RoomsPage::pinCurrent()
{
    const int row = view()->currentIndex().row();
    if (row >= 0)
        Q_EMIT pinRequested(text(row, u"tenant"_s), text(row, u"room"_s));
}

void RoomsPage::addRowActions(QMenu *menu, int row)
{
    const QString room = text(row, u"room"_s);
    const QString tenant = text(row, u"tenant"_s);
    connect(menu->addAction(tr("Watch live events")), &QAction::triggered, this,
            [=, this] { Q_EMIT watchRequested(tenant, room); });
    QAction *compose = menu->addAction(tr("Compose event…"));
    m_desk->offer(compose, u"inject"_s);
    connect(compose, &QAction::triggered, this,
            [=, this] { Q_EMIT composeRequested(u"room"_s, tenant, room); });
    QAction *trace = menu->addAction(tr("Trace this room…"));
    m_desk->offer(trace, u"trace"_s);
    connect(trace, &QAction::triggered, this,
            [=, this] { Q_EMIT traceRequested(u"room"_s, tenant, room); });
    QAction *close = menu->addAction(tr("Close this room…"));
    m_desk->offer(close, u"plan"_s);
    connect(close, &QAction::triggered, this,
            [=, this] { Q_EMIT planRequested(u"close_room"_s, tenant, room); });
    connect(menu->addAction(tr("Pin or unpin")), &QAction::triggered, this,
            [=, this] { Q_EMIT pinRequested(tenant, room); });
}

qint64 RoomsPage::expectedRows() const
{
    return qint64(m_desk->vitals()->figure(u"rooms"_s));
}

void RoomsPage::onActivated(int row)
{
    const QString room = text(row, u"room"_s);
    if (!room.isEmpty())
        Q_EMIT watchRequested(text(row, u"tenant"_s), room);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/connectionspage.h"

#include "console/widgets/desk.h"
#include "console/widgets/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Carillon {

ConnectionsPage::ConnectionsPage(Desk *desk, QWidget *parent)
    : TablePage(desk->client(), u"connections"_s, tr("No connections yet."), parent)
    , m_desk(desk)
{
    view()->setAccessibleName(tr("Connections"));
}

void ConnectionsPage::inspectCurrent()
{
    onActivated(view()->currentIndex().row());
}

void ConnectionsPage::disconnectCurrent()
{
    const QString id = view()->currentKey();
    if (!id.isEmpty() && m_desk->can(u"disconnect"_s))
        Q_EMIT disconnectRequested(id, text(view()->currentIndex().row(), u"user"_s));
}

void ConnectionsPage::addRowActions(QMenu *menu, int row)
{
    // Captured now: rows may be others when the menu closes.
    const QString id = source()->model()->keyAt(row);
    const QString user = text(row, u"user"_s);
    const QString tenant = text(row, u"tenant"_s);
    connect(menu->addAction(tr("Inspect")), &QAction::triggered, this,
            [=, this] { Q_EMIT inspectRequested(id); });
    QAction *message = menu->addAction(tr("Message to this connection…"));
    message->setEnabled(m_desk->can(u"inject"_s));
    connect(message, &QAction::triggered, this,
            [=, this] { Q_EMIT composeRequested(u"connection"_s, tenant, id); });
    QAction *all = menu->addAction(tr("Message to this user…"));
    all->setEnabled(m_desk->can(u"inject"_s) && !user.isEmpty());
    connect(all, &QAction::triggered, this,
            [=, this] { Q_EMIT composeRequested(u"user"_s, tenant, user); });
    menu->addSeparator();
    QAction *disconnect = menu->addAction(tr("Disconnect…"));
    disconnect->setEnabled(m_desk->can(u"disconnect"_s));
    connect(disconnect, &QAction::triggered, this,
            [=, this] { Q_EMIT disconnectRequested(id, user); });
}

void ConnectionsPage::onActivated(int row)
{
    const QString id = source()->model()->keyAt(row);
    if (!id.isEmpty())
        Q_EMIT inspectRequested(id);
}

} // namespace Carillon

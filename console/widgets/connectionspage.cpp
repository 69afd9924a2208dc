// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/connectionspage.h"

#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Carillon {

ConnectionsPage::ConnectionsPage(Desk *desk, QWidget *parent)
    : TablePage(
        desk->client(), u"connections"_s,
        tr("No connections yet. Clients come to the hub's listener with a token; \"carillonctl "
           "demo\" brings some to try."),
        parent)
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
    m_desk->offer(message, u"inject"_s);
    connect(message, &QAction::triggered, this,
            [=, this] { Q_EMIT composeRequested(u"connection"_s, tenant, id); });
    QAction *all = menu->addAction(tr("Message to this user…"));
    m_desk->offer(all, u"inject"_s, !user.isEmpty());
    connect(all, &QAction::triggered, this,
            [=, this] { Q_EMIT composeRequested(u"user"_s, tenant, user); });
    QAction *trace = menu->addAction(tr("Trace this user…"));
    m_desk->offer(trace, u"trace"_s, !user.isEmpty());
    connect(trace, &QAction::triggered, this,
            [=, this] { Q_EMIT traceRequested(u"user"_s, tenant, user); });
    QAction *one = menu->addAction(tr("Trace this connection…"));
    m_desk->offer(one, u"trace"_s);
    connect(one, &QAction::triggered, this,
            [=, this] { Q_EMIT traceRequested(u"connection"_s, tenant, id); });
    menu->addSeparator();
    QAction *disconnect = menu->addAction(tr("Disconnect…"));
    m_desk->offer(disconnect, u"disconnect"_s);
    connect(disconnect, &QAction::triggered, this,
            [=, this] { Q_EMIT disconnectRequested(id, user); });
    addBulkActions(menu);
    QAction *revoke = menu->addAction(tr("Revoke this user's tokens…"));
    m_desk->offer(revoke, u"revoke"_s, !user.isEmpty());
    connect(revoke, &QAction::triggered, this,
            [=, this] { Q_EMIT revokeRequested(tenant, user, {}); });
}

/// Those that are selected, by the ids that they have now; or all that the filter leaves.
void ConnectionsPage::addBulkActions(QMenu *menu)
{
    const QList<int> rows = view()->selectedRowNumbers();
    if (rows.size() > 1 && rows.size() <= MaxFilterTerms) {
        QStringList ids;
        for (const int row : rows)
            ids.append(source()->model()->keyAt(row));
        const QString filter = u"id in {"_s + ids.join(u", "_s) + u'}';
        QAction *selected
            = menu->addAction(tr("Disconnect %n selected connection(s)…", "", int(rows.size())));
        m_desk->offer(selected, u"plan"_s);
        connect(selected, &QAction::triggered, this,
                [=, this] { Q_EMIT planRequested(u"disconnect"_s, {}, filter); });
    }
    QAction *all = menu->addAction(tr("Disconnect all %1 that match…")
                                       .arg(formatCount(source()->model()->matched(), QLocale())));
    m_desk->offer(all, u"plan"_s);
    connect(all, &QAction::triggered, this, [filter = source()->query().filter, this] {
        Q_EMIT planRequested(u"disconnect"_s, {}, filter);
    });
}

qint64 ConnectionsPage::expectedRows() const
{
    return qint64(m_desk->vitals()->figure(u"connections"_s));
}

void ConnectionsPage::onActivated(int row)
{
    const QString id = source()->model()->keyAt(row);
    if (!id.isEmpty())
        Q_EMIT inspectRequested(id);
}

} // namespace Carillon

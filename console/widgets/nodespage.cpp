// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/nodespage.h"

#include "common/filter.h"
#include "console/widgets/desk.h"
#include "console/widgets/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Carillon {

NodesPage::NodesPage(Desk *desk, QWidget *parent)
    : TablePage(desk->client(), u"nodes"_s, tr("The server knows of no nodes."), parent)
    , m_desk(desk)
{
    view()->setAccessibleName(tr("Nodes"));
}

void NodesPage::addRowActions(QMenu *menu, int row)
{
    const QString node = source()->model()->keyAt(row);
    connect(menu->addAction(tr("Show its connections")), &QAction::triggered, this,
            [=, this] { onActivated(row); });
    QAction *drain = menu->addAction(tr("Drain this node…"));
    drain->setEnabled(m_desk->can(u"drain"_s));
    connect(drain, &QAction::triggered, this, [=, this] { Q_EMIT drainRequested(node); });
}

void NodesPage::onActivated(int row)
{
    const QByteArray node = source()->model()->keyAt(row).toUtf8();
    const FilterField field{"node", FilterType::String};
    if (!node.isEmpty())
        Q_EMIT tableRequested(u"connections"_s, QString::fromUtf8(filterTerm(field, QByteArrayView(node), false)));
}

} // namespace Carillon

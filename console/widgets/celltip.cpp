// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/celltip.h"

#include "console/core/displaytext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace Carillon {

bool showCutText(const QStyledItemDelegate &delegate, QHelpEvent *event, QAbstractItemView *view,
                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const bool cut = index.isValid() && delegate.sizeHint(option, index).width() > option.rect.width();
    const QString text = cut ? index.data(Qt::DisplayRole).toString() : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), option.rect);
    return true;
}

} // namespace Carillon

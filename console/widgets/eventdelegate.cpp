// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/eventdelegate.h"

#include "console/core/eventlogmodel.h"
#include "console/widgets/celltip.h"
#include "console/widgets/theme.h"

#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Carillon {

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const int kind = index.data(EventLogModel::KindRole).toInt();
    if (kind == int(EventLogModel::Kind::Event))
        return QStyledItemDelegate::paint(painter, option, index);

    // Each cell paints its part of the one line that goes over the row.
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const MeaningColors colors = meaningColors(option.palette);
    const QColor color = kind == int(EventLogModel::Kind::Gap) ? colors.warning : colors.quiet;
    QColor back = color;
    back.setAlphaF(0.12f);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, back);
    painter->setPen(color);
    QRect row = option.rect;
    if (view) {
        row.setLeft(8);
        row.setRight(view->viewport()->width());
    }
    const QString text = index.siblingAtColumn(EventLogModel::TypeColumn).data().toString();
    painter->drawText(row, int(Qt::AlignVCenter | Qt::AlignLeft), u"⋯ "_s + text);
    painter->restore();
}

void EventDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    const int colour = index.data(EventLogModel::ColourRole).toInt();
    if (colour >= 0 && !(option->state & QStyle::State_Selected))
        option->backgroundBrush = ruleColor(option->palette, colour);
}

bool EventDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return showCutText(*this, event, view, option, index)
           || QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/tabledelegate.h"

#include "console/core/tablemodel.h"
#include "console/widgets/celltip.h"
#include "console/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QColor meaning(const QString &column, const QJsonValue &value, const MeaningColors &colors)
{
    if (column == "state"_L1)
        return value.toString() == "slow"_L1 ? colors.bad
               : value.toString() == "closing"_L1 || value.toString() == "expiring"_L1
                       || value.toString() == "paused"_L1 || value.toString() == "draining"_L1
                       || value.toString() == "left"_L1 || value.toString() == "connecting"_L1
                   ? colors.warning
               : value.toString() == "expired"_L1 || value.toString() == "unreadable"_L1
                       || value.toString() == "lost"_L1 || value.toString() == "away"_L1
                       || value.toString() == "down"_L1
                   ? colors.bad
                   : QColor();
    if (column == "bus_up"_L1)
        return value.toBool(true) ? QColor() : colors.bad;
    if (column == "verdict"_L1)
        return value.toString() == "low"_L1  ? colors.bad
               : value.toString() == "ok"_L1 ? colors.good
                                             : QColor();
    if (column == "level"_L1)
        return value.toString().startsWith("warn"_L1) ? colors.warning
               : value.toString() == "error"_L1 || value.toString().startsWith("crit"_L1)
                   ? colors.bad
                   : QColor();
    if (column == "days_left"_L1)
        return value.toDouble() <= 7    ? colors.bad
               : value.toDouble() <= 21 ? colors.warning
                                        : QColor();
    if (column == "drops"_L1 || column == "auth_failures"_L1 || column == "parked"_L1)
        return value.toDouble() > 0 ? colors.warning : QColor();
    if (column == "oldest_unsent"_L1)
        return value.toDouble() > 1000 ? colors.bad : QColor();
    if (column == "result"_L1)
        return value.toString().startsWith("fail"_L1) || value.toString() == "error"_L1 ? colors.bad
                                                                                        : QColor();
    return {};
}

double figure(const QModelIndex &index)
{
    return index.data(TableModel::RawRole).value<QJsonValue>().toDouble();
}

} // namespace

double TableDelegate::share(const QModelIndex &index) const
{
    if (m_bars.isEmpty())
        return -1;
    const QAbstractItemModel *model = index.model();
    const QString column
        = model->headerData(index.column(), Qt::Horizontal, TableModel::RawRole).toString();
    if (!m_bars.contains(column))
        return -1;
    double whole = column == "cpu"_L1 ? 1 : 0;
    for (int row = 0; whole != 1 && row < model->rowCount(); ++row)
        whole = std::max(whole, figure(model->index(row, index.column())));
    return whole > 0 ? std::clamp(figure(index) / whole, 0.0, 1.0) : 0;
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (const double part = share(index); part > 0) {
        const MeaningColors colors = meaningColors(option.palette);
        QColor color = m_stale ? colors.grid : colors.series[0];
        color.setAlphaF(0.25F);
        QRectF bar = QRectF(option.rect).adjusted(1, 2, -1, -2);
        bar.setWidth(bar.width() * part);
        painter->fillRect(bar, color);
    }
    QStyledItemDelegate::paint(painter, option, index);
}

void TableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the row shows it; a dotted cell would only distract
    const QVariant raw = index.data(TableModel::RawRole);
    const auto value = raw.value<QJsonValue>();
    const QString column
        = index.model()->headerData(index.column(), Qt::Horizontal, TableModel::RawRole).toString();
    const bool selected = option->state & QStyle::State_Selected;
    if (m_stale || index.data(TableModel::GoneRole).toBool()) {
        option->palette.setColor(QPalette::Text,
                                 option->palette.color(QPalette::Disabled, QPalette::Text));
        option->font.setItalic(!m_stale);
        return;
    }
    if (!raw.isValid())
        return;
    const QColor color
        = selected ? QColor() : meaning(column, value, meaningColors(option->palette));
    if (color.isValid())
        option->palette.setColor(QPalette::Text, color);
}

bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return showCutText(*this, event, view, option, index)
           || QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace Carillon

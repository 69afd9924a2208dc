// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;
class QHelpEvent;

namespace Carillon {

/// For helpEvent() of a delegate: a cell that is too narrow for its text shows all of it as a tool tip, any other
/// none. False when it is another event.
bool showCutText(const QStyledItemDelegate &delegate, QHelpEvent *event, QAbstractItemView *view,
                 const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace Carillon

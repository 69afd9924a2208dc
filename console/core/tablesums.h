// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace Carillon {

class TableModel;

/// Rows of a window of all nodes that are about the same thing, as one: a room has a row on each
/// node. A frame for TableModel::applyRows, whose key is made of the columns `by`; `figures` are
/// added up, and the greatest of the last of them come first, `most` of them.
[[nodiscard]] QJsonObject summedRows(const TableModel &window, const QStringList &by,
                                     const QStringList &figures, int most);

} // namespace Carillon

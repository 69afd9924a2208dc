// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

/// What the protocol's words are called on the screen. The server sends codes and never sentences;
/// a word that is not known here (a newer server) is shown as it came.
namespace Carillon {

[[nodiscard]] QString columnTitle(const QString &column);
[[nodiscard]] QStringList defaultColumns(const QString &table); ///< shown at first; empty: all
[[nodiscard]] QString defaultSort(const QString &table);
/// The moment of a row that a span of time is about; empty: the table has none.
[[nodiscard]] QString timeColumn(const QString &table);

} // namespace Carillon

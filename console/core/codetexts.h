// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

/// Words for the codes that stand in the cells of tables and in the fields of traces.
namespace Carillon {

/// What is not one of ours (names, and words of newer servers) is shown as it is.
[[nodiscard]] QString codeText(QStringView column, const QString &code);

/// All words that a column may hold; none: it does not hold codes.
[[nodiscard]] QStringList codeTexts(QStringView column);

/// What to do about a limit of the machine: the server says what to type, and no more.
[[nodiscard]] QString remedyText(const QString &limit, const QString &remedy);

} // namespace Carillon

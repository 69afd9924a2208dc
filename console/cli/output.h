// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace Carillon {

/// What carillonctl writes. Everything from outside must have gone through visibleText() or
/// formatValue() before it comes here.
enum class Style { Plain, Bold, Dim, Red, Yellow, Green };

/// `text` in a style, when standard output is a terminal and NO_COLOR (no-color.org) is not set.
[[nodiscard]] QString styled(const QString &text, Style style);
[[nodiscard]] bool outputIsTerminal();

void print(const QString &text); ///< a line on standard output
void printJson(const QJsonObject &value); ///< the same: one JSON value, one line
void printError(const QString &text); ///< "carillonctl: text" on standard error

/// printError() and `code`, for `return fail(…)`.
[[nodiscard]] int fail(int code, const QString &text);

/// Aligned columns. Numbers go to the right.
struct TextTable
{
    struct Column
    {
        QString title;
        bool right = false;
    };
    QList<Column> columns;
    QList<QStringList> rows;

    [[nodiscard]] QString toText() const;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"

#include <QJsonValue>
#include <QLocale>

/// Values of the admin protocol as an operator reads them, in the language and with the numbers of
/// `locale`. Text from outside comes out as visibleText().
namespace Carillon {

[[nodiscard]] QString formatValue(const QJsonValue &value, ColumnType type, const QLocale &locale);
/// The same for a column whose name says more than its type: shares as per cent, times in _us and
/// _ms.
[[nodiscard]] QString formatColumn(const AdminColumn &column, const QJsonValue &value,
                                   const QLocale &locale);

/// As it came, for programs: numbers as JSON has them, a list with spaces between.
[[nodiscard]] QString rawText(const QJsonValue &value);

[[nodiscard]] QString formatBytes(double bytes, const QLocale &locale);
[[nodiscard]] QString formatCount(qint64 count, const QLocale &locale);
[[nodiscard]] QString formatRate(double perSecond, const QLocale &locale);
[[nodiscard]] QString formatDuration(double ms, const QLocale &locale);
[[nodiscard]] QString formatMicroseconds(double us, const QLocale &locale);

/// The time of day for a moment of today, with the date before it for any other day.
[[nodiscard]] QString formatTime(const QDateTime &time, const QLocale &locale);

[[nodiscard]] constexpr bool isNumeric(ColumnType type)
{
    return type == ColumnType::Integer || type == ColumnType::Bytes || type == ColumnType::Number
           || type == ColumnType::Rate || type == ColumnType::Duration;
}

} // namespace Carillon

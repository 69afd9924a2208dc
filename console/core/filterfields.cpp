// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/filterfields.h"

using namespace Qt::StringLiterals;

namespace Carillon {

FilterType filterType(ColumnType type)
{
    switch (type) {
    case ColumnType::String:
        return FilterType::String;
    case ColumnType::Integer:
        return FilterType::Integer;
    case ColumnType::Bytes:
        return FilterType::Bytes;
    case ColumnType::Number:
    case ColumnType::Rate:
        return FilterType::Number;
    case ColumnType::Duration:
        return FilterType::Duration;
    case ColumnType::Time:
        return FilterType::Time;
    case ColumnType::Bool:
        return FilterType::Bool;
    case ColumnType::Strings:
        return FilterType::StringList;
    }
    return FilterType::String;
}

std::vector<FilterField> filterFields(const QList<AdminColumn> &columns)
{
    std::vector<FilterField> fields;
    fields.reserve(std::size_t(columns.size()));
    for (const AdminColumn &column : columns)
        fields.push_back({column.name.toUtf8(), filterType(column.type)});
    return fields;
}

QString bothFilters(const QString &first, const QString &second)
{
    if (first.trimmed().isEmpty())
        return second.trimmed();
    if (second.trimmed().isEmpty())
        return first.trimmed();
    return u'(' + first.trimmed() + u") and ("_s + second.trimmed() + u')';
}

} // namespace Carillon

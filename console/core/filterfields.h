// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/filter.h"
#include "console/core/adminmessages.h"

#include <vector>

namespace Carillon {

/// The columns of a table as the fields of the filter language.
[[nodiscard]] FilterType filterType(ColumnType type);
[[nodiscard]] std::vector<FilterField> filterFields(const QList<AdminColumn> &columns);

/// Joins two filters so that both must hold. Either may be empty.
[[nodiscard]] QString bothFilters(const QString &first, const QString &second);

} // namespace Carillon

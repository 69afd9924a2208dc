// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/placeholder.h"

#include <QLineEdit>

namespace Carillon {

void showWholePlaceholder(QLineEdit *line)
{
    constexpr int Frame = 16; // and margins
    line->setMinimumWidth(line->fontMetrics().horizontalAdvance(line->placeholderText()) + Frame);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace Carillon {

/// Keeps `line` as wide as its placeholder, which says what is needed and is of any length.
void showWholePlaceholder(QLineEdit *line);

} // namespace Carillon

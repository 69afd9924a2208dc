// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace Carillon {

/// A line that takes names from clients has to keep them as they are, and then looks as they want:
/// turned round, or like another one. From here on a sign at its end says so, and how the name
/// really reads.
void markHiddenCharacters(QLineEdit *line);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace Carillon {

/// Text from outside (user names, room names, payloads), fit for one line on the screen. Control
/// characters, bidirectional overrides, zero-width and other invisible characters and broken
/// surrogates are shown as \u{202e}, so that a name cannot pose as another one or turn the rest of
/// the line round (Unicode TR 36, section 2.10); what is longer than `limit` ends with an ellipsis.
[[nodiscard]] QString visibleText(QStringView text, qsizetype limit = 2000);

/// The same for more than one line: line breaks and tabs stay.
[[nodiscard]] QString visibleLines(QStringView text, qsizetype limit = 200000);

/// A cell of comma-separated values (RFC 4180), with a quote before what a spreadsheet would take
/// for a formula.
[[nodiscard]] QString csvCell(const QString &text);

/// A tool tip of just this text: Qt takes for HTML what looks like it.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace Carillon {

/// Text from outside (user names, room names, payloads), fit for one line on the screen. Control
/// characters, bidirectional overrides, zero-width and other invisible characters, broken
/// surrogates and marks that are stacked beyond reason are shown as \u{202e}, so that a name cannot
/// pose as another one, turn the rest of the line round (Unicode TR 36, section 2.10) or paint over
/// its neighbours; what is longer than `limit` ends with an ellipsis.
[[nodiscard]] QString visibleText(QStringView text, qsizetype limit = 2000);

/// The same for more than one line: line breaks and tabs stay.
[[nodiscard]] QString visibleLines(QStringView text, qsizetype limit = 200000);

/// JSON for an editor: what is hidden in its strings is escaped, and the value is the same. An
/// editor would break lines at some of it, or make plain spaces of it.
[[nodiscard]] QString visibleJson(QStringView json);

/// A cell of comma-separated values (RFC 4180), visible like visibleLines(), with a quote before
/// what a spreadsheet would take for a formula.
[[nodiscard]] QString csvCell(const QString &text);

/// A tool tip of just this text: Qt takes for HTML what looks like it.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Carillon

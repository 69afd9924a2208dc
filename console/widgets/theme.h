// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/profiles.h"

#include <QColor>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Carillon {

enum class Theme { System, Light, Dark };

/// Forced themes are Fusion with a palette of our own; no style sheet anywhere, since one replaces
/// the style's metrics. Qt 6.4 does not tell a light desktop from a dark one: isDark() looks at the
/// palette.
void applyTheme(QApplication &application, Theme theme);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Colours with a meaning, of at least 4.5:1 on the palette's base. Never the only sign: a word or
/// a letter is always with them.
struct MeaningColors
{
    QColor good;
    QColor warning;
    QColor bad;
    QColor quiet; ///< secondary text
    QColor series[4];
    QColor grid;
    QColor key, text, number, word; ///< JSON
};
[[nodiscard]] MeaningColors meaningColors(const QPalette &palette);

/// `palette` with its text in the colour of what is bad.
[[nodiscard]] QPalette badPalette(QPalette palette);

/// The background of a row that colour rule number `index` (below ColourRule::Colours) fits.
[[nodiscard]] QColor ruleColor(const QPalette &palette, int index);

[[nodiscard]] QColor bandColor(ProfileKind kind);
[[nodiscard]] QString bandWord(ProfileKind kind);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace Carillon {

/// A line of two texts laid side by side.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// What turns `before` into `after`, by lines: the longest common subsequence. Texts of more than
/// MaxLines lines are compared from both ends only, and the middle is given as changed: a diff that
/// takes a second is worse than one that says less.
inline constexpr qsizetype MaxDiffLines = 2000;
[[nodiscard]] QList<DiffLine> lineDiff(const QString &before, const QString &after);

[[nodiscard]] bool isSame(const QList<DiffLine> &diff);

} // namespace Carillon

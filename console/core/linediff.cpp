// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/linediff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace Carillon {

namespace {

void append(QList<DiffLine> &diff, DiffLine::Kind kind, const QStringList &lines, qsizetype from,
            qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        diff.append({kind, lines[i]});
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList a = before.isEmpty() ? QStringList() : before.split(u'\n');
    const QStringList b = after.isEmpty() ? QStringList() : after.split(u'\n');
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
           && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype rows = a.size() - head - tail;
    const qsizetype columns = b.size() - head - tail;

    QList<DiffLine> diff;
    append(diff, DiffLine::Kind::Same, a, 0, head);
    if (rows > MaxDiffLines || columns > MaxDiffLines) {
        append(diff, DiffLine::Kind::Removed, a, head, head + rows);
        append(diff, DiffLine::Kind::Added, b, head, head + columns);
    } else {
        // length[i][j]: of the longest common subsequence of a[i..] and b[j..] in the middle.
        const auto width = std::size_t(columns + 1);
        std::vector<quint16> length(std::size_t(rows + 1) * width, 0);
        const auto at = [&](qsizetype i, qsizetype j) -> quint16 & {
            return length[std::size_t(i) * width + std::size_t(j)];
        };
        for (qsizetype i = rows - 1; i >= 0; --i) {
            for (qsizetype j = columns - 1; j >= 0; --j) {
                at(i, j) = a[head + i] == b[head + j] ? quint16(at(i + 1, j + 1) + 1)
                                                      : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && a[head + i] == b[head + j]) {
                diff.append({DiffLine::Kind::Same, a[head + i]});
                ++i;
                ++j;
            } else if (j >= columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) {
                diff.append({DiffLine::Kind::Removed, a[head + i++]});
            } else {
                diff.append({DiffLine::Kind::Added, b[head + j++]});
            }
        }
    }
    append(diff, DiffLine::Kind::Same, a, a.size() - tail, a.size());
    return diff;
}

bool isSame(const QList<DiffLine> &diff)
{
    return std::all_of(diff.begin(), diff.end(),
                       [](const DiffLine &line) { return line.kind == DiffLine::Kind::Same; });
}

} // namespace Carillon

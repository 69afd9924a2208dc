// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Carillon {

/// What an operator keeps by name: a filter, or an event with its payload. A line of settings each.
struct SavedItem
{
    QString name;
    QString event; ///< empty for filters
    QString text;  ///< the filter, or the JSON

    bool operator==(const SavedItem &) const = default;
};

inline constexpr int MaxSavedItems = 200;
inline constexpr int MaxHistoryItems = 50;
inline constexpr qsizetype MaxSavedText = 256 * 1024;

[[nodiscard]] QStringList savedToLines(const QList<SavedItem> &items);
[[nodiscard]] QList<SavedItem> savedFromLines(const QStringList &lines);

/// The same name again replaces.
[[nodiscard]] QList<SavedItem> withSaved(QList<SavedItem> items, const SavedItem &item);

/// The newest first, each once.
[[nodiscard]] QList<SavedItem> withRecent(QList<SavedItem> items, const SavedItem &item);

/// How well `query` fits `text`: its letters in their order, best when they begin words and stand
/// together. Below 0: not at all.
[[nodiscard]] int fitOf(const QString &query, const QString &text);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/savedlists.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Carillon {

QStringList savedToLines(const QList<SavedItem> &items)
{
    QStringList lines;
    for (const SavedItem &item : items)
        lines.append(QString::fromUtf8(QJsonDocument(QJsonObject{{u"name"_s, item.name},
                                                                 {u"event"_s, item.event},
                                                                 {u"text"_s, item.text}})
                                           .toJson(QJsonDocument::Compact)));
    return lines;
}

QList<SavedItem> savedFromLines(const QStringList &lines)
{
    QList<SavedItem> items;
    for (const QString &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        if (!object[u"text"_s].isString() || items.size() >= MaxSavedItems)
            continue;
        items.append({object[u"name"_s].toString(), object[u"event"_s].toString(),
                      object[u"text"_s].toString()});
    }
    return items;
}

QList<SavedItem> withSaved(QList<SavedItem> items, const SavedItem &item)
{
    if (item.text.size() > MaxSavedText)
        return items;
    for (SavedItem &old : items) {
        if (old.name == item.name) {
            old = item;
            return items;
        }
    }
    if (items.size() < MaxSavedItems)
        items.append(item);
    return items;
}

QList<SavedItem> withRecent(QList<SavedItem> items, const SavedItem &item)
{
    if (item.text.size() > MaxSavedText)
        return items;
    items.removeAll(item);
    items.prepend(item);
    if (items.size() > MaxHistoryItems)
        items.resize(MaxHistoryItems);
    return items;
}

int fitOf(const QString &query, const QString &text)
{
    int fit = 0;
    qsizetype at = -1;
    for (const QChar wanted : query) {
        if (wanted.isSpace())
            continue;
        const qsizetype found = text.indexOf(wanted, at + 1, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        if (found == at + 1)
            fit += 4;
        if (found == 0 || !text[found - 1].isLetterOrNumber())
            fit += 6;
        fit += found - at < 4 ? 1 : 0;
        at = found;
    }
    return fit * 100 - int(std::min<qsizetype>(text.size(), 99)); // of two that fit, the shorter
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/fieldtemplate.h"

#include "server/core/jsonreader.h"

namespace Carillon {

QByteArray expandTemplate(QByteArrayView pattern, const std::function<QByteArray(QByteArrayView)> &value)
{
    QByteArray text;
    while (!pattern.isEmpty()) {
        const qsizetype open = pattern.indexOf('{');
        const qsizetype close = open < 0 ? -1 : pattern.indexOf('}', open);
        if (close < 0)
            return text.append(pattern);
        const QByteArray found = value(pattern.sliced(open + 1, close - open - 1));
        if (found.isEmpty())
            return {};
        text.append(pattern.first(open)).append(found);
        pattern = pattern.sliced(close + 1);
    }
    return text;
}

QByteArray jsonValueAt(QByteArrayView json, QByteArrayView path)
{
    static thread_local JsonReader reader;
    QByteArray raw = json.toByteArray();
    for (const QByteArray &step : path.toByteArray().split('.')) {
        const auto *members = reader.object(raw);
        const auto *member = members ? JsonReader::find(*members, step) : nullptr;
        if (!member)
            return {};
        raw = member->raw.toByteArray();
    }
    if (raw.startsWith('"'))
        return jsonText(raw).value_or(QByteArray());
    return raw.startsWith('{') || raw.startsWith('[') || raw == "null" ? QByteArray() : raw;
}

} // namespace Carillon

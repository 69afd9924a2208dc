// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/frametext.h"

#include "server/core/jsonreader.h"

#include <algorithm>

namespace Carillon {

namespace {

constexpr QByteArrayView TypeStart("{\"type\":\"");
constexpr QByteArrayView IdStart("\",\"id\":\"#");

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

// A type is the application's own word and its text may hold anything; in a field's line a break
// would start another field.
void appendType(QByteArray &out, QByteArrayView raw)
{
    if (raw.contains('\\')) {
        QByteArray type = jsonText('"' + raw.toByteArray() + '"').value_or(QByteArray());
        std::replace_if(
            type.begin(), type.end(), [](char c) { return isLineBreak(c) || c == '\0'; }, ' ');
        out += type;
    } else {
        out += raw;
    }
}

} // namespace

QByteArrayView rawFrameType(QByteArrayView frame)
{
    if (!frame.startsWith(TypeStart))
        return {};
    qsizetype end = TypeStart.size();
    while (end < frame.size() && frame[end] != '"')
        end += frame[end] == '\\' ? 2 : 1;
    if (end >= frame.size())
        return {};
    return frame.sliced(TypeStart.size(), end - TypeStart.size());
}

QByteArray commandNumberId(quint64 number)
{
    return "\"#" + QByteArray::number(qulonglong(number)) + '"';
}

std::optional<quint64> answeredNumber(QByteArrayView frame)
{
    const qsizetype at = TypeStart.size() + rawFrameType(frame).size();
    if (at >= frame.size() || !frame.sliced(at).startsWith(IdStart))
        return std::nullopt;
    const QByteArrayView rest = frame.sliced(at + IdStart.size());
    const qsizetype end = rest.indexOf('"');
    if (end < 1)
        return std::nullopt;
    bool ok = false;
    const quint64 number = rest.first(end).toULongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QByteArray withOwnId(QByteArrayView frame, QByteArrayView id)
{
    const qsizetype typeEnd = TypeStart.size() + rawFrameType(frame).size() + 1;
    const qsizetype idEnd = frame.indexOf('"', typeEnd - 1 + IdStart.size()) + 1;
    QByteArray out;
    out.reserve(frame.size() + id.size());
    out += frame.first(typeEnd);
    if (!id.isEmpty()) {
        out += ",\"id\":";
        out += id;
    }
    out += frame.sliced(idEnd);
    return out;
}

void appendStreamEvent(QByteArray &out, QByteArrayView frame, QByteArrayView id)
{
    out += "event: ";
    appendType(out, rawFrameType(frame));
    out += "\nid: ";
    out += id;
    while (true) {
        const auto end = std::find_if(frame.begin(), frame.end(), isLineBreak);
        out += "\ndata: ";
        out += frame.first(end - frame.begin());
        if (end == frame.end())
            break;
        const bool pair = *end == '\r' && end + 1 != frame.end() && *(end + 1) == '\n';
        frame = frame.sliced(end - frame.begin() + (pair ? 2 : 1));
    }
    out += "\n\n";
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/frametrail.h"

#include "console/core/deskclock.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Words of the protocol and figures: what a frame may be told by. `query`, `watch` and `trace` are
/// names that the console gives.
constexpr const char *Kept[]
    = {"id",      "type",     "query",  "watch", "trace",   "table",   "code",        "state",
       "action",  "offset",   "limit",  "total", "matched", "took_ms", "interval_ms", "asked_ms",
       "dropped", "from_seq", "to_seq", "lost",  "ended",   "seq",     "protocol",    "version"};
/// Of which only the number of entries.
constexpr const char *Counted[] = {"rows", "set", "order", "events", "records", "columns"};

} // namespace

void FrameTrail::add(Direction direction, const QJsonObject &frame, qsizetype size)
{
    QJsonObject head{{u"dir"_s, direction == Direction::Sent ? u"out"_s : u"in"_s},
                     {u"size"_s, qint64(size)}};
    for (const char *name : Kept) {
        const QJsonValue value = frame[QLatin1StringView(name)];
        if (value.isString())
            head[QLatin1StringView(name)] = value.toString().left(64);
        else if (value.isDouble() || value.isBool())
            head[QLatin1StringView(name)] = value;
    }
    for (const char *name : Counted) {
        const QJsonValue value = frame[QLatin1StringView(name)];
        if (value.isArray())
            head[QLatin1StringView(name)] = value.toArray().size();
    }
    add(head);
}

void FrameTrail::note(const QString &what)
{
    add(QJsonObject{{u"note"_s, what}});
}

void FrameTrail::add(const QJsonObject &head)
{
    QJsonObject timed = head;
    timed[u"ts"_s] = DeskClock::now().toString(Qt::ISODateWithMs);
    m_frames.push_back(timed);
    if (m_frames.size() > MaxFrames)
        m_frames.pop_front();
}

QByteArray FrameTrail::toLines() const
{
    QByteArray lines;
    for (const QJsonObject &head : m_frames)
        lines += QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

} // namespace Carillon

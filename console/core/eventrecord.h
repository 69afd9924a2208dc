// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/filter.h"
#include "console/core/adminmessages.h"

#include <array>

namespace Carillon {

/// One line of a stream: an event of a watched room, a record of a trace, or what stands for lines
/// that are not there. A value; texts are as they came (untrusted), and made visible when shown.
struct EventRecord
{
    enum class Kind : quint8 {
        Event, ///< or any other record of a trace
        Gap,   ///< lines are missing: `count`, 0: nobody knows how many
        Note
    };
    enum class Direction : quint8 { None, In, Out, Self };

    Kind kind = Kind::Event;
    Direction direction = Direction::None;
    bool masked = false;
    qint64 seq = 0;
    qint64 number = 0; ///< of the frame in its trace
    qint64 timeMs = 0; ///< since the epoch; 0: unknown
    qint64 size = 0;
    qint64 recipients = -1;  ///< -1: unknown, as in the next three
    qint64 queueBytes = -1;  ///< of the connection, right after this
    qint64 queueFrames = -1; ///< the same
    qint64 delayUs = -1;     ///< since it was put into the queue
    qint64 count = 0;        ///< of a gap
    qint64 lastSeq = 0;      ///< of a gap: `seq` to `lastSeq` are missing; 0: not known
    QString type;            ///< the event's name; for a gap or a note a text of ours, if any
    QString what;            ///< kind of a trace's record: event, command, answer, open, …
    QString state;           ///< of a trace's frame: sent, queued, dropped
    QString sender;          ///< in a trace the connection's user
    QString tenant;
    QString room;
    QString connection;
    QByteArray detail; ///< compact JSON
    QByteArray data;   ///< compact JSON; empty when masked

    /// What it takes in memory, roughly.
    [[nodiscard]] qint64 cost() const;

    /// An entry of an `events` frame, of a `trace` frame. Lenient: whatever is of another type
    /// counts as not there.
    [[nodiscard]] static EventRecord fromWatch(const QJsonObject &event, const QString &tenant,
                                               const QString &room);
    [[nodiscard]] static EventRecord fromTrace(const QJsonObject &record, const QString &tenant);
    [[nodiscard]] static EventRecord note(Kind kind, const QString &text);
    [[nodiscard]] static EventRecord gap(qint64 count, qint64 fromSeq = 0, qint64 toSeq = 0);

    /// As it came: for files.
    [[nodiscard]] QJsonObject toWatch() const;
    [[nodiscard]] QJsonObject toTrace() const;

    bool operator==(const EventRecord &) const = default;
};

/// What a filter over a stream can ask for: the protocol's trace_fields, which fit events of a room
/// as well, and three more that only the console can know.
[[nodiscard]] const QList<AdminColumn> &eventFields();

/// Whether a record fits; gaps and notes always do, since a filter must not hide a loss.
[[nodiscard]] bool matchesRecord(const Filter &filter, const EventRecord &record, FilterPass &pass);

/// `field` has in `record` the value that it has, as a term of the filter language; empty: it has
/// none that a term could name.
[[nodiscard]] QString recordTerm(const QString &field, const EventRecord &record, bool negate);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/eventrecord.h"

#include "console/core/deskclock.h"
#include "console/core/filterfields.h"
#include "console/core/jsoncheck.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr const char *directionNames[] = {"", "in", "out", "self"};

enum Field : qsizetype {
    NumberField,
    TimeField,
    ConnectionField,
    UserField,
    DirectionField,
    KindField,
    StateField,
    NameField,
    RoomField,
    SeqField,
    SizeField,
    QueueField,
    FramesField,
    DelayField,
    TenantField,
    RecipientsField,
    DataField,
    FieldCount
};

/// A row of the filter: keeps the bytes that it hands out.
class RecordRow
{
public:
    explicit RecordRow(const EventRecord &record)
        : m_record(record)
    {}

    FilterValue operator()(qsizetype field) const
    {
        switch (Field(field)) {
        case NumberField:
            return above(m_record.number, 1);
        case TimeField:
            return above(m_record.timeMs, 1);
        case ConnectionField:
            return text(field, m_record.connection);
        case UserField:
            return text(field, m_record.sender);
        case DirectionField:
            return m_record.direction == EventRecord::Direction::None
                       ? FilterValue()
                       : FilterValue(QByteArrayView(directionNames[int(m_record.direction)]));
        case KindField:
            return m_record.what.isEmpty() ? FilterValue(QByteArrayView("event"))
                                           : text(field, m_record.what);
        case StateField:
            return text(field, m_record.state);
        case NameField:
            return text(field, m_record.type);
        case RoomField:
            return text(field, m_record.room);
        case SeqField:
            return above(m_record.seq, 1);
        case SizeField:
            return m_record.size;
        case QueueField:
            return above(m_record.queueBytes, 0);
        case FramesField:
            return above(m_record.queueFrames, 0);
        case DelayField:
            return m_record.delayUs < 0 ? FilterValue() : FilterValue(m_record.delayUs / 1000);
        case TenantField:
            return text(field, m_record.tenant);
        case RecipientsField:
            return above(m_record.recipients, 0);
        case DataField:
            return m_record.data.isNull() ? FilterValue()
                                          : FilterValue(QByteArrayView(m_record.data));
        case FieldCount:
            break;
        }
        return {};
    }

private:
    static FilterValue above(qint64 value, qint64 least)
    {
        return value >= least ? FilterValue(value) : FilterValue();
    }
    FilterValue text(qsizetype field, const QString &value) const
    {
        if (value.isNull())
            return {};
        QByteArray &bytes = m_bytes[std::size_t(field)];
        bytes = value.toUtf8();
        return QByteArrayView(bytes);
    }

    const EventRecord &m_record;
    mutable std::array<QByteArray, FieldCount> m_bytes;
};

qint64 timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

/// A number that may be absent: -1.
qint64 countOf(const QJsonObject &object, const QString &key)
{
    return object[key].isDouble() ? wholeNumber(object[key]) : -1;
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// Text that may be absent stays null, so that it is not written again.
QString textOf(const QJsonObject &object, const QString &key)
{
    return object[key].isString() ? object[key].toString() : QString();
}

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isNull())
        object[key] = text;
}

void put(QJsonObject &object, const QString &key, qint64 value, qint64 least)
{
    if (value >= least)
        object[key] = value;
}

} // namespace

qint64 EventRecord::cost() const
{
    qsizetype characters = 0;
    for (const QString *text : {&type, &what, &state, &sender, &tenant, &room, &connection})
        characters += text->size();
    return qint64(sizeof(EventRecord)) + 2 * characters + detail.size() + data.size();
}

EventRecord EventRecord::fromWatch(const QJsonObject &event, const QString &tenant,
                                   const QString &room)
{
    EventRecord record;
    record.seq = std::max<qint64>(0, wholeNumber(event[u"seq"_s]));
    record.timeMs = timeOf(event[u"ts"_s]);
    record.type = event[u"type"_s].toString();
    record.sender = textOf(event, u"sender"_s);
    record.size = wholeNumber(event[u"size"_s]);
    record.recipients = countOf(event, u"recipients"_s);
    record.masked = event[u"masked"_s].toBool();
    record.data = record.masked ? QByteArray() : compactJson(event[u"data"_s]);
    record.tenant = tenant;
    record.room = room;
    return record;
}

EventRecord EventRecord::fromTrace(const QJsonObject &object, const QString &tenant)
{
    EventRecord record;
    record.number = wholeNumber(object[u"n"_s]);
    record.timeMs = timeOf(object[u"ts"_s]);
    const QString direction = object[u"dir"_s].toString();
    for (int i = 1; i < 4; ++i) {
        if (direction == QLatin1StringView(directionNames[i]))
            record.direction = Direction(i);
    }
    record.what = textOf(object, u"kind"_s);
    record.state = textOf(object, u"state"_s);
    record.type = textOf(object, u"name"_s);
    record.connection = textOf(object, u"conn"_s);
    record.sender = textOf(object, u"user"_s);
    record.room = textOf(object, u"room"_s);
    record.tenant = tenant;
    record.seq = std::max<qint64>(0, wholeNumber(object[u"seq"_s]));
    record.size = wholeNumber(object[u"size"_s]);
    record.queueBytes = countOf(object, u"queue_bytes"_s);
    record.queueFrames = countOf(object, u"queue_frames"_s);
    record.delayUs = countOf(object, u"delay_us"_s);
    record.masked = object[u"masked"_s].toBool();
    record.detail = compactJson(object[u"detail"_s]);
    record.data = record.masked ? QByteArray() : compactJson(object[u"data"_s]);
    return record;
}

EventRecord EventRecord::note(Kind kind, const QString &text)
{
    EventRecord record;
    record.kind = kind;
    record.type = text;
    record.timeMs = DeskClock::now().toMSecsSinceEpoch();
    return record;
}

EventRecord EventRecord::gap(qint64 count, qint64 fromSeq, qint64 toSeq)
{
    EventRecord record = note(Kind::Gap, {});
    record.count = std::max<qint64>(0, count);
    record.seq = std::max<qint64>(0, fromSeq);
    record.lastSeq = std::max<qint64>(0, toSeq);
    return record;
}

QJsonObject EventRecord::toWatch() const
{
    QJsonObject event{
        {u"seq"_s, seq}, {u"ts"_s, isoTime(timeMs)}, {u"type"_s, type}, {u"size"_s, size}};
    put(event, u"sender"_s, sender);
    put(event, u"recipients"_s, recipients, 0);
    if (masked)
        event[u"masked"_s] = true;
    else if (!data.isEmpty())
        event[u"data"_s] = jsonValue(data);
    return event;
}

QJsonObject EventRecord::toTrace() const
{
    QJsonObject record{{u"n"_s, number},
                       {u"ts"_s, isoTime(timeMs)},
                       {u"dir"_s, QString::fromLatin1(directionNames[int(direction)])},
                       {u"size"_s, size}};
    put(record, u"kind"_s, what);
    put(record, u"state"_s, state);
    put(record, u"name"_s, type);
    put(record, u"conn"_s, connection);
    put(record, u"user"_s, sender);
    put(record, u"room"_s, room);
    put(record, u"seq"_s, seq, 1);
    put(record, u"queue_bytes"_s, queueBytes, 0);
    put(record, u"queue_frames"_s, queueFrames, 0);
    put(record, u"delay_us"_s, delayUs, 0);
    if (!detail.isEmpty())
        record[u"detail"_s] = jsonValue(detail);
    if (masked)
        record[u"masked"_s] = true;
    else if (!data.isEmpty())
        record[u"data"_s] = jsonValue(data);
    return record;
}

const QList<AdminColumn> &eventFields()
{
    static const QList<AdminColumn> fields = {
        {u"n"_s, ColumnType::Integer},
        {u"ts"_s, ColumnType::Time},
        {u"conn"_s, ColumnType::String},
        {u"user"_s, ColumnType::String},
        {u"dir"_s, ColumnType::String},
        {u"kind"_s, ColumnType::String},
        {u"state"_s, ColumnType::String},
        {u"name"_s, ColumnType::String},
        {u"room"_s, ColumnType::String},
        {u"seq"_s, ColumnType::Integer},
        {u"size"_s, ColumnType::Bytes},
        {u"queue_bytes"_s, ColumnType::Bytes},
        {u"queue_frames"_s, ColumnType::Integer},
        {u"delay"_s, ColumnType::Duration},
        {u"tenant"_s, ColumnType::String},
        {u"recipients"_s, ColumnType::Integer},
        {u"data"_s, ColumnType::String},
    };
    return fields;
}

QString recordTerm(const QString &field, const EventRecord &record, bool negate)
{
    const std::vector<FilterField> fields = filterFields(eventFields());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == field.toUtf8())
            return QString::fromUtf8(
                filterTerm(fields[i], RecordRow(record)(qsizetype(i)), negate));
    }
    return {};
}

bool matchesRecord(const Filter &filter, const EventRecord &record, FilterPass &pass)
{
    return filter.isEmpty() || record.kind != EventRecord::Kind::Event
           || filter.matches(RecordRow(record), pass);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/capturefile.h"

#include "console/core/displaytext.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject gapLine(const EventRecord &gap)
{
    if (gap.count == 0)
        return {{u"capture"_s, u"gap"_s},
                {u"ts"_s, isoTime(gap.timeMs)},
                {u"reason"_s, u"reconnect"_s}};
    QJsonObject object{
        {u"capture"_s, u"lost"_s}, {u"ts"_s, isoTime(gap.timeMs)}, {u"count"_s, gap.count}};
    if (gap.lastSeq > 0) {
        object[u"from_seq"_s] = gap.seq;
        object[u"to_seq"_s] = gap.lastSeq;
    }
    return object;
}

EventRecord readGap(const QJsonObject &object)
{
    EventRecord gap
        = EventRecord::gap(wholeNumber(object[u"count"_s]), wholeNumber(object[u"from_seq"_s]),
                           wholeNumber(object[u"to_seq"_s]));
    const QDateTime time = QDateTime::fromString(object[u"ts"_s].toString(), Qt::ISODateWithMs);
    gap.timeMs = time.isValid() ? time.toMSecsSinceEpoch() : 0;
    return gap;
}

QJsonObject headerLine(const CaptureHeader &header)
{
    QJsonObject object{
        {u"carillon"_s, u"capture"_s},
        {u"version"_s, CaptureReader::Version},
        {u"kind"_s, header.kind == CaptureHeader::Kind::Trace ? u"trace"_s : u"room"_s},
        {u"node"_s, header.node},
        {u"server"_s, header.server},
        {u"epoch"_s, header.epoch},
        {u"operator"_s, header.operatorName},
        {u"tenant"_s, header.tenant},
        {u"target"_s, header.target},
        {u"filter"_s, header.filter},
        {u"started_at"_s, header.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"payload"_s, header.payload}};
    if (header.kind == CaptureHeader::Kind::Trace && !header.budget.isEmpty())
        object[u"budget"_s] = header.budget;
    if (header.kind == CaptureHeader::Kind::Trace && header.sample > 0)
        object[u"sample"_s] = header.sample;
    if (header.connections >= 0)
        object[u"connections"_s] = header.connections;
    if (header.connectionsTotal >= 0)
        object[u"connections_total"_s] = header.connectionsTotal;
    return object;
}

CaptureHeader readHeaderLine(const QJsonObject &object)
{
    const auto count = [&](const QString &key) {
        return object[key].isDouble() ? wholeNumber(object[key]) : -1;
    };
    CaptureHeader header;
    header.kind = object[u"kind"_s].toString() == "trace"_L1 ? CaptureHeader::Kind::Trace
                                                             : CaptureHeader::Kind::Room;
    header.node = object[u"node"_s].toString();
    header.server = object[u"server"_s].toString();
    header.epoch = object[u"epoch"_s].toString();
    header.operatorName = object[u"operator"_s].toString();
    header.tenant = object[u"tenant"_s].toString();
    header.target = object[u"target"_s].toObject();
    header.filter = object[u"filter"_s].toString();
    header.startedAt = QDateTime::fromString(object[u"started_at"_s].toString(), Qt::ISODateWithMs);
    header.budget = object[u"budget"_s].toObject();
    header.sample = int(std::clamp<qint64>(wholeNumber(object[u"sample"_s]), 0, 1 << 30));
    header.connections = count(u"connections"_s);
    header.connectionsTotal = count(u"connections_total"_s);
    header.payload = object[u"payload"_s].toBool();
    return header;
}

} // namespace

QString CaptureHeader::room() const
{
    return target[u"room"_s].toString();
}

bool CaptureReader::readLine(QByteArray &text)
{
    text = m_device->readLine(MaxLine + 2);
    m_read += text.size();
    if (!text.endsWith('\n')) {
        // Longer than a line may be, or broken off: the rest of it is passed over.
        while (!text.isEmpty() && !m_device->atEnd()) {
            const QByteArray rest = m_device->readLine(MaxLine);
            m_read += rest.size();
            if (rest.isEmpty() || rest.endsWith('\n'))
                break;
        }
        return false;
    }
    return true;
}

CaptureReader::Problem CaptureReader::readHeader()
{
    if (!m_device->isReadable())
        return Problem::CannotRead;
    if (!m_device->isSequential() && m_device->size() > MaxFile)
        return Problem::TooLarge;
    QByteArray text;
    if (!readLine(text))
        return Problem::NotACapture;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object[u"carillon"_s].toString() != "capture"_L1)
        return Problem::NotACapture;
    if (wholeNumber(object[u"version"_s]) > Version)
        return Problem::Newer;
    m_header = readHeaderLine(object);
    return Problem::None;
}

bool CaptureReader::read(std::vector<EventRecord> &records, int lines)
{
    const QString tenant = m_header.target[u"tenant"_s].toString();
    const QString room = m_header.room();
    QByteArray text;
    for (int i = 0; i < lines && !m_device->atEnd() && m_read < MaxFile; ++i) {
        if (!readLine(text)) {
            m_bad += m_device->atEnd() ? 0 : 1; // a last line without its end was cut off
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (!document.isObject()) {
            ++m_bad;
            continue;
        }
        const QJsonObject object = document.object();
        const QString mark = object[u"capture"_s].toString();
        if (mark == "lost"_L1 || mark == "gap"_L1)
            records.push_back(readGap(object));
        else if (mark == "end"_L1)
            m_end = {object[u"reason"_s].toString(u"stopped"_s), wholeNumber(object[u"records"_s]),
                     wholeNumber(object[u"lost"_s]), object[u"used"_s].toObject()};
        else if (!mark.isEmpty())
            continue; // of a later program
        else if (m_header.kind == CaptureHeader::Kind::Trace)
            records.push_back(EventRecord::fromTrace(object, tenant));
        else
            records.push_back(EventRecord::fromWatch(object, tenant, room));
    }
    return !m_device->atEnd() && m_read < MaxFile;
}

bool writeCapture(QIODevice &device, const CaptureHeader &header,
                  const std::vector<EventRecord> &records, const QString &endReason,
                  qint64 lostBefore)
{
    const auto write = [&](const QJsonObject &object) {
        const QByteArray text = line(object);
        return device.write(text) == text.size();
    };
    bool good = write(headerLine(header));
    if (lostBefore > 0)
        good = good && write(gapLine(EventRecord::gap(lostBefore)));
    qint64 count = 0;
    qint64 lost = lostBefore;
    for (const EventRecord &record : records) {
        if (!good)
            return false;
        if (record.kind == EventRecord::Kind::Note)
            continue;
        if (record.kind == EventRecord::Kind::Gap) {
            lost += record.count;
            good = write(gapLine(record));
            continue;
        }
        ++count;
        good = write(header.kind == CaptureHeader::Kind::Trace ? record.toTrace()
                                                               : record.toWatch());
    }
    return good
           && write({{u"capture"_s, u"end"_s},
                     {u"ts"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                     {u"reason"_s, endReason},
                     {u"records"_s, count},
                     {u"lost"_s, lost}});
}

bool writeCsv(QIODevice &device, const std::vector<EventRecord> &records)
{
    const auto write = [&](const QStringList &cells) {
        QStringList safe;
        for (const QString &cell : cells)
            safe.append(csvCell(cell));
        const QByteArray text = safe.join(u',').toUtf8() + "\r\n";
        return device.write(text) == text.size();
    };
    const auto number = [](qint64 value, qint64 least) {
        return value >= least ? QString::number(value) : QString();
    };
    static constexpr const char *directions[] = {"", "in", "out", "self"};
    bool good = write({u"ts"_s, u"n"_s, u"dir"_s, u"conn"_s, u"user"_s, u"kind"_s, u"state"_s,
                       u"name"_s, u"tenant"_s, u"room"_s, u"seq"_s, u"size"_s, u"queue_bytes"_s,
                       u"queue_frames"_s, u"delay_us"_s, u"recipients"_s, u"detail"_s, u"data"_s});
    for (const EventRecord &record : records) {
        if (!good || record.kind == EventRecord::Kind::Note)
            continue;
        if (record.kind == EventRecord::Kind::Gap) {
            good = write({isoTime(record.timeMs),
                          {},
                          {},
                          {},
                          {},
                          u"lost"_s,
                          {},
                          {},
                          {},
                          {},
                          number(record.seq, 1),
                          number(record.count, 1),
                          {},
                          {},
                          {},
                          {},
                          {},
                          {}});
            continue;
        }
        good = write({record.timeMs > 0 ? isoTime(record.timeMs) : QString(),
                      number(record.number, 1),
                      QString::fromLatin1(directions[int(record.direction)]), record.connection,
                      record.sender, record.what.isEmpty() ? u"event"_s : record.what, record.state,
                      record.type, record.tenant, record.room, number(record.seq, 1),
                      QString::number(record.size), number(record.queueBytes, 0),
                      number(record.queueFrames, 0), number(record.delayUs, 0),
                      number(record.recipients, 0), QString::fromUtf8(record.detail),
                      record.masked ? u"(masked)"_s : QString::fromUtf8(record.data)});
    }
    return good;
}

bool writeJson(QIODevice &device, CaptureHeader::Kind kind, const std::vector<EventRecord> &records)
{
    bool good = device.write("[\n") == 2;
    bool first = true;
    for (const EventRecord &record : records) {
        if (!good || record.kind == EventRecord::Kind::Note)
            continue;
        QJsonObject object = record.kind == EventRecord::Kind::Gap ? gapLine(record)
                             : kind == CaptureHeader::Kind::Trace  ? record.toTrace()
                                                                   : record.toWatch();
        if (kind == CaptureHeader::Kind::Room && !record.room.isEmpty())
            object[u"room"_s] = record.room;
        const QByteArray text = (first ? QByteArray() : QByteArray(",\n"))
                                + QJsonDocument(object).toJson(QJsonDocument::Compact);
        good = device.write(text) == text.size();
        first = false;
    }
    return good && device.write("\n]\n") == 3;
}

QString captureProblemText(CaptureReader::Problem problem)
{
    switch (problem) {
    case CaptureReader::Problem::None:
        return {};
    case CaptureReader::Problem::NotACapture:
        return QCoreApplication::translate("Capture", "This is not a capture of Carillon.");
    case CaptureReader::Problem::Newer:
        return QCoreApplication::translate(
            "Capture", "This capture was written by a newer version; this console cannot read it.");
    case CaptureReader::Problem::TooLarge:
        return QCoreApplication::translate("Capture", "The file is larger than 1 GiB.");
    case CaptureReader::Problem::CannotRead:
        return QCoreApplication::translate("Capture", "The file cannot be read.");
    }
    return {};
}

QString traceEndText(const QString &reason)
{
    if (reason == "time"_L1)
        return QCoreApplication::translate("Capture", "its time was up");
    if (reason == "bytes"_L1)
        return QCoreApplication::translate("Capture", "its bytes were used up");
    if (reason == "events"_L1)
        return QCoreApplication::translate("Capture", "its records were used up");
    if (reason == "gone"_L1)
        return QCoreApplication::translate("Capture", "its connection has closed");
    if (reason == "stopped"_L1)
        return QCoreApplication::translate("Capture", "it was stopped");
    return visibleText(reason, 60);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/eventrecord.h"

#include <QDateTime>

#include <vector>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace Carillon {

/// The first line of a capture (docs/capture.md): what was recorded, where, by whom.
struct CaptureHeader
{
    enum class Kind { Room, Trace };

    Kind kind = Kind::Room;
    QString node;
    QString server; ///< version
    QString epoch;
    QString operatorName;
    QString tenant;
    QJsonObject target; ///< one of user, room, connection; and tenant
    QString filter;
    QDateTime startedAt;
    QJsonObject budget;
    int sample = 0;
    qint64 connections = -1;
    qint64 connectionsTotal = -1;
    bool payload = false; ///< the records hold contents of events

    [[nodiscard]] QString room() const;
    bool operator==(const CaptureHeader &) const = default;
};

/// How a capture ended; no reason: it was cut off.
struct CaptureEnd
{
    QString reason;
    qint64 records = 0;
    qint64 lost = 0;
    QJsonObject used;
};

/// Reads a capture in slices, so that a large file does not stop the screen. Bad lines are counted
/// and left out; only a first line that is no header, or of a later version, refuses the file.
class CaptureReader
{
public:
    static constexpr int Version = 1;
    static constexpr qint64 MaxFile = 1024LL * 1024 * 1024;
    static constexpr qint64 MaxLine = 2 * 1024 * 1024;

    enum class Problem { None, NotACapture, Newer, TooLarge, CannotRead };

    explicit CaptureReader(QIODevice *device) ///< open, and the caller's
        : m_device(device)
    {}

    [[nodiscard]] Problem readHeader();
    /// At most so many lines; returns whether there is more.
    bool read(std::vector<EventRecord> &records, int lines);

    [[nodiscard]] const CaptureHeader &header() const { return m_header; }
    [[nodiscard]] const CaptureEnd &end() const { return m_end; }
    [[nodiscard]] bool isCutOff() const { return m_end.reason.isEmpty(); }
    [[nodiscard]] qint64 badLines() const { return m_bad; }
    [[nodiscard]] qint64 bytesRead() const { return m_read; }

private:
    [[nodiscard]] bool readLine(QByteArray &line);

    QIODevice *m_device;
    CaptureHeader m_header;
    CaptureEnd m_end;
    qint64 m_bad = 0;
    qint64 m_read = 0;
};

/// Writes a whole capture. False: the device took less than it was given.
[[nodiscard]] bool writeCapture(QIODevice &device, const CaptureHeader &header,
                                const std::vector<EventRecord> &records, const QString &endReason,
                                qint64 lostBefore = 0);

/// For other programs: the columns of the stream, safe for spreadsheets; or an array of objects.
[[nodiscard]] bool writeCsv(QIODevice &device, const std::vector<EventRecord> &records);
[[nodiscard]] bool writeJson(QIODevice &device, CaptureHeader::Kind kind,
                             const std::vector<EventRecord> &records);

[[nodiscard]] QString captureProblemText(CaptureReader::Problem problem);
[[nodiscard]] QString traceEndText(const QString &reason);

inline constexpr char CaptureSuffix[] = ".carillon.jsonl";

} // namespace Carillon

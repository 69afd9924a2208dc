// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"
#include "console/core/jsoncheck.h"
#include "console/core/valueformat.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int CaptureVersion = 1; // docs/capture.md

QString recordLine(const QJsonObject &record)
{
    const QLocale locale = QLocale::c();
    const auto text = [&record](QLatin1StringView name) { return visibleText(record[name].toString(), 200); };
    QString what = text("kind"_L1);
    for (const QLatin1StringView name : {"name"_L1, "room"_L1}) {
        if (record.contains(name))
            what += u' ' + text(name);
    }
    if (record.contains("seq"_L1))
        what += u" #"_s + QString::number(wholeNumber(record["seq"_L1]));
    if (record.contains("state"_L1))
        what += u' ' + styled(text("state"_L1), record["state"_L1] == "sent"_L1 ? Style::Green : Style::Yellow);
    if (record.contains("size"_L1))
        what += u' ' + formatBytes(record["size"_L1].toDouble(), locale);
    if (record.contains("delay_us"_L1))
        what += u" after %1 ms"_s.arg(record["delay_us"_L1].toDouble() / 1000.0, 0, 'f', 1);
    const QString queue = u"queue %1"_s.arg(formatBytes(record["queue_bytes"_L1].toDouble(), locale));
    QString line = u"%1 %2 %3 %4 %5"_s.arg(styled(formatValue(record["ts"_L1], ColumnType::Time, locale), Style::Dim),
                                           text("conn"_L1), text("dir"_L1), what, styled(queue, Style::Dim));
    for (const QLatin1StringView name : {"detail"_L1, "data"_L1}) {
        if (record.contains(name))
            line += u' ' + visibleText(QString::fromUtf8(compactJson(record[name])));
    }
    return line;
}

/// The file, or standard output for people or for machines.
class Sink
{
public:
    explicit Sink(const Invocation &invocation) : m_json(invocation.json())
    {
        if (invocation.has("output"_L1))
            m_file.setFileName(invocation.text("output"_L1));
    }
    [[nodiscard]] bool open()
    {
        // Contents of events may be in it: nobody else's to read.
        return !writesFile()
            || m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    [[nodiscard]] bool writesFile() const { return !m_file.fileName().isEmpty(); }
    [[nodiscard]] QString error() const { return m_file.errorString(); }

    void line(const QJsonObject &object)
    {
        if (writesFile()) {
            const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
            m_failed = m_failed || m_file.write(text) != text.size() || !m_file.flush();
        } else if (m_json) {
            printJson(object);
        }
    }
    void record(const QJsonObject &record)
    {
        if (writesFile() || m_json)
            line(record);
        else
            print(recordLine(record));
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    QFile m_file;
    const bool m_json;
    bool m_failed = false;
};

QJsonObject headerOf(const AdminHello &hello, const QJsonObject &asked, const QJsonObject &started)
{
    QJsonObject target;
    for (const QLatin1StringView name : {"user"_L1, "room"_L1, "connection"_L1, "tenant"_L1}) {
        if (asked.contains(name))
            target.insert(name, asked[name]);
    }
    return {{u"carillon"_s, u"capture"_s},
            {u"version"_s, CaptureVersion},
            {u"kind"_s, u"trace"_s},
            {u"node"_s, hello.node},
            {u"server"_s, hello.version},
            {u"epoch"_s, hello.epoch},
            {u"operator"_s, hello.operatorName},
            {u"tenant"_s, hello.tenant},
            {u"target"_s, target},
            {u"filter"_s, asked["filter"_L1].toString()},
            {u"started_at"_s, started["started_at"_L1]},
            {u"budget"_s, started["budget"_L1]},
            {u"sample"_s, asked["sample"_L1]},
            {u"connections"_s, started["connections"_L1]},
            {u"connections_total"_s, started["connections_total"_L1]},
            {u"payload"_s, !started["masked"_L1].toBool()}};
}

} // namespace

int runTrace(const Invocation &invocation)
{
    QJsonObject fields{{u"trace"_s, u"t"_s}, {u"sample"_s, invocation.number("sample"_L1)}};
    int targets = 0;
    for (const QLatin1StringView name : {"user"_L1, "room"_L1, "connection"_L1, "tenant"_L1, "filter"_L1, "reason"_L1}) {
        if (!invocation.has(name))
            continue;
        fields.insert(name, invocation.text(name));
        targets += name == "user"_L1 || name == "room"_L1 || name == "connection"_L1 ? 1 : 0;
    }
    if (targets != 1)
        return fail(Usage, u"trace needs one of --user, --room and --connection"_s);
    fields.insert("budget"_L1, QJsonObject{{u"ms"_s, qint64(invocation.duration("time"_L1).count())},
                                           {u"bytes"_s, invocation.number("megabytes"_L1) << 20},
                                           {u"events"_s, invocation.number("events"_L1)}});
    Sink sink(invocation);
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    if (!sink.open())
        return fail(Usage, u"--output: %1: %2"_s.arg(invocation.text("output"_L1), sink.error()));

    const bool everywhere = session.hello().nodes > 1 && !fields.contains("connection"_L1);
    QJsonObject end{{u"trace"_s, u"t"_s}};
    if (everywhere) {
        fields.insert("nodes"_L1, u"all"_s);
        end.insert("nodes"_L1, u"all"_s);
    } else if (const QString connection = fields["connection"_L1].toString(); connection.contains(u'@')) {
        end.insert("node"_L1, connection.section(u'@', -1));
    }
    bool begun = false;
    QList<QJsonObject> early; // frames that came before the answer was looked at
    QString ended;
    qint64 records = 0;
    QJsonObject lastFrame;
    const auto take = [&](const QJsonObject &frame) {
        lastFrame = frame;
        for (const QJsonObject &record : traceRecords(frame, session.hello().node, everywhere)) {
            ++records;
            sink.record(record);
        }
        ended = frame["ended"_L1].toString();
    };
    QObject context;
    QObject::connect(&session.client(), &AdminClient::traceReceived, &context, [&](const QString &, const QJsonObject &frame) {
        if (begun)
            take(frame);
        else
            early.append(frame);
    });
    QObject::connect(&session.client(), &AdminClient::coverageReported, &context, [&](const AdminCoverage &coverage) {
        if (!coverage.node.isEmpty() && coverage.dropped == 0)
            return printError(u"without node %1: %2"_s.arg(visibleText(coverage.node, 80), coverage.reason));
        printError(u"%1 records were left out"_s.arg(coverage.dropped));
        sink.line({{u"capture"_s, u"lost"_s},
                   {u"ts"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                   {u"count"_s, coverage.dropped}});
    });
    const AdminReply started = session.request(u"trace"_s, fields);
    if (!started)
        return session.refused(started.error());
    sink.line(headerOf(session.hello(), fields, *started));
    if (sink.writesFile() || !invocation.json()) {
        printError(u"%1 of %2 connections%3; Ctrl+C ends it"_s.arg(wholeNumber((*started)["connections"_L1]))
                       .arg(wholeNumber((*started)["connections_total"_L1]))
                       .arg((*started)["masked"_L1].toBool() ? u", without contents (the token lacks admin:payload)"_s : QString()));
    }
    begun = true;
    for (const QJsonObject &frame : early)
        take(frame);
    const auto stop = session.run([&] { return !ended.isEmpty() || sink.failed(); });
    if (sink.failed())
        return fail(Refused, u"--output: %1: %2"_s.arg(invocation.text("output"_L1), sink.error()));
    if (stop == AdminSession::Stop::Interrupted) {
        const AdminReply stopped = session.request(u"untrace"_s, end);
        if (!stopped)
            return session.refused(stopped.error());
    } else if (stop == AdminSession::Stop::Lost) {
        return session.lost();
    }
    sink.line({{u"capture"_s, u"end"_s},
               {u"ts"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
               {u"reason"_s, ended.isEmpty() ? u"stopped"_s : ended},
               {u"records"_s, records},
               {u"lost"_s, lastFrame["lost"_L1]},
               {u"used"_s, lastFrame["used"_L1]}});
    return Done;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/hostlimits.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString titleOf(const HostLimit &limit)
{
    return QString(limit.name).replace("open_files_"_L1, "open files, "_L1);
}

QString currentOf(const HostLimit &limit)
{
    if (limit.verdict == HostLimit::Verdict::Unknown)
        return u"unknown"_s;
    if (limit.name == "clock"_L1)
        return limit.current > 0 ? u"synchronised"_s : u"not synchronised"_s;
    return limit.unit.isEmpty() ? QString::number(limit.current) : u"%1 %2"_s.arg(QString::number(limit.current), limit.unit);
}

QString advisedOf(const HostLimit &limit)
{
    if (limit.name == "clock"_L1)
        return u"synchronised"_s;
    const QString number = u">= %1"_s.arg(limit.advised);
    return limit.unit.isEmpty() ? number : number + u' ' + limit.unit;
}

QString adviceOf(const HostLimit &limit)
{
    if (limit.name.startsWith("open_files"_L1))
        return limit.remedy + u" in the unit, or ulimit and limits.conf"_s;
    if (limit.name == "net.ipv4.ip_local_port_range"_L1)
        return limit.remedy + u" (matters behind a proxy)"_s;
    if (limit.name == "clock"_L1)
        return limit.remedy + u": tokens are judged by the time"_s;
    return limit.remedy;
}

} // namespace

int runDoctor(const Invocation &invocation)
{
    const qint64 connections = invocation.number("connections"_L1);
    const qint64 pid = invocation.number("pid"_L1);
    const QList<HostLimit> findings = hostLimits(connections, pid, HostClock::Ask);
    if (findings.isEmpty()) {
        return fail(Usage, pid != 0 ? u"--pid: no process %1 that may be looked at"_s.arg(pid)
                                    : u"doctor knows Linux servers only"_s);
    }
    const auto good = [](const HostLimit &limit) { return limit.verdict == HostLimit::Verdict::Ok; };
    const auto bad = findings.size() - std::count_if(findings.begin(), findings.end(), good);
    if (invocation.json()) {
        QJsonArray list;
        for (const HostLimit &finding : findings) {
            list.append(QJsonObject{{u"name"_s, titleOf(finding)}, {u"current"_s, currentOf(finding)},
                                    {u"advised"_s, advisedOf(finding)}, {u"ok"_s, good(finding)},
                                    {u"advice"_s, adviceOf(finding)}});
        }
        printJson({{u"connections"_s, connections}, {u"ok"_s, bad == 0}, {u"findings"_s, list}});
        return Done;
    }
    TextTable table{{{u"LIMIT"_s}, {u"CURRENT"_s, true}, {u"ADVISED"_s, true}, {u"STATE"_s}}, {}};
    for (const HostLimit &finding : findings)
        table.rows.append({titleOf(finding), currentOf(finding), advisedOf(finding), good(finding) ? u"ok"_s : u"low: "_s + adviceOf(finding)});
    print(table.toText());
    print(bad == 0 ? styled(u"fit for %1 connections"_s.arg(connections), Style::Green)
                   : styled(u"%1 of %2 should be changed for %3 connections"_s.arg(bad).arg(findings.size()).arg(connections), Style::Yellow));
    return Done;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/invocation.h"
#include "console/cli/output.h"

#include <QFile>

#ifdef Q_OS_LINUX
#    include <sys/resource.h>
#    include <sys/timex.h>
#endif

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

struct Finding
{
    QString name;
    QString current;
    QString advised;
    bool good = true;
    QString advice; ///< how to change it; we never do
};

#ifdef Q_OS_LINUX

// Descriptors that are no client's: listeners, logs, brokers, the history's files.
constexpr qint64 Reserve = 256;

/// The numbers of a file under /proc; empty when it cannot be read.
QList<qint64> numbersIn(const QString &path)
{
    QFile file(path);
    QList<qint64> numbers;
    if (!file.open(QIODevice::ReadOnly))
        return numbers;
    const QStringList words = QString::fromLatin1(file.read(4096)).simplified().split(u' ');
    for (const QString &word : words)
        numbers.append(word.toLongLong());
    return numbers;
}

/// Soft and hard limit of open files: of this process, or of `pid`.
QList<qint64> fileLimits(qint64 pid)
{
    if (pid == 0) {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        return {qint64(limit.rlim_cur), qint64(limit.rlim_max)};
    }
    QFile file(u"/proc/%1/limits"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (line.startsWith("Max open files") && words.size() >= 5)
            return {words[3].toLongLong(), words[4].toLongLong()};
    }
    return {};
}

Finding atLeast(const QString &name, const QList<qint64> &found, qint64 advised, const QString &advice)
{
    const qint64 current = found.value(0, -1);
    return {name, current < 0 ? u"unknown"_s : QString::number(current), u">= %1"_s.arg(advised),
            current >= advised, advice};
}

Finding sysctlAtLeast(const QString &name, qint64 advised)
{
    const QString path = u"/proc/sys/"_s + QString(name).replace(u'.', u'/');
    return atLeast(name, numbersIn(path), advised, u"sysctl -w %1=%2"_s.arg(name).arg(advised));
}

Finding ephemeralPorts(qint64 connections)
{
    const QList<qint64> range = numbersIn(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    const qint64 ports = range.size() == 2 ? range[1] - range[0] + 1 : 0;
    // A server needs none for its clients. A proxy in front of it on one address needs one each, and
    // so does a load test.
    const qint64 advised = std::min<qint64>(connections, 60000);
    return {u"net.ipv4.ip_local_port_range"_s, u"%1 ports"_s.arg(ports), u">= %1 ports"_s.arg(advised),
            ports >= advised, u"sysctl -w net.ipv4.ip_local_port_range='1024 65535' (matters behind a proxy)"_s};
}

Finding clockState()
{
    timex state{};
    const int code = adjtimex(&state); // modes 0: only reads
    const bool synchronised = code >= 0 && code != TIME_ERROR;
    return {u"clock"_s, synchronised ? u"synchronised"_s : u"not synchronised"_s, u"synchronised"_s, synchronised,
            u"run systemd-timesyncd or chrony: tokens are judged by the time"_s};
}

QList<Finding> examine(qint64 connections, qint64 pid)
{
    const qint64 files = connections + Reserve;
    const QList<qint64> limits = fileLimits(pid);
    return {
        atLeast(u"open files, soft"_s, limits, files, u"LimitNOFILE=%1 in the unit, or ulimit -Sn %1"_s.arg(files)),
        atLeast(u"open files, hard"_s, limits.mid(1), files, u"LimitNOFILE=%1 in the unit, or limits.conf"_s.arg(files)),
        sysctlAtLeast(u"fs.nr_open"_s, files),
        sysctlAtLeast(u"fs.file-max"_s, files * 2),
        sysctlAtLeast(u"net.core.somaxconn"_s, 4096),
        sysctlAtLeast(u"net.ipv4.tcp_max_syn_backlog"_s, 4096),
        ephemeralPorts(connections),
        clockState(),
    };
}

#endif

} // namespace

int runDoctor(const Invocation &invocation)
{
#ifdef Q_OS_LINUX
    const qint64 connections = invocation.number("connections"_L1);
    const qint64 pid = invocation.number("pid"_L1);
    if (pid != 0 && fileLimits(pid).isEmpty())
        return fail(Usage, u"--pid: no process %1 that may be looked at"_s.arg(pid));
    const QList<Finding> findings = examine(connections, pid);
    const auto bad = std::count_if(findings.begin(), findings.end(), [](const Finding &f) { return !f.good; });
    if (invocation.json()) {
        QJsonArray list;
        for (const Finding &finding : findings) {
            list.append(QJsonObject{{u"name"_s, finding.name}, {u"current"_s, finding.current},
                                    {u"advised"_s, finding.advised}, {u"ok"_s, finding.good},
                                    {u"advice"_s, finding.advice}});
        }
        printJson({{u"connections"_s, connections}, {u"ok"_s, bad == 0}, {u"findings"_s, list}});
        return Done;
    }
    TextTable table{{{u"LIMIT"_s}, {u"CURRENT"_s, true}, {u"ADVISED"_s, true}, {u"STATE"_s}}, {}};
    for (const Finding &finding : findings)
        table.rows.append({finding.name, finding.current, finding.advised, finding.good ? u"ok"_s : u"low: "_s + finding.advice});
    print(table.toText());
    print(bad == 0 ? styled(u"fit for %1 connections"_s.arg(connections), Style::Green)
                   : styled(u"%1 of %2 should be changed for %3 connections"_s.arg(bad).arg(findings.size()).arg(connections), Style::Yellow));
    return Done;
#else
    Q_UNUSED(invocation);
    return fail(Usage, u"doctor knows Linux servers only"_s);
#endif
}

} // namespace Carillon

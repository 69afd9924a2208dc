// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/hostlimits.h"

#include <QFile>

#include <algorithm>

#ifdef Q_OS_LINUX
#    include <sys/resource.h>
#    include <sys/timex.h>
#endif

using namespace Qt::StringLiterals;

namespace Carillon {

#ifdef Q_OS_LINUX

namespace {

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

HostLimit atLeast(const QString &name, const QList<qint64> &found, qint64 advised, const QString &remedy)
{
    using Verdict = HostLimit::Verdict;
    const qint64 current = found.value(0, -1);
    return {name, current, advised, {}, current < 0 ? Verdict::Unknown : current < advised ? Verdict::Low : Verdict::Ok,
            remedy};
}

HostLimit sysctlAtLeast(const QString &name, qint64 advised)
{
    const QString path = u"/proc/sys/"_s + QString(name).replace(u'.', u'/');
    return atLeast(name, numbersIn(path), advised, u"sysctl -w %1=%2"_s.arg(name).arg(advised));
}

HostLimit ephemeralPorts(qint64 connections)
{
    const QList<qint64> range = numbersIn(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    const QList<qint64> ports = range.size() == 2 ? QList<qint64>{range[1] - range[0] + 1} : QList<qint64>();
    // A server needs none for its clients. A proxy in front of it on one address needs one each, and
    // so does a load test.
    HostLimit limit = atLeast(u"net.ipv4.ip_local_port_range"_s, ports, std::min<qint64>(connections, 60000),
                              u"sysctl -w net.ipv4.ip_local_port_range='1024 65535'"_s);
    limit.unit = u"ports"_s;
    return limit;
}

HostLimit clockState()
{
    timex state{};
    const int code = adjtimex(&state); // modes 0: only reads
    return atLeast(u"clock"_s, code < 0 ? QList<qint64>() : QList<qint64>{code != TIME_ERROR ? 1 : 0}, 1,
                   u"timedatectl set-ntp true"_s);
}

} // namespace

QList<HostLimit> hostLimits(qint64 connections, qint64 pid, HostClock clock)
{
    const qint64 files = connections + Reserve;
    const QList<qint64> limits = fileLimits(pid);
    if (limits.isEmpty())
        return {};
    QList<HostLimit> all{
        atLeast(u"open_files_soft"_s, limits, files, u"LimitNOFILE=%1"_s.arg(files)),
        atLeast(u"open_files_hard"_s, limits.mid(1), files, u"LimitNOFILE=%1"_s.arg(files)),
        sysctlAtLeast(u"fs.nr_open"_s, files),
        sysctlAtLeast(u"fs.file-max"_s, files * 2),
        sysctlAtLeast(u"net.core.somaxconn"_s, 4096),
        sysctlAtLeast(u"net.ipv4.tcp_max_syn_backlog"_s, 4096),
        ephemeralPorts(connections),
    };
    if (clock == HostClock::Ask)
        all.append(clockState());
    return all;
}

#else

QList<HostLimit> hostLimits(qint64, qint64, HostClock)
{
    return {};
}

#endif

const char *verdictName(HostLimit::Verdict verdict)
{
    switch (verdict) {
    case HostLimit::Verdict::Ok: return "ok";
    case HostLimit::Verdict::Low: return "low";
    case HostLimit::Verdict::Unknown: break;
    }
    return "unknown";
}

} // namespace Carillon

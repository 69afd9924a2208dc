// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

/// What a machine should allow for so many connections, and what it does: for `carillonctl doctor`
/// and the server's `limits` table. Linux only; elsewhere there is nothing to say.
namespace Carillon {

struct HostLimit
{
    enum class Verdict { Ok, Low, Unknown };

    QString name;       ///< open_files_soft, net.core.somaxconn, clock, …
    qint64 current = -1; ///< -1: unknown. Of the clock: 1 when it is synchronised
    qint64 advised = 0;
    QString unit;       ///< "", "ports"
    Verdict verdict = Verdict::Unknown;
    QString remedy;     ///< what to type or write; we never do
};

/// "ok", "low", "unknown".
[[nodiscard]] const char *verdictName(HostLimit::Verdict verdict);

/// The clock's state takes a system call that a hardened service is killed for.
enum class HostClock { Ask, Leave };

/// For the process `pid`, 0 for this one. Empty when there is no such process that may be looked at.
/// What cannot be read (a service's sandbox hides /proc/sys) is unknown.
[[nodiscard]] QList<HostLimit> hostLimits(qint64 connections, qint64 pid, HostClock clock);

} // namespace Carillon

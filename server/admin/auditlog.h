// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/auditfile.h"

#include <QByteArray>

#include <deque>

namespace Carillon {

/// One thing that an operator did, or tried to.
struct AuditEntry
{
    QByteArray id;
    qint64 timeMs = 0;
    QByteArray operatorName;
    QByteArray scopes;
    QByteArray tenant; ///< of the operator; "" sees all
    QByteArray remote;
    QByteArray action;
    QByteArray target;
    qint64 count = 0;
    QByteArray reason;
    QByteArray result; ///< "intent" until it is known, then "ok" or an error code
    QByteArray plan = {};
    qint64 endedAtMs = 0; ///< 0: the result is not known yet
};

/// What operators did: the newest MaxEntries in memory for the console, every line in the process's
/// log (category carillon.admin), and in a file of its own where there is one, from which it goes on
/// after a restart. Append-only but for the result of an entry, which is written once. Owned by the
/// AdminService; hub's thread.
class AuditLog
{
public:
    static constexpr std::size_t MaxEntries = 10'000;

    /// `file` null: in memory only. What it holds is read first.
    explicit AuditLog(AuditFile *file);

    /// Whether there may be another entry: not while the file cannot be written.
    [[nodiscard]] bool isWritable() const { return !m_file || m_file->isWritable(); }
    /// Writes the intent down, before anything is done; gives the entry's id.
    [[nodiscard]] QByteArray begin(AuditEntry entry);
    void end(const QByteArray &id, const QByteArray &result, qint64 count, qint64 nowMs);

    [[nodiscard]] const std::deque<AuditEntry> &entries() const { return m_entries; }

private:
    void takeOver(const QByteArray &line);
    [[nodiscard]] AuditEntry *find(const QByteArray &id);

    AuditFile *m_file;
    std::deque<AuditEntry> m_entries;
    quint64 m_last = 0;
};

} // namespace Carillon

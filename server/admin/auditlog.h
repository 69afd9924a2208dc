// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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
};

/// What operators did: the newest MaxEntries in memory for the console, and every line in the
/// process's log (category carillon.admin), which is the record that outlives us. Append-only but for
/// the result of an entry, which is written once. Owned by the AdminService; hub's thread.
class AuditLog
{
public:
    static constexpr std::size_t MaxEntries = 10'000;

    /// Writes the intent down, before anything is done; gives the entry's id.
    [[nodiscard]] QByteArray begin(AuditEntry entry);
    void end(const QByteArray &id, const QByteArray &result, qint64 count);

    [[nodiscard]] const std::deque<AuditEntry> &entries() const { return m_entries; }

private:
    std::deque<AuditEntry> m_entries;
    quint64 m_last = 0;
};

} // namespace Carillon

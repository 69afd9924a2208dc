// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/auditlog.h"

#include "common/logging.h"

#include <algorithm>

namespace Carillon {

QByteArray AuditLog::begin(AuditEntry entry)
{
    entry.id = "a-" + QByteArray::number(++m_last);
    entry.result = "intent";
    qCInfo(lcAdmin, "audit intent id=%s operator=%s remote=%s action=%s target=%s reason=%s",
           entry.id.constData(), qUtf8Printable(logSafe(entry.operatorName)),
           entry.remote.constData(), entry.action.constData(),
           qUtf8Printable(logSafe(entry.target)), qUtf8Printable(logSafe(entry.reason)));
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > MaxEntries)
        m_entries.pop_front();
    return m_entries.back().id;
}

void AuditLog::end(const QByteArray &id, const QByteArray &result, qint64 count)
{
    qCInfo(lcAdmin, "audit result id=%s result=%s count=%lld", id.constData(), result.constData(),
           qlonglong(count));
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [&](const AuditEntry &entry) { return entry.id == id; });
    if (found == m_entries.rend())
        return;
    found->result = result;
    found->count = count;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminrequest.h"
#include "server/admin/auditlog.h"
#include "server/core/clock.h"

namespace Carillon {

/// Writes what requests do into the audit. Hub's thread.
class Auditor
{
public:
    Auditor(AuditFile *file, const Clock &clock) : m_log(file), m_clock(clock) {}

    /// The intent, before anything is done; gives the id.
    [[nodiscard]] QByteArray begin(const AdminRequest &request, const QByteArray &action,
                                   const QByteArray &target, qint64 count = 0, const QByteArray &plan = {});
    void end(const QByteArray &id, const QByteArray &result, qint64 count)
    {
        m_log.end(id, result, count, m_clock.wallMs());
    }
    [[nodiscard]] const AuditLog &log() const { return m_log; }

private:
    AuditLog m_log;
    const Clock &m_clock;
};

} // namespace Carillon

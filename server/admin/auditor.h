// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminrequest.h"
#include "server/admin/auditlog.h"
#include "server/core/clock.h"

#include <QHash>

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
    /// Somebody asked for an action that the token does not allow. Written down once an hour for each
    /// operator and action, so that who goes on trying pushes nobody else's lines out.
    void refused(const AdminRequest &request, const QByteArray &action);
    [[nodiscard]] const AuditLog &log() const { return m_log; }

private:
    static constexpr qint64 RefusalsEveryMs = 3'600'000;
    static constexpr qsizetype MaxRefusals = 10'000;

    AuditLog m_log;
    const Clock &m_clock;
    QHash<QByteArray, qint64> m_refusals; ///< operator and action -> when it was written down
};

} // namespace Carillon

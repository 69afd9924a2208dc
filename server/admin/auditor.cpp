// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/auditor.h"

namespace Carillon {

namespace {

constexpr qsizetype MaxText = 500; // ten thousand entries are kept

// At most MaxText bytes, and no half characters: rows of the table are JSON.
QByteArray cut(const QByteArray &text)
{
    qsizetype end = qMin(text.size(), MaxText);
    while (end > 0 && end < text.size() && (text[end] & 0xc0) == 0x80)
        --end;
    return text.left(end);
}

} // namespace

QByteArray Auditor::begin(const AdminRequest &request, const QByteArray &action, const QByteArray &target,
                          qint64 count, const QByteArray &plan)
{
    const Claims &claims = *request.from.claims;
    return m_log.begin({{}, m_clock.wallMs(), claims.userId, scopeNames(claims.scopes), claims.tenant,
                        request.from.remote, action, cut(target), count, cut(request.text("reason")), {}, plan, 0});
}

} // namespace Carillon

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

void Auditor::refused(const AdminRequest &request, const QByteArray &action)
{
    const qint64 nowMs = m_clock.monotonicMs();
    const auto isOver = [nowMs](qint64 ms) { return nowMs - ms >= RefusalsEveryMs; };
    const Claims &claims = *request.from.claims;
    const QByteArray key = claims.tenant + '\0' + claims.userId + '\0' + action;
    const auto known = m_refusals.constFind(key);
    if (!m_log.isWritable() || (known != m_refusals.cend() && !isOver(*known)))
        return;
    if (m_refusals.size() >= MaxRefusals)
        m_refusals.removeIf([&](const auto &entry) { return isOver(entry.value()); });
    if (m_refusals.size() >= MaxRefusals)
        return;
    m_refusals.insert(key, nowMs);
    QByteArray target;
    for (const char *name : {"connection", "room", "user", "jti", "plan", "level"}) {
        if (target.isEmpty())
            target = request.text(name);
    }
    end(begin(request, action, target), "forbidden", 0);
}

} // namespace Carillon

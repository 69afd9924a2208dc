// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/auditlog.h"

#include "common/json.h"
#include "common/logging.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Carillon {

namespace {

QString utf8(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

AuditLog::AuditLog(AuditFile *file) : m_file(file)
{
    if (!file)
        return;
    for (const QByteArray &text : file->takeRead())
        takeOver(text);
}

// A line of the file; what is none (it broke off as the machine died) says nothing.
void AuditLog::takeOver(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto member = [&object](const char *name) {
        return object.value(QLatin1StringView(name)).toString().toUtf8();
    };
    const QByteArray id = member("id");
    bool numbered = false;
    const quint64 number = id.startsWith("a-") ? id.mid(2).toULongLong(&numbered) : 0;
    if (!numbered)
        return;
    m_last = std::max(m_last, number);
    const qint64 time = QDateTime::fromString(utf8(member("time")), Qt::ISODateWithMs).toMSecsSinceEpoch();
    const auto count = qint64(object.value(QLatin1StringView("count")).toDouble());
    if (member("line") == "intent") {
        m_entries.push_back({id, time, member("operator"), member("scopes"), member("tenant"), member("remote"),
                             member("action"), member("target"), count, member("reason"), "intent",
                             member("plan"), 0});
        if (m_entries.size() > MaxEntries)
            m_entries.pop_front();
    } else if (AuditEntry *entry = find(id)) {
        entry->result = member("result");
        entry->count = count;
        entry->endedAtMs = time;
    }
}

AuditEntry *AuditLog::find(const QByteArray &id)
{
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [&](const AuditEntry &entry) { return entry.id == id; });
    return found == m_entries.rend() ? nullptr : &*found;
}

QByteArray AuditLog::begin(AuditEntry entry)
{
    entry.id = "a-" + QByteArray::number(++m_last);
    entry.result = "intent";
    qCInfo(lcAdmin, "audit intent id=%s operator=%s remote=%s action=%s target=%s reason=%s",
           entry.id.constData(), qUtf8Printable(logSafe(entry.operatorName)),
           entry.remote.constData(), entry.action.constData(),
           qUtf8Printable(logSafe(entry.target)), qUtf8Printable(logSafe(entry.reason)));
    if (m_file) {
        QJsonObject object{{QStringLiteral("line"), QStringLiteral("intent")},
                           {QStringLiteral("id"), utf8(entry.id)},
                           {QStringLiteral("time"), utf8(rfc3339(entry.timeMs))},
                           {QStringLiteral("operator"), utf8(entry.operatorName)},
                           {QStringLiteral("scopes"), utf8(entry.scopes)},
                           {QStringLiteral("tenant"), utf8(entry.tenant)},
                           {QStringLiteral("remote"), utf8(entry.remote)},
                           {QStringLiteral("action"), utf8(entry.action)},
                           {QStringLiteral("target"), utf8(entry.target)},
                           {QStringLiteral("count"), entry.count},
                           {QStringLiteral("reason"), utf8(entry.reason)}};
        if (!entry.plan.isEmpty())
            object.insert(QStringLiteral("plan"), utf8(entry.plan));
        m_file->append(line(object));
    }
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > MaxEntries)
        m_entries.pop_front();
    return m_entries.back().id;
}

void AuditLog::end(const QByteArray &id, const QByteArray &result, qint64 count, qint64 nowMs)
{
    qCInfo(lcAdmin, "audit result id=%s result=%s count=%lld", id.constData(), result.constData(),
           qlonglong(count));
    if (m_file) {
        m_file->append(line({{QStringLiteral("line"), QStringLiteral("result")},
                             {QStringLiteral("id"), utf8(id)},
                             {QStringLiteral("time"), utf8(rfc3339(nowMs))},
                             {QStringLiteral("result"), utf8(result)},
                             {QStringLiteral("count"), count}}));
    }
    if (AuditEntry *entry = find(id)) {
        entry->result = result;
        entry->count = count;
        entry->endedAtMs = nowMs;
    }
}

} // namespace Carillon

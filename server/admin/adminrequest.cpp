// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/adminrequest.h"

#include "common/json.h"
#include "server/core/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Carillon {

QByteArray AdminRequest::text(const char *name) const
{
    return fields.value(QLatin1StringView(name)).toString().toUtf8();
}

bool AdminRequest::flag(const char *name) const
{
    return fields.value(QLatin1StringView(name)).toBool();
}

double AdminRequest::number(const char *name, double fallback, double least, double most) const
{
    return qBound(least, fields.value(QLatin1StringView(name)).toDouble(fallback), most);
}

qint64 AdminRequest::bytesPerSecond() const
{
    constexpr double Least = 1024;
    const double wanted = number("bytes_per_s", 0, 0, 1e9);
    return wanted > 0 ? qint64(qMax(Least, wanted)) : 0;
}

Judged<QByteArray> judgeTenant(const AdminRequest &request)
{
    const QByteArray tenant = request.text("tenant");
    if (request.from.allTenants())
        return tenant;
    if (!tenant.isEmpty() && tenant != request.from.claims->tenant)
        return Refusal{"forbidden", textMember("argument", "tenant")};
    return request.from.claims->tenant;
}

const char *roleName(unsigned scopes)
{
    return (scopes & Claims::AdminManage) ? "admin"
        : (scopes & Claims::AdminOperate) ? "operator"
        : (scopes & Claims::AdminPayload) ? "observer"
                                          : "viewer";
}

QByteArray scopeNames(unsigned scopes)
{
    QByteArrayList names;
    for (const auto &[bit, name] : {std::pair{Claims::AdminRead, "admin:read"},
                                    std::pair{Claims::AdminPayload, "admin:payload"},
                                    std::pair{Claims::AdminOperate, "admin:operate"},
                                    std::pair{Claims::AdminManage, "admin:manage"}}) {
        if (scopes & bit)
            names.append(name);
    }
    return names.join(' ');
}

QByteArray member(const char *name, const QByteArray &raw)
{
    return ",\"" + QByteArray(name) + "\":" + raw;
}

QByteArray member(const char *name, qint64 value)
{
    return member(name, QByteArray::number(qlonglong(value)));
}

QByteArray textMember(const char *name, QByteArrayView text)
{
    return member(name, jsonString(text));
}

QByteArray flagMember(const char *name, bool value)
{
    return member(name, QByteArray(value ? "true" : "false"));
}

Refusal badRequest(const char *argument)
{
    return {"bad_request", textMember("argument", argument)};
}

Refusal badFilter(const FilterError &error)
{
    return {"bad_filter", member("at", error.at) + member("length", error.length)
                              + textMember("reason", filterErrorName(error.code))
                              + textMember("argument", error.argument)};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray rawJson(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray rawMember(QByteArrayView object, const char *name, const char *fallback)
{
    static thread_local JsonReader reader;
    const auto *members = reader.object(object);
    const auto *found = members ? JsonReader::find(*members, name) : nullptr;
    return found ? found->raw.toByteArray() : QByteArray(fallback);
}

} // namespace Carillon

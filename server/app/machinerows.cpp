// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/machinerows.h"

#include "common/hostlimits.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {
constexpr qint64 DayMs = 24 * 3600 * 1000LL;
constexpr qint64 ExpiringDays = 21;
} // namespace

QJsonArray certificateRows(const QString &path, const QList<QSslCertificate> &chain)
{
    QJsonArray rows;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const QSslCertificate &certificate = chain[i];
        QStringList names = certificate.subjectAlternativeNames().values();
        names.sort();
        rows.append(QJsonObject{
            {u"path"_s, i == 0 ? path : u"%1 #%2"_s.arg(path).arg(i + 1)},
            {u"listener"_s, u"public"_s},
            {u"subject"_s, certificate.subjectDisplayName()},
            {u"issuer"_s, certificate.issuerDisplayName()},
            {u"names"_s, names.join(", "_L1)},
            {u"not_before"_s, certificate.effectiveDate().toMSecsSinceEpoch()},
            {u"not_after"_s, certificate.expiryDate().toMSecsSinceEpoch()},
            {u"fingerprint"_s, QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'))}});
    }
    return rows;
}

QJsonArray judgedCertificates(const QJsonArray &rows, qint64 nowMs)
{
    QJsonArray judged;
    for (const QJsonValue &value : rows) {
        QJsonObject row = value.toObject();
        const qint64 left = row[u"not_after"_s].toInteger() - nowMs;
        row.insert(u"days_left"_s, left / DayMs - (left < 0 ? 1 : 0));
        row.insert(u"state"_s, left < 0 ? u"expired"_s
                       : row[u"not_before"_s].toInteger() > nowMs ? u"not_yet_valid"_s
                       : left <= ExpiringDays * DayMs ? u"expiring"_s : u"good"_s);
        judged.append(row);
    }
    return judged;
}

QJsonArray limitRows(qint64 connections)
{
    QJsonArray rows;
    for (const HostLimit &limit : hostLimits(connections, 0, HostClock::Leave)) {
        rows.append(QJsonObject{{u"limit"_s, limit.name},
                                {u"current"_s, limit.current < 0 ? QJsonValue() : QJsonValue(limit.current)},
                                {u"advised"_s, limit.advised},
                                {u"unit"_s, limit.unit},
                                {u"verdict"_s, QLatin1StringView(verdictName(limit.verdict))},
                                {u"remedy"_s, limit.remedy}});
    }
    return rows;
}

} // namespace Carillon

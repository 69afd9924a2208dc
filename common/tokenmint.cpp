// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/tokenmint.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace Carillon {

namespace {

using namespace Qt::StringLiterals;

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void insertText(QJsonObject &object, QLatin1StringView name, const QByteArray &value)
{
    if (!value.isEmpty())
        object.insert(name, QString::fromUtf8(value));
}

void insertList(QJsonObject &object, QLatin1StringView name, const std::vector<QByteArray> &values)
{
    if (values.empty())
        return;
    QJsonArray list;
    for (const QByteArray &value : values)
        list.append(QString::fromUtf8(value));
    object.insert(name, list);
}

} // namespace

QByteArray mintToken(const TokenRequest &request, QByteArrayView secret)
{
    QJsonObject header{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}};
    insertText(header, "kid"_L1, request.keyId);

    const qint64 issuedAt
        = request.issuedAt != 0 ? request.issuedAt : QDateTime::currentSecsSinceEpoch();
    QJsonObject claims{{u"iat"_s, issuedAt}, {u"exp"_s, issuedAt + request.lifetime.count()}};
    insertText(claims, "sub"_L1, request.userId);
    insertText(claims, "tenant"_L1, request.tenant);
    insertList(claims, "rooms"_L1, request.rooms);
    insertList(claims, "publish"_L1, request.publish);
    insertText(claims, "scope"_L1, request.scope);
    insertText(claims, "iss"_L1, request.issuer);
    insertText(claims, "aud"_L1, request.audience);
    insertText(claims, "jti"_L1, request.tokenId);

    const QByteArray signedPart = encoded(header) + '.' + encoded(claims);
    const QByteArray signature = QMessageAuthenticationCode::hash(signedPart, secret.toByteArray(),
                                                                  QCryptographicHash::Sha256);
    return signedPart + '.' + encoded(signature);
}

} // namespace Carillon

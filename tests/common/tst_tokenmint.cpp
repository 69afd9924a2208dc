// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/tokenmint.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

QByteArray part(const QByteArray &token, int index)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        token.split('.').value(index),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decoded;
}

QJsonObject object(const QByteArray &token, int index)
{
    return QJsonDocument::fromJson(part(token, index)).object();
}

} // namespace

class TestTokenMint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signature();
    void allClaims();
    void emptyClaimsAreLeftOut();
    void textIsEscaped();
};

void TestTokenMint::signature()
{
    // The whole token, signed independently with: openssl dgst -sha256 -hmac your-256-bit-secret
    const QByteArray token
        = mintToken({.userId = "alice", .issuedAt = 1'700'000'000}, "your-256-bit-secret");
    QCOMPARE(token,
             QByteArray("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleHAiOjE3MDAwMDM2MDAsImlhdCI6M"
                        "TcwMDAwMDAwMCwic3ViIjoiYWxpY2UifQ.CnRWbOA2RVHds4b4J5QAtfFF5AVN4TeNfMze"
                        "ee3bGu0"));
}

void TestTokenMint::allClaims()
{
    const QByteArray token = mintToken({.userId = "alice",
                                        .tenant = "acme",
                                        .rooms = {"chat:*", "prices:AAPL"},
                                        .publish = {"chat:1"},
                                        .scope = "admin:read events:write",
                                        .issuer = "https://issuer.example",
                                        .audience = "carillon",
                                        .tokenId = "t-1",
                                        .keyId = "k-1",
                                        .lifetime = std::chrono::seconds(90),
                                        .issuedAt = 1'700'000'000},
                                       "secret");
    QCOMPARE(object(token, 0),
             (QJsonObject{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, u"k-1"_s}}));
    QCOMPARE(object(token, 1), (QJsonObject{{u"sub"_s, u"alice"_s},
                                            {u"tenant"_s, u"acme"_s},
                                            {u"rooms"_s, QJsonArray{u"chat:*"_s, u"prices:AAPL"_s}},
                                            {u"publish"_s, QJsonArray{u"chat:1"_s}},
                                            {u"scope"_s, u"admin:read events:write"_s},
                                            {u"iss"_s, u"https://issuer.example"_s},
                                            {u"aud"_s, u"carillon"_s},
                                            {u"jti"_s, u"t-1"_s},
                                            {u"iat"_s, 1'700'000'000},
                                            {u"exp"_s, 1'700'000'090}}));
}

void TestTokenMint::emptyClaimsAreLeftOut()
{
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const QJsonObject claims = object(mintToken({.userId = "bob"}, "secret"), 1);
    QCOMPARE(claims.keys(), (QStringList{u"exp"_s, u"iat"_s, u"sub"_s}));
    QVERIFY(claims[u"iat"_s].toInteger() >= before);
    QCOMPARE(claims[u"exp"_s].toInteger() - claims[u"iat"_s].toInteger(), 3600);
}

void TestTokenMint::textIsEscaped()
{
    const QByteArray hostile("a\"b\\c\n\xc3\xa9");
    const QByteArray token = mintToken({.userId = hostile}, "secret");
    QCOMPARE(object(token, 1)[u"sub"_s].toString().toUtf8(), hostile);
    QCOMPARE(token.count('.'), 2);
    QVERIFY(!token.contains('='));
}

QTEST_GUILESS_MAIN(TestTokenMint)
#include "tst_tokenmint.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwt.h"

#include "common/tokenmint.h"
#include "tests/auth/signing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Carillon;
using namespace Qt::StringLiterals;
using Alg = JwtAlgorithm;

namespace {

constexpr qint64 now = 1'768'473'000;
const QByteArray secret(64, 'k');
const QByteArray hs256 = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray goodClaims = R"({"sub":"alice","exp":1768476600})";

qint64 fixedClock()
{
    return now;
}

Config::Auth withSecret()
{
    Config::Auth config;
    config.hmacSecret = secret;
    return config;
}

QByteArray signedToken(const QByteArray &claims, const QByteArray &header = hs256)
{
    return Test::token(header, claims, Alg::HS256, secret);
}

// The reason, or "" for a token that was accepted.
QByteArray verdict(const JwtAuthenticator &authenticator, const QByteArray &token)
{
    const auto result = authenticator.verify(token);
    return result ? QByteArray() : QByteArray(result.error().reason);
}

bool write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
}

} // namespace

class TestJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void claims();
    void mintedTokens();
    void algorithms_data();
    void algorithms();
    void claimsRefused_data();
    void claimsRefused();
    void claimsAccepted_data();
    void claimsAccepted();
    void issuerAndAudience_data();
    void issuerAndAudience();
    void headers_data();
    void headers();
    void malformed_data();
    void malformed();
    void sizes();
    void algorithmConfusion();
    void selectionByKeyId();
    void rotationOfAFile();
    void reload();
    void configurationErrors();
    void noKeys();
    void allThreadsAtOnce();
    void speed();

private:
    std::unique_ptr<JwtAuthenticator> m_hmac;
};

void TestJwt::init()
{
    m_hmac = std::make_unique<JwtAuthenticator>(fixedClock);
    QVERIFY(!m_hmac->reload(withSecret()));
}

void TestJwt::claims()
{
    const auto result = m_hmac->verify(signedToken(
        R"({"sub":"alice","exp":1768476600.9,"nbf":1768473000,"iat":1768473000,"tenant":"acme",)"
        R"("rooms":["chat:*","prices:AAPL"],"publish":["chat:1"],"jti":"t-1","other":{"a":[1]},)"
        R"("scope":"admin:read events:write  unknown admin:manage","iss":"i","aud":"a"})"));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().reason);
    const Claims &claims = **result;
    QCOMPARE(claims.userId, QByteArray("alice"));
    QCOMPARE(claims.tenant, QByteArray("acme"));
    QCOMPARE(claims.tokenId, QByteArray("t-1"));
    QCOMPARE(claims.rooms, (QByteArrayList{"chat:*", "prices:AAPL"}));
    QCOMPARE(claims.publish, (QByteArrayList{"chat:1"}));
    QCOMPARE(claims.scopes,
             unsigned(Claims::AdminRead) | Claims::EventsWrite | Claims::AdminManage);
    QCOMPARE(claims.expiresAt, 1768476600);
    QCOMPARE(claims.issuedAt, 1768473000);

    const auto least = m_hmac->verify(signedToken(goodClaims));
    QVERIFY(least.ok());
    QCOMPARE((*least)->tenant, QByteArray());
    QCOMPARE((*least)->issuedAt, 0);
    QVERIFY((*least)->rooms.empty());
    QVERIFY((*least)->publish.empty());
    QCOMPARE((*least)->scopes, 0U);
}

void TestJwt::mintedTokens()
{
    const QByteArray token = mintToken({.userId = "b\xc3\xb6"
                                                  "b",
                                        .tenant = "acme",
                                        .rooms = {"chat:*"},
                                        .scope = "events:write",
                                        .lifetime = std::chrono::seconds(60),
                                        .issuedAt = now},
                                       secret);
    const auto result = m_hmac->verify(token);
    QVERIFY(result.ok());
    QCOMPARE((*result)->userId, QByteArray("b\xc3\xb6"
                                           "b"));
    QCOMPARE((*result)->scopes, unsigned(Claims::EventsWrite));
    QCOMPARE((*result)->expiresAt, now + 60);
}

void TestJwt::algorithms_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"HS256", "HS384", "HS512", "RS256", "PS256", "ES256", "EdDSA"})
        QTest::newRow(name) << QByteArray(name);
}

void TestJwt::algorithms()
{
    QFETCH(QByteArray, name);
    const Alg algorithm = jwtAlgorithm(name).value();
    const QByteArray header = "{\"alg\":\"" + name + "\"}";
    const bool symmetric = name.startsWith("HS");
    const Test::PrivateKey key = name == "ES256"   ? Test::ecKey()
                                 : name == "EdDSA" ? Test::ed25519Key()
                                                   : Test::rsaKey();
    const auto sign = [&](const QByteArray &h, const QByteArray &c) {
        return symmetric ? Test::token(h, c, algorithm, secret) : Test::token(h, c, algorithm, key);
    };
    JwtAuthenticator authenticator(fixedClock);
    const QTemporaryDir folder;
    Config::Auth config = withSecret();
    if (!symmetric) {
        config.hmacSecret.clear();
        config.publicKeyFile = folder.filePath(u"key.pem"_s);
        QVERIFY(write(config.publicKeyFile, Test::publicPem(key)));
    }
    QVERIFY(!authenticator.reload(config));

    const QByteArray token = sign(header, goodClaims);
    QCOMPARE(verdict(authenticator, token), QByteArray());
    // Any one change anywhere is refused.
    const QByteArray other = sign(header, R"({"sub":"bob","exp":1768476600})");
    const QByteArray forged = token.first(token.indexOf('.')) + '.' + other.split('.')[1] + '.'
                              + token.sliced(token.lastIndexOf('.') + 1);
    QCOMPARE(verdict(authenticator, forged), QByteArray("bad_signature"));
    QByteArray changed = token;
    const qsizetype at = token.lastIndexOf('.') + 5;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    QCOMPARE(verdict(authenticator, changed), QByteArray("bad_signature"));
    // The same key under the name of any other algorithm.
    for (const char *claimed : {"HS256", "HS384", "HS512", "RS256", "PS256", "ES256", "EdDSA"}) {
        if (name == claimed)
            continue;
        const QByteArray reason
            = verdict(authenticator, sign("{\"alg\":\"" + QByteArray(claimed) + "\"}", goodClaims));
        QVERIFY2(reason == "algorithm_refused" || reason == "bad_signature", claimed);
    }
}

void TestJwt::claimsRefused_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QByteArray &claims, const char *reason) {
        QTest::newRow(name) << claims << QByteArray(reason);
    };
    const auto with = [](const QByteArray &more) {
        return QByteArray(R"({"sub":"alice","exp":1768476600,)") + more + '}';
    };
    const auto exp
        = [](const QByteArray &value) { return R"({"sub":"alice","exp":)" + value + '}'; };
    const auto sub
        = [](const QByteArray &value) { return R"({"exp":1768476600,"sub":)" + value + '}'; };
    row("no exp", R"({"sub":"alice"})", "expiry_missing");
    row("exp a string", exp(R"("1768476600")"), "bad_claim");
    row("exp negative", exp("-1"), "bad_claim");
    row("exp null", exp("null"), "bad_claim");
    row("expired long ago", exp("1"), "expired");
    row("expired by the skew", exp(QByteArray::number(now - 30)), "expired");
    row("nbf ahead", with(R"("nbf":1768473031)"), "not_yet_valid");
    row("nbf a string", with(R"("nbf":"1")"), "bad_claim");
    row("iat ahead", with(R"("iat":1768473031)"), "not_yet_valid");
    row("iat a list", with(R"("iat":[])"), "bad_claim");
    row("no sub", R"({"exp":1768476600})", "bad_subject");
    row("sub empty", sub(R"("")"), "bad_subject");
    row("sub a number", sub("17"), "bad_subject");
    row("sub null", sub("null"), "bad_subject");
    row("sub with a space", sub(R"("al ice")"), "bad_subject");
    row("sub with a newline", sub(R"("al\nice")"), "bad_subject");
    row("sub with a NUL", sub(R"("al\u0000ice")"), "bad_subject");
    row("sub with a bidi control", sub(R"("al\u202eice")"), "bad_subject");
    row("sub of 129 bytes", sub('"' + QByteArray(129, 'a') + '"'), "bad_subject");
    row("tenant a number", with(R"("tenant":1)"), "bad_claim");
    row("tenant with a space", with(R"("tenant":"a b")"), "bad_claim");
    row("tenant of 65 bytes", with(R"("tenant":")" + QByteArray(65, 't') + '"'), "bad_claim");
    row("jti a number", with(R"("jti":1)"), "bad_claim");
    row("jti of 129 bytes", with(R"("jti":")" + QByteArray(129, 't') + '"'), "bad_claim");
    row("rooms a string", with(R"("rooms":"chat:*")"), "bad_claim");
    row("rooms with a number", with(R"("rooms":["chat:*",1])"), "bad_claim");
    row("rooms with an empty one", with(R"("rooms":[""])"), "bad_claim");
    row("rooms, one of 256 bytes", with(R"("rooms":[")" + QByteArray(256, 'r') + "\"]"),
        "bad_claim");
    row("257 rooms", with(R"("rooms":[)" + QByteArray(R"("r",)").repeated(256) + R"("r"])"),
        "bad_claim");
    row("publish a bool", with(R"("publish":true)"), "bad_claim");
    row("scope a list", with(R"("scope":["admin:read"])"), "bad_claim");
    row("sub twice", with(R"("sub":"bob")"), "malformed");
    row("sub twice, one escaped", with(R"("\u0073ub":"bob")"), "malformed");
    row("exp twice", with(R"("exp":1768476600)"), "malformed");
    row("tenant twice", with(R"("tenant":"a","tenant":"a")"), "malformed");
    row("a list", "[]", "malformed");
    row("empty object", "{}", "expiry_missing");
    row("no JSON", "alice", "malformed");
    row("truncated", R"({"sub":"alice","exp":1768476600)", "malformed");
    row("junk behind", goodClaims + "x", "malformed");
    row("two objects", goodClaims + goodClaims, "malformed");
    row("not UTF-8",
        R"({"exp":1768476600,"sub":"al)"
        "\xff"
        R"(ice"})",
        "malformed");
    row("deep", with(R"("x":)" + QByteArray(1200, '[') + QByteArray(1200, ']')), "malformed");
}

void TestJwt::claimsRefused()
{
    QFETCH(QByteArray, claims);
    QFETCH(QByteArray, reason);
    QCOMPARE(verdict(*m_hmac, signedToken(claims)), reason);
}

void TestJwt::claimsAccepted_data()
{
    QTest::addColumn<QByteArray>("claims");
    const auto row
        = [](const char *name, const QByteArray &claims) { QTest::newRow(name) << claims; };
    const auto with = [](const QByteArray &more) {
        return QByteArray(R"({"sub":"alice","exp":1768476600,)") + more + '}';
    };
    row("just within the skew", R"({"sub":"alice","exp":)" + QByteArray::number(now - 29) + '}');
    row("nbf at the skew", with(R"("nbf":1768473030)"));
    row("iat at the skew", with(R"("iat":1768473030)"));
    row("exp as a fraction", R"({"sub":"alice","exp":1768476600.5})");
    row("exp far away", R"({"sub":"alice","exp":1e300})");
    row("sub of 128 bytes", R"({"exp":1768476600,"sub":")" + QByteArray(128, 'a') + "\"}");
    row("sub with an address", R"({"exp":1768476600,"sub":"auth0|alice@example.com"})");
    row("tenant empty", with(R"("tenant":"")"));
    row("tenant of 64 bytes", with(R"("tenant":")" + QByteArray(64, 't') + '"'));
    row("256 rooms", with(R"("rooms":[)" + QByteArray(R"("r",)").repeated(255) + R"("r"])"));
    row("no rooms", with(R"("rooms":[])"));
    row("scope empty", with(R"("scope":"  ")"));
    row("unknown members twice", with(R"("x":1,"x":2)"));
    row("any issuer when none is configured", with(R"("iss":1,"aud":{})"));
}

void TestJwt::claimsAccepted()
{
    QFETCH(QByteArray, claims);
    QCOMPARE(verdict(*m_hmac, signedToken(claims)), QByteArray());
}

void TestJwt::issuerAndAudience_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *members, const char *reason) {
        QTest::newRow(members) << QByteArray(members) << QByteArray(reason);
    };
    row(R"("iss":"https://me","aud":"carillon")", "");
    row(R"("iss":"https://me","aud":["other","carillon"])", "");
    row(R"("aud":"carillon")", "issuer_refused");
    row(R"("iss":"https://me/","aud":"carillon")", "issuer_refused");
    row(R"("iss":["https://me"],"aud":"carillon")", "issuer_refused");
    row(R"("iss":"https://me")", "audience_refused");
    row(R"("iss":"https://me","aud":"other")", "audience_refused");
    row(R"("iss":"https://me","aud":"Carillon")", "audience_refused");
    row(R"("iss":"https://me","aud":[])", "audience_refused");
    row(R"("iss":"https://me","aud":["other",1])", "audience_refused");
    row(R"("iss":"https://me","aud":{"carillon":1})", "audience_refused");
}

void TestJwt::issuerAndAudience()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, reason);
    Config::Auth config = withSecret();
    config.issuer = u"https://me"_s;
    config.audience = u"carillon"_s;
    QVERIFY(!m_hmac->reload(config));
    QCOMPARE(verdict(*m_hmac, signedToken(R"({"sub":"alice","exp":1768476600,)" + members + '}')),
             reason);
}

void TestJwt::headers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *header, const char *reason) {
        QTest::newRow(header) << QByteArray(header) << QByteArray(reason);
    };
    row(R"({"alg":"HS256"})", "");
    row(R"({"typ":"jwt","alg":"HS256"})", "");
    row(R"({"typ":"at+JWT","alg":"HS256"})", "");
    row(R"({"typ":"application/at+jwt","alg":"HS256"})", "");
    row(R"({"alg":"HS256","kid":"any, as no key has an id"})", "");
    row(R"({"alg":"HS256","zip":"DEF","x5u":"https://evil","jwk":{"kty":"oct","k":"AA"}})", "");
    row(R"({"typ":"logout+jwt","alg":"HS256"})", "type_refused");
    row(R"({"typ":"application/","alg":"HS256"})", "type_refused");
    row(R"({"typ":1,"alg":"HS256"})", "malformed");
    row(R"({"alg":"none"})", "algorithm_refused");
    row(R"({"alg":"None"})", "algorithm_refused");
    row(R"({"alg":"hs256"})", "algorithm_refused");
    row(R"({"alg":"HS256 "})", "algorithm_refused");
    row(R"({"alg":""})", "algorithm_refused");
    row(R"({"alg":"HS1"})", "algorithm_refused");
    row(R"({"alg":"RS256"})", "algorithm_refused");
    row(R"({"alg":"EdDSA"})", "algorithm_refused");
    row(R"({"alg":"HS512"})", "bad_signature");
    row(R"({"alg":["HS256"]})", "malformed");
    row(R"({"alg":null})", "malformed");
    row(R"({"typ":"JWT"})", "malformed");
    row(R"({"alg":"HS256","alg":"HS256"})", "malformed");
    row(R"({"alg":"none","\u0061lg":"HS256"})", "malformed");
    row(R"({"alg":"HS256","crit":[]})", "critical_header");
    row(R"({"alg":"HS256","crit":["b64"],"b64":false})", "critical_header");
    row(R"({"alg":"HS256","kid":17})", "malformed");
    row(R"([])", "malformed");
    row(R"(HS256)", "malformed");
    row(R"({"alg":"HS256")", "malformed");
}

void TestJwt::headers()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, reason);
    QCOMPARE(verdict(*m_hmac, signedToken(goodClaims, header)), reason);
}

void TestJwt::malformed_data()
{
    QTest::addColumn<QByteArray>("token");
    const QByteArray good = signedToken(goodClaims);
    const QList<QByteArray> parts = good.split('.');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a word") << QByteArray("token");
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("more dots") << QByteArray("....");
    QTest::newRow("one part") << parts[0];
    QTest::newRow("two parts") << parts[0] + '.' + parts[1];
    QTest::newRow("no signature") << parts[0] + '.' + parts[1] + '.';
    QTest::newRow("no header") << '.' + parts[1] + '.' + parts[2];
    QTest::newRow("no payload") << parts[0] + ".." + parts[2];
    QTest::newRow("four parts") << good + '.' + parts[2];
    QTest::newRow("five parts") << good + ".AA.AA";
    QTest::newRow("dot behind") << good + '.';
    QTest::newRow("dot in front") << '.' + good;
    QTest::newRow("space behind") << good + ' ';
    QTest::newRow("space in front") << ' ' + good;
    QTest::newRow("newline behind") << good + '\n';
    QTest::newRow("NUL behind") << good + '\0';
    QTest::newRow("Bearer in front") << "Bearer " + good;
    QTest::newRow("quotes") << '"' + good + '"';
    QTest::newRow("header padded") << parts[0] + "=." + parts[1] + '.' + parts[2];
    QTest::newRow("signature padded") << good + '=';
    QTest::newRow("signature of one character") << parts[0] + '.' + parts[1] + ".A";
    QTest::newRow("plain base64 in the signature") << parts[0] + '.' + parts[1] + ".+/+/";
    // The last character of 32 bytes has two bits that stand for nothing.
    QByteArray bits = good;
    bits[bits.size() - 1] = static_cast<char>(bits.back() + 1);
    QTest::newRow("bits behind the signature") << bits;
    QTest::newRow("header no base64") << "{}." + parts[1] + '.' + parts[2];
    QTest::newRow("header empty JSON") << "e30." + parts[1] + '.' + parts[2];
    QTest::newRow("binary") << QByteArray("\xff\xfe.\x80\x81.\x00", 7);
    QTest::newRow("JSON serialization") << R"({"payload":")" + parts[1] + R"(","protected":")"
                                               + parts[0] + R"(","signature":")" + parts[2] + "\"}";
}

void TestJwt::malformed()
{
    QFETCH(QByteArray, token);
    QCOMPARE(verdict(*m_hmac, token), QByteArray("malformed"));
}

void TestJwt::sizes()
{
    // Grows by three bytes of claims for four of the token, so it meets the limit to within four.
    const auto ofSize = [](qsizetype padding) {
        return signedToken(R"({"sub":"alice","exp":1768476600,"pad":")" + QByteArray(padding, 'p')
                           + "\"}");
    };
    qsizetype padding = 5000;
    while (ofSize(padding + 1).size() <= JwtAuthenticator::MaxTokenSize)
        ++padding;
    QCOMPARE(verdict(*m_hmac, ofSize(padding)), QByteArray());
    QCOMPARE(verdict(*m_hmac, ofSize(padding + 1)), QByteArray("too_large"));
    QCOMPARE(verdict(*m_hmac, QByteArray(1 << 20, 'A')), QByteArray("too_large"));
}

void TestJwt::algorithmConfusion()
{
    // The attack: sign with HS256 and the public key, which everybody has, as the secret.
    const QTemporaryDir folder;
    Config::Auth config;
    config.publicKeyFile = folder.filePath(u"key.pem"_s);
    const QByteArray pem = Test::publicPem(Test::rsaKey());
    QVERIFY(write(config.publicKeyFile, pem));
    QVERIFY(!m_hmac->reload(config));
    QCOMPARE(verdict(*m_hmac, Test::token(hs256, goodClaims, Alg::HS256, pem)),
             QByteArray("algorithm_refused"));
    QCOMPARE(verdict(*m_hmac, Test::token(hs256, goodClaims, Alg::HS256, pem.trimmed())),
             QByteArray("algorithm_refused"));
    QCOMPARE(verdict(*m_hmac, Test::token(hs256, goodClaims, Alg::HS256, QByteArray())),
             QByteArray("algorithm_refused"));

    // And with both kinds configured each token still goes to the key of its own kind.
    config.hmacSecret = secret;
    QVERIFY(!m_hmac->reload(config));
    QCOMPARE(verdict(*m_hmac, Test::token(hs256, goodClaims, Alg::HS256, pem)),
             QByteArray("bad_signature"));
    QCOMPARE(verdict(*m_hmac, signedToken(goodClaims)), QByteArray());
    const QByteArray rs256 = R"({"alg":"RS256"})";
    QCOMPARE(verdict(*m_hmac, Test::token(rs256, goodClaims, Alg::RS256, Test::rsaKey())),
             QByteArray());
    QCOMPARE(verdict(*m_hmac, Test::token(rs256, goodClaims, Alg::HS256, secret)),
             QByteArray("bad_signature"));
    QCOMPARE(
        verdict(*m_hmac, Test::token(R"({"alg":"ES256"})", goodClaims, Alg::RS256, Test::rsaKey())),
        QByteArray("algorithm_refused"));
}

void TestJwt::selectionByKeyId()
{
    const QByteArray other(64, 'o');
    const auto sign = [](const QByteArray &kid, const QByteArray &with) {
        const QByteArray header
            = kid.isEmpty() ? hs256 : QByteArray(R"({"alg":"HS256","kid":")" + kid + "\"}");
        return Test::token(header, goodClaims, Alg::HS256, with);
    };
    JwtAuthenticator authenticator(fixedClock);
    QVERIFY(!authenticator.reload(withSecret()));
    const auto count = authenticator.setJwks(Test::jwks(
        {Test::secretJwk(other, R"(,"kid":"b")"), Test::jwk(Test::rsaKey(), R"(,"kid":"r")"),
         Test::secretJwk(QByteArray(64, 'c'), R"(,"kid":"c")")}));
    QVERIFY(count.ok());
    QCOMPARE(*count, 3);

    QCOMPARE(verdict(authenticator, sign("b", other)), QByteArray());
    QCOMPARE(verdict(authenticator, sign("c", other)), QByteArray("bad_signature"));
    QCOMPARE(verdict(authenticator, sign("r", other)), QByteArray("algorithm_refused"));
    QVERIFY(!authenticator.takeUnknownKey());
    QCOMPARE(verdict(authenticator, sign("B", other)), QByteArray("unknown_key"));
    QVERIFY(authenticator.takeUnknownKey());
    QVERIFY(!authenticator.takeUnknownKey());
    // Not even the right secret of the configuration: the token says that it is of another key.
    QCOMPARE(verdict(authenticator, sign("x", secret)), QByteArray("unknown_key"));
    // Without a name every fitting key is asked.
    QCOMPARE(verdict(authenticator, sign("", other)), QByteArray());
    QCOMPARE(verdict(authenticator, sign("", secret)), QByteArray());
    QCOMPARE(verdict(authenticator, sign("", QByteArray(64, 'x'))), QByteArray("bad_signature"));

    // A set that is broken changes nothing.
    QVERIFY(!authenticator.setJwks("{}").ok());
    QCOMPARE(verdict(authenticator, sign("b", other)), QByteArray());
}

void TestJwt::rotationOfAFile()
{
    const QTemporaryDir folder;
    Config::Auth config;
    config.jwks = folder.filePath(u"jwks.json"_s);
    const Test::PrivateKey first = Test::ecKey();
    const Test::PrivateKey second = Test::ed25519Key();
    QVERIFY(write(config.jwks, Test::jwks({Test::jwk(first, R"(,"kid":"1")")})));
    JwtAuthenticator authenticator(fixedClock);
    QVERIFY(!authenticator.reload(config));
    QVERIFY(authenticator.jwksUrl().isEmpty());

    const QByteArray old
        = Test::token(R"({"alg":"ES256","kid":"1"})", goodClaims, Alg::ES256, first);
    const QByteArray young
        = Test::token(R"({"alg":"EdDSA","kid":"2"})", goodClaims, Alg::EdDSA, second);
    QCOMPARE(verdict(authenticator, old), QByteArray());
    QCOMPARE(verdict(authenticator, young), QByteArray("unknown_key"));

    QVERIFY(write(config.jwks, Test::jwks({Test::jwk(first, R"(,"kid":"1")"),
                                           Test::jwk(second, R"(,"kid":"2")")})));
    QCOMPARE(verdict(authenticator, young), QByteArray("unknown_key")); // verify() reads no file
    authenticator.refresh();
    QCOMPARE(verdict(authenticator, old), QByteArray());
    QCOMPARE(verdict(authenticator, young), QByteArray());

    // Half-written, then gone: the keys stay.
    QVERIFY(write(config.jwks, "{\"keys\":["));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"old keys stay"_s));
    authenticator.refresh();
    authenticator.refresh(); // unchanged since: said once
    QVERIFY(QFile::remove(config.jwks));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"old keys stay"_s));
    authenticator.refresh();
    QCOMPARE(verdict(authenticator, young), QByteArray());

    QVERIFY(write(config.jwks, Test::jwks({Test::jwk(second, R"(,"kid":"2")")})));
    authenticator.refresh();
    QCOMPARE(verdict(authenticator, old), QByteArray("unknown_key"));
    QCOMPARE(verdict(authenticator, young), QByteArray());
}

void TestJwt::reload()
{
    const QByteArray token = signedToken(goodClaims);
    QCOMPARE(verdict(*m_hmac, token), QByteArray());
    // Nothing of a configuration that is wrong anywhere comes into force.
    Config::Auth broken;
    broken.hmacSecret = QByteArray(64, 'n');
    broken.issuer = u"someone"_s;
    broken.publicKeyFile = u"/nonexistent/key.pem"_s;
    const auto error = m_hmac->reload(broken);
    QVERIFY(error && error->startsWith(u"public_key_file: "_s));
    QCOMPARE(verdict(*m_hmac, token), QByteArray());

    broken.publicKeyFile.clear();
    QVERIFY(!m_hmac->reload(broken));
    QCOMPARE(verdict(*m_hmac, token), QByteArray("bad_signature"));

    // The keys of an address stay over a reload, and go with the address.
    Config::Auth remote;
    remote.jwks = u"https://issuer.example/jwks"_s;
    QVERIFY(!m_hmac->reload(remote));
    QCOMPARE(m_hmac->jwksUrl(), QUrl(remote.jwks));
    QCOMPARE(verdict(*m_hmac, token), QByteArray("unknown_key"));
    QVERIFY(m_hmac->setJwks(Test::jwks({Test::secretJwk(secret)})).ok());
    QCOMPARE(verdict(*m_hmac, token), QByteArray());
    remote.issuer = u"someone"_s;
    QVERIFY(!m_hmac->reload(remote));
    QCOMPARE(verdict(*m_hmac, token), QByteArray("issuer_refused"));
    remote.jwks = u"https://other.example/jwks"_s;
    QVERIFY(!m_hmac->reload(remote));
    QCOMPARE(verdict(*m_hmac, token), QByteArray("unknown_key"));
}

void TestJwt::configurationErrors()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(write(path, "nothing useful"));
    const auto errorOf = [](const Config::Auth &config) {
        auto made = makeAuthenticator(config);
        return made ? QString() : made.error();
    };
    Config::Auth config;
    config.publicKeyFile = path;
    QVERIFY(errorOf(config).startsWith(u"public_key_file: "_s));
    config.publicKeyFile.clear();
    config.jwks = path;
    QVERIFY(errorOf(config).startsWith(u"jwks: "_s));
    config.jwks = folder.filePath(u"missing"_s);
    QVERIFY(errorOf(config).startsWith(u"jwks: "_s));
    config.jwks.clear();
    config.hmacSecret = Test::publicPem(Test::rsaKey());
    QVERIFY(errorOf(config).startsWith(u"hmac_secret: "_s));
    QVERIFY(makeAuthenticator(withSecret()).ok());
}

void TestJwt::noKeys()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no key configured"_s));
    const auto authenticator = makeAuthenticator(Config::Auth());
    QVERIFY(authenticator.ok());
    QCOMPARE(verdict(**authenticator, signedToken(goodClaims)), QByteArray("unknown_key"));
    QCOMPARE(verdict(**authenticator, Test::base64Url(R"({"alg":"none"})") + '.'
                                          + Test::base64Url(goodClaims) + ".AA"),
             QByteArray("algorithm_refused"));
}

void TestJwt::allThreadsAtOnce()
{
    const QByteArray good = signedToken(goodClaims);
    const QByteArray bad = signedToken(R"({"sub":"alice"})");
    std::atomic<int> wrong = 0;
    std::atomic<bool> stop = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            while (!stop) {
                const auto result = m_hmac->verify(good);
                if (!result || (*result)->userId != "alice" || m_hmac->verify(bad))
                    ++wrong;
            }
        });
    }
    for (int i = 0; i < 200; ++i)
        QVERIFY(!m_hmac->reload(withSecret()));
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestJwt::speed()
{
    const QByteArray claims
        = R"({"sub":"8c6f0a1e-5d1c-4b5e-9a55-0d8a3f1b2c3d","exp":1768476600,"iat":1768473000,)"
          R"("rooms":["chat:*"],"tenant":"acme","scope":"events:write"})";
    const auto measure = [&](const char *name, const JwtAuthenticator &authenticator,
                             const QByteArray &token, int rounds) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(authenticator.verify(token).ok());
        const double each = static_cast<double>(timer.nsecsElapsed()) / rounds / 1000;
        qInfo("%s: %.1f us a token", name, each);
        QVERIFY(each < 1000); // generous: sanitizers, shared machines
    };
    measure("HS256", *m_hmac, signedToken(claims), 20'000);
    JwtAuthenticator authenticator(fixedClock);
    const Test::PrivateKey ec = Test::ecKey();
    const Test::PrivateKey ed = Test::ed25519Key();
    QVERIFY(
        authenticator.setJwks(Test::jwks({Test::jwk(Test::rsaKey()), Test::jwk(ec), Test::jwk(ed)}))
            .ok());
    measure("RS256", authenticator,
            Test::token(R"({"alg":"RS256"})", claims, Alg::RS256, Test::rsaKey()), 2000);
    measure("PS256", authenticator,
            Test::token(R"({"alg":"PS256"})", claims, Alg::PS256, Test::rsaKey()), 2000);
    measure("ES256", authenticator, Test::token(R"({"alg":"ES256"})", claims, Alg::ES256, ec),
            1000);
    measure("EdDSA", authenticator, Test::token(R"({"alg":"EdDSA"})", claims, Alg::EdDSA, ed),
            1000);
}

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"

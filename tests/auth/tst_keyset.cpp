// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/keyset.h"

#include "server/auth/base64url.h"
#include "tests/auth/signing.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using Kind = VerificationKey::Kind;

namespace {

const QByteArray text = "header.payload";

QByteArray decoded(const char *base64)
{
    return decodeBase64Url(QByteArrayView(base64)).value_or(QByteArray());
}

} // namespace

class TestKeySet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64Url_data();
    void base64Url();
    void rfcVectors_data();
    void rfcVectors();
    void pem_data();
    void pem();
    void pemRefused_data();
    void pemRefused();
    void severalInOneFile();
    void jwk_data();
    void jwk();
    void jwksLeavesOut_data();
    void jwksLeavesOut();
    void jwksRefused_data();
    void jwksRefused();
    void jwksAlgorithmNarrows();
    void secrets();
    void keyFiles();
};

void TestKeySet::base64Url_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("bytes");
    // RFC 4648 section 10
    QTest::newRow("empty") << QByteArray() << true << QByteArray();
    QTest::newRow("f") << QByteArray("Zg") << true << QByteArray("f");
    QTest::newRow("fo") << QByteArray("Zm8") << true << QByteArray("fo");
    QTest::newRow("foo") << QByteArray("Zm9v") << true << QByteArray("foo");
    QTest::newRow("foobar") << QByteArray("Zm9vYmFy") << true << QByteArray("foobar");
    QTest::newRow("alphabet") << QByteArray("-_-_") << true << QByteArray("\xfb\xff\xbf");
    QTest::newRow("zeros") << QByteArray("AAA") << true << QByteArray(2, '\0');
    QTest::newRow("padding") << QByteArray("Zg==") << false << QByteArray();
    QTest::newRow("plain alphabet") << QByteArray("+/+/") << false << QByteArray();
    QTest::newRow("one left over") << QByteArray("Zm9vY") << false << QByteArray();
    QTest::newRow("bits behind 1") << QByteArray("Zh") << false << QByteArray();
    QTest::newRow("bits behind 2") << QByteArray("Zm9") << false << QByteArray();
    QTest::newRow("space") << QByteArray("Zm 9") << false << QByteArray();
    QTest::newRow("newline") << QByteArray("Zm9v\n") << false << QByteArray();
    QTest::newRow("nul") << QByteArray("Zm\0v", 4) << false << QByteArray();
    QTest::newRow("not ASCII") << QByteArray("Zm\xffv") << false << QByteArray();
}

void TestKeySet::base64Url()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(QByteArray, bytes);
    const auto result = decodeBase64Url(QByteArrayView(text));
    QCOMPARE(result.has_value(), good);
    if (good)
        QCOMPARE(*result, bytes);
}

void TestKeySet::rfcVectors_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("signedText");
    QTest::addColumn<QByteArray>("signature");

    const QByteArray payload = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGx"
                               "lLmNvbS9pc19yb290Ijp0cnVlfQ";
    QTest::newRow("RFC 7515 A.1") << QByteArray(
        R"({"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75)"
        R"(aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"})")
                                  << QByteArray("HS256")
                                  << "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + payload
                                  << decoded("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    QTest::newRow("RFC 7515 A.2")
        << QByteArray(
               R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPd)"
               R"(dxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG)"
               R"(6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS)"
               R"(-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFv)"
               R"(UK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQA)"
               R"(B"})")
        << QByteArray("RS256") << "eyJhbGciOiJSUzI1NiJ9." + payload
        << decoded(
               "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_"
               "lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75v"
               "RK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEs"
               "qtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtV"
               "rBp0igcN_IoypGlUPQGe77Rw");
    QTest::newRow("RFC 7515 A.3")
        << QByteArray(R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVE)"
                      R"(U","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})")
        << QByteArray("ES256") << "eyJhbGciOiJFUzI1NiJ9." + payload
        << decoded("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-"
                   "Kg6NU1Q");
    QTest::newRow("RFC 8037 A.4")
        << QByteArray(R"({"kty":"OKP","crv":"Ed25519",)"
                      R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})")
        << QByteArray("EdDSA")
        << QByteArray("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc")
        << decoded(
               "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_M"
               "uM0KAg");
}

void TestKeySet::rfcVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, signedText);
    QFETCH(QByteArray, signature);
    const auto keys = keysFromJwks(Test::jwks({key}));
    QVERIFY2(keys.ok(), keys.ok() ? "" : qPrintable(keys.error()));
    const JwtAlgorithm used = jwtAlgorithm(algorithm).value();
    QVERIFY(keys->front().verify(used, signedText, signature));
    QVERIFY(!keys->front().verify(used, signedText + ' ', signature));
    for (qsizetype at : {qsizetype(0), signature.size() / 2, signature.size() - 1}) {
        QByteArray changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!keys->front().verify(used, signedText, changed));
    }
    QVERIFY(!keys->front().verify(used, signedText, signature.chopped(1)));
    QVERIFY(!keys->front().verify(used, signedText, signature + '\0'));
    QVERIFY(!keys->front().verify(used, signedText, QByteArray()));
    QVERIFY(!keys->front().verify(used, signedText, QByteArray(signature.size(), '\0')));
}

void TestKeySet::pem_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &pem, Kind kind) {
        QTest::newRow(name) << pem << static_cast<int>(kind);
    };
    row("RSA", Test::publicPem(Test::rsaKey()), Kind::Rsa);
    row("P-256", Test::publicPem(Test::ecKey()), Kind::P256);
    row("Ed25519", Test::publicPem(Test::ed25519Key()), Kind::Ed25519);
    row("RSA certificate", Test::certificatePem(Test::rsaKey()), Kind::Rsa);
    row("EC certificate", Test::certificatePem(Test::ecKey()), Kind::P256);
    row("with text around", "Issuer: me\n" + Test::publicPem(Test::ecKey()) + "\nthe end\n",
        Kind::P256);
}

void TestKeySet::pem()
{
    QFETCH(QByteArray, pem);
    QFETCH(int, kind);
    const auto keys = keysFromPem(pem);
    QVERIFY2(keys.ok(), keys.ok() ? "" : qPrintable(keys.error()));
    QCOMPARE(keys->size(), std::size_t(1));
    QCOMPARE(static_cast<int>(keys->front().kind()), kind);
}

void TestKeySet::pemRefused_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("error");
    QTest::newRow("empty") << QByteArray() << "no public key";
    QTest::newRow("no PEM") << QByteArray("secret") << "no public key";
    QTest::newRow("1024 bits") << Test::publicPem(Test::rsaKey(1024)) << "1024 bits";
    QTest::newRow("P-384") << Test::publicPem(Test::ecKey("P-384")) << "P-256";
    QTest::newRow("private") << Test::privatePem(Test::ecKey()) << "private key";
    QTest::newRow("good, then private")
        << Test::publicPem(Test::ecKey()) + Test::privatePem(Test::ed25519Key()) << "private key";
    QTest::newRow("junk inside") << QByteArray(
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")
                                 << "cannot be read";
    QTest::newRow("other block") << QByteArray(
        "-----BEGIN DH PARAMETERS-----\nAAAA\n-----END DH PARAMETERS-----\n")
                                 << "neither";
    QTest::newRow("too many") << Test::publicPem(Test::ecKey()).repeated(MaxKeys + 1) << "32 keys";
    QTest::newRow("too large") << QByteArray(MaxKeyFileSize + 1, ' ') << "262144";
}

void TestKeySet::pemRefused()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, error);
    const auto keys = keysFromPem(pem);
    QVERIFY(!keys.ok());
    QVERIFY2(keys.error().contains(error), qPrintable(keys.error()));
}

void TestKeySet::severalInOneFile()
{
    const auto keys
        = keysFromPem(Test::publicPem(Test::ecKey()) + Test::certificatePem(Test::rsaKey())
                      + Test::publicPem(Test::ed25519Key()));
    QVERIFY(keys.ok());
    QCOMPARE(keys->size(), std::size_t(3));
}

void TestKeySet::jwk_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::newRow("RS256") << 0 << QByteArray("RS256");
    QTest::newRow("PS256") << 0 << QByteArray("PS256");
    QTest::newRow("ES256") << 1 << QByteArray("ES256");
    QTest::newRow("EdDSA") << 2 << QByteArray("EdDSA");
}

void TestKeySet::jwk()
{
    QFETCH(int, which);
    QFETCH(QByteArray, algorithm);
    const Test::PrivateKey issuer = which == 0   ? Test::rsaKey()
                                    : which == 1 ? Test::ecKey()
                                                 : Test::ed25519Key();
    const auto keys = keysFromJwks(Test::jwks(
        {Test::jwk(issuer, R"(,"kid":"a","use":"sig","key_ops":["verify"],"x5t":"ignored")")}));
    QVERIFY(keys.ok());
    QCOMPARE(keys->front().id(), QByteArray("a"));
    const JwtAlgorithm used = jwtAlgorithm(algorithm).value();
    const QByteArray signature = Test::signature(used, issuer, text);
    QVERIFY(keys->front().verify(used, text, signature));
    QVERIFY(!keys->front().verify(used, text + 'x', signature));
    // Whatever the token may say, a key does what its kind does.
    for (const char *other : {"HS256", "HS384", "HS512", "RS256", "PS256", "ES256", "EdDSA"}) {
        if (algorithm != other)
            QVERIFY2(!keys->front().verify(jwtAlgorithm(other).value(), text, signature), other);
    }
}

void TestKeySet::jwksLeavesOut_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<bool>("warns");
    const Test::PrivateKey ec = Test::ecKey();
    const QByteArray good = Test::jwk(ec);
    const auto row = [](const char *name, const QByteArray &jwk, bool warns) {
        QTest::newRow(name) << jwk << warns;
    };
    row("unknown kty", R"({"kty":"LWE","x":"AA"})", false);
    row("no kty", R"({"x":"AA"})", false);
    row("no object", "17", false);
    row("for encryption", Test::jwk(ec, R"(,"use":"enc")"), false);
    row("for signing", Test::jwk(ec, R"(,"key_ops":["sign"])"), false);
    row("other curve", R"({"kty":"EC","crv":"P-384","x":"AA","y":"AA"})", false);
    row("X25519", R"({"kty":"OKP","crv":"X25519","x":"AA"})", false);
    row("other alg", Test::jwk(Test::rsaKey(), R"(,"alg":"RSA-OAEP")"), false);
    row("alg none", Test::jwk(Test::rsaKey(), R"(,"alg":"none")"), false);
    row("alg of another kty", Test::jwk(ec, R"(,"alg":"RS256")"), true);
    row("HMAC alg on a public key", Test::jwk(ec, R"(,"alg":"HS256")"), true);
    row("short RSA", Test::jwk(Test::rsaKey(1024)), true);
    row("RSA without e", R"({"kty":"RSA","n":"AQAB"})", true);
    row("RSA with e = 1",
        R"({"kty":"RSA","e":"AQ","n":")" + Test::base64Url(QByteArray(256, '\x7f')) + "\"}", true);
    row("RSA with an even e",
        R"({"kty":"RSA","e":"BA","n":")" + Test::base64Url(QByteArray(256, '\x7f')) + "\"}", true);
    row("RSA too large",
        R"({"kty":"RSA","e":"AQAB","n":")" + Test::base64Url(QByteArray(2000, '\x7f')) + "\"}",
        true);
    row("not on the curve",
        R"({"kty":"EC","crv":"P-256","x":")" + Test::base64Url(QByteArray(32, '\x01'))
            + R"(","y":")" + Test::base64Url(QByteArray(32, '\x01')) + "\"}",
        true);
    row("short coordinate", R"({"kty":"EC","crv":"P-256","x":"AQ","y":"AQ"})", true);
    row("padding", QByteArray(good).replace("\"}", "=\"}"), true);
    row("short Ed25519", R"({"kty":"OKP","crv":"Ed25519","x":"AQ"})", true);
    row("oct without k", R"({"kty":"oct"})", true);
    row("oct, a number", R"({"kty":"oct","k":17})", true);
}

void TestKeySet::jwksLeavesOut()
{
    QFETCH(QByteArray, jwk);
    QFETCH(bool, warns);
    if (warns)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("left out")));
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    const auto keys = keysFromJwks(Test::jwks({jwk, Test::jwk(Test::ed25519Key())}));
    QVERIFY(keys.ok());
    QCOMPARE(keys->size(), std::size_t(1));
    QCOMPARE(keys->front().kind(), Kind::Ed25519);
}

void TestKeySet::jwksRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no keys") << QByteArray("{}");
    QTest::newRow("keys no list") << QByteArray(R"({"keys":{}})");
    QTest::newRow("keys empty") << QByteArray(R"({"keys":[]})");
    QTest::newRow("none for us") << QByteArray(R"({"keys":[{"kty":"LWE"}]})");
    QTest::newRow("truncated") << Test::jwks({Test::jwk(Test::ecKey())}).chopped(1);
    QTest::newRow("too many") << Test::jwks(
        QList<QByteArray>(MaxKeys + 1, Test::jwk(Test::ecKey())));
    QTest::newRow("too large") << Test::jwks({Test::jwk(Test::ecKey())})
                                      + QByteArray(MaxKeyFileSize, ' ');
}

void TestKeySet::jwksRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!keysFromJwks(json).ok());
}

void TestKeySet::jwksAlgorithmNarrows()
{
    const auto keys
        = keysFromJwks(Test::jwks({Test::jwk(Test::rsaKey(), R"(,"alg":"PS256")"),
                                   Test::secretJwk(QByteArray(64, 's'), R"(,"alg":"HS512")")}));
    QVERIFY(keys.ok());
    QVERIFY(keys->front().fits(JwtAlgorithm::PS256));
    QVERIFY(!keys->front().fits(JwtAlgorithm::RS256));
    QVERIFY(keys->back().fits(JwtAlgorithm::HS512));
    QVERIFY(!keys->back().fits(JwtAlgorithm::HS256));
}

void TestKeySet::secrets()
{
    QVERIFY(!keysFromSecret("").ok());
    // A public key in the wrong setting would be a secret that everybody knows.
    QVERIFY(!keysFromSecret(Test::publicPem(Test::rsaKey())).ok());
    QVERIFY(!keysFromSecret("\n" + Test::publicPem(Test::rsaKey())).ok());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("shorter.*bytes= 5")));
    const auto keys = keysFromSecret("short");
    QVERIFY(keys.ok());
    for (const auto algorithm : {JwtAlgorithm::HS256, JwtAlgorithm::HS384, JwtAlgorithm::HS512}) {
        const QByteArray tag = Test::hmac(algorithm, "short", text);
        QVERIFY(keys->front().verify(algorithm, text, tag));
        QVERIFY(!keys->front().verify(algorithm, text, tag.chopped(1)));
        QVERIFY(!keys->front().verify(algorithm, text, Test::hmac(algorithm, "other", text)));
    }
}

void TestKeySet::keyFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("keys"));
    QVERIFY(!readKeyFile(path).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(MaxKeyFileSize, 'x'));
    file.flush();
    QCOMPARE(readKeyFile(path).value().size(), MaxKeyFileSize);
    file.write("x");
    file.close();
    QVERIFY(!readKeyFile(path).ok());
    QVERIFY(!readKeyFile(folder.path()).ok());
}

QTEST_GUILESS_MAIN(TestKeySet)
#include "tst_keyset.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/keyset.h"

#include "common/logging.h"
#include "server/auth/base64url.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace Carillon {

namespace {

using namespace Qt::StringLiterals;
using KeyResult = Result<VerificationKey, QString>;
using PublicKey = std::shared_ptr<EVP_PKEY>;

constexpr qsizetype SecretSize = 32; // RFC 7518 section 3.2, for HS256

PublicKey shared(EVP_PKEY *key)
{
    return key ? PublicKey(key, EVP_PKEY_free) : nullptr;
}

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

KeyResult secretKey(QByteArrayView secret)
{
    KeyResult key = VerificationKey::fromSecret(secret);
    if (key && secret.size() < SecretSize) {
        qCWarning(lcAuth) << "HMAC secret is shorter than its hash (RFC 7518 3.2)"
                          << "bytes=" << secret.size() << "advised=" << SecretSize;
    }
    return key;
}

// --- PEM -------------------------------------------------------------------------------------

struct PemBlock
{
    QByteArray name;
    QByteArray data;
};

std::optional<PemBlock> nextBlock(BIO *bio)
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    if (PEM_read_bio(bio, &name, &header, &data, &size) != 1)
        return std::nullopt;
    PemBlock block{name, QByteArray(reinterpret_cast<const char *>(data), size)};
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    return block;
}

PublicKey certificateKey(const QByteArray &der)
{
    const unsigned char *at = bytes(der);
    X509 *certificate = d2i_X509(nullptr, &at, der.size());
    PublicKey key = certificate ? shared(X509_get_pubkey(certificate)) : nullptr;
    X509_free(certificate);
    return key;
}

KeyResult pemKey(const PemBlock &block)
{
    PublicKey key;
    const unsigned char *at = bytes(block.data);
    if (block.name == PEM_STRING_PUBLIC)
        key = shared(d2i_PUBKEY(nullptr, &at, block.data.size()));
    else if (block.name == PEM_STRING_RSA_PUBLIC)
        key = shared(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, block.data.size()));
    else if (block.name == PEM_STRING_X509 || block.name == PEM_STRING_X509_OLD)
        key = certificateKey(block.data);
    else if (block.name.contains("PRIVATE"))
        return u"a private key; only the public key belongs here"_s;
    else
        return u"a PEM block that is neither a public key nor a certificate"_s;
    if (!key)
        return u"a PEM block that cannot be read"_s;
    return VerificationKey::fromPublicKey(std::move(key));
}

// --- JWK -------------------------------------------------------------------------------------

std::optional<QByteArray> member(const QJsonObject &jwk, QLatin1StringView name)
{
    const QByteArray text = jwk[name].toString().toLatin1();
    return text.isEmpty() ? std::nullopt : decodeBase64Url(QByteArrayView(text));
}

PublicKey fromParameters(const char *type, OSSL_PARAM_BLD *builder)
{
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr);
    EVP_PKEY *key = nullptr;
    if (parameters && context && EVP_PKEY_fromdata_init(context) == 1
        && EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1) {
        key = nullptr;
    }
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    return shared(key);
}

// RFC 7518 section 6.3.1
PublicKey rsaKey(const QJsonObject &jwk)
{
    const auto modulus = member(jwk, "n"_L1);
    const auto exponent = member(jwk, "e"_L1);
    // Beyond 8192 bits the key is refused anyway: not even build it.
    if (!modulus || !exponent || modulus->size() > 1025 || exponent->size() > 8)
        return nullptr;
    BIGNUM *n = BN_bin2bn(bytes(*modulus), static_cast<int>(modulus->size()), nullptr);
    BIGNUM *e = BN_bin2bn(bytes(*exponent), static_cast<int>(exponent->size()), nullptr);
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    PublicKey key;
    // An even or tiny exponent is no RSA key; 1 would make every signature its own text.
    if (n && e && builder && BN_is_odd(e) && !BN_is_one(e)
        && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n) == 1
        && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e) == 1) {
        key = fromParameters("RSA", builder);
    }
    OSSL_PARAM_BLD_free(builder);
    BN_free(n);
    BN_free(e);
    return key;
}

// RFC 7518 section 6.2.1: both coordinates at their full length.
PublicKey p256Key(const QJsonObject &jwk)
{
    const auto x = member(jwk, "x"_L1);
    const auto y = member(jwk, "y"_L1);
    if (!x || !y || x->size() != 32 || y->size() != 32)
        return nullptr;
    const QByteArray point = QByteArray(1, '\x04') + *x + *y;
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    PublicKey key;
    if (builder
        && OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) == 1
        && OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                            static_cast<std::size_t>(point.size()))
               == 1) {
        key = fromParameters("EC", builder); // refuses a point that is not on the curve
    }
    OSSL_PARAM_BLD_free(builder);
    return key;
}

// RFC 8037 section 2
PublicKey ed25519Key(const QJsonObject &jwk)
{
    const auto x = member(jwk, "x"_L1);
    if (!x || x->size() != 32)
        return nullptr;
    return shared(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(*x), 32));
}

// Nothing for a key that is not meant for us.
std::optional<KeyResult> jwkKey(const QJsonObject &jwk)
{
    const QString use = jwk[u"use"_s].toString(u"sig"_s);
    const QJsonValue operations = jwk[u"key_ops"_s];
    if (use != u"sig" || (operations.isArray() && !operations.toArray().contains(u"verify"_s)))
        return std::nullopt;
    const QString curve = jwk[u"crv"_s].toString();
    const QString type = jwk[u"kty"_s].toString();
    const QByteArray name = jwk[u"alg"_s].toString().toLatin1();
    const auto algorithm = jwtAlgorithm(name);
    if (!name.isEmpty() && !algorithm)
        return std::nullopt;

    const auto made = [](PublicKey key) -> KeyResult {
        if (!key)
            return u"a key whose parameters make no key"_s;
        return VerificationKey::fromPublicKey(std::move(key));
    };
    std::optional<KeyResult> key;
    if (type == u"oct") {
        const auto secret = member(jwk, "k"_L1);
        key = secret ? secretKey(*secret) : KeyResult(u"an oct key without a secret"_s);
    } else if (type == u"RSA") {
        key = made(rsaKey(jwk));
    } else if (type == u"EC" && curve == u"P-256") {
        key = made(p256Key(jwk));
    } else if (type == u"OKP" && curve == u"Ed25519") {
        key = made(ed25519Key(jwk));
    } else {
        return std::nullopt;
    }
    if (!key->ok())
        return key;
    if (algorithm && !(*key)->fits(*algorithm))
        return KeyResult(u"a key whose alg does not fit its kty"_s);
    if (algorithm)
        (*key)->setAlgorithm(*algorithm);
    (*key)->setId(jwk[u"kid"_s].toString().toUtf8());
    return key;
}

} // namespace

Result<Keys, QString> keysFromSecret(QByteArrayView secret)
{
    KeyResult key = secretKey(secret);
    if (!key)
        return std::move(key).error();
    return Keys{*std::move(key)};
}

Result<Keys, QString> keysFromPem(QByteArrayView pem)
{
    if (pem.size() > MaxKeyFileSize)
        return u"more than %1 bytes"_s.arg(MaxKeyFileSize);
    const std::unique_ptr<BIO, int (*)(BIO *)> bio(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
    Keys keys;
    std::optional<QString> error;
    while (const std::optional<PemBlock> block = nextBlock(bio.get())) {
        KeyResult key = pemKey(*block);
        if (!key || keys.size() == MaxKeys) {
            error = key ? u"more than %1 keys"_s.arg(MaxKeys) : std::move(key).error();
            break;
        }
        keys.push_back(*std::move(key));
    }
    ERR_clear_error();
    if (error)
        return *std::move(error);
    if (keys.empty())
        return u"no public key and no certificate in PEM"_s;
    return keys;
}

Result<Keys, QString> keysFromJwks(QByteArrayView json)
{
    if (json.size() > MaxKeyFileSize)
        return u"more than %1 bytes"_s.arg(MaxKeyFileSize);
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    const QJsonValue list = document.object()[u"keys"_s];
    if (!list.isArray())
        return u"no JWK Set: a JSON object with a list \"keys\""_s;
    Keys keys;
    int index = -1;
    for (const QJsonValue &jwk : list.toArray()) {
        ++index;
        std::optional<KeyResult> key = jwkKey(jwk.toObject());
        if (!key)
            continue;
        ERR_clear_error();
        if (!key->ok()) {
            qCWarning(lcAuth) << "key of the JWK Set left out"
                              << "index=" << index << "error=" << key->error();
            continue;
        }
        if (keys.size() == MaxKeys)
            return u"more than %1 keys"_s.arg(MaxKeys);
        keys.push_back(std::move(*key).value());
    }
    if (keys.empty())
        return u"no key that signatures can be checked with"_s;
    return keys;
}

Result<QByteArray, QString> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"cannot be opened: %1"_s.arg(file.errorString());
    QByteArray data = file.read(MaxKeyFileSize + 1);
    if (file.error() != QFile::NoError)
        return u"cannot be read: %1"_s.arg(file.errorString());
    if (data.size() > MaxKeyFileSize)
        return u"more than %1 bytes"_s.arg(MaxKeyFileSize);
    return data;
}

} // namespace Carillon

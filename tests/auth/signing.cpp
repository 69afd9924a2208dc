// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/auth/signing.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <map>

namespace Carillon::Test {

namespace {

PrivateKey shared(EVP_PKEY *key)
{
    return PrivateKey(key, EVP_PKEY_free);
}

QByteArray number(const PrivateKey &key, const char *name, int size = 0)
{
    BIGNUM *value = nullptr;
    EVP_PKEY_get_bn_param(key.get(), name, &value);
    QByteArray bytes(qMax(size, BN_num_bytes(value)), '\0');
    BN_bn2binpad(value, reinterpret_cast<unsigned char *>(bytes.data()),
                 static_cast<int>(bytes.size()));
    BN_free(value);
    return bytes;
}

template<typename Write>
QByteArray pem(Write write)
{
    BIO *bio = BIO_new(BIO_s_mem());
    write(bio);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QByteArray text(data, size);
    BIO_free(bio);
    return text;
}

} // namespace

PrivateKey rsaKey(unsigned bits)
{
    static std::map<unsigned, PrivateKey> keys;
    PrivateKey &key = keys[bits];
    if (!key)
        key = shared(EVP_RSA_gen(bits));
    return key;
}

PrivateKey ecKey(const char *curve)
{
    return shared(EVP_EC_gen(curve));
}

PrivateKey ed25519Key()
{
    return shared(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
}

QByteArray publicPem(const PrivateKey &key)
{
    return pem([&](BIO *bio) { PEM_write_bio_PUBKEY(bio, key.get()); });
}

QByteArray privatePem(const PrivateKey &key)
{
    return pem([&](BIO *bio) {
        PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray certificatePem(const PrivateKey &key)
{
    X509 *certificate = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key.get());
    X509_sign(certificate, key.get(), EVP_PKEY_is_a(key.get(), "ED25519") ? nullptr : EVP_sha256());
    QByteArray text = pem([&](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
    X509_free(certificate);
    return text;
}

QByteArray jwk(const PrivateKey &key, const QByteArray &more)
{
    QByteArray members;
    if (EVP_PKEY_is_a(key.get(), "RSA")) {
        members = R"("kty":"RSA","n":")" + base64Url(number(key, OSSL_PKEY_PARAM_RSA_N))
                  + R"(","e":")" + base64Url(number(key, OSSL_PKEY_PARAM_RSA_E)) + '"';
    } else if (EVP_PKEY_is_a(key.get(), "EC")) {
        members = R"("kty":"EC","crv":"P-256","x":")"
                  + base64Url(number(key, OSSL_PKEY_PARAM_EC_PUB_X, 32)) + R"(","y":")"
                  + base64Url(number(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32)) + '"';
    } else {
        QByteArray raw(32, '\0');
        std::size_t size = 32;
        EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char *>(raw.data()),
                                    &size);
        members = R"("kty":"OKP","crv":"Ed25519","x":")" + base64Url(raw) + '"';
    }
    return '{' + members + more + '}';
}

QByteArray secretJwk(const QByteArray &secret, const QByteArray &more)
{
    return R"({"kty":"oct","k":")" + base64Url(secret) + '"' + more + '}';
}

QByteArray jwks(const QList<QByteArray> &keys)
{
    return R"({"keys":[)" + keys.join(',') + "]}";
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray hmac(JwtAlgorithm algorithm, const QByteArray &secret, const QByteArray &text)
{
    const auto method = algorithm == JwtAlgorithm::HS384   ? QCryptographicHash::Sha384
                        : algorithm == JwtAlgorithm::HS512 ? QCryptographicHash::Sha512
                                                           : QCryptographicHash::Sha256;
    return QMessageAuthenticationCode::hash(text, secret, method);
}

QByteArray signature(JwtAlgorithm algorithm, const PrivateKey &key, const QByteArray &text)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_PKEY_CTX *parameters = nullptr;
    EVP_DigestSignInit(context, &parameters,
                       algorithm == JwtAlgorithm::EdDSA ? nullptr : EVP_sha256(), nullptr,
                       key.get());
    if (algorithm == JwtAlgorithm::PS256) {
        EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST);
    }
    QByteArray bytes(1024, '\0');
    auto size = static_cast<std::size_t>(bytes.size());
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(bytes.data()), &size,
                   reinterpret_cast<const unsigned char *>(text.constData()),
                   static_cast<std::size_t>(text.size()));
    bytes.resize(static_cast<qsizetype>(size));
    EVP_MD_CTX_free(context);
    if (algorithm != JwtAlgorithm::ES256)
        return bytes;
    const auto *der = reinterpret_cast<const unsigned char *>(bytes.constData());
    ECDSA_SIG *pair = d2i_ECDSA_SIG(nullptr, &der, bytes.size());
    QByteArray raw(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(pair), reinterpret_cast<unsigned char *>(raw.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair), reinterpret_cast<unsigned char *>(raw.data()) + 32, 32);
    ECDSA_SIG_free(pair);
    return raw;
}

QByteArray token(const QByteArray &header, const QByteArray &claims, JwtAlgorithm algorithm,
                 const PrivateKey &key)
{
    const QByteArray text = base64Url(header) + '.' + base64Url(claims);
    return text + '.' + base64Url(signature(algorithm, key, text));
}

QByteArray token(const QByteArray &header, const QByteArray &claims, JwtAlgorithm algorithm,
                 const QByteArray &secret)
{
    const QByteArray text = base64Url(header) + '.' + base64Url(claims);
    return text + '.' + base64Url(hmac(algorithm, secret, text));
}

} // namespace Carillon::Test

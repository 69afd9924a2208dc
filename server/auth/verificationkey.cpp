// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/verificationkey.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rsa.h>

namespace Carillon {

namespace {

using Kind = VerificationKey::Kind;

template<auto Free>
struct Deleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Mac = std::unique_ptr<EVP_MAC_CTX, Deleter<EVP_MAC_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Deleter<ECDSA_SIG_free>>;

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

std::size_t length(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

// A failed call leaves its reason in this thread's queue, which TLS would then take for its own.
bool succeeded(bool ok)
{
    if (!ok)
        ERR_clear_error();
    return ok;
}

// Fetched once: in OpenSSL 3 a lookup by name costs more than a short digest.
const EVP_MD *sha256()
{
    static const std::unique_ptr<EVP_MD, Deleter<EVP_MD_free>> md(
        EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return md.get();
}

std::shared_ptr<EVP_MAC_CTX> keyedMac(const char *digest, QByteArrayView secret)
{
    static const std::unique_ptr<EVP_MAC, Deleter<EVP_MAC_free>> hmac(
        EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    std::shared_ptr<EVP_MAC_CTX> mac(EVP_MAC_CTX_new(hmac.get()), EVP_MAC_CTX_free);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(digest), 0),
        OSSL_PARAM_construct_end(),
    };
    if (!mac || EVP_MAC_init(mac.get(), bytes(secret), length(secret), params) != 1)
        return nullptr;
    return mac;
}

// RFC 7518 section 3.4: the two numbers in 32 bytes each; OpenSSL wants them in DER.
QByteArray derSignature(QByteArrayView signature)
{
    if (signature.size() != 64)
        return {};
    EcSignature pair(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(bytes(signature), 32, nullptr);
    BIGNUM *s = BN_bin2bn(bytes(signature) + 32, 32, nullptr);
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    QByteArray der(80, Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(der.data());
    const int size = i2d_ECDSA_SIG(pair.get(), &to);
    der.resize(qMax(size, 0));
    return der;
}

} // namespace

std::optional<JwtAlgorithm> jwtAlgorithm(QByteArrayView name)
{
    static constexpr std::pair<QByteArrayView, JwtAlgorithm> algorithms[] = {
        {"HS256", JwtAlgorithm::HS256}, {"RS256", JwtAlgorithm::RS256},
        {"ES256", JwtAlgorithm::ES256}, {"EdDSA", JwtAlgorithm::EdDSA},
        {"PS256", JwtAlgorithm::PS256}, {"HS384", JwtAlgorithm::HS384},
        {"HS512", JwtAlgorithm::HS512},
    };
    for (const auto &[known, algorithm] : algorithms) {
        if (name == known)
            return algorithm;
    }
    return std::nullopt;
}

Result<VerificationKey, QString> VerificationKey::fromSecret(QByteArrayView secret)
{
    if (secret.isEmpty())
        return QStringLiteral("the secret is empty");
    // A public key is known to everybody: taken for a secret it would let everybody sign.
    if (secret.trimmed().startsWith("-----BEGIN"))
        return QStringLiteral("the secret is a PEM key; a public key goes into public_key_file");
    VerificationKey key;
    key.m_kind = Kind::Secret;
    const char *const digests[] = {"SHA256", "SHA384", "SHA512"};
    for (std::size_t i = 0; i < key.m_macs.size(); ++i) {
        key.m_macs[i] = keyedMac(digests[i], secret);
        if (!succeeded(key.m_macs[i] != nullptr))
            return QStringLiteral("OpenSSL has no HMAC");
    }
    return key;
}

Result<VerificationKey, QString> VerificationKey::fromPublicKey(std::shared_ptr<EVP_PKEY> pkey)
{
    VerificationKey key;
    if (EVP_PKEY_is_a(pkey.get(), "RSA")) {
        const int bits = EVP_PKEY_get_bits(pkey.get());
        // RFC 7518 sections 3.3 and 3.5; larger ones cost more than any caller should make us pay.
        if (bits < 2048 || bits > 8192)
            return QStringLiteral("an RSA key of %1 bits; 2048 to 8192 are taken").arg(bits);
        key.m_kind = Kind::Rsa;
    } else if (EVP_PKEY_is_a(pkey.get(), "EC")) {
        char group[64] = {};
        EVP_PKEY_get_group_name(pkey.get(), group, sizeof group, nullptr);
        if (qstrcmp(group, "prime256v1") != 0 && qstrcmp(group, "P-256") != 0)
            return QStringLiteral("an elliptic curve key that is not on P-256");
        key.m_kind = Kind::P256;
    } else if (EVP_PKEY_is_a(pkey.get(), "ED25519")) {
        key.m_kind = Kind::Ed25519;
    } else {
        return QStringLiteral("a key that is neither RSA nor P-256 nor Ed25519");
    }
    key.m_key = std::move(pkey);
    return key;
}

bool VerificationKey::fits(JwtAlgorithm algorithm) const
{
    if (m_algorithm && *m_algorithm != algorithm)
        return false;
    switch (algorithm) {
    case JwtAlgorithm::HS256:
    case JwtAlgorithm::HS384:
    case JwtAlgorithm::HS512:
        return m_kind == Kind::Secret;
    case JwtAlgorithm::RS256:
    case JwtAlgorithm::PS256:
        return m_kind == Kind::Rsa;
    case JwtAlgorithm::ES256:
        return m_kind == Kind::P256;
    case JwtAlgorithm::EdDSA:
        return m_kind == Kind::Ed25519;
    }
    return false;
}

bool VerificationKey::verify(JwtAlgorithm algorithm, QByteArrayView text,
                             QByteArrayView signature) const
{
    if (!fits(algorithm))
        return false;
    return succeeded(m_kind == Kind::Secret ? verifySecret(algorithm, text, signature)
                                            : verifyPublic(algorithm, text, signature));
}

bool VerificationKey::verifySecret(JwtAlgorithm algorithm, QByteArrayView text,
                                   QByteArrayView signature) const
{
    const auto which = static_cast<std::size_t>(algorithm); // the HS algorithms come first
    const Mac mac(EVP_MAC_CTX_dup(m_macs[which].get()));
    unsigned char tag[EVP_MAX_MD_SIZE];
    std::size_t size = 0;
    if (!mac || EVP_MAC_update(mac.get(), bytes(text), length(text)) != 1
        || EVP_MAC_final(mac.get(), tag, &size, sizeof tag) != 1) {
        return false;
    }
    return size == length(signature) && CRYPTO_memcmp(tag, signature.data(), size) == 0;
}

bool VerificationKey::verifyPublic(JwtAlgorithm algorithm, QByteArrayView text,
                                   QByteArrayView signature) const
{
    QByteArray der;
    if (algorithm == JwtAlgorithm::ES256) {
        der = derSignature(signature);
        signature = der;
    }
    const Digest context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *parameters = nullptr; // owned by `context`
    const EVP_MD *md = algorithm == JwtAlgorithm::EdDSA ? nullptr : sha256();
    if (!context || signature.isEmpty()
        || EVP_DigestVerifyInit(context.get(), &parameters, md, nullptr, m_key.get()) != 1) {
        return false;
    }
    // RFC 7518 section 3.5: MGF1 with the same hash, and a salt as long as the hash.
    if (algorithm == JwtAlgorithm::PS256
        && (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1)) {
        return false;
    }
    return EVP_DigestVerify(context.get(), bytes(signature), length(signature), bytes(text),
                            length(text))
           == 1;
}

} // namespace Carillon

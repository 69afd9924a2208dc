// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <memory>
#include <optional>

struct evp_mac_ctx_st;
struct evp_pkey_st;

namespace Carillon {

/// The signature algorithms of RFC 7518 and RFC 8037 that we take.
enum class JwtAlgorithm : quint8 { HS256, HS384, HS512, RS256, PS256, ES256, EdDSA };

/// Exact, as RFC 7515 section 4.1.1 has it; "none" and everything else are no algorithm.
[[nodiscard]] std::optional<JwtAlgorithm> jwtAlgorithm(QByteArrayView name);

/// One key that signatures are checked with. A value: copies share the key. Immutable, so verify()
/// may be called on every thread at once.
///
/// Signatures are OpenSSL's EVP interface and nothing else: of the JOSE libraries in Debian 12
/// libjwt has neither EdDSA nor PS256 and cjose has no EdDSA, and one mechanism for all algorithms
/// is easier to judge than two.
class VerificationKey
{
public:
    /// The kind decides which algorithms fit: a secret never checks an RS256 token, and a public
    /// key is never taken for a secret, whatever the token says (RFC 8725, sections 2.1 and 3.1).
    enum class Kind : quint8 { Secret, Rsa, P256, Ed25519 };

    [[nodiscard]] static Result<VerificationKey, QString> fromSecret(QByteArrayView secret);
    /// Takes over `key`. RSA of 2048 to 8192 bits, P-256, Ed25519; others are refused.
    [[nodiscard]] static Result<VerificationKey, QString>
    fromPublicKey(std::shared_ptr<evp_pkey_st> key);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QByteArray &id() const { return m_id; }
    void setId(const QByteArray &id) { m_id = id; }
    /// Narrows the key to one algorithm (`alg` of a JWK).
    void setAlgorithm(JwtAlgorithm algorithm) { m_algorithm = algorithm; }

    [[nodiscard]] bool fits(JwtAlgorithm algorithm) const;
    [[nodiscard]] bool verify(JwtAlgorithm algorithm, QByteArrayView text,
                              QByteArrayView signature) const;

private:
    VerificationKey() = default;
    [[nodiscard]] bool verifySecret(JwtAlgorithm algorithm, QByteArrayView text,
                                    QByteArrayView signature) const;
    [[nodiscard]] bool verifyPublic(JwtAlgorithm algorithm, QByteArrayView text,
                                    QByteArrayView signature) const;

    Kind m_kind = Kind::Secret;
    QByteArray m_id;
    std::optional<JwtAlgorithm> m_algorithm;
    // Keyed once for each of SHA-256, 384 and 512; verify() works on a duplicate.
    std::array<std::shared_ptr<evp_mac_ctx_st>, 3> m_macs;
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/verificationkey.h"

#include <QByteArray>

#include <memory>

/// The issuer's side of a token, for tests: keys and signatures made with OpenSSL.
namespace Carillon::Test {

using PrivateKey = std::shared_ptr<evp_pkey_st>;

/// Made once a process, for an RSA key takes its time.
[[nodiscard]] PrivateKey rsaKey(unsigned bits = 2048);
[[nodiscard]] PrivateKey ecKey(const char *curve = "P-256");
[[nodiscard]] PrivateKey ed25519Key();

[[nodiscard]] QByteArray publicPem(const PrivateKey &key);
[[nodiscard]] QByteArray privatePem(const PrivateKey &key);
/// A self-signed certificate of the key.
[[nodiscard]] QByteArray certificatePem(const PrivateKey &key);
/// The key's JWK with the members of `more` (",\"kid\":\"a\"") in it.
[[nodiscard]] QByteArray jwk(const PrivateKey &key, const QByteArray &more = {});
[[nodiscard]] QByteArray secretJwk(const QByteArray &secret, const QByteArray &more = {});
[[nodiscard]] QByteArray jwks(const QList<QByteArray> &keys);

[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);
[[nodiscard]] QByteArray signature(JwtAlgorithm algorithm, const PrivateKey &key,
                                   const QByteArray &text);
[[nodiscard]] QByteArray hmac(JwtAlgorithm algorithm, const QByteArray &secret,
                              const QByteArray &text);

/// A whole token of these two JSON texts, whatever they say.
[[nodiscard]] QByteArray token(const QByteArray &header, const QByteArray &claims,
                               JwtAlgorithm algorithm, const PrivateKey &key);
[[nodiscard]] QByteArray token(const QByteArray &header, const QByteArray &claims,
                               JwtAlgorithm algorithm, const QByteArray &secret);

} // namespace Carillon::Test

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/auth/verificationkey.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace Carillon {

/// Reading keys. Errors are sentences for the operator who wrote the configuration; they never hold
/// any part of a key.
inline constexpr qsizetype MaxKeyFileSize = 256 * 1024;
inline constexpr std::size_t MaxKeys = 32; ///< a token without a kid is tried against each

using Keys = std::vector<VerificationKey>;

/// The HMAC secret of the configuration. One that is shorter than RFC 7518 section 3.2 demands is
/// taken all the same, with a warning in the log.
[[nodiscard]] Result<Keys, QString> keysFromSecret(QByteArrayView secret);

/// Public keys and certificates, one or more, in PEM. A private key is refused: it has no business
/// on this machine.
[[nodiscard]] Result<Keys, QString> keysFromPem(QByteArrayView pem);

/// A JWK Set (RFC 7517; RFC 8037 for OKP). As its section 5 wants, keys that are not for us (kty,
/// crv, use, key_ops, alg) are left out, and so are broken ones, these with a warning: one bad key
/// of an issuer must not keep the good ones from being rotated in.
[[nodiscard]] Result<Keys, QString> keysFromJwks(QByteArrayView json);

/// The whole of a small file.
[[nodiscard]] Result<QByteArray, QString> readKeyFile(const QString &path);

} // namespace Carillon

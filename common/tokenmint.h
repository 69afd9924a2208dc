// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <vector>

namespace Carillon {

/// What a minted token says (protocol.md, section 2). Text is UTF-8; what is empty is left out.
struct TokenRequest
{
    QByteArray userId = {}; ///< sub; the verifier refuses an empty one
    QByteArray tenant = {};
    std::vector<QByteArray> rooms = {};   ///< globs of rooms it may subscribe to
    std::vector<QByteArray> publish = {}; ///< globs of rooms it may publish to
    QByteArray scope = {};                ///< space-separated, e.g. "admin:read events:write"
    QByteArray issuer = {};
    QByteArray audience = {};
    QByteArray tokenId = {}; ///< jti
    QByteArray keyId = {};   ///< kid of the header
    std::chrono::seconds lifetime = std::chrono::hours(1);
    qint64 issuedAt = 0; ///< seconds since the epoch; 0: now
};

/// A JWT signed with HS256 (RFC 7519, RFC 7518 section 3.2), for `carillonctl token`,
/// `carillond --dev` and tests: a hub in production trusts tokens that the application issues. Qt
/// Core only, so that the console needs no cryptographic library.
[[nodiscard]] QByteArray mintToken(const TokenRequest &request, QByteArrayView secret);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/auth/verificationkey.h"
#include "server/core/claims.h"

namespace Carillon {

/// The two JSON parts of a token, decoded from base64url by the caller. Both refuse a member that
/// comes twice (RFC 7519 section 4 lets a receiver choose; two readers that choose differently are
/// an attack) if it is one that we read, and pass over members that they do not know.
///
/// `json` lies in a buffer with at least TokenPadding bytes behind it, as simdjson reads beyond the
/// end of its input.
inline constexpr qsizetype TokenPadding = 64;

struct JwtHeader
{
    JwtAlgorithm algorithm = JwtAlgorithm::HS256;
    QByteArray keyId; ///< empty when there is none
};

[[nodiscard]] Result<JwtHeader, AuthError> parseJwtHeader(QByteArrayView json);

struct JwtRules
{
    QByteArrayView issuer;   ///< empty: not checked
    QByteArrayView audience; ///< empty: not checked
    qint64 now = 0;          ///< seconds since the epoch
    qint64 skew = 0;
};

[[nodiscard]] Result<ClaimsPtr, AuthError> parseJwtClaims(QByteArrayView json,
                                                          const JwtRules &rules);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "common/result.h"

#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>

namespace Carillon {

/// What an accepted token says about its bearer. Immutable and shared (shard, hub and admin hold the
/// same object), so it may be read on any thread.
struct Claims
{
    enum Scope : unsigned {
        EventsWrite = 1U << 0U,  ///< events:write - POST /api/v1/events
        AdminRead = 1U << 1U,    ///< admin:read
        AdminPayload = 1U << 2U, ///< admin:payload
        AdminOperate = 1U << 3U, ///< admin:operate
        AdminManage = 1U << 4U,  ///< admin:manage
        AnyAdmin = AdminRead | AdminPayload | AdminOperate | AdminManage,
    };

    QByteArray userId;              ///< sub; never empty
    QByteArray tenant;              ///< "" when the token has none
    QByteArray tokenId;             ///< jti, "" when absent
    QByteArrayList rooms;           ///< globs of rooms it may subscribe to
    QByteArrayList publish;         ///< globs of rooms it may publish to
    unsigned scopes = 0;
    qint64 expiresAt = 0; ///< seconds since the epoch
    qint64 issuedAt = 0;  ///< the same; 0 when the token does not say
};

using ClaimsPtr = std::shared_ptr<const Claims>;

/// Why a token was refused. `reason` is one of a fixed set of words ("expired", "bad_signature",
/// "algorithm_refused", ...) fit for an answer, a metric label and a log line; it never holds
/// anything from the token.
struct AuthError
{
    const char *reason = "malformed";
};

/// Judges tokens. One instance for the process; verify() is called on every shard's thread at once
/// and must neither block nor touch anything that another thread may change without a lock.
class Authenticator
{
public:
    Authenticator() = default;
    virtual ~Authenticator() = default;
    Q_DISABLE_COPY_MOVE(Authenticator)

    [[nodiscard]] virtual Result<ClaimsPtr, AuthError> verify(QByteArrayView token) const = 0;
    /// Whether an operator has taken back what verify() once accepted.
    [[nodiscard]] virtual bool isRevoked(const Claims &claims) const
    {
        Q_UNUSED(claims)
        return false;
    }
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/claims.h"
#include "server/core/snapshot.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Carillon {

/// What an operator took back before its time: every token of a user that was issued until then, or
/// one token by its id (`jti`). `endsAt` is when the last such token has expired by itself.
struct Revocation
{
    std::optional<QByteArray> tenant; ///< only with a tokenId: absent for whichever tenant has it
    QByteArray user;                  ///< of this, or
    QByteArray tokenId;               ///< of this; the other one is empty
    qint64 revokedAt = 0;             ///< seconds since the epoch
    qint64 endsAt = 0;                ///< the same

    /// A token that does not say when it was issued cannot show that it is a newer one.
    [[nodiscard]] bool covers(const Claims &claims) const
    {
        if (tenant && claims.tenant != *tenant)
            return false;
        return tokenId.isEmpty() ? claims.userId == user && claims.issuedAt <= revokedAt
                                 : claims.tokenId == tokenId;
    }
};

/// The revocations in force. Owned by the Hub and changed on its thread; covers() is asked on every
/// thread and reads an immutable snapshot. Bounded: what does not fit is refused, for to forget an
/// older one early would let its bearer in again. A durable log keeps a copy.
class Revocations final
{
public:
    static constexpr qsizetype MaxEntries = 10'000;

    [[nodiscard]] bool covers(const Claims &claims) const;
    /// What is in force now: the same again only ever grows. Nothing when there is no room.
    [[nodiscard]] std::optional<Revocation> add(const Revocation &revocation);
    struct Added
    {
        std::vector<Revocation> fresh; ///< those that were not in force as they are now
        qsizetype refused = 0;         ///< there is no room
    };
    /// Of all at once: each add() makes a snapshot.
    [[nodiscard]] Added add(const std::vector<Revocation> &revocations);
    /// Those that a log has kept, however many; before the first add().
    void restore(const std::vector<Revocation> &kept);
    void expire(qint64 nowSeconds);
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    using Entries = QHash<QByteArray, Revocation>;
    /// What is in force then, and whether it was not before. Nothing when there is no room.
    [[nodiscard]] std::optional<std::pair<Revocation, bool>> merge(const Revocation &revocation);
    void publish();

    Entries m_entries;
    qint64 m_firstEnds = 0;
    Snapshot<Entries> m_shared; ///< null when there is none
};

/// Judges as another Authenticator does, and refuses what has been revoked. Any thread.
class RevocationCheck final : public Authenticator
{
public:
    RevocationCheck(const Authenticator &authenticator, const Revocations &revocations)
        : m_authenticator(authenticator), m_revocations(revocations)
    {}

    [[nodiscard]] Result<ClaimsPtr, AuthError> verify(QByteArrayView token) const override
    {
        auto verified = m_authenticator.verify(token);
        if (verified.ok() && isRevoked(**verified))
            return AuthError{"revoked"};
        return verified;
    }
    [[nodiscard]] bool isRevoked(const Claims &claims) const override
    {
        return m_revocations.covers(claims);
    }

private:
    const Authenticator &m_authenticator;
    const Revocations &m_revocations;
};

} // namespace Carillon

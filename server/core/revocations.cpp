// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/revocations.h"

#include <algorithm>
#include <limits>

namespace Carillon {

namespace {

// Neither a tenant nor a user holds control characters (jwtclaims.cpp).
QByteArray userKey(const QByteArray &tenant, const QByteArray &user)
{
    return 'u' + tenant + '\0' + user;
}

QByteArray tokenKey(const std::optional<QByteArray> &tenant, const QByteArray &tokenId)
{
    return tenant ? 't' + *tenant + '\0' + tokenId : '*' + tokenId;
}

QByteArray keyOf(const Revocation &revocation)
{
    return revocation.tokenId.isEmpty() ? userKey(revocation.tenant.value_or(QByteArray()), revocation.user)
                                        : tokenKey(revocation.tenant, revocation.tokenId);
}

} // namespace

bool Revocations::covers(const Claims &claims) const
{
    const std::shared_ptr<const Entries> entries = m_shared.load();
    if (!entries)
        return false;
    const auto has = [&](const QByteArray &key) {
        const auto found = entries->constFind(key);
        return found != entries->constEnd() && found->covers(claims);
    };
    return has(userKey(claims.tenant, claims.userId))
        || (!claims.tokenId.isEmpty()
            && (has(tokenKey(std::nullopt, claims.tokenId)) || has(tokenKey(claims.tenant, claims.tokenId))));
}

std::optional<std::pair<Revocation, bool>> Revocations::merge(const Revocation &revocation)
{
    const QByteArray key = keyOf(revocation);
    const auto known = m_entries.constFind(key); // the other find() would copy what the snapshot has
    if (known == m_entries.cend() && m_entries.size() >= MaxEntries)
        return std::nullopt;
    Revocation merged = revocation;
    if (known != m_entries.cend()) {
        merged.revokedAt = qMax(known->revokedAt, revocation.revokedAt);
        merged.endsAt = qMax(known->endsAt, revocation.endsAt);
        if (merged.revokedAt == known->revokedAt && merged.endsAt == known->endsAt)
            return std::pair(*known, false);
    }
    m_entries.insert(key, merged);
    return std::pair(merged, true);
}

std::optional<Revocation> Revocations::add(const Revocation &revocation)
{
    const auto merged = merge(revocation);
    if (!merged)
        return std::nullopt;
    if (merged->second)
        publish();
    return merged->first;
}

Revocations::Added Revocations::add(const std::vector<Revocation> &revocations)
{
    Added added;
    for (const Revocation &revocation : revocations) {
        const auto merged = merge(revocation);
        if (!merged)
            ++added.refused;
        else if (merged->second)
            added.fresh.push_back(merged->first);
    }
    if (!added.fresh.empty())
        publish();
    return added;
}

void Revocations::restore(const std::vector<Revocation> &kept)
{
    for (const Revocation &revocation : kept)
        m_entries.insert(keyOf(revocation), revocation);
    publish();
}

void Revocations::expire(qint64 nowSeconds)
{
    if (m_entries.isEmpty() || nowSeconds < m_firstEnds)
        return;
    m_entries.removeIf([nowSeconds](const Entries::iterator &it) { return it->endsAt <= nowSeconds; });
    publish();
}

void Revocations::publish()
{
    m_firstEnds = std::numeric_limits<qint64>::max();
    for (const Revocation &entry : std::as_const(m_entries))
        m_firstEnds = qMin(m_firstEnds, entry.endsAt);
    m_shared.store(m_entries.isEmpty() ? nullptr : std::make_shared<const Entries>(m_entries));
}

} // namespace Carillon

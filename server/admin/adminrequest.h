// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/filter.h"
#include "common/result.h"
#include "server/core/claims.h"
#include "server/core/ids.h"
#include "server/core/ratelimit.h"

#include <QByteArray>
#include <QJsonObject>

#include <set>

/// The values that the parts of the AdminService hand each other.
namespace Carillon {

/// One session of an operator: who it is and what it has been sent. Its queries, watches and traces
/// belong to those parts.
struct Operator
{
    PeerId id;
    ClaimsPtr claims;
    QByteArray remote;
    qint64 connectedAtMs = 0;
    QByteArray homeNode = {}; ///< the bus' word for the node where the session is, and its name there; empty: here
    QByteArray homeSession = {};
    std::set<QByteArray> elsewhere = {}; ///< nodes that act for it
    qint64 usedMs = 0;    ///< of one of another node: when it was last heard of
    RateLimit requests;
    qint64 underWay = 0;  ///< bytes sent and not yet written
    qint64 collected = 0; ///< bytes of events that wait for the next tick
    quint64 dropped = 0;
    // For the cost meter: since it last told, and what it told then.
    qint64 bytes = 0;
    qint64 frames = 0;
    qint64 busyUs = 0;
    double bytesRate = 0;
    double cpu = 0; ///< of one core

    [[nodiscard]] bool isOfOtherNode() const { return !homeNode.isEmpty(); }
    [[nodiscard]] bool has(unsigned scopes) const { return (claims->scopes & scopes) != 0; }
    [[nodiscard]] bool allTenants() const { return claims->tenant.isEmpty(); }
    [[nodiscard]] bool maySee(const QByteArray &tenant) const { return allTenants() || claims->tenant == tenant; }
};

/// One request of an operator.
struct AdminRequest
{
    Operator &from;
    QByteArray id; ///< raw JSON
    QJsonObject fields;
    QByteArrayView json; ///< the whole message

    [[nodiscard]] QByteArray text(const char *name) const;
    [[nodiscard]] bool flag(const char *name) const;
    /// The number within bounds; `fallback` when there is none.
    [[nodiscard]] double number(const char *name, double fallback, double least, double most) const;
    /// `bytes_per_s`: what a stream may bring at most; 0: as much as the feed takes.
    [[nodiscard]] qint64 bytesPerSecond() const;
};

/// An error of docs/admin-protocol.md, section 1, as the members of its answer.
struct Refusal
{
    QByteArray code;
    QByteArray extra = {}; ///< `,"at":7`, or empty
};
template<typename T>
using Judged = Result<T, Refusal>;

/// The tenant that a request is about: the operator's own, or the one that it names if it sees all.
[[nodiscard]] Judged<QByteArray> judgeTenant(const AdminRequest &request);

/// "viewer", "observer", "operator", "admin": the highest of the scopes.
[[nodiscard]] const char *roleName(unsigned scopes);
/// "admin:read admin:operate"
[[nodiscard]] QByteArray scopeNames(unsigned scopes);

// ---- JSON as the answers are put together: `,"name":value`
[[nodiscard]] QByteArray member(const char *name, const QByteArray &raw);
[[nodiscard]] QByteArray member(const char *name, qint64 value);
[[nodiscard]] QByteArray textMember(const char *name, QByteArrayView text);
[[nodiscard]] QByteArray flagMember(const char *name, bool value);
[[nodiscard]] Refusal badRequest(const char *argument);
[[nodiscard]] Refusal badFilter(const FilterError &error);
[[nodiscard]] QByteArray compact(const QJsonObject &object);
[[nodiscard]] QByteArray rawJson(const QJsonValue &value);
/// The raw text of a member of a JSON object, as it stands there (QJsonDocument would round large
/// numbers); `fallback` when it has none.
[[nodiscard]] QByteArray rawMember(QByteArrayView object, const char *name, const char *fallback);

} // namespace Carillon

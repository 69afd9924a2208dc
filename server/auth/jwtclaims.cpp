// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwtclaims.h"

#include "common/roomname.h"

#include <QVarLengthArray>

#include <simdjson.h>

#include <cmath>
#include <optional>
#include <string_view>

namespace Carillon {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t MaxSubjectSize = 128;
constexpr std::size_t MaxTenantSize = 64;
constexpr std::size_t MaxTokenIdSize = 128;
constexpr std::size_t MaxKeyIdSize = 256;
constexpr std::size_t MaxGlobs = 256;
constexpr qint64 MaxTime = 253402300799; // the last second of year 9999 (RFC 3339)

static_assert(TokenPadding >= simdjson::SIMDJSON_PADDING);

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// The parser keeps its memory, so one for each thread.
std::optional<dom::object> parseObject(QByteArrayView json)
{
    thread_local dom::parser parser;
    dom::object object;
    if (parser.parse(json.data(), static_cast<std::size_t>(json.size()), false).get(object))
        return std::nullopt;
    return object;
}

std::optional<std::string_view> text(dom::element value)
{
    std::string_view result;
    return value.get(result) ? std::nullopt : std::optional(result);
}

// Gives each of the members that we know its place; -1 for others. False when one comes twice.
template<std::size_t N>
bool collect(dom::object object, const std::array<std::string_view, N> &names,
             std::array<std::optional<dom::element>, N> &values)
{
    for (const auto &[key, value] : object) {
        for (std::size_t i = 0; i < N; ++i) {
            if (key != names[i])
                continue;
            if (values[i])
                return false;
            values[i] = value;
            break;
        }
    }
    return true;
}

bool equalsIgnoringCase(std::string_view left, const char *right)
{
    return QByteArrayView(left.data(), static_cast<qsizetype>(left.size()))
               .compare(right, Qt::CaseInsensitive)
           == 0;
}

// RFC 8725 section 3.11: a token of another kind (a logout token, a proof of possession) is signed
// by the same issuer with the same key, and is no way in.
bool isAccessType(std::string_view type)
{
    constexpr std::string_view prefix = "application/";
    if (type.size() > prefix.size()
        && equalsIgnoringCase(type.substr(0, prefix.size()), "application/"))
        type.remove_prefix(prefix.size());
    return equalsIgnoringCase(type, "JWT") || equalsIgnoringCase(type, "at+jwt")
           || equalsIgnoringCase(type, "JOSE");
}

// NumericDate (RFC 7519 section 2) may have a fraction, which is dropped.
std::optional<qint64> seconds(dom::element value)
{
    double number = 0;
    if (value.get(number) || !(number >= 0))
        return std::nullopt;
    return number > static_cast<double>(MaxTime) ? MaxTime : static_cast<qint64>(number);
}

// Names become parts of room names (user:<sub>) and keys of tables, so they follow the same rules:
// printable, no spaces.
bool isName(std::string_view name, std::size_t maximum)
{
    if (name.empty() || name.size() > maximum)
        return false;
    QVarLengthArray<char, 160> room;
    room.append("u:", 2);
    room.append(name.data(), static_cast<qsizetype>(name.size()));
    return isValidRoomName(QByteArrayView(room.data(), room.size()));
}

/// A backend gives most of its users the same globs: `last` is what this thread read before, which
/// the claims then share.
bool readGlobs(const std::optional<dom::element> &value, QByteArrayList &globs, QByteArrayList &last)
{
    if (!value)
        return true;
    dom::array list;
    if (value->get(list) || list.size() > MaxGlobs)
        return false;
    globs.reserve(qsizetype(list.size()));
    for (const dom::element item : list) {
        const auto glob = text(item);
        if (!glob || glob->empty() || glob->size() > static_cast<std::size_t>(MaxRoomNameSize))
            return false;
        globs.push_back(toBytes(*glob));
    }
    if (globs == last)
        globs = last;
    else
        last = globs;
    return true;
}

unsigned scopeOf(std::string_view word)
{
    static constexpr std::pair<std::string_view, Claims::Scope> scopes[] = {
        {"events:write", Claims::EventsWrite},   {"admin:read", Claims::AdminRead},
        {"admin:payload", Claims::AdminPayload}, {"admin:operate", Claims::AdminOperate},
        {"admin:manage", Claims::AdminManage},
    };
    for (const auto &[name, scope] : scopes) {
        if (word == name)
            return scope;
    }
    return 0;
}

// RFC 8693 section 4.2: words with a space between each two.
unsigned readScopes(std::string_view words)
{
    unsigned scopes = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        scopes |= scopeOf(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return scopes;
}

bool isOneOf(dom::element audience, std::string_view wanted)
{
    if (const auto single = text(audience))
        return *single == wanted;
    dom::array list;
    if (audience.get(list))
        return false;
    for (const dom::element item : list) {
        if (text(item) == wanted)
            return true;
    }
    return false;
}

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

enum ClaimName : std::size_t {
    Exp,
    Nbf,
    Iat,
    Iss,
    Aud,
    Sub,
    Tenant,
    Rooms,
    Publish,
    Scope,
    Jti,
    ClaimCount
};
using ClaimValues = std::array<std::optional<dom::element>, ClaimCount>;

std::optional<AuthError> checkTimes(const ClaimValues &claims, const JwtRules &rules, Claims &result)
{
    if (!claims[Exp])
        return AuthError{"expiry_missing"};
    const auto exp = seconds(*claims[Exp]);
    if (!exp)
        return AuthError{"bad_claim"};
    // "On or after which the JWT MUST NOT be accepted" (RFC 7519 section 4.1.4).
    if (rules.now >= *exp + rules.skew)
        return AuthError{"expired"};
    for (const ClaimName name : {Nbf, Iat}) {
        if (!claims[name])
            continue;
        const auto time = seconds(*claims[name]);
        if (!time)
            return AuthError{"bad_claim"};
        if (*time > rules.now + rules.skew)
            return AuthError{"not_yet_valid"};
        if (name == Iat)
            result.issuedAt = *time;
    }
    result.expiresAt = *exp;
    return std::nullopt;
}

std::optional<AuthError> checkParties(const ClaimValues &claims, const JwtRules &rules)
{
    if (!rules.issuer.isEmpty() && (!claims[Iss] || text(*claims[Iss]) != viewOf(rules.issuer))) {
        return AuthError{"issuer_refused"};
    }
    if (!rules.audience.isEmpty()
        && (!claims[Aud] || !isOneOf(*claims[Aud], viewOf(rules.audience)))) {
        return AuthError{"audience_refused"};
    }
    return std::nullopt;
}

std::optional<AuthError> readIdentity(const ClaimValues &claims, Claims &result)
{
    const auto subject = claims[Sub] ? text(*claims[Sub]) : std::nullopt;
    if (!subject || !isName(*subject, MaxSubjectSize))
        return AuthError{"bad_subject"};
    result.userId = toBytes(*subject);
    if (claims[Tenant]) {
        const auto tenant = text(*claims[Tenant]);
        if (!tenant || (!tenant->empty() && !isName(*tenant, MaxTenantSize)))
            return AuthError{"bad_claim"};
        result.tenant = toBytes(*tenant);
    }
    if (claims[Jti]) {
        const auto id = text(*claims[Jti]);
        if (!id || id->size() > MaxTokenIdSize)
            return AuthError{"bad_claim"};
        result.tokenId = toBytes(*id);
    }
    return std::nullopt;
}

std::optional<AuthError> readRights(const ClaimValues &claims, Claims &result)
{
    static thread_local QByteArrayList lastRooms;
    static thread_local QByteArrayList lastPublish;
    if (!readGlobs(claims[Rooms], result.rooms, lastRooms)
        || !readGlobs(claims[Publish], result.publish, lastPublish))
        return AuthError{"bad_claim"};
    if (claims[Scope]) {
        const auto words = text(*claims[Scope]);
        if (!words)
            return AuthError{"bad_claim"};
        result.scopes = readScopes(*words);
    }
    return std::nullopt;
}

} // namespace

Result<JwtHeader, AuthError> parseJwtHeader(QByteArrayView json)
{
    enum : std::size_t { Alg, Typ, Kid, Crit, Count };
    static constexpr std::array<std::string_view, Count> names{"alg", "typ", "kid", "crit"};
    std::array<std::optional<dom::element>, Count> values;
    const auto object = parseObject(json);
    if (!object || !collect(*object, names, values) || !values[Alg])
        return AuthError{"malformed"};
    // RFC 7515 section 4.1.11: to be refused by whoever does not know the extension; we know none.
    if (values[Crit])
        return AuthError{"critical_header"};

    const auto name = text(*values[Alg]);
    if (!name)
        return AuthError{"malformed"};
    const auto algorithm
        = jwtAlgorithm(QByteArrayView(name->data(), static_cast<qsizetype>(name->size())));
    if (!algorithm)
        return AuthError{"algorithm_refused"};
    JwtHeader header{*algorithm, {}};
    if (values[Typ]) {
        const auto type = text(*values[Typ]);
        if (!type)
            return AuthError{"malformed"};
        if (!isAccessType(*type))
            return AuthError{"type_refused"};
    }
    if (values[Kid]) {
        const auto id = text(*values[Kid]);
        if (!id || id->size() > MaxKeyIdSize)
            return AuthError{"malformed"};
        header.keyId = toBytes(*id);
    }
    return header;
}

Result<ClaimsPtr, AuthError> parseJwtClaims(QByteArrayView json, const JwtRules &rules)
{
    static constexpr std::array<std::string_view, ClaimCount> names{
        "exp", "nbf", "iat", "iss", "aud", "sub", "tenant", "rooms", "publish", "scope", "jti"};
    ClaimValues claims;
    const auto object = parseObject(json);
    if (!object || !collect(*object, names, claims))
        return AuthError{"malformed"};
    auto result = std::make_shared<Claims>();
    if (const auto error = checkTimes(claims, rules, *result))
        return *error;
    if (const auto error = checkParties(claims, rules))
        return *error;
    if (const auto error = readIdentity(claims, *result))
        return *error;
    if (const auto error = readRights(claims, *result))
        return *error;
    return ClaimsPtr(std::move(result));
}

} // namespace Carillon

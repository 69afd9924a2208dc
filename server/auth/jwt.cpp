// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwt.h"

#include "common/logging.h"
#include "server/auth/base64url.h"
#include "server/auth/jwtclaims.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cstring>

namespace Carillon {

namespace {

using namespace Qt::StringLiterals;

// The compact serialization of a JWS (RFC 7515 section 7.1).
struct Parts
{
    QByteArrayView header;
    QByteArrayView payload;
    QByteArrayView signature;
    QByteArrayView signedText; // header and payload with the dot between
};

std::optional<Parts> split(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype last = token.lastIndexOf('.');
    if (first <= 0 || last <= first + 1 || last == token.size() - 1)
        return std::nullopt;
    const Parts parts{token.first(first), token.sliced(first + 1, last - first - 1),
                      token.sliced(last + 1), token.first(last)};
    // Five parts are a JWE, which is none of ours.
    return parts.payload.contains('.') ? std::nullopt : std::optional(parts);
}

// What a part decodes to, on the stack.
class Buffer
{
public:
    std::optional<QByteArrayView> decode(QByteArrayView text)
    {
        const qsizetype size = base64UrlDecodedSize(text.size());
        if (!decodeBase64Url(text, m_bytes.data()))
            return std::nullopt;
        std::memset(m_bytes.data() + size, 0, TokenPadding);
        return QByteArrayView(m_bytes.data(), size);
    }

private:
    std::array<char, base64UrlDecodedSize(JwtAuthenticator::MaxTokenSize) + TokenPadding> m_bytes;
};

bool isAddress(const QString &jwks)
{
    return jwks.startsWith("https://"_L1, Qt::CaseInsensitive)
           || jwks.startsWith("http://"_L1, Qt::CaseInsensitive);
}

// One of the keys of the configuration, with the name of its setting in front of an error.
std::optional<QString> append(Keys &keys, const QString &setting, Result<Keys, QString> more)
{
    if (!more)
        return u"%1: %2"_s.arg(setting, more.error());
    keys.insert(keys.end(), more->begin(), more->end());
    return std::nullopt;
}

Result<Keys, QString> keysOfFile(const QString &path,
                                 Result<Keys, QString> (*parse)(QByteArrayView))
{
    const auto data = readKeyFile(path);
    if (!data)
        return data.error();
    return parse(*data);
}

} // namespace

JwtAuthenticator::JwtAuthenticator(Clock clock)
    : m_clock(std::move(clock))
{
    publish();
}

JwtAuthenticator::~JwtAuthenticator() = default;

Result<ClaimsPtr, AuthError> JwtAuthenticator::verify(QByteArrayView token) const
{
    if (token.size() > MaxTokenSize)
        return AuthError{"too_large"};
    const auto parts = split(token);
    if (!parts)
        return AuthError{"malformed"};

    Buffer buffer;
    const auto headerJson = buffer.decode(parts->header);
    if (!headerJson)
        return AuthError{"malformed"};
    const auto header = parseJwtHeader(*headerJson);
    if (!header)
        return header.error();

    // Only keys that the algorithm fits are asked, and of those the one that the token names.
    const std::shared_ptr<const Trust> trust = m_trust.load();
    const auto signature = buffer.decode(parts->signature);
    if (!signature)
        return AuthError{"malformed"};
    const bool byId = trust->byId && !header->keyId.isEmpty();
    bool known = false;
    bool fits = false;
    bool good = false;
    for (const VerificationKey &key : trust->keys) {
        if (byId && key.id() != header->keyId)
            continue;
        known = true;
        if (!key.fits(header->algorithm))
            continue;
        fits = true;
        good = key.verify(header->algorithm, parts->signedText, *signature);
        if (good)
            break;
    }
    if (!known) {
        m_unknownKey.store(true, std::memory_order_relaxed);
        return AuthError{"unknown_key"};
    }
    if (!fits)
        return AuthError{"algorithm_refused"};
    if (!good)
        return AuthError{"bad_signature"};

    const auto payload = buffer.decode(parts->payload);
    if (!payload)
        return AuthError{"malformed"};
    return parseJwtClaims(*payload, {trust->issuer, trust->audience, m_clock(), SkewSeconds});
}

std::optional<QString> JwtAuthenticator::reload(const Config::Auth &config)
{
    Keys configured;
    if (!config.hmacSecret.isEmpty()) {
        if (auto error = append(configured, u"hmac_secret"_s, keysFromSecret(config.hmacSecret)))
            return error;
    }
    if (!config.publicKeyFile.isEmpty()) {
        if (auto error = append(configured, u"public_key_file"_s,
                                keysOfFile(config.publicKeyFile, keysFromPem))) {
            return error;
        }
    }
    Keys jwks;
    Stamp stamp;
    if (isAddress(config.jwks)) {
        if (config.jwks == m_config.jwks)
            jwks = m_jwks;
    } else if (!config.jwks.isEmpty()) {
        stamp = stampOf(config.jwks);
        if (auto error = append(jwks, u"jwks"_s, keysOfFile(config.jwks, keysFromJwks)))
            return error;
    }
    m_config = config;
    m_configured = std::move(configured);
    m_jwks = std::move(jwks);
    m_stamp = stamp;
    publish();
    if (m_configured.empty() && m_config.jwks.isEmpty())
        qCWarning(lcAuth) << "no key configured: every token will be refused";
    return std::nullopt;
}

void JwtAuthenticator::refresh()
{
    if (m_config.jwks.isEmpty() || isAddress(m_config.jwks))
        return;
    const Stamp stamp = stampOf(m_config.jwks);
    if (stamp == m_stamp)
        return;
    m_stamp = stamp;
    const auto data = readKeyFile(m_config.jwks);
    const auto count = data ? setJwks(*data) : Result<int, QString>(data.error());
    if (count)
        qCInfo(lcAuth) << "JWKS file read again"
                       << "keys=" << *count;
    else
        qCWarning(lcAuth) << "JWKS file not usable, old keys stay"
                          << "error=" << count.error();
}

Result<int, QString> JwtAuthenticator::setJwks(QByteArrayView json)
{
    Result<Keys, QString> keys = keysFromJwks(json);
    if (!keys)
        return std::move(keys).error();
    m_jwks = *std::move(keys);
    publish();
    return static_cast<int>(m_jwks.size());
}

QUrl JwtAuthenticator::jwksUrl() const
{
    return isAddress(m_config.jwks) ? QUrl(m_config.jwks) : QUrl();
}

JwtAuthenticator::Stamp JwtAuthenticator::stampOf(const QString &path)
{
    const QFileInfo file(path);
    return {file.lastModified(), file.size()};
}

void JwtAuthenticator::publish()
{
    auto trust = std::make_shared<Trust>();
    trust->keys = m_configured;
    trust->keys.insert(trust->keys.end(), m_jwks.begin(), m_jwks.end());
    trust->byId = std::any_of(trust->keys.begin(), trust->keys.end(),
                              [](const VerificationKey &key) { return !key.id().isEmpty(); });
    trust->issuer = m_config.issuer.toUtf8();
    trust->audience = m_config.audience.toUtf8();
    m_trust.store(std::move(trust));
}

Result<std::unique_ptr<JwtAuthenticator>, QString> makeAuthenticator(const Config::Auth &config)
{
    auto authenticator = std::make_unique<JwtAuthenticator>();
    if (auto error = authenticator->reload(config))
        return *std::move(error);
    return authenticator;
}

} // namespace Carillon

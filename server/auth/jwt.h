// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/keyset.h"
#include "server/core/claims.h"
#include "server/core/config.h"
#include "server/core/snapshot.h"

#include <QDateTime>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>

namespace Carillon {

/// Judges JSON Web Tokens (RFC 7519, with the advice of RFC 8725). One instance for the process.
///
/// verify() is pure but for one flag and runs on every thread at once: what it reads is an
/// immutable snapshot that the other functions, called on the hub's thread only, replace as a
/// whole. A token that was accepted stays so until Claims::expiresAt as far as a caller is
/// concerned that keeps the ClaimsPtr; it holds nothing of the token itself.
///
/// Order of the checks: size, shape, header, key, signature, and only then the claims, so that
/// nothing in a payload is looked at before somebody answered for it.
class JwtAuthenticator final : public Authenticator
{
public:
    using Clock = std::function<qint64()>; ///< seconds since the epoch; called on any thread

    static constexpr qsizetype MaxTokenSize = 8192;
    static constexpr qint64 SkewSeconds = 30; ///< what clocks may differ by, for exp, nbf and iat

    explicit JwtAuthenticator(Clock clock = QDateTime::currentSecsSinceEpoch);
    ~JwtAuthenticator() override;

    [[nodiscard]] Result<ClaimsPtr, AuthError> verify(QByteArrayView token) const override;

    /// Reads the keys that the configuration names and puts them, the issuer and the audience in
    /// force together. On an error nothing changes. The keys of a JWKS address stay until
    /// setJwks(), unless it is another address now.
    [[nodiscard]] std::optional<QString> reload(const Config::Auth &config);

    /// Re-reads a JWKS file when it has changed: call it every half a minute or so. A file that
    /// cannot be read leaves the old keys in force, with a line in the log.
    void refresh();

    /// Replaces the keys of the JWKS; how many there are, or what is wrong with it.
    [[nodiscard]] Result<int, QString> setJwks(QByteArrayView json);

    /// Where the JWKS is to be fetched from; empty when it is a file, or not used.
    [[nodiscard]] QUrl jwksUrl() const;

    /// Whether a token named a key that we do not have since this was asked last: time to look for
    /// new keys. From any thread.
    [[nodiscard]] bool takeUnknownKey() const { return m_unknownKey.exchange(false); }

private:
    struct Trust
    {
        Keys keys;
        bool byId = false; // some key has an id
        QByteArray issuer;
        QByteArray audience;
    };
    struct Stamp
    {
        QDateTime modified;
        qint64 size = -1;
        bool operator==(const Stamp &) const = default;
    };

    static Stamp stampOf(const QString &path);
    void publish();

    Clock m_clock;
    Config::Auth m_config;
    Keys m_configured; // from hmac_secret and public_key_file
    Keys m_jwks;
    Stamp m_stamp;
    Snapshot<Trust> m_trust;
    mutable std::atomic<bool> m_unknownKey = false;
};

/// An authenticator with the keys of the configuration in force, or a sentence for the operator.
[[nodiscard]] Result<std::unique_ptr<JwtAuthenticator>, QString>
makeAuthenticator(const Config::Auth &config);

} // namespace Carillon

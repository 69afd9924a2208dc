// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// The first byte says what the rest is: T a whole token, C a header and (behind a newline) claims
// that are signed here, so that the fuzzer gets past the signature; J a JWK Set; P a file of PEM.
// What was accepted must be signed with the key and keep the rules that Claims promises.
#include "server/auth/base64url.h"
#include "server/auth/jwt.h"

#include "common/roomname.h"

#include <QMessageAuthenticationCode>

#include <cstdlib>

using namespace Carillon;

namespace {

constexpr qint64 now = 1'768'473'000;
const QByteArray secret(64, 'k');

void require(bool held)
{
    if (!held)
        std::abort();
}

const JwtAuthenticator &authenticator()
{
    static const auto made = [] {
        auto one = std::make_unique<JwtAuthenticator>([] { return now; });
        Config::Auth config;
        config.hmacSecret = secret;
        require(!one->reload(config));
        return one;
    }();
    return *made;
}

QByteArray signature(QByteArrayView text, QCryptographicHash::Algorithm method)
{
    return QMessageAuthenticationCode::hash(text.toByteArray(), secret, method)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isSigned(QByteArrayView token)
{
    const qsizetype dot = token.lastIndexOf('.');
    const QByteArray text = token.first(dot).toByteArray();
    const QByteArray found = token.sliced(dot + 1).toByteArray();
    return found == signature(text, QCryptographicHash::Sha256)
           || found == signature(text, QCryptographicHash::Sha384)
           || found == signature(text, QCryptographicHash::Sha512);
}

void checkToken(QByteArrayView token)
{
    const auto result = authenticator().verify(token);
    if (!result) {
        require(result.error().reason[0] != '\0');
        return;
    }
    const Claims &claims = **result;
    require(isSigned(token) && token.size() <= JwtAuthenticator::MaxTokenSize);
    require(claims.userId.size() <= 128 && isValidRoomName(userRoom(claims.userId)));
    require(claims.tenant.size() <= 64 && claims.tokenId.size() <= 128);
    require(claims.rooms.size() <= 256 && claims.publish.size() <= 256);
    require(claims.expiresAt > now - JwtAuthenticator::SkewSeconds);
}

void checkClaims(QByteArrayView input)
{
    const qsizetype line = input.indexOf('\n');
    if (line < 0)
        return;
    const auto encoded = [](QByteArrayView bytes) {
        return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                            | QByteArray::OmitTrailingEquals);
    };
    const QByteArray text = encoded(input.first(line)) + '.' + encoded(input.sliced(line + 1));
    checkToken(text + '.' + signature(text, QCryptographicHash::Sha256));
}

void checkKeys(const Result<Keys, QString> &keys)
{
    if (!keys) {
        require(!keys.error().isEmpty());
        return;
    }
    require(!keys->empty() && keys->size() <= MaxKeys);
    // Whatever the key is, nothing but its own signature passes.
    const QByteArray zeros(512, '\0');
    for (const VerificationKey &key : *keys) {
        for (const char *name : {"HS256", "RS256", "PS256", "ES256", "EdDSA"})
            require(!key.verify(jwtAlgorithm(name).value(), "text", zeros));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView input(data + 1, static_cast<qsizetype>(size - 1));
    switch (data[0]) {
    case 'T':
        checkToken(input);
        break;
    case 'C':
        checkClaims(input);
        break;
    case 'J':
        checkKeys(keysFromJwks(input));
        break;
    case 'P':
        checkKeys(keysFromPem(input));
        break;
    default:
        break;
    }
    return 0;
}

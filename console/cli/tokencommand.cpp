// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/json.h"
#include "common/tokenmint.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/cli/secrets.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

std::vector<QByteArray> utf8List(const QStringList &list)
{
    std::vector<QByteArray> result;
    for (const QString &item : list)
        result.push_back(item.toUtf8());
    return result;
}

} // namespace

int runToken(const Invocation &invocation)
{
    if (invocation.text("user"_L1).isEmpty())
        return fail(Usage, u"token needs --user"_s);
    const auto ttl = std::chrono::duration_cast<std::chrono::seconds>(invocation.duration("ttl"_L1));
    if (ttl.count() < 1)
        return fail(Usage, u"--ttl: at least 1s"_s);
    const auto secret = readSecret(invocation, "secret"_L1, "secret-file"_L1, "CARILLON_SECRET");
    if (!secret)
        return fail(Usage, secret.error());
    if (secret->size() < 32)
        printError(u"warning: the secret is shorter than 32 bytes (RFC 7518, section 3.2)"_s);

    TokenRequest request;
    request.userId = invocation.text("user"_L1).toUtf8();
    request.tenant = invocation.text("tenant"_L1).toUtf8();
    request.rooms = utf8List(invocation.list("rooms"_L1));
    request.publish = utf8List(invocation.list("publish"_L1));
    request.scope = invocation.list("scope"_L1).join(u' ').toUtf8();
    request.issuer = invocation.text("issuer"_L1).toUtf8();
    request.audience = invocation.text("audience"_L1).toUtf8();
    request.keyId = invocation.text("key-id"_L1).toUtf8();
    request.lifetime = ttl;
    request.issuedAt = QDateTime::currentSecsSinceEpoch();
    const QString token = QString::fromLatin1(mintToken(request, *secret));
    if (invocation.json()) {
        printJson({{u"token"_s, token},
                   {u"expires_at"_s, QString::fromLatin1(rfc3339((request.issuedAt + ttl.count()) * 1000))}});
    } else {
        print(token);
    }
    return Done;
}

} // namespace Carillon

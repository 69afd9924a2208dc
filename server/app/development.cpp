// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/development.h"

#include "common/json.h"
#include "common/tokenmint.h"
#include "server/net/httpresponse.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

// Resources of a static library are registered by hand, outside any namespace (qrc's own rule).
static void registerDemoPage()
{
    Q_INIT_RESOURCE(demo);
}

namespace Carillon {

using namespace Qt::StringLiterals;

namespace {

QByteArray freshSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QByteArray userToken(const QByteArray &secret, const QByteArray &user)
{
    return mintToken({.userId = user, .rooms = {"*"}, .publish = {"*"}, .lifetime = std::chrono::hours(24)},
                     secret);
}

QByteArray page(const QString &resource, QByteArrayView type, bool keepAlive)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return httpResponse(200, type, file.readAll(), {}, keepAlive);
}

bool isPlainName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || c == '.';
    });
}

} // namespace

void makeDevelopmentConfig(Config &config)
{
    config.listen.address = u"127.0.0.1"_s;
    config.admin.listen.address = u"127.0.0.1"_s;
    config.auth.hmacSecret = freshSecret();
    for (auto &[name, policy] : config.namespaces) {
        // A user's own room stays the user's own.
        if (name != "user") {
            policy.membership = MembershipRule::Open;
            policy.publish = PublishRule::Token;
            policy.presence = true;
            policy.joinLeave = true;
        }
    }
    NamespacePolicy prices = config.namespaces.at("default");
    prices.onSlow = OnSlow::Latest;
    prices.joinLeave = false;
    config.namespaces.emplace("prices", prices);
}

Shard::DevPages developmentPages(const QByteArray &secret)
{
    registerDemoPage();
    return [secret](const HttpRequest &request) -> QByteArray {
        if (request.method != "GET")
            return {};
        if (request.path == "/demo" || request.path == "/demo/")
            return page(u":/demo/index.html"_s, "text/html; charset=utf-8", request.keepAlive);
        if (request.path == "/demo/demo.css")
            return page(u":/demo/demo.css"_s, "text/css; charset=utf-8", request.keepAlive);
        if (request.path == "/demo/demo.js")
            return page(u":/demo/demo.js"_s, "text/javascript; charset=utf-8", request.keepAlive);
        if (request.path.startsWith("/demo/carillon/")) {
            const QByteArray name = request.path.mid(request.path.lastIndexOf('/') + 1);
            return isPlainName(name) ? page(u":/demo/carillon/"_s + QString::fromLatin1(name),
                                            "text/javascript; charset=utf-8", request.keepAlive)
                                     : QByteArray();
        }
        if (request.path == "/demo/token") {
            const QByteArray user = request.query("user");
            if (!isPlainName(user))
                return httpError(400, "bad_request", "user must be letters, digits, - _ or .");
            return httpResponse(200, "application/json",
                                "{\"token\":" + jsonString(userToken(secret, user)) + '}', {},
                                request.keepAlive);
        }
        return {};
    };
}

QString developmentHelp(const QByteArray &secret, const QString &listen, const QString &admin)
{
    const QByteArray user = userToken(secret, "alice");
    const QByteArray operatorToken = mintToken(
        {.userId = "dev",
         .scope = "events:write admin:read admin:payload admin:operate admin:manage",
         .lifetime = std::chrono::hours(24)},
        secret);
    return u"Development server: loopback only, open rooms, tokens valid for this run.\n"
           "  secret      %1\n"
           "  user token  %2\n"
           "  admin token %3\n"
           "Look:    http://%4/demo\n"
           "Send:    curl -H 'Authorization: Bearer %3' -d '{\"type\":\"message.sent\",\"chat_id\":\"demo\",\"data\":{\"content\":\"Hello!\"}}' http://%4/api/v1/events\n"
           "Operate: CARILLON_TOKEN=%3 carillonctl --url ws://%5/admin/ws status\n"
           "Traffic: carillonctl demo --api http://%4 --secret %1\n"_s
        .arg(QString::fromLatin1(secret), QString::fromLatin1(user), QString::fromLatin1(operatorToken),
             listen, admin);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/logging.h"
#include "server/app/commandline.h"
#include "server/app/configfields.h"
#include "server/app/configloader.h"
#include "server/app/development.h"
#include "server/app/server.h"
#include "server/app/unixsignals.h"
#include "server/auth/jwt.h"
#include "server/net/epolleventdispatcher.h"

#include <QCoreApplication>

#include <cstdio>
#include <systemd/sd-daemon.h>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr int ExitUsage = 2;  // carillond(8)
constexpr int ExitFailed = 1; // the ports cannot be opened

void print(std::FILE *to, const QString &line)
{
    std::fputs(qUtf8Printable(line), to);
    std::fflush(to);
}

int complain(const QStringList &errors)
{
    for (const QString &error : errors)
        print(stderr, u"carillond: "_s + error + u'\n');
    return ExitUsage;
}

} // namespace

int main(int argc, char **argv)
{
    // Before the application object, which would otherwise bring GLib's loop or poll(2).
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("carillond"));

    const auto parsed = parseCommandLine(QCoreApplication::arguments());
    if (!parsed.ok()) {
        print(parsed.error().code == 0 ? stdout : stderr, parsed.error().text);
        return parsed.error().code;
    }
    const CommandLine line = *parsed;
    setLogging(line.logLevel, line.logFormat == QLatin1StringView("json") ? LogFormat::Json : LogFormat::Text);

    QByteArray developmentSecret;
    const Server::Reload load = [line, &developmentSecret]() -> Result<LoadedConfig, QStringList> {
        auto loaded = loadConfig(line.configFile, QProcessEnvironment::systemEnvironment(), line.flags);
        if (!loaded.ok() || !line.dev)
            return loaded;
        makeDevelopmentConfig(loaded->config);
        if (developmentSecret.isEmpty())
            developmentSecret = loaded->config.auth.hmacSecret;
        loaded->config.auth.hmacSecret = developmentSecret;
        return loaded;
    };
    const auto loaded = load();
    if (!loaded.ok())
        return complain(loaded.error());
    auto authenticator = makeAuthenticator(loaded->config.auth);
    if (!authenticator.ok())
        return complain({authenticator.error()});
    if (line.checkConfig)
        return 0;
    for (const QString &warning : loaded->warnings)
        qCWarning(lcApp, "%s", qUtf8Printable(warning));

    UnixSignals signalsOfUnix;
    Server server(*loaded, std::move(*authenticator), load,
                  line.dev ? developmentPages(developmentSecret) : Shard::DevPages());
    QObject::connect(&signalsOfUnix, &UnixSignals::terminate, &server, &Server::terminate);
    QObject::connect(&signalsOfUnix, &UnixSignals::reload, &server, &Server::reload);
    QObject::connect(&server, &Server::stopped, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    if (const auto restored = server.restore(); !restored.ok())
        return complain({restored.error()});
    if (const auto opened = server.openAdmin(); !opened.ok())
        return complain({opened.error()});
    if (const auto started = server.start(); !started.ok()) {
        print(stderr, u"carillond: "_s + started.error() + u'\n');
        return ExitFailed;
    }
    const QString listen = formatEndpoint(server.publicEndpoint());
    const QString admin = formatEndpoint(server.adminEndpoint());
    print(stdout, u"ready listen="_s + listen + u" admin="_s + admin + u'\n');
    if (line.dev)
        print(stdout, developmentHelp(developmentSecret, listen, admin));
    sd_notify(0, "READY=1");
    return QCoreApplication::exec();
}

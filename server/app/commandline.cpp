// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/commandline.h"

#include "common/version.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int UsageError = 2;

CommandLineExit usage(const QString &what)
{
    return {UsageError, u"carillond: %1\nTry 'carillond --help'.\n"_s.arg(what)};
}

} // namespace

Result<CommandLine, CommandLineExit> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Carillon's server: a self-hosted realtime hub.\n"
        "Every key of the configuration can be set by the environment too:\n"
        "CARILLON_WEBSOCKET__PING_INTERVAL=10s. See carillond(8) and carillon.yaml(5)."_s);
    const QCommandLineOption config(u"config"_s, u"Configuration file (YAML)."_s, u"file"_s);
    const QCommandLineOption listen(u"listen"_s, u"Serve clients there; port 0 picks one."_s,
                                    u"addr:port"_s);
    const QCommandLineOption adminListen(u"admin-listen"_s, u"Serve the console there."_s,
                                         u"addr:port"_s);
    const QCommandLineOption logLevel(u"log-level"_s, u"debug, info, warning or error."_s,
                                      u"level"_s, u"info"_s);
    const QCommandLineOption logFormat(u"log-format"_s, u"text or json."_s, u"format"_s, u"text"_s);
    const QCommandLineOption check(u"check-config"_s,
                                   u"Say what is wrong with the configuration, and end."_s);
    const QCommandLineOption dev(u"dev"_s, u"For a first look: loopback only, a secret made for "
                                           "this run, open namespaces, a demo page."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Print the version, and end."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Print this, and end."_s);
    parser.addOptions({config, listen, adminListen, logLevel, logFormat, check, dev, version, help});

    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(help))
        return CommandLineExit{0, parser.helpText()};
    if (parser.isSet(version))
        return CommandLineExit{0, u"carillond %1\n"_s.arg(QLatin1String(Version))};
    if (!parser.positionalArguments().isEmpty())
        return usage(u"'%1' is not an option."_s.arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(config) && parser.value(config).isEmpty())
        return usage(u"--config needs the name of a file."_s);

    CommandLine line;
    line.configFile = parser.value(config);
    line.logLevel = parser.value(logLevel);
    line.logFormat = parser.value(logFormat);
    line.checkConfig = parser.isSet(check);
    line.dev = parser.isSet(dev);
    if (!QStringList{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}.contains(line.logLevel))
        return usage(u"--log-level must be debug, info, warning or error."_s);
    if (!QStringList{u"text"_s, u"json"_s}.contains(line.logFormat))
        return usage(u"--log-format must be text or json."_s);
    for (const QCommandLineOption *option : {&listen, &adminListen}) {
        if (parser.isSet(*option))
            line.flags.insert(option->names().constFirst(), parser.value(*option));
    }
    return line;
}

} // namespace Carillon

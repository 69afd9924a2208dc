// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/logging.h"
#include "common/version.h"
#include "console/widgets/desk.h"
#include "console/widgets/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString &text)
{
    std::fprintf(stderr, "carillon-console: %s\n", qUtf8Printable(text));
    return 2;
}

/// From --token-file, else from the environment, so that it stands in no command line. A file that
/// cannot be read is an error and not an empty token.
bool readToken(const QString &file, QString &token)
{
    if (file.isEmpty()) {
        token = qEnvironmentVariable("CARILLON_TOKEN").trimmed();
        return true;
    }
    QFile input(file);
    if (!input.open(QFile::ReadOnly))
        return false;
    token = QString::fromUtf8(input.read(64 * 1024)).trimmed();
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"carillon-console"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(Version));
    QApplication::setOrganizationName(u"carillon"_s);
    QApplication::setDesktopFileName(u"io.github.carillon.Console"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/carillon.svg"_s));
    setLogging(u"warning"_s, LogFormat::Text);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The operator's desk of a Carillon hub."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profileOption(u"profile"_s, u"Connect to the saved server NAME."_s,
                                           u"NAME"_s);
    const QCommandLineOption tokenOption(
        u"token-file"_s, u"Read the token from FILE; else from $CARILLON_TOKEN."_s, u"FILE"_s);
    const QCommandLineOption safeOption(u"safe-mode"_s,
                                        u"Ignore the saved layout and settings, and save none."_s);
    parser.addOptions({profileOption, tokenOption, safeOption});
    parser.addPositionalArgument(
        u"URL"_s,
        u"Address of an admin feed, for example ws://127.0.0.1:8081, or a capture to open."_s,
        u"[URL|FILE]"_s);
    parser.process(application);

    QString token;
    if (!readToken(parser.value(tokenOption), token))
        return fail(u"cannot read the token file"_s);
    Desk desk(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation),
              parser.isSet(safeOption));

    const QString argument = parser.positionalArguments().value(0);
    if (QFileInfo(argument).isFile()) {
        desk.showWindow();
        desk.window()->openCapture(argument);
        return QApplication::exec();
    }
    Profile profile = newProfile();
    if (parser.isSet(profileOption)) {
        const Profile *saved = desk.profiles()->find(parser.value(profileOption));
        if (!saved)
            return fail(u"there is no saved server of this name"_s);
        profile = *saved;
    }
    if (!parser.positionalArguments().isEmpty()) {
        profile.url = QUrl(parser.positionalArguments().first(), QUrl::StrictMode);
        if (profile.name.isEmpty())
            profile.name = profile.url.host();
        if (!profileProblem(profile).isEmpty())
            return fail(u"not an address of an admin feed (ws:// or wss://)"_s);
    }

    desk.showWindow();
    if (!profile.name.isEmpty() && !token.isEmpty())
        desk.connectTo(profile, token);
    else
        QTimer::singleShot(0, desk.window(), [&desk, profile] {
            desk.window()->openConnectDialog(profile.url.isEmpty() ? nullptr : &profile);
        });
    return QApplication::exec();
}

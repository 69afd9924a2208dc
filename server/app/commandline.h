// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace Carillon {

/// What the user asked carillond for.
struct CommandLine
{
    QString configFile;
    QMap<QString, QString> flags; ///< "listen" and "admin-listen", for loadConfig()
    QString logLevel = QStringLiteral("info");
    QString logFormat = QStringLiteral("text");
    bool checkConfig = false;
    bool dev = false;
};

/// The program ends at once: --help and --version with 0 and a text for stdout, a usage error with
/// 2 and one for stderr.
struct CommandLineExit
{
    int code = 0;
    QString text;
};

/// Needs the application object (its name stands in the help). `arguments` begin with the program.
[[nodiscard]] Result<CommandLine, CommandLineExit> parseCommandLine(const QStringList &arguments);

} // namespace Carillon

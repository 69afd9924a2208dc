// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/logging.h"
#include "common/version.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    // Qt's own loop: GLib's is ten times slower with thousands of sockets (`demo`).
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"carillonctl"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(Carillon::Version));
    Carillon::setLogging(u"error"_s, Carillon::LogFormat::Text);

    const auto invocation = Carillon::Invocation::parse(QCoreApplication::arguments().mid(1));
    if (!invocation)
        return Carillon::fail(Carillon::Usage, invocation.error());
    return invocation->command().run(*invocation);
}

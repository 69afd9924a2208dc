// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/demorun.h"
#include "console/cli/interrupt.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/cli/secrets.h"

#include <QEventLoop>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Our own limit only: as many sockets as the system lets us have.
void raiseFileLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
#endif
}

} // namespace

int runDemo(const Invocation &invocation)
{
    const QUrl api(invocation.text("api"_L1), QUrl::StrictMode);
    if (!api.isValid() || api.scheme() != "http"_L1 || api.host().isEmpty())
        return fail(Usage, u"--api: \"%1\" is not http://HOST:PORT"_s.arg(api.toString()));
    const auto secret = readSecret(invocation, "secret"_L1, "secret-file"_L1, "CARILLON_SECRET");
    if (!secret)
        return fail(Usage, secret.error() + u"; carillond --dev prints its own"_s);
    DemoSettings settings;
    settings.api = api;
    settings.tenant = invocation.text("tenant"_L1).toUtf8();
    settings.secret = *secret;
    settings.clients = int(invocation.number("clients"_L1));
    settings.rooms = int(invocation.number("rooms"_L1));
    settings.rate = int(invocation.number("rate"_L1));
    settings.churn = int(invocation.number("churn"_L1));
    settings.slow = int(invocation.number("slow"_L1));
    settings.duration = invocation.duration("duration"_L1);
    settings.json = invocation.json();

    raiseFileLimit();
    catchInterrupts();
    DemoRun run(settings);
    QEventLoop loop;
    QObject::connect(&run, &DemoRun::finished, &loop, &QEventLoop::quit);
    run.start();
    loop.exec();
    return run.exitCode();
}

} // namespace Carillon

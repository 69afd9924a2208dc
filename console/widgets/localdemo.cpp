// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/localdemo.h"

#include "console/core/displaytext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qsizetype MaxSaid = 64 * 1024;

QString programPath(const QString &name)
{
    const QString beside
        = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

/// A console that is killed takes them along, too.
void endWithParent(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#else
    Q_UNUSED(process)
#endif
}

void end(QProcess &process)
{
    process.disconnect();
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(2000))
        process.kill();
}

} // namespace

LocalDemo::LocalDemo(QObject *parent)
    : QObject(parent)
{
    m_hub.setProcessChannelMode(QProcess::MergedChannels);
    m_traffic.setStandardOutputFile(QProcess::nullDevice());
    m_traffic.setStandardErrorFile(QProcess::nullDevice());
    endWithParent(m_hub);
    endWithParent(m_traffic);
    connect(&m_hub, &QProcess::readyRead, this, &LocalDemo::readHub);
    connect(&m_hub, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(m_hub.errorString());
    });
    connect(&m_hub, &QProcess::finished, this, [this] {
        m_traffic.terminate();
        if (!m_ready)
            Q_EMIT failed(visibleText(QString::fromUtf8(m_said.trimmed().split('\n').last()), 300));
    });
}

LocalDemo::~LocalDemo()
{
    end(m_traffic);
    end(m_hub);
}

bool LocalDemo::isInstalled()
{
    return !programPath(u"carillond"_s).isEmpty();
}

void LocalDemo::start()
{
    if (isRunning())
        return;
    m_said.clear();
    m_ready = false;
    m_hub.start(programPath(u"carillond"_s), {u"--dev"_s, u"--listen"_s, u"127.0.0.1:0"_s,
                                              u"--admin-listen"_s, u"127.0.0.1:0"_s});
}

/// The hub prints what to do next with it, for people; the same lines tell us.
void LocalDemo::readHub()
{
    const QByteArray text = m_hub.readAll();
    if (m_ready || m_said.size() > MaxSaid)
        return;
    m_said += text;
    static const QRegularExpression operate(
        u"CARILLON_TOKEN=(\\S+) carillonctl --url (ws://\\S+) "_s);
    static const QRegularExpression traffic(u"demo --api (\\S+) --secret (\\S+)\n"_s);
    const QString said = QString::fromUtf8(m_said);
    const auto where = operate.match(said);
    const auto what = traffic.match(said);
    if (!where.hasMatch() || !what.hasMatch())
        return;
    m_ready = true;
    if (const QString program = programPath(u"carillonctl"_s); !program.isEmpty()) {
        // The secret goes by the environment: a command line can be read by others.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CARILLON_SECRET"_s, what.captured(2));
        m_traffic.setProcessEnvironment(environment);
        m_traffic.start(program, {u"demo"_s, u"--api"_s, what.captured(1)});
    }
    Q_EMIT ready(QUrl(where.captured(2)), where.captured(1));
}

} // namespace Carillon

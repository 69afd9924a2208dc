// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/secrets.h"

#include "common/logging.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

const QString service = u"carillon-console"_s;

template<typename Job>
Job *newJob(const QString &key)
{
    auto *job = new Job(service);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

} // namespace

void Secrets::read(const QString &profileId, QObject *context,
                   std::function<void(std::optional<QString>)> done)
{
    auto *job = newJob<QKeychain::ReadPasswordJob>(profileId);
    connect(job, &QKeychain::Job::finished, context,
            [done = std::move(done), job](QKeychain::Job *) {
                if (job->error() == QKeychain::NoError && !job->textData().isEmpty())
                    done(job->textData());
                else
                    done(std::nullopt);
            });
    job->start();
}

void Secrets::write(const QString &profileId, const QString &token, QObject *context,
                    std::function<void(bool)> done)
{
    auto *job = newJob<QKeychain::WritePasswordJob>(profileId);
    job->setTextData(token);
    ++m_writes;
    connect(job, &QKeychain::Job::finished, context,
            [done = std::move(done)](QKeychain::Job *finished) {
                if (finished->error() != QKeychain::NoError)
                    qCInfo(lcConsole, "keychain did not keep the token error=%d",
                           int(finished->error()));
                done(finished->error() == QKeychain::NoError);
            });
    connect(job, &QKeychain::Job::finished, this, &Secrets::finishWrite);
    job->start();
}

void Secrets::remove(const QString &profileId)
{
    auto *job = newJob<QKeychain::DeletePasswordJob>(profileId);
    ++m_writes;
    connect(job, &QKeychain::Job::finished, this, &Secrets::finishWrite);
    job->start();
}

void Secrets::waitForWrites(int ms)
{
    if (m_writes == 0)
        return;
    QEventLoop loop;
    connect(this, &Secrets::writesFinished, &loop, &QEventLoop::quit);
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void Secrets::finishWrite()
{
    if (--m_writes == 0)
        Q_EMIT writesFinished();
}

} // namespace Carillon

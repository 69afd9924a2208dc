// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwksfetcher.h"

#include "common/logging.h"
#include "server/auth/jwt.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace Carillon {

namespace {

using namespace Qt::StringLiterals;

std::optional<QString> problemOf(QNetworkReply &reply)
{
    if (reply.error() != QNetworkReply::NoError)
        return reply.errorString();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return u"HTTP status %1"_s.arg(status);
    return std::nullopt;
}

} // namespace

JwksFetcher::JwksFetcher(const QUrl &url, JwtAuthenticator &authenticator, const Times &times,
                         QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_authenticator(authenticator)
    , m_times(times)
{
    m_timer.setInterval(m_times.look);
    connect(&m_timer, &QTimer::timeout, this, &JwksFetcher::look);
}

JwksFetcher::JwksFetcher(const QUrl &url, JwtAuthenticator &authenticator, QObject *parent)
    : JwksFetcher(url, authenticator, Times(), parent)
{}

JwksFetcher::~JwksFetcher()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void JwksFetcher::start()
{
    if (m_url.scheme() == "http"_L1)
        qCWarning(lcAuth) << "JWKS over plain http: whoever can change it on its way signs tokens";
    m_timer.start();
    fetch();
}

void JwksFetcher::look()
{
    const std::chrono::milliseconds since(m_sinceFetch.elapsed());
    if (m_reply) {
        // QNetworkRequest's transfer timeout would start anew with every byte that trickles in.
        if (since >= m_times.timeout)
            giveUp(u"no answer in time"_s);
        return;
    }
    if (since < m_times.pause)
        return;
    const bool unknown = m_authenticator.takeUnknownKey();
    if (unknown || m_retry || since >= m_times.interval)
        fetch();
}

void JwksFetcher::fetch()
{
    QNetworkRequest request(m_url);
    request.setRawHeader("Accept", "application/jwk-set+json, application/json");
    request.setMaximumRedirectsAllowed(3);
    m_sinceFetch.start();
    m_givenUp.clear();
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > MaxKeyFileSize)
            giveUp(u"more than %1 bytes"_s.arg(MaxKeyFileSize));
    });
    connect(m_reply, &QNetworkReply::finished, this, [this, reply = m_reply] { finish(reply); });
}

void JwksFetcher::giveUp(const QString &why)
{
    m_givenUp = why;
    m_reply->abort(); // calls finish()
}

void JwksFetcher::finish(QNetworkReply *reply)
{
    m_reply = nullptr;
    reply->deleteLater();
    const std::optional<QString> problem
        = m_givenUp.isEmpty() ? problemOf(*reply) : std::optional(m_givenUp);
    const auto keys
        = problem ? Result<int, QString>(*problem) : m_authenticator.setJwks(reply->readAll());
    m_retry = !keys.ok();
    if (keys) {
        qCInfo(lcAuth) << "JWKS fetched"
                       << "keys=" << *keys;
        Q_EMIT loaded(*keys);
        return;
    }
    qCWarning(lcAuth) << "JWKS not usable, old keys stay"
                      << "error=" << logSafe(keys.error().toUtf8());
    Q_EMIT failed(keys.error());
}

} // namespace Carillon

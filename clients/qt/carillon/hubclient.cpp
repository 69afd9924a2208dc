// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubclient.h"

#include "carillon/hubsession.h"

namespace Carillon {

HubClient::HubClient(const QUrl &url, QObject *parent)
    : HubClient(url, HubOptions(), parent)
{}

HubClient::HubClient(const QUrl &url, const HubOptions &options, QObject *parent)
    : QObject(parent)
    , m_session(std::make_unique<HubSession>(this, url, options))
{}

HubClient::~HubClient() = default;

void HubClient::setToken(const QString &token)
{
    m_session->setToken(token);
}

void HubClient::setTokenProvider(HubTokenProvider provider)
{
    m_session->setTokenProvider(std::move(provider));
}

HubRoom *HubClient::subscribe(const QString &name)
{
    return m_session->subscribe(name);
}

void HubClient::unsubscribe(const QString &name)
{
    m_session->unsubscribe(name);
}

HubRoom *HubClient::room(const QString &name) const
{
    return m_session->room(name);
}

QList<HubRoom *> HubClient::rooms() const
{
    return m_session->rooms();
}

HubRoom *HubClient::user() const
{
    return m_session->user();
}

void HubClient::publish(const QString &room, const QJsonValue &data, const HubPublish &how,
                        QObject *context, HubCallback<HubPublished> callback)
{
    m_session->publish(room, data, how, context, std::move(callback));
}

void HubClient::presence(const QString &room, QObject *context, HubCallback<HubPresence> callback)
{
    m_session->presence(room, context, std::move(callback));
}

void HubClient::history(const QString &room, const HubHistoryQuery &query, QObject *context,
                        HubCallback<HubHistory> callback)
{
    m_session->history(room, query, context, std::move(callback));
}

void HubClient::ping(QObject *context, HubCallback<std::chrono::milliseconds> callback)
{
    m_session->ping(context, std::move(callback));
}

HubClient::State HubClient::state() const
{
    return m_session->state();
}

QString HubClient::userId() const
{
    return m_session->userId();
}

QString HubClient::connectionId() const
{
    return m_session->connectionId();
}

HubEnd HubClient::lastEnd() const
{
    return m_session->lastEnd();
}

std::chrono::milliseconds HubClient::nextDelay() const
{
    return m_session->nextDelay();
}

int HubClient::attempt() const
{
    return m_session->attempt();
}

std::optional<std::chrono::milliseconds> HubClient::latency() const
{
    return m_session->clock().latency();
}

std::chrono::milliseconds HubClient::serverTimeOffset() const
{
    return m_session->clock().offset();
}

QDateTime HubClient::serverNow() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(serverTimeOffset().count());
}

void HubClient::open()
{
    m_session->open();
}

void HubClient::close()
{
    m_session->close();
}

void HubClient::setOnline(bool online)
{
    m_session->setOnline(online);
}

} // namespace Carillon

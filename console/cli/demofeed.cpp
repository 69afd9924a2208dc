// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/demofeed.h"

#include "console/core/adminmessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace Carillon {

DemoFeed::DemoFeed(const QUrl &api, const QByteArray &token, QObject *parent)
    : QObject(parent), m_api(api), m_token(token)
{
    m_api.setPath(u"/api/v1/events"_s);
    m_network.setTransferTimeout(15000);
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void DemoFeed::post(const QList<QByteArray> &events)
{
    for (qsizetype at = 0; at < events.size(); at += MaxBatch) {
        const QList<QByteArray> batch = events.mid(at, MaxBatch);
        if (m_inFlight >= MaxInFlight) {
            m_skipped += quint64(batch.size());
            continue;
        }
        QNetworkRequest request(m_api);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + m_token);
        QNetworkReply *reply = m_network.post(request, '[' + batch.join(',') + ']');
        ++m_inFlight;
        connect(reply, &QNetworkReply::finished, this,
                [this, reply, count = int(batch.size())] { onAnswer(count, reply); });
    }
}

void DemoFeed::onAnswer(int count, QNetworkReply *reply)
{
    --m_inFlight;
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    if (status != 200) {
        m_failed += quint64(count);
        m_problemStatus = status;
        const QString message = answer["error"_L1]["message"_L1].toString();
        m_problem = status == 0 ? reply->errorString()
                                : u"HTTP %1 %2: %3"_s.arg(status).arg(answer["error"_L1]["code"_L1].toString(), message);
        return;
    }
    m_accepted += quint64(wholeNumber(answer["accepted"_L1]));
    for (const QJsonValue &result : answer["results"_L1].toArray()) {
        const QByteArray room = result["room"_L1].toString().toUtf8();
        const quint64 seq = quint64(wholeNumber(result["seq"_L1]));
        const QByteArray epoch = result["epoch"_L1].toString().toUtf8();
        if (room.isEmpty())
            continue;
        Head &head = m_heads[room];
        if (head.epoch != epoch)
            head = {epoch, seq};
        head.seq = std::max(head.seq, seq);
    }
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/demofeed.h"

#include "console/core/adminmessages.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

DemoFeed::DemoFeed(const QUrl &api, const QByteArray &token, QObject *parent)
    : QObject(parent), m_api(api), m_token(token)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        sendNext();
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, &DemoFeed::onReadable);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &DemoFeed::onBroken);
}

void DemoFeed::post(const QList<QByteArray> &events)
{
    for (const QByteArray &event : events) {
        // Into the last call that waits, else into one of its own.
        const bool waits = m_queue.size() > (m_asked ? 1U : 0U);
        if (!waits || m_queue.back().events == MaxBatch || m_queue.back().body.size() + event.size() > MaxBody) {
            if (m_queue.size() == MaxQueued) {
                ++m_skipped;
                continue;
            }
            m_queue.push_back({});
        }
        Call &call = m_queue.back();
        call.body += (call.events++ == 0 ? '[' : ',') + event;
    }
    sendNext();
}

void DemoFeed::sendNext()
{
    if (m_asked || m_queue.empty())
        return;
    if (m_socket.state() == QAbstractSocket::UnconnectedState)
        m_socket.connectToHost(m_api.host(), quint16(m_api.port(80)));
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray body = m_queue.front().body + ']';
    m_asked = true;
    m_buffer.clear();
    m_socket.write("POST /api/v1/events HTTP/1.1\r\nHost: " + m_api.host().toUtf8() + "\r\nAuthorization: Bearer " + m_token
                   + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void DemoFeed::onReadable()
{
    m_buffer += m_socket.readAll();
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0 || !m_asked)
        return;
    const QByteArray head = m_buffer.first(headEnd).toLower() + '\r';
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype size = at < 0 ? 0 : head.mid(at + 17, head.indexOf('\r', at + 2) - at - 17).trimmed().toLongLong();
    if (m_buffer.size() < headEnd + 4 + size)
        return;
    onAnswer(head.mid(9, 3).toInt(), m_buffer.mid(headEnd + 4, size));
    if (head.contains("\r\nconnection: close"))
        m_socket.abort();
    sendNext();
}

void DemoFeed::onAnswer(int status, const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const quint64 events = m_queue.front().events;
    m_queue.pop_front();
    m_asked = false;
    if (status != 200) {
        m_failed += events;
        m_problemStatus = status;
        m_problem = u"HTTP %1 %2: %3"_s.arg(status).arg(answer["error"_L1]["code"_L1].toString(),
                                                        answer["error"_L1]["message"_L1].toString());
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

/// What waited is given up: nobody knows whether the first call arrived, and the rest is old news.
void DemoFeed::onBroken()
{
    if (m_queue.empty())
        return; // a kept connection that the server closed while nothing was under way
    for (const Call &call : m_queue)
        m_failed += call.events;
    m_queue.clear();
    m_asked = false;
    m_problemStatus = 0;
    m_problem = m_socket.errorString();
    m_socket.abort();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/link.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSslError>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace Carillon {

namespace {

constexpr quint16 Normal = 1000;
constexpr quint16 Abnormal = 1006;
constexpr quint16 NoSignOfLife = 4102;

/// QWebSocket tells of a refused upgrade only in words: "…Unhandled http status code: 401 (…)".
int httpStatus(const QString &errorString)
{
    static const QRegularExpression pattern(u"status code: (\\d{3})"_s);
    return pattern.match(errorString).captured(1).toInt();
}

} // namespace

Link::Link(QObject *parent)
    : QObject(parent)
{
    m_connectTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { end(Abnormal, u"timeout"_s); });
    connect(&m_tick, &QTimer::timeout, this, &Link::onTick);
}

Link::~Link()
{
    if (m_socket)
        disconnect(m_socket, nullptr, this, nullptr);
}

void Link::open(const Settings &settings)
{
    Q_ASSERT_X(!m_socket, "Link::open", "a link is one connection");
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(MaxFrame);
    m_socket->setMaxAllowedIncomingMessageSize(MaxFrame);
    connect(m_socket, &QWebSocket::connected, this, [this] {
        m_upgraded = true;
        heard();
        Q_EMIT upgraded();
    });
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { onFrame(text.toUtf8()); });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &Link::onFrame);
    connect(m_socket, &QWebSocket::pong, this, &Link::heard);
    connect(m_socket, &QWebSocket::sslErrors, this, &Link::onSslErrors);
    // Queued: an error may come from inside open(), and before "disconnected" has set the code.
    connect(m_socket, &QWebSocket::disconnected, this, &Link::onConnectionEnd,
            Qt::QueuedConnection);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &Link::onConnectionEnd, Qt::QueuedConnection);
    if (settings.prepare)
        settings.prepare(*m_socket);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({settings.subprotocol});
    m_connectTimer.start(settings.connectTimeout);
    m_socket->open(settings.request, options);
}

void Link::greeted(milliseconds quiet, milliseconds patience)
{
    m_wasGreeted = true;
    m_connectTimer.stop();
    m_sinceGreeting.start();
    m_quiet = quiet;
    m_patience = patience;
    m_tick.start(std::clamp(std::min(quiet, patience) / 4, milliseconds(10), milliseconds(1000)));
}

void Link::send(const QByteArray &frame)
{
    if (m_socket && m_upgraded)
        m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void Link::end(quint16 code, const QString &reason)
{
    if (m_socket)
        finish({.code = code, .reason = reason});
}

void Link::close()
{
    if (m_socket)
        silence(true);
}

void Link::heard()
{
    m_sinceHeard.start();
    m_pinged = false;
}

void Link::onFrame(const QByteArray &frame)
{
    heard();
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (!document.isObject()) {
        Q_EMIT malformedReceived(frame.size());
        return;
    }
    const QJsonObject object = document.object();
    if (object["type"_L1].toString() == "disconnect"_L1) {
        LinkEnd told;
        told.code = quint16(std::clamp<qint64>(object["code"_L1].toInteger(), 0, 4999));
        told.reason = object["reason"_L1].toString();
        told.mayReconnect = object["reconnect"_L1].toBool(true);
        const qint64 after = object["retry_after_ms"_L1].toInteger(-1);
        if (after >= 0)
            told.retryAfter = milliseconds(after);
        m_announced = told;
    }
    Q_EMIT frameReceived(object, frame.size());
}

void Link::onSslErrors(const QList<QSslError> &errors)
{
    // Never ignored: an unknown certificate ends the attempt, and the text says which check failed.
    if (!errors.isEmpty())
        m_sslError = errors.first().errorString();
}

void Link::onConnectionEnd()
{
    if (!m_socket || (m_upgraded && m_socket->state() == QAbstractSocket::ConnectedState))
        return; // ended already, or an error that the socket survives
    LinkEnd why;
    // Qt reports 1000 for a connection that just broke. Carillon announces an end that it means, so
    // a bare 1000 is a loss.
    const auto code = quint16(m_socket->closeCode());
    why.code = m_upgraded && code != Normal ? code : Abnormal;
    why.reason = !m_sslError.isEmpty()                ? m_sslError
                 : !m_socket->closeReason().isEmpty() ? m_socket->closeReason()
                                                      : m_socket->errorString();
    why.tlsFailed = !m_sslError.isEmpty();
    if (!m_upgraded)
        why.httpStatus = httpStatus(m_socket->errorString());
    finish(why);
}

void Link::onTick()
{
    const milliseconds silent(m_sinceHeard.elapsed());
    if (silent > m_quiet + m_patience) {
        end(NoSignOfLife, u"no_sign_of_life"_s);
    } else if (silent > m_quiet && !m_pinged) {
        m_pinged = true;
        m_socket->ping();
    }
}

void Link::finish(LinkEnd end)
{
    if (m_announced && m_announced->code != 0)
        end = *m_announced;
    end.wasGreeted = m_wasGreeted;
    if (m_wasGreeted)
        end.lasted = milliseconds(m_sinceGreeting.elapsed());
    silence(false);
    Q_EMIT ended(end);
}

/// The socket must not speak any more, and may be the one that is calling us.
void Link::silence(bool farewell)
{
    disconnect(m_socket, nullptr, this, nullptr);
    m_connectTimer.stop();
    m_tick.stop();
    if (farewell && m_upgraded)
        m_socket->close(QWebSocketProtocol::CloseCodeNormal);
    else
        QMetaObject::invokeMethod(m_socket, &QWebSocket::abort, Qt::QueuedConnection);
    m_socket = nullptr; // a child: it goes with us
}

} // namespace Carillon

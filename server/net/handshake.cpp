// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/handshake.h"

#include "common/logging.h"
#include "server/net/httprequest.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <cstring>
#include <memory>

namespace Carillon {

namespace {

constexpr HttpFailure noUpgrade{426, "bad_request", "a WebSocket upgrade is needed"};
constexpr HttpFailure wrongVersion{426, "bad_request", "WebSocket version 13 is needed"};
constexpr HttpFailure wrongMethod{405, "bad_request", "a WebSocket handshake is a GET"};
constexpr HttpFailure wrongKey{400, "bad_request", "malformed Sec-WebSocket-Key"};
constexpr HttpFailure refusedByQt{400, "bad_request", "malformed WebSocket handshake"};

/// What QWebSocketServer takes for a connected socket: reads the reduced head, keeps the answer.
/// No descriptor, no engine, no event loop.
class MemorySocket final : public QTcpSocket
{
public:
    explicit MemorySocket(QByteArray head)
        : m_head(std::move(head))
    {
        setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
        setSocketState(QAbstractSocket::ConnectedState);
    }

    /// From here on it is nobody's connection: what QWebSocket writes when it goes (a close frame)
    /// ends here.
    [[nodiscard]] QByteArray takeAnswer()
    {
        m_done = true;
        setSocketState(QAbstractSocket::UnconnectedState);
        return std::move(m_answer);
    }

    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_head.size() - m_read + QIODevice::bytesAvailable();
    }
    void close() override
    {
        m_done = true;
        setSocketState(QAbstractSocket::UnconnectedState);
        setOpenMode(QIODevice::NotOpen);
    }
    void disconnectFromHost() override { close(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_head.size() - m_read);
        if (size > 0) // Qt asks for 0 bytes into nowhere to see whether there is an error
            std::memcpy(data, m_head.constData() + m_read, std::size_t(size));
        m_read += size;
        return size;
    }
    qint64 skipData(qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_head.size() - m_read);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (!m_done)
            m_answer.append(data, size);
        return size;
    }

private:
    QByteArray m_head;
    qint64 m_read = 0;
    QByteArray m_answer;
    bool m_done = false;
};

/// base64 of 16 bytes, nothing else (RFC 6455, 4.1). Qt would take any text.
bool isKey(const std::vector<QByteArray> &keys)
{
    if (keys.size() != 1 || keys.front().size() != 24)
        return false;
    const auto decoded
        = QByteArray::fromBase64Encoding(keys.front(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == 16;
}

QByteArray lineOf(QByteArrayView answer, QByteArrayView name)
{
    const qsizetype start = answer.indexOf(name);
    if (start < 0)
        return {};
    const QByteArrayView rest = answer.sliced(start + name.size());
    return rest.first(std::max<qsizetype>(rest.indexOf("\r\n"), 0)).trimmed().toByteArray();
}

} // namespace

Handshake::Handshake(const QByteArrayList &subprotocols, QObject *parent)
    : QObject(parent)
    , m_subprotocols(subprotocols)
    , m_server(new QWebSocketServer(QString(), QWebSocketServer::NonSecureMode, this))
{
    QStringList names;
    for (const QByteArray &name : subprotocols)
        names.append(QString::fromLatin1(name));
    m_server->setSupportedSubprotocols(names);
    // Every QWebSocket asks for it; made in the first handshake, reading OpenSSL and the system's
    // authorities in (3 MB) would stand in the way of a client.
    (void)QSslConfiguration::defaultConfiguration();
}

Handshake::~Handshake() = default;

Result<Handshake::Upgrade, HttpFailure> Handshake::shake(const HttpRequest &request,
                                                         QByteArrayView extensions)
{
    if (!request.isUpgrade)
        return noUpgrade;
    if (request.method != "GET")
        return wrongMethod;
    if (request.headerJoined("sec-websocket-version") != "13")
        return wrongVersion;
    const std::vector<QByteArray> keys = request.headerAll("sec-websocket-key");
    if (!isKey(keys))
        return wrongKey;

    const QByteArray answer = askQt(keys.front(), agreedSubprotocol(request));
    const QByteArray accept = lineOf(answer, "\r\nSec-WebSocket-Accept:");
    if (!answer.startsWith("HTTP/1.1 101 ") || accept.isEmpty()) {
        qCWarning(lcNet) << "handshake refused by Qt error=" << m_server->errorString();
        return refusedByQt;
    }

    // Qt's answer also has Date, Server and CORS headers, which mean nothing on a 101.
    Upgrade upgrade;
    upgrade.subprotocol = lineOf(answer, "\r\nSec-WebSocket-Protocol:");
    upgrade.response.reserve(256);
    upgrade.response
        .append("HTTP/1.1 101 Switching Protocols\r\n"
                "Upgrade: websocket\r\n"
                "Connection: Upgrade\r\n"
                "Sec-WebSocket-Accept: ")
        .append(accept)
        .append("\r\n");
    if (!upgrade.subprotocol.isEmpty())
        upgrade.response.append("Sec-WebSocket-Protocol: ")
            .append(upgrade.subprotocol)
            .append("\r\n");
    if (!extensions.isEmpty())
        upgrade.response.append("Sec-WebSocket-Extensions: ").append(extensions).append("\r\n");
    upgrade.response.append("\r\n");
    return upgrade;
}

/// Qt picks the first in the alphabet; ours is a matter of preference, so it is offered one only.
QByteArray Handshake::agreedSubprotocol(const HttpRequest &request) const
{
    for (const QByteArray &name : m_subprotocols) {
        if (request.headerHasToken("sec-websocket-protocol", name))
            return name;
    }
    return {};
}

QByteArray Handshake::askQt(const QByteArray &key, const QByteArray &subprotocol)
{
    QByteArray head;
    head.reserve(256);
    head.append("GET / HTTP/1.1\r\n"
                "Host: localhost\r\n"
                "Upgrade: websocket\r\n"
                "Connection: Upgrade\r\n"
                "Sec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Key: ")
        .append(key)
        .append("\r\n");
    if (!subprotocol.isEmpty())
        head.append("Sec-WebSocket-Protocol: ").append(subprotocol).append("\r\n");
    head.append("\r\n");

    // QWebSocketServer finds bytes on the socket and posts the reading of them to itself, for the
    // sake of QSslSocket. Delivering that post here makes the handshake one plain call. (Its empty
    // place in the thread's queue, 24 bytes, is swept by the next loop turn.)
    QPointer<MemorySocket> socket = new MemorySocket(std::move(head));
    m_server->handleConnection(socket);
    QCoreApplication::sendPostedEvents(m_server, QEvent::MetaCall);
    const QByteArray answer = socket->takeAnswer();

    // No slot of either is on the stack, so both can go now: memory does not wait for a loop turn,
    // and Qt's list of pending connections (30 at most) stays empty. Whether a QWebSocket takes its
    // socket with it has changed in Qt's history; the QPointer is right either way.
    delete m_server->nextPendingConnection();
    delete socket;
    return answer;
}

} // namespace Carillon

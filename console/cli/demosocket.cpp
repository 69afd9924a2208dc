// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/demosocket.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qsizetype MaxHead = 16384;

/// RFC 6455, section 4.2.2.
QByteArray acceptFor(const QByteArray &key)
{
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

} // namespace

DemoSocket::DemoSocket(QObject *parent) : QObject(parent)
{
    connect(&m_socket, &QTcpSocket::connected, this, &DemoSocket::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &DemoSocket::onReadable);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError)
            setPaused(false); // what was sent before the end is still to be read
        end(m_closeCode, m_closeReason.isEmpty() ? m_socket.errorString() : m_closeReason);
    });
}

void DemoSocket::open(const QString &host, quint16 port, const QByteArray &token, bool smallBuffer)
{
    m_token = token;
    if (smallBuffer && QHostAddress(host).isLoopback()) {
        // Before connecting, while the window can still be made small; only a bound socket has options.
        m_socket.bind(QHostAddress(host));
        m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    }
    m_socket.connectToHost(host, port);
}

void DemoSocket::onConnected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QByteArray random(16, Qt::Uninitialized);
    QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(random.data()), 4);
    m_key = random.toBase64();
    m_socket.write("GET /ws HTTP/1.1\r\nHost: " + m_socket.peerName().toLatin1() + ':' + QByteArray::number(m_socket.peerPort())
                   + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + m_key
                   + "\r\nSec-WebSocket-Protocol: carillon.v1\r\nUser-Agent: carillonctl-demo\r\nAuthorization: Bearer " + m_token + "\r\n\r\n");
}

void DemoSocket::onReadable()
{
    if (m_paused)
        return;
    m_buffer += m_socket.readAll();
    if (!m_upgraded && !readHead())
        return;
    readFrames();
}

/// True once the upgrade is done.
bool DemoSocket::readHead()
{
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        if (m_buffer.size() > MaxHead)
            end(1006, u"the answer to the upgrade is too long"_s);
        return false;
    }
    const QByteArray head = m_buffer.first(headEnd);
    const int status = head.mid(9, 3).toInt();
    if (status != 101) {
        end(status, QString::fromUtf8(m_buffer.mid(headEnd + 4, 300)));
        return false;
    }
    if (!head.contains(acceptFor(m_key))) {
        end(1006, u"the answer to the upgrade is not for our key"_s);
        return false;
    }
    m_buffer.remove(0, headEnd + 4);
    m_upgraded = true;
    Q_EMIT opened();
    return !m_ended;
}

void DemoSocket::readFrames()
{
    qsizetype at = 0;
    while (!m_ended && m_buffer.size() - at >= 2) {
        const auto *bytes = reinterpret_cast<const uchar *>(m_buffer.constData()) + at;
        const qsizetype left = m_buffer.size() - at;
        const int shortSize = bytes[1] & 0x7f;
        const qsizetype header = shortSize < 126 ? 2 : shortSize == 126 ? 4 : 10;
        if (left < header)
            break;
        const quint64 size = shortSize < 126    ? quint64(shortSize)
                             : shortSize == 126 ? quint64(qFromBigEndian<quint16>(bytes + 2))
                                                : qFromBigEndian<quint64>(bytes + 2);
        if ((bytes[0] & 0x70) != 0 || (bytes[1] & 0x80) != 0 || size > quint64(MaxMessage)) {
            end(1002, u"the server sent a frame that we did not agree on"_s);
            return;
        }
        if (left < header + qsizetype(size))
            break;
        const WsOpcode opcode = WsOpcode(bytes[0] & 0x0f);
        const bool fin = (bytes[0] & 0x80) != 0;
        onFrame(opcode, fin, m_buffer.mid(at + header, qsizetype(size)));
        at += header + qsizetype(size);
    }
    m_buffer.remove(0, at);
}

void DemoSocket::onFrame(WsOpcode opcode, bool fin, QByteArray payload)
{
    switch (opcode) {
    case WsOpcode::Ping:
        sendFrame(WsOpcode::Pong, payload);
        return;
    case WsOpcode::Pong:
        return;
    case WsOpcode::Close:
        m_closeCode = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : 1005;
        m_closeReason = QString::fromUtf8(payload.mid(2));
        sendFrame(WsOpcode::Close, payload.first(std::min<qsizetype>(2, payload.size())));
        m_socket.flush(); // whoever hears of the end may delete us
        end(m_closeCode, m_closeReason);
        return;
    default:
        break;
    }
    if (fin && m_message.isEmpty()) {
        Q_EMIT messageReceived(payload);
        return;
    }
    m_message += payload;
    if (m_message.size() > MaxMessage)
        end(1009, u"the server's message is too long"_s);
    else if (fin)
        Q_EMIT messageReceived(std::exchange(m_message, {}));
}

void DemoSocket::send(const QByteArray &text)
{
    if (m_upgraded && !m_ended)
        sendFrame(WsOpcode::Text, text);
}

void DemoSocket::sendFrame(WsOpcode opcode, QByteArray payload)
{
    const quint32 random = QRandomGenerator::global()->generate();
    char key[4];
    std::memcpy(key, &random, sizeof key);
    char header[maxClientFrameHeader];
    const int size = encodeClientFrameHeader(header, opcode, true, false, quint64(payload.size()), key);
    maskPayload(payload.data(), payload.size(), key);
    m_socket.write(QByteArray(header, size) + payload);
}

void DemoSocket::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    // Qt stops reading from the kernel when its own buffer is full.
    m_socket.setReadBufferSize(paused ? 1 : 0);
    if (!paused)
        onReadable();
}

void DemoSocket::close()
{
    if (m_upgraded && !m_ended)
        sendFrame(WsOpcode::Close, QByteArray("\x03\xe8", 2)); // 1000
    m_socket.flush();
    m_socket.disconnectFromHost();
    end(1000, {});
}

void DemoSocket::abort()
{
    m_socket.abort();
    end(1006, {});
}

void DemoSocket::end(int code, const QString &reason)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT ended(code, reason);
}

} // namespace Carillon

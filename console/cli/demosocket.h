// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/websocketframe.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

namespace Carillon {

/// A light WebSocket client (RFC 6455) for thousands of connections in one program: no extensions,
/// no TLS, whole messages only. Unlike QWebSocket it can stop reading, which is how a slow client
/// looks to a server. Owned by a DemoClient, lives in its thread.
class DemoSocket final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoSocket)

public:
    static constexpr qsizetype MaxMessage = 16 * 1024 * 1024;

    explicit DemoSocket(QObject *parent = nullptr);

    /// `smallBuffer`: ask the kernel for a small receive buffer, so that a pause is felt soon.
    void open(const QString &host, quint16 port, const QByteArray &token, bool smallBuffer);
    void send(const QByteArray &text);
    void setPaused(bool paused);
    void close(); ///< with a close frame
    void abort(); ///< as a network that breaks

Q_SIGNALS:
    void opened();
    void messageReceived(const QByteArray &text);
    /// Once, whatever the reason. `code`: of the close frame, the HTTP status when the upgrade was
    /// refused, 1006 when the connection just broke.
    void ended(int code, const QString &reason);

private:
    void onConnected();
    void onReadable();
    bool readHead();
    void readFrames();
    void onFrame(WsOpcode opcode, bool fin, QByteArray payload);
    void sendFrame(WsOpcode opcode, QByteArray payload);
    void end(int code, const QString &reason);

    QTcpSocket m_socket;
    QByteArray m_token;
    QByteArray m_key;
    QByteArray m_buffer;
    QByteArray m_message; ///< fragments that came so far
    int m_closeCode = 1006;
    QString m_closeReason;
    bool m_upgraded = false;
    bool m_paused = false;
    bool m_ended = false;
};

} // namespace Carillon

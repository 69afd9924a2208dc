// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/net/bytestream.h"

#include <QObject>
#include <QSslConfiguration>

class QSslSocket;

namespace Carillon {

/// The server's side of TLS from PEM files: TLS 1.2 or newer, ALPN http/1.1, no client certificate.
/// The certificate's file may hold its chain. The error says which file is wrong and why; a key
/// that belongs to another certificate is found here, not in the first handshake. One configuration
/// is shared by all streams; reading files blocks, so not for a serving thread.
[[nodiscard]] Result<QSslConfiguration, QString> loadTls(const QString &certificateFile,
                                                         const QString &keyFile);

/// TLS on a descriptor: QSslSocket behind the interface of SocketStream. The handshake is hidden:
/// until it is done nothing is readable and nothing writable; when it fails, the stream fails. How
/// long it may take is the owner's business.
///
/// Bounded: write() takes bytes only while less than WriteLimit are waiting for the kernel, and
/// QSslSocket reads no more than ReadLimit ahead, so that a peer's window closes while reading is
/// paused. There are no half-open connections: what the peer has ended cannot be written to, and
/// shutdownWrite() ends both sides once everything is out.
class TlsStream final : public ByteStream
{
public:
    static constexpr qint64 WriteLimit = 65536;
    static constexpr qint64 ReadLimit = 65536;

    /// Owns the connected, non-blocking descriptor and starts the handshake. The thread needs Qt's
    /// event loop.
    TlsStream(int descriptor, const QSslConfiguration &configuration);
    ~TlsStream() override { TlsStream::close(); }

    [[nodiscard]] bool isOpen() const override { return m_socket != nullptr && !m_broken; }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    void setOwner(Owner *owner) override;
    qint64 read(char *to, qint64 size) override;
    qint64 write(const iovec *pieces, int count) override;
    void setWantRead(bool wanted) override;
    void setWantWrite(bool wanted) override;
    void shutdownWrite() override;
    void close() override;
    [[nodiscard]] qint64 bytesPending() const override;

private:
    void tellOwner();
    void tellOwnerLater();
    [[nodiscard]] bool somethingToRead() const;
    [[nodiscard]] bool roomToWrite() const;

    QObject m_context;      ///< ends our connections and queued calls with the stream
    QSslSocket *m_socket;   ///< goes by deleteLater(): we may be closed inside one of its signals
    bool *m_gone = nullptr; ///< on the stack of tellOwner(): closed or destroyed in a callback
    bool m_encrypted = false;
    bool m_ended = false; ///< the peer has closed; what it sent before may still be unread
    bool m_broken = false;
    bool m_told = false; ///< the owner knows that it is over: no streamFailed()
    bool m_writeShut = false;
    bool m_wantRead = true;
    bool m_wantWrite = false;
    bool m_inCall = false; ///< the owner is calling us: its callbacks come later
    bool m_queued = false;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/bytestream.h"
#include "server/net/loop.h"

namespace Carillon {

/// A descriptor without TLS. There are as many of these as connections, so it is a few words and
/// not a QObject; whatever it is asked for is one system call, done at once.
class SocketStream final : public ByteStream, private IoHandler
{
public:
    /// Owns the descriptor: connected and non-blocking, as accept4 makes it. TCP_NODELAY is
    /// inherited from the listening socket. Not open when the kernel refuses to watch it.
    SocketStream(int descriptor, Loop &loop);
    ~SocketStream() override { SocketStream::close(); }

    [[nodiscard]] bool isOpen() const override { return m_descriptor >= 0 && !m_broken; }
    qint64 read(char *to, qint64 size) override;
    qint64 write(const iovec *pieces, int count) override;
    void setWantRead(bool wanted) override { setInterest(Io::Read, wanted); }
    void setWantWrite(bool wanted) override { setInterest(Io::Write, wanted); }
    void shutdownWrite() override;
    void close() override;
    [[nodiscard]] qint64 bytesPending() const override { return 0; }
    [[nodiscard]] int plainDescriptor() const override { return isOpen() ? m_descriptor : -1; }
    [[nodiscard]] int descriptor() const override { return m_descriptor; }

private:
    void ioReady(Io what) override;
    void setInterest(Io what, bool wanted);
    void breakOff();

    Loop &m_loop;
    bool *m_gone = nullptr; ///< on the stack of ioReady(): closed or destroyed in a callback
    int m_descriptor = -1;
    Io m_interest = Io::Read;
    bool m_broken = false;
};

static_assert(sizeof(SocketStream) <= 48, "one per connection");

} // namespace Carillon

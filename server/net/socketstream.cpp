// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/socketstream.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <utility>

namespace Carillon {

SocketStream::SocketStream(int descriptor, Loop &loop)
    : m_loop(loop)
    , m_descriptor(descriptor)
{
    m_broken = !m_loop.watch(m_descriptor, m_interest, this);
}

qint64 SocketStream::read(char *to, qint64 size)
{
    if (!isOpen())
        return Broken;
    ssize_t got = 0;
    do {
        got = ::recv(m_descriptor, to, std::size_t(size), 0);
    } while (got < 0 && errno == EINTR);
    if (got > 0)
        return got;
    if (got == 0) {
        // The end stays readable for ever, and the loop is level-triggered.
        setWantRead(false);
        return EndOfStream;
    }
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return Nothing;
    breakOff();
    return Broken;
}

qint64 SocketStream::write(const iovec *pieces, int count)
{
    if (!isOpen())
        return Broken;
    msghdr message{};
    message.msg_iov = const_cast<iovec *>(pieces); // sendmsg(2) does not write there
    message.msg_iovlen = std::size_t(qMin(count, IOV_MAX));
    ssize_t taken = 0;
    do {
        // A single buffer, the usual case, spares the kernel copying a header and a list in.
        taken = count == 1 ? ::send(m_descriptor, pieces->iov_base, pieces->iov_len, MSG_NOSIGNAL)
                           : ::sendmsg(m_descriptor, &message, MSG_NOSIGNAL);
    } while (taken < 0 && errno == EINTR);
    if (taken >= 0)
        return taken;
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return 0;
    breakOff();
    return Broken;
}

void SocketStream::shutdownWrite()
{
    if (isOpen())
        ::shutdown(m_descriptor, SHUT_WR);
}

void SocketStream::close()
{
    m_owner = nullptr;
    if (m_gone != nullptr)
        *m_gone = true;
    m_gone = nullptr;
    if (m_descriptor < 0)
        return;
    if (!m_broken)
        m_loop.unwatch(m_descriptor);
    ::close(m_descriptor);
    m_descriptor = -1;
}

void SocketStream::setInterest(Io what, bool wanted)
{
    const auto bits = wanted ? std::uint8_t(m_interest) | std::uint8_t(what)
                             : std::uint8_t(m_interest) & ~std::uint8_t(what);
    if (Io(bits) == m_interest || !isOpen())
        return;
    m_interest = Io(bits);
    m_loop.changeInterest(m_descriptor, m_interest);
}

/// The descriptor stays ours until close(), but the loop must not report its state each turn.
void SocketStream::breakOff()
{
    m_broken = true;
    m_loop.unwatch(m_descriptor);
}

void SocketStream::ioReady(Io what)
{
    const bool failed = has(what, Io::Hangup | Io::Error);
    bool gone = false;
    bool *outer = std::exchange(m_gone, &gone); // not null: a callback runs a nested loop

    // Writing first: what leaves the outbox makes room for the answers to what is read.
    if (has(what, Io::Write) && !failed && m_owner != nullptr)
        m_owner->streamWritable();
    if (!gone && isOpen()) {
        if (has(what, Io::Read) && has(m_interest, Io::Read)) {
            // Bytes that came before a hangup are still to be read; then read() tells the rest.
            if (m_owner != nullptr)
                m_owner->streamReadable();
        } else if (failed) {
            breakOff();
            if (m_owner != nullptr)
                m_owner->streamFailed();
        }
    }
    if (!gone)
        m_gone = outer;
    else if (outer != nullptr)
        *outer = true;
}

} // namespace Carillon

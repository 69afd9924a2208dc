// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <sys/uio.h>

namespace Carillon {

/// The bytes under a connection: a socket, or TLS on a socket. Nothing is queued here but what TLS
/// must hold to encrypt it; the queue of frames belongs to the Client, who alone knows what may be
/// dropped.
///
/// Owned by whoever serves the connection: a Handler first, then a Connection, which takes over
/// with setOwner(). Lives on one thread, that of its loop. The stream may be destroyed or closed
/// inside any callback of its Owner; it calls nobody afterwards. No function but close() and the
/// destructor ends the descriptor's life.
class ByteStream
{
public:
    /// What read() and write() return beside a number of bytes.
    static constexpr qint64 EndOfStream = 0; ///< read(): the peer has closed its side
    static constexpr qint64 Nothing = -1;    ///< read(): no byte is here now
    static constexpr qint64 Broken = -2;     ///< nothing will be read or written any more

    /// Told on the stream's thread. Never called from inside a call to the stream itself.
    class Owner
    {
    public:
        /// There is something to read: bytes, the end or the failure. Called again, once a loop
        /// turn, for as long as there is and reading is wanted: reading a part is fine.
        virtual void streamReadable() = 0;
        /// Bytes can be written again. Called again for as long as that is so and it is wanted.
        virtual void streamWritable() = 0;
        /// Reset, hung up or broken: nothing can be written any more. At most once, and not when
        /// streamReadable() could tell the same through read(), nor after Broken was returned.
        virtual void streamFailed() = 0;

    protected:
        ~Owner() = default;
    };

    virtual ~ByteStream() = default;

    /// Null stops the calls; the new owner is told of what was there to read before.
    virtual void setOwner(Owner *owner) { m_owner = owner; }

    /// False once closed or broken.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Bytes put at `to` (`size` > 0), or EndOfStream, Nothing or Broken. After EndOfStream reading
    /// is not wanted any more.
    virtual qint64 read(char *to, qint64 size) = 0;
    /// Takes as many bytes as it can, in order, and returns their number: 0 when none, which is the
    /// time for setWantWrite(true), or Broken. One system call. At most IOV_MAX pieces are taken.
    virtual qint64 write(const iovec *pieces, int count) = 0;
    /// Reading is wanted from the beginning, writing is not.
    virtual void setWantRead(bool wanted) = 0;
    virtual void setWantWrite(bool wanted) = 0;
    /// Everything that was taken goes out, then the peer reads the end. Reading goes on until the
    /// peer ends its side too.
    virtual void shutdownWrite() = 0;
    /// At once, without a word to the owner. May be called more than once.
    virtual void close() = 0;
    /// Taken by write() and not yet in the kernel.
    [[nodiscard]] virtual qint64 bytesPending() const = 0;
    /// The socket, when what write() takes goes there as it is: then a SendRing may write instead.
    /// -1: only write() may.
    [[nodiscard]] virtual int plainDescriptor() const { return -1; }
    /// Of the socket, for questions to the kernel; -1 when there is none.
    [[nodiscard]] virtual int descriptor() const { return -1; }

protected:
    ByteStream() = default;
    Q_DISABLE_COPY_MOVE(ByteStream)

    Owner *m_owner = nullptr;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <sys/uio.h>

#include <array>
#include <memory>
#include <span>

struct io_uring;

namespace Carillon {

/// The writes of many sockets in one system call: a fan-out spends a good part of its time on the way
/// into the kernel and back. Built on io_uring. Nothing is left to the kernel for later: what a socket
/// does not take at once it has not taken, as with write().
///
/// Owned by its Shard; made and used on its thread.
class SendRing
{
public:
    static constexpr int Capacity = 128;   ///< writes: what belongs to so many peers fits the caches
    static constexpr int PiecesPerWrite = 64;

    /// Null where the kernel has no io_uring (Linux before 6.1) or forbids it, as the system-call
    /// filters of containers do.
    [[nodiscard]] static std::unique_ptr<SendRing> make();
    ~SendRing();
    Q_DISABLE_COPY_MOVE(SendRing)

    /// Whether another write, of up to PiecesPerWrite, fits before the next submit().
    [[nodiscard]] bool hasRoom() const
    {
        return m_ring && m_count < Capacity && m_used + PiecesPerWrite <= Pieces;
    }
    /// Takes one write, at most one a socket until submit(): `pieces` buffers, for which the caller
    /// fills the iovecs that it gets. The buffers stay until submit() returns.
    [[nodiscard]] std::span<iovec> add(int descriptor, int pieces);
    /// Writes everything, in the order of add(). What each came to, as ByteStream::write() has it;
    /// valid until the next add().
    [[nodiscard]] std::span<const qint64> submit();

private:
    SendRing() = default;
    /// What went wrong; 0: nothing.
    [[nodiscard]] int open();
    void close();

    static constexpr int Pieces = 1024; // of all writes together
    struct Write
    {
        int descriptor;
        int first; ///< of m_pieces
        int pieces;
    };

    std::unique_ptr<io_uring> m_ring; ///< null: the kernel has failed us, and there is no room any more
    std::array<Write, Capacity> m_writes;
    std::array<iovec, Pieces> m_pieces;
    std::array<qint64, Capacity> m_taken;
    int m_count = 0;
    int m_used = 0;
};

} // namespace Carillon

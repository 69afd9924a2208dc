// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/sendring.h"

#include "common/logging.h"
#include "server/net/bytestream.h"

#include <liburing.h>
#include <sys/socket.h>

#include <algorithm>
#include <numeric>

namespace Carillon {

namespace {

// Nothing waits in the kernel for room in a socket (DONTWAIT), and a part that was taken is reported
// like a failure (WAITALL): so a write without a completion was taken whole, and the usual case has none.
constexpr int SendFlags = MSG_NOSIGNAL | MSG_DONTWAIT | MSG_WAITALL;

qint64 outcome(int result)
{
    if (result >= 0)
        return result;
    return result == -EAGAIN || result == -EINTR ? 0 : ByteStream::Broken;
}

} // namespace

std::unique_ptr<SendRing> SendRing::make()
{
    std::unique_ptr<SendRing> made(new SendRing);
    if (const int error = made->open(); error != 0) {
        qCInfo(lcNet, "no io_uring here, sockets are written to one by one reason=\"%s\"",
               qPrintable(qt_error_string(error)));
        return nullptr;
    }
    return made;
}

SendRing::~SendRing()
{
    close();
}

int SendRing::open()
{
    m_ring = std::make_unique<io_uring>();
    io_uring_params parameters{};
    // Of one thread, which does itself what is left of a request when it asks for completions. One
    // request that cannot even begin does not keep the others.
    parameters.flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN | IORING_SETUP_SUBMIT_ALL;
    const int error = -io_uring_queue_init_params(Capacity, m_ring.get(), &parameters);
    if (error != 0)
        m_ring.reset();
    return error;
}

void SendRing::close()
{
    if (m_ring)
        io_uring_queue_exit(m_ring.get());
    m_ring.reset();
}

std::span<iovec> SendRing::add(int descriptor, int pieces)
{
    Q_ASSERT(hasRoom() && pieces <= PiecesPerWrite);
    m_writes[std::size_t(m_count++)] = {descriptor, m_used, pieces};
    const std::span<iovec> place(m_pieces.data() + m_used, std::size_t(pieces));
    m_used += pieces;
    return place;
}

std::span<const qint64> SendRing::submit()
{
    std::array<msghdr, Capacity> messages;
    const auto count = std::size_t(m_count);
    for (std::size_t i = 0; i < count; ++i) {
        const Write &write = m_writes[i];
        iovec *pieces = m_pieces.data() + write.first;
        io_uring_sqe *request = io_uring_get_sqe(m_ring.get());
        if (write.pieces == 1) {
            io_uring_prep_send(request, write.descriptor, pieces->iov_base, pieces->iov_len, SendFlags);
        } else {
            messages[i] = {};
            messages[i].msg_iov = pieces;
            messages[i].msg_iovlen = std::size_t(write.pieces);
            io_uring_prep_sendmsg(request, write.descriptor, &messages[i], SendFlags);
        }
        request->flags |= IOSQE_CQE_SKIP_SUCCESS;
        request->user_data = i;
        m_taken[i] = std::accumulate(pieces, pieces + write.pieces, qint64(0), [](qint64 sum, const iovec &piece) {
            return sum + qint64(piece.iov_len);
        });
    }
    m_count = 0;
    m_used = 0;
    int begun = 0;
    do {
        begun = io_uring_submit_and_get_events(m_ring.get());
    } while (begun == -EINTR || (begun > 0 && io_uring_sq_ready(m_ring.get()) > 0));
    const std::size_t left = io_uring_sq_ready(m_ring.get());
    std::fill_n(m_taken.begin() + std::ptrdiff_t(count - left), left, 0); // in order: nothing of the last
    unsigned head = 0;
    unsigned seen = 0;
    io_uring_cqe *completion = nullptr;
    io_uring_for_each_cqe(m_ring.get(), head, completion)
    {
        m_taken[completion->user_data] = outcome(completion->res);
        ++seen;
    }
    io_uring_cq_advance(m_ring.get(), seen);
    if (left > 0) {
        // Out of memory, say. What is left must not be begun later, when its buffers are gone.
        qCWarning(lcNet, "io_uring has failed reason=\"%s\"", qPrintable(qt_error_string(-begun)));
        close();
        if (open() != 0)
            qCWarning(lcNet, "sockets are written to one by one from here on");
    }
    return {m_taken.data(), count};
}

} // namespace Carillon

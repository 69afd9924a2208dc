// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/frame.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace Carillon {

Frame *Frame::allocate(qsizetype size, qsizetype header, const FrameMeta &meta)
{
    void *memory = std::malloc(sizeof(Frame) + std::size_t(size));
    Q_CHECK_PTR(memory);
    return new (memory) Frame(quint32(size), quint32(header), meta);
}

FramePtr Frame::framed(WsOpcode opcode, bool isDeflated, QByteArrayView payload, const FrameMeta &meta)
{
    char header[maxServerFrameHeader];
    const qsizetype size
        = encodeFrameHeader(header, opcode, true, isDeflated, std::uint64_t(payload.size()));
    Frame *frame = allocate(size + payload.size(), size, meta);
    std::memcpy(frame->data(), header, std::size_t(size));
    if (!payload.isEmpty())
        std::memcpy(frame->data() + size, payload.data(), std::size_t(payload.size()));
    return FramePtr(frame);
}

FramePtr Frame::text(QByteArrayView payload, const FrameMeta &meta)
{
    return framed(WsOpcode::Text, false, payload, meta);
}

FramePtr Frame::binary(QByteArrayView payload)
{
    return framed(WsOpcode::Binary, false, payload, {});
}

FramePtr Frame::raw(QByteArrayView bytes)
{
    Frame *frame = allocate(bytes.size(), 0, {});
    if (!bytes.isEmpty())
        std::memcpy(frame->data(), bytes.data(), std::size_t(bytes.size()));
    return FramePtr(frame);
}

FramePtr Frame::compressed(QByteArrayView deflated, const FrameMeta &meta)
{
    return framed(WsOpcode::Text, true, deflated, meta);
}

const Frame *Frame::setTwin(FramePtr twin) const
{
    const Frame *expected = nullptr;
    if (!m_twin.compare_exchange_strong(expected, twin.data(), std::memory_order_acq_rel))
        return expected;
    return twin.take(); // the reference is ours now, see the destructor
}

Frame::~Frame()
{
    // Adopts the reference that setTwin() took.
    if (const Frame *twin = m_twin.load(std::memory_order_acquire); twin && !twin->ref.deref())
        delete twin;
}

void Frame::operator delete(void *memory)
{
    std::free(memory);
}

} // namespace Carillon

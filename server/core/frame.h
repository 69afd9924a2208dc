// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/websocketframe.h"
#include "server/core/ids.h"

#include <QByteArrayView>
#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <atomic>

namespace Carillon {

class Frame;
using FramePtr = QExplicitlySharedDataPointer<const Frame>;

/// What the outbox must know of a frame without looking inside.
struct FrameMeta
{
    RoomId room = 0;       ///< 0: not an event of a room
    quint64 seq = 0;       ///< 0: not numbered
    quint64 keyHash = 0;   ///< of the event's `key`; 0: it has none
    qint64 acceptedUs = 0; ///< when the hub accepted the event; 0: not an event
};

/// One message as it goes on the wire, made once and shared by reference by every client that gets
/// it, down to the sendmsg. Immutable, so any thread may hold it.
///
/// The payload has a WebSocket header directly in front of it, because nearly every delivery is over
/// WebSocket and one buffer is one iovec; transports that frame otherwise take payload().
class Frame final : public QSharedData
{
public:
    /// A text message in one unmasked WebSocket frame.
    [[nodiscard]] static FramePtr text(QByteArrayView payload, const FrameMeta &meta = {});
    /// A binary message (GET /echo).
    [[nodiscard]] static FramePtr binary(QByteArrayView payload);
    /// Bytes that are whole frames already (ping, close, an HTTP answer).
    [[nodiscard]] static FramePtr raw(QByteArrayView bytes);
    /// The same message with permessage-deflate applied: RSV1 set, the payload as given.
    [[nodiscard]] static FramePtr compressed(QByteArrayView deflated, const FrameMeta &meta);

    [[nodiscard]] QByteArrayView bytes() const { return {data(), m_size}; }
    [[nodiscard]] QByteArrayView payload() const
    {
        return QByteArrayView(data() + m_header, m_size - m_header);
    }
    [[nodiscard]] const FrameMeta &meta() const { return m_meta; }

    /// The deflated form of this frame, if somebody has made it. See setTwin().
    [[nodiscard]] const Frame *twin() const { return m_twin.load(std::memory_order_acquire); }
    /// Keeps `twin` with this frame, so that the other clients and shards need not compress again.
    /// When two threads come at once the first stays; returns the one that stayed.
    const Frame *setTwin(FramePtr twin) const;

    ~Frame();
    static void operator delete(void *memory);
    Q_DISABLE_COPY_MOVE(Frame)

private:
    Frame(quint32 size, quint32 header, const FrameMeta &meta)
        : m_meta(meta), m_size(size), m_header(header)
    {}
    static Frame *allocate(qsizetype size, qsizetype header, const FrameMeta &meta);
    static FramePtr framed(WsOpcode opcode, bool isDeflated, QByteArrayView payload,
                           const FrameMeta &meta);
    [[nodiscard]] const char *data() const { return reinterpret_cast<const char *>(this + 1); }
    [[nodiscard]] char *data() { return reinterpret_cast<char *>(this + 1); }

    FrameMeta m_meta;
    mutable std::atomic<const Frame *> m_twin{nullptr};
    quint32 m_size;
    quint32 m_header;
};

} // namespace Carillon

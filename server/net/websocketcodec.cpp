// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocketcodec.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace Carillon {

namespace {

constexpr quint8 finBit = 0x80;
constexpr quint8 rsv1Bit = 0x40;
constexpr quint8 otherReservedBits = 0x30;
constexpr quint8 opcodeBits = 0x0F;
constexpr quint8 maskBit = 0x80;
constexpr quint8 lengthBits = 0x7F;

constexpr bool isControl(WsOpcode opcode)
{
    return static_cast<quint8>(opcode) >= 0x8;
}

constexpr bool isKnown(WsOpcode opcode)
{
    return opcode <= WsOpcode::Binary || (opcode >= WsOpcode::Close && opcode <= WsOpcode::Pong);
}

/// Bytes of a client's header, from its second byte: two, the longer length, the mask.
constexpr int headerSize(quint8 second)
{
    const int length = second & lengthBits;
    return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + 4;
}

WebSocketCodec::Verdict verdictOf(WebSocketCodec::Next next)
{
    WebSocketCodec::Verdict verdict;
    if (next == WebSocketCodec::Next::Stop)
        verdict.state = WebSocketCodec::Verdict::State::Stopped;
    return verdict;
}

QByteArray frame(WsOpcode opcode, bool rsv1, QByteArrayView payload)
{
    const int head = frameHeaderSize(static_cast<quint64>(payload.size()));
    QByteArray bytes(head + payload.size(), Qt::Uninitialized);
    encodeFrameHeader(bytes.data(), opcode, true, rsv1, static_cast<quint64>(payload.size()));
    if (!payload.isEmpty())
        std::memcpy(bytes.data() + head, payload.data(), static_cast<size_t>(payload.size()));
    return bytes;
}

} // namespace

WebSocketCodec::WebSocketCodec(quint32 maxMessageSize, bool deflate)
    : m_maxMessageSize(std::min(maxMessageSize, maxMessageSizeLimit))
    , m_deflate(deflate)
{}

WebSocketCodec::Verdict WebSocketCodec::feed(char *bytes, qsizetype size, Sink &sink)
{
    char *at = bytes;
    const char *const end = bytes + size;
    while (!m_finished) {
        if (!m_insideFrame) {
            Verdict verdict;
            if (!readHeader(at, end, verdict))
                return verdict;
        }
        // An empty payload is taken at once, it must not wait for the next byte.
        const auto chunk = static_cast<quint32>(std::min<qsizetype>(m_remaining, end - at));
        if (chunk == 0 && m_remaining != 0)
            return {};
        char *const payload = at;
        at += chunk;
        if (const Verdict verdict = takePayload(payload, chunk, sink); !verdict.ok())
            return verdict;
    }
    return {};
}

/// True: a frame has begun. False: the chunk ended before, or the header is wrong.
bool WebSocketCodec::readHeader(char *&at, const char *end, Verdict &verdict)
{
    const char *header = at;
    const bool whole
        = m_headerSize == 0 && end - at >= 2 && end - at >= headerSize(static_cast<quint8>(at[1]));
    while (!whole) {
        const int needed = m_headerSize < 2 ? 2 : headerSize(static_cast<quint8>(m_header[1]));
        if (m_headerSize == needed) {
            header = m_header;
            break;
        }
        if (m_headerSize == 2) {
            // What is wrong in the first two bytes does not wait for the others.
            const char *error = headerStartError(static_cast<quint8>(m_header[0]),
                                                 static_cast<quint8>(m_header[1]));
            if (error) {
                verdict = fail(CloseCode::ProtocolError, error);
                return false;
            }
        }
        if (at == end)
            return false;
        m_header[m_headerSize++] = *at++;
    }
    if (whole)
        at += headerSize(static_cast<quint8>(header[1]));
    m_headerSize = 0;
    verdict = beginFrame(header);
    return verdict.ok();
}

/// RFC 6455, section 5.2, and 5.5 for control frames. Null: nothing is wrong.
const char *WebSocketCodec::headerStartError(quint8 first, quint8 second) const
{
    const auto opcode = static_cast<WsOpcode>(first & opcodeBits);
    if (first & otherReservedBits)
        return "reserved bit set";
    if (!isKnown(opcode))
        return "unknown opcode";
    // RFC 7692, section 6: only on the first frame of a message.
    if ((first & rsv1Bit)
        && (!m_deflate || isControl(opcode) || opcode == WsOpcode::Continuation)) {
        return "reserved bit set";
    }
    if (isControl(opcode)) {
        if (!(first & finBit))
            return "fragmented control frame";
        if ((second & lengthBits) > maxControlPayload)
            return "control frame too long";
    } else if (opcode == WsOpcode::Continuation && !insideMessage()) {
        return "continuation of nothing";
    } else if (opcode != WsOpcode::Continuation && insideMessage()) {
        return "new message inside a message";
    }
    if (!(second & maskBit))
        return "frame not masked";
    return nullptr;
}

WebSocketCodec::Verdict WebSocketCodec::beginFrame(const char *header)
{
    const auto first = static_cast<quint8>(header[0]);
    const auto second = static_cast<quint8>(header[1]);
    if (const char *error = headerStartError(first, second))
        return fail(CloseCode::ProtocolError, error);

    quint64 size = second & lengthBits;
    const char *at = header + 2;
    if (size == 126) {
        size = qFromBigEndian<quint16>(at);
        at += 2;
        if (size < 126)
            return fail(CloseCode::ProtocolError, "length not in its shortest form");
    } else if (size == 127) {
        size = qFromBigEndian<quint64>(at);
        at += 8;
        if (size <= 0xFFFF)
            return fail(CloseCode::ProtocolError, "length not in its shortest form");
        if (size >> 63)
            return fail(CloseCode::ProtocolError, "length out of range");
    }
    std::memcpy(m_key, at, sizeof m_key);

    m_opcode = static_cast<WsOpcode>(first & opcodeBits);
    m_final = (first & finBit) != 0;
    if (!isControl(m_opcode)) {
        if (m_opcode != WsOpcode::Continuation) {
            m_messageOpcode = m_opcode;
            m_compressed = (first & rsv1Bit) != 0;
        }
        if (const Verdict verdict = beginDataFrame(size); !verdict.ok())
            return verdict;
    }
    m_frameSize = m_remaining = static_cast<quint32>(size);
    m_insideFrame = true;
    return {};
}

/// What bounds memory and work is judged here, before a byte of the payload is kept.
WebSocketCodec::Verdict WebSocketCodec::beginDataFrame(quint64 size)
{
    const quint64 limit
        = m_compressed ? quint64(m_maxMessageSize) + m_maxMessageSize / 8 + 64 : m_maxMessageSize;
    if (size > limit - m_messageSize)
        return fail(CloseCode::MessageTooBig, "message too big");
    if (size == 0 && !m_final && ++m_emptyFragments > maxEmptyFragments)
        return fail(CloseCode::PolicyViolation, "too many empty fragments");
    return {};
}

WebSocketCodec::Verdict WebSocketCodec::takePayload(char *chunk, quint32 size, Sink &sink)
{
    maskPayload(chunk, size, m_key, m_frameSize - m_remaining);
    m_remaining -= size;
    m_insideFrame = m_remaining != 0;
    return isControl(m_opcode) ? takeControl(chunk, size, sink) : takeData(chunk, size, sink);
}

WebSocketCodec::Verdict WebSocketCodec::takeData(char *chunk, quint32 size, Sink &sink)
{
    const bool text = m_messageOpcode == WsOpcode::Text && !m_compressed;
    if (text && !m_utf8.feed(chunk, size))
        return fail(CloseCode::InvalidPayload, "text is not UTF-8");

    const bool complete = m_final && !m_insideFrame;
    const bool buffered = m_messageSize != 0 || !complete;
    if (buffered && !append(chunk, size))
        return fail(CloseCode::ServerError, "out of memory");
    if (!complete)
        return {};
    if (text && !m_utf8.atCharacterEnd())
        return fail(CloseCode::InvalidPayload, "text ends inside a character");
    return deliverMessage(chunk, size, sink);
}

/// The state is reset and the buffer on the stack before the Sink is called, which may destroy us.
WebSocketCodec::Verdict WebSocketCodec::deliverMessage(char *chunk, quint32 size, Sink &sink)
{
    const Memory assembled = std::move(m_message);
    const std::span<char> payload
        = assembled ? std::span(assembled.get(), m_messageSize) : std::span(chunk, size);
    const WsOpcode opcode = m_messageOpcode;
    m_messageOpcode = WsOpcode::Continuation;
    m_messageSize = m_capacity = 0;
    m_emptyFragments = 0;
    return verdictOf(sink.message(opcode, payload, m_compressed));
}

WebSocketCodec::Verdict WebSocketCodec::takeControl(char *chunk, quint32 size, Sink &sink)
{
    Memory assembled;
    if (size != m_frameSize) { // not whole in this chunk
        if (!m_control)
            m_control.reset(static_cast<char *>(std::malloc(maxControlPayload)));
        if (!m_control)
            return fail(CloseCode::ServerError, "out of memory");
        std::memcpy(m_control.get() + (m_frameSize - m_remaining - size), chunk, size);
        if (m_insideFrame)
            return {};
        assembled = std::move(m_control);
    }

    const QByteArrayView payload(assembled ? assembled.get() : chunk, m_frameSize);
    if (m_opcode == WsOpcode::Close)
        return deliverClose(payload, sink);
    return verdictOf(m_opcode == WsOpcode::Ping ? sink.ping(payload) : sink.pong(payload));
}

/// RFC 6455, sections 5.5.1 and 7.4.
WebSocketCodec::Verdict WebSocketCodec::deliverClose(QByteArrayView payload, Sink &sink)
{
    auto code = CloseCode::NoStatus;
    QByteArrayView reason;
    if (!payload.isEmpty()) {
        if (payload.size() == 1)
            return fail(CloseCode::ProtocolError, "close code cut off");
        const auto number = qFromBigEndian<quint16>(payload.data());
        if (!isCloseCodeFromPeer(number))
            return fail(CloseCode::ProtocolError, "close code not allowed");
        code = static_cast<CloseCode>(number);
        reason = payload.sliced(2);
        if (!isValidUtf8(reason))
            return fail(CloseCode::InvalidPayload, "close reason is not UTF-8");
    }
    m_finished = true;
    m_message.reset();
    return verdictOf(sink.close(code, reason));
}

/// Grows with what arrives, by doubling and not beyond the known end of the message.
bool WebSocketCodec::append(const char *chunk, quint32 size)
{
    if (size == 0)
        return true;
    const quint32 needed = m_messageSize + size;
    if (needed > m_capacity) {
        const quint32 whole = needed + m_remaining;
        const quint32 capacity = m_final ? std::min(whole, std::max(needed, 2 * m_capacity))
                                         : std::max(needed, 2 * m_capacity);
        auto *grown = static_cast<char *>(std::realloc(m_message.get(), size_t(capacity) + slack));
        if (!grown)
            return false;
        (void)m_message.release(); // realloc took it
        m_message.reset(grown);
        m_capacity = capacity;
    }
    std::memcpy(m_message.get() + m_messageSize, chunk, size);
    m_messageSize = needed;
    return true;
}

WebSocketCodec::Verdict WebSocketCodec::fail(CloseCode code, const char *reason)
{
    m_finished = true;
    m_message.reset();
    return {Verdict::State::Failed, code, reason};
}

qsizetype WebSocketCodec::heapBytes() const
{
    return (m_message ? m_capacity + slack : 0) + (m_control ? maxControlPayload : 0);
}

QByteArray closeFrame(CloseCode code, QByteArrayView reason)
{
    Q_ASSERT_X(code != CloseCode::None && code != CloseCode::Abnormal, Q_FUNC_INFO,
               "a code that is never on the wire");
    if (code == CloseCode::NoStatus)
        return frame(WsOpcode::Close, false, {});
    qsizetype size = std::min<qsizetype>(reason.size(), maxControlPayload - 2);
    while (size < reason.size() && size > 0 && (reason[size] & 0xC0) == 0x80)
        --size;
    char payload[maxControlPayload];
    qToBigEndian(static_cast<quint16>(code), payload);
    if (size > 0)
        std::memcpy(payload + 2, reason.data(), static_cast<size_t>(size));
    return frame(WsOpcode::Close, false, QByteArrayView(payload, size + 2));
}

QByteArray pingFrame(QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= maxControlPayload);
    return frame(WsOpcode::Ping, false, payload);
}

QByteArray pongFrame(QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= maxControlPayload);
    return frame(WsOpcode::Pong, false, payload);
}

QByteArray messageFrame(WsOpcode opcode, QByteArrayView payload, bool compressed)
{
    return frame(opcode, compressed, payload);
}

bool isCloseCodeFromPeer(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014)
           || (code >= 3000 && code <= 4999);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "common/websocketframe.h"
#include "server/net/utf8validator.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdlib>
#include <memory>
#include <span>

namespace Carillon {

/// Reads what a WebSocket client sends: RFC 6455, server side, strict, with the one reserved bit of
/// RFC 7692. Pure: no socket, no clock, no thread of its own; a connection owns one and uses it on
/// its shard's thread. It writes nothing: the functions at the end of this file make the frames.
///
/// A message that lies whole in one frame and one chunk is given to the Sink where it lies, without
/// a copy. Only what is incomplete is buffered, and given back with its last byte: an idle codec is
/// these 64 bytes and no heap. The buffer of an incomplete message is at most twice what the peer
/// really sent, never what it announced, and the size limit is checked on each frame's header,
/// before anything of it is kept.
class WebSocketCodec
{
public:
    /// simdjson reads this far past the end of what it parses (SIMDJSON_PADDING). Behind a message
    /// from the codec's own buffer they are there; behind one in the caller's chunk they are there
    /// when the caller keeps them readable behind each chunk that it feeds.
    static constexpr qsizetype slack = 64;
    /// Fragments without payload in one message. The others are bounded by the message's size; an
    /// endless train of empty ones would be a message that never ends and passes every limit.
    static constexpr int maxEmptyFragments = 1024;
    static constexpr quint32 maxMessageSizeLimit = 1U << 30;

    enum class Next : bool {
        Stop, ///< the connection went away inside the call: the codec may be gone, too
        Continue
    };

    /// Who takes what was read. Views are valid during the call only; those of messages may be
    /// written to, up to their size.
    class Sink
    {
    public:
        /// Text or Binary. `compressed`: RSV1 was set, `payload` is what PermessageDeflate inflates
        /// (and there the UTF-8 of a text is checked); otherwise a text is valid UTF-8.
        virtual Next message(WsOpcode opcode, std::span<char> payload, bool compressed) = 0;
        virtual Next ping(QByteArrayView payload) = 0;
        virtual Next pong(QByteArrayView payload) = 0;
        /// The peer's close frame; NoStatus when it is empty. The code is one a peer may send, the
        /// reason valid UTF-8. Whatever follows is thrown away (RFC 6455, section 5.5.1).
        virtual Next close(CloseCode code, QByteArrayView reason) = 0;

    protected:
        ~Sink() = default;
    };

    struct Verdict
    {
        enum class State : quint8 {
            Ok,      ///< everything was taken
            Stopped, ///< a Sink said stop; the codec was not touched since and may not exist
            Failed,  ///< close with `code`; further bytes are thrown away
        };
        State state = State::Ok;
        CloseCode code
            = CloseCode::None;   ///< of Failed: 1002, 1007, 1008, 1009; 1011 without memory
        const char *reason = ""; ///< of Failed: a constant, short enough for a close frame

        [[nodiscard]] bool ok() const { return state == State::Ok; }
    };

    /// `deflate`: permessage-deflate was negotiated, so RSV1 may be set. A compressed message may
    /// have an eighth more than `maxMessageSize` on the wire (deflate cannot shrink everything);
    /// the limit itself then holds for what it inflates to. No limit is above maxMessageSizeLimit.
    WebSocketCodec(quint32 maxMessageSize, bool deflate);
    Q_DISABLE_COPY_MOVE(WebSocketCodec)
    ~WebSocketCodec() = default;

    /// Reads `size` bytes, any number, which it unmasks where they lie. `slack` bytes behind them
    /// must be readable if the Sink relies on that.
    [[nodiscard]] Verdict feed(char *bytes, qsizetype size, Sink &sink);

    /// After a close frame or a failure: feed() throws everything away.
    [[nodiscard]] bool finished() const { return m_finished; }
    /// A message has begun and not ended (also between its fragments).
    [[nodiscard]] bool insideMessage() const { return m_messageOpcode != WsOpcode::Continuation; }
    /// What it holds on the heap; 0 when idle.
    [[nodiscard]] qsizetype heapBytes() const;

private:
    struct Free
    {
        void operator()(char *memory) const { std::free(memory); }
    };
    using Memory = std::unique_ptr<char, Free>;

    bool readHeader(char *&at, const char *end, Verdict &verdict);
    const char *headerStartError(quint8 first, quint8 second) const;
    Verdict beginFrame(const char *header);
    Verdict beginDataFrame(quint64 size);
    Verdict takePayload(char *chunk, quint32 size, Sink &sink);
    Verdict takeData(char *chunk, quint32 size, Sink &sink);
    Verdict takeControl(char *chunk, quint32 size, Sink &sink);
    Verdict deliverMessage(char *chunk, quint32 size, Sink &sink);
    Verdict deliverClose(QByteArrayView payload, Sink &sink);
    bool append(const char *chunk, quint32 size);
    Verdict fail(CloseCode code, const char *reason);

    Memory m_message; ///< incomplete message: m_messageSize bytes, room for m_capacity and slack
    Memory m_control; ///< incomplete control frame: room for maxControlPayload
    quint32 m_messageSize = 0;
    quint32 m_capacity = 0;
    quint32 m_maxMessageSize;
    quint32 m_frameSize = 0; ///< payload of the frame being read
    quint32 m_remaining = 0; ///< of that, not yet seen
    char m_key[4] = {};
    quint16 m_emptyFragments = 0;
    char m_header[maxClientFrameHeader] = {}; ///< a header that was not whole in its chunk
    quint8 m_headerSize = 0;
    Utf8Validator m_utf8;
    WsOpcode m_opcode = WsOpcode::Continuation;        ///< of the frame
    WsOpcode m_messageOpcode = WsOpcode::Continuation; ///< Continuation: no message has begun
    bool m_deflate : 1;
    bool m_compressed : 1 = false;
    bool m_final : 1 = false;
    bool m_insideFrame : 1 = false;
    bool m_finished : 1 = false;
};
static_assert(sizeof(WebSocketCodec) <= 64);

/// Whole frames of a server. A close reason is cut at a character so that it fits into 123 bytes;
/// NoStatus makes an empty close frame. A ping's or pong's payload has at most maxControlPayload.
[[nodiscard]] QByteArray closeFrame(CloseCode code, QByteArrayView reason = {});
[[nodiscard]] QByteArray pingFrame(QByteArrayView payload = {});
[[nodiscard]] QByteArray pongFrame(QByteArrayView payload = {});
[[nodiscard]] QByteArray messageFrame(WsOpcode opcode, QByteArrayView payload,
                                      bool compressed = false);

/// Whether a peer's close frame may carry the code: RFC 6455, section 7.4, and the IANA registry
/// (1012-1014, which peers may send although we do not).
[[nodiscard]] bool isCloseCodeFromPeer(quint16 code);

} // namespace Carillon

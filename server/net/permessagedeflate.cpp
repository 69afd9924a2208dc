// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/permessagedeflate.h"

#include "server/net/utf8validator.h"
#include "server/net/websocketcodec.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace Carillon {

namespace {

constexpr int minWindowBits = 9; // raw deflate with 8 is refused by deflateInit2()
constexpr int maxWindowBits = 15;
/// Every deflated message ends with an empty stored block, whose last four bytes are not sent
/// (RFC 7692, section 7.2.1).
constexpr QByteArrayView tail("\x00\x00\xff\xff", 4);

/// Reads the grammar of RFC 6455, section 9.1: extension *( "," extension ), each a token and
/// parameters, each of those a token, alone or with a token or quoted token as its value.
class OfferReader
{
public:
    explicit OfferReader(QByteArrayView text)
        : m_rest(text)
    {}

    bool accept(char wanted)
    {
        skipSpace();
        if (m_rest.isEmpty() || m_rest.front() != wanted)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool atEnd()
    {
        skipSpace();
        return m_rest.isEmpty();
    }

    /// Empty: there is none.
    QByteArrayView token()
    {
        skipSpace();
        qsizetype size = 0;
        while (size < m_rest.size() && isTokenCharacter(m_rest[size]))
            ++size;
        const QByteArrayView found = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return found;
    }

    QByteArrayView value()
    {
        if (!accept('"'))
            return token();
        const QByteArrayView found = token();
        return accept('"') ? found : QByteArrayView();
    }

private:
    static bool isTokenCharacter(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
               || (c != '\0'
                   && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
    }

    void skipSpace()
    {
        while (!m_rest.isEmpty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest = m_rest.sliced(1);
    }

    QByteArrayView m_rest;
};

/// 8 to 15 in decimal without leading zeros (RFC 7692, section 7.1.2), or nothing.
std::optional<int> windowBits(QByteArrayView value)
{
    for (int bits = 8; bits <= maxWindowBits; ++bits) {
        if (value == QByteArray::number(bits))
            return bits;
    }
    return std::nullopt;
}

struct Offer
{
    bool serverNoContext = false;
    bool clientNoContext = false;
    std::optional<int> serverWindow;
    bool clientWindow = false;

    /// False: this parameter makes the offer one that must be declined.
    bool take(QByteArrayView name, bool hasValue, QByteArrayView value)
    {
        if (name == "server_no_context_takeover")
            return !hasValue && !std::exchange(serverNoContext, true);
        if (name == "client_no_context_takeover")
            return !hasValue && !std::exchange(clientNoContext, true);
        if (name == "client_max_window_bits") // what we inflate with reads every window
            return (!hasValue || windowBits(value)) && !std::exchange(clientWindow, true);
        if (name == "server_max_window_bits") {
            if (serverWindow)
                return false;
            serverWindow = windowBits(value);
            return serverWindow.value_or(0) >= minWindowBits;
        }
        return false;
    }
};

DeflateAgreement agreementOn(const Offer &offer)
{
    DeflateAgreement agreement;
    agreement.answer = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
    if (offer.serverWindow) { // section 7.1.2.1: then it must be in the answer
        agreement.serverWindowBits = *offer.serverWindow;
        agreement.answer += "; server_max_window_bits=" + QByteArray::number(*offer.serverWindow);
    }
    return agreement;
}

struct Deflater
{
    z_stream stream = {};
    int level = 0; ///< 0: not made

    Deflater() = default;
    Q_DISABLE_COPY_MOVE(Deflater)
    ~Deflater() { end(); }

    void end()
    {
        if (level != 0)
            deflateEnd(&stream);
        level = 0;
    }

    bool prepare(int wantedLevel, int bits)
    {
        if (level == wantedLevel)
            return deflateReset(&stream) == Z_OK;
        end();
        stream = {};
        // memLevel 8 is zlib's default.
        if (deflateInit2(&stream, wantedLevel, Z_DEFLATED, -bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            return false;
        level = wantedLevel;
        return true;
    }
};

struct Inflater
{
    z_stream stream = {};
    bool made = false;

    Inflater() = default;
    Q_DISABLE_COPY_MOVE(Inflater)
    ~Inflater()
    {
        if (made)
            inflateEnd(&stream);
    }

    bool prepare()
    {
        if (made)
            return inflateReset(&stream) == Z_OK;
        made = inflateInit2(&stream, -maxWindowBits) == Z_OK;
        return made;
    }
};

Bytef *zlibBytes(const char *bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes));
}

/// One message being inflated: grows its array by doubling, up to one byte over the limit.
struct Inflation
{
    z_stream &stream;
    const qsizetype maxSize;
    const bool text;
    QByteArray out = {};
    qsizetype used = 0;
    Utf8Validator utf8 = {};

    void grow(qsizetype capacity)
    {
        capacity = std::min(capacity, maxSize + 1);
        out.reserve(capacity + WebSocketCodec::slack);
        out.resize(capacity);
    }

    InflateError take(QByteArrayView part)
    {
        stream.next_in = zlibBytes(part.data());
        stream.avail_in = static_cast<uInt>(part.size());
        do {
            if (used == out.size())
                grow(2 * out.size());
            if (const InflateError error = step(); error.code != CloseCode::None)
                return error;
        } while (stream.avail_in != 0 || stream.avail_out == 0);
        return {};
    }

    InflateError step()
    {
        char *const at = out.data() + used;
        stream.next_out = zlibBytes(at);
        stream.avail_out = static_cast<uInt>(out.size() - used);
        const int result = inflate(&stream, Z_SYNC_FLUSH);
        // Section 7.2.3.4: a sender may end a deflate stream inside a message and begin another.
        const bool ended = result == Z_STREAM_END && inflateReset(&stream) == Z_OK;
        if (!ended && result != Z_OK && result != Z_BUF_ERROR)
            return {CloseCode::InvalidPayload, "compressed data is corrupt"};
        const qsizetype produced = out.size() - used - stream.avail_out;
        used += produced;
        if (used > maxSize)
            return {CloseCode::MessageTooBig, "message too big"};
        if (text && !utf8.feed(at, produced))
            return {CloseCode::InvalidPayload, "text is not UTF-8"};
        return {};
    }
};

} // namespace

std::optional<DeflateAgreement> negotiateDeflate(QByteArrayView offers)
{
    std::optional<Offer> full;
    std::optional<Offer> limited;
    OfferReader reader(offers);
    do {
        const QByteArrayView extension = reader.token();
        if (extension.isEmpty())
            continue; // empty list elements are allowed (RFC 7230, section 7)
        Offer offer;
        bool acceptable = extension == "permessage-deflate";
        while (reader.accept(';')) {
            const QByteArrayView name = reader.token();
            const bool hasValue = reader.accept('=');
            const QByteArrayView value = hasValue ? reader.value() : QByteArrayView();
            if (name.isEmpty() || (hasValue && value.isEmpty()))
                return std::nullopt; // not the grammar: nothing in this header can be relied on
            acceptable = acceptable && offer.take(name, hasValue, value);
        }
        auto &best = offer.serverWindow.value_or(maxWindowBits) == maxWindowBits ? full : limited;
        if (acceptable && !best)
            best = offer;
    } while (reader.accept(','));
    if (!reader.atEnd() || (!full && !limited))
        return std::nullopt;
    return agreementOn(full ? *full : *limited);
}

QByteArray deflateMessage(QByteArrayView payload, int level, int windowBits)
{
    Q_ASSERT(level >= 1 && level <= 9);
    Q_ASSERT(windowBits >= minWindowBits && windowBits <= maxWindowBits);
    thread_local std::array<Deflater, maxWindowBits - minWindowBits + 1> deflaters;
    Deflater &deflater = deflaters[static_cast<size_t>(windowBits - minWindowBits)];
    if (payload.isEmpty() || !deflater.prepare(level, windowBits))
        return {};

    QByteArray out(payload.size() + tail.size(), Qt::Uninitialized);
    z_stream &stream = deflater.stream;
    stream.next_in = zlibBytes(payload.data());
    stream.avail_in = static_cast<uInt>(payload.size());
    stream.next_out = zlibBytes(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    // With room left the flush is complete; without, the message did not get smaller.
    if (deflate(&stream, Z_SYNC_FLUSH) != Z_OK || stream.avail_out == 0)
        return {};
    const qsizetype size = out.size() - stream.avail_out - tail.size();
    Q_ASSERT(QByteArrayView(out).sliced(size, tail.size()) == tail);
    out.resize(size);
    return out;
}

Result<QByteArray, InflateError> inflateMessage(QByteArrayView payload, quint32 maxSize, bool text)
{
    thread_local Inflater inflater;
    if (!inflater.prepare())
        return InflateError{CloseCode::ServerError, "out of memory"};

    Inflation inflation{inflater.stream, maxSize, text};
    inflation.grow(std::max<qsizetype>(4 * payload.size(), 1024));
    if (const InflateError error = inflation.take(payload); error.code != CloseCode::None)
        return error;
    const qsizetype size = inflation.used;
    if (const InflateError error = inflation.take(tail); error.code != CloseCode::None)
        return error;
    // The tail ends an empty block. If it became data, or if zlib is not between two blocks now
    // (128) with no bits left over (0), then the sender's last block was not whole.
    if (inflation.used != size || inflater.stream.data_type != 128)
        return InflateError{CloseCode::InvalidPayload, "compressed data is cut off"};
    if (text && !inflation.utf8.atCharacterEnd())
        return InflateError{CloseCode::InvalidPayload, "text ends inside a character"};
    inflation.out.resize(size);
    return std::move(inflation.out);
}

} // namespace Carillon

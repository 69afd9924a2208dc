// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes, cut anywhere, give the same messages and the same end, within the limits. The first
// two bytes choose: limit and compression, then the cuts and where the sink stops.

#include "server/net/websocketcodec.h"

#include <QByteArrayList>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

using namespace Carillon;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

struct Setting
{
    quint32 limit;
    bool deflate;
};

class Sink final : public WebSocketCodec::Sink
{
public:
    Sink(Setting setting, qsizetype stopAfter)
        : m_setting(setting)
        , m_stopAfter(stopAfter)
    {}

    QByteArrayList lines;
    std::unique_ptr<WebSocketCodec> codec;

    WebSocketCodec::Next message(WsOpcode opcode, std::span<char> payload, bool compressed) override
    {
        require(opcode == WsOpcode::Text || opcode == WsOpcode::Binary);
        require(m_setting.deflate || !compressed);
        const auto limit = quint64(m_setting.limit);
        require(payload.size() <= (compressed ? limit + limit / 8 + 64 : limit));
        const QByteArray bytes(payload.data(), qsizetype(payload.size()));
        require(compressed || opcode != WsOpcode::Text || bytes.isValidUtf8());
        for (char &c : payload)
            c = 'w'; // it is the sink's to write to
        return add(QByteArray::number(int(opcode)) + (compressed ? "*" : "") + ' ' + bytes);
    }
    WebSocketCodec::Next ping(QByteArrayView payload) override { return control("ping ", payload); }
    WebSocketCodec::Next pong(QByteArrayView payload) override { return control("pong ", payload); }
    WebSocketCodec::Next close(CloseCode code, QByteArrayView reason) override
    {
        require(code == CloseCode::NoStatus || isCloseCodeFromPeer(quint16(code)));
        require(reason.toByteArray().isValidUtf8());
        require(codec->finished());
        return control("close " + QByteArray::number(quint16(code)) + ' ', reason);
    }

private:
    WebSocketCodec::Next control(QByteArray what, QByteArrayView payload)
    {
        require(payload.size() <= maxControlPayload);
        return add(what + payload.toByteArray());
    }

    WebSocketCodec::Next add(const QByteArray &line)
    {
        const bool stop = lines.size() == m_stopAfter;
        if (stop)
            codec.reset();
        lines += line;
        return stop ? WebSocketCodec::Next::Stop : WebSocketCodec::Next::Continue;
    }

    Setting m_setting;
    qsizetype m_stopAfter;
};

/// `cuts`: the next chunk's size comes from here, in turns; none: everything in one chunk.
QByteArrayList run(Setting setting, QByteArrayView input, QByteArrayView cuts, qsizetype stopAfter)
{
    Sink sink(setting, stopAfter);
    sink.codec = std::make_unique<WebSocketCodec>(setting.limit, setting.deflate);
    WebSocketCodec *const codec = sink.codec.get();
    qsizetype at = 0;
    for (qsizetype turn = 0; at < input.size(); ++turn) {
        const qsizetype size
            = cuts.isEmpty()
                  ? input.size()
                  : qMin(input.size() - at, qsizetype(quint8(cuts[turn % cuts.size()]) % 32 + 1));
        std::vector<char> chunk(input.begin() + at, input.begin() + at + size);
        at += size;
        const auto verdict = codec->feed(chunk.data(), size, sink);
        require((verdict.state == WebSocketCodec::Verdict::State::Stopped) == !sink.codec);
        if (!sink.codec)
            break;
        if (verdict.state == WebSocketCodec::Verdict::State::Failed) {
            require(verdict.code != CloseCode::None && codec->finished());
            sink.lines += QByteArray("fail ") + verdict.reason;
        }
        require(codec->heapBytes() <= 2 * at + WebSocketCodec::slack + maxControlPayload);
        require(!codec->finished() || codec->heapBytes() == 0);
    }
    return sink.lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    static constexpr quint32 limits[] = {65536, 1000, 7, 0};
    const Setting setting{limits[data[0] & 3], (data[0] & 4) != 0};
    const qsizetype stopAfter = data[1];
    const QByteArrayView input(data + 2, qsizetype(size) - 2);

    const QByteArrayList whole = run(setting, input, {}, stopAfter);
    require(run(setting, input, QByteArrayView("\x00", 1), stopAfter) == whole);
    require(run(setting, input, QByteArrayView(data, qsizetype(size)), stopAfter) == whole);
    return 0;
}

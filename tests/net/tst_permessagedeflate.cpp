// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/permessagedeflate.h"
#include "server/net/websocketcodec.h"

#include <QRandomGenerator>
#include <QTest>

#include <zlib.h>

#include <thread>

using namespace Carillon;

namespace {

constexpr quint32 wide = 16 << 20;

/// What a client sends: raw deflate of `payload`, tail cut.
QByteArray clientDeflated(const QByteArray &payload, int level = 6)
{
    z_stream stream = {};
    deflateInit2(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(payload.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(payload.data()));
    stream.avail_in = uInt(payload.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_SYNC_FLUSH);
    out.resize(out.size() - qsizetype(stream.avail_out) - 4);
    deflateEnd(&stream);
    return out;
}

/// Whether a client with a window of this size can read it back.
bool readableWithWindow(const QByteArray &deflated, int bits, const QByteArray &expected)
{
    z_stream stream = {};
    inflateInit2(&stream, -bits);
    const QByteArray in = deflated + QByteArray::fromHex("0000ffff");
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data()));
    stream.avail_in = uInt(in.size());
    // In steps: only what lies in an earlier one is looked for in the window.
    QByteArray out;
    char step[64];
    int result = Z_OK;
    do {
        stream.next_out = reinterpret_cast<Bytef *>(step);
        stream.avail_out = sizeof step;
        result = inflate(&stream, Z_SYNC_FLUSH);
        out.append(step, qsizetype(sizeof step - stream.avail_out));
    } while (result == Z_OK && stream.avail_out == 0);
    inflateEnd(&stream);
    return (result == Z_OK || result == Z_BUF_ERROR) && out == expected;
}

QByteArray jsonOf(int size)
{
    QByteArray json
        = R"({"type":"message.new","chat_id":"3f2c","data":{"content":"Gr\u00fc\u00df dich ü",)";
    for (int i = 0; json.size() < size; ++i)
        json += "\"field_" + QByteArray::number(i) + "\":" + QByteArray::number(i * 7919) + ',';
    json.truncate(size);
    while (!json.isValidUtf8())
        json.chop(1);
    return json;
}

QByteArray randomOf(int size)
{
    QRandomGenerator random(3);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

CloseCode inflateFailure(const QByteArray &deflated, quint32 limit = wide, bool text = false)
{
    const auto result = inflateMessage(deflated, limit, text);
    return result ? CloseCode::None : result.error().code;
}

const QByteArray bothTakeovers
    = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

} // namespace

class tst_PermessageDeflate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void negotiation_data();
    void negotiation();
    void declined_data();
    void declined();
    void rfcExamples_data();
    void rfcExamples();
    void noContextIsTaken();
    void throughTheCodec();
    void roundTrip_data();
    void roundTrip();
    void windowIsKept();
    void notSmallerIsNotSent();
    void levelMayChange();
    void threads();
    void bomb();
    void limit();
    void cutOff();
    void corrupt();
    void textIsChecked();
    void slackBehind();
};

void tst_PermessageDeflate::negotiation_data()
{
    QTest::addColumn<QByteArray>("offers");
    QTest::addColumn<int>("window");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const char *offers, int window = 15,
                        const QByteArray &answer = bothTakeovers) {
        QTest::newRow(name) << QByteArray(offers) << window << answer;
    };
    row("plain", "permessage-deflate");
    row("Chrome, Firefox", "permessage-deflate; client_max_window_bits");
    row("gorilla", "permessage-deflate; server_no_context_takeover; client_no_context_takeover");
    row("client window", "permessage-deflate; client_max_window_bits=10");
    row("smallest client window", "permessage-deflate;client_max_window_bits=8");
    row("quoted", "permessage-deflate; client_max_window_bits=\"10\"");
    row("no spaces", "permessage-deflate;client_max_window_bits;server_no_context_takeover");
    row("many spaces", " \tpermessage-deflate  ;  client_max_window_bits  =  15 ");
    row("after others", "x-webkit-deflate-frame, foo; bar=1; bar=2, permessage-deflate");
    row("empty elements", ", ,permessage-deflate,,");
    row("server window 15 is repeated", "permessage-deflate; server_max_window_bits=15", 15,
        bothTakeovers + "; server_max_window_bits=15");
    row("server window", "permessage-deflate; server_max_window_bits=9", 9,
        bothTakeovers + "; server_max_window_bits=9");
    row("server window, quoted", "permessage-deflate; server_max_window_bits=\"12\"", 12,
        bothTakeovers + "; server_max_window_bits=12");
    row("the full window goes first",
        "permessage-deflate; server_max_window_bits=10, permessage-deflate");
    row("the first limited window",
        "permessage-deflate; server_max_window_bits=10, permessage-deflate; "
        "server_max_window_bits=11",
        10, bothTakeovers + "; server_max_window_bits=10");
    row("fallback after an unknown parameter",
        "permessage-deflate; use_the_force, permessage-deflate; client_max_window_bits");
    row("fallback after a window of 8",
        "permessage-deflate; server_max_window_bits=8, permessage-deflate");
}

void tst_PermessageDeflate::negotiation()
{
    QFETCH(QByteArray, offers);
    QFETCH(int, window);
    QFETCH(QByteArray, answer);
    const auto agreement = negotiateDeflate(offers);
    QVERIFY(agreement);
    QCOMPARE(agreement->serverWindowBits, window);
    QCOMPARE(agreement->answer, answer);
}

void tst_PermessageDeflate::declined_data()
{
    QTest::addColumn<QByteArray>("offers");
    const auto row
        = [](const char *name, const char *offers) { QTest::newRow(name) << QByteArray(offers); };
    row("empty", "");
    row("spaces", " , ,");
    row("another extension", "permessage-bzip2");
    row("prefix", "permessage-deflate2");
    row("case", "Permessage-Deflate");
    row("unknown parameter", "permessage-deflate; use_the_force");
    row("doubled", "permessage-deflate; client_max_window_bits; client_max_window_bits=10");
    row("doubled flag",
        "permessage-deflate; server_no_context_takeover; server_no_context_takeover");
    row("flag with a value", "permessage-deflate; server_no_context_takeover=1");
    row("flag with a value, client", "permessage-deflate; client_no_context_takeover=true");
    row("server window without a value", "permessage-deflate; server_max_window_bits");
    row("server window doubled",
        "permessage-deflate; server_max_window_bits=10; server_max_window_bits=10");
    row("server window 7", "permessage-deflate; server_max_window_bits=7");
    row("server window 8, which zlib cannot", "permessage-deflate; server_max_window_bits=8");
    row("server window 16", "permessage-deflate; server_max_window_bits=16");
    row("leading zero", "permessage-deflate; server_max_window_bits=010");
    row("sign", "permessage-deflate; client_max_window_bits=+10");
    row("not a number", "permessage-deflate; client_max_window_bits=ten");
    row("client window 16", "permessage-deflate; client_max_window_bits=16");
    row("value missing", "permessage-deflate; client_max_window_bits=");
    row("parameter missing", "permessage-deflate;");
    row("quote not closed", "permessage-deflate; client_max_window_bits=\"10");
    row("no comma between", "permessage-deflate permessage-deflate");
    row("malformed after a good one", "permessage-deflate, foo; =");
    row("zero byte", "permessage-deflate\\0");
}

void tst_PermessageDeflate::declined()
{
    QFETCH(QByteArray, offers);
    offers.replace("\\0", QByteArray(1, '\0'));
    QVERIFY(!negotiateDeflate(offers));
}

void tst_PermessageDeflate::rfcExamples_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("7.2.3.1 one block") << QByteArray("f248cdc9c90700") << QByteArray("Hello");
    QTest::newRow("7.2.3.3 no compression")
        << QByteArray("000500faff48656c6c6f00") << QByteArray("Hello");
    QTest::newRow("7.2.3.4 BFINAL") << QByteArray("f348cdc9c9070000") << QByteArray("Hello");
    QTest::newRow("7.2.3.5 two blocks")
        << QByteArray("f248050000 00ffffcac9c90700") << QByteArray("Hello");
    QTest::newRow("7.2.3.6 empty") << QByteArray("00") << QByteArray("");
    QTest::newRow("empty, fixed block") << QByteArray("0200") << QByteArray("");
}

void tst_PermessageDeflate::rfcExamples()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, expected);
    const auto result = inflateMessage(QByteArray::fromHex(hex), 5, true);
    QVERIFY(result);
    QCOMPARE(*result, expected);
}

/// RFC 7692, section 7.2.3.2: the second "Hello" of a client that takes its context over.
void tst_PermessageDeflate::noContextIsTaken()
{
    QVERIFY(inflateMessage(QByteArray::fromHex("f248cdc9c90700"), wide, true));
    QCOMPARE(inflateFailure(QByteArray::fromHex("f200110000")), CloseCode::InvalidPayload);
    QVERIFY(inflateMessage(QByteArray::fromHex("f248cdc9c90700"), wide, true));
}

void tst_PermessageDeflate::throughTheCodec()
{
    struct Sink final : WebSocketCodec::Sink
    {
        using Next = WebSocketCodec::Next;
        QByteArrayList messages;
        Next message(WsOpcode opcode, std::span<char> payload, bool compressed) override
        {
            const QByteArrayView view(payload.data(), qsizetype(payload.size()));
            if (!compressed) {
                messages += view.toByteArray();
                return Next::Continue;
            }
            const auto inflated = inflateMessage(view, 65536, opcode == WsOpcode::Text);
            messages += inflated ? *inflated : QByteArray(inflated.error().reason);
            return Next::Continue;
        }
        Next ping(QByteArrayView) override { return Next::Continue; }
        Next pong(QByteArrayView) override { return Next::Continue; }
        Next close(CloseCode, QByteArrayView) override { return Next::Continue; }
    } sink;

    WebSocketCodec codec(65536, true);
    // RFC 7692, section 7.2.3.1, in two fragments (masked with zeros), then one as it is.
    QByteArray bytes = QByteArray::fromHex("418300000000f248cd"
                                           "808400000000c9c90700"
                                           "818200000000"
                                           "4f6b");
    QVERIFY(codec.feed(bytes.data(), bytes.size(), sink).ok());
    QCOMPARE(sink.messages, (QByteArrayList{"Hello", "Ok"}));
}

void tst_PermessageDeflate::roundTrip_data()
{
    QTest::addColumn<QByteArray>("payload");
    for (const int size : {0, 1, 16, 64, 256, 1024, 4096, 8192, 16384, 32768, 65536, 131072}) {
        QTest::addRow("12.1 json %d", size) << jsonOf(size);
        QTest::addRow("12.2 random %d", size) << randomOf(size);
        QTest::addRow("12.x zeros %d", size) << QByteArray(size, '\0');
    }
}

void tst_PermessageDeflate::roundTrip()
{
    QFETCH(QByteArray, payload);
    for (const int level : {1, 6, 9}) {
        for (int bits = 9; bits <= 15; ++bits) {
            const QByteArray deflated = deflateMessage(payload, level, bits);
            if (deflated.isEmpty())
                continue;
            QVERIFY(deflated.size() < payload.size());
            const auto back = inflateMessage(deflated, quint32(payload.size()), false);
            QVERIFY(back);
            QCOMPARE(*back, payload);
        }
        // A client's may be longer than what is in it.
        const auto back = inflateMessage(clientDeflated(payload, level), quint32(payload.size()),
                                         payload.isValidUtf8());
        QVERIFY(back);
        QCOMPARE(*back, payload);
    }
}

void tst_PermessageDeflate::windowIsKept()
{
    // Repeats at a distance that only the windows above 2^10 reach.
    const QByteArray part = randomOf(3000);
    const QByteArray payload = part + part + part;
    for (int bits = 9; bits <= 15; ++bits) {
        const QByteArray deflated = deflateMessage(payload + QByteArray(9000, 'x'), 9, bits);
        QVERIFY(!deflated.isEmpty());
        QVERIFY(readableWithWindow(deflated, bits, payload + QByteArray(9000, 'x')));
    }
    QVERIFY(!readableWithWindow(deflateMessage(payload, 9, 15), 9, payload));
}

void tst_PermessageDeflate::notSmallerIsNotSent()
{
    QVERIFY(deflateMessage({}, 6).isEmpty());
    QVERIFY(deflateMessage("Hello", 6).isEmpty());
    QVERIFY(deflateMessage(randomOf(5000), 6).isEmpty());
    const QByteArray json = jsonOf(1000);
    QVERIFY(!deflateMessage(json, 1).isEmpty()); // and the one that did not fit leaves nothing
}

void tst_PermessageDeflate::levelMayChange()
{
    const QByteArray json = jsonOf(60000);
    const QByteArray fast = deflateMessage(json, 1);
    const QByteArray best = deflateMessage(json, 9);
    QVERIFY(best.size() < fast.size());
    QCOMPARE(deflateMessage(json, 1), fast);
}

void tst_PermessageDeflate::threads()
{
    const QByteArray json = jsonOf(5000);
    const QByteArray expected = deflateMessage(json, 1);
    bool same[2] = {};
    {
        std::vector<std::jthread> running;
        for (bool &result : same) {
            running.emplace_back([&] {
                result = true;
                for (int i = 0; i < 200 && result; ++i) {
                    const auto back = inflateMessage(expected, 5000, true);
                    result = deflateMessage(json, 1) == expected && back && *back == json;
                }
            });
        }
    }
    QVERIFY(same[0] && same[1]);
}

void tst_PermessageDeflate::bomb()
{
    const QByteArray bomb = clientDeflated(QByteArray(64 << 20, '\0'), 9);
    QVERIFY(bomb.size() < 70000);
    QCOMPARE(inflateFailure(bomb, 65536), CloseCode::MessageTooBig);
    QCOMPARE(inflateFailure(bomb, 0), CloseCode::MessageTooBig);
    // Empty blocks cost what was sent and produce nothing.
    const auto empty
        = inflateMessage(QByteArray::fromHex("000000ffff").repeated(10000) + '\0', 10, true);
    QVERIFY(empty);
    QVERIFY(empty->isEmpty());
    // So do streams that end and begin again: "0300" is an empty one.
    const auto ended = inflateMessage(QByteArray::fromHex("0300").repeated(10000) + '\0', 10, true);
    QVERIFY(ended);
    QVERIFY(ended->isEmpty());
}

void tst_PermessageDeflate::limit()
{
    for (const int size : {1, 100, 1023, 1024, 1025, 5000, 65536}) {
        const QByteArray payload = jsonOf(size);
        const QByteArray deflated = clientDeflated(payload);
        const auto limit = quint32(payload.size());
        QCOMPARE(inflateFailure(deflated, limit), CloseCode::None);
        QCOMPARE(inflateFailure(deflated, limit + 1), CloseCode::None);
        QCOMPARE(inflateFailure(deflated, limit - 1), CloseCode::MessageTooBig);
    }
}

void tst_PermessageDeflate::cutOff()
{
    for (const int level : {0, 1, 9}) {
        const QByteArray deflated = clientDeflated(jsonOf(500), level);
        QCOMPARE(inflateFailure(deflated), CloseCode::None);
        for (qsizetype size = 0; size < deflated.size(); ++size) {
            if (deflated.first(size) == QByteArray(1, '\0'))
                continue; // which is a whole, empty message
            QCOMPARE(inflateFailure(deflated.first(size)), CloseCode::InvalidPayload);
        }
    }
    QCOMPARE(inflateFailure({}), CloseCode::InvalidPayload); // an empty message is one byte
}

void tst_PermessageDeflate::corrupt()
{
    QCOMPARE(inflateFailure("\x07"), CloseCode::InvalidPayload); // block type 3
    QCOMPARE(inflateFailure(QByteArray::fromHex("000500fafe48656c6c6f00")),
             CloseCode::InvalidPayload); // stored length and its complement
    const QByteArray deflated = clientDeflated(jsonOf(500));
    QCOMPARE(inflateFailure(deflated + QByteArray::fromHex("0000ffff")),
             CloseCode::InvalidPayload); // the tail was not cut
    QCOMPARE(inflateFailure(deflated + "x"), CloseCode::InvalidPayload);
    // A broken one leaves nothing behind for the next.
    QCOMPARE(inflateFailure(deflated), CloseCode::None);
}

void tst_PermessageDeflate::textIsChecked()
{
    // 3000 bytes: the character lies across the array's first size, 1024.
    const QByteArray good = QByteArray(1023, 'x') + "\xc3\xbc" + QByteArray(2000, 'y');
    QCOMPARE(inflateFailure(clientDeflated(good), wide, true), CloseCode::None);
    QByteArray bad = good;
    bad[1024] = 'z';
    QCOMPARE(inflateFailure(clientDeflated(bad), wide, true), CloseCode::InvalidPayload);
    QCOMPARE(inflateFailure(clientDeflated(bad), wide, false), CloseCode::None);
    QCOMPARE(inflateFailure(clientDeflated("abc\xc3"), wide, true), CloseCode::InvalidPayload);
}

void tst_PermessageDeflate::slackBehind()
{
    for (const int size : {0, 1, 900, 1024, 1025, 65536}) {
        const QByteArray payload = jsonOf(size);
        const auto result = inflateMessage(clientDeflated(payload), 65536, true);
        QVERIFY(result);
        QVERIFY(result->capacity() >= result->size() + WebSocketCodec::slack);
    }
}

QTEST_GUILESS_MAIN(tst_PermessageDeflate)
#include "tst_permessagedeflate.moc"

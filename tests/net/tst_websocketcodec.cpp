// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocketcodec.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <vector>

using namespace Carillon;
using namespace Qt::StringLiterals;

using Next = WebSocketCodec::Next;
using State = WebSocketCodec::Verdict::State;

namespace {

constexpr quint32 defaultLimit = 65536;

/// Writes down what it is given, one line each: "text Hello", "close 1000 bye".
class Recorder final : public WebSocketCodec::Sink
{
public:
    QByteArrayList lines;
    int stopAfter = -1;
    std::unique_ptr<WebSocketCodec> *destroys = nullptr; ///< with the stop
    const char *lastMessage = nullptr;
    bool readSlack = true;

    Next message(WsOpcode opcode, std::span<char> payload, bool compressed) override
    {
        lastMessage = payload.data();
        const Next next = count();
        QByteArray line = opcode == WsOpcode::Text ? "text" : "binary";
        line += compressed ? "* " : " ";
        line += QByteArrayView(payload.data(), qsizetype(payload.size()));
        lines += line;
        // As simdjson does; AddressSanitizer watches.
        volatile char sum = 0;
        for (qsizetype i = 0; readSlack && i < WebSocketCodec::slack; ++i)
            sum = char(sum ^ payload.data()[qsizetype(payload.size()) + i]);
        return next;
    }
    Next ping(QByteArrayView payload) override { return add("ping " + payload.toByteArray()); }
    Next pong(QByteArrayView payload) override { return add("pong " + payload.toByteArray()); }
    Next close(CloseCode code, QByteArrayView reason) override
    {
        return add("close " + QByteArray::number(quint16(code)) + ' ' + reason.toByteArray());
    }

private:
    Next add(const QByteArray &line)
    {
        const Next next = count();
        lines += line;
        return next;
    }

    Next count()
    {
        if (stopAfter < 0 || int(lines.size()) + 1 < stopAfter)
            return Next::Continue;
        if (destroys)
            destroys->reset();
        return Next::Stop;
    }
};

/// A client's frame whose first byte is given as it is.
QByteArray raw(quint8 first, const QByteArray &payload)
{
    static constexpr char key[4] = {0x37, char(0xfa), 0x21, 0x3d};
    char head[maxClientFrameHeader];
    const int size = encodeClientFrameHeader(head, WsOpcode(first & 0xF), false, false,
                                             quint64(payload.size()), key);
    head[0] = char(first);
    QByteArray masked = payload;
    maskPayload(masked.data(), masked.size(), key);
    return QByteArray(head, size) + masked;
}

QByteArray text(const QByteArray &payload)
{
    return raw(0x81, payload);
}
QByteArray binary(const QByteArray &payload)
{
    return raw(0x82, payload);
}
QByteArray textStart(const QByteArray &payload)
{
    return raw(0x01, payload);
}
QByteArray more(const QByteArray &payload)
{
    return raw(0x00, payload);
}
QByteArray last(const QByteArray &payload)
{
    return raw(0x80, payload);
}
QByteArray ping(const QByteArray &payload = {})
{
    return raw(0x89, payload);
}
QByteArray pong(const QByteArray &payload = {})
{
    return raw(0x8A, payload);
}
QByteArray closing(const QByteArray &payload = {})
{
    return raw(0x88, payload);
}
QByteArray closing(quint16 code, const QByteArray &reason = {})
{
    return closing(QByteArray().append(char(code >> 8)).append(char(code & 0xFF)) + reason);
}

/// Only the header of a frame, with a mask of zeros.
QByteArray header(quint8 first, quint8 lengthByte, const QByteArray &length = {})
{
    return QByteArray().append(char(first)).append(char(lengthByte)) + length + QByteArray(4, '\0');
}

/// Feeds `input` cut at `cuts`, each chunk in a buffer of its own of exactly its size and slack;
/// returns what the sink saw and, last, how it failed.
QByteArrayList run(const QByteArray &input, const QList<qsizetype> &cuts,
                   quint32 limit = defaultLimit, bool deflate = false)
{
    WebSocketCodec codec(limit, deflate);
    Recorder recorder;
    qsizetype begin = 0;
    for (const qsizetype end : cuts + QList<qsizetype>{input.size()}) {
        std::vector<char> chunk(size_t(end - begin + WebSocketCodec::slack));
        std::copy(input.begin() + begin, input.begin() + end, chunk.begin());
        const auto verdict = codec.feed(chunk.data(), end - begin, recorder);
        begin = end;
        if (verdict.state == State::Failed) {
            recorder.lines
                += "fail " + QByteArray::number(quint16(verdict.code)) + ' ' + verdict.reason;
            if (codec.heapBytes() != 0)
                recorder.lines += "memory kept after a failure";
        }
    }
    if (!codec.insideMessage() && codec.heapBytes() != 0)
        recorder.lines += "memory kept when idle";
    return recorder.lines;
}

QList<qsizetype> everyByte(qsizetype size)
{
    QList<qsizetype> cuts;
    for (qsizetype at = 1; at < size; ++at)
        cuts += at;
    return cuts;
}

QList<qsizetype> randomCuts(qsizetype size, QRandomGenerator &random)
{
    QList<qsizetype> cuts;
    const auto largest = 1 + qsizetype(random.bounded(quint32(size + 1)));
    for (qsizetype at = 0; at < size;) {
        at += qsizetype(random.bounded(quint32(largest + 1))); // 0: an empty chunk
        if (at < size)
            cuts += at;
    }
    return cuts;
}

const QByteArray kosme = "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5";

} // namespace

class tst_WebSocketCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequences_data();
    void sequences();
    void closeCodes();
    void failsAtTheByte_data();
    void failsAtTheByte();
    void limitIsJudgedOnTheHeader_data();
    void limitIsJudgedOnTheHeader();
    void emptyFragments();
    void largeMessages_data();
    void largeMessages();
    void compressedLimit();
    void wholeMessageIsNotCopied();
    void bufferGrowsWithWhatArrives();
    void idleHasNoHeap();
    void stop_data();
    void stop();
    void masking();
    void serverHeader_data();
    void serverHeader();
    void frames();
};

void tst_WebSocketCodec::sequences_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<bool>("deflate");
    const auto row
        = [](const char *name, const QByteArray &input, const QByteArrayList &expected,
             bool deflate = false) { QTest::newRow(name) << input << expected << deflate; };
    const QByteArray hello = QByteArray::fromHex("818537fa213d7f9f4d5158");
    const QByteArray long126(126, 'x');
    const QByteArray long125(125, 'x');

    row("nothing", {}, {});
    row("RFC 6455 5.7: masked text", hello, {"text Hello"});
    row("RFC 6455 5.7: masked pong", QByteArray::fromHex("8a8537fa213d7f9f4d5158"), {"pong Hello"});
    row("RFC 6455 5.7: fragmented", textStart("Hel") + last("lo"), {"text Hello"});
    row("RFC 6455 5.7: 256 bytes", binary(QByteArray(256, 'b')),
        {"binary " + QByteArray(256, 'b')});
    row("RFC 6455 5.7: 64 KiB", binary(QByteArray(65536, 'b')),
        {"binary " + QByteArray(65536, 'b')});
    row("RFC 6455 5.7: unmasked text", QByteArray::fromHex("810548656c6c6f"),
        {"fail 1002 frame not masked"});

    for (const int size : {0, 1, 125, 126, 127, 128, 65535}) {
        QTest::addRow("1 framing: text of %d", size)
            << text(QByteArray(size, '*')) << QByteArrayList{"text " + QByteArray(size, '*')}
            << false;
        QTest::addRow("1 framing: binary of %d", size)
            << binary(QByteArray(size, '\xfe'))
            << QByteArrayList{"binary " + QByteArray(size, '\xfe')} << false;
    }
    row("1 framing: several", text("a") + binary("b") + text("c"),
        {"text a", "binary b", "text c"});
    row("1 framing: 126 in 16 bits", header(0x81, 0xFE, QByteArray::fromHex("007d")),
        {"fail 1002 length not in its shortest form"});
    row("1 framing: 65535 in 64 bits", header(0x81, 0xFF, QByteArray::fromHex("000000000000ffff")),
        {"fail 1002 length not in its shortest form"});
    row("1 framing: highest bit of the length",
        header(0x81, 0xFF, QByteArray::fromHex("8000000000010000")),
        {"fail 1002 length out of range"});
    row("1 framing: good before bad", hello + QByteArray::fromHex("8100"),
        {"text Hello", "fail 1002 frame not masked"});
    row("1 framing: nothing after bad", QByteArray::fromHex("8100") + hello,
        {"fail 1002 frame not masked"});

    row("2.1 ping without payload", ping(), {"ping "});
    row("2.2 ping with payload", ping("Hello, world!"), {"ping Hello, world!"});
    row("2.3 ping binary", ping(QByteArray::fromHex("00fffefdfcfb00ff")),
        {"ping " + QByteArray::fromHex("00fffefdfcfb00ff")});
    row("2.4 ping of 125", ping(long125), {"ping " + long125});
    row("2.5 ping of 126", ping(long126), {"fail 1002 control frame too long"});
    row("2.7 unsolicited pong", pong(), {"pong "});
    row("2.9 pong, ping", pong("a") + ping("b"), {"pong a", "ping b"});
    row("2.10 ten pings", QByteArray(ping("p")).repeated(10), QByteArrayList(10, "ping p"));

    row("3.1 RSV3", raw(0x91, "x"), {"fail 1002 reserved bit set"});
    row("3.2 RSV2", hello + raw(0xA1, "x") + ping(), {"text Hello", "fail 1002 reserved bit set"});
    row("3.3 RSV1 not negotiated", raw(0xC1, "x"), {"fail 1002 reserved bit set"});
    row("3.4 RSV1 and 3, negotiated", raw(0xD1, "x"), {"fail 1002 reserved bit set"}, true);
    row("3.5 RSV1 on a ping", raw(0xC9, "x"), {"fail 1002 reserved bit set"}, true);
    row("3.6 RSV on a close", raw(0xF8, ""), {"fail 1002 reserved bit set"}, true);
    row("3.7 RSV1 on a continuation", textStart("x") + raw(0xC0, "x"),
        {"fail 1002 reserved bit set"}, true);
    row("3.8 RSV1 negotiated", raw(0xC1, "\xff") + text("y"), {"text* \xff", "text y"}, true);
    row("3.9 RSV1 on the first fragment", raw(0x42, "a") + ping("p") + last("b") + binary("c"),
        {"ping p", "binary* ab", "binary c"}, true);
    row("3.10 RSV1 allowed, not used", text("x"), {"text x"}, true);

    for (const quint8 opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        QTest::addRow("4 opcode %d", opcode) << raw(quint8(0x80 | opcode), {})
                                             << QByteArrayList{"fail 1002 unknown opcode"} << false;
        QTest::addRow("4 opcode %d after text", opcode)
            << text("a") + raw(quint8(0x80 | opcode), "x") + ping()
            << QByteArrayList{"text a", "fail 1002 unknown opcode"} << false;
    }

    row("5.1 fragmented ping", raw(0x09, "a") + last("b"), {"fail 1002 fragmented control frame"});
    row("5.2 fragmented pong", raw(0x0A, "a") + last("b"), {"fail 1002 fragmented control frame"});
    row("5.3 two fragments", textStart("a") + last("b"), {"text ab"});
    row("5.6 ping between", textStart("a") + ping("p") + last("b"), {"ping p", "text ab"});
    row("5.9 continuation of nothing", last("a") + text("b"),
        {"fail 1002 continuation of nothing"});
    row("5.12 continuation of nothing, not final", more("a"),
        {"fail 1002 continuation of nothing"});
    row("5.15 after a whole fragmented message", textStart("a") + last("b") + more("c"),
        {"text ab", "fail 1002 continuation of nothing"});
    row("5.18 text inside text", textStart("a") + text("b"),
        {"fail 1002 new message inside a message"});
    row("5.19 pings between",
        textStart("a") + more("b") + ping("1") + more("c") + more("d") + ping("2") + last("e"),
        {"ping 1", "ping 2", "text abcde"});
    row("5.x close between", textStart("a") + closing(1000) + last("b"), {"close 1000 "});
    row("5.x ends inside a message", textStart("a") + more("b"), {});

    row("6.1 empty", text(""), {"text "});
    row("6.1 three empty fragments", textStart("") + more("") + last(""), {"text "});
    row("6.1 empty around", textStart("") + more("middle") + last(""), {"text middle"});
    row("6.2 valid", text("Hello-\xc2\xb5@\xc3\x9f\xc3\xb6"),
        {"text Hello-\xc2\xb5@\xc3\x9f\xc3\xb6"});
    row("6.2 fragmented inside a character", textStart("Hello-\xc2") + last("\xb5"),
        {"text Hello-\xc2\xb5"});
    row("6.2 ping inside a character", textStart("\xf0\x9f") + ping() + more("\x94") + last("\x94"),
        {"ping ", "text \xf0\x9f\x94\x94"});
    row("6.3 invalid", text(kosme + "\xed\xa0\x80" + "edited"), {"fail 1007 text is not UTF-8"});
    row("6.3 invalid in a fragment", textStart(kosme) + more("\xed") + last("\xa0\x80"),
        {"fail 1007 text is not UTF-8"});
    row("6.5 cut off", text("\xce"), {"fail 1007 text ends inside a character"});
    row("6.5 cut off in fragments", textStart("\xf0\x90") + more("\x80") + last(""),
        {"fail 1007 text ends inside a character"});
    row("6.6 next message begins anew", text("\xce\xba") + text("\xba"),
        {"text \xce\xba", "fail 1007 text is not UTF-8"});
    row("6.x binary is not checked", binary("\xff\xfe"), {"binary \xff\xfe"});
    row("6.x compressed text is not checked here", raw(0xC1, "\xff"), {"text* \xff"}, true);

    row("7.1 close, then more", closing(1000) + ping() + text("x"), {"close 1000 "});
    row("7.3.1 empty close", closing(), {"close 1005 "});
    row("7.3.2 one byte", closing("a"), {"fail 1002 close code cut off"});
    row("7.3.4 with a reason", closing(1000, "Hello World!"), {"close 1000 Hello World!"});
    row("7.3.5 longest reason", closing(1000, QByteArray(123, '*')),
        {"close 1000 " + QByteArray(123, '*')});
    row("7.3.6 too long", closing(1000, QByteArray(124, '*')),
        {"fail 1002 control frame too long"});
    row("7.5 reason not UTF-8", closing(1000, "\xed\xa0\x80"),
        {"fail 1007 close reason is not UTF-8"});
    row("7.5 reason cut off", closing(1000, "\xce"), {"fail 1007 close reason is not UTF-8"});
    row("7.7 ours", closing(4001, "x"), {"close 4001 x"});
    row("7.9 fragmented close", raw(0x08, ""), {"fail 1002 fragmented control frame"});
}

void tst_WebSocketCodec::sequences()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArrayList, expected);
    QFETCH(bool, deflate);

    QCOMPARE(run(input, {}, defaultLimit, deflate), expected);
    QCOMPARE(run(input, everyByte(input.size()), defaultLimit, deflate), expected);
    QRandomGenerator random(1);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(run(input, randomCuts(input.size(), random), defaultLimit, deflate), expected);
}

void tst_WebSocketCodec::closeCodes()
{
    const auto allowed = [](int code) {
        static const QList<int> low{1000, 1001, 1002, 1003, 1007, 1008,
                                    1009, 1010, 1011, 1012, 1013, 1014};
        return low.contains(code) || (code >= 3000 && code < 5000);
    };
    for (int code = 0; code <= 0xFFFF; ++code) {
        const QByteArrayList expected
            = allowed(code) ? QByteArrayList{"close " + QByteArray::number(code) + " r"}
                            : QByteArrayList{"fail 1002 close code not allowed"};
        QCOMPARE(run(closing(quint16(code), "r"), {}), expected);
    }
}

void tst_WebSocketCodec::failsAtTheByte_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("surrogate") << kosme + "\xed" << QByteArray("\xa0");
    QTest::newRow("6.4.1 above U+10FFFF") << kosme + "\xf4" << QByteArray("\x90");
    QTest::newRow("overlong") << QByteArray("\xe0") << QByteArray("\x9f");
    QTest::newRow("never a lead byte") << QByteArray("abc") << QByteArray("\xc0");
    QTest::newRow("never a byte") << QByteArray(100, 'x') << QByteArray("\xff");
    QTest::newRow("lead after lead") << QByteArray("\xce") << QByteArray("\xce");
}

void tst_WebSocketCodec::failsAtTheByte()
{
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);

    // A frame that announces far more than was sent, also as the second fragment of a message.
    for (const QByteArray &before : {QByteArray(), textStart("first ")}) {
        WebSocketCodec codec(defaultLimit, false);
        Recorder recorder;
        QByteArray frame
            = before + raw(before.isEmpty() ? 0x81 : 0x80, good + bad + QByteArray(900, 'x'));
        frame.chop(900);
        QVERIFY(codec.feed(frame.data(), frame.size() - 1, recorder).ok());
        const auto verdict = codec.feed(frame.data() + frame.size() - 1, 1, recorder);
        QCOMPARE(verdict.state, State::Failed);
        QCOMPARE(verdict.code, CloseCode::InvalidPayload);
        QVERIFY(codec.finished());
        QCOMPARE(codec.heapBytes(), 0);
        QVERIFY(recorder.lines.isEmpty());
    }
}

void tst_WebSocketCodec::limitIsJudgedOnTheHeader_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArrayList tooBig{"fail 1009 message too big"};
    const QByteArray full(1000, 'x');

    QTest::newRow("at the limit") << text(full) << QByteArrayList{"text " + full};
    QTest::newRow("one more, header only")
        << header(0x81, 0xFE, QByteArray::fromHex("03e9")) << tooBig;
    QTest::newRow("64 bits") << header(0x82, 0xFF, QByteArray::fromHex("7fffffffffffffff"))
                             << tooBig;
    QTest::newRow("fragments at the limit")
        << textStart(QByteArray(400, 'x')) + more(QByteArray(600, 'x')) + last("")
        << QByteArrayList{"text " + full};
    QTest::newRow("fragments, one more")
        << textStart(QByteArray(400, 'x')) + more(QByteArray(600, 'x')) + header(0x80, 0x81)
        << tooBig;
    QTest::newRow("sum that would wrap around")
        << textStart("x") + header(0x80, 0xFF, QByteArray::fromHex("7fffffffffffffff")) << tooBig;
    QTest::newRow("each message for itself")
        << text(full) + text(full) << QByteArrayList{"text " + full, "text " + full};
    QTest::newRow("controls do not count")
        << textStart(full) + ping(QByteArray(125, 'p')) + last("")
        << QByteArrayList{"ping " + QByteArray(125, 'p'), "text " + full};
}

void tst_WebSocketCodec::limitIsJudgedOnTheHeader()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArrayList, expected);
    QCOMPARE(run(input, {}, 1000), expected);
    QCOMPARE(run(input, everyByte(input.size()), 1000), expected);
}

void tst_WebSocketCodec::emptyFragments()
{
    const QByteArray most
        = textStart("") + more("").repeated(WebSocketCodec::maxEmptyFragments - 1);
    QCOMPARE(run(most + last("x"), {}), QByteArrayList{"text x"});
    QCOMPARE(run((most + last("x")).repeated(3), {}), QByteArrayList(3, "text x"));
    QCOMPARE(run(most + more("") + last("x"), {}),
             QByteArrayList{"fail 1008 too many empty fragments"});
    // Those with a payload are bounded by the size alone (Autobahn 9.3).
    QCOMPARE(run(textStart("x") + more("x").repeated(5000) + last("x"), {}),
             QByteArrayList{"text " + QByteArray(5002, 'x')});
}

void tst_WebSocketCodec::largeMessages_data()
{
    QTest::addColumn<int>("fragment");
    QTest::addColumn<int>("chunk");
    QTest::newRow("9.1 whole") << 0 << 0;
    QTest::newRow("9.3 fragments of 64") << 64 << 0;
    QTest::newRow("9.4 fragments of 64 KiB") << 65536 << 0;
    QTest::newRow("9.5 chunks of 64") << 0 << 64;
    QTest::newRow("9.6 chunks of 2 KiB, fragments of 1000") << 1000 << 2048;
}

void tst_WebSocketCodec::largeMessages()
{
    QFETCH(int, fragment);
    QFETCH(int, chunk);
    constexpr int size = 4 << 20;
    QByteArray payload(size, Qt::Uninitialized);
    QRandomGenerator random(7);
    for (char &c : payload)
        c = char(random.bounded(256));

    QByteArray input;
    const int step = fragment == 0 ? size : fragment;
    for (int at = 0; at < size; at += step) {
        const quint8 fin = at + step >= size ? 0x80 : 0;
        input += raw(at == 0 ? quint8(fin | 2) : fin, payload.mid(at, step));
    }
    QList<qsizetype> cuts;
    for (qsizetype at = chunk; chunk != 0 && at < input.size(); at += chunk)
        cuts += at;
    const QByteArrayList lines = run(input, cuts, 16 << 20);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first() == "binary " + payload);
}

void tst_WebSocketCodec::compressedLimit()
{
    // What deflate cannot shrink may be a little longer on the wire than the limit; not much.
    constexpr quint32 limit = 800;
    const QByteArray most(800 + 100 + 64, 'x');
    QCOMPARE(run(raw(0xC1, most), {}, limit, true), QByteArrayList{"text* " + most});
    QCOMPARE(run(raw(0xC1, most + 'x'), {}, limit, true),
             QByteArrayList{"fail 1009 message too big"});
    QCOMPARE(run(raw(0x81, QByteArray(801, 'x')), {}, limit, true),
             QByteArrayList{"fail 1009 message too big"});
    QCOMPARE(run(raw(0xC1, most) + raw(0x81, QByteArray(801, 'x')), {}, limit, true),
             (QByteArrayList{"text* " + most, "fail 1009 message too big"}));
}

void tst_WebSocketCodec::wholeMessageIsNotCopied()
{
    WebSocketCodec codec(defaultLimit, false);
    Recorder recorder;
    QByteArray bytes = ping("p") + text("Hello") + textStart("") + last("again");
    const qsizetype size = bytes.size();
    bytes.append(WebSocketCodec::slack, '\0');
    QVERIFY(codec.feed(bytes.data(), size, recorder).ok());
    QCOMPARE(recorder.lines, (QByteArrayList{"ping p", "text Hello", "text again"}));
    QCOMPARE(recorder.lastMessage, bytes.constData() + size - 5);
    QCOMPARE(codec.heapBytes(), 0);
}

void tst_WebSocketCodec::bufferGrowsWithWhatArrives()
{
    WebSocketCodec codec(defaultLimit, false);
    Recorder recorder;
    QByteArray bytes = text(QByteArray(60000, 'x'));
    const qsizetype head = bytes.size() - 60000;
    QVERIFY(codec.feed(bytes.data(), head + 10, recorder).ok());
    QVERIFY(codec.heapBytes() <= 2 * 10 + WebSocketCodec::slack);
    for (qsizetype have = 11; have < 60000; ++have) {
        QVERIFY(codec.feed(bytes.data() + head + have - 1, 1, recorder).ok());
        QVERIFY(codec.heapBytes() <= 2 * have + WebSocketCodec::slack);
        QVERIFY(codec.heapBytes() <= 60000 + WebSocketCodec::slack);
    }
    QVERIFY(codec.feed(bytes.data() + bytes.size() - 1, 1, recorder).ok());
    QCOMPARE(recorder.lines, QByteArrayList{"text " + QByteArray(60000, 'x')});
    QCOMPARE(codec.heapBytes(), 0);
}

void tst_WebSocketCodec::idleHasNoHeap()
{
    WebSocketCodec codec(defaultLimit, false);
    Recorder recorder;
    for (const QByteArray &whole : {text("Hello"), ping("Hello"), textStart("a") + last("b")}) {
        QByteArray bytes = whole;
        const qsizetype half = bytes.size() - 1;
        QVERIFY(codec.feed(bytes.data(), half, recorder).ok());
        QVERIFY(codec.heapBytes() > 0);
        QVERIFY(codec.feed(bytes.data() + half, bytes.size() - half, recorder).ok());
        QCOMPARE(codec.heapBytes(), 0);
        QVERIFY(!codec.insideMessage());
    }
    QByteArray close1 = closing(1000, "bye");
    QByteArray begun = textStart("abc");
    QVERIFY(codec.feed(begun.data(), begun.size(), recorder).ok());
    QVERIFY(codec.insideMessage());
    QVERIFY(codec.feed(close1.data(), close1.size(), recorder).ok());
    QVERIFY(codec.finished());
    QCOMPARE(codec.heapBytes(), 0);
}

void tst_WebSocketCodec::stop_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("bytewise");
    QTest::newRow("message") << text("first") << false;
    QTest::newRow("assembled message") << textStart("fir") + last("st") << false;
    QTest::newRow("message over chunks") << text("first") << true;
    QTest::newRow("ping") << ping("first") << false;
    QTest::newRow("ping over chunks") << ping("first") << true;
    QTest::newRow("pong") << pong("first") << false;
    QTest::newRow("close") << closing(1000, "first") << true;
}

/// The connection, and the codec with it, goes away inside the call: nothing is touched after it,
/// and what the sink was given is still there (AddressSanitizer watches).
void tst_WebSocketCodec::stop()
{
    QFETCH(QByteArray, first);
    QFETCH(bool, bytewise);
    auto codec = std::make_unique<WebSocketCodec>(defaultLimit, false);
    WebSocketCodec *const fed = codec.get();
    Recorder recorder;
    recorder.stopAfter = 1;
    recorder.destroys = &codec;
    QByteArray input = first + text("never");
    const qsizetype size = input.size();
    input.append(WebSocketCodec::slack, '\0');

    const qsizetype step = bytewise ? 1 : size;
    State state = State::Ok;
    for (qsizetype at = 0; at < size && state == State::Ok; at += step)
        state = fed->feed(input.data() + at, step, recorder).state;
    QCOMPARE(state, State::Stopped);
    QVERIFY(!codec);
    QCOMPARE(recorder.lines.size(), 1);
    QVERIFY(recorder.lines.first().endsWith("first"));
}

void tst_WebSocketCodec::masking()
{
    const char key[4] = {char(0xA1), 0x02, char(0xC3), 0x44};
    for (int offset = 0; offset < 9; ++offset) {
        for (int size = 0; size < 70; ++size) {
            for (int alignment = 0; alignment < 8; ++alignment) {
                QByteArray bytes(alignment + size + 1, 'm');
                QByteArray expected = bytes;
                for (int i = 0; i < size; ++i)
                    expected[alignment + i] = char(expected[alignment + i] ^ key[(offset + i) % 4]);
                maskPayload(bytes.data() + alignment, size, key, quint64(offset));
                QCOMPARE(bytes, expected);
            }
        }
    }
}

void tst_WebSocketCodec::serverHeader_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("0") << quint64(0) << QByteArray("8200");
    QTest::newRow("125") << quint64(125) << QByteArray("827d");
    QTest::newRow("126") << quint64(126) << QByteArray("827e007e");
    QTest::newRow("256") << quint64(256) << QByteArray("827e0100");
    QTest::newRow("65535") << quint64(65535) << QByteArray("827effff");
    QTest::newRow("65536") << quint64(65536) << QByteArray("827f0000000000010000");
    QTest::newRow("2^40+1") << (quint64(1) << 40) + 1 << QByteArray("827f0000010000000001");
}

void tst_WebSocketCodec::serverHeader()
{
    QFETCH(quint64, size);
    QFETCH(QByteArray, hex);
    char out[maxServerFrameHeader];
    const int written = encodeFrameHeader(out, WsOpcode::Binary, true, false, size);
    QCOMPARE(QByteArray(out, written).toHex(), hex);
    QCOMPARE(frameHeaderSize(size), written);
}

void tst_WebSocketCodec::frames()
{
    // RFC 6455, section 5.7; RFC 7692, section 7.2.3.1.
    QCOMPARE(messageFrame(WsOpcode::Text, "Hello").toHex(), "810548656c6c6f");
    QCOMPARE(messageFrame(WsOpcode::Text, QByteArray::fromHex("f248cdc9c90700"), true).toHex(),
             "c107f248cdc9c90700");
    QCOMPARE(pingFrame("Hello").toHex(), "890548656c6c6f");
    QCOMPARE(pingFrame().toHex(), "8900");
    QCOMPARE(pongFrame("Hello").toHex(), "8a0548656c6c6f");
    QCOMPARE(closeFrame(CloseCode::NoStatus).toHex(), "8800");
    QCOMPARE(closeFrame(CloseCode::Normal).toHex(), "880203e8");
    QCOMPARE(closeFrame(CloseCode::TooSlow, "slow").toHex(), "88061005736c6f77");
    QCOMPARE(closeFrame(CloseCode::Normal, QByteArray(124, 'x')).size(), 2 + 2 + 123);
    // Cut at a character: 122 bytes and a letter of two.
    QCOMPARE(closeFrame(CloseCode::Normal, QByteArray(122, 'x') + "\xc3\xa9").size(), 2 + 2 + 122);
    QCOMPARE(closeFrame(CloseCode::Normal, QByteArray(121, 'x') + "\xc3\xa9").size(), 2 + 2 + 123);
    QCOMPARE(closeFrame(CloseCode::Normal, QByteArray(200, '\x80')).size(), 2 + 2);
}

QTEST_GUILESS_MAIN(tst_WebSocketCodec)
#include "tst_websocketcodec.moc"

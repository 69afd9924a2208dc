// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/httprequest.h"

#include <QTest>

using namespace Carillon;
using Status = HttpRequestParser::Status;

namespace {

constexpr HttpLimits small{.maxHeadSize = 256, .maxBodySize = 32, .maxHeaders = 8};

/// Feeds everything at once, or in pieces; stops where a Handler would stop.
HttpRequestParser::Outcome feedAll(HttpRequestParser &parser, QByteArrayView bytes, qsizetype piece)
{
    HttpRequestParser::Outcome sum;
    while (!bytes.isEmpty() && sum.status == Status::Incomplete) {
        const auto outcome = parser.feed(bytes.first(std::min(piece, bytes.size())));
        sum.status = outcome.status;
        sum.consumed += outcome.consumed;
        bytes = bytes.sliced(outcome.consumed);
    }
    return sum;
}

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /api/v1/events HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

const QByteArray chunkedHeader = "Transfer-Encoding: chunked\r\n";

} // namespace

class tst_HttpRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void readsRequest();
    void readsBody_data();
    void readsBody();
    void leavesWhatFollows();
    void readsTarget_data();
    void readsTarget();
    void readsQuery();
    void findsHeaders();
    void knowsKeepAlive_data();
    void knowsKeepAlive();
    void knowsUpgrade_data();
    void knowsUpgrade();
    void showsHeadBeforeBody();

    // Rainy flows
    void refuses_data();
    void refuses();
    void refusesAtOnce_data();
    void refusesAtOnce();
    void limitsHead();
    void limitsHeaders();
    void limitsBody_data();
    void limitsBody();
    void limitsChunkOverhead();
    void dropsTrailers();
};

void tst_HttpRequest::readsRequest()
{
    const QByteArray bytes = "GET /sse?room=chat%3A1 HTTP/1.1\r\nHost: example.com:8080\r\n"
                             "Accept:  text/event-stream \r\nX-Empty:\r\n\r\n";
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        HttpRequestParser parser;
        const auto outcome = feedAll(parser, bytes, piece);
        QCOMPARE(outcome.status, Status::Complete);
        QCOMPARE(outcome.consumed, bytes.size());
        const HttpRequest request = parser.takeRequest();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target, QByteArray("/sse?room=chat%3A1"));
        QCOMPARE(request.path, QByteArray("/sse"));
        QCOMPARE(request.query("room"), QByteArray("chat:1"));
        QCOMPARE(request.host, QByteArray("example.com:8080"));
        QCOMPARE(request.version, 11);
        QCOMPARE(request.headers.size(), std::size_t(3));
        QCOMPARE(request.header("accept"), QByteArray("text/event-stream"));
        QVERIFY(!request.header("X-EMPTY").isNull());
        QVERIFY(request.body.isEmpty());
        QVERIFY(!request.isUpgrade);
    }
}

void tst_HttpRequest::readsBody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << post("Content-Length: 5\r\n", "hello") << QByteArray("hello");
    QTest::newRow("length 0") << post("Content-Length: 0\r\n", "") << QByteArray();
    QTest::newRow("no length") << post("", "") << QByteArray();
    QTest::newRow("binary") << post("Content-Length: 4\r\n", QByteArray("\0\r\n\xff", 4))
                            << QByteArray("\0\r\n\xff", 4);
    QTest::newRow("as large as allowed")
        << post("Content-Length: 32\r\n", QByteArray(32, 'x')) << QByteArray(32, 'x');
    QTest::newRow("chunked") << post(chunkedHeader, "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
                             << QByteArray("hello world");
    QTest::newRow("chunked, empty") << post(chunkedHeader, "0\r\n\r\n") << QByteArray();
    QTest::newRow("chunked, hexadecimal")
        << post(chunkedHeader, "0A\r\n0123456789\r\n00\r\n\r\n") << QByteArray("0123456789");
    QTest::newRow("chunked, extensions")
        << post(chunkedHeader, "2;a=b\r\nhi\r\n0;c\r\n\r\n") << QByteArray("hi");
    QTest::newRow("chunked, as large as allowed")
        << post(chunkedHeader, "20\r\n" + QByteArray(32, 'x') + "\r\n0\r\n\r\n")
        << QByteArray(32, 'x');
    QTest::newRow("chunked, in another case")
        << post("transfer-encoding: Chunked\r\n", "2\r\nhi\r\n0\r\n\r\n") << QByteArray("hi");
    QTest::newRow("line end left over from before")
        << "\r\n" + post("Content-Length: 2\r\n", "hi") << QByteArray("hi");
    QTest::newRow("HTTP/1.0") << QByteArray("POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi")
                              << QByteArray("hi");
}

void tst_HttpRequest::readsBody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        HttpRequestParser parser(small);
        const auto outcome = feedAll(parser, bytes, piece);
        QCOMPARE(outcome.status, Status::Complete);
        QCOMPARE(outcome.consumed, bytes.size());
        QCOMPARE(parser.request().body, body);
    }
}

void tst_HttpRequest::leavesWhatFollows()
{
    const QByteArray frames("\x81\x82mask", 6);
    for (const QByteArray &bytes : {get("/ws"), post("Content-Length: 2\r\n", "hi"),
                                    post(chunkedHeader, "2\r\nhi\r\n0\r\n\r\n")}) {
        for (qsizetype piece = 1; piece <= bytes.size() + frames.size(); ++piece) {
            HttpRequestParser parser;
            const auto outcome = feedAll(parser, bytes + frames, piece);
            QCOMPARE(outcome.status, Status::Complete);
            QCOMPARE(outcome.consumed, bytes.size());
        }
    }
}

void tst_HttpRequest::readsTarget_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("root") << QByteArray("GET /") << QByteArray("/") << QByteArray("h");
    QTest::newRow("escapes") << QByteArray("GET /a%20b%2Fc%c3%a9") << QByteArray("/a b/c\xc3\xa9")
                             << QByteArray("h");
    QTest::newRow("plus") << QByteArray("GET /a+b") << QByteArray("/a+b") << QByteArray("h");
    QTest::newRow("nothing normalised")
        << QByteArray("GET //a/../b/./c") << QByteArray("//a/../b/./c") << QByteArray("h");
    QTest::newRow("absolute") << QByteArray("GET http://Example.com:81/x?y=z") << QByteArray("/x")
                              << QByteArray("Example.com:81");
    QTest::newRow("absolute without path")
        << QByteArray("GET HTTPS://example.com") << QByteArray("/") << QByteArray("example.com");
    QTest::newRow("absolute with query only")
        << QByteArray("GET wss://example.com?y=z") << QByteArray("/") << QByteArray("example.com");
    QTest::newRow("OPTIONS *") << QByteArray("OPTIONS *") << QByteArray("*") << QByteArray("h");
}

void tst_HttpRequest::readsTarget()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, host);
    HttpRequestParser parser;
    QCOMPARE(parser.feed(line + " HTTP/1.1\r\nHost: h\r\n\r\n").status, Status::Complete);
    QCOMPARE(parser.request().path, path);
    QCOMPARE(parser.request().host, host);
}

void tst_HttpRequest::readsQuery()
{
    HttpRequestParser parser;
    parser.feed(get("/sse?room=chat%3Aa&room=b+c&&empty=&flag&e%3Dq=1=2&room=%2B"));
    const HttpRequest &request = parser.request();
    const std::vector<QByteArray> rooms = {"chat:a", "b c", "+"};
    QCOMPARE(request.query("room"), QByteArray("chat:a"));
    QCOMPARE(request.queryAll("room"), rooms);
    QCOMPARE(request.query("e=q"), QByteArray("1=2"));
    QVERIFY(!request.query("empty").isNull() && request.query("empty").isEmpty());
    QVERIFY(!request.query("flag").isNull());
    QVERIFY(request.query("ROOM").isNull());
    QCOMPARE(request.queryItems.size(), std::size_t(6));
}

void tst_HttpRequest::findsHeaders()
{
    HttpRequestParser parser;
    parser.feed(get("/", "Accept: a\r\nX: 1\r\naccept: b, c\r\n"));
    const HttpRequest &request = parser.request();
    const std::vector<QByteArray> accepts = {"a", "b, c"};
    QCOMPARE(request.header("ACCEPT"), QByteArray("a"));
    QCOMPARE(request.headerAll("Accept"), accepts);
    QCOMPARE(request.headerJoined("Accept"), QByteArray("a, b, c"));
    QVERIFY(request.headerHasToken("accept", "C"));
    QVERIFY(!request.headerHasToken("accept", "d"));
    QVERIFY(request.header("missing").isNull());
    QVERIFY(request.headerJoined("missing").isEmpty());
}

void tst_HttpRequest::knowsKeepAlive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << get("/") << true;
    QTest::newRow("1.1 close") << get("/", "Connection: close\r\n") << false;
    QTest::newRow("1.1 close in a list") << get("/", "Connection: TE, Close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << false;
}

void tst_HttpRequest::knowsKeepAlive()
{
    QFETCH(QByteArray, bytes);
    HttpRequestParser parser;
    QCOMPARE(parser.feed(bytes).status, Status::Complete);
    QTEST(parser.request().keepAlive, "keepAlive");
}

void tst_HttpRequest::knowsUpgrade_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("upgrade");
    const QByteArray upgrade = "Upgrade: websocket\r\n";
    QTest::newRow("yes") << get("/", upgrade + "Connection: Upgrade\r\n") << true;
    QTest::newRow("Firefox") << get("/", upgrade + "Connection: keep-alive, Upgrade\r\n") << true;
    QTest::newRow("case") << get("/", "upgrade: WebSocket\r\nconnection: UPGRADE\r\n") << true;
    QTest::newRow("list") << get("/", "Upgrade: h2c, websocket\r\nConnection: upgrade\r\n") << true;
    QTest::newRow("two headers") << get(
        "/", upgrade + "Connection: keep-alive\r\nConnection: upgrade\r\n")
                                 << true;
    QTest::newRow("no Connection") << get("/", upgrade) << false;
    QTest::newRow("no Upgrade") << get("/", "Connection: upgrade\r\n") << false;
    QTest::newRow("h2c") << get("/", "Upgrade: h2c\r\nConnection: upgrade\r\n") << false;
    QTest::newRow("part of a token")
        << get("/", "Upgrade: websockets\r\nConnection: upgrade\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n" + upgrade
                                       + "Connection: upgrade\r\n\r\n")
                         << false;
}

void tst_HttpRequest::knowsUpgrade()
{
    QFETCH(QByteArray, bytes);
    HttpRequestParser parser;
    QCOMPARE(parser.feed(bytes).status, Status::Complete);
    QTEST(parser.request().isUpgrade, "upgrade");
}

void tst_HttpRequest::showsHeadBeforeBody()
{
    HttpRequestParser parser;
    const QByteArray head = post("Expect: 100-Continue\r\nContent-Length: 2\r\n", {});
    QCOMPARE(parser.feed(head.chopped(1)).status, Status::Incomplete);
    QVERIFY(!parser.headComplete());
    QVERIFY(!parser.expectsContinue());
    QCOMPARE(parser.feed("\n").status, Status::Incomplete);
    QVERIFY(parser.headComplete());
    QVERIFY(parser.expectsContinue());
    QCOMPARE(parser.request().path, QByteArray("/api/v1/events"));
    QCOMPARE(parser.feed("h").status, Status::Incomplete);
    QVERIFY(!parser.expectsContinue()); // it did not wait
    QCOMPARE(parser.feed("i").status, Status::Complete);
    QCOMPARE(parser.takeRequest().body, QByteArray("hi"));
}

void tst_HttpRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: h\r\n";
    QTest::newRow("no version") << QByteArray("GET /\r\n" + host + "\r\n") << 400;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("space at the end") << QByteArray("GET / HTTP/1.1 \r\n" + host + "\r\n") << 400;
    QTest::newRow("method is no token") << QByteArray("G(T / HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("HTTP/1.2") << QByteArray("GET / HTTP/1.2\r\n" + host + "\r\n") << 505;
    QTest::newRow("HTTP/0.9") << QByteArray("GET / HTTP/0.9\r\n" + host + "\r\n") << 505;
    QTest::newRow("not HTTP") << QByteArray("GET / HTCPCP/1.0\r\n" + host + "\r\n") << 400;
    QTest::newRow("lower case http") << QByteArray("GET / http/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("two empty lines first") << "\r\n\r\n" + get("/") << 400;

    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("empty Host") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n") << 400;
    QTest::newRow("two Hosts") << get("/", "host: other\r\n") << 400;
    QTest::newRow("Host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: h/x\r\n\r\n") << 400;
    QTest::newRow("Host with a user") << QByteArray("GET / HTTP/1.1\r\nHost: u@h\r\n\r\n") << 400;
    QTest::newRow("Host with a space") << QByteArray("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") << 400;

    QTest::newRow("relative target") << get("ws") << 400;
    QTest::newRow("* for GET") << get("*") << 400;
    QTest::newRow("CONNECT") << QByteArray("CONNECT h:443 HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("fragment") << get("/#a") << 400;
    QTest::newRow("another scheme") << get("ftp://h/") << 400;
    QTest::newRow("absolute without host") << get("http:///x") << 400;
    QTest::newRow("absolute with a user") << get("http://u@h/") << 400;
    QTest::newRow("escape cut off") << get("/a%2") << 400;
    QTest::newRow("escape not hexadecimal") << get("/a%zz") << 400;
    QTest::newRow("encoded NUL") << get("/a%00") << 400;
    QTest::newRow("encoded line break") << get("/a%0D%0Ab") << 400;
    QTest::newRow("encoded DEL") << get("/a%7f") << 400;
    QTest::newRow("encoded NUL in the query") << get("/?a=%00") << 400;
    QTest::newRow("bad escape in a name") << get("/?%=1") << 400;

    QTest::newRow("header without colon") << get("/", "Accept\r\n") << 400;
    QTest::newRow("space before the colon") << get("/", "Accept : a\r\n") << 400;
    QTest::newRow("header without name") << get("/", ": a\r\n") << 400;
    QTest::newRow("folded line") << get("/", "Accept: a\r\n b\r\n") << 400;
    QTest::newRow("folded with a tab") << get("/", "Accept: a\r\n\tb\r\n") << 400;
    QTest::newRow("space before the first header")
        << QByteArray("GET / HTTP/1.1\r\n Host: h\r\n\r\n") << 400;
    QTest::newRow("NUL in a value") << get("/", QByteArray("A: a\0b\r\n", 8)) << 400;
    QTest::newRow("bare CR in a value") << get("/", "A: a\rb\r\n") << 400;
    QTest::newRow("bare LF") << get("/", "A: a\nB: b\r\n") << 400;
    QTest::newRow("bare LFs only") << QByteArray("GET / HTTP/1.1\nHost: h\n\n") << 400;

    // Request smuggling (RFC 9112, 11.2).
    const QByteArray end = "0\r\n\r\n";
    QTest::newRow("length and coding")
        << post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", end) << 400;
    QTest::newRow("coding and length")
        << post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", end) << 400;
    QTest::newRow("two lengths") << post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello")
                                 << 400;
    QTest::newRow("the same length twice")
        << post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello") << 400;
    QTest::newRow("list of lengths") << post("Content-Length: 5, 5\r\n", "hello") << 400;
    QTest::newRow("negative length") << post("Content-Length: -5\r\n", "hello") << 400;
    QTest::newRow("length with a sign") << post("Content-Length: +5\r\n", "hello") << 400;
    QTest::newRow("hexadecimal length") << post("Content-Length: 0x5\r\n", "hello") << 400;
    QTest::newRow("empty length") << post("Content-Length:\r\n", "hello") << 400;
    QTest::newRow("length beyond 64 bits")
        << post("Content-Length: 18446744073709551617\r\n", "h") << 400;
    QTest::newRow("chunked twice") << post(chunkedHeader + chunkedHeader, end) << 400;
    QTest::newRow("chunked, chunked")
        << post("Transfer-Encoding: chunked, chunked\r\n", end) << 501;
    QTest::newRow("gzip, chunked") << post("Transfer-Encoding: gzip, chunked\r\n", end) << 501;
    QTest::newRow("gzip") << post("Transfer-Encoding: gzip\r\n", end) << 501;
    QTest::newRow("identity") << post("Transfer-Encoding: identity\r\n", end) << 501;
    QTest::newRow("chunked in quotes") << post("Transfer-Encoding: \"chunked\"\r\n", end) << 501;
    QTest::newRow("chunked in HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n") + end
        << 400;
    QTest::newRow("unknown expectation") << get("/", "Expect: wonders\r\n") << 417;

    QTest::newRow("chunk without size") << post(chunkedHeader, "\r\nhello\r\n0\r\n\r\n") << 400;
    QTest::newRow("chunk size not hexadecimal") << post(chunkedHeader, "g\r\nhello\r\n") << 400;
    QTest::newRow("negative chunk") << post(chunkedHeader, "-1\r\nhello\r\n") << 400;
    QTest::newRow("chunk longer than its size") << post(chunkedHeader, "2\r\nhello\r\n") << 400;
    QTest::newRow("chunk size beyond 64 bits")
        << post(chunkedHeader, "11111111111111111\r\nhello\r\n") << 400;
    QTest::newRow("bare LF after a chunk size") << post(chunkedHeader, "2\nhi\r\n0\r\n\r\n") << 400;
    QTest::newRow("open quote in a chunk extension")
        << post(chunkedHeader, "7;a=\"\r\n1234567\r\n0\r\n\"\r\n") << 400;
    QTest::newRow("endless chunk size")
        << post(chunkedHeader, "1;" + QByteArray(20000, 'a')) << 400;
    QTest::newRow("endless trailers")
        << post(chunkedHeader, "0\r\n" + QByteArray("A: b\r\n").repeated(4000)) << 400;
}

void tst_HttpRequest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()}) {
        HttpRequestParser parser;
        QCOMPARE(feedAll(parser, bytes, piece).status, Status::Failed);
        QCOMPARE(parser.failure().status, status);
        QVERIFY(!parser.headComplete());
    }
}

/// Nobody should have to wait for the head timeout to learn that this is no HTTP.
void tst_HttpRequest::refusesAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00", 5);
    QTest::newRow("NUL") << QByteArray("\0", 1);
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\n");
}

void tst_HttpRequest::refusesAtOnce()
{
    QFETCH(QByteArray, bytes);
    HttpRequestParser parser;
    QCOMPARE(parser.feed(bytes).status, Status::Failed);
    QCOMPARE(parser.failure().status, 400);
}

void tst_HttpRequest::limitsHead()
{
    const QByteArray fits = get("/", "A: " + QByteArray(small.maxHeadSize, 'x'));
    const qsizetype excess = fits.size() + 2 - small.maxHeadSize;
    for (const qsizetype piece : {1, 100, 1000}) {
        HttpRequestParser parser(small);
        const QByteArray largest
            = get("/", "A: " + QByteArray(small.maxHeadSize - excess, 'x') + "\r\n");
        QCOMPARE(largest.size(), small.maxHeadSize);
        QCOMPARE(feedAll(parser, largest, piece).status, Status::Complete);

        HttpRequestParser strict(small);
        const QByteArray above
            = get("/", "A: " + QByteArray(small.maxHeadSize - excess + 1, 'x') + "\r\n");
        QCOMPARE(feedAll(strict, above, piece).status, Status::Failed);
        QCOMPARE(strict.failure().status, 431);
    }
}

void tst_HttpRequest::limitsHeaders()
{
    HttpRequestParser parser(small);
    QCOMPARE(parser.feed(get("/", QByteArray("A: b\r\n").repeated(7))).status, Status::Complete);
    HttpRequestParser strict(small);
    QCOMPARE(strict.feed(get("/", QByteArray("A: b\r\n").repeated(8))).status, Status::Failed);
    QCOMPARE(strict.failure().status, 431);
}

void tst_HttpRequest::limitsBody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("length, before any body") << post("Content-Length: 33\r\n", "");
    QTest::newRow("length, huge") << post("Content-Length: 9223372036854775808\r\n", "");
    QTest::newRow("one chunk, before its data") << post(chunkedHeader, "21\r\n") + "x";
    QTest::newRow("many chunks") << post(chunkedHeader,
                                         QByteArray("8\r\n12345678\r\n").repeated(5));
    QTest::newRow("chunk, huge") << post(chunkedHeader, "ffffffffffffffff\r\n");
}

void tst_HttpRequest::limitsBody()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {1, 1000}) {
        HttpRequestParser parser(small);
        QCOMPARE(feedAll(parser, bytes, piece).status, Status::Failed);
        QCOMPARE(parser.failure().status, 413);
    }
}

/// Chunk extensions cost the sender nothing to repeat; what they make us read is bounded as well.
void tst_HttpRequest::limitsChunkOverhead()
{
    const QByteArray chunk = "1;" + QByteArray(2000, 'a') + "\r\nx\r\n";
    HttpRequestParser parser(small);
    QCOMPARE(feedAll(parser, post(chunkedHeader, chunk.repeated(31)), 1000).status, Status::Failed);
    QCOMPARE(parser.failure().status, 413);
}

void tst_HttpRequest::dropsTrailers()
{
    HttpRequestParser parser;
    const auto outcome = parser.feed(
        post(chunkedHeader, "2\r\nhi\r\n0\r\nHost: evil\r\nAuthorization: Bearer x\r\n\r\n"));
    QCOMPARE(outcome.status, Status::Complete);
    QVERIFY(parser.request().header("authorization").isNull());
    QCOMPARE(parser.request().host, QByteArray("h"));
}

QTEST_APPLESS_MAIN(tst_HttpRequest)
#include "tst_httprequest.moc"

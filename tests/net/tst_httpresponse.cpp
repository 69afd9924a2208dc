// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/httpresponse.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace Carillon;

namespace {

struct Parsed
{
    QByteArray statusLine;
    QByteArrayList lines;
    QByteArray body;

    [[nodiscard]] QByteArray value(QByteArrayView name) const
    {
        for (const QByteArray &line : lines) {
            if (line.startsWith(name.toByteArray() + ": "))
                return line.mid(name.size() + 2);
        }
        return {};
    }
};

Parsed parse(const QByteArray &response)
{
    Parsed parsed;
    const qsizetype end = response.indexOf("\r\n\r\n");
    QByteArray rest = response.first(end);
    while (!rest.isEmpty()) {
        const qsizetype line = rest.indexOf("\r\n");
        parsed.lines.append(line < 0 ? rest : rest.first(line));
        rest = line < 0 ? QByteArray() : rest.mid(line + 2);
    }
    parsed.statusLine = parsed.lines.takeFirst();
    parsed.body = response.mid(end + 4);
    return parsed;
}

} // namespace

class tst_HttpResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void hasWhatAnAnswerNeeds();
    void closes();
    void leavesBodyOut_data();
    void leavesBodyOut();
    void streams();
    void errorIsJson();
    void errorSaysWhatToDo_data();
    void errorSaysWhatToDo();
    void continues();

    // Rainy flows
    void refusesInjection_data();
    void refusesInjection();
    void errorEscapes();
};

void tst_HttpResponse::hasWhatAnAnswerNeeds()
{
    const Parsed answer
        = parse(httpResponse(200, "text/plain", QByteArray("a\r\n\r\nb"), {{"ETag", "\"1\""}}));
    QCOMPARE(answer.statusLine, QByteArray("HTTP/1.1 200 OK"));
    QCOMPARE(answer.value("Content-Type"), QByteArray("text/plain"));
    QCOMPARE(answer.value("Content-Length"), QByteArray("6"));
    QCOMPARE(answer.value("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(answer.value("ETag"), QByteArray("\"1\""));
    QVERIFY(answer.value("Connection").isNull());
    QCOMPARE(answer.body, QByteArray("a\r\n\r\nb"));
    const QDateTime date
        = QLocale::c().toDateTime(QString::fromLatin1(answer.value("Date")),
                                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    QVERIFY(date.isValid());
    QVERIFY(qAbs(date.secsTo(QDateTime(QDateTime::currentDateTimeUtc().date(),
                                       QDateTime::currentDateTimeUtc().time())))
            < 5);

    const Parsed cached
        = parse(httpResponse(200, "text/css", "x", {{"cache-control", "max-age=60"}}));
    QCOMPARE(cached.value("cache-control"), QByteArray("max-age=60"));
    QVERIFY(cached.value("Cache-Control").isNull());
}

void tst_HttpResponse::closes()
{
    QCOMPARE(parse(httpResponse(200, "text/plain", "x", {}, false)).value("Connection"),
             QByteArray("close"));
}

void tst_HttpResponse::leavesBodyOut_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("204") << 204;
    QTest::newRow("304") << 304;
}

void tst_HttpResponse::leavesBodyOut()
{
    QFETCH(int, status);
    const Parsed answer = parse(httpResponse(status, "text/plain", "x"));
    QVERIFY(answer.value("Content-Length").isNull());
    QVERIFY(answer.value("Content-Type").isNull());
    QVERIFY(answer.body.isEmpty());
}

void tst_HttpResponse::streams()
{
    const Parsed answer
        = parse(httpStreamHead(200, "text/event-stream", {{"X-Accel-Buffering", "no"}}));
    QVERIFY(answer.value("Content-Length").isNull());
    QCOMPARE(answer.value("Content-Type"), QByteArray("text/event-stream"));
    QCOMPARE(answer.value("Connection"), QByteArray("close"));
    QCOMPARE(answer.value("X-Accel-Buffering"), QByteArray("no"));
    QVERIFY(answer.body.isEmpty());
}

void tst_HttpResponse::errorIsJson()
{
    const Parsed answer = parse(httpError(404, "not_found", "unknown path"));
    QCOMPARE(answer.statusLine, QByteArray("HTTP/1.1 404 Not Found"));
    QCOMPARE(answer.value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(answer.body, QByteArray(R"({"error":{"code":"not_found","message":"unknown path"}})"));
    QCOMPARE(answer.value("Content-Length").toInt(), int(answer.body.size()));
    QCOMPARE(answer.value("Connection"), QByteArray("close"));
}

void tst_HttpResponse::errorSaysWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("401") << 401 << QByteArrayList{"WWW-Authenticate: Bearer"};
    QTest::newRow("426") << 426
                         << QByteArrayList{"Upgrade: websocket", "Sec-WebSocket-Version: 13",
                                           "Connection: Upgrade, close"};
    QTest::newRow("503") << 503 << QByteArrayList{"Retry-After: 5"};
}

void tst_HttpResponse::errorSaysWhatToDo()
{
    QFETCH(int, status);
    QFETCH(QByteArrayList, lines);
    const Parsed answer = parse(httpError({status, "x", "y"}, {{"Retry-After", "5"}}));
    for (const QByteArray &line : lines)
        QVERIFY2(answer.lines.contains(line), line.constData());
}

void tst_HttpResponse::continues()
{
    QCOMPARE(httpContinue(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
}

void tst_HttpResponse::refusesInjection_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("CRLF") << QByteArray("X-A") << QByteArray("a\r\nX-B: b");
    QTest::newRow("LF") << QByteArray("X-A") << QByteArray("a\nX-B: b");
    QTest::newRow("CR") << QByteArray("X-A") << QByteArray("a\rX-B: b");
    QTest::newRow("NUL") << QByteArray("X-A") << QByteArray("a\0b", 3);
    QTest::newRow("line break in the name") << QByteArray("X-A: a\r\nX-B") << QByteArray("b");
    QTest::newRow("space in the name") << QByteArray("X A") << QByteArray("b");
    QTest::newRow("no name") << QByteArray("") << QByteArray("b");
    QTest::newRow("length") << QByteArray("content-length") << QByteArray("7");
    QTest::newRow("coding") << QByteArray("Transfer-Encoding") << QByteArray("chunked");
}

void tst_HttpResponse::refusesInjection()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const Parsed answer = parse(httpResponse(200, "text/plain", "x", {{name, value}}));
    QCOMPARE(answer.lines, parse(httpResponse(200, "text/plain", "x")).lines);
    QCOMPARE(answer.body, QByteArray("x"));
}

void tst_HttpResponse::errorEscapes()
{
    const Parsed answer = parse(httpError(400, "bad_request", "a \"quoted\"\r\nline \xff"));
    const QJsonObject error
        = QJsonDocument::fromJson(answer.body).object().value(QLatin1String("error")).toObject();
    QVERIFY(error.value(QLatin1String("message"))
                .toString()
                .startsWith(QLatin1String("a \"quoted\"\r\nline ")));
}

QTEST_APPLESS_MAIN(tst_HttpResponse)
#include "tst_httpresponse.moc"

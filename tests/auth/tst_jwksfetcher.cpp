// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwksfetcher.h"

#include "server/auth/jwt.h"
#include "tests/auth/signing.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Alg = JwtAlgorithm;

namespace {

const QByteArray claims = R"({"sub":"alice","exp":1e10})";

QByteArray http(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\nConnection: close\r\n\r\n" + body;
}

/// Answers every request with `answer`; an empty one is never answered.
class Issuer : public QTcpServer
{
public:
    Issuer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray data = socket->readAll();
                if (!data.contains("\r\n\r\n"))
                    return;
                ++requests;
                if (answer.isEmpty())
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/jwks"_s.arg(serverPort())); }

    QByteArray answer;
    int requests = 0;
};

} // namespace

class TestJwksFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsAtStart();
    void unknownKeyFetchesAgain();
    void fetchesAtTheInterval();
    void failures_data();
    void failures();
    void retriesAfterAFailure();

private:
    // Everything a hundred times as fast as in earnest; what must not happen has a long time.
    JwksFetcher::Times m_times{1h, 50ms, 300ms, 5ms};
    std::unique_ptr<JwtAuthenticator> m_authenticator;
    Test::PrivateKey m_key = Test::ed25519Key();

    [[nodiscard]] QByteArray token(const QByteArray &kid) const;
    [[nodiscard]] QByteArray set(const QByteArray &kid) const;
};

QByteArray TestJwksFetcher::token(const QByteArray &kid) const
{
    return Test::token(R"({"alg":"EdDSA","kid":")" + kid + "\"}", claims, Alg::EdDSA, m_key);
}

QByteArray TestJwksFetcher::set(const QByteArray &kid) const
{
    return Test::jwks({Test::jwk(m_key, R"(,"kid":")" + kid + '"')});
}

void TestJwksFetcher::init()
{
    m_times.interval = 1h;
    m_authenticator = std::make_unique<JwtAuthenticator>();
}

void TestJwksFetcher::loadsAtStart()
{
    Issuer issuer;
    issuer.answer = http("200 OK", set("1"));
    JwksFetcher fetcher(issuer.url(), *m_authenticator, m_times);
    QSignalSpy loaded(&fetcher, &JwksFetcher::loaded);
    QVERIFY(!m_authenticator->verify(token("1")).ok());
    fetcher.start();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][0].toInt(), 1);
    QVERIFY(m_authenticator->verify(token("1")).ok());
}

void TestJwksFetcher::unknownKeyFetchesAgain()
{
    Issuer issuer;
    issuer.answer = http("200 OK", set("1"));
    m_times.pause = 200ms;
    JwksFetcher fetcher(issuer.url(), *m_authenticator, m_times);
    QSignalSpy loaded(&fetcher, &JwksFetcher::loaded);
    fetcher.start();
    QTRY_COMPARE(loaded.size(), 1);

    issuer.answer = http("200 OK", set("2"));
    QElapsedTimer timer;
    timer.start();
    // Whoever sends made-up key ids makes one request a pause, no more.
    while (loaded.size() < 3) {
        QVERIFY(!m_authenticator->verify(token("made-up")).ok());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QVERIFY(timer.elapsed() < 10'000);
    }
    QVERIFY2(timer.elapsed() >= 350, "two pauses must have gone by");
    QVERIFY(m_authenticator->verify(token("2")).ok());
    QVERIFY(!m_authenticator->verify(token("1")).ok());
    QCOMPARE(issuer.requests, 3);
    m_times.pause = 50ms;
}

void TestJwksFetcher::fetchesAtTheInterval()
{
    Issuer issuer;
    issuer.answer = http("200 OK", set("1"));
    m_times.interval = 60ms;
    JwksFetcher fetcher(issuer.url(), *m_authenticator, m_times);
    QSignalSpy loaded(&fetcher, &JwksFetcher::loaded);
    fetcher.start();
    QTRY_VERIFY(loaded.size() >= 3);
}

void TestJwksFetcher::failures_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("error");
    QTest::newRow("404") << http("404 Not Found", "no") << "";
    QTest::newRow("500") << http("500 Oops", set("1")) << "";
    QTest::newRow("204") << http("204 No Content", "") << "HTTP status 204";
    QTest::newRow("no JSON") << http("200 OK", "<html>") << "JWK Set";
    QTest::newRow("no keys") << http("200 OK", R"({"keys":[]})") << "no key";
    QTest::newRow("too large") << http("200 OK", QByteArray(MaxKeyFileSize + 1, ' '))
                               << "262144 bytes";
    QTest::newRow("cut off") << http("200 OK", set("1")).chopped(10) << "";
    QTest::newRow("no HTTP") << QByteArray("hello\r\n") << "";
    QTest::newRow("never") << QByteArray() << "no answer in time";
    QTest::newRow("never done") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab")
                                << "";
    QTest::newRow("redirect to a file")
        << QByteArray("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n"
                      "Content-Length: 0\r\nConnection: close\r\n\r\n")
        << "";
}

void TestJwksFetcher::failures()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, error);
    QVERIFY(m_authenticator->setJwks(set("old")).ok());
    Issuer issuer;
    issuer.answer = answer;
    JwksFetcher fetcher(issuer.url(), *m_authenticator, m_times);
    QSignalSpy failed(&fetcher, &JwksFetcher::failed);
    QSignalSpy loaded(&fetcher, &JwksFetcher::loaded);
    fetcher.start();
    QTRY_VERIFY(!failed.isEmpty());
    const QString said = failed[0][0].toString();
    QVERIFY2(!said.isEmpty() && said.contains(error), qPrintable(said));
    QVERIFY(loaded.isEmpty());
    QVERIFY(m_authenticator->verify(token("old")).ok());
}

void TestJwksFetcher::retriesAfterAFailure()
{
    Issuer issuer;
    issuer.answer = http("503 Later", "");
    JwksFetcher fetcher(issuer.url(), *m_authenticator, m_times);
    QSignalSpy failed(&fetcher, &JwksFetcher::failed);
    QSignalSpy loaded(&fetcher, &JwksFetcher::loaded);
    fetcher.start();
    QTRY_VERIFY(!failed.isEmpty());
    issuer.answer = http("200 OK", set("1"));
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(m_authenticator->verify(token("1")).ok());
}

QTEST_GUILESS_MAIN(TestJwksFetcher)
#include "tst_jwksfetcher.moc"

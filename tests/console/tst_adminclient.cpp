// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/adminclient.h"
#include "tests/support/fakeadminserver.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;
using State = AdminClient::State;
using std::chrono::milliseconds;

class TestAdminClient final : public QObject
{
    Q_OBJECT

    static ReconnectPolicy quick()
    {
        return {.floor = milliseconds(5),
                .first = milliseconds(10),
                .ceiling = milliseconds(20),
                .longestHint = milliseconds(500)};
    }

private Q_SLOTS:
    void hello()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        QSignalSpy states(&client, &AdminClient::stateChanged);
        client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(server.port())), u"secret"_s); // path filled in
        QTRY_VERIFY(client.isReady());
        QCOMPARE(states.size(), 3);
        QCOMPARE(server.authorization(), "Bearer secret");
        QCOMPARE(client.hello().node, u"hub-eu-1"_s);
        QVERIFY(client.hello().can(u"inject"_s));
        QVERIFY(!client.hello().can(u"drain"_s));
        QCOMPARE(client.hello().tables.value(u"rooms"_s).value(3).type, ColumnType::Integer);
        QCOMPARE(client.hello().limits.rows, 1000);
    }

    void onlyTokensAskForATokenAgain_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("token");
        QTest::newRow("token invalid") << 4002 << true;
        QTest::newRow("token expired") << 4004 << true;
        QTest::newRow("removed by an operator") << 4005 << false;
        QTest::newRow("protocol not offered") << 4007 << false;
        QTest::newRow("normal") << 1000 << false;
    }

    void onlyTokensAskForATokenAgain()
    {
        QFETCH(int, code);
        QFETCH(bool, token);
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.open(server.url(), u"first"_s);
        QTRY_VERIFY(client.isReady());
        QVERIFY(!client.needsToken());
        server.disconnectClient(quint16(code), u"end"_s, false);
        QTRY_COMPARE(client.state(), AdminClient::State::Disconnected);
        QCOMPARE(client.needsToken(), token);
        client.open(server.url(), u"second"_s);
        QTRY_VERIFY(client.isReady());
        QVERIFY(!client.needsToken());
    }

    void requestAndAnswer()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.fill(3, 1);
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        int recipients = 0;
        QString error;
        client.request(
            u"inject"_s, {{u"room"_s, u"chat:1"_s}, {u"dry_run"_s, true}}, this,
            [&](const AdminReply &reply) { recipients = (*reply)[u"recipients"_s].toInt(); });
        client.request(u"inspect"_s, {{u"connection"_s, u"nobody"_s}}, this,
                       [&](const AdminReply &reply) { error = reply.error().code; });
        QTRY_COMPARE(error, u"not_found"_s);
        QCOMPARE(recipients, 37);
    }

    void requestWithoutConnectionFailsLater()
    {
        AdminClient client;
        QString error;
        client.request(u"ping"_s, {}, this,
                       [&](const AdminReply &reply) { error = reply.error().code; });
        QVERIFY(error.isEmpty());
        QTRY_COMPARE(error, u"disconnected"_s);
    }

    void answerAfterItsContextDied()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        auto context = std::make_unique<QObject>();
        client.request(u"ping"_s, {}, context.get(), [](const AdminReply &) { QFAIL("called"); });
        context.reset();
        bool done = false;
        client.request(u"ping"_s, {}, this, [&](const AdminReply &) { done = true; });
        QTRY_VERIFY(done);
    }

    void timeout()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.setScript([](const QJsonObject &) { return true; });
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        QString error;
        client.request(
            u"ping"_s, {}, this, [&](const AdminReply &reply) { error = reply.error().code; },
            milliseconds(10));
        QTRY_COMPARE(error, u"timeout"_s);
        QVERIFY(client.isReady());
    }

    void pendingRequestsAreBounded()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.setScript([](const QJsonObject &) { return true; });
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        QStringList errors;
        for (int i = 0; i < AdminClient::MaxPending + 3; ++i)
            client.request(u"ping"_s, {}, this,
                           [&](const AdminReply &reply) { errors.append(reply.error().code); });
        QTRY_COMPARE(errors,
                     QStringList({u"limit_exceeded"_s, u"limit_exceeded"_s, u"limit_exceeded"_s}));
        server.dropClient();
        QTRY_COMPARE(errors.size(), AdminClient::MaxPending + 3);
        QCOMPARE(errors.last(), u"disconnected"_s);
    }

    void queryAndWatchComeBackAfterALoss()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.fill(20, 5);
        AdminClient client;
        client.setReconnectPolicy(quick());
        client.setQuery({.name = u"q"_s,
                         .table = u"connections"_s,
                         .filter = {},
                         .sort = u"-queue_bytes"_s,
                         .columns = {}}); // wished before open
        client.setWatch({.name = u"w"_s, .tenant = {}, .room = u"chat:1"_s});
        client.setQuery(
            {.name = u"gone"_s, .table = u"rooms"_s, .filter = {}, .sort = {}, .columns = {}});
        client.cancelQuery(u"gone"_s);
        QSignalSpy rows(&client, &AdminClient::rowsReceived);
        QSignalSpy events(&client, &AdminClient::eventsReceived);
        client.open(server.url(), {});
        QTRY_COMPARE(rows.size(), 1);
        QTRY_COMPARE(events.size(), 1);
        QCOMPARE(rows[0][1].toJsonObject()[u"rows"_s].toArray().size(), 20);
        QCOMPARE(server.count(u"query"_s), 1);

        for (int loss = 1; loss <= 3; ++loss) {
            server.dropClient();
            QTRY_COMPARE(rows.size(), 1 + loss);
            QTRY_COMPARE(events.size(), 1 + loss);
        }
        QCOMPARE(server.last(u"query"_s)[u"sort"_s].toString(), u"-queue_bytes"_s);
    }

    void reconnect_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("hint");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("expired") << 4004 << true << false;
        QTest::newRow("removed") << 4005 << true << false;
        QTest::newRow("too slow") << 4101 << true << true;
        QTest::newRow("draining") << 4200 << true << true;
        QTest::newRow("draining for good") << 4200 << false << false;
    }

    void reconnect()
    {
        QFETCH(int, code);
        QFETCH(bool, hint);
        QFETCH(bool, comesBack);
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.setReconnectPolicy(quick());
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        QSignalSpy states(&client, &AdminClient::stateChanged);
        server.disconnectClient(quint16(code), u"because"_s, hint, 3);
        QTRY_VERIFY(!states.isEmpty());
        QCOMPARE(states[0][0].value<State>(),
                 comesBack ? State::WaitingToReconnect : State::Disconnected);
        QCOMPARE(client.lastEnd().code, code);
        QCOMPARE(client.lastEnd().text, u"because"_s);
        if (comesBack)
            QTRY_VERIFY(client.isReady());
    }

    void attemptsAreCountedUntilTheServerIsThere()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        const quint16 port = server.port();
        AdminClient client;
        client.setReconnectPolicy(quick());
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        server.stop();
        QTRY_VERIFY(client.attempt() >= 3);
        QVERIFY(client.nextTry().isValid());
        QVERIFY(!client.lastEnd().text.isEmpty());
        QVERIFY(server.listen(port));
        QTRY_VERIFY(client.isReady());
        client.close();
        QCOMPARE(client.state(), State::Disconnected);
    }

    void retryNowDoesNotWait()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        ReconnectPolicy slow;
        slow.floor = slow.first = milliseconds(600000);
        slow.ceiling = slow.first;
        client.setReconnectPolicy(slow);
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        server.dropClient();
        QTRY_COMPARE(client.state(), State::WaitingToReconnect);
        client.retryNow();
        QTRY_VERIFY(client.isReady());
    }

    void refusedUpgrade_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("401") << 401 << false;
        QTest::newRow("403") << 403 << false;
        QTest::newRow("404") << 404 << false;
        QTest::newRow("503") << 503 << true;
    }

    void refusedUpgrade()
    {
        QFETCH(int, status);
        QFETCH(bool, comesBack);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, status] {
                socket->write("HTTP/1.1 " + QByteArray::number(status)
                              + " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        AdminClient client;
        client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(server.serverPort())), u"bad"_s);
        const State expected = comesBack ? State::WaitingToReconnect : State::Disconnected;
        QTRY_COMPARE(client.state(), expected);
        QTRY_COMPARE(client.lastEnd().httpStatus, status);
    }

    void serverThatSaysNothing()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.setSilent(true);
        AdminClient client;
        client.setConnectTimeout(milliseconds(100));
        client.open(server.url(), {});
        QTRY_COMPARE(client.state(), State::Authenticating);
        QTRY_COMPARE(client.state(), State::WaitingToReconnect);
        QCOMPARE(client.lastEnd().text, u"timeout"_s);
    }

    void quietServerThatPongsIsAlive()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.setHello({{u"ping_interval_ms"_s, 1}}); // raised to a second
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        QSignalSpy states(&client, &AdminClient::stateChanged);
        QVERIFY(!states.wait(2600));
        QVERIFY(client.isReady());
    }

    /// A peer that took the upgrade, said hello and froze: no pong, no byte, no end.
    void frozenServerIsGivenUp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, done = false]() mutable {
                const QByteArray head = socket->readAll();
                const qsizetype at = head.indexOf("Sec-WebSocket-Key: ");
                if (done || at < 0)
                    return;
                done = true;
                const QByteArray key = head.mid(at + 19, head.indexOf('\r', at) - at - 19);
                const QByteArray accept
                    = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                               QCryptographicHash::Sha1)
                          .toBase64();
                const QByteArray hello = R"({"type":"hello","protocol":1,"ping_interval_ms":1})";
                socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: "
                              "websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                              + accept + "\r\nSec-WebSocket-Protocol: carillon.admin.v1\r\n\r\n");
                socket->write(QByteArray("\x81") + char(hello.size()) + hello);
            });
        });
        AdminClient client;
        client.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(server.serverPort())), {});
        QTRY_VERIFY(client.isReady());
        QTRY_COMPARE(client.state(), State::WaitingToReconnect);
        QCOMPARE(client.lastEnd().code, 4102);
    }

    void restartedServerIsTold()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.setReconnectPolicy(quick());
        QSignalSpy restarted(&client, &AdminClient::serverRestarted);
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        server.dropClient();
        QTRY_VERIFY(!client.isReady());
        QTRY_VERIFY(client.isReady());
        QCOMPARE(restarted.size(), 0);
        server.setHello({{u"epoch"_s, u"another"_s}});
        server.dropClient();
        QTRY_COMPARE(restarted.size(), 1);
    }

    void framesOfAnOlderWishAreIgnored()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.fill(3, 3);
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        QSignalSpy deltas(&client, &AdminClient::deltaReceived);
        QSignalSpy rows(&client, &AdminClient::rowsReceived);
        server.setScript([&](const QJsonObject &request) {
            if (request[u"type"_s].toString() == "query"_L1)
                server.send(
                    {{u"type"_s, u"delta"_s}, {u"query"_s, u"q"_s}, {u"set"_s, QJsonArray()}});
            return false;
        });
        client.setQuery(
            {.name = u"q"_s, .table = u"rooms"_s, .filter = {}, .sort = {}, .columns = {}});
        client.setQuery(
            {.name = u"q"_s, .table = u"rooms"_s, .filter = {}, .sort = u"room"_s, .columns = {}});
        QTRY_COMPARE(rows.size(), 1); // of the second wish only
        QCOMPARE(deltas.size(), 0);
        server.send({{u"type"_s, u"delta"_s}, {u"query"_s, u"q"_s}});
        server.send({{u"type"_s, u"delta"_s}, {u"query"_s, u"never asked"_s}});
        QTRY_COMPARE(deltas.size(), 1);
    }

    void badFilter()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        QSignalSpy failed(&client, &AdminClient::queryFailed);
        client.setQuery({.name = u"q"_s,
                         .table = u"rooms"_s,
                         .filter = u"room = x and colour = red"_s,
                         .sort = {},
                         .columns = {}});
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed[0][1].value<AdminError>();
        QCOMPARE(error.code, u"bad_filter"_s);
        QCOMPARE(error.at, 13);
        QCOMPARE(error.length, 6);
    }

    void hostileServer()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        const QStringList frames = {u""_s,
                                    u"[]"_s,
                                    u"7"_s,
                                    u"{"_s,
                                    u"{\"type\":7}"_s,
                                    u"{\"type\":\"future\",\"x\":[1]}"_s,
                                    u"{\"type\":\"result\"}"_s,
                                    u"{\"type\":\"result\",\"id\":999999}"_s,
                                    u"{\"type\":\"error\",\"id\":\"x\"}"_s,
                                    u"{\"type\":\"hello\"}"_s,
                                    u"{\"type\":\"delta\",\"query\":{}}"_s,
                                    u"{\"type\":\"events\",\"watch\":1,\"events\":7}"_s,
                                    u"{\"type\":\"coverage\",\"dropped\":1e400}"_s,
                                    u"{\"type\":\"cost\",\"bytes_per_s\":\"many\"}"_s,
                                    u"{\"type\":\"drain\"}"_s,
                                    QString(200000, u'[')};
        for (const QString &frame : frames)
            server.sendText(frame);
        bool alive = false;
        client.request(u"ping"_s, {}, this, [&](const AdminReply &reply) { alive = reply.ok(); });
        QTRY_VERIFY(alive);
        QVERIFY(client.malformedFrames() >= 5);
    }

    void hugeFrameEndsTheConnection()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        AdminClient client;
        client.open(server.url(), {});
        QTRY_VERIFY(client.isReady());
        server.sendText(QString(int(AdminClient::MaxFrame) + 10, u'x'));
        QTRY_VERIFY_WITH_TIMEOUT(!client.isReady(), 10000);
    }

    void foreignProtocolIsRefused()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        server.setHello({{u"protocol"_s, 2}});
        AdminClient client;
        QSignalSpy states(&client, &AdminClient::stateChanged);
        client.open(server.url(), {});
        QTRY_COMPARE(client.state(), State::Disconnected);
        QTRY_VERIFY(client.lastEnd().code == 4007);
    }

    void deletedWhileBusy()
    {
        FakeAdminServer server;
        QVERIFY(server.listen());
        auto client = std::make_unique<AdminClient>();
        client->open(server.url(), {});
        QTRY_VERIFY(client->isReady());
        client->request(u"ping"_s, {}, this, [](const AdminReply &) {});
        client.reset();
        QTest::qWait(20);
    }
};

QTEST_GUILESS_MAIN(TestAdminClient)
#include "tst_adminclient.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubclient.h"
#include "tests/support/scriptedhub.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <vector>

using namespace Carillon;
using namespace Qt::StringLiterals;
using State = HubClient::State;
using std::chrono::milliseconds;

namespace {

HubOptions quick()
{
    HubOptions options;
    options.reconnect.first = milliseconds(10);
    options.reconnect.ceiling = milliseconds(20);
    options.holeTimeout = milliseconds(50);
    return options;
}

/// What a room, or a client, tells: "1 2 gap 3-4 5".
class Seen : public QObject
{
public:
    template<typename Source>
    explicit Seen(Source *source)
    {
        connect(source, &Source::eventReceived, this, [this](const HubEvent &event) {
            m_all.append(event.seq ? QString::number(*event.seq) : event.type);
        });
        connect(source, &Source::gapFound, this, [this](const HubGap &gap) {
            m_all.append(u"gap %1-%2 %3"_s.arg(gap.fromSeq)
                             .arg(gap.toSeq ? QString::number(*gap.toSeq) : u"?"_s, gap.reason));
        });
    }
    [[nodiscard]] QString text() const { return m_all.join(u", "_s); }

private:
    QStringList m_all;
};

} // namespace

class TestHubClient final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedHub> m_hub;
    std::unique_ptr<HubClient> m_client;

    void make(const HubOptions &options = quick())
    {
        m_client = std::make_unique<HubClient>(m_hub->url(), options);
    }
    /// Connected, and all rooms entered.
    void start()
    {
        m_client->open();
        QTRY_COMPARE(m_client->state(), State::Connected);
        QTRY_COMPARE(m_client->user()->state(), HubRoom::State::Subscribed);
        for (const HubRoom *room : m_client->rooms())
            QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
    }

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<ScriptedHub>();
        QVERIFY(m_hub->listen());
    }

    void cleanup()
    {
        m_client.reset();
        m_hub.reset();
    }

    // ------------------------------------------------------------------------------ happy flows

    void connectSubscribeEvents()
    {
        make();
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        const Seen seen(room);
        const Seen all(m_client.get());
        QStringList ticks;
        room->on(u"tick"_s, this, [&](const HubEvent &event) {
            ticks.append(QString::number(event.data.toInt()));
            QCOMPARE(event.time.toMSecsSinceEpoch() % 1000, 250);
        });
        QStringList notifications;
        m_client->user()->on(u"notification.new"_s, this,
                             [&](const HubEvent &event) { notifications.append(event.room); });
        QSignalSpy states(m_client.get(), &HubClient::stateChanged);
        start();
        QCOMPARE(states.size(), 2);
        QCOMPARE(m_client->userId(), u"alice"_s);
        QCOMPARE(m_client->connectionId(), u"c1"_s);
        for (const int seq : {1, 2, 2, 4, 3})
            m_hub->event(u"open:1"_s, seq);
        m_hub->event(u"open:1"_s, 5, u"tock"_s);
        m_hub->event(u"user:alice"_s, 1, u"notification.new"_s);
        m_hub->event(u"open:unknown"_s, 1);
        QTRY_COMPARE(notifications, QStringList(u"user:alice"_s));
        QCOMPARE(seen.text(), u"1, 2, 3, 4, 5"_s);
        QCOMPARE(all.text(), u"1, 2, 3, 4, 5, 1"_s);
        QCOMPARE(ticks, QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(m_client->subscribe(u"open:1"_s), room);
        QCOMPARE(m_client->subscribe(u"42"_s)->name(), u"chat:42"_s);
        QTRY_COMPARE(m_hub->count(u"subscribe"_s, u"chat:42"_s), 1);
        QCOMPARE(m_client->rooms().size(), 3);
    }

    void resubscribesWithSince()
    {
        make();
        HubRoom *const one = m_client->subscribe(u"open:1"_s);
        m_client->subscribe(u"open:2"_s);
        const Seen seen(one);
        start();
        for (int seq = 1; seq <= 5; ++seq)
            m_hub->event(u"open:1"_s, seq);
        QTRY_COMPARE(one->position()->seq, 5U);
        m_hub->room(u"open:1"_s).seq = 8;
        QSignalSpy subscribed(one, &HubRoom::subscribed);
        m_hub->drop();
        QTRY_COMPARE(subscribed.size(), 1);
        QCOMPARE(subscribed[0][0].value<HubSubscribed>().recovered, true);
        for (int seq = 4; seq <= 9; ++seq)
            m_hub->event(u"open:1"_s, seq);
        QTRY_COMPARE(seen.text(), u"1, 2, 3, 4, 5, 6, 7, 8, 9"_s);
        const auto since = [&](const QString &room) {
            return m_hub->last(u"subscribe"_s, room)[u"since"_s].toObject();
        };
        QCOMPARE(since(u"open:1"_s), QJsonObject({{u"epoch"_s, u"e"_s}, {u"seq"_s, 5}}));
        QTRY_COMPARE(since(u"open:2"_s), QJsonObject({{u"epoch"_s, u"e"_s}, {u"seq"_s, 0}}));
    }

    void whatCannotBeRecoveredIsAGap()
    {
        make();
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        const Seen seen(room);
        const Seen all(m_client.get());
        start();
        m_hub->event(u"open:1"_s, 1);
        QTRY_COMPARE(seen.text(), u"1"_s);
        m_hub->room(u"open:1"_s) = {.epoch = u"f"_s, .seq = 3, .recovers = false};
        QSignalSpy subscribed(room, &HubRoom::subscribed);
        m_hub->drop();
        QTRY_COMPARE(subscribed.size(), 1);
        m_hub->event(u"open:1"_s, 4);
        m_hub->send({{u"type"_s, u"gap"_s},
                     {u"room"_s, u"open:1"_s},
                     {u"from_seq"_s, 5},
                     {u"to_seq"_s, 6},
                     {u"reason"_s, u"latest"_s}});
        m_hub->event(u"open:1"_s, 7);
        const QString expected = u"1, gap 2-? not_recovered, 4, gap 5-6 latest, 7"_s;
        QTRY_COMPARE(seen.text(), expected);
        QCOMPARE(all.text(), expected);
    }

    void theUserRoomIsResumedAsWell()
    {
        make();
        const Seen seen(m_client->user());
        start();
        m_hub->event(u"user:alice"_s, 1);
        QTRY_COMPARE(seen.text(), u"1"_s);
        m_hub->room(u"user:alice"_s).seq = 4;
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"type"_s] == u"unsubscribe"_s)
                m_hub->event(u"user:alice"_s, 4); // live, before the room is entered anew
            return false;
        });
        m_hub->drop();
        QTRY_COMPARE(m_hub->count(u"subscribe"_s, u"user:alice"_s), 2);
        QCOMPARE(m_hub->last(u"subscribe"_s)[u"since"_s][u"seq"_s].toInt(), 1);
        for (int seq = 2; seq <= 4; ++seq)
            m_hub->event(u"user:alice"_s, seq);
        QTRY_COMPARE(seen.text(), u"1, 2, 3, 4"_s);
    }

    void requestsAndAnswers()
    {
        make();
        start();
        m_hub->setScript([&](const QJsonObject &frame) {
            const QString type = frame[u"type"_s].toString();
            if (type == "history"_L1) {
                m_hub->answer(frame, {{u"type"_s, type},
                                      {u"epoch"_s, u"e"_s},
                                      {u"seq"_s, 9},
                                      {u"events"_s, QJsonArray{QJsonObject{{u"type"_s, u"tick"_s},
                                                                           {u"seq"_s, 9}}}}});
            } else if (type == "presence"_L1) {
                m_hub->answer(frame,
                              {{u"type"_s, type},
                               {u"count"_s, 1},
                               {u"users"_s, QJsonArray{QJsonObject{{u"user_id"_s, u"bob"_s},
                                                                   {u"connections"_s, 2}}}}});
            } else if (type == "publish"_L1) {
                m_hub->answer(frame, {{u"type"_s, u"published"_s},
                                      {u"epoch"_s, u"e"_s},
                                      {u"seq"_s, 10},
                                      {u"duplicate"_s, true}});
            }
            return type == "history"_L1 || type == "presence"_L1 || type == "publish"_L1;
        });
        int answers = 0;
        m_client->history(u"1"_s, {.since = HubPosition{u"e"_s, 4}, .limit = 3}, this,
                          [&](const HubResult<HubHistory> &history) {
                              QVERIFY(history);
                              QCOMPARE(history->events[0].seq, 9U);
                              QCOMPARE(history->position, HubPosition({u"e"_s, 9}));
                              ++answers;
                          });
        m_client->presence(u"1"_s, this, [&](const HubResult<HubPresence> &presence) {
            QVERIFY(presence);
            QCOMPARE(presence->users[0].id, u"bob"_s);
            QCOMPARE(presence->users[0].connections, 2);
            ++answers;
        });
        m_client->publish(u"1"_s, u"Hi"_s, {.event = u"said"_s, .eventId = u"mine"_s}, this,
                          [&](const HubResult<HubPublished> &published) {
                              QVERIFY(published);
                              QCOMPARE(published->position.seq, 10U);
                              QVERIFY(published->duplicate);
                              ++answers;
                          });
        m_client->ping(this, [&](const HubResult<milliseconds> &roundTrip) {
            QVERIFY(roundTrip);
            QVERIFY(*roundTrip < milliseconds(1000));
            ++answers;
        });
        QCOMPARE(answers, 0); // never from within
        QTRY_COMPARE(answers, 4);
        const QJsonObject history = m_hub->last(u"history"_s);
        QCOMPARE(history[u"room"_s], u"chat:1"_s);
        QCOMPARE(history[u"limit"_s], 3);
        QCOMPARE(history[u"since"_s][u"seq"_s], 4);
        const QJsonObject publish = m_hub->last(u"publish"_s);
        QCOMPARE(publish[u"event"_s], u"said"_s);
        QCOMPARE(publish[u"event_id"_s], u"mine"_s);
    }

    void aPublishOutlivesItsConnection()
    {
        make();
        start();
        bool isDeaf = true;
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"type"_s] != u"publish"_s)
                return false;
            if (!isDeaf)
                m_hub->answer(frame, {{u"type"_s, u"published"_s}, {u"seq"_s, 1}});
            return true;
        });
        quint64 seq = 0;
        QString typing;
        m_client->publish(u"open:1"_s, 1, {}, this, [&](const HubResult<HubPublished> &published) {
            QVERIFY(published);
            seq = published->position.seq;
        });
        m_client->publish(
            u"open:1"_s, 2, {.event = u"typing"_s, .isVolatile = true}, this,
            [&](const HubResult<HubPublished> &published) { typing = published.error().code; });
        QTRY_COMPARE(m_hub->count(u"publish"_s), 2);
        isDeaf = false;
        m_hub->drop();
        QTRY_COMPARE(seq, 1U);
        QCOMPARE(typing, u"disconnected"_s);
        const auto all = m_hub->frames(u"publish"_s);
        QCOMPARE(all.size(), 3U); // the volatile one once
        QVERIFY(!all[0][u"event_id"_s].toString().isEmpty());
        QCOMPARE(all[2][u"event_id"_s], all[0][u"event_id"_s]);
    }

    void theClock()
    {
        m_hub->setWelcome({{u"server_time"_s, u"2001-01-01T00:00:00Z"_s}}); // not an answer: unused
        make();
        start();
        QTRY_VERIFY(m_client->latency());
        QVERIFY(qAbs(m_client->serverTimeOffset().count()) < 1000);
        QVERIFY(qAbs(m_client->serverNow().msecsTo(QDateTime::currentDateTimeUtc())) < 1000);
    }

    void auth_data()
    {
        QTest::addColumn<int>("auth");
        QTest::newRow("header") << int(HubOptions::Auth::Header);
        QTest::newRow("first message") << int(HubOptions::Auth::FirstMessage);
        QTest::newRow("query") << int(HubOptions::Auth::Query);
    }

    void auth()
    {
        QFETCH(int, auth);
        HubOptions options = quick();
        options.auth = HubOptions::Auth(auth);
        m_hub->setGreets(false);
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"token"_s] == u"t+1/ü"_s)
                m_hub->welcome();
            return frame[u"type"_s] == u"auth"_s;
        });
        make(options);
        m_client->setToken(u"t+1/ü"_s);
        m_client->open();
        QTRY_COMPARE(m_hub->connections(), 1);
        if (options.auth != HubOptions::Auth::FirstMessage)
            m_hub->welcome();
        QTRY_COMPARE(m_client->state(), State::Connected);
        const bool inHeader = options.auth == HubOptions::Auth::Header;
        QCOMPARE(QString::fromUtf8(m_hub->request().rawHeader("Authorization")),
                 inHeader ? u"Bearer t+1/ü"_s : QString());
        const QUrlQuery query(m_hub->request().url());
        QCOMPARE(query.queryItemValue(u"token"_s, QUrl::FullyDecoded),
                 options.auth == HubOptions::Auth::Query ? u"t+1/ü"_s : QString());
        QCOMPARE(m_hub->request().url().path(), u"/ws"_s);
    }

    void tokens()
    {
        make();
        QList<HubTokenReason> asked;
        m_client->setTokenProvider([&](HubTokenReason reason, const HubTokenReply &reply) {
            asked.append(reason);
            const QString token = u"t%1"_s.arg(asked.size());
            QMetaObject::invokeMethod( // later, as from a network reply
                this, [reply, token] { reply(token); }, Qt::QueuedConnection);
        });
        const auto header = [&] { return m_hub->request().rawHeader("Authorization"); };
        start();
        QCOMPARE(header(), "Bearer t1");
        m_hub->drop();
        QTRY_COMPARE(m_hub->connections(), 2);
        QTRY_COMPARE(m_client->state(), State::Connected);
        QCOMPARE(header(), "Bearer t1"); // a reconnect does not ask the application

        m_hub->send({{u"type"_s, u"token_expiring"_s}});
        QTRY_COMPARE(m_hub->last(u"auth"_s)[u"token"_s], u"t2"_s);
        m_hub->send({{u"type"_s, u"token_expiring"_s}}); // again at once: it is short-lived
        QTest::qWait(30);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(m_hub->connections(), 2);

        m_hub->disconnectClient(4004);
        QTRY_COMPARE(m_hub->connections(), 3);
        QCOMPARE(header(), "Bearer t3");
        const QList<HubTokenReason> expected{HubTokenReason::Connect, HubTokenReason::Expiring,
                                             HubTokenReason::Refused};
        QCOMPARE(asked, expected);
        QTRY_COMPARE(m_client->state(), State::Connected);
        m_client->setToken(u"own"_s);
        QTRY_COMPARE(m_hub->last(u"auth"_s)[u"token"_s], u"own"_s);
    }

    void comingOnline()
    {
        HubOptions slow = quick();
        slow.reconnect.floor = slow.reconnect.first = slow.reconnect.ceiling = milliseconds(600000);
        make(slow);
        start();
        m_client->setOnline(false);
        QCOMPARE(m_client->state(), State::Connected); // it may be wrong
        m_hub->drop();
        QTRY_COMPARE(m_client->state(), State::Offline);
        m_client->setOnline(true);
        QTRY_COMPARE(m_client->state(), State::Connected);
        m_client->setOnline(false);
        const int pings = m_hub->count(u"ping"_s);
        m_client->setOnline(true); // a connection that seems to live is asked
        QTRY_VERIFY(m_hub->count(u"ping"_s) > pings);
        m_hub->drop();
        QTRY_COMPARE(m_client->state(), State::Waiting);
        QCOMPARE(m_client->nextDelay(), milliseconds(600000));
        m_client->open(); // does not wait any longer
        QTRY_COMPARE(m_client->state(), State::Connected);

        m_hub->disconnectClient(4200, 300000);
        QTRY_COMPARE(m_client->state(), State::Waiting);
        m_client->setOnline(false);
        m_client->setOnline(true); // the server spreads it: not quicker than told
        QCOMPARE(m_client->state(), State::Waiting);
        QCOMPARE(m_client->nextDelay(), milliseconds(300000));
    }

    void anOperatorMovesIt()
    {
        make();
        start();
        m_hub->send({{u"type"_s, u"subscribed"_s},
                     {u"room"_s, u"open:x"_s},
                     {u"epoch"_s, u"e"_s},
                     {u"seq"_s, 3}});
        QTRY_COMPARE(m_hub->count(u"unsubscribe"_s, u"open:x"_s), 1); // nobody wants it
        HubRoom *room = nullptr;
        connect(m_client.get(), &HubClient::roomEntered, this,
                [&](HubRoom *entered) { room = entered; });
        m_hub->send({{u"type"_s, u"subscribed"_s},
                     {u"room"_s, u"open:y"_s},
                     {u"epoch"_s, u"e"_s},
                     {u"seq"_s, 3}});
        QTRY_VERIFY(room);
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        const Seen seen(room);
        const Seen own(m_client->user());
        m_hub->event(u"open:y"_s, 4);
        m_hub->send({{u"type"_s, u"hello"_s}, {u"room"_s, u"open:y"_s}, {u"data"_s, 1}});
        m_hub->send({{u"type"_s, u"notice"_s}, {u"data"_s, 1}});
        QTRY_COMPARE(own.text(), u"notice"_s);
        QCOMPARE(seen.text(), u"4, hello"_s);
        m_hub->drop();
        QTRY_COMPARE(m_hub->count(u"subscribe"_s, u"open:y"_s), 1); // it stays in
    }

    void presenceSignals()
    {
        make();
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        QSignalSpy joined(room, &HubRoom::presenceJoined);
        QSignalSpy left(room, &HubRoom::presenceLeft);
        start();
        for (const QString &type : {u"presence.join"_s, u"presence.leave"_s})
            m_hub->send({{u"type"_s, type}, {u"room"_s, u"open:1"_s}, {u"user_id"_s, u"bob"_s}});
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(joined[0][0].toString(), u"bob"_s);
    }

    void closeAndOpenAgain()
    {
        make();
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        start();
        m_hub->event(u"open:1"_s, 1);
        QTRY_COMPARE(room->position()->seq, 1U);
        QSignalSpy closed(m_client.get(), &HubClient::closed);
        m_client->close();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(m_client->lastEnd().code, 1000);
        QTRY_VERIFY(!m_hub->hasClient());
        m_client->close();
        QCOMPARE(closed.size(), 1);
        m_client->open();
        QTRY_COMPARE(m_hub->last(u"subscribe"_s, u"open:1"_s)[u"since"_s][u"seq"_s].toInt(), 1);
    }

    // ------------------------------------------------------------------------------ rainy flows

    void closeCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("too big") << 1009 << -1 << true;
        QTest::newRow("policy") << 1008 << -1 << false;
        QTest::newRow("missing") << 4001 << -1 << false;
        QTest::newRow("expired") << 4004 << -1 << false; // nobody to ask
        QTest::newRow("removed") << 4005 << -1 << false;
        QTest::newRow("limit") << 4006 << -1 << false;
        QTest::newRow("capacity") << 4100 << 5 << true;
        QTest::newRow("too slow") << 4101 << -1 << true;
        QTest::newRow("draining") << 4200 << 30 << true;
        QTest::newRow("an operator asks") << 4201 << -1 << true;
    }

    void closeCodes()
    {
        QFETCH(int, code);
        QFETCH(int, retryAfter);
        QFETCH(bool, comesBack);
        make();
        start();
        QSignalSpy states(m_client.get(), &HubClient::stateChanged);
        QSignalSpy ends(m_client.get(), &HubClient::disconnected);
        m_hub->disconnectClient(code, retryAfter);
        QTRY_VERIFY(!states.isEmpty());
        QCOMPARE(states[0][0].value<State>(), comesBack ? State::Waiting : State::Closed);
        QCOMPARE(ends.size(), 1);
        QCOMPARE(m_client->lastEnd().code, code);
        QCOMPARE(m_client->lastEnd().reason, u"because"_s);
        if (code == 4200)
            QCOMPARE(m_client->nextDelay(), milliseconds(30)); // to the letter
        if (code == 4100)
            QVERIFY(m_client->nextDelay() >= milliseconds(5)); // the least
        if (comesBack)
            QTRY_COMPARE(m_client->state(), State::Connected);
        else
            QTRY_COMPARE(m_client->user()->state(), HubRoom::State::Pending);
    }

    void attemptsAreCountedUntilTheServerIsThere()
    {
        HubOptions options = quick();
        options.reconnect.steady = milliseconds(1500);
        make(options);
        start();
        const quint16 port = m_hub->port();
        m_hub->stop();
        QTRY_VERIFY(m_client->attempt() >= 4);
        QVERIFY(!m_client->lastEnd().reason.isEmpty());
        QVERIFY(m_hub->listen(port));
        QTRY_COMPARE(m_client->state(), State::Connected);
        const int attempts = m_client->attempt();
        m_hub->drop(); // a door that opens and shuts
        QTRY_COMPARE(m_client->attempt(), attempts + 1);
        QTRY_COMPARE(m_client->state(), State::Connected);
        QTest::qWait(1600);
        m_hub->drop(); // it was a connection
        QTRY_COMPARE(m_client->attempt(), 1);
    }

    void refusedUpgrade_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("401") << 401 << 4002 << false;
        QTest::newRow("403") << 403 << 4000 << false;
        QTest::newRow("404 of a proxy") << 404 << 1006 << true;
        QTest::newRow("429") << 429 << 4100 << true;
        QTest::newRow("502") << 502 << 1006 << true;
        QTest::newRow("503") << 503 << 4100 << true;
    }

    void refusedUpgrade()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        QFETCH(bool, comesBack);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int requests = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            ++requests;
            connect(socket, &QTcpSocket::readyRead, socket, [socket, status] {
                socket->write("HTTP/1.1 " + QByteArray::number(status)
                              + " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        HubClient client(QUrl(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort())), quick());
        QSignalSpy states(&client, &HubClient::stateChanged);
        client.open();
        QTRY_VERIFY(states.size() >= 2);
        QCOMPARE(states[1][0].value<State>(), comesBack ? State::Waiting : State::Closed);
        QCOMPARE(client.lastEnd().httpStatus, status);
        QCOMPARE(client.lastEnd().code, code);
        if (comesBack)
            QTRY_VERIFY(requests >= 3);
    }

    void tokensThatNobodyTakesEndIt()
    {
        make();
        QList<HubTokenReason> asked;
        m_client->setTokenProvider([&](HubTokenReason reason, const HubTokenReply &reply) {
            asked.append(reason);
            reply(u"t%1"_s.arg(asked.size())); // at once
        });
        m_hub->setGreets(false);
        m_client->open();
        QTRY_COMPARE(m_hub->connections(), 1);
        m_hub->disconnectClient(4002);
        QTRY_COMPARE(m_hub->connections(), 2);
        QTRY_VERIFY(m_hub->hasClient());
        m_hub->disconnectClient(4002);
        QTRY_COMPARE(m_client->state(), State::Closed);
        QCOMPARE(asked.size(), 2);
        m_hub->setGreets(true);
        m_client->open(); // with one more
        QTRY_COMPARE(m_client->state(), State::Connected);
        QCOMPARE(m_hub->request().rawHeader("Authorization"), "Bearer t3");
    }

    void noToken()
    {
        HubOptions options = quick();
        options.connectTimeout = milliseconds(30);
        make(options);
        QSignalSpy errors(m_client.get(), &HubClient::errorOccurred);
        HubTokenReply late;
        int asked = 0;
        m_client->setTokenProvider([&](HubTokenReason, const HubTokenReply &reply) {
            ++asked;
            if (asked == 1)
                late = reply; // never comes
            else
                reply(asked == 2 ? QString() : u"t"_s);
        });
        m_client->open();
        QTRY_COMPARE(m_client->state(), State::Connected);
        QCOMPARE(asked, 3);
        QCOMPARE(errors.size(), 2);
        QCOMPARE(errors[0][0].value<HubError>().code, u"timeout"_s);
        QCOMPARE(errors[1][0].value<HubError>().code, u"no_token"_s);
        late(u"old"_s); // too late
        m_client.reset();
        late(u"older"_s); // and whose client is gone
    }

    void removedForbiddenLeft()
    {
        make();
        HubRoom *const one = m_client->subscribe(u"open:1"_s);
        HubRoom *const two = m_client->subscribe(u"open:2"_s);
        const QPointer<HubRoom> first(one);
        const QPointer<HubRoom> second(two);
        start();
        QStringList ends;
        const auto note = [&](HubRoom *room) {
            connect(room, &HubRoom::ended, this,
                    [&ends](const QString &reason) { ends.append(reason); });
        };
        note(one);
        note(two);
        m_hub->send({{u"type"_s, u"unsubscribed"_s},
                     {u"room"_s, u"open:1"_s},
                     {u"reason"_s, u"removed"_s}});
        QTRY_VERIFY(!first);
        two->unsubscribe();
        QCOMPARE(two->state(), HubRoom::State::Ended);
        QTRY_VERIFY(!second);
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"room"_s] != u"chat:secret"_s)
                return false;
            m_hub->refuse(frame, u"forbidden"_s);
            return true;
        });
        note(m_client->subscribe(u"secret"_s));
        QTRY_COMPARE(ends, QStringList({u"removed"_s, u"left"_s, u"forbidden"_s}));
        const int before = m_hub->count(u"subscribe"_s);
        m_hub->drop();
        QTRY_COMPARE(m_hub->connections(), 2);
        QTRY_COMPARE(m_client->user()->state(), HubRoom::State::Subscribed);
        QCOMPARE(m_hub->count(u"subscribe"_s), before + 1); // the user's; none of them again
    }

    void aSubscriptionThatFailsForNowIsTriedAgain()
    {
        QStringList problems{u"unavailable"_s, u"rate_limited"_s, u"already_subscribed"_s};
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"type"_s] != u"subscribe"_s || frame[u"room"_s] != u"open:1"_s
                || problems.isEmpty())
                return false;
            m_hub->refuse(frame, problems.takeFirst(), 10);
            return true;
        });
        make();
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        m_client->open();
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        QVERIFY(problems.isEmpty());
        QCOMPARE(m_hub->count(u"unsubscribe"_s, u"open:1"_s), 1); // it was in already
    }

    void anAnswerThatComesTooLateIsNone()
    {
        HubOptions options = quick();
        options.requestTimeout = milliseconds(300);
        make(options);
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        const Seen seen(room);
        start();
        m_hub->event(u"open:1"_s, 1);
        QTRY_COMPARE(room->position()->seq, 1U);
        m_hub->room(u"open:1"_s).seq = 3;
        std::optional<QJsonObject> first;
        m_hub->setScript([&](const QJsonObject &frame) {
            if (first || frame[u"type"_s] != u"subscribe"_s || frame[u"room"_s] != u"open:1"_s)
                return false;
            first = frame;
            return true;
        });
        m_hub->drop();
        QTRY_VERIFY(m_hub->count(u"subscribe"_s, u"open:1"_s) >= 3); // it is asked again
        m_hub->answer(*first, {{u"type"_s, u"subscribed"_s},
                               {u"epoch"_s, u"x"_s},
                               {u"seq"_s, 99},
                               {u"recovered"_s, true}});
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        m_hub->event(u"open:1"_s, 2);
        m_hub->event(u"open:1"_s, 3);
        QTRY_COMPARE(seen.text(), u"1, 2, 3"_s);
    }

    void aHoleIsAskedForThenItIsAGap()
    {
        make();
        HubRoom *const room = m_client->subscribe(u"open:1"_s);
        const Seen seen(room);
        start();
        m_hub->room(u"open:1"_s).seq = 4;
        m_hub->event(u"open:1"_s, 1);
        m_hub->event(u"open:1"_s, 4);
        QTRY_COMPARE(m_hub->count(u"subscribe"_s, u"open:1"_s), 2);
        QCOMPARE(m_hub->last(u"subscribe"_s, u"open:1"_s)[u"since"_s][u"seq"_s].toInt(), 1);
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        m_hub->event(u"open:1"_s, 4); // no 2 and 3 that way either
        QTRY_COMPARE(seen.text(), u"1, gap 2-3 lost, 4"_s);
    }

    void slotsMayEndItAll()
    {
        make();
        HubRoom *const one = m_client->subscribe(u"open:1"_s);
        HubRoom *const two = m_client->subscribe(u"open:2"_s);
        const Seen seen(one);
        start();
        one->on(u"tick"_s, this, [&](const HubEvent &event) {
            if (event.seq == 2U)
                m_client->unsubscribe(u"open:1"_s);
        });
        for (const int seq : {2, 3, 4, 1})
            m_hub->event(u"open:1"_s, seq);
        QTRY_COMPARE(seen.text(), u"1, 2"_s);
        two->on(u"tick"_s, this, [&](const HubEvent &) { m_client->close(); });
        m_hub->event(u"open:2"_s, 1);
        m_hub->event(u"open:2"_s, 2);
        QTRY_COMPARE(m_client->state(), State::Closed);
        QTest::qWait(20);
        QCOMPARE(two->position()->seq, 1U);
    }

    void closedInEverySignal_data()
    {
        QTest::addColumn<int>("when");
        for (int when = 0; when < 4; ++when)
            QTest::newRow(qPrintable(QString::number(when))) << when;
    }

    void closedInEverySignal()
    {
        QFETCH(int, when);
        make();
        m_client->subscribe(u"open:1"_s);
        HubClient *const client = m_client.get();
        if (when == 0) {
            connect(client, &HubClient::stateChanged, client, [client](State state) {
                if (state == State::Connecting)
                    client->close();
            });
        } else if (when == 1) {
            connect(client, &HubClient::connected, client, &HubClient::close);
        } else if (when == 2) {
            connect(client, &HubClient::disconnected, client, &HubClient::close);
            connect(client, &HubClient::connected, m_hub.get(), [this] { m_hub->drop(); });
        } else {
            m_client->setTokenProvider([client](HubTokenReason, const HubTokenReply &reply) {
                client->close();
                reply(u"t"_s);
            });
        }
        QString error;
        QSignalSpy closed(client, &HubClient::closed);
        m_client->open();
        m_client->publish(u"open:1"_s, 1, {}, this, [&](const HubResult<HubPublished> &published) {
            error = published.error().code;
        });
        QTRY_COMPARE(error, u"closed"_s);
        QTest::qWait(50);
        QCOMPARE(m_client->state(), State::Closed);
        QCOMPARE(closed.size(), 1);
        QVERIFY(m_hub->connections() <= 1);
    }

    void requestsThatFail()
    {
        make();
        QStringList errors;
        const auto note = [&](const HubResult<HubPublished> &published) {
            QVERIFY(!published);
            errors.append(published.error().code);
        };
        m_client->publish(u"open:1"_s, 1, {}, this, note); // not opened yet
        QVERIFY(errors.isEmpty());                         // later, never from within
        QTRY_COMPARE(errors, QStringList(u"closed"_s));
        start();
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"data"_s] == 3)
                m_hub->refuse(frame, u"forbidden"_s);
            return frame[u"type"_s] == u"publish"_s;
        });
        m_client->publish(u"open:1"_s, 2, {.timeout = milliseconds(20)}, this, note);
        QTRY_COMPARE(errors.last(), u"timeout"_s);
        m_client->publish(u"open:1"_s, 3, {}, this, note);
        QTRY_COMPARE(errors.last(), u"forbidden"_s);
        // The server would end the connection over it, again and again.
        m_client->publish(u"open:1"_s, QString(70000, u'x'), {}, this, note);
        QTRY_COMPARE(errors.last(), u"too_large"_s);
        QCOMPARE(m_hub->connections(), 1);
        QSignalSpy unseen(m_client.get(), &HubClient::errorOccurred);
        m_client->publish(u"open:1"_s, 3); // nobody waits for its answer
        QTRY_COMPARE(unseen.size(), 1);
        auto context = std::make_unique<QObject>();
        m_client->publish(u"open:1"_s, 3, {}, context.get(), note);
        context.reset();
        m_client->publish(u"open:1"_s, 4, {}, this, note);
        QTRY_COMPARE(m_hub->last(u"publish"_s)[u"data"_s].toInt(), 4);
        m_client->close();
        QCOMPARE(errors, QStringList({u"closed"_s, u"timeout"_s, u"forbidden"_s, u"too_large"_s,
                                      u"closed"_s}));
    }

    void rateLimitedIsSentAgainWhenTold()
    {
        make();
        start();
        int refusals = 2;
        m_hub->setScript([&](const QJsonObject &frame) {
            if (frame[u"type"_s] != u"publish"_s)
                return false;
            if (refusals-- > 0)
                m_hub->refuse(frame, u"rate_limited"_s, 10);
            else
                m_hub->answer(frame, {{u"type"_s, u"published"_s}, {u"seq"_s, 1}});
            return true;
        });
        bool isDone = false;
        m_client->publish(u"open:1"_s, 1, {}, this, [&](const HubResult<HubPublished> &published) {
            isDone = published.ok();
        });
        QTRY_VERIFY(isDone);
        QString error;
        refusals = 1;
        m_hub->setScript([&](const QJsonObject &frame) {
            m_hub->refuse(frame, u"rate_limited"_s, 600000); // later than we wait
            return true;
        });
        m_client->publish(u"open:1"_s, 1, {}, this, [&](const HubResult<HubPublished> &published) {
            error = published.error().code;
        });
        QTRY_COMPARE(error, u"rate_limited"_s);
    }

    void theQueueIsBounded()
    {
        make();
        m_hub->setGreets(false);
        m_client->open();
        QStringList errors;
        for (int i = 0; i < 1003; ++i)
            m_client->publish(u"open:1"_s, i, {}, this,
                              [&](const HubResult<HubPublished> &published) {
                                  errors.append(published.error().code);
                              });
        QTRY_COMPARE(errors, QStringList({u"queue_full"_s, u"queue_full"_s, u"queue_full"_s}));
        QTRY_COMPARE(m_hub->connections(), 1);
        m_hub->welcome(); // then they are sent, in order
        QTRY_COMPARE(m_hub->count(u"publish"_s), 1000);
        QCOMPARE(m_hub->frames(u"publish"_s).front()[u"data"_s].toInt(), 0);
        QCOMPARE(m_hub->last(u"publish"_s)[u"data"_s].toInt(), 999);
    }

    void serverThatSaysNothing()
    {
        HubOptions options = quick();
        options.connectTimeout = milliseconds(50);
        make(options);
        m_hub->setGreets(false);
        m_client->open();
        QTRY_VERIFY(m_hub->connections() >= 2);
        QCOMPARE(m_client->lastEnd().code, 1006);
        QCOMPARE(m_client->lastEnd().reason, u"timeout"_s);
    }

    void quietServerThatPongsIsAlive()
    {
        HubOptions options = quick();
        options.pongTimeout = milliseconds(1000);
        m_hub->setWelcome({{u"ping_interval_ms"_s, 50}});
        make(options);
        start();
        QTest::qWait(1500);
        QCOMPARE(m_hub->connections(), 1);
        QCOMPARE(m_client->state(), State::Connected);
    }

    /// Accepts, greets, and freezes: no pong, no byte, no end.
    void frozenServerIsGivenUp()
    {
        QTcpServer front; // in front of a good one, until it is told to freeze
        QVERIFY(front.listen(QHostAddress::LocalHost));
        bool isFrozen = false;
        connect(&front, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *client = front.nextPendingConnection();
            auto *server = new QTcpSocket(client);
            server->connectToHost(QHostAddress::LocalHost, m_hub->port());
            connect(client, &QTcpSocket::readyRead, server,
                    [=] { server->write(client->readAll()); });
            connect(server, &QTcpSocket::readyRead, client, [=, &isFrozen] {
                if (!isFrozen)
                    client->write(server->readAll());
            });
        });
        HubOptions options = quick();
        options.pongTimeout = milliseconds(50);
        m_hub->setWelcome({{u"ping_interval_ms"_s, 50}});
        HubClient client(QUrl(u"ws://127.0.0.1:%1"_s.arg(front.serverPort())), options);
        client.open();
        QTRY_COMPARE(client.state(), State::Connected);
        isFrozen = true;
        QTRY_VERIFY(client.state() != State::Connected);
        QCOMPARE(client.lastEnd().code, 4102);
        client.close();
    }

    void anotherUserStartsAnew()
    {
        make();
        start();
        m_hub->event(u"user:alice"_s, 1);
        QTRY_COMPARE(m_client->user()->position()->seq, 1U);
        m_hub->setWelcome({{u"user_id"_s, u"bob"_s}});
        m_hub->drop();
        QTRY_COMPARE(m_hub->count(u"subscribe"_s, u"user:bob"_s), 1);
        QVERIFY(!m_hub->last(u"subscribe"_s, u"user:bob"_s).contains(u"since"_s));
        QCOMPARE(m_client->rooms().size(), 1);
        QCOMPARE(m_client->user()->name(), u"user:bob"_s);
    }

    void hostileServer()
    {
        make();
        m_client->subscribe(u"open:1"_s);
        start();
        for (const QString &text :
             {u""_s,
              u"[]"_s,
              u"7"_s,
              u"{"_s,
              u"{}"_s,
              u"{\"type\":7}"_s,
              u"{\"type\":\"welcome\"}"_s,
              u"{\"type\":\"gap\",\"room\":\"open:1\",\"from_seq\":-5,\"to_seq\":\"x\"}"_s,
              u"{\"type\":\"gap\",\"room\":\"open:1\",\"from_seq\":9,\"to_seq\":2}"_s,
              u"{\"type\":\"tick\",\"room\":\"open:1\",\"seq\":-1}"_s,
              u"{\"type\":\"tick\",\"room\":\"open:1\",\"seq\":1e300}"_s,
              u"{\"type\":\"tick\",\"room\":\"open:1\",\"seq\":0.5}"_s,
              u"{\"type\":\"subscribed\",\"room\":\"open:1\",\"id\":\"x\"}"_s,
              u"{\"type\":\"subscribed\",\"room\":\"\"}"_s,
              u"{\"type\":\"unsubscribed\"}"_s,
              u"{\"type\":\"pong\",\"id\":99999}"_s,
              u"{\"type\":\"error\",\"id\":{}}"_s,
              u"{\"type\":\"error\",\"code\":5,\"retry_after_ms\":-1}"_s,
              u"{\"type\":\"history\",\"events\":{}}"_s,
              QString(200000, u'[')})
            m_hub->sendText(text);
        m_hub->event(u"open:1"_s, 1);
        bool isAlive = false;
        m_client->ping(this, [&](const HubResult<milliseconds> &pong) { isAlive = pong.ok(); });
        QTRY_VERIFY(isAlive);
        QCOMPARE(m_client->room(u"open:1"_s)->position()->seq, 1U);
        QCOMPARE(m_hub->connections(), 1);
    }

    void badUrl_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"", "127.0.0.1:8080", "ftp://host", "ws://", "http://[x"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void badUrl()
    {
        QFETCH(QString, url);
        HubClient client{QUrl(url)};
        QSignalSpy errors(&client, &HubClient::errorOccurred);
        client.open();
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0][0].value<HubError>().code, u"bad_url"_s);
        QCOMPARE(client.state(), State::Closed);
    }

    void deletedWhileBusy()
    {
        make();
        m_client->subscribe(u"open:1"_s);
        start();
        m_client->publish(u"open:1"_s, 1, {}, this, [](const HubResult<HubPublished> &) {});
        m_client.reset();
        QTest::qWait(20);
        make();
        m_client->open();
        m_client.reset(); // connecting
        make();
        HubClient *const client = m_client.release();
        connect(client, &HubClient::connected, client, &QObject::deleteLater);
        client->open();
        QSignalSpy destroyed(client, &QObject::destroyed);
        QTRY_COMPARE(destroyed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHubClient)
#include "tst_hubclient.moc"

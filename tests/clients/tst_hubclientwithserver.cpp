// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubclient.h"
#include "tests/support/realhub.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QUuid>
#include <QWebSocket>

#include <algorithm>
#include <numeric>

using namespace Carillon;
using namespace Qt::StringLiterals;
using State = HubClient::State;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// HubClient against the real carillond: the story that clients/js is told by
/// sdk/scenario.test.mjs, and what networks, tokens and restarts do to it.
class TestHubClientWithServer final : public QObject
{
    Q_OBJECT

    using Numbers = std::vector<quint64>;

    /// A client and what it got: the numbers of each room in the order in which they came.
    struct Member
    {
        explicit Member(const QUrl &url, const TokenRequest &who, HubOptions options = {})
        {
            options.reconnect.first = milliseconds(20);
            options.reconnect.ceiling = milliseconds(200);
            client = std::make_unique<HubClient>(url, options);
            client->setToken(RealHub::token(who));
            QObject::connect(client.get(), &HubClient::eventReceived, client.get(),
                             [this](const HubEvent &event) {
                                 got[event.room].push_back(event.seq.value_or(0));
                             });
            QObject::connect(client.get(), &HubClient::gapFound, client.get(),
                             [this](const HubGap &gap) { gaps.append(gap); });
        }

        std::unique_ptr<HubClient> client;
        std::map<QString, Numbers> got;
        QList<HubGap> gaps;
    };

    static Numbers upTo(std::size_t count)
    {
        Numbers numbers(count);
        std::iota(numbers.begin(), numbers.end(), 1U);
        return numbers;
    }
    static QJsonObject message(const QString &chat, int n)
    {
        return {{u"id"_s, QUuid::createUuid().toString()},
                {u"type"_s, u"message.sent"_s},
                {u"chat_id"_s, chat},
                {u"data"_s, QJsonObject{{u"n"_s, n}}}};
    }
    static QJsonObject tick(const QString &room, const QJsonValue &data)
    {
        return {{u"id"_s, QUuid::createUuid().toString()},
                {u"type"_s, u"tick"_s},
                {u"room"_s, room},
                {u"data"_s, data}};
    }
    static QJsonObject openNamespace()
    {
        return {{u"limits"_s, QJsonObject{{u"commands_per_second"_s, 1000}}},
                {u"namespaces"_s, QJsonObject{{u"open"_s, QJsonObject{{u"membership"_s, u"open"_s},
                                                                      {u"publish"_s, u"token"_s},
                                                                      {u"history_size"_s, 20000},
                                                                      {u"presence"_s, true},
                                                                      {u"join_leave"_s, true}}}}}};
    }

    static int breakSeconds()
    {
        bool isSet = false;
        const int wished = qEnvironmentVariableIntValue("CARILLON_BREAK_SECONDS", &isSet);
        return isSet ? wished : 6;
    }

    std::unique_ptr<RealHub> m_hub;

public:
    /// Qt Test ends whatever takes longer than five minutes.
    static void initMain()
    {
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number((breakSeconds() + 300) * 1000));
    }

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<RealHub>();
        QVERIFY(m_hub->start(openNamespace()));
    }

    void cleanup() { m_hub.reset(); }

    /// Subscribe, a thousand events, drops, resume, member removed, kick.
    void story()
    {
        BreakingNetwork network(m_hub->port());
        QVERIFY(network.listen());
        QCOMPARE(m_hub->inject({QJsonObject{{u"id"_s, u"m1"_s},
                                            {u"type"_s, u"chat.created"_s},
                                            {u"chat_id"_s, u"1"_s},
                                            {u"members"_s, QJsonArray{u"bob"_s, u"carol"_s}}}}),
                 200);
        Member bob(network.url(), {.userId = "bob", .publish = {"open:*"}});
        HubClient &client = *bob.client;
        HubRoom *const chat = client.subscribe(u"1"_s);
        HubRoom *const side = client.subscribe(u"open:side"_s);
        QString forbidden;
        QString removed;
        connect(client.subscribe(u"chat:secret"_s), &HubRoom::ended, this,
                [&](const QString &reason) { forbidden = reason; });
        connect(chat, &HubRoom::ended, this, [&](const QString &reason) { removed = reason; });
        int connections = 0;
        connect(&client, &HubClient::connected, this, [&] { ++connections; });
        client.open();
        QTRY_COMPARE(chat->state(), HubRoom::State::Subscribed);
        QTRY_COMPARE(side->state(), HubRoom::State::Subscribed);
        QTRY_COMPARE(forbidden, u"forbidden"_s);
        QTRY_VERIFY(client.latency());
        QVERIFY(qAbs(client.serverTimeOffset().count()) < 500);

        for (int batch = 0; batch < 20; ++batch) {
            QJsonArray events;
            for (int n = 1; n <= 50; ++n)
                events.append(message(u"1"_s, batch * 50 + n));
            QCOMPARE(m_hub->inject(events), 200);
            if (batch % 5 == 2)
                network.cut();
            if (batch % 5 == 4)
                QTRY_COMPARE(bob.got[u"chat:1"_s].size(), std::size_t(batch + 1) * 50);
        }
        QCOMPARE(bob.got[u"chat:1"_s], upTo(1000));
        QVERIFY(bob.gaps.isEmpty());
        QVERIFY(connections >= 5);

        m_hub->inject({QJsonObject{{u"id"_s, u"n1"_s},
                                   {u"type"_s, u"notification.created"_s},
                                   {u"user_id"_s, u"bob"_s},
                                   {u"data"_s, 1}}});
        QTRY_COMPARE(bob.got[u"user:bob"_s], upTo(1));
        QStringList answers;
        side->publish(u"Grüße 😀"_s, {.event = u"said"_s}, this, [&](const auto &published) {
            answers.append(published ? u"published %1"_s.arg(published->position.seq)
                                     : published.error().code);
        });
        client.publish(u"secret"_s, 1, {}, this,
                       [&](const auto &published) { answers.append(published.error().code); });
        side->presence(this, [&](const auto &presence) {
            answers.append(u"present %1 %2"_s.arg(presence->count).arg(presence->users[0].id));
        });
        chat->history({.limit = 3}, this, [&](const auto &history) {
            answers.append(
                u"history %1 %2"_s.arg(history->events.size()).arg(*history->events[0].seq));
        });
        QTRY_COMPARE(answers.size(), 4);
        std::sort(answers.begin(), answers.end());
        QCOMPARE(answers, QStringList({u"forbidden"_s, u"history 3 998"_s, u"present 1 bob"_s,
                                       u"published 1"_s}));
        QTRY_COMPARE(bob.got[u"open:side"_s], upTo(1));

        m_hub->inject({QJsonObject{{u"id"_s, u"r1"_s},
                                   {u"type"_s, u"chat.member_removed"_s},
                                   {u"chat_id"_s, u"1"_s},
                                   {u"user_id"_s, u"bob"_s}},
                       message(u"1"_s, 1001), tick(u"open:side"_s, 2)});
        QTRY_COMPARE(bob.got[u"open:side"_s], upTo(2));
        QCOMPARE(removed, u"removed"_s);
        QCOMPARE(bob.got[u"chat:1"_s].size(), 1000U);

        QVERIFY(m_hub->act(u"disconnect"_s,
                           {{u"connection"_s, client.connectionId()}, {u"reason"_s, u"spam"_s}}));
        QTRY_COMPARE(client.state(), State::Closed);
        QCOMPARE(client.lastEnd().code, 4005);
    }

    /// Drained, and back on the server that comes after it; its rooms in memory are new.
    void drain()
    {
        Member alice(m_hub->url(), {.userId = "alice"});
        HubRoom *const room = alice.client->subscribe(u"open:1"_s);
        alice.client->open();
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        m_hub->inject({tick(u"open:1"_s, 1)});
        QTRY_COMPARE(alice.got[u"open:1"_s].size(), 1U);
        QList<HubEnd> ends;
        milliseconds delay(-1);
        connect(alice.client.get(), &HubClient::disconnected, this,
                [&](const HubEnd &end) { ends.append(end); });
        connect(alice.client.get(), &HubClient::stateChanged, this, [&](State state) {
            if (state == State::Waiting && ends.size() == 1 && delay < milliseconds(0))
                delay = alice.client->nextDelay();
        });
        m_hub->terminate();
        QTRY_VERIFY_WITH_TIMEOUT(!m_hub->isRunning(), 10000);
        QCOMPARE(m_hub->exitCode(), 0);
        QCOMPARE(ends[0].code, 4200);
        QVERIFY2(delay > milliseconds(0) && delay <= milliseconds(1000),
                 QByteArray::number(qlonglong(delay.count())).constData());

        QVERIFY(m_hub->start(openNamespace()));
        QTRY_COMPARE_WITH_TIMEOUT(room->state(), HubRoom::State::Subscribed, 10000);
        m_hub->inject({tick(u"open:1"_s, 1)});
        QTRY_COMPARE(alice.got[u"open:1"_s].size(), 2U);
        QCOMPARE(alice.got[u"open:1"_s], Numbers({1, 1}));
        QCOMPARE(alice.gaps[0], HubGap({u"open:1"_s, 2, std::nullopt, u"not_recovered"_s}));
    }

    /// Killed again and again, with a log on the disk: nothing is lost or doubled, and a publish
    /// that was under way is taken once.
    void restart()
    {
        QJsonObject config = openNamespace();
        config[u"history"_s]
            = QJsonObject{{u"store"_s, u"sqlite"_s}, {u"path"_s, m_hub->path(u"log.db"_s)}};
        m_hub->kill();
        QVERIFY(m_hub->start(config));
        Member alice(m_hub->url(), {.userId = "alice", .publish = {"open:*"}});
        HubRoom *const room = alice.client->subscribe(u"open:1"_s);
        alice.client->open();
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        int published = 0;
        QStringList errors;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 20; ++i)
                room->publish(i, {.timeout = seconds(30)}, this, [&](const auto &answer) {
                    ++published;
                    if (!answer)
                        errors.append(answer.error().code);
                });
            QTest::qWait(round * 5);
            m_hub->kill();
            QVERIFY(m_hub->start(config));
        }
        QTRY_COMPARE_WITH_TIMEOUT(published, 60, 20000);
        QCOMPARE(errors, QStringList());
        QTRY_COMPARE(alice.got[u"open:1"_s].size(), 60U);
        QCOMPARE(alice.got[u"open:1"_s], upTo(60));
        QVERIFY(alice.gaps.isEmpty());
    }

    void tokens()
    {
        Member tom(m_hub->url(), {.userId = "tom"});
        HubClient &client = *tom.client;
        client.setToken({});
        seconds life(31); // a warning comes 30 s before the end
        QList<HubTokenReason> asked;
        client.setTokenProvider([&](HubTokenReason reason, const HubTokenReply &reply) {
            asked.append(reason);
            QTimer::singleShot(20, this, [&, reply] {
                reply(RealHub::token({.userId = "tom", .lifetime = life}));
                life = seconds(3600);
            });
        });
        client.open();
        QTRY_COMPARE(client.state(), State::Connected);
        HubRoom *const room = client.subscribe(u"open:1"_s);
        const QString connection = client.connectionId();
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 2, 10000);
        QCOMPARE(asked.last(), HubTokenReason::Expiring);
        m_hub->inject({tick(u"open:1"_s, 1)});
        QTRY_COMPARE(tom.got[u"open:1"_s], upTo(1));
        QCOMPARE(client.connectionId(), connection); // renewed where it was

        Member tim(m_hub->url(), {.userId = "tim"});
        HubClient &late = *tim.client;
        late.setToken(RealHub::token({.userId = "tim", .lifetime = seconds(2)}));
        QList<HubEnd> ends;
        connect(&late, &HubClient::disconnected, this,
                [&](const HubEnd &end) { ends.append(end); });
        int asks = 0;
        late.setTokenProvider([&](HubTokenReason, const HubTokenReply &reply) {
            // Nothing for the warning; something once the connection has ended over it.
            reply(++asks == 1 ? QString() : RealHub::token({.userId = "tim"}));
        });
        late.subscribe(u"open:1"_s);
        late.open();
        QTRY_COMPARE(late.state(), State::Connected);
        QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, 10000);
        QCOMPARE(ends[0].code, 4004);
        m_hub->inject({tick(u"open:1"_s, 2)});
        QTRY_COMPARE(late.state(), State::Connected);
        QTRY_COMPARE(tim.got[u"open:1"_s], Numbers({2}));
        QCOMPARE(asks, 2);
        QCOMPARE(room->position()->seq, 2U);

        Member eve(m_hub->url(), {.userId = "eve"});
        eve.client->setToken(u"nonsense"_s);
        eve.client->open();
        QTRY_COMPARE(eve.client->state(), State::Closed);
        QCOMPARE(eve.client->lastEnd().code, 4002);
        QCOMPARE(eve.client->lastEnd().httpStatus, 401);
    }

    void auth_data()
    {
        QTest::addColumn<int>("auth");
        QTest::newRow("first message") << int(HubOptions::Auth::FirstMessage);
        QTest::newRow("query") << int(HubOptions::Auth::Query);
    }

    void auth()
    {
        QFETCH(int, auth);
        HubOptions options;
        options.auth = HubOptions::Auth(auth);
        Member good(m_hub->url(), {.userId = "gil"}, options);
        good.client->open();
        QTRY_COMPARE(good.client->state(), State::Connected);
        QCOMPARE(good.client->userId(), u"gil"_s);
        Member bad(m_hub->url(), {.userId = "gil"}, options);
        bad.client->setToken(u"nonsense"_s);
        bad.client->open();
        QTRY_COMPARE(bad.client->state(), State::Closed);
        QCOMPARE(bad.client->lastEnd().code, 4002);
    }

    void tls()
    {
        const QString key = m_hub->path(u"key.pem"_s);
        const QString certificate = m_hub->path(u"certificate.pem"_s);
        const int made = QProcess::execute(
            u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
             u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
             u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key,
             u"-out"_s, certificate});
        if (made != 0)
            QSKIP("needs openssl");
        m_hub->kill();
        QJsonObject config = openNamespace();
        config[u"tls"_s] = QJsonObject{{u"certificate"_s, certificate}, {u"key"_s, key}};
        QVERIFY(m_hub->start(config));
        QUrl url = m_hub->url();
        url.setScheme(u"https"_s);

        Member stranger(url, {.userId = "sue"});
        stranger.client->open();
        QTRY_COMPARE(stranger.client->state(), State::Waiting); // a certificate may be mended
        QVERIFY2(stranger.client->lastEnd().reason.contains("certificate"_L1),
                 qPrintable(stranger.client->lastEnd().reason));

        HubOptions options;
        options.prepareSocket = [&](QWebSocket &socket) {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setCaCertificates(QSslCertificate::fromPath(certificate));
            socket.setSslConfiguration(configuration);
        };
        Member sam(url, {.userId = "sam", .publish = {"open:*"}}, options);
        HubRoom *const room = sam.client->subscribe(u"open:1"_s);
        sam.client->open();
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        room->publish(1);
        QTRY_COMPARE(sam.got[u"open:1"_s], upTo(1));
    }

    /// CARILLON_BREAK_SECONDS=300 makes it as long as a release wants it.
    void randomBreaks()
    {
        const qint64 duration = breakSeconds() * 1000LL;
        BreakingNetwork network(m_hub->port());
        QVERIFY(network.listen());
        Member rita(network.url(), {.userId = "rita", .publish = {"open:*"}});
        HubRoom *const room = rita.client->subscribe(u"open:1"_s);
        int connections = 0;
        connect(rita.client.get(), &HubClient::connected, this, [&] { ++connections; });
        rita.client->open();
        QTRY_COMPARE(room->state(), HubRoom::State::Subscribed);
        network.breakAtRandom(100);
        std::size_t events = 0;
        int sent = 0;
        int answered = 0;
        QStringList errors;
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < duration) {
            QCOMPARE(m_hub->inject({tick(u"open:1"_s, 1)}), 200);
            ++events;
            if (sent - answered < 10) {
                ++sent;
                room->publish(sent, {.timeout = seconds(20)}, this, [&](const auto &published) {
                    ++answered;
                    if (!published)
                        errors.append(published.error().code);
                });
            }
            QTest::qWait(5);
        }
        network.calm();
        QTRY_COMPARE_WITH_TIMEOUT(answered, sent, 20000);
        QCOMPARE(errors, QStringList()); // each was taken, and
        events += std::size_t(sent);     // taken once
        QTRY_COMPARE_WITH_TIMEOUT(rita.got[u"open:1"_s].size(), events, 20000);
        QVERIFY(rita.got[u"open:1"_s] == upTo(events));
        QVERIFY(rita.gaps.isEmpty());
        QVERIFY(connections > duration / 1000);
        qInfo("%d breaks, %d connections, %zu events, %d of them published by the client",
              network.breaks(), connections, events, sent);
    }
};

QTEST_GUILESS_MAIN(TestHubClientWithServer)
#include "tst_hubclientwithserver.moc"

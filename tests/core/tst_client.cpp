// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

class tst_Client : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    // Happy flows
    void saysWelcome();
    void answersPing();
    void answersEcho();
    void passesCommandsOn();
    void renewsItsToken();
    void warnsBeforeTheTokenEnds();
    void deliversTwins();
    void countsWhatWaits();
    void tellsTheHubWhenItEnds();
    // Rainy flows
    void limitsCommands();
    void closesWhoDoesNotListen();
    void goesOnWithWhoSlowsDown();
    void tenErrorsInARow();
    void errorsThatAreNotInARow();
    void errorsAreLimitedToo();
    void tokenEnds();
    void badRenewals_data();
    void badRenewals();
    void disconnectsTheSlow();
    void gapsForTheSlow();
    void answersNobodyReads();
    void agesOut();
    void saysNothingAfterTheEnd();
    void endsOnce();

private:
    void make(const Config &config = {}, bool deflate = false);
    void receive(const QByteArray &json) { m_shard->receive(m_id, json); }
    QList<Json> read() { return m_shard->read(m_id); }
    Client &client() { return *m_shard->place(m_id).client; }
    FakeConnection &connection() { return m_shard->place(m_id).connection; }
    FramePtr event(quint64 seq, qsizetype size = 100) const
    {
        return m_protocol.encodeEvent({{}, "r:1", "message.new", '"' + QByteArray(size, 'x') + '"', {}, {}}, 0,
                                      {1, seq, 0, 1});
    }
    void pass(qint64 ms)
    {
        m_clock->advanceMs(ms);
        m_shard->tick();
        client().sweep();
    }

    const JsonProtocol m_protocol{"node-1"};
    const PeerId m_id{0, 1, 5};
    Config m_config;
    FakeAuthenticator m_authenticator;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<FakeShard> m_shard;
};

void tst_Client::init()
{
    make();
}

void tst_Client::make(const Config &config, bool deflate)
{
    m_shard.reset();
    m_config = config;
    m_clock = std::make_unique<ManualClock>();
    m_metrics = std::make_unique<Metrics>(1);
    m_shard = std::make_unique<FakeShard>(0, m_config, m_protocol, m_authenticator, *m_clock, m_metrics->shard(0));
    auto claims = std::make_shared<Claims>();
    claims->userId = "alice";
    claims->tenant = "acme";
    claims->expiresAt = m_clock->wallMs() / 1000 + 3600;
    m_authenticator.tokens.clear();
    m_shard->open(m_id, claims, deflate);
    QCOMPARE(read().size(), 1);
    m_shard->forHub.clear();
}

void tst_Client::saysWelcome()
{
    const PeerId id{0, 1, 6};
    m_shard->open(id, client().sharedClaims());
    const auto frames = m_shard->read(id);
    QCOMPARE(frames.size(), 1);
    const Json &welcome = frames[0];
    QCOMPARE(welcome["type"].text(), "welcome");
    QCOMPARE(welcome["connection_id"].text(), "c0000000100000006");
    QCOMPARE(welcome["user_id"].text(), "alice");
    QCOMPARE(welcome["tenant"].text(), "acme");
    QCOMPARE(welcome["protocol"].number(), 1);
    QCOMPARE(welcome["server_time"].text(), "2026-01-15T10:30:00.000Z");
    QCOMPARE(welcome["ping_interval_ms"].number(), 30000);
    QCOMPARE(welcome["pong_timeout_ms"].number(), 60000);
    QCOMPARE(welcome["max_message_size"].number(), 65536);
    QVERIFY(welcome["server"].text().startsWith("carillon/"));
    QCOMPARE(m_shard->forHub.size(), std::size_t(1));
    QCOMPARE(std::get<ClientOpened>(m_shard->forHub[0]).claims->userId, "alice");
}

void tst_Client::answersPing()
{
    m_clock->advanceMs(1234);
    receive(R"({"type":"ping","id":"p1"})");
    const auto frames = read();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "pong");
    QCOMPARE(frames[0]["id"].text(), "p1");
    QCOMPARE(frames[0]["server_time"].text(), "2026-01-15T10:30:01.234Z");
    QVERIFY(m_shard->forHub.empty());
}

void tst_Client::answersEcho()
{
    receive(R"({"type":"echo","id":3,"anything":[1,{"a":null}]})");
    const auto frames = read();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "echo");
    QCOMPARE(frames[0]["id"].number(), 3);
    QCOMPARE(frames[0]["original"]["anything"].size(), 2);
    QCOMPARE(frames[0]["original"]["type"].text(), "echo");
}

void tst_Client::passesCommandsOn()
{
    receive(R"({"type":"subscribe","id":1,"chat_id":"7"})");
    QCOMPARE(m_shard->forHub.size(), std::size_t(1));
    const auto &message = std::get<FromClient>(m_shard->forHub[0]);
    QVERIFY(message.id == m_id);
    QCOMPARE(message.command.type, ClientCommand::Type::Subscribe);
    QCOMPARE(message.command.room, "chat:7");
    QCOMPARE(message.command.id, "1");
    QCOMPARE(client().commandsIn(), quint64(1));
    QCOMPARE(m_metrics->shard(0).commandsByKind[CommandKind::Subscribe].value(), quint64(1));
}

void tst_Client::renewsItsToken()
{
    auto next = std::make_shared<Claims>(client().claims());
    next->expiresAt += 3600;
    m_authenticator.tokens["next"] = next;
    receive(R"({"type":"auth","id":1,"token":"next"})");
    const auto frames = read();
    QCOMPARE(frames[0]["type"].text(), "authenticated");
    QCOMPARE(frames[0]["user_id"].text(), "alice");
    QCOMPARE(frames[0]["expires_at"].text(), "2026-01-15T12:30:00.000Z");
    QCOMPARE(m_shard->forHub.size(), std::size_t(1));
    QCOMPARE(std::get<ClaimsRenewed>(m_shard->forHub[0]).claims.get(), next.get());
    QCOMPARE(&client().claims(), next.get());
}

void tst_Client::warnsBeforeTheTokenEnds()
{
    pass(3569'000);
    QVERIFY(read().isEmpty());
    pass(1000);
    auto frames = read();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "token_expiring");
    QCOMPARE(frames[0]["expires_at"].text(), "2026-01-15T11:30:00.000Z");
    pass(1000);
    QVERIFY(read().isEmpty()); // once
    auto next = std::make_shared<Claims>(client().claims());
    next->expiresAt += 3600;
    m_authenticator.tokens["next"] = next;
    receive(R"({"type":"auth","token":"next"})");
    (void)read();
    pass(3600'000);
    frames = read();
    QCOMPARE(frames.size(), 1); // and once again for the new one
    QCOMPARE(frames[0]["type"].text(), "token_expiring");
}

void tst_Client::deliversTwins()
{
    make({}, true);
    const FramePtr frame = event(1);
    frame->setTwin(Frame::compressed("small", frame->meta()));
    client().deliver(frame, OnSlow::Disconnect);
    QCOMPARE(client().outbox().bytes(), 7);
    client().deliver(event(2), OnSlow::Disconnect); // one that nobody compressed
    QVERIFY(client().outbox().bytes() > 100);
    make({}, false);
    client().deliver(frame, OnSlow::Disconnect);
    QVERIFY(client().outbox().bytes() > 100);
}

void tst_Client::countsWhatWaits()
{
    ShardCounters &counters = m_metrics->shard(0);
    QCOMPARE(counters.queueBytes.value(), 0);
    client().deliver(event(1), OnSlow::Disconnect);
    receive(R"({"type":"ping"})");
    QVERIFY(counters.queueBytes.value() > 0);
    QCOMPARE(counters.queueBytes.value(), client().outbox().bytes());
    QByteArrayView views[1];
    (void)client().gather(views, 1);
    client().written(10);
    QCOMPARE(counters.queueBytes.value(), client().outbox().bytes());
    QCOMPARE(client().eventsOut(), quint64(1));
    client().close(CloseCode::TooSlow, "x");
    QCOMPARE(counters.queueBytes.value(), client().outbox().bytes());
    m_shard->end(m_id);
    QCOMPARE(counters.queueBytes.value(), 0);
}

void tst_Client::tellsTheHubWhenItEnds()
{
    m_shard->place(m_id).connection.remote = "192.0.2.7";
    client().deliver(event(1), OnSlow::Disconnect);
    m_clock->advanceMs(5000);
    const qint64 bytes = client().outbox().bytes();
    m_shard->end(m_id, CloseCode::GoingAway, "client");
    const auto &closed = std::get<ClosedConnection>(m_shard->forHub.at(0));
    QCOMPARE(closed.code, CloseCode::GoingAway);
    QCOMPARE(closed.remote, "192.0.2.7");
    QCOMPARE(closed.closedAtMs - closed.connectedAtMs, 5000);
    QCOMPARE(closed.eventsOut, quint64(1));
    QCOMPARE(closed.queueBytes, bytes);
}

void tst_Client::limitsCommands()
{
    int pongs = 0;
    int limited = 0;
    for (int i = 0; i < 120; ++i) {
        receive(R"({"type":"ping","id":)" + QByteArray::number(i) + '}');
        const auto frames = read();
        QCOMPARE(frames.size(), 1); // one answer each
        QCOMPARE(frames[0]["id"].number(), i);
        if (frames[0]["type"].text() == "pong") {
            ++pongs;
        } else {
            QCOMPARE(frames[0]["code"].text(), "rate_limited");
            QVERIFY(frames[0]["retry_after_ms"].number() > 0);
            ++limited;
        }
    }
    QCOMPARE(pongs, 100); // a burst of twice commands_per_second
    QCOMPARE(limited, 20);
    QCOMPARE(connection().closes, 0);
    m_clock->advanceMs(1000);
    receive(R"({"type":"ping"})");
    QCOMPARE(read()[0]["type"].text(), "pong");
}

void tst_Client::closesWhoDoesNotListen()
{
    // A thousand commands a second with fifty allowed; some get through all the time.
    int sent = 0;
    while (connection().closes == 0) {
        m_clock->advanceMs(1);
        receive(R"({"type":"ping"})");
        QVERIFY(++sent < 5000);
        if (connection().closes == 0)
            (void)read();
    }
    QCOMPARE(connection().closedWith, CloseCode::RateLimited);
    QVERIFY2(sent > 500, qPrintable(QString::number(sent)));
    const Json last = read().last();
    QCOMPARE(last["type"].text(), "disconnect");
    QCOMPARE(last["code"].number(), 4103);
    QCOMPARE(last["reconnect"].flag(), true);
    QCOMPARE(last["retry_after_ms"].number(), 1000);
}

void tst_Client::goesOnWithWhoSlowsDown()
{
    for (int minute = 0; minute < 20; ++minute) {
        for (int i = 0; i < 400; ++i) {
            receive(R"({"type":"ping"})");
            (void)read();
        }
        for (int i = 0; i < 600; ++i) {
            m_clock->advanceMs(100);
            receive(R"({"type":"ping"})");
            (void)read();
        }
    }
    QCOMPARE(connection().closes, 0);
}

void tst_Client::tenErrorsInARow()
{
    for (const QByteArray &message : {QByteArray("{"), QByteArray("[]"), QByteArray("\"ping\""), QByteArray(),
                                      QByteArray("\xff"), QByteArray("{}{}"), QByteArray("{'a':1}"),
                                      QByteArray("ping"), QByteArray("{\"type\":\"ping\",}")}) {
        receive(message);
        const auto frames = read();
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0]["type"].text(), "error");
        QCOMPARE(connection().closes, 0);
    }
    receive("{");
    QCOMPARE(connection().closedWith, CloseCode::PolicyViolation);
    const auto frames = read();
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0]["code"].text(), "bad_request");
    QCOMPARE(frames[1]["type"].text(), "disconnect");
    QCOMPARE(frames[1]["code"].number(), 1008);
    QCOMPARE(frames[1]["reconnect"].flag(), false);
    QVERIFY(m_shard->forHub.empty());
}

void tst_Client::errorsThatAreNotInARow()
{
    for (int i = 0; i < 10; ++i) {
        m_clock->advanceMs(1000);
        for (int k = 0; k < 9; ++k)
            receive("{");
        receive(R"({"type":"ping"})");
    }
    QCOMPARE(connection().closes, 0);
    // What is JSON and still no command is an error each time, and no more.
    for (int i = 0; i < 30; ++i) {
        m_clock->advanceMs(1000);
        receive(i % 2 ? R"({"type":"nonsense"})" : R"({"type":"subscribe"})");
    }
    QCOMPARE(connection().closes, 0);
}

void tst_Client::errorsAreLimitedToo()
{
    // Nine bad ones and a good one, as fast as it goes: that is no way past the limit.
    for (int i = 0; i < 2000 && connection().closes == 0; ++i) {
        receive(i % 10 == 9 ? R"({"type":"ping"})" : "{");
        if (connection().closes == 0)
            (void)read();
    }
    QCOMPARE(connection().closedWith, CloseCode::RateLimited);
}

void tst_Client::tokenEnds()
{
    pass(3599'000);
    QCOMPARE(connection().closes, 0);
    (void)read();
    pass(1000);
    QCOMPARE(connection().closedWith, CloseCode::TokenExpired);
    const auto frames = read();
    QCOMPARE(frames.last()["type"].text(), "disconnect");
    QCOMPARE(frames.last()["code"].number(), 4004);
    QCOMPARE(frames.last()["reconnect"].flag(), false);
}

void tst_Client::badRenewals_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("unknown") << QByteArray("tok-nonsense") << QByteArray("unauthorized");
    QTest::newRow("another user") << QByteArray("tok-bob") << QByteArray("forbidden");
    QTest::newRow("another tenant") << QByteArray("tok-other") << QByteArray("forbidden");
}

void tst_Client::badRenewals()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, code);
    auto bob = std::make_shared<Claims>(client().claims());
    bob->userId = "bob";
    m_authenticator.tokens["tok-bob"] = bob;
    auto tenant = std::make_shared<Claims>(client().claims());
    tenant->tenant = "";
    m_authenticator.tokens["tok-other"] = tenant;
    receive(R"({"type":"auth","id":1,"token":")" + token + R"("})");
    const auto frames = read();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["code"].text(), code);
    QCOMPARE(frames[0]["id"].number(), 1);
    QVERIFY(!frames[0]["message"].text().contains(token)); // tokens are never repeated
    QCOMPARE(connection().closes, 0);
    QCOMPARE(client().claims().userId, "alice");
    QCOMPARE(client().claims().tenant, "acme");
    QVERIFY(m_shard->forHub.empty());
}

void tst_Client::disconnectsTheSlow()
{
    Config config;
    config.limits.outboxBytes = 1000;
    make(config);
    quint64 seq = 0;
    while (connection().closes == 0)
        client().deliver(event(++seq), OnSlow::Disconnect);
    QVERIFY(seq > 3 && seq < 10);
    QCOMPARE(connection().closedWith, CloseCode::TooSlow);
    // What it could not take is not sent any more: it is told why, and resumes.
    const auto frames = read();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "disconnect");
    QCOMPARE(frames[0]["code"].number(), 4101);
    QCOMPARE(frames[0]["reconnect"].flag(), true);
    QCOMPARE(client().drops(), quint64(1));
    QCOMPARE(m_metrics->shard(0).drops[DropReason::SlowDisconnect].value(), quint64(1));
}

void tst_Client::gapsForTheSlow()
{
    Config config;
    config.limits.outboxBytes = 1000;
    make(config);
    m_shard->inbox.post(Join{m_id, 1, "chat:7", OnSlow::DropOldest, {}, {}});
    m_shard->process();
    for (quint64 seq = 1; seq <= 50; ++seq)
        client().deliver(event(seq), OnSlow::DropOldest);
    QCOMPARE(connection().closes, 0);
    const auto frames = read();
    QCOMPARE(frames[0]["type"].text(), "gap");
    QCOMPARE(frames[0]["room"].text(), "chat:7");
    QCOMPARE(frames[0]["chat_id"].text(), "7");
    QCOMPARE(frames[0]["reason"].text(), "drop_oldest");
    QCOMPARE(frames[0]["from_seq"].number(), 1);
    QCOMPARE(frames[0]["to_seq"].number() + 1, frames[1]["seq"].number());
    QCOMPARE(frames.last()["seq"].number(), 50);
    QCOMPARE(client().drops(), quint64(frames[0]["to_seq"].number()));
    QCOMPARE(m_metrics->shard(0).drops[DropReason::DropOldest].value(), client().drops());
}

void tst_Client::answersNobodyReads()
{
    Config config;
    config.limits.outboxBytes = 1000;
    config.limits.commandsPerSecond = 0;
    make(config);
    int sent = 0;
    while (connection().closes == 0) {
        receive(R"({"type":"ping"})");
        QVERIFY(++sent < 1000);
    }
    QCOMPARE(connection().closedWith, CloseCode::TooSlow);
    QVERIFY(client().outbox().bytes() < 5000);
}

void tst_Client::agesOut()
{
    Config config;
    config.limits.outboxAge = std::chrono::seconds(5);
    make(config);
    m_shard->inbox.post(Join{m_id, 1, "r:1", OnSlow::DropOldest, {}, {}});
    m_shard->process();
    client().deliver(event(1), OnSlow::DropOldest);
    pass(5000);
    QCOMPARE(client().oldestUnsentMs(), 5000U);
    QCOMPARE(client().drops(), quint64(0));
    pass(1);
    QCOMPARE(client().drops(), quint64(1));
    const auto frames = read();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "gap");
    QCOMPARE(client().oldestUnsentMs(), 0U);
    // A room whose policy does not drop closes instead.
    m_shard->inbox.post(Leave{m_id, 1, m_protocol.encode(Answers::Pong{})});
    m_shard->inbox.post(Join{m_id, 1, "r:1", OnSlow::Disconnect, {}, {}});
    m_shard->process();
    client().deliver(event(2), OnSlow::Disconnect);
    pass(6000);
    QCOMPARE(connection().closedWith, CloseCode::TooSlow);
}

void tst_Client::saysNothingAfterTheEnd()
{
    client().close(CloseCode::RemovedByOperator, "bye", 0, "operator");
    QCOMPARE(read().size(), 1);
    client().deliver(event(1), OnSlow::Disconnect);
    client().replay(event(2));
    client().send(m_protocol.encode(Answers::Pong{}));
    receive(R"({"type":"ping"})");
    receive(R"({"type":"subscribe","room":"r:1"})");
    pass(7200'000);
    QVERIFY(read().isEmpty());
    QVERIFY(m_shard->forHub.empty());
}

void tst_Client::endsOnce()
{
    client().close(CloseCode::RemovedByOperator, "first", 0, "operator");
    client().close(CloseCode::Draining, "second", 5);
    QCOMPARE(connection().closes, 1);
    QCOMPARE(connection().reason, "first");
    QCOMPARE(client().closeCode(), CloseCode::RemovedByOperator);
    QCOMPARE(client().closedBy(), "operator");
    QCOMPARE(read().size(), 1);
}

QTEST_GUILESS_MAIN(tst_Client)
#include "tst_client.moc"

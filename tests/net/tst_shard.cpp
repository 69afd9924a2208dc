// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// A real shard with sockets; the test is its hub. What it does for clients is tested from outside
// (tests/integration); here is what no correct hub can be made to do: to lose a fan-out.
#include "server/net/shard.h"

#include "server/net/epolleventdispatcher.h"
#include "tests/support/world.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace Carillon;

namespace {

constexpr RoomId Room7 = 7;

struct Fixture
{
    explicit Fixture(bool sendRing = true)
        : shard(0, std::make_shared<const Config>(),
                {protocol, authenticator, clock, metrics, hub, state, {}, {}, sendRing}, inbox)
    {
        authenticator.tokens["t"] = std::make_shared<const Claims>(
            Claims{"alice", {}, {}, {"*"}, {"*"}, 0, clock.wallMs() / 1000 + 3600});
    }

    struct Peer
    {
        int socket = -1;
        PeerId id;
        QByteArray read;
    };
    /// A client whose hub has not put it anywhere yet. `sendBuffer`: what the kernel takes for it.
    Peer connect(int sendBuffer = 0)
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
            qFatal("no sockets");
        if (sendBuffer > 0)
            ::setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &sendBuffer, sizeof sendBuffer);
        inbox.post(NewConnection{ends[0], {}, Door::Public, false});
        const QByteArray request = "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                                   "Authorization: Bearer t\r\n\r\n";
        if (::write(ends[1], request.constData(), std::size_t(request.size())) != request.size())
            qFatal("the request was not taken");
        Peer peer{ends[1], {}, {}};
        for (int i = 0; i < 500 && !peer.id.generation && !opened; ++i) {
            QTest::qWait(5);
            std::vector<HubCommand> commands;
            hub.take(commands);
            for (const HubCommand &command : commands) {
                if (const auto *client = std::get_if<ClientOpened>(&command)) {
                    peer.id = client->id;
                    opened = true;
                }
            }
        }
        if (!std::exchange(opened, false))
            qFatal("no client came of it");
        return peer;
    }
    void join(const Peer &peer, quint64 seq, std::vector<FramePtr> missed = {})
    {
        inbox.post(Join{peer.id, Room7, "r:1", OnSlow::Disconnect, FramePtr(), std::move(missed), "e", seq});
    }
    FramePtr event(quint64 seq) const
    {
        return protocol.encodeEvent({{}, "r:1", "tick", "{}", {}, {}}, 0, {Room7, seq, 0, 0});
    }
    void deliver(quint64 seq) { inbox.post(Deliver{Room7, event(seq)}); }
    void check(quint64 seq) { inbox.post(CheckPositions{{{Room7, seq}}}); }
    /// Whether the peer has been sent this by now.
    bool has(Peer &peer, const QByteArray &text)
    {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::read(peer.socket, buffer, sizeof buffer)) > 0;)
            peer.read.append(buffer, got);
        return peer.read.contains(text);
    }
    quint64 lost() const { return metrics.shard(0).positionsLost.value(); }

    SystemClock clock;
    JsonProtocol protocol{"node-1"};
    FakeAuthenticator authenticator;
    Metrics metrics{1};
    HubInbox hub;
    ServerState state;
    ShardInbox inbox;
    Shard shard;
    bool opened = false;
};

void expectComplaint()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("^events were lost")));
}

} // namespace

class tst_Shard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void deliversInStep();
    void joinsWithWhatWasMissed();
    void roomThatWasLeftStartsAnew();
    void slicesHaveATurnEach();
    void manyMembers_data();
    void manyMembers();
    // Rainy flows
    void lostBeforeAnother();
    void lostAtTheEnd();
    void lostBeforeAJoin();
    void lostForNobody();
};

void tst_Shard::deliversInStep()
{
    Fixture f;
    auto alice = f.connect();
    f.join(alice, 41);
    f.deliver(42);
    f.inbox.post(Deliver{Room7, f.protocol.encode(Answers::PresenceChange{true, "r:1", "bob"})}); // has no number
    f.deliver(43);
    f.check(43);
    f.check(43);
    f.deliver(44);
    QTRY_VERIFY(f.has(alice, "\"seq\":44"));
    for (const char *text : {"\"seq\":42", "presence.join", "\"seq\":43"})
        QVERIFY2(f.has(alice, text), text);
    QVERIFY(!f.has(alice, "disconnect"));
    QCOMPARE(f.lost(), 0U);
}

void tst_Shard::joinsWithWhatWasMissed()
{
    Fixture f;
    auto alice = f.connect();
    auto again = f.connect();
    f.join(alice, 0);
    f.deliver(1);
    f.deliver(2);
    f.join(again, 0, {f.event(1), f.event(2)});
    f.deliver(3);
    f.check(3);
    QTRY_VERIFY(f.has(alice, "\"seq\":3") && f.has(again, "\"seq\":3"));
    QVERIFY(f.has(again, "\"seq\":1"));
    QCOMPARE(f.lost(), 0U);
}

void tst_Shard::roomThatWasLeftStartsAnew()
{
    Fixture f;
    auto alice = f.connect();
    f.join(alice, 0);
    f.deliver(1);
    f.inbox.post(Leave{alice.id, Room7, f.protocol.encode(Answers::Unsubscribed{"r:1", nullptr})});
    f.deliver(2); // on its way to somebody who has gone
    f.check(2);
    f.join(alice, 10);
    f.deliver(11);
    QTRY_VERIFY(f.has(alice, "\"seq\":11"));
    QVERIFY(!f.has(alice, "\"seq\":2"));
    QCOMPARE(f.lost(), 0U);
}

// What was sent before a slice has left before it begins: of slices that come at once, and of those that ask for
// one another.
void tst_Shard::slicesHaveATurnEach()
{
    Fixture f;
    auto alice = f.connect();
    f.join(alice, 0);
    QList<int> late;
    int slices = 0;
    const std::function<void()> post = [&] {
        f.inbox.post(ShardSlice{[&](ShardView &) {
            ++slices;
            if (!f.has(alice, "\"seq\":" + QByteArray::number(slices)))
                late.append(slices);
            f.deliver(quint64(slices) + 1);
            if (slices >= 3 && slices < 6)
                post();
        }});
    };
    f.deliver(1);
    for (int i = 0; i < 3; ++i)
        post();
    QTRY_COMPARE(slices, 6);
    QCOMPARE(late, QList<int>());
}

void tst_Shard::manyMembers_data()
{
    QTest::addColumn<bool>("sendRing");
    QTest::newRow("each by itself") << false;
    QTest::newRow("together") << true;
}

// More than are written to one by one, of whom some have gone, fall behind or take several frames.
void tst_Shard::manyMembers()
{
    QFETCH(const bool, sendRing);
    Fixture f(sendRing);
    std::vector<Fixture::Peer> peers;
    for (int i = 0; i < 40; ++i) {
        peers.push_back(f.connect(i % 3 == 0 ? 1 : 0)); // 1: the least that the kernel has
        f.join(peers.back(), 0);
    }
    ::close(peers[5].socket);
    quint64 seq = 0;
    for (const quint64 eventsInATurn : {1, 3, 100, 1}) {
        for (quint64 i = 0; i < eventsInATurn; ++i)
            f.deliver(++seq);
        const QByteArray newest = "\"seq\":" + QByteArray::number(seq) + ',';
        for (std::size_t i = 0; i < peers.size(); ++i) {
            if (i != 5)
                QTRY_VERIFY(f.has(peers[i], newest));
        }
    }
    for (std::size_t i = 0; i < peers.size(); ++i) {
        if (i == 5)
            continue;
        qsizetype at = 0;
        for (quint64 n = 1; n <= seq; ++n) {
            at = peers[i].read.indexOf("\"seq\":" + QByteArray::number(n) + ',', at);
            QVERIFY2(at >= 0, qPrintable(QString::number(n)));
        }
        QCOMPARE(peers[i].read.count("tick"), qsizetype(seq));
    }
    QCOMPARE(f.lost(), 0U);
    QTRY_COMPARE(f.metrics.shard(0).connections[std::size_t(TransportKind::WebSocket)].value(), 39);
    QCOMPARE(f.metrics.shard(0).queueBytes.value(), 0);
}

void tst_Shard::lostBeforeAnother()
{
    Fixture f;
    auto alice = f.connect();
    auto bob = f.connect();
    f.join(alice, 0);
    f.join(bob, 0);
    f.deliver(1);
    expectComplaint();
    f.deliver(3); // 2 never came
    f.deliver(4);
    QTRY_VERIFY(f.has(alice, "\"code\":4104") && f.has(bob, "\"code\":4104"));
    QVERIFY(f.has(alice, "\"seq\":1"));
    for (const char *text : {"\"seq\":3", "\"seq\":4"}) // they would hide that there was another before
        QVERIFY2(!f.has(alice, text) && !f.has(bob, text), text);
    QVERIFY(f.has(alice, "\"reconnect\":true"));
    QCOMPARE(f.lost(), 1U);
    // Who comes later is in step again.
    auto carol = f.connect();
    f.join(carol, 4);
    f.deliver(5);
    f.check(5);
    QTRY_VERIFY(f.has(carol, "\"seq\":5"));
    QCOMPARE(f.lost(), 1U);
}

void tst_Shard::lostAtTheEnd()
{
    Fixture f;
    auto alice = f.connect();
    f.join(alice, 0);
    f.deliver(1);
    QTRY_VERIFY(f.has(alice, "\"seq\":1"));
    expectComplaint();
    f.check(2); // nothing follows that could show it
    QTRY_VERIFY(f.has(alice, "\"code\":4104"));
    QCOMPARE(f.lost(), 1U);
}

void tst_Shard::lostBeforeAJoin()
{
    Fixture f;
    auto alice = f.connect();
    auto bob = f.connect();
    f.join(alice, 0);
    f.deliver(1);
    expectComplaint();
    f.join(bob, 2);
    f.deliver(3);
    QTRY_VERIFY(f.has(bob, "\"seq\":3"));
    QTRY_VERIFY(f.has(alice, "\"code\":4104"));
    QVERIFY(!f.has(bob, "disconnect"));
    QCOMPARE(f.lost(), 1U);
}

void tst_Shard::lostForNobody()
{
    Fixture f;
    f.check(5);
    f.deliver(9);
    auto alice = f.connect();
    f.join(alice, 9);
    f.deliver(10);
    QTRY_VERIFY(f.has(alice, "\"seq\":10"));
    QCOMPARE(f.lost(), 0U);
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication application(argc, argv);
    tst_Shard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shard.moc"

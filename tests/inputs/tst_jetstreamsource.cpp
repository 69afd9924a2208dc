// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/jetstreamsource.h"
#include "tests/support/fakejetstream.h"

#include <QTest>

using namespace Carillon;

class tst_JetStreamSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    // Happy flows
    void acknowledgesWhatIsSettled();
    void asksForNoMoreThanPrefetch();
    void parksWithHeaders();
    void asksAgainWhenAPullEnds();
    void saysThatItIsAtWork();
    void givesBackWhenItStops();
    // Rainy flows
    void putsAsideWithoutPark();
    void oldOnesComeFirst();
    void oneThatComesAgainIsNotTwo();
    void manyThatComeAgain();
    void oneWhoseAcknowledgementWasLostComesAgain();
    void comesBack();
    void keepsWhatCannotBeParked();
    void parksWhatHasNoRoomForMore();
    void refusesBadUrls_data();
    void refusesBadUrls();

private:
    struct Host final : InputSource::Host
    {
        void received(std::vector<InputMessage> batch) override
        {
            for (InputMessage &message : batch)
                messages.push_back(std::move(message));
        }
        void up(const QString &) override { ++ups; }
        void down(const QString &reason) override { downs.append(reason); }
        void stopped() override { ++stops; }

        std::vector<InputMessage> messages;
        int ups = 0;
        QStringList downs;
        int stops = 0;
    };
    void start(InputConfig config = {});
    QByteArrayList acks() const
    {
        QByteArrayList all;
        for (const auto &ack : m_broker->acks)
            all.append(ack.what + QByteArray::number(ack.seq));
        return all;
    }

    std::unique_ptr<FakeJetStream> m_broker;
    Host m_host;
    std::unique_ptr<JetStreamSource> m_source;
};

void tst_JetStreamSource::init()
{
    m_host = {};
    m_broker = std::make_unique<FakeJetStream>();
    m_broker->add("orders", "orders.>");
    m_broker->add("aside", "aside");
}

void tst_JetStreamSource::cleanup()
{
    m_source.reset();
    m_broker.reset();
}

void tst_JetStreamSource::start(InputConfig config)
{
    config.type = config.name = u"jetstream"_s;
    config.url = u"nats://127.0.0.1:%1"_s.arg(m_broker->port());
    config.stream = u"orders"_s;
    m_source = std::make_unique<JetStreamSource>(config, m_host);
    m_source->start();
    QTRY_COMPARE(m_host.ups, 1);
}

void tst_JetStreamSource::acknowledgesWhatIsSettled()
{
    m_broker->store("orders.new", "one", "customer: 7\r\nNats-Msg-Id: its own\r\n");
    start();
    m_broker->store("orders.old", "two");
    QTRY_COMPARE(m_host.messages.size(), std::size_t(2));
    const InputMessage &one = m_host.messages[0];
    QCOMPARE(one.payload, "one");
    QCOMPARE(one.id, "its own");
    QCOMPARE(one.lane, "orders");
    const decltype(one.headers) headers{{"subject", "orders.new"}, {"stream", "orders"}, {"sequence", "1"}};
    for (const auto &header : headers)
        QVERIFY(std::find(one.headers.begin(), one.headers.end(), header) != one.headers.end());
    QVERIFY(std::find(one.headers.begin(), one.headers.end(), std::pair<QByteArray, QByteArray>("customer", "7")) != one.headers.end());
    QCOMPARE(m_host.messages[1].id, "jetstream:orders/2");
    QCOMPARE(m_host.messages[1].lane, one.lane);
    QVERIFY(m_broker->acks.empty());
    m_source->settle({{one.tag, nullptr}, {m_host.messages[1].tag, nullptr}});
    QTRY_COMPARE(acks(), (QByteArrayList{"+ACK1", "+ACK2"}));
}

void tst_JetStreamSource::asksForNoMoreThanPrefetch()
{
    for (const char *text : {"a", "b", "c", "d", "e"})
        m_broker->store("orders.new", text);
    InputConfig config;
    config.prefetch = 2;
    start(config);
    QTRY_COMPARE(m_host.messages.size(), std::size_t(2));
    QCOMPARE(m_broker->pulls, 1); // none waits while there is no room
    m_source->settle({{m_host.messages[0].tag, nullptr}});
    QTRY_COMPARE(m_host.messages.size(), std::size_t(3));
    QCOMPARE(m_host.messages[2].payload, "c");
    m_source->settle({{m_host.messages[1].tag, nullptr}, {m_host.messages[2].tag, nullptr}});
    QTRY_COMPARE(m_host.messages.size(), std::size_t(5));
}

void tst_JetStreamSource::parksWithHeaders()
{
    m_broker->store("orders.new", "wrong", "customer: 7\r\nNats-Expected-Stream: orders\r\n");
    InputConfig config;
    config.park = u"aside"_s;
    start(config);
    QTRY_COMPARE(m_host.messages.size(), std::size_t(1));
    m_source->settle({{m_host.messages[0].tag, "it is wrong"}});
    QTRY_COMPARE(acks(), QByteArrayList{"+ACK1"});
    const auto &aside = m_broker->streams["aside"].messages;
    QCOMPARE(aside.size(), std::size_t(1));
    QCOMPARE(aside[0].data, "wrong");
    for (const char *header : {"customer: 7", "carillon-parked-for: it is wrong", "carillon-parked-from: orders/1",
                               "Nats-Msg-Id: jetstream:orders/1"})
        QVERIFY2(aside[0].headers.contains(header), aside[0].headers.constData());
    QVERIFY(!aside[0].headers.contains("Nats-Expected-Stream"));
}

void tst_JetStreamSource::asksAgainWhenAPullEnds()
{
    start();
    QTRY_COMPARE(m_broker->pulls, 1);
    m_broker->endPulls("408 Request Timeout");
    QTRY_COMPARE(m_broker->pulls, 2);
    m_broker->endPulls("409 Message Size Exceeds MaxBytes");
    QTRY_COMPARE(m_broker->pulls, 3);
    QVERIFY(m_host.downs.isEmpty());
    m_broker->endPulls("409 Consumer Deleted");
    QTRY_COMPARE(m_host.downs.size(), 1);
    QVERIFY(m_host.downs[0].contains(u"Consumer Deleted"_s));
    QTRY_COMPARE(m_host.ups, 2);
}

void tst_JetStreamSource::saysThatItIsAtWork()
{
    m_broker->store("orders.new", "long");
    start();
    QTRY_VERIFY(acks().contains("+WPI1"));
    QVERIFY(!acks().contains("+ACK1"));
    m_source->settle({{m_host.messages[0].tag, nullptr}});
    QTRY_VERIFY(acks().contains("+ACK1"));
}

void tst_JetStreamSource::givesBackWhenItStops()
{
    for (const char *text : {"a", "b", "c"})
        m_broker->store("orders.new", text);
    start();
    QTRY_COMPARE(m_host.messages.size(), std::size_t(3));
    m_source->settle({{m_host.messages[0].tag, nullptr}});
    m_source->stop();
    QTRY_COMPARE(m_host.stops, 1);
    QCOMPARE(acks(), (QByteArrayList{"+ACK1", "-NAK2", "-NAK3"}));
    QVERIFY(m_host.downs.isEmpty());
}

void tst_JetStreamSource::putsAsideWithoutPark()
{
    m_broker->store("orders.new", "wrong");
    start();
    QTRY_COMPARE(m_host.messages.size(), std::size_t(1));
    m_source->settle({{m_host.messages[0].tag, "it is wrong"}});
    QTRY_COMPARE(acks(), QByteArrayList{"+TERM1"});
}

// What was given out before, to whoever is gone, comes in front of what is new.
void tst_JetStreamSource::oldOnesComeFirst()
{
    start();
    m_source.reset();
    m_host = {};
    const quint64 old = m_broker->store("orders.new", "old");
    m_broker->ackPending = 1;
    m_broker->store("orders.new", "new");
    QElapsedTimer timer;
    timer.start();
    start();
    QTRY_VERIFY(timer.elapsed() > 2000);
    QVERIFY(m_host.messages.empty());
    QCOMPARE(m_broker->pulls, 1); // of the one before
    m_broker->redeliver(old);
    QTRY_VERIFY_WITH_TIMEOUT(!m_host.messages.empty(), 10'000);
    QVERIFY(timer.elapsed() > 5000); // ack_wait
    QCOMPARE(m_host.messages[0].payload, "old");
}

void tst_JetStreamSource::oneThatComesAgainIsNotTwo()
{
    const quint64 seq = m_broker->store("orders.new", "slow");
    start();
    QTRY_COMPARE(m_host.messages.size(), std::size_t(1));
    m_broker->redeliver(seq);
    m_broker->store("orders.new", "next");
    QTRY_COMPARE(m_host.messages.size(), std::size_t(2));
    QCOMPARE(m_host.messages[1].payload, "next");
    m_source->settle({{m_host.messages[0].tag, nullptr}});
    QTRY_COMPARE(acks(), QByteArrayList{"+ACK1"});
}

void tst_JetStreamSource::manyThatComeAgain()
{
    constexpr std::size_t Count = 2000;
    for (std::size_t i = 0; i < Count; ++i)
        m_broker->store("orders.new", QByteArray::number(qulonglong(i)));
    InputConfig config;
    config.prefetch = 2 * int(Count);
    start(config);
    QTRY_COMPARE(m_host.messages.size(), Count);
    for (quint64 seq = Count; seq > 0; --seq) // in whatever order
        m_broker->redeliver(seq);
    m_broker->store("orders.new", "next");
    QTRY_COMPARE(m_host.messages.size(), Count + 1);
    QCOMPARE(m_host.messages.back().payload, "next");
    std::vector<Settlement> all;
    for (const InputMessage &message : m_host.messages)
        all.push_back({message.tag, nullptr});
    m_source->settle(all);
    QTRY_COMPARE(m_broker->acks.size(), Count + 1); // each once, under the subject that came last
    for (std::size_t i = 0; i <= Count; ++i) {
        QCOMPARE(m_broker->acks[i].seq, quint64(i + 1));
        QCOMPARE(m_broker->acks[i].deliveries, i < Count ? 2 : 1);
    }
}

void tst_JetStreamSource::oneWhoseAcknowledgementWasLostComesAgain()
{
    const quint64 seq = m_broker->store("orders.new", "twice");
    start();
    for (std::size_t times = 1; times <= 2; ++times) {
        QTRY_COMPARE(m_host.messages.size(), times);
        QCOMPARE(m_host.messages.back().id, "jetstream:orders/1");
        m_source->settle({{m_host.messages.back().tag, nullptr}});
        QTRY_COMPARE(m_broker->acks.size(), times);
        m_broker->redeliver(seq);
    }
    QVERIFY(m_host.messages[0].tag != m_host.messages[1].tag);
}

void tst_JetStreamSource::comesBack()
{
    m_broker->store("orders.new", "a");
    start();
    QTRY_COMPARE(m_host.messages.size(), std::size_t(1));
    m_broker->cut();
    QTRY_COMPARE(m_host.downs.size(), 1);
    QTRY_COMPARE(m_host.ups, 2);
    m_source->settle({{m_host.messages[0].tag, nullptr}}); // of the connection before
    m_broker->redeliver(1);
    QTRY_COMPARE(m_host.messages.size(), std::size_t(2));
    QVERIFY(m_host.messages[1].tag != m_host.messages[0].tag);
    QCOMPARE(m_host.messages[1].id, m_host.messages[0].id);
    QVERIFY(m_broker->acks.empty());
}

void tst_JetStreamSource::keepsWhatCannotBeParked()
{
    m_broker->store("orders.new", "wrong");
    InputConfig config;
    config.park = u"aside"_s;
    start(config);
    QTRY_COMPARE(m_host.messages.size(), std::size_t(1));
    m_broker->refusesAll = true;
    m_source->settle({{m_host.messages[0].tag, "it is wrong"}});
    QTRY_COMPARE(m_host.downs.size(), 1);
    QVERIFY(m_broker->acks.empty());
}

// With what parking adds it would be larger than the server takes, and stand in everybody's way.
void tst_JetStreamSource::parksWhatHasNoRoomForMore()
{
    const QByteArray large(1'048'576 - 40, 'x');
    m_broker->store("orders.new", large, "customer: 7\r\n");
    InputConfig config;
    config.park = u"aside"_s;
    start(config);
    QTRY_COMPARE(m_host.messages.size(), std::size_t(1));
    m_source->settle({{m_host.messages[0].tag, "it is too large"}});
    QTRY_COMPARE(acks(), QByteArrayList{"+ACK1"});
    QVERIFY(m_broker->streams["aside"].messages.at(0).data == large);
    QVERIFY(m_host.downs.isEmpty());
}

void tst_JetStreamSource::refusesBadUrls_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "amqp://h", "nats://", "nats://h/path", "nats://h?replicas=3"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void tst_JetStreamSource::refusesBadUrls()
{
    QFETCH(QString, url);
    QVERIFY(!JetStreamSource::checkUrl(url).isEmpty());
    QVERIFY(JetStreamSource::checkUrl(u"tls://user@a:1,b"_s).isEmpty());
}

QTEST_GUILESS_MAIN(tst_JetStreamSource)
#include "tst_jetstreamsource.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/heldbus.h"
#include "tests/support/reply.h"
#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

class tst_Broadcaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void placesEvents();
    void answersFollowTheBus();
    void placesTaskInEachUserRoom();
    void changesMembership();
    void deliversTheSameIdOnce();
    void seesDuplicatesInOneBatch();
    void idsOfOthersAreOtherIds();
    // Rainy flows
    void refusesTheWholeBatch();
    void busIsDown();
    void busFails();
    void tellsWhatNoRetryWillHelp();
    void boundsWhatIsPending();
    void quotaOfATenant();
    void quotaOfManyTenants();
    void quotaIsOnlyPaidForWhatIsTaken();
    void publishOfAClientIsAnswered();
    void clientThatLeftGetsNoAnswer();
};

void tst_Broadcaster::placesEvents()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, R"({"type":"subscribe","chat_id":"1"})");
    Reply reply;
    world.broadcaster.submit(events(R"([{"id":"e1","type":"message.sent","chat_id":"1","data":{"n":1}},
                                        {"type":"message.sent","chat_id":"2"}])"), reply.to());
    QCOMPARE(reply.calls, 1);
    QCOMPARE(reply.results.size(), std::size_t(2));
    QCOMPARE(reply.results[0].id, "e1");
    QVERIFY(!reply.results[0].duplicate);
    QCOMPARE(reply.results[0].placements.front().room, "chat:1");
    QCOMPARE(reply.results[0].placements.front().seq, quint64(1));
    QCOMPARE(reply.results[0].placements.front().recipients, 1U);
    QCOMPARE(reply.results[0].placements.front().epoch, world.hub.epoch());
    QCOMPARE(reply.results[1].placements.front().recipients, 0U);
    world.settle();
    const auto frames = world.read(alice);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "message.new");
    QCOMPARE(frames[0]["data"]["n"].number(), 1);
}

void tst_Broadcaster::answersFollowTheBus()
{
    HeldBus bus;
    World world({}, {}, &bus);
    Broadcaster &broadcaster = world.broadcaster;
    Reply first;
    Reply second;
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), first.to());
    broadcaster.submit(events(R"({"type":"b","room":"r:1"})"), second.to());
    QCOMPARE(first.calls, 0);
    QVERIFY(!world.hub.findRoom({}, "r:1"));
    bus.release();
    QCOMPARE(first.calls, 1);
    QCOMPARE(second.calls, 1);
    QCOMPARE(first.results.front().placements.front().seq, quint64(1));
    QCOMPARE(second.results.front().placements.front().seq, quint64(2));
}

void tst_Broadcaster::placesTaskInEachUserRoom()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"), 0);
    const PeerId bob = world.connect(world.claims("bob"), 1);
    Reply reply;
    world.broadcaster.submit(events(R"({"type":"task.status_changed","user_ids":["alice","bob"],"data":1})"), reply.to());
    world.settle();
    QCOMPARE(reply.results.front().placements.size(), std::size_t(2));
    for (const PeerId id : {alice, bob}) {
        const auto frames = world.read(id);
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0]["type"].text(), "task.updated");
    }
}

void tst_Broadcaster::changesMembership()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice", {}, {}));
    QCOMPARE(world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["code"].text(), "forbidden");
    Reply reply;
    world.broadcaster.submit(events(R"({"type":"chat.created","chat_id":"1","data":{"members":["alice"]}})"), reply.to());
    QCOMPARE(reply.results.front().placements.front().seq, quint64(0));
    QCOMPARE(reply.results.front().placements.front().room, "chat:1");
    QCOMPARE(world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["type"].text(), "subscribed");
    world.broadcaster.submit(events(R"({"type":"chat.member_removed","chat_id":"1","user_id":"alice"})"), reply.to());
    world.settle();
    const auto frames = world.read(alice);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "unsubscribed");
    QCOMPARE(frames[0]["reason"].text(), "removed");
}

void tst_Broadcaster::deliversTheSameIdOnce()
{
    World world;
    Reply first;
    Reply again;
    const QByteArray json = R"({"id":"e1","type":"a","room":"r:1"})";
    world.broadcaster.submit(events(json), first.to());
    world.broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), again.to());
    world.clock.advanceMs(5 * 60 * 1000);
    world.broadcaster.submit(events(json), again.to());
    QVERIFY(again.results.front().duplicate);
    QCOMPARE(again.results.front().placements.front().seq, quint64(1));
    QCOMPARE(world.hub.findRoom({}, "r:1")->seq, quint64(2));
    QCOMPARE(world.metrics.hub().duplicates.value(), quint64(1));
    world.clock.advanceMs(1);
    world.broadcaster.submit(events(json), again.to());
    QVERIFY(!again.results.front().duplicate);
    QCOMPARE(world.hub.findRoom({}, "r:1")->seq, quint64(3));
}

void tst_Broadcaster::seesDuplicatesInOneBatch()
{
    World world;
    Reply reply;
    world.broadcaster.submit(events(R"([{"id":"e1","type":"a","room":"r:1"},{"id":"e2","type":"a","room":"r:1"},
                                        {"id":"e1","type":"a","room":"r:1"}])"), reply.to());
    QCOMPARE(reply.results.size(), std::size_t(3));
    QVERIFY(!reply.results[0].duplicate);
    QVERIFY(!reply.results[1].duplicate);
    QVERIFY(reply.results[2].duplicate);
    QCOMPARE(reply.results[2].placements.front().seq, quint64(1));
    QCOMPARE(world.hub.findRoom({}, "r:1")->seq, quint64(2));
}

void tst_Broadcaster::idsOfOthersAreOtherIds()
{
    World world;
    const auto submit = [&](const QByteArray &tenant, const QByteArray &sender) {
        DomainEvent event;
        event.id = "e1";
        event.tenant = tenant;
        event.sender = sender;
        event.type = "a";
        event.room = "r:1";
        Reply reply;
        world.broadcaster.submit({event}, reply.to());
        return reply.results.front().duplicate;
    };
    QVERIFY(!submit("", ""));
    QVERIFY(!submit("acme", ""));
    QVERIFY(!submit("", "acme"));
    QVERIFY(!submit("", "alice"));
    QVERIFY(submit("", "alice"));
    QVERIFY(submit("acme", ""));
}

void tst_Broadcaster::refusesTheWholeBatch()
{
    World world;
    Reply reply;
    world.broadcaster.submit(events(R"([{"id":"e1","type":"a","room":"r:1"},{"type":"message.sent"},
                                        {"type":"a","room":"r:2"}])"), reply.to());
    QCOMPARE(reply.calls, 1);
    QCOMPARE(reply.error, "bad_request");
    QCOMPARE(reply.index, 1);
    QVERIFY(!world.hub.findRoom({}, "r:1"));
    // And its ids are not used up.
    world.broadcaster.submit(events(R"({"id":"e1","type":"a","room":"r:1"})"), reply.to());
    QVERIFY(!reply.results.front().duplicate);
}

void tst_Broadcaster::busIsDown()
{
    HeldBus bus;
    bus.up = false;
    World world({}, {}, &bus);
    Broadcaster &broadcaster = world.broadcaster;
    Reply reply;
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), reply.to());
    QCOMPARE(reply.calls, 1);
    QCOMPARE(reply.error, "unavailable");
    QVERIFY(bus.held.empty());
}

void tst_Broadcaster::busFails()
{
    HeldBus bus;
    World world({}, {}, &bus);
    Broadcaster &broadcaster = world.broadcaster;
    Reply reply;
    broadcaster.submit(events(R"({"id":"e1","type":"a","room":"r:1"})"), reply.to());
    bus.refuse();
    QCOMPARE(reply.calls, 1);
    QCOMPARE(reply.error, "unavailable");
    // What failed may be tried again under the same id.
    broadcaster.submit(events(R"({"id":"e1","type":"a","room":"r:1"})"), reply.to());
    bus.release();
    QCOMPARE(reply.calls, 2);
    QVERIFY(!reply.results.front().duplicate);
}

void tst_Broadcaster::tellsWhatNoRetryWillHelp()
{
    HeldBus bus;
    bus.largest = 10;
    World world({}, {}, &bus);
    Reply reply;
    const QByteArray small = R"({"type":"a","room":"r:1","data":"short"})";
    world.broadcaster.submit(events('[' + small + R"(,{"type":"task.status_changed","user_ids":["a","b"],"data":1},)"
                                    R"({"type":"a","room":"r:1","data":"more than ten bytes"}])"),
                             reply.to());
    QCOMPARE(reply.calls, 1);
    QCOMPARE(reply.error, "too_large");
    QCOMPARE(reply.index, 2);
    QVERIFY(bus.held.empty());
    world.broadcaster.submit(events(small), reply.to());
    QCOMPARE(bus.held.size(), std::size_t(1));
}

void tst_Broadcaster::boundsWhatIsPending()
{
    HeldBus bus;
    World world({}, {}, &bus);
    Broadcaster &broadcaster = world.broadcaster;
    Reply taken;
    for (std::size_t i = 0; i < Broadcaster::MaxPending; ++i)
        broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), taken.to());
    QCOMPARE(taken.calls, 0);
    Reply reply;
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), reply.to());
    QCOMPARE(reply.error, "unavailable");
    bus.release();
    QCOMPARE(taken.calls, int(Broadcaster::MaxPending));
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), reply.to());
    bus.release();
    QCOMPARE(reply.calls, 2);
    QCOMPARE(reply.results.size(), std::size_t(1));
}

void tst_Broadcaster::quotaOfATenant()
{
    Config config;
    config.limits.publishesPerSecondPerTenant = 5;
    World world(config);
    const PeerId alice = world.connect(world.claims("alice", "acme"));
    const QByteArray one = R"({"type":"a","room":"r:1","tenant":"acme"})";
    const auto publish = [&](const QByteArray &json) {
        Reply reply;
        world.broadcaster.submit(events(json), reply.to());
        return reply;
    };
    for (int i = 0; i < 9; ++i)
        QCOMPARE(publish(one).results.size(), std::size_t(1));
    // Clients, too, and then it is over for everybody of the tenant.
    const QByteArray said = R"({"type":"publish","id":1,"room":"r:1","data":{}})";
    QCOMPARE(world.say(alice, said)[0]["type"].text(), "published");
    QCOMPARE(publish(one).error, "rate_limited");
    const Json refused = world.say(alice, said)[0];
    QCOMPARE(refused["type"].text(), "error");
    QCOMPARE(refused["code"].text(), "rate_limited");
    QCOMPARE(refused["retry_after_ms"].number(), 200);
    QCOMPARE(refused["room"].text(), "r:1");
    QCOMPARE(world.hub.findRoom("acme", "r:1")->seq, 10U);
    QCOMPARE(world.metrics.hub().quotaRefused.value(), 2U);
    // Others are not concerned.
    QCOMPARE(publish(R"({"type":"a","room":"r:1","tenant":"other"})").results.size(), std::size_t(1));
    QCOMPARE(publish(R"({"type":"a","room":"r:1"})").results.size(), std::size_t(1));
    world.clock.advanceMs(200);
    QCOMPARE(publish(one).results.size(), std::size_t(1));
    QCOMPARE(publish(one).error, "rate_limited");
    // A call with more than ever fit is taken, and paid for afterwards.
    world.clock.advanceMs(10'000);
    QByteArray many = "[" + one;
    for (int i = 1; i < 100; ++i)
        many += ',' + one;
    QCOMPARE(publish(many + ']').results.size(), std::size_t(100));
    QCOMPARE(publish(one).error, "rate_limited");
    world.clock.advanceMs(18'000);
    QCOMPARE(publish(one).error, "rate_limited");
    world.clock.advanceMs(200);
    QCOMPARE(publish(one).results.size(), std::size_t(1));
    config.limits.publishesPerSecondPerTenant = 0;
    world.reconfigure(config);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(publish(one).results.size(), std::size_t(1));
}

void tst_Broadcaster::quotaOfManyTenants()
{
    Config config;
    config.limits.publishesPerSecondPerTenant = 1;
    World world(config);
    // One tenant of the batch is over: nothing of it is delivered, and nobody has paid.
    Reply reply;
    world.broadcaster.submit(events(R"([{"type":"a","room":"r:1","tenant":"x"},{"type":"a","room":"r:1","tenant":"x"}])"), reply.to());
    QCOMPARE(reply.results.size(), std::size_t(2));
    for (int i = 0; i < 5; ++i) {
        Reply refused;
        world.broadcaster.submit(events(R"([{"type":"a","room":"r:1","tenant":"y"},{"type":"a","room":"r:1","tenant":"x"}])"), refused.to());
        QCOMPARE(refused.error, "rate_limited");
        QCOMPARE(refused.index, 1);
    }
    QVERIFY(!world.hub.findRoom("y", "r:1"));
    Reply good;
    world.broadcaster.submit(events(R"([{"type":"a","room":"r:1","tenant":"y"},{"type":"a","room":"r:1","tenant":"y"}])"), good.to());
    QCOMPARE(good.results.size(), std::size_t(2));
}

void tst_Broadcaster::quotaIsOnlyPaidForWhatIsTaken()
{
    Config config;
    config.limits.publishesPerSecondPerTenant = 1;
    HeldBus bus;
    World world(config, {}, &bus);
    Broadcaster &broadcaster = world.broadcaster;
    bus.up = false;
    for (int i = 0; i < 10; ++i) {
        Reply down;
        broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), down.to());
        QCOMPARE(down.error, "unavailable");
        Reply bad;
        broadcaster.submit(events(R"({"type":"a"})"), bad.to());
        QCOMPARE(bad.error, "bad_request");
    }
    bus.up = true;
    Reply good;
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), good.to());
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), good.to());
    bus.release();
    QCOMPARE(good.calls, 2);
    QCOMPARE(good.error, QByteArray());
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), good.to());
    QCOMPARE(good.error, "rate_limited");
}

void tst_Broadcaster::publishOfAClientIsAnswered()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"));
    const auto first = world.say(alice, R"({"type":"publish","id":1,"room":"r:1","data":{},"event_id":"x"})");
    QCOMPARE(first.size(), 1);
    QCOMPARE(first[0]["type"].text(), "published");
    QCOMPARE(first[0]["id"].number(), 1);
    QCOMPARE(first[0]["seq"].number(), 1);
    QVERIFY(!first[0].contains("duplicate"));
    const auto again = world.say(alice, R"({"type":"publish","id":2,"room":"r:1","data":{},"event_id":"x"})");
    QCOMPARE(again[0]["seq"].number(), 1);
    QCOMPARE(again[0]["duplicate"].flag(), true);
}

void tst_Broadcaster::clientThatLeftGetsNoAnswer()
{
    HeldBus bus;
    World world({}, {}, &bus);
    const PeerId alice = world.connect(world.claims("alice"));
    QVERIFY(world.say(alice, R"({"type":"publish","room":"r:1","data":{}})").isEmpty());
    world.disconnect(alice);
    QCOMPARE(bus.held.size(), std::size_t(1));
    bus.release();
    world.settle();
    QVERIFY(world.shards[0]->sent.empty());
}

QTEST_GUILESS_MAIN(tst_Broadcaster)
#include "tst_broadcaster.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reply.h"
#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

namespace {

/// A bus that keeps what it gets until the test says what becomes of it.
class HeldBus final : public EventBus
{
public:
    [[nodiscard]] bool isUp() const override { return up; }
    void publish(quint64 ticket, std::vector<DomainEvent> events) override
    {
        held.emplace_back(ticket, std::move(events));
    }
    void release()
    {
        for (auto &[ticket, events] : std::exchange(held, {}))
            Q_EMIT received(ticket, events);
    }
    void refuse()
    {
        for (auto &[ticket, events] : std::exchange(held, {}))
            Q_EMIT failed(ticket);
    }
    bool up = true;
    std::vector<std::pair<quint64, std::vector<DomainEvent>>> held;
};

} // namespace

class tst_Broadcaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void placesEvents();
    void answersFollowTheBus();
    void placesTaskInEachUserRoom();
    void changesMembership();
    void takesOtherNodesBatches();
    void deliversTheSameIdOnce();
    void seesDuplicatesInOneBatch();
    void idsOfOthersAreOtherIds();
    // Rainy flows
    void refusesTheWholeBatch();
    void busIsDown();
    void busFails();
    void boundsWhatIsPending();
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
    World world;
    HeldBus bus;
    Broadcaster broadcaster(world.config, bus, world.hub, world.clock, world.metrics.hub());
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

void tst_Broadcaster::takesOtherNodesBatches()
{
    World world;
    HeldBus bus;
    Broadcaster broadcaster(world.config, bus, world.hub, world.clock, world.metrics.hub());
    Q_EMIT bus.received(0, events(R"({"id":"x","type":"a","room":"r:1"})"));
    QCOMPARE(world.hub.findRoom({}, "r:1")->seq, quint64(1));
    // One that has no route here is left out, and nothing breaks.
    Q_EMIT bus.received(0, events(R"([{"type":"nowhere"},{"type":"a","room":"r:1"}])"));
    QCOMPARE(world.hub.findRoom({}, "r:1")->seq, quint64(2));
    Q_EMIT bus.failed(4711);
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
    World world;
    HeldBus bus;
    bus.up = false;
    Broadcaster broadcaster(world.config, bus, world.hub, world.clock, world.metrics.hub());
    Reply reply;
    broadcaster.submit(events(R"({"type":"a","room":"r:1"})"), reply.to());
    QCOMPARE(reply.calls, 1);
    QCOMPARE(reply.error, "unavailable");
    QVERIFY(bus.held.empty());
}

void tst_Broadcaster::busFails()
{
    World world;
    HeldBus bus;
    Broadcaster broadcaster(world.config, bus, world.hub, world.clock, world.metrics.hub());
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

void tst_Broadcaster::boundsWhatIsPending()
{
    World world;
    HeldBus bus;
    Broadcaster broadcaster(world.config, bus, world.hub, world.clock, world.metrics.hub());
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
    World world;
    HeldBus bus;
    // The world's own broadcaster answers as well; this one's answer comes after the client has gone.
    Broadcaster slow(world.config, bus, world.hub, world.clock, world.metrics.hub());
    const PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, R"({"type":"publish","room":"r:1","data":{}})");
    world.disconnect(alice);
    bus.release();
    world.settle();
    QCOMPARE(world.hub.findRoom({}, "r:1")->seq, quint64(2));
    QVERIFY(world.shards[0]->sent.empty());
}

QTEST_GUILESS_MAIN(tst_Broadcaster)
#include "tst_broadcaster.moc"

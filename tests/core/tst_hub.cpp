// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/world.h"

#include <QSignalSpy>
#include <QTest>

using namespace Carillon;

class tst_Hub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void numbersAndDelivers();
    void subscribesAndLeaves();
    void givesExactlyWhatWasMissed();
    void missedThenLive();
    void userRoomIsThereFromTheStart();
    void userRoomResumes();
    void answersPresence();
    void announcesJoinAndLeave();
    void givesHistory();
    void publishesForClients();
    void membersMayEnter();
    void operatorsMayForce();
    void tellsWhatHappens();
    void ratesFollow();
    void asksForPositions();
    // Rainy flows
    void refusesSubscriptions_data();
    void refusesSubscriptions();
    void boundsRooms();
    void zeroRoomsMeansNoLimit();
    void saysWhenItCannotRecover();
    void roomWithEventsGetsAnotherEpoch();
    void roomWithoutEventsKeepsItsEpoch();
    void otherRunsEpochIsNotRecovered();
    void historyEnds();
    void historySwitchedOff();
    void boundsHistoryAnswers();
    void removedMemberLeavesAtOnce();
    void renewedTokenLosesRooms();
    void keepsTenantsApart();
    void boundsConnectionsOfAUser();
    void boundsConnectionsOfATenant();
    void revokesUsersAndTokens();
    void revokedMeanwhile();
    void keysDoNotCollideOnPurpose();
    void reconnectWithinTheDebounceIsSilent();
    void presenceSwitchedOnUnderMembers();
    void refusesPublishing_data();
    void refusesPublishing();
    void forgetsClients();
    void ignoresWhoIsGone();
    void configReachesRoomsAndShards();
    void closedRoomsAreLeft();
};

namespace {

std::optional<qsizetype> closedBy(World &world, const Revocation &revocation)
{
    std::optional<qsizetype> count;
    if (!world.hub.revoke(revocation, [&](qsizetype closed, bool isKept) {
            if (!isKept) // there is only memory
                count = closed;
        }))
        return std::nullopt;
    return count;
}

Config configWith(const QByteArray &name, const NamespacePolicy &policy)
{
    Config config;
    config.namespaces[name] = policy;
    return config;
}

NamespacePolicy open(int history = 100)
{
    NamespacePolicy policy;
    policy.membership = MembershipRule::Open;
    policy.historySize = history;
    return policy;
}

QList<int> seqs(const QList<Json> &frames)
{
    QList<int> list;
    for (const Json &frame : frames) {
        if (frame["data"].isUndefined())
            continue;
        list.append(frame["seq"].number());
    }
    return list;
}

QByteArrayList types(const QList<Json> &frames)
{
    QByteArrayList list;
    for (const Json &frame : frames)
        list.append(frame["type"].text());
    return list;
}

QByteArray subscribe(const QByteArray &room, const QByteArray &epoch = {}, int seq = 0)
{
    QByteArray json = R"({"type":"subscribe","id":1,"room":")" + room + '"';
    if (!epoch.isEmpty())
        json += R"(,"since":{"epoch":")" + epoch + R"(","seq":)" + QByteArray::number(seq) + '}';
    return json + '}';
}

} // namespace

void tst_Hub::numbersAndDelivers()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"), 0);
    const PeerId bob = world.connect(world.claims("bob"), 1);
    const PeerId carol = world.connect(world.claims("carol"), 1);
    world.say(alice, subscribe("r:1"));
    world.say(bob, subscribe("r:1"));
    world.say(carol, subscribe("r:2"));
    QCOMPARE(world.publish("r:1").seq, quint64(1));
    const Placement second = world.publish("r:1");
    QCOMPARE(second.seq, quint64(2));
    QCOMPARE(second.recipients, 2U);
    QCOMPARE(second.room, "r:1");
    QCOMPARE(second.epoch, world.hub.epoch());
    QCOMPARE(world.publish("r:2").seq, quint64(1));
    QCOMPARE(seqs(world.read(alice)), (QList<int>{1, 2}));
    QCOMPARE(seqs(world.read(bob)), (QList<int>{1, 2}));
    QCOMPARE(seqs(world.read(carol)), QList<int>{1});
    QCOMPARE(world.metrics.hub().published.value(), quint64(3));
}

void tst_Hub::subscribesAndLeaves()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"));
    auto frames = world.say(alice, subscribe("chat:1"));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "subscribed");
    QCOMPARE(frames[0]["id"].number(), 1);
    QCOMPARE(frames[0]["room"].text(), "chat:1");
    QCOMPARE(frames[0]["chat_id"].text(), "1");
    QCOMPARE(frames[0]["seq"].number(), 0);
    QCOMPARE(frames[0]["epoch"].text(), world.hub.epoch());
    QVERIFY(!frames[0].contains("recovered"));
    QCOMPARE(world.hub.findRoom({}, "chat:1")->members, 1U);
    frames = world.say(alice, R"({"type":"unsubscribe","id":"x","chat_id":"1"})");
    QCOMPARE(types(frames), QByteArrayList{"unsubscribed"});
    QCOMPARE(frames[0]["id"].text(), "x");
    world.publish("chat:1");
    QVERIFY(world.read(alice).isEmpty());
    QCOMPARE(world.say(alice, R"({"type":"unsubscribe","chat_id":"1"})")[0]["code"].text(), "not_subscribed");
    QCOMPARE(world.say(alice, subscribe("chat:1"))[0]["seq"].number(), 1);
    QCOMPARE(world.metrics.hub().subscriptions.value(), 2);
}

void tst_Hub::givesExactlyWhatWasMissed()
{
    World world(configWith("r", open()));
    for (int i = 0; i < 10; ++i)
        world.publish("r:1", QByteArray::number(i));
    const QByteArray epoch = world.hub.epoch();
    for (int since = 0; since <= 10; ++since) {
        const PeerId id = world.connect(world.claims("u" + QByteArray::number(since)));
        const auto frames = world.say(id, subscribe("r:1", epoch, since));
        QCOMPARE(frames[0]["type"].text(), "subscribed");
        QCOMPARE(frames[0]["recovered"].flag(), true);
        QCOMPARE(frames[0]["seq"].number(), 10);
        QList<int> expected;
        for (int seq = since + 1; seq <= 10; ++seq)
            expected.append(seq);
        QCOMPARE(seqs(frames), expected);
        if (since < 10)
            QCOMPARE(frames[1]["data"].number(), since);
    }
    QCOMPARE(world.metrics.hub().recovered.value(), quint64(11));
}

void tst_Hub::missedThenLive()
{
    // Published before, between and after, all in one turn of the hub: in order, none twice.
    World world(configWith("r", open()));
    const PeerId id = world.connect(world.claims("alice"));
    world.publish("r:1");
    world.hub.publish({{}, "r:1", "message.new", "{}", {}, {}});
    world.shards[0]->receive(id, subscribe("r:1", world.hub.epoch(), 1));
    for (HubCommand &command : std::exchange(world.shards[0]->forHub, {}))
        world.hub.handle(std::get<FromClient>(command));
    world.hub.publish({{}, "r:1", "message.new", "{}", {}, {}});
    world.settle();
    const auto frames = world.read(id);
    QCOMPARE(types(frames), (QByteArrayList{"subscribed", "message.new", "message.new"}));
    QCOMPARE(frames[0]["seq"].number(), 2);
    QCOMPARE(seqs(frames), (QList<int>{2, 3}));
}

void tst_Hub::userRoomIsThereFromTheStart()
{
    World world;
    const PeerId phone = world.connect(world.claims("alice", {}, {}), 0);
    const PeerId laptop = world.connect(world.claims("alice", {}, {}), 1);
    const PeerId bob = world.connect(world.claims("bob", {}, {}));
    QCOMPARE(world.publish("user:alice").recipients, 2U);
    QCOMPARE(world.read(phone).size(), 1);
    QCOMPARE(world.read(laptop).size(), 1);
    QVERIFY(world.read(bob).isEmpty());
    QCOMPARE(world.hub.connectionsOf({}, "alice").size(), std::size_t(2));
    // It may be left and entered like any other, by its owner.
    QCOMPARE(types(world.say(phone, R"({"type":"unsubscribe","room":"user:alice"})")), QByteArrayList{"unsubscribed"});
    QCOMPARE(types(world.say(phone, subscribe("user:alice", world.hub.epoch(), 0))), (QByteArrayList{"subscribed", "message.new"}));
    QCOMPARE(world.say(bob, subscribe("user:alice"))[0]["code"].text(), "forbidden");
}

void tst_Hub::userRoomResumes()
{
    World world;
    world.publish("user:alice", "1");
    world.publish("user:alice", "2");
    const PeerId id{0, 1, 77};
    world.shards[0]->open(id, world.claims("alice"));
    auto &opened = std::get<ClientOpened>(world.shards[0]->forHub.front());
    opened.since = Position{world.hub.epoch(), 1};
    world.settle();
    const auto frames = world.read(id);
    QCOMPARE(types(frames), (QByteArrayList{"welcome", "subscribed", "message.new"}));
    QCOMPARE(frames[1]["recovered"].flag(), true);
    QCOMPARE(frames[2]["data"].number(), 2);
}

void tst_Hub::answersPresence()
{
    World world;
    const PeerId first = world.connect(world.claims("alice"), 0);
    const PeerId second = world.connect(world.claims("alice"), 1);
    const PeerId bob = world.connect(world.claims("bob"));
    auto frames = world.say(bob, R"({"type":"presence","id":7,"chat_id":"1"})");
    QCOMPARE(frames[0]["type"].text(), "presence");
    QCOMPARE(frames[0]["id"].number(), 7);
    QCOMPARE(frames[0]["count"].number(), 0);
    QVERIFY(!world.hub.findRoom({}, "chat:1")); // asking makes no room
    world.say(first, subscribe("chat:1"));
    world.say(second, subscribe("chat:1"));
    world.say(bob, subscribe("chat:1"));
    frames = world.say(bob, R"({"type":"presence","chat_id":"1"})");
    QCOMPARE(frames[0]["count"].number(), 2);
    QMap<QByteArray, int> users;
    for (const Json &user : frames[0]["users"].list())
        users[user["user_id"].text()] = user["connections"].number();
    QCOMPARE(users, (QMap<QByteArray, int>{{"alice", 2}, {"bob", 1}}));
    world.disconnect(first);
    world.disconnect(bob);
    frames = world.say(second, R"({"type":"presence","chat_id":"1"})");
    QCOMPARE(frames[0]["count"].number(), 1);
    QCOMPARE(frames[0]["users"][0]["connections"].number(), 1);
    QCOMPARE(world.say(second, R"({"type":"presence","room":"r:1"})")[0]["code"].text(), "not_found"); // off there
}

void tst_Hub::announcesJoinAndLeave()
{
    NamespacePolicy policy = open();
    policy.joinLeave = true;
    World world(configWith("r", policy));
    const PeerId bob = world.connect(world.claims("bob"));
    world.say(bob, subscribe("r:1"));
    world.pass(1000);
    QCOMPARE(types(world.read(bob)), QByteArrayList{"presence.join"}); // of himself
    const PeerId first = world.connect(world.claims("alice"), 0);
    const PeerId second = world.connect(world.claims("alice"), 1);
    world.say(first, subscribe("r:1"));
    world.say(second, subscribe("r:1"));
    QVERIFY(world.read(bob).isEmpty());
    world.pass(1000);
    auto frames = world.read(bob);
    QCOMPARE(frames.size(), 1); // once a user, not once a connection
    QCOMPARE(frames[0]["type"].text(), "presence.join");
    QCOMPARE(frames[0]["user_id"].text(), "alice");
    QCOMPARE(frames[0]["room"].text(), "r:1");
    QVERIFY(!frames[0].contains("seq"));
    world.disconnect(first);
    world.pass(5000);
    QVERIFY(world.read(bob).isEmpty());
    world.disconnect(second);
    world.pass(1000);
    QVERIFY(world.read(bob).isEmpty()); // debounced
    world.pass(1000);
    frames = world.read(bob);
    QCOMPARE(types(frames), QByteArrayList{"presence.leave"});
    QCOMPARE(frames[0]["user_id"].text(), "alice");
    world.pass(10'000);
    QVERIFY(world.read(bob).isEmpty());
}

void tst_Hub::givesHistory()
{
    World world(configWith("r", open()));
    const PeerId id = world.connect(world.claims("alice"));
    auto frames = world.say(id, R"({"type":"history","id":3,"room":"r:1"})");
    QCOMPARE(frames[0]["type"].text(), "history");
    QCOMPARE(frames[0]["id"].number(), 3);
    QCOMPARE(frames[0]["seq"].number(), 0);
    QVERIFY(frames[0]["events"].size() == 0);
    QVERIFY(!world.hub.findRoom({}, "r:1"));
    for (int i = 1; i <= 10; ++i)
        world.publish("r:1", QByteArray::number(i));
    const auto events = [&](const QByteArray &more) {
        const auto answer = world.say(id, R"({"type":"history","room":"r:1")" + more + '}');
        QList<int> list;
        for (const Json &event : answer[0]["events"].list())
            list.append(event["seq"].number());
        return list;
    };
    QCOMPARE(events("").size(), 10);
    QCOMPARE(events(R"(,"limit":3)"), (QList<int>{8, 9, 10}));
    const QByteArray since = R"(,"since":{"epoch":")" + world.hub.epoch() + R"(","seq":4})";
    QCOMPARE(events(since), (QList<int>{5, 6, 7, 8, 9, 10}));
    QCOMPARE(events(since + R"(,"limit":2)"), (QList<int>{5, 6}));
    const auto answer = world.say(id, R"({"type":"history","room":"r:1","since":{"epoch":"other","seq":4}})");
    QCOMPARE(answer[0]["code"].text(), "not_found");
}

void tst_Hub::publishesForClients()
{
    NamespacePolicy policy = open();
    policy.publish = PublishRule::Members;
    World world(configWith("r", policy));
    const PeerId alice = world.connect(world.claims("alice", {}, {}, {}));
    QCOMPARE(world.say(alice, R"({"type":"publish","room":"r:1","data":1})")[0]["code"].text(), "forbidden");
    world.say(alice, subscribe("r:1"));
    const auto frames = world.say(alice, R"({"type":"publish","id":5,"room":"r:1","event":"typing","data":{"x":1e3}})");
    QCOMPARE(frames.size(), 2);
    const int event = frames[0]["type"].text() == "typing" ? 0 : 1;
    QCOMPARE(frames[event]["type"].text(), "typing");
    QCOMPARE(frames[event]["sender"].text(), "alice");
    QCOMPARE(frames[1 - event]["type"].text(), "published");
    QCOMPARE(frames[1 - event]["id"].number(), 5);
    QCOMPARE(frames[1 - event]["seq"].number(), 1);
}

void tst_Hub::membersMayEnter()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice", {}, {}));
    QCOMPARE(world.say(alice, subscribe("chat:1"))[0]["code"].text(), "forbidden");
    QVERIFY(world.hub.addMembers({}, "chat:1", {"alice", "bob"}));
    QCOMPARE(world.say(alice, subscribe("chat:1"))[0]["type"].text(), "subscribed");
    QCOMPARE(world.say(alice, subscribe("chat:2"))[0]["code"].text(), "forbidden");
}

void tst_Hub::operatorsMayForce()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice", {}, {}));
    const auto joined = world.hub.forceJoin(alice, "chat:1");
    QVERIFY(joined.ok());
    QCOMPARE(joined->room, "chat:1");
    world.settle();
    QCOMPARE(types(world.read(alice)), QByteArrayList{"subscribed"});
    QCOMPARE(world.hub.forceJoin(alice, "chat:1").error(), ErrorCode::AlreadySubscribed);
    QCOMPARE(world.hub.forceJoin(alice, "chat 1").error(), ErrorCode::BadRequest);
    QCOMPARE(world.hub.forceJoin(PeerId{0, 9, 9}, "chat:1").error(), ErrorCode::NotFound);
    QVERIFY(world.hub.forceLeave(alice, "chat:1"));
    QVERIFY(!world.hub.forceLeave(alice, "chat:1"));
    QVERIFY(!world.hub.forceLeave(PeerId{0, 9, 9}, "chat:1"));
    world.settle();
    const auto frames = world.read(alice);
    QCOMPARE(types(frames), QByteArrayList{"unsubscribed"});
    QCOMPARE(frames[0]["reason"].text(), "operator");
}

void tst_Hub::tellsWhatHappens()
{
    World world;
    QByteArrayList told;
    connect(&world.hub, &Hub::clientOpened, this, [&] { told.append("opened"); });
    connect(&world.hub, &Hub::clientClosed, this, [&] { told.append("closed"); });
    connect(&world.hub, &Hub::joined, this, [&](PeerId, const Room &room) { told.append("joined " + room.name); });
    connect(&world.hub, &Hub::left, this, [&](PeerId, const Room &room) { told.append("left " + room.name); });
    connect(&world.hub, &Hub::published, this, [&](const Room &room, const FramePtr &frame, quint32 recipients) {
        told.append("published " + room.name + ' ' + QByteArray::number(qulonglong(frame->meta().seq)) + ' '
                    + QByteArray::number(recipients));
    });
    const PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, subscribe("r:1"));
    world.publish("r:1");
    world.disconnect(alice);
    QCOMPARE(told, (QByteArrayList{"joined user:alice", "opened", "joined r:1", "published r:1 1 1",
                                "left user:alice", "left r:1", "closed"}));
}

void tst_Hub::ratesFollow()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, subscribe("r:1"));
    world.pass(1000);
    for (int i = 0; i < 10; ++i)
        world.publish("r:1");
    world.pass(1000);
    const Room *room = world.hub.findRoom({}, "r:1");
    QCOMPARE(room->inRate, 10.0F);
    QCOMPARE(room->outRate, 10.0F);
    QVERIFY(room->bytesRate > 500);
    world.pass(1000);
    QCOMPARE(room->inRate, 0.0F);
    QCOMPARE(room->outRate, 0.0F);
    QCOMPARE(room->bytesRate, 0.0F);
}

void tst_Hub::asksForPositions()
{
    World world;
    const PeerId alice = world.connect(world.claims("alice"), 0);
    world.say(alice, R"({"type":"subscribe","room":"r:1"})");
    world.publish("r:1");
    world.publish("r:1");
    world.publish("r:2"); // nobody is there
    using Positions = std::vector<std::pair<RoomId, quint64>>;
    auto &asked = world.shards[0]->positions;
    world.pass(1000);
    QCOMPARE(asked, (Positions{{world.hub.findRoom({}, "r:1")->id, 2}}));
    QVERIFY(world.shards[1]->positions.empty());
    world.pass(1000); // nothing new: not again
    QCOMPARE(asked.size(), std::size_t(1));
    world.publish("r:1");
    world.pass(1000);
    QCOMPARE(asked.back().second, 3U);
}

void tst_Hub::refusesSubscriptions_data()
{
    QTest::addColumn<QByteArray>("room");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("granted") << QByteArray("news:1") << QByteArray();
    QTest::newRow("granted by glob") << QByteArray("doc:17") << QByteArray();
    QTest::newRow("open to all") << QByteArray("open:1") << QByteArray();
    QTest::newRow("not granted") << QByteArray("news:2") << QByteArray("forbidden");
    QTest::newRow("members only") << QByteArray("chat:1") << QByteArray("forbidden");
    QTest::newRow("somebody else's") << QByteArray("user:bob") << QByteArray("forbidden");
    QTest::newRow("prefix of one's own") << QByteArray("user:alic") << QByteArray("forbidden");
    QTest::newRow("one's own and more") << QByteArray("user:alice2") << QByteArray("forbidden");
    QTest::newRow("not a name") << QByteArray("news") << QByteArray("bad_request");
}

void tst_Hub::refusesSubscriptions()
{
    QFETCH(QByteArray, room);
    QFETCH(QByteArray, code);
    World world(configWith("open", open()));
    const PeerId alice = world.connect(world.claims("alice", {}, {"news:1", "doc:*"}));
    auto frames = world.say(alice, subscribe(room));
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["code"].text(), code);
    QCOMPARE(frames[0]["id"].number(), 1);
    if (code.isEmpty()) {
        QCOMPARE(world.say(alice, subscribe(room))[0]["code"].text(), "already_subscribed");
    } else {
        QVERIFY(!world.hub.findRoom({}, room)); // a refusal leaves nothing behind
        // Nor does it say more than yes or no to whoever asks for history or presence.
        for (const char *type : {"history", "presence"}) {
            const auto answer = world.say(alice, "{\"type\":\"" + QByteArray(type) + "\",\"room\":\"" + room + "\"}");
            QCOMPARE(answer[0]["code"].text(), code);
        }
    }
}

void tst_Hub::boundsRooms()
{
    Config config = configWith("r", open());
    config.limits.roomsPerConnection = 3;
    World world(config);
    const PeerId alice = world.connect(world.claims("alice"));
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(world.say(alice, subscribe("r:" + QByteArray::number(i)))[0]["type"].text(), "subscribed");
    QCOMPARE(world.say(alice, subscribe("r:4"))[0]["code"].text(), "limit_exceeded");
    QVERIFY(!world.hub.findRoom({}, "r:4"));
    world.say(alice, R"({"type":"unsubscribe","room":"r:1"})");
    QCOMPARE(world.say(alice, subscribe("r:4"))[0]["type"].text(), "subscribed");
}

void tst_Hub::zeroRoomsMeansNoLimit()
{
    Config config = configWith("r", open());
    config.limits.roomsPerConnection = 0;
    World world(config);
    const PeerId alice = world.connect(world.claims("alice"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(world.say(alice, subscribe("r:" + QByteArray::number(i)))[0]["type"].text(), "subscribed");
}

void tst_Hub::saysWhenItCannotRecover()
{
    World world(configWith("r", open(5)));
    for (int i = 0; i < 10; ++i)
        world.publish("r:1");
    const auto ask = [&](const QByteArray &epoch, int seq) {
        const PeerId id = world.connect(world.claims("alice"));
        const auto frames = world.say(id, subscribe("r:1", epoch, seq));
        if (!frames[0]["recovered"].flag())
            Q_ASSERT(frames.size() == 1); // then nothing follows but live events
        return frames[0]["recovered"].flag();
    };
    QVERIFY(ask(world.hub.epoch(), 5));
    QVERIFY(!ask(world.hub.epoch(), 4)); // event 5 is gone
    QVERIFY(!ask(world.hub.epoch(), 0));
    QVERIFY(!ask(world.hub.epoch(), 11)); // from the future
    QVERIFY(!ask("other", 10));
    QCOMPARE(world.metrics.hub().notRecovered.value(), quint64(4));
}

void tst_Hub::roomWithEventsGetsAnotherEpoch()
{
    World world(configWith("r", open()));
    const QByteArray epoch = world.publish("r:1").epoch;
    world.pass(1000);
    QVERIFY(world.hub.findRoom({}, "r:1")); // its history is still wanted
    world.pass(11 * 60 * 1000);
    QVERIFY(!world.hub.findRoom({}, "r:1"));
    // Number 1 has been given: 1 of the room that starts anew must not pass for it.
    const PeerId alice = world.connect(world.claims("alice"));
    const auto frames = world.say(alice, subscribe("r:1", epoch, 0));
    QCOMPARE(frames[0]["recovered"].flag(), false);
    const QByteArray next = frames[0]["epoch"].text();
    QVERIFY(next != epoch);
    QCOMPARE(world.publish("r:1").epoch, next);
    // Other rooms know nothing of that.
    QCOMPARE(world.publish("r:2").epoch, epoch);
    // And so on.
    world.disconnect(alice);
    world.pass(11 * 60 * 1000);
    const QByteArray third = world.publish("r:1").epoch;
    QVERIFY(third != next && third != epoch);
}

void tst_Hub::roomWithoutEventsKeepsItsEpoch()
{
    World world(configWith("r", open()));
    const auto enter = [&] {
        const PeerId id = world.connect(world.claims("alice"));
        const QByteArray epoch = world.say(id, subscribe("r:1"))[0]["epoch"].text();
        world.disconnect(id);
        QVERIFY2(!world.hub.findRoom({}, "r:1"), "an empty room that never had an event is not kept");
        const PeerId again = world.connect(world.claims("alice"));
        const auto frames = world.say(again, subscribe("r:1", epoch, 0));
        QCOMPARE(frames[0]["recovered"].flag(), true); // it missed nothing
        world.disconnect(again);
    };
    enter();
    // The same of a room that has been forgotten before.
    world.publish("r:1");
    world.pass(11 * 60 * 1000);
    enter();
}

void tst_Hub::otherRunsEpochIsNotRecovered()
{
    World first;
    World second;
    QVERIFY(first.hub.epoch() != second.hub.epoch());
}

void tst_Hub::historyEnds()
{
    World world(configWith("r", open()));
    const PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, subscribe("r:1"));
    world.publish("r:1");
    world.clock.advanceMs(9 * 60 * 1000);
    world.publish("r:1");
    world.clock.advanceMs(2 * 60 * 1000); // no sweep: reading trims as well
    const auto frames = world.say(alice, R"({"type":"history","room":"r:1"})");
    const Json events = frames.last()["events"];
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0]["seq"].number(), 2);
    const PeerId bob = world.connect(world.claims("bob"));
    QCOMPARE(world.say(bob, subscribe("r:1", world.hub.epoch(), 0))[0]["recovered"].flag(), false);
    // The room stays while somebody is in it, whatever its age.
    world.pass(3600 * 1000);
    QVERIFY(world.hub.findRoom({}, "r:1"));
    QCOMPARE(world.log.totalBytes(), 0);
    QCOMPARE(world.publish("r:1").seq, quint64(3));
}

void tst_Hub::historySwitchedOff()
{
    World world(configWith("r", open()));
    for (int i = 0; i < 5; ++i)
        world.publish("r:1");
    world.reconfigure(configWith("r", open(0)));
    for (int i = 0; i < 5; ++i)
        world.publish("r:1");
    // 4 and 5 may still be there, 6 to 10 are not: nobody may be told that this is all.
    const PeerId alice = world.connect(world.claims("alice"));
    const auto frames = world.say(alice, subscribe("r:1", world.hub.epoch(), 3));
    QCOMPARE(frames[0]["recovered"].flag(), false);
    QCOMPARE(frames.size(), 1);
    world.reconfigure(configWith("r", open(100)));
    world.publish("r:1");
    const PeerId bob = world.connect(world.claims("bob"));
    QCOMPARE(seqs(world.say(bob, subscribe("r:1", world.hub.epoch(), 10))), QList<int>{11});
}

void tst_Hub::boundsHistoryAnswers()
{
    World world(configWith("r", open(5000)));
    const PeerId alice = world.connect(world.claims("alice"));
    for (int i = 0; i < 1100; ++i)
        world.hub.publish({{}, "r:1", "message.new", "0", {}, {}});
    const auto count = [&](const QByteArray &more) {
        const auto answer = world.say(alice, R"({"type":"history","room":"r:1")" + more + '}');
        return answer.last()["events"];
    };
    QCOMPARE(count("").size(), 100);
    QCOMPARE(count(R"(,"limit":18446744073709551615)").size(), 1000);
    // 60 kB each: only what fits into half a megabyte, the newest.
    const QByteArray large = '"' + QByteArray(60000, 'x') + '"';
    for (int i = 0; i < 20; ++i)
        world.hub.publish({{}, "r:2", "message.new", large, {}, {}});
    auto answer = world.say(alice, R"({"type":"history","room":"r:2"})").last();
    QList<Json> events = answer["events"].list();
    QCOMPARE(events.size(), 8);
    QCOMPARE(events.last()["seq"].number(), 20);
    // With `since` the first ones, so that the client can go on from there.
    answer = world.say(alice, R"({"type":"history","room":"r:2","since":{"epoch":")" + world.hub.epoch() + R"(","seq":0}})").last();
    events = answer["events"].list();
    QCOMPARE(events.size(), 8);
    QCOMPARE(events.first()["seq"].number(), 1);
}

void tst_Hub::removedMemberLeavesAtOnce()
{
    World world;
    QVERIFY(world.hub.addMembers({}, "chat:1", {"alice", "bob", "carol"}));
    const PeerId first = world.connect(world.claims("alice", {}, {}), 0);
    const PeerId second = world.connect(world.claims("alice", {}, {}), 1);
    const PeerId carol = world.connect(world.claims("carol", {}, {"chat:*"}), 1);
    for (const PeerId id : {first, second, carol})
        world.say(id, subscribe("chat:1"));
    world.publish("chat:1");
    world.hub.removeMembers({}, "chat:1", {"alice", "carol", "nobody"});
    world.hub.publish({{}, "chat:1", "message.new", "{}", {}, {}});
    world.settle();
    for (const PeerId id : {first, second}) {
        const auto frames = world.read(id);
        QCOMPARE(types(frames), (QByteArrayList{"message.new", "unsubscribed"})); // and not the second
        QCOMPARE(frames[1]["reason"].text(), "removed");
        QCOMPARE(world.say(id, subscribe("chat:1"))[0]["code"].text(), "forbidden");
    }
    // Whose token opens the room stays.
    QCOMPARE(types(world.read(carol)), (QByteArrayList{"message.new", "message.new"}));
}

void tst_Hub::renewedTokenLosesRooms()
{
    World world;
    world.authenticator.tokens["less"] = world.claims("alice", {}, {"r:2"});
    const PeerId alice = world.connect(world.claims("alice", {}, {"r:*"}));
    world.say(alice, subscribe("r:1"));
    world.say(alice, subscribe("r:2"));
    const auto frames = world.say(alice, R"({"type":"auth","id":9,"token":"less"})");
    QCOMPARE(types(frames), (QByteArrayList{"authenticated", "unsubscribed"}));
    QCOMPARE(frames[0]["id"].number(), 9);
    QCOMPARE(frames[1]["room"].text(), "r:1");
    QCOMPARE(frames[1]["reason"].text(), "token");
    world.publish("r:1");
    world.publish("r:2");
    world.publish("user:alice");
    QCOMPARE(seqs(world.read(alice)), (QList<int>{1, 1}));
    QCOMPARE(world.say(alice, subscribe("r:1"))[0]["code"].text(), "forbidden");
}

void tst_Hub::keepsTenantsApart()
{
    World world(configWith("r", open()));
    Config config = *world.config;
    config.namespaces["r"].presence = true;
    world.reconfigure(config);
    const PeerId acme = world.connect(world.claims("alice", "acme"));
    const PeerId other = world.connect(world.claims("alice", "other"));
    const PeerId none = world.connect(world.claims("alice"));
    for (const PeerId id : {acme, other, none})
        world.say(id, subscribe("r:1"));
    QCOMPARE(world.say(acme, subscribe("r:1"))[0]["code"].text(), "already_subscribed");
    world.publish("r:1", "1", "acme");
    world.publish("user:alice", "2", "acme");
    QCOMPARE(world.read(acme).size(), 2);
    QVERIFY(world.read(other).isEmpty());
    QVERIFY(world.read(none).isEmpty());
    QCOMPARE(world.say(none, R"({"type":"history","room":"r:1"})")[0]["events"].size(), 0);
    QCOMPARE(world.say(other, R"({"type":"presence","room":"r:1"})")[0]["count"].number(), 1);
    QCOMPARE(world.say(other, R"({"type":"publish","room":"r:1","data":1})").size(), 2);
    QVERIFY(world.read(acme).isEmpty());
    // Membership of one tenant is none in another, and a removal there removes nobody here.
    QVERIFY(world.hub.addMembers("acme", "chat:1", {"bob"}));
    const PeerId bob = world.connect(world.claims("bob", "other", {}));
    QCOMPARE(world.say(bob, subscribe("chat:1"))[0]["code"].text(), "forbidden");
    world.hub.removeMembers("other", "r:1", {"alice"});
    QCOMPARE(world.hub.findRoom("acme", "r:1")->members, 1U);
    QCOMPARE(world.hub.connectionsOf("acme", "alice").size(), std::size_t(1));
}

void tst_Hub::boundsConnectionsOfAUser()
{
    Config config;
    config.limits.connectionsPerUser = 2;
    World world(config);
    const PeerId first = world.connect(world.claims("alice"));
    world.connect(world.claims("alice"));
    const PeerId third = world.connect(world.claims("alice"));
    QCOMPARE(world.place(third).connection.closedWith, CloseCode::ConnectionLimit);
    QCOMPARE(world.shards[0]->closed.size(), std::size_t(1));
    const PeerId bob = world.connect(world.claims("bob"));
    const PeerId tenant = world.connect(world.claims("alice", "acme"));
    QCOMPARE(world.place(bob).connection.closes + world.place(tenant).connection.closes, 0);
    QCOMPARE(world.publish("user:alice").recipients, 2U);
    QCOMPARE(world.hub.clients().size(), 4);
    // What came in the same breath is not obeyed.
    const PeerId hasty{0, 1, 900};
    world.shards[0]->open(hasty, world.claims("alice"));
    world.shards[0]->receive(hasty, R"({"type":"publish","room":"r:1","data":1})");
    world.settle();
    QVERIFY(!world.hub.findRoom({}, "r:1"));
    world.disconnect(hasty);
    world.disconnect(third);
    world.disconnect(first);
    const PeerId fourth = world.connect(world.claims("alice"));
    QCOMPARE(world.place(fourth).connection.closes, 0);
}

void tst_Hub::boundsConnectionsOfATenant()
{
    Config config;
    config.limits.connectionsPerTenant = 2;
    World world(config);
    const PeerId first = world.connect(world.claims("alice", "acme"));
    world.connect(world.claims("bob", "acme"), 1);
    const PeerId third = world.connect(world.claims("carol", "acme"));
    QCOMPARE(world.place(third).connection.closedWith, CloseCode::ConnectionLimit);
    QVERIFY(world.place(third).connection.reason.contains("tenant"));
    QCOMPARE(world.metrics.hub().tenantFull.value(), 1U);
    const PeerId other = world.connect(world.claims("alice", "other"));
    const PeerId nobody = world.connect(world.claims("alice"));
    QCOMPARE(world.place(other).connection.closes + world.place(nobody).connection.closes, 0);
    world.disconnect(third); // who was refused makes no room
    const PeerId fourth = world.connect(world.claims("dora", "acme"));
    QCOMPARE(world.place(fourth).connection.closedWith, CloseCode::ConnectionLimit);
    world.disconnect(first);
    const PeerId fifth = world.connect(world.claims("dora", "acme"));
    QCOMPARE(world.place(fifth).connection.closes, 0);
    config.limits.connectionsPerTenant = 0;
    world.reconfigure(config);
    QCOMPARE(world.place(world.connect(world.claims("emil", "acme"))).connection.closes, 0);
}

void tst_Hub::revokesUsersAndTokens()
{
    World world;
    const qint64 now = world.clock.wallMs() / 1000;
    const auto issued = [&](const QByteArray &user, const QByteArray &tenant, qint64 at, const QByteArray &id = {}) {
        Claims claims = *world.claims(user, tenant);
        claims.issuedAt = at;
        claims.tokenId = id;
        return world.connect(std::make_shared<const Claims>(claims), int(at % 2));
    };
    const PeerId before = issued("alice", {}, now - 5);
    const PeerId beforeToo = issued("alice", {}, now - 4);
    const PeerId later = issued("alice", {}, now + 1);
    const PeerId elsewhere = issued("alice", "acme", now - 5, "t-1");
    const PeerId bob = issued("bob", {}, now - 5, "t-1");
    QCOMPARE(closedBy(world, {QByteArray(), "alice", {}, now, now + 10}), std::optional<qsizetype>(2));
    world.settle();
    for (const PeerId id : {before, beforeToo}) {
        QCOMPARE(world.place(id).connection.closedWith, CloseCode::TokenInvalid);
        QCOMPARE(QByteArray(world.place(id).client->closedBy()), "operator");
        const Json said = world.read(id).last();
        QCOMPARE(said["code"].number(), 4002);
        QVERIFY(!said["reconnect"].flag());
    }
    for (const PeerId id : {later, elsewhere, bob})
        QCOMPARE(world.place(id).connection.closes, 0);
    QCOMPARE(world.metrics.hub().revocations.value(), 1);
    QCOMPARE(closedBy(world, {QByteArray("acme"), {}, "t-1", now, now + 10}), std::optional<qsizetype>(1));
    world.settle();
    QCOMPARE(world.place(elsewhere).connection.closes, 1);
    QCOMPARE(world.place(bob).connection.closes, 0);
    QCOMPARE(closedBy(world, {std::nullopt, {}, "t-1", now, now + 10}), std::optional<qsizetype>(2));
    world.settle();
    QCOMPARE(world.place(bob).connection.closes, 1);
    QCOMPARE(closedBy(world, {QByteArray(), "nobody", {}, now, now + 10}), std::optional<qsizetype>(0));
    world.pass(11'000);
    QCOMPARE(world.metrics.hub().revocations.value(), 0);
}

void tst_Hub::revokedMeanwhile()
{
    // The shard had accepted these tokens a moment before the hub heard of the revocation.
    World world;
    const qint64 now = world.clock.wallMs() / 1000;
    const PeerId old = world.connect(world.claims("alice"));
    Claims good = *world.claims("bob");
    good.issuedAt = now + 5;
    const PeerId bob = world.connect(std::make_shared<const Claims>(good));
    world.disconnect(old);
    QVERIFY(closedBy(world, {QByteArray(), "alice", {}, now, now + 10}).has_value());
    QVERIFY(closedBy(world, {QByteArray(), "bob", {}, now, now + 10}).has_value());
    QCOMPARE(world.place(bob).connection.closes, 0);
    const PeerId late = world.connect(world.claims("alice"));
    QCOMPARE(world.place(late).connection.closedWith, CloseCode::TokenInvalid);
    QVERIFY(!world.hub.clients().contains(late));
    world.hub.renewClaims({bob, world.claims("bob")}); // issued before, or it does not say
    world.settle();
    QCOMPARE(world.place(bob).connection.closedWith, CloseCode::TokenInvalid);
}

void tst_Hub::keysDoNotCollideOnPurpose()
{
    // A known collision of FNV-1a: with it one publisher could drop another's events under `latest`.
    const QByteArray one = "8yn0iYCKYHlIj4-BwPqk";
    const QByteArray other = "GReLUrM4wMqfg9yzV3KQ";
    QCOMPARE(stableHash(one), stableHash(other));
    World world(configWith("r", open()));
    for (const QByteArray &key : {one, other, one})
        world.publish("r:1", "1", {}, "tick", key);
    const auto kept = world.log.newest(world.hub.findRoom({}, "r:1")->id, 3);
    QCOMPARE(kept.size(), std::size_t(3));
    QVERIFY(kept[0]->meta().keyHash != kept[1]->meta().keyHash);
    QCOMPARE(kept[0]->meta().keyHash, kept[2]->meta().keyHash);
}

void tst_Hub::reconnectWithinTheDebounceIsSilent()
{
    NamespacePolicy policy = open();
    policy.joinLeave = true;
    World world(configWith("r", policy));
    const PeerId bob = world.connect(world.claims("bob"));
    world.say(bob, subscribe("r:1"));
    PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, subscribe("r:1"));
    world.pass(1000);
    (void)world.read(bob);
    for (int i = 0; i < 5; ++i) {
        world.disconnect(alice);
        world.pass(1500);
        alice = world.connect(world.claims("alice"));
        world.say(alice, subscribe("r:1"));
        world.pass(1500);
    }
    QVERIFY(world.read(bob).isEmpty());
    // Here and gone between two sweeps: nobody has seen anything.
    const PeerId carol = world.connect(world.claims("carol"));
    world.say(carol, subscribe("r:1"));
    world.disconnect(carol);
    world.pass(3000);
    QVERIFY(world.read(bob).isEmpty());
}

void tst_Hub::presenceSwitchedOnUnderMembers()
{
    World world(configWith("r", open()));
    const PeerId alice = world.connect(world.claims("alice"));
    const PeerId bob = world.connect(world.claims("bob"));
    world.say(alice, subscribe("r:1"));
    world.say(bob, subscribe("r:1"));
    NamespacePolicy policy = open();
    policy.presence = policy.joinLeave = true;
    world.reconfigure(configWith("r", policy));
    QCOMPARE(world.say(bob, R"({"type":"presence","room":"r:1"})")[0]["count"].number(), 2);
    world.pass(3000);
    QVERIFY(world.read(bob).isEmpty()); // who was there already did not just join
    world.disconnect(alice);
    world.pass(3000);
    QCOMPARE(types(world.read(bob)), QByteArrayList{"presence.leave"});
    QCOMPARE(world.say(bob, R"({"type":"presence","room":"r:1"})")[0]["count"].number(), 1);
    // Off and on again: counted anew, nobody twice.
    world.reconfigure(configWith("r", open()));
    const PeerId carol = world.connect(world.claims("carol"));
    world.say(carol, subscribe("r:1"));
    world.reconfigure(configWith("r", policy));
    QCOMPARE(world.say(bob, R"({"type":"presence","room":"r:1"})")[0]["count"].number(), 2);
    world.disconnect(carol);
    QCOMPARE(world.say(bob, R"({"type":"presence","room":"r:1"})")[0]["count"].number(), 1);
}

void tst_Hub::refusesPublishing_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("granted") << QByteArray(R"({"type":"publish","room":"doc:1","data":1})") << QByteArray();
    QTest::newRow("not granted") << QByteArray(R"({"type":"publish","room":"news:1","data":1})") << QByteArray("forbidden");
    QTest::newRow("nobody may") << QByteArray(R"({"type":"publish","chat_id":"1","data":1})") << QByteArray("forbidden");
    QTest::newRow("not even one's own") << QByteArray(R"({"type":"publish","room":"user:alice","data":1})") << QByteArray("forbidden");
    QTest::newRow("the server's word") << QByteArray(R"({"type":"publish","room":"doc:1","event":"disconnect"})") << QByteArray("bad_request");
}

void tst_Hub::refusesPublishing()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, code);
    World world;
    const PeerId alice = world.connect(world.claims("alice", {}, {"*"}, {"doc:*", "chat:*", "user:*"}));
    const auto frames = world.say(alice, frame);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["code"].text(), code);
    QCOMPARE(world.metrics.hub().published.value(), quint64(code.isEmpty() ? 1 : 0));
}

void tst_Hub::forgetsClients()
{
    World world(configWith("r", open()));
    std::vector<PeerId> ids;
    for (int i = 0; i < 50; ++i) {
        ids.push_back(world.connect(world.claims("u" + QByteArray::number(i % 7)), i % 2));
        world.say(ids.back(), subscribe("r:" + QByteArray::number(i % 3)));
    }
    QCOMPARE(world.metrics.hub().clients.value(), 50);
    QCOMPARE(world.metrics.hub().users.value(), 7);
    QCOMPARE(world.metrics.hub().subscriptions.value(), 100);
    QCOMPARE(world.metrics.hub().rooms.value(), 10);
    for (const PeerId id : ids)
        world.disconnect(id);
    QCOMPARE(world.metrics.hub().clients.value(), 0);
    QCOMPARE(world.metrics.hub().users.value(), 0);
    QCOMPARE(world.metrics.hub().subscriptions.value(), 0);
    QCOMPARE(world.metrics.hub().rooms.value(), 0);
    QVERIFY(world.hub.clients().isEmpty());
}

void tst_Hub::ignoresWhoIsGone()
{
    World world;
    const PeerId nobody{1, 5, 5};
    ClientCommand command;
    command.type = ClientCommand::Type::Subscribe;
    command.room = "r:1";
    world.hub.handle({nobody, command});
    world.hub.renewClaims({nobody, world.claims("alice")});
    ClosedConnection closed;
    closed.id = nobody;
    closed.claims = world.claims("alice");
    world.hub.closeClient(closed);
    world.hub.closePeer({PeerId{99, 0, 0}, CloseCode::Normal, {}, 0, "server"}); // no such shard
    world.settle();
    QVERIFY(!world.hub.findRoom({}, "r:1"));
    QVERIFY(world.shards[1]->sent.empty());
}

void tst_Hub::configReachesRoomsAndShards()
{
    World world(configWith("r", open()));
    const PeerId alice = world.connect(world.claims("alice"));
    world.say(alice, subscribe("r:1"));
    NamespacePolicy policy = open(2);
    policy.onSlow = OnSlow::DropOldest;
    world.reconfigure(configWith("r", policy));
    QCOMPARE(world.shards[0]->roomPolicy(world.hub.findRoom({}, "r:1")->id), OnSlow::DropOldest);
    for (int i = 0; i < 5; ++i)
        world.publish("r:1");
    QCOMPARE(world.log.size(world.hub.findRoom({}, "r:1")->id).events, 2);
}

void tst_Hub::closedRoomsAreLeft()
{
    World world(configWith("r", open()));
    const PeerId alice = world.connect(world.claims("alice", {}, {}));
    const PeerId bob = world.connect(world.claims("bob", {}, {"r:*"}), 1);
    QVERIFY(world.hub.addMembers({}, "r:1", {"carol"}));
    const PeerId carol = world.connect(world.claims("carol", {}, {}));
    for (const PeerId id : {alice, bob, carol})
        world.say(id, subscribe("r:1"));
    NamespacePolicy policy = open();
    policy.membership = MembershipRule::Members;
    world.reconfigure(configWith("r", policy));
    world.publish("r:1");
    QCOMPARE(types(world.read(alice)), QByteArrayList{"unsubscribed"});
    QCOMPARE(types(world.read(bob)), QByteArrayList{"message.new"});
    QCOMPARE(types(world.read(carol)), QByteArrayList{"message.new"});
    QCOMPARE(world.hub.findRoom({}, "r:1")->members, 2U);
    // Their own rooms nobody loses, nor does a reload that changes something else ask anybody to leave.
    policy.historySize = 7;
    world.reconfigure(configWith("r", policy));
    world.publish("user:alice");
    QCOMPARE(types(world.read(alice)), QByteArrayList{"message.new"});
    QVERIFY(world.read(bob).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Hub)
#include "tst_hub.moc"

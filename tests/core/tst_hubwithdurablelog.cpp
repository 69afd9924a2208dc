// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reply.h"
#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

namespace {

/// Commits when the test says so.
class HeldLog final : public DurableLog
{
public:
    void append(RoomId room, FramePtr frame, const NamespacePolicy &policy, qint64 nowMs) override
    {
        m_memory.append(room, std::move(frame), policy, nowMs);
    }
    [[nodiscard]] std::optional<std::vector<FramePtr>> after(RoomId room, quint64 seq, quint64 last) const override
    {
        return m_memory.after(room, seq, last);
    }
    [[nodiscard]] std::vector<FramePtr> newest(RoomId room, qsizetype limit) const override { return m_memory.newest(room, limit); }
    bool expire(RoomId room, const NamespacePolicy &policy, qint64 nowMs) override { return m_memory.expire(room, policy, nowMs); }
    void drop(RoomId room) override { m_memory.drop(room); }
    [[nodiscard]] Size size(RoomId room) const override { return m_memory.size(room); }
    [[nodiscard]] qint64 totalBytes() const override { return m_memory.totalBytes(); }

    [[nodiscard]] State state() const override { return is; }
    void setListener(Listener to) override { listener = std::move(to); }
    void commit(LogBatchPtr batch) override { held.push_back(std::move(batch)); }
    void flush() override { ++flushes; }
    void opened(const Room &room) override { rooms.append(room.name); }
    void retire(const Room &room, quint64 nextEpoch) override { retired.append({room.name, nextEpoch}); }
    void renew(const QByteArray &) override {}
    [[nodiscard]] Result<Restored, QString> restore(const QByteArray &, const Reader &reader) override
    {
        if (!damage.isEmpty())
            return damage;
        for (const StoredRoom &room : stored)
            reader.room(room);
        reader.members({true, {}, "chat:1", {"alice"}});
        reader.seen({"k", {"id", {}, false}});
        reader.revocations({{QByteArray(), "eve", {}, 1, 4'000'000'000}});
        return kept;
    }

    void release(std::size_t batches)
    {
        held.erase(held.begin(), held.begin() + std::ptrdiff_t(batches));
        listener.committed(batches);
    }
    void fail()
    {
        held.clear();
        is = State::Down;
        listener.failed();
    }

    State is = State::Up;
    Listener listener;
    std::vector<LogBatchPtr> held;
    int flushes = 0;
    QByteArrayList rooms;
    QList<std::pair<QByteArray, quint64>> retired;
    std::vector<StoredRoom> stored;
    Restored kept;
    QString damage;

private:
    MemoryRoomLog m_memory;
};

struct Fixture
{
    explicit Fixture(const Config &config = {}) : world(config, [](World &) { return std::make_unique<HeldLog>(); }) {}

    World world;
    HeldLog &log = static_cast<HeldLog &>(world.log);

    void submit(const QByteArray &json, Reply &reply)
    {
        world.broadcaster.submit(events(json), reply.to());
        world.settle();
    }
    void release(std::size_t batches = 1)
    {
        log.release(batches);
        world.settle();
    }
    QList<int> seqs(PeerId id)
    {
        QList<int> list;
        for (const Json &frame : world.read(id))
            list.append(frame["seq"].number());
        return list;
    }
};

} // namespace

class tst_HubWithDurableLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void nothingIsSeenBeforeTheCommit();
    void numbersFollowOneAnother();
    void subscribesInBetween();
    void membersChangeInOrder();
    void aClientsPublishIsAnsweredAfterTheCommit();
    void sayingItAgainMeanwhileWaits();
    void severalPlacesOfOneEvent();
    void aWaitingRoomIsNotForgotten();
    void forgottenRoomsAreTold();
    void takesOverWhatWasKept();
    void revokesAtOnceAndAnswersAfterTheCommit();
    // Rainy flows
    void aFailureTakesEverythingBack();
    void aFailureForgetsIdsAndMembers();
    void refusesWhileDownOrBehind();
    void theClientLeavesMeanwhile();
    void roomsOfFailedEventsGo();
    void damageIsTold();
};

void tst_HubWithDurableLog::nothingIsSeenBeforeTheCommit()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    f.world.say(alice, R"({"type":"subscribe","room":"r:1"})");
    Reply reply;
    f.submit(R"({"id":"e","type":"a","room":"r:1","data":1})", reply);
    QCOMPARE(reply.calls, 0);
    QCOMPARE(f.world.read(alice).size(), 0);
    const Room &room = *f.world.hub.findRoom({}, "r:1");
    QCOMPARE(room.seq, quint64(0));
    QCOMPARE(f.world.log.size(room.id).events, 0);
    QCOMPARE(f.world.metrics.hub().published.value(), quint64(0));
    QCOMPARE(f.log.held.size(), std::size_t(1));
    QVERIFY(f.log.flushes > 0);
    f.release();
    QCOMPARE(reply.calls, 1);
    const Placement &place = reply.results.front().placements.front();
    QCOMPARE(place.seq, quint64(1));
    QCOMPARE(place.recipients, quint32(1));
    QCOMPARE(place.epoch, room.epoch);
    QCOMPARE(f.seqs(alice), QList<int>{1});
    QCOMPARE(room.seq, quint64(1));
    QCOMPARE(f.world.log.size(room.id).events, 1);
    QCOMPARE(f.world.metrics.hub().published.value(), quint64(1));
}

void tst_HubWithDurableLog::numbersFollowOneAnother()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    f.world.say(alice, R"({"type":"subscribe","room":"r:1"})");
    Reply first;
    Reply second;
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:2"},{"type":"a","room":"r:1"}])", first);
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:2"}])", second);
    f.release();
    QCOMPARE(first.calls, 1);
    QCOMPARE(second.calls, 0);
    QCOMPARE(f.seqs(alice), (QList<int>{1, 2}));
    Reply third;
    f.submit(R"({"type":"a","room":"r:1"})", third);
    f.release(2);
    QCOMPARE(second.results[0].placements.front().seq, quint64(3));
    QCOMPARE(second.results[1].placements.front().seq, quint64(2));
    QCOMPARE(third.results[0].placements.front().seq, quint64(4));
    QCOMPARE(f.seqs(alice), (QList<int>{3, 4}));
}

void tst_HubWithDurableLog::subscribesInBetween()
{
    Fixture f;
    Reply reply;
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:1"}])", reply);
    f.release();
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:1"}])", reply); // 3 and 4 wait
    const QByteArray epoch = f.world.hub.epoch();
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    const auto frames = f.world.say(alice, R"({"type":"subscribe","room":"r:1","since":{"epoch":")" + epoch + R"(","seq":1}})");
    QCOMPARE(frames[0]["recovered"].flag(), true);
    QCOMPARE(frames[0]["seq"].number(), 2);
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[1]["seq"].number(), 2);
    f.release();
    QCOMPARE(f.seqs(alice), (QList<int>{3, 4}));
}

void tst_HubWithDurableLog::membersChangeInOrder()
{
    Fixture f;
    Reply reply;
    f.submit(R"({"type":"chat.created","chat_id":"1","data":{"members":["alice"]}})", reply);
    const PeerId alice = f.world.connect(f.world.claims("alice", {}, {}));
    QCOMPARE(f.world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["code"].text(), "forbidden");
    f.release();
    QCOMPARE(f.world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["type"].text(), "subscribed");
    // In one batch: she sees what came before she was removed, and nothing after.
    f.submit(R"([{"type":"message.sent","chat_id":"1","data":1},
                 {"type":"chat.member_removed","chat_id":"1","user_id":"alice"},
                 {"type":"message.sent","chat_id":"1","data":2}])", reply);
    QCOMPARE(f.world.read(alice).size(), 0);
    f.release();
    const auto frames = f.world.read(alice);
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0]["seq"].number(), 1);
    QCOMPARE(frames[1]["type"].text(), "unsubscribed");
    QCOMPARE(reply.results[0].placements.front().recipients, quint32(1));
    QCOMPARE(reply.results[2].placements.front().recipients, quint32(0));
    QCOMPARE(reply.results[2].placements.front().seq, quint64(2));
    QCOMPARE(f.world.hub.membershipSpace(), Membership::MaxEntries);
}

void tst_HubWithDurableLog::aClientsPublishIsAnsweredAfterTheCommit()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    QCOMPARE(f.world.say(alice, R"({"type":"publish","id":1,"room":"r:1","data":{}})").size(), 0);
    f.release();
    const auto frames = f.world.read(alice);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0]["type"].text(), "published");
    QCOMPARE(frames[0]["seq"].number(), 1);
}

void tst_HubWithDurableLog::sayingItAgainMeanwhileWaits()
{
    Fixture f;
    Reply first;
    Reply again;
    f.submit(R"([{"id":"x","type":"a","room":"r:1"},{"id":"x","type":"a","room":"r:1"}])", first);
    f.submit(R"({"id":"x","type":"a","room":"r:1"})", again);
    QCOMPARE(f.log.held.size(), std::size_t(2)); // the second has nothing to write, but its place
    QVERIFY(f.log.held[1]->changes.empty());
    f.release();
    QCOMPARE(first.results[0].duplicate, false);
    QCOMPARE(first.results[1].duplicate, true);
    QCOMPARE(again.calls, 0);
    f.release();
    QCOMPARE(again.results[0].duplicate, true);
    QCOMPARE(again.results[0].placements.front().seq, quint64(1));
    QCOMPARE(f.world.hub.findRoom({}, "r:1")->seq, quint64(1));
}

void tst_HubWithDurableLog::severalPlacesOfOneEvent()
{
    Fixture f;
    const PeerId bob = f.world.connect(f.world.claims("bob"), 1);
    Reply reply;
    f.submit(R"([{"id":"t","type":"task.status_changed","user_ids":["alice","bob"],"data":1},
                 {"id":"u","type":"task.status_changed","user_ids":["bob"],"data":1}])", reply);
    f.release();
    QCOMPARE(f.seqs(bob), (QList<int>{1, 2}));
    const auto &places = reply.results[0].placements;
    QCOMPARE(places.size(), std::size_t(2));
    QCOMPARE(places[0].recipients, quint32(0));
    QCOMPARE(places[1].recipients, quint32(1));
    QCOMPARE(reply.results[1].placements[0].recipients, quint32(1));
    // Who asks again hears how many it were.
    Reply again;
    f.submit(R"({"id":"t","type":"task.status_changed","user_ids":["alice","bob"],"data":1})", again);
    f.release();
    QCOMPARE(again.results[0].placements[1].recipients, quint32(1));
}

void tst_HubWithDurableLog::aWaitingRoomIsNotForgotten()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    f.world.say(alice, R"({"type":"subscribe","room":"r:1"})");
    Reply reply;
    f.submit(R"({"type":"a","room":"r:1"})", reply);
    f.world.say(alice, R"({"type":"unsubscribe","room":"r:1"})"); // the last one leaves an empty room
    QVERIFY(f.world.hub.findRoom({}, "r:1"));
    for (int i = 0; i < 20; ++i)
        f.world.pass(1000);
    QVERIFY(f.world.hub.findRoom({}, "r:1"));
    f.release();
    QCOMPARE(reply.results[0].placements.front().seq, quint64(1));
    QCOMPARE(reply.results[0].placements.front().epoch, f.world.hub.epoch());
}

void tst_HubWithDurableLog::forgottenRoomsAreTold()
{
    Fixture f;
    Reply reply;
    f.submit(R"({"type":"a","room":"r:1"})", reply);
    f.release();
    QVERIFY(f.log.rooms.contains("r:1"));
    f.world.pass(11 * 60 * 1000); // history_ttl of default
    for (int i = 0; i < 20; ++i)
        f.world.pass(1000);
    QVERIFY(!f.world.hub.findRoom({}, "r:1"));
    QCOMPARE(f.log.retired, (QList<std::pair<QByteArray, quint64>>{{"r:1", 1}}));
    f.submit(R"({"type":"a","room":"r:1"})", reply);
    f.release();
    QCOMPARE(reply.results[0].placements.front().epoch, f.world.hub.epoch() + ".1");
}

void tst_HubWithDurableLog::takesOverWhatWasKept()
{
    Fixture f;
    f.log.kept = {"old", {{stableHash(roomKey({}, "r:gone")), 7}, {1, 9}}};
    f.log.stored = {{{}, "r:1", "old.3", 41}};
    QByteArrayList seen;
    QVERIFY(f.world.hub.restore([&](const LogBatch::Seen &event) { seen.append(event.key); }).ok());
    QCOMPARE(f.world.hub.epoch(), "old");
    QVERIFY(f.world.hub.run() != "old"); // consoles still see that it is another process
    QCOMPARE(f.world.hub.findRoom({}, "r:1")->epoch, "old.3");
    QCOMPARE(seen, QByteArrayList{"k"});
    QCOMPARE(f.world.hub.revocations().size(), 1);
    QCOMPARE(f.world.metrics.hub().revocations.value(), 1);
    Reply reply;
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:gone"},{"type":"a","room":"r:new"}])", reply);
    f.release();
    QCOMPARE(reply.results[0].placements.front().seq, quint64(42));
    QCOMPARE(reply.results[1].placements.front().epoch, "old.7");
    QCOMPARE(reply.results[1].placements.front().seq, quint64(1));
    QCOMPARE(reply.results[2].placements.front().epoch, "old");
    f.world.pass(11 * 60 * 1000);
    for (int i = 0; i < 20; ++i)
        f.world.pass(1000);
    QVERIFY(!f.log.retired.isEmpty());
    for (const auto &[name, epoch] : f.log.retired)
        QVERIFY(epoch > 9); // never one that was given before
    const PeerId alice = f.world.connect(f.world.claims("alice", {}, {}));
    QCOMPARE(f.world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["type"].text(), "subscribed");
}

void tst_HubWithDurableLog::revokesAtOnceAndAnswersAfterTheCommit()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    const qint64 now = f.world.clock.wallMs() / 1000;
    QList<std::pair<qsizetype, bool>> answers;
    const auto revoke = [&](const QByteArray &user) {
        QVERIFY(f.world.hub.revoke({QByteArray(), user, {}, now, now + 60},
                                   [&](qsizetype closed, bool isKept) { answers.append({closed, isKept}); }));
        f.world.settle();
    };
    revoke("alice");
    QCOMPARE(f.world.place(alice).connection.closedWith, CloseCode::TokenInvalid);
    QVERIFY(answers.isEmpty());
    QCOMPARE(f.log.held.size(), std::size_t(1));
    QCOMPARE(f.log.held[0]->revocations.size(), std::size_t(1));
    f.release();
    QCOMPARE(answers.takeFirst(), (std::pair<qsizetype, bool>(1, true)));
    // The same again: what is kept is what is in force.
    QVERIFY(f.world.hub.revoke({QByteArray(), "alice", {}, now - 5, now + 10}, [](qsizetype, bool) {}));
    QCOMPARE(f.log.held[0]->revocations[0].revokedAt, now);
    QCOMPARE(f.log.held[0]->revocations[0].endsAt, now + 60);
    revoke("bob");
    f.log.fail();
    QCOMPARE(answers.takeFirst(), (std::pair<qsizetype, bool>(0, false)));
    revoke("carol"); // down
    QCOMPARE(answers.takeFirst(), (std::pair<qsizetype, bool>(0, false)));
    QVERIFY(f.log.held.empty());
    QCOMPARE(f.world.hub.revocations().size(), 3);
}

void tst_HubWithDurableLog::aFailureTakesEverythingBack()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    f.world.say(alice, R"({"type":"subscribe","room":"r:1"})");
    Reply good;
    f.submit(R"({"type":"a","room":"r:1"})", good);
    f.release();
    QCOMPARE(f.seqs(alice), QList<int>{1});
    Reply first;
    Reply second;
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:2"}])", first);
    f.submit(R"({"type":"a","room":"r:1"})", second);
    const auto published = [&] { return f.world.say(alice, R"({"type":"publish","id":9,"room":"r:1","data":{}})"); };
    QCOMPARE(published().size(), 0);
    QCOMPARE(f.seqs(alice).size(), 0);
    f.log.fail();
    f.world.settle();
    for (Reply *reply : {&first, &second}) {
        QCOMPARE(reply->calls, 1);
        QCOMPARE(reply->error, "unavailable");
    }
    const auto frames = f.world.read(alice);
    QCOMPARE(frames.size(), 1); // the answer to her own, and no event
    QCOMPARE(frames[0]["code"].text(), "unavailable");
    QCOMPARE(f.world.hub.findRoom({}, "r:1")->seq, quint64(1));
    f.log.is = DurableLog::State::Up;
    Reply next;
    f.submit(R"([{"type":"a","room":"r:1"},{"type":"a","room":"r:2"}])", next);
    f.release();
    QCOMPARE(next.results[0].placements.front().seq, quint64(2));
    QCOMPARE(next.results[1].placements.front().seq, quint64(1));
    QCOMPARE(f.seqs(alice).first(), 2);
}

void tst_HubWithDurableLog::aFailureForgetsIdsAndMembers()
{
    Fixture f;
    Reply kept;
    f.submit(R"({"id":"kept","type":"a","room":"r:1"})", kept);
    f.release();
    Reply lost;
    f.submit(R"([{"id":"1","type":"a","room":"r:1"},{"id":"kept","type":"a","room":"r:1"},{"type":"a","room":"r:1"},
                 {"id":"2","type":"chat.created","chat_id":"1","data":{"members":["alice","bob"]}},
                 {"id":"1","type":"a","room":"r:1"}])", lost);
    f.submit(R"([{"id":"3","type":"a","room":"r:1"},{"id":"2","type":"a","room":"r:1"}])", lost);
    QCOMPARE(f.world.hub.membershipSpace(), Membership::MaxEntries - 2);
    f.log.fail();
    QCOMPARE(lost.calls, 2);
    QCOMPARE(f.world.hub.membershipSpace(), Membership::MaxEntries);
    f.log.is = DurableLog::State::Up;
    Reply next;
    f.submit(R"([{"id":"1","type":"a","room":"r:1"},{"id":"2","type":"a","room":"r:1"},{"id":"3","type":"a","room":"r:1"},
                 {"id":"kept","type":"a","room":"r:1"}])", next);
    f.release();
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(next.results[i].duplicate, false);
        QCOMPARE(next.results[i].placements.front().seq, quint64(i + 2));
    }
    QCOMPARE(next.results[3].duplicate, true);
    const PeerId alice = f.world.connect(f.world.claims("alice", {}, {}));
    QCOMPARE(f.world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["code"].text(), "forbidden");
}

void tst_HubWithDurableLog::refusesWhileDownOrBehind()
{
    Fixture f;
    for (const auto state : {DurableLog::State::Down, DurableLog::State::Behind}) {
        f.log.is = state;
        Reply reply;
        f.submit(R"({"type":"a","room":"r:1"})", reply);
        QCOMPARE(reply.calls, 1);
        QCOMPARE(reply.error, "unavailable");
        QVERIFY(reply.message.contains("room log"));
    }
    QVERIFY(f.log.held.empty());
    QVERIFY(!f.world.hub.findRoom({}, "r:1"));
    QCOMPARE(f.world.metrics.hub().logRefused.value(), quint64(2));
}

void tst_HubWithDurableLog::theClientLeavesMeanwhile()
{
    Fixture f;
    const PeerId alice = f.world.connect(f.world.claims("alice"));
    f.world.say(alice, R"({"type":"publish","id":1,"room":"r:1","data":{}})");
    f.world.disconnect(alice);
    f.release();
    QCOMPARE(f.world.hub.findRoom({}, "r:1")->seq, quint64(1));
    QVERIFY(f.world.shards[0]->sent.empty());
}

void tst_HubWithDurableLog::roomsOfFailedEventsGo()
{
    Fixture f;
    Reply reply;
    f.submit(R"({"type":"a","room":"r:1"})", reply);
    f.log.fail();
    for (int i = 0; i < 20; ++i)
        f.world.pass(1000);
    QVERIFY(!f.world.hub.findRoom({}, "r:1"));
    QVERIFY(f.log.retired.isEmpty()); // no number was ever given
}

void tst_HubWithDurableLog::damageIsTold()
{
    Fixture f;
    f.log.damage = QStringLiteral("is damaged");
    const auto restored = f.world.hub.restore({});
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error(), QStringLiteral("is damaged"));
}

QTEST_GUILESS_MAIN(tst_HubWithDurableLog)
#include "tst_hubwithdurablelog.moc"

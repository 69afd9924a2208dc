// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/dedupe.h"
#include "server/log/filelock.h"
#include "server/log/logfile.h"
#include "server/log/sqliteroomlog.h"
#include "tests/log/roomlogconformance.h"
#include "tests/support/reply.h"
#include "tests/support/world.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <mutex>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

/// The disk's side of a FaultyStore, which the test moves from its own thread.
struct Disk
{
    std::mutex mutex;
    std::condition_variable changed;
    bool holds = false;            ///< writes wait
    std::optional<StoreError> bad; ///< what writes and probes come to
    int writes = 0;                ///< begun
    std::vector<std::size_t> jobs; ///< of each write that was done
    int probes = 0;

    template<typename Change>
    void set(Change change)
    {
        const std::lock_guard lock(mutex);
        change();
        changed.notify_all();
    }
    template<typename T>
    T get(T Disk::*member)
    {
        const std::lock_guard lock(mutex);
        return this->*member;
    }
};

/// A real file behind a disk that the test can stop and break.
class FaultyStore final : public LogStore
{
public:
    FaultyStore(const QString &path, Disk &disk) : m_file(path), m_disk(disk) {}

    std::optional<StoreError> open(const QByteArray &epoch) override { return m_file.open(epoch); }
    std::optional<StoreError> read(const StoreReader &reader) override { return m_file.read(reader); }
    std::optional<StoreError> write(const std::vector<LogJob> &jobs, const std::vector<Upkeep> &upkeep) override
    {
        std::unique_lock lock(m_disk.mutex);
        ++m_disk.writes;
        m_disk.changed.wait(lock, [this] { return !m_disk.holds; });
        if (m_disk.bad)
            return m_disk.bad;
        m_disk.jobs.push_back(jobs.size());
        return m_file.write(jobs, upkeep);
    }
    std::optional<StoreError> probe(qint64 bytes) override
    {
        const std::lock_guard lock(m_disk.mutex);
        ++m_disk.probes;
        return m_disk.bad ? m_disk.bad : m_file.probe(bytes);
    }
    std::optional<StoreError> check() override { return m_file.check(); }

private:
    LogFile m_file;
    Disk &m_disk;
};

Config openConfig(int historySize = 100)
{
    Config config;
    NamespacePolicy &policy = config.namespaces.at("default");
    policy.membership = MembershipRule::Open;
    policy.historySize = historySize;
    return config;
}

/// A server's inside with a log in a file. What the writer posts is run by pump().
class Node
{
public:
    explicit Node(const QString &path, const Config &config = openConfig())
        : world(config, [this, path](World &of) {
            return std::make_unique<SqliteRoomLog>(SqliteRoomLog::Services{
                of.clock, of.metrics.hub(),
                [this](std::function<void()> call) {
                    const std::lock_guard lock(m_mutex);
                    m_calls.push_back(std::move(call));
                },
                [this, path] { return std::make_unique<FaultyStore>(path, disk); }, [this](bool isUp) { up.append(isUp); },
                {std::chrono::milliseconds(10), std::chrono::milliseconds(20)}});
        })
    {}
    ~Node()
    {
        disk.set([this] { disk.holds = false; });
    }
    Q_DISABLE_COPY_MOVE(Node)

    /// The error, or nothing.
    QString restore()
    {
        const auto restored = world.hub.restore([this](LogBatch::Seen seen) {
            world.broadcaster.restoreSeen(std::move(seen));
        });
        return restored.ok() ? QString() : restored.error();
    }
    bool pump()
    {
        std::vector<std::function<void()>> calls;
        {
            const std::lock_guard lock(m_mutex);
            calls.swap(m_calls);
        }
        for (const auto &call : calls)
            call();
        world.settle();
        return true;
    }
    /// Submits and waits for the answer.
    Reply publish(const QByteArray &json)
    {
        Reply reply;
        world.broadcaster.submit(events(json), reply.to());
        world.settle();
        if (!QTest::qWaitFor([&] { return pump() && reply.calls == 1; }))
            qFatal("no answer");
        return reply;
    }
    /// Whether it is said to outlive the process.
    std::optional<bool> revoke(const Revocation &revocation)
    {
        std::optional<bool> answer;
        if (!world.hub.revoke(revocation, [&](qsizetype, bool isKept) { answer = isKept; }))
            return std::nullopt;
        world.settle();
        [[maybe_unused]] const bool answered = QTest::qWaitFor([&] { return pump() && answer.has_value(); });
        return answer;
    }
    void sweep(int times = 20)
    {
        for (int i = 0; i < times; ++i)
            world.pass(1000);
    }
    const Room *room(const QByteArray &name) { return world.hub.findRoom({}, name); }

    Disk disk;
    QList<bool> up;

private:
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls;

public:
    World world;
};

QVariant ask(const QString &path, const QString &sql)
{
    QVariant answer;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        db.setDatabaseName(path);
        if (!db.open())
            qFatal("cannot look into the file");
        QSqlQuery query(db);
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        if (query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return answer;
}

QByteArray ticks(const QByteArray &room, int count, const QByteArray &data = "1")
{
    QByteArrayList list;
    for (int i = 0; i < count; ++i)
        list.append(R"({"type":"tick","room":")" + room + R"(","data":)" + data + '}');
    return '[' + list.join(',') + ']';
}

std::unique_ptr<RoomLog> logOfItsOwn()
{
    struct Surroundings
    {
        QTemporaryDir folder;
        SystemClock clock;
        HubCounters counters;
        Disk disk;
    };
    static Surroundings around;
    static int count = 0;
    const QString path = around.folder.filePath(u"c%1.db"_s.arg(++count));
    return std::make_unique<SqliteRoomLog>(SqliteRoomLog::Services{
        around.clock, around.counters, [](const std::function<void()> &) {},
        [path] { return std::make_unique<FaultyStore>(path, around.disk); }, {}});
}

} // namespace

class tst_SqliteRoomLog : public RoomLogConformance
{
    Q_OBJECT

public:
    tst_SqliteRoomLog() : RoomLogConformance(logOfItsOwn) {}

private Q_SLOTS:
    // Happy flows
    void comesBackAsItWas();
    void idsComeBackAsNew();
    void revocationsComeBack();
    void takesOverVersion1();
    void commitsTogetherWhatCameMeanwhile();
    void forgetsRowsWithTheirEvents();
    void keepsWhatIsOnlyHalfForgotten();
    void numbersOutliveTheirEvents();
    void forgottenRoomsNeverRepeatThemselves();
    void renewsItsEpoch();
    void writesWhatIsLeftAtTheEnd();
    void forgetsIdsAfterTheirTime();
    // Rainy flows
    void aFailedCommitLeavesNoTrace();
    void whatCameMeanwhileFailsToo();
    void upkeepSurvivesAFailure();
    void staysDownOnDamage();
    void isBehindWhenTooMuchWaits();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesAHoleInARoom();
    void noticesAMissingFile_data();
    void noticesAMissingFile();
    void revocationsWithoutADisk();
    void aClockSetBackMakesNothingYounger();
    void oneServerAFile();
};

void tst_SqliteRoomLog::comesBackAsItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    QByteArray epoch;
    QByteArray payload;
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        epoch = node.world.hub.epoch();
        node.publish(ticks("r:1", 3));
        node.publish(R"([{"type":"tick","room":"r:1","tenant":"t"},{"type":"tick","room":"r:2"},{"type":"tick","room":"r:1"},
                         {"type":"chat.created","chat_id":"1","data":{"members":["alice","bob"]}},
                         {"type":"chat.member_removed","chat_id":"1","user_id":"bob"}])");
        payload = node.world.log.newest(node.room("r:1")->id, 1)[0]->payload().toByteArray();
    }
    Node node(path);
    QCOMPARE(node.restore(), QString());
    QCOMPARE(node.world.hub.epoch(), epoch);
    const Room &room = *node.room("r:1");
    QCOMPARE(room.seq, quint64(4));
    QCOMPARE(room.epoch, epoch);
    QVERIFY(room.lastEventMs > 0);
    QCOMPARE(node.room("r:2")->seq, quint64(1));
    QCOMPARE(node.world.hub.findRoom("t", "r:1")->seq, quint64(1));
    const auto kept = node.world.log.after(room.id, 0, 4);
    QVERIFY(kept);
    QCOMPARE(kept->size(), std::size_t(4));
    QCOMPARE(kept->back()->payload().toByteArray(), payload);
    QCOMPARE(kept->back()->meta().room, room.id);
    QCOMPARE(kept->back()->meta().seq, quint64(4));
    const PeerId alice = node.world.connect(node.world.claims("alice", {}, {}));
    QCOMPARE(node.world.say(alice, R"({"type":"subscribe","chat_id":"1"})")[0]["type"].text(), "subscribed");
    const PeerId bob = node.world.connect(node.world.claims("bob", {}, {}));
    QCOMPARE(node.world.say(bob, R"({"type":"subscribe","chat_id":"1"})")[0]["code"].text(), "forbidden");
    QCOMPARE(node.publish(ticks("r:1", 1)).results[0].placements[0].seq, quint64(5));
}

void tst_SqliteRoomLog::idsComeBackAsNew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    const QByteArray json = R"([{"id":"a","type":"tick","room":"r:1"},{"id":"b","type":"task.status_changed","user_ids":["x","y"],"data":1}])";
    Reply before;
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        before = node.publish(json);
    }
    // An hour of standing still, or a clock that was set: whoever waits for an answer is still there.
    Node node(path);
    node.world.clock.advanceMs(3'600'000);
    QCOMPARE(node.restore(), QString());
    node.world.clock.advanceMs(Dedupe::WindowMs - 1000);
    const Reply again = node.publish(json);
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(again.results[i].duplicate);
        QCOMPARE(again.results[i].id, before.results[i].id);
        QCOMPARE(again.results[i].placements.size(), before.results[i].placements.size());
        QCOMPARE(again.results[i].placements.back().room, before.results[i].placements.back().room);
        QCOMPARE(again.results[i].placements.back().seq, before.results[i].placements.back().seq);
        QCOMPARE(again.results[i].placements.back().epoch, before.results[i].placements.back().epoch);
    }
    node.world.clock.advanceMs(1001);
    QVERIFY(!node.publish(json).results[0].duplicate);
}

void tst_SqliteRoomLog::revocationsComeBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    qint64 now = 0;
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        now = node.world.clock.wallMs() / 1000;
        QCOMPARE(node.revoke({QByteArray(), "alice", {}, now, now + 1}), true);
        QCOMPARE(node.revoke({QByteArray(), "alice", {}, now, now + 3600}), true);
        QCOMPARE(node.revoke({QByteArray("acme"), {}, "t-1", now, now + 3600}), true);
        QCOMPARE(node.revoke({std::nullopt, {}, "t-1", now, now + 3600}), true);
        QCOMPARE(node.revoke({QByteArray(), "bob", {}, now, now + 1}), true);
    }
    const auto token = [now](const QByteArray &user, const QByteArray &tenant, const QByteArray &id) {
        Claims claims;
        claims.userId = user;
        claims.tenant = tenant;
        claims.tokenId = id;
        claims.issuedAt = now - 5;
        return claims;
    };
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        const Revocations &kept = node.world.hub.revocations();
        QCOMPARE(kept.size(), 4);
        QVERIFY(kept.covers(token("alice", {}, {})));
        QVERIFY(!kept.covers(token("alice", "acme", {})));
        QVERIFY(kept.covers(token("carol", "acme", "t-1")));
        QVERIFY(kept.covers(token("carol", "other", "t-1")));
        node.world.clock.advanceMs(2000);
        node.sweep(1);
        QCOMPARE(kept.size(), 3);
        QVERIFY(!kept.covers(token("bob", {}, {})));
        QVERIFY(kept.covers(token("alice", {}, {})));
        QCOMPARE(node.revoke({QByteArray(), "dora", {}, now, now + 3600}), true);
    }
    QCOMPARE(ask(path, u"SELECT count(*) FROM revocations"_s).toInt(), 4); // bob's went with the next one
}

void tst_SqliteRoomLog::takesOverVersion1()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    QByteArray epoch;
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        epoch = node.publish(ticks("r:1", 2)).results[0].placements[0].epoch;
    }
    ask(path, u"DROP TABLE revocations"_s);
    ask(path, u"PRAGMA user_version=1"_s);
    Node node(path);
    QCOMPARE(node.restore(), QString());
    const Placement place = node.publish(ticks("r:1", 1)).results[0].placements[0];
    QCOMPARE(place.seq, quint64(3));
    QCOMPARE(place.epoch, epoch);
    QCOMPARE(node.revoke({QByteArray(), "alice", {}, 1, 4'000'000'000}), true);
    QCOMPARE(ask(path, u"PRAGMA user_version"_s).toInt(), 2);
}

void tst_SqliteRoomLog::commitsTogetherWhatCameMeanwhile()
{
    const QTemporaryDir folder;
    Node node(folder.filePath(u"h.db"_s));
    QCOMPARE(node.restore(), QString());
    node.disk.set([&] { node.disk.holds = true; });
    std::array<Reply, 6> replies;
    const auto submit = [&](std::size_t i) {
        node.world.broadcaster.submit(events(ticks("r:1", 2)), replies[i].to());
        node.world.settle();
    };
    submit(0);
    QTRY_COMPARE(node.disk.get(&Disk::writes), 1);
    for (std::size_t i = 1; i < replies.size(); ++i)
        submit(i);
    node.disk.set([&] { node.disk.holds = false; });
    QTRY_VERIFY(node.pump() && replies.back().calls == 1);
    QCOMPARE(node.disk.get(&Disk::jobs).front(), std::size_t(1));
    QCOMPARE(node.disk.get(&Disk::jobs)[1], std::size_t(5));
    QCOMPARE(replies.back().results[1].placements[0].seq, quint64(12));
    QCOMPARE(node.world.metrics.hub().logCommits.value(), quint64(2));
}

void tst_SqliteRoomLog::forgetsRowsWithTheirEvents()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    Node node(path, openConfig(10));
    QCOMPARE(node.restore(), QString());
    for (int i = 0; i < 60; ++i)
        node.publish(ticks("r:1", 2));
    node.publish(ticks("r:2", 3));
    const auto chunks = [&] {
        node.world.settle();
        node.pump();
        return ask(path, u"SELECT count(*) FROM chunks"_s).toInt();
    };
    QTRY_COMPARE(chunks(), 5 + 1);
    node.world.clock.advanceMs(node.world.config->policyOf("r:1").historyTtl.count() + 1);
    node.sweep(1);
    QTRY_COMPARE(chunks(), 0);
}

void tst_SqliteRoomLog::keepsWhatIsOnlyHalfForgotten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path, openConfig(10));
        QCOMPARE(node.restore(), QString());
        node.publish(ticks("r:1", 8));
        node.publish(ticks("r:1", 5)); // of the first row three events are forgotten
    }
    QCOMPARE(ask(path, u"SELECT count(*) FROM chunks"_s).toInt(), 2);
    Node node(path, openConfig(10));
    QCOMPARE(node.restore(), QString());
    const RoomId id = node.room("r:1")->id;
    QCOMPARE(node.world.log.size(id).events, 10);
    QVERIFY(node.world.log.after(id, 3, 13));
    QVERIFY(!node.world.log.after(id, 2, 13));
}

void tst_SqliteRoomLog::numbersOutliveTheirEvents()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    QByteArray epoch;
    {
        Node node(path, openConfig(0));
        QCOMPARE(node.restore(), QString());
        epoch = node.publish(ticks("r:1", 7)).results[0].placements[0].epoch;
    }
    QCOMPARE(ask(path, u"SELECT count(*) FROM chunks"_s).toInt(), 0);
    QCOMPARE(ask(path, u"SELECT seq FROM rooms"_s).toInt(), 7);
    Node node(path, openConfig(0));
    QCOMPARE(node.restore(), QString());
    const Reply reply = node.publish(ticks("r:1", 1));
    QCOMPARE(reply.results[0].placements[0].seq, quint64(8));
    QCOMPARE(reply.results[0].placements[0].epoch, epoch);
}

void tst_SqliteRoomLog::forgottenRoomsNeverRepeatThemselves()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    const qint64 longMs = openConfig().policyOf("r:1").historyTtl.count() + 1;
    QSet<QByteArray> epochs;
    for (int run = 0; run < 4; ++run) {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        for (int i = 0; i < 3; ++i) {
            const Reply reply = node.publish(ticks("r:1", 2));
            const Placement &place = reply.results[0].placements[0];
            QCOMPARE(place.seq, quint64(1));
            QVERIFY2(!epochs.contains(place.epoch), place.epoch.constData());
            epochs.insert(place.epoch);
            node.world.clock.advanceMs(longMs);
            node.sweep();
            QVERIFY(!node.room("r:1"));
        }
    }
    QCOMPARE(ask(path, u"SELECT count(*) FROM rooms"_s).toInt(), 0);
    QCOMPARE(ask(path, u"SELECT count(*) FROM retired"_s).toInt(), 1);
}

void tst_SqliteRoomLog::renewsItsEpoch()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        node.publish(ticks("r:1", 2));
        node.world.log.durable()->retire(*node.room("r:1"), 1);
        node.world.log.durable()->renew("new");
    }
    QCOMPARE(ask(path, u"SELECT value FROM meta WHERE name = 'epoch'"_s).toByteArray(), "new");
    QCOMPARE(ask(path, u"SELECT count(*) FROM retired"_s).toInt(), 0);
    Node node(path);
    QCOMPARE(node.restore(), QString()); // what the retired room has left is removed
    QCOMPARE(node.world.hub.epoch(), "new");
    QVERIFY(!node.room("r:1"));
    QCOMPARE(ask(path, u"SELECT count(*) FROM chunks"_s).toInt(), 0);
}

void tst_SqliteRoomLog::writesWhatIsLeftAtTheEnd()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    Reply reply;
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        for (int i = 0; i < 50; ++i)
            node.world.broadcaster.submit(events(ticks("r:1", 2)), reply.to());
    } // not even flushed
    QCOMPARE(reply.calls, 0);
    Node node(path);
    QCOMPARE(node.restore(), QString());
    QCOMPARE(node.room("r:1")->seq, quint64(100));
}

void tst_SqliteRoomLog::forgetsIdsAfterTheirTime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    Node node(path);
    QCOMPARE(node.restore(), QString());
    for (int i = 0; i < 5; ++i)
        node.publish(R"({"type":"tick","room":"r:1","id":"x)" + QByteArray::number(i) + R"("})");
    QCOMPARE(ask(path, u"SELECT count(*) FROM seen"_s).toInt(), 5);
    node.world.clock.advanceMs(Dedupe::WindowMs + 1);
    node.publish(R"({"type":"tick","room":"r:1","id":"y"})");
    QTRY_VERIFY(node.pump() && ask(path, u"SELECT count(*) FROM seen"_s).toInt() == 1);
}

void tst_SqliteRoomLog::aFailedCommitLeavesNoTrace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        const PeerId alice = node.world.connect(node.world.claims("alice"));
        node.world.say(alice, R"({"type":"subscribe","room":"r:1"})");
        node.publish(ticks("r:1", 2));
        QCOMPARE(node.world.read(alice).size(), 2);
        node.disk.set([&] { node.disk.bad = StoreError{u"database or disk is full"_s, false}; });
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"room log cannot be written.*disk is full"_s));
        const Reply failed = node.publish(R"([{"id":"x","type":"tick","room":"r:1"},{"id":"y","type":"tick","room":"r:9"},
            {"type":"chat.created","chat_id":"1","data":{"members":["alice"]}}])");
        QCOMPARE(failed.error, "unavailable");
        QCOMPARE(node.up, QList<bool>{false});
        QCOMPARE(node.publish(ticks("r:1", 1)).error, "unavailable"); // at once
        QCOMPARE(node.world.read(alice).size(), 0);
        QTRY_VERIFY(node.disk.get(&Disk::probes) > 2);
        QCOMPARE(node.world.metrics.hub().logFailures.value(), quint64(1));
        node.disk.set([&] { node.disk.bad.reset(); });
        QTRY_VERIFY(node.pump() && node.up.size() == 2);
        const Reply good = node.publish(R"([{"id":"x","type":"tick","room":"r:1"},{"id":"y","type":"tick","room":"r:9"}])");
        QCOMPARE(good.results[0].placements[0].seq, quint64(3));
        QVERIFY(!good.results[0].duplicate);
        QCOMPARE(good.results[1].placements[0].seq, quint64(1));
        const auto frames = node.world.read(alice);
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames[0]["seq"].number(), 3);
    }
    Node node(path);
    QCOMPARE(node.restore(), QString());
    QCOMPARE(node.room("r:1")->seq, quint64(3));
    QCOMPARE(node.room("r:9")->seq, quint64(1));
    QCOMPARE(ask(path, u"SELECT count(*) FROM members"_s).toInt(), 0);
}

void tst_SqliteRoomLog::whatCameMeanwhileFailsToo()
{
    const QTemporaryDir folder;
    Node node(folder.filePath(u"h.db"_s));
    QCOMPARE(node.restore(), QString());
    node.disk.set([&] { node.disk.holds = true; });
    std::array<Reply, 4> replies;
    const auto submit = [&](std::size_t i) {
        node.world.broadcaster.submit(events(ticks("r:1", 2)), replies[i].to());
        node.world.settle();
    };
    submit(0);
    QTRY_COMPARE(node.disk.get(&Disk::writes), 1);
    submit(1);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"room log cannot be written"_s));
    node.disk.set([&] {
        node.disk.bad = StoreError{u"no"_s, false};
        node.disk.holds = false;
    });
    // The disk is well again long before the hub hears of the failure. What it commits in between builds
    // on numbers that do not exist.
    QTest::qWait(50);
    node.disk.set([&] { node.disk.bad.reset(); });
    submit(2);
    QTest::qWait(50);
    submit(3);
    QTRY_VERIFY(node.pump() && node.up == (QList<bool>{false, true}));
    for (const Reply &reply : replies) {
        QCOMPARE(reply.calls, 1);
        QCOMPARE(reply.error, "unavailable");
    }
    QVERIFY(node.disk.get(&Disk::jobs).empty());
    QCOMPARE(node.publish(ticks("r:1", 1)).results[0].placements[0].seq, quint64(1));
}

void tst_SqliteRoomLog::upkeepSurvivesAFailure()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    Node node(path, openConfig(2));
    QCOMPARE(node.restore(), QString());
    node.publish(ticks("r:1", 2));
    node.disk.set([&] { node.disk.holds = true; });
    Reply reply;
    node.world.broadcaster.submit(events(ticks("r:1", 2)), reply.to());
    node.world.settle();
    node.disk.set([&] { node.disk.holds = false; });
    QTRY_VERIFY(node.pump() && reply.calls == 1);
    node.disk.set([&] { node.disk.bad = StoreError{u"no"_s, false}; });
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"room log cannot be written"_s));
    QTRY_VERIFY(node.pump() && !node.up.isEmpty()); // the first row was to be forgotten
    node.disk.set([&] { node.disk.bad.reset(); });
    QTRY_VERIFY(node.pump() && node.up.size() == 2);
    QTRY_COMPARE(ask(path, u"SELECT min(first_seq) FROM chunks"_s).toInt(), 3);
}

void tst_SqliteRoomLog::staysDownOnDamage()
{
    const QTemporaryDir folder;
    Node node(folder.filePath(u"h.db"_s));
    QCOMPARE(node.restore(), QString());
    node.disk.set([&] { node.disk.bad = StoreError{u"malformed"_s, true}; });
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"malformed.*damaged"_s));
    QCOMPARE(node.publish(ticks("r:1", 1)).error, "unavailable");
    node.disk.set([&] { node.disk.bad.reset(); });
    QTest::qWait(100);
    node.pump();
    QCOMPARE(node.disk.get(&Disk::probes), 0);
    QCOMPARE(node.publish(ticks("r:1", 1)).error, "unavailable");
}

void tst_SqliteRoomLog::isBehindWhenTooMuchWaits()
{
    const QTemporaryDir folder;
    Node node(folder.filePath(u"h.db"_s), openConfig(1));
    QCOMPARE(node.restore(), QString());
    node.disk.set([&] { node.disk.holds = true; });
    const QByteArray large = '"' + QByteArray(1024 * 1024, 'x') + '"';
    Reply taken;
    Reply refused;
    for (int i = 0; i < 70 && refused.calls == 0; ++i) {
        const bool up = node.world.log.durable()->state() == DurableLog::State::Up;
        node.world.broadcaster.submit(events(ticks("r:1", 1, large)), up ? taken.to() : refused.to());
    }
    QCOMPARE(refused.error, "unavailable");
    QVERIFY(refused.message.contains("behind"));
    QCOMPARE(taken.calls, 0);
    QVERIFY(node.world.metrics.hub().logQueueBytes.value() >= SqliteRoomLog::MaxQueueBytes);
    node.world.settle();
    node.disk.set([&] { node.disk.holds = false; });
    QTRY_VERIFY_WITH_TIMEOUT(node.pump() && node.world.metrics.hub().logQueueBytes.value() == 0, 30'000);
    QVERIFY(taken.error.isEmpty());
    const Reply next = node.publish(ticks("r:1", 1));
    QCOMPARE(next.results[0].placements[0].seq, quint64(taken.calls + 1));
}

void tst_SqliteRoomLog::refusesOtherFiles_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("why");
    QTest::newRow("newer") << u"PRAGMA user_version=3"_s << u"newer"_s;
    QTest::newRow("another program's") << u"PRAGMA application_id=1"_s << u"not a room log"_s;
    QTest::newRow("no epoch") << u"DELETE FROM meta"_s << u"epoch"_s;
    QTest::newRow("a table is gone") << u"DROP TABLE members"_s << u"members"_s;
    QTest::newRow("changed events") << u"UPDATE chunks SET events = zeroblob(100)"_s << u"not what was written"_s;
    QTest::newRow("changed ids") << u"UPDATE seen SET ids = zeroblob(7)"_s << u"event ids"_s;
    QTest::newRow("events are gone") << u"DELETE FROM chunks"_s << u"neither events nor a number"_s;
    QTest::newRow("old events are back") << u"UPDATE rooms SET seq = 90"_s << u"lacks events"_s;
}

void tst_SqliteRoomLog::refusesOtherFiles()
{
    QFETCH(QString, change);
    QFETCH(QString, why);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        node.publish(R"({"id":"1","type":"tick","room":"r:1"})");
    }
    ask(path, change);
    Node node(path);
    const QString error = node.restore();
    QVERIFY2(error.contains(why), qUtf8Printable(error));
}

void tst_SqliteRoomLog::refusesAHoleInARoom()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        for (int i = 0; i < 3; ++i)
            node.publish(ticks("r:1", 2));
    }
    ask(path, u"DELETE FROM chunks WHERE first_seq = 3"_s);
    Node node(path);
    QVERIFY(node.restore().contains(u"lacks events before number 5"_s));
}

void tst_SqliteRoomLog::noticesAMissingFile_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("replaced");
    QTest::addColumn<bool>("writes");
    QTest::newRow("removed, idle") << QString() << false << false;
    QTest::newRow("removed, then an event") << QString() << false << true;
    QTest::newRow("replaced, then an event") << QString() << true << true;
    QTest::newRow("its log removed") << u"-wal"_s << false << true;
    QTest::newRow("its log replaced, idle") << u"-wal"_s << true << false;
}

void tst_SqliteRoomLog::noticesAMissingFile()
{
    QFETCH(QString, which);
    QFETCH(bool, replaced);
    QFETCH(bool, writes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    Node node(path);
    QCOMPARE(node.restore(), QString());
    node.publish(ticks("r:1", 2));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"room log cannot be written.*removed or replaced"_s));
    QVERIFY(QFile::rename(path + which, path + u".aside"_s));
    if (replaced)
        QVERIFY(QFile::copy(path + u".aside"_s, path + which));
    if (writes)
        QCOMPARE(node.publish(ticks("r:1", 1)).error, "unavailable");
    QTRY_VERIFY(node.pump() && node.up == QList<bool>{false});
    QCOMPARE(node.publish(ticks("r:1", 1)).error, "unavailable");
    if (replaced)
        QVERIFY(QFile::remove(path + which));
    QVERIFY(QFile::rename(path + u".aside"_s, path + which));
    QTRY_VERIFY(node.pump() && node.up.size() == 2);
    QCOMPARE(node.publish(ticks("r:1", 1)).results[0].placements[0].seq, quint64(3));
}

void tst_SqliteRoomLog::revocationsWithoutADisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        node.disk.set([&] { node.disk.bad = StoreError{u"no"_s, false}; });
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"room log cannot be written"_s));
        QCOMPARE(node.revoke({QByteArray(), "alice", {}, 1, 4'000'000'000}), false);
        QCOMPARE(node.world.hub.revocations().size(), 1); // in force all the same
        QCOMPARE(node.revoke({QByteArray(), "bob", {}, 1, 4'000'000'000}), false); // at once
    }
    Node node(path);
    QCOMPARE(node.restore(), QString());
    QCOMPARE(node.world.hub.revocations().size(), 0);
}

void tst_SqliteRoomLog::aClockSetBackMakesNothingYounger()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        Node node(path);
        QCOMPARE(node.restore(), QString());
        node.world.clock.advanceMs(3'600'000);
        node.publish(R"({"id":"1","type":"tick","room":"r:1"})");
    }
    Node node(path); // an hour earlier by its clock
    QCOMPARE(node.restore(), QString());
    const qint64 ttl = node.world.config->policyOf("r:1").historyTtl.count();
    QVERIFY(!node.world.log.expire(node.room("r:1")->id, *node.room("r:1")->policy, node.world.clock.monotonicMs() + ttl));
    QVERIFY(node.world.log.expire(node.room("r:1")->id, *node.room("r:1")->policy, node.world.clock.monotonicMs() + ttl + 1));
}

void tst_SqliteRoomLog::oneServerAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"h.db"_s);
    {
        FileLock first;
        QVERIFY(first.take(path).ok());
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        FileLock second;
        const auto taken = second.take(path);
        QVERIFY(!taken.ok());
        QVERIFY(taken.error().contains(u"in use"_s));
    }
    FileLock third;
    QVERIFY(third.take(path).ok());
    FileLock nowhere;
    QVERIFY(!nowhere.take(folder.filePath(u"no/h.db"_s)).ok());
}

QTEST_GUILESS_MAIN(tst_SqliteRoomLog)
#include "tst_sqliteroomlog.moc"

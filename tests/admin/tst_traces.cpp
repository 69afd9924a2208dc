// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/admin/fixture.h"

#include <QTest>

using namespace Carillon;

namespace {

constexpr unsigned Traces_ = Claims::AdminRead | Claims::AdminOperate | Claims::AdminPayload;

/// The records of all trace frames that came.
QList<Json> records(const QList<Json> &frames)
{
    QList<Json> list;
    for (const Json &frame : frames) {
        if (frame["type"].text() == "trace")
            list += frame["records"].list();
    }
    return list;
}

QByteArrayList inWords(const QList<Json> &records)
{
    QByteArrayList words;
    for (const Json &record : records) {
        words.append((record["dir"].text() + ' ' + record["kind"].text() + ' ' + record["name"].text() + ' '
                      + record["state"].text())
                         .trimmed());
    }
    return words;
}

const Json *last(const QList<Json> &frames, const char *type)
{
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        if ((*frame)["type"].text() == type)
            return &*frame;
    }
    return nullptr;
}

} // namespace

class tst_Traces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void tracesAUser();
    void tracesThoseWhoComeLater();
    void tracesARoom();
    void tracesAConnection();
    void tellsWhatWaits();
    void tellsWhatIsDropped();
    void tellsResumes();
    void filters();
    void endsByItself_data();
    void endsByItself();
    void endsWithItsConnection();
    void stops();
    void isInTheAudit();
    // Rainy flows
    void masks();
    void keepsTokens();
    void countsWhatIsLost();
    void keepsThePaceThatWasAskedFor();
    void aSlowConsoleLosesRecords();
    void badRequests_data();
    void badRequests();
    void boundsTraces();
    void keepsToTheTenant();
    void endsWithItsSession();
    void endsWithANewToken();
};

void tst_Traces::tracesAUser()
{
    Fixture f;
    const PeerId first = f.client("alice", {}, 0, "r:1");
    const PeerId second = f.client("alice", {}, 1);
    const PeerId other = f.client("bob", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    const Json answer = f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    QCOMPARE(answer["connections"].number(), 2);
    QCOMPARE(answer["connections_total"].number(), 2);
    QCOMPARE(answer["masked"].flag(), false);
    QCOMPARE(answer["budget"]["ms"].number(), 300'000);
    QCOMPARE(answer["budget"]["events"].number(), 100'000);
    (void)f.world.say(second, R"({"type":"ping"})");
    (void)f.world.say(other, R"({"type":"ping"})");
    f.world.clock.advanceMs(1); // the order of two shards is that of the clock
    f.world.publish("r:1", R"({"x":1})");
    (void)f.world.read(first);
    f.pass(200);
    const QList<Json> frames = f.frames(id);
    const QList<Json> seen = records(frames);
    QCOMPARE(inWords(seen), (QByteArrayList{"in command ping", "out answer pong sent", "out event message.new sent"}));
    QCOMPARE(seen[0]["conn"].text(), connectionId(second));
    QCOMPARE(seen[2]["conn"].text(), connectionId(first));
    QCOMPARE(seen[2]["user"].text(), "alice");
    QCOMPARE(seen[2]["room"].text(), "r:1");
    QCOMPARE(seen[2]["seq"].number(), 1);
    QCOMPARE(seen[2]["data"]["x"].number(), 1);
    QCOMPARE(seen[2]["queue_frames"].number(), 0);
    QVERIFY(seen[2].contains("delay_us") && seen[2]["size"].number() > 10);
    QVERIFY(QDateTime::fromString(QString::fromUtf8(seen[2]["ts"].text()), Qt::ISODateWithMs).isValid());
    const Json *frame = last(frames, "trace");
    QVERIFY(frame && (*frame)["lost"].number() == 0);
    QCOMPARE((*frame)["used"]["events"].number(), 3);
    // Nothing happens: it says so once a second.
    f.pass(3000);
    QVERIFY(f.ofType(id, "trace").size() >= 2);
}

void tst_Traces::tracesThoseWhoComeLater()
{
    Fixture f;
    const PeerId id = f.open(Traces_);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})")["connections"].number(), 0);
    const PeerId late = f.client("alice", {}, 1);
    (void)f.world.say(late, R"({"type":"subscribe","room":"r:1"})");
    f.world.disconnect(late);
    f.pass(300);
    const QList<Json> frames = f.frames(id);
    const QByteArrayList words = inWords(records(frames));
    QVERIFY2(words.contains("self open"), words.join(", ").constData());
    QVERIFY(words.contains("in command subscribe"));
    QVERIFY(words.contains("self join"));
    QVERIFY(words.contains("out answer subscribed sent"));
    QVERIFY(words.contains("self close"));
    QCOMPARE((*last(frames, "trace"))["connections"].number(), 0);
    for (const Json &record : records(frames)) {
        if (record["kind"].text() == "close")
            QCOMPARE(record["detail"]["code"].number(), 1006);
    }
}

void tst_Traces::tracesARoom()
{
    Fixture f;
    const PeerId a = f.client("a", {}, 0, "r:1");
    const PeerId b = f.client("b", {}, 1, "r:1");
    (void)f.world.say(a, R"({"type":"subscribe","room":"r:2"})");
    const PeerId id = f.open(Traces_);
    const Json answer = f.ask(id, R"({"id":1,"type":"trace","trace":"t","room":"r:1","sample":1})");
    QCOMPARE(answer["connections"].number(), 1);
    QCOMPARE(answer["connections_total"].number(), 2);
    f.world.publish("r:1");
    f.world.publish("r:2");
    for (const PeerId peer : {a, b}) {
        (void)f.world.say(peer, R"({"type":"ping"})"); // not about the room
        (void)f.world.read(peer);
    }
    f.pass(200);
    QCOMPARE(inWords(records(f.frames(id))), QByteArrayList{"out event message.new sent"});
    // Who leaves makes place for the next one.
    for (const PeerId peer : {a, b})
        (void)f.world.say(peer, R"({"type":"unsubscribe","room":"r:1"})");
    f.pass(200);
    QByteArrayList words = inWords(records(f.frames(id)));
    QVERIFY2(words.contains("self leave"), words.join(", ").constData());
    const PeerId c = f.client("c", {}, 1, "r:1");
    f.world.publish("r:1");
    (void)f.world.read(c);
    f.pass(200);
    words = inWords(records(f.frames(id)));
    QVERIFY2(words.contains("out event message.new sent"), words.join(", ").constData());
}

void tst_Traces::tracesAConnection()
{
    Fixture f;
    const PeerId a = f.client("alice");
    const PeerId b = f.client("alice");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","connection":)" + quoted(a) + '}');
    (void)f.world.say(a, "nonsense");
    (void)f.world.say(b, R"({"type":"ping"})");
    (void)f.world.say(a, R"({"type":"presence","room":"r:9"})");
    f.pass(200);
    const QList<Json> seen = records(f.frames(id));
    QCOMPARE(inWords(seen), (QByteArrayList{"in command malformed", "out answer error sent", "in command presence",
                                            "out answer error sent"}));
    QCOMPARE(seen[1]["detail"]["code"].text(), "bad_request");
    QCOMPARE(seen[2]["room"].text(), "r:9");
}

void tst_Traces::tellsWhatWaits()
{
    Fixture f;
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    f.world.publish("r:1");
    f.world.publish("r:1");
    f.pass(1000);
    const QList<Json> waiting = records(f.frames(id));
    QCOMPARE(inWords(waiting), (QByteArrayList{"out event message.new queued", "out event message.new queued"}));
    QCOMPARE(waiting[1]["queue_frames"].number(), 2);
    QVERIFY(waiting[1]["queue_bytes"].number() > waiting[0]["queue_bytes"].number());
    QVERIFY(!waiting[0].contains("delay_us"));
    (void)f.world.read(a);
    f.pass(200);
    const QList<Json> sent = records(f.frames(id));
    QCOMPARE(inWords(sent), (QByteArrayList{"out event message.new sent", "out event message.new sent"}));
    QCOMPARE(sent[0]["n"].number(), waiting[0]["n"].number());
    QVERIFY(sent[0]["delay_us"].number() >= 900'000);
    QCOMPARE(sent[1]["queue_frames"].number(), 0);
}

void tst_Traces::tellsWhatIsDropped()
{
    Config config = openRooms();
    config.namespaces["r"].onSlow = OnSlow::DropOldest;
    config.limits.outboxBytes = 1000;
    Fixture f(config);
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    const QByteArray large = '"' + QByteArray(300, 'x') + '"';
    for (int i = 0; i < 4; ++i)
        f.world.publish("r:1", large);
    (void)f.world.read(a);
    f.pass(200);
    const QByteArrayList words = inWords(records(f.frames(id)));
    QCOMPARE(words.count("out event message.new dropped"), 2);
    QCOMPARE(words.count("out event message.new sent"), 2);
    QCOMPARE(words.count("out answer gap sent"), 1);
    // The room and the connection have counted it.
    const Json rooms = f.ask(id, R"({"id":2,"type":"query","table":"rooms","filter":"room = r:1","columns":["drops"]})");
    QCOMPARE(rooms["rows"][0][1].number(), 2);
    const Json clients = f.ask(id, R"({"id":2,"type":"query","table":"connections","columns":["drops","drops_oldest","drops_latest"]})");
    QCOMPARE(clients["rows"][0][1].number(), 2);
    QCOMPARE(clients["rows"][0][2].number(), 2);
    QCOMPARE(clients["rows"][0][3].number(), 0);
}

void tst_Traces::tellsResumes()
{
    Fixture f;
    const PeerId keeper = f.client("keeper", {}, 0, "r:1");
    f.world.publish("r:1");
    (void)f.world.read(keeper);
    const PeerId a = f.client("alice");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","connection":)" + quoted(a) + '}');
    const QByteArray epoch = f.world.hub.findRoom({}, "r:1")->epoch;
    (void)f.world.say(a, R"({"type":"subscribe","room":"r:1","since":{"epoch":")" + epoch + R"(","seq":0}})");
    f.pass(200);
    const QByteArrayList words = inWords(records(f.frames(id)));
    QVERIFY2(words.contains("out replay message.new sent"), words.join(", ").constData());
}

void tst_Traces::filters()
{
    Fixture f;
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice","filter":"kind = event and size > 100"})");
    (void)f.world.say(a, R"({"type":"ping"})");
    f.world.publish("r:1");
    f.world.publish("r:1", '"' + QByteArray(200, 'x') + '"');
    (void)f.world.read(a);
    f.pass(200);
    const QList<Json> frames = f.frames(id);
    QCOMPARE(records(frames).size(), 1);
    QCOMPARE((*last(frames, "trace"))["used"]["events"].number(), 1); // what does not fit costs nothing
}

void tst_Traces::endsByItself_data()
{
    QTest::addColumn<QByteArray>("budget");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("events");

    QTest::newRow("events") << QByteArray(R"({"events":2})") << QByteArray("events") << 2;
    QTest::newRow("bytes") << QByteArray(R"({"bytes":1})") << QByteArray("bytes") << 1;
    QTest::newRow("time") << QByteArray(R"({"ms":500})") << QByteArray("time") << 4;
}

void tst_Traces::endsByItself()
{
    QFETCH(QByteArray, budget);
    Fixture f;
    const PeerId a = f.client("alice");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice","budget":)" + budget + '}');
    (void)f.world.say(a, R"({"type":"ping"})");
    (void)f.world.say(a, R"({"type":"ping"})");
    f.pass(1000);
    const QList<Json> frames = f.frames(id);
    QTEST(int(records(frames).size()), "events");
    QTEST((*last(frames, "trace"))["ended"].text(), "reason");
    (void)f.world.say(a, R"({"type":"ping"})");
    f.pass(1000);
    QVERIFY(f.ofType(id, "trace").isEmpty());
    QCOMPARE(f.code(id, R"({"id":1,"type":"untrace","trace":"t"})"), "not_found");
}

void tst_Traces::endsWithItsConnection()
{
    Fixture f;
    const PeerId a = f.client("alice");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","connection":)" + quoted(a) + '}');
    f.world.disconnect(a);
    f.pass(500);
    const QList<Json> frames = f.frames(id);
    QVERIFY2(inWords(records(frames)).contains("self close"), inWords(records(frames)).join(", ").constData());
    QCOMPARE((*last(frames, "trace"))["ended"].text(), "gone");
}

void tst_Traces::stops()
{
    Fixture f;
    const PeerId a = f.client("alice");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    f.admin.receive({id, R"({"id":2,"type":"untrace","trace":"t"})"});
    const QList<Json> frames = f.frames(id);
    QCOMPARE((*last(frames, "trace"))["ended"].text(), "stopped");
    QVERIFY(last(frames, "result"));
    (void)f.world.say(a, R"({"type":"ping"})");
    f.pass(1000);
    QVERIFY(f.ofType(id, "trace").isEmpty());
}

void tst_Traces::isInTheAudit()
{
    Fixture f;
    const PeerId id = f.open(Traces_);
    const Json started = f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice","budget":{"ms":200},"reason":"ticket 7"})");
    const auto entry = [&] { return f.ask(id, R"({"id":2,"type":"query","table":"audit","columns":["action","target","result","reason"]})")["rows"][0]; };
    QCOMPARE(entry()[0].text(), started["audit_id"].text());
    QCOMPARE(entry()[1].text(), "trace");
    QCOMPARE(entry()[2].text(), "user alice");
    QCOMPARE(entry()[3].text(), "intent");
    QCOMPARE(entry()[4].text(), "ticket 7");
    f.pass(500);
    QCOMPARE(entry()[3].text(), "time");
}

void tst_Traces::masks()
{
    Fixture f;
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Operate);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})")["masked"].flag(), true);
    f.world.publish("r:1", R"({"secret":"xyzzy"})");
    (void)f.world.say(a, R"({"type":"publish","room":"r:1","event":"greeting","data":{"x":"xyzzy"}})");
    (void)f.world.read(a);
    f.pass(300);
    int masked = 0;
    const QList<Json> frames = f.frames(id);
    for (const Json &frame : frames) {
        QVERIFY(!QJsonDocument(frame.value().toObject()).toJson().contains("xyzzy"));
        for (const Json &record : frame["records"].list())
            masked += record["masked"].flag() ? 1 : 0;
    }
    QVERIFY2(masked >= 2, inWords(records(frames)).join(", ").constData());
}

void tst_Traces::keepsTokens()
{
    Fixture f;
    const PeerId a = f.client("alice");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    (void)f.world.say(a, R"({"type":"auth","token":"xyzzy"})");
    (void)f.world.say(a, R"({"type":"echo","x":"xyzzy"})");
    f.pass(200);
    const QList<Json> frames = f.frames(id);
    QVERIFY(inWords(records(frames)).contains("in command auth"));
    for (const Json &frame : frames)
        QVERIFY(!QJsonDocument(frame.value().toObject()).toJson().contains("xyzzy"));
}

void tst_Traces::countsWhatIsLost()
{
    Fixture f;
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    for (int i = 0; i < 1500; ++i)
        f.world.publish("r:1");
    (void)f.world.read(a);
    f.pass(200);
    const QList<Json> frames = f.frames(id);
    const auto told = records(frames).size();
    QCOMPARE(told, 1000);
    QVERIFY((*last(frames, "trace"))["lost"].number() >= 500);
    QVERIFY((*last(frames, "coverage"))["dropped"].number() >= 500);
    QCOMPARE((*last(frames, "coverage"))["trace"].text(), "t");
}

// What the filter leaves out costs nothing of it.
void tst_Traces::keepsThePaceThatWasAskedFor()
{
    Fixture f;
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice","bytes_per_s":20000})");
    (void)f.ask(id, R"({"id":2,"type":"trace","trace":"some","user":"alice","bytes_per_s":20000,
                        "filter":"seq > 4950"})");
    qint64 bytes = 0;
    qint64 told = 0;
    qint64 lost = 0;
    qint64 some = 0;
    qint64 coverage = 0;
    for (int tenth = 0; tenth < 100; ++tenth) {
        for (int i = 0; i < 50; ++i)
            f.world.publish("r:1");
        (void)f.world.read(a);
        f.pass(100);
        for (const Json &frame : f.frames(id)) {
            if (frame["type"].text() == "coverage")
                coverage += frame["dropped"].number();
            if (frame["type"].text() != "trace")
                continue;
            if (frame["trace"].text() == "some") {
                some += frame["records"].list().size();
                QCOMPARE(frame["lost"].number(), 0);
                continue;
            }
            bytes += QJsonDocument(frame["records"].value().toArray()).toJson(QJsonDocument::Compact).size();
            told += frame["records"].list().size();
            lost = frame["lost"].number();
        }
    }
    QCOMPARE(told + lost, 5000);
    QCOMPARE(coverage, lost);
    QCOMPARE(some, 50);
    // Ten seconds, and the one that may come at once.
    QVERIFY2(bytes > 180'000 && bytes < 260'000, qPrintable(QString::number(bytes)));
}

void tst_Traces::aSlowConsoleLosesRecords()
{
    Fixture f;
    const PeerId a = f.client("alice", {}, 0, "r:1");
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    f.reads = false;
    const QByteArray large = '"' + QByteArray(60'000, 'x') + '"';
    qint64 bytes = 0;
    for (int i = 0; i < 60; ++i) {
        f.world.publish("r:1", large);
        (void)f.world.read(a);
        f.pass(100);
    }
    qint64 lost = 0;
    for (const FramePtr &frame : f.world.shards[id.shard]->sent[id]) {
        bytes += frame->bytes().size();
        lost = qMax(lost, qint64(object(frame)["lost"].number()));
    }
    QVERIFY2(bytes < 2 * AdminFeed::MaxUnderWay, qPrintable(QString::number(bytes)));
    QVERIFY(lost > 20);
}

void tst_Traces::badRequests_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("code");

    const auto row = [](const char *name, const char *fields, const char *code) {
        QTest::newRow(name) << QByteArray(fields) << QByteArray(code);
    };
    row("nobody", R"("trace":"t")", "bad_request");
    row("two targets", R"("trace":"t","user":"a","room":"r:1")", "bad_request");
    row("no name", R"("user":"a")", "bad_request");
    row("not a room", R"("trace":"t","room":"a b")", "bad_request");
    row("not a user", R"("trace":"t","user":"a b")", "bad_request");
    row("not a connection", R"("trace":"t","connection":"nine")", "bad_request");
    row("nobody there", R"("trace":"t","connection":"c0000000000000009")", "not_found");
    row("filter", R"("trace":"t","user":"a","filter":"colour = red")", "bad_filter");
    row("pattern", R"("trace":"t","user":"a","filter":"name ~ \"(\"")", "bad_filter");
}

void tst_Traces::badRequests()
{
    QFETCH(QByteArray, fields);
    Fixture f;
    const PeerId id = f.open(Traces_);
    QTEST(f.code(id, R"({"id":1,"type":"trace",)" + fields + '}'), "code");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"audit"})")["rows"].size(), 0);
    const PeerId viewer = f.open(Read);
    QCOMPARE(f.code(viewer, R"({"id":1,"type":"trace",)" + fields + '}'), "forbidden");
}

void tst_Traces::boundsTraces()
{
    Fixture f;
    const PeerId id = f.open(Traces_);
    for (const char *name : {"a", "b", "c", "d", "d"}) {
        const QByteArray request = QByteArray(R"({"id":1,"type":"trace","user":"u","trace":")") + name + R"("})";
        QCOMPARE(f.ask(id, request)["type"].text(), "result");
    }
    QCOMPARE(f.code(id, R"({"id":1,"type":"trace","user":"u","trace":"e"})"), "limit_exceeded");
    const Json granted = f.ask(id, R"({"id":1,"type":"trace","user":"u","trace":"a","budget":{"ms":1e12,"bytes":1e15,"events":-1}})");
    QCOMPARE(granted["budget"]["ms"].number(), 3'600'000);
    QCOMPARE(granted["budget"]["bytes"].number(), 500 << 20);
    QCOMPARE(granted["budget"]["events"].number(), 1);
}

void tst_Traces::keepsToTheTenant()
{
    Fixture f;
    const PeerId ours = f.client("alice", "acme", 0, "r:1");
    const PeerId theirs = f.client("alice", "other", 0, "r:1");
    const PeerId id = f.open(Traces_, "acme");
    QCOMPARE(f.code(id, R"({"id":1,"type":"trace","trace":"t","connection":)" + quoted(theirs) + '}'), "not_found");
    QCOMPARE(f.code(id, R"({"id":1,"type":"trace","trace":"t","tenant":"other","user":"alice"})"), "forbidden");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})")["connections"].number(), 1);
    QCOMPARE(f.ask(id, R"({"id":1,"type":"trace","trace":"r","room":"r:1"})")["connections"].number(), 1);
    f.world.publish("r:1", "{}", "other");
    f.world.publish("r:1", "{}", "acme");
    for (const PeerId peer : {ours, theirs}) {
        (void)f.world.say(peer, R"({"type":"ping"})");
        (void)f.world.read(peer);
    }
    f.pass(200);
    for (const Json &record : records(f.frames(id)))
        QCOMPARE(record["conn"].text(), connectionId(ours));
}

void tst_Traces::endsWithItsSession()
{
    Fixture f;
    const PeerId a = f.client("alice");
    const PeerId id = f.open(Traces_);
    const PeerId other = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    (void)f.frames(id);
    f.admin.close({id});
    (void)f.world.say(a, R"({"type":"ping"})");
    f.pass(200);
    QVERIFY(f.frames(id).isEmpty());
    QCOMPARE(f.ask(other, R"({"id":2,"type":"query","table":"audit","columns":["result"]})")["rows"][0][1].text(), "ok");
}

void tst_Traces::endsWithANewToken()
{
    Fixture f;
    const PeerId id = f.open(Traces_);
    (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"alice"})");
    f.admin.renew({id, f.world.claims("olga", {}, {}, {}, Read)});
    QCOMPARE((*last(f.frames(id), "trace"))["ended"].text(), "stopped");
}

QTEST_GUILESS_MAIN(tst_Traces)
#include "tst_traces.moc"

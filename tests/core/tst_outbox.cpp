// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/outbox.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Carillon;

using Lane = Outbox::Lane;
using Verdict = Outbox::Verdict;

class tst_Outbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void keepsOrder();
    void writesInPieces();
    void takesWholeFrames();
    void gathersAsManyAsAsked();
    void letsOneLargeEventThrough();
    void replayIsNotBoundedByBytes();
    void shrinks();
    // Rainy flows
    void disconnectOverflows();
    void dropOldest();
    void dropNewest();
    void latestKeepsNewestOfEachKey();
    void latestCountsTheComingEvent();
    void latestWithoutKeys();
    void latestKeepsEveryKeyThatFits();
    void latestOfTwoRooms();
    void gapsOfRoomsStayApart();
    void gapsMerge();
    void settledGapsKeepTheirText();
    void noGapAcrossAnEventThatStays();
    void halfWrittenStays();
    void othersFillTheQueue();
    void controlIsNeverDropped();
    void controlIsBounded();
    void closingDropsEvents();
    void closingKeepsTheHalfWritten();
    void expires();
    void expiryKeepsWhatIsUnderWay();
    void manyGapsTakeNoMemory();
    void model_data();
    void model();
};

namespace {

constexpr qint64 EventSize = 102; // 100 bytes and the WebSocket header

FramePtr frameOf(RoomId room, quint64 seq, quint64 key = 0, qsizetype size = 100)
{
    QByteArray text = QByteArray::number(room) + '/' + QByteArray::number(qulonglong(seq));
    text = text.leftJustified(size, ' ');
    return Frame::text(text, {room, seq, key, 0});
}

FramePtr control(const QByteArray &text)
{
    return Frame::text(text);
}

QByteArray gapText(const GapRange &gap)
{
    return "gap " + QByteArray::number(gap.room) + ':' + QByteArray::number(qulonglong(gap.from)) + '-'
        + QByteArray::number(qulonglong(gap.to));
}

FramePtr encode(const GapRange &gap)
{
    return control(gapText(gap));
}

/// Everything that leaves, each frame as its trimmed payload.
QList<QByteArray> drain(Outbox &outbox)
{
    QList<QByteArray> out;
    while (!outbox.isEmpty()) {
        QByteArrayView views[8];
        const int n = outbox.gather(views, 8, encode);
        qint64 bytes = 0;
        for (int i = 0; i < n; ++i)
            bytes += views[i].size();
        outbox.consume(bytes, [&](const Frame &frame) { out.append(frame.payload().trimmed().toByteArray()); });
    }
    return out;
}

/// An outbox with a limit of so many events.
struct Box : Outbox
{
    explicit Box(qint64 events) : limit(events * EventSize) {}
    Verdict event(RoomId room, quint64 seq, OnSlow policy, quint64 key = 0, quint32 now = 0)
    {
        return push(frameOf(room, seq, key), Lane::Live, now, policy, limit, dropped);
    }
    Verdict say(const QByteArray &text) { return push(control(text), Lane::Control, 0, OnSlow::Disconnect, limit, dropped); }

    qint64 limit;
    quint64 dropped = 0;
};

} // namespace

void tst_Outbox::keepsOrder()
{
    Box box(10);
    QVERIFY(box.isEmpty());
    QCOMPARE(box.event(1, 1, OnSlow::Disconnect), Verdict::Queued);
    QCOMPARE(box.say("answer"), Verdict::Queued);
    QCOMPARE(box.push(frameOf(2, 5), Lane::Replay, 0, OnSlow::Disconnect, box.limit, box.dropped), Verdict::Queued);
    QCOMPARE(box.event(2, 6, OnSlow::Disconnect), Verdict::Queued);
    QCOMPARE(box.frames(), 4);
    QCOMPARE(box.bytes(), 3 * EventSize + 8);
    QCOMPARE(drain(box), (QList<QByteArray>{"1/1", "answer", "2/5", "2/6"}));
    QCOMPARE(box.bytes(), 0);
    QVERIFY(box.isEmpty());
    QCOMPARE(box.dropped, quint64(0));
}

void tst_Outbox::writesInPieces()
{
    Box box(10);
    QByteArray expected;
    for (quint64 seq = 1; seq <= 5; ++seq) {
        const FramePtr frame = frameOf(1, seq, 0, qsizetype(seq * 7));
        expected += frame->bytes().toByteArray();
        QCOMPARE(box.push(frame, Lane::Live, 0, OnSlow::Disconnect, 1 << 20, box.dropped), Verdict::Queued);
    }
    QByteArray written;
    int frames = 0;
    for (qint64 piece = 1; !box.isEmpty(); piece = piece % 13 + 1) {
        QByteArrayView views[3];
        const int n = box.gather(views, 3, encode);
        QByteArray batch;
        for (int i = 0; i < n; ++i)
            batch += views[i].toByteArray();
        batch.truncate(piece);
        written += batch;
        box.consume(batch.size(), [&](const Frame &) { ++frames; });
        QCOMPARE(box.bytes(), expected.size() - written.size());
    }
    QCOMPARE(written, expected);
    QCOMPARE(frames, 5);
}

void tst_Outbox::takesWholeFrames()
{
    Box box(2);
    QVERIFY(box.say("hello") == Verdict::Queued);
    for (quint64 seq = 1; seq <= 4; ++seq)
        (void)box.event(1, seq, OnSlow::DropOldest);
    auto out = box.take(encode);
    QCOMPARE(out.frame->payload().toByteArray(), "hello");
    QCOMPARE(out.room, RoomId(0));
    out = box.take(encode);
    QCOMPARE(out.frame->payload().toByteArray(), "gap 1:1-2");
    QCOMPARE(out.room, RoomId(1)); // the gap is told, so the client is past it
    QCOMPARE(out.seq, quint64(2));
    out = box.take(encode);
    QCOMPARE(out.seq, quint64(3));
    QCOMPARE(box.bytes(), EventSize);
    out = box.take(encode);
    QCOMPARE(box.bytes(), 0);
    QVERIFY(!box.take(encode).frame);
}

void tst_Outbox::gathersAsManyAsAsked()
{
    Box box(10);
    for (quint64 seq = 1; seq <= 5; ++seq)
        (void)box.event(1, seq, OnSlow::Disconnect);
    QByteArrayView views[8];
    QCOMPARE(box.gather(views, 3, encode), 3);
    QCOMPARE(box.gather(views, 8, encode), 5); // asking takes nothing away
    QCOMPARE(box.frames(), 5);
}

void tst_Outbox::letsOneLargeEventThrough()
{
    Box box(1);
    QCOMPARE(box.push(frameOf(1, 1, 0, 5000), Lane::Live, 0, OnSlow::Disconnect, box.limit, box.dropped), Verdict::Queued);
    QCOMPARE(box.event(1, 2, OnSlow::Disconnect), Verdict::Overflow);
}

void tst_Outbox::replayIsNotBoundedByBytes()
{
    Box box(2);
    for (quint64 seq = 1; seq <= 100; ++seq) {
        QCOMPARE(box.push(frameOf(1, seq), Lane::Replay, 0, OnSlow::Disconnect, box.limit, box.dropped), Verdict::Queued);
    }
    // Nor does it take the place of live events or get dropped for them.
    for (quint64 seq = 101; seq <= 104; ++seq)
        (void)box.event(1, seq, OnSlow::DropOldest);
    const QList<QByteArray> out = drain(box);
    QCOMPARE(out.size(), 103);
    QCOMPARE(out.mid(99), (QList<QByteArray>{"1/100", "gap 1:101-102", "1/103", "1/104"}));
}

void tst_Outbox::shrinks()
{
    Box box(100);
    for (quint64 seq = 1; seq <= 100; ++seq)
        (void)box.event(1, seq, OnSlow::Disconnect);
    box.shrink(); // does nothing while something waits
    QCOMPARE(drain(box).size(), 100);
    box.shrink();
    QCOMPARE(box.event(1, 101, OnSlow::Disconnect), Verdict::Queued);
    QCOMPARE(drain(box), QList<QByteArray>{"1/101"});
}

void tst_Outbox::disconnectOverflows()
{
    Box box(2);
    QCOMPARE(box.event(1, 1, OnSlow::Disconnect), Verdict::Queued);
    QCOMPARE(box.event(1, 2, OnSlow::Disconnect), Verdict::Queued);
    QCOMPARE(box.event(1, 3, OnSlow::Disconnect), Verdict::Overflow);
    QCOMPARE(box.bytes(), 2 * EventSize);
    QCOMPARE(box.dropped, quint64(0));
}

void tst_Outbox::dropOldest()
{
    Box box(3);
    for (quint64 seq = 1; seq <= 5; ++seq)
        QCOMPARE(box.event(1, seq, OnSlow::DropOldest), seq <= 3 ? Verdict::Queued : Verdict::Dropped);
    QCOMPARE(box.dropped, quint64(2));
    QCOMPARE(box.bytes(), 3 * EventSize);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-2", "1/3", "1/4", "1/5"}));
}

void tst_Outbox::dropNewest()
{
    Box box(2);
    for (quint64 seq = 1; seq <= 5; ++seq)
        QCOMPARE(box.event(1, seq, OnSlow::DropNewest), seq <= 2 ? Verdict::Queued : Verdict::Dropped);
    QCOMPARE(box.dropped, quint64(3));
    QByteArrayView view;
    QCOMPARE(box.gather(&view, 1, encode), 1);
    box.consume(view.size(), [](const Frame &) {});
    QCOMPARE(box.event(1, 6, OnSlow::DropNewest), Verdict::Queued);
    QCOMPARE(drain(box), (QList<QByteArray>{"1/2", "gap 1:3-5", "1/6"}));
}

void tst_Outbox::latestKeepsNewestOfEachKey()
{
    Box box(4);
    (void)box.event(1, 1, OnSlow::Latest, 7);
    (void)box.event(1, 2, OnSlow::Latest, 8);
    (void)box.event(1, 3, OnSlow::Latest, 7);
    (void)box.event(1, 4, OnSlow::Latest, 7);
    QCOMPARE(box.event(1, 5, OnSlow::Latest, 9), Verdict::Dropped);
    QCOMPARE(box.dropped, quint64(2));
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-1", "1/2", "gap 1:3-3", "1/4", "1/5"}));
}

void tst_Outbox::latestCountsTheComingEvent()
{
    // [b1 a2] and a3 comes: a2 is what it replaces; b1 is the newest of b and stays.
    Box box(2);
    (void)box.event(1, 1, OnSlow::Latest, 8);
    (void)box.event(1, 2, OnSlow::Latest, 7);
    QCOMPARE(box.event(1, 3, OnSlow::Latest, 7), Verdict::Dropped);
    QCOMPARE(drain(box), (QList<QByteArray>{"1/1", "gap 1:2-2", "1/3"}));
}

void tst_Outbox::latestWithoutKeys()
{
    Box box(2);
    for (quint64 seq = 1; seq <= 4; ++seq)
        (void)box.event(1, seq, OnSlow::Latest);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-2", "1/3", "1/4"}));
}

void tst_Outbox::latestKeepsEveryKeyThatFits()
{
    // Ten keys, room for twelve events: whatever comes in which order, the newest of each is there.
    QRandomGenerator random(1);
    Box box(12);
    QMap<quint64, quint64> newest;
    for (quint64 seq = 1; seq <= 5000; ++seq) {
        const quint64 key = 1 + random.bounded(10U);
        newest[key] = seq;
        (void)box.event(1, seq, OnSlow::Latest, key);
        if (seq % 50 == 0) { // now and then something is written, and the queue is not full
            for (int i = 0; i < 3; ++i)
                (void)box.take(encode);
        }
        QVERIFY(box.bytes() <= 12 * EventSize);
    }
    const QList<QByteArray> out = drain(box);
    for (const quint64 seq : std::as_const(newest))
        QVERIFY2(seq < 4950 || out.contains("1/" + QByteArray::number(qulonglong(seq))), qPrintable(QString::number(seq)));
}

void tst_Outbox::latestOfTwoRooms()
{
    Box box(4);
    (void)box.event(1, 1, OnSlow::Latest, 7);
    (void)box.event(2, 1, OnSlow::Latest, 7);
    (void)box.event(1, 2, OnSlow::Latest, 8);
    (void)box.event(2, 2, OnSlow::Latest, 8);
    (void)box.event(2, 3, OnSlow::Latest, 8);
    (void)box.event(1, 3, OnSlow::Latest, 8);
    (void)box.event(2, 4, OnSlow::Latest, 7);
    (void)box.event(1, 4, OnSlow::Latest, 7);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-1", "gap 2:1-1", "gap 1:2-2", "gap 2:2-2", "2/3", "1/3", "2/4", "1/4"}));
}

void tst_Outbox::gapsOfRoomsStayApart()
{
    Box box(4);
    (void)box.event(1, 1, OnSlow::DropOldest);
    (void)box.event(2, 1, OnSlow::DropOldest);
    (void)box.event(1, 2, OnSlow::DropOldest);
    (void)box.event(2, 2, OnSlow::DropOldest);
    (void)box.event(1, 3, OnSlow::DropOldest);
    (void)box.event(2, 3, OnSlow::DropOldest);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-1", "gap 2:1-1", "1/2", "2/2", "1/3", "2/3"}));
}

void tst_Outbox::settledGapsKeepTheirText()
{
    Box box(2);
    for (quint64 seq = 1; seq <= 4; ++seq)
        (void)box.event(1, seq, OnSlow::DropOldest);
    int encoded = 0;
    const qint64 before = box.bytes();
    box.settleGaps([&](const GapRange &gap) {
        ++encoded;
        return control("left " + gapText(gap));
    });
    QCOMPARE(encoded, 1);
    QCOMPARE(box.bytes() - before, control("left gap 1:1-2")->bytes().size());
    // What is dropped afterwards is a gap of its own.
    (void)box.event(1, 5, OnSlow::DropOldest);
    QCOMPARE(drain(box), (QList<QByteArray>{"left gap 1:1-2", "gap 1:3-3", "1/4", "1/5"}));
    QCOMPARE(box.bytes(), qint64(0));
}

void tst_Outbox::gapsMerge()
{
    Box box(2);
    (void)box.event(1, 1, OnSlow::DropOldest);
    (void)box.event(2, 1, OnSlow::DropNewest);
    (void)box.event(2, 2, OnSlow::DropNewest);
    (void)box.event(1, 2, OnSlow::DropOldest); // 1/1 goes
    (void)box.event(2, 3, OnSlow::DropNewest);
    (void)box.event(1, 3, OnSlow::DropOldest); // 1/2 goes, past gaps of room 2
    QCOMPARE(box.dropped, quint64(4));
    const QList<QByteArray> out = drain(box);
    QCOMPARE(out, (QList<QByteArray>{"gap 1:1-2", "2/1", "gap 2:2-3", "1/3"}));
}

void tst_Outbox::noGapAcrossAnEventThatStays()
{
    Box box(1);
    (void)box.event(1, 1, OnSlow::DropNewest);
    (void)box.event(1, 2, OnSlow::DropNewest);
    QByteArrayView view;
    (void)box.gather(&view, 1, encode);
    box.consume(view.size(), [](const Frame &) {});
    (void)box.event(1, 3, OnSlow::DropNewest);
    (void)box.event(1, 4, OnSlow::DropNewest);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:2-2", "1/3", "gap 1:4-4"}));
}

void tst_Outbox::halfWrittenStays()
{
    Box box(2);
    (void)box.event(1, 1, OnSlow::DropOldest);
    (void)box.event(1, 2, OnSlow::DropOldest);
    QByteArrayView view;
    (void)box.gather(&view, 1, encode);
    QByteArray written = view.first(10).toByteArray();
    box.consume(10, [](const Frame &) {});
    (void)box.event(1, 3, OnSlow::DropOldest);
    QCOMPARE(box.bytes(), 2 * EventSize - 10);
    (void)box.gather(&view, 1, encode);
    written += view.toByteArray();
    QCOMPARE(written, frameOf(1, 1)->bytes().toByteArray());
    QCOMPARE(drain(box), (QList<QByteArray>{"1/1", "gap 1:2-2", "1/3"}));
}

void tst_Outbox::othersFillTheQueue()
{
    Box box(2);
    (void)box.event(1, 1, OnSlow::Disconnect);
    (void)box.event(1, 2, OnSlow::Disconnect);
    QCOMPARE(box.event(2, 1, OnSlow::DropOldest), Verdict::Dropped);
    QCOMPARE(box.event(3, 1, OnSlow::Latest, 5), Verdict::Dropped);
    QCOMPARE(box.event(2, 2, OnSlow::DropOldest), Verdict::Dropped);
    QCOMPARE(box.dropped, quint64(3));
    QCOMPARE(drain(box), (QList<QByteArray>{"1/1", "1/2", "gap 2:1-2", "gap 3:1-1"}));
}

void tst_Outbox::controlIsNeverDropped()
{
    Box box(2);
    (void)box.event(1, 1, OnSlow::DropOldest);
    QCOMPARE(box.say("a"), Verdict::Queued);
    (void)box.event(1, 2, OnSlow::DropOldest);
    QCOMPARE(box.say("b"), Verdict::Queued);
    for (quint64 seq = 3; seq <= 20; ++seq)
        (void)box.event(1, seq, OnSlow::DropOldest);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-18", "a", "b", "1/19", "1/20"}));
}

void tst_Outbox::controlIsBounded()
{
    Box box(1);
    int queued = 0;
    while (box.push(frameOf(0, 0), Lane::Control, 0, OnSlow::Disconnect, box.limit, box.dropped) == Verdict::Queued)
        QVERIFY(++queued < 100);
    QCOMPARE(queued, 4); // four times the limit of events
    // Live events have a bound of their own.
    QCOMPARE(box.event(1, 1, OnSlow::Disconnect), Verdict::Queued);
}

void tst_Outbox::closingDropsEvents()
{
    Box box(2);
    (void)box.say("a");
    (void)box.push(frameOf(1, 1), Lane::Replay, 0, OnSlow::Disconnect, box.limit, box.dropped);
    for (quint64 seq = 2; seq <= 5; ++seq)
        (void)box.event(1, seq, OnSlow::DropOldest);
    (void)box.say("b");
    box.dropEvents();
    QCOMPARE(box.bytes(), 3 + 3);
    QCOMPARE(drain(box), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(box.event(1, 6, OnSlow::DropOldest), Verdict::Queued);
    QCOMPARE(box.bytes(), EventSize);
}

void tst_Outbox::closingKeepsTheHalfWritten()
{
    Box box(3);
    (void)box.event(1, 1, OnSlow::Disconnect);
    (void)box.event(1, 2, OnSlow::Disconnect);
    QByteArrayView view;
    (void)box.gather(&view, 1, encode);
    box.consume(50, [](const Frame &) {});
    box.dropEvents();
    QCOMPARE(box.bytes(), EventSize - 50);
    (void)box.say("bye");
    QCOMPARE(drain(box), (QList<QByteArray>{"1/1", "bye"}));
    QCOMPARE(box.bytes(), 0);
}

void tst_Outbox::expires()
{
    const auto policy = [](RoomId room) { return room == 1 ? OnSlow::DropOldest : OnSlow::Disconnect; };
    Box box(10);
    (void)box.event(1, 1, OnSlow::DropOldest, 0, 1000);
    (void)box.say("a");
    (void)box.event(1, 2, OnSlow::DropOldest, 0, 2000);
    (void)box.event(1, 3, OnSlow::DropOldest, 0, 3000);
    QCOMPARE(box.oldestMs(), quint32(1000));
    const auto drop = [&box](RoomId room) { box.dropped += room == 1 ? 1 : 100; };
    QCOMPARE(box.expire(2000, 1000, policy, drop), Verdict::Queued);
    QCOMPARE(box.dropped, quint64(0));
    QCOMPARE(box.expire(3001, 1000, policy, drop), Verdict::Dropped);
    QCOMPARE(box.dropped, quint64(2));
    QCOMPARE(box.bytes(), EventSize + 3);
    QCOMPARE(drain(box), (QList<QByteArray>{"gap 1:1-2", "a", "1/3"}));

    (void)box.event(2, 1, OnSlow::Disconnect, 0, 1000);
    QCOMPARE(box.expire(2001, 1000, policy, drop), Verdict::Overflow);
    QCOMPARE(box.frames(), 1);
}

void tst_Outbox::expiryKeepsWhatIsUnderWay()
{
    const auto policy = [](RoomId) { return OnSlow::DropOldest; };
    Box box(10);
    (void)box.event(1, 1, OnSlow::DropOldest, 0, 1000);
    (void)box.event(1, 2, OnSlow::DropOldest, 0, 1000);
    QByteArrayView view;
    (void)box.gather(&view, 1, encode);
    box.consume(50, [](const Frame &) {});
    // A policy that drops never ends the connection.
    QCOMPARE(box.expire(9000, 1000, policy, [&box](RoomId) { ++box.dropped; }), Verdict::Dropped);
    QCOMPARE(drain(box), (QList<QByteArray>{"1/1", "gap 1:2-2"}));
}

void tst_Outbox::manyGapsTakeNoMemory()
{
    // A client that is always a little too slow: its queue never runs empty and has gap after gap.
    Box box(2);
    quint64 seq = 0;
    QMap<QByteArray, int> told;
    quint64 next = 1;
    for (int i = 0; i < 20000; ++i) {
        (void)box.event(1, ++seq, OnSlow::DropNewest);
        (void)box.event(1, ++seq, OnSlow::DropNewest);
        (void)box.event(1, ++seq, OnSlow::DropNewest);
        const auto out = box.take(encode);
        QVERIFY(!box.isEmpty());
        if (out.frame->payload().startsWith("gap"))
            next = out.seq + 1;
        else
            QCOMPARE(out.seq, next++);
        QVERIFY(box.frames() <= 5);
    }
    QVERIFY(next > 1000);
}

// The same pushes, partial writes, expiries and closes against a model that is as plain as can be.
// What must hold whatever happens: each event of a room is either delivered or in exactly one gap, in
// order; control frames all arrive, in order; bytes() is the sum of what waits.
void tst_Outbox::model_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 200; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void tst_Outbox::model()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const OnSlow policies[] = {OnSlow::DropOldest, OnSlow::DropNewest, OnSlow::Latest, OnSlow::DropOldest};
    Outbox box;
    const qint64 limit = 300 + random.bounded(1500);
    quint64 dropped = 0;
    quint32 now = 1000;
    quint64 seq[5] = {};
    quint64 reached[5] = {}; // by events and gaps that left
    quint64 gapped = 0;
    quint64 controls = 0;
    quint64 controlsOut = 0;
    QByteArray stream; // what the peer has received
    const auto read = [&] {
        while (stream.size() >= 2) {
            const int size = stream[1] & 0x7f;
            if (stream.size() < size + 2)
                return;
            const QByteArray text = stream.mid(2, size).trimmed();
            stream.remove(0, size + 2);
            if (text.startsWith("c")) {
                QCOMPARE(text, "c" + QByteArray::number(qulonglong(controlsOut++)));
            } else if (text.startsWith("gap ")) {
                const auto colon = text.indexOf(':');
                const auto dash = text.indexOf('-', colon);
                const int room = text.mid(4, colon - 4).toInt();
                const quint64 from = text.mid(colon + 1, dash - colon - 1).toULongLong();
                const quint64 to = text.mid(dash + 1).toULongLong();
                QCOMPARE(from, reached[room] + 1);
                QVERIFY(to >= from);
                reached[room] = to;
                gapped += to - from + 1;
            } else {
                const auto slash = text.indexOf('/');
                const int room = text.left(slash).toInt();
                QCOMPARE(text.mid(slash + 1).toULongLong(), reached[room] + 1);
                reached[room] = text.mid(slash + 1).toULongLong();
            }
        }
    };
    const auto write = [&](qint64 most) {
        QByteArrayView views[4];
        const int n = box.gather(views, 4, encode);
        QByteArray batch;
        for (int i = 0; i < n; ++i)
            batch += views[i].toByteArray();
        batch.truncate(most);
        stream += batch;
        box.consume(batch.size(), [](const Frame &) {});
        read();
    };
    for (int step = 0; step < 400; ++step) {
        now += random.bounded(50U);
        const int room = 1 + int(random.bounded(4U));
        const auto size = qsizetype(20 + random.bounded(100U));
        switch (random.bounded(10U)) {
        case 0:
            if (controls - controlsOut < 4) { // within its own bound, which another test has
                const FramePtr frame = control("c" + QByteArray::number(qulonglong(controls)));
                QCOMPARE(box.push(frame, Lane::Control, now, OnSlow::Disconnect, limit, dropped), Verdict::Queued);
                ++controls;
            }
            break;
        case 1: {
            const FramePtr frame = frameOf(RoomId(room), ++seq[room], 0, size);
            QCOMPARE(box.push(frame, Lane::Replay, now, OnSlow::Disconnect, limit, dropped), Verdict::Queued);
            break;
        }
        case 2:
        case 3: write(random.bounded(200U)); break;
        case 4: write(1 << 20); break;
        case 5:
            if (step % 7 == 0) {
                QVERIFY(box.expire(now, 400, [&](RoomId id) { return policies[id - 1]; }, [&](RoomId) { ++dropped; })
                        != Verdict::Overflow);
            }
            break;
        default: {
            const quint64 key = random.bounded(4U);
            const FramePtr frame = frameOf(RoomId(room), ++seq[room], key, size);
            QVERIFY(box.push(frame, Lane::Live, now, policies[room - 1], limit, dropped) != Verdict::Overflow);
        }
        }
        QVERIFY(box.bytes() >= 0);
        QVERIFY(box.isEmpty() == (box.frames() == 0));
        if (QTest::currentTestFailed())
            return;
    }
    // Bytes are those that leave, but for gaps that are not made yet.
    qint64 left = box.bytes();
    qint64 out = 0;
    while (!box.isEmpty()) {
        QByteArrayView view;
        const qint64 before = box.bytes();
        (void)box.gather(&view, 1, encode);
        left += box.bytes() - before;
        out += view.size();
        stream += view.toByteArray();
        box.consume(view.size(), [](const Frame &) {});
    }
    read();
    QCOMPARE(out, left);
    QCOMPARE(box.bytes(), 0);
    QVERIFY(stream.isEmpty());
    for (int room = 1; room <= 4; ++room)
        QCOMPARE(reached[room], seq[room]);
    QCOMPARE(gapped, dropped);
    QCOMPARE(controlsOut, controls);
}

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_outbox.moc"

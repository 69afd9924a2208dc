// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/roomlog.h"

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>

namespace Carillon {

/// What every RoomLog must do, whatever it keeps its events in. A test of an implementation is
/// a class that inherits this one and gives it a factory; all cases below run against it.
class RoomLogConformance : public QObject
{
    Q_OBJECT

protected:
    using Factory = std::function<std::unique_ptr<RoomLog>()>;
    explicit RoomLogConformance(Factory make) : m_make(std::move(make)) {}

private Q_SLOTS:
    void init()
    {
        m_log = m_make();
        m_policy = {};
        m_policy.historySize = 10;
        m_policy.historyTtl = std::chrono::seconds(60);
    }
    void cleanup() { m_log.reset(); }

    // Happy flows
    void keepsWhatCameLast()
    {
        append(1, 1, 25);
        QCOMPARE(m_log->size(1).events, 10);
        QCOMPARE(seqs(m_log->newest(1, 100)), range(16, 25));
        QCOMPARE(seqs(m_log->newest(1, 3)), range(23, 25));
        QCOMPARE(seqs(m_log->newest(1, 0)), range(1, 0));
        QVERIFY(m_log->newest(2, 100).empty());
    }
    void keepsFramesAsTheyAre()
    {
        append(1, 1, 3);
        const auto events = m_log->newest(1, 3);
        QCOMPARE(events[2]->bytes().toByteArray(), frame(1, 3)->bytes().toByteArray());
        QCOMPARE(events[2]->meta().room, RoomId(1));
        QCOMPARE(events[2]->meta().seq, quint64(3));
        QCOMPARE(events[2]->meta().keyHash, quint64(7));
    }
    void givesWhatFollows_data()
    {
        QTest::addColumn<int>("since");
        QTest::addColumn<bool>("known");
        QTest::newRow("all that is kept") << 15 << true; // 16 to 25 are
        QTest::newRow("one too many") << 14 << false;
        QTest::newRow("from the start") << 0 << false;
        QTest::newRow("some") << 20 << true;
        QTest::newRow("the last one") << 24 << true;
        QTest::newRow("nothing missed") << 25 << true;
        QTest::newRow("from the future") << 26 << false;
        QTest::newRow("from far in the future") << 2000000000 << false;
    }
    void givesWhatFollows()
    {
        QFETCH(int, since);
        QFETCH(bool, known);
        append(1, 1, 25);
        const auto events = m_log->after(1, quint64(since), 25);
        QCOMPARE(events.has_value(), known);
        if (known)
            QCOMPARE(seqs(*events), range(quint64(since) + 1, 25));
    }
    void answersForRoomsWithoutEvents()
    {
        QVERIFY(m_log->after(9, 0, 0) && m_log->after(9, 0, 0)->empty());
        QVERIFY(!m_log->after(9, 3, 5));
        QVERIFY(m_log->after(9, 5, 5)); // nothing missed, though nothing is kept
        QCOMPARE(m_log->size(9).events, 0);
        QVERIFY(m_log->expire(9, m_policy, 0));
        m_log->drop(9);
    }
    void forgetsWhatIsOld()
    {
        append(1, 1, 1, 1000);
        append(1, 2, 2, 30'000);
        append(1, 3, 3, 61'000);
        QVERIFY(!m_log->expire(1, m_policy, 61'000)); // exactly as old as allowed
        QCOMPARE(m_log->size(1).events, 3);
        QVERIFY(!m_log->expire(1, m_policy, 61'001));
        QCOMPARE(seqs(m_log->newest(1, 10)), range(2, 3));
        QVERIFY(!m_log->after(1, 0, 3));
        QCOMPARE(seqs(*m_log->after(1, 1, 3)), range(2, 3));
        QVERIFY(m_log->expire(1, m_policy, 200'000));
        QCOMPARE(m_log->size(1).events, 0);
        QVERIFY(!m_log->after(1, 2, 3));
        QVERIFY(m_log->after(1, 3, 3));
        append(1, 4, 4, 200'000); // and goes on
        QCOMPARE(seqs(*m_log->after(1, 3, 4)), range(4, 4));
    }
    void countsBytes()
    {
        QCOMPARE(m_log->totalBytes(), 0);
        append(1, 1, 25);
        append(2, 1, 5);
        QCOMPARE(m_log->size(2).events, 5);
        QVERIFY(m_log->size(1).bytes > 0);
        QCOMPARE(m_log->totalBytes(), m_log->size(1).bytes + m_log->size(2).bytes);
        QVERIFY(!m_log->expire(1, m_policy, 1));
        m_log->drop(1);
        QCOMPARE(m_log->totalBytes(), m_log->size(2).bytes);
        QVERIFY(m_log->expire(2, m_policy, 1'000'000));
        QCOMPARE(m_log->totalBytes(), 0);
    }
    void keepsRoomsApart()
    {
        append(1, 1, 5);
        append(2, 1, 3);
        m_log->drop(1);
        QVERIFY(m_log->newest(1, 10).empty());
        QCOMPARE(seqs(m_log->newest(2, 10)), range(1, 3));
        append(1, 1, 2); // the number is used again by another room
        QCOMPARE(seqs(*m_log->after(1, 0, 2)), range(1, 2));
    }
    // Rainy flows
    void followsASmallerSize()
    {
        append(1, 1, 10);
        m_policy.historySize = 3;
        append(1, 11, 11);
        QCOMPARE(seqs(m_log->newest(1, 10)), range(9, 11));
    }
    void sizeZeroKeepsNothing()
    {
        m_policy.historySize = 0;
        append(1, 1, 5);
        QCOMPARE(m_log->size(1).events, 0);
        QVERIFY(!m_log->after(1, 4, 5));
        QVERIFY(m_log->after(1, 5, 5));
        QCOMPARE(m_log->totalBytes(), 0);
    }
    void switchedOffAndOnIsNoHistoryWithAHole()
    {
        append(1, 1, 5);
        m_policy.historySize = 0;
        append(1, 6, 8);
        QVERIFY(!m_log->after(1, 3, 8));
        m_policy.historySize = 10;
        append(1, 9, 9);
        QVERIFY(!m_log->after(1, 3, 9));
        QVERIFY(!m_log->after(1, 7, 9));
        QCOMPARE(seqs(*m_log->after(1, 8, 9)), range(9, 9));
        QCOMPARE(seqs(m_log->newest(1, 10)), range(9, 9));
    }
    void neverSaysAllWhenTheLastIsMissing()
    {
        append(1, 1, 5);
        QVERIFY(!m_log->after(1, 3, 7));
    }

private:
    static FramePtr frame(RoomId room, quint64 seq)
    {
        return Frame::text("event " + QByteArray::number(qulonglong(seq)), {room, seq, 7, 1});
    }
    void append(RoomId room, quint64 from, quint64 to, qint64 nowMs = 0)
    {
        for (quint64 seq = from; seq <= to; ++seq)
            m_log->append(room, frame(room, seq), m_policy, nowMs);
    }
    static QList<quint64> seqs(const std::vector<FramePtr> &events)
    {
        QList<quint64> list;
        for (const FramePtr &event : events)
            list.append(event->meta().seq);
        return list;
    }
    static QList<quint64> range(quint64 from, quint64 to)
    {
        QList<quint64> list;
        for (quint64 seq = from; seq <= to; ++seq)
            list.append(seq);
        return list;
    }

    Factory m_make;
    std::unique_ptr<RoomLog> m_log;
    NamespacePolicy m_policy;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/sequence.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestSequence final : public QObject
{
    Q_OBJECT

    QStringList m_got;
    std::function<void()> m_also = [] {};
    Sequence sequence()
    {
        m_got.clear();
        m_also = [] {};
        return Sequence([this](const Sequence::Item &item) {
            if (const auto *event = std::get_if<HubEvent>(&item))
                m_got.append(QString::number(*event->seq));
            else
                m_got.append(text(std::get<HubGap>(item)));
            m_also();
        });
    }
    static QString text(const HubGap &gap)
    {
        return u"%1-%2"_s.arg(gap.fromSeq).arg(gap.toSeq ? QString::number(*gap.toSeq) : u"?"_s);
    }
    static HubEvent event(quint64 seq) { return {.type = u"tick"_s, .seq = seq}; }
    static HubSubscribed at(const QString &epoch, quint64 seq, std::optional<bool> recovered = {})
    {
        return {.room = u"open:1"_s, .position = {epoch, seq}, .recovered = recovered};
    }

private Q_SLOTS:
    void inOrderAndOnce()
    {
        Sequence s = sequence();
        s.take(event(4)); // before the answer
        QVERIFY(!s.open(at(u"e"_s, 2), {}));
        for (const quint64 seq : {3, 3, 2, 6, 5})
            s.take(event(seq));
        QCOMPARE(m_got, QStringList({u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
        QVERIFY(!s.isHolding());
        QCOMPARE(*s.position(), HubPosition({u"e"_s, 6}));
    }

    void gapsStandForEvents()
    {
        Sequence s = sequence();
        QVERIFY(!s.open(at(u"e"_s, 2), {}));
        s.take(HubGap{.fromSeq = 4, .toSeq = 6});
        s.take(event(7));
        s.take(HubGap{.fromSeq = 1, .toSeq = 3}); // its beginning was seen
        s.take(HubGap{.fromSeq = 1, .toSeq = 7}); // all of it was
        QCOMPARE(m_got, QStringList({u"3-3"_s, u"4-6"_s, u"7"_s}));
    }

    void resume_data()
    {
        QTest::addColumn<QString>("epoch");
        QTest::addColumn<int>("seq");
        QTest::addColumn<bool>("recovered");
        QTest::addColumn<QString>("gap"); // empty: none
        QTest::addColumn<int>("next");
        QTest::newRow("recovered") << u"e"_s << 9 << true << QString() << 6;
        QTest::newRow("nothing missed") << u"e"_s << 5 << false << QString() << 6;
        QTest::newRow("too far back") << u"e"_s << 9 << false << u"6-9"_s << 10;
        QTest::newRow("numbered anew") << u"f"_s << 3 << false << u"6-?"_s << 4;
    }

    void resume()
    {
        QFETCH(QString, epoch);
        QFETCH(int, seq);
        QFETCH(bool, recovered);
        QFETCH(QString, gap);
        QFETCH(int, next);
        Sequence s = sequence();
        QVERIFY(!s.open(at(u"e"_s, 5), {}));
        const auto since = s.position();
        s.close();
        QVERIFY(!s.isOpen());
        const auto found = s.open(at(epoch, quint64(seq), recovered), since);
        QCOMPARE(found ? text(*found) : QString(), gap);
        s.take(event(quint64(next)));
        QCOMPARE(m_got, QStringList(QString::number(next)));
        QCOMPARE(s.position()->epoch, epoch);
    }

    void closedInTheMiddle()
    {
        Sequence s = sequence();
        QVERIFY(!s.open(at(u"e"_s, 0), {}));
        s.take(event(2));
        s.take(event(3));
        m_also = [&] { s.close(); };
        s.take(event(1));
        QCOMPARE(m_got, QStringList(u"1"_s));
        QCOMPARE(s.position()->seq, 1U);
        QVERIFY(!s.isHolding());
    }

    void holesAreGivenUp()
    {
        Sequence s = sequence();
        QVERIFY(!s.open(at(u"e"_s, 1), {}));
        s.take(event(4));
        const HubGap gap = s.skip(u"open:1"_s);
        QCOMPARE(gap, HubGap({u"open:1"_s, 2, 3, u"lost"_s}));
        s.settle();
        QCOMPARE(m_got, QStringList(u"4"_s));
    }

    void whatIsHeldIsBounded()
    {
        Sequence s = sequence();
        QVERIFY(!s.open(at(u"e"_s, 0), {}));
        for (quint64 seq = 2; seq < Sequence::MaxHeld + 100; ++seq)
            s.take(event(seq));
        s.take(event(1));
        QCOMPARE(s.position()->seq, Sequence::MaxHeld + 1);
    }

    void forgotten()
    {
        Sequence s = sequence();
        QVERIFY(!s.position());
        QVERIFY(!s.open(at(u"e"_s, 7), {}));
        s.forget();
        QVERIFY(!s.position());
        QVERIFY(!s.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestSequence)
#include "tst_sequence.moc"

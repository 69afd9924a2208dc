// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/serverclock.h"

#include <QDateTime>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class TestServerClock final : public QObject
{
    Q_OBJECT

    static QString at(qint64 ms)
    {
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
    }

private Q_SLOTS:
    void theQuickestRoundTripCounts()
    {
        ServerClock clock;
        QVERIFY(!clock.latency());
        clock.sample(at(5100), 1000, 1100);
        QCOMPARE(clock.offset(), milliseconds(4050));
        QCOMPARE(clock.latency(), milliseconds(100));
        clock.sample(at(7000), 2000, 2020);
        QCOMPARE(clock.offset(), milliseconds(4990));
        clock.sample(at(9000), 3000, 3900); // slow: it tells less
        QCOMPARE(clock.offset(), milliseconds(4990));
        QCOMPARE(clock.latency(), milliseconds(900));
        clock.forget();
        clock.sample(at(9000), 3000, 3900);
        QCOMPARE(clock.offset(), milliseconds(5550));
    }

    void whatIsNoTimeIsNone()
    {
        ServerClock clock;
        clock.sample(u"yesterday"_s, 1000, 1100);
        clock.sample(at(5000), 1100, 1000); // our clock was set meanwhile
        QVERIFY(!clock.latency());
        QCOMPARE(clock.offset(), milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"

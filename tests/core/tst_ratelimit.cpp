// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/ratelimit.h"

#include <QTest>

using namespace Carillon;

class tst_RateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void allowsABurst();
    void fillsUpAgain();
    void keepsTheAverage();
    void limitsNothingAtZero();
    void takesSeveralAtOnce();
    // Rainy flows
    void saysWhenToComeBack();
    void savesUpNoMoreThanABurst();
    void survivesTheClockTurningOver();
    void followsANewRate();
};

namespace {

int takeAll(RateLimit &limit, int perSecond, quint32 nowMs)
{
    int taken = 0;
    while (limit.take(perSecond, nowMs) == 0)
        ++taken;
    return taken;
}

} // namespace

void tst_RateLimit::allowsABurst()
{
    RateLimit limit;
    QCOMPARE(takeAll(limit, 50, 1000), 100);
    QCOMPARE(takeAll(limit, 50, 1000), 0);
}

void tst_RateLimit::fillsUpAgain()
{
    RateLimit limit;
    (void)takeAll(limit, 50, 1000);
    QCOMPARE(takeAll(limit, 50, 1019), 0);
    QCOMPARE(takeAll(limit, 50, 1020), 1);
    QCOMPARE(takeAll(limit, 50, 2020), 50);
}

void tst_RateLimit::keepsTheAverage()
{
    RateLimit limit;
    int taken = 0;
    for (quint32 now = 0; now < 60'000; ++now)
        taken += limit.take(10, now) == 0 ? 1 : 0;
    QVERIFY2(taken >= 618 && taken <= 620, qPrintable(QString::number(taken))); // 60 s and the burst
}

void tst_RateLimit::limitsNothingAtZero()
{
    RateLimit limit;
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limit.take(0, 1), 0);
}

void tst_RateLimit::takesSeveralAtOnce()
{
    RateLimit limit;
    QCOMPARE(limit.wait(10, 1000), 0);
    QVERIFY(limit.isFull(10, 1000));
    limit.spend(50); // thirty more than there were
    QVERIFY(!limit.isFull(10, 1000));
    QCOMPARE(limit.wait(10, 1000), 3100);
    QCOMPARE(limit.wait(10, 4000), 100);
    QCOMPARE(limit.wait(10, 4100), 0);
    QVERIFY(!limit.isFull(10, 5900));
    QVERIFY(limit.isFull(10, 6100));
    QCOMPARE(limit.wait(0, 6100), 0);
}

void tst_RateLimit::saysWhenToComeBack()
{
    for (int rate : {1, 3, 50, 1000}) {
        RateLimit limit;
        (void)takeAll(limit, rate, 1000);
        const qint64 wait = limit.take(rate, 1000);
        QVERIFY(wait >= 1 && wait <= 1000 / rate + 1);
        // Whoever waits as long as it was told gets through, a millisecond of rounding granted.
        QCOMPARE(limit.take(rate, quint32(1000 + wait + 1)), 0);
    }
}

void tst_RateLimit::savesUpNoMoreThanABurst()
{
    RateLimit limit;
    (void)takeAll(limit, 50, 0);
    QCOMPARE(takeAll(limit, 50, 3'600'000), 100);
}

void tst_RateLimit::survivesTheClockTurningOver()
{
    // quint32 milliseconds turn over every 49 days.
    RateLimit limit;
    (void)takeAll(limit, 50, 0xffffff00U);
    QCOMPARE(takeAll(limit, 50, 0xffffff00U + 1000U), 50);
}

void tst_RateLimit::followsANewRate()
{
    RateLimit limit;
    (void)takeAll(limit, 50, 0);
    QCOMPARE(takeAll(limit, 10, 100'000), 20);
}

QTEST_GUILESS_MAIN(tst_RateLimit)
#include "tst_ratelimit.moc"

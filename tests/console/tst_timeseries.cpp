// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/timeseries.h"

#include <QTest>

#include <limits>

using namespace Carillon;

class TestTimeSeries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourInStepsOfTenSeconds()
    {
        TimeSeries series;
        for (qint64 second = 0; second <= 3700; ++second)
            series.append(second * 1000, double(second % 10));
        QVERIFY(series.points(60000).size() <= 601);
        const auto &hour = series.points(3600000);
        QVERIFY(hour.size() >= 360 && hour.size() <= 361);
        QVERIFY(hour.back().ms - hour.front().ms <= 3600000);
        QCOMPARE(hour[5].value, 4.5); // the mean of 0 to 9
    }

    void theWorstOfTenSeconds()
    {
        TimeSeries series(TimeSeries::Summary::Maximum);
        for (qint64 second = 0; second < 40; ++second)
            series.append(second * 1000, double(second % 10));
        QCOMPARE(series.points(3600000).front().value, 9.0);
        QCOMPARE(series.maximumOf(40000, 3600000), 9.0);
    }

    void theLinesEndIsNow()
    {
        TimeSeries series;
        series.append(20000, 1);
        series.append(21000, 3);
        QCOMPARE(series.points(3600000).size(), std::size_t(1));
        QCOMPARE(series.points(3600000).back().ms, 21000);
        QCOMPARE(series.points(3600000).back().value, 2.0);
    }

    void momentsBeforeZero()
    {
        for (qint64 ms = -40000; ms < 0; ms += 5000) {
            TimeSeries series;
            series.append(ms, 7);
            QCOMPARE(series.points(3600000).size(), std::size_t(1));
            QCOMPARE(series.points(3600000).back().value, 7.0);
        }
    }

    void gaps()
    {
        QVERIFY(!TimeSeries::isGap({0, 1}, {3000, 1}));
        QVERIFY(TimeSeries::isGap({0, 1}, {4000, 1}));
        const qint64 step = TimeSeries::maxStep(3600000);
        QVERIFY(!TimeSeries::isGap({0, 1}, {19000, 1}, step));
        QVERIFY(TimeSeries::isGap({0, 1}, {31000, 1}, step));
    }

    void whatIsNoFigureIsLeftOut()
    {
        TimeSeries series;
        series.append(1000, std::numeric_limits<double>::quiet_NaN());
        series.append(1000, std::numeric_limits<double>::infinity());
        QVERIFY(series.isEmpty());
        series.append(2000, 1);
        series.append(2000, 2); // the clock stood still
        series.append(1000, 3); // or went back
        QCOMPARE(series.points().size(), std::size_t(1));
        series.clear();
        QVERIFY(series.isEmpty());
        QCOMPARE(series.maximumSince(0), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestTimeSeries)
#include "tst_timeseries.moc"

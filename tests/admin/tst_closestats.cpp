// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/closestats.h"

#include <QTest>

using namespace Carillon;

namespace {

constexpr qint64 Start = 1'000'000'000;

QMap<QByteArray, quint64> sums(const CloseStats &stats, qint64 nowMs)
{
    QMap<QByteArray, quint64> all;
    for (const CloseStats::Span &span : stats.spans(nowMs)) {
        for (const auto &[code, count] : span.counts)
            all[span.window] += count;
    }
    return all;
}

} // namespace

class tst_CloseStats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWindows();
    void seesAStorm();
    void aFewAreNoStorm();
    void forgets();
};

void tst_CloseStats::countsWindows()
{
    CloseStats stats;
    QVERIFY(stats.spans(Start).empty());
    stats.add(CloseCode::Abnormal, Start, 10);
    stats.add(CloseCode::Abnormal, Start + 30'000, 10);
    stats.add(CloseCode::Draining, Start + 30'500, 10);
    QCOMPARE(sums(stats, Start + 31'000), (QMap<QByteArray, quint64>{{"10s", 2}, {"1m", 3}, {"10m", 3}}));
    QCOMPARE(sums(stats, Start + 100'000), (QMap<QByteArray, quint64>{{"10m", 3}}));
    const auto spans = stats.spans(Start + 31'000);
    QCOMPARE(spans[0].counts.at(1006), 1U);
    QCOMPARE(spans[0].counts.at(4200), 1U);
}

void tst_CloseStats::seesAStorm()
{
    CloseStats stats;
    // Twelve seconds of 2 600, with a lull that is shorter than five seconds.
    for (int second = 0; second < 16; ++second) {
        const bool lull = second >= 6 && second < 10;
        for (int i = 0; i < (lull ? 3 : 2600); ++i)
            stats.add(i % 20 == 0 ? CloseCode::TooSlow : CloseCode::Abnormal, Start + second * 1000, 50'000);
    }
    for (int i = 0; i < 400; ++i) // less than a hundredth
        stats.add(CloseCode::Normal, Start + 17'000, 50'000);
    const auto spans = stats.spans(Start + 30'000);
    const CloseStats::Span &storm = spans.back();
    QCOMPARE(storm.window, "storm");
    QCOMPARE(storm.fromMs, Start);
    QCOMPARE(storm.toMs, Start + 16'000);
    QCOMPARE(storm.counts.at(1006) + storm.counts.at(4101), quint64(12 * 2600 + 4 * 3));
    QVERIFY(!storm.counts.contains(1000));
    // The next one begins anew.
    for (int i = 0; i < 1000; ++i)
        stats.add(CloseCode::Abnormal, Start + 60'000, 50'000);
    QCOMPARE(stats.spans(Start + 61'000).back().fromMs, Start + 60'000);
}

void tst_CloseStats::aFewAreNoStorm()
{
    CloseStats stats;
    for (int i = 0; i < 100; ++i)
        stats.add(CloseCode::Abnormal, Start, 0);
    QVERIFY(!sums(stats, Start).contains("storm"));
    stats.add(CloseCode::Abnormal, Start, 0);
    QVERIFY(sums(stats, Start).contains("storm"));
}

void tst_CloseStats::forgets()
{
    CloseStats stats;
    for (int second = 0; second < 700; ++second)
        stats.add(CloseCode::Normal, Start + second * 1000, 1);
    QCOMPARE(sums(stats, Start + 699'000)["10m"], 600U);
}

QTEST_APPLESS_MAIN(tst_CloseStats)
#include "tst_closestats.moc"

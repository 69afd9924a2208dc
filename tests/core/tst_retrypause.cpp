// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/retrypause.h"

#include <QSet>
#include <QTest>

using namespace Carillon;

class tst_RetryPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsAndIsBounded();
    void spreads();
    void beginsAnew();
};

void tst_RetryPause::growsAndIsBounded()
{
    RetryPause pause(1000);
    for (const int uncut : {100, 200, 400, 800, 1000, 1000}) {
        const int ms = pause.nextMs();
        QVERIFY2(ms > uncut / 2 && ms <= uncut, qPrintable(QString::number(ms)));
    }
}

// Of a hundred who lost the same broker few come back in the same millisecond.
void tst_RetryPause::spreads()
{
    QSet<int> pauses;
    for (int i = 0; i < 100; ++i) {
        RetryPause pause(5000);
        for (int attempt = 0; attempt < 6; ++attempt)
            static_cast<void>(pause.nextMs());
        pauses.insert(pause.nextMs());
    }
    QVERIFY(pauses.size() > 50);
}

void tst_RetryPause::beginsAnew()
{
    RetryPause pause(1000);
    QVERIFY(pause.isFirst());
    QVERIFY(!pause.reset());
    for (int i = 0; i < 5; ++i)
        static_cast<void>(pause.nextMs());
    QVERIFY(!pause.isFirst());
    QVERIFY(pause.reset());
    QVERIFY(pause.isFirst());
    QVERIFY(pause.nextMs() <= RetryPause::FirstMs);
}

QTEST_GUILESS_MAIN(tst_RetryPause)
#include "tst_retrypause.moc"

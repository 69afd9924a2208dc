// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/dedupe.h"

#include <QTest>

using namespace Carillon;

class tst_Dedupe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void remembersForFiveMinutes();
    void givesTheFirstAnswer();
    void takesBackWhatDidNotHappen();
    // Rainy flows
    void forgetsTheOldestWhenFull();
    void forgetsTheOldestWhenItsAnswersAreLarge();
    void forgetsInOrder();
};

namespace {

PublishResult resultOf(quint64 seq)
{
    return {"id", {{"chat:1", seq, "e", 0}}, false};
}

} // namespace

void tst_Dedupe::remembersForFiveMinutes()
{
    Dedupe dedupe;
    QVERIFY(!dedupe.find("a", 0));
    dedupe.remember("a", resultOf(1), 1000);
    QVERIFY(dedupe.find("a", 1000));
    QVERIFY(dedupe.find("a", 1000 + 5 * 60 * 1000));
    QVERIFY(!dedupe.find("a", 1001 + 5 * 60 * 1000));
    QVERIFY(!dedupe.find("b", 1000));
    // Seen anew it counts anew.
    dedupe.remember("a", resultOf(2), 400'000);
    QCOMPARE(dedupe.find("a", 400'001)->placements.front().seq, quint64(2));
}

void tst_Dedupe::givesTheFirstAnswer()
{
    Dedupe dedupe;
    dedupe.remember("a", resultOf(17), 0);
    const PublishResult *before = dedupe.find("a", 1);
    QVERIFY(before);
    QCOMPARE(before->placements.front().room, "chat:1");
    QCOMPARE(before->placements.front().seq, quint64(17));
    QVERIFY(!before->duplicate);
}

void tst_Dedupe::takesBackWhatDidNotHappen()
{
    Dedupe dedupe;
    dedupe.remember("a", resultOf(1), 0);
    dedupe.remember("b", resultOf(2), 1);
    dedupe.remember("c", resultOf(3), 2);
    dedupe.correct("a", resultOf(11));
    dedupe.correct("nobody", resultOf(12));
    dedupe.takeBack("c");
    dedupe.takeBack("b");
    dedupe.takeBack("b"); // not the last any more: nothing
    QVERIFY(!dedupe.find("c", 3));
    QVERIFY(!dedupe.find("b", 3));
    QVERIFY(!dedupe.find("nobody", 3));
    QCOMPARE(dedupe.find("a", 3)->placements.front().seq, quint64(11));
    // Seen anew, each counts from then.
    dedupe.remember("b", resultOf(4), 400'000);
    QVERIFY(dedupe.find("b", 700'000));
}

void tst_Dedupe::forgetsTheOldestWhenFull()
{
    Dedupe dedupe;
    for (std::size_t i = 0; i < Dedupe::MaxEntries; ++i)
        dedupe.remember(QByteArray::number(qulonglong(i)), {}, 0);
    QCOMPARE(dedupe.forgottenEarly(), quint64(0));
    QVERIFY(dedupe.find("0", 0));
    dedupe.remember("one more", {}, 0);
    QCOMPARE(dedupe.forgottenEarly(), quint64(1));
    QVERIFY(!dedupe.find("0", 0));
    QVERIFY(dedupe.find("1", 0));
    QVERIFY(dedupe.find("one more", 0));
}

void tst_Dedupe::forgetsTheOldestWhenItsAnswersAreLarge()
{
    // An event for ten thousand people has as many places.
    PublishResult large;
    large.placements.resize(10'000);
    Dedupe dedupe;
    for (int i = 0; i < 100; ++i)
        dedupe.remember(QByteArray::number(i), large, 0);
    QCOMPARE(dedupe.forgottenEarly(), quint64(0));
    dedupe.remember("one more", resultOf(1), 0);
    QCOMPARE(dedupe.forgottenEarly(), quint64(1));
    QVERIFY(!dedupe.find("0", 0));
    QVERIFY(dedupe.find("1", 0));
    QVERIFY(dedupe.find("one more", 0));
    QVERIFY(!dedupe.find("one more", 301'000)); // and what is forgotten makes place
    for (int i = 0; i < 100; ++i)
        dedupe.remember(QByteArray::number(i), large, 301'000);
    QCOMPARE(dedupe.forgottenEarly(), quint64(1));
}

void tst_Dedupe::forgetsInOrder()
{
    Dedupe dedupe;
    dedupe.remember("a", {}, 0);
    dedupe.remember("b", {}, 100'000);
    QVERIFY(!dedupe.find("a", 300'001));
    QVERIFY(dedupe.find("b", 300'001));
    QVERIFY(!dedupe.find("b", 400'001));
}

QTEST_GUILESS_MAIN(tst_Dedupe)
#include "tst_dedupe.moc"

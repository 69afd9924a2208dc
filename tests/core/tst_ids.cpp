// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/ids.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace Carillon;

class tst_Ids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThereAndBack_data();
    void goesThereAndBack();
    void refuses_data();
    void refuses();
    void spreadsOverBuckets();
};

void tst_Ids::goesThereAndBack_data()
{
    QTest::addColumn<int>("shard");
    QTest::addColumn<int>("generation");
    QTest::addColumn<quint32>("slot");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << 0 << 0 << 0U << QByteArray("c0000000000000000");
    QTest::newRow("each") << 1 << 2 << 3U << QByteArray("c0001000200000003");
    QTest::newRow("largest") << 65535 << 65535 << 0xffffffffU << QByteArray("cffffffffffffffff");
}

void tst_Ids::goesThereAndBack()
{
    QFETCH(int, shard);
    QFETCH(int, generation);
    QFETCH(quint32, slot);
    QFETCH(QByteArray, text);
    const PeerId id{quint16(shard), quint16(generation), slot};
    QCOMPARE(connectionId(id), text);
    QVERIFY(PeerId::fromNumber(id.number()) == id);
    PeerId read;
    QVERIFY(parseConnectionId(text, read));
    QVERIFY(read == id);
}

void tst_Ids::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "c", "0001000200000003", "c000100020000000", "c00010002000000033",
                             "x0001000200000003", "c000100020000000g", "c0x01000200000003",
                             "c+001000200000003", "c 001000200000003", "c000100020000000 ",
                             "c000A000200000003", "c-001000200000003"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void tst_Ids::refuses()
{
    QFETCH(QByteArray, text);
    PeerId id;
    QVERIFY(!parseConnectionId(text, id));
}

void tst_Ids::spreadsOverBuckets()
{
    // What a server of four shards has: the same slots in each. By chance no bucket has ten of them.
    std::vector<int> buckets(16384);
    for (quint16 shard = 0; shard < 4; ++shard) {
        for (quint32 slot = 0; slot < 2000; ++slot)
            ++buckets[qHash(PeerId{shard, 1, slot}) % buckets.size()];
    }
    QVERIFY(*std::max_element(buckets.begin(), buckets.end()) < 10);
    // Nor are they a row without an empty bucket, along which a removal would look.
    int longest = 0;
    int row = 0;
    for (const int count : buckets) {
        row = count > 0 ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    QVERIFY2(longest < 100, QByteArray::number(longest).constData());
}

QTEST_GUILESS_MAIN(tst_Ids)
#include "tst_ids.moc"

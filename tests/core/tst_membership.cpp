// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/membership.h"
#include "server/core/room.h"

#include <QTest>

using namespace Carillon;

class tst_Membership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndRemoves();
    void countsEachOnce();
    void keepsTenantsApart();
};

void tst_Membership::addsAndRemoves()
{
    Membership membership;
    QVERIFY(!membership.contains("r", "a"));
    QVERIFY(membership.add("r", "a"));
    QVERIFY(membership.contains("r", "a"));
    QVERIFY(!membership.contains("r", "b"));
    QVERIFY(!membership.contains("s", "a"));
    QVERIFY(membership.remove("r", "a"));
    QVERIFY(!membership.contains("r", "a"));
    QVERIFY(!membership.remove("r", "a"));
    QVERIFY(!membership.remove("never", "a"));
}

void tst_Membership::countsEachOnce()
{
    Membership membership;
    QVERIFY(membership.add("r", "a"));
    QVERIFY(membership.add("r", "a"));
    QVERIFY(membership.add("r", "b"));
    QVERIFY(membership.add("s", "a"));
    QCOMPARE(membership.entries(), 3);
    QVERIFY(membership.remove("r", "a"));
    QVERIFY(!membership.remove("r", "a"));
    QCOMPARE(membership.entries(), 2);
}

void tst_Membership::keepsTenantsApart()
{
    Membership membership;
    QVERIFY(membership.add(roomKey("acme", "chat:1"), "a"));
    QVERIFY(!membership.contains(roomKey("", "chat:1"), "a"));
    QVERIFY(!membership.contains(roomKey("acm", "echat:1"), "a"));
    QVERIFY(!membership.contains("acmechat:1", "a"));
    QVERIFY(membership.contains(roomKey("acme", "chat:1"), "a"));
}

QTEST_GUILESS_MAIN(tst_Membership)
#include "tst_membership.moc"

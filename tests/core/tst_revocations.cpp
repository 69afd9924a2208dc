// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/revocations.h"
#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

namespace {

Claims token(const QByteArray &user, qint64 issuedAt, const QByteArray &tenant = {}, const QByteArray &id = {})
{
    Claims claims;
    claims.userId = user;
    claims.tenant = tenant;
    claims.tokenId = id;
    claims.issuedAt = issuedAt;
    return claims;
}

Revocation ofUser(const QByteArray &user, qint64 at, qint64 ends = 10'000, const QByteArray &tenant = {})
{
    return {tenant, user, {}, at, ends};
}

} // namespace

class tst_Revocations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversOlderTokensOfTheUser();
    void coversTheTokenWithTheId();
    void endsWithItsTime();
    void saysItAgain();
    void knowsWhatItKnows();
    void authenticatorRefuses();
    void refusesWhatDoesNotFit();
};

void tst_Revocations::coversOlderTokensOfTheUser()
{
    Revocations list;
    QVERIFY(!list.covers(token("alice", 50)));
    QVERIFY(list.add(ofUser("alice", 100)));
    QVERIFY(list.covers(token("alice", 99)));
    QVERIFY(list.covers(token("alice", 100))); // of the same second: nobody knows
    QVERIFY(list.covers(token("alice", 0)));   // does not say when
    QVERIFY(!list.covers(token("alice", 101)));
    QVERIFY(!list.covers(token("alic", 99)));
    QVERIFY(!list.covers(token("alice", 99, "acme")));
    QVERIFY(list.add(ofUser("bob", 100, 10'000, "acme")));
    QVERIFY(list.covers(token("bob", 99, "acme")));
    QVERIFY(!list.covers(token("bob", 99)));
}

void tst_Revocations::coversTheTokenWithTheId()
{
    Revocations list;
    QVERIFY(list.add({QByteArray("acme"), {}, "t-1", 100, 10'000}));
    QVERIFY(list.add({std::nullopt, {}, "t-2", 100, 10'000}));
    QVERIFY(list.covers(token("alice", 99, "acme", "t-1")));
    QVERIFY(list.covers(token("alice", 500, "acme", "t-1"))); // an id is one token's, whenever it was made
    QVERIFY(!list.covers(token("alice", 99, "other", "t-1")));
    QVERIFY(!list.covers(token("alice", 99, {}, "t-1")));
    QVERIFY(list.covers(token("alice", 99, "other", "t-2")));
    QVERIFY(list.covers(token("alice", 99, {}, "t-2")));
    QVERIFY(!list.covers(token("alice", 99, "acme")));
    QVERIFY(!list.covers(token("t-2", 99, "acme", "t-3")));
}

void tst_Revocations::endsWithItsTime()
{
    Revocations list;
    QVERIFY(list.add(ofUser("alice", 100, 200)));
    QVERIFY(list.add(ofUser("bob", 100, 300)));
    list.expire(199);
    QCOMPARE(list.size(), 2);
    list.expire(200);
    QCOMPARE(list.size(), 1);
    QVERIFY(!list.covers(token("alice", 50)));
    QVERIFY(list.covers(token("bob", 50)));
    list.expire(300);
    QCOMPARE(list.size(), 0);
    QVERIFY(!list.covers(token("bob", 50)));
}

void tst_Revocations::saysItAgain()
{
    Revocations list;
    QVERIFY(list.add(ofUser("alice", 100, 500)));
    QVERIFY(list.add(ofUser("alice", 150, 300)));
    QCOMPARE(list.size(), 1);
    QVERIFY(list.covers(token("alice", 150)));
    list.expire(400);
    QVERIFY(list.covers(token("alice", 150))); // never shorter than it was said
}

void tst_Revocations::knowsWhatItKnows()
{
    Revocations list;
    QVERIFY(list.add(ofUser("alice", 100)));
    const auto added = list.add(std::vector{ofUser("alice", 100), ofUser("bob", 100), ofUser("alice", 150), ofUser("bob", 90)});
    QCOMPARE(added.refused, 0);
    QCOMPARE(added.fresh.size(), std::size_t(2));
    QCOMPARE(added.fresh[0].user, "bob");
    QCOMPARE(added.fresh[1].user, "alice"); // again, for longer than before
    QVERIFY(list.covers(token("alice", 150)) && list.covers(token("bob", 100)));
}

void tst_Revocations::authenticatorRefuses()
{
    FakeAuthenticator inner;
    inner.tokens["old"] = std::make_shared<const Claims>(token("alice", 50));
    inner.tokens["new"] = std::make_shared<const Claims>(token("alice", 150));
    Revocations list;
    const RevocationCheck check(inner, list);
    QVERIFY(check.verify("old").ok());
    QVERIFY(list.add(ofUser("alice", 100)));
    QCOMPARE(check.verify("old").error().reason, "revoked");
    QVERIFY(check.isRevoked(*inner.tokens["old"]));
    QVERIFY(check.verify("new").ok());
    QCOMPARE(check.verify("none").error().reason, "bad_signature");
}

void tst_Revocations::refusesWhatDoesNotFit()
{
    Revocations list;
    for (qsizetype i = 0; i < Revocations::MaxEntries; ++i)
        QVERIFY(list.add(ofUser(QByteArray::number(i), 100)));
    QCOMPARE(list.size(), Revocations::MaxEntries);
    QVERIFY(!list.add(ofUser("one more", 100)));
    QCOMPARE(list.add(std::vector{ofUser("one more", 100), ofUser("1", 130)}).refused, 1);
    QVERIFY(!list.covers(token("one more", 50)));
    QVERIFY(list.covers(token("0", 50))); // the oldest is still in force
    QVERIFY(list.add(ofUser("0", 120))); // the same again is not one more
    QVERIFY(list.covers(token("0", 120)));
}

QTEST_GUILESS_MAIN(tst_Revocations)
#include "tst_revocations.moc"

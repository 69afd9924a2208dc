// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/reconnectpolicy.h"

#include "common/closecodes.h"

#include <QTest>

using namespace Carillon;
using std::chrono::milliseconds;

class TestReconnectPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delay_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("hint");     // -1: none
        QTest::addColumn<int>("expected"); // -1: never

        QTest::newRow("lost, first, low") << 1006 << 1 << 0.0 << -1 << 0;
        QTest::newRow("lost, first, high") << 1006 << 1 << 1.0 << -1 << 1000;
        QTest::newRow("lost, third, high") << 1006 << 3 << 1.0 << -1 << 4000;
        QTest::newRow("lost, third, low") << 1006 << 3 << 0.0 << -1 << 0;
        QTest::newRow("ceiling") << 1006 << 9 << 1.0 << -1 << 30000;
        QTest::newRow("very many attempts") << 1006 << 100000 << 1.0 << -1 << 30000;
        QTest::newRow("attempt out of range") << 1006 << -5 << 1.0 << -1 << 1000;
        QTest::newRow("capacity backs off") << 4100 << 2 << 1.0 << -1 << 2000;
        QTest::newRow("a hint to all is the least") << 4101 << 1 << 1.0 << 77 << 1077;
        QTest::newRow("draining follows the hint") << 4200 << 1 << 0.5 << 7300 << 7300;
        QTest::newRow("draining without a hint") << 4200 << 1 << 1.0 << -1 << 1000;
        QTest::newRow("a hint of a year") << 4201 << 1 << 0.5 << 2000000000 << 600000;
        QTest::newRow("a hint of nothing is none") << 4200 << 1 << 0.5 << 0 << 500;
        QTest::newRow("a code of the future") << 4999 << 1 << 1.0 << -1 << 1000;
        QTest::newRow("token missing") << 4001 << 1 << 0.5 << -1 << -1;
        QTest::newRow("removed by an operator") << 4005 << 1 << 0.5 << 100 << -1;
        QTest::newRow("last of the range") << 4099 << 1 << 0.5 << -1 << -1;
        QTest::newRow("closed normally") << 1000 << 1 << 0.5 << -1 << -1;
        QTest::newRow("policy violation") << 1008 << 1 << 0.5 << -1 << -1;
        QTest::newRow("server error") << 1011 << 1 << 1.0 << -1 << 1000;
    }

    void delay()
    {
        QFETCH(int, code);
        QFETCH(int, attempt);
        QFETCH(double, random);
        QFETCH(int, hint);
        QFETCH(int, expected);
        const auto retryAfter = hint < 0 ? std::nullopt : std::optional(milliseconds(hint));
        const auto result = ReconnectPolicy().delay(quint16(code), attempt, random, retryAfter);
        QCOMPARE(result ? int(result->count()) : -1, expected);
    }

    void floor()
    {
        const ReconnectPolicy policy{.floor = milliseconds(500), .ceiling = milliseconds(400)};
        QCOMPARE(policy.backoff(1, 0.0), milliseconds(500));
        QCOMPARE(policy.backoff(9, 1.0), milliseconds(500)); // above the ceiling: it wins
        QCOMPARE(ReconnectPolicy{.floor = milliseconds(500)}.backoff(1, 0.0), milliseconds(500));
        QCOMPARE(ReconnectPolicy{.floor = milliseconds(500)}.backoff(3, 1.0), milliseconds(4000));
    }

    /// The server announces `reconnect` by the same table.
    void agreesWithTheServer()
    {
        for (int code = 1000; code < 5000; ++code) {
            const Comeback how = comebackAfter(quint16(code));
            const bool byItself = how == Comeback::Backoff || how == Comeback::WhenTold;
            QVERIFY2(byItself == clientReconnects(CloseCode(code)),
                     QByteArray::number(code).constData());
            QCOMPARE(how == Comeback::WithToken, code >= 4001 && code <= 4004);
        }
    }
};

QTEST_GUILESS_MAIN(TestReconnectPolicy)
#include "tst_reconnectpolicy.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/fakehub.h"
#include "tests/cli/program.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The real program against a hub that can be told to lie: the demo's verdict must be right.
class DemoCommandTest : public QObject
{
    Q_OBJECT

private:
    QStringList demo(const FakeHub &hub, const QStringList &more) const
    {
        return QStringList{u"demo"_s, u"--json"_s, u"--secret"_s, u"0123456789abcdef0123456789abcdef"_s, u"--api"_s, hub.api(),
                           u"--slow"_s, u"0"_s, u"--churn"_s, u"0"_s} + more;
    }

private Q_SLOTS:
    void verdict_data()
    {
        QTest::addColumn<FakeHub::Fault>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("count");
        QTest::newRow("all is well") << FakeHub::Fault::None << 0 << u"received"_s;
        QTest::newRow("dropped and said so") << FakeHub::Fault::LoseAndSay << 0 << u"announced_gaps"_s;
        QTest::newRow("lost") << FakeHub::Fault::Lose << 1 << u"lost"_s;
        QTest::newRow("lost at the end") << FakeHub::Fault::LoseLast << 1 << u"lost"_s;
        QTest::newRow("doubled") << FakeHub::Fault::Double << 1 << u"doubled"_s;
    }

    void verdict()
    {
        QFETCH(FakeHub::Fault, fault);
        QFETCH(int, exitCode);
        QFETCH(QString, count);
        FakeHub hub;
        QVERIFY(hub.listen());
        hub.setFault(fault);
        Program program(demo(hub, {u"--clients"_s, u"12"_s, u"--rate"_s, u"400"_s, u"--duration"_s, u"2s"_s}));
        QCOMPARE(program.finish(40), exitCode);
        const QJsonObject summary = program.jsonLines().last();
        QVERIFY(summary["summary"_L1].toBool());
        QCOMPARE(summary["ok"_L1].toBool(), exitCode == 0);
        QVERIFY2(summary[count].toInt() > 0, program.output.constData());
        QCOMPARE(summary["connections"_L1].toInt(), 12);
        QCOMPARE(summary["refused"_L1].toInt(), 0);
        for (const QString &other : {u"lost"_s, u"doubled"_s, u"out_of_order"_s}) {
            if (other != count)
                QVERIFY2(summary[other].toInt() == 0, program.output.constData());
        }
        if (exitCode != 0)
            QVERIFY(program.errors.contains("events were lost, doubled or out of order"));
        for (const QString &type : {u"chat.created"_s, u"message.sent"_s, u"price.tick"_s, u"task.status_changed"_s,
                                    u"chat.updated"_s, u"notification.created"_s})
            QVERIFY2(hub.types().contains(type), qPrintable(type));
    }

    void clientsComeBackToWhereTheyWere()
    {
        FakeHub hub;
        QVERIFY(hub.listen());
        Program program(demo(hub, {u"--clients"_s, u"5"_s, u"--rate"_s, u"100"_s}));
        QTRY_COMPARE(hub.welcomed(), 5);
        QTRY_VERIFY(hub.types().contains(u"price.tick"_s));
        hub.closeEverybody(1001);
        QTRY_COMPARE_WITH_TIMEOUT(hub.welcomed(), 10, 10000);
        ::kill(pid_t(program.process.processId()), SIGINT);
        QCOMPARE(program.finish(30), 0);
        QVERIFY(std::any_of(hub.commands().begin(), hub.commands().end(), [](const QJsonObject &c) { return c.contains("since"_L1); }));
        const QJsonObject summary = program.jsonLines().last();
        QCOMPARE(summary["connections"_L1].toInt(), 10);
        QVERIFY(summary["not_resumed"_L1].toInt() > 0);
        QCOMPARE(summary["closes"_L1].toObject(), (QJsonObject{{u"1001"_s, 5}}));
    }

    /// 4000 to 4099: something must change first.
    void clientsStayAwayWhenTold()
    {
        FakeHub hub;
        QVERIFY(hub.listen());
        Program program(demo(hub, {u"--clients"_s, u"3"_s, u"--duration"_s, u"4s"_s}));
        QTRY_COMPARE(hub.welcomed(), 3);
        hub.closeEverybody(4005);
        QCOMPARE(program.finish(30), 0);
        QCOMPARE(hub.welcomed(), 3);
        QVERIFY(program.jsonLines().size() >= 2); // one line a second, and the summary
    }

    void secretRefused()
    {
        FakeHub hub;
        QVERIFY(hub.listen());
        hub.setPostStatus(401);
        Program program(demo(hub, {}));
        QCOMPARE(program.finish(), 1);
        QVERIFY2(program.errors.contains("HTTP 401 unauthorized"), program.errors.constData());
        QCOMPARE(hub.clients(), 0);
    }

    void nobodyListens()
    {
        QString api;
        {
            FakeHub hub;
            QVERIFY(hub.listen());
            api = hub.api();
        }
        Program program({u"demo"_s, u"--secret"_s, u"x"_s, u"--api"_s, api});
        QCOMPARE(program.finish(), 3);
        QVERIFY(program.errors.contains("Connection refused"));
    }
};

QTEST_GUILESS_MAIN(DemoCommandTest)
#include "tst_democommand.moc"

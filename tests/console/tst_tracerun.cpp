// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tracerun.h"
#include "tests/support/fakeadminserver.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

using State = TraceRun::State;

class TestTraceRun final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeAdminServer> m_server;
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<TraceRun> m_run;
    QString m_refuse;

    void push(qint64 n, qint64 lost = 0, const QString &ended = {}, const QString &node = {})
    {
        QJsonObject frame{
            {u"type"_s, u"trace"_s},
            {u"trace"_s, u"t1"_s},
            {u"records"_s, QJsonArray{QJsonObject{{u"n"_s, n},
                                                  {u"ts"_s, u"2026-01-15T10:30:00.123Z"_s},
                                                  {u"conn"_s, u"c1"_s},
                                                  {u"dir"_s, u"out"_s},
                                                  {u"kind"_s, u"event"_s},
                                                  {u"name"_s, u"message.new"_s},
                                                  {u"size"_s, 212},
                                                  {u"queue_bytes"_s, 4096},
                                                  {u"delay_us"_s, 84}}}},
            {u"used"_s, QJsonObject{{u"ms"_s, 1000 * n}, {u"bytes"_s, 212 * n}, {u"events"_s, n}}},
            {u"lost"_s, lost},
            {u"connections"_s, 2},
            {u"connections_total"_s, 3}};
        if (!ended.isEmpty())
            frame[u"ended"_s] = ended;
        if (!node.isEmpty())
            frame[u"node"_s] = node;
        m_server->send(frame);
    }

    static TraceRun::Wish wish(const QString &kind, const QString &target, const QString &filter)
    {
        TraceRun::Wish wish;
        wish.kind = kind;
        wish.target = target;
        wish.filter = filter;
        return wish;
    }

    void start()
    {
        m_run->start(wish(u"user"_s, u"alice"_s, u"kind = event"_s));
        QTRY_COMPARE(m_run->state(), State::Running);
    }

private Q_SLOTS:
    void init()
    {
        m_refuse.clear();
        m_server = std::make_unique<FakeAdminServer>();
        QVERIFY(m_server->listen());
        m_server->setScript([this](const QJsonObject &request) {
            const QString type = request[u"type"_s].toString();
            if (type != "trace"_L1)
                return false;
            QJsonObject answer{{u"type"_s, m_refuse.isEmpty() ? u"result"_s : u"error"_s},
                               {u"id"_s, request[u"id"_s]}};
            if (m_refuse.isEmpty()) {
                answer[u"audit_id"_s] = u"a-18"_s;
                answer[u"budget"_s] = request[u"budget"_s];
                answer[u"connections"_s] = 3;
                answer[u"connections_total"_s] = 3;
                answer[u"masked"_s] = false;
            } else {
                answer[u"code"_s] = m_refuse;
            }
            m_server->send(answer);
            return true;
        });
        m_client = std::make_unique<AdminClient>();
        m_client->setReconnectPolicy({.floor = std::chrono::milliseconds(20),
                                      .first = std::chrono::milliseconds(40),
                                      .ceiling = std::chrono::milliseconds(60)});
        m_run = std::make_unique<TraceRun>(m_client.get(), u"t1"_s);
        m_client->open(m_server->url(), u"t"_s);
        QTRY_VERIFY(m_client->isReady());
    }

    void cleanup()
    {
        m_run.reset();
        m_client.reset();
        m_server.reset();
    }

    void recordsBudgetAndEnd()
    {
        start();
        const QJsonObject asked = m_server->last(u"trace"_s);
        QCOMPARE(asked[u"user"_s].toString(), u"alice"_s);
        QCOMPARE(asked[u"budget"_s][u"ms"_s].toInt(), 300000);
        QCOMPARE(asked[u"bytes_per_s"_s].toInt(), 32 * 1024);
        QVERIFY(!asked.contains(u"sample"_s));
        push(1);
        push(2, 5);
        QTRY_COMPARE(m_run->usedEvents(), 2);
        m_run->log()->flush();
        QCOMPARE(m_run->log()->rowCount(), 3); // and a row for what was lost
        QCOMPARE(m_run->lost(), 5);
        QCOMPARE(m_run->log()->record(0).queueBytes, 4096);
        QCOMPARE(m_run->connections(), 2);
        push(300, 5, u"time"_s);
        QTRY_COMPARE(m_run->state(), State::Ended);
        QCOMPARE(m_run->endReason(), u"time"_s);
        QCOMPARE(m_run->usedShare(), 1.0);
        QCOMPARE(m_run->header().target[u"user"_s].toString(), u"alice"_s);
    }

    void severalNodesAreOneTrace()
    {
        m_client->setSeveralNodes(true);
        start();
        QCOMPARE(m_server->last(u"trace"_s)[u"nodes"_s].toString(), u"all"_s);
        push(1);
        push(2, 5, {}, u"hub-2"_s);
        QTRY_COMPARE(m_run->usedEvents(), 3);
        QCOMPARE(m_run->usedMs(), 2000); // the time is the same everywhere
        QCOMPARE(m_run->lost(), 5);
        QCOMPARE(m_run->connections(), 4);
        m_run->log()->flush();
        QCOMPARE(m_run->log()->record(0).connection, u"c1@"_s + m_client->hello().node);
        QCOMPARE(m_run->log()->record(1).connection, u"c1@hub-2"_s);
        push(3, 5, u"bytes"_s, u"hub-2"_s);
        QTRY_COMPARE(m_run->state(), State::Ended);
        QTRY_COMPARE(m_server->count(u"untrace"_s), 1); // the others are not needed any more
        QCOMPARE(m_server->last(u"untrace"_s)[u"nodes"_s].toString(), u"all"_s);
    }

    void connectionOfAnotherNode()
    {
        m_run->start(wish(u"connection"_s, u"c1@hub-2"_s, {}));
        QTRY_COMPARE(m_run->state(), State::Running);
        m_run->stop();
        QTRY_COMPARE(m_server->count(u"untrace"_s), 1);
        QCOMPARE(m_server->last(u"untrace"_s)[u"node"_s].toString(), u"hub-2"_s);
    }

    void stopTellsTheServer()
    {
        start();
        m_run->stop();
        QCOMPARE(m_run->state(), State::Ended);
        QTRY_COMPARE(m_server->count(u"untrace"_s), 1);
        push(9);
        QTest::qWait(50);
        QCOMPARE(m_run->usedEvents(), 0); // late frames are not ours any more
    }

    void refusedIsSaid()
    {
        m_refuse = u"forbidden"_s;
        m_run->start(wish(u"room"_s, u"chat:1"_s, {}));
        QTRY_COMPARE(m_run->state(), State::Failed);
        QCOMPARE(m_run->error().code, u"forbidden"_s);
        QCOMPARE(m_server->last(u"trace"_s)[u"sample"_s].toInt(), 100);
    }

    void goesOnAfterALossWithWhatIsLeft()
    {
        start();
        push(100);
        QTRY_COMPARE(m_run->usedMs(), 100000);
        m_server->dropClient();
        QTRY_COMPARE(m_run->state(), State::Interrupted);
        QTRY_COMPARE(m_run->state(), State::Running);
        QCOMPARE(m_server->last(u"trace"_s)[u"budget"_s][u"ms"_s].toInt(), 200000);
        QCOMPARE(m_run->usedMs(), 100000);
        push(10);
        QTRY_COMPARE(m_run->usedMs(), 110000);
        m_run->log()->flush();
        QCOMPARE(m_run->log()->record(1).kind, EventRecord::Kind::Gap);
    }
};

QTEST_GUILESS_MAIN(TestTraceRun)
#include "tst_tracerun.moc"

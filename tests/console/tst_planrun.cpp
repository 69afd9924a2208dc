// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/planrun.h"
#include "tests/support/fakeadminserver.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

using State = PlanRun::State;

class TestPlanRun final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeAdminServer> m_server;
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<PlanRun> m_plan;
    int m_expires = 60000;
    QString m_refuseConfirm;

    void answer(const QJsonObject &request, QJsonObject fields)
    {
        fields[u"type"_s] = fields.contains(u"code"_s) ? u"error"_s : u"result"_s;
        fields[u"id"_s] = request[u"id"_s];
        m_server->send(fields);
    }

    void push(const QString &state, int done)
    {
        m_server->send({{u"type"_s, u"plan"_s},
                        {u"plan"_s, u"p-3"_s},
                        {u"state"_s, state},
                        {u"count"_s, 120},
                        {u"done"_s, done},
                        {u"skipped"_s, 2},
                        {u"rate"_s, 500},
                        {u"eta_ms"_s, 90}});
    }

    void offer()
    {
        m_plan->ask({{u"action"_s, u"disconnect"_s}, {u"filter"_s, u"state = slow"_s}});
        QTRY_COMPARE(m_plan->state(), State::Offered);
    }

private Q_SLOTS:
    void init()
    {
        m_expires = 60000;
        m_refuseConfirm.clear();
        m_server = std::make_unique<FakeAdminServer>();
        QVERIFY(m_server->listen());
        m_server->setScript([this](const QJsonObject &request) {
            const QString type = request[u"type"_s].toString();
            if (type == "plan"_L1) {
                answer(request, {{u"plan"_s, u"p-3"_s},
                                 {u"count"_s, 120},
                                 {u"total"_s, 2000},
                                 {u"rate"_s, 500},
                                 {u"eta_ms"_s, 240},
                                 {u"typed"_s, true},
                                 {u"sample"_s, QJsonArray{QJsonObject{{u"id"_s, u"c1"_s},
                                                                      {u"user"_s, u"alice"_s}}}},
                                 {u"expires_in_ms"_s, m_expires}});
                return true;
            }
            if (type == "confirm"_L1) {
                if (m_refuseConfirm.isEmpty())
                    answer(request, {{u"audit_id"_s, u"a-19"_s}, {u"state"_s, u"running"_s}});
                else
                    answer(request, {{u"code"_s, m_refuseConfirm}});
                return true;
            }
            if (type == "pause"_L1 || type == "resume"_L1 || type == "abort"_L1) {
                answer(request, {{u"state"_s, type == "pause"_L1    ? u"paused"_s
                                              : type == "resume"_L1 ? u"running"_s
                                                                    : u"aborted"_s}});
                return true;
            }
            return false;
        });
        m_client = std::make_unique<AdminClient>();
        m_plan = std::make_unique<PlanRun>(m_client.get());
        m_client->open(m_server->url(), u"t"_s);
        QTRY_VERIFY(m_client->isReady());
    }

    void cleanup()
    {
        m_plan.reset();
        m_client.reset();
        m_server.reset();
    }

    void fromTheQuestionToTheEnd()
    {
        offer();
        QCOMPARE(m_plan->count(), 120);
        QCOMPARE(m_plan->total(), 2000);
        QVERIFY(m_plan->isTyped());
        QCOMPARE(m_plan->sample().size(), 1);
        QVERIFY(m_plan->expiresInMs() > 50000);
        m_plan->confirm(120, u"because"_s);
        QTRY_COMPARE(m_plan->state(), State::Running);
        QCOMPARE(m_server->last(u"confirm"_s)[u"count"_s].toInt(), 120);
        QCOMPARE(m_server->last(u"confirm"_s)[u"reason"_s].toString(), u"because"_s);
        QCOMPARE(m_plan->auditId(), u"a-19"_s);
        push(u"running"_s, 50);
        QTRY_COMPARE(m_plan->done(), 50);
        m_plan->pause();
        QTRY_COMPARE(m_plan->state(), State::Paused);
        m_plan->resume(100);
        QTRY_COMPARE(m_plan->state(), State::Running);
        QCOMPARE(m_server->last(u"resume"_s)[u"rate"_s].toInt(), 100);
        push(u"done"_s, 118);
        QTRY_VERIFY(m_plan->isOver());
        QCOMPARE(m_plan->skipped(), 2);
    }

    void aWrongCountLeavesThePlan()
    {
        offer();
        m_refuseConfirm = u"confirmation"_s;
        m_plan->confirm(7, {});
        QTRY_COMPARE(m_plan->error().code, u"confirmation"_s);
        QCOMPARE(m_plan->state(), State::Offered);
        m_refuseConfirm = u"not_found"_s; // it has expired there
        m_plan->confirm(120, {});
        QTRY_COMPARE(m_plan->state(), State::Expired);
    }

    void expiresByItself()
    {
        m_expires = 30;
        offer();
        QTRY_COMPARE(m_plan->state(), State::Expired);
        m_plan->confirm(120, {});
        QCOMPARE(m_server->count(u"confirm"_s), 0);
    }

    void abortedOnRequest()
    {
        offer();
        m_plan->abort();
        QTRY_COMPARE(m_plan->state(), State::Aborted);
        m_plan->abort();
        QCOMPARE(m_server->count(u"abort"_s), 1);
    }

    void aLostConnectionPausesIt()
    {
        offer();
        m_plan->confirm(120, {});
        QTRY_COMPARE(m_plan->state(), State::Running);
        m_server->dropClient();
        QTRY_COMPARE(m_plan->state(), State::Paused);
    }

    void framesOfOtherPlansAreNotOurs()
    {
        offer();
        m_server->send({{u"type"_s, u"plan"_s}, {u"plan"_s, u"p-4"_s}, {u"state"_s, u"done"_s}});
        m_plan->confirm(120, {});
        QTRY_COMPARE(m_plan->state(), State::Running);
    }
};

QTEST_GUILESS_MAIN(TestPlanRun)
#include "tst_planrun.moc"

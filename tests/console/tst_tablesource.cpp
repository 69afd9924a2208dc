// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tablesource.h"
#include "tests/support/fakeadminserver.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestTableSource final : public QObject
{
    Q_OBJECT

    FakeAdminServer m_server;
    AdminClient m_client;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.listen());
        m_server.fill(500, 20);
        m_client.setReconnectPolicy({.floor = std::chrono::milliseconds(5),
                                     .first = std::chrono::milliseconds(10),
                                     .ceiling = std::chrono::milliseconds(20)});
        m_client.open(m_server.url(), {});
        QTRY_VERIFY(m_client.isReady());
    }

    void init() { m_server.forget(); }

    void hiddenViewAsksNothing()
    {
        TableSource source(&m_client, u"hidden"_s, u"connections"_s);
        source.setSort(u"-queue_bytes"_s);
        source.setFilter(u"state = slow"_s);
        QCOMPARE(source.model()->columnCount(), 24);
        source.setActive(true);
        QCOMPARE(source.state(), TableSource::State::Loading);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        QCOMPARE(m_server.count(u"query"_s), 1);
        QCOMPARE(source.model()->matched(), 6);
        QCOMPARE(source.model()->total(), 500);
        source.setActive(false);
        QTRY_COMPARE(m_server.count(u"cancel"_s), 1);
        QCOMPARE(source.state(), TableSource::State::Stale);
    }

    void onlyWantedColumnsAreFetched()
    {
        TableSource source(&m_client, u"columns"_s, u"connections"_s);
        source.setColumns({u"id"_s, u"user"_s});
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        QCOMPARE(m_server.last(u"query"_s)[u"columns"_s].toArray().size(), 2);
        QVERIFY(source.model()->valueAt(0, u"queue_bytes"_s).isNull());
        source.setActive(false);
    }

    void badFilterKeepsTheRowsAndRecovers()
    {
        TableSource source(&m_client, u"bad"_s, u"connections"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        source.setFilter(u"colour = red"_s);
        QTRY_COMPARE(source.state(), TableSource::State::Failed);
        QCOMPARE(source.error().at, 0);
        QCOMPARE(source.model()->rowCount(), 200);
        source.setFilter({});
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        source.setActive(false);
    }

    void windowAndOffset()
    {
        TableSource source(&m_client, u"window"_s, u"connections"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        source.setWindow(400, 200);
        QTRY_COMPARE(source.model()->offset(), 400);
        QCOMPARE(source.model()->rowCount(), 100);
        source.setFilter(u"state = slow"_s); // starts at the top again
        QTRY_COMPARE(source.model()->offset(), 0);
        source.setActive(false);
    }

    void lossKeepsTheRows()
    {
        TableSource source(&m_client, u"loss"_s, u"rooms"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        QSignalSpy states(&source, &TableSource::stateChanged);
        m_server.dropClient();
        QTRY_COMPARE(source.state(), TableSource::State::Stale);
        QCOMPARE(source.model()->rowCount(), 20);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        source.setActive(false);
    }

    void aRestartedServerHasTheSameRooms()
    {
        TableSource source(&m_client, u"rooms"_s, u"rooms"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        const QPersistentModelIndex chosen = source.model()->index(7, 0);
        const QString key = source.model()->keyAt(7);
        m_server.setHello({{u"epoch"_s, u"another"_s}});
        m_server.dropClient();
        QTRY_COMPARE(source.state(), TableSource::State::Stale);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        QVERIFY(chosen.isValid()); // and so a selection stays
        QCOMPARE(source.model()->keyAt(chosen.row()), key);
        source.setActive(false);
    }

    void restartClearsTheRows()
    {
        TableSource source(&m_client, u"restart"_s, u"connections"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        QSignalSpy removed(source.model(), &QAbstractItemModel::rowsRemoved);
        m_server.setHello({{u"epoch"_s, u"other"_s}});
        m_server.dropClient();
        QTRY_COMPARE(removed.size(), 1);
        QTRY_COMPARE(source.model()->rowCount(), 200);
        source.setActive(false);
    }

    void allNodesAreAskedWhereThereAreSeveral()
    {
        TableSource source(&m_client, u"nodes"_s, u"connections"_s);
        source.setAllNodes(true);
        source.setWindow(1900, 200);
        source.setInterval(250);
        source.setActive(true);
        QTRY_COMPARE(m_server.count(u"query"_s), 1);
        QVERIFY(!m_server.last(u"query"_s).contains(u"nodes"_s)); // one node need not be told
        QSignalSpy several(&m_client, &AdminClient::severalNodesChanged);
        m_client.setSeveralNodes(true);
        QCOMPARE(several.size(), 1);
        QTRY_COMPARE(m_server.count(u"query"_s), 2);
        const QJsonObject asked = m_server.last(u"query"_s);
        QCOMPARE(asked[u"nodes"_s].toString(), u"all"_s);
        QCOMPARE(asked[u"interval_ms"_s].toInt(), 1000);
        QCOMPARE(asked[u"offset"_s].toInt(), 1800); // as far as the server goes
        source.model()->applyRows(
            {{u"type"_s, u"result"_s},
             {u"columns"_s, QJsonArray{u"id"_s, u"user"_s}},
             {u"rows"_s, QJsonArray{QJsonArray{u"c1@hub-2"_s, u"bob"_s}}},
             {u"nodes"_s,
              QJsonArray{QJsonObject{{u"node"_s, u"hub-2"_s}, {u"state"_s, u"ok"_s}},
                         QJsonObject{{u"node"_s, u"hub-3"_s},
                                     {u"state"_s, u"no_answer"_s},
                                     {u"age_ms"_s, 3200}}}}});
        QCOMPARE(source.model()->keyAt(0), u"c1@hub-2"_s);
        QCOMPARE(source.model()->nodes().size(), 2);
        QVERIFY(!source.model()->nodes()[0].isMissing());
        QVERIFY(source.model()->nodes()[1].isMissing());
        QCOMPARE(source.model()->nodes()[1].ageMs, 3200);
        m_client.setSeveralNodes(false);
        QTRY_COMPARE(m_server.count(u"query"_s), 3);
        QVERIFY(!m_server.last(u"query"_s).contains(u"nodes"_s));
        source.setActive(false);
    }

    void refusedTable()
    {
        m_server.setScript([this](const QJsonObject &request) {
            if (request[u"table"_s].toString() != "config"_L1)
                return false;
            m_server.send({{u"type"_s, u"error"_s},
                           {u"id"_s, request[u"id"_s]},
                           {u"code"_s, u"forbidden"_s},
                           {u"scope"_s, u"admin:manage"_s}});
            return true;
        });
        TableSource source(&m_client, u"config"_s, u"config"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Failed);
        QCOMPARE(source.error().scope, u"admin:manage"_s);
        source.setActive(false);
        m_server.setScript({});
    }

    void costSlowsItDownAndIsSaid()
    {
        TableSource source(&m_client, u"slowed"_s, u"connections"_s);
        source.setActive(true);
        QTRY_COMPARE(source.state(), TableSource::State::Live);
        const auto coverage = [this](int interval) {
            m_server.send({{u"type"_s, u"coverage"_s},
                           {u"query"_s, u"slowed"_s},
                           {u"asked_ms"_s, 1000},
                           {u"interval_ms"_s, interval},
                           {u"reason"_s, u"cost"_s}});
        };
        coverage(2400);
        QTRY_COMPARE(source.slowedMs(), 2400);
        coverage(1000);
        QTRY_COMPARE(source.slowedMs(), 0);
        source.setActive(false);
    }

    void cleanupTestCase() { m_client.close(); }
};

QTEST_GUILESS_MAIN(TestTableSource)
#include "tst_tablesource.moc"

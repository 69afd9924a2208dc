// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/replay.h"
#include "tests/support/fakeadminserver.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

using State = Replay::State;

class TestReplay final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeAdminServer> m_server;
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<Replay> m_replay;

    static EventRecord event(qint64 seq, qint64 timeMs, const QByteArray &data = "{\"a\":1}")
    {
        EventRecord record;
        record.seq = seq;
        record.timeMs = timeMs;
        record.type = u"message.new"_s;
        record.room = u"chat:1"_s;
        record.data = data;
        return record;
    }

    static Replay::Wish wish(const QString &room, double speed = 1)
    {
        return {{}, room, speed, {}};
    }

    int sent() const
    {
        int count = 0;
        for (const FakeAdminServer::Request &request : m_server->requests())
            count += request.type == "inject"_L1 && !request.frame[u"dry_run"_s].toBool();
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeAdminServer>();
        QVERIFY(m_server->listen());
        m_server->fill(50, 5);
        m_client = std::make_unique<AdminClient>();
        m_replay = std::make_unique<Replay>(m_client.get());
        m_client->open(m_server->url(), u"t"_s);
        QTRY_VERIFY(m_client->isReady());
    }

    void cleanup()
    {
        m_replay.reset();
        m_client.reset();
        m_server.reset();
    }

    void planThenSend()
    {
        EventRecord masked = event(3, 1200);
        masked.masked = true;
        EventRecord command = event(0, 1300);
        command.what = u"command"_s;
        m_replay->plan(
            {event(1, 1000), event(2, 1400), event(2, 1400), masked, command, EventRecord::gap(5)},
            wish(u"chat:9"_s, 2));
        QTRY_COMPARE(m_replay->state(), State::Planned);
        QCOMPARE(m_replay->count(), 2); // told twice is one event
        QCOMPARE(m_replay->masked(), 1);
        QCOMPARE(m_replay->recipients(), 37);
        QCOMPARE(m_replay->durationMs(), 200);
        QCOMPARE(sent(), 0);
        m_replay->start();
        QTRY_COMPARE(m_replay->state(), State::Done);
        QCOMPARE(sent(), 2);
        const QJsonObject last = m_server->last(u"inject"_s);
        QCOMPARE(last[u"room"_s].toString(), u"chat:9"_s);
        QCOMPARE(last[u"data"_s][u"a"_s].toInt(), 1);
    }

    void neverFasterThanItsLimit()
    {
        std::vector<EventRecord> many;
        for (int i = 1; i <= 101; ++i)
            many.push_back(event(i, 1000));
        m_replay->plan(many, wish(u"chat:9"_s, 0));
        QTRY_COMPARE(m_replay->state(), State::Planned);
        QCOMPARE(m_replay->durationMs(), qint64(100 * 1000 / Replay::MaxRate));
    }

    void pauseAndStop()
    {
        m_replay->plan({event(1, 1000), event(2, 1050), event(3, 60000)}, wish(u"r"_s));
        QTRY_COMPARE(m_replay->state(), State::Planned);
        m_replay->start();
        QTRY_COMPARE(m_replay->sent(), 2);
        m_replay->pause();
        QCOMPARE(m_replay->state(), State::Paused);
        m_replay->resume();
        QCOMPARE(m_replay->state(), State::Running);
        m_replay->stop();
        QCOMPARE(m_replay->state(), State::Stopped);
        QCOMPARE(sent(), 2);
    }

    void stopsAtTheFirstRefusal()
    {
        m_server->setScript([this](const QJsonObject &request) {
            if (request[u"type"_s].toString() != "inject"_L1 || request[u"dry_run"_s].toBool())
                return false;
            m_server->send({{u"type"_s, u"error"_s},
                            {u"id"_s, request[u"id"_s]},
                            {u"code"_s, u"forbidden"_s}});
            return true;
        });
        m_replay->plan({event(1, 1000), event(2, 1000)}, wish(u"r"_s));
        QTRY_COMPARE(m_replay->state(), State::Planned);
        m_replay->start();
        QTRY_COMPARE(m_replay->state(), State::Failed);
        QCOMPARE(m_replay->error().code, u"forbidden"_s);
        QCOMPARE(sent(), 1);
    }

    void nothingToSend()
    {
        m_replay->plan({EventRecord::gap(1)}, wish(u"r"_s));
        QCOMPARE(m_replay->state(), State::Planned);
        QCOMPARE(m_replay->count(), 0);
        m_replay->start();
        QCOMPARE(m_replay->state(), State::Planned);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"

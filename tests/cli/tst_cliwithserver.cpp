// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/program.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// carillonctl against the real `carillond --dev`, with the secret and the token that it prints.
class CliWithServerTest : public QObject
{
    Q_OBJECT

private:
    QString printed(const QString &pattern) const
    {
        return QRegularExpression(pattern).match(QString::fromUtf8(m_printed)).captured(1);
    }
    Program *run(const QStringList &arguments)
    {
        m_program = std::make_unique<Program>(QStringList{u"--url"_s, m_url, u"--token"_s, m_token} + arguments);
        return m_program.get();
    }

    QProcess m_server;
    QByteArray m_printed;
    QString m_api;
    QString m_url;
    QString m_secret;
    QString m_token;
    std::unique_ptr<Program> m_program;

private Q_SLOTS:
    void initTestCase()
    {
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(QStringLiteral(CARILLOND), {u"--dev"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--admin-listen"_s, u"127.0.0.1:0"_s});
        QTRY_VERIFY_WITH_TIMEOUT((m_printed += m_server.readAll()).contains("Traffic:"), 20000);
        m_api = u"http://"_s + printed(u"ready listen=(\\S+)"_s);
        m_url = u"ws://"_s + printed(u"ready listen=\\S+ admin=(\\S+)"_s);
        m_secret = printed(u"secret +(\\S+)"_s);
        m_token = printed(u"admin token +(\\S+)"_s);
        QVERIFY2(!m_secret.isEmpty() && !m_token.isEmpty(), m_printed.constData());
    }

    void cleanupTestCase()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        m_server.terminate();
        if (!m_server.waitForFinished(10000))
            m_server.kill();
    }

    /// Clients that leave and come back, others that do not read: nothing lost, doubled or disordered.
    void demo()
    {
        Program program({u"demo"_s, u"--json"_s, u"--api"_s, m_api, u"--secret"_s, m_secret, u"--clients"_s, u"60"_s,
                         u"--rate"_s, u"100"_s, u"--churn"_s, u"600"_s, u"--slow"_s, u"2"_s, u"--duration"_s, u"6s"_s});
        QTRY_VERIFY_WITH_TIMEOUT((program.output += program.process.readAllStandardOutput()).contains("\"clients\":5"), 20000);
        Program *connections = run({u"connections"_s, u"--json"_s, u"--limit"_s, u"3"_s, u"--filter"_s, u"state = open"_s});
        QCOMPARE(connections->finish(), 0);
        QCOMPARE(connections->jsonLines().first()["rows"_L1].toArray().size(), 3);
        Program *tail = run({u"tail"_s, u"chat:lobby"_s, u"--json"_s, u"--count"_s, u"3"_s});
        QCOMPARE(tail->finish(), 0);
        QCOMPARE(tail->jsonLines().size(), 3);
        QVERIFY(tail->jsonLines().last()["data"_L1].isObject());

        QCOMPARE(program.finish(90), 0);
        const QJsonObject summary = program.jsonLines().last();
        QVERIFY2(summary["ok"_L1].toBool(), program.output.constData());
        QVERIFY(summary["received"_L1].toInt() > summary["posted"_L1].toInt());
        QVERIFY(summary["resumed"_L1].toInt() > 0);
        QCOMPARE(summary["refused"_L1].toInt(), 0);
    }

    void tables_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table : {"connections", "rooms", "closed", "audit"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }

    /// The usual columns are columns that the server has.
    void tables()
    {
        QFETCH(QString, table);
        Program *program = run({table});
        QCOMPARE(program->finish(), 0);
        QVERIFY(program->output.contains(" that fit, "));
    }

    void actions()
    {
        Program *status = run({u"status"_s, u"--json"_s});
        QCOMPARE(status->finish(), 0);
        QVERIFY(status->jsonLines().first()["overview"_L1].toObject().contains("connections"_L1));
        Program *inject = run({u"inject"_s, u"--room"_s, u"chat:lobby"_s, u"--event"_s, u"message.new"_s, u"--data"_s, u"{\"a\":1}"_s, u"--json"_s});
        QCOMPARE(inject->finish(), 0);
        QVERIFY(inject->jsonLines().first()["seq"_L1].toInt() > 0);
        Program *kick = run({u"kick"_s, u"c0123456789abcdef"_s});
        QCOMPARE(kick->finish(), 1);
        Program *filter = run({u"connections"_s, u"--filter"_s, u"colour = red"_s});
        QCOMPARE(filter->finish(), 1);
        QVERIFY2(filter->errors.contains("bad_filter"), filter->errors.constData());
        Program wrong({u"status"_s, u"--url"_s, m_url, u"--token"_s, u"nonsense"_s});
        QCOMPARE(wrong.finish(), 1);
    }

    /// Last: the server goes with it.
    void drain()
    {
        Program *program = run({u"drain"_s, u"start"_s, u"--rate"_s, u"1000"_s});
        QCOMPARE(program->finish(40), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_server.state(), QProcess::NotRunning, 20000);
        QCOMPARE(m_server.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(CliWithServerTest)
#include "tst_cliwithserver.moc"

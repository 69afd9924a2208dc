// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/program.h"
#include "tests/support/fakeadminserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Carillon;
using namespace Qt::StringLiterals;

class CarillonctlTest : public QObject
{
    Q_OBJECT

private:
    QStringList with(const QStringList &arguments) const
    {
        return QStringList{u"--url"_s, m_server->url().toString(), u"--token"_s, u"t0ken"_s} + arguments;
    }
    QString writeFile(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    static QJsonObject claimsOf(const QByteArray &token)
    {
        return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding)).object();
    }

    std::unique_ptr<FakeAdminServer> m_server;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeAdminServer>();
        QVERIFY(m_server->listen());
        m_server->fill(120, 10);
    }

    // ---- the command line ----

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << QByteArray(says);
        };
        row("", "a command is missing");
        row("frobnicate", "there is no command \"frobnicate\"");
        row("status --frob", "status has no option --frob");
        row("--frob", "there is no option --frob");
        row("status --json=yes", "--json takes no value");
        row("status --token", "--token needs a value");
        row("status --token x extra", "\"extra\" is too much");
        row("tail --token x", "tail needs ROOM");
        row("connections --token x --limit many", "\"many\" is not a whole number");
        row("connections --token x --interval 5", "\"5\" is not a time");
        row("drain --token x stop", "\"stop\" is not one of start, pause, resume, cancel, rate");
        row("drain --token x rate", "drain rate needs a number");
        row("drain --token x pause 3", "drain pause takes no number");
        row("drain --token x pause --no-exit", "--no-exit belongs to drain start");
        row("kick --token x c1 --code 1000", "\"1000\" is not a whole number from 4000 to 4299");
        row("revoke --token x", "revoke needs one of --user and --jti");
        row("revoke --token x --user u --jti j", "revoke needs one of --user and --jti");
        row("inject --token x --event a.b", "one of --room, --user and --connection");
        row("inject --token x --event a.b --room r:1 --user u", "one of --room, --user and --connection");
        row("inject --token x --room r:1", "inject needs --event");
        row("inject --token x --room r:1 --event a.b --data {\"a\":", "--data is not JSON");
        row("inject --token x --room r:1 --event a.b --data 1,2", "--data is not JSON");
        row("inject --token x --room r:1 --event a.b --data @/nonexistent", "--data: /nonexistent");
        row("status", "no token: give --token, --token-file or the variable CARILLON_TOKEN");
        row("status --token-file /nonexistent", "/nonexistent");
        row("status --token x --url http://localhost", "is not ws://HOST:PORT");
        row("token --secret abc", "token needs --user");
        row("token --user alice", "no secret: give --secret");
        row("token --user alice --secret abc --scope root", "\"root\" is not one of events:write");
        row("token --user alice --secret abc --ttl 0s", "at least 1s");
        row("demo", "carillond --dev prints its own");
        row("demo --secret x --api ws://localhost", "is not http://HOST:PORT");
        row("completion tcsh", "\"tcsh\" is not one of bash, zsh, fish");
        row("help frobnicate", "there is no command");
        row("doctor --pid 4194304", "no process");
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        Program program(arguments);
        QCOMPARE(program.finish(), 2);
        QVERIFY2(program.errors.startsWith("carillonctl: ") && program.errors.contains(says), program.errors.constData());
        QCOMPARE(program.errors.count('\n'), 1);
        QVERIFY(program.output.isEmpty());
    }

    void help()
    {
        Program overview({u"help"_s});
        QCOMPARE(overview.finish(), 0);
        for (const char *command : {"token", "status", "connections", "rooms", "closed", "tail", "inject", "kick", "revoke", "drain", "audit",
                                    "doctor", "demo", "completion", "help"}) {
            QVERIFY2(overview.output.contains("\n  " + QByteArray(command)), command);
            Program one({QString::fromLatin1(command), u"--help"_s});
            QCOMPARE(one.finish(), 0);
            QVERIFY(one.output.contains("Usage: carillonctl " + QByteArray(command)));
        }
        Program version({u"--version"_s});
        QCOMPARE(version.finish(), 0);
        QVERIFY(version.output.startsWith("carillonctl "));
    }

    void manualPage()
    {
        QFile page(QStringLiteral(CARILLONCTL_MANUAL));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray manual = page.readAll();
        for (const char *word : {"token", "status", "connections", "rooms", "closed", "tail", "inject", "kick", "revoke", "drain", "audit", "doctor",
                                 "demo", "completion", "\\-\\-url", "\\-\\-token\\-file", "\\-\\-json", "CARILLON_TOKEN"})
            QVERIFY2(manual.contains(word), word);
    }

    void completion_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    void completion()
    {
        QFETCH(QString, shell);
        Program overview({u"help"_s});
        QCOMPARE(overview.finish(), 0);
        Program script({u"completion"_s, shell});
        QCOMPARE(script.finish(), 0);
        const QByteArray list = overview.output.mid(overview.output.indexOf("Commands:\n") + 10);
        for (const QByteArray &line : list.left(list.indexOf("\n\n")).split('\n')) {
            const QByteArray command = line.simplified().split(' ').first();
            QVERIFY(!command.isEmpty());
            QVERIFY2(script.output.contains(command), command.constData());
        }
        for (const char *word : {"token-file", "retry-after", "admin:manage", "pause"}) {
            // zsh needs the colon escaped.
            QVERIFY2(QByteArray(script.output).replace("\\:", ":").contains(word), word);
        }
    }

    void bashCompletes()
    {
        if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
            QSKIP("no bash");
        Program script({u"completion"_s, u"bash"_s});
        QCOMPARE(script.finish(), 0);
        const QString file = writeFile(u"completion"_s, script.output);
        QProcess bash;
        bash.start(u"bash"_s, {u"-c"_s, u". %1; COMP_WORDS=(carillonctl drain p); COMP_CWORD=2; _carillonctl; echo ${COMPREPLY[@]};"
                                        "COMP_WORDS=(carillonctl co); COMP_CWORD=1; _carillonctl; echo ${COMPREPLY[@]};"
                                        "COMP_WORDS=(carillonctl kick --re); COMP_CWORD=2; _carillonctl; echo ${COMPREPLY[@]}"_s.arg(file)});
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardOutput(), QByteArray("pause\nconnections completion\n--reason --retry-after\n"));
        QCOMPARE(bash.readAllStandardError(), QByteArray());
    }

    // ---- without a server ----

    void token()
    {
        Program program({u"token"_s, u"--user"_s, u"alice"_s, u"--tenant=acme"_s, u"--rooms"_s, u"chat:*"_s, u"--rooms"_s, u"prices:*"_s,
                         u"--publish"_s, u"chat:1"_s, u"--scope"_s, u"admin:read"_s, u"--scope"_s, u"events:write"_s, u"--ttl"_s, u"10m"_s},
                        {u"CARILLON_SECRET=0123456789abcdef0123456789abcdef"_s});
        QCOMPARE(program.finish(), 0);
        QCOMPARE(program.errors, QByteArray());
        const QJsonObject claims = claimsOf(program.output.trimmed());
        QCOMPARE(claims["sub"_L1].toString(), u"alice"_s);
        QCOMPARE(claims["tenant"_L1].toString(), u"acme"_s);
        QCOMPARE(claims["rooms"_L1].toArray(), (QJsonArray{u"chat:*"_s, u"prices:*"_s}));
        QCOMPARE(claims["publish"_L1].toArray(), QJsonArray{u"chat:1"_s});
        QCOMPARE(claims["scope"_L1].toString(), u"admin:read events:write"_s);
        QCOMPARE(claims["exp"_L1].toInteger() - claims["iat"_L1].toInteger(), 600);
    }

    void tokenJsonFromFile()
    {
        const QString secret = writeFile(u"secret"_s, "short\n");
        Program program({u"token"_s, u"--json"_s, u"--user"_s, u"alice"_s, u"--secret-file"_s, secret});
        QCOMPARE(program.finish(), 0);
        QVERIFY(program.errors.contains("shorter than 32 bytes"));
        const QJsonObject answer = program.jsonLines().first();
        QCOMPARE(claimsOf(answer["token"_L1].toString().toUtf8())["sub"_L1].toString(), u"alice"_s);
        QVERIFY(QDateTime::fromString(answer["expires_at"_L1].toString(), Qt::ISODateWithMs).isValid());
    }

    void doctor()
    {
#ifndef Q_OS_LINUX
        QSKIP("Linux only");
#endif
        Program table({u"doctor"_s, u"--connections"_s, u"1"_s});
        QCOMPARE(table.finish(), 0);
        QVERIFY(table.output.contains("net.core.somaxconn"));
        Program json({u"doctor"_s, u"--json"_s, u"--connections"_s, u"10000000"_s,
                      u"--pid"_s, QString::number(QCoreApplication::applicationPid())});
        QCOMPARE(json.finish(), 0);
        const QJsonObject answer = json.jsonLines().first();
        QCOMPARE(answer["connections"_L1].toInt(), 10000000);
        QVERIFY(answer["findings"_L1].toArray().size() >= 7);
        QVERIFY(answer["findings"_L1][0]["name"_L1].toString().startsWith("open files"_L1));
    }

    // ---- tables ----

    void status()
    {
        Program program(with({u"status"_s}));
        QCOMPARE(program.finish(), 0);
        QVERIFY2(program.output.startsWith("hub-eu-1  carillond 0.1.0  serving\n"), program.output.constData());
        QVERIFY(program.output.contains("\nconnections     120\n"));
        QVERIFY(program.output.contains("\nlatency p99     1.84 ms\n"));
        QVERIFY(program.output.contains("\nbytes out       2.2 MB/s\n"));
        QVERIFY(program.output.contains("\ncpu             34 %\n"));
        QVERIFY(program.output.contains("\n\nSHARD  CONNECTIONS"));
        QCOMPARE(m_server->authorization(), QByteArray("Bearer t0ken"));
    }

    void statusJson()
    {
        Program program(with({u"status"_s, u"--json"_s}));
        QCOMPARE(program.finish(), 0);
        QCOMPARE(program.jsonLines().size(), 1);
        const QJsonObject answer = program.jsonLines().first();
        QCOMPARE(answer["node"_L1].toString(), u"hub-eu-1"_s);
        QCOMPARE(answer["overview"_L1]["connections"_L1].toInt(), 120);
        QCOMPARE(answer["shards"_L1].toArray().size(), 4);
    }

    void tables_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<qsizetype>("rows");
        QTest::newRow("connections") << u"connections"_s << qsizetype(50);
        QTest::newRow("rooms") << u"rooms"_s << qsizetype(10);
        QTest::newRow("closed") << u"closed"_s << qsizetype(30);
        QTest::newRow("audit") << u"audit"_s << qsizetype(1);
    }

    void tables()
    {
        QFETCH(QString, table);
        QFETCH(qsizetype, rows);
        Program human(with({table}));
        QCOMPARE(human.finish(), 0);
        QList<QByteArray> lines = human.output.trimmed().split('\n');
        QCOMPARE(lines.size(), rows + 2);
        QVERIFY(!lines.first().startsWith("KEY"));
        QVERIFY(lines.last().contains(" that fit, "));
        QVERIFY(!human.output.contains('\x1b'));
        Program json(with({table, u"--json"_s, u"--columns"_s, u"all"_s}));
        QCOMPARE(json.finish(), 0);
        const QJsonObject answer = json.jsonLines().first();
        QCOMPARE(answer["rows"_L1].toArray().size(), rows);
        QVERIFY(answer["rows"_L1][0].toObject().size() > 8);
    }

    void connectionsAsks()
    {
        Program program(with({u"connections"_s, u"--filter"_s, u"state = slow"_s, u"--sort=-queue_bytes"_s, u"--columns"_s,
                              u"user,queue_bytes"_s, u"--limit"_s, u"7"_s}));
        QCOMPARE(program.finish(), 0);
        const QJsonObject asked = m_server->last(u"query"_s);
        QCOMPARE(asked["filter"_L1].toString(), u"state = slow"_s);
        QCOMPARE(asked["sort"_L1].toString(), u"-queue_bytes"_s);
        QCOMPARE(asked["limit"_L1].toInt(), 7);
        QCOMPARE(asked["interval_ms"_L1].toInt(), 0);
        QVERIFY(program.output.startsWith("ID"));
        QVERIFY2(program.output.contains(" KiB\n") || program.output.contains(" kB\n"), program.output.constData());
    }

    void allPages()
    {
        m_server->fill(2500, 0);
        Program program(with({u"connections"_s, u"--limit"_s, u"0"_s, u"--json"_s}));
        QCOMPARE(program.finish(), 0);
        QCOMPARE(program.jsonLines().first()["rows"_L1].toArray().size(), 2500);
        QCOMPARE(m_server->count(u"query"_s), 3);
    }

    void badFilter()
    {
        Program program(with({u"connections"_s, u"--filter"_s, u"colour = red"_s}));
        QCOMPARE(program.finish(), 1);
        QCOMPARE(program.errors, QByteArray("carillonctl: the server refused: bad_filter, unknown_field \"colour\" at character 1\n"));
    }

    void controlCharacters()
    {
        m_server->setCell(u"rooms"_s, u"|chat:0"_s, u"room"_s, QString(u"chat:\x1b[2Jevil\u202e\u0007"_s));
        Program program(with({u"rooms"_s}));
        QCOMPARE(program.finish(), 0);
        QVERIFY(program.output.contains("chat:\\u{1b}[2Jevil\\u{202e}\\u{7}"));
        QVERIFY(!program.output.contains('\x1b'));
    }

    void watchTable()
    {
        Program program(with({u"connections"_s, u"--watch"_s, u"--json"_s, u"--limit"_s, u"2"_s, u"--columns"_s, u"id,user"_s}));
        QTRY_COMPARE(m_server->count(u"query"_s), 1);
        QVERIFY(m_server->last(u"query"_s)["interval_ms"_L1].toInt() >= 250);
        const QString name = m_server->last(u"query"_s)["query"_L1].toString();
        m_server->send({{u"type"_s, u"delta"_s}, {u"query"_s, name}, {u"set"_s, QJsonArray{QJsonArray{u"new"_s, u"zoe"_s}}},
                        {u"order"_s, QJsonArray{u"new"_s}}, {u"total"_s, 121}, {u"matched"_s, 121}});
        QTRY_COMPARE((program.output += program.process.readAllStandardOutput()).count('\n'), 2);
        program.process.terminate();
        QCOMPARE(program.finish(), 0);
        QCOMPARE(program.jsonLines().last()["rows"_L1].toArray(), (QJsonArray{QJsonObject{{u"id"_s, u"new"_s}, {u"user"_s, u"zoe"_s}}}));
        QCOMPARE(program.jsonLines().last()["total"_L1].toInt(), 121);
    }

    // ---- events ----

    void tail()
    {
        Program program(with({u"tail"_s, u"chat:1"_s, u"--count"_s, u"5"_s}));
        QCOMPARE(program.finish(), 0);
        QCOMPARE(m_server->last(u"watch"_s)["room"_L1].toString(), u"chat:1"_s);
        QCOMPARE(program.output.count('\n'), 5);
        QVERIFY2(program.output.contains("#2 message.new user2 122 B to 37 {\"content\":\"Hello number 2\",\"id\":2}"), program.output.constData());
    }

    void tailJsonUntilInterrupted()
    {
        Program program(with({u"tail"_s, u"chat:1"_s, u"--json"_s}));
        QTRY_COMPARE((program.output += program.process.readAllStandardOutput()).count('\n'), 20);
        m_server->send({{u"type"_s, u"coverage"_s}, {u"watch"_s, u"w"_s}, {u"dropped"_s, 3}, {u"from_seq"_s, 21}, {u"to_seq"_s, 23}});
        m_server->pushEvents(u"w"_s, 24, 1);
        QTRY_COMPARE((program.output += program.process.readAllStandardOutput()).count('\n'), 21);
        ::kill(pid_t(program.process.processId()), SIGINT);
        QCOMPARE(program.finish(), 0);
        QCOMPARE(program.jsonLines().last()["seq"_L1].toInt(), 24);
        QVERIFY(program.errors.contains("3 events were left out (21 to 23)"));
    }

    void tailLosesItsServer()
    {
        Program program(with({u"tail"_s, u"chat:1"_s}));
        QTRY_COMPARE(m_server->count(u"watch"_s), 1);
        m_server->dropClient();
        QCOMPARE(program.finish(), 3);
        QVERIFY(program.errors.startsWith("carillonctl: no connection to ws://127.0.0.1:"));
    }

    void inject_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QJsonValue>("arrives");
        const QJsonValue object = QJsonObject{{u"content"_s, u"Grüße"_s}};
        QTest::newRow("inline") << u"{\"content\":\"Grüße\"}"_s << QByteArray() << object;
        QTest::newRow("stdin") << u"-"_s << QByteArray("{\"content\":\n\"Grüße\"}\n") << object;
        QTest::newRow("file") << u'@' + writeFile(u"data.json"_s, "{\"content\":\"Grüße\"}") << QByteArray() << object;
        QTest::newRow("a number") << u"17"_s << QByteArray() << QJsonValue(17);
    }

    void inject()
    {
        QFETCH(QString, data);
        QFETCH(QByteArray, input);
        QFETCH(QJsonValue, arrives);
        Program program(with({u"inject"_s, u"--room"_s, u"chat:1"_s, u"--event"_s, u"message.new"_s, u"--data"_s, data,
                              u"--reason"_s, u"test"_s}), {}, input);
        QCOMPARE(program.finish(), 0);
        const QJsonObject asked = m_server->last(u"inject"_s);
        QCOMPARE(asked["room"_L1].toString(), u"chat:1"_s);
        QCOMPARE(asked["data"_L1], arrives);
        QCOMPARE(asked["reason"_L1].toString(), u"test"_s);
        QCOMPARE(program.output, QByteArray("reaches 37 connections, 180 B, chat:1 #21, audit a-1\n"));
    }

    void injectDryRunJson()
    {
        Program program(with({u"inject"_s, u"--user"_s, u"alice"_s, u"--event"_s, u"x.y"_s, u"--dry-run"_s, u"--json"_s}));
        QCOMPARE(program.finish(), 0);
        QVERIFY(m_server->last(u"inject"_s)["dry_run"_L1].toBool());
        QCOMPARE(program.jsonLines().first()["recipients"_L1].toInt(), 1);
    }

    void kick()
    {
        const QString id = m_server->connectionIds().first();
        Program program(with({u"kick"_s, id, u"nobody"_s, m_server->connectionIds().at(1), u"--code"_s, u"4201"_s,
                              u"--retry-after"_s, u"5s"_s, u"--reason"_s, u"moving"_s}));
        QCOMPARE(program.finish(), 1); // for "nobody", which does not protect those behind it
        QCOMPARE(m_server->count(u"disconnect"_s), 3);
        const QJsonObject asked = m_server->last(u"disconnect"_s);
        QCOMPARE(asked["code"_L1].toInt(), 4201);
        QCOMPARE(asked["retry_after_ms"_L1].toInt(), 5000);
        QCOMPARE(asked["reason"_L1].toString(), u"moving"_s);
        QVERIFY(program.output.startsWith(id.toUtf8() + " disconnected with 4201, audit a-1\n"));
        QVERIFY(program.errors.contains("not_found"));
        Program json(with({u"kick"_s, m_server->connectionIds().first(), u"--json"_s}));
        QCOMPARE(json.finish(), 0);
        QVERIFY(json.jsonLines().first()["closed"_L1].toBool());
    }

    void revoke()
    {
        m_server->setScript([&](const QJsonObject &request) {
            if (request["type"_L1] != "revoke"_L1)
                return false;
            m_server->send({{u"type"_s, u"result"_s}, {u"id"_s, request["id"_L1]}, {u"audit_id"_s, u"a-9"_s}, {u"closed"_s, 3},
                            {u"revoked_at"_s, u"2026-11-21T00:00:00Z"_s}, {u"expires_at"_s, u"2026-11-21T02:00:00Z"_s},
                            {u"durable"_s, request.contains("user"_L1)}});
            return true;
        });
        Program program(with({u"revoke"_s, u"--user"_s, u"alice"_s, u"--tenant"_s, u"acme"_s, u"--ttl"_s, u"2h"_s, u"--reason"_s, u"stolen"_s}));
        QCOMPARE(program.finish(), 0);
        const QJsonObject asked = m_server->last(u"revoke"_s);
        QCOMPARE(asked["user"_L1].toString(), u"alice"_s);
        QCOMPARE(asked["tenant"_L1].toString(), u"acme"_s);
        QCOMPARE(asked["reason"_L1].toString(), u"stolen"_s);
        QCOMPARE(asked["ttl_ms"_L1].toInt(), 7200000);
        QVERIFY(!asked.contains("jti"_L1));
        QCOMPARE(program.output, QByteArray("revoked until 2026-11-21T02:00:00Z, 3 connections closed, audit a-9\n"));
        Program json(with({u"revoke"_s, u"--jti"_s, u"t-1"_s, u"--json"_s}));
        QCOMPARE(json.finish(), 0);
        QCOMPARE(json.jsonLines().first()["closed"_L1].toInt(), 3);
        QCOMPARE(json.jsonLines().first()["durable"_L1], QJsonValue(false));
        QCOMPARE(m_server->last(u"revoke"_s)["jti"_L1].toString(), u"t-1"_s);
        QVERIFY(!m_server->last(u"revoke"_s).contains("tenant"_L1));
        Program inMemory(with({u"revoke"_s, u"--jti"_s, u"t-1"_s}));
        QCOMPARE(inMemory.finish(), 0);
        QVERIFY(inMemory.output.contains("say it again after a restart"));
    }

    // ---- drain ----

    void drain()
    {
        const QJsonObject running{{u"state"_s, u"running"_s}, {u"remaining"_s, 80}, {u"closed"_s, 40}, {u"rate"_s, 500},
                                  {u"elapsed_ms"_s, 1000}, {u"eta_ms"_s, 2000}};
        m_server->setScript([&](const QJsonObject &request) {
            if (request["type"_L1] != "drain"_L1)
                return false;
            m_server->send({{u"type"_s, u"result"_s}, {u"id"_s, request["id"_L1]}, {u"audit_id"_s, u"a-9"_s}, {u"drain"_s, running}});
            return true;
        });
        Program program(with({u"drain"_s, u"start"_s, u"--rate"_s, u"500"_s, u"--timeout"_s, u"2m"_s, u"--no-exit"_s}));
        QTRY_COMPARE(m_server->count(u"drain"_s), 1);
        const QJsonObject asked = m_server->last(u"drain"_s);
        QCOMPARE(asked["action"_L1].toString(), u"start"_s);
        QCOMPARE(asked["rate"_L1].toInt(), 500);
        QCOMPARE(asked["timeout_ms"_L1].toInt(), 120000);
        QCOMPARE(asked["exit"_L1].toBool(true), false);
        QJsonObject done = running;
        done[u"type"_s] = u"drain"_s;
        done[u"state"_s] = u"done"_s;
        done[u"remaining"_s] = 0;
        done[u"closed"_s] = 120;
        m_server->send(done);
        QCOMPARE(program.finish(), 0);
        QCOMPARE(program.output, QByteArray("running: 40 closed, 80 to go, 500/s, 1.0 s, about 2.0 s left\n"
                                            "done: 120 closed, 0 to go, 500/s, 1.0 s\n"));

        Program pause(with({u"drain"_s, u"pause"_s, u"--json"_s}));
        QCOMPARE(pause.finish(), 0); // does not wait
        QCOMPARE(pause.jsonLines().first()["remaining"_L1].toInt(), 80);
        Program rate(with({u"drain"_s, u"rate"_s, u"50"_s}));
        QCOMPARE(rate.finish(), 0);
        QCOMPARE(m_server->last(u"drain"_s)["rate"_L1].toInt(), 50);
    }

    void drainThatRanOutOfTime()
    {
        m_server->setScript([&](const QJsonObject &request) {
            m_server->send({{u"type"_s, u"result"_s}, {u"id"_s, request["id"_L1]},
                            {u"drain"_s, QJsonObject{{u"state"_s, u"running"_s}, {u"remaining"_s, 5}}}});
            QTimer::singleShot(100, m_server.get(), [this] {
                m_server->send({{u"type"_s, u"drain"_s}, {u"state"_s, u"done"_s}, {u"remaining"_s, 3}, {u"closed"_s, 2}});
            });
            return true;
        });
        Program program(with({u"drain"_s, u"start"_s}));
        QCOMPARE(program.finish(), 1);
        QVERIFY2(program.errors.contains("before 3 had left"), program.errors.constData());
    }

    /// The server goes with its last client, and this connection with it: that is success.
    void drainToTheEndOfTheServer()
    {
        m_server->setScript([&](const QJsonObject &request) {
            m_server->send({{u"type"_s, u"result"_s}, {u"id"_s, request["id"_L1]},
                            {u"drain"_s, QJsonObject{{u"state"_s, u"running"_s}, {u"remaining"_s, 0}}}});
            m_server->disconnectClient(1001, u"going_away"_s, true);
            return true;
        });
        Program program(with({u"drain"_s, u"start"_s}));
        QCOMPARE(program.finish(), 0);
    }

    /// The last frame may be lost with it; that nobody listens any more says enough.
    void drainToTheSuddenEndOfTheServer()
    {
        m_server->setScript([&](const QJsonObject &request) {
            m_server->send({{u"type"_s, u"result"_s}, {u"id"_s, request["id"_L1]},
                            {u"drain"_s, QJsonObject{{u"state"_s, u"running"_s}, {u"remaining"_s, 5}}}});
            QTimer::singleShot(100, m_server.get(), [this] { m_server->stop(); });
            return true;
        });
        Program stays(with({u"drain"_s, u"start"_s, u"--no-exit"_s}));
        QCOMPARE(stays.finish(), 3); // it was to stay
        QVERIFY(m_server->listen());
        Program goes(with({u"drain"_s, u"start"_s}));
        QCOMPARE(goes.finish(), 0);
        QVERIFY2(goes.output.endsWith("the server has stopped\n"), goes.output.constData());
    }

    void drainCutShort()
    {
        m_server->setScript([&](const QJsonObject &request) {
            m_server->send({{u"type"_s, u"result"_s}, {u"id"_s, request["id"_L1]},
                            {u"drain"_s, QJsonObject{{u"state"_s, u"running"_s}, {u"remaining"_s, 5}}}});
            m_server->disconnectClient(1011, u"internal_error"_s, true);
            return true;
        });
        Program program(with({u"drain"_s, u"start"_s}));
        QCOMPARE(program.finish(), 3);
    }

    // ---- what goes wrong on the way ----

    void forbidden()
    {
        m_server->setScript([&](const QJsonObject &request) {
            m_server->send({{u"type"_s, u"error"_s}, {u"id"_s, request["id"_L1]}, {u"code"_s, u"forbidden"_s}, {u"scope"_s, u"admin:manage"_s}});
            return true;
        });
        Program program(with({u"drain"_s, u"cancel"_s}));
        QCOMPARE(program.finish(), 1);
        QCOMPARE(program.errors, QByteArray("carillonctl: the server refused: forbidden, the token lacks the scope admin:manage\n"));
    }

    void tokenRefusedByCloseCode()
    {
        m_server->setSilent(true);
        Program program(with({u"status"_s}));
        QTRY_VERIFY(m_server->hasClient());
        m_server->disconnectClient(4002, u"token_invalid"_s, false);
        QCOMPARE(program.finish(), 1);
        QVERIFY2(program.errors.contains("token_invalid (4002)"), program.errors.constData());
    }

    void tokenRefusedByHttp()
    {
        QTcpServer refuser;
        QVERIFY(refuser.listen(QHostAddress::LocalHost));
        connect(&refuser, &QTcpServer::newConnection, this, [&refuser] {
            QTcpSocket *socket = refuser.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        Program program({u"status"_s, u"--token"_s, u"x"_s, u"--url"_s, u"ws://127.0.0.1:%1"_s.arg(refuser.serverPort())});
        QCOMPARE(program.finish(), 1);
        QVERIFY2(program.errors.contains("refused the token (HTTP 401)"), program.errors.constData());
        QVERIFY(!program.errors.contains("Bearer"));
    }

    void nobodyListens()
    {
        const QString url = m_server->url().toString();
        m_server->stop();
        Program program({u"status"_s, u"--url"_s, url, u"--token"_s, u"x"_s});
        QCOMPARE(program.finish(), 3);
        QVERIFY2(program.errors.contains("Connection refused"), program.errors.constData());
        QVERIFY(program.output.isEmpty());
    }

    void tokenFromFileAndVariable()
    {
        const QString file = writeFile(u"token"_s, "from-file\n");
        Program first({u"status"_s, u"--url"_s, m_server->url().toString(), u"--token-file"_s, file});
        QCOMPARE(first.finish(), 0);
        QCOMPARE(m_server->authorization(), QByteArray("Bearer from-file"));
        Program second({u"--url"_s, m_server->url().toString(), u"status"_s}, {u"CARILLON_TOKEN=from-variable"_s});
        QCOMPARE(second.finish(), 0);
        QCOMPARE(m_server->authorization(), QByteArray("Bearer from-variable"));
    }
};

QTEST_GUILESS_MAIN(CarillonctlTest)
#include "tst_carillonctl.moc"

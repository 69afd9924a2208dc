// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/version.h"
#include "server/app/commandline.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everyOption();
    void ends_data();
    void ends();
};

namespace {

Result<CommandLine, CommandLineExit> parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{u"carillond"_s} + arguments);
}

} // namespace

void tst_CommandLine::defaults()
{
    const auto line = parse({});
    QVERIFY(line);
    QCOMPARE(line->configFile, QString());
    QVERIFY(line->flags.isEmpty());
    QCOMPARE(line->logLevel, u"info"_s);
    QCOMPARE(line->logFormat, u"text"_s);
    QVERIFY(!line->checkConfig);
    QVERIFY(!line->dev);
}

void tst_CommandLine::everyOption()
{
    const auto line = parse({u"--config"_s, u"a.yaml"_s, u"--listen"_s, u"127.0.0.1:0"_s,
                             u"--admin-listen=127.0.0.1:1"_s, u"--log-level"_s, u"debug"_s,
                             u"--log-format=json"_s, u"--check-config"_s, u"--dev"_s});
    QVERIFY(line);
    QCOMPARE(line->configFile, u"a.yaml"_s);
    QCOMPARE(line->flags.value(u"listen"_s), u"127.0.0.1:0"_s);
    QCOMPARE(line->flags.value(u"admin-listen"_s), u"127.0.0.1:1"_s);
    QCOMPARE(line->logLevel, u"debug"_s);
    QCOMPARE(line->logFormat, u"json"_s);
    QVERIFY(line->checkConfig);
    QVERIFY(line->dev);
}

void tst_CommandLine::ends_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");

    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"--admin-listen"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0
                             << u"carillond %1\n"_s.arg(QLatin1String(Version));
    QTest::newRow("unknown") << QStringList{u"--lisen"_s} << 2 << u"lisen"_s;
    QTest::newRow("value is missing") << QStringList{u"--config"_s} << 2 << u"config"_s;
    QTest::newRow("value is empty") << QStringList{u"--config="_s} << 2 << u"--config needs"_s;
    QTest::newRow("a word too many") << QStringList{u"start"_s} << 2 << u"'start'"_s;
    QTest::newRow("level") << QStringList{u"--log-level=loud"_s} << 2 << u"debug, info"_s;
    QTest::newRow("format") << QStringList{u"--log-format=xml"_s} << 2 << u"text or json"_s;
    QTest::newRow("value of a switch") << QStringList{u"--dev=1"_s} << 2 << u"dev"_s;
}

void tst_CommandLine::ends()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, text);
    const auto line = parse(arguments);
    QVERIFY(!line);
    QCOMPARE(line.error().code, code);
    QVERIFY2(line.error().text.contains(text), qPrintable(line.error().text));
    QVERIFY(line.error().text.endsWith(u'\n'));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"

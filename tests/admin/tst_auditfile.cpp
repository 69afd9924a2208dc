// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/admin/fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Carillon;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_AuditFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appends();
    void goesOnAfterARestart();
    void rotates();
    void mendsABrokenLine();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesActionsWhileItCannotBeWritten();

private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
};

void tst_AuditFile::appends()
{
    const QString name = path("appends");
    {
        auto file = AuditFile::open(name);
        QVERIFY(file.ok());
        QVERIFY((*file)->isWritable());
        (*file)->append("one\n");
        (*file)->append("two\n");
        QTRY_COMPARE(contents(name), "one\ntwo\n"); // by itself, not only at the end
        (*file)->append("three\n");
    }
    QCOMPARE(contents(name), "one\ntwo\nthree\n");
    struct stat state{};
    QCOMPARE(::stat(QFile::encodeName(name).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777U, 0600U);
    auto again = AuditFile::open(name);
    QVERIFY(again.ok());
    QCOMPARE((*again)->takeRead(), (std::vector<QByteArray>{"one\n", "two\n", "three\n"}));
}

void tst_AuditFile::goesOnAfterARestart()
{
    const QString name = path("restart");
    {
        auto file = AuditFile::open(name);
        QVERIFY(file.ok());
        Fixture f(openRooms(), file->get());
        const PeerId alice = f.client("alice");
        const PeerId id = f.open();
        (void)f.ask(id, R"({"id":1,"type":"disconnect","reason":"go \"now\"","connection":)" + quoted(alice) + '}');
        (void)f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"e","data":1})");
        (void)f.ask(id, R"({"id":1,"type":"trace","trace":"t","user":"bob"})"); // under way as the server ends
    }
    QCOMPARE(contents(name).count('\n'), 5);
    auto file = AuditFile::open(name);
    QVERIFY(file.ok());
    Fixture f(openRooms(), file->get());
    const PeerId id = f.open();
    const Json answer = f.ask(id, R"({"id":1,"type":"query","table":"audit","columns":["operator","remote","action","count","reason","result","time"]})");
    QCOMPARE(answer["rows"].size(), 3);
    const Json row = answer["rows"][0];
    QCOMPARE(row[0].text(), "a-1");
    QCOMPARE(row[1].text(), "olga");
    QCOMPARE(row[2].text(), "192.0.2.1");
    QCOMPARE(row[3].text(), "disconnect");
    QCOMPARE(row[4].number(), 1);
    QCOMPARE(row[5].text(), "go \"now\"");
    QCOMPARE(row[6].text(), "ok");
    QCOMPARE(answer["rows"][2][6].text(), "intent");
    // No id comes twice.
    QCOMPARE(f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"e","data":1})")["audit_id"].text(), "a-4");
}

void tst_AuditFile::rotates()
{
    const QString name = path("rotates");
    const QByteArray line = QByteArray(99, 'x') + '\n';
    for (int i = 0; i < 2 * AuditFile::Kept; ++i) {
        auto file = AuditFile::open(name, 400);
        QVERIFY(file.ok());
        for (int j = 0; j < 5; ++j)
            (*file)->append(line);
    }
    QVERIFY(QFileInfo::exists(name + QStringLiteral(".1")));
    QVERIFY(!QFileInfo::exists(name + QStringLiteral(".9")));
    for (int i = 1; i <= AuditFile::Kept; ++i) {
        const QByteArray kept = contents(name + QStringLiteral(".%1").arg(i));
        QVERIFY(!kept.isEmpty() && kept.size() % 100 == 0); // no line is torn
    }
    auto again = AuditFile::open(name, 400);
    QVERIFY(again.ok());
    QVERIFY((*again)->takeRead().size() >= 2); // of the newest two
}

void tst_AuditFile::mendsABrokenLine()
{
    const QString name = path("broken");
    QFile broken(name);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(R"({"line":"intent","id":"a-7","time":"2026-01-01T00:00:00.000Z","action":"drain start"})" "\n" R"({"line":"intent","id":"a-8","ti)");
    broken.close();
    auto file = AuditFile::open(name);
    QVERIFY(file.ok());
    Fixture f(openRooms(), file->get());
    const PeerId id = f.open();
    QCOMPARE(f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"e","data":1})")["audit_id"].text(), "a-8");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"audit"})")["rows"].size(), 2);
    QTRY_COMPARE(contents(name).count('\n'), 4);
}

void tst_AuditFile::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("in a folder that is not there") << path("nowhere/audit");
}

void tst_AuditFile::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    const auto file = AuditFile::open(name);
    QVERIFY(!file.ok());
    QVERIFY2(file.error().startsWith(QStringLiteral("admin.audit_file: ") + name), qPrintable(file.error()));
}

void tst_AuditFile::refusesActionsWhileItCannotBeWritten()
{
    // A file that becomes unwritable behind our back: the next one of a rotation cannot be made.
    QVERIFY(QDir().mkpath(path("folder")));
    const QString name = path("folder/audit");
    auto file = AuditFile::open(name, 10);
    QVERIFY(file.ok());
    Fixture f(openRooms(), file->get());
    const PeerId id = f.open();
    const PeerId alice = f.client("alice");
    const QByteArray inject = R"({"id":1,"type":"inject","room":"r:1","event":"e","data":1})";
    QCOMPARE(f.ask(id, inject)["type"].text(), "result");
    QTRY_VERIFY(contents(name).count('\n') >= 1);
    QVERIFY(QDir(path("folder")).removeRecursively());
    (void)f.ask(id, inject); // rotates into a folder that is gone
    QTRY_VERIFY(!(*file)->isWritable());
    const Json refused = f.ask(id, R"({"id":1,"type":"disconnect","connection":)" + quoted(alice) + '}');
    QCOMPARE(refused["code"].text(), "unavailable");
    QCOMPARE(refused["argument"].text(), "audit");
    QVERIFY(f.world.shards[0]->closed.empty());
    QCOMPARE(f.code(id, R"({"id":1,"type":"trace","trace":"t","user":"bob"})"), "unavailable");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"inject","room":"r:1","event":"e","dry_run":true})")["type"].text(), "result");
    QCOMPARE(f.ask(id, R"({"id":1,"type":"query","table":"audit"})")["type"].text(), "result");
    // It comes back by itself.
    QVERIFY(QDir().mkpath(path("folder")));
    QTRY_VERIFY((*file)->isWritable());
    QCOMPARE(f.ask(id, inject)["type"].text(), "result");
}

QTEST_GUILESS_MAIN(tst_AuditFile)
#include "tst_auditfile.moc"

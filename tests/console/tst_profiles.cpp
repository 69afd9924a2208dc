// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/profiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestProfiles final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString file() const
    {
        return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s);
    }

    static Profile sample(const QString &name)
    {
        Profile profile = newProfile();
        profile.name = name;
        profile.url = QUrl(u"wss://hub.example:8443/admin/ws"_s);
        profile.kind = ProfileKind::Staging;
        profile.readOnly = true;
        return profile;
    }

    void write(const QByteArray &content) const
    {
        QFile out(file());
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(content);
    }

private Q_SLOTS:
    void roundTrip()
    {
        const Profile one = sample(u"eu, \"main\" [1]; ключ=знач"_s);
        const Profile two = sample(u"two"_s);
        {
            ProfileStore store(file());
            store.put(one);
            store.put(two);
            store.setLastUsed(two.id);
            QCOMPARE(store.trouble(), ProfileStore::Trouble::None);
        }
        ProfileStore store(file());
        QCOMPARE(store.profiles(), QList<Profile>({one, two}));
        QCOMPARE(store.lastUsed(), two.id);
        QVERIFY(store.find(u"two"_s));
        store.remove(one.id);
        QCOMPARE(ProfileStore(file()).profiles(), QList<Profile>({two}));
    }

    void putReplaces()
    {
        ProfileStore store(file());
        Profile profile = sample(u"a"_s);
        store.put(profile);
        profile.name = u"b"_s;
        store.put(profile);
        QCOMPARE(store.profiles(), QList<Profile>({profile}));
    }

    void noFileIsNoTrouble()
    {
        ProfileStore store(m_dir.filePath(u"none.ini"_s));
        QVERIFY(store.profiles().isEmpty());
        QCOMPARE(store.trouble(), ProfileStore::Trouble::None);
    }

    void corrupt_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x00\xff[[[\nfoo", 9);
        QTest::newRow("no version") << QByteArray("[profiles]\nsize=0\n");
        QTest::newRow("version is a word") << QByteArray("version=one\n");
        QTest::newRow("profile without url")
            << QByteArray("version=1\n[profiles]\n1\\id=x\n1\\name=n\nsize=1\n");
        QTest::newRow("two thousand million profiles")
            << QByteArray("version=1\n[profiles]\nsize=2000000000\n");
        QTest::newRow("secret in the url") << QByteArray(
            "version=1\n[profiles]\n1\\id=x\n1\\name=n\n1\\url=wss://u:p@h/\nsize=1\n");
    }

    void corrupt()
    {
        QFETCH(QByteArray, content);
        QFile::remove(file());
        write(content);
        ProfileStore store(file());
        QCOMPARE(store.trouble(), ProfileStore::Trouble::Corrupt);
        QVERIFY(store.profiles().isEmpty());
        QFile broken(file() + u".broken"_s);
        QVERIFY(broken.open(QFile::ReadOnly));
        QCOMPARE(broken.readAll(), content);
        store.put(sample(u"again"_s)); // and it goes on
        QCOMPARE(ProfileStore(file()).profiles().size(), 1);
        QCOMPARE(ProfileStore(file()).trouble(), ProfileStore::Trouble::None);
    }

    void newerVersionIsNotTouched()
    {
        const QByteArray content = "[General]\nversion=2\nshape=new\n";
        write(content);
        ProfileStore store(file());
        QCOMPARE(store.trouble(), ProfileStore::Trouble::Newer);
        store.put(sample(u"a"_s));
        QFile in(file());
        QVERIFY(in.open(QFile::ReadOnly));
        QCOMPARE(in.readAll(), content);
    }

    void unknownKindIsProduction()
    {
        Profile profile = sample(u"a"_s);
        {
            ProfileStore store(file());
            store.put(profile);
        }
        QFile in(file());
        QVERIFY(in.open(QFile::ReadWrite));
        const QByteArray content = in.readAll().replace("staging", "canary");
        in.resize(0);
        in.write(content);
        in.close();
        QCOMPARE(ProfileStore(file()).profiles().value(0).kind, ProfileKind::Production);
    }

    void problem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("problem");
        QTest::newRow("good") << u"a"_s << u"ws://127.0.0.1:8081"_s << QString();
        QTest::newRow("no name") << u"  "_s << u"ws://h"_s << u"name"_s;
        QTest::newRow("no host") << u"a"_s << u"ws:///x"_s << u"url"_s;
        QTest::newRow("http") << u"a"_s << u"http://h"_s << u"scheme"_s;
        QTest::newRow("file") << u"a"_s << u"file://h/etc"_s << u"scheme"_s;
        QTest::newRow("password") << u"a"_s << u"ws://olga:pw@h"_s << u"url"_s;
    }

    void problem()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QString, problem);
        Profile profile = newProfile();
        profile.name = name;
        profile.url = QUrl(url);
        QCOMPARE(profileProblem(profile), problem);
    }

    void clear_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("clear");
        QTest::newRow("loopback") << u"ws://127.0.0.1:8081"_s << false;
        QTest::newRow("loopback 6") << u"ws://[::1]:8081"_s << false;
        QTest::newRow("localhost") << u"ws://localhost"_s << false;
        QTest::newRow("tls") << u"wss://hub.example"_s << false;
        QTest::newRow("plain") << u"ws://hub.example"_s << true;
    }

    void clear()
    {
        QFETCH(QString, url);
        QFETCH(bool, clear);
        QCOMPARE(sendsTokenInClear(QUrl(url)), clear);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"

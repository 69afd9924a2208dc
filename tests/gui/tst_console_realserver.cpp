// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubclient.h"
#include "console/widgets/confirmdialog.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/drainpanel.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/eventspage.h"
#include "console/widgets/inspector.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/plandialog.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tableview.h"
#include "tests/support/realhub.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// What an operator does to a server that is really there, and what a server that dies does to the
/// operator: the window by keys and clicks, carillond as a process, clients that see what came of
/// it. CARILLON_SHOTS=FOLDER leaves pictures to be looked at.
class TestConsoleRealServer final : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 15000; ///< figures come once a second, on a busy machine later
    static constexpr int Crowd = 60;       ///< more than may be sent away without typing how many

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RealHub> m_hub;
    std::unique_ptr<Desk> m_desk;
    std::vector<std::unique_ptr<HubClient>> m_clients;
    QMap<QString, quint16> m_ends; ///< of each user, how the last connection ended

    MainWindow *window() { return m_desk->window(); }
    PageTabs *tabs() { return window()->tabs(); }
    template<typename T>
    T *find(const char *name, QWidget *in = nullptr)
    {
        return (in ? in : window())->findChild<T *>(QString::fromLatin1(name));
    }
    void click(QWidget *button) { QTest::mouseClick(button, Qt::LeftButton); }
    static QJsonObject config()
    {
        return {
            {u"namespaces"_s, QJsonObject{{u"open"_s, QJsonObject{{u"membership"_s, u"open"_s}}}}}};
    }

    /// Picture `name`, where somebody wants them.
    void shoot(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CARILLON_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(100); // what is to be painted is
            window()->grab().save(folder + u'/' + name + u".png"_s);
        }
    }

    void connectDesk()
    {
        Profile profile = newProfile();
        profile.name = u"hub"_s;
        profile.url = m_hub->adminUrl();
        m_desk->connectTo(
            profile,
            RealHub::token({.userId = "olga",
                            .scope = "admin:read admin:payload admin:operate admin:manage"}));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->client()->isReady(), Patience);
    }

    void join(const QString &user, const QString &room = u"open:lobby"_s)
    {
        HubOptions options;
        options.reconnect.first = std::chrono::milliseconds(50);
        options.reconnect.ceiling = std::chrono::milliseconds(500);
        auto client = std::make_unique<HubClient>(m_hub->url(), options);
        client->setToken(RealHub::token({.userId = user.toUtf8(), .rooms = {"*"}}));
        for (const auto signal : {&HubClient::disconnected, &HubClient::closed})
            connect(client.get(), signal, this,
                    [this, user](const HubEnd &end) { m_ends[user] = end.code; });
        client->subscribe(room);
        client->open();
        m_clients.push_back(std::move(client));
    }
    void joinCrowd()
    {
        for (int i = 0; i < Crowd; ++i)
            join(u"crowd-%1"_s.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(connected(), Crowd, Patience);
    }
    int connected() const
    {
        return int(std::count_if(m_clients.begin(), m_clients.end(), [](const auto &client) {
            return client->state() == HubClient::State::Connected;
        }));
    }
    int endedWith(quint16 code) const
    {
        return int(std::count(m_ends.begin(), m_ends.end(), code));
    }

    int inject(const QString &text)
    {
        return m_hub->inject({QJsonObject{{u"id"_s, QUuid::createUuid().toString()},
                                          {u"type"_s, u"note"_s},
                                          {u"room"_s, u"open:lobby"_s},
                                          {u"data"_s, text}}});
    }

    static int rowOf(TablePage *page, const QString &column, const QString &value)
    {
        for (int row = 0; row < page->source()->model()->rowCount(); ++row) {
            if (page->source()->model()->valueAt(row, column).toString() == value)
                return row;
        }
        return -1;
    }
    static int gapsIn(const EventLogModel *log)
    {
        int gaps = 0;
        for (int row = 0; row < log->rowCount(); ++row)
            gaps += log->record(row).kind == EventLogModel::Kind::Gap ? 1 : 0;
        return gaps;
    }
    /// What the audit says became of the last action of this name.
    void auditSays(const QString &action, const QString &result)
    {
        TablePage *audit = tabs()->table(u"audit"_s);
        window()->showPage(audit);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(audit, u"action"_s, action) >= 0, Patience);
        const auto found = [=] {
            const int row = rowOf(audit, u"action"_s, action);
            return audit->source()->model()->valueAt(row, u"result"_s).toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(found(), result, Patience);
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<RealHub>();
        QVERIFY(m_hub->start(config()));
        m_desk = std::make_unique<Desk>(m_folder->path(), true);
        m_desk->setTheme(Theme::Light);
        m_desk->setLanguage(u"en"_s);
        m_desk->showWindow();
        window()->resize(1400, 900);
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        connectDesk();
    }

    void cleanup()
    {
        m_clients.clear();
        m_ends.clear();
        m_desk.reset();
        m_hub.reset();
    }

    void aKilledServerIsWaitedForAndResumed()
    {
        joinCrowd();
        window()->watchRoom({}, u"open:lobby"_s);
        auto *room = window()->findChild<RoomPage *>();
        QCOMPARE(inject(u"before"_s), 200);
        QTRY_VERIFY_WITH_TIMEOUT(room->log()->received() > 0, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(tabs()->events()->log()->rowCount() > 0, Patience);

        RoomsPage *rooms = window()->rooms();
        window()->showPage(rooms);
        rooms->setFilter(u"room = open:*"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rooms->source()->model()->rowCount(), 1, Patience);
        rooms->view()->selectRow(0);
        ConnectionsPage *page = window()->connections();
        window()->showPage(page);
        page->setFilter(u"user = crowd-1*"_s);
        page->view()->setSort(u"-user"_s);
        page->source()->setSort(u"-user"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->source()->model()->rowCount(), 11, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(page->source()->model()->valueAt(0, u"user"_s).toString(),
                                  u"crowd-19"_s, Patience);
        page->view()->selectRow(2);
        const QString selected = page->view()->currentKey();
        shoot(u"killed-1-before"_s);

        m_hub->kill(); // SIGKILL
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("bannerText")->text().startsWith(u"Connection lost"_s), Patience);
        QVERIFY(find<QPushButton>("bannerStop")->isVisible());
        QCOMPARE(page->source()->state(), TableSource::State::Stale);
        QCOMPARE(page->source()->model()->rowCount(), 11); // all there, greyed
        QCOMPARE(page->view()->currentKey(), selected);
        QVERIFY(find<QLabel>("footer", page)->text().contains(u"as of"_s));
        QTRY_COMPARE(gapsIn(room->log()), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->client()->attempt() > 1, Patience); // it really is away
        shoot(u"killed-2-during"_s);

        QVERIFY(m_hub->start(config()));                                 // on the same ports
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->client()->isReady(), Patience); // nobody asked it to
        QTRY_COMPARE_WITH_TIMEOUT(connected(), Crowd, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(page->source()->state(), TableSource::State::Live, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(page->source()->model()->rowCount(), 11, Patience);
        QCOMPARE(page->filter(), u"user = crowd-1*"_s);
        QCOMPARE(page->source()->query().sort, u"-user"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->source()->model()->valueAt(0, u"user"_s).toString(),
                                  u"crowd-19"_s, Patience);
        QVERIFY(page->view()->selectedRowNumbers().isEmpty()); // its id is somebody else's now
        shoot(u"killed-3-connections-after"_s);

        window()->showPage(rooms); // rooms are the same ones
        QCOMPARE(rooms->filter(), u"room = open:*"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rooms->source()->state(), TableSource::State::Live, Patience);
        QCOMPARE(rooms->view()->currentKey(), u"|open:lobby"_s);
        QCOMPARE(rooms->view()->selectedRowNumbers(), QList<int>{0});

        const qint64 before = room->log()->received();
        QCOMPARE(inject(u"after"_s), 200);
        QTRY_VERIFY_WITH_TIMEOUT(room->log()->received() > before, Patience);
        QCOMPARE(gapsIn(room->log()), 1); // it stays where it happened; one, for all the attempts
        QCOMPARE(gapsIn(tabs()->events()->log()), 1);
        const auto newest
            = [=] { return room->log()->record(room->log()->rowCount() - 1).data; };
        QTRY_VERIFY_WITH_TIMEOUT(newest().contains("after"), Patience);
        window()->watchRoom({}, u"open:lobby"_s);
        shoot(u"killed-4-room-after"_s);
    }

    void aDrainIsStartedPausedHastenedAndFinished()
    {
        joinCrowd();
        tabs()->server()->showPart(u"drain"_s);
        window()->showPage(tabs()->server());
        DrainPanel *drain = tabs()->server()->drain();
        find<QSpinBox>("drainRate", drain)->setValue(10);
        find<QSpinBox>("drainSpread", drain)->setValue(600); // who has left stays away
        find<QCheckBox>("drainExit", drain)->setChecked(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitals()->figure(u"connections"_s) == Crowd, Patience);
        click(find<QPushButton>("drainStart", drain));
        auto *dialog = drain->findChild<ConfirmDialog *>(u"drainDialog"_s);
        QVERIFY(dialog);
        auto *go = find<QPushButton>("confirmDo", dialog);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(find<QLineEdit>("confirmTyped", dialog), m_desk->client()->hello().node);
        QVERIFY(go->isEnabled());
        click(go);
        QTRY_COMPARE_WITH_TIMEOUT(drain->state(), u"running"_s, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(endedWith(4200) > 0, Patience);

        click(find<QPushButton>("drainPause", drain));
        QTRY_COMPARE_WITH_TIMEOUT(drain->state(), u"paused"_s, Patience);
        QVERIFY(connected() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("bannerText")->text().startsWith(u"The drain is paused"_s), Patience);
        shoot(u"drain-1-paused"_s);
        click(find<QPushButton>("drainPause", drain)); // it says Resume now
        QTRY_COMPARE_WITH_TIMEOUT(drain->state(), u"running"_s, Patience);
        click(find<QPushButton>("drainFaster", drain));
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("drainText", drain)->text().contains(u"20"_s)
                                     || drain->state() == u"done"_s,
                                 Patience);
        QTRY_COMPARE_WITH_TIMEOUT(drain->state(), u"done"_s, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(endedWith(4200), Crowd, Patience);
        QVERIFY2(find<QLabel>("drainText", drain)->text().startsWith(u"Done: 60 closed"_s),
                 qPrintable(find<QLabel>("drainText", drain)->text()));
        // The curve goes from all to none.
        QCOMPARE(drain->remaining().last(), 0.0);
        QVERIFY(drain->remaining().maximumSince(0) > 0);
        shoot(u"drain-2-done"_s);

        tabs()->server()->showPart(u"listeners"_s);
        TablePage *listeners = nullptr;
        for (TablePage *table : tabs()->server()->tables())
            listeners = table->source()->query().table == u"listeners"_s ? table : listeners;
        QVERIFY(listeners);
        const auto publicState = [=] {
            const int row = rowOf(listeners, u"listener"_s, u"public"_s);
            return listeners->source()->model()->valueAt(row, u"state"_s).toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(publicState(), u"closed"_s, Patience);
        tabs()->server()->showPart(u"drain"_s);
        click(find<QPushButton>("drainCancel", drain));
        auto *cancel = drain->findChild<ConfirmDialog *>(u"cancelDrainDialog"_s);
        QVERIFY(cancel);
        click(find<QPushButton>("confirmDo", cancel));
        QTRY_COMPARE_WITH_TIMEOUT(drain->state(), u"cancelled"_s, Patience);
        tabs()->server()->showPart(u"listeners"_s);
        QTRY_COMPARE_WITH_TIMEOUT(publicState(), u"listening"_s, Patience);
        join(u"late"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_clients.back()->state(), HubClient::State::Connected, Patience);
        auditSays(u"drain start"_s, u"ok"_s);
    }

    void aUsersTokensAreRevokedFromTheInspector()
    {
        join(u"mallory"_s);
        join(u"bob"_s);
        QTRY_COMPARE_WITH_TIMEOUT(connected(), 2, Patience);
        ConnectionsPage *page = window()->connections();
        window()->showPage(page);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(page, u"user"_s, u"mallory"_s) >= 0, Patience);
        page->view()->selectRow(rowOf(page, u"user"_s, u"mallory"_s));
        QTest::keyClick(page->view(), Qt::Key_Return);
        auto *revoke = find<QPushButton>("inspectorRevoke");
        QVERIFY(revoke);
        QTRY_VERIFY_WITH_TIMEOUT(revoke->isEnabled(), Patience);
        QTimer::singleShot(0, this, [] { // the menu is a loop of its own
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        click(revoke);
        auto *dialog = find<ConfirmDialog>("revokeDialog");
        QVERIFY(dialog);
        QVERIFY(find<QLabel>("confirmText", dialog)->text().contains(u"user mallory"_s));
        shoot(u"revoke"_s);
        click(find<QPushButton>("confirmDo", dialog));
        QTRY_COMPARE_WITH_TIMEOUT(m_ends.value(u"mallory"_s), quint16(4002), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("inspectorNotice")->text().contains(u"4002"_s),
                                 Patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("bannerText")->text().startsWith(u"Revoked; 1 connection ended."_s),
            Patience);
        QVERIFY(!m_ends.contains(u"bob"_s)); // nobody else
        auditSays(u"revoke"_s, u"ok"_s);
    }

    void aCrowdIsSentAwayByPlan()
    {
        joinCrowd();
        join(u"bystander"_s);
        QTRY_COMPARE_WITH_TIMEOUT(connected(), Crowd + 1, Patience);
        window()->actions()->plan(u"disconnect"_s, {}, u"user = crowd-*"_s);
        auto *dialog = window()->findChild<PlanDialog *>();
        QVERIFY(dialog);
        click(find<QPushButton>("planCount", dialog));
        auto *go = find<QPushButton>("planDo", dialog);
        QTRY_COMPARE_WITH_TIMEOUT(go->text(), u"Disconnect 60 connections"_s, Patience);
        QVERIFY(!go->isEnabled()); // the count is typed
        auto *typed = find<QLineEdit>("planTyped", dialog);
        QTest::keyClicks(find<QLineEdit>("planReason", dialog), u"incident 7"_s);
        QTest::keyClicks(typed, u"61"_s);
        QVERIFY(!go->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, u"60"_s);
        QVERIFY(go->isEnabled());
        QVERIFY(m_ends.isEmpty());
        click(go);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->run()->state(), PlanRun::State::Done, Patience);
        QCOMPARE(dialog->run()->done(), Crowd);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_ends.size()), Crowd, Patience);
        QVERIFY(!m_ends.contains(u"bystander"_s));
        shoot(u"plan-done"_s);
        dialog->close();
        auditSays(u"plan disconnect"_s, u"ok"_s);
    }

    void theLogLevelIsSetAndTheConfigurationReloaded()
    {
        ServerPage *page = tabs()->server();
        window()->showPage(page);
        auto *level = find<QComboBox>("serverLogLevel", page);
        QTRY_COMPARE_WITH_TIMEOUT(level->currentText(), u"info"_s, Patience);
        level->setFocus();
        QTest::keyClick(level, Qt::Key_Down); // debug, info, warning
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("bannerText")->text().contains(u"log level is warning"_s), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->vitals()->text(u"log_level"_s), u"warning"_s, Patience);

        QJsonObject changed = config();
        changed[u"limits"_s] = QJsonObject{{u"commands_per_second"_s, 77}};
        QVERIFY(m_hub->writeConfig(changed));
        click(find<QPushButton>("serverReload", page));
        auto *dialog = page->findChild<ConfirmDialog *>(u"reloadDialog"_s);
        QVERIFY(dialog);
        click(find<QPushButton>("confirmDo", dialog));
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QLabel>("bannerText")->text().contains(u"limits.commands_per_second"_s), Patience);
        page->showPart(u"config"_s);
        const QList<TablePage *> tables = page->tables();
        const auto found = std::find_if(tables.begin(), tables.end(), [](TablePage *one) {
            return one->source()->query().table == "config"_L1;
        });
        QVERIFY(found != tables.end());
        TablePage *table = *found;
        const auto value = [=] {
            const int row = rowOf(table, u"key"_s, u"limits.commands_per_second"_s);
            return table->source()->model()->valueAt(row, u"value"_s).toVariant().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(value(), u"77"_s, Patience);

        QVERIFY(m_hub->writeConfig({{u"no_such_key"_s, 1}})); // a file with errors changes nothing
        click(find<QPushButton>("serverReload", page));
        QTRY_VERIFY(page->findChild<ConfirmDialog *>(u"reloadDialog"_s) != dialog);
        click(find<QPushButton>("confirmDo",
                                page->findChildren<ConfirmDialog *>(u"reloadDialog"_s).last()));
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("bannerText")->text().contains(u"no_such_key"_s),
                                 Patience);
        QCOMPARE(value(), u"77"_s);
        auditSays(u"log_level"_s, u"ok"_s);
    }
};

QTEST_MAIN(TestConsoleRealServer)
#include "tst_console_realserver.moc"

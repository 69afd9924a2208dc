// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

// Drives the console through its pages and states and writes a picture of each, to be looked at:
//   consoleshots FOLDER [--lang CODE] [--theme light|dark] [URL TOKEN]
// Without a URL it runs against the fake server with 2 000 connections under traffic.

#include "console/widgets/capturepage.h"
#include "console/widgets/comparedialog.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectdialog.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/disconnectdialog.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/eventspage.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/plandialog.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tile.h"
#include "console/widgets/tracepage.h"
#include "tests/support/fakeadminserver.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QDockWidget>
#include <QPushButton>
#include <QStyleFactory>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

class Shooter
{
public:
    Shooter(Desk &desk, const QString &prefix)
        : m_desk(desk)
        , m_prefix(prefix)
    {}

    void grab(const QString &name, QWidget *widget = nullptr)
    {
        QTest::qWait(60);
        (widget ? widget : m_desk.window())->grab().save(m_prefix + name + u".png"_s);
    }

    MainWindow *window() { return m_desk.window(); }
    QDockWidget *dock(const QString &name) { return window()->findChild<QDockWidget *>(name); }

    void states()
    {
        grab(u"00-first-run"_s);
        window()->openConnectDialog();
        grab(u"01-connect"_s, window()->findChild<ConnectDialog *>());
        window()->findChild<ConnectDialog *>()->reject();
        QTest::qWait(10);
    }

    void pages(int overviewSeconds)
    {
        QTest::qWait(overviewSeconds * 1000);
        grab(u"10-overview"_s);
        window()->showPage(window()->rooms());
        QTest::qWait(1500);
        grab(u"11-rooms"_s);
        window()->showPage(window()->connections());
        QTest::qWait(1500);
        TableView *view = window()->connections()->view();
        view->selectRow(2);
        window()->inspect(view->currentKey());
        QTest::qWait(4500);
        grab(u"12-connections"_s);
        window()->connections()->setFilter(u"queue_bytes > 64x and state = slow"_s);
        QTest::qWait(400);
        grab(u"13-bad-filter"_s);
        window()->connections()->setFilter(u"user = nobody"_s);
        QTest::qWait(700);
        grab(u"14-nothing-matches"_s);
        window()->connections()->setFilter(u"state = slow"_s);
        QTest::qWait(700);
    }

    void room(const QString &tenant, const QString &name)
    {
        window()->watchRoom(tenant, name);
        window()->compose(u"room"_s, tenant, name);
        QTest::qWait(1500);
        window()->composer()->preview();
        auto *events
            = window()->findChild<RoomPage *>()->findChild<QTableView *>(u"streamEvents"_s);
        events->selectRow(3);
        QTest::qWait(800);
        grab(u"15-room-compose"_s);
        window()->currentPage()->togglePause();
        QTest::qWait(2500);
        grab(u"16-room-paused"_s);
        dock(u"composerDock"_s)->hide();
    }

    void rest()
    {
        PageTabs *tabs = window()->tabs();
        window()->showPage(tabs->table(u"closed"_s));
        QTest::qWait(1200);
        grab(u"17-closed"_s);
        window()->showPage(tabs->table(u"audit"_s));
        QTest::qWait(900);
        grab(u"18-audit"_s);
        window()->showPage(window()->connections());
        window()->disconnectConnection(u"c0000002a"_s, u"alice\u202e42"_s);
        grab(u"19-disconnect"_s, window()->findChild<DisconnectDialog *>());
        window()->findChild<DisconnectDialog *>()->reject();
    }

    void streams(const QString &room)
    {
        PageTabs *tabs = window()->tabs();
        window()->showPage(tabs->events());
        QTest::qWait(1500);
        grab(u"21-events"_s);
        window()->trace(u"room"_s, {}, room);
        tabs->trace()->startOrStop();
        window()->findChild<QDockWidget *>(u"inspectorDock"_s)->hide();
        QTest::qWait(4000);
        auto *view = tabs->trace()->pane()->view();
        view->selectRow(std::max(0, view->model()->rowCount() - 3));
        grab(u"22-trace"_s);
        const QString file = QDir::tempPath() + u"/consoleshots.carillon.jsonl"_s;
        if (tabs->trace()->pane()->saveTo(file, u"capture"_s)) {
            window()->openCapture(file);
            QTest::qWait(800);
            grab(u"23-capture"_s);
            window()->findChild<CapturePage *>()->compareWith(file);
            QTest::qWait(400);
            if (auto *compare = window()->findChild<CompareDialog *>()) {
                grab(u"24-compare"_s, compare);
                compare->reject();
            }
            window()->actions()->replay(window()->findChild<CapturePage *>()->pane(), {}, room);
            QTest::qWait(100);
            if (auto *replay = window()->findChild<QDialog *>(u"replayDialog"_s)) {
                replay->findChild<QPushButton *>(u"replayPlan"_s)->click();
                QTest::qWait(600);
                grab(u"25-replay"_s, replay);
                replay->reject();
            }
        }
        tabs->trace()->run()->stop();
        window()->actions()->editColours(u"delay > 100ms"_s);
        QTest::qWait(100);
        if (auto *rules = window()->findChild<QDialog *>(u"colourRules"_s)) {
            grab(u"26-colours"_s, rules);
            rules->reject();
        }
    }

    void server()
    {
        PageTabs *tabs = window()->tabs();
        window()->showPage(tabs->server());
        for (const QString &part : {u"config"_s, u"listeners"_s, u"certificates"_s, u"limits"_s,
                                    u"log"_s, u"operators"_s, u"plans"_s, u"drain"_s}) {
            tabs->server()->showPart(part);
            QTest::qWait(1200);
            grab(u"30-server-"_s + part);
        }
        window()->actions()->plan(u"disconnect"_s, {}, u"state = slow"_s);
        QTest::qWait(200);
        if (auto *plan = window()->findChild<PlanDialog *>()) {
            grab(u"31-plan-question"_s, plan);
            plan->findChild<QPushButton *>(u"planCount"_s)->click();
            QTest::qWait(800);
            grab(u"32-plan-offer"_s, plan);
            plan->reject();
        }
        window()->actions()->revoke({}, u"alice"_s, {});
        QTest::qWait(200);
        if (auto *revoke = window()->findChild<QDialog *>(u"revokeDialog"_s)) {
            grab(u"33-revoke"_s, revoke);
            revoke->reject();
        }
    }

private:
    Desk &m_desk;
    QString m_prefix;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 9));
    QCommandLineParser parser;
    parser.addOptions({{u"lang"_s, u"a code of core/languages.h"_s, u"l"_s, u"en"_s},
                       {u"theme"_s, u"light or dark"_s, u"t"_s, u"light"_s},
                       {u"seconds"_s, u"of traffic before the first picture"_s, u"n"_s, u"6"_s},
                       {u"kind"_s, u"0, 1 or 2"_s, u"k"_s, u"0"_s},
                       {u"room"_s, u"to watch"_s, u"r"_s, u"chat:1"_s}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return 2;
    QDir().mkpath(arguments[0]);

    QTemporaryDir config;
    Desk desk(config.path(), false);
    desk.setTheme(parser.value(u"theme"_s) == "dark"_L1 ? Theme::Dark : Theme::Light);
    desk.setLanguage(parser.value(u"lang"_s));
    desk.showWindow();
    Shooter shooter(
        desk, u"%1/%2-%3-"_s.arg(arguments[0], parser.value(u"lang"_s), parser.value(u"theme"_s)));
    shooter.states();

    FakeAdminServer server;
    Profile profile = newProfile();
    profile.name = u"hub-eu-1"_s;
    profile.kind = ProfileKind(parser.value(u"kind"_s).toInt());
    const bool fake = arguments.size() < 3;
    if (fake) {
        server.listen();
        server.fill(2000, 120);
        server.setLive(true);
    }
    profile.url = fake ? server.url() : QUrl(arguments[1]);
    desk.profiles()->put(profile);
    desk.connectTo(profile, fake ? QString() : arguments[2]);
    shooter.pages(parser.value(u"seconds"_s).toInt());
    shooter.room({}, parser.value(u"room"_s));
    shooter.rest();
    shooter.streams(parser.value(u"room"_s));
    shooter.server();
    if (fake) {
        server.stop();
        QTest::qWait(2500);
        shooter.grab(u"20-reconnecting"_s);
    }
    return 0;
}

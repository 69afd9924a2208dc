// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/capturepage.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectdialog.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/inspector.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/plandialog.h"
#include "console/widgets/roompage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/signindialog.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tracepage.h"
#include "tests/gui/stage.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QWidget *firstRun(Stage &stage)
{
    return stage.window();
}

QWidget *connectDialog(Stage &stage)
{
    stage.window()->openConnectDialog();
    return stage.find<ConnectDialog>();
}

QWidget *overview(Stage &stage)
{
    stage.connect(ProfileKind::Production);
    stage.pass(45);
    return stage.window();
}

QWidget *connections(Stage &stage)
{
    stage.connect();
    stage.window()->showPage(stage.window()->connections());
    stage.settle();
    TableView *view = stage.window()->connections()->view();
    (void)waitFor([view] { return view->model()->rowCount() > 0; });
    view->setFocus();
    view->selectRow(2);
    stage.window()->inspect(view->currentKey());
    stage.pass(20);
    return stage.window();
}

QWidget *noMatch(Stage &stage)
{
    stage.connect();
    stage.window()->showPage(stage.window()->connections());
    stage.window()->connections()->setFilter(u"user = nobody"_s);
    const EmptyState *empty = stage.window()->connections()->view()->emptyState();
    (void)waitFor([empty] { return empty->text().contains(u"nobody"_s); });
    stage.rest();
    return stage.window();
}

QWidget *loading(Stage &stage)
{
    stage.connect();
    stage.server().setScript([](const QJsonObject &request) {
        return request[u"table"_s].toString() == "connections"_L1;
    });
    stage.window()->showPage(stage.window()->connections());
    const EmptyState *empty = stage.window()->connections()->view()->emptyState();
    (void)waitFor([empty] { return empty->isVisible() && !empty->text().isEmpty(); });
    return stage.window();
}

QWidget *reconnecting(Stage &stage)
{
    stage.connect();
    stage.window()->showPage(stage.window()->connections());
    stage.pass(5);
    stage.server().disconnectClient(4200, u"draining"_s, true, 20000);
    (void)waitFor([&stage] {
        return stage.desk().client()->state() == AdminClient::State::WaitingToReconnect;
    });
    return stage.window();
}

QWidget *restarted(Stage &stage)
{
    stage.connect();
    stage.window()->showPage(stage.window()->connections());
    stage.pass(2);
    stage.sayInHello(
        {{u"epoch"_s, u"another"_s}, {u"started_at"_s, u"2026-01-15T10:29:58.000Z"_s}});
    stage.server().fill(740, 60);
    stage.server().disconnectClient(4200, u"draining"_s, true, 1);
    (void)waitFor([&stage] { return stage.desk().client()->attempt() > 0; });
    (void)waitFor([&stage] { return stage.desk().client()->isReady(); });
    stage.pass(1);
    return stage.window();
}

QWidget *signIn(Stage &stage)
{
    stage.connect();
    stage.window()->showPage(stage.window()->connections());
    stage.pass(2);
    stage.server().disconnectClient(4004, u"token expired"_s, false);
    (void)waitFor([&stage] { return stage.find<SignInDialog>(); });
    stage.find<SignInDialog>()->setProperty("sheet", true); // the layout behind it belongs to it
    return stage.find<SignInDialog>();
}

QWidget *overload(Stage &stage)
{
    stage.connect(ProfileKind::Staging);
    stage.window()->showPage(stage.window()->connections());
    stage.pass(2);
    stage.server().send({{u"type"_s, u"coverage"_s},
                         {u"query"_s, u"connections"_s},
                         {u"asked_ms"_s, 1000},
                         {u"interval_ms"_s, 2500},
                         {u"reason"_s, u"cost"_s}});
    stage.settle();
    return stage.window();
}

/// The server is older than the console: it has neither traces nor an audit.
QWidget *versionSkew(Stage &stage)
{
    stage.sayInHello({{u"version"_s, u"0.0.9"_s},
                      {u"capabilities"_s, QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s}}});
    stage.connect();
    stage.window()->trace(u"user"_s, {}, u"alice"_s);
    stage.pass(1);
    return stage.window();
}

QWidget *safeMode(Stage &stage)
{
    Desk *desk = stage.openSafeMode();
    desk->window()->resize(1200, 760);
    return desk->window();
}

QWidget *room(Stage &stage)
{
    stage.connect();
    stage.window()->watchRoom({}, u"chat:1"_s);
    stage.settle();
    const QString watch = stage.server().last(u"watch"_s)[u"watch"_s].toString();
    stage.server().pushEvents(watch, 24, 6); // three are missing
    stage.window()->compose(u"room"_s, {}, u"chat:1"_s);
    stage.window()->composer()->preview();
    stage.settle();
    auto *events = stage.find<RoomPage>()->findChild<QTableView *>(u"streamEvents"_s);
    events->setFocus();
    events->selectRow(events->model()->rowCount() - 2);
    events->scrollToBottom();
    return stage.window();
}

QWidget *trace(Stage &stage)
{
    stage.connect();
    stage.window()->trace(u"user"_s, {}, u"alice"_s);
    TracePage *page = stage.window()->tabs()->trace();
    page->startOrStop();
    stage.settle();
    stage.pushTrace(1, 40);
    page->pane()->view()->setFocus();
    page->pane()->view()->selectRow(30);
    return stage.window();
}

QWidget *capture(Stage &stage)
{
    trace(stage);
    const QString file = stage.file(u"slow-alice.carillon.jsonl"_s);
    (void)stage.window()->tabs()->trace()->pane()->saveTo(file, u"capture"_s);
    stage.desk().client()->close();
    stage.window()->openCapture(file);
    auto *page = stage.find<CapturePage>();
    (void)waitFor([page] { return !page->isLoading(); });
    page->pane()->view()->setFocus();
    page->pane()->view()->selectRow(3);
    return stage.window();
}

QWidget *plan(Stage &stage)
{
    stage.connect(ProfileKind::Production);
    stage.window()->actions()->plan(u"disconnect"_s, {}, u"state = slow"_s);
    auto *dialog = stage.find<PlanDialog>();
    dialog->findChild<QPushButton *>(u"planCount"_s)->click();
    stage.settle();
    dialog->findChild<QLabel *>(u"planExpiry"_s)->clear(); // real seconds
    return dialog;
}

QWidget *nodes(Stage &stage)
{
    const auto node = [](const char *name, const char *state, int connections, double cpu) {
        const bool away = qstrcmp(state, "away") == 0;
        return QJsonObject{{u"node"_s, QString::fromLatin1(name)},
                           {u"state"_s, QString::fromLatin1(state)},
                           {u"age"_s, away ? 7400 : 900},
                           {u"this"_s, qstrcmp(name, "hub-eu-1") == 0},
                           {u"version"_s, u"0.1.0"_s},
                           {u"connections"_s, connections},
                           {u"rooms"_s, 120},
                           {u"deliveries_rate"_s, connections * 4.1},
                           {u"latency_p99_us"_s, 1840},
                           {u"queue_bytes"_s, connections * 900},
                           {u"cpu"_s, cpu},
                           {u"rss_bytes"_s, 81788928},
                           {u"draining"_s, u"idle"_s},
                           {u"bus_up"_s, true}};
    };
    stage.server().setTable(
        u"nodes"_s,
        columnsOf({u"node:string"_s, u"state:string"_s, u"age:duration"_s, u"this:bool"_s,
                   u"version:string"_s, u"connections:integer"_s, u"rooms:integer"_s,
                   u"deliveries_rate:rate"_s, u"latency_p99_us:number"_s, u"queue_bytes:bytes"_s,
                   u"cpu:number"_s, u"rss_bytes:bytes"_s, u"draining:string"_s, u"bus_up:bool"_s}),
        {node("hub-eu-1", "up", 2000, 0.34), node("hub-eu-2", "draining", 640, 0.11),
         node("hub-eu-3", "away", 1810, 0.29)});
    stage.sayInHello({{u"nodes"_s, 3}});
    stage.connect();
    stage.pass(20);
    return stage.window();
}

QWidget *inputs(Stage &stage)
{
    const auto input = [](const char *name, const char *type, const char *reads, const char *state,
                          int received, int parked, const char *detail) {
        return QJsonObject{{u"input"_s, QString::fromLatin1(name)},
                           {u"type"_s, QString::fromLatin1(type)},
                           {u"reads"_s, QString::fromLatin1(reads)},
                           {u"state"_s, QString::fromLatin1(state)},
                           {u"since"_s, u"2026-01-15T09:12:04.000Z"_s},
                           {u"received"_s, received},
                           {u"accepted"_s, received - parked},
                           {u"duplicates"_s, 0},
                           {u"parked"_s, parked},
                           {u"retried"_s, 0},
                           {u"in_flight"_s, received % 7},
                           {u"last_message"_s, u"2026-01-15T10:29:58.000Z"_s},
                           {u"detail"_s, QString::fromLatin1(detail)}};
    };
    stage.server().setTable(
        u"inputs"_s,
        columnsOf({u"input:string"_s, u"type:string"_s, u"reads:string"_s, u"state:string"_s,
                   u"since:time"_s, u"received:integer"_s, u"accepted:integer"_s,
                   u"duplicates:integer"_s, u"parked:integer"_s, u"retried:integer"_s,
                   u"in_flight:integer"_s, u"last_message:time"_s, u"detail:string"_s}),
        {input("1-rabbitmq", "rabbitmq", "orders", "up", 48211, 3, "RabbitMQ 3.10.8"),
         input("2-kafka", "kafka", "prices", "down", 1900, 0, "connection refused")});
    stage.connect();
    stage.window()->tabs()->server()->showPart(u"inputs"_s);
    stage.window()->showPage(stage.window()->tabs()->server());
    stage.pass(1);
    return stage.window();
}

QWidget *drain(Stage &stage)
{
    stage.server().setCell(u"overview"_s, u"hub-eu-1"_s, u"draining"_s, u"running"_s);
    stage.connect();
    stage.window()->tabs()->server()->showPart(u"drain"_s);
    stage.window()->showPage(stage.window()->tabs()->server());
    stage.pass(2);
    for (int i = 0; i < 30; ++i) {
        stage.server().send({{u"type"_s, u"drain"_s},
                             {u"state"_s, u"running"_s},
                             {u"remaining"_s, 2000 - i * 45},
                             {u"closed"_s, i * 45},
                             {u"rate"_s, 50},
                             {u"elapsed_ms"_s, i * 1000},
                             {u"eta_ms"_s, (2000 - i * 45) * 20}});
        stage.pass(1);
    }
    return stage.window();
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all = {{"first-run", firstRun},
                                           {"connect", connectDialog},
                                           {"overview", overview},
                                           {"connections", connections},
                                           {"no-match", noMatch},
                                           {"loading", loading},
                                           {"reconnecting", reconnecting},
                                           {"restarted", restarted},
                                           {"sign-in", signIn},
                                           {"overload", overload},
                                           {"version-skew", versionSkew},
                                           {"safe-mode", safeMode},
                                           {"room", room},
                                           {"trace", trace},
                                           {"capture", capture},
                                           {"plan", plan},
                                           {"nodes", nodes},
                                           {"inputs", inputs},
                                           {"drain", drain}};
    return all;
}

} // namespace Carillon

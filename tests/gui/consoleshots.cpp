// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

// Walks the console through a real server with real traffic and writes the pictures of
// docs/console.md; tour.mjs starts what is needed.
//   consoleshots FOLDER URL TOKEN overview|connections|room|plan|drain|nodes…

#include "console/widgets/composer.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/plandialog.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tracepage.h"
#include "tests/support/picture.h"

#include <QApplication>
#include <QDockWidget>
#include <QMap>
#include <QPushButton>
#include <QStyleFactory>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

class Tour
{
public:
    Tour(Desk &desk, const QString &folder)
        : m_desk(desk)
        , m_folder(folder)
    {}

    void overview()
    {
        QTest::qWait(65000); // the charts are of a minute
        grab(u"console"_s);
    }

    void nodes()
    {
        QTest::qWait(45000);
        grab(u"console-nodes"_s);
    }

    void connections()
    {
        TableView *view = window()->connections()->view();
        window()->showPage(window()->connections());
        QTest::qWait(1500);
        view->selectRow(1);
        window()->inspect(view->currentKey());
        QTest::qWait(30000);
        grab(u"console-connections"_s);
        dock(u"inspectorDock"_s)->hide();
    }

    void room()
    {
        TableView *view = window()->rooms()->view();
        window()->showPage(window()->rooms());
        QTest::qWait(1500);
        const QString name = view->model()->index(0, 1).data().toString();
        window()->watchRoom({}, name);
        window()->compose(u"room"_s, {}, name);
        QTest::qWait(2000);
        window()->composer()->preview();
        auto *events
            = window()->findChild<RoomPage *>()->findChild<QTableView *>(u"streamEvents"_s);
        events->selectRow(std::max(0, events->model()->rowCount() - 3));
        QTest::qWait(1000);
        grab(u"console-room"_s);
        dock(u"composerDock"_s)->hide();
        window()->trace(u"room"_s, {}, name);
        window()->tabs()->trace()->startOrStop();
        QTest::qWait(5000);
        QTableView *frames = window()->tabs()->trace()->pane()->view();
        frames->selectRow(std::max(0, frames->model()->rowCount() - 5));
        QTest::qWait(200);
        grab(u"console-trace"_s);
        window()->tabs()->trace()->startOrStop();
    }

    void plan()
    {
        window()->actions()->plan(u"disconnect"_s, {}, u"state = open and rooms > 2"_s);
        auto *dialog = window()->findChild<PlanDialog *>();
        dialog->findChild<QPushButton *>(u"planCount"_s)->click();
        QTest::qWait(1500);
        grab(u"console-plan"_s, dialog);
        dialog->reject();
    }

    void drain()
    {
        window()->tabs()->server()->showPart(u"drain"_s);
        window()->showPage(window()->tabs()->server());
        QTest::qWait(20000);
        m_desk.client()->request(u"drain"_s,
                                 {{u"action"_s, u"start"_s},
                                  {u"rate"_s, 4},
                                  {u"exit"_s, false},
                                  {u"confirm"_s, m_desk.client()->hello().node}},
                                 window(), [](const AdminReply &) {});
        QTest::qWait(25000);
        grab(u"console-drain"_s);
    }

private:
    MainWindow *window() { return m_desk.window(); }
    QDockWidget *dock(const QString &name) { return window()->findChild<QDockWidget *>(name); }

    void grab(const QString &name, QWidget *widget = nullptr)
    {
        const QImage image = (widget ? widget : window())->grab().toImage();
        Picture::indexed(image).save(m_folder + u'/' + name + u".png"_s, "PNG", 0);
    }

    Desk &m_desk;
    QString m_folder;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 9));
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() < 4)
        return 2;
    QTemporaryDir config;
    Desk desk(config.path(), false);
    desk.setTheme(Theme::Light);
    desk.setLanguage(u"en"_s);
    desk.showWindow();
    desk.window()->resize(1200, 760);
    Profile profile = newProfile();
    profile.name = u"hub-eu-1"_s;
    profile.url = QUrl(arguments[1]);
    desk.profiles()->put(profile);
    desk.connectTo(profile, arguments[2]);
    if (!QTest::qWaitFor([&] { return desk.client()->isReady(); }, 10000))
        return 1;
    Tour tour(desk, arguments[0]);
    const QMap<QString, void (Tour::*)()> scenes{
        {u"overview"_s, &Tour::overview}, {u"connections"_s, &Tour::connections},
        {u"room"_s, &Tour::room},         {u"plan"_s, &Tour::plan},
        {u"drain"_s, &Tour::drain},       {u"nodes"_s, &Tour::nodes}};
    for (const QString &name : arguments.sliced(3)) {
        if (!scenes.contains(name))
            return 2;
        (tour.*scenes[name])();
    }
    return 0;
}

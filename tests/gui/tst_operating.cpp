// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/capturepage.h"
#include "console/widgets/chart.h"
#include "console/widgets/commandpalette.h"
#include "console/widgets/comparedialog.h"
#include "console/widgets/composer.h"
#include "console/widgets/confirmdialog.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/drainpanel.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/eventspage.h"
#include "console/widgets/idlelock.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/plandialog.h"
#include "console/widgets/replaydialog.h"
#include "console/widgets/roompage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tracepage.h"
#include "tests/support/fakeadminserver.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// What changes something or records something, as an operator does it, against the fake server.
class TestOperating final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<FakeAdminServer> m_server;
    std::unique_ptr<Desk> m_desk;

    MainWindow *window() { return m_desk->window(); }
    PageTabs *tabs() { return window()->tabs(); }

    void connectDesk(ProfileKind kind = ProfileKind::Development)
    {
        Profile profile = newProfile();
        profile.name = u"hub"_s;
        profile.kind = kind;
        profile.url = m_server->url();
        m_desk->connectTo(profile, u"token"_s);
        QTRY_VERIFY(m_desk->client()->isReady());
    }

    void pushTrace(qint64 n, const QString &name)
    {
        m_server->send(
            {{u"type"_s, u"trace"_s},
             {u"trace"_s, m_server->last(u"trace"_s)[u"trace"_s]},
             {u"records"_s,
              QJsonArray{QJsonObject{{u"n"_s, n},
                                     {u"ts"_s, u"2026-01-15T10:30:0%1.000Z"_s.arg(n % 10)},
                                     {u"conn"_s, u"c1"_s},
                                     {u"user"_s, u"alice"_s},
                                     {u"dir"_s, u"out"_s},
                                     {u"kind"_s, u"event"_s},
                                     {u"state"_s, u"sent"_s},
                                     {u"name"_s, name},
                                     {u"room"_s, u"chat:1"_s},
                                     {u"seq"_s, n},
                                     {u"size"_s, 212},
                                     {u"queue_bytes"_s, 4096},
                                     {u"delay_us"_s, 84},
                                     {u"data"_s, QJsonObject{{u"n"_s, n}}}}}},
             {u"used"_s, QJsonObject{{u"ms"_s, 1200}, {u"bytes"_s, 4711}, {u"events"_s, n}}},
             {u"lost"_s, 0}});
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }

    void init()
    {
        m_config = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeAdminServer>();
        QVERIFY(m_server->listen());
        m_server->fill(2000, 120);
        m_server->setHello(
            {{u"capabilities"_s,
              QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s, u"inject"_s, u"rehearse"_s,
                         u"disconnect"_s, u"trace"_s, u"plan"_s, u"revoke"_s, u"drain"_s}},
             {u"role"_s, u"admin"_s}});
        m_desk = std::make_unique<Desk>(m_config->path(), false);
        m_desk->setTheme(Theme::Light);
        m_desk->setLanguage(u"en"_s);
        m_desk->showWindow();
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
    }

    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void traceIsSavedOpenedAndCompared()
    {
        connectDesk();
        window()->trace(u"user"_s, {}, u"alice"_s);
        QCOMPARE(window()->currentPage(), tabs()->trace());
        QTest::keyClick(window(), Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(tabs()->trace()->run()->state(), TraceRun::State::Running);
        QCOMPARE(m_server->last(u"trace"_s)[u"user"_s].toString(), u"alice"_s);
        pushTrace(1, u"message.new"_s);
        pushTrace(2, u"message.new"_s);
        EventLogModel *log = tabs()->trace()->run()->log();
        QTRY_COMPARE(log->rowCount(), 2);
        QCOMPARE(log->index(0, EventLogModel::QueueColumn).data().toString(), u"4.0 kB"_s);
        EventPane *pane = tabs()->trace()->pane();
        const QString first = m_config->filePath(u"a.carillon.jsonl"_s);
        QVERIFY(pane->saveTo(first, u"capture"_s));
        pushTrace(3, u"message.gone"_s);
        QTRY_COMPARE(log->rowCount(), 3);
        const QString second = m_config->filePath(u"b.carillon.jsonl"_s);
        QVERIFY(pane->saveTo(second, u"capture"_s));
        QVERIFY(pane->saveTo(m_config->filePath(u"b.csv"_s), u"csv"_s));
        QTest::keyClick(window(), Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(m_server->count(u"untrace"_s), 1);

        m_desk->client()->close(); // a capture needs no server
        window()->openCapture(first);
        auto *page = qobject_cast<CapturePage *>(window()->currentPage());
        QVERIFY(page);
        QTRY_VERIFY(!page->isLoading());
        QCOMPARE(page->log()->rowCount(), 2);
        page->pane()->setFilter(u"seq = 2"_s);
        QCOMPARE(page->log()->rowCount(), 1);
        page->compareWith(second);
        auto *dialog = window()->findChild<CompareDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->model()->count(CaptureCompareModel::Verdict::Same), 2);
        QCOMPARE(dialog->model()->count(CaptureCompareModel::Verdict::OnlySecond), 1);
        window()->openCapture(m_config->filePath(u"b.csv"_s)); // no capture: said, not opened
        QVERIFY(window()
                    ->findChildren<QLabel *>(u"captureNotice"_s)
                    .last()
                    ->text()
                    .contains(u"not a capture"_s));
    }

    void aTraceOutlivesItsWindow()
    {
        connectDesk();
        window()->trace(u"user"_s, {}, u"alice"_s);
        tabs()->trace()->startOrStop();
        QTRY_COMPARE(tabs()->trace()->run()->state(), TraceRun::State::Running);
        pushTrace(1, u"message.new"_s);
        QTRY_COMPARE(tabs()->trace()->run()->log()->rowCount(), 1);
        window()->trace(u"room"_s, {}, u"chat:7"_s); // a second one, in a tab of its own
        auto *second = qobject_cast<TracePage *>(window()->currentPage());
        QVERIFY(second && second != tabs()->trace());
        second->startOrStop();
        QTRY_COMPARE(second->run()->state(), TraceRun::State::Running);
        pushTrace(1, u"message.gone"_s);
        QTRY_COMPARE(second->run()->log()->rowCount(), 1);

        m_desk->setLanguage(u"ru"_s); // the window is made anew
        QCOMPARE(m_server->count(u"untrace"_s), 0);
        QCOMPARE(tabs()->trace()->run()->state(), TraceRun::State::Running);
        QCOMPARE(tabs()->trace()->findChild<QLineEdit *>(u"traceTarget"_s)->text(), u"alice"_s);
        QCOMPARE(tabs()->trace()->pane()->view()->model()->rowCount(), 1);
        second = nullptr;
        for (TracePage *page : tabs()->findChildren<TracePage *>())
            second = page == tabs()->trace() ? second : page;
        QVERIFY(second);
        QCOMPARE(second->pane()->view()->model()->rowCount(), 1);
        pushTrace(2, u"message.gone"_s); // and it goes on
        QTRY_COMPARE(second->pane()->view()->model()->rowCount(), 2);
        tabs()->closePage(tabs()->indexOf(second));
        QTRY_COMPARE(m_server->count(u"untrace"_s), 1); // its tab was what kept it
        QCOMPARE(m_desk->traces().size(), 1);
        m_desk->setLanguage(u"en"_s);
    }

    void eventsOfAllRoomsAndTheirDifferences()
    {
        connectDesk();
        window()->watchRoom({}, u"chat:1"_s);
        window()->watchRoom({}, u"chat:2"_s);
        window()->showPage(tabs()->events());
        QTRY_COMPARE(tabs()->events()->log()->rowCount(), 40);
        EventPane *pane = tabs()->events()->pane();
        pane->setFilter(u"room = chat:2"_s);
        QCOMPARE(tabs()->events()->log()->rowCount(), 20);
        pane->view()->selectRow(5);
        pane->below()->setCurrentIndex(1);
        auto *diff = qobject_cast<QPlainTextEdit *>(pane->below()->currentWidget());
        QVERIFY(diff);
        QVERIFY(diff->toPlainText().contains(u"− "_s) && diff->toPlainText().contains(u"+ "_s));
        tabs()->closePage(tabs()->count() - 1);
        QVERIFY(window()->findChild<QLabel *>(u"eventsHead"_s)->text().startsWith(u"1 room"_s));
    }

    void aPlanIsCountedTypedAndFollowed()
    {
        connectDesk();
        window()->actions()->plan(u"disconnect"_s, {}, u"state = slow"_s);
        auto *dialog = window()->findChild<PlanDialog *>();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"planCount"_s), Qt::LeftButton);
        auto *go = dialog->findChild<QPushButton *>(u"planDo"_s);
        QTRY_COMPARE(go->text(), u"Disconnect 120 connections"_s);
        QCOMPARE(m_server->last(u"plan"_s)[u"filter"_s].toString(), u"state = slow"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"planCancel"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"planTyped"_s), u"121"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"planReason"_s), u"incident 7"_s);
        QVERIFY(!go->isEnabled());
        dialog->findChild<QLineEdit *>(u"planTyped"_s)->setText(u"120"_s);
        QVERIFY(go->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(dialog->run()->state(), PlanRun::State::Running);
        QCOMPARE(m_server->last(u"confirm"_s)[u"reason"_s].toString(), u"incident 7"_s);
        m_server->send({{u"type"_s, u"plan"_s},
                        {u"plan"_s, u"p-3"_s},
                        {u"state"_s, u"running"_s},
                        {u"done"_s, 60}});
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"planProgress"_s)->text().contains(u"60"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"planAbort"_s), Qt::LeftButton);
        QTRY_COMPARE(dialog->run()->state(), PlanRun::State::Aborted);
    }

    void anOfferThatIsNotTakenIsTakenBack()
    {
        connectDesk();
        window()->actions()->plan(u"disconnect"_s, {}, {});
        auto *dialog = window()->findChild<PlanDialog *>();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"planCount"_s), Qt::LeftButton);
        QTRY_COMPARE(dialog->run()->state(), PlanRun::State::Offered);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_COMPARE(m_server->count(u"abort"_s), 1);
        QCOMPARE(m_server->count(u"confirm"_s), 0);
    }

    void revokeInProductionWantsTheServersName()
    {
        connectDesk(ProfileKind::Production);
        window()->actions()->revoke(u"acme"_s, u"alice"_s, {});
        auto *dialog = window()->findChild<ConfirmDialog *>(u"revokeDialog"_s);
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"confirmDo"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"confirmReason"_s), u"stolen phone"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"confirmTyped"_s), u"hub-eu-1"_s);
        QVERIFY(go->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(m_server->count(u"revoke"_s), 1);
        const QJsonObject sent = m_server->last(u"revoke"_s);
        QCOMPARE(sent[u"user"_s].toString(), u"alice"_s);
        QCOMPARE(sent[u"tenant"_s].toString(), u"acme"_s);
        QCOMPARE(sent[u"confirm"_s].toString(), u"hub-eu-1"_s);
    }

    void drainIsStartedAndHastened()
    {
        connectDesk();
        tabs()->server()->showPart(u"drain"_s);
        window()->showPage(tabs()->server());
        DrainPanel *drain = tabs()->server()->drain();
        QTest::mouseClick(drain->findChild<QPushButton *>(u"drainStart"_s), Qt::LeftButton);
        auto *dialog = drain->findChild<ConfirmDialog *>(u"drainDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(u"confirmDo"_s)->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"confirmTyped"_s), u"hub-eu-1"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmDo"_s), Qt::LeftButton);
        QTRY_COMPARE(drain->state(), u"running"_s);
        QTest::mouseClick(drain->findChild<QPushButton *>(u"drainFaster"_s), Qt::LeftButton);
        QTRY_COMPARE(m_server->last(u"drain"_s)[u"action"_s].toString(), u"rate"_s);
        QCOMPARE(m_server->last(u"drain"_s)[u"rate"_s].toInt(), 1000);
    }

    void replayAsksFirst()
    {
        connectDesk();
        window()->watchRoom({}, u"chat:1"_s);
        auto *room = window()->findChild<RoomPage *>();
        QTRY_COMPARE(room->log()->rowCount(), 20);
        window()->actions()->replay(room->pane(), {}, u"chat:9"_s);
        auto *dialog = window()->findChild<ReplayDialog *>();
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"replayGo"_s);
        QVERIFY(!go->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"replayPlan"_s), Qt::LeftButton);
        QTRY_COMPARE(go->text(), u"Send 20 events"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(dialog->replay()->state(), Replay::State::Done);
        QCOMPARE(m_server->last(u"inject"_s)[u"room"_s].toString(), u"chat:9"_s);
    }

    void aClickInAChartIsTheTimeOfAllViews()
    {
        connectDesk();
        auto *chart = window()->overview()->findChild<Chart *>();
        QVERIFY(chart);
        QTest::qWait(20);
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->rect().center());
        QVERIFY(m_desk->timeRange().from.isValid());
        window()->showPage(tabs()->table(u"closed"_s));
        QTRY_VERIFY(
            m_server->last(u"query"_s)[u"filter"_s].toString().isEmpty()
            || m_server->last(u"query"_s)[u"filter"_s].toString().contains(u"closed_at >="_s));
        QVERIFY(tabs()->table(u"closed"_s)->source()->query().filter.contains(u"closed_at >= "_s));
        QTest::mouseClick(window()->findChild<QPushButton *>(u"timeBarClear"_s), Qt::LeftButton);
        QVERIFY(tabs()->table(u"closed"_s)->source()->query().filter.isEmpty());
    }

    void receiptSaysWhatBecameOfIt()
    {
        connectDesk();
        window()->compose(u"room"_s, {}, u"chat:1"_s);
        auto *preview = window()->findChild<QPushButton *>(u"composePreview"_s);
        auto *send = window()->findChild<QPushButton *>(u"composeSend"_s);
        auto *receipt = window()->findChild<QLabel *>(u"composeReceipt"_s);
        QTest::mouseClick(window()->findChild<QPushButton *>(u"composeRehearse"_s), Qt::LeftButton);
        QTRY_VERIFY(m_server->last(u"inject"_s)[u"rehearse"_s].toBool());
        QTRY_VERIFY(preview->isEnabled());
        QTest::mouseClick(preview, Qt::LeftButton);
        QTRY_VERIFY(send->isEnabled());
        QTest::mouseClick(send, Qt::LeftButton);
        QTRY_VERIFY(receipt->text().contains(u"a-2"_s));
        m_server->send({{u"type"_s, u"receipt"_s},
                        {u"audit_id"_s, u"a-2"_s},
                        {u"recipients"_s, 37},
                        {u"delivered"_s, 35},
                        {u"dropped"_s, 2}});
        QTRY_VERIFY(receipt->text().contains(u"Delivered to 35 of 37, 2 dropped."_s));
        window()->composer()->saveAs(u"greeting"_s);
        QCOMPARE(m_desk->settings()->list(u"payloads"_s).size(), 1);
        QCOMPARE(m_desk->settings()->list(u"payload-history"_s).size(), 1);
    }

    void paletteFindsAndRuns()
    {
        connectDesk();
        QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = window()->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *line = palette->findChild<QLineEdit *>(u"paletteLine"_s);
        QTest::keyClicks(line, u"recently"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window()->currentPage(), tabs()->table(u"closed"_s));
        QTRY_VERIFY(!window()->findChild<CommandPalette *>());
        window()->openPalette();
        palette = window()->findChild<CommandPalette *>();
        palette->findChild<QLineEdit *>(u"paletteLine"_s)->setText(u"zz top"_s);
        auto *list = palette->findChild<QListWidget *>(u"paletteList"_s);
        QCOMPARE(list->count(), 4); // what a name could mean
        QTest::keyClick(palette->findChild<QLineEdit *>(u"paletteLine"_s), Qt::Key_Return);
        QCOMPARE(window()->connections()->filter(), u"user = \"zz top\""_s);
    }

    void anIdleDeskInProductionIsLocked()
    {
        connectDesk(ProfileKind::Production);
        window()->idleLock()->setIdleMs(60);
        QTRY_VERIFY(m_desk->isLocked());
        QVERIFY(window()->idleLock()->isVisible());
        QVERIFY(!m_desk->can(u"inject"_s));
        auto *token = window()->findChild<QLineEdit *>(u"lockToken"_s);
        token->setText(u"guess"_s);
        QTest::mouseClick(window()->findChild<QPushButton *>(u"lockOpen"_s), Qt::LeftButton);
        QVERIFY(m_desk->isLocked());
        window()->idleLock()->setIdleMs(IdleLock::IdleMs);
        token->setText(u"token"_s);
        QTest::mouseClick(window()->findChild<QPushButton *>(u"lockOpen"_s), Qt::LeftButton);
        QVERIFY(!m_desk->isLocked());
        QVERIFY(m_desk->can(u"inject"_s));
    }

    void severalServersSideBySide()
    {
        connectDesk();
        Desk *other = m_desk->openAnother();
        FakeAdminServer second;
        QVERIFY(second.listen());
        second.fill(10, 1);
        second.setHello({{u"node"_s, u"hub-us-1"_s}});
        Profile profile = newProfile();
        profile.name = u"us"_s;
        profile.url = second.url();
        other->connectTo(profile, u"t"_s);
        QTRY_VERIFY(other->client()->isReady());
        QVERIFY(m_desk->client()->isReady());
        QVERIFY(other->window()->windowTitle().contains(u"hub-us-1"_s));
        QVERIFY(window()->windowTitle().contains(u"hub-eu-1"_s));
        m_desk->profiles()->put(profile);
        Profile third = newProfile();
        third.name = u"asia"_s;
        third.url = second.url();
        other->profiles()->put(third); // keeps what the other window has saved
        QVERIFY(other->profiles()->find(u"us"_s));
        m_desk->setLanguage(u"ru"_s);
        QCOMPARE(other->window()->tabs()->tabText(1), u"Комнаты"_s);
        m_desk->setLanguage(u"en"_s);
        QPointer<Desk> gone(other);
        other->window()->close();
        QTRY_VERIFY(!gone);
        QVERIFY(m_desk->client()->isReady());
    }

    void filtersAreKeptByName()
    {
        connectDesk();
        window()->showPage(window()->connections());
        QTRY_COMPARE(window()->connections()->source()->state(), TableSource::State::Live);
        window()->connections()->setFilter(u"state = slow"_s);
        window()->connections()->saveFilterAs(u"slow ones"_s);
        QCOMPARE(m_desk->settings()->list(u"filters-connections"_s).size(), 1);
        QCOMPARE(m_desk->settings()->list(u"filter-history-connections"_s).size(), 1);
    }

    void whatTheServerDoesNotOfferIsSaid()
    {
        m_server->setHello({{u"capabilities"_s, QJsonArray{u"query"_s}}});
        connectDesk();
        window()->showPage(tabs()->server());
        tabs()->server()->showPart(u"limits"_s);
        auto said = [this] {
            for (const QLabel *label : tabs()->server()->findChildren<QLabel *>(u"emptyText"_s)) {
                if (label->isVisible() && label->text().contains(u"does not offer"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
        window()->trace(u"user"_s, {}, u"alice"_s);
        QVERIFY(!window()->findChild<QPushButton *>(u"traceGo"_s)->isEnabled());
    }
};

QTEST_MAIN(TestOperating)
#include "tst_operating.moc"

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/banner.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectdialog.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/disconnectdialog.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/filteredit.h"
#include "console/widgets/inspector.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tile.h"
#include "console/widgets/vitalsstrip.h"
#include "tests/support/fakeadminserver.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// The desktop as an operator uses it: keys, clicks, and what stands on the screen, against the
/// fake server.
class TestMainWindow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<FakeAdminServer> m_server;
    std::unique_ptr<Desk> m_desk;

    MainWindow *window() { return m_desk->window(); }
    template<typename T>
    T *find(const char *name)
    {
        return window()->findChild<T *>(QString::fromLatin1(name));
    }
    QTabWidget *tabs() { return find<QTabWidget>("tabs"); }
    TableView *view() { return window()->connections()->view(); }
    FilterEdit *filter() { return window()->connections()->findChild<FilterEdit *>(); }

    void makeDesk()
    {
        m_desk = std::make_unique<Desk>(m_config->path(), false);
        m_desk->setTheme(Theme::Light);
        m_desk->setLanguage(u"en"_s);
        m_desk->client()->setReconnectPolicy({.floor = std::chrono::milliseconds(20),
                                              .first = std::chrono::milliseconds(40),
                                              .ceiling = std::chrono::milliseconds(60)});
        m_desk->showWindow();
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
    }

    Profile profile() const
    {
        Profile profile = newProfile();
        profile.name = u"hub"_s;
        profile.url = m_server->url();
        return profile;
    }

    void connectDesk(const Profile &to)
    {
        m_desk->connectTo(to, u"token"_s);
        QTRY_VERIFY(m_desk->client()->isReady());
    }

    void openConnections()
    {
        connectDesk(profile());
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(window()->connections()->source()->state(), TableSource::State::Live);
        QTRY_COMPARE(view()->model()->rowCount(), 200);
    }

    void chooseLayout(const QString &title)
    {
        for (QMenu *menu : window()->findChildren<QMenu *>()) {
            if (menu->title().remove(u'&') != "Layouts"_L1)
                continue;
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text() == title)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(title));
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }

    void init()
    {
        m_config = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeAdminServer>();
        QVERIFY(m_server->listen());
        m_server->fill(2000, 120);
        makeDesk();
    }

    void cleanup()
    {
        m_desk.reset();
        m_server.reset();
    }

    void connectThroughTheDialog()
    {
        QTest::keyClick(window(), Qt::Key_N, Qt::ControlModifier);
        auto *dialog = window()->findChild<ConnectDialog *>();
        QVERIFY(dialog);
        auto *url = dialog->findChild<QLineEdit *>(u"profileUrl"_s);
        auto *connectButton = dialog->findChild<QPushButton *>(u"connectDo"_s);
        auto *status = dialog->findChild<QLabel *>(u"connectStatus"_s);
        QVERIFY(!connectButton->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"profileName"_s), u"main hub"_s);
        url->clear();
        QTest::keyClicks(url, u"http://example"_s);
        QVERIFY(status->text().contains(u"ws://"_s));
        url->clear();
        QTest::keyClicks(url, m_server->url().toString());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"profileToken"_s), u"jwt"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"connectTest"_s), Qt::LeftButton);
        QTRY_VERIFY(status->text().contains(u"hub-eu-1"_s));
        dialog->findChild<QAbstractButton *>(u"profileKeep"_s)->setChecked(false);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"profileSave"_s), Qt::LeftButton);
        QVERIFY(m_desk->profiles()->find(u"main hub"_s));
        QTest::mouseClick(connectButton, Qt::LeftButton);
        QTRY_VERIFY(m_desk->client()->isReady());
        QCOMPARE(m_server->authorization(), "Bearer jwt");
        QVERIFY(find<QLabel>("statusState")->text().contains(u"olga"_s));
        QFile saved(m_config->filePath(u"profiles.ini"_s));
        QVERIFY(saved.open(QFile::ReadOnly));
        QVERIFY(!saved.readAll().contains("jwt")); // a token is never in a file
    }

    void refusedTokenIsExplained()
    {
        m_server->setHello({{u"protocol"_s, 9}});
        m_desk->connectTo(profile(), u"token"_s);
        QTRY_VERIFY(window()->banner()->text().contains(u"protocol"_s));
        QVERIFY(find<QPushButton>("bannerConnect")->isVisible());
    }

    void overviewShowsFiguresThatLeadToRows()
    {
        connectDesk(profile());
        Tile *tile = window()->overview()->tile(u"connections"_s);
        QTRY_COMPARE(tile->valueText(), u"2,000"_s);
        QTest::mouseClick(window()->overview()->tile(u"drops"_s), Qt::LeftButton);
        QCOMPARE(window()->currentPage(), window()->connections());
        QCOMPARE(filter()->text(), u"drops > 0"_s);
    }

    void scrollingGoesOnBeyondTheWindow()
    {
        connectDesk(profile());
        window()->connections()->source()->setSort(u"id"_s);
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        TableSource *source = window()->connections()->source();
        TableView *view = window()->connections()->view();
        QScrollBar *bar = view->verticalScrollBar();
        QTRY_COMPARE(source->state(), TableSource::State::Live);
        QTRY_VERIFY(bar->maximum() > 0);
        const auto turn = [view](int by) {
            const QPointF at = view->viewport()->rect().center();
            QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view->viewport(), &event);
        };
        // Keys scroll, and on the last row they go on: it stays where it is on the screen, others follow it.
        view->setCurrentIndex(source->model()->index(0, 0));
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentIndex().row(), 60);
        QVERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex()).center()));
        QTest::keyClick(view, Qt::Key_PageDown);
        QVERIFY(view->currentIndex().row() > 70);
        view->setCurrentIndex(source->model()->index(199, 0));
        view->scrollToBottom();
        const QString key = view->currentKey();
        const QRect place = view->visualRect(view->currentIndex());
        QTest::keyClick(view, Qt::Key_Down);
        QTRY_COMPARE(source->model()->offset(), 100);
        QCOMPARE(view->currentKey(), key);
        const int moved = view->visualRect(view->currentIndex()).y() - place.y();
        QVERIFY2(std::abs(moved) < place.height(), qPrintable(QString::number(moved))); // at its end a list is not aligned to rows
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentIndex().row(), 100);
        QVERIFY(window()->connections()->footer().contains(u"101–300"_s));
        // The wheel, before the end of the window and at it.
        turn(-120);
        QCOMPARE(source->query().offset, 100);
        bar->setValue(bar->maximum());
        const QString top = source->model()->keyAt(bar->value());
        turn(-120);
        turn(-120); // does not ask again before the answer
        QTRY_COMPARE(source->model()->offset(), 200);
        QCOMPARE(source->model()->keyAt(bar->value()), top);
        // Not beyond the last one.
        for (int i = 0; i < 16; ++i) {
            bar->setValue(bar->maximum());
            turn(-120);
            QTRY_COMPARE(source->model()->offset(), 300 + 100 * i);
            QTRY_COMPARE(source->state(), TableSource::State::Live);
        }
        QCOMPARE(source->model()->offset(), 1800);
        m_server->forget();
        bar->setValue(bar->maximum());
        turn(-120);
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        QCOMPARE(source->query().offset, 1800);
        // Back, by the bar's groove.
        bar->setValue(0);
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        QTRY_COMPARE(source->model()->offset(), 1700);
        QCOMPARE(bar->value(), 100);
        // The first and the last of all.
        QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(source->model()->offset(), 0);
        QCOMPARE(bar->value(), 0);
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(source->model()->offset(), 1800);
        QCOMPARE(bar->value(), bar->maximum());
        QCOMPARE(view->currentIndex().row(), 199);
        bar->setValue(0);
        turn(120);
        QTRY_COMPARE(source->model()->offset(), 1700);
        // Several selected rows would silently become fewer.
        view->selectRow(150);
        view->selectionModel()->select(source->model()->index(199, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        bar->setValue(bar->maximum());
        turn(-120);
        QCOMPARE(source->query().offset, 1700);
        // Most of them go: the window comes back to those that are left.
        const QStringList ids = m_server->connectionIds();
        for (const QString &id : ids.mid(150))
            m_server->removeConnection(id);
        source->refresh();
        QTRY_COMPARE(source->model()->rowCount(), 150);
        QCOMPARE(source->model()->offset(), 0);
        // Other rows begin at the top.
        bar->setValue(bar->maximum());
        window()->connections()->setFilter(u"user = user-1"_s);
        QTRY_COMPARE(source->model()->offset(), 0);
        QCOMPARE(bar->value(), 0);
    }

    void onlyTheVisiblePageAsks()
    {
        connectDesk(profile());
        QTRY_COMPARE(m_server->count(u"query"_s), 4); // the overview's four
        m_server->forget();
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(m_server->count(u"cancel"_s), 3); // the figures go on, for the charts
        QTRY_COMPARE(window()->rooms()->source()->state(), TableSource::State::Live);
        QCOMPARE(m_server->last(u"query"_s)[u"table"_s].toString(), u"rooms"_s);
        m_server->forget();
        window()->hide();
        QTRY_COMPARE(m_server->count(u"cancel"_s), 1);
        window()->show();
        QTRY_COMPARE(m_server->count(u"query"_s), 1);
    }

    void filterIsCheckedWhileTyped()
    {
        openConnections();
        m_server->forget();
        QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter()->hasFocus());
        QTest::keyClicks(filter(), u"queue_bytes > 64x"_s);
        auto *problem = window()->connections()->findChild<QLabel *>(u"filterProblem"_s);
        QVERIFY(problem->isVisible());
        QTest::qWait(FilterEdit::DebounceMs + 100);
        QCOMPARE(m_server->count(u"query"_s), 0); // what is wrong is not asked
        QTest::keyClick(filter(), Qt::Key_Backspace);
        QTest::keyClicks(filter(), u"k and state = slow"_s);
        QVERIFY(!problem->isVisible());
        QTRY_COMPARE(m_server->last(u"query"_s)[u"filter"_s].toString(),
                     u"queue_bytes > 64k and state = slow"_s);
        QTRY_COMPARE(view()->model()->rowCount(), 21);
    }

    void serverHasTheLastWordOnAFilter()
    {
        openConnections();
        m_server->setScript([this](const QJsonObject &request) {
            if (request[u"filter"_s].toString() != u"user = \"я\" and user = x"_s)
                return false;
            m_server->send({{u"type"_s, u"error"_s},
                            {u"id"_s, request[u"id"_s]},
                            {u"code"_s, u"bad_filter"_s},
                            {u"at"_s, 14},
                            {u"length"_s, 4},
                            {u"reason"_s, u"unknown_field"_s},
                            {u"argument"_s, u"user"_s}});
            return true;
        });
        filter()->setFilter(u"user = \"я\" and user = x"_s);
        QTRY_VERIFY(filter()->problem().contains(u"user"_s));
        QCOMPARE(view()->model()->rowCount(), 200); // the rows of before stay
    }

    void headerSortsOnTheServer()
    {
        openConnections();
        m_server->forget();
        const int column = window()->connections()->source()->model()->columnOf(u"user"_s);
        QHeaderView *header = view()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, 8));
        QTRY_COMPARE(m_server->last(u"query"_s)[u"sort"_s].toString(), u"user"_s);
        QTRY_COMPARE(view()->model()->index(0, column).data().toString(), u"alice0"_s);
    }

    void hiddenColumnsAreNotFetched()
    {
        openConnections();
        const QJsonArray columns = m_server->last(u"query"_s)[u"columns"_s].toArray();
        QVERIFY(columns.contains(u"queue_bytes"_s));
        QVERIFY(!columns.contains(u"bytes_in"_s));
        view()->setColumnHidden(window()->connections()->source()->model()->columnOf(u"bytes_in"_s),
                                false);
        Q_EMIT view()->columnsChanged();
        QTRY_VERIFY(m_server->last(u"query"_s)[u"columns"_s].toArray().contains(u"bytes_in"_s));
    }

    void emptyAndNothingMatchesAreDifferentTexts()
    {
        openConnections();
        filter()->setFilter(u"user = nobody"_s);
        QTRY_VERIFY(view()->emptyState()->isVisible()
                    && view()->emptyState()->text().contains(u"user = nobody"_s));
        QTest::mouseClick(view()->emptyState()->findChild<QPushButton *>(u"emptyAction"_s),
                          Qt::LeftButton);
        QTRY_COMPARE(view()->model()->rowCount(), 200);
        QVERIFY(!view()->emptyState()->isVisible());
        m_server->fill(0, 0);
        QTest::keyClick(window(), Qt::Key_F5);
        QTRY_VERIFY(view()->emptyState()->text().startsWith(u"No connections yet."_s));
        QVERIFY(view()->emptyState()->isVisible());
    }

    void inspectorFollowsOneConnection()
    {
        openConnections();
        view()->setFocus();
        view()->selectRow(0);
        const QString id = view()->currentKey();
        QTest::keyClick(view(), Qt::Key_Return);
        QTRY_VERIFY(find<QLabel>("inspectorTitle")->text().contains(id));
        QTRY_VERIFY(find<QLabel>("inspectorNotice")->text().contains(u"not reading"_s));
        m_server->setCell(u"connections"_s, id, u"state"_s, u"open"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("inspectorNotice")->isVisible(), 4000);
        m_server->removeConnection(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("inspectorNotice")->text().contains(u"closed"_s),
                                 4000);
        QVERIFY(!find<QPushButton>("inspectorDisconnect")->isEnabled());
    }

    void roomIsWatchedPausedAndStopped()
    {
        connectDesk(profile());
        window()->watchRoom({}, u"chat:1"_s);
        auto *room = window()->findChild<RoomPage *>();
        QTRY_COMPARE(room->log()->rowCount(), 20);
        QTest::mouseClick(room->findChild<QPushButton *>(u"streamPause"_s), Qt::LeftButton);
        m_server->pushEvents(m_server->last(u"watch"_s)[u"watch"_s].toString(), 21, 5);
        auto *state = room->findChild<QLabel *>(u"streamState"_s);
        QTRY_VERIFY(state->text().contains(u"5 events held back"_s));
        QCOMPARE(room->log()->rowCount(), 20);
        auto *events = room->findChild<QTableView *>(u"streamEvents"_s);
        events->setFocus();
        QTest::keyClick(events, Qt::Key_Space);
        QTRY_COMPARE(room->log()->rowCount(), 25);
        m_server->pushEvents(m_server->last(u"watch"_s)[u"watch"_s].toString(), 26, 100);
        QTRY_COMPARE(room->log()->rowCount(), 125);
        QTest::keyClick(events, Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(events, Qt::Key_Down);
        QVERIFY(events->viewport()->rect().contains(events->visualRect(events->currentIndex()).center()));
        QTest::mouseClick(room->findChild<QPushButton *>(u"roomStop"_s), Qt::LeftButton);
        QTRY_COMPARE(m_server->count(u"unwatch"_s), 1);
        QTest::mouseClick(room->findChild<QPushButton *>(u"roomStop"_s), Qt::LeftButton);
        QTRY_COMPARE(m_server->count(u"watch"_s), 2);
        QTest::keyClick(window(), Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(m_server->count(u"unwatch"_s), 2);
        QCOMPARE(tabs()->count(), 8);
    }

    void membersAreAskedOnlyWhileLookedAt()
    {
        connectDesk(profile());
        window()->watchRoom({}, u"chat:1"_s);
        auto *members = find<TableView>("roomMembers");
        QTRY_VERIFY(m_server->count(u"watch"_s) == 1);
        QVERIFY(m_server->last(u"query"_s)[u"table"_s].toString() != u"subscriptions"_s);
        auto *below = qobject_cast<QTabWidget *>(members->parent()->parent());
        QVERIFY(below);
        below->setCurrentIndex(2);
        QTRY_COMPARE(members->model()->rowCount(), 37);
        QCOMPARE(m_server->last(u"query"_s)[u"filter"_s].toString(), u"room = chat:1"_s);
        below->setCurrentIndex(0);
        QTRY_COMPARE(m_server->last(u"cancel"_s)[u"query"_s].toString(),
                     m_server->last(u"watch"_s)[u"watch"_s].toString() + u"-members"_s);
    }

    void anotherLanguageKeepsWhatIsOpen()
    {
        openConnections();
        view()->selectRow(0);
        window()->inspect(view()->currentKey());
        window()->watchRoom({}, u"chat:1"_s);
        QTRY_COMPARE(m_server->count(u"watch"_s), 1);
        m_desk->setLanguage(u"ru"_s);
        QTRY_COMPARE(m_server->count(u"watch"_s), 2);
        QTRY_COMPARE(m_server->count(u"unwatch"_s), 1);
        auto *room = window()->findChild<RoomPage *>();
        QVERIFY(room);
        QCOMPARE(window()->currentPage(), room);
        QTRY_COMPARE(room->log()->rowCount(), 20);
        QVERIFY(!window()->inspector()->connection().isEmpty());
    }

    void sameRoomIsOpenedOnce()
    {
        connectDesk(profile());
        window()->watchRoom({}, u"chat:1"_s);
        window()->watchRoom(u"acme"_s, u"chat:1"_s);
        window()->watchRoom({}, u"chat:1"_s);
        QCOMPARE(window()->findChildren<RoomPage *>().size(), 2);
    }

    void recipientsAreShownBeforeSending()
    {
        connectDesk(profile());
        QTest::keyClick(window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window()->composer()->isVisible());
        auto *send = find<QPushButton>("composeSend");
        auto *preview = find<QPushButton>("composePreview");
        QVERIFY(!send->isEnabled());
        QVERIFY(!preview->isEnabled()); // no target yet
        QTest::keyClicks(find<QLineEdit>("composeTarget"), u"chat:1"_s);
        QVERIFY(preview->isEnabled());
        QTest::keyClick(find<JsonEdit>("composeData"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(send->text(), u"Send to 37 connections"_s);
        QVERIFY(m_server->last(u"inject"_s)[u"dry_run"_s].toBool());
        QVERIFY(send->isEnabled());

        find<QLineEdit>("composeReason")->setText(u"test"_s); // any change voids the preview
        QVERIFY(!send->isEnabled());
        QTest::mouseClick(preview, Qt::LeftButton);
        QTRY_VERIFY(send->isEnabled());
        QTest::mouseClick(send, Qt::LeftButton);
        QTRY_VERIFY(find<QLabel>("composeReceipt")->text().contains(u"a-1"_s));
        const QJsonObject sent = m_server->last(u"inject"_s);
        QVERIFY(!sent.contains(u"dry_run"_s));
        QCOMPARE(sent[u"room"_s].toString(), u"chat:1"_s);
        QCOMPARE(sent[u"event"_s].toString(), u"message.new"_s);
        QCOMPARE(sent[u"data"_s][u"content"_s].toString(), u"Hello!"_s);
        QCOMPARE(sent[u"reason"_s].toString(), u"test"_s);
        QCOMPARE(m_server->count(u"inject"_s), 3);
        QVERIFY(!send->isEnabled()); // not twice by a double click
    }

    void jsonIsCheckedWhileTyped()
    {
        connectDesk(profile());
        window()->compose(u"room"_s, {}, u"chat:1"_s);
        auto *data = find<JsonEdit>("composeData");
        data->setPlainText(u"{\n  \"a\": 1,\n  \"b\" 2\n}"_s);
        QVERIFY2(find<QLabel>("composeProblem")->text().contains(u"Line 3"_s),
                 qPrintable(find<QLabel>("composeProblem")->text()));
        QVERIFY(!find<QPushButton>("composePreview")->isEnabled());
        data->setPlainText(u"{\"a\": 12345678901234567890}"_s);
        QVERIFY(find<QPushButton>("composePreview")->isEnabled());
    }

    void formSurvivesALoss()
    {
        connectDesk(profile());
        window()->compose(u"user"_s, {}, u"alice"_s);
        m_server->dropClient();
        QTRY_VERIFY(m_desk->client()->attempt() > 0);
        QCOMPARE(find<QLineEdit>("composeTarget")->text(), u"alice"_s);
        QTRY_VERIFY(find<QPushButton>("composePreview")->isEnabled());
    }

    void disconnectAsksWithTheSafeButtonInFocus()
    {
        openConnections();
        view()->setFocus();
        view()->selectRow(1);
        const QString id = view()->currentKey();
        QTest::keyClick(window(), Qt::Key_Delete);
        auto *dialog = window()->findChild<DisconnectDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(QApplication::focusWidget()
                    && qobject_cast<QPushButton *>(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->objectName() != u"disconnectDo"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!window()->findChild<DisconnectDialog *>());
        QCOMPARE(m_server->count(u"disconnect"_s), 0);

        window()->activateWindow();
        QTRY_VERIFY(window()->isActiveWindow());
        QTest::keyClick(window(), Qt::Key_Delete);
        dialog = window()->findChild<DisconnectDialog *>();
        QVERIFY(dialog);
        m_server->removeConnection(u"nobody"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"disconnectReason"_s), u"spam"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"disconnectDo"_s), Qt::LeftButton);
        QTRY_COMPARE(m_server->count(u"disconnect"_s), 1);
        const QJsonObject sent = m_server->last(u"disconnect"_s);
        QCOMPARE(sent[u"connection"_s].toString(), id);
        QCOMPARE(sent[u"code"_s].toInt(), 4005);
        QCOMPARE(sent[u"reason"_s].toString(), u"spam"_s);
        QVERIFY(!sent.contains(u"retry_after_ms"_s));
        QTRY_VERIFY(window()->banner()->text().contains(u"a-1"_s));
    }

    void reconnectHintAndLongReason()
    {
        DisconnectDialog dialog(u"c1"_s, u"alice"_s, false);
        auto *code = dialog.findChild<QComboBox *>(u"disconnectCode"_s);
        code->setCurrentIndex(code->findData(4201));
        QCOMPARE(dialog.request()[u"retry_after_ms"_s].toInt(), 1000);
        dialog.findChild<QLineEdit *>(u"disconnectReason"_s)
            ->setText(QString(61, u'я')); // 122 bytes
        QVERIFY(!dialog.findChild<QPushButton *>(u"disconnectDo"_s)->isEnabled());
    }

    void lossIsSaidAndTheRowsStay()
    {
        openConnections();
        m_desk->client()->setReconnectPolicy({.floor = std::chrono::seconds(20),
                                              .first = std::chrono::seconds(20),
                                              .ceiling = std::chrono::seconds(20)});
        m_server->dropClient();
        QTRY_VERIFY(window()->banner()->text().contains(u"Attempt 1"_s));
        QCOMPARE(view()->model()->rowCount(), 200);
        QVERIFY(!find<QPushButton>("composePreview")->isEnabled());
        QTest::mouseClick(find<QPushButton>("bannerNow"), Qt::LeftButton);
        QTRY_VERIFY(m_desk->client()->isReady());
        QTRY_COMPARE(window()->connections()->source()->state(), TableSource::State::Live);
        QVERIFY(window()->banner()->text().isEmpty());
        m_server->dropClient();
        QTRY_VERIFY(find<QPushButton>("bannerStop")->isVisible());
        QTest::mouseClick(find<QPushButton>("bannerStop"), Qt::LeftButton);
        QCOMPARE(m_desk->client()->state(), AdminClient::State::Disconnected);
    }

    void endedTokenIsReplacedOverTheSameLayout()
    {
        openConnections();
        filter()->setFilter(u"state = slow"_s);
        QTRY_COMPARE(view()->model()->rowCount(), 21);
        window()->watchRoom({}, u"chat:1"_s);
        QTRY_COMPARE(m_server->count(u"watch"_s), 1);
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        m_server->disconnectClient(4004, u"token expired"_s, false);
        QTRY_VERIFY(find<QDialog>("signInDialog"));
        QVERIFY(find<QLabel>("signInWhy")->text().contains(u"4004"_s));
        QVERIFY(find<QPushButton>("bannerSignIn")->isVisible());
        QCOMPARE(view()->model()->rowCount(), 21); // what is known stays in sight
        auto *token = find<QLineEdit>("signInToken");
        auto *signIn = find<QPushButton>("signInDo");
        QVERIFY(!signIn->isEnabled());
        QTest::keyClicks(token, u"fresh"_s);
        QTest::mouseClick(signIn, Qt::LeftButton);
        QTRY_VERIFY(m_desk->client()->isReady());
        QCOMPARE(m_server->authorization(), "Bearer fresh");
        QTRY_VERIFY(!find<QDialog>("signInDialog"));
        QTRY_COMPARE(m_server->count(u"watch"_s), 2);
        QTRY_COMPARE(window()->connections()->source()->state(), TableSource::State::Live);
        QCOMPARE(view()->model()->rowCount(), 21); // with the same filter
        QCOMPARE(filter()->text(), u"state = slow"_s);
        QVERIFY(window()->banner()->text().isEmpty());
    }

    void refusedTokenIsAskedForAgain()
    {
        connectDesk(profile());
        m_server->disconnectClient(4002, u"token revoked"_s, false);
        QTRY_VERIFY(find<QDialog>("signInDialog"));
        m_server->setSilent(true);
        QTest::keyClicks(find<QLineEdit>("signInToken"), u"wrong"_s);
        QTest::keyClick(find<QLineEdit>("signInToken"), Qt::Key_Return);
        QTRY_COMPARE(m_desk->client()->state(), AdminClient::State::Authenticating);
        m_server->disconnectClient(4002, u"token invalid"_s, false);
        QTRY_VERIFY(find<QLabel>("signInStatus")->text().contains(u"4002"_s));
        QVERIFY(find<QPushButton>("signInDo")->isEnabled());
        find<QDialog>("signInDialog")->reject();
        QTRY_VERIFY(!find<QDialog>("signInDialog"));
        QTest::mouseClick(find<QPushButton>("bannerSignIn"), Qt::LeftButton); // and at any time
        QVERIFY(find<QDialog>("signInDialog"));
    }

    void anotherRoleIsSaidAndHeld()
    {
        m_server->setHello({{u"role"_s, u"operator"_s}});
        connectDesk(profile());
        QVERIFY(find<QAction>("actionDisconnect")->isEnabled());
        m_server->setHello({{u"role"_s, u"viewer"_s},
                            {u"scopes"_s, QJsonArray{u"admin:read"_s}},
                            {u"capabilities"_s, QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s}}});
        find<QAction>("actionSignIn")->trigger();
        QVERIFY(find<QDialog>("signInDialog"));
        QTest::keyClicks(find<QLineEdit>("signInToken"), u"viewer"_s);
        QTest::mouseClick(find<QPushButton>("signInDo"), Qt::LeftButton);
        QTRY_VERIFY(window()->banner()->text().contains(u"viewer now"_s));
        QVERIFY(!find<QAction>("actionDisconnect")->isEnabled());
        QVERIFY(m_desk->whyNot(u"disconnect"_s).contains(u"admin:operate"_s)); // it is the role
        QTest::mouseClick(find<QPushButton>("bannerRead"), Qt::LeftButton);
        QVERIFY(window()->banner()->text().isEmpty());
    }

    void anOlderServerIsNamed()
    {
        m_server->setHello({{u"version"_s, u"0.0.9"_s},
                            {u"capabilities"_s, QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s}}});
        connectDesk(profile());
        QVERIFY(m_desk->whyNot(u"disconnect"_s).contains(u"0.0.9"_s)); // the token would be enough
        QVERIFY(find<QAction>("actionDisconnect")->toolTip().contains(u"0.0.9"_s));
    }

    void restartIsSaidUntilItIsRead()
    {
        openConnections();
        window()->inspect(view()->model()->index(0, 0).data().toString());
        m_server->setHello({{u"epoch"_s, u"another"_s}});
        m_server->fill(30, 3);
        m_server->disconnectClient(4200, u"draining"_s, true, 1);
        QTRY_VERIFY(window()->banner()->text().contains(u"restarted"_s));
        QTRY_COMPARE(view()->model()->rowCount(), 30);
        QVERIFY(window()->inspector()->connection().isEmpty());
        window()->say(u"something else"_s); // comes first, for a while
        QCOMPARE(window()->banner()->text(), u"something else"_s);
        QTest::mouseClick(find<QPushButton>("bannerRead"), Qt::LeftButton);
    }

    void longLoadingSaysSoAndCanBeEnded()
    {
        connectDesk(profile());
        QTRY_COMPARE(window()->overview()->tile(u"connections"_s)->valueText(), u"2,000"_s);
        m_server->setScript([](const QJsonObject &request) {
            return request[u"query"_s].toString() == "connections"_L1
                   && request[u"type"_s].toString() == "query"_L1;
        });
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        EmptyState *empty = view()->emptyState();
        QTRY_COMPARE(empty->text(), u"Loading 200 of 2,000…"_s);
        auto *action = empty->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_VERIFY_WITH_TIMEOUT(action->isVisible(), 6000);
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(empty->text(), u"Cancelled."_s);
        QTRY_COMPARE(m_server->last(u"cancel"_s)[u"query"_s].toString(), u"connections"_s);
        m_server->setScript({});
        QTest::mouseClick(action, Qt::LeftButton);
        QTRY_COMPARE(view()->model()->rowCount(), 200);
    }

    void whatIsNotTheWholeHasABadge()
    {
        openConnections();
        auto *badge = find<QLabel>("statusCoverage");
        QVERIFY(!badge->isVisible());
        const auto report = [this](int interval) {
            m_server->send({{u"type"_s, u"coverage"_s},
                            {u"query"_s, u"connections"_s},
                            {u"asked_ms"_s, 1000},
                            {u"interval_ms"_s, interval},
                            {u"reason"_s, u"cost"_s}});
        };
        report(2500);
        QTRY_VERIFY(badge->isVisible());
        QVERIFY2(badge->text().startsWith(u"Coverage 40 %"_s), qPrintable(badge->text()));
        report(1000);
        QTRY_VERIFY(!badge->isVisible());
    }

    void whatTheServerDoesNotOfferIsNotOffered()
    {
        m_server->setHello({{u"capabilities"_s, QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s}}});
        openConnections();
        window()->compose(u"room"_s, {}, u"chat:1"_s);
        QVERIFY(!find<QPushButton>("composePreview")->isEnabled());
        QVERIFY(!find<QLabel>("composeReceipt")->text().isEmpty());
        view()->selectRow(0);
        QTest::keyClick(window(), Qt::Key_Delete);
        QVERIFY(!window()->findChild<DisconnectDialog *>());
    }

    void readOnlyProfileOffersNothingEither()
    {
        Profile readOnly = profile();
        readOnly.readOnly = true;
        connectDesk(readOnly);
        QVERIFY(!m_desk->can(u"inject"_s));
        QVERIFY(!m_desk->can(u"disconnect"_s));
    }

    void theCatchIsOnTheWindow()
    {
        Profile readOnly = profile();
        readOnly.kind = ProfileKind::Production;
        readOnly.readOnly = true;
        connectDesk(readOnly);
        auto *button = find<QCheckBox>("statusReadOnly");
        QVERIFY(button && button->isVisible() && button->isChecked());
        QVERIFY(!m_desk->can(u"inject"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isChecked());
        QVERIFY(m_desk->can(u"inject"_s));
        find<QAction>("actionReadOnly")->trigger(); // in the menu, for the keyboard
        QVERIFY(button->isChecked());
        QVERIFY(!m_desk->can(u"inject"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        connectDesk(readOnly); // the next connection begins as the profile says
        QVERIFY(button->isChecked());
    }

    void figuresStandBelowEveryTab()
    {
        connectDesk(profile());
        auto *strip = find<VitalsStrip>("vitalsStrip");
        QVERIFY(strip && strip->isVisible());
        QTRY_COMPARE(strip->text(0), u"Connections 2,000"_s);
        QVERIFY(strip->accessibleDescription().contains(u"Connections 2,000"_s));
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(strip->isVisible());
        QTest::mouseClick(strip, Qt::LeftButton);
        QCOMPARE(window()->currentPage(), window()->overview());
        const QImage before = strip->grab().toImage();
        m_server->setLive(true);
        QTRY_VERIFY(strip->grab().toImage() != before); // a line is drawn
    }

    void shardsHaveBars()
    {
        connectDesk(profile());
        auto *shards = find<TableView>("shardList");
        QTRY_COMPARE(shards->model()->rowCount(), 4);
        const int cpu = static_cast<TableModel *>(shards->model())->columnOf(u"cpu"_s);
        const QRect cell = shards->visualRect(shards->model()->index(0, cpu)); // 21 % of a core
        QVERIFY(cell.width() > 30);
        const QImage image = shards->viewport()->grab().toImage();
        const int y = cell.top() + 4;
        const QRgb bar = image.pixel(cell.left() + 3, y);
        QVERIFY(bar != image.pixel(cell.left() + cell.width() / 2, y));
        QCOMPARE(image.pixel(cell.left() + cell.width() / 8, y), bar);
    }

    void framesAreKeptForAReport()
    {
        openConnections();
        const QByteArray lines = m_desk->client()->trail().toLines();
        QVERIFY(lines.contains("\"table\":\"connections\""));
        QVERIFY(lines.contains("\"rows\":200"));
        QVERIFY(!lines.contains(m_server->connectionIds().first().toUtf8()));
        m_server->dropClient();
        QTRY_VERIFY(m_desk->client()->trail().toLines().contains("connection ended"));
        QVERIFY(find<QAction>("actionSaveFrames"));
    }

    void productionIsAWordAndNeedsReasons()
    {
        Profile production = profile();
        production.kind = ProfileKind::Production;
        connectDesk(production);
        QVERIFY(window()->windowTitle().contains(u"PRODUCTION"_s));
        window()->compose(u"room"_s, {}, u"chat:1"_s);
        QVERIFY(!find<QPushButton>("composePreview")->isEnabled());
        find<QLineEdit>("composeReason")->setText(u"because"_s);
        QVERIFY(find<QPushButton>("composePreview")->isEnabled());
    }

    void russian_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("1") << 1 << u"1 событие"_s;
        QTest::newRow("2") << 2 << u"2 события"_s;
        QTest::newRow("5") << 5 << u"5 событий"_s;
        QTest::newRow("11") << 11 << u"11 событий"_s;
        QTest::newRow("21") << 21 << u"21 событие"_s;
    }

    void russian()
    {
        QFETCH(int, count);
        QFETCH(QString, text);
        connectDesk(profile());
        m_desk->setLanguage(u"ru"_s); // the window is made anew, the connection stays
        QVERIFY(m_desk->client()->isReady());
        QCOMPARE(tabs()->tabText(1), u"Комнаты"_s);
        QCOMPARE(QCoreApplication::translate("Carillon::EventPane", "%n event(s)", nullptr, count),
                 text);
        QTRY_VERIFY(window()->overview()->tile(u"connections"_s)->valueText().endsWith(u"000"_s));
    }

    void englishPlurals()
    {
        QCOMPARE(QCoreApplication::translate("Carillon::EventPane", "%n event(s)", nullptr, 1),
                 u"1 event"_s);
        QCOMPARE(QCoreApplication::translate("Carillon::EventPane", "%n event(s)", nullptr, 3),
                 u"3 events"_s);
    }

    void themesDiffer()
    {
        const QColor light = window()->palette().color(QPalette::Base);
        m_desk->setTheme(Theme::Dark);
        QTRY_VERIFY(isDark(window()->palette()));
        QVERIFY(window()->palette().color(QPalette::Base) != light);
    }

    void layoutIsKeptAndReset()
    {
        openConnections();
        const int column = window()->connections()->source()->model()->columnOf(u"rtt"_s);
        view()->setColumnHidden(column, true);
        window()->close();
        makeDesk();
        openConnections();
        QVERIFY(view()->isColumnHidden(column));
        find<QAction>("actionResetLayout")->trigger();
        QVERIFY(!view()->isColumnHidden(column));
    }

    void builtInLayouts_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("servers");
        QTest::addColumn<bool>("inspector");
        QTest::newRow("overview") << u"Overview"_s << u"Overview"_s << true << false;
        QTest::newRow("trace") << u"Trace"_s << u"Trace"_s << false << true;
        QTest::newRow("incident") << u"Incident"_s << u"Connections"_s << false << true;
    }

    void builtInLayouts()
    {
        QFETCH(QString, title);
        QFETCH(QString, page);
        QFETCH(bool, servers);
        QFETCH(bool, inspector);
        connectDesk(profile());
        find<QDockWidget>("composerDock")->show();
        chooseLayout(title);
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), page);
        QCOMPARE(find<QDockWidget>("serversDock")->isVisible(), servers);
        QCOMPARE(find<QDockWidget>("inspectorDock")->isVisible(), inspector);
        QVERIFY(!find<QDockWidget>("composerDock")->isVisible());
        if (title == "Incident"_L1)
            QCOMPARE(filter()->text(), u"state = slow"_s);
    }

    void layoutsAreKeptByNameAlsoOverAReset()
    {
        connectDesk(profile());
        find<QDockWidget>("serversDock")->hide();
        find<QDockWidget>("composerDock")->show();
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        QTimer::singleShot(0, window(), [this] {
            auto *dialog = window()->findChild<QInputDialog *>();
            dialog->setTextValue(u"night <b>shift"_s);
            dialog->accept();
        });
        chooseLayout(u"&Save this layout…"_s);
        find<QAction>("actionResetLayout")->trigger();
        QVERIFY(find<QDockWidget>("serversDock")->isVisible());
        QVERIFY(!find<QDockWidget>("composerDock")->isVisible());
        QTest::keyClick(window(), Qt::Key_1, Qt::ControlModifier);
        chooseLayout(u"night <b>shift"_s);
        QVERIFY(!find<QDockWidget>("serversDock")->isVisible());
        QVERIFY(find<QDockWidget>("composerDock")->isVisible());
        QCOMPARE(window()->currentPage(), window()->rooms());
    }

    /// A crash saves nothing, so what was arranged until lately must be there already.
    void layoutOutlivesACrash()
    {
        find<QDockWidget>("inspectorDock")->show();
        find<QDockWidget>("serversDock")->hide();
        auto *saver = find<QTimer>("layoutSaver");
        QVERIFY(saver && saver->isActive());
        saver->setInterval(1);
        QTRY_VERIFY(!m_desk->settings()->layout(u"window"_s).isEmpty());
        const QByteArray kept = m_desk->settings()->layout(u"window"_s);
        Desk after(m_config->path(), false);
        after.showWindow();
        QVERIFY(after.window()->findChild<QDockWidget *>(u"inspectorDock"_s)->isVisible());
        QVERIFY(!after.window()->findChild<QDockWidget *>(u"serversDock"_s)->isVisible());
        QCOMPARE(after.settings()->layout(u"window"_s), kept);
    }

    void safeModeReadsAndWritesNothing()
    {
        find<QDockWidget>("inspectorDock")->show();
        window()->close();
        const auto saved = [this] {
            QFile file(m_config->filePath(u"console.ini"_s));
            return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = saved();
        QVERIFY(!before.isEmpty());
        Desk safe(m_config->path(), true);
        safe.showWindow();
        QVERIFY(safe.window()->windowTitle().contains(u"safe mode"_s));
        QVERIFY(safe.window()->banner()->text().contains(u"Safe mode"_s));
        QVERIFY(!safe.window()->findChild<QDockWidget *>(u"inspectorDock"_s)->isVisible());
        safe.setTheme(Theme::Dark); // holds, as long as it runs
        QCOMPARE(safe.settings()->theme(), Theme::Dark);
        safe.setLanguage(u"ru"_s);
        QCOMPARE(safe.window()->tabs()->tabText(1), u"Комнаты"_s);
        safe.window()->close();
        QCOMPARE(saved(), before);
    }

    void brokenSettingsDoNotKeepItFromStarting()
    {
        m_desk.reset();
        for (const QString &name : {u"console.ini"_s, u"profiles.ini"_s}) {
            QFile file(m_config->filePath(name));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(QByteArrayLiteral("\x00\xff[layout\nversion=1\nwindow=@ByteArray(garbage)\n"
                                         "geometry=@Variant(\0\0\0\x7f)\n"));
        }
        makeDesk();
        QVERIFY(window()->banner()->text().contains(u"saved servers"_s));
        openConnections();
    }

    void rowsDoNotMoveUnderThePointer()
    {
        openConnections();
        QEnterEvent enter(QPointF(10, 10), QPointF(10, 10), QPointF(10, 10));
        QApplication::sendEvent(view()->viewport(), &enter);
        QVERIFY(window()->connections()->source()->model()->isOrderHeld());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(view()->viewport(), &leave);
        QVERIFY(!window()->connections()->source()->model()->isOrderHeld());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

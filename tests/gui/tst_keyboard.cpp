// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/connectionspage.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/tableview.h"
#include "tests/gui/stage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QTimer>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// The console without a mouse and without eyes: through every page, dock and dialog.
class TestKeyboard final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;

    MainWindow *window() { return m_stage->window(); }

    void connectStage()
    {
        m_stage = std::make_unique<Stage>(Theme::Light, u"en"_s);
        m_stage->connect(ProfileKind::Production);
        window()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), window());
    }

    static QString described(const QWidget *widget)
    {
        QString text = QString::fromLatin1(widget->metaObject()->className());
        for (const QObject *object = widget; object; object = object->parent()) {
            if (!object->objectName().isEmpty())
                text += u" in "_s + object->objectName();
        }
        return text;
    }

    /// What a key can do something with.
    static QList<QWidget *> controls(const QWidget *root)
    {
        QList<QWidget *> list;
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            if (widget->window() == root && widget->isVisible() && widget->isEnabled()
                && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
                list.append(widget);
        }
        return list;
    }

    static bool isNamed(const QWidget *widget, const QWidget *root)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || qobject_cast<const QTabBar *>(widget)) // each tab has its text
            return true;
        const QList<QLabel *> labels = root->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [widget](const QLabel *label) {
            return label->buddy() == widget && !label->text().isEmpty();
        });
    }

    /// Every control has a name, and Tab comes to each.
    static void walk(QWidget *root)
    {
        root->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), root);
        const QList<QWidget *> all = controls(root);
        QVERIFY(!all.isEmpty());
        QSet<QWidget *> reached;
        for (int step = 0; step < all.size() * 2; ++step) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : root,
                            Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        QStringList faults;
        for (QWidget *widget : all) {
            if (!isNamed(widget, root))
                faults.append(u"no name: "_s + described(widget));
            if (!reached.contains(widget))
                faults.append(u"not reached: "_s + described(widget));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    /// What the menu key opens over `list`, and does with its entry `title`.
    void chooseInMenuByKey(QWidget *list, const QString &title)
    {
        window()->activateWindow(); // a menu has been open before
        list->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), list);
        bool chosen = false;
        QTimer::singleShot(0, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
                if (action->text() == title) {
                    menu->setActiveAction(action);
                    QTest::keyClick(menu, Qt::Key_Return);
                    chosen = true;
                    return;
                }
            }
            if (menu)
                menu->close();
        });
        // As the platform does on that key.
        const QPoint at = list->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, list->mapToGlobal(at));
        QApplication::sendEvent(list, &event);
        QTRY_VERIFY2(chosen, qPrintable(title));
    }

private Q_SLOTS:
    void initTestCase() { prepareStage(); }
    void cleanup() { m_stage.reset(); }

    void everyScene_data() { addRows("scene", scenes()); }

    void everyScene()
    {
        QFETCH(int, scene);
        m_stage = std::make_unique<Stage>(Theme::Light, u"en"_s);
        QWidget *shown = scenes()[std::size_t(scene)].set(*m_stage);
        for (QDockWidget *dock : shown->findChildren<QDockWidget *>())
            dock->show();
        walk(shown);
    }

    void everyDialog_data() { addRows("dialog", dialogs()); }

    /// Esc closes each and changes nothing; where the deed cannot be taken back, Return does no
    /// more.
    void everyDialog()
    {
        QFETCH(int, dialog);
        const DialogScene &scene = dialogs()[std::size_t(dialog)];
        connectStage();
        const auto deeds = [this] {
            int count = 0;
            for (const char *type :
                 {"confirm", "disconnect", "revoke", "drain", "reload", "inject", "trace"})
                count += m_stage->server().count(QString::fromLatin1(type));
            return count;
        };
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
            if (key == Qt::Key_Return && !scene.acts)
                continue;
            scene.open(*m_stage);
            QDialog *opened = openDialog(*m_stage);
            QVERIFY(opened);
            QTRY_COMPARE(QApplication::activeWindow(), opened);
            QVERIFY(opened->focusWidget());
            if (key == Qt::Key_Return)
                QCOMPARE(opened->focusWidget()->property("text").toString().remove(u'&'),
                         u"Cancel"_s);
            else
                walk(opened);
            QTest::keyClick(opened, key);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY(!openDialog(*m_stage));
            m_stage->settle();
            QCOMPARE(deeds(), 0);
        }
    }

    void noKeyIsTakenTwice()
    {
        connectStage();
        QHash<QKeySequence, QString> taken;
        for (const QAction *action : window()->menuBar()->findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys),
                         qPrintable(keys.toString() + taken[keys] + action->text()));
                taken[keys] = action->text();
            }
        }
        QVERIFY(taken.size() > 20);
    }

    /// The menu of a row is the current row's, wherever the pointer is.
    void rowsHaveTheirMenu()
    {
        connectStage();
        window()->showPage(window()->connections());
        TableView *table = window()->connections()->view();
        QTRY_VERIFY(table->model()->rowCount() > 6);
        table->setCurrentIndex(table->model()->index(5, 1));
        chooseInMenuByKey(table, u"Copy cell"_s);
        QCOMPARE(QApplication::clipboard()->text(), table->currentIndex().data().toString());

        window()->watchRoom({}, u"chat:1"_s);
        m_stage->settle();
        QTableView *events = m_stage->find<RoomPage>()->findChild<EventPane *>()->view();
        QTRY_VERIFY(events->model()->rowCount() > 6);
        for (const int row : {4, 1}) {
            events->setCurrentIndex(events->model()->index(row, EventLogModel::DataColumn));
            chooseInMenuByKey(events, u"Copy cell"_s);
            QCOMPARE(QApplication::clipboard()->text(), events->currentIndex().data().toString());
        }
    }

    /// What the header of a table does for a mouse.
    void tablesAreSortedByCommand()
    {
        connectStage();
        window()->showPage(window()->connections());
        m_stage->settle();
        const auto run = [this](const QString &command) {
            window()->openPalette();
            auto *line = m_stage->find<QLineEdit>(u"paletteLine"_s);
            QTest::keyClicks(line, command);
            QTest::keyClick(line, Qt::Key_Return);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            m_stage->settle();
            return m_stage->server().last(u"query"_s);
        };
        QCOMPARE(run(u"Sort by User"_s)[u"sort"_s].toString(), u"user"_s);
        QVERIFY(!run(u"Hide column Round trip"_s)[u"columns"_s].toArray().contains(u"rtt"_s));
        QVERIFY(run(u"Show column Round trip"_s)[u"columns"_s].toArray().contains(u"rtt"_s));
    }

    void tabsOfBefore()
    {
        connectStage();
        window()->showPage(window()->rooms());
        window()->watchRoom({}, u"chat:1"_s);
        Page *room = window()->currentPage();
        window()->showPage(window()->connections());
        QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), room);
        QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), window()->rooms());
        QTest::keyClick(window(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), room);
        QTest::keyClick(window(), Qt::Key_W, Qt::ControlModifier);
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier); // the closed one is passed over
        QCOMPARE(window()->currentPage(), window()->rooms());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"

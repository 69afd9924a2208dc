// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/filter.h"
#include "common/version.h"
#include "console/core/displaytext.h"
#include "console/core/languages.h"
#include "console/widgets/commandpalette.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tracepage.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString keyName(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

void MainWindow::buildMenus()
{
    buildConnectionMenu();
    buildViewMenu();
    buildActionMenu();
    buildStreamMenu();
    buildServerMenu();
    buildHelpMenu();
    connect(m_desk->client(), &AdminClient::stateChanged, this, &MainWindow::updateGates);
    connect(m_desk->client(), &AdminClient::helloReceived, this, &MainWindow::updateGates);
    connect(m_desk, &Desk::profileChanged, this, &MainWindow::updateGates);
    updateGates();
}

QAction *MainWindow::gate(QAction *action, const QString &capability)
{
    m_gates.append({action, capability});
    for (QObject *menu : action->associatedObjects())
        qobject_cast<QMenu *>(menu)->setToolTipsVisible(true);
    return action;
}

void MainWindow::updateGates()
{
    for (const auto &[action, capability] : m_gates)
        m_desk->offer(action, capability);
}

QAction *MainWindow::addAction(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                               const std::function<void()> &run)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void MainWindow::buildConnectionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Connection"));
    addAction(menu, tr("&Connect…"), {QKeySequence(Qt::CTRL | Qt::Key_N)}, [this] {
        openConnectDialog();
    })->setObjectName(u"actionConnect"_s);
    addAction(menu, tr("Another &window"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
              [this] { m_desk->openAnother()->window()->openConnectDialog(); })
        ->setObjectName(u"actionAnother"_s);
    QAction *now
        = addAction(menu, tr("Reconnect &now"), {}, [this] { m_desk->client()->retryNow(); });
    QAction *end = addAction(menu, tr("&Disconnect from the server"), {},
                             [this] { m_desk->client()->close(); });
    QAction *again = addAction(menu, tr("&Sign in again…"), {}, [this] { openSignIn(); });
    again->setObjectName(u"actionSignIn"_s);
    const auto update = [this, now, end, again] {
        again->setEnabled(!m_desk->profile().url.isEmpty());
        now->setEnabled(m_desk->client()->state() == AdminClient::State::WaitingToReconnect);
        end->setEnabled(m_desk->client()->state() != AdminClient::State::Disconnected);
    };
    connect(m_desk->client(), &AdminClient::stateChanged, this, update);
    connect(m_desk, &Desk::profileChanged, this, update);
    update();
    menu->addSeparator();
    menu->addAction(m_readOnly);
    menu->addSeparator();
    addAction(menu, tr("&Quit"), {QKeySequence(QKeySequence::Quit)}, [this] { close(); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_tabs->fixedCount(); ++i)
        addAction(menu, m_tabs->tabText(i), {QKeySequence(Qt::CTRL | (Qt::Key_1 + i))},
                  [this, i] { m_tabs->setCurrentIndex(i); });
    addAction(menu, tr("Close tab"), {QKeySequence(Qt::CTRL | Qt::Key_W)},
              [this] { m_tabs->closePage(m_tabs->currentIndex()); });
    addAction(menu, tr("&Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)},
              [this] { m_tabs->goBack(); });
    addAction(menu, tr("For&ward"), {QKeySequence(Qt::ALT | Qt::Key_Right)},
              [this] { m_tabs->goForward(); });
    menu->addSeparator();
    addAction(menu, tr("&Filter"),
              {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)}, [this] {
                  if (Page *page = currentPage())
                      page->focusFilter();
              });
    addAction(menu, tr("&Refresh"), {QKeySequence(Qt::Key_F5)}, [this] {
        if (Page *page = currentPage())
            page->refresh();
    });
    // Space and End belong to the list of events; here they are only shown.
    addAction(menu, tr("&Pause or resume") + u'\t' + keyName(Qt::Key_Space), {}, [this] {
        if (Page *page = currentPage())
            page->togglePause();
    });
    addAction(menu, tr("Follow the &end") + u'\t' + keyName(Qt::Key_End), {}, [this] {
        if (Page *page = currentPage())
            page->followEnd();
    });
    menu->addSeparator();
    for (QDockWidget *dock : {m_serversDock, m_inspectorDock, m_composerDock})
        menu->addAction(dock->toggleViewAction());
    buildLayoutMenu(menu->addMenu(tr("La&youts")));
    addAction(menu, tr("Reset &layout"), {}, [this] {
        resetLayout();
    })->setObjectName(u"actionResetLayout"_s);
    menu->addSeparator();
    buildThemeMenu(menu->addMenu(tr("&Theme")));
    buildLanguageMenu(menu->addMenu(tr("L&anguage")));
}

void MainWindow::buildThemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<QString, Theme> themes[] = {{tr("As the system"), Theme::System},
                                                {tr("Light"), Theme::Light},
                                                {tr("Dark"), Theme::Dark}};
    for (const auto &[title, theme] : themes) {
        QAction *action
            = addAction(menu, title, {}, [this, theme = theme] { m_desk->setTheme(theme); });
        action->setCheckable(true);
        action->setChecked(m_desk->settings()->theme() == theme);
        group->addAction(action);
    }
}

/// Every action of the menus, and what a typed name could mean.
void MainWindow::openPalette()
{
    QList<CommandPalette::Command> commands;
    const std::function<void(QMenu *, const QString &)> collect
        = [&](QMenu *menu, const QString &path) {
              Q_EMIT menu->aboutToShow(); // some are filled only then
              for (QAction *action : menu->actions()) {
                  const QString title = withoutMnemonic(action->text().section(u'\t', 0, 0));
                  if (action->menu())
                      collect(action->menu(), path + title + u" › "_s);
                  else if (!action->isSeparator() && action->isEnabled() && action->isVisible())
                      commands.append({path + title,
                                       action->shortcut().toString(QKeySequence::NativeText),
                                       [action = QPointer<QAction>(action)] {
                                           if (action)
                                               action->trigger();
                                       }});
              }
          };
    for (QAction *action : menuBar()->actions())
        collect(action->menu(), withoutMnemonic(action->text()) + u" › "_s);
    if (Page *page = currentPage(); page && page->tableView())
        commands.append(tableCommands(page->tableView()));
    const auto suggestions = [this](const QString &text) {
        const QByteArray value = text.toUtf8();
        const QString user
            = QString::fromUtf8(filterTerm({"user", FilterType::String}, QByteArrayView(value)));
        const QString shown = visibleText(text, 40);
        return QList<CommandPalette::Command>{
            {tr("Connections of user “%1”").arg(shown),
             {},
             [this, user] { m_tabs->openTable(u"connections"_s, user); }},
            {tr("Watch room “%1”").arg(shown), {}, [this, text] { watchRoom({}, text); }},
            {tr("Trace user “%1”").arg(shown), {}, [this, text] { trace(u"user"_s, {}, text); }},
            {tr("Inspect connection “%1”").arg(shown), {}, [this, text] { inspect(text); }}};
    };
    auto *palette = new CommandPalette(commands, suggestions, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 80)));
    palette->open();
}

/// What the header of a table does for a mouse.
QList<CommandPalette::Command> MainWindow::tableCommands(TableView *view)
{
    QList<CommandPalette::Command> commands;
    for (int i = 0; i < view->model()->columnCount(); ++i) {
        const QString title = view->model()->headerData(i, Qt::Horizontal).toString();
        const bool hidden = view->isColumnHidden(i);
        if (!hidden)
            commands.append({tr("Sort by %1").arg(title), {}, [view, i] { view->sortBy(i); }});
        commands.append({(hidden ? tr("Show column %1") : tr("Hide column %1")).arg(title),
                         {},
                         [view, i, hidden] { view->setColumnShown(i, hidden); }});
    }
    return commands;
}

void MainWindow::buildLanguageMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[code, name] : QList<Language>{{{}, tr("As the system")}} + languages()) {
        // Queued: the window with this menu goes away.
        QAction *action = menu->addAction(name);
        connect(
            action, &QAction::triggered, m_desk,
            [desk = m_desk, code = code] { desk->setLanguage(code); }, Qt::QueuedConnection);
        action->setCheckable(true);
        action->setChecked(m_desk->settings()->language() == code);
        group->addAction(action);
    }
}

void MainWindow::buildActionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Actions"));
    addAction(menu, tr("&Inspect connection"), {QKeySequence(Qt::CTRL | Qt::Key_I)},
              [this] { connections()->inspectCurrent(); });
    QAction *end
        = addAction(menu, tr("&Disconnect connection…"), {QKeySequence(Qt::Key_Delete)}, [this] {
              if (currentPage() == connections())
                  connections()->disconnectCurrent();
          });
    gate(end, u"disconnect"_s)->setObjectName(u"actionDisconnect"_s);
    addAction(menu, tr("&Pin or unpin room"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, [this] {
        if (currentPage() == rooms())
            rooms()->pinCurrent();
    });
    menu->addSeparator();
    gate(addAction(menu, tr("Disconnect &many…"), {},
                   [this] { m_actions->plan(u"disconnect"_s, {}, connections()->filter()); }),
         u"plan"_s)
        ->setObjectName(u"actionPlan"_s);
    gate(addAction(menu, tr("Message to man&y…"), {},
                   [this] { m_actions->plan(u"message"_s, {}, connections()->filter()); }),
         u"plan"_s);
    addAction(menu, tr("Sho&w the running plan"), {}, [this] { m_actions->showPlan(); });
    menu->addSeparator();
    addAction(menu, tr("&Compose event…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
              [this] {
                  m_composerDock->show();
                  m_composerDock->raise();
                  m_composer->setFocus();
              })
        ->setObjectName(u"actionCompose"_s);
    addAction(menu, tr("Preview &recipients"), {QKeySequence(Qt::CTRL | Qt::Key_Return)}, [this] {
        if (m_composerDock->isVisible())
            m_composer->preview();
    });
}

/// Traces, captures, and what a list of events can do.
void MainWindow::buildStreamMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Trace"));
    addAction(menu, tr("&Start or stop the trace"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] {
        auto *page = qobject_cast<TracePage *>(currentPage());
        if (!page)
            showPage(page = m_tabs->trace());
        page->startOrStop();
    })->setObjectName(u"actionTrace"_s);
    addAction(menu, tr("&Open a capture…"), {QKeySequence(QKeySequence::Open)},
              [this] { openCapture(); });
    addAction(menu, tr("S&ave the capture…"), {QKeySequence(QKeySequence::Save)}, [this] {
        if (auto *pane = currentPane())
            pane->save();
    });
    addAction(menu, tr("&Replay into a room…"), {}, [this] {
        if (auto *pane = currentPane())
            replay(pane);
    });
    menu->addSeparator();
    addAction(menu, tr("&Mark the row"), {QKeySequence(Qt::CTRL | Qt::Key_M)}, [this] {
        if (Page *page = currentPage())
            page->markCurrent();
    });
    addAction(menu, tr("&Colour rules…"), {}, [this] { m_actions->editColours({}); });
}

void MainWindow::buildServerMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Server"));
    const std::pair<QString, QString> parts[] = {{tr("&Nodes"), u"nodes"_s},
                                                 {tr("&Configuration"), u"config"_s},
                                                 {tr("&Listeners"), u"listeners"_s},
                                                 {tr("C&ertificates"), u"certificates"_s},
                                                 {tr("Inpu&ts"), u"inputs"_s},
                                                 {tr("L&imits"), u"limits"_s},
                                                 {tr("Lo&g"), u"log"_s},
                                                 {tr("&Operators"), u"operators"_s},
                                                 {tr("&Plans"), u"plans"_s},
                                                 {tr("&Drain…"), u"drain"_s}};
    for (const auto &[title, part] : parts) {
        QAction *action = addAction(menu, title, {}, [this, part = part] {
            m_tabs->server()->showPart(part);
            showPage(m_tabs->server());
        });
        if (part == "inputs"_L1) {
            const auto update = [this, action] {
                action->setVisible(m_desk->client()->hello().tables.contains(u"inputs"_s));
            };
            connect(m_desk->client(), &AdminClient::stateChanged, action, update);
            update();
        }
    }
}

/// The list of events that is on the screen, if one is.
EventPane *MainWindow::currentPane() const
{
    return currentPage() ? currentPage()->findChild<EventPane *>() : nullptr;
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addAction(menu, tr("&Commands…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] {
        openPalette();
    })->setObjectName(u"actionPalette"_s);
    addAction(menu, tr("&Keyboard shortcuts"),
              {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
              [this] { showShortcuts(); })
        ->setObjectName(u"actionShortcuts"_s);
    addAction(menu, tr("&Save the last frames…"), {}, [this] {
        saveFrameTrail();
    })->setObjectName(u"actionSaveFrames"_s);
    menu->addSeparator();
    addAction(menu, tr("&About"), {}, [this] { showAbout(); });
    addAction(menu, tr("About &Qt"), {}, [] { QApplication::aboutQt(); });
}

void MainWindow::saveFrameTrail()
{
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Save the last frames"), u"carillon-frames.jsonl"_s,
                                       tr("JSON lines (*.jsonl);;All files (*)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool saved = file.open(QFile::WriteOnly)
                       && file.write(m_desk->client()->trail().toLines()) >= 0 && file.commit();
    say(saved ? tr("Saved: the heads of the last frames, without contents. Attach the file to a "
                   "report of a fault.")
              : tr("The file could not be written: %1").arg(file.errorString()));
}

void MainWindow::showShortcuts()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto *form = new QFormLayout;
    const auto addRow = [form](const QString &keys, const QString &text) {
        auto *left = new QLabel(keys);
        auto *right = new QLabel(text);
        left->setTextFormat(Qt::PlainText);
        right->setTextFormat(Qt::PlainText);
        form->addRow(left, right);
    };
    for (const QAction *action : menuBar()->findChildren<QAction *>()) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            addRow(keys.join(u", "_s), withoutMnemonic(action->text()).remove(u'…'));
    }
    addRow(keyName(Qt::Key_Space), tr("Pause or resume (in a list of events)"));
    addRow(keyName(Qt::Key_End), tr("Follow the end (in a list of events)"));
    addRow(QKeySequence(Qt::CTRL | Qt::Key_Home).toString(QKeySequence::NativeText) + u", "_s
               + QKeySequence(Qt::CTRL | Qt::Key_End).toString(QKeySequence::NativeText),
           tr("The first or the last row of all (in a table)"));
    addRow(keyName(Qt::Key_Enter), tr("Inspect or watch the row"));
    addRow(keyName(Qt::Key_Escape), tr("Clear the filter"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addLayout(form);
    layout->addWidget(buttons);
    dialog->open();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About"));
    box.setTextFormat(Qt::PlainText);
    box.setIconPixmap(windowIcon().pixmap(64, 64));
    box.setText(tr("Carillon console %1").arg(QString::fromLatin1(Version)));
    box.setInformativeText(tr("The operator's desk of a Carillon hub.\nApache License 2.0"));
    box.exec();
}

} // namespace Carillon

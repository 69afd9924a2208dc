// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/version.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/page.h"
#include "console/widgets/roomspage.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFormLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

void MainWindow::buildMenus()
{
    buildConnectionMenu();
    buildViewMenu();
    buildActionMenu();
    buildHelpMenu();
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
    QAction *now
        = addAction(menu, tr("Reconnect &now"), {}, [this] { m_desk->client()->retryNow(); });
    QAction *end = addAction(menu, tr("&Disconnect from the server"), {},
                             [this] { m_desk->client()->close(); });
    const auto update = [this, now, end] {
        now->setEnabled(m_desk->client()->state() == AdminClient::State::WaitingToReconnect);
        end->setEnabled(m_desk->client()->state() != AdminClient::State::Disconnected);
    };
    connect(m_desk->client(), &AdminClient::stateChanged, this, update);
    update();
    menu->addSeparator();
    addAction(menu, tr("&Quit"), {QKeySequence(QKeySequence::Quit)}, [this] { close(); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < 5; ++i)
        addAction(menu, m_tabs->tabText(i), {QKeySequence(Qt::CTRL | (Qt::Key_1 + i))},
                  [this, i] { m_tabs->setCurrentIndex(i); });
    addAction(menu, tr("Close tab"), {QKeySequence(Qt::CTRL | Qt::Key_W)},
              [this] { closeTab(m_tabs->currentIndex()); });
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
    addAction(menu, tr("&Pause or resume") + u"\tSpace"_s, {}, [this] {
        if (Page *page = currentPage())
            page->togglePause();
    });
    addAction(menu, tr("Follow the &end") + u"\tEnd"_s, {}, [this] {
        if (Page *page = currentPage())
            page->followEnd();
    });
    menu->addSeparator();
    for (QDockWidget *dock : {m_serversDock, m_inspectorDock, m_composerDock})
        menu->addAction(dock->toggleViewAction());
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

void MainWindow::buildLanguageMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    // Languages are called what their speakers call them.
    const std::pair<QString, QString> languages[]
        = {{tr("As the system"), QString()}, {u"English"_s, u"en"_s}, {u"Русский"_s, u"ru"_s}};
    for (const auto &[title, code] : languages) {
        // Queued: the window with this menu goes away.
        QAction *action = menu->addAction(title);
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
              [this] { m_connections->inspectCurrent(); });
    QAction *end
        = addAction(menu, tr("&Disconnect connection…"), {QKeySequence(Qt::Key_Delete)}, [this] {
              if (currentPage() == m_connections)
                  m_connections->disconnectCurrent();
          });
    end->setObjectName(u"actionDisconnect"_s);
    addAction(menu, tr("&Pin or unpin room"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, [this] {
        if (currentPage() == m_rooms)
            m_rooms->pinCurrent();
    });
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

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addAction(menu, tr("&Keyboard shortcuts"),
              {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
              [this] { showShortcuts(); });
    addAction(menu, tr("&About"), {}, [this] { showAbout(); });
    addAction(menu, tr("About &Qt"), {}, [] { QApplication::aboutQt(); });
}

void MainWindow::showShortcuts()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto *form = new QFormLayout;
    for (const QAction *action : menuBar()->findChildren<QAction *>()) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            form->addRow(new QLabel(keys.join(u", "_s)),
                         new QLabel(action->text().remove(u'&').remove(u'…')));
    }
    form->addRow(new QLabel(u"Space"_s), new QLabel(tr("Pause or resume (in a list of events)")));
    form->addRow(new QLabel(u"End"_s), new QLabel(tr("Follow the end (in a list of events)")));
    form->addRow(new QLabel(tr("Enter")), new QLabel(tr("Inspect or watch the row")));
    form->addRow(new QLabel(tr("Esc")), new QLabel(tr("Clear the filter")));
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

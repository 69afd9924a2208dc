// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/displaytext.h"
#include "console/widgets/desk.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/serverspanel.h"
#include "console/widgets/tablepage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tracepage.h"

#include <QDockWidget>
#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

// How the window is arranged: what is remembered of it, by itself and by name.
namespace Carillon {

void MainWindow::restoreLayout()
{
    const UiSettings *settings = m_desk->settings();
    restoreGeometry(settings->layout(u"geometry"_s));
    restoreState(settings->layout(u"window"_s), UiSettings::LayoutVersion);
    for (TablePage *page : m_tabs->findChildren<TablePage *>())
        page->view()->restoreColumns(settings->layout(page->view()->objectName()));
}

void MainWindow::saveLayout()
{
    UiSettings *settings = m_desk->settings();
    settings->setLayout(u"geometry"_s, saveGeometry());
    settings->setLayout(u"window"_s, saveState(UiSettings::LayoutVersion));
    for (TablePage *page : m_tabs->findChildren<TablePage *>())
        settings->setLayout(page->view()->objectName(), page->view()->saveColumns());
}

void MainWindow::resetLayout()
{
    m_desk->settings()->forgetLayouts();
    restoreState(m_defaultState, UiSettings::LayoutVersion);
    resizeDocks({m_serversDock, m_inspectorDock}, {m_servers->sizeHint().width(), 330}, Qt::Horizontal);
    for (TablePage *page : m_tabs->findChildren<TablePage *>())
        page->view()->resetColumns();
}

void MainWindow::restoreNamedLayout(const QString &name)
{
    const UiSettings *settings = m_desk->settings();
    restoreState(settings->layout(u"named/"_s + name), UiSettings::LayoutVersion);
    const int tab = settings->layout(u"named-tab/"_s + name).toInt();
    m_tabs->setCurrentIndex(std::clamp(tab, 0, m_tabs->fixedCount() - 1));
}

/// Arrangements for a task, ours and the operator's.
void MainWindow::buildLayoutMenu(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const std::pair<QString, QString> builtIn[] = {{tr("Overview"), u"overview"_s},
                                                       {tr("Trace"), u"trace"_s},
                                                       {tr("Incident"), u"incident"_s}};
        for (const auto &[title, name] : builtIn)
            addAction(menu, title, {}, [this, name = name] { applyBuiltInLayout(name); });
        menu->addSeparator();
        const QStringList saved = m_desk->settings()->list(u"named-layouts"_s);
        for (const QString &name : saved)
            addAction(menu, visibleText(name, 60).replace(u'&', u"&&"_s), {},
                      [this, name] { restoreNamedLayout(name); });
        if (!saved.isEmpty())
            menu->addSeparator();
        addAction(menu, tr("&Save this layout…"), {}, [this] { saveNamedLayout(); });
    });
}

void MainWindow::applyBuiltInLayout(const QString &name)
{
    restoreState(m_defaultState, UiSettings::LayoutVersion);
    m_serversDock->setVisible(name == "overview"_L1);
    m_inspectorDock->setVisible(name != "overview"_L1);
    m_composerDock->setVisible(false);
    if (name == "trace"_L1)
        m_tabs->setCurrentWidget(m_tabs->trace());
    else if (name == "incident"_L1)
        m_tabs->openTable(u"connections"_s, u"state = slow"_s);
    else
        m_tabs->setCurrentWidget(m_tabs->overview());
}

void MainWindow::saveNamedLayout()
{
    constexpr int MaxLayouts = 30;
    const QString name
        = QInputDialog::getText(this, tr("Save this layout"), tr("Name:")).trimmed().left(60);
    QStringList names = m_desk->settings()->list(u"named-layouts"_s);
    if (name.isEmpty() || name.contains(u'/')
        || (!names.contains(name) && names.size() >= MaxLayouts))
        return;
    UiSettings *settings = m_desk->settings();
    settings->setLayout(u"named/"_s + name, saveState(UiSettings::LayoutVersion));
    settings->setLayout(u"named-tab/"_s + name, QByteArray::number(m_tabs->currentIndex()));
    if (!names.contains(name))
        settings->setList(u"named-layouts"_s, names << name);
}

} // namespace Carillon

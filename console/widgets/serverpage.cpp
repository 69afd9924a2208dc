// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/serverpage.h"

#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/confirmdialog.h"
#include "console/widgets/desk.h"
#include "console/widgets/drainpanel.h"
#include "console/widgets/nodespage.h"
#include "console/widgets/tablepage.h"
#include "console/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

ServerPage::ServerPage(Desk *desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_parts(new QTabWidget)
    , m_drain(new DrainPanel(desk))
    , m_head(new QLabel)
    , m_reload(new QPushButton(tr("Reload configuration…")))
    , m_level(new QComboBox)
{
    m_parts->setObjectName(u"serverParts"_s);
    m_parts->setDocumentMode(true);
    struct Part
    {
        QString table;
        QString title;
        QString empty;
    };
    const Part parts[] = {
        {u"nodes"_s, tr("Nodes"), {}},
        {u"config"_s, tr("Configuration"), tr("Nothing is configured.")},
        {u"listeners"_s, tr("Listeners"), tr("The server listens nowhere.")},
        {u"certificates"_s, tr("Certificates"), tr("No certificates: the server speaks plainly.")},
        {u"inputs"_s, tr("Inputs"), tr("No input is configured: events come over HTTP.")},
        {u"limits"_s, tr("Limits"), tr("Nothing is known about the machine's limits.")},
        {u"log"_s, tr("Log"), tr("The log is empty.")},
        {u"operators"_s, tr("Operators"), tr("Nobody is connected to the admin feed.")},
        {u"plans"_s, tr("Plans"), tr("No plan has been made yet.")},
    };
    auto *nodes = new NodesPage(desk);
    connect(nodes, &NodesPage::drainRequested, this, [this](const QString &node) {
        m_drain->setNode(node);
        m_parts->setCurrentWidget(m_drain);
    });
    connect(nodes, &Page::tableRequested, this, &Page::tableRequested);
    for (const Part &part : parts) {
        TablePage *page = part.table == "nodes"_L1 ? nodes : new TablePage(desk->client(), part.table, part.empty);
        page->view()->setAccessibleName(part.title);
        m_tables.append(page);
        m_parts->addTab(page, part.title);
        connect(page, &Page::figuresChanged, this, &Page::figuresChanged);
        connect(page, &Page::timeRangeCleared, this, &Page::timeRangeCleared);
    }
    m_parts->addTab(m_drain, tr("Drain"));
    showInputs();
    connect(desk->client(), &AdminClient::stateChanged, this, &ServerPage::showInputs);
    connect(m_drain, &DrainPanel::said, this, &Page::said);
    connect(m_parts, &QTabWidget::currentChanged, this, &ServerPage::updateActivePart);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->addWidget(buildActions());
    layout->addWidget(m_parts, 1);
    connect(desk->client(), &AdminClient::stateChanged, this, &ServerPage::updateHead);
    connect(desk->vitals(), &Vitals::updated, this, &ServerPage::updateHead);
    connect(desk, &Desk::profileChanged, this, &ServerPage::updateHead);
    updateHead();
}

QWidget *ServerPage::buildActions()
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setObjectName(u"serverHead"_s);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_level->addItems({u"debug"_s, u"info"_s, u"warning"_s, u"error"_s});
    m_level->setObjectName(u"serverLogLevel"_s);
    m_level->setCurrentIndex(-1);
    m_reload->setObjectName(u"serverReload"_s);
    auto *levelLabel = new QLabel(tr("Log level:"));
    levelLabel->setBuddy(m_level);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_head, 1);
    row->addWidget(levelLabel);
    row->addWidget(m_level);
    row->addWidget(m_reload);
    connect(m_reload, &QPushButton::clicked, this, &ServerPage::askReload);
    connect(m_level, &QComboBox::textActivated, this, &ServerPage::setLogLevel);
    return box;
}

/// Servers before it, and those that show a tenant only its own, have no such table.
void ServerPage::showInputs()
{
    for (int i = 0; i < m_tables.size(); ++i) {
        if (m_tables[i]->source()->query().table == "inputs"_L1)
            m_parts->setTabVisible(
                i, m_desk->client()->hello().tables.contains(u"inputs"_s));
    }
}

Page *ServerPage::currentPart() const
{
    return qobject_cast<Page *>(m_parts->currentWidget());
}

void ServerPage::setActive(bool active)
{
    m_active = active;
    updateActivePart();
}

void ServerPage::updateActivePart()
{
    Page *wanted = m_active ? currentPart() : nullptr;
    if (wanted == m_activePart)
        return;
    if (m_activePart)
        m_activePart->setActive(false);
    m_activePart = wanted;
    if (m_activePart)
        m_activePart->setActive(true);
    Q_EMIT figuresChanged();
}

void ServerPage::showPart(const QString &name)
{
    for (TablePage *page : m_tables) {
        if (page->source()->query().table == name)
            return m_parts->setCurrentWidget(page);
    }
    m_parts->setCurrentWidget(m_drain);
}

void ServerPage::focusFilter()
{
    if (Page *part = currentPart())
        part->focusFilter();
}

void ServerPage::refresh()
{
    if (Page *part = currentPart())
        part->refresh();
}

TableView *ServerPage::tableView()
{
    Page *part = currentPart();
    return part ? part->tableView() : nullptr;
}

QDateTime ServerPage::asOf() const
{
    const Page *part = currentPart();
    return part ? part->asOf() : m_desk->vitals()->asOf();
}

qint64 ServerPage::dropped() const
{
    const Page *part = currentPart();
    return part ? part->dropped() : 0;
}

Page::Coverage ServerPage::coverage() const
{
    const Page *part = currentPart();
    return part ? part->coverage() : Coverage();
}

void ServerPage::updateHead()
{
    const AdminClient *client = m_desk->client();
    const AdminHello &hello = client->hello();
    m_desk->offer(m_reload, u"reload"_s);
    m_desk->offer(m_level, u"log_level"_s);
    const QString level = m_desk->vitals()->text(u"log_level"_s);
    if (!level.isEmpty() && !m_level->hasFocus())
        m_level->setCurrentText(level);
    if (hello.node.isEmpty())
        return m_head->setText(client->isReady() ? QString() : tr("Not connected."));
    QStringList parts{visibleText(hello.node, 80),
                      tr("version %1").arg(visibleText(hello.version, 40))};
    const double uptime = m_desk->vitals()->figure(u"uptime"_s);
    if (uptime > 0)
        parts.append(tr("up %1").arg(formatDuration(uptime, QLocale())));
    if (!hello.role.isEmpty())
        parts.append(tr("you are %1").arg(codeText(u"role", hello.role)));
    if (hello.production)
        parts.append(tr("the server says: production"));
    m_head->setText(parts.join(u" · "_s));
}

void ServerPage::askReload()
{
    const QString node = m_desk->client()->hello().node;
    auto *dialog = new ConfirmDialog(
        {.title = tr("Reload the configuration"),
         .text = tr("Reload the configuration of %1 from its file. A file with errors changes "
                    "nothing.")
                     .arg(visibleText(node, 80)),
         .button = tr("Reload the configuration"),
         .reasonNeeded = m_desk->isProduction(),
         .typed = m_desk->isProduction() ? node : QString(),
         .typedLabel = tr("&Type the server's name:")},
        this);
    dialog->setObjectName(u"reloadDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QJsonObject fields;
        if (!dialog->reason().isEmpty())
            fields[u"reason"_s] = dialog->reason();
        if (!dialog->typed().isEmpty())
            fields[u"confirm"_s] = dialog->typed();
        m_desk->client()->request(u"reload"_s, fields, this, [this](const AdminReply &reply) {
            if (!reply)
                return Q_EMIT said(errorText(reply.error()));
            const auto list = [&](const QString &key) {
                QStringList keys;
                for (const QJsonValue &value : (*reply)[key].toArray())
                    keys.append(visibleText(value.toString(), 60));
                return keys;
            };
            const QStringList changed = list(u"changed"_s);
            const QStringList restart = list(u"needs_restart"_s);
            QString text = changed.isEmpty() ? tr("Reloaded: nothing has changed.")
                                             : tr("Reloaded: %1.").arg(changed.join(u", "_s));
            if (!restart.isEmpty())
                text += u' ' + tr("Only after a restart: %1.").arg(restart.join(u", "_s));
            Q_EMIT said(text);
        });
    });
    dialog->open();
}

void ServerPage::setLogLevel(const QString &level)
{
    m_desk->client()->request(u"log_level"_s, {{u"level"_s, level}}, this,
                              [this, level](const AdminReply &reply) {
                                  Q_EMIT said(reply ? tr("The log level is %1 now.").arg(level)
                                                    : errorText(reply.error()));
                              });
}

} // namespace Carillon

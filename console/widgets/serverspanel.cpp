// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/serverspanel.h"

#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/widgets/desk.h"
#include "console/widgets/theme.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int MaxPins = 200;
constexpr int LeastWidth = 190;
constexpr int MostWidth = 280;
constexpr int ReadableWidth = 230; // a name and what kind of server it is
constexpr int KindRole = Qt::UserRole;
constexpr int ValueRole = Qt::UserRole + 1;

void addHint(QTreeWidgetItem *parent, const QString &text)
{
    auto *item = new QTreeWidgetItem(parent, {text});
    item->setDisabled(true);
    item->setForeground(0, parent->treeWidget()->palette().placeholderText());
}

} // namespace

ServersPanel::ServersPanel(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_tree(new QTreeWidget)
{
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setObjectName(u"servers"_s);
    m_tree->setAccessibleName(tr("Servers and pinned rooms"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QString value = item->data(0, ValueRole).toString();
        if (item->data(0, KindRole).toString() == "server"_L1)
            Q_EMIT serverRequested(value);
        else if (item->data(0, KindRole).toString() == "node"_L1)
            Q_EMIT nodeRequested(value);
        else if (item->data(0, KindRole).toString() == "pin"_L1)
            Q_EMIT watchRequested(value.section(u'|', 0, 0), value.section(u'|', 1));
    });
    connect(desk, &Desk::profileChanged, this, &ServersPanel::reload);
    connect(desk->client(), &AdminClient::stateChanged, this, &ServersPanel::reload);
    connect(desk->nodes(), &TableSource::rowsArrived, this, [this] {
        if (nodeLines() != m_nodes)
            reload();
    });
    reload();
}

QStringList ServersPanel::nodeLines() const
{
    const TableModel *nodes = m_desk->nodes()->model();
    QStringList lines;
    for (int row = 0; nodes->rowCount() > 1 && row < nodes->rowCount(); ++row)
        lines.append(nodes->keyAt(row) + u'\n' + nodes->valueAt(row, u"state"_s).toString());
    return lines;
}

/// Which of them is the bad one must be seen from here.
void ServersPanel::addNodes(QTreeWidgetItem *server)
{
    for (const QString &line : std::as_const(m_nodes)) {
        const QString node = line.section(u'\n', 0, 0);
        const QString state = line.section(u'\n', 1);
        const bool good = state == "up"_L1;
        const bool bad = state == "lost"_L1 || state == "away"_L1;
        QString text = (bad ? u"✕ "_s : good ? u"● "_s : u"◐ "_s) + visibleText(node, 60);
        if (!good)
            text += u" – "_s + codeText(u"state", state);
        auto *item = new QTreeWidgetItem(server, {text});
        item->setData(0, KindRole, u"node"_s);
        item->setToolTip(0, plainToolTip(text));
        item->setData(0, ValueRole, node);
        const MeaningColors colours = meaningColors(palette());
        if (!good)
            item->setForeground(0, bad ? colours.bad : colours.warning);
    }
}

void ServersPanel::reload()
{
    m_tree->clear();
    m_nodes = m_desk->client()->isReady() ? nodeLines() : QStringList();
    QFont bold = font();
    bold.setBold(true);
    auto *servers = new QTreeWidgetItem(m_tree, {tr("Servers")});
    servers->setFont(0, bold);
    for (const Profile &profile : m_desk->profiles()->profiles()) {
        const bool current = profile.id == m_desk->profile().id && m_desk->client()->isReady();
        QString text = visibleText(profile.name, 60);
        if (profile.kind != ProfileKind::Development)
            text += u" – "_s + bandWord(profile.kind);
        auto *item = new QTreeWidgetItem(servers, {(current ? u"● "_s : u"○ "_s) + text});
        item->setToolTip(0, plainToolTip(text));
        item->setData(0, KindRole, u"server"_s);
        item->setData(0, ValueRole, profile.id);
        item->setFont(0, current ? bold : font());
        if (current)
            addNodes(item);
    }
    const bool isSaved = m_desk->profiles()->find(m_desk->profile().id);
    if (!isSaved && m_desk->client()->isReady())
        addNodes(servers);
    if (servers->childCount() == 0) {
        addHint(servers, tr("none saved"));
    }
    auto *pins = new QTreeWidgetItem(m_tree, {tr("Pinned rooms")});
    pins->setFont(0, bold);
    for (const QString &pin : m_desk->settings()->list(pinList())) {
        auto *item = new QTreeWidgetItem(pins, {visibleText(pin.section(u'|', 1), 100)});
        item->setToolTip(0, plainToolTip(item->text(0)));
        item->setData(0, KindRole, u"pin"_s);
        item->setData(0, ValueRole, pin);
    }
    if (pins->childCount() == 0) {
        addHint(pins, tr("Ctrl+B pins a room"));
    }
    m_tree->expandAll();
    updateGeometry();
}

QSize ServersPanel::sizeHint() const
{
    const QAbstractItemView *tree = m_tree;
    const int wanted = tree->sizeHintForColumn(0) + 8;
    return {std::clamp(wanted, LeastWidth, MostWidth), QWidget::sizeHint().height()};
}

QSize ServersPanel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), ReadableWidth), QWidget::minimumSizeHint().height()};
}

void ServersPanel::togglePin(const QString &tenant, const QString &room)
{
    const QString pin = tenant + u'|' + room;
    QStringList pins = m_desk->settings()->list(pinList());
    if (pins.removeAll(pin) == 0 && pins.size() < MaxPins)
        pins.append(pin);
    m_desk->settings()->setList(pinList(), pins);
    reload();
}

/// Pins belong to a server: the same name elsewhere is another room.
QString ServersPanel::pinList() const
{
    return u"pins-"_s + m_desk->profile().id;
}

} // namespace Carillon

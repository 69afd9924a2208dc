// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/inspector.h"

#include "common/filter.h"

#include "console/core/codetexts.h"
#include "console/core/columntitles.h"
#include "console/core/deskclock.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/chart.h"
#include "console/widgets/desk.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

struct Group
{
    const char *title;
    QStringList fields;
};

const QList<Group> &groups()
{
    static const QList<Group> list = {
        {QT_TRANSLATE_NOOP("Carillon::Inspector", "Identity"),
         {u"id"_s, u"user"_s, u"tenant"_s, u"client"_s, u"state"_s, u"connected_at"_s,
          u"expires_at"_s, u"scopes"_s, u"auth"_s, u"token_id"_s}},
        {QT_TRANSLATE_NOOP("Carillon::Inspector", "Path"),
         {u"remote"_s, u"protocol"_s, u"subprotocol"_s, u"tls"_s, u"compression"_s, u"shard"_s,
          u"rtt"_s, u"origin"_s, u"user_agent"_s}},
        {QT_TRANSLATE_NOOP("Carillon::Inspector", "Queue"),
         {u"queue_bytes"_s, u"queue_frames"_s, u"oldest_unsent"_s, u"drops"_s, u"drops_oldest"_s,
          u"drops_newest"_s, u"drops_latest"_s}},
        {QT_TRANSLATE_NOOP("Carillon::Inspector", "Traffic"),
         {u"out_rate"_s, u"in_rate"_s, u"events_out"_s, u"commands_in"_s, u"bytes_out"_s,
          u"bytes_in"_s}},
    };
    return list;
}

QTreeWidget *newTree(const QStringList &headers)
{
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels(headers);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    return tree;
}

} // namespace

Inspector::Inspector(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel)
    , m_notice(new QLabel)
    , m_tabs(new QTabWidget)
    , m_fields(newTree({tr("Field"), tr("Value")}))
    , m_rooms(newTree({tr("Room"), tr("Since seq")}))
    , m_raw(new JsonEdit)
    , m_message(new QPushButton(tr("Message…")))
    , m_trace(new QPushButton(tr("Trace…")))
    , m_revoke(new QPushButton(tr("Revoke…")))
    , m_disconnect(new QPushButton(tr("Disconnect…")))
{
    const auto bytes = [](double value) { return formatBytes(value, QLocale()); };
    const auto rate = [](double value) { return formatRate(value, QLocale()); };
    m_queueChart = new Chart(tr("Queue"), {{tr("Queue"), &m_queue}}, bytes, Chart::Scale::Bytes);
    m_outChart = new Chart(tr("Events out/s"), {{tr("Out"), &m_out}}, rate);
    build();
    m_timer.setObjectName(u"inspectorTimer"_s);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &Inspector::ask);
    connect(m_message, &QPushButton::clicked, this,
            [this] { Q_EMIT composeRequested(u"connection"_s, m_tenant, m_connection); });
    connect(m_trace, &QPushButton::clicked, this,
            [this] { Q_EMIT traceRequested(u"connection"_s, m_tenant, m_connection); });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        QMenu menu(this);
        QAction *token = menu.addAction(tr("This token…"));
        token->setEnabled(!m_tokenId.isEmpty());
        QAction *user = menu.addAction(tr("All tokens of the user…"));
        user->setEnabled(!m_user.isEmpty());
        const QString tenant = m_tenant;
        const QString name = m_user;
        const QString id = m_tokenId;
        const QAction *chosen = menu.exec(m_revoke->mapToGlobal(QPoint(0, m_revoke->height())));
        if (chosen == token)
            Q_EMIT revokeRequested(tenant, {}, id);
        else if (chosen == user)
            Q_EMIT revokeRequested(tenant, name, {});
    });
    connect(m_disconnect, &QPushButton::clicked, this,
            [this] { Q_EMIT disconnectRequested(m_connection, m_user); });
    connect(m_rooms, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT watchRequested(m_tenant, item->data(0, Qt::UserRole).toString());
    });
    connect(desk->client(), &AdminClient::stateChanged, this, &Inspector::updateButtons);
    connect(desk->client(), &AdminClient::serverRestarted, this, [this] { follow({}); });
    follow({});
}

void Inspector::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1); // one word, as long as a client likes
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setObjectName(u"inspectorNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setMinimumWidth(1);
    m_fields->setObjectName(u"inspectorFields"_s);
    m_fields->setAccessibleName(tr("Fields of the connection"));
    m_fields->header()->setStretchLastSection(true);
    m_fields->setColumnWidth(0, fontMetrics().averageCharWidth() * 23);
    m_fields->setIndentation(10);
    m_rooms->setAccessibleName(tr("Rooms of the connection"));
    m_rooms->header()->setStretchLastSection(false);
    m_rooms->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rooms->setToolTip(tr("Enter or double click: watch the room"));
    m_raw->setReadOnly(true);
    m_raw->setAccessibleName(tr("The record as JSON"));
    m_message->setObjectName(u"inspectorMessage"_s);
    m_disconnect->setObjectName(u"inspectorDisconnect"_s);
    m_revoke->setObjectName(u"inspectorRevoke"_s);
    m_queueChart->setMaximumHeight(150);
    m_outChart->setMaximumHeight(150);

    auto *summary = new QWidget;
    auto *charts = new QVBoxLayout(summary);
    charts->setContentsMargins(4, 4, 4, 4);
    charts->addWidget(m_fields, 1);
    charts->addWidget(m_queueChart);
    charts->addWidget(m_outChart);
    m_tabs->addTab(summary, tr("Summary"));
    m_tabs->addTab(m_rooms, tr("Rooms"));
    m_tabs->addTab(m_raw, tr("Raw"));
    m_tabs->setDocumentMode(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message);
    buttons->addWidget(m_trace);
    buttons->addWidget(m_revoke);
    buttons->addWidget(m_disconnect);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
}

void Inspector::follow(const QString &connection)
{
    if (m_connection != connection || connection.isEmpty()) {
        m_connection = connection;
        m_user.clear();
        m_tenant.clear();
        m_tokenId.clear();
        m_alive = false;
        m_queue.clear();
        m_out.clear();
        m_items.clear();
        m_fields->clear();
        m_rooms->clear();
        m_raw->clear();
        m_title->setText(visibleText(connection, 80));
        setNotice(connection.isEmpty()
                      ? tr("Choose a connection and press Enter; it is followed here.")
                      : QString(),
                  meaningColors(palette()).quiet);
    }
    m_tabs->setVisible(!connection.isEmpty());
    updateButtons();
    ask();
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    ask();
}

void Inspector::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void Inspector::ask()
{
    if (m_connection.isEmpty() || m_asking || !isVisible() || !m_desk->client()->isReady())
        return;
    m_asking = true;
    const QString asked = m_connection;
    m_desk->client()->request(
        u"inspect"_s, {{u"connection"_s, asked}}, this, [this, asked](const AdminReply &reply) {
            m_asking = false;
            if (asked != m_connection)
                return ask();
            if (reply)
                onRecord((*reply)[u"connection"_s].toObject());
            else if (reply.error().code == "not_found"_L1)
                onGone();
            else if (reply.error().code != "disconnected"_L1)
                setNotice(errorText(reply.error()), meaningColors(palette()).bad);
        });
}

/// The server's verdict as a sentence, with the figures that it gave.
QString Inspector::whyText(const QJsonObject &record)
{
    const QString why = record[u"why_slow"_s].toString();
    if (why.isEmpty())
        return {};
    const QLocale locale;
    const QJsonObject figures = record[u"why"_s].toObject();
    QString text = u"! "_s + whySlowText(why);
    if (figures[u"oldest_ms"_s].isDouble())
        text += u' '
                + tr("The oldest has been waiting for %1.")
                      .arg(formatDuration(figures[u"oldest_ms"_s].toDouble(), locale));
    if (!figures[u"top_room"_s].toString().isEmpty())
        text += u' '
                + tr("%1 % of it is %2.")
                      .arg(locale.toString(figures[u"top_room_share"_s].toDouble() * 100, 'f', 0),
                           visibleText(figures[u"top_room"_s].toString(), 100));
    return text;
}

void Inspector::onRecord(const QJsonObject &record)
{
    m_alive = true;
    m_user = record[u"user"_s].toString();
    m_tenant = record[u"tenant"_s].toString();
    m_tokenId = record[u"token_id"_s].toString();
    m_title->setText(m_user.isEmpty() ? visibleText(m_connection, 80)
                                      : u"%1 · %2"_s.arg(visibleText(m_user, 80),
                                                         visibleText(m_connection, 80)));
    setNotice(whyText(record), meaningColors(palette()).bad);

    QHash<QString, ColumnType> types;
    for (const AdminColumn &column : m_desk->client()->hello().tables.value(u"connections"_s))
        types.insert(column.name, column.type);
    for (const Group &group : groups()) {
        for (const QString &field : group.fields) {
            if (!record.contains(field))
                continue;
            const QString text
                = record[field].isString() && types.value(field) == ColumnType::String
                      ? codeText(field, record[field].toString())
                      : formatValue(record[field], types.value(field, ColumnType::String),
                                    QLocale());
            setField(QCoreApplication::translate("Carillon::Inspector", group.title), field,
                     text.isEmpty() ? u"–"_s : text);
        }
    }
    showRooms(record[u"rooms"_s].toArray());
    if (m_tabs->currentWidget() == m_raw && !m_raw->textCursor().hasSelection())
        m_raw->showPayload(QString::fromUtf8(QJsonDocument(record).toJson()));
    const qint64 now = DeskClock::ms();
    m_queue.append(now, record[u"queue_bytes"_s].toDouble());
    m_out.append(now, record[u"out_rate"_s].toDouble());
    m_queueChart->setNow(now);
    m_outChart->setNow(now);
    updateButtons();
}

/// The list of recently closed connections may know how it ended.
void Inspector::onGone()
{
    if (!m_alive && !m_notice->text().isEmpty())
        return; // said already
    m_alive = false;
    updateButtons();
    setNotice(tr("This connection is closed."), meaningColors(palette()).warning);
    const QByteArray id = m_connection.toUtf8();
    const QString filter
        = QString::fromUtf8(filterTerm({"id", FilterType::String}, QByteArrayView(id)));
    m_desk->client()->request(
        u"query"_s,
        {{u"query"_s, u"inspector-closed"_s},
         {u"table"_s, u"closed"_s},
         {u"filter"_s, filter},
         {u"limit"_s, 1},
         {u"columns"_s, QJsonArray{u"id"_s, u"code"_s, u"reason"_s, u"by"_s}}},
        this, [this, asked = m_connection](const AdminReply &reply) {
            if (asked != m_connection || !reply)
                return;
            const QJsonArray row = (*reply)[u"rows"_s].toArray().at(0).toArray();
            if (row.size() < 4)
                return;
            const auto code = quint16(std::clamp<qint64>(wholeNumber(row[1]), 0, 4999));
            QString text
                = tr("This connection is closed: %1 (%2).").arg(closeCodeText(code)).arg(code);
            if (!row[2].toString().isEmpty())
                text += u' ' + tr("Reason: %1.").arg(visibleText(row[2].toString(), 200));
            setNotice(text, meaningColors(palette()).warning);
        });
}

void Inspector::showRooms(const QJsonArray &rooms)
{
    // Rooms change seldom; the tree is only made anew when they did, so that a selection stays.
    bool same = rooms.size() == m_rooms->topLevelItemCount();
    for (int i = 0; same && i < rooms.size(); ++i)
        same = m_rooms->topLevelItem(i)->data(0, Qt::UserRole).toString()
               == rooms[i][u"room"_s].toString();
    if (same)
        return;
    m_rooms->clear();
    for (const QJsonValue &room : rooms) {
        auto *item = new QTreeWidgetItem(
            m_rooms, {visibleText(room[u"room"_s].toString(), 300),
                      formatCount(wholeNumber(room[u"since_seq"_s]), QLocale())});
        item->setData(0, Qt::UserRole, room[u"room"_s].toString());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tabs->setTabText(1, tr("Rooms (%1)").arg(QLocale().toString(rooms.size())));
}

void Inspector::setField(const QString &group, const QString &field, const QString &text)
{
    QTreeWidgetItem *&item = m_items[field];
    if (!item) {
        QTreeWidgetItem *&parent = m_items[u"group/"_s + group];
        if (!parent) {
            parent = new QTreeWidgetItem(m_fields, {group});
            QFont bold = font();
            bold.setBold(true);
            parent->setFont(0, bold);
            parent->setFirstColumnSpanned(true);
            parent->setExpanded(true);
        }
        static const QHash<QString, const char *> titles
            = {{u"user_agent"_s, QT_TR_NOOP("User agent")},
               {u"origin"_s, QT_TR_NOOP("Origin")},
               {u"subprotocol"_s, QT_TR_NOOP("Subprotocol")}};
        item = new QTreeWidgetItem(
            parent, {titles.contains(field) ? tr(titles[field]) : columnTitle(field)});
    }
    if (item->text(1) != text)
        item->setText(1, text);
}

void Inspector::setNotice(const QString &text, const QColor &color)
{
    QPalette shade = palette();
    shade.setColor(QPalette::WindowText, color);
    m_notice->setPalette(shade);
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void Inspector::updateButtons()
{
    m_message->setVisible(!m_connection.isEmpty());
    m_disconnect->setVisible(!m_connection.isEmpty());
    m_trace->setVisible(!m_connection.isEmpty());
    m_revoke->setVisible(!m_connection.isEmpty());
    m_desk->offer(m_trace, u"trace"_s, m_alive);
    m_desk->offer(m_revoke, u"revoke"_s, (!m_user.isEmpty() || !m_tokenId.isEmpty()));
    m_desk->offer(m_message, u"inject"_s, m_alive);
    m_desk->offer(m_disconnect, u"disconnect"_s, m_alive);
    m_fields->setEnabled(m_desk->client()->isReady());
}

} // namespace Carillon

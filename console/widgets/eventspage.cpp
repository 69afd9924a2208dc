// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/eventspage.h"

#include "console/core/deskclock.h"
#include "console/core/displaytext.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventpane.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

EventsPage::EventsPage(Desk *desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_pane(new EventPane(desk, &m_log, EventPane::Kind::Rooms))
    , m_head(new QLabel)
{
    m_head->setTextFormat(Qt::PlainText);
    m_head->setObjectName(u"eventsHead"_s);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *add = new QPushButton(tr("Watch a room…"));
    connect(add, &QPushButton::clicked, this, &EventsPage::askForRoom);
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(5);
    layout->addLayout(head);
    layout->addWidget(m_pane, 1);

    AdminClient *client = desk->client();
    connect(client, &AdminClient::watchStarted, this,
            [this](const QString &watch, const QJsonObject &frame) {
                m_rooms[watch] = frame[u"room"_s].toString();
                m_log.begin(frame[u"epoch"_s].toString(), watch, frame[u"tenant"_s].toString(),
                            frame[u"room"_s].toString());
                updateHead();
            });
    connect(client, &AdminClient::eventsReceived, this,
            [this](const QString &watch, const QJsonArray &events) {
                if (m_rooms.contains(watch))
                    m_log.append(events, watch);
            });
    connect(client, &AdminClient::coverageReported, this, [this](const AdminCoverage &coverage) {
        if (m_rooms.contains(coverage.watch))
            m_log.reportLoss(coverage.dropped, coverage.fromSeq, coverage.toSeq, coverage.watch);
    });
    connect(client, &AdminClient::interrupted, this, [this] {
        if (!m_rooms.isEmpty() && m_log.received() > 0)
            m_log.appendGap(0);
    });
    m_pane->setHeader([this] {
        const AdminHello &hello = m_desk->client()->hello();
        CaptureHeader header;
        header.node = hello.node;
        header.server = hello.version;
        header.epoch = hello.epoch;
        header.operatorName = hello.operatorName;
        header.tenant = hello.tenant;
        header.target = {{u"room"_s, QStringList(m_rooms.values()).join(u", "_s)}};
        header.startedAt = DeskClock::now();
        header.payload = hello.scopes.contains(u"admin:payload"_s);
        return header;
    });
    forwardPane(m_pane);
    updateHead();
}

void EventsPage::forget(const QString &watch)
{
    m_rooms.remove(watch);
    m_log.forget(watch);
    updateHead();
}

void EventsPage::askForRoom()
{
    const QString room = QInputDialog::getText(this, tr("Watch a room"), tr("Room:")).trimmed();
    if (!room.isEmpty())
        Q_EMIT watchRequested({}, room);
}

void EventsPage::updateHead()
{
    QStringList names;
    for (const QString &room : std::as_const(m_rooms))
        names.append(visibleText(room, 40));
    m_head->setText(names.isEmpty()
                        ? tr("No room is watched.")
                        : tr("%n room(s): ", "", int(names.size())) + names.join(u", "_s));
    if (m_log.kept() == 0)
        m_pane->emptyState()->show(
            names.isEmpty() ? tr("The events of all watched rooms come together here.\nWatch a "
                                 "room: Enter in the list of rooms.")
                            : tr("No events yet."));
}

void EventsPage::focusFilter()
{
    m_pane->focusFilter();
}

void EventsPage::togglePause()
{
    m_pane->togglePause();
}

void EventsPage::followEnd()
{
    m_pane->followEnd();
}

void EventsPage::markCurrent()
{
    m_pane->markCurrent();
}

} // namespace Carillon

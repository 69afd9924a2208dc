// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/deskload/walk.h"

#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/eventspage.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tracepage.h"

#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QScrollBar>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

Walk::Walk(MeteredApplication &application, Desk &desk, const QString &watchedRoom, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_desk(desk)
    , m_room(watchedRoom)
{
    addPhases();
    listen();
    connect(&m_phaseTimer, &QTimer::timeout, this, &Walk::next);
    connect(&m_actTimer, &QTimer::timeout, this, [this] {
        if (m_phases[m_at].act)
            m_phases[m_at].act();
    });
    connect(&m_secondTimer, &QTimer::timeout, this, &Walk::note);
}

void Walk::addPhases()
{
    MainWindow *window = m_desk.window();
    PageTabs *tabs = window->tabs();
    const auto show = [=](Page *page) { window->showPage(page); };
    ConnectionsPage *connections = window->connections();
    const auto sorted = [=](const QString &sort) {
        connections->view()->setSort(sort);
        connections->source()->setSort(sort);
    };
    EventPane *events = tabs->events()->findChild<EventPane *>();
    m_phases = {
        {"overview", [=] { show(window->overview()); }},
        {"connections",
         [=] { connections->setFilter({}), sorted(u"-queue_bytes"_s), show(connections); }},
        {"… by user", [=] { sorted(u"user"_s); }},
        {"… by what changes", [=] { sorted(u"-bytes_out"_s); }},
        {"… filtered", [=] { connections->setFilter(u"user ~ \"^a.*7$\" and rtt > 20ms"_s); }},
        {"… scrolled, top 1000",
         [=] {
             connections->setFilter({}), sorted(u"-user"_s);
             connections->source()->setWindow(0, 1000);
         },
         [=, this] { scroll(connections->view()); }},
        {"inspector",
         [=] {
             connections->source()->setWindow(0, 200);
             connections->view()->selectRow(3); // somebody who is not in the busy room
             window->inspect(connections->view()->currentKey());
         }},
        {"rooms", [=] { show(window->rooms()); }},
        {"room watched", [=, this] { window->watchRoom({}, m_room); }},
        {"… scrolled", [=, this] { window->watchRoom({}, m_room); },
         [=, this] {
             if (auto *page = tabs->findChild<RoomPage *>())
                 scroll(page->findChild<EventPane *>()->view());
         }},
        {"events", [=] { show(tabs->events()), events->setFilter({}), events->followEnd(); }},
        {"… filtered", [=] { events->setFilter(u"size > 100 and data ~ \"SYM1\""_s); }},
        {"trace",
         [=] {
             window->trace(u"connection"_s, {}, connections->view()->currentKey());
             if (!tabs->trace()->run()->isRunning())
                 tabs->trace()->startOrStop();
         }},
        {"recently closed",
         [=] {
             tabs->trace()->run()->stop();
             show(tabs->table(u"closed"_s));
         }},
        {"audit", [=] { show(tabs->table(u"audit"_s)); }},
        {"server", [=] { show(tabs->server()), tabs->server()->showPart(u"log"_s); }},
    };
}

void Walk::listen()
{
    AdminClient *client = m_desk.client();
    connect(client, &AdminClient::eventsReceived, this,
            [this](const QString &watch, const QJsonArray &events) {
                qint64 &last = m_lastSeq[watch];
                for (const QJsonValue &event : events) {
                    const qint64 seq = wholeNumber(event[u"seq"_s]);
                    if (seq <= last)
                        continue; // the history that a watch begins with
                    if (last > 0)
                        m_account.unaccounted += seq - last - 1;
                    last = seq;
                    ++m_account.received;
                }
            });
    connect(client, &AdminClient::coverageReported, this, [this](const AdminCoverage &coverage) {
        if (coverage.watch.isEmpty())
            return;
        qint64 &last = m_lastSeq[coverage.watch];
        if (last > 0)
            m_account.unaccounted += coverage.fromSeq - last - 1;
        last = coverage.toSeq;
        m_account.leftOut += coverage.dropped;
    });
}

void Walk::start(int seconds, int rounds)
{
    m_left = rounds * int(m_phases.size());
    m_at = m_phases.size() - 1;
    m_bytesBefore = qint64(m_desk.client()->bytesReceived());
    m_phaseTimer.setTimerType(Qt::PreciseTimer);
    m_phaseTimer.start(seconds * 1000 / m_left);
    m_actTimer.start(100);
    m_secondTimer.start(1000);
    m_application.start();
    next();
}

void Walk::next()
{
    if (m_left-- == 0) {
        m_phaseTimer.stop();
        m_actTimer.stop();
        m_secondTimer.stop();
        Q_EMIT finished();
        return;
    }
    m_at = (m_at + 1) % m_phases.size();
    m_application.enter(int(m_at));
    m_phases[m_at].enter();
}

void Walk::note()
{
    const qint64 bytes = qint64(m_desk.client()->bytesReceived());
    m_seconds.push_back({int(m_at), bytes - std::exchange(m_bytesBefore, bytes), residentBytes()});
    const MainWindow *window = m_desk.window();
    for (const QLabel *footer : window->findChildren<QLabel *>(u"footer"_s))
        m_windowSaid
            = m_windowSaid || (footer->isVisible() && footer->text().contains(u"matched"_s));
    if (const auto *room = window->findChild<RoomPage *>()) {
        EventLogModel *log = const_cast<RoomPage *>(room)->log();
        for (int row = std::max(0, log->rowCount() - 1000); row < log->rowCount() && !m_gapShown;
             ++row)
            m_gapShown = log->record(row).kind == EventLogModel::Kind::Gap;
    }
}

QStringList Walk::missing() const
{
    QStringList missing;
    if (!m_windowSaid)
        missing.append(u"no table said how much of what it shows"_s);
    if (m_account.leftOut > 0 && !m_gapShown)
        missing.append(u"events were left out and no row says so"_s);
    if (m_account.unaccounted > 0)
        missing.append(u"%1 events were left out and nothing said so"_s.arg(m_account.unaccounted));
    if (m_account.received == 0)
        missing.append(u"no event of the watched room came"_s);
    return missing;
}

/// Up and down by pages.
void Walk::scroll(QAbstractItemView *view)
{
    QScrollBar *bar = view->verticalScrollBar();
    const int pages = std::max(1, (bar->maximum() - bar->minimum()) / std::max(1, bar->pageStep()));
    const int at = ++m_scrolls % (2 * pages);
    bar->setValue(bar->minimum() + (at < pages ? at : 2 * pages - at) * bar->pageStep());
}

} // namespace Carillon

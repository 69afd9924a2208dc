// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/demorun.h"

#include "common/tokenmint.h"
#include "console/cli/command.h"
#include "console/cli/interrupt.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int MaxConnecting = 32;       // handshakes at a time: a demo is not a flood
constexpr qint64 SettleMs = 5000;       // at the end: waits as long as something arrives within this
constexpr double BulkPerSecond = 25;    // 16 KiB each: fills a socket's buffers in some seconds
constexpr qint64 SlowPauseMs = 40000;   // longer than limits.outbox_age of the default configuration
constexpr qint64 SlowReadMs = 10000;

QByteArray mint(const DemoSettings &settings, const QByteArray &user, const QByteArray &scope)
{
    TokenRequest request;
    request.userId = user;
    request.tenant = settings.tenant;
    request.rooms = {"prices:*", "feed:*"};
    request.scope = scope;
    request.lifetime = std::chrono::hours(24);
    return mintToken(request, settings.secret);
}

quint32 percentile(std::vector<quint32> &values, double part)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * part);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

DemoRun::DemoRun(const DemoSettings &settings)
    : m_settings(settings),
      m_world(settings.clients, settings.rooms),
      m_feed(settings.api, mint(settings, "demo-backend", "events:write")),
      m_foundation(m_world.foundation())
{
    m_server.host = settings.api.host();
    m_server.port = quint16(settings.api.port(80));
    m_server.clock.start();
    m_settings.slow = std::min(settings.slow, settings.clients);
    m_timer.setInterval(20);
    connect(&m_timer, &QTimer::timeout, this, &DemoRun::tick);
}

DemoRun::~DemoRun() = default;

void DemoRun::start()
{
    m_timer.start();
    foundRooms();
}

void DemoRun::tick()
{
    const qint64 now = m_server.clock.elapsed();
    const qint64 elapsed = std::min<qint64>(now - std::exchange(m_lastTick, now), 1000);
    switch (m_phase) {
    case Phase::Founding:
        if (interrupted())
            return stop(Done);
        foundRooms();
        break;
    case Phase::Running:
        bringClientsIn();
        makeEvents(elapsed);
        churn(elapsed);
        tireSlowOnes();
        if (now - m_lastReport >= 1000)
            report();
        if (interrupted() || (m_settings.duration.count() > 0 && now >= m_settings.duration.count()))
            settle();
        break;
    case Phase::Settling: {
        const bool quiet = m_feed.isIdle()
            && std::none_of(m_clients.begin(), m_clients.end(), [this](const auto &client) { return missingTail(*client) > 0; });
        if (std::exchange(m_settledEvents, m_server.stats.events) != m_server.stats.events)
            m_settleUntil = now + SettleMs;
        if (quiet || now >= m_settleUntil)
            conclude();
        break;
    }
    case Phase::Over:
        break;
    }
}

/// One batch after the other: nobody may subscribe before being a member.
void DemoRun::foundRooms()
{
    if (m_feed.failed() > 0) {
        const int status = m_feed.problemStatus();
        printError(u"%1: %2"_s.arg(m_settings.api.toString(), visibleText(m_feed.problem(), 500)));
        return stop(status == 0 ? NoConnection : Refused);
    }
    if (!m_feed.isIdle())
        return;
    if (m_foundation.isEmpty()) {
        m_phase = Phase::Running;
        return;
    }
    m_feed.post(m_foundation.mid(0, DemoFeed::MaxBatch));
    m_foundation.remove(0, std::min<qsizetype>(DemoFeed::MaxBatch, m_foundation.size()));
}

void DemoRun::bringClientsIn()
{
    if (m_clients.size() == m_world.people().size())
        return;
    const auto connecting = std::count_if(m_clients.begin(), m_clients.end(), [](const auto &c) { return c->isConnecting(); });
    for (auto i = connecting; i < MaxConnecting && m_clients.size() < m_world.people().size(); ++i) {
        const DemoWorld::Person &person = m_world.people()[m_clients.size()];
        std::vector<QByteArray> rooms = person.rooms;
        const bool slow = int(m_clients.size()) < m_settings.slow;
        if (slow) {
            rooms.push_back(DemoWorld::BulkRoom);
            m_slowUntil.push_back(m_server.clock.elapsed() + QRandomGenerator::global()->bounded(5000));
        }
        m_clients.push_back(std::make_unique<DemoClient>(m_server, person.name, mint(m_settings, person.name, {}), rooms, nullptr));
        m_clients.back()->setSlow(slow);
        m_clients.back()->connectNow();
    }
}

void DemoRun::makeEvents(qint64 elapsedMs)
{
    QList<QByteArray> events;
    m_eventsOwed += double(m_settings.rate) * double(elapsedMs) / 1000;
    for (; m_eventsOwed >= 1; --m_eventsOwed)
        events.append(m_world.nextEvent(nowUs()));
    m_bulkOwed += m_settings.slow > 0 ? BulkPerSecond * double(elapsedMs) / 1000 : 0;
    for (; m_bulkOwed >= 1; --m_bulkOwed)
        events.append(m_world.bulkEvent(nowUs()));
    if (!events.isEmpty())
        m_feed.post(events);
}

void DemoRun::churn(qint64 elapsedMs)
{
    m_churnOwed += double(m_settings.churn) * double(elapsedMs) / 60000;
    QRandomGenerator *random = QRandomGenerator::global();
    for (; m_churnOwed >= 1; --m_churnOwed) {
        if (int(m_clients.size()) <= m_settings.slow)
            continue;
        DemoClient &client = *m_clients[std::size_t(random->bounded(m_settings.slow, int(m_clients.size())))];
        if (client.isOpen())
            client.leave(random->bounded(2) == 0, random->bounded(2) == 0, std::chrono::milliseconds(random->bounded(200, 3000)));
    }
}

/// The first clients stop reading for longer than a server should hold data for them, then go on.
void DemoRun::tireSlowOnes()
{
    const qint64 now = m_server.clock.elapsed();
    for (std::size_t i = 0; i < m_slowUntil.size(); ++i) {
        DemoClient &client = *m_clients[i];
        if (now < m_slowUntil[i] || !client.isOpen())
            continue;
        client.setPaused(!client.isPaused());
        m_slowUntil[i] = now + (client.isPaused() ? SlowPauseMs : SlowReadMs);
    }
}

void DemoRun::report()
{
    DemoStats &stats = m_server.stats;
    const double seconds = double(m_server.clock.elapsed() - std::exchange(m_lastReport, m_server.clock.elapsed())) / 1000;
    const auto open = std::count_if(m_clients.begin(), m_clients.end(), [](const auto &c) { return c->isOpen(); });
    const auto paused = std::count_if(m_clients.begin(), m_clients.end(), [](const auto &c) { return c->isPaused(); });
    const double posted = double(m_feed.accepted() - std::exchange(m_reportedPosted, m_feed.accepted())) / seconds;
    const double received = double(stats.events - std::exchange(m_reportedEvents, stats.events)) / seconds;
    const quint32 p50 = percentile(stats.latencies, 0.5);
    const quint32 p99 = percentile(stats.latencies, 0.99);
    stats.latencies.clear();
    if (m_settings.json) {
        printJson({{u"clients"_s, qint64(open)}, {u"wanted"_s, m_settings.clients}, {u"paused"_s, qint64(paused)},
                   {u"posted_rate"_s, posted}, {u"received_rate"_s, received}, {u"latency_p50_us"_s, qint64(p50)},
                   {u"latency_p99_us"_s, qint64(p99)}, {u"gap_frames"_s, qint64(stats.gapFrames)},
                   {u"reconnects"_s, qint64(stats.reconnects)}, {u"errors"_s, qint64(stats.refusals + m_feed.failed())}});
        return;
    }
    const QLocale locale = QLocale::c();
    print(u"%1  clients %2/%3  posted %4/s  received %5/s  p50 %6  p99 %7  slow %8  gaps %9  reconnects %10  errors %11"_s
              .arg(QTime::currentTime().toString(u"HH:mm:ss"_s)).arg(open).arg(m_settings.clients)
              .arg(posted, 0, 'f', 0).arg(received, 0, 'f', 0)
              .arg(formatMicroseconds(p50, locale), formatMicroseconds(p99, locale))
              .arg(paused).arg(stats.gapFrames).arg(stats.reconnects).arg(stats.refusals + m_feed.failed()));
}

/// What was accepted for a room and has neither reached the client nor been announced as dropped.
/// Only where the client has been listening until now.
quint64 DemoRun::missingTail(const DemoClient &client) const
{
    quint64 missing = 0;
    if (!client.isOpen())
        return 0;
    for (auto room = client.rooms().cbegin(); room != client.rooms().cend(); ++room) {
        const auto head = m_feed.heads().constFind(room.key());
        if (head == m_feed.heads().cend() || !room->subscribed || room->epoch != head->epoch)
            continue;
        missing += head->seq > room->check.head() ? head->seq - room->check.head() : 0;
    }
    return missing;
}

void DemoRun::settle()
{
    m_phase = Phase::Settling;
    m_settleUntil = m_server.clock.elapsed() + SettleMs;
    for (const auto &client : m_clients)
        client->setPaused(false);
}

void DemoRun::conclude()
{
    quint64 lost = 0, tail = 0, doubles = 0, late = 0, announced = 0;
    bool anyOpen = false;
    for (const auto &client : m_clients) {
        anyOpen = anyOpen || client->isOpen();
        tail += missingTail(*client);
        for (const DemoClient::Room &room : client->rooms()) {
            lost += room.check.lost();
            doubles += room.check.doubles();
            late += room.check.late();
            announced += room.check.announced();
        }
        client->leaveForGood();
    }
    const DemoStats &stats = m_server.stats;
    const bool clean = lost + tail + doubles + late == 0;
    QJsonObject closes;
    QStringList closeTexts;
    for (auto close = stats.closes.cbegin(); close != stats.closes.cend(); ++close) {
        closes.insert(QString::number(close.key()), close.value());
        closeTexts.append(u"%1 with %2"_s.arg(close.value()).arg(close.key()));
    }
    if (m_settings.json) {
        printJson({{u"summary"_s, true}, {u"ok"_s, clean}, {u"posted"_s, qint64(m_feed.accepted())},
                   {u"received"_s, qint64(stats.events)}, {u"lost"_s, qint64(lost + tail)}, {u"doubled"_s, qint64(doubles)},
                   {u"out_of_order"_s, qint64(late)}, {u"announced_gaps"_s, qint64(announced)},
                   {u"connections"_s, qint64(stats.opened)}, {u"resumed"_s, qint64(stats.resumed)},
                   {u"not_resumed"_s, qint64(stats.notResumed)}, {u"not_posted"_s, qint64(m_feed.skipped())},
                   {u"failed"_s, qint64(m_feed.failed())}, {u"refused"_s, qint64(stats.refusals)}, {u"closes"_s, closes}});
    } else {
        print(u"posted %1, received %2 events over %3 connections; %4 rooms resumed, %5 could not be"_s.arg(m_feed.accepted())
                  .arg(stats.events).arg(stats.opened).arg(stats.resumed).arg(stats.notResumed));
        if (!closeTexts.isEmpty())
            print(u"closed by the server or the network: "_s + closeTexts.join(u", "_s));
        print(u"dropped and announced: %1"_s.arg(announced));
        print(styled(u"lost %1, doubled %2, out of order %3"_s.arg(lost + tail).arg(doubles).arg(late), clean ? Style::Green : Style::Red));
    }
    if (m_feed.skipped() > 0)
        printError(u"%1 events were not posted: the server is slower than --rate"_s.arg(m_feed.skipped()));
    if (m_feed.failed() > 0)
        printError(u"%1 events were not accepted, the last time: %2"_s.arg(m_feed.failed()).arg(visibleText(m_feed.problem(), 500)));
    if (stats.refusals > 0)
        printError(u"%1 refusals, the last one: %2"_s.arg(stats.refusals).arg(visibleText(stats.lastProblem, 500)));
    if (!clean)
        printError(u"events were lost, doubled or out of order"_s);
    const bool serverIsGone = !anyOpen && m_feed.failed() > 0 && m_feed.problemStatus() == 0;
    stop(!clean ? Refused : stats.opened == 0 || serverIsGone ? NoConnection : Done);
}

void DemoRun::stop(int code)
{
    m_exitCode = code;
    m_phase = Phase::Over;
    m_timer.stop();
    // Queued, and with time for the close frames to leave.
    QTimer::singleShot(50, this, &DemoRun::finished);
}

} // namespace Carillon

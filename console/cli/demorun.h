// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/cli/democlient.h"
#include "console/cli/demofeed.h"
#include "console/cli/demoworld.h"

#include <memory>

namespace Carillon {

struct DemoSettings
{
    QUrl api;
    QByteArray tenant;
    QByteArray secret;
    int clients = 50;
    int rooms = 0;
    int rate = 20;   ///< events a second
    int churn = 30;  ///< clients a minute that leave and come back
    int slow = 2;
    std::chrono::milliseconds duration{0}; ///< 0: until Ctrl+C
    bool json = false;
};

/// `carillonctl demo`: founds the rooms, brings the clients in, makes things happen, and says once a
/// second and at the end what was received. Owned by the command; one thread.
class DemoRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoRun)

public:
    explicit DemoRun(const DemoSettings &settings);
    ~DemoRun() override;

    void start();
    [[nodiscard]] int exitCode() const { return m_exitCode; }

Q_SIGNALS:
    void finished();

private:
    enum class Phase { Founding, Running, Settling, Over };

    void tick();
    void foundRooms();
    void bringClientsIn();
    void makeEvents(qint64 elapsedMs);
    void churn(qint64 elapsedMs);
    void tireSlowOnes();
    void report();
    void settle();
    void conclude();
    void stop(int code);
    [[nodiscard]] quint64 missingTail(const DemoClient &client) const;
    [[nodiscard]] qint64 nowUs() const { return m_server.clock.nsecsElapsed() / 1000; }

    DemoSettings m_settings;
    DemoWorld m_world;
    DemoServer m_server;
    DemoFeed m_feed;
    std::vector<std::unique_ptr<DemoClient>> m_clients;
    std::vector<qint64> m_slowUntil; ///< of the first `slow` clients: ms at which they pause or go on
    QList<QByteArray> m_foundation;  ///< still to be posted
    QTimer m_timer;
    Phase m_phase = Phase::Founding;
    int m_exitCode = 0;
    qint64 m_lastTick = 0;
    qint64 m_lastReport = 0;
    qint64 m_settleUntil = 0;
    quint64 m_settledEvents = 0; ///< received when the wait was last prolonged
    double m_eventsOwed = 0;
    double m_bulkOwed = 0;
    double m_churnOwed = 0;
    quint64 m_reportedEvents = 0;
    quint64 m_reportedPosted = 0;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"
#include "console/core/eventrecord.h"

#include <vector>

namespace Carillon {

/// Sends recorded events into a room again, in their order and with their distances, faster or
/// slower. First plan(): what would be sent, what cannot be (a payload that was masked), how long
/// it takes, whom it would reach; then start(). One request is under way at a time, and never more
/// than MaxRate a second.
class Replay final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Replay)

public:
    enum class State { Idle, Planning, Planned, Running, Paused, Done, Stopped, Failed };
    Q_ENUM(State)

    static constexpr int MaxEvents = 100000;
    static constexpr double MaxRate = 50; ///< below the server's limit of a session's requests
    static constexpr qint64 LongestWaitMs = 3600000;

    struct Wish
    {
        QString tenant;
        QString room;
        double speed = 1; ///< 2: twice as fast; 0: as fast as MaxRate allows
        QString reason;
    };

    explicit Replay(AdminClient *client, QObject *parent = nullptr);

    /// Only events that went out (or a room's events) are sent; a frame that a trace tells of once
    /// per connection is one event.
    void plan(const std::vector<EventRecord> &records, const Wish &wish);
    void start();
    void pause();
    void resume();
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int count() const { return int(m_events.size()); }
    [[nodiscard]] int sent() const { return m_next; }
    [[nodiscard]] int masked() const { return m_masked; }
    [[nodiscard]] qint64 durationMs() const;
    [[nodiscard]] qint64 recipients() const { return m_recipients; } ///< of each, when planned
    [[nodiscard]] const Wish &wish() const { return m_wish; }
    [[nodiscard]] const AdminError &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    struct Item
    {
        qint64 atMs;
        QString name;
        QByteArray data;
    };

    [[nodiscard]] QJsonObject request(const Item &item) const;
    void schedule();
    void sendNext();
    void fail(const AdminError &error);
    void setState(State state);

    AdminClient *m_client;
    State m_state = State::Idle;
    Wish m_wish;
    std::vector<Item> m_events;
    int m_next = 0;
    int m_masked = 0;
    qint64 m_recipients = -1;
    bool m_busy = false;
    AdminError m_error;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0; ///< before the last pause
    QTimer m_timer;
};

} // namespace Carillon

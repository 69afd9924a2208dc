// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"

#include <QHash>

#include <map>

namespace Carillon {

/// Rooms whose events operators see live (docs/admin-protocol.md, section 5). Hub's thread.
///
/// A session may say how many bytes of events it wants a second. Each of its watches then has an equal
/// part of them, so that a busy room does not take a quiet one's; a second's worth may come at once.
class Watches
{
public:
    static constexpr std::size_t MaxWatches = 16; ///< a session

    Watches(AdminFeed &feed, Hub &hub, const Clock &clock) : m_feed(feed), m_hub(hub), m_clock(clock) {}

    void watch(const AdminRequest &request);
    void unwatch(const AdminRequest &request);
    void forget(PeerId session);
    [[nodiscard]] qsizetype count(PeerId session) const;
    void published(const Room &room, const FramePtr &frame, quint32 recipients);
    /// Sends what was collected.
    void tick();

private:
    struct Watch
    {
        QByteArray name;
        QByteArray roomKey;
        QByteArray events; ///< JSON objects with commas, not yet sent
        int count = 0;
        qint64 allowance = 0; ///< bytes of events that may still come, of a session with a pace
        bool paced = false;   ///< what was left out was beyond it
        quint64 dropped = 0;
        quint64 droppedFrom = 0;
        quint64 droppedTo = 0;

        [[nodiscard]] qint64 collected() const { return events.size() - qMax(0, count - 1); } ///< without commas
    };
    struct OfSession
    {
        std::map<QByteArray, Watch> watches;
        qint64 bytesPerSecond = 0; ///< 0: as much as the feed takes
    };

    void collect(Operator &to, Watch &watch, const FramePtr &frame, quint32 recipients);
    void leaveOut(Operator &to, Watch &watch, const FramePtr &frame);
    void refill();
    void flush(Operator &to, Watch &watch);
    void release(PeerId session, const Watch &watch);

    AdminFeed &m_feed;
    Hub &m_hub;
    const Clock &m_clock;
    qint64 m_refilledMs = 0;
    std::unordered_map<PeerId, OfSession> m_watches;
    QHash<QByteArray, int> m_rooms; ///< how many watches have this room key
};

/// The event as the feed tells it: what the frame says, and what it cost.
[[nodiscard]] QByteArray eventJson(const FramePtr &frame, quint32 recipients, bool payload);

} // namespace Carillon

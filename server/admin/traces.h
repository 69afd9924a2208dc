// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/auditor.h"
#include "server/admin/tracetap.h"

#include <memory>
#include <set>
#include <span>

namespace Carillon {

/// What one user, room or connection says and is told, frame by frame, for as long as a budget lasts
/// (docs/admin-protocol.md, section 9). The shards' taps collect, the hub asks for it ten times a
/// second and puts it into words. While there is no trace, nothing here is called. Hub's thread.
class Traces
{
public:
    static constexpr std::size_t MaxTraces = 4; ///< a session

    Traces(AdminFeed &feed, Hub &hub, Auditor &auditor, const Clock &clock)
        : m_feed(feed), m_hub(hub), m_auditor(auditor), m_clock(clock)
    {}

    /// Whether it has begun; else it was refused.
    bool trace(const AdminRequest &request);
    void untrace(const AdminRequest &request);
    void forget(PeerId session);
    [[nodiscard]] qsizetype count(PeerId session) const;
    void tick();

    // ---- what the hub says
    void opened(PeerId id);
    void joined(PeerId id, const Room &room);
    void left(PeerId id, const Room &room);
    void closed(const ClosedConnection &closed);

    /// What a filter over records may name, and how hello calls it.
    struct Field
    {
        const char *name;
        FilterType type;
    };
    [[nodiscard]] static std::span<const Field> fields();

private:
    enum class Target : quint8 { User, Room, Connection };
    struct Budget
    {
        qint64 ms = 0;
        qint64 bytes = 0;
        qint64 events = 0;
    };
    struct Trace
    {
        quint64 number = 0;
        PeerId session;
        QByteArray name;
        Target target = Target::Connection;
        QByteArray key; ///< roomKey() of the user or the room
        QByteArray roomName;
        PeerId connection;
        std::size_t sample = 0;
        Filter filter;
        Budget budget;
        QByteArray auditId;
        qint64 startedMs = 0;
        qint64 startedWallMs = 0;
        qint64 startedUs = 0;
        std::vector<std::shared_ptr<TraceTap>> taps; ///< by shard; null: nobody there is traced
        std::set<quint64> connections;               ///< traced now, by PeerId::number()
        int asked = 0; ///< shards that have not answered yet
        std::vector<std::pair<TraceRecord, int>> gathered; ///< with their shards, until all have answered
        QByteArray records; ///< collected for the next frame
        qint64 usedBytes = 0;
        qint64 usedEvents = 0;
        quint64 lost = 0;
        quint64 lostTold = 0;
        quint64 ownNumbers = 0;
        qint64 sentMs = 0;
        qint64 bytesPerSecond = 0; ///< 0: no pace
        qint64 allowance = 0;      ///< bytes of records until the next refill
        qint64 refilledMs = 0;
        bool payload = false;
        RoomId room = 0;         ///< as the taps know it
        bool lastAsked = false;  ///< the connection is gone, and its tap was asked since
    };

    void put(Trace &trace, PeerId id);
    void take(Trace &trace, PeerId id);
    void collect(Trace &trace);
    void collected(quint64 number, const TraceTap::Batch &batch, int shard);
    void write(Trace &trace);
    void note(Trace &trace, const TraceRecord &record, int shard);
    void refill(Trace &trace) const;
    void send(Trace &trace, const char *ended = nullptr);
    void end(quint64 number, const char *reason);
    [[nodiscard]] const char *spent(const Trace &trace) const;
    [[nodiscard]] std::size_t total(const Trace &trace) const;
    [[nodiscard]] Trace *find(PeerId session, const QByteArray &name);
    [[nodiscard]] QByteArray recordJson(const Trace &trace, const TraceRecord &record, int shard) const;
    void hubRecord(Trace &trace, PeerId id, const ClaimsPtr &claims, TraceRecord::Kind kind, const QByteArray &room);
    [[nodiscard]] static QByteArray budgetJson(const Budget &budget);

    AdminFeed &m_feed;
    Hub &m_hub;
    Auditor &m_auditor;
    const Clock &m_clock;
    std::map<quint64, Trace> m_traces;
    quint64 m_last = 0;
};

} // namespace Carillon

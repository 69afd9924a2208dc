// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/claims.h"
#include "server/core/clock.h"
#include "server/core/tap.h"

#include <deque>
#include <unordered_map>
#include <vector>

namespace Carillon {

/// What a tap saw, before it is put into words (which the hub's thread does).
struct TraceRecord
{
    enum class Kind : quint8 { Command, Frame, Open, Close, Join, Leave };
    enum class State : quint8 { None, Sent, Queued, Dropped };

    quint64 number = 0; ///< of the frame, counted by its tap
    qint64 atUs = 0;    ///< monotonic
    PeerId connection;
    ClaimsPtr claims;
    Kind kind = Kind::Frame;
    State state = State::None;
    bool replay = false;
    FramePtr frame;    ///< Frame: as it was before compression
    QByteArray name;   ///< Command: its type; Close: the reason
    QByteArray room;   ///< Command, Join, Leave
    QByteArray data;   ///< Command: what a publish brought, raw
    QByteArray event;  ///< Command: the name that a publish gives it
    const char *by = nullptr;    ///< Close
    CloseCode code = CloseCode::None;
    qint64 queueBytes = 0;
    qint64 queueFrames = 0;
    qint64 delayUs = -1;
};

/// One trace's tap on one shard. Collects at most MaxRecords between two calls of take(), which the
/// hub asks for ten times a second; what is more is counted. Lives on its shard's thread but for its
/// making.
class TraceTap final : public Tap
{
public:
    static constexpr std::size_t MaxRecords = 1000;
    static constexpr qint64 MaxBytes = 4 << 20;

    /// `room` 0: whatever the connections say and get; else only what is about this room.
    TraceTap(const Clock &clock, RoomId room, QByteArray roomName)
        : m_clock(clock), m_room(room), m_roomName(std::move(roomName))
    {}

    struct Batch
    {
        std::vector<TraceRecord> records; ///< in order of time
        quint64 lost = 0;
    };
    [[nodiscard]] Batch take();

    void said(const Session &session, const ClientCommand *command) override;
    void queued(const Session &session, const FramePtr &shown, const Frame *carried, Outbox::Lane lane,
                bool kept) override;
    void left(const Session &session, const Frame &carried) override;
    void ended(const Session &session, CloseCode code, const QByteArray &reason, const char *by) override;

private:
    struct Waiting
    {
        const Frame *carried; ///< compared, never looked at
        TraceRecord record;
        bool told = false;
    };
    [[nodiscard]] bool hasSpace(qint64 bytes);
    [[nodiscard]] TraceRecord recordOf(const Session &session, TraceRecord::Kind kind) const;
    void add(TraceRecord record);
    void leftUnseen(const Session &session, const Frame &carried);

    const Clock &m_clock;
    const RoomId m_room;
    const QByteArray m_roomName;
    std::vector<TraceRecord> m_records;
    std::unordered_map<PeerId, std::deque<Waiting>> m_waiting; ///< in the outboxes, in order
    std::size_t m_untold = 0;  ///< of those
    std::size_t m_watched = 0; ///< entries of m_waiting
    qint64 m_bytes = 0;
    quint64 m_lost = 0;
    quint64 m_last = 0;
};

} // namespace Carillon

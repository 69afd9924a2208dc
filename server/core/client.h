// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ratelimit.h"
#include "server/core/session.h"

#include <vector>

namespace Carillon {

/// The peer as the core sees it: who it is, its rooms, what waits for it, its limits. Exists only
/// once a token was accepted. Owned by its Connection; lives on its shard's thread.
class Client final : public Session
{
public:
    /// Says welcome, and tells the hub. `since` is where the peer was in its user room.
    Client(PeerId id, ClaimsPtr claims, Connection &connection, SessionHost &host,
           std::optional<Position> since = {});

    void receive(QByteArrayView message, bool binary) override;
    void sweep() override;
    void ended(CloseCode code, const QByteArray &reason, const char *by) override;

    /// What receive() does once the message is read.
    void obey(Result<ClientCommand, CommandError> decoded);
    /// A room that the request which opened the connection named: as `subscribe`, without its limit.
    void enter(const QByteArray &room, std::optional<Position> since);

    void deliver(const FramePtr &frame, OnSlow policy);
    /// A missed event, after a subscribe.
    void replay(FramePtr frame);

    /// `place` is the client's index in the shard's list of the room's members.
    struct Seat
    {
        RoomId room;
        quint32 place;
    };
    std::vector<Seat> seats; ///< the shard's to change

    [[nodiscard]] quint64 eventsOut() const { return m_eventsOut; }
    [[nodiscard]] quint64 commandsIn() const { return m_commandsIn; }
    [[nodiscard]] float outRate() const { return m_outRate; }
    [[nodiscard]] float inRate() const { return m_inRate; }
    /// The last error that it was answered with here; those of the hub's own the hub knows.
    [[nodiscard]] std::optional<ErrorCode> lastError() const { return m_lastError; }

private:
    void execute(ClientCommand &command);
    void refuse(const CommandError &error);

    RateLimit m_commandRate;
    quint16 m_malformedInRow = 0;
    quint16 m_overdrawn = 0;
    quint64 m_commandsIn = 0;
    quint64 m_eventsOutBefore = 0;
    quint64 m_commandsInBefore = 0;
    quint32 m_sweptMs;
    float m_outRate = 0;
    float m_inRate = 0;
    std::optional<ErrorCode> m_lastError;
};

} // namespace Carillon

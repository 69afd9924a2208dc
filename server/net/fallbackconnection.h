// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/client.h"
#include "server/core/connection.h"
#include "server/core/metrics.h"
#include "server/net/cursor.h"
#include "server/net/peer.h"
#include "server/net/requestfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace Carillon {

/// What SSE and long polling have in common: a connection that speaks in one direction only, which
/// other HTTP requests name by its session, and whose client comes back with a cursor. Knows where
/// the client stands in every room, and which commands wait for an answer. Owned by its shard's slot;
/// shard's thread.
///
/// The session is the connection's id, by which any shard finds it, and 128 random bits, so that
/// knowing the id (operators see it) is not enough; and it serves its own user and tenant only.
class FallbackConnection : public Peer, public Connection
{
public:
    struct Entry
    {
        QByteArray room;
        std::optional<Position> since;
    };
    /// What the request said that opened it.
    struct Opening
    {
        ClaimsPtr claims;
        std::vector<Entry> rooms;
        RequestFactsPtr facts;
        bool tls = false;
        TokenPlace auth = TokenPlace::Header;
    };

    /// The rooms that are asked for and those of the cursor, each once. With a cursor that is none
    /// every room answers that it is not recovered, rather than the request failing: a browser's
    /// EventSource would never try again.
    [[nodiscard]] static std::vector<Entry> entries(const std::vector<QByteArray> &rooms,
                                                    const QByteArray &cursorText);

    /// Makes the client and enters the rooms; once it is in its slot.
    void start(Opening opening);

    // ---- Peer
    void close(const ClosePeer &order) final;
    [[nodiscard]] Session *session() final { return m_client.get(); }
    [[nodiscard]] Client *client() final { return m_client.get(); }
    bool take(SessionRequest &request) final;

    // ---- Connection
    void close(CloseCode code, const QByteArray &reason) final;
    [[nodiscard]] ConnectionFacts facts() const final;
    [[nodiscard]] QByteArray remoteText() const final;
    [[nodiscard]] bool takesDeflate() const final { return false; }
    [[nodiscard]] QByteArray sessionKey() const final { return m_key; }
    bool answered(const FramePtr &frame) final;
    void joined(RoomId room, const QByteArray &name, const QByteArray &epoch, quint64 seq) final;
    void left(RoomId room) final;

protected:
    FallbackConnection(Shard &shard, PeerId id, const PeerAddress &remote, bool counted,
                       TransportKind kind);

    /// A poll or an end of this very session. False when it has neither.
    virtual bool takePoll(SessionRequest &request) = 0;
    /// Nothing more comes into the outbox; what is in it goes out in time.
    virtual void closing() = 0;

    /// The next frame of the outbox; from here on cursor() stands behind it.
    [[nodiscard]] FramePtr next();
    [[nodiscard]] QByteArray cursor(quint64 frames = 0);
    /// Rooms that the opening request named and that have not answered yet.
    [[nodiscard]] bool isStarting() const { return m_startsLeft > 0; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// The end; the shard frees it at the end of the turn.
    void finish(CloseCode code, const QByteArray &reason, const char *by);

    quint64 m_bytesIn = 0;
    quint64 m_bytesOut = 0;

private:
    struct Command
    {
        quint64 number;
        PeerId from;
        QByteArray id; ///< the peer's own, raw; empty when it gave none
    };

    void obey(SessionRequest &request);
    void failCommands();
    [[nodiscard]] std::size_t placeOf(RoomId room) const;

    const QByteArray m_key;
    std::unique_ptr<Client> m_client;
    Cursor m_cursor;               ///< sorted by name
    std::vector<RoomId> m_roomIds; ///< of m_cursor.rooms; 0: not joined yet
    std::vector<Command> m_commands;
    quint64 m_commandNumber = 0;
    std::size_t m_startsLeft = 0;
    RequestFactsPtr m_facts;
    const TransportKind m_kind;
    TokenPlace m_auth = TokenPlace::Header;
    bool m_tls = false;
    bool m_finished = false;
};

/// The answer to a request about a session that is unknown, has ended or is somebody else's.
[[nodiscard]] HttpAnswer sessionUnknown(PeerId from);

} // namespace Carillon

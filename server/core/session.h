// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/connection.h"
#include "server/core/messages.h"
#include "server/core/metrics.h"
#include "server/core/outbox.h"
#include "server/core/tap.h"

namespace Carillon {

class Clock;
class Session;

/// What a session needs of its shard.
class SessionHost
{
public:
    virtual void toHub(HubCommand command) = 0;
    [[nodiscard]] virtual QByteArray roomName(RoomId room) const = 0;
    [[nodiscard]] virtual OnSlow roomPolicy(RoomId room) const = 0;
    /// A client did not get so many events of the room, by the room's policy.
    virtual void roomDropped(RoomId room, quint64 events) = 0;

    const Config *config = nullptr;
    const Protocol *protocol = nullptr;
    const Authenticator *authenticator = nullptr;
    const Clock *clock = nullptr;
    ShardCounters *counters = nullptr;
    quint32 nowMs = 0; ///< monotonic, as of this turn

protected:
    ~SessionHost() = default;
};

/// What a connection carries: an authenticated peer, what waits for it, and how it ends. Client is
/// the one that has rooms; the admin feed and GET /echo are others. Owned by its Connection; lives
/// on its shard's thread.
class Session
{
public:
    Session(PeerId id, ClaimsPtr claims, Connection &connection, SessionHost &host);
    virtual ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    /// One message of the peer, with 64 readable bytes behind it.
    virtual void receive(QByteArrayView message, bool binary) = 0;
    /// Deadlines and ages; about once a second.
    virtual void sweep();
    /// The connection is gone: tells the hub. Called once, before destruction.
    virtual void ended(CloseCode code, const QByteArray &reason, const char *by) = 0;
    /// `bytes` of what gather() gave have left; only where tellsWritten() asks for it.
    virtual void left(qint64 bytes) { Q_UNUSED(bytes) }
    [[nodiscard]] virtual bool tellsWritten() const { return false; }
    /// Whether a `disconnect` frame goes before the close frame.
    [[nodiscard]] virtual bool saysDisconnect() const { return true; }

    /// Something only this peer gets. Never dropped.
    void send(FramePtr frame);
    /// Says `disconnect`, then ends the connection. Only the first call counts.
    void close(CloseCode code, const QByteArray &reason, qint64 retryAfterMs = 0,
               const char *by = "server");

    [[nodiscard]] PeerId id() const { return m_id; }
    [[nodiscard]] const Claims &claims() const { return *m_claims; }
    [[nodiscard]] const ClaimsPtr &sharedClaims() const { return m_claims; }
    [[nodiscard]] Connection &connection() const { return m_connection; }
    [[nodiscard]] bool isClosing() const { return m_closeCode != CloseCode::None; }
    [[nodiscard]] CloseCode closeCode() const { return m_closeCode; }
    [[nodiscard]] const QByteArray &closeReason() const { return m_closeReason; }
    [[nodiscard]] const char *closedBy() const { return m_closedBy; }
    [[nodiscard]] qint64 connectedAtMs() const { return m_connectedAtMs; }
    [[nodiscard]] quint64 drops() const;
    [[nodiscard]] quint32 drops(DropReason reason) const { return m_drops[std::size_t(reason)]; }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }
    /// How long the oldest thing in the outbox has waited; 0 when it is empty.
    [[nodiscard]] quint32 oldestUnsentMs() const;

    /// What goes out next, see Outbox::gather(), and how much of it did.
    int gather(QByteArrayView *views, int count);
    void written(qint64 bytes);
    /// See Outbox::settleGaps().
    void settleGaps();
    /// The same a frame at a time, see Outbox::take().
    [[nodiscard]] Outbox::Outgoing take();

    /// Who looks on from here; see Tap.
    void addTap(std::shared_ptr<Tap> tap);
    void removeTap(const Tap *tap);

protected:
    void push(FramePtr frame, Outbox::Lane lane, OnSlow policy);
    [[nodiscard]] bool isTraced() const { return m_traced; }
    /// Of a traced session: what push() has just been given. See Tap::queued().
    void tellQueued(const FramePtr &shown, const Frame *carried, Outbox::Lane lane);
    template<typename F>
    void tellTaps(F &&tell) const
    {
        if (m_taps) {
            for (const auto &tap : *m_taps)
                tell(*tap);
        }
    }
    void answer(const Answer &answer, const QByteArray &commandId);
    /// A new token on the live session; user and tenant stay. False, and answered, when it is
    /// refused.
    bool renew(const ClientCommand &command);

    SessionHost &m_host;

private:
    void tooSlow();
    void expireOutbox();
    [[nodiscard]] FramePtr encodeGap(const GapRange &gap) const;

    // What every delivery touches comes first, on as few cache lines as it fits.
    Connection &m_connection;
    Outbox m_outbox;
    const PeerId m_id;
    CloseCode m_closeCode = CloseCode::None;
    bool m_warnedOfExpiry = false;
    bool m_traced = false; ///< m_taps has somebody

protected:
    const bool m_takesDeflate;
    quint64 m_eventsOut = 0;
    ClaimsPtr m_claims;

private:
    const char *m_closedBy = "client";
    QByteArray m_closeReason;
    std::array<quint32, dropReasonNames.size()> m_drops{};
    std::unique_ptr<std::vector<std::shared_ptr<Tap>>> m_taps;
    qint64 m_connectedAtMs;
    qint64 m_endsAt; ///< of the token, seconds since the epoch
};

} // namespace Carillon

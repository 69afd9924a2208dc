// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/session.h"

#include "server/core/clock.h"

#include <algorithm>
#include <numeric>

namespace Carillon {

namespace {

constexpr qint64 ExpiryWarningSeconds = 30;
constexpr qint64 SkewSeconds = 30; // what the Authenticator grants to clocks that differ

// A token that was accepted only because clocks may differ lives as long as that allows; any other
// ends when it says.
qint64 endOf(const Claims &claims, qint64 nowSeconds)
{
    return claims.expiresAt > nowSeconds ? claims.expiresAt : claims.expiresAt + SkewSeconds;
}

DropReason reasonOf(OnSlow policy)
{
    switch (policy) {
    case OnSlow::Disconnect: return DropReason::SlowDisconnect;
    case OnSlow::DropOldest: return DropReason::DropOldest;
    case OnSlow::DropNewest: return DropReason::DropNewest;
    case OnSlow::Latest: return DropReason::Latest;
    }
    return DropReason::SlowDisconnect;
}

} // namespace

Session::Session(PeerId id, ClaimsPtr claims, Connection &connection, SessionHost &host)
    : m_host(host)
    , m_connection(connection)
    , m_id(id)
    , m_takesDeflate(connection.takesDeflate())
    , m_claims(std::move(claims))
    , m_connectedAtMs(host.clock->wallMs())
    , m_endsAt(endOf(*m_claims, m_connectedAtMs / 1000))
{}

Session::~Session()
{
    m_host.counters->queueBytes.sub(m_outbox.bytes());
}

void Session::sweep()
{
    if (isClosing())
        return;
    const qint64 now = m_host.clock->wallMs() / 1000;
    if (now >= m_endsAt) {
        close(CloseCode::TokenExpired, QByteArrayLiteral("token expired"));
        return;
    }
    if (!m_warnedOfExpiry && now + ExpiryWarningSeconds >= m_endsAt) {
        m_warnedOfExpiry = true;
        answer(Answers::TokenExpiring{m_claims->expiresAt}, {});
    }
    if (m_outbox.isEmpty())
        m_outbox.shrink();
    else
        expireOutbox();
}

void Session::expireOutbox()
{
    const qint64 before = m_outbox.bytes();
    quint32 dropped = 0;
    const auto verdict = m_outbox.expire(
        m_host.nowMs, quint32(m_host.config->limits.outboxAge.count()),
        [this](RoomId room) { return m_host.roomPolicy(room); },
        [&](RoomId room) {
            ++dropped;
            m_host.roomDropped(room, 1);
        });
    m_host.counters->queueBytes.add(m_outbox.bytes() - before);
    if (dropped > 0) {
        m_drops[std::size_t(DropReason::DropOldest)] += dropped;
        m_host.counters->drops[DropReason::DropOldest].add(dropped);
        m_connection.outboxFilled();
    }
    if (verdict == Outbox::Verdict::Overflow)
        tooSlow();
}

void Session::push(FramePtr frame, Outbox::Lane lane, OnSlow policy)
{
    const qint64 before = m_outbox.bytes();
    const RoomId room = frame->meta().room;
    quint64 dropped = 0;
    const auto verdict = m_outbox.push(std::move(frame), lane, m_host.nowMs, policy,
                                       m_host.config->limits.outboxBytes, dropped);
    m_host.counters->queueBytes.add(m_outbox.bytes() - before);
    if (dropped > 0) {
        m_drops[std::size_t(reasonOf(policy))] += quint32(dropped);
        m_host.counters->drops[reasonOf(policy)].add(dropped);
        m_host.roomDropped(room, dropped); // a full outbox makes place in the coming event's room
    }
    if (verdict == Outbox::Verdict::Overflow)
        tooSlow();
    else
        m_connection.outboxFilled();
}

void Session::send(FramePtr frame)
{
    if (isClosing())
        return;
    if (m_traced) [[unlikely]] {
        if (m_connection.answered(frame)) {
            tellTaps([&](Tap &tap) {
                tap.queued(*this, frame, frame.data(), Outbox::Lane::Control, true);
                tap.left(*this, *frame);
            });
        } else {
            push(frame, Outbox::Lane::Control, OnSlow::Disconnect);
            tellQueued(frame, frame.data(), Outbox::Lane::Control);
        }
    } else if (!m_connection.answered(frame)) {
        push(std::move(frame), Outbox::Lane::Control, OnSlow::Disconnect);
    }
}

void Session::answer(const Answer &answer, const QByteArray &commandId)
{
    send(m_host.protocol->encode(answer, commandId));
}

bool Session::renew(const ClientCommand &command)
{
    const auto verified = m_host.authenticator->verify(command.data);
    if (!verified.ok()) {
        m_host.counters->authFailed(verified.error().reason);
        m_host.counters->errors[ErrorCode::Unauthorized].add();
        answer(Answers::Error{ErrorCode::Unauthorized, verified.error().reason, 0, {}}, command.id);
        return false;
    }
    const ClaimsPtr &claims = *verified;
    if (claims->userId != m_claims->userId || claims->tenant != m_claims->tenant) {
        m_host.counters->errors[ErrorCode::Forbidden].add();
        answer(Answers::Error{ErrorCode::Forbidden, "a new token may not change user or tenant", 0, {}},
               command.id);
        return false;
    }
    m_claims = claims;
    m_endsAt = endOf(*claims, m_host.clock->wallMs() / 1000);
    m_warnedOfExpiry = false;
    answer(Answers::Authenticated{claims->userId, claims->expiresAt}, command.id);
    return true;
}

void Session::tooSlow()
{
    ++m_drops[std::size_t(DropReason::SlowDisconnect)];
    m_host.counters->drops[DropReason::SlowDisconnect].add();
    close(CloseCode::TooSlow, QByteArrayLiteral("too slow"));
}

void Session::close(CloseCode code, const QByteArray &reason, qint64 retryAfterMs, const char *by)
{
    if (isClosing())
        return;
    const qint64 before = m_outbox.bytes();
    // A client that resumes gets its events again; what must reach it now is why it has to.
    if (code == CloseCode::TooSlow)
        m_outbox.dropEvents();
    if (saysDisconnect()) {
        quint64 dropped = 0;
        const FramePtr frame = m_host.protocol->encode(Answers::Disconnect{code, reason, retryAfterMs});
        const auto verdict = m_outbox.push(frame, Outbox::Lane::Control, m_host.nowMs, OnSlow::Disconnect,
                                           m_host.config->limits.outboxBytes, dropped);
        Q_UNUSED(verdict) // full of answers nobody reads: the close frame has to say it alone
        if (m_traced)
            tellQueued(frame, frame.data(), Outbox::Lane::Control);
    }
    m_host.counters->queueBytes.add(m_outbox.bytes() - before);
    m_closeCode = code;
    m_closeReason = reason;
    m_closedBy = by;
    m_connection.close(code, reason);
}

quint32 Session::oldestUnsentMs() const
{
    return m_outbox.isEmpty() ? 0 : m_host.nowMs - m_outbox.oldestMs();
}

FramePtr Session::encodeGap(const GapRange &gap) const
{
    return m_host.protocol->encode(
        Answers::Gap{m_host.roomName(gap.room), gap.from, gap.to, gap.reason});
}

Outbox::Outgoing Session::take()
{
    const qint64 before = m_outbox.bytes();
    auto outgoing = m_outbox.take([this](const GapRange &gap) { return encodeGap(gap); });
    m_host.counters->queueBytes.add(m_outbox.bytes() - before);
    if (m_traced && outgoing.frame)
        tellTaps([&](Tap &tap) { tap.left(*this, *outgoing.frame); });
    return outgoing;
}

int Session::gather(QByteArrayView *views, int count)
{
    const qint64 before = m_outbox.bytes();
    const int n = m_outbox.gather(views, count,
                                  [this](const GapRange &gap) { return encodeGap(gap); });
    if (m_outbox.bytes() != before)
        m_host.counters->queueBytes.add(m_outbox.bytes() - before);
    return n;
}

void Session::settleGaps()
{
    const qint64 before = m_outbox.bytes();
    m_outbox.settleGaps([this](const GapRange &gap) { return encodeGap(gap); });
    m_host.counters->queueBytes.add(m_outbox.bytes() - before);
}

void Session::written(qint64 bytes)
{
    if (m_traced) [[unlikely]] {
        std::vector<FramePtr> gone; // told when they are, so that the queue is what it is after them
        m_outbox.consume(bytes, [&gone](const Frame &frame) { gone.emplace_back(&frame); });
        for (const FramePtr &frame : gone)
            tellTaps([&](Tap &tap) { tap.left(*this, *frame); });
    } else {
        m_outbox.consume(bytes, [](const Frame &) {});
    }
    m_host.counters->queueBytes.sub(bytes);
}

quint64 Session::drops() const
{
    return std::accumulate(m_drops.begin(), m_drops.end(), quint64(0));
}

void Session::addTap(std::shared_ptr<Tap> tap)
{
    if (!m_taps)
        m_taps = std::make_unique<std::vector<std::shared_ptr<Tap>>>();
    if (std::find(m_taps->begin(), m_taps->end(), tap) == m_taps->end())
        m_taps->push_back(std::move(tap));
    m_traced = true;
}

void Session::removeTap(const Tap *tap)
{
    if (!m_taps)
        return;
    std::erase_if(*m_taps, [tap](const auto &there) { return there.get() == tap; });
    if (m_taps->empty())
        m_taps.reset();
    m_traced = m_taps != nullptr;
}

void Session::tellQueued(const FramePtr &shown, const Frame *carried, Outbox::Lane lane)
{
    tellTaps([&](Tap &tap) { tap.queued(*this, shown, carried, lane, m_outbox.newest() == carried); });
}

} // namespace Carillon

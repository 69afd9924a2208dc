// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/client.h"

#include "server/core/clock.h"

namespace Carillon {

namespace {

constexpr int MalformedInRow = 10; // protocol.md, section 5
constexpr quint32 RateMs = 900;    // least time for a rate; less than a second, which timers may fall short of

CommandKind kindOf(ClientCommand::Type type)
{
    switch (type) {
    case ClientCommand::Type::Auth: return CommandKind::Auth;
    case ClientCommand::Type::Subscribe: return CommandKind::Subscribe;
    case ClientCommand::Type::Unsubscribe: return CommandKind::Unsubscribe;
    case ClientCommand::Type::Publish: return CommandKind::Publish;
    case ClientCommand::Type::Presence: return CommandKind::Presence;
    case ClientCommand::Type::History: return CommandKind::History;
    case ClientCommand::Type::Ping: return CommandKind::Ping;
    case ClientCommand::Type::Echo: return CommandKind::Echo;
    }
    return CommandKind::Other;
}

} // namespace

Client::Client(PeerId id, ClaimsPtr claims, Connection &connection, SessionHost &host,
               std::optional<Position> since)
    : Session(id, std::move(claims), connection, host)
    , m_sweptMs(host.nowMs)
{
    const Config::WebSocket &websocket = host.config->websocket;
    answer(Answers::Welcome{connectionId(id), m_claims->userId, m_claims->tenant, connectedAtMs(),
                            websocket.pingInterval.count(), websocket.pongWait.count(),
                            websocket.maxMessageSize, connection.sessionKey()},
           {});
    host.toHub(ClientOpened{id, m_claims, std::move(since)});
}

void Client::receive(QByteArrayView message, bool)
{
    if (!isClosing())
        obey(m_host.protocol->decode(message));
}

void Client::enter(const QByteArray &room, std::optional<Position> since)
{
    ++m_commandsIn;
    m_host.counters->command(CommandKind::Subscribe);
    ClientCommand command;
    command.type = ClientCommand::Type::Subscribe;
    command.room = room;
    command.since = std::move(since);
    m_host.toHub(FromClient{id(), std::move(command)});
}

void Client::obey(Result<ClientCommand, CommandError> decoded)
{
    if (isClosing())
        return;
    ++m_commandsIn;
    if (isTraced()) [[unlikely]]
        tellTaps([&](Tap &tap) { tap.said(*this, decoded.ok() ? &*decoded : nullptr); });
    const int limit = m_host.config->limits.commandsPerSecond;
    const qint64 waitMs = m_commandRate.take(limit, m_host.nowMs);
    // The bucket lets some through at any rate, so what counts is the balance: whoever has been
    // refused ten seconds' worth more than was let through does not listen.
    if (waitMs == 0)
        m_overdrawn -= m_overdrawn > 0 ? 1 : 0;
    else if (++m_overdrawn > qMin(60000, 10 * limit))
        return close(CloseCode::RateLimited, QByteArrayLiteral("rate limit"), 1000);
    if (!decoded.ok()) {
        m_host.counters->command(CommandKind::Other);
        return refuse(decoded.error());
    }
    m_malformedInRow = 0;
    ClientCommand &command = *decoded;
    m_host.counters->command(kindOf(command.type));
    if (waitMs == 0)
        return execute(command);
    m_host.counters->errors[ErrorCode::RateLimited].add();
    m_lastError = ErrorCode::RateLimited;
    answer(Answers::Error{ErrorCode::RateLimited, "too many commands a second", waitMs, {}},
           command.id);
}

void Client::refuse(const CommandError &error)
{
    m_host.counters->errors[error.code].add();
    m_lastError = error.code;
    answer(Answers::Error{error.code, error.message, 0, {}}, error.id);
    m_malformedInRow = error.malformed ? m_malformedInRow + 1 : 0;
    if (m_malformedInRow >= MalformedInRow)
        close(CloseCode::PolicyViolation, QByteArrayLiteral("too many malformed messages"));
}

void Client::execute(ClientCommand &command)
{
    switch (command.type) {
    case ClientCommand::Type::Ping:
        answer(Answers::Pong{m_host.clock->wallMs()}, command.id);
        break;
    case ClientCommand::Type::Echo:
        answer(Answers::Echo{command.data}, command.id);
        break;
    case ClientCommand::Type::Auth:
        if (renew(command))
            m_host.toHub(ClaimsRenewed{id(), m_claims});
        break;
    default:
        m_host.toHub(FromClient{id(), std::move(command)});
    }
}

void Client::sweep()
{
    const quint32 passed = m_host.nowMs - m_sweptMs;
    if (passed >= RateMs) {
        m_sweptMs = m_host.nowMs;
        m_outRate = float(m_eventsOut - m_eventsOutBefore) * 1000.0F / float(passed);
        m_inRate = float(m_commandsIn - m_commandsInBefore) * 1000.0F / float(passed);
        m_eventsOutBefore = m_eventsOut;
        m_commandsInBefore = m_commandsIn;
    }
    Session::sweep();
}

void Client::ended(CloseCode code, const QByteArray &reason, const char *by)
{
    if (isTraced()) [[unlikely]]
        tellTaps([&](Tap &tap) { tap.ended(*this, code, reason, by); });
    const ConnectionFacts facts = connection().facts();
    m_host.toHub(ClosedConnection{id(), m_claims, connection().remoteText(), code, reason, by,
                                  connectedAtMs(), m_host.clock->wallMs(), outbox().bytes(),
                                  m_eventsOut, quint32(seats.size()), facts.userAgent,
                                  facts.transport, drops(), m_lastError});
}

void Client::deliver(const FramePtr &frame, OnSlow policy)
{
    if (isClosing())
        return;
    ++m_eventsOut;
    // The twin is there when the shard found it worth making; it lives as long as the frame, and as
    // long as somebody has a reference of its own.
    const Frame *twin = m_takesDeflate ? frame->twin() : nullptr;
    const auto lane = frame->meta().seq == 0 ? Outbox::Lane::Control : Outbox::Lane::Live;
    push(twin ? FramePtr(twin) : frame, lane, policy);
    if (isTraced()) [[unlikely]]
        tellQueued(frame, twin ? twin : frame.data(), lane);
}

void Client::replay(FramePtr frame)
{
    if (isClosing())
        return;
    ++m_eventsOut;
    if (isTraced()) [[unlikely]] {
        push(frame, Outbox::Lane::Replay, OnSlow::Disconnect);
        tellQueued(frame, frame.data(), Outbox::Lane::Replay);
    } else {
        push(std::move(frame), Outbox::Lane::Replay, OnSlow::Disconnect);
    }
}

} // namespace Carillon

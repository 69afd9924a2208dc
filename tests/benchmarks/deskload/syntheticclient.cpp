// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/deskload/syntheticclient.h"

#include "server/net/shard.h"
#include "server/net/socketaddress.h"

#include <algorithm>
#include <array>

namespace Carillon {

namespace {

const std::array<QByteArray, 8> Names{"alice", "bob",   "carol", "dmitri",
                                      "eve",   "фёдор", "grace", "高橋"};
const std::array<QByteArray, 4> Agents{"web/4.2", "android/1.9", "ios/3.0", "desk/0.7"};

PeerAddress addressOf(int number)
{
    PeerAddress address; // 10.a.b.c
    std::copy(PeerAddress::MappedPrefix.begin(), PeerAddress::MappedPrefix.end(),
              address.bytes.begin());
    address.bytes[12] = 10;
    for (int i = 0; i < 3; ++i)
        address.bytes[std::size_t(13 + i)] = quint8(number >> (16 - 8 * i));
    address.port = quint16(20000 + number % 40000);
    return address;
}

} // namespace

ClaimsPtr SyntheticClient::claimsOf(int number)
{
    Claims claims;
    claims.userId = Names[std::size_t(number) % Names.size()] + QByteArray::number(number);
    claims.tenant = number % 3 == 0 ? QByteArray() : QByteArrayLiteral("acme");
    claims.tokenId = "t-" + QByteArray::number(number);
    claims.rooms = {QByteArrayLiteral("*")};
    claims.expiresAt = 4'000'000'000;
    return std::make_shared<const Claims>(std::move(claims));
}

SyntheticClient::SyntheticClient(Shard &shard, PeerId id, int number, qint64 bytesPerSecond)
    : Peer(shard, id, addressOf(number), false)
    , m_number(number)
    , m_bytesPerSecond(bytesPerSecond)
    , m_client(id, claimsOf(number), *this, shard)
{
    shard.counters->accepted.add();
    shard.counters->connectionOpened(TransportKind::WebSocket);
    shard.clientArrived(m_client);
}

void SyntheticClient::say(const QByteArray &command)
{
    QByteArray padded = command;
    padded.append(64, '\0'); // see Protocol::decode()
    m_bytesIn += quint64(command.size());
    m_client.receive(QByteArrayView(padded.constData(), command.size()), false);
}

void SyntheticClient::hangUp()
{
    if (m_client.isClosing() || std::exchange(m_ends, true))
        return;
    m_shard.counters->connectionClosed(TransportKind::WebSocket, CloseCode::Abnormal);
    m_client.ended(CloseCode::Abnormal, {}, "client");
    m_shard.remove(*this);
}

void SyntheticClient::drainOutbox()
{
    qint64 taken = 0;
    while (!m_client.outbox().isEmpty() && (m_bytesPerSecond == 0 || m_allowed > 0)) {
        std::array<QByteArrayView, 64> views;
        const int count = m_client.gather(views.data(), int(views.size()));
        qint64 bytes = 0;
        for (int i = 0; i < count; ++i)
            bytes += views[std::size_t(i)].size();
        if (m_bytesPerSecond > 0)
            bytes = std::min(bytes, m_allowed);
        m_allowed -= bytes;
        taken += bytes;
        m_client.written(bytes);
    }
    m_bytesOut += quint64(taken);
    m_shard.counters->bytesOut.add(quint64(taken));
}

void SyntheticClient::flush()
{
    drainOutbox();
    // Whoever is asked to go goes at the turn's end: not while the shard is in a room's members.
    if (m_client.isClosing() && !std::exchange(m_ends, true)) {
        m_shard.counters->connectionClosed(TransportKind::WebSocket, m_client.closeCode());
        m_client.ended(m_client.closeCode(), m_client.closeReason(), m_client.closedBy());
        m_shard.remove(*this);
    }
}

void SyntheticClient::sweep()
{
    m_allowed = m_bytesPerSecond;
    if (m_bytesPerSecond > 0)
        drainOutbox();
    m_client.sweep();
}

void SyntheticClient::close(const ClosePeer &order)
{
    m_client.close(order.code, order.reason, order.retryAfterMs, order.by);
}

void SyntheticClient::outboxFilled()
{
    m_shard.wantFlush(*this);
}

void SyntheticClient::close(CloseCode, const QByteArray &)
{
    m_shard.wantFlush(*this);
}

ConnectionFacts SyntheticClient::facts() const
{
    static const QByteArray origin = QByteArrayLiteral("https://app.example");
    static const QByteArray subprotocol = QByteArrayLiteral("carillon.v1");
    return {Agents[std::size_t(m_number) % Agents.size()],
            origin,
            subprotocol,
            "websocket",
            m_number % 2 == 0,
            false,
            4 + (m_number * 13LL + qint64(m_bytesOut / 97)) % 180,
            m_bytesIn,
            m_bytesOut,
            TokenPlace::Header};
}

QByteArray SyntheticClient::remoteText() const
{
    return endpointText(remote());
}

} // namespace Carillon

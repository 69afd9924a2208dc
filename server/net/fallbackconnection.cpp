// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/fallbackconnection.h"

#include "common/roomname.h"
#include "server/net/frametext.h"
#include "server/net/shard.h"
#include "server/net/socketaddress.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Carillon {

namespace {

constexpr std::size_t MaxCommands = 128; // under way for one session
constexpr qsizetype ReadableBehind = 64; // see Protocol::decode()

QByteArray newKey(PeerId id)
{
    std::array<quint32, 4> secret{};
    QRandomGenerator::system()->fillRange(secret.data(), qsizetype(secret.size()));
    return connectionId(id) + '.'
        + QByteArray(reinterpret_cast<const char *>(secret.data()), sizeof secret).toHex();
}

} // namespace

HttpAnswer sessionUnknown(PeerId from)
{
    return {from, 404,
            QByteArrayLiteral("{\"error\":{\"code\":\"not_found\",\"message\":"
                              "\"this session is unknown or has ended\"}}")};
}

FallbackConnection::FallbackConnection(Shard &shard, PeerId id, const PeerAddress &remote,
                                       bool counted, TransportKind kind)
    : Peer(shard, id, remote, counted), m_key(newKey(id)), m_kind(kind)
{
    shard.counters->connectionOpened(kind);
}

std::vector<FallbackConnection::Entry>
FallbackConnection::entries(const std::vector<QByteArray> &rooms, const QByteArray &cursorText)
{
    const bool resumes = !cursorText.isEmpty();
    const auto cursor = resumes ? decodeCursor(cursorText) : std::nullopt;
    std::vector<QByteArray> names = rooms;
    if (cursor) {
        for (const Cursor::Room &room : cursor->rooms) {
            if (!room.name.isEmpty())
                names.push_back(room.name);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());

    std::vector<Entry> entries;
    entries.reserve(names.size());
    for (const QByteArray &name : names) {
        Entry entry{name, std::nullopt};
        if (const Cursor::Room *room = cursor ? cursor->find(name) : nullptr)
            entry.since = Position{room->epoch, room->seq};
        else if (resumes && !cursor)
            entry.since = Position();
        entries.push_back(std::move(entry));
    }
    return entries;
}

void FallbackConnection::start(Opening opening)
{
    m_facts = std::move(opening.facts);
    m_tls = opening.tls;
    m_auth = opening.auth;
    // Where the client was is where it is, until a room has answered: a stream that breaks before
    // that must not have moved the cursor.
    const QByteArray own = userRoom(opening.claims->userId);
    std::optional<Position> ownSince;
    for (const Entry &entry : opening.rooms) {
        if (entry.since && !entry.since->epoch.isEmpty()) {
            m_cursor.rooms.push_back({entry.room, entry.since->epoch, entry.since->seq, 0});
            m_roomIds.push_back(0);
        }
        if (entry.room == own)
            ownSince = entry.since;
        else
            ++m_startsLeft;
    }
    if (ownSince)
        ++m_startsLeft;
    m_client = std::make_unique<Client>(m_id, std::move(opening.claims), *this, m_shard, ownSince);
    m_shard.clientArrived(*m_client);
    for (Entry &entry : opening.rooms) {
        if (entry.room != own)
            m_client->enter(entry.room, std::move(entry.since));
    }
}

// -------------------------------------------------------------------------------------- cursor

std::size_t FallbackConnection::placeOf(RoomId room) const
{
    return std::size_t(std::find(m_roomIds.begin(), m_roomIds.end(), room) - m_roomIds.begin());
}

void FallbackConnection::joined(RoomId room, const QByteArray &name, const QByteArray &epoch,
                                quint64 seq)
{
    const auto at = std::lower_bound(
        m_cursor.rooms.begin(), m_cursor.rooms.end(), name,
        [](const Cursor::Room &one, const QByteArray &other) { return one.name < other; });
    const auto place = at - m_cursor.rooms.begin();
    if (at != m_cursor.rooms.end() && at->name == name) {
        *at = {name, epoch, seq, 0};
        m_roomIds[std::size_t(place)] = room;
    } else {
        m_cursor.rooms.insert(at, {name, epoch, seq, 0});
        m_roomIds.insert(m_roomIds.begin() + place, room);
    }
}

void FallbackConnection::left(RoomId room)
{
    const std::size_t place = placeOf(room);
    if (place == m_roomIds.size())
        return;
    m_cursor.rooms.erase(m_cursor.rooms.begin() + std::ptrdiff_t(place));
    m_roomIds.erase(m_roomIds.begin() + std::ptrdiff_t(place));
}

FramePtr FallbackConnection::next()
{
    const Outbox::Outgoing outgoing = m_client->take();
    if (outgoing.room != 0) {
        // An event of a room that was left in the meantime has no place any more.
        if (const std::size_t place = placeOf(outgoing.room); place < m_roomIds.size())
            m_cursor.rooms[place].seq = outgoing.seq;
    }
    return outgoing.frame;
}

// Looks at every byte, so that the time it takes does not say how much of a guess was right.
static bool isSameSecret(QByteArrayView given, QByteArrayView secret)
{
    if (given.size() != secret.size())
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < secret.size(); ++i)
        difference = difference | static_cast<unsigned char>(given[i] ^ secret[i]);
    return difference == 0;
}

QByteArray FallbackConnection::cursor(quint64 frames)
{
    m_cursor.frames = frames;
    return encodeCursor(m_cursor);
}

// ------------------------------------------------------------------------------------ commands

bool FallbackConnection::take(SessionRequest &request)
{
    const Claims &own = m_client->claims();
    if (m_finished || !isSameSecret(request.key, m_key) || request.claims->userId != own.userId
        || request.claims->tenant != own.tenant) {
        return false;
    }
    if (request.kind != SessionRequest::Kind::Command)
        return takePoll(request);
    if (m_client->isClosing())
        return false;
    m_bytesIn += quint64(request.text.size());
    if (m_commands.size() < MaxCommands) {
        obey(request);
    } else {
        m_shard.reply({request.from, 429,
                       QByteArrayLiteral("{\"error\":{\"code\":\"rate_limited\",\"message\":"
                                         "\"too many commands wait for an answer\"}}")});
    }
    return true;
}

void FallbackConnection::obey(SessionRequest &request)
{
    const qsizetype size = request.text.size();
    request.text.append(ReadableBehind, '\0');
    auto decoded = m_shard.protocol->decode(QByteArrayView(request.text).first(size));
    const quint64 number = ++m_commandNumber;
    m_commands.push_back({number, request.from, decoded.ok() ? decoded->id : decoded.error().id});
    if (decoded.ok()) {
        decoded->id = commandNumberId(number);
        decoded->acknowledge = true; // a request has an answer in any case, and waits for this one
        m_client->obey(std::move(decoded));
    } else {
        CommandError error = decoded.error();
        error.id = commandNumberId(number);
        m_client->obey(error);
    }
}

bool FallbackConnection::answered(const FramePtr &frame)
{
    const QByteArrayView text = frame->payload();
    if (const auto number = answeredNumber(text)) {
        const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                        [&](const Command &one) { return one.number == *number; });
        if (found != m_commands.end()) {
            m_bytesOut += quint64(text.size());
            m_shard.reply({found->from, 200, withOwnId(text, found->id)});
            m_commands.erase(found);
        }
        return true;
    }
    const QByteArrayView type = rawFrameType(text);
    if (m_startsLeft > 0 && (type == "subscribed" || type == "error") && --m_startsLeft == 0) {
        // What a cursor named and the client may not have any more is no part of the stream.
        for (std::size_t i = m_roomIds.size(); i-- > 0;) {
            if (m_roomIds[i] == 0) {
                m_cursor.rooms.erase(m_cursor.rooms.begin() + std::ptrdiff_t(i));
                m_roomIds.erase(m_roomIds.begin() + std::ptrdiff_t(i));
            }
        }
    }
    return false;
}

void FallbackConnection::failCommands()
{
    for (const Command &command : m_commands)
        m_shard.reply(sessionUnknown(command.from));
    m_commands.clear();
}

// -------------------------------------------------------------------------------------- ending

void FallbackConnection::close(const ClosePeer &order)
{
    m_client->close(order.code, order.reason, order.retryAfterMs, order.by);
}

void FallbackConnection::close(CloseCode, const QByteArray &)
{
    failCommands();
    m_startsLeft = 0;
    closing();
}

void FallbackConnection::finish(CloseCode code, const QByteArray &reason, const char *by)
{
    if (std::exchange(m_finished, true))
        return;
    failCommands();
    const bool ours = m_client->isClosing();
    const CloseCode finalCode = ours ? m_client->closeCode() : code;
    m_shard.counters->connectionClosed(m_kind, finalCode);
    m_client->ended(finalCode, ours ? m_client->closeReason() : reason,
                    ours ? m_client->closedBy() : by);
    m_shard.remove(*this);
}

ConnectionFacts FallbackConnection::facts() const
{
    return {m_facts->userAgent, m_facts->origin, {}, transportKindNames[std::size_t(m_kind)], m_tls, false, -1, m_bytesIn,
            m_bytesOut, m_auth};
}

QByteArray FallbackConnection::remoteText() const
{
    return endpointText(remote());
}

} // namespace Carillon

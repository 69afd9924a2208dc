// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The part of NatsRoom that publishes.
#include "server/bus/natsroom.h"

#include "common/logging.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qint64 MaxPatienceMs = 4000; ///< of an item, with all its tries
constexpr qint64 ClockSkewMs = 30'000;
constexpr qint64 IdsMs = Dedupe::WindowMs + ClockSkewMs;
constexpr qint64 MaxMessageBytes = 512 * 1024;
constexpr std::size_t MaxItems = 1000; ///< in a message
constexpr int MaxIdsTries = 8; ///< a tick apart, until a server has caught up that answered

} // namespace

void NatsRoom::publish(Pending pending)
{
    m_usedMs = pending.sinceMs;
    m_queue.push_back(std::move(pending));
    m_host.pumpLater(*this);
}

void NatsRoom::pump()
{
    if (!m_host.takesRooms() || m_isBusy || m_isSyncing || m_isQueued)
        return;
    dropOld();
    if (m_isInDoubt || (m_queue.empty() && !m_mustSpeak))
        return;
    const bool isNamed = std::any_of(m_queue.begin(), m_queue.end(),
                                     [](const Pending &p) { return !p.item.id.isEmpty(); });
    const bool isOnlyMembers = !m_queue.empty() && isOfMembers(m_queue.front().item) && !isNamed;
    if (!isOnlyMembers && !m_known)
        return sync();
    if (isNamed && !knowsIds())
        return loadIds();
    while (!m_isBusy && !m_queue.empty()) {
        if (isOfMembers(m_queue.front().item))
            sendMembers();
        else
            sendEvents();
    }
    if (!m_isBusy && m_mustSpeak)
        send({}, {});
}

// With several nodes at it a room could be somebody else's for too long.
void NatsRoom::dropOld()
{
    const qint64 nowMs = m_host.clock.monotonicMs();
    while (!m_queue.empty() && nowMs - m_queue.front().sinceMs > MaxPatienceMs) {
        m_host.onFailed(m_queue.front());
        m_queue.pop_front();
    }
}

// ------------------------------------------------------------------------------------------ ids

QByteArray NatsRoom::idKey(const QByteArray &epoch, const QByteArray &id) const
{
    return m_key + '\0' + epoch + '\0' + id;
}

void NatsRoom::remember(const NatsRoomMessage &message)
{
    quint64 seq = message.after;
    for (const NatsRoomMessage::Item &item : message.items) {
        seq += item.events.size();
        const QByteArray key = idKey(message.epoch, item.id);
        const qint64 nowMs = m_host.clock.monotonicMs();
        if (item.id.isEmpty() || m_host.ids.find(key, nowMs))
            continue;
        PublishResult known;
        known.placements.push_back({{}, item.events.empty() ? 0 : seq, message.epoch, 0});
        m_host.ids.remember(key, known, nowMs);
    }
}

bool NatsRoom::knowsIds() const
{
    return m_idsFromMs <= m_host.clock.wallMs() - IdsMs;
}

void NatsRoom::loadIds()
{
    m_isBusy = true;
    const qint64 fromMs = m_host.clock.wallMs() - IdsMs;
    // By the nodes' clocks and the broker's.
    const auto isReached = std::make_shared<bool>(m_known->isNew
                                                  || m_known->wallMs < fromMs + ClockSkewMs);
    m_host.reader.read(
        m_host.streams.eventsName(), eventSubject(), {0, fromMs},
        [weak = weak_from_this(), isReached](const NatsReader::Stored &stored) {
            const auto room = weak.lock();
            const auto message = room ? decodeRoomMessage(stored.data) : std::nullopt;
            if (message && stored.streamSeq <= room->m_known->streamSeq) {
                *isReached |= message->mark == room->m_known->mark;
                room->remember(*message);
            }
        },
        [weak = weak_from_this(), fromMs, isReached](const QByteArray &error) {
            const auto room = weak.lock();
            if (!room)
                return;
            if (!error.isEmpty())
                return room->m_host.giveUp(QString::fromUtf8(error));
            room->m_isBusy = false;
            if (!*isReached && ++room->m_idsTries < MaxIdsTries)
                return room->tryLater();
            room->m_idsTries = 0;
            room->m_idsFromMs = fromMs;
            room->m_host.pumpLater(*room);
        });
}

// Said before: it has its answer.
bool NatsRoom::isKnown(const Pending &pending)
{
    if (pending.item.id.isEmpty())
        return false;
    const PublishResult *known
        = m_host.ids.find(idKey(m_known->epoch, pending.item.id), m_host.clock.monotonicMs());
    if (!known)
        return false;
    const Placement &place = known->placements.front();
    m_host.onPlaced(pending, {place.seq, place.seq > 0 ? place.epoch : QByteArray(), true});
    return true;
}

// -------------------------------------------------------------------------------------- members

// Each is a message of its own, and what its subject says last is what holds. With an id the room's
// subject hears of it after that: whoever tries again before does no harm.
void NatsRoom::sendMembers()
{
    m_flight.clear();
    m_refused.clear();
    m_membersLeft = 0;
    QSet<QByteArray> ids;
    while (!m_queue.empty() && isOfMembers(m_queue.front().item) && m_flight.size() < MaxItems
           && !ids.contains(m_queue.front().item.id)) {
        Pending pending = std::move(m_queue.front());
        m_queue.pop_front();
        if (isKnown(pending))
            continue;
        if (!pending.item.id.isEmpty())
            ids.insert(pending.item.id);
        m_membersLeft += pending.isWritten ? 0 : pending.item.what.size();
        m_flight.push_back(std::move(pending));
        m_refused.push_back(false);
    }
    if (m_flight.empty())
        return;
    m_isBusy = true;
    for (std::size_t i = 0; i < m_flight.size(); ++i) {
        if (m_flight[i].isWritten)
            continue;
        for (const auto &what : m_flight[i].item.what) {
            const auto &member = std::get<BusMember>(what);
            const QByteArray subject
                = m_host.streams.memberSubject(m_word, subjectWord(member.user));
            m_host.link.request(
                subject, (member.added ? '+' : '-') + member.user,
                guarded([i, added = member.added](NatsRoom &room, const NatsReply &reply) {
                    room.onMemberSent(i, added, reply);
                }));
        }
    }
    if (m_membersLeft == 0)
        membersSent();
}

void NatsRoom::onMemberSent(std::size_t index, bool added, const NatsReply &reply)
{
    if (reply.status == 503)
        return m_host.giveUp(QString::fromUtf8(reply.reason));
    if (!reply.ok()) {
        qCCritical(lcBus, "the broker refuses a member: %s", reply.reason.constData());
        m_refused[index] = true;
    } else if (!added) {
        // Nothing said is the same as this: it has done its work, and does not have to stay.
        const QJsonObject which{{u"seq"_s, reply.body.value("seq"_L1)}, {u"no_erase"_s, true}};
        m_host.link.request("$JS.API.STREAM.MSG.DELETE." + m_host.streams.stateName(),
                            compactJson(which), [](const NatsMessage &) {});
    }
    if (--m_membersLeft == 0)
        membersSent();
}

void NatsRoom::membersSent()
{
    NatsRoomMessage message;
    std::vector<Pending> named;
    std::vector<Pending> all = std::exchange(m_flight, {});
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (m_refused[i]) {
            m_host.onFailed(all[i]);
        } else if (all[i].item.id.isEmpty()) {
            m_host.onPlaced(all[i], {});
        } else {
            message.items.push_back({all[i].item.id, {}});
            named.push_back(std::move(all[i]));
            named.back().isWritten = true;
        }
    }
    m_isBusy = false;
    if (named.empty())
        return m_host.pumpLater(*this);
    send(std::move(message), std::move(named));
}

// --------------------------------------------------------------------------------------- events

void NatsRoom::sendEvents()
{
    NatsRoomMessage message;
    std::vector<Pending> pending;
    QSet<QByteArray> ids;
    qint64 bytes = FrameBytes;
    const qint64 most = std::min(MaxMessageBytes, m_host.link.maxPayload());
    while (!m_queue.empty() && !isOfMembers(m_queue.front().item) && pending.size() < MaxItems) {
        Pending &next = m_queue.front();
        if (!pending.empty() && (bytes + next.bytes > most || ids.contains(next.item.id)))
            break; // the same id twice: the second one is answered when the first is placed
        if (FrameBytes + next.bytes > m_host.link.maxPayload()) {
            qCCritical(lcBus, "an event is larger than the broker's max_payload bytes=%lld",
                       next.bytes);
            m_host.onFailed(next);
        } else if (!isKnown(next)) {
            bytes += next.bytes;
            message.items.push_back({next.item.id, {std::get<BusEvent>(next.item.what.front())}});
            if (!next.item.id.isEmpty())
                ids.insert(next.item.id);
            pending.push_back(std::move(next));
        }
        m_queue.pop_front();
    }
    if (!pending.empty())
        send(std::move(message), std::move(pending));
}

void NatsRoom::send(NatsRoomMessage message, std::vector<Pending> pending)
{
    message.epoch = m_known->epoch;
    message.after = m_known->seq;
    message.prev = m_known->streamSeq;
    message.prevMark = m_known->mark;
    message.mark = QRandomGenerator::global()->generate64();
    message.wallMs = std::max(m_host.clock.wallMs(), m_known->wallMs);
    m_isBusy = true;
    m_flight = std::move(pending);
    const QByteArray bytes = encodeRoomMessage(message);
    m_host.link.request(
        eventSubject(), bytes,
        guarded([message](NatsRoom &room, const NatsReply &reply) { room.onSent(message, reply); }),
        {{"Nats-Expected-Last-Subject-Sequence", QByteArray::number(message.prev)}});
}

void NatsRoom::onSent(const NatsRoomMessage &message, const NatsReply &reply)
{
    if (reply.status == 503)
        return m_host.giveUp(QString::fromUtf8(reply.reason));
    m_isBusy = false;
    m_usedMs = m_host.clock.monotonicMs();
    std::vector<Pending> flight = std::exchange(m_flight, {});
    m_host.pumpLater(*this);
    // Otherwise another node's message has come, or this one.
    const bool isAsBefore = follows(message);
    if (reply.isConflict()) {
        m_queue.insert(m_queue.begin(), std::make_move_iterator(flight.begin()),
                       std::make_move_iterator(flight.end()));
        m_contendedMs = m_usedMs;
        subscribe();
        if (isAsBefore && m_known->isNew)
            tryLater(); // the end is not where this node was told
        else if (isAsBefore)
            sync(); // the other's message has not come here by itself
        return;
    }
    if (!reply.ok()) {
        qCCritical(lcBus, "the broker refuses events: %s", reply.reason.constData());
        m_mustSpeak = false;
        for (const Pending &pending : flight)
            m_host.onFailed(pending);
        return;
    }
    const auto streamSeq = quint64(reply.body.value("seq"_L1).toInteger());
    if (m_isSyncing)
        m_early.push_back({streamSeq, message});
    else if (isAsBefore)
        apply(streamSeq, message); // before the stream has said it again
    quint64 seq = message.after;
    for (std::size_t i = 0; i < flight.size(); ++i) {
        seq += message.items[i].events.size();
        m_host.onPlaced(flight[i], message.items[i].events.empty()
                                       ? BusPlacement{}
                                       : BusPlacement{seq, message.epoch, false});
    }
    if (m_isAsked)
        sync(); // the answer waited for the room to begin
}

} // namespace Carillon

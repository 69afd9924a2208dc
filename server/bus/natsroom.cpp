// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natsroom.h"

#include "common/logging.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr std::size_t MaxEarly
    = 1000;                         ///< messages that come while the room is being found out about
constexpr qint64 UnusedMs = 60'000; ///< a room that is only published into
constexpr qint64 ContendedMs
    = 30'000; ///< for so long a room is listened to that others publish into, too
constexpr qint64 ConfirmMs = 2000; ///< what looks like a loss is asked about for so long
constexpr std::size_t MaxMarks = 64; ///< of messages that are known again
/// So far before the place that it knows a node begins to read on: servers were seen to differ in the
/// places of the same messages.
constexpr quint64 PlaceSlack = 64;

} // namespace

NatsRoom::NatsRoom(Host &host, QByteArray key)
    : m_host(host)
    , m_key(std::move(key))
    , m_word(subjectWord(m_key))
    , m_usedMs(host.clock.monotonicMs())
{}

// ------------------------------------------------------------------------------------ following

void NatsRoom::ask(const BusQuestion &question)
{
    m_isFollowed = true;
    m_isAsked = true;
    m_question = question;
    if (!m_host.takesRooms())
        return; // resume() does
    subscribe();
    sync();
}

void NatsRoom::detach()
{
    m_isFollowed = m_isAnswered = m_isAsked = m_mustSpeak = false;
    unsubscribe();
    m_host.presence.forget(m_key);
}

void NatsRoom::subscribe()
{
    if (!std::exchange(m_isSubscribed, true))
        m_host.link.subscribe(m_host.streams.live(m_word) + ".>");
}

void NatsRoom::unsubscribe()
{
    if (std::exchange(m_isSubscribed, false))
        m_host.link.unsubscribe(m_host.streams.live(m_word) + ".>");
}

void NatsRoom::resume()
{
    if (m_isFollowed) {
        subscribe();
        sync();
    }
}

bool NatsRoom::interrupt()
{
    m_isAnswered = m_isSubscribed = m_isQueued = m_isSyncing = m_isBusy = m_isInDoubt = false;
    m_early.clear();
    m_doubtSinceMs = 0;
    if (m_lost) // nobody has begun a new epoch yet
        m_known = std::exchange(m_lost, {});
    for (const Pending &pending : std::exchange(m_flight, {}))
        m_host.onFailed(pending);
    for (const Pending &pending : std::exchange(m_queue, {}))
        m_host.onFailed(pending);
    return m_isFollowed;
}

void NatsRoom::touch()
{
    const qint64 nowMs = m_host.clock.monotonicMs();
    if (m_isSubscribed && !m_isFollowed && nowMs - m_contendedMs > ContendedMs)
        unsubscribe();
    if (!m_isAnswered || !m_known)
        return;
    if (m_host.clock.wallMs() - m_known->wallMs > m_host.streams.maxAge().count() / 2) {
        m_mustSpeak = true;
        m_host.pumpLater(*this);
    }
    sync();
}

bool NatsRoom::isIdle(qint64 nowMs) const
{
    return !m_isFollowed && m_queue.empty() && !m_isBusy && !m_isSyncing && !m_isQueued
           && nowMs - m_usedMs > UnusedMs;
}

void NatsRoom::onMember(QByteArrayView bytes)
{
    if (!m_isFollowed || bytes.isEmpty() || (!m_known && m_isAnswered))
        return;
    // It has no number: it fits wherever the room is. Before the answer the hub only has to know
    // that something was said.
    BusBatch batch{m_known ? m_known->epoch : QByteArray(), 0, m_host.clock.wallMs(), {}};
    batch.what.emplace_back(BusMember{bytes[0] == '+', bytes.sliced(1).toByteArray()});
    m_host.onBatch(m_key, batch);
}

void NatsRoom::onEvent(quint64 streamSeq, QByteArrayView bytes)
{
    auto message = decodeRoomMessage(bytes);
    if (!message) {
        qCCritical(lcBus, "the broker says something that is no message of a room seq=%llu",
                   qulonglong(streamSeq));
    } else if (m_isSyncing) {
        if (m_early.size() >= MaxEarly) {
            m_early.clear();
            m_again = true;
        }
        m_early.push_back({streamSeq, std::move(*message)});
    } else if (m_known) {
        take(streamSeq, *message);
    }
}

void NatsRoom::take(quint64 streamSeq, const NatsRoomMessage &message)
{
    comeBackTo(message);
    if (isKnownMessage(streamSeq, message))
        return;
    if (m_known->isNew ? streamSeq > m_known->streamSeq : follows(message)) {
        advance(streamSeq, message);
        if (m_isAsked && !m_known->isNew)
            sync(); // the answer waited for the room to begin
    } else if (streamSeq > m_known->streamSeq || message.wallMs > m_known->wallMs) {
        sync(); // something is missing, or the numbers of the stream are given out a second time
    }
}

bool NatsRoom::isSeen(quint64 mark) const
{
    return std::find(m_marks.begin(), m_marks.end(), mark) != m_marks.end();
}

// A message is known by its mark and not by its place: after a change of leaders JetStream was seen to
// have the last ones a second time, behind themselves. What is written next has to name that place.
bool NatsRoom::isKnownMessage(quint64 streamSeq, const NatsRoomMessage &message)
{
    if (m_known->isNew || !isSeen(message.mark))
        return false;
    if (message.mark == m_known->mark || streamSeq > m_known->streamSeq)
        m_known->streamSeq = streamSeq;
    return true;
}

bool NatsRoom::follows(const NatsRoomMessage &message) const
{
    return message.prevMark == m_known->mark;
}

void NatsRoom::noteMark(quint64 mark)
{
    if (m_marks.size() >= MaxMarks)
        m_marks.erase(m_marks.begin());
    m_marks.push_back(mark);
}

// What had seemed to be gone is there, or goes on.
void NatsRoom::comeBackTo(const NatsRoomMessage &message)
{
    if (m_lost && (message.mark == m_lost->mark || message.prevMark == m_lost->mark))
        m_known = std::exchange(m_lost, {});
}

void NatsRoom::apply(quint64 streamSeq, const NatsRoomMessage &message)
{
    remember(message);
    noteMark(message.mark);
    m_known = Known{streamSeq, message.mark, message.epoch, message.seq(), message.wallMs, false};
    m_mustSpeak = false;
    if (std::exchange(m_lost, {}))
        m_host.roomLost();
    if (!m_isAnswered)
        return;
    BusBatch batch{message.epoch, message.after, message.wallMs, {}};
    for (const NatsRoomMessage::Item &item : message.items)
        batch.what.insert(batch.what.end(), item.events.begin(), item.events.end());
    m_host.onBatch(m_key, batch);
}

// A message that the stream has kept, when some before it may have been trimmed or lost.
void NatsRoom::advance(quint64 streamSeq, const NatsRoomMessage &message)
{
    comeBackTo(message);
    if (isKnownMessage(streamSeq, message))
        return;
    if (!m_known->isNew && follows(message))
        return apply(streamSeq, message);
    if (streamSeq <= m_known->streamSeq)
        return;
    // Was it written by somebody who did not know of what this node has seen? Then that is gone.
    if (m_known->isNew || message.epoch != m_known->epoch || message.prev <= m_known->streamSeq
        || message.after < m_known->seq)
        return adoptOrBegin(streamSeq, message);
    m_idsFromMs = message.wallMs;
    apply(streamSeq, message);
}

// Something is gone. Either somebody has begun the room anew since, or it is to be begun after that
// message.
void NatsRoom::adoptOrBegin(quint64 streamSeq, const NatsRoomMessage &message)
{
    const QByteArray old = !m_known->isNew ? m_known->epoch : m_lost ? m_lost->epoch : QByteArray();
    if (message.epoch <= old)
        return begin(streamSeq, message.mark, message.wallMs);
    m_idsFromMs = message.wallMs;
    apply(streamSeq, message);
}

// It is begun when the stream takes the message that says so, and that it does only when the one
// before is where this node was told: the last proof that something is gone.
void NatsRoom::begin(quint64 streamSeq, quint64 mark, qint64 wallMs)
{
    if (m_known && !m_known->isNew)
        m_lost = m_known;
    // Later ones are greater: so nodes know which of two epochs is the newer one.
    const QByteArray epoch = QByteArray::number(m_host.clock.wallMs(), 36) + '.'
                             + QByteArray::number(QRandomGenerator::system()->generate(), 36);
    m_known = Known{streamSeq, mark, epoch, 0, wallMs, true};
    m_idsFromMs = 0;
    if (m_isFollowed) {
        m_mustSpeak = true;
        m_host.pumpLater(*this);
    }
}

// ------------------------------------------------------------------------------- where it is

void NatsRoom::sync()
{
    if (m_isSyncing)
        m_again = true;
    else if (!std::exchange(m_isQueued, true))
        m_host.syncLater(*this);
}

void NatsRoom::startSync()
{
    if (!std::exchange(m_isQueued, false))
        return m_host.syncDone();
    m_isSyncing = true;
    m_again = m_isInDoubt = false;
    m_answer = {};
    m_answering.reset();
    if (m_isAsked)
        m_answering = m_question;
    askMembers();
}

void NatsRoom::askMembers()
{
    const auto users = m_answering ? m_answering->users : std::vector<QByteArray>();
    m_answer.members.assign(users.size(), false);
    m_parts = int(users.size());
    for (std::size_t i = 0; i < users.size(); ++i) {
        const QString subject
            = QString::fromUtf8(m_host.streams.memberSubject(m_word, subjectWord(users[i])));
        m_host.link.request("$JS.API.STREAM.MSG.GET." + m_host.streams.stateName(),
                            compactJson({{u"last_by_subj"_s, subject}}),
                            guarded([i](NatsRoom &room, const NatsReply &reply) {
                                if (!reply.ok() && reply.status != 404)
                                    return room.m_host.giveUp(QString::fromUtf8(reply.reason));
                                const QByteArray data
                                    = QByteArray::fromBase64(reply.body.value("message"_L1)
                                                                 .toObject()
                                                                 .value("data"_L1)
                                                                 .toString()
                                                                 .toLatin1());
                                room.m_answer.members[i] = data.startsWith('+');
                                if (--room.m_parts == 0)
                                    room.onMembers();
                            }));
    }
    if (users.empty())
        onMembers();
}

void NatsRoom::onMembers()
{
    const auto &members = m_answer.members;
    if (m_answering && m_answering->membersOnly
        && std::find(members.begin(), members.end(), true) == members.end()) {
        m_answer.number = m_answering->number;
        m_isAsked = m_isAsked && m_question.number != m_answering->number;
        const auto self = shared_from_this(); // whoever hears it may forget the room
        m_host.onAnswer(m_key, m_answer);
        return endSync();
    }
    m_parts = 1;
    if (m_answering && m_answering->wantsPresence) {
        ++m_parts;
        m_host.presence.ask(m_key, m_host.aliveNodes(),
                            [weak = weak_from_this()](std::vector<BusAnswer::Present> presence) {
                                if (const auto room = weak.lock()) {
                                    room->m_answer.presence = std::move(presence);
                                    room->partDone();
                                }
                            });
    }
    m_host.link.request(
        "$JS.API.STREAM.MSG.GET." + m_host.streams.eventsName(),
        compactJson({{u"last_by_subj"_s, QString::fromUtf8(eventSubject())}}),
        guarded([](NatsRoom &room, const NatsReply &reply) { room.onHead(reply); }));
}

void NatsRoom::onHead(const NatsReply &reply)
{
    if (!reply.ok() && reply.status != 404)
        return m_host.giveUp(QString::fromUtf8(reply.reason));
    if (!reply.ok()) {
        if (m_known && !m_known->isNew && !isConfirmed())
            return askAgain();
        if (!m_known || m_known->streamSeq > 0)
            begin(0, 0, 0);
        return partDone();
    }
    const QJsonObject stored = reply.body.value("message"_L1).toObject();
    const auto streamSeq = quint64(stored.value("seq"_L1).toInteger());
    const auto message
        = decodeRoomMessage(QByteArray::fromBase64(stored.value("data"_L1).toString().toLatin1()));
    if (message)
        return compare({streamSeq, *message});
    qCCritical(lcBus, "the broker keeps something that is no message of a room seq=%llu",
               qulonglong(streamSeq));
    begin(streamSeq, 0, m_host.clock.wallMs());
    partDone();
}

void NatsRoom::compare(const Stored &head)
{
    const NatsRoomMessage &last = head.message;
    if (m_known)
        comeBackTo(last);
    if (m_known && m_known->isNew && last.mark != m_known->mark
        && head.streamSeq <= m_known->streamSeq)
        adoptOrBegin(head.streamSeq, last); // even more is gone
    if (m_known && m_known->isNew && last.mark == m_known->mark) {
        m_known->streamSeq = head.streamSeq;
        return partDone(); // nobody has begun it yet
    }
    if (m_known && isKnownMessage(head.streamSeq, last) && last.mark != m_known->mark) {
        // What this node has seen since is gone; or the leader is a new one, and not that far yet.
        if (!isConfirmed())
            return askAgain();
        begin(head.streamSeq, last.mark, last.wallMs);
        return partDone();
    }
    NatsReader::Start start;
    bool mustRead = false;
    if (m_answering) {
        // In another epoch the place says nothing: a broker that lost its data counts from one again.
        const bool isHere = m_known && !m_known->isNew && m_answering->epoch == m_known->epoch
                            && m_answering->after == m_known->seq && last.epoch == m_known->epoch;
        const quint64 kept = quint64(std::max(0, m_answering->historySize));
        m_after = std::max(m_answering->epoch == last.epoch ? m_answering->after : 0,
                           last.seq() - std::min(kept, last.seq()));
        if (m_after < last.seq() && last.after > m_after) {
            mustRead = true;
            if (isHere)
                start.streamSeq = placeToReadFrom();
            else
                start.wallMs = m_host.clock.wallMs() - m_answering->historyTtl.count();
        } else if (m_after < last.seq()) {
            collect(last);
        }
    }
    if (!m_known) {
        // Where it is now is enough: what came before is read for those who ask.
        m_known = Known{head.streamSeq, last.mark, last.epoch, last.seq(), last.wallMs, false};
        m_idsFromMs = last.wallMs;
        remember(last);
        noteMark(last.mark);
    } else if (last.mark != m_known->mark && !mustRead) {
        if (follows(last) || m_known->isNew) {
            advance(head.streamSeq, last);
        } else {
            mustRead = true;
            start.streamSeq = placeToReadFrom();
            m_after = last.seq();
        }
    }
    if (mustRead)
        readOn(head, start);
    else
        partDone();
}

quint64 NatsRoom::placeToReadFrom() const
{
    return m_known->streamSeq - std::min(m_known->streamSeq - 1, PlaceSlack);
}

void NatsRoom::readOn(const Stored &head, NatsReader::Start start)
{
    const auto isReached = std::make_shared<bool>(false);
    m_host.reader.read(
        m_host.streams.eventsName(), eventSubject(), start,
        [weak = weak_from_this(), head, isReached](const NatsReader::Stored &stored) {
            const auto room = weak.lock();
            const auto message = room ? decodeRoomMessage(stored.data) : std::nullopt;
            if (!message)
                return;
            room->advance(stored.streamSeq, *message);
            *isReached |= room->isSeen(message->mark)
                          && (message->mark == head.message.mark
                              || stored.streamSeq > head.streamSeq);
            if (message->epoch == head.message.epoch)
                room->collect(*message);
        },
        [weak = weak_from_this(), head, isReached](const QByteArray &error) {
            const auto room = weak.lock();
            if (!room)
                return;
            if (!error.isEmpty())
                return room->m_host.giveUp(QString::fromUtf8(error));
            room->onRead(head, *isReached);
        });
}

// A reading comes from any of the servers that have the stream, and that one may not have got as
// far as the one that said where the end is.
void NatsRoom::onRead(const Stored &head, bool isReached)
{
    if (m_known->isNew || isReached)
        return partDone();
    if (!isConfirmed())
        return askAgain();
    if (head.streamSeq > m_known->streamSeq)
        advance(head.streamSeq, head.message); // trimmed meanwhile
    else if (!isSeen(head.message.mark))
        adoptOrBegin(head.streamSeq, head.message);
    partDone();
}

// Whether what looks like a loss has done so for long enough.
bool NatsRoom::isConfirmed()
{
    const qint64 nowMs = m_host.clock.monotonicMs();
    if (m_doubtSinceMs == 0)
        m_doubtSinceMs = nowMs;
    return nowMs - m_doubtSinceMs >= ConfirmMs;
}

// The next tick asks; nothing is answered and nothing published until then.
void NatsRoom::askAgain()
{
    tryLater();
    partDone();
}

void NatsRoom::tryLater()
{
    m_isInDoubt = true;
    m_host.retryLater(*this);
}

// Not while others still say who is in the room: the doubt would be left to nobody.
void NatsRoom::retry()
{
    if (m_isInDoubt && m_isSyncing)
        m_host.retryLater(*this);
    else if (m_isInDoubt)
        sync();
}

void NatsRoom::collect(const NatsRoomMessage &message)
{
    quint64 seq = message.after;
    for (const NatsRoomMessage::Item &item : message.items) {
        for (const BusEvent &event : item.events) {
            if (++seq > m_after && m_answering)
                m_answer.events.push_back({seq, message.wallMs, event});
        }
    }
}

void NatsRoom::partDone()
{
    if (--m_parts > 0)
        return;
    if (!m_isInDoubt)
        m_doubtSinceMs = 0;
    const auto self = shared_from_this(); // whoever hears the answer may forget the room
    if (m_isInDoubt) {
        // the answer follows when that is settled
    } else if (m_answering && m_isAsked && m_question.number == m_answering->number
               && m_known->isNew) {
        m_mustSpeak = true; // the answer follows when the room has begun
    } else if (m_answering && m_isAsked && m_question.number == m_answering->number) {
        m_isAsked = false;
        m_isAnswered = true;
        m_answer.number = m_answering->number;
        m_answer.epoch = m_known->epoch;
        m_answer.seq = m_known->seq;
        m_answer.nowMs = m_host.clock.wallMs();
        m_host.onAnswer(m_key, m_answer);
    }
    endSync();
}

void NatsRoom::endSync()
{
    m_isSyncing = false;
    m_answer = {};
    m_host.syncDone();
    for (const Stored &early : std::exchange(m_early, {})) {
        if (m_known && !m_isQueued)
            take(early.streamSeq, early.message);
    }
    const bool waitsForBegin = m_known && m_known->isNew && m_mustSpeak;
    if (!m_isInDoubt && (m_again || (m_isAsked && !waitsForBegin)))
        sync();
    m_host.pumpLater(*this);
}

} // namespace Carillon

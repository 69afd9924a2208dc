// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natsbus.h"

#include "common/logging.h"

#include <QCryptographicHash>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int TickMs = 250;
constexpr int BeatTicks = 8;        // two seconds
constexpr qint64 DeadlineMs = 5000; // for an answer, for a connection
constexpr qint64 AskMs = 1500; // without a leader questions are not answered, and not kept
constexpr qint64 ListenMs = 100; // a new node gives the others so long to say that they are there
constexpr qint64 FreshMs = 3000; // who has not been heard of for so long is not waited for
constexpr qint64 StalledMs = NodeTable::LostMs / 2; // this node stood still for so long
constexpr int MaxSyncing
    = 64; // rooms being found out about: a node that comes back has all of them
constexpr std::size_t TouchRounds = 300; // beats in which every room is touched once: ten minutes
constexpr qint64 MaxUnsent = 128 * 1024 * 1024;

qint64 bytesOfItem(const BusItem &item)
{
    qint64 bytes = item.id.size() + 8;
    for (const auto &what : item.what) {
        if (const auto *event = std::get_if<BusEvent>(&what))
            bytes += bytesOf(*event) + 4;
        else
            bytes += std::get<BusMember>(what).user.size() + 200;
    }
    return bytes;
}

} // namespace

NatsBus::NatsBus(Options options, const Clock &time, QObject *parent)
    : BrokerBus(parent)
    , Host(options.streams, m_link, options.node, time)
    , m_link(std::move(options.link))
    , m_nodes(std::move(options.node), time)
{
    connect(&m_link, &NatsLink::opened, this, &NatsBus::hello);
    connect(&m_link, &NatsLink::ended, this, &NatsBus::reset);
    connect(&m_link, &NatsLink::received, this, &NatsBus::onMessage);
    connect(&m_link, &NatsLink::turnEnded, this, [this] {
        Q_EMIT turnEnded();
        flush();
    });
}

NatsBus::~NatsBus() = default;

// ---------------------------------------------------------------------------------- connecting

void NatsBus::start()
{
    m_startedMs = m_tickedMs = clock.monotonicMs();
    m_tick.start(TickMs, this);
    m_link.open();
}

void NatsBus::hello()
{
    for (const QByteArray &subject :
         {streams.nodesSubject(), streams.whoSubject(), streams.nodeSubject(node())})
        m_link.subscribe(subject);
    m_startedMs = clock.monotonicMs();
    say('H', node());
    askForStreams();
}

void NatsBus::askForStreams()
{
    m_askedMs = clock.monotonicMs();
    m_link.forget();
    ensureStream(streams.events(),
                 [this] { ensureStream(streams.state(), [this] { readRevocations(); }); });
    m_link.flush();
}

// Makes it, or makes it what the configuration says; whoever of the nodes comes first.
void NatsBus::ensureStream(const QJsonObject &wanted, std::function<void()> then)
{
    const QByteArray name = wanted.value("name"_L1).toString().toUtf8();
    const auto made = [this, name, then](const NatsMessage &answer) {
        const NatsReply reply = parseNatsReply(answer.data, answer.status);
        if (!reply.ok())
            return giveUp(
                u"stream %1: %2"_s.arg(QString::fromUtf8(name), QString::fromUtf8(reply.reason)));
        if (name == streams.eventsName())
            m_created = reply.body.value("created"_L1).toString();
        then();
    };
    m_link.request(
        "$JS.API.STREAM.INFO." + name, {}, [this, name, wanted, made](const NatsMessage &answer) {
            m_askedMs = clock.monotonicMs();
            const NatsReply reply = parseNatsReply(answer.data, answer.status);
            QJsonObject config = reply.body.value("config"_L1).toObject();
            if (reply.status == 404)
                return m_link.request("$JS.API.STREAM.CREATE." + name, compactJson(wanted), made);
            if (!reply.ok() || hasAll(config, wanted))
                return made(answer);
            for (auto field = wanted.begin(); field != wanted.end(); ++field)
                config.insert(field.key(), *field);
            qCInfo(lcBus, "the configuration of a stream changes stream=%s", name.constData());
            m_link.request("$JS.API.STREAM.UPDATE." + name, compactJson(config), made);
        });
}

void NatsBus::readRevocations()
{
    m_askedMs = 0;
    const auto inForce = std::make_shared<std::vector<Revocation>>();
    reader.read(
        streams.stateName(), streams.revocationSubject("*"), {},
        [this, inForce](const NatsReader::Stored &stored) {
            RecordReader from(stored.data);
            auto revocation = decodeRevocation(from);
            if (revocation && revocation->endsAt > clock.wallMs() / 1000) {
                inForce->push_back(std::move(*revocation));
            } else {
                const QJsonObject which{{u"seq"_s, qint64(stored.streamSeq)},
                                        {u"no_erase"_s, true}};
                m_link.request("$JS.API.STREAM.MSG.DELETE." + streams.stateName(),
                               compactJson(which), [](const NatsMessage &) {});
            }
        },
        [this, inForce](const QByteArray &error) {
            Q_EMIT revoked(*inForce); // as far as they came
            if (!error.isEmpty())
                return giveUp(QString::fromUtf8(error));
            m_isReady = true;
            upWhenReady();
        });
}

void NatsBus::upWhenReady()
{
    if (!m_isReady || m_isUp || clock.monotonicMs() - m_startedMs < ListenMs)
        return; // the next tick is
    m_isUp = true;
    m_pause.reset();
    m_toldLoss = false;
    m_nodes.beginAgain();
    qCInfo(lcBus, "the broker is here nats=%s rooms=%lld", qUtf8Printable(m_link.host()),
           qlonglong(m_rooms.size()));
    beat();
    std::erase_if(m_revocations, [now = clock.wallMs() / 1000](const Revocation &old) {
        return old.endsAt <= now;
    });
    for (const Revocation &revocation : m_revocations)
        sendRevocation(revocation);
    for (const auto &[key, room] : m_rooms)
        room->resume();
    Q_EMIT upChanged(true);
    flush();
}

void NatsBus::reset(const QString &reason)
{
    const bool wasUp = std::exchange(m_isUp, false);
    m_link.close();
    reader.clear();
    presence.clear();
    m_isReady = false;
    m_askedMs = 0;
    m_givenUp.clear();
    m_toPump.clear();
    m_toSync.clear();
    m_toRetry.clear();
    m_syncing = 0;
    m_retryTimer.start(m_pause.nextMs(), this);
    if (wasUp)
        qCCritical(lcBus, "the broker is away nats=%s reason=%s", qUtf8Printable(m_link.host()),
                   qUtf8Printable(reason));
    else
        qCWarning(lcBus, "the broker cannot be reached nats=%s reason=%s",
                  qUtf8Printable(m_link.host()), qUtf8Printable(reason));
    if (wasUp)
        Q_EMIT upChanged(false);
    std::vector<QByteArray> followed;
    for (const auto &[key, room] : m_rooms) {
        if (room->interrupt() && wasUp)
            followed.push_back(key);
    }
    if (!followed.empty())
        Q_EMIT interrupted(followed);
    Q_EMIT turnEnded();
}

void NatsBus::leave()
{
    if (!m_isUp)
        return;
    say('X', node());
    m_link.flush();
}

void NatsBus::roomLost()
{
    if (!std::exchange(m_toldLoss, true))
        qCCritical(lcBus, "the broker has lost events: rooms begin a new epoch nats=%s",
                   qUtf8Printable(m_link.host()));
}

void NatsBus::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_retryTimer.timerId()) {
        m_retryTimer.stop();
        m_startedMs = m_tickedMs = clock.monotonicMs();
        return m_link.open();
    }
    if (event->timerId() != m_tick.timerId() || m_retryTimer.isActive())
        return;
    const qint64 nowMs = clock.monotonicMs();
    const bool hasStalled = nowMs - std::exchange(m_tickedMs, nowMs) > StalledMs;
    if (!m_isUp) {
        upWhenReady();
        if (!m_isUp && nowMs - m_startedMs > DeadlineMs)
            reset(u"no connection in time"_s);
        else if (m_askedMs > 0 && nowMs - m_askedMs > AskMs)
            askForStreams();
        return flush();
    }
    if (hasStalled)
        return reset(u"this node stood still: the others take it for gone"_s);
    if (m_link.waitingMs() > DeadlineMs || reader.waitingMs() > DeadlineMs)
        return reset(u"no answer in time"_s);
    if (m_link.unsentBytes() > MaxUnsent)
        return reset(u"it takes nothing more"_s);
    presence.sweep();
    for (const auto &weak : std::exchange(m_toRetry, {})) {
        if (const auto room = weak.lock())
            room->retry();
    }
    for (const QByteArray &silent : m_nodes.silent()) {
        say('G', silent);
        lost(silent, false);
    }
    if (++m_ticks % BeatTicks == 0) {
        beat();
        sweep();
    }
    Q_EMIT turnEnded();
    flush();
}

// --------------------------------------------------------------------------------------- rooms

NatsRoom &NatsBus::roomOf(const QByteArray &key)
{
    auto &room = m_rooms[key];
    if (!room) {
        room = std::make_shared<NatsRoom>(static_cast<Host &>(*this), key);
        m_roomByWord.insert(subjectWord(key), key);
    }
    return *room;
}

void NatsBus::detach(const QByteArray &room)
{
    if (const auto found = m_rooms.find(room); found != m_rooms.end())
        found->second->detach();
}

bool NatsBus::takes(const std::vector<BusItem> &) const
{
    return m_isUp && m_underWayBytes < MaxUnderWay;
}

bool NatsBus::fits(const BusItem &item) const
{
    return NatsRoom::isOfMembers(item) || NatsRoom::FrameBytes + bytesOfItem(item) <= m_link.maxPayload();
}

void NatsBus::publish(quint64 ticket, std::vector<BusItem> items)
{
    if (!takes(items))
        return Q_EMIT failed(ticket);
    if (items.empty())
        return Q_EMIT placed(ticket, {});
    m_tickets.open(ticket, items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        NatsRoom::Pending pending{ticket, i, std::move(items[i]), 0, clock.monotonicMs()};
        pending.bytes = bytesOfItem(pending.item);
        m_underWayBytes += pending.bytes;
        NatsRoom &room = roomOf(pending.item.room);
        room.publish(std::move(pending));
    }
}

void NatsBus::onPlaced(const NatsRoom::Pending &pending, const BusPlacement &placement)
{
    m_underWayBytes -= pending.bytes;
    if (const auto placements = m_tickets.place(pending.ticket, pending.index, placement))
        Q_EMIT placed(pending.ticket, *placements);
}

void NatsBus::onFailed(const NatsRoom::Pending &pending)
{
    m_underWayBytes -= pending.bytes;
    if (m_tickets.fail(pending.ticket))
        Q_EMIT failed(pending.ticket);
}

// What the turn has for the broker. Nothing goes out before: what rooms have to say in one turn is
// one message each.
void NatsBus::flush()
{
    if (!m_givenUp.isEmpty())
        return reset(m_givenUp);
    if (!m_isUp)
        return m_link.flush();
    // Each may bring up the other.
    while (!m_toPump.empty() || (!m_toSync.empty() && m_syncing < MaxSyncing)) {
        for (const auto &weak : std::exchange(m_toPump, {})) {
            if (const auto room = weak.lock())
                room->pump();
        }
        while (!m_toSync.empty() && m_syncing < MaxSyncing) {
            const auto room = m_toSync.front().lock();
            m_toSync.pop_front();
            if (!room)
                continue;
            ++m_syncing;
            room->startSync();
        }
    }
    m_link.flush();
}

void NatsBus::onMessage(const NatsMessage &message)
{
    if (reader.take(message))
        return;
    if (message.subject == streams.nodesSubject())
        return onNodes(message.data);
    if (message.subject == streams.whoSubject())
        return presence.onAsked(message.data);
    if (message.subject == streams.nodeSubject(node()))
        return onTold(message.data);
    const QByteArrayList words
        = message.subject.sliced(qMin(message.subject.size(), streams.live({}).size())).split('.');
    const auto found = m_rooms.find(m_roomByWord.value(words[0]));
    if (words.size() < 2 || found == m_rooms.end())
        return;
    if (words[1] == "event") {
        found->second->onEvent(message.streamSeq, message.data);
    } else if (words[1] == "member") {
        found->second->onMember(message.data);
    } else if (words[1] == "presence" && found->second->isFollowed()) {
        RecordReader from(message.data);
        (void)from.kind();
        const QByteArray of = from.bytes();
        const auto users = decodePresent(from);
        if (from.ok())
            Q_EMIT presenceTold(found->first, of, users);
    }
}

void NatsBus::tellPresence(const QByteArray &room,
                           const std::vector<std::pair<QByteArray, quint32>> &users)
{
    presence.tell(room, users, m_isUp);
}

// To this node alone: who is in a room, or what another node's hub has to say.
void NatsBus::onTold(QByteArrayView bytes)
{
    RecordReader from(bytes);
    const char kind = from.kind();
    if (kind == 'W') {
        if (const auto late = presence.onAnswered(bytes.sliced(1)))
            Q_EMIT presenceTold(late->room, late->node, late->users);
    } else if (kind == 'M') {
        const QByteArray of = from.bytes();
        const QByteArray text = from.bytes();
        if (from.ok())
            Q_EMIT messaged(of, text);
    }
}

bool NatsBus::send(const QByteArray &to, const QByteArray &message)
{
    QByteArray record("M");
    appendField(record, node());
    appendField(record, message);
    if (!m_isUp || message.size() > MaxMessage || record.size() > m_link.maxPayload()
        || m_link.unsentBytes() > MaxMessages)
        return false;
    m_link.publish(streams.nodeSubject(to), record);
    return true;
}

// Rooms that are not needed go; those that are followed are looked at now and then.
void NatsBus::sweep()
{
    std::erase_if(m_rooms, [this, nowMs = clock.monotonicMs()](const auto &entry) {
        if (!entry.second->isIdle(nowMs))
            return false;
        entry.second->detach();
        m_roomByWord.remove(subjectWord(entry.first));
        return true;
    });
    if (m_touching.empty()) {
        for (const auto &[key, room] : m_rooms)
            m_touching.push_back(room);
    }
    const std::size_t slice = m_rooms.size() / TouchRounds + 1;
    for (std::size_t i = 0; i < slice && !m_touching.empty(); ++i) {
        if (const auto room = m_touching.back().lock())
            room->touch();
        m_touching.pop_back();
    }
}

// --------------------------------------------------------------------------------------- nodes

void NatsBus::say(char kind, QByteArrayView of, QByteArrayView more)
{
    QByteArray bytes(1, kind);
    appendField(bytes, of);
    appendField(bytes, more);
    m_link.publish(streams.nodesSubject(), bytes);
}

// The same question tells whether the broker is there and whether the stream is still the one that
// it was.
void NatsBus::beat()
{
    say('N', node(), m_announcement ? m_announcement() : QByteArray());
    m_link.request("$JS.API.STREAM.INFO." + streams.eventsName(), {},
                   [this](const NatsMessage &answer) {
                       const NatsReply reply = parseNatsReply(answer.data, answer.status);
                       if (!reply.ok())
                           giveUp(QString::fromUtf8(reply.reason));
                       else if (reply.body.value("created"_L1).toString() != m_created)
                           giveUp(u"the stream was made anew"_s);
                   });
}

void NatsBus::onNodes(QByteArrayView bytes)
{
    RecordReader from(bytes);
    const char kind = from.kind();
    const QByteArray of = from.bytes();
    const QByteArray more = from.bytes();
    if (!from.ok())
        return;
    switch (kind) {
    case 'H': // it has come and wants to know who is here
        if (of != node() && m_isUp)
            say('N', node(), m_announcement ? m_announcement() : QByteArray());
        break;
    case 'N':
        m_nodes.heard(of, &more);
        break;
    case 'X':
        lost(of, true);
        break;
    case 'G': // so its presence has gone, too: everything is said anew
        if (of == node() && m_isUp)
            giveUp(u"another node takes this one for gone"_s);
        break;
    case 'V': {
        RecordReader inside(more);
        if (const auto revocation = decodeRevocation(inside))
            Q_EMIT revoked({*revocation});
        break;
    }
    default:
        break;
    }
}

void NatsBus::lost(const QByteArray &node, bool left)
{
    if (m_nodes.remove(node, left))
        Q_EMIT nodeLost(node, left);
}

QByteArrayList NatsBus::aliveNodes() const
{
    QByteArrayList alive;
    for (const Node &node : m_nodes.nodes()) {
        if (node.ageMs < FreshMs)
            alive.append(node.id);
    }
    return alive;
}

// --------------------------------------------------------------------------------- revocations

void NatsBus::revoke(const Revocation &revocation)
{
    m_revocations.push_back(revocation);
    if (m_isUp)
        sendRevocation(revocation);
}

void NatsBus::sendRevocation(const Revocation &revocation)
{
    const QByteArray bytes = encodeRevocation(revocation);
    const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex();
    m_link.request(streams.revocationSubject(name), bytes, [this](const NatsMessage &answer) {
        if (const NatsReply reply = parseNatsReply(answer.data, answer.status); !reply.ok())
            giveUp(QString::fromUtf8(reply.reason)); // said again when it is back
    });
    say('V', node(), bytes);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/redisshard.h"

#include "common/logging.h"
#include "server/bus/records.h"
#include "server/bus/redisreply.h"
#include "server/bus/redisscripts.h"

#include <QRandomGenerator>
#include <QTimerEvent>

namespace Carillon {

namespace {

constexpr int TickMs = 500;
constexpr int BeatTicks = 4;         // two seconds
constexpr qint64 DeadlineMs = 5000;  // for an answer, for a connection
constexpr int MaxAsking = 64;        // questions under way: a node that comes back has one for each room
constexpr int Page = 500;            // events in an answer
constexpr std::size_t MaxSubscribe = 500; // channels in one command
constexpr qint64 MaxCallBytes = 1024 * 1024;
constexpr std::size_t MaxCallItems = 1000;
constexpr std::size_t TouchRounds = 300; // beats in which every room is touched once: ten minutes
constexpr auto DayMs = "86400000";

QByteArray fieldOf(QByteArrayView lines, QByteArrayView name)
{
    for (const QByteArray &line : lines.toByteArray().split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size()).trimmed();
    }
    return {};
}

QByteArray randomName()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

constexpr const char *Sources[] = {RedisScripts::Publish, RedisScripts::Ask, RedisScripts::Presence,
                                   RedisScripts::Hello, RedisScripts::Beat, RedisScripts::Join,
                                   RedisScripts::Revoke, RedisScripts::Leave};

} // namespace

RedisShard::RedisShard(Options options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    m_clock.start();
}

RedisShard::~RedisShard() = default;

// ---------------------------------------------------------------------------------- connecting

void RedisShard::connectNow()
{
    m_startedMs = m_clock.elapsed();
    if (!m_tick.isActive())
        m_tick.start(TickMs, this);
    const auto &hosts = m_options.address.hosts;
    const RedisAddress::Host &host = hosts[m_nextHost++ % hosts.size()];
    if (m_options.address.sentinel.isEmpty())
        return connectTo(host.name, host.port);
    m_sentinel = std::make_unique<RespConnection>();
    connect(m_sentinel.get(), &RespConnection::ended, this, &RedisShard::reset);
    connect(m_sentinel.get(), &RespConnection::opened, this, &RedisShard::askSentinel);
    m_sentinel->open({host.name, host.port, m_options.address.tls, m_options.tls});
}

void RedisShard::askSentinel()
{
    m_sentinel->askForMaster(m_options.address.sentinel, [this](const QString &host, quint16 port) {
        if (host.isEmpty())
            return reset(QStringLiteral("the Sentinel does not know the master"));
        connectTo(host, port);
    });
}

void RedisShard::connectTo(const QString &host, quint16 port)
{
    m_opened = 0;
    m_commands = std::make_unique<RespConnection>();
    m_events = std::make_unique<RespConnection>();
    for (RespConnection *connection : {m_commands.get(), m_events.get()}) {
        connect(connection, &RespConnection::ended, this, &RedisShard::reset);
        connect(connection, &RespConnection::turnEnded, this, &RedisShard::turnEnded);
        connect(connection, &RespConnection::opened, this, [this] {
            if (++m_opened == 2)
                hello();
        });
        connection->open({host, port, m_options.address.tls, m_options.tls});
    }
}

void RedisShard::hello()
{
    const RedisAddress &address = m_options.address;
    const auto mustBeOk = [this](const redisReply &reply) {
        if (isError(reply))
            reset(QString::fromUtf8(text(reply)));
    };
    for (RespConnection *connection : {m_commands.get(), m_events.get()})
        connection->authenticate(address.user, address.password, mustBeOk);
    // The events' connection first: what it brings must not be missed by what is asked then.
    m_events->send({"PING"}, [this, mustBeOk](const redisReply &reply) {
        mustBeOk(reply);
        if (!m_events)
            return;
        m_events->setPushed([this](const redisReply &pushed) { onPushed(pushed); });
        if (m_options.keepsNodes)
            m_events->send({"SUBSCRIBE", channelOfNode(m_options.node), QByteArray(m_options.prefix + ":nodes")}, {});
        else
            m_events->send({"PING"}, {});
        m_events->flush();
    });
    if (address.database > 0)
        m_commands->send({"SELECT", QByteArray::number(address.database)}, mustBeOk);
    if (!address.sentinel.isEmpty()) {
        m_commands->send({"ROLE"}, [this](const redisReply &reply) {
            if (!isList(reply, 1) || text(*reply.element[0]) != "master")
                reset(QStringLiteral("it is not the master"));
        });
    }
    m_events->flush();
    m_commands->flush();
}

void RedisShard::loadScripts()
{
    m_commands->send({"INFO", "server"}, [this](const redisReply &reply) {
        m_runNow = isText(reply) ? fieldOf(text(reply), "run_id:") : QByteArray();
        if (m_runNow.isEmpty())
            reset(isText(reply) ? QString::fromUtf8(text(reply).first(qMin<qsizetype>(100, text(reply).size())))
                                : QStringLiteral("it does not say which run it is"));
    });
    for (std::size_t i = 0; i < ScriptCount; ++i) {
        const bool isAboutRoom = Script(i) == Script::Publish || Script(i) == Script::Ask;
        const QByteArray source = (isAboutRoom ? RedisScripts::Room : QByteArray()) + Sources[i];
        m_commands->send({"SCRIPT", "LOAD", source}, [this, i](const redisReply &reply) {
            if (reply.type == REDIS_REPLY_ERROR)
                return reset(QString::fromUtf8(text(reply)));
            m_hashes[i] = text(reply).toByteArray();
            if (i + 1 == ScriptCount)
                greet();
        });
    }
    m_commands->flush();
}

void RedisShard::greet()
{
    run(Script::Hello, {}, {m_runNow, m_generation, m_seenRun, QByteArray::number(m_seenCounter), randomName()},
        [this](const redisReply &reply) { up(reply); });
    m_commands->flush();
}

void RedisShard::up(const redisReply &reply)
{
    if (!isList(reply, 2))
        return reset(isText(reply) ? QString::fromUtf8(text(reply)) : QStringLiteral("it gave no generation"));
    const QByteArray generation = text(*reply.element[0]).toByteArray();
    if (!m_generation.isEmpty() && generation != m_generation)
        qCCritical(lcBus, "the broker has lost events: all its rooms begin a new epoch redis=%s", m_options.address.identity().constData());
    m_generation = generation;
    m_seenRun = m_runNow;
    m_seenCounter = quint64(reply.element[1]->integer);
    m_isUp = true;
    m_pause.reset();
    qCInfo(lcBus, "the broker is here redis=%s rooms=%lld", m_options.address.identity().constData(), qlonglong(m_rooms.size()));
    beat();
    if (m_options.keepsNodes)
        run(Script::Join, {}, {}, [this](const redisReply &answer) { join(answer); });
    for (auto &[room, followed] : m_rooms)
        follow(room, true);
    Q_EMIT upChanged(true);
    flush();
}

void RedisShard::join(const redisReply &reply)
{
    if (!isList(reply, 2))
        return reset(QStringLiteral("it does not say which nodes there are"));
    const auto nodes = items(*reply.element[0]);
    for (std::size_t i = 0; i + 1 < nodes.size(); i += 2)
        Q_EMIT nodeHeard(text(*nodes[i]).toByteArray(), text(*nodes[i + 1]).toByteArray());
    std::vector<Revocation> revocations;
    for (const redisReply *entry : items(*reply.element[1])) {
        RecordReader from(text(*entry));
        if (auto revocation = decodeRevocation(from))
            revocations.push_back(std::move(*revocation));
    }
    Q_EMIT revoked(revocations);
}

void RedisShard::reset(const QString &reason)
{
    const bool wasUp = std::exchange(m_isUp, false);
    // They may be calling us: they go when the loop is back.
    for (auto *connection : {&m_commands, &m_events, &m_sentinel}) {
        if (*connection) {
            (*connection)->abandon();
            connection->release()->deleteLater();
        }
    }
    m_isBeating = false;
    m_follows.clear();
    m_subscribing.clear();
    m_questions.clear();
    m_asking = 0;
    m_calls.clear();
    m_callOfRoom.clear();
    m_underWayBytes = 0;
    m_messageBytes = 0;
    std::vector<QByteArray> rooms;
    for (auto &[room, followed] : m_rooms) {
        followed.isSubscribed = false;
        followed.isQueued = false;
        if (wasUp)
            rooms.push_back(room);
    }
    const auto tickets = std::exchange(m_tickets, {});
    m_retryTimer.start(m_pause.nextMs(), this);
    if (wasUp)
        qCCritical(lcBus, "the broker is away redis=%s reason=%s", m_options.address.identity().constData(), qUtf8Printable(reason));
    else
        qCWarning(lcBus, "the broker cannot be reached redis=%s reason=%s", m_options.address.identity().constData(), qUtf8Printable(reason));
    if (wasUp)
        Q_EMIT upChanged(false);
    for (auto ticket = tickets.keyBegin(); ticket != tickets.keyEnd(); ++ticket)
        Q_EMIT failed(*ticket);
    if (!rooms.empty())
        Q_EMIT interrupted(rooms);
    Q_EMIT turnEnded();
}

void RedisShard::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_retryTimer.timerId()) {
        m_retryTimer.stop();
        return connectNow();
    }
    if (event->timerId() != m_tick.timerId() || m_retryTimer.isActive())
        return;
    if (!m_isUp) {
        if (m_clock.elapsed() - m_startedMs > DeadlineMs)
            reset(QStringLiteral("no connection in time"));
        return;
    }
    if (m_commands->waitingMs() > DeadlineMs || m_events->silentMs() > DeadlineMs + TickMs * BeatTicks)
        return reset(QStringLiteral("no answer in time"));
    if (++m_ticks % BeatTicks == 0) {
        beat();
        touch();
        m_events->send({"PING"}, {});
        flush();
    }
}

void RedisShard::beat()
{
    if (std::exchange(m_isBeating, true))
        return;
    run(Script::Beat, {}, {m_options.node, m_options.announcement ? m_options.announcement() : QByteArray(), m_options.keepsNodes ? "1" : "0"},
        [this](const redisReply &reply) {
            m_isBeating = false;
            if (!isList(reply, 2) || isFatal(reply))
                return;
            seen(quint64(reply.element[1]->integer));
            // Another node has found that something is gone, or all of it went under a living connection.
            if (text(*reply.element[0]) != m_generation)
                reset(QStringLiteral("another generation has begun"));
        });
}

// Rooms that are followed stay, however quiet they are; and what never came on the way here is noticed.
void RedisShard::touch()
{
    if (m_touching.empty()) {
        for (const auto &[room, followed] : m_rooms)
            m_touching.push_back(room);
    }
    const std::size_t slice = m_rooms.size() / TouchRounds + 1;
    for (std::size_t i = 0; i < slice && !m_touching.empty(); ++i) {
        const QByteArray room = std::move(m_touching.back());
        m_touching.pop_back();
        const auto found = m_rooms.find(room);
        if (found == m_rooms.end() || !found->second.isSubscribed || !found->second.question)
            continue;
        const QByteArray ttl = QByteArray::number(qint64(found->second.question->historyTtl.count()));
        run(Script::Ask, room, {"", "9e15", "0", ttl, "0", "0", "1"}, [this, room](const redisReply &reply) {
            if (isList(reply, 5))
                Q_EMIT arrived(room, {text(*reply.element[1]).toByteArray(), quint64(reply.element[3]->integer), 0, {}});
        });
        m_commands->send({"PEXPIRE", QByteArray(m_options.prefix + ":presence:" + room), DayMs}, {});
    }
}

void RedisShard::run(Script script, QByteArrayView room, std::vector<QByteArrayView> words, RespConnection::Callback done)
{
    std::vector<QByteArrayView> all{"EVALSHA", m_hashes[std::size_t(script)], "2", room, m_options.prefix};
    all.insert(all.end(), words.begin(), words.end());
    m_commands->send(all, std::move(done));
}

// Errors after which this connection is of no use: its data or its rights are gone, or it is no master any more.
bool RedisShard::isFatal(const redisReply &reply)
{
    if (reply.type != REDIS_REPLY_ERROR)
        return false;
    const QByteArray error = text(reply).toByteArray();
    for (const char *fatal : {"LOST", "NOSCRIPT", "READONLY", "NOAUTH", "MASTERDOWN", "LOADING"}) {
        if (error.startsWith(fatal)) {
            reset(QString::fromUtf8(error));
            return true;
        }
    }
    qCCritical(lcBus, "the broker refuses redis=%s error=%s", m_options.address.identity().constData(), error.constData());
    return false;
}

void RedisShard::seen(quint64 counter)
{
    m_seenCounter = qMax(m_seenCounter, counter);
}

// ---------------------------------------------------------------------------------- publishing

void RedisShard::publish(quint64 ticket, std::size_t index, const BusItem &item)
{
    const auto known = m_callOfRoom.find(item.room);
    Call *call = known == m_callOfRoom.end() ? nullptr : &m_calls[known->second];
    if (!call || call->bytes > MaxCallBytes || call->items.size() >= MaxCallItems) {
        m_callOfRoom[item.room] = m_calls.size();
        call = &m_calls.emplace_back();
        call->room = item.room;
    }
    call->historySize = item.historySize;
    call->historyTtl = item.historyTtl.count();
    call->items.emplace_back(ticket, index);
    call->words.push_back(item.id);
    call->words.push_back(QByteArray::number(qlonglong(item.what.size())));
    qint64 bytes = item.id.size() + 100;
    for (const auto &what : item.what) {
        if (const auto *event = std::get_if<BusEvent>(&what)) {
            call->words.push_back(encodeBusEvent(*event));
        } else {
            const auto &member = std::get<BusMember>(what);
            call->words.push_back((member.added ? '+' : '-') + member.user);
        }
        bytes += call->words.back().size();
    }
    call->bytes += bytes;
    m_underWayBytes += bytes;
    ++m_tickets[ticket];
}

void RedisShard::sendCall(Call call)
{
    const QByteArray size = QByteArray::number(call.historySize);
    const QByteArray ttl = QByteArray::number(call.historyTtl);
    std::vector<QByteArrayView> words{size, ttl};
    words.insert(words.end(), call.words.begin(), call.words.end());
    auto sent = std::make_shared<Call>(std::move(call)); // a callback must be copyable
    run(Script::Publish, sent->room, std::move(words), [this, sent](const redisReply &reply) { onPlaced(*sent, reply); });
    sent->words.clear();
}

void RedisShard::onPlaced(const Call &call, const redisReply &reply)
{
    if (isFatal(reply))
        return;
    m_underWayBytes -= call.bytes;
    const bool ok = isList(reply, 3) && items(*reply.element[2]).size() == call.items.size();
    if (ok)
        seen(quint64(reply.element[0]->integer));
    for (std::size_t i = 0; i < call.items.size(); ++i) {
        const auto &[ticket, index] = call.items[i];
        if (const auto left = m_tickets.find(ticket); left != m_tickets.end() && --*left == 0)
            m_tickets.erase(left);
        if (!ok) {
            Q_EMIT failed(ticket);
            continue;
        }
        const redisReply &one = *items(*reply.element[2])[i];
        BusPlacement placement{quint64(one.integer), text(*reply.element[1]).toByteArray(), false};
        if (one.type == REDIS_REPLY_STRING) {
            const QByteArray known = text(one).toByteArray();
            const qsizetype space = known.indexOf(' ');
            placement = {known.first(qMax<qsizetype>(0, space)).toULongLong(), known.sliced(space + 1), true};
        }
        if (placement.seq == 0)
            placement.epoch.clear(); // of members
        Q_EMIT placed(ticket, index, placement);
    }
}

// ------------------------------------------------------------------------------------ following

void RedisShard::ask(const QByteArray &room, const BusQuestion &question)
{
    const auto [found, isNew] = m_rooms.try_emplace(room);
    Followed &followed = found->second;
    followed.question = question;
    if (isNew)
        follow(room, true);
    else if (followed.isSubscribed)
        queueQuestion(room, followed);
}

void RedisShard::detach(const QByteArray &room)
{
    if (m_rooms.erase(room) > 0)
        follow(room, false);
}

void RedisShard::follow(const QByteArray &room, bool follows)
{
    if (!m_isUp)
        return; // up() follows them all
    m_follows.emplace_back(room, follows);
    if (follows)
        ++m_subscribing[room];
}

void RedisShard::queueQuestion(const QByteArray &room, Followed &followed)
{
    if (!std::exchange(followed.isQueued, true))
        m_questions.push_back(room);
}

void RedisShard::pump()
{
    while (m_isUp && m_asking < MaxAsking && !m_questions.empty()) {
        const QByteArray room = std::move(m_questions.front());
        m_questions.pop_front();
        const auto found = m_rooms.find(room);
        if (found == m_rooms.end() || !found->second.isQueued)
            continue;
        found->second.isQueued = false;
        const BusQuestion &question = *found->second.question;
        const QByteArray after = QByteArray::number(question.after);
        const QByteArray size = QByteArray::number(question.historySize);
        const QByteArray ttl = QByteArray::number(qint64(question.historyTtl.count()));
        const QByteArray page = QByteArray::number(Page);
        std::vector<QByteArrayView> words{question.epoch, after, size, ttl, question.membersOnly ? "1" : "0",
                                          question.wantsPresence ? "1" : "0", page};
        words.insert(words.end(), question.users.begin(), question.users.end());
        ++m_asking;
        run(Script::Ask, room, std::move(words), [this, room, number = question.number](const redisReply &reply) {
            --m_asking;
            if (!isFatal(reply))
                onAnswer(room, number, reply);
        });
    }
}

void RedisShard::onAnswer(const QByteArray &room, quint64 number, const redisReply &reply)
{
    if (!isList(reply, 3))
        return reset(QStringLiteral("a question was not answered"));
    BusAnswer answer;
    answer.number = number;
    answer.epoch = text(*reply.element[1]).toByteArray();
    for (const redisReply *member : items(*reply.element[2]))
        answer.members.push_back(member->integer == 1);
    if (reply.elements >= 8) {
        seen(quint64(reply.element[0]->integer));
        answer.seq = quint64(reply.element[3]->integer);
        answer.nowMs = reply.element[4]->integer;
        for (const redisReply *entry : items(*reply.element[5])) {
            // An entry: its id, and one field with its value.
            if (!isList(*entry, 2) || !isList(*entry->element[1], 2))
                continue;
            RecordReader from(text(*entry->element[1]->element[1]));
            BusAnswer::Event event;
            event.wallMs = qint64(from.number());
            (void)from.kind();
            event.event = decodeBusEvent(from);
            const QByteArray id = text(*entry->element[0]).toByteArray();
            event.seq = id.first(qMax<qsizetype>(0, id.indexOf('-'))).toULongLong();
            if (from.ok())
                answer.events.push_back(std::move(event));
            else
                qCCritical(lcBus, "the broker keeps something that is no event id=%s", id.constData());
        }
        answer.more = reply.element[6]->integer == 1 && !answer.events.empty() && answer.events.back().seq < answer.seq;
        const auto presence = items(*reply.element[7]);
        for (std::size_t i = 0; i + 1 < presence.size(); i += 2) {
            const QByteArray name = text(*presence[i]).toByteArray();
            const qsizetype zero = name.indexOf('\0');
            if (zero > 0)
                answer.presence.push_back({name.first(zero), name.sliced(zero + 1), text(*presence[i + 1]).toByteArray().toUInt()});
        }
    }
    Q_EMIT answered(room, answer);
}

void RedisShard::onPushed(const redisReply &reply)
{
    if (reply.type == REDIS_REPLY_ERROR)
        return reset(QString::fromUtf8(text(reply)));
    // A PONG is a list only on a connection that has subscribed to something.
    if (reply.type == REDIS_REPLY_STATUS && !m_isUp)
        return loadScripts();
    if (!isList(reply, 2) || !isText(*reply.element[0]))
        return;
    const QByteArrayView kind = text(*reply.element[0]);
    if (kind == "subscribe" && !m_isUp) {
        // The second of the channels of nodes.
        if (reply.elements == 3 && reply.element[2]->integer == 2)
            loadScripts();
        return;
    }
    if (kind == "message" && reply.elements == 3)
        return onMessage(text(*reply.element[1]), text(*reply.element[2]));
    if (kind != "subscribe")
        return;
    const qsizetype prefix = m_options.prefix.size() + 8; // ":events:"
    const QByteArray room = text(*reply.element[1]).toByteArray().mid(prefix);
    if (int &left = m_subscribing[room]; --left > 0)
        return;
    m_subscribing.remove(room);
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return;
    found->second.isSubscribed = true;
    if (found->second.question)
        queueQuestion(room, found->second);
}

void RedisShard::onMessage(QByteArrayView channel, QByteArrayView message)
{
    RecordReader from(message);
    const char kind = from.kind();
    const qsizetype prefix = m_options.prefix.size() + 8;
    if (kind == 'N') {
        const QByteArray node = from.bytes();
        const QByteArray announcement = from.bytes();
        if (from.ok())
            Q_EMIT nodeHeard(node, announcement);
    } else if (kind == 'X') {
        Q_EMIT nodeLeft(from.bytes());
    } else if (kind == 'M') {
        const QByteArray node = from.bytes();
        const QByteArray text = from.bytes();
        if (from.ok())
            Q_EMIT messaged(node, text);
    } else if (kind == 'V') {
        if (const auto revocation = decodeRevocation(from))
            Q_EMIT revoked({*revocation});
    } else if (kind == 'P') {
        const QByteArray node = from.bytes();
        const auto users = decodePresent(from);
        if (from.ok())
            Q_EMIT presenceTold(channel.sliced(prefix).toByteArray(), node, users);
    } else if (kind == 'L') {
        const quint64 counter = from.number();
        BusBatch batch;
        batch.wallMs = qint64(from.number());
        batch.after = from.number();
        batch.epoch = from.bytes();
        while (from.ok() && !from.atEnd()) {
            const QByteArrayView record = from.field();
            RecordReader inside(record);
            const char what = inside.kind();
            if (what == 'E')
                batch.what.emplace_back(decodeBusEvent(inside));
            else
                batch.what.emplace_back(BusMember{what == '+', record.sliced(qMin<qsizetype>(1, record.size())).toByteArray()});
        }
        const QByteArray room = channel.sliced(prefix).toByteArray();
        const auto found = m_rooms.find(room);
        if (!from.ok() || found == m_rooms.end() || !found->second.isSubscribed)
            return;
        seen(counter);
        Q_EMIT arrived(room, batch);
    }
}

// ------------------------------------------------------------------------------------- the rest

void RedisShard::tellPresence(const QByteArray &room, const QByteArray &node,
                              const std::vector<std::pair<QByteArray, quint32>> &users)
{
    if (!m_isUp)
        return; // told when the room is asked about again
    std::vector<QByteArray> numbers;
    numbers.reserve(users.size());
    std::vector<QByteArrayView> words{node};
    for (const auto &[user, connections] : users) {
        numbers.push_back(QByteArray::number(connections));
        words.emplace_back(user);
        words.emplace_back(numbers.back());
    }
    run(Script::Presence, room, std::move(words), [this](const redisReply &reply) { (void)isFatal(reply); });
}

void RedisShard::revoke(const Revocation &revocation)
{
    if (m_isUp) {
        run(Script::Revoke, {}, {encodeRevocation(revocation), QByteArray::number(revocation.endsAt)},
            [this](const redisReply &reply) { (void)isFatal(reply); });
    }
}

bool RedisShard::send(const QByteArray &node, const QByteArray &message)
{
    const qint64 bytes = message.size() + 100;
    if (!m_isUp || m_messageBytes + bytes > MaxMessages)
        return false;
    QByteArray record("M");
    appendField(record, m_options.node);
    appendField(record, message);
    m_messageBytes += bytes;
    m_commands->send({"PUBLISH", channelOfNode(node), record}, [this, bytes](const redisReply &reply) {
        if (!isFatal(reply))
            m_messageBytes -= bytes;
    });
    return true;
}

void RedisShard::leave()
{
    if (!m_isUp)
        return;
    run(Script::Leave, {}, {m_options.node}, {});
    flush();
}

void RedisShard::flush()
{
    if (!m_isUp)
        return;
    m_callOfRoom.clear();
    for (Call &call : std::exchange(m_calls, {}))
        sendCall(std::move(call));
    // Neighbours of one kind go in one command.
    for (std::size_t i = 0; i < m_follows.size();) {
        const bool follows = m_follows[i].second;
        std::vector<QByteArray> channels;
        for (; i < m_follows.size() && m_follows[i].second == follows && channels.size() < MaxSubscribe; ++i)
            channels.push_back(channel(m_follows[i].first));
        std::vector<QByteArrayView> words{follows ? "SUBSCRIBE" : "UNSUBSCRIBE"};
        words.insert(words.end(), channels.begin(), channels.end());
        m_events->send(words, {});
    }
    m_follows.clear();
    pump();
    m_events->flush();
    m_commands->flush();
}

} // namespace Carillon

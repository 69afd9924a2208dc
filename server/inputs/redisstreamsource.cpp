// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/redisstreamsource.h"

#include "common/json.h"
#include "server/bus/redisreply.h"
#include "server/inputs/inputsecret.h"

#include <QFile>
#include <QSet>
#include <QSslCertificate>
#include <QSslKey>
#include <QSysInfo>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int TickMs = 500;
constexpr qint64 BlockMs = 2000;
constexpr qint64 DeadlineMs = 5000;
constexpr qint64 ClaimMs = 30'000;
constexpr auto ClaimIdleMs = "60000"; // what another consumer has held for so long is nobody's
constexpr int MaxRead = 500;

// Read at each connection, so that certificates can be renewed.
Result<QSslConfiguration, QString> tlsOf(const InputConfig &input)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); // a client's: certificate and name are verified
    if (!input.caFile.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromPath(input.caFile));
    if (input.certificateFile.isEmpty())
        return tls;
    QSslKey key;
    if (QFile file(input.keyFile); file.open(QIODevice::ReadOnly)) {
        const QByteArray pem = file.readAll();
        key = QSslKey(pem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(pem, QSsl::Ec);
    }
    tls.setLocalCertificateChain(QSslCertificate::fromPath(input.certificateFile));
    tls.setPrivateKey(key);
    if (key.isNull() || tls.localCertificate().isNull())
        return u"certificate_file and key_file cannot be used"_s;
    return tls;
}

} // namespace

RedisStreamSource::RedisStreamSource(InputConfig input, Host &host)
    : m_input(std::move(input))
    , m_stream(m_input.stream.toUtf8())
    , m_group(m_input.group.toUtf8())
    , m_consumer(m_input.consumer.isEmpty() ? QSysInfo::machineHostName().toUtf8() : m_input.consumer.toUtf8())
    , m_host(host)
{
    if (auto addresses = parseRedisAddresses(m_input.url); addresses.ok())
        m_address = addresses->front();
    if (m_consumer.isEmpty())
        m_consumer = "carillond";
}

RedisStreamSource::~RedisStreamSource() = default;

QString RedisStreamSource::checkUrl(const QString &url)
{
    const auto addresses = parseRedisAddresses(url);
    if (!addresses.ok())
        return addresses.error();
    return addresses->size() == 1 ? QString() : u"names several Redis servers: a stream is on one"_s;
}

// ---------------------------------------------------------------------------------- connecting

void RedisStreamSource::connectNow()
{
    m_since.start();
    m_tick.start(TickMs, this);
    if (auto tls = tlsOf(m_input); tls.ok())
        m_tls = *tls;
    else
        return reset(tls.error());
    const RedisAddress::Host &host = m_address.hosts[m_nextHost++ % m_address.hosts.size()];
    if (m_address.sentinel.isEmpty())
        return connectTo(host.name, host.port);
    m_sentinel = std::make_unique<RespConnection>();
    connect(m_sentinel.get(), &RespConnection::ended, this, &RedisStreamSource::reset);
    connect(m_sentinel.get(), &RespConnection::opened, this, &RedisStreamSource::askSentinel);
    m_sentinel->open({host.name, host.port, m_address.tls, m_tls});
}

void RedisStreamSource::askSentinel()
{
    m_sentinel->askForMaster(m_address.sentinel, [this](const QString &host, quint16 port) {
        if (host.isEmpty())
            return reset(u"the Sentinel does not know the master"_s);
        connectTo(host, port);
    });
}

void RedisStreamSource::connectTo(const QString &host, quint16 port)
{
    m_opened = 0;
    m_reader = std::make_unique<RespConnection>();
    m_writer = std::make_unique<RespConnection>();
    for (RespConnection *connection : {m_reader.get(), m_writer.get()}) {
        connect(connection, &RespConnection::ended, this, &RedisStreamSource::reset);
        connect(connection, &RespConnection::opened, this, [this] {
            if (++m_opened == 2)
                hello();
        });
        connection->open({host, port, m_address.tls, m_tls});
    }
}

void RedisStreamSource::hello()
{
    QUrl url;
    url.setPassword(QString::fromUtf8(m_address.password));
    const auto password = inputSecret(m_input, url);
    if (!password.ok())
        return reset(password.error());
    const auto mustBeOk = [this](const Reply &reply) {
        if (isError(reply))
            reset(QString::fromUtf8(text(reply)));
    };
    for (RespConnection *connection : {m_reader.get(), m_writer.get()}) {
        connection->authenticate(m_address.user, *password, mustBeOk);
        if (m_address.database > 0)
            connection->send({"SELECT", QByteArray::number(m_address.database)}, mustBeOk);
    }
    m_reader->flush();
    const QByteArray from = m_input.from == "latest"_L1 ? "$" : "0";
    m_writer->send({"XGROUP", "CREATE", m_stream, m_group, from, "MKSTREAM"}, [this](const Reply &reply) {
        if (isError(reply) && !text(reply).startsWith("BUSYGROUP"))
            return reset(QString::fromUtf8(text(reply)));
        ready();
    });
    m_writer->flush();
}

void RedisStreamSource::ready()
{
    m_isUp = true;
    m_since.start();
    m_cursor = "0";
    m_claimCursor = "0-0";
    m_claimed.invalidate();
    m_host.up(u"stream %1, consumer %2"_s.arg(m_input.stream, QString::fromUtf8(m_consumer)));
    read();
}

// ------------------------------------------------------------------------------------- reading

void RedisStreamSource::read()
{
    const qint64 space = qint64(m_input.prefetch) - qint64(m_unsettled.size());
    if (!m_isUp || m_isReading || m_isStopping || space <= 0)
        return;
    m_isReading = true;
    m_reader->send({"XREADGROUP", "GROUP", m_group, m_consumer, "COUNT", QByteArray::number(qMin<qint64>(space, MaxRead)),
                    "BLOCK", QByteArray::number(BlockMs), "STREAMS", m_stream, m_cursor},
                   [this](const Reply &reply) { onRead(reply); });
    m_reader->flush();
}

void RedisStreamSource::onRead(const Reply &reply)
{
    if (isError(reply))
        return reset(QString::fromUtf8(text(reply)));
    QByteArray last;
    for (const Reply *stream : items(reply)) {
        if (const auto parts = items(*stream); parts.size() >= 2)
            last = take(*parts[1], false);
    }
    m_isReading = false;
    if (m_cursor != ">")
        m_cursor = last.isEmpty() ? ">" : last;
    read();
}

void RedisStreamSource::claim()
{
    const qint64 space = qint64(m_input.prefetch) - qint64(m_unsettled.size());
    if (m_cursor != ">" || space <= 0 || m_isStopping || (m_claimed.isValid() && m_claimed.elapsed() < ClaimMs))
        return;
    m_claimed.start();
    m_writer->send({"XAUTOCLAIM", m_stream, m_group, m_consumer, ClaimIdleMs, m_claimCursor, "COUNT",
                    QByteArray::number(qMin<qint64>(space, MaxRead))},
                   [this](const Reply &reply) { onClaimed(reply); });
    m_writer->flush();
}

void RedisStreamSource::onClaimed(const Reply &reply)
{
    const auto parts = items(reply);
    if (parts.size() < 2 || !isText(*parts[0]))
        return; // Redis before 6.2 has no such command
    m_claimCursor = text(*parts[0]).toByteArray();
    if (m_claimCursor != "0-0")
        m_claimed.invalidate(); // there is more
    take(*parts[1], true);
}

QByteArray RedisStreamSource::take(const Reply &list, bool isClaimed)
{
    std::vector<InputMessage> messages;
    std::vector<QByteArray> gone;
    QByteArray last;
    QSet<QByteArray> own; // claimed from ourselves, since they have waited for so long
    for (const auto &[tag, entry] : m_unsettled) {
        if (isClaimed)
            own.insert(entry.id);
    }
    for (const Reply *entry : items(list)) {
        const auto parts = items(*entry);
        if (parts.size() < 2 || !isText(*parts[0]))
            continue;
        last = text(*parts[0]).toByteArray();
        if (own.contains(last))
            continue;
        if (parts[1]->type == REDIS_REPLY_ARRAY)
            messages.push_back(messageOf(last, *parts[1]));
        else
            gone.push_back(last); // deleted from the stream before it was read
    }
    acknowledge(std::move(gone));
    if (!messages.empty())
        m_host.received(std::move(messages));
    return last;
}

InputMessage RedisStreamSource::messageOf(const QByteArray &id, const Reply &fields)
{
    InputMessage message;
    message.tag = ++m_lastTag;
    message.lane = m_stream;
    message.id = m_input.name.toUtf8() + ':' + id;
    message.headers = {{"stream", m_stream}, {"entry", id}};
    Entry &entry = m_unsettled[message.tag];
    entry.id = id;
    const QByteArray payloadField = m_input.field.toUtf8();
    bool hasPayload = false;
    QByteArray all = "{";
    const auto words = items(fields);
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
        const QByteArray name = text(*words[i]).toByteArray();
        const QByteArray value = text(*words[i + 1]).toByteArray();
        if (!m_input.park.isEmpty())
            entry.words.insert(entry.words.end(), {name, value});
        if (name == payloadField) {
            message.payload = value;
            hasPayload = true;
        } else {
            message.headers.emplace_back(name, value);
        }
        all += (i > 0 ? "," : "") + jsonString(name) + ':' + jsonString(value);
    }
    if (!hasPayload && m_input.raw) // the fields are the data
        message.payload = all + '}';
    return message;
}

// ------------------------------------------------------------------------------------ settling

void RedisStreamSource::settle(const std::vector<Settlement> &settlements)
{
    std::vector<QByteArray> accepted;
    for (const Settlement &settlement : settlements) {
        const auto found = m_unsettled.find(settlement.tag);
        if (found == m_unsettled.end())
            continue; // of the connection before
        const Entry entry = std::move(found->second);
        m_unsettled.erase(found);
        if (!settlement.parkedFor || m_input.park.isEmpty()) {
            accepted.push_back(entry.id);
            continue;
        }
        // Acknowledged once it stands there.
        std::vector<QByteArray> add{"XADD", m_input.park.toUtf8(), "*"};
        add.insert(add.end(), entry.words.begin(), entry.words.end());
        add.insert(add.end(), {"carillon-parked-for", settlement.parkedFor, "carillon-parked-from", m_stream + '/' + entry.id});
        send(add, [this, id = entry.id] { acknowledge({id}); });
    }
    acknowledge(std::move(accepted));
    read();
}

void RedisStreamSource::acknowledge(std::vector<QByteArray> ids)
{
    if (ids.empty())
        return;
    ids.insert(ids.begin(), {"XACK", m_stream, m_group});
    send(ids);
}

void RedisStreamSource::send(const std::vector<QByteArray> &words, const std::function<void()> &done)
{
    ++m_sent;
    m_writer->send(std::vector<QByteArrayView>(words.begin(), words.end()), [this, done](const Reply &reply) {
        --m_sent;
        if (isError(reply))
            return reset(QString::fromUtf8(text(reply)));
        if (done)
            done();
        stopWhenQuiet();
    });
    m_writer->flush();
}

// ---------------------------------------------------------------------------------------- ends

void RedisStreamSource::stop()
{
    m_isStopping = true;
    m_since.start();
    stopWhenQuiet();
}

// What is not acknowledged stays this consumer's in the group, and comes first next time.
void RedisStreamSource::stopWhenQuiet()
{
    if (!m_isStopping || (m_isUp && m_sent > 0 && m_since.elapsed() < DeadlineMs))
        return;
    release();
    m_tick.stop();
    m_host.stopped();
}

void RedisStreamSource::release()
{
    for (auto *connection : {&m_reader, &m_writer, &m_sentinel}) {
        if (!*connection)
            continue;
        (*connection)->abandon();
        connection->release()->deleteLater(); // it may be on the stack
    }
    m_retry.stop();
    m_isUp = false;
    m_isReading = false;
    m_sent = 0;
    m_unsettled.clear();
}

void RedisStreamSource::reset(const QString &reason)
{
    release();
    if (m_isStopping)
        return stopWhenQuiet();
    m_tick.stop();
    m_retry.start(m_pause.nextMs(), this);
    m_host.down(reason);
}

void RedisStreamSource::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_retry.timerId()) {
        m_retry.stop();
        return connectNow();
    }
    if (event->timerId() != m_tick.timerId())
        return;
    if (m_isStopping)
        return stopWhenQuiet();
    if (m_isUp ? m_reader->waitingMs() > BlockMs + DeadlineMs || m_writer->waitingMs() > DeadlineMs
               : m_since.elapsed() > DeadlineMs)
        return reset(u"the broker does not answer"_s);
    if (m_isUp && m_since.elapsed() > MaxPauseMs)
        m_pause.reset();
    if (m_isUp)
        claim();
}

} // namespace Carillon

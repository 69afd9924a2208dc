// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/jetstreamsource.h"

#include "server/bus/natsstreams.h"

#include <QJsonArray>
#include <QSysInfo>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int TickMs = 500;
constexpr qint64 DeadlineMs = 5000;
constexpr qint64 NsPerMs = 1'000'000;
constexpr qint64 PullMs = 5000;    // a pull that brings nothing is asked again
constexpr qint64 AckWaitMs = 5000; // of a consumer that is made here
constexpr qint64 DefaultAckWaitMs = 30'000; // JetStream's own, of one that says nothing
constexpr int MaxAckPending = 10'000;       // as much as prefetch may be
constexpr qint64 PullBytes = NatsLink::MaxWaiting / 4;
constexpr int NoConsumer = 10014;
constexpr qint64 HeadBytes = 12; // NATS/1.0, and the end of the headers

NatsLink::Options linkOptions(const InputConfig &input)
{
    NatsLink::Options options{{}, "carillond " + QSysInfo::machineHostName().toUtf8(), input.passwordFile, input.caFile,
                              input.certificateFile, input.keyFile};
    if (auto address = parseNatsAddress(input.url); address.ok())
        options.address = *address;
    return options;
}

QString word(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

} // namespace

JetStreamSource::JetStreamSource(InputConfig input, Host &host)
    : m_input(std::move(input))
    , m_stream(m_input.stream.toUtf8())
    , m_consumer(m_input.consumer.isEmpty() ? QByteArrayLiteral("carillon") : m_input.consumer.toUtf8())
    , m_host(host)
    , m_link(linkOptions(m_input))
{
    connect(&m_link, &NatsLink::opened, this, [this] {
        m_state = State::Preparing;
        if (m_isStopping)
            return stopWhenQuiet();
        m_link.subscribe(pullSubject("*"));
        checkPark();
    });
    connect(&m_link, &NatsLink::ended, this, &JetStreamSource::reset);
    connect(&m_link, &NatsLink::received, this, &JetStreamSource::onReceived);
    connect(&m_link, &NatsLink::turnEnded, this, &JetStreamSource::handOver);
}

JetStreamSource::~JetStreamSource() = default;

QString JetStreamSource::checkUrl(const QString &url)
{
    const auto address = parseNatsAddress(url);
    if (!address.ok())
        return address.error();
    return url.contains(u'?') ? u"has options: an input knows none"_s : QString();
}

// ---------------------------------------------------------------------------------- connecting

void JetStreamSource::connectNow()
{
    m_state = State::Connecting;
    m_since.start();
    m_tick.start(TickMs, this);
    m_link.open();
}

// What nobody keeps would be lost, and what this stream keeps would come again.
void JetStreamSource::checkPark()
{
    if (m_input.park.isEmpty())
        return findConsumer();
    ask("$JS.API.STREAM.NAMES", compactJson({{u"subject"_s, m_input.park}}), [this](const NatsReply &reply) {
        const QJsonArray streams = reply.body.value("streams"_L1).toArray();
        if (streams.isEmpty())
            return reset(u"no stream keeps %1, where messages are to be parked"_s.arg(m_input.park));
        if (streams.contains(m_input.stream))
            return reset(u"%1, where messages are to be parked, belongs to the stream itself"_s.arg(m_input.park));
        findConsumer();
    });
}

void JetStreamSource::findConsumer()
{
    m_link.request("$JS.API.CONSUMER.INFO." + m_stream + '.' + m_consumer, {}, [this](const NatsMessage &answer) {
        const NatsReply reply = parseNatsReply(answer.data, answer.status);
        if (reply.code == NoConsumer)
            return makeConsumer();
        onConsumer(reply);
    });
    m_link.flush();
}

void JetStreamSource::makeConsumer()
{
    QJsonObject config{{u"durable_name"_s, word(m_consumer)},
                       {u"ack_policy"_s, u"explicit"_s},
                       {u"ack_wait"_s, AckWaitMs * NsPerMs},
                       {u"max_ack_pending"_s, MaxAckPending},
                       {u"max_deliver"_s, -1},
                       {u"replay_policy"_s, u"instant"_s},
                       {u"deliver_policy"_s, m_input.from == "latest"_L1 ? u"new"_s : u"all"_s}};
    if (!m_input.subject.isEmpty())
        config.insert(u"filter_subject"_s, m_input.subject);
    ask("$JS.API.CONSUMER.DURABLE.CREATE." + m_stream + '.' + m_consumer,
        compactJson({{u"stream_name"_s, m_input.stream}, {u"config"_s, config}}),
        [this](const NatsReply &reply) { onConsumer(reply); });
}

// One that is there stays as it is.
void JetStreamSource::onConsumer(const NatsReply &reply)
{
    if (!reply.ok())
        return reset(u"stream %1: %2"_s.arg(m_input.stream, word(reply.reason)));
    const QJsonObject config = reply.body.value("config"_L1).toObject();
    if (config.value("ack_policy"_L1).toString() != "explicit"_L1 || config.contains("deliver_subject"_L1))
        return reset(u"consumer %1 is not one that is asked for messages and acknowledges each"_s.arg(word(m_consumer)));
    m_ackWaitMs = config.value("ack_wait"_L1).toInteger() / NsPerMs;
    if (m_ackWaitMs <= 0)
        m_ackWaitMs = DefaultAckWaitMs;
    if (m_state == State::Preparing) {
        m_state = State::Waiting;
        m_since.start();
        m_held.start();
        m_host.up(u"stream %1, consumer %2"_s.arg(m_input.stream, word(m_consumer)));
    }
    m_isAsking = false;
    if (m_state == State::Waiting && reply.body.value("num_ack_pending"_L1).toInteger() == 0) {
        m_state = State::Reading;
        read();
    }
}

// ------------------------------------------------------------------------------------- reading

void JetStreamSource::read()
{
    const int space = m_input.prefetch - int(m_unsettled.size());
    if (m_state != State::Reading || m_isStopping || m_pullLeft > 0 || space <= 0)
        return;
    m_pullLeft = space;
    m_heard.start();
    m_link.publish("$JS.API.CONSUMER.MSG.NEXT." + m_stream + '.' + m_consumer,
                   compactJson({{u"batch"_s, space},
                                {u"expires"_s, PullMs * NsPerMs},
                                {u"max_bytes"_s, std::max(PullBytes, 2 * m_link.maxPayload())}}),
                   pullSubject(QByteArray::number(++m_pull)));
    m_link.flush();
}

void JetStreamSource::onReceived(const NatsMessage &message)
{
    if (message.reply.startsWith("$JS.ACK."))
        take(message);
    else if (message.subject == pullSubject(QByteArray::number(m_pull)))
        onStatus(message);
}

// Not among the answers: without somebody who listens to it a pull is forgotten.
QByteArray JetStreamSource::pullSubject(const QByteArray &number) const
{
    return m_link.inbox() + "pull." + number;
}

// The end of a pull.
void JetStreamSource::onStatus(const NatsMessage &message)
{
    QByteArray why;
    for (const auto &[name, value] : message.headers) {
        if (name == "Description")
            why = value;
    }
    // Nothing came for so long, or as many bytes as were asked for.
    const bool isOver = message.status == 404 || message.status == 408 || why.contains("MaxBytes");
    if (!isOver && message.status != 100)
        return reset(u"stream %1: %2"_s.arg(m_input.stream, message.status == 503 ? u"JetStream does not answer"_s
                                                                                 : word(why)));
    if (!isOver)
        return;
    m_pullLeft = 0;
    read();
}

void JetStreamSource::take(const NatsMessage &message)
{
    // $JS.ACK.[domain.account.]stream.consumer.deliveries.stream's number.consumer's number.time.left[.random]
    const QByteArrayList words = message.reply.split('.');
    const qsizetype at = words.size() >= 11 ? 4 : 2;
    if (words.size() < at + 7)
        return;
    m_heard.start();
    m_pullLeft = std::max(0, m_pullLeft - 1);
    const quint64 streamSeq = words[at + 3].toULongLong();
    if (m_isStopping)
        return acknowledge(message.reply, "-NAK");
    const auto [tag, isNew] = m_tags.try_emplace(streamSeq, m_lastTag + 1);
    if (!isNew) { // the wait for its acknowledgement was too long for the stream
        m_unsettled[tag->second].ack = message.reply;
        return;
    }
    InputMessage &input = m_batch.emplace_back();
    input.tag = ++m_lastTag;
    input.lane = m_stream;
    input.payload = message.data;
    input.id = m_input.name.toUtf8() + ':' + m_stream + '/' + QByteArray::number(streamSeq);
    input.headers = {{"subject", message.subject}, {"stream", m_stream}, {"sequence", QByteArray::number(streamSeq)}};
    for (const auto &header : message.headers) {
        if (header.first == "Nats-Msg-Id" && !header.second.isEmpty())
            input.id = header.second;
        input.headers.push_back(header);
    }
    Entry &entry = m_unsettled[input.tag];
    entry.streamSeq = streamSeq;
    entry.ack = message.reply;
    if (!m_input.park.isEmpty()) {
        entry.data = message.data;
        entry.headers = message.headers;
    }
}

void JetStreamSource::handOver()
{
    if (!m_batch.empty())
        m_host.received(std::exchange(m_batch, {}));
    read();
    m_link.flush();
}

// ------------------------------------------------------------------------------------ settling

void JetStreamSource::settle(const std::vector<Settlement> &settlements)
{
    for (const Settlement &settlement : settlements) {
        const auto found = m_unsettled.find(settlement.tag);
        if (found == m_unsettled.end())
            continue; // of the connection before
        const Entry entry = std::move(found->second);
        m_unsettled.erase(found);
        m_tags.erase(entry.streamSeq);
        if (!settlement.parkedFor)
            acknowledge(entry.ack, "+ACK");
        else if (m_input.park.isEmpty())
            acknowledge(entry.ack, "+TERM"); // it stays in its stream, and is not given again
        else
            park(entry, settlement.parkedFor);
    }
    read();
    m_link.flush();
}

// Acknowledged once it stands there; that it does so once is its own id's matter.
void JetStreamSource::park(const Entry &entry, const char *why)
{
    const QByteArray from = m_stream + '/' + QByteArray::number(entry.streamSeq);
    NatsHeaders headers;
    for (const auto &header : entry.headers) {
        if (!header.first.startsWith("Nats-")) // what they say is about the other stream
            headers.push_back(header);
    }
    headers.insert(headers.end(), {{"Nats-Msg-Id", m_input.name.toUtf8() + ':' + from},
                                   {"carillon-parked-for", why},
                                   {"carillon-parked-from", from}});
    qint64 size = entry.data.size();
    for (const auto &[name, value] : headers)
        size += name.size() + value.size() + 4;
    if (size + HeadBytes > m_link.maxPayload())
        headers.clear(); // the message itself fits, as it did before
    ask(m_input.park.toUtf8(), entry.data, [this, ack = entry.ack](const NatsReply &) { acknowledge(ack, "+ACK"); },
        std::move(headers));
}

void JetStreamSource::ask(const QByteArray &subject, const QByteArray &data, std::function<void(const NatsReply &)> done,
                          NatsHeaders headers)
{
    ++m_sent;
    m_link.request(subject, data, [this, subject, done = std::move(done)](const NatsMessage &answer) {
        --m_sent;
        const NatsReply reply = parseNatsReply(answer.data, answer.status);
        if (!reply.ok())
            return reset(u"%1: %2"_s.arg(word(subject), word(reply.reason)));
        done(reply);
        stopWhenQuiet();
    }, std::move(headers));
    m_link.flush();
}

void JetStreamSource::acknowledge(const QByteArray &subject, const char *how)
{
    ++m_sent;
    m_link.request(subject, how, [this](const NatsMessage &) {
        --m_sent;
        stopWhenQuiet();
    });
}

// ---------------------------------------------------------------------------------------- ends

// What is not settled goes back in its order, and comes first next time.
void JetStreamSource::stop()
{
    m_isStopping = true;
    m_since.start();
    m_link.unsubscribe(pullSubject("*"));
    for (const auto &[tag, entry] : std::exchange(m_unsettled, {}))
        acknowledge(entry.ack, "-NAK");
    m_link.flush();
    stopWhenQuiet();
}

void JetStreamSource::stopWhenQuiet()
{
    // While it connects it would have to be waited for (natslink.h).
    const bool isBusy = m_state == State::Connecting || (m_state != State::Closed && m_sent > 0);
    if (!m_isStopping || (isBusy && m_since.elapsed() < DeadlineMs))
        return;
    m_isStopping = false;
    release();
    m_tick.stop();
    m_retry.stop();
    m_host.stopped();
}

void JetStreamSource::release()
{
    m_link.close();
    m_state = State::Closed;
    m_unsettled.clear();
    m_tags.clear();
    m_batch.clear();
    m_pullLeft = 0;
    m_sent = 0;
    m_isAsking = false;
}

void JetStreamSource::reset(const QString &reason)
{
    release();
    if (m_isStopping)
        return stopWhenQuiet();
    m_tick.stop();
    m_retry.start(m_pause.nextMs(), this);
    m_host.down(reason);
}

void JetStreamSource::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_retry.timerId()) {
        m_retry.stop();
        return connectNow();
    }
    if (event->timerId() != m_tick.timerId())
        return;
    if (m_isStopping)
        return stopWhenQuiet();
    const bool isPreparing = m_state == State::Connecting || m_state == State::Preparing;
    if ((isPreparing && m_since.elapsed() > DeadlineMs) || m_link.waitingMs() > DeadlineMs
        || (m_pullLeft > 0 && m_heard.elapsed() > PullMs + DeadlineMs))
        return reset(u"the broker does not answer"_s);
    if (!isPreparing && m_since.elapsed() > MaxPauseMs)
        m_pause.reset();
    if (m_state == State::Waiting && m_since.elapsed() > m_ackWaitMs + 2 * TickMs) {
        m_state = State::Reading; // they are free now
        read();
    } else if (m_state == State::Waiting && !std::exchange(m_isAsking, true)) {
        findConsumer(); // others may have done with them
    }
    if (m_held.elapsed() > m_ackWaitMs / 3 && !m_unsettled.empty()) {
        m_held.start();
        for (const auto &[tag, entry] : m_unsettled)
            m_link.publish(entry.ack, "+WPI");
        m_link.flush();
    }
}

} // namespace Carillon

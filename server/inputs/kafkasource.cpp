// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/kafkasource.h"

#include "common/logging.h"
#include "server/inputs/inputsecret.h"

#include <librdkafka/rdkafka.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int TickMs = 1000;
constexpr int CloseMs = 3000;
constexpr int ParkMs = 10'000;
constexpr int PauseAfterMs = 10'000;
constexpr auto ConnectMs = "10000"; // TCP, TLS and SASL together
// Of an answer. A consumer does not end before that of its last commit has come or is given up (librdkafka 2.0), and
// by itself would wait for a minute.
constexpr auto RequestMs = "5000";
constexpr std::size_t MaxBatch = 500;

// "kafka://user:password@host:9092,host2:9092": QUrl knows one host only, so a word stands for them.
struct KafkaUrl
{
    QUrl url;
    QString hosts;
};

KafkaUrl parse(const QString &text)
{
    const qsizetype scheme = text.indexOf("://"_L1);
    if (scheme < 0)
        return {};
    const qsizetype at = text.lastIndexOf(u'@');
    const qsizetype begin = at < 0 ? scheme + 3 : at + 1;
    return {QUrl(text.first(begin) + u"host"_s, QUrl::StrictMode), text.sliced(begin)};
}

QString textOf(rd_kafka_resp_err_t error)
{
    return QString::fromUtf8(rd_kafka_err2str(error));
}

QByteArray text(const void *bytes, std::size_t size)
{
    return {static_cast<const char *>(bytes), qsizetype(size)};
}

QByteArray nameOf(const rd_kafka_message_t &message)
{
    return QByteArray(rd_kafka_topic_name(message.rkt)) + '/' + QByteArray::number(message.partition);
}

// From brokers that stand still the answer to a good-bye would be waited for as long as a session lasts, ten seconds,
// whatever the deadline.
bool answers(rd_kafka_t *kafka)
{
    const struct rd_kafka_metadata *metadata = nullptr; // the function has the same name
    const auto error = rd_kafka_metadata(kafka, 0, nullptr, &metadata, CloseMs);
    if (metadata)
        rd_kafka_metadata_destroy(metadata);
    return error == RD_KAFKA_RESP_ERR_NO_ERROR;
}

using Partitions = std::unique_ptr<rd_kafka_topic_partition_list_t, void (*)(rd_kafka_topic_partition_list_t *)>;

Partitions makePartitions(int size)
{
    return {rd_kafka_topic_partition_list_new(size), rd_kafka_topic_partition_list_destroy};
}

} // namespace

KafkaSource::KafkaSource(InputConfig input, Host &host, Post post)
    : ThreadedSource(host, std::move(post), "input-kafka")
    , m_input(std::move(input))
    , m_producer(nullptr, rd_kafka_destroy)
{}

KafkaSource::~KafkaSource()
{
    finish();
}

QString KafkaSource::checkUrl(const QString &text)
{
    const auto [url, hosts] = parse(text);
    bool good = url.isValid() && (url.scheme() == "kafka"_L1 || url.scheme() == "kafkas"_L1);
    for (const QString &host : hosts.split(u',')) {
        const QUrl one(u"kafka://"_s + host, QUrl::StrictMode);
        good = good && one.isValid() && !one.host().isEmpty() && one.path().isEmpty() && !one.hasQuery();
    }
    return good ? QString() : u"must be kafka:// or kafkas:// and hosts (write kafka://127.0.0.1:9092,127.0.0.2:9092)"_s;
}

rd_kafka_conf_s *KafkaSource::makeConf(QString &error)
{
    const auto [url, hosts] = parse(m_input.url);
    const bool tls = url.scheme() == "kafkas"_L1;
    const QByteArray user = url.userName(QUrl::FullyDecoded).toUtf8();
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    const auto set = [&](const char *name, const QByteArray &value) {
        char why[300];
        if (error.isEmpty() && !value.isEmpty()
            && rd_kafka_conf_set(conf, name, value.constData(), why, sizeof why) != RD_KAFKA_CONF_OK)
            error = QString::fromUtf8(why);
    };
    set("bootstrap.servers", hosts.toUtf8());
    set("client.id", "carillond");
    set("socket.connection.setup.timeout.ms", ConnectMs);
    set("socket.timeout.ms", RequestMs);
    set("security.protocol", user.isEmpty() ? (tls ? "ssl" : "plaintext") : (tls ? "sasl_ssl" : "sasl_plaintext"));
    if (!user.isEmpty()) {
        set("sasl.mechanisms", m_input.sasl.toUpper().toUtf8());
        set("sasl.username", user);
        if (const auto password = inputSecret(m_input, url); password.ok())
            set("sasl.password", *password);
        else
            error = password.error();
    }
    if (tls) {
        // As it would be by itself from librdkafka 2.0 on; before, the name was not compared.
        set("enable.ssl.certificate.verification", "true");
        set("ssl.endpoint.identification.algorithm", "https");
        set("ssl.ca.location", m_input.caFile.toLocal8Bit());
        set("ssl.certificate.location", m_input.certificateFile.toLocal8Bit());
        set("ssl.key.location", m_input.keyFile.toLocal8Bit());
    }
    rd_kafka_conf_set_opaque(conf, this);
    rd_kafka_conf_set_log_cb(conf, [](const rd_kafka_t *, int, const char *, const char *line) {
        qCDebug(lcBus, "librdkafka: %s", qUtf8Printable(logSafe(line)));
    });
    if (!error.isEmpty()) {
        rd_kafka_conf_destroy(conf);
        return nullptr;
    }
    return conf;
}

QString KafkaSource::session()
{
    m_unsettled.clear();
    m_lost.clear();
    m_trouble.clear();
    m_mayStore = true;
    m_isPaused = false;
    m_fullSince = QDeadlineTimer(QDeadlineTimer::Forever);
    QString error;
    rd_kafka_conf_t *conf = makeConf(error);
    if (!conf)
        return error;
    const auto set = [conf](const char *name, const QByteArray &value) {
        rd_kafka_conf_set(conf, name, value.constData(), nullptr, 0);
    };
    set("group.id", m_input.group.toUtf8());
    set("auto.offset.reset", m_input.from.toUtf8());
    set("enable.auto.offset.store", "false");
    set("auto.commit.interval.ms", "1000");
    set("session.timeout.ms", "10000"); // after a crash somebody else goes on as soon as that
    set("topic.metadata.refresh.interval.ms", "10000");
    set("queued.max.messages.kbytes", "16384");
    rd_kafka_conf_set_error_cb(conf, [](rd_kafka_t *, int code, const char *reason, void *self) {
        static_cast<KafkaSource *>(self)->onError(code, QString::fromUtf8(reason));
    });
    rd_kafka_conf_set_rebalance_cb(conf, [](rd_kafka_t *kafka, rd_kafka_resp_err_t what,
                                            rd_kafka_topic_partition_list_t *partitions, void *self) {
        static_cast<KafkaSource *>(self)->rebalance(kafka, what == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS, partitions);
    });
    char why[300];
    rd_kafka_t *kafka = rd_kafka_new(RD_KAFKA_CONSUMER, conf, why, sizeof why);
    if (!kafka) {
        rd_kafka_conf_destroy(conf);
        return QString::fromUtf8(why);
    }
    rd_kafka_poll_set_consumer(kafka);
    rd_kafka_queue_t *queue = rd_kafka_queue_get_consumer(kafka);
    const int event = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    const eventfd_t one = 1;
    rd_kafka_queue_io_event_enable(queue, event, &one, sizeof one);

    error = consume(kafka, queue, event);

    // With its brokers away nobody hears a good-bye.
    if (m_lost.isEmpty() && answers(kafka)) {
        if (rd_kafka_error_t *refused = rd_kafka_consumer_close_queue(kafka, queue))
            rd_kafka_error_destroy(refused);
        for (QDeadlineTimer deadline(CloseMs); !rd_kafka_consumer_closed(kafka) && !deadline.hasExpired();)
            serve(queue, 0);
    }
    m_unsettled.clear();
    rd_kafka_queue_io_event_enable(queue, -1, nullptr, 0);
    rd_kafka_queue_destroy(queue);
    rd_kafka_destroy_flags(kafka, rd_kafka_consumer_closed(kafka) ? 0 : RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
    m_producer.reset();
    ::close(event);
    return error;
}

// That all brokers are away is said last, and before that what each of them makes of us: of TLS or of a password that
// is the better reason. Without the broker's name and the time it took, or it would be another one each time.
void KafkaSource::onError(int code, const QString &reason)
{
    if (code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
        m_lost = m_trouble.isEmpty() ? reason : m_trouble;
    else if (code == RD_KAFKA_RESP_ERR__FATAL)
        m_lost = reason;
    else if (code == RD_KAFKA_RESP_ERR__SSL || code == RD_KAFKA_RESP_ERR__AUTHENTICATION)
        m_trouble = reason.section(u": "_s, 1).section(u" (after "_s, 0, 0);
}

QString KafkaSource::consume(rd_kafka_s *kafka, rd_kafka_queue_s *queue, int event)
{
    const Partitions topics = makePartitions(int(m_input.topics.size()));
    for (const QString &topic : m_input.topics)
        rd_kafka_topic_partition_list_add(topics.get(), topic.toUtf8().constData(), RD_KAFKA_PARTITION_UA);
    if (const auto error = rd_kafka_subscribe(kafka, topics.get()); error != RD_KAFKA_RESP_ERR_NO_ERROR)
        return textOf(error);
    for (;;) {
        const bool last = stops();
        if (QString error = settleAll(kafka); !error.isEmpty() || last)
            return error;
        const std::size_t most = std::size_t(m_input.prefetch);
        const bool isFull = m_unsettled.size() >= most;
        pauseWhileFull(kafka, isFull);
        const bool hasMore = (!isFull || m_isPaused)
            && serve(queue, isFull ? 1 : std::min(most - m_unsettled.size(), MaxBatch));
        if (!m_lost.isEmpty())
            return m_lost;
        if (hasMore && m_unsettled.size() < most)
            continue; // the descriptor tells only of what comes into an empty queue
        if (wait(isFull && !m_isPaused ? -1 : event, POLLIN, TickMs)) {
            eventfd_t count = 0;
            [[maybe_unused]] const auto got = ::read(event, &count, sizeof count);
        }
    }
}

// Until the queue has no more or `most` have come; at the end, with 0, only for what else stands there.
bool KafkaSource::serve(rd_kafka_queue_s *queue, std::size_t most)
{
    std::vector<InputMessage> messages;
    bool hasMore = true;
    do {
        rd_kafka_message_t *raw = nullptr;
        if (rd_kafka_consume_batch_queue(queue, most == 0 ? 50 : 0, &raw, 1) < 1) {
            hasMore = false;
            break;
        }
        const Message message(raw, rd_kafka_message_destroy);
        if (raw->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            qCWarning(lcBus, "input has an error input=%s error=%s", qUtf8Printable(m_input.name),
                      qUtf8Printable(logSafe(rd_kafka_message_errstr(raw))));
        else if (most > 0)
            messages.push_back(messageOf(message));
    } while (messages.size() < most);
    sayReceived(std::move(messages));
    return hasMore;
}

// Polling goes on while the server takes nothing, or the group would wait for this member; but pausing throws away
// what was fetched, so it is not done for a moment.
void KafkaSource::pauseWhileFull(rd_kafka_s *kafka, bool isFull)
{
    if (!isFull)
        m_fullSince = QDeadlineTimer(QDeadlineTimer::Forever);
    else if (m_fullSince.isForever())
        m_fullSince = QDeadlineTimer(PauseAfterMs);
    if (isFull && m_fullSince.hasExpired() && !m_isPaused)
        setPaused(kafka, true);
    else if (!isFull && m_isPaused)
        setPaused(kafka, false);
}

void KafkaSource::setPaused(rd_kafka_s *kafka, bool paused)
{
    rd_kafka_topic_partition_list_t *assigned = nullptr;
    if (rd_kafka_assignment(kafka, &assigned) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return;
    if (paused)
        rd_kafka_pause_partitions(kafka, assigned);
    else
        rd_kafka_resume_partitions(kafka, assigned);
    rd_kafka_topic_partition_list_destroy(assigned);
    m_isPaused = paused;
}

void KafkaSource::rebalance(rd_kafka_s *kafka, bool assigns, rd_kafka_topic_partition_list_s *partitions)
{
    if (assigns) {
        rd_kafka_assign(kafka, partitions);
        m_isPaused = false;
        return sayUp(u"%1 partitions"_s.arg(partitions->cnt));
    }
    // What is settled by now is committed with it; the rest is for whoever gets the partition.
    if (const QString error = settleAll(kafka); !error.isEmpty())
        qCWarning(lcBus, "input has an error input=%s error=%s", qUtf8Printable(m_input.name), qUtf8Printable(error));
    rd_kafka_assign(kafka, nullptr);
    m_unsettled.clear();
    if (!stops())
        sayDown(u"the group shares out its partitions anew"_s);
}

InputMessage KafkaSource::messageOf(const Message &raw)
{
    InputMessage message;
    const QByteArray offset = QByteArray::number(qlonglong(raw->offset));
    message.tag = ++m_lastTag;
    message.lane = nameOf(*raw);
    message.id = m_input.name.toUtf8() + ':' + message.lane + '/' + offset;
    message.payload = text(raw->payload, raw->len);
    message.headers = {{"topic", rd_kafka_topic_name(raw->rkt)},
                       {"partition", QByteArray::number(raw->partition)},
                       {"offset", offset}};
    if (raw->key_len > 0)
        message.headers.emplace_back("key", text(raw->key, raw->key_len));
    rd_kafka_headers_t *headers = nullptr;
    if (rd_kafka_message_headers(raw.get(), &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const char *name = nullptr;
        const void *value = nullptr;
        std::size_t size = 0;
        for (std::size_t i = 0; rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i)
            message.headers.emplace_back(name, text(value, size));
    }
    m_unsettled.emplace(message.tag, raw);
    return message;
}

QString KafkaSource::settleAll(rd_kafka_s *kafka)
{
    const std::vector<Settlement> settlements = takeSettlements();
    if (!m_mayStore)
        return {};
    std::vector<std::pair<Message, const char *>> toPark;
    const Partitions stored = makePartitions(1);
    for (const Settlement &settlement : settlements) {
        const auto found = m_unsettled.find(settlement.tag);
        if (found == m_unsettled.end())
            continue; // of partitions that went
        const Message message = std::move(found->second);
        m_unsettled.erase(found);
        if (settlement.parkedFor && !m_input.park.isEmpty())
            toPark.emplace_back(message, settlement.parkedFor);
        const char *topic = rd_kafka_topic_name(message->rkt);
        auto *partition = rd_kafka_topic_partition_list_find(stored.get(), topic, message->partition);
        if (!partition)
            partition = rd_kafka_topic_partition_list_add(stored.get(), topic, message->partition);
        partition->offset = message->offset + 1;
    }
    if (QString error = toPark.empty() ? QString() : park(toPark); !error.isEmpty()) {
        m_mayStore = false;
        return error;
    }
    if (stored->cnt > 0)
        rd_kafka_offsets_store(kafka, stored.get()); // refuses partitions that went meanwhile, and they are not ours
    return {};
}

QString KafkaSource::park(const std::vector<std::pair<Message, const char *>> &messages)
{
    if (!m_producer) {
        QString error;
        rd_kafka_conf_t *conf = makeConf(error);
        if (!conf)
            return error;
        rd_kafka_conf_set(conf, "enable.idempotence", "true", nullptr, 0);
        rd_kafka_conf_set(conf, "linger.ms", "0", nullptr, 0);
        rd_kafka_conf_set(conf, "message.max.bytes", "1000000000", nullptr, 0); // what came must fit; the topic judges
        rd_kafka_conf_set_dr_msg_cb(conf, [](rd_kafka_t *, const rd_kafka_message_t *message, void *self) {
            if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
                ++static_cast<KafkaSource *>(self)->m_parkFailures;
        });
        char why[300];
        m_producer.reset(rd_kafka_new(RD_KAFKA_PRODUCER, conf, why, sizeof why));
        if (!m_producer) {
            rd_kafka_conf_destroy(conf);
            return QString::fromUtf8(why);
        }
    }
    m_parkFailures = 0;
    const QByteArray topic = m_input.park.toUtf8();
    for (const auto &[message, reason] : messages) {
        rd_kafka_headers_t *headers = nullptr;
        if (rd_kafka_message_detach_headers(message.get(), &headers) != RD_KAFKA_RESP_ERR_NO_ERROR)
            headers = rd_kafka_headers_new(2);
        rd_kafka_header_add(headers, "carillon-parked-for", -1, reason, -1);
        const QByteArray from = nameOf(*message) + '/' + QByteArray::number(qlonglong(message->offset));
        rd_kafka_header_add(headers, "carillon-parked-from", -1, from.constData(), from.size());
        const auto error = rd_kafka_producev(
            m_producer.get(), RD_KAFKA_V_TOPIC(topic.constData()), RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
            RD_KAFKA_V_KEY(message->key, message->key_len), RD_KAFKA_V_VALUE(message->payload, message->len),
            RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END);
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
            rd_kafka_headers_destroy(headers);
            return textOf(error);
        }
    }
    const auto flushed = rd_kafka_flush(m_producer.get(), ParkMs);
    if (flushed != RD_KAFKA_RESP_ERR_NO_ERROR || m_parkFailures > 0)
        return u"cannot park in the topic %1"_s.arg(m_input.park);
    return {};
}

} // namespace Carillon

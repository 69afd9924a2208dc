// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/inputs.h"

#include "server/inputs/jetstreamsource.h"
#include "server/inputs/kafkasource.h"
#include "server/inputs/outboxsource.h"
#include "server/inputs/rabbitmqsource.h"
#include "server/inputs/redisstreamsource.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

struct Kind
{
    const char *type;
    const char *exampleUrl;
    const char *secureScheme;
    QString (*checkUrl)(const QString &url);
    std::unique_ptr<InputSource> (*make)(const InputConfig &input, InputSource::Host &host,
                                         const ThreadedSource::Post &post);
};

template<typename Source>
std::unique_ptr<InputSource> makeThreaded(const InputConfig &input, InputSource::Host &host,
                                          const ThreadedSource::Post &post)
{
    return std::make_unique<Source>(input, host, post);
}

/// One that needs no thread.
template<typename Source>
std::unique_ptr<InputSource> makeOnHub(const InputConfig &input, InputSource::Host &host, const ThreadedSource::Post &)
{
    return std::make_unique<Source>(input, host);
}

constexpr Kind kinds[] = {
    {"rabbitmq", "amqp://user@127.0.0.1:5672/vhost", "amqps://", RabbitMqSource::checkUrl, makeThreaded<RabbitMqSource>},
    {"kafka", "kafka://127.0.0.1:9092", "kafkas://", KafkaSource::checkUrl, makeThreaded<KafkaSource>},
    {"redis_stream", "redis://127.0.0.1:6379", "rediss://", RedisStreamSource::checkUrl, makeOnHub<RedisStreamSource>},
    {"postgres", "postgresql://user@127.0.0.1/database", "postgres", OutboxSource::checkUrl, makeThreaded<OutboxSource>},
    {"jetstream", "nats://127.0.0.1:4222", "tls://", JetStreamSource::checkUrl, makeOnHub<JetStreamSource>},
};

const Kind *findKind(const QString &type)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const Kind &kind) { return type == QLatin1StringView(kind.type); });
    return found == std::end(kinds) ? nullptr : found;
}

// What it reads, in the words of its broker.
QString whatIsRead(const InputConfig &input)
{
    if (!input.queue.isEmpty())
        return input.queue;
    if (!input.topics.isEmpty())
        return input.topics.join(", "_L1);
    return input.stream.isEmpty() ? input.table : input.stream;
}

} // namespace

QStringList inputTypes()
{
    QStringList types;
    for (const Kind &kind : kinds)
        types.append(QString::fromLatin1(kind.type));
    return types;
}

QString exampleInputUrl(const QString &type)
{
    const Kind *kind = findKind(type);
    return kind ? QString::fromLatin1(kind->exampleUrl) : QString();
}

QString secureInputScheme(const QString &type)
{
    const Kind *kind = findKind(type);
    return kind ? QString::fromLatin1(kind->secureScheme) : QString();
}

QString checkInputUrl(const QString &type, const QString &url)
{
    const Kind *kind = findKind(type);
    return kind ? kind->checkUrl(url) : QString();
}

Inputs::Inputs(const std::vector<InputConfig> &configs, const Services &services)
{
    for (const InputConfig &config : configs) {
        const Kind *kind = findKind(config.type);
        if (!kind)
            qFatal("inputs were checked before: %s", qUtf8Printable(config.type));
        m_inputs.push_back(std::make_unique<Input>(
            config,
            [kind, config, post = services.post](InputSource::Host &host) { return kind->make(config, host, post); },
            services.broadcaster, services.hub, services.clock,
            services.metrics.addInput(config.name, config.type)));
    }
}

void Inputs::start()
{
    for (const auto &input : m_inputs)
        input->start();
}

void Inputs::stop()
{
    for (const auto &input : m_inputs)
        input->stop();
}

bool Inputs::isStopped() const
{
    return std::all_of(m_inputs.begin(), m_inputs.end(), [](const auto &input) { return input->isStopped(); });
}

QJsonArray Inputs::rows() const
{
    QJsonArray rows;
    for (const auto &input : m_inputs) {
        const InputCounters &counters = input->counters();
        QJsonObject row{{u"input"_s, input->config().name},
                        {u"type"_s, input->config().type},
                        {u"reads"_s, whatIsRead(input->config())},
                        {u"tenant"_s, QString::fromUtf8(input->config().tenant.value_or(QByteArray()))},
                        {u"state"_s, QLatin1StringView(Input::stateName(input->state()))},
                        {u"since"_s, input->sinceMs()},
                        {u"received"_s, qint64(counters.received.value())},
                        {u"accepted"_s, qint64(counters.accepted.value())},
                        {u"duplicates"_s, qint64(counters.duplicates.value())},
                        {u"parked"_s, qint64(counters.parked.value())},
                        {u"retried"_s, qint64(counters.retried.value())},
                        {u"in_flight"_s, counters.inFlight.value()},
                        {u"detail"_s, input->detail()}};
        if (input->lastMessageMs() > 0)
            row.insert(u"last_message"_s, input->lastMessageMs());
        rows.append(row);
    }
    return rows;
}

} // namespace Carillon

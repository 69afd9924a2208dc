// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// librdkafka's own mock cluster as a program: Debian 12 has no Kafka. It prints {"bootstrap":"…"}, then takes one JSON
// object a line and answers each with one:
//   {"do":"topic","topic":"t","partitions":2}
//   {"do":"produce","topic":"t","messages":[{"partition":0,"key":"k","value":"v","headers":{"a":"b"}},…]}
//   {"do":"read","topic":"t","partitions":1}          -> {"messages":[{"partition","key","value","headers"},…]}
//   {"do":"committed","group":"g","topic":"t","partitions":2} -> {"offsets":[5,-1]}
//   {"do":"down"} {"do":"up"}                          the brokers, which keep what they have
// and ends with its input.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace {

constexpr int Brokers = 2;
constexpr int TimeoutMs = 10'000;

rd_kafka_t *connectTo(rd_kafka_type_t type, const char *bootstrap, const QByteArray &group = {})
{
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    const auto set = [conf](const char *name, const char *value) { rd_kafka_conf_set(conf, name, value, nullptr, 0); };
    if (bootstrap)
        set("bootstrap.servers", bootstrap);
    if (type == RD_KAFKA_CONSUMER) {
        set("group.id", group.isEmpty() ? "reader" : group.constData());
        set("enable.partition.eof", "true");
        set("auto.offset.reset", "earliest");
        set("enable.auto.commit", "false");
    }
    set("message.max.bytes", "10000000");
    rd_kafka_conf_set_log_cb(conf, nullptr);
    return rd_kafka_new(type, conf, nullptr, 0);
}

QJsonObject produce(rd_kafka_t *producer, const QJsonObject &command)
{
    const QByteArray topic = command[u"topic"_s].toString().toUtf8();
    for (const QJsonValue &item : command[u"messages"_s].toArray()) {
        const QByteArray key = item[u"key"_s].toString().toUtf8();
        const QByteArray value = item[u"value"_s].toString().toUtf8();
        rd_kafka_headers_t *headers = rd_kafka_headers_new(4);
        const QJsonObject given = item[u"headers"_s].toObject();
        for (auto header = given.begin(); header != given.end(); ++header)
            rd_kafka_header_add(headers, header.key().toUtf8().constData(), -1, header.value().toString().toUtf8().constData(), -1);
        const auto error = rd_kafka_producev(producer, RD_KAFKA_V_TOPIC(topic.constData()),
                                             RD_KAFKA_V_PARTITION(item[u"partition"_s].toInt()),
                                             RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY | RD_KAFKA_MSG_F_BLOCK),
                                             RD_KAFKA_V_KEY(key.constData(), std::size_t(key.size())),
                                             RD_KAFKA_V_VALUE(const_cast<char *>(value.constData()), std::size_t(value.size())),
                                             RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END);
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
            return {{u"error"_s, QString::fromUtf8(rd_kafka_err2str(error))}};
    }
    const auto flushed = rd_kafka_flush(producer, TimeoutMs);
    return flushed == RD_KAFKA_RESP_ERR_NO_ERROR ? QJsonObject() : QJsonObject{{u"error"_s, u"not all were delivered"_s}};
}

QJsonObject read(const char *bootstrap, const QJsonObject &command)
{
    rd_kafka_t *consumer = connectTo(RD_KAFKA_CONSUMER, bootstrap);
    rd_kafka_topic_partition_list_t *all = rd_kafka_topic_partition_list_new(1);
    const QByteArray topic = command[u"topic"_s].toString().toUtf8();
    int left = command[u"partitions"_s].toInt(1);
    for (int partition = 0; partition < left; ++partition)
        rd_kafka_topic_partition_list_add(all, topic.constData(), partition)->offset = RD_KAFKA_OFFSET_BEGINNING;
    rd_kafka_assign(consumer, all);
    rd_kafka_topic_partition_list_destroy(all);
    QJsonArray messages;
    while (left > 0) {
        rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, TimeoutMs);
        if (!message)
            break;
        if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF) {
            --left;
        } else if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            QJsonObject headers;
            rd_kafka_headers_t *given = nullptr;
            rd_kafka_message_headers(message, &given);
            const char *name = nullptr;
            const void *value = nullptr;
            std::size_t size = 0;
            for (std::size_t i = 0; given && rd_kafka_header_get_all(given, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i)
                headers.insert(QString::fromUtf8(name), QString::fromUtf8(static_cast<const char *>(value), qsizetype(size)));
            messages.append(QJsonObject{
                {u"partition"_s, message->partition},
                {u"key"_s, QString::fromUtf8(static_cast<const char *>(message->key), qsizetype(message->key_len))},
                {u"value"_s, QString::fromUtf8(static_cast<const char *>(message->payload), qsizetype(message->len))},
                {u"headers"_s, headers}});
        }
        rd_kafka_message_destroy(message);
    }
    rd_kafka_destroy_flags(consumer, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
    return {{u"messages"_s, messages}};
}

QJsonObject committed(const char *bootstrap, const QJsonObject &command)
{
    rd_kafka_t *consumer = connectTo(RD_KAFKA_CONSUMER, bootstrap, command[u"group"_s].toString().toUtf8());
    rd_kafka_topic_partition_list_t *all = rd_kafka_topic_partition_list_new(1);
    for (int partition = 0; partition < command[u"partitions"_s].toInt(1); ++partition)
        rd_kafka_topic_partition_list_add(all, command[u"topic"_s].toString().toUtf8().constData(), partition);
    const auto error = rd_kafka_committed(consumer, all, TimeoutMs);
    QJsonArray offsets;
    for (int i = 0; i < all->cnt; ++i)
        offsets.append(all->elems[i].offset < 0 ? -1 : qint64(all->elems[i].offset));
    rd_kafka_topic_partition_list_destroy(all);
    rd_kafka_destroy_flags(consumer, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
        return {{u"error"_s, QString::fromUtf8(rd_kafka_err2str(error))}};
    return {{u"offsets"_s, offsets}};
}

void say(const QJsonObject &answer)
{
    std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main()
{
    rd_kafka_t *owner = connectTo(RD_KAFKA_PRODUCER, nullptr);
    rd_kafka_mock_cluster_t *cluster = rd_kafka_mock_cluster_new(owner, Brokers);
    const char *bootstrap = rd_kafka_mock_cluster_bootstraps(cluster);
    rd_kafka_t *producer = connectTo(RD_KAFKA_PRODUCER, bootstrap);
    say({{u"bootstrap"_s, QString::fromUtf8(bootstrap)}});
    for (std::string line; std::getline(std::cin, line);) {
        const QJsonObject command = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QString what = command[u"do"_s].toString();
        QJsonObject answer;
        if (what == "topic"_L1) {
            const auto error = rd_kafka_mock_topic_create(cluster, command[u"topic"_s].toString().toUtf8().constData(),
                                                          command[u"partitions"_s].toInt(1), 1);
            if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
                answer.insert(u"error"_s, QString::fromUtf8(rd_kafka_err2str(error)));
        } else if (what == "produce"_L1) {
            answer = produce(producer, command);
        } else if (what == "read"_L1) {
            answer = read(bootstrap, command);
        } else if (what == "committed"_L1) {
            answer = committed(bootstrap, command);
        } else if (what == "down"_L1 || what == "up"_L1) {
            for (int broker = 1; broker <= Brokers; ++broker)
                what == "up"_L1 ? rd_kafka_mock_broker_set_up(cluster, broker) : rd_kafka_mock_broker_set_down(cluster, broker);
        } else {
            answer.insert(u"error"_s, u"unknown command"_s);
        }
        say(answer);
    }
    rd_kafka_destroy(producer);
    rd_kafka_mock_cluster_destroy(cluster);
    rd_kafka_destroy(owner);
    return 0;
}

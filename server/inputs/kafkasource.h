// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/inputs/inputconfig.h"
#include "server/inputs/threadedsource.h"

#include <QDeadlineTimer>

#include <map>
#include <memory>

struct rd_kafka_conf_s;
struct rd_kafka_message_s;
struct rd_kafka_queue_s;
struct rd_kafka_s;
struct rd_kafka_topic_partition_list_s;

namespace Carillon {

/// Topics of Kafka as a member of a consumer group (librdkafka): a lane a partition. Offsets are stored after acceptance;
/// librdkafka commits what is stored every second, when partitions move, and at the end. What is parked goes to
/// the topic `park`; without one it stays where it is, and the offset goes past it.
class KafkaSource final : public ThreadedSource
{
public:
    KafkaSource(InputConfig input, Host &host, Post post);
    ~KafkaSource() override;

    /// What is wrong with the URL; empty: nothing.
    [[nodiscard]] static QString checkUrl(const QString &url);

private:
    using Kafka = std::unique_ptr<rd_kafka_s, void (*)(rd_kafka_s *)>;
    using Message = std::shared_ptr<rd_kafka_message_s>;

    QString session() override;
    /// What consumer and producer have in common; null: `error` says why.
    [[nodiscard]] rd_kafka_conf_s *makeConf(QString &error);
    [[nodiscard]] QString consume(rd_kafka_s *kafka, rd_kafka_queue_s *queue, int event);
    [[nodiscard]] QString settleAll(rd_kafka_s *kafka);
    [[nodiscard]] QString park(const std::vector<std::pair<Message, const char *>> &messages);
    /// Whether the queue may have more.
    bool serve(rd_kafka_queue_s *queue, std::size_t most);
    void pauseWhileFull(rd_kafka_s *kafka, bool isFull);
    void setPaused(rd_kafka_s *kafka, bool paused);
    [[nodiscard]] InputMessage messageOf(const Message &message);
    void onError(int code, const QString &reason);
    void rebalance(rd_kafka_s *kafka, bool assigns, rd_kafka_topic_partition_list_s *partitions);

    const InputConfig m_input;
    // Of this session, on its thread.
    std::map<quint64, Message> m_unsettled; ///< by tag
    quint64 m_lastTag = 0;
    Kafka m_producer;
    std::size_t m_parkFailures = 0;
    bool m_mayStore = true; ///< false once something could not be parked: no offset goes past it
    QString m_trouble;      ///< with TLS or a password, in this session
    QString m_lost;         ///< why the session has to end; there is nobody to say good-bye to
    QDeadlineTimer m_fullSince{QDeadlineTimer::Forever};
    bool m_isPaused = false;
};

} // namespace Carillon

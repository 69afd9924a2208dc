// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/inputs/inputconfig.h"
#include "server/inputs/threadedsource.h"

#include <map>

struct amqp_connection_state_t_;
struct amqp_envelope_t_;

namespace Carillon {

/// A queue of RabbitMQ (AMQP 0-9-1 by rabbitmq-c): one lane, acknowledged by hand, `prefetch` by basic.qos. What is
/// parked goes to the queue `park`, or is rejected, so that the queue's dead-letter exchange gets it.
class RabbitMqSource final : public ThreadedSource
{
public:
    RabbitMqSource(InputConfig input, Host &host, Post post);
    ~RabbitMqSource() override;

    /// What is wrong with the URL; empty: nothing.
    [[nodiscard]] static QString checkUrl(const QString &url);

private:
    using Connection = amqp_connection_state_t_ *;
    struct Unsettled
    {
        quint64 deliveryTag = 0;
        InputMessage message; ///< without contents when they are not needed any more
    };

    QString session() override;
    [[nodiscard]] QString connectTo(Connection connection) const;
    [[nodiscard]] QString consume(Connection connection);
    /// What has come, without waiting.
    [[nodiscard]] QString read(Connection connection);
    [[nodiscard]] InputMessage messageOf(const amqp_envelope_t_ &envelope);
    [[nodiscard]] QString settleAll(Connection connection);
    [[nodiscard]] QString park(Connection connection, const Unsettled &unsettled, const char *reason) const;

    const InputConfig m_input;
    std::map<quint64, Unsettled> m_unsettled; ///< by tag; of this session
    quint64 m_lastTag = 0;
};

} // namespace Carillon

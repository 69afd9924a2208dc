// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Carillon {

/// How messages that are payload and headers, not domain events, are read: templates; "" leaves it to the
/// headers. Beside InputConfig, since Clang knows no defaults of a nested struct inside its class.
struct RawInput
{
    QByteArray type = {};
    QByteArray room = {};
    QByteArray chatId = {};
    QByteArray userId = {};
    QByteArray key = {};
    QByteArray id = {};
    bool operator==(const RawInput &) const = default;
};

/// One entry of `inputs`, validated by the loader (server/app). Which keys a type has is in the table of
/// configfields.cpp; docs/inputs.md explains them.
struct InputConfig
{
    QString name = {}; ///< in metrics, tables, the log and ids made here; the type when left out
    QString type = {};
    QString url = {};
    QString passwordFile = {};
    QString caFile = {};
    QString certificateFile = {};
    QString keyFile = {};
    int prefetch = 200; ///< messages in flight
    qint64 maxMessageSize = 1048576;
    std::optional<QByteArray> tenant = {}; ///< fixed: no message has another
    std::optional<RawInput> raw = {};
    QString park = {}; ///< queue, topic, stream or subject for what cannot be taken
    QString queue = {};
    QStringList topics = {};
    QString sasl = QStringLiteral("plain");
    QString stream = {};
    QString field = QStringLiteral("payload");
    QString consumer = {}; ///< "": the host's name (Redis), carillon (JetStream)
    QString subject = {};  ///< "": all of the stream
    QString group = QStringLiteral("carillon");
    QString from = QStringLiteral("earliest");
    QString table = QStringLiteral("carillon_outbox");
    QString channel = QStringLiteral("carillon_outbox");
    std::chrono::milliseconds pollInterval = std::chrono::seconds(1);
    bool operator==(const InputConfig &) const = default;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QSharedData>

namespace Carillon {

/// What the request that opened a connection said of its client, for operators. Text from outside,
/// cut. Immutable; ten thousand browsers of one make share one of these (Shard::factsOf()).
struct RequestFacts : QSharedData
{
    RequestFacts(QByteArray agent, QByteArray from, QByteArray protocol)
        : userAgent(std::move(agent)), origin(std::move(from)), subprotocol(std::move(protocol))
    {
    }

    const QByteArray userAgent;
    const QByteArray origin;
    const QByteArray subprotocol;
};
using RequestFactsPtr = QExplicitlySharedDataPointer<const RequestFacts>;

} // namespace Carillon

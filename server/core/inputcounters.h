// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/metrics.h"

#include <QString>

#include <deque>
#include <string>

namespace Carillon {

/// What one input counts (server/inputs), in messages. Written on the hub's thread, read by any.
struct InputCounters
{
    std::string name;
    std::string type;
    Counter received;
    Counter accepted;   ///< duplicates included
    Counter duplicates; ///< whose every event was known
    Counter parked;     ///< that could not be taken, whatever is done
    Counter retried;    ///< that the server could not take then
    Gauge inFlight;     ///< received, and neither accepted nor parked yet
    Gauge up;           ///< 1 while connected
};

/// Those of this process, which Metrics::text() shows. Added before anybody asks for that; they stay where they are.
[[nodiscard]] const std::deque<InputCounters> &inputCounters();
[[nodiscard]] InputCounters &addInputCounters(const QString &name, const QString &type);

} // namespace Carillon

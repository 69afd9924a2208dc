// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/brokerbus.h"

#include <memory>

namespace Carillon {

class Clock;

/// The bus of a configuration that was checked; none where a server stands alone. `clock` outlives
/// it.
[[nodiscard]] std::unique_ptr<BrokerBus> makeBus(const Config &config, const Clock &clock);

} // namespace Carillon

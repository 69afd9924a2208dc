// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/events.h"
#include "server/inputs/inputconfig.h"
#include "server/inputs/inputsource.h"

namespace Carillon {

/// The domain events of a message: what its payload says, or, with `raw`, what the configuration and the headers
/// make of it (docs/inputs.md). An event without an id gets the message's; one of a list the message's and its
/// place. The error says why the message is to be parked. Any thread.
[[nodiscard]] Result<std::vector<DomainEvent>, const char *> decodeMessage(const InputConfig &input,
                                                                           const InputMessage &message);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/events.h"

#include <QByteArrayView>

namespace Carillon {

/// At most so many events in one call or message (protocol.md, section 6).
inline constexpr qsizetype MaxEventsPerBatch = 1000;

/// Reads one domain event or an array of them from JSON, checking every byte of it: a bad element
/// refuses the whole batch and says which one it was. `data` is cut out as it stands.
/// Any thread.
[[nodiscard]] Result<std::vector<DomainEvent>, PublishError> parseDomainEvents(QByteArrayView json);

} // namespace Carillon

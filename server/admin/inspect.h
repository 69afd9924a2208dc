// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/client.h"

namespace Carillon {

/// One connection with everything that is known of it, and why it is slow, as the JSON object of
/// `inspect` (docs/admin-protocol.md). On the shard's thread. `node` empty: nobody asked whose it is.
[[nodiscard]] QByteArray inspectJson(const Client &client, const ShardView &shard, const QByteArray &node);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/config.h"
#include "server/net/shard.h"

#include <QString>

namespace Carillon {

/// `carillond --dev`, for a first look: everything on loopback, a secret that lives as long as the
/// process, rooms that anybody with a token may enter, and the page at /demo, which can make itself
/// tokens. None of it is reachable without the flag.
void makeDevelopmentConfig(Config &config);

[[nodiscard]] Shard::DevPages developmentPages(const QByteArray &secret);

/// What to try now: tokens and commands that work as they stand.
[[nodiscard]] QString developmentHelp(const QByteArray &secret, const QString &listen, const QString &admin);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QString>

#include <vector>

namespace Carillon {

/// One Redis of `bus.url`: redis://[user:password@]host[:port][/database], rediss:// with TLS. With
/// ?sentinel=NAME the hosts (several with commas) are Sentinels, which are asked for the master NAME.
struct RedisAddress
{
    struct Host
    {
        QString name;
        quint16 port = 6379;
    };
    std::vector<Host> hosts; ///< more than one only of Sentinels
    QString sentinel;        ///< the master's name; empty: the host is the Redis itself
    QByteArray user;
    QByteArray password;
    int database = 0;
    bool tls = false;

    /// What its rooms hang on, whatever the password is.
    [[nodiscard]] QByteArray identity() const;
};

/// The Redis servers of `bus.url`, separated by spaces. The error says what is wrong, without a password.
[[nodiscard]] Result<std::vector<RedisAddress>, QString> parseRedisAddresses(const QString &text);

} // namespace Carillon

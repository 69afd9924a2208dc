// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QString>

#include <vector>

namespace Carillon {

/// The NATS servers of one system and who we are there:
/// nats://[user[:password]@]host[:port][,host[:port]…][?replicas=N], tls:// with TLS. A word alone
/// in front of the @ is a user as long as there is a password for it, and a token when there is
/// none, as NATS' own clients have it.
struct NatsAddress
{
    struct Host
    {
        QString name;
        quint16 port = 4222;
    };
    std::vector<Host> hosts; ///< any of them will do
    QByteArray user;
    QByteArray password;
    bool tls = false;
    int replicas = 1; ///< servers that keep a copy of the streams, 1 to 5
};

/// The error says what is wrong, without a password.
[[nodiscard]] Result<NatsAddress, QString> parseNatsAddress(const QString &text);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"

namespace Carillon {

class Invocation;

/// The admin connection of one command: the answers of AdminClient in the order of a program's lines.
/// Each call runs the event loop until it has its answer, which suits a program that does one thing;
/// it must not be called from within a slot. A lost connection is not mended: a script must hear of it.
class AdminSession
{
public:
    explicit AdminSession(const Invocation &invocation);

    /// Connects and waits for hello. Done, or the exit code after one line on standard error.
    [[nodiscard]] int open();

    /// One request, one answer.
    [[nodiscard]] AdminReply request(const QString &type, const QJsonObject &fields);

    /// Runs the event loop until `finished` says so, Ctrl+C, or the end of the connection.
    enum class Stop { Finished, Interrupted, Lost };
    [[nodiscard]] Stop run(const std::function<bool()> &finished);

    [[nodiscard]] AdminClient &client() { return m_client; }
    [[nodiscard]] const AdminHello &hello() const { return m_client.hello(); }

    /// Prints why the server refused, and the exit code for it.
    [[nodiscard]] int refused(const AdminError &error) const;
    /// Prints why the connection ended, and the exit code for it.
    [[nodiscard]] int lost() const;

private:
    const Invocation &m_invocation;
    AdminClient m_client;
};

} // namespace Carillon

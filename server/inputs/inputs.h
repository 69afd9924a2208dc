// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/inputs/input.h"
#include "server/inputs/threadedsource.h"

#include <QJsonArray>
#include <QStringList>

namespace Carillon {

/// The values that `type` of an input may have.
[[nodiscard]] QStringList inputTypes();
/// How the URL of such an input is written.
[[nodiscard]] QString exampleInputUrl(const QString &type);
/// What the URL of such an input begins with for a connection over TLS: "amqps://".
[[nodiscard]] QString secureInputScheme(const QString &type);
/// What is wrong with the URL of an input of this type; empty: nothing.
[[nodiscard]] QString checkInputUrl(const QString &type, const QString &url);

/// The inputs of a server. Owned by the application; hub's thread.
class Inputs final
{
public:
    struct Services
    {
        Broadcaster &broadcaster;
        Hub &hub;
        const Clock &clock;
        Metrics &metrics;
        ThreadedSource::Post post;
    };
    Inputs(const std::vector<InputConfig> &configs, const Services &services);

    void start();
    void stop();
    [[nodiscard]] bool isStopped() const;
    /// Rows of the admin's table `inputs` (docs/admin-protocol.md, section 3).
    [[nodiscard]] QJsonArray rows() const;

private:
    std::vector<std::unique_ptr<Input>> m_inputs;
};

} // namespace Carillon

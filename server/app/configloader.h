// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/core/config.h"
#include "server/inputs/inputs.h"

#include <QJsonArray>
#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

namespace Carillon {

struct LoadedConfig
{
    Config config;
    std::vector<InputConfig> inputs;
    /// Where each key got its value: "carillon.yaml:12", "environment CARILLON_LISTEN",
    /// "--listen". A key that is not here has its default.
    QMap<QString, QString> origins;
    QStringList warnings; ///< nothing that keeps the server from running
};

/// What this program can do. The loader refuses what it was not built with, so that no setting is
/// accepted and then ignored.
struct Built
{
    QStringList busTypes{QStringLiteral("memory"), QStringLiteral("redis"), QStringLiteral("nats")};
    QStringList historyStores{QStringLiteral("memory"), QStringLiteral("sqlite")};
    QStringList inputTypes = Carillon::inputTypes();
};

/// Defaults, then the file (none when `path` is empty), then CARILLON_… variables, then `flags`
/// (option name → value, as CommandLine has them). The errors are all that could be found, each
/// `file:line: key: what is wrong (what would be right)`.
[[nodiscard]] Result<LoadedConfig, QStringList> loadConfig(const QString &path,
                                                           const QProcessEnvironment &environment,
                                                           const QMap<QString, QString> &flags = {},
                                                           const Built &built = {});

/// The same of a file's bytes; `name` is what the errors call it.
[[nodiscard]] Result<LoadedConfig, QStringList> parseConfig(QByteArrayView yaml, const QString &name,
                                                            const QProcessEnvironment &environment,
                                                            const QMap<QString, QString> &flags = {},
                                                            const Built &built = {});

struct ConfigDifference
{
    QString key;
    bool live = false; ///< can be applied while the server runs
    bool operator==(const ConfigDifference &) const = default;
};

/// Every key whose value differs; what a SIGHUP applies, and what it can only name in the log.
[[nodiscard]] QList<ConfigDifference> configDifferences(const LoadedConfig &before,
                                                         const LoadedConfig &after);

/// The configuration in force, for the admin's Server page: objects {key, value, origin, live},
/// secrets as "***".
[[nodiscard]] QJsonArray effectiveConfig(const LoadedConfig &loaded);

} // namespace Carillon

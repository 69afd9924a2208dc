// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/app/yamltree.h"
#include "server/core/config.h"
#include "server/inputs/inputconfig.h"

#include <QJsonValue>

#include <span>
#include <variant>

/// The table of every key: where it goes in Config, what it may hold, whether it can change while
/// the server runs. Loading, comparing and showing a configuration all go by this one table.
namespace Carillon {

/// What the file says, which is a little more than Config holds.
struct ConfigFile
{
    Config config;
    std::vector<InputConfig> inputs;
    QString hmacSecretFile;
};

using ConfigTarget =
    std::variant<bool *, int *, qint64 *, Milliseconds *, QString *, QByteArray *, QStringList *,
                 Endpoint *, MembershipRule *, PublishRule *, OnSlow *>;

/// What a value must be beyond its type.
enum class Check : quint8 {
    None,
    Auto,    ///< an int, or the word auto for 0
    Words,   ///< one of `words`
    File,    ///< a file that can be read
    PemCertificate,
    PemKey,
    FileOrUrl,
    NodeName, ///< letters, digits and -_.: of at most 63
    Origins, ///< "*" or scheme://host[:port], the host may begin with "*."
};

template<typename Owner>
struct ConfigField
{
    const char *key; ///< with dots: "websocket.ping_interval"
    ConfigTarget (*at)(Owner &);
    bool live = true; ///< SIGHUP applies it; else it needs a restart
    qint64 min = 0;   ///< of numbers; milliseconds of durations
    qint64 max = 0;
    Check check = Check::None;
    bool secret = false;
    const char *words = "";
};

/// A key of an entry of `inputs`.
struct InputField
{
    ConfigField<InputConfig> field;
    const char *types = ""; ///< of the inputs that have it; empty: all
    bool required = false;
    const char *example = "";
};

[[nodiscard]] std::span<const ConfigField<ConfigFile>> configFields();
[[nodiscard]] std::span<const ConfigField<NamespacePolicy>> namespaceFields();
[[nodiscard]] std::span<const InputField> inputFields();
/// Those of `inputs[…].raw`: templates.
[[nodiscard]] std::span<const ConfigField<RawInput>> rawFields();

/// The limits of one field that setValue() keeps.
struct ValueRule
{
    qint64 min = 0;
    qint64 max = 0;
    Check check = Check::None;
    QString words;
};

template<typename Owner>
ValueRule ruleOf(const ConfigField<Owner> &field)
{
    return {field.min, field.max, field.check, QString::fromLatin1(field.words)};
}

/// Stores the value of `node` in `target`. Returns what is wrong with it and what would be right,
/// or an empty string.
[[nodiscard]] QString setValue(ConfigTarget target, const YamlNode &node, const ValueRule &rule);

/// The value as the file has it: "30s", 1024, true, ["*"].
[[nodiscard]] QJsonValue valueOf(ConfigTarget target, Check check);

/// "30s", "250ms", "5m", "1h30m"; nothing for anything else.
[[nodiscard]] std::optional<Milliseconds> parseDuration(QStringView text);
[[nodiscard]] QString formatDuration(Milliseconds duration);

/// "127.0.0.1:8080", "[::1]:8080"; localhost is 127.0.0.1.
[[nodiscard]] std::optional<Endpoint> parseEndpoint(const QString &text);
[[nodiscard]] QString formatEndpoint(const Endpoint &endpoint);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "console/cli/command.h"

#include <QHash>
#include <QStringList>

#include <chrono>

namespace Carillon {

/// One command line that was understood: the command, its operands and its options, checked against
/// the table. A value.
class Invocation
{
public:
    /// Reads the arguments without the program's name. The error is one line for the user.
    [[nodiscard]] static Result<Invocation, QString> parse(const QStringList &arguments);

    [[nodiscard]] const Command &command() const { return *m_command; }
    [[nodiscard]] const QStringList &operands() const { return m_operands; }

    /// Whether the option was given.
    [[nodiscard]] bool has(QLatin1StringView option) const { return m_values.contains(option); }
    /// The last value given, else the table's fallback.
    [[nodiscard]] QString text(QLatin1StringView option) const;
    [[nodiscard]] QStringList list(QLatin1StringView option) const { return m_values.value(option); }
    [[nodiscard]] qint64 number(QLatin1StringView option) const;
    [[nodiscard]] std::chrono::milliseconds duration(QLatin1StringView option) const;
    [[nodiscard]] bool json() const;

private:
    QString take(const QStringList &arguments, qsizetype &i);
    QString checkOperands();

    const Command *m_command = nullptr;
    QStringList m_operands;
    QHash<QString, QStringList> m_values;
};

/// "250ms", "30s", "5m", "2h", "7d" as milliseconds; nothing else is a duration.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(QStringView text);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/invocation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

const Option *findOption(const Command *command, QStringView name)
{
    const auto search = [name](const std::vector<Option> &options) -> const Option * {
        const auto found = std::find_if(options.begin(), options.end(), [name](const Option &option) {
            return name == QLatin1StringView(option.name);
        });
        return found == options.end() ? nullptr : &*found;
    };
    const Option *own = command ? search(command->options) : nullptr;
    return own ? own : search(globalOptions());
}

/// Empty when the value fits the option.
QString checkValue(const Option &option, const QString &value)
{
    switch (option.kind) {
    case OptionKind::Number: {
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (ok && number >= option.least && number <= option.most)
            return {};
        return u"a whole number from %1 to %2"_s.arg(option.least).arg(option.most);
    }
    case OptionKind::Duration:
        return parseDuration(value) ? QString() : u"a time such as 250ms, 30s, 5m, 2h or 7d"_s;
    case OptionKind::Choice: {
        const QStringList words = wordsOf(option.value);
        return words.contains(value) ? QString() : u"one of "_s + words.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace

std::optional<std::chrono::milliseconds> parseDuration(QStringView text)
{
    static constexpr struct { QLatin1StringView name; qint64 ms; } units[] = {
        {"ms"_L1, 1}, {"s"_L1, 1000}, {"m"_L1, 60000}, {"h"_L1, 3600000}, {"d"_L1, 86400000}};
    for (const auto &unit : units) {
        if (!text.endsWith(unit.name))
            continue;
        bool ok = false;
        const qint64 count = text.chopped(unit.name.size()).toLongLong(&ok);
        if (ok && count >= 0 && count <= 3650LL * 86400000 / unit.ms)
            return std::chrono::milliseconds(count * unit.ms);
    }
    return {};
}

Result<Invocation, QString> Invocation::parse(const QStringList &arguments)
{
    Invocation result;
    // The command decides which options there are, so it is looked for first: the first word that is
    // neither an option nor the value of a global one.
    for (qsizetype i = 0; i < arguments.size() && !result.m_command; ++i) {
        const QString &word = arguments[i];
        if (!word.startsWith("--"_L1)) {
            result.m_command = findCommand(word);
            if (!result.m_command)
                return u"there is no command \"%1\"; carillonctl help lists them"_s.arg(word);
        } else if (const Option *option = findOption(nullptr, QStringView(word).sliced(2));
                   option && option->kind != OptionKind::Flag) {
            ++i;
        }
    }
    bool commandSeen = false;
    bool onlyOperands = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (onlyOperands || !word.startsWith(u'-') || word == "-"_L1) {
            if (commandSeen)
                result.m_operands.append(word);
            commandSeen = true;
        } else if (word == "--"_L1) {
            onlyOperands = true;
        } else if (const QString error = result.take(arguments, i); !error.isEmpty()) {
            return error;
        }
    }
    if (!result.m_command || result.has("help"_L1)) {
        if (result.m_command)
            result.m_operands = {QString::fromLatin1(result.m_command->name)};
        const bool asked = result.has("help"_L1) || result.has("version"_L1);
        if (!asked)
            return u"a command is missing; carillonctl help lists them"_s;
        result.m_command = findCommand(u"help");
        return result;
    }
    if (const QString error = result.checkOperands(); !error.isEmpty())
        return error;
    return result;
}

/// Reads the option at `i`, and its value, which is behind "=" or the next argument.
QString Invocation::take(const QStringList &arguments, qsizetype &i)
{
    const QString &word = arguments[i];
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.startsWith("--"_L1) ? word.mid(2, equals < 0 ? -1 : equals - 2)
                         : word == "-h"_L1        ? u"help"_s
                                                  : QString();
    const Option *option = findOption(m_command, name);
    if (!option) {
        return m_command ? u"%1 has no option %2; see carillonctl help %1"_s.arg(
                               QString::fromLatin1(m_command->name), word.left(equals))
                         : u"there is no option %1; see carillonctl help"_s.arg(word.left(equals));
    }
    if (option->kind == OptionKind::Flag) {
        if (equals >= 0)
            return u"--%1 takes no value"_s.arg(name);
        m_values[name].append(QString());
        return {};
    }
    if (equals < 0 && i + 1 == arguments.size())
        return u"--%1 needs a value: %2"_s.arg(name, QString::fromLatin1(option->value));
    const QString value = equals < 0 ? arguments[++i] : word.mid(equals + 1);
    if (const QString wanted = checkValue(*option, value); !wanted.isEmpty())
        return u"--%1: \"%2\" is not %3"_s.arg(name, value, wanted);
    m_values[name].append(value);
    return {};
}

QString Invocation::checkOperands()
{
    const QString name = QString::fromLatin1(m_command->name);
    if (m_operands.size() < m_command->leastOperands)
        return u"%1 needs %2; see carillonctl help %1"_s.arg(name, QString::fromLatin1(m_command->operands));
    if (m_operands.size() > m_command->mostOperands)
        return u"%1: \"%2\" is too much; see carillonctl help %1"_s.arg(name, m_operands[m_command->mostOperands]);
    const QStringList words = wordsOf(m_command->words);
    if (!words.isEmpty() && !words.contains(m_operands.first()))
        return u"%1: \"%2\" is not one of %3"_s.arg(name, m_operands.first(), words.join(u", "_s));
    return {};
}

QString Invocation::text(QLatin1StringView option) const
{
    const auto given = m_values.constFind(option);
    if (given != m_values.cend())
        return given->last();
    const Option *known = findOption(m_command, QString(option));
    return known ? QString::fromLatin1(known->fallback) : QString();
}

qint64 Invocation::number(QLatin1StringView option) const
{
    return text(option).toLongLong();
}

std::chrono::milliseconds Invocation::duration(QLatin1StringView option) const
{
    return parseDuration(text(option)).value_or(std::chrono::milliseconds(0));
}

bool Invocation::json() const
{
    return has("json"_L1);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/version.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

void printOptions(const std::vector<Option> &options)
{
    for (const Option &option : options) {
        const QString head = u"  --%1 %2"_s.arg(QLatin1StringView(option.name),
                                               option.kind == OptionKind::Choice ? "WORD"_L1 : QLatin1StringView(option.value));
        QString help = QString::fromLatin1(option.help);
        if (option.kind == OptionKind::Choice)
            help += u": "_s + wordsOf(option.value).join(u", "_s);
        if (*option.fallback)
            help += u" (default %1)"_s.arg(QLatin1StringView(option.fallback));
        print(head.leftJustified(24) + u' ' + help);
    }
}

void printOverview()
{
    print(u"carillonctl: a Carillon server from the terminal\n\nUsage: carillonctl COMMAND [OPTIONS]\n\nCommands:"_s);
    for (const Command &command : commands()) {
        print(u"  %1 %2"_s.arg(QLatin1StringView(command.name), QLatin1StringView(command.operands)).leftJustified(24)
              + u' ' + QString::fromLatin1(command.summary));
    }
    print(u"\nOptions of every command:"_s);
    printOptions(globalOptions());
    print(u"\nExit codes: 0 done, 1 the server refused, 2 usage, 3 no connection."_s);
}

} // namespace

int runHelp(const Invocation &invocation)
{
    if (invocation.has("version"_L1)) {
        print(u"carillonctl "_s + QString::fromLatin1(Version));
        return Done;
    }
    if (invocation.operands().isEmpty()) {
        printOverview();
        return Done;
    }
    const Command *command = findCommand(invocation.operands().first());
    if (!command)
        return fail(Usage, u"there is no command \"%1\""_s.arg(invocation.operands().first()));
    const QString operands = QString::fromLatin1(command->operands);
    print(u"carillonctl %1: %2\n\nUsage: carillonctl %1%3 [OPTIONS]"_s.arg(
        QLatin1StringView(command->name), QLatin1StringView(command->summary),
        operands.isEmpty() ? QString() : u' ' + operands));
    if (*command->words)
        print(u"%1 is one of %2"_s.arg(operands.section(u' ', 0, 0), wordsOf(command->words).join(u", "_s)));
    if (!command->options.empty()) {
        print(u"\nOptions:"_s);
        printOptions(command->options);
    }
    print(u"\nOptions of every command:"_s);
    printOptions(globalOptions());
    return Done;
}

} // namespace Carillon

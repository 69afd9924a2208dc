// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace Carillon {

class Invocation;

/// What carillonctl's exit code says (docs: carillonctl(1)).
enum ExitCode { Done = 0, Refused = 1, Usage = 2, NoConnection = 3 };

enum class OptionKind { Flag, Text, Number, Duration, File, Choice };

/// One option, as parsing, checking, help and shell completion all need it.
struct Option
{
    const char *name;
    OptionKind kind;
    const char *value; ///< its placeholder in the help; of a Choice: the words, "a|b"; of a Flag: ""
    const char *help;
    const char *fallback = ""; ///< the value when it is not given
    qint64 least = 0;          ///< of a Number
    qint64 most = 0;
};

/// One line of the table: everything that is known about a command.
struct Command
{
    const char *name;
    const char *operands; ///< as in the help, "ROOM"; "" for none
    int leastOperands;
    int mostOperands;
    const char *words; ///< what the first operand may be, "start|pause"; "" for anything
    const char *summary;
    std::vector<Option> options;
    int (*run)(const Invocation &);
};

/// The one table that parsing, help and completion are made from.
[[nodiscard]] const std::vector<Command> &commands();

/// Options that every command takes.
[[nodiscard]] const std::vector<Option> &globalOptions();

/// nullptr when there is no such command.
[[nodiscard]] const Command *findCommand(QStringView name);

/// "a|b|c" as a list; empty for "".
[[nodiscard]] QStringList wordsOf(const char *words);

int runToken(const Invocation &);
int runStatus(const Invocation &);
int runTable(const Invocation &);
int runTail(const Invocation &);
int runTrace(const Invocation &);
int runDisconnect(const Invocation &);
int runInject(const Invocation &);
int runKick(const Invocation &);
int runRevoke(const Invocation &);
int runDrain(const Invocation &);
int runDoctor(const Invocation &);
int runDemo(const Invocation &);
int runCompletion(const Invocation &);
int runHelp(const Invocation &);

} // namespace Carillon

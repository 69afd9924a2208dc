// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/invocation.h"
#include "console/cli/output.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Everything below is made from commands(): a script cannot know a command that the program does
/// not have, nor miss one.
QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList names(const std::vector<Option> &options)
{
    QStringList list;
    for (const Option &option : options)
        list.append(u"--"_s + QString::fromLatin1(option.name));
    return list;
}

QStringList allCommands()
{
    QStringList list;
    for (const Command &command : commands())
        list.append(QString::fromLatin1(command.name));
    return list;
}

QStringList operandWords(const Command &command)
{
    return QLatin1StringView(command.name) == "help"_L1 ? allCommands() : wordsOf(command.words);
}

/// The patterns of a bash `case` for the options of a kind.
QString patterns(OptionKind kind)
{
    QStringList list;
    const auto collect = [&](const std::vector<Option> &options) {
        for (const Option &option : options) {
            if (option.kind == kind)
                list.append(u"--"_s + QString::fromLatin1(option.name));
        }
    };
    collect(globalOptions());
    for (const Command &command : commands())
        collect(command.options);
    list.removeDuplicates();
    return list.join(u'|');
}

QString bashScript()
{
    QString text = u"# bash completion of carillonctl; made by: carillonctl completion bash\n"
                   "_carillonctl()\n{\n"
                   "    local cur prev word command i\n"
                   "    cur=${COMP_WORDS[COMP_CWORD]}\n"
                   "    prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                   "    COMPREPLY=()\n"
                   "    case $prev in\n"_s;
    text += u"    %1) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return ;;\n"_s.arg(patterns(OptionKind::File));
    for (const Command &command : commands()) {
        for (const Option &option : command.options) {
            if (option.kind == OptionKind::Choice)
                text += u"    --%1) mapfile -t COMPREPLY < <(compgen -W %2 -- \"$cur\"); return ;;\n"_s.arg(
                    QLatin1StringView(option.name), quoted(wordsOf(option.value).join(u' ')));
        }
    }
    text += u"    %1) return ;;\n    esac\n"_s.arg(
        QStringList{patterns(OptionKind::Text), patterns(OptionKind::Number), patterns(OptionKind::Duration)}.join(u'|'));
    text += u"    command=\n"
            "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
            "        word=${COMP_WORDS[i]}\n"
            "        case $word in\n"
            "        %1) command=$word; break ;;\n"
            "        esac\n"
            "    done\n"
            "    case $command in\n"_s.arg(allCommands().join(u'|'));
    const QString global = names(globalOptions()).join(u' ');
    for (const Command &command : commands()) {
        const QString words = (operandWords(command) + names(command.options)).join(u' ') + u' ' + global;
        text += u"    %1) word=%2 ;;\n"_s.arg(QLatin1StringView(command.name), quoted(words.trimmed()));
    }
    text += u"    *) word=%1 ;;\n    esac\n"_s.arg(quoted(allCommands().join(u' ') + u' ' + global));
    text += u"    mapfile -t COMPREPLY < <(compgen -W \"$word\" -- \"$cur\")\n}\n"
            "complete -F _carillonctl carillonctl"_s;
    return text;
}

/// One specification for zsh's _arguments.
QString zshOption(const Option &option)
{
    const bool repeats = option.kind == OptionKind::Choice || QLatin1StringView(option.value) == "GLOB"_L1;
    QString spec = u"%1--%2%3[%4]"_s.arg(
        repeats ? u"*"_s : QString(), QLatin1StringView(option.name), option.kind == OptionKind::Flag ? QString() : u"="_s,
        QString::fromLatin1(option.help).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s).replace(u':', u"\\:"_s));
    if (option.kind == OptionKind::File)
        spec += u":file:_files"_s;
    else if (option.kind == OptionKind::Choice)
        spec += u":word:("_s + wordsOf(option.value).join(u' ').replace(u':', u"\\:"_s) + u')';
    else if (option.kind != OptionKind::Flag)
        spec += u':' + QString::fromLatin1(option.value).toLower() + u':';
    return quoted(spec);
}

QString zshScript()
{
    QString text = u"#compdef carillonctl\n# made by: carillonctl completion zsh\n_carillonctl()\n{\n"
                   "    local curcontext=$curcontext state line\n"
                   "    typeset -A opt_args\n"
                   "    local -a common commands\n    common=(\n"_s;
    for (const Option &option : globalOptions())
        text += u"        "_s + zshOption(option) + u'\n';
    text += u"    )\n    commands=(\n"_s;
    for (const Command &command : commands())
        text += u"        "_s + quoted(QString::fromLatin1(command.name) + u':' + QString::fromLatin1(command.summary)) + u'\n';
    text += u"    )\n    _arguments -C $common '1:command:->command' '*::argument:->argument'\n"
            "    case $state in\n"
            "    command) _describe command commands ;;\n"
            "    argument)\n        case $line[1] in\n"_s;
    for (const Command &command : commands()) {
        text += u"        %1) _arguments $common"_s.arg(QLatin1StringView(command.name));
        for (const Option &option : command.options)
            text += u' ' + zshOption(option);
        const QStringList words = operandWords(command);
        if (!words.isEmpty())
            text += u" '1:word:(%1)'"_s.arg(words.join(u' '));
        text += u" ;;\n"_s;
    }
    text += u"        esac ;;\n    esac\n}\n"
            "if [ \"$funcstack[1]\" = _carillonctl ]; then\n    _carillonctl \"$@\"\nelse\n"
            "    compdef _carillonctl carillonctl\nfi"_s;
    return text;
}

QString fishOption(const QString &condition, const Option &option)
{
    QString line = u"complete -c carillonctl%1 -l %2 -d %3"_s.arg(condition, QLatin1StringView(option.name),
                                                               quoted(QString::fromLatin1(option.help)));
    if (option.kind == OptionKind::File)
        line += u" -r -F"_s;
    else if (option.kind == OptionKind::Choice)
        line += u" -x -a "_s + quoted(wordsOf(option.value).join(u' '));
    else if (option.kind != OptionKind::Flag)
        line += u" -x"_s;
    return line + u'\n';
}

QString fishScript()
{
    QString text = u"# made by: carillonctl completion fish\ncomplete -c carillonctl -f\n"_s;
    for (const Option &option : globalOptions())
        text += fishOption(QString(), option);
    for (const Command &command : commands()) {
        const QString name = QString::fromLatin1(command.name);
        text += u"complete -c carillonctl -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(
            name, quoted(QString::fromLatin1(command.summary)));
        const QString condition = u" -n '__fish_seen_subcommand_from %1'"_s.arg(name);
        for (const Option &option : command.options)
            text += fishOption(condition, option);
        const QStringList words = operandWords(command);
        if (!words.isEmpty())
            text += u"complete -c carillonctl%1 -a %2\n"_s.arg(condition, quoted(words.join(u' ')));
    }
    return text.trimmed();
}

} // namespace

int runCompletion(const Invocation &invocation)
{
    const QString shell = invocation.operands().first();
    print(shell == "bash"_L1 ? bashScript() : shell == "zsh"_L1 ? zshScript() : fishScript());
    return Done;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/output.h"

#include <QJsonDocument>

#include <cstdio>
#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

bool coloured()
{
    static const bool on = outputIsTerminal() && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
    return on;
}

void writeLine(FILE *file, QByteArray line)
{
    line.append('\n');
    std::fwrite(line.constData(), 1, size_t(line.size()), file);
    std::fflush(file); // whoever reads through a pipe wants live lines
}

/// Cells a terminal gives to the text, near enough: characters, not UTF-16 units.
qsizetype width(const QString &text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() || c.isMark() ? 0 : 1;
    return count;
}

QString padded(const QString &text, qsizetype size, bool right)
{
    const QString space(std::max<qsizetype>(0, size - width(text)), u' ');
    return right ? space + text : text + space;
}

} // namespace

bool outputIsTerminal()
{
    static const bool terminal = isTerminal(stdout);
    return terminal;
}

QString styled(const QString &text, Style style)
{
    static constexpr const char *codes[] = {"0", "1", "2", "31", "33", "32"};
    if (style == Style::Plain || !coloured())
        return text;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1StringView(codes[int(style)]), text);
}

void print(const QString &text)
{
    writeLine(stdout, text.toUtf8());
}

void printJson(const QJsonObject &value)
{
    writeLine(stdout, QJsonDocument(value).toJson(QJsonDocument::Compact));
}

void printError(const QString &text)
{
    writeLine(stderr, "carillonctl: " + text.toUtf8());
}

int fail(int code, const QString &text)
{
    printError(text);
    return code;
}

QString TextTable::toText() const
{
    QList<qsizetype> widths;
    for (qsizetype c = 0; c < columns.size(); ++c) {
        qsizetype widest = width(columns[c].title);
        for (const QStringList &row : rows)
            widest = std::max(widest, width(row.value(c)));
        widths.append(widest);
    }
    const auto line = [&](auto cell) {
        QString text;
        for (qsizetype c = 0; c < columns.size(); ++c) {
            const bool last = c + 1 == columns.size();
            text += padded(cell(c), last && !columns[c].right ? 0 : widths[c], columns[c].right);
            text += last ? QString() : u"  "_s;
        }
        return text;
    };
    QStringList lines{styled(line([&](qsizetype c) { return columns[c].title; }), Style::Bold)};
    for (const QStringList &row : rows)
        lines.append(line([&](qsizetype c) { return row.value(c); }));
    return lines.join(u'\n');
}

} // namespace Carillon

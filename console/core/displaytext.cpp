// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/displaytext.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

bool isHidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi controls, zero-width joiners, tags, soft hyphen
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Fillers that are letters by category and empty by shape, and the odd spaces.
        return character == 0x115F || character == 0x1160 || character == 0x3164
               || character == 0xFFA0
               || (QChar::category(character) == QChar::Separator_Space && character != u' ');
    }
}

/// No script stacks as many on one letter; more of them paint over the rows around.
constexpr int MaxMarks = 6;
constexpr qsizetype NoLimit = std::numeric_limits<qsizetype>::max();

bool isMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

QString braced(char32_t character)
{
    return u"\\u{"_s + QString::number(character, 16) + u'}';
}

QString visible(QStringView text, qsizetype limit, bool keepLines,
                QString (*escaped)(char32_t) = braced)
{
    int marks = 0;
    QString result;
    result.reserve(std::min(text.size(), limit) + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (result.size() >= limit) {
            result.append(u'…');
            break;
        }
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const bool kept = keepLines && (character == u'\n' || character == u'\t');
        marks = isMark(character) ? marks + 1 : 0;
        if (!kept && (isHidden(character) || marks > MaxMarks))
            result.append(escaped(character));
        else
            result.append(QStringView(QChar::fromUcs4(character)));
    }
    return result;
}

} // namespace

QString visibleText(QStringView text, qsizetype limit)
{
    return visible(text, limit, false);
}

QString visibleLines(QStringView text, qsizetype limit)
{
    return visible(text, limit, true);
}

QString visibleJson(QStringView json)
{
    return visible(json, NoLimit, true, [](char32_t character) {
        QString escapes;
        for (const char16_t unit : QChar::fromUcs4(character))
            escapes += u"\\u%1"_s.arg(unit, 4, 16, QChar(u'0'));
        return escapes;
    });
}

QString plainToolTip(const QString &text)
{
    return u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s;
}

QString csvCell(const QString &text)
{
    static const QString formula = u"=+-@\t"_s;
    QString cell = visibleLines(text, NoLimit);
    bool number = false;
    cell.toDouble(&number);
    if (!cell.isEmpty() && formula.contains(cell.front()) && !number)
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n'))
        return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/displaytext.h"

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

QString visible(QStringView text, qsizetype limit, bool keepLines)
{
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
        if (!kept && isHidden(character))
            result.append(u"\\u{"_s + QString::number(character, 16) + u'}');
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

QString plainToolTip(const QString &text)
{
    return u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s;
}

QString csvCell(const QString &text)
{
    static const QString formula = u"=+-@\t\r"_s;
    QString cell = text;
    bool number = false;
    cell.toDouble(&number);
    if (!cell.isEmpty() && formula.contains(cell.front()) && !number)
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

} // namespace Carillon

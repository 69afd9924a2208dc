// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/jsonhighlighter.h"

#include "console/widgets/theme.h"

namespace Carillon {

JsonHighlighter::JsonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{}

void JsonHighlighter::setPalette(const QPalette &palette)
{
    const MeaningColors colors = meaningColors(palette);
    m_key.setForeground(colors.key);
    m_text.setForeground(colors.text);
    m_number.setForeground(colors.number);
    m_word.setForeground(colors.word);
    rehighlight();
}

/// A JSON text never goes over a line's end, so no state passes from line to line.
void JsonHighlighter::highlightBlock(const QString &text)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const QChar c = text[i];
        if (c == u'"') {
            for (++i; i < text.size() && text[i] != u'"'; ++i) {
                if (text[i] == u'\\')
                    ++i;
            }
            i = std::min(i + 1, text.size());
            qsizetype after = i;
            while (after < text.size() && text[after].isSpace())
                ++after;
            const bool key = after < text.size() && text[after] == u':';
            setFormat(int(start), int(i - start), key ? m_key : m_text);
        } else if (c.isDigit() || c == u'-') {
            while (i < text.size()
                   && (text[i].isDigit() || QStringView(u"+-.eE").contains(text[i])))
                ++i;
            setFormat(int(start), int(i - start), m_number);
        } else if (c.isLetter()) {
            while (i < text.size() && text[i].isLetter())
                ++i;
            setFormat(int(start), int(i - start), m_word);
        } else {
            ++i;
        }
    }
}

} // namespace Carillon

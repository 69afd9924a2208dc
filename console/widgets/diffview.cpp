// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/diffview.h"

#include "console/core/displaytext.h"
#include "console/widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace Carillon {

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Differences"));
}

void DiffView::showDiff(const QString &title, const QString &before, const QString &after)
{
    m_title = title;
    m_lines = lineDiff(before, after);
    if (isSame(m_lines)) {
        m_title += u' ' + tr("No difference.");
        m_lines.clear();
    }
    paintLines();
}

void DiffView::showText(const QString &text)
{
    m_title = text;
    m_lines.clear();
    paintLines();
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintLines();
}

void DiffView::paintLines()
{
    QStringList texts{m_title};
    for (const DiffLine &line : m_lines) {
        const QChar sign = line.kind == DiffLine::Kind::Same      ? u' '
                           : line.kind == DiffLine::Kind::Removed ? u'−'
                                                                  : u'+';
        texts.append(sign + u' ' + visibleText(line.text, 4000));
    }
    setPlainText(texts.join(u'\n'));

    const MeaningColors colors = meaningColors(palette());
    QList<QTextEdit::ExtraSelection> marks;
    QTextBlock block = document()->firstBlock();
    const auto mark = [&](const QColor &color, bool back) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.cursor.select(QTextCursor::LineUnderCursor);
        selection.format.setForeground(color);
        if (back) {
            QColor shade = color;
            shade.setAlphaF(0.12f);
            selection.format.setBackground(shade);
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        }
        marks.append(selection);
    };
    mark(colors.quiet, false);
    for (const DiffLine &line : m_lines) {
        block = block.next();
        if (line.kind != DiffLine::Kind::Same)
            mark(line.kind == DiffLine::Kind::Removed ? colors.bad : colors.good, true);
    }
    setExtraSelections(marks);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/jsonedit.h"

#include "console/core/displaytext.h"
#include "console/widgets/jsonhighlighter.h"
#include "console/widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Carillon {

JsonEdit::JsonEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(document()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::textChanged, this, &JsonEdit::runCheck);
}

void JsonEdit::showPayload(const QString &json)
{
    setReadOnly(true);
    const QString shown = visibleLines(json);
    if (shown == toPlainText())
        return; // what is selected or scrolled to stays
    m_highlighter->setDocument(json.size() <= MaxHighlighted ? document() : nullptr);
    setPlainText(shown);
}

void JsonEdit::reformat(bool indented)
{
    const QString text = reformatJson(toPlainText(), indented);
    if (text == toPlainText())
        return;
    QTextCursor cursor(document()); // not setPlainText: undo stays
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void JsonEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

void JsonEdit::keyPressEvent(QKeyEvent *event)
{
    // Ctrl+Return is the composer's preview; the editor would take it for a line break.
    if (event->key() == Qt::Key_Return && event->modifiers() & Qt::ControlModifier) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void JsonEdit::runCheck()
{
    if (isReadOnly())
        return;
    m_check = checkJson(toPlainText());
    QList<QTextEdit::ExtraSelection> selections;
    if (!m_check.ok && !toPlainText().trimmed().isEmpty()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const int size = document()->characterCount() - 1;
        mark.cursor.setPosition(std::clamp(int(m_check.at), 0, std::max(0, size - 1)));
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(meaningColors(palette()).bad);
        mark.format.setFontUnderline(true);
        selections.append(mark);
    }
    setExtraSelections(selections);
    Q_EMIT checked();
}

} // namespace Carillon

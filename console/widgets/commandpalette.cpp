// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/commandpalette.h"

#include "console/core/savedlists.h"
#include "console/widgets/hiddencharacters.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

CommandPalette::CommandPalette(QList<Command> commands, Suggestions suggestions, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_commands(std::move(commands))
    , m_suggestions(std::move(suggestions))
    , m_line(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    m_line->setPlaceholderText(tr("A command, a user, a room…"));
    m_line->setAccessibleName(tr("Command"));
    m_line->setObjectName(u"paletteLine"_s);
    markHiddenCharacters(m_line);
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 24);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    fill();
    m_line->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int last = m_list->count() - 1;
    if (key == Qt::Key_Down)
        m_list->setCurrentRow(std::min(last, m_list->currentRow() + 1));
    else if (key == Qt::Key_Up)
        m_list->setCurrentRow(std::max(0, m_list->currentRow() - 1));
    else if (key == Qt::Key_PageDown)
        m_list->setCurrentRow(std::min(last, m_list->currentRow() + 10));
    else if (key == Qt::Key_PageUp)
        m_list->setCurrentRow(std::max(0, m_list->currentRow() - 10));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        runCurrent();
    else
        return false;
    return true;
}

void CommandPalette::fill()
{
    const QString text = m_line->text().trimmed();
    QList<std::pair<int, int>> order; // fit, command
    for (int i = 0; i < m_commands.size(); ++i) {
        const int fit = text.isEmpty() ? 0 : fitOf(text, m_commands[i].title);
        if (fit >= 0 || text.isEmpty())
            order.append({fit, i});
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    m_shown.clear();
    for (const auto &[fit, command] : std::as_const(order)) {
        if (m_shown.size() < MaxShown)
            m_shown.append(m_commands[command]);
    }
    if (!text.isEmpty() && m_suggestions)
        m_shown.append(m_suggestions(text));
    m_list->clear();
    for (const Command &command : std::as_const(m_shown))
        m_list->addItem(command.keys.isEmpty() ? command.title
                                               : command.title + u"    ("_s + command.keys + u')');
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const std::function<void()> run = m_shown[row].run;
    accept();
    run();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace Carillon {

/// Everything that the window can do, by typing a few letters of it. Up, Down, Enter, Esc.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    struct Command
    {
        QString title;
        QString keys; ///< shown beside it
        std::function<void()> run;
    };
    /// What a typed text could mean besides a command: "Watch room …".
    using Suggestions = std::function<QList<Command>(const QString &text)>;

    CommandPalette(QList<Command> commands, Suggestions suggestions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void runCurrent();

    static constexpr int MaxShown = 60;

    QList<Command> m_commands;
    Suggestions m_suggestions;
    QList<Command> m_shown;
    QLineEdit *m_line;
    QListWidget *m_list;
};

} // namespace Carillon

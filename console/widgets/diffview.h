// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/linediff.h"

#include <QPlainTextEdit>

namespace Carillon {

/// Two texts laid over each other: what went has a minus and a colour, what came a plus.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    /// `title` says what is compared with what.
    void showDiff(const QString &title, const QString &before, const QString &after);
    void showText(const QString &text); ///< nothing to compare, and why

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintLines();

    QString m_title;
    QList<DiffLine> m_lines;
};

} // namespace Carillon

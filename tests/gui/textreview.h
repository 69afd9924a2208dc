// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

/// What a reviewer looks for in a window.
namespace Carillon {

struct ShownText
{
    QString place; ///< for people: which widget, and what of it
    QString text;
    bool mayBeHtml = false; ///< Qt takes it for HTML if it looks like it
};

/// Every text of `root` that a user can come across: painted, or waiting in a tool tip, a menu, a
/// list to choose from, a name for screen readers. Not what lines and editors let a user change.
[[nodiscard]] QList<ShownText> textsOf(QWidget *root);

} // namespace Carillon

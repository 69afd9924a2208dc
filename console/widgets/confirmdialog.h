// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

/// Asks before something that cannot be taken back: says in words what will be done, has the focus
/// on Cancel, and wants a reason and something typed where the tier of the action does.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString text;   ///< verb, object, count
        QString button; ///< the same, shorter
        bool reasonNeeded = false;
        QString typed = {}; ///< what has to be typed; empty: nothing
        QString typedLabel = {};
    };

    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QFormLayout *form() { return m_form; } ///< for more of the caller's

private:
    void updateButton();

    Question m_question;
    QFormLayout *m_form;
    QLineEdit *m_reason;
    QLineEdit *m_typed;
    QPushButton *m_do;
};

} // namespace Carillon

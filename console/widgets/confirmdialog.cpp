// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/confirmdialog.h"

#include "console/widgets/placeholder.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_form(new QFormLayout)
    , m_reason(new QLineEdit)
    , m_typed(new QLineEdit)
{
    setWindowTitle(question.title);
    auto *text = new QLabel(question.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    text->setObjectName(u"confirmText"_s);
    m_reason->setObjectName(u"confirmReason"_s);
    m_reason->setMaxLength(400);
    m_reason->setPlaceholderText(question.reasonNeeded ? tr("needed, for the audit log")
                                                       : tr("for the audit log"));
    showWholePlaceholder(m_reason);
    m_form->addRow(tr("&Reason:"), m_reason);
    m_typed->setObjectName(u"confirmTyped"_s);
    if (question.typed.isEmpty())
        m_typed->hide();
    else
        m_form->addRow(question.typedLabel, m_typed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(question.button, QDialogButtonBox::DestructiveRole);
    m_do->setObjectName(u"confirmDo"_s);
    m_do->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(m_form);
    layout->addWidget(buttons);
    connect(m_reason, &QLineEdit::textChanged, this, &ConfirmDialog::updateButton);
    connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::updateButton);
    connect(m_do, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButton();
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

QString ConfirmDialog::reason() const
{
    return m_reason->text().trimmed();
}

QString ConfirmDialog::typed() const
{
    return m_typed->text().trimmed();
}

void ConfirmDialog::updateButton()
{
    m_do->setEnabled((!m_question.reasonNeeded || !reason().isEmpty())
                     && (m_question.typed.isEmpty() || typed() == m_question.typed));
}

} // namespace Carillon

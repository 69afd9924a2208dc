// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/disconnectdialog.h"

#include "common/closecodes.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/widgets/placeholder.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Carillon {

DisconnectDialog::DisconnectDialog(const QString &connection, const QString &user,
                                   bool reasonNeeded, QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_reasonNeeded(reasonNeeded)
    , m_code(new QComboBox)
    , m_meaning(new QLabel)
    , m_retry(new QSpinBox)
    , m_retryLabel(new QLabel(tr("Comes back &after:")))
    , m_reason(new QLineEdit)
    , m_room(new QLabel)
{
    setWindowTitle(tr("Disconnect a connection"));
    auto *subject
        = new QLabel(user.isEmpty() ? tr("Connection %1").arg(visibleText(connection, 80))
                                    : tr("Connection %1 of user %2")
                                          .arg(visibleText(connection, 80), visibleText(user, 80)));
    subject->setTextFormat(Qt::PlainText);
    subject->setWordWrap(true);
    for (const CloseCode code :
         {CloseCode::RemovedByOperator, CloseCode::ReconnectRequested, CloseCode::TokenExpired,
          CloseCode::ConnectionLimit, CloseCode::RateLimited})
        m_code->addItem(u"%1 – %2"_s.arg(int(code)).arg(closeCodeText(quint16(code))), int(code));
    m_code->setObjectName(u"disconnectCode"_s);
    m_retry->setRange(0, 3600);
    m_retry->setSuffix(tr(" s"));
    m_retry->setValue(1);
    m_retry->setObjectName(u"disconnectRetry"_s);
    m_retryLabel->setBuddy(m_retry);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_reason->setObjectName(u"disconnectReason"_s);
    m_reason->setPlaceholderText(tr("the client sees it, and the audit log"));
    showWholePlaceholder(m_reason);
    m_room->setAlignment(Qt::AlignRight);
    m_room->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout;
    form->addRow(tr("&Code:"), m_code);
    form->addRow(QString(), m_meaning);
    form->addRow(m_retryLabel, m_retry);
    form->addRow(tr("&Reason:"), m_reason);
    form->addRow(QString(), m_room);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(tr("Disconnect 1 connection"), QDialogButtonBox::DestructiveRole);
    m_do->setObjectName(u"disconnectDo"_s);
    m_do->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(subject);
    layout->addLayout(form);
    layout->addWidget(buttons);

    connect(m_code, &QComboBox::currentIndexChanged, this, &DisconnectDialog::onCode);
    connect(m_reason, &QLineEdit::textChanged, this, &DisconnectDialog::updateButton);
    connect(m_do, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onCode();
    updateButton();
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

QJsonObject DisconnectDialog::request() const
{
    QJsonObject request{{u"connection"_s, m_connection},
                        {u"code"_s, m_code->currentData().toInt()}};
    if (!m_reason->text().trimmed().isEmpty())
        request[u"reason"_s] = m_reason->text().trimmed();
    if (m_retry->isEnabled())
        request[u"retry_after_ms"_s] = m_retry->value() * 1000;
    return request;
}

/// The ranges of protocol.md, section 4, in words.
void DisconnectDialog::onCode()
{
    const int code = m_code->currentData().toInt();
    const bool timed = code >= 4200;
    m_retry->setEnabled(timed);
    m_retryLabel->setEnabled(timed);
    m_meaning->setText(code < 4100 ? tr("The client does not come back by itself.")
                       : timed     ? tr("The client comes back by itself, after the time below.")
                               : tr("The client comes back by itself, with backoff and jitter."));
}

void DisconnectDialog::updateButton()
{
    const qsizetype bytes = m_reason->text().trimmed().toUtf8().size();
    m_room->setText(tr("%1 of %2 bytes").arg(bytes).arg(MaxReasonBytes));
    m_do->setEnabled(bytes <= MaxReasonBytes && !(m_reasonNeeded && bytes == 0));
}

} // namespace Carillon

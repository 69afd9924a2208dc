// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/signindialog.h"

#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/widgets/desk.h"
#include "console/widgets/placeholder.h"
#include "console/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

SignInDialog::SignInDialog(Desk *desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_why(new QLabel)
    , m_token(new QLineEdit)
    , m_keep(new QCheckBox(tr("&Keep in the keychain")))
    , m_status(new QLabel)
    , m_signIn(new QPushButton(tr("&Sign in")))
{
    setWindowTitle(tr("Sign in again"));
    build();
    connect(m_token, &QLineEdit::textChanged, this,
            [this] { m_signIn->setEnabled(!m_trying && !m_token->text().trimmed().isEmpty()); });
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(desk->client(), &AdminClient::stateChanged, this, &SignInDialog::onState);
    m_token->setFocus();
}

void SignInDialog::build()
{
    const AdminClient *client = m_desk->client();
    const Profile &profile = m_desk->profile();
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setObjectName(u"signInWhy"_s);
    m_why->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    const QString stays = tr("What is open stays, and is asked for again.");
    m_why->setText(client->needsToken()
                       ? tr("The session has ended: %1").arg(endText(client->lastEnd())) + u'\n'
                             + stays
                       : tr("Another token, for another role or a longer time.") + u'\n' + stays);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setObjectName(u"signInToken"_s);
    m_token->setPlaceholderText(tr("a JWT with an admin scope"));
    showWholePlaceholder(m_token);
    const bool saved = m_desk->profiles()->find(profile.id);
    m_keep->setChecked(saved && profile.keepToken);
    m_keep->setVisible(saved);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setObjectName(u"signInStatus"_s);
    m_status->setMinimumHeight(fontMetrics().lineSpacing() + 4);
    m_signIn->setObjectName(u"signInDo"_s);
    m_signIn->setDefault(true);
    m_signIn->setEnabled(false);

    const auto fact = [](const QString &text) {
        auto *label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        return label;
    };
    auto *form = new QFormLayout;
    form->addRow(tr("Server:"), fact(visibleText(profile.name, 60)));
    if (const AdminHello &hello = client->hello(); !hello.operatorName.isEmpty())
        form->addRow(tr("Until now:"),
                     fact(hello.role.isEmpty()
                              ? visibleText(hello.operatorName, 60)
                              : u"%1 (%2)"_s.arg(visibleText(hello.operatorName, 60),
                                                 codeText(u"role", hello.role))));
    form->addRow(tr("&Token:"), m_token);
    form->addRow(QString(), m_keep);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    auto *other = buttons->addButton(tr("&Another server…"), QDialogButtonBox::ActionRole);
    other->setObjectName(u"signInOther"_s);
    other->setAutoDefault(false);
    auto *later = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    later->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT otherServerRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_why);
    layout->addLayout(form);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
}

void SignInDialog::signIn()
{
    m_trying = true;
    m_signIn->setEnabled(false);
    say(tr("Signing in…"), false);
    m_desk->signIn(m_token->text().trimmed());
}

void SignInDialog::onState()
{
    const AdminClient *client = m_desk->client();
    switch (client->state()) {
    case AdminClient::State::Ready:
        if (m_trying && m_keep->isChecked())
            m_desk->secrets()->write(m_desk->profile().id, m_token->text().trimmed(), m_desk,
                                     [](bool) {});
        return accept();
    case AdminClient::State::WaitingToReconnect:
        return accept(); // the banner goes on from here
    case AdminClient::State::Disconnected:
        if (!m_trying || !client->needsToken())
            return;
        m_trying = false;
        m_token->selectAll();
        m_token->setFocus();
        m_signIn->setEnabled(true);
        return say(endText(client->lastEnd()), true);
    default:
        return;
    }
}

void SignInDialog::say(const QString &text, bool bad)
{
    m_status->setPalette(bad ? badPalette(palette()) : palette());
    m_status->setText(text);
}

} // namespace Carillon

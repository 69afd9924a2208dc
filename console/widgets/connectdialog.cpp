// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/connectdialog.h"

#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/widgets/desk.h"
#include "console/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Carillon {

ConnectDialog::ConnectDialog(Desk *desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_kind(new QComboBox)
    , m_token(new QLineEdit)
    , m_keep(new QCheckBox(tr("K&eep in the keychain")))
    , m_caFile(new QLineEdit)
    , m_readOnly(new QCheckBox(tr("&Read-only: offer no actions")))
    , m_status(new QLabel)
    , m_save(new QPushButton(tr("&Save")))
    , m_remove(new QPushButton(tr("Re&move")))
    , m_test(new QPushButton(tr("&Test")))
    , m_connect(new QPushButton(tr("&Connect")))
{
    setWindowTitle(tr("Connect"));
    build();
    fillList();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (const Profile *saved
            = row > 0 ? m_desk->profiles()->find(m_list->item(row)->data(Qt::UserRole).toString())
                      : nullptr) {
            showProfile(*saved);
            return;
        }
        Profile fresh = newProfile();
        fresh.url = QUrl(u"ws://127.0.0.1:8081"_s);
        showProfile(fresh);
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { connectNow(); });
    connect(m_token, &QLineEdit::textEdited, this, [this] { m_tokenTyped = true; });
    for (QLineEdit *line : {m_name, m_url, m_token, m_caFile})
        connect(line, &QLineEdit::textChanged, this, &ConnectDialog::onEdited);
    connect(m_kind, &QComboBox::activated, this, [this] {
        if (m_kind->currentIndex() == int(ProfileKind::Production))
            m_readOnly->setChecked(true);
        onEdited();
    });
    connect(m_save, &QPushButton::clicked, this, &ConnectDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &ConnectDialog::removeCurrent);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectNow);
    m_list->setCurrentRow(0);
    select(m_desk->profiles()->lastUsed());
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::build()
{
    m_list->setObjectName(u"profileList"_s);
    m_list->setAccessibleName(tr("Saved servers"));
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setObjectName(u"connectStatus"_s);
    m_status->setMinimumHeight(fontMetrics().lineSpacing() * 2 + 4);
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_save->setObjectName(u"profileSave"_s);
    m_test->setObjectName(u"connectTest"_s);
    m_connect->setObjectName(u"connectDo"_s);
    m_connect->setDefault(true);
    for (QPushButton *button : {m_save, m_remove, m_test})
        button->setAutoDefault(false);

    auto *left = new QVBoxLayout;
    auto *listLabel = new QLabel(tr("Ser&vers:"));
    listLabel->setBuddy(m_list);
    left->addWidget(listLabel);
    left->addWidget(m_list, 1);
    left->addWidget(m_remove);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_connect, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *right = new QVBoxLayout;
    right->addWidget(buildForm(), 1);
    right->addWidget(m_status);
    right->addWidget(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left);
    layout->addLayout(right, 1);
    resize(760, 400);
}

QWidget *ConnectDialog::buildForm()
{
    for (const ProfileKind kind :
         {ProfileKind::Development, ProfileKind::Staging, ProfileKind::Production})
        m_kind->addItem(bandWord(kind));
    m_name->setObjectName(u"profileName"_s);
    m_name->setMaxLength(100);
    m_url->setObjectName(u"profileUrl"_s);
    m_url->setPlaceholderText(u"wss://hub.example:8081"_s);
    m_kind->setObjectName(u"profileKind"_s);
    m_token->setObjectName(u"profileToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("a JWT with an admin scope"));
    m_keep->setObjectName(u"profileKeep"_s);
    m_caFile->setPlaceholderText(tr("the system's authorities"));
    auto *browse = new QToolButton;
    browse->setText(u"…"_s);
    browse->setAccessibleName(tr("Choose a file"));
    connect(browse, &QToolButton::clicked, this, [this] {
        const QString file
            = QFileDialog::getOpenFileName(this, tr("Certificate of the authority"), {},
                                           tr("PEM files (*.pem *.crt);;All files (*)"));
        if (!file.isEmpty())
            m_caFile->setText(file);
    });
    auto *ca = new QHBoxLayout;
    ca->addWidget(m_caFile, 1);
    ca->addWidget(browse);
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("&Name:"), m_name);
    rows->addRow(tr("&Address:"), m_url);
    rows->addRow(tr("&Kind:"), m_kind);
    rows->addRow(tr("T&oken:"), m_token);
    rows->addRow(QString(), m_keep);
    auto *caLabel = new QLabel(tr("A&uthority:"));
    caLabel->setBuddy(m_caFile);
    rows->addRow(caLabel, ca);
    rows->addRow(QString(), m_readOnly);
    return form;
}

void ConnectDialog::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_list->addItem(tr("(new server)"));
    for (const Profile &profile : m_desk->profiles()->profiles()) {
        auto *item = new QListWidgetItem(visibleText(profile.name, 60), m_list);
        item->setData(Qt::UserRole, profile.id);
    }
}

void ConnectDialog::select(const QString &nameOrId)
{
    const Profile *profile = m_desk->profiles()->find(nameOrId);
    for (int row = 1; profile && row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == profile->id)
            m_list->setCurrentRow(row);
    }
}

void ConnectDialog::propose(const Profile &profile)
{
    if (m_desk->profiles()->find(profile.id))
        return select(profile.id);
    m_list->setCurrentRow(0);
    showProfile(profile);
    m_token->setFocus();
}

QString ConnectDialog::token() const
{
    return m_token->text().trimmed();
}

void ConnectDialog::showProfile(const Profile &profile)
{
    m_trial.reset();
    m_profile = profile;
    m_name->setText(profile.name);
    m_url->setText(profile.url.toString());
    m_kind->setCurrentIndex(int(profile.kind));
    m_token->clear();
    m_tokenTyped = false;
    m_keep->setChecked(profile.keepToken);
    m_caFile->setText(profile.caFile);
    m_readOnly->setChecked(profile.readOnly);
    const bool saved = m_desk->profiles()->find(profile.id);
    m_remove->setEnabled(saved);
    onEdited();
    if (!saved || !profile.keepToken)
        return;
    m_desk->secrets()->read(
        profile.id, this, [this, id = profile.id](const std::optional<QString> &token) {
            if (m_profile.id != id || m_tokenTyped)
                return;
            if (token)
                m_token->setText(*token);
            else
                say(tr("The keychain has no token for this server; it is asked for each time."),
                    false);
        });
}

void ConnectDialog::readForm()
{
    m_profile.name = m_name->text().trimmed();
    m_profile.url = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    m_profile.kind = ProfileKind(m_kind->currentIndex());
    m_profile.keepToken = m_keep->isChecked();
    m_profile.caFile = m_caFile->text().trimmed();
    m_profile.readOnly = m_readOnly->isChecked();
}

void ConnectDialog::onEdited()
{
    m_trial.reset();
    readForm();
    const QString problem = profileProblem(m_profile);
    const bool usable = problem.isEmpty() || problem == "name"_L1;
    m_save->setEnabled(problem.isEmpty());
    m_test->setEnabled(usable && !token().isEmpty());
    m_connect->setEnabled(usable && !token().isEmpty());
    if (problem == "url"_L1 && !m_url->text().isEmpty())
        say(tr("This is not an address. Example: wss://hub.example:8081"), true);
    else if (problem == "scheme"_L1)
        say(tr("The address must begin with ws:// or wss://."), true);
    else if (sendsTokenInClear(m_profile.url))
        say(tr("Warning: without TLS (wss://) the token can be read on the way."), true);
    else
        say({}, false);
}

void ConnectDialog::save()
{
    readForm();
    m_desk->profiles()->put(m_profile);
    if (m_desk->profiles()->trouble() == ProfileStore::Trouble::NotWritable)
        say(tr("The profiles could not be written."), true);
    if (m_profile.keepToken && !token().isEmpty()) {
        m_desk->secrets()->write(m_profile.id, token(), this, [this](bool kept) {
            say(kept ? tr("Saved; the token is in the keychain.")
                     : tr("Saved, without the token: there is no keychain. It is asked for each "
                          "time."),
                false);
        });
    } else if (!m_profile.keepToken) {
        m_desk->secrets()->remove(m_profile.id);
    }
    fillList();
    const QSignalBlocker blocker(m_list);
    select(m_profile.id);
    m_remove->setEnabled(true);
}

void ConnectDialog::removeCurrent()
{
    m_desk->profiles()->remove(m_profile.id);
    m_desk->secrets()->remove(m_profile.id);
    fillList();
    m_list->setCurrentRow(-1);
    m_list->setCurrentRow(0);
}

void ConnectDialog::test()
{
    readForm();
    m_trial = std::make_unique<AdminClient>();
    m_trial->setReconnect(false);
    m_trial->setCaFile(m_profile.caFile);
    connect(m_trial.get(), &AdminClient::stateChanged, this, &ConnectDialog::onTestState);
    m_trial->open(m_profile.url, token());
}

void ConnectDialog::onTestState()
{
    switch (m_trial->state()) {
    case AdminClient::State::Connecting:
        say(tr("Connecting…"), false);
        break;
    case AdminClient::State::Authenticating:
        say(tr("Connected; waiting for the server's hello…"), false);
        break;
    case AdminClient::State::Ready: {
        const AdminHello &hello = m_trial->hello();
        say(tr("It works: %1, version %2, as %3 (%4).")
                .arg(visibleText(hello.node, 60), visibleText(hello.version, 30),
                     visibleText(hello.operatorName, 60),
                     visibleText(hello.scopes.join(u' '), 120)),
            false);
        m_trial->disconnect(this); // its end is not of interest, and may not come from within
        m_trial.release()->deleteLater();
        break;
    }
    case AdminClient::State::Disconnected:
    case AdminClient::State::WaitingToReconnect:
        say(endText(m_trial->lastEnd()), true);
        break;
    }
}

void ConnectDialog::say(const QString &text, bool bad)
{
    m_status->setPalette(bad ? badPalette(palette()) : palette());
    m_status->setText(text);
}

void ConnectDialog::connectNow()
{
    readForm();
    if (!m_connect->isEnabled())
        return m_token->setFocus();
    if (m_profile.name.isEmpty())
        m_profile.name = m_profile.url.host();
    // A token typed for a saved server goes to its place, where there is one.
    if (m_tokenTyped && m_profile.keepToken && m_desk->profiles()->find(m_profile.id))
        m_desk->secrets()->write(m_profile.id, token(), m_desk, [](bool) {});
    accept();
}

} // namespace Carillon

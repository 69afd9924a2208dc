// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// Another token for the server of this window: the one of before has ended, was revoked, or has
/// another role. What is open behind it stays and is asked for again once the token is accepted.
/// Ends by itself when the session begins, or when the network is what fails.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SignInDialog(Desk *desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void otherServerRequested();

private:
    void build();
    void signIn();
    void onState();
    void say(const QString &text, bool bad);

    Desk *m_desk;
    QLabel *m_why;
    QLineEdit *m_token;
    QCheckBox *m_keep;
    QLabel *m_status;
    QPushButton *m_signIn;
    bool m_trying = false;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/profiles.h"

#include <QDialog>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class AdminClient;
class Desk;

/// Saved servers on the left, one of them on the right. The token comes from the keychain or is
/// asked for each time; "Test" goes the whole way to hello and says where it ended.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(Desk *desk, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    void select(const QString &nameOrId);
    void propose(const Profile &profile); ///< selects it, or fills it in when it is not saved
    [[nodiscard]] Profile profile() const { return m_profile; } ///< as it is in the form
    [[nodiscard]] QString token() const;

private:
    void build();
    QWidget *buildForm();
    void fillList();
    void showProfile(const Profile &profile);
    void readForm();
    void onEdited();
    void save();
    void removeCurrent();
    void test();
    void onTestState();
    void say(const QString &text, bool bad);
    void connectNow();

    Desk *m_desk;
    Profile m_profile;
    std::unique_ptr<AdminClient> m_trial;
    QListWidget *m_list;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QComboBox *m_kind;
    QLineEdit *m_token;
    QCheckBox *m_keep;
    QLineEdit *m_caFile;
    QCheckBox *m_readOnly;
    QLabel *m_status;
    QPushButton *m_save;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_connect;
    bool m_tokenTyped = false;
};

} // namespace Carillon

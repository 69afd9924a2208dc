// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QJsonObject>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace Carillon {

/// Ends one connection: with which code, which words the client will see, and whether it comes
/// back. Holds the id that was captured before it opened; the safe button has the focus.
class DisconnectDialog final : public QDialog
{
    Q_OBJECT

public:
    DisconnectDialog(const QString &connection, const QString &user, bool reasonNeeded,
                     QWidget *parent = nullptr);

    [[nodiscard]] QString connection() const { return m_connection; }
    [[nodiscard]] QJsonObject request() const;

    static constexpr int MaxReasonBytes = 120; ///< of the protocol

private:
    void onCode();
    void updateButton();

    QString m_connection;
    bool m_reasonNeeded;
    QComboBox *m_code;
    QLabel *m_meaning;
    QSpinBox *m_retry;
    QLabel *m_retryLabel;
    QLineEdit *m_reason;
    QLabel *m_room;
    QPushButton *m_do;
};

} // namespace Carillon

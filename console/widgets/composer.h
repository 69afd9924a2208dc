// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class JsonEdit;

/// Writes one event and injects it. What will be reached is asked for first (a dry run) and shown
/// on the button; any change of the form voids the preview. The form survives everything.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(Desk *desk, QWidget *parent = nullptr);

    /// Fills the target in, unless the operator has typed one.
    void suggest(const QString &kind, const QString &tenant, const QString &target, bool force);
    void preview();
    void send();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QJsonObject request() const;
    [[nodiscard]] QString missing() const;
    void invalidate();
    void onPreview(const QJsonObject &asked, const QJsonObject &answer);
    void updateButtons();
    void setReceipt(const QString &text, bool bad = false);

    Desk *m_desk;
    QComboBox *m_kind;
    QLineEdit *m_tenant;
    QLabel *m_tenantLabel;
    QLineEdit *m_target;
    QComboBox *m_event;
    JsonEdit *m_data;
    QLabel *m_problem;
    QLineEdit *m_reason;
    QLabel *m_receipt;
    QPushButton *m_preview;
    QPushButton *m_send;
    QJsonObject m_previewed; ///< the request that the button would send
    qint64 m_recipients = -1;
    bool m_busy = false;
    bool m_targetTyped = false;
};

} // namespace Carillon

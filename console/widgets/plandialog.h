// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/planrun.h"

#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTreeWidget;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class FilterEdit;
class JsonEdit;

/// Many connections at once, in three steps: what and whom (a filter), the server's count with a
/// sample, a rate and an end in sight, then the progress with Pause and Abort. What was counted is
/// what will be touched. The safe button has the focus; many, or production, want the number typed.
class PlanDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Action { Disconnect, Message, CloseRoom };

    PlanDialog(Desk *desk, Action action, const QString &tenant, const QString &target,
               QWidget *parent = nullptr);

    [[nodiscard]] PlanRun *run() { return &m_run; }
    void reject() override; ///< a running plan is hidden, not stopped

Q_SIGNALS:
    void said(const QString &text);

private:
    QWidget *buildQuestion();
    void buildDisconnectFields(QFormLayout *form);
    QWidget *buildOffer();
    QWidget *buildProgress();
    [[nodiscard]] QJsonObject request() const;
    [[nodiscard]] QString missing() const;
    void update();
    void updateOffer();
    void updateProgress();
    [[nodiscard]] QString deed(qint64 count) const; ///< "Disconnect 37 connections"
    [[nodiscard]] QString question() const;
    void onCode();

    Desk *m_desk;
    Action m_action;
    QString m_tenant;
    QString m_target; ///< the filter, or the room
    PlanRun m_run;
    QTimer m_second;
    QStackedWidget *m_steps;
    FilterEdit *m_filter = nullptr;
    QSpinBox *m_rate = nullptr;
    QComboBox *m_code = nullptr;
    QLabel *m_meaning = nullptr;
    QSpinBox *m_retry = nullptr;
    QSpinBox *m_spread = nullptr;
    QLineEdit *m_clientReason = nullptr;
    QLineEdit *m_event = nullptr;
    JsonEdit *m_data = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_count = nullptr;
    QLabel *m_offer = nullptr;
    QTreeWidget *m_sample = nullptr;
    QLabel *m_expiry = nullptr;
    QLineEdit *m_typed = nullptr;
    QLabel *m_typedLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_safe = nullptr;
    QPushButton *m_do = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_progress = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_abort = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Carillon

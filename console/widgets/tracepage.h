// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/tracerun.h"
#include "console/widgets/page.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class EventPane;
class FilterEdit;

/// One user, room or connection, frame by frame: first the budget, then the records as they come,
/// with what waited in the connection's queue after each.
class TracePage final : public Page
{
    Q_OBJECT

public:
    TracePage(Desk *desk, TraceRun *run, QWidget *parent = nullptr); ///< the desk's run

    void setActive(bool) override {}
    void focusFilter() override;
    void togglePause() override;
    void followEnd() override;
    void markCurrent() override;
    [[nodiscard]] Coverage coverage() const override
    {
        return coverageOf(m_run->usedEvents(), m_run->lost());
    }

    void propose(const QString &kind, const QString &tenant, const QString &target);
    void startOrStop();
    [[nodiscard]] TraceRun *run() const { return m_run; }
    [[nodiscard]] EventPane *pane() { return m_pane; }

private:
    void build();
    QWidget *buildForm();
    void showWish();
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString stateText() const;
    void update();

    Desk *m_desk;
    TraceRun *m_run;
    EventPane *m_pane;
    QComboBox *m_kind;
    QLineEdit *m_target;
    QLineEdit *m_tenant;
    QLabel *m_tenantLabel;
    FilterEdit *m_filter;
    QSpinBox *m_minutes;
    QSpinBox *m_megabytes;
    QSpinBox *m_thousands;
    QSpinBox *m_sample;
    QLabel *m_sampleLabel;
    QLineEdit *m_reason;
    QPushButton *m_go;
    QProgressBar *m_used;
    QLabel *m_state;
};

} // namespace Carillon

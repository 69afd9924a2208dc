// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/replay.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// Recorded events into a room again: first the plan (how many, for how long, whom it reaches),
/// then the sending, which can be paused and stopped.
class ReplayDialog final : public QDialog
{
    Q_OBJECT

public:
    ReplayDialog(Desk *desk, std::vector<EventRecord> records, const QString &tenant,
                 const QString &room, QWidget *parent = nullptr);

    [[nodiscard]] Replay *replay() { return &m_replay; }

private:
    void update();
    void makePlan();
    [[nodiscard]] QString planText() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isTyped() const;

    Desk *m_desk;
    std::vector<EventRecord> m_records;
    Replay m_replay;
    QLineEdit *m_room;
    QLineEdit *m_tenant;
    QComboBox *m_speed;
    QLineEdit *m_reason;
    QLineEdit *m_typed;
    QLabel *m_typedLabel;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_plan;
    QPushButton *m_go;
    QPushButton *m_pause;
    QPushButton *m_cancel;
};

} // namespace Carillon

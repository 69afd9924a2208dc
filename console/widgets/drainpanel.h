// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/timeseries.h"

#include <QJsonObject>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace Carillon {

class Chart;
class Desk;

/// Sends all clients away at a pace: chooses rate, deadline and spread, shows how many remain
/// beside how many should, and pauses, hastens or cancels it. The same drain as carillonctl's and
/// SIGTERM's; whoever started it, it is seen here.
class DrainPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DrainPanel(Desk *desk, QWidget *parent = nullptr);

    void setNode(const QString &node); ///< which one is meant, where there are several
    void askStart();
    void askCancel();
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] const TimeSeries &remaining() const { return m_remaining; } ///< the curve

Q_SIGNALS:
    void said(const QString &text);

private:
    void build();
    QWidget *buildForm();
    void onFrame(const QJsonObject &frame);
    void send(QJsonObject fields);
    void updateButtons();
    [[nodiscard]] QString summary() const;
    void fillNodes();
    void onNode();
    [[nodiscard]] QString node() const; ///< its name
    [[nodiscard]] bool isOwn() const;   ///< it is the one that we are connected to
    [[nodiscard]] QJsonValue figure(const QString &column) const;

    Desk *m_desk;
    QString m_state = QStringLiteral("idle");
    QJsonObject m_last;
    TimeSeries m_remaining;
    TimeSeries m_planned;
    double m_plannedFrom = 0; ///< what the plan began with, at m_plannedSince
    qint64 m_plannedSince = 0;
    double m_plannedRate = 0;
    Chart *m_chart;
    QComboBox *m_node;
    QLabel *m_nodeLabel;
    QLabel *m_text;
    QSpinBox *m_rate;
    QSpinBox *m_timeout;
    QSpinBox *m_spread;
    QCheckBox *m_exit;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_faster;
    QPushButton *m_slower;
    QPushButton *m_cancel;
};

} // namespace Carillon

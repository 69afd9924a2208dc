// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// Says that all views show a span of time only, and ends that. Hidden when they do not.
class TimeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(Desk *desk, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();

    Desk *m_desk;
    QLabel *m_text;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

namespace Carillon {

class Desk;
class TimeSeries;

/// One line below the tabs: connections, deliveries, latency and drops with their last minute, so
/// that whoever reads rows or a trace still sees how the server does. A click leads to the
/// overview. What it shows is what Vitals asks for anyway.
class VitalsStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit VitalsStrip(Desk *desk, QWidget *parent = nullptr);

    [[nodiscard]] QString text(int figure) const; ///< title and value, as they are painted
    [[nodiscard]] int count() const { return int(m_figures.size()); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Figure
    {
        QString title;
        QString column;
        std::function<QString(double value)> format;
        double wide; ///< one whose text is as wide as they get
    };
    void onUpdate();

    Desk *m_desk;
    std::vector<Figure> m_figures;
};

} // namespace Carillon

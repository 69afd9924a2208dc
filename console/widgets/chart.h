// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/timeseries.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace Carillon {

/// A line chart over the last minute, ten or sixty, painted by hand (Qt Charts is GPL only). The
/// series belong to the caller. Gaps are drawn as gaps; under the pointer stands what was there. A
/// click or a drag chooses a span of time, which is marked until it is cleared; with the keyboard:
/// arrows move the readout, Enter chooses.
class Chart final : public QWidget
{
    Q_OBJECT

public:
    struct Series
    {
        QString title;
        const TimeSeries *points;
    };
    using Format = std::function<QString(double)>;
    enum class Scale { Decimal, Bytes }; ///< what counts as a round number

    Chart(const QString &title, std::vector<Series> series, Format format,
          Scale scale = Scale::Decimal, QWidget *parent = nullptr);

    void setSpan(qint64 ms);
    void setNow(qint64 ms);                 ///< the right edge; repaints
    void setMarked(qint64 from, qint64 to); ///< the chosen span; from = to: none
    void setClock(std::function<QString(qint64 ms)> clock) { m_clock = std::move(clock); }
    [[nodiscard]] qint64 span() const { return m_span; }
    QSize sizeHint() const override { return {420, 170}; }
    QSize minimumSizeHint() const override { return {220, 110}; }

Q_SIGNALS:
    void spanChosen(qint64 from, qint64 to); ///< in the clock of the points

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double top() const;
    void paintGrid(QPainter &painter, const QRectF &area) const;
    void paintScale(QPainter &painter, const QRectF &area, double maximum) const;
    void paintHead(QPainter &painter) const;
    void paintReadout(QPainter &painter, const QRectF &area, double maximum) const;
    void paintMarked(QPainter &painter, const QRectF &area) const;
    [[nodiscard]] qint64 momentAt(double x) const;
    [[nodiscard]] double xOf(qint64 ms) const;
    void choose(double from, double to);

    QString m_title;
    std::vector<Series> m_series;
    Format m_format;
    Scale m_scale;
    qint64 m_span = 60000;
    qint64 m_now = 0;
    qint64 m_markedFrom = 0;
    qint64 m_markedTo = 0;
    std::function<QString(qint64)> m_clock;
    double m_hover = -1;
    double m_pressed = -1;
};

/// What chooses the span of `charts` (one minute at first), with its label before it.
[[nodiscard]] QWidget *newSpanChooser(const QList<Chart *> &charts);

/// The line of one series in a rectangle, without axes.
void paintSparkline(QPainter &painter, const QRectF &area, const TimeSeries &points, qint64 now,
                    qint64 span, const QColor &color);

/// The smallest round number that is not below `value`.
[[nodiscard]] double roundedUp(double value);

/// The same in units of 1024.
[[nodiscard]] double roundedUpBytes(double bytes);

} // namespace Carillon

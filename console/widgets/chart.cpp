// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/chart.h"

#include "console/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QPainterPath linePath(const QRectF &area, const TimeSeries &series, qint64 now, qint64 span,
                      double maximum)
{
    QPainterPath path;
    const TimeSeries::Point *before = nullptr;
    for (const TimeSeries::Point &point : series.points()) {
        if (now - point.ms > span + TimeSeries::MaxStepMs)
            continue;
        const QPointF at(area.right() - double(now - point.ms) / double(span) * area.width(),
                         area.bottom() - point.value / maximum * area.height());
        if (!before || TimeSeries::isGap(*before, point))
            path.moveTo(at);
        else
            path.lineTo(at);
        before = &point;
    }
    return path;
}

} // namespace

double roundedUp(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (step * power >= value * 0.999999)
            return step * power;
    }
    return 10 * power;
}

double roundedUpBytes(double bytes)
{
    double unit = 1024;
    while (bytes / unit >= 1024)
        unit *= 1024;
    return roundedUp(std::max(bytes, 1024.0) / unit) * unit;
}

void paintSparkline(QPainter &painter, const QRectF &area, const TimeSeries &points, qint64 now,
                    qint64 span, const QColor &color)
{
    const double maximum = points.maximumSince(now - span);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));
    painter.setPen(QPen(color, 1.3));
    painter.drawPath(linePath(area, points, now, span, maximum > 0 ? maximum * 1.1 : 1));
    painter.restore();
}

Chart::Chart(const QString &title, std::vector<Series> series, Format format, Scale scale,
             QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_series(std::move(series))
    , m_format(std::move(format))
    , m_scale(scale)
{
    setMouseTracking(true);
    setAccessibleName(title);
}

void Chart::setSpan(qint64 ms)
{
    m_span = ms;
    update();
}

void Chart::setNow(qint64 ms)
{
    m_now = ms;
    if (!m_series.empty() && !m_series[0].points->isEmpty())
        setAccessibleDescription(m_format(m_series[0].points->last()));
    update();
}

QRectF Chart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(8, line + 12, -8, -(line + 4));
}

double Chart::top() const
{
    double maximum = 0;
    for (const Series &series : m_series)
        maximum = std::max(maximum, series.points->maximumSince(m_now - m_span));
    return m_scale == Scale::Bytes ? roundedUpBytes(maximum) : roundedUp(maximum);
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(meaningColors(palette()).grid);
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setBrush(Qt::NoBrush);
    const QRectF area = plot();
    const double maximum = top();
    paintGrid(painter, area, maximum);
    paintHead(painter);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area.adjusted(0, -2, 0, 2));
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        painter.setPen(QPen(meaningColors(palette()).series[i % 4], 1.6));
        painter.drawPath(linePath(area, *m_series[i].points, m_now, m_span, maximum));
    }
    painter.restore();
    if (m_hover >= area.left() && m_hover <= area.right())
        paintReadout(painter, area, maximum);
}

void Chart::paintGrid(QPainter &painter, const QRectF &area, double maximum) const
{
    const MeaningColors colors = meaningColors(palette());
    const int line = fontMetrics().height();
    for (int i = 0; i <= 2; ++i) {
        const double y = std::round(area.bottom() - area.height() * i / 2.0) + 0.5;
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (i > 0) {
            painter.setPen(colors.quiet);
            painter.drawText(QRectF(area.left() + 2, y, area.width(), line),
                             Qt::AlignLeft | Qt::AlignTop, m_format(maximum * i / 2.0));
        }
    }
    painter.setPen(colors.quiet);
    const QRectF below(area.left(), area.bottom() + 2, area.width(), line);
    painter.drawText(below, Qt::AlignLeft,
                     m_span > 60000 ? tr("−%1 min").arg(m_span / 60000)
                                    : tr("−%1 s").arg(m_span / 1000));
    painter.drawText(below, Qt::AlignRight, tr("now"));
}

void Chart::paintHead(QPainter &painter) const
{
    const MeaningColors colors = meaningColors(palette());
    const int line = fontMetrics().height();
    double x = width() - 8;
    for (std::size_t i = m_series.size(); m_series.size() > 1 && i-- > 0;) {
        const double textWidth = fontMetrics().horizontalAdvance(m_series[i].title);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(x - textWidth, 5, textWidth + 1, line), Qt::AlignLeft,
                         m_series[i].title);
        painter.setPen(QPen(colors.series[i % 4], 2));
        painter.drawLine(QPointF(x - textWidth - 18, 5 + line / 2.0),
                         QPointF(x - textWidth - 5, 5 + line / 2.0));
        x -= textWidth + 30;
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(8, 5, x - 8, line), Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, int(x - 8)));
    painter.setFont(font());
}

void Chart::paintReadout(QPainter &painter, const QRectF &area, double maximum) const
{
    const MeaningColors colors = meaningColors(palette());
    const auto moment
        = m_now - static_cast<qint64>((area.right() - m_hover) / area.width() * double(m_span));
    painter.setPen(colors.quiet);
    painter.drawLine(QPointF(m_hover, area.top()), QPointF(m_hover, area.bottom()));
    QStringList lines;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const TimeSeries::Point *nearest = nullptr;
        for (const TimeSeries::Point &point : m_series[i].points->points()) {
            if (std::abs(point.ms - moment) <= TimeSeries::MaxStepMs
                && (!nearest || std::abs(point.ms - moment) < std::abs(nearest->ms - moment)))
                nearest = &point;
        }
        if (!nearest)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.series[i % 4]);
        painter.drawEllipse(
            QPointF(area.right() - double(m_now - nearest->ms) / double(m_span) * area.width(),
                    area.bottom() - nearest->value / maximum * area.height()),
            3, 3);
        lines.append(m_series.size() > 1 ? m_series[i].title + u": "_s + m_format(nearest->value)
                                         : m_format(nearest->value));
    }
    if (lines.isEmpty())
        return;
    const QString text = lines.join(u'\n');
    QRectF box = fontMetrics()
                     .boundingRect(QRect(0, 0, 400, 200), Qt::AlignLeft, text)
                     .adjusted(-6, -3, 6, 3);
    box.moveTo(m_hover + 10 + box.width() > area.right() ? m_hover - 10 - box.width()
                                                         : m_hover + 10,
               area.top() + 4);
    painter.setPen(colors.grid);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box.adjusted(6, 3, -6, -3), Qt::AlignLeft, text);
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = event->position().x();
    update();
}

void Chart::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/chart.h"

#include "console/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
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
    const qint64 step = TimeSeries::maxStep(span);
    for (const TimeSeries::Point &point : series.points(span)) {
        if (now - point.ms > span + step)
            continue;
        const QPointF at(area.right() - double(now - point.ms) / double(span) * area.width(),
                         area.bottom() - point.value / maximum * area.height());
        if (!before || TimeSeries::isGap(*before, point, step))
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

QWidget *newSpanChooser(const QList<Chart *> &charts)
{
    auto *box = new QComboBox;
    box->addItem(Chart::tr("1 minute"), 60000);
    box->addItem(Chart::tr("10 minutes"), 600000);
    box->addItem(Chart::tr("1 hour"), 3600000);
    box->setAccessibleName(Chart::tr("Time shown"));
    QObject::connect(box, &QComboBox::currentIndexChanged, box, [box, charts] {
        for (Chart *chart : charts)
            chart->setSpan(box->currentData().toLongLong());
    });
    auto *label = new QLabel(Chart::tr("T&ime shown:"));
    label->setBuddy(box);
    auto *chooser = new QWidget;
    auto *layout = new QHBoxLayout(chooser);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(box);
    return chooser;
}

void paintSparkline(QPainter &painter, const QRectF &area, const TimeSeries &points, qint64 now,
                    qint64 span, const QColor &color)
{
    const double maximum = points.maximumOf(now, span);
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
    setFocusPolicy(Qt::StrongFocus);
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
        maximum = std::max(maximum, series.points->maximumOf(m_now, m_span));
    return m_scale == Scale::Bytes ? roundedUpBytes(maximum) : roundedUp(maximum);
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight)
                              : meaningColors(palette()).grid);
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setBrush(Qt::NoBrush);
    const QRectF area = plot();
    const double maximum = top();
    paintMarked(painter, area);
    paintGrid(painter, area);
    paintHead(painter);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area.adjusted(0, -2, 0, 2));
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        painter.setPen(QPen(meaningColors(palette()).series[i % 4], 1.6));
        painter.drawPath(linePath(area, *m_series[i].points, m_now, m_span, maximum));
    }
    painter.restore();
    paintScale(painter, area, maximum);
    if (m_hover >= area.left() && m_hover <= area.right())
        paintReadout(painter, area, maximum);
}

void Chart::paintGrid(QPainter &painter, const QRectF &area) const
{
    const MeaningColors colors = meaningColors(palette());
    const int line = fontMetrics().height();
    for (int i = 0; i <= 2; ++i) {
        const double y = std::round(area.bottom() - area.height() * i / 2.0) + 0.5;
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.setPen(colors.quiet);
    const QRectF below(area.left(), area.bottom() + 2, area.width(), line);
    // In the middle: another font stands in for letters that ours does not have, and may be higher.
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     m_span >= 3600000 ? tr("−%1 h").arg(m_span / 3600000)
                     : m_span > 60000  ? tr("−%1 min").arg(m_span / 60000)
                                       : tr("−%1 s").arg(m_span / 1000));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

/// After the lines, which would strike the figures out.
void Chart::paintScale(QPainter &painter, const QRectF &area, double maximum) const
{
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.8F);
    for (int i = 1; i <= 2; ++i) {
        const QString text = m_format(maximum * i / 2.0);
        const double y = std::round(area.bottom() - area.height() * i / 2.0) + 1.5;
        const QRectF box(area.left() + 2, y, fontMetrics().horizontalAdvance(text) + 2,
                         fontMetrics().height());
        painter.fillRect(box, veil);
        painter.setPen(meaningColors(palette()).quiet);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, text);
    }
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
    const qint64 moment = momentAt(m_hover);
    const qint64 step = TimeSeries::maxStep(m_span);
    painter.setPen(colors.quiet);
    painter.drawLine(QPointF(m_hover, area.top()), QPointF(m_hover, area.bottom()));
    QStringList lines;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const TimeSeries::Point *nearest = nullptr;
        for (const TimeSeries::Point &point : m_series[i].points->points(m_span)) {
            if (std::abs(point.ms - moment) <= step
                && (!nearest || std::abs(point.ms - moment) < std::abs(nearest->ms - moment)))
                nearest = &point;
        }
        if (!nearest)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.series[i % 4]);
        painter.drawEllipse(
            QPointF(xOf(nearest->ms), area.bottom() - nearest->value / maximum * area.height()), 3,
            3);
        lines.append(m_series.size() > 1 ? m_series[i].title + u": "_s + m_format(nearest->value)
                                         : m_format(nearest->value));
    }
    if (lines.isEmpty())
        lines.append(tr("no data"));
    if (m_clock)
        lines.prepend(m_clock(moment));
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

qint64 Chart::momentAt(double x) const
{
    const QRectF area = plot();
    return m_now
           - static_cast<qint64>((area.right() - std::clamp(x, area.left(), area.right()))
                                 / area.width() * double(m_span));
}

double Chart::xOf(qint64 ms) const
{
    const QRectF area = plot();
    return area.right() - double(m_now - ms) / double(m_span) * area.width();
}

void Chart::setMarked(qint64 from, qint64 to)
{
    m_markedFrom = from;
    m_markedTo = to;
    update();
}

void Chart::paintMarked(QPainter &painter, const QRectF &area) const
{
    QColor shade = palette().color(QPalette::Highlight);
    shade.setAlphaF(0.16f);
    const auto fill = [&](double from, double to) {
        from = std::max(from, area.left());
        to = std::min(to, area.right());
        if (to > from)
            painter.fillRect(QRectF(from, area.top(), to - from, area.height()), shade);
    };
    if (m_markedTo > m_markedFrom)
        fill(xOf(m_markedFrom), xOf(m_markedTo));
    if (m_pressed >= 0 && m_hover >= 0)
        fill(std::min(m_pressed, m_hover), std::max(m_pressed, m_hover));
}

/// A click is a span, too: a moment has no rows.
void Chart::choose(double from, double to)
{
    qint64 first = momentAt(std::min(from, to));
    qint64 last = momentAt(std::max(from, to));
    if (std::abs(to - from) < 4) {
        first -= m_span / 24;
        last += m_span / 24;
    }
    Q_EMIT spanChosen(first, last);
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().x();
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_pressed < 0)
        return;
    choose(std::exchange(m_pressed, -1), event->position().x());
    update();
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const QRectF area = plot();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const double step = std::max(4.0, area.width() / 60);
        if (m_hover < 0)
            m_hover = area.right();
        m_hover = std::clamp(m_hover + (event->key() == Qt::Key_Left ? -step : step), area.left(),
                             area.right());
        return update();
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hover >= 0)
            choose(m_hover, m_hover);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = event->position().x();
    update();
}

void Chart::leaveEvent(QEvent *)
{
    if (m_pressed < 0)
        m_hover = -1;
    update();
}

} // namespace Carillon

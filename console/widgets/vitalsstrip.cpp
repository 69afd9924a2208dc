// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/vitalsstrip.h"

#include "console/core/valueformat.h"
#include "console/widgets/chart.h"
#include "console/widgets/desk.h"
#include "console/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QtMath>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Carillon {

VitalsStrip::VitalsStrip(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    const auto count = [](double value) { return formatCount(qint64(value), QLocale()); };
    const auto rate = [](double value) { return formatRate(value, QLocale()); };
    const auto time = [](double value) { return formatMicroseconds(value, QLocale()); };
    m_figures = {{tr("Connections"), u"connections"_s, count, 888888},
                 {tr("Deliveries/s"), u"deliveries_rate"_s, rate, 88888},
                 {tr("Latency, 99 %"), u"latency_p99_us"_s, time, 888000},
                 {tr("Drops/s"), u"drops_rate"_s, rate, 888}};
    setObjectName(u"vitalsStrip"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("The last minute; click for the overview"));
    setAccessibleName(tr("The server's figures"));
    connect(desk->vitals(), &Vitals::updated, this, &VitalsStrip::onUpdate);
    connect(desk->vitals(), &Vitals::stateChanged, this, qOverload<>(&QWidget::update));
}

QString VitalsStrip::text(int figure) const
{
    const Figure &shown = m_figures[std::size_t(figure)];
    const bool known = m_desk->vitals()->isKnown();
    return shown.title + u' '
           + (known ? shown.format(m_desk->vitals()->figure(shown.column)) : u"–"_s);
}

QSize VitalsStrip::sizeHint() const
{
    return {0, fontMetrics().height() + 8};
}

void VitalsStrip::onUpdate()
{
    QStringList texts;
    for (int i = 0; i < count(); ++i)
        texts.append(text(i));
    setAccessibleDescription(texts.join(u", "_s));
    update();
}

void VitalsStrip::paintEvent(QPaintEvent *)
{
    const MeaningColors colors = meaningColors(palette());
    const Vitals *vitals = m_desk->vitals();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, 0, width(), 1, colors.grid);
    // Each has room for its title and a long figure; what is left is for the lines. The present
    // figures would move everything each second.
    std::vector<int> needed;
    for (const Figure &figure : m_figures)
        needed.push_back(fontMetrics().horizontalAdvance(figure.title)
                         + fontMetrics().horizontalAdvance(figure.format(figure.wide)) + 20);
    const double share
        = double(width() - 16 - std::accumulate(needed.begin(), needed.end(), 0)) / count();
    double left = 8;
    for (int i = 0; i < count(); ++i) {
        const Figure &figure = m_figures[std::size_t(i)];
        const double cell = needed[std::size_t(i)] + share;
        const QRectF box(left, 1, cell - 12, height() - 1);
        left += cell;
        // The value goes before the title, and both before the line.
        const int space = int(box.width());
        const QString value = text(i).mid(figure.title.size() + 1);
        const QFontMetricsF metrics(font()); // whole pixels would cut the last letter
        const int valueWidth = qCeil(metrics.horizontalAdvance(value)) + 1;
        const int titleWidth = std::min(qCeil(metrics.horizontalAdvance(figure.title)) + 1,
                                        std::max(0, space - valueWidth - 6));
        QFont narrow = font();
        if (metrics.horizontalAdvance(figure.title) > titleWidth)
            narrow.setStretch(QFont::SemiCondensed);
        painter.setPen(colors.quiet);
        painter.setFont(narrow);
        painter.drawText(
            QRectF(box.left(), box.top(), titleWidth, box.height()),
            Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(narrow).elidedText(figure.title, Qt::ElideRight, titleWidth));
        painter.setFont(font());
        painter.setPen(vitals->isLive() ? palette().color(QPalette::WindowText) : colors.quiet);
        painter.drawText(
            QRectF(box.left() + titleWidth + 6, box.top(), valueWidth + 2, box.height()),
            Qt::AlignVCenter | Qt::AlignLeft, value);
        const double line = box.left() + titleWidth + valueWidth + 16;
        const TimeSeries *series = vitals->series(figure.column);
        if (series && box.right() - line > 24)
            paintSparkline(painter, QRectF(line, 5, box.right() - line, height() - 9), *series,
                           vitals->now(), 60000, vitals->isLive() ? colors.series[0] : colors.grid);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void VitalsStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void VitalsStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Carillon

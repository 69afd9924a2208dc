// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/tile.h"

#include "console/widgets/chart.h"
#include "console/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Narrower, and then a fifth smaller, before anything of the text is cut.
QFont fitting(QFont font, const QString &text, int width)
{
    const qreal size = font.pointSizeF();
    for (const auto &[stretch, scale] :
         {std::pair(100, 1.0), std::pair(90, 1.0), std::pair(87, 0.9), std::pair(87, 0.8)}) {
        font.setStretch(stretch);
        font.setPointSizeF(size * scale);
        if (QFontMetrics(font).horizontalAdvance(text) < width) // a part of a pixel is elided, too
            break;
    }
    return font;
}

} // namespace

Tile::Tile(const QString &title, bool hasRows, QWidget *parent)
    : QAbstractButton(parent)
    , m_title(title)
    , m_hasRows(hasRows)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    setToolTip(title);
    setAttribute(Qt::WA_Hover);
    if (hasRows) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    } else {
        setFocusPolicy(Qt::NoFocus);
    }
}

void Tile::setValue(const QString &text, qint64 now, Tone tone)
{
    m_value = text;
    m_now = now;
    m_tone = tone;
    setAccessibleDescription(text);
    update();
}

void Tile::setUnknown()
{
    m_value = u"–"_s;
    update();
}

QSize Tile::sizeHint() const
{
    const int line = fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 18, line * 3 + 22};
}

QSize Tile::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent *)
{
    const MeaningColors colors = meaningColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool lit = m_hasRows && (underMouse() || isDown());
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight)
                   : lit      ? colors.quiet
                              : colors.grid);
    painter.setBrush(palette().base());
    painter.drawRoundedRect(box, 4, 4);

    const int line = fontMetrics().height();
    painter.setPen(colors.quiet);
    const int room = width() - 12;
    const QFont small = fitting(font(), m_title, room);
    painter.setFont(small);
    painter.drawText(QRectF(8, 6, room, line), Qt::AlignLeft | Qt::AlignBottom,
                     QFontMetrics(small).elidedText(m_title, Qt::ElideRight, room));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    painter.setFont(large);
    painter.setPen(m_tone == Tone::Bad       ? colors.bad
                   : m_tone == Tone::Warning ? colors.warning
                                             : palette().color(QPalette::WindowText));
    const QString value = (m_tone == Tone::Plain ? QString() : u"! "_s) + m_value;
    painter.drawText(QRectF(9, 7 + line, width() - 18, line * 1.6),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(large).elidedText(value, Qt::ElideRight, width() - 18));
    painter.setFont(font());
    if (m_series) {
        paintSparkline(painter, QRectF(9, height() - 17, width() - 18, 11), *m_series, m_now, 60000,
                       isEnabled() ? colors.series[0] : colors.grid);
    }
}

} // namespace Carillon

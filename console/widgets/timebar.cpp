// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/timebar.h"

#include "console/core/valueformat.h"
#include "console/widgets/desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

TimeBar::TimeBar(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLabel)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"timeBarText"_s);
    auto *clear = new QPushButton(tr("All times"));
    clear->setObjectName(u"timeBarClear"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 8, 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(clear);
    connect(clear, &QPushButton::clicked, this, [this] { m_desk->setTimeRange({}); });
    connect(desk, &Desk::timeRangeChanged, this, &TimeBar::update);
    update();
}

void TimeBar::update()
{
    const Desk::TimeRange range = m_desk->timeRange();
    setVisible(range.from.isValid());
    m_text->setText(tr("All views show %1 to %2 only.")
                        .arg(formatTime(range.from, QLocale()), formatTime(range.to, QLocale())));
}

void TimeBar::paintEvent(QPaintEvent *)
{
    QColor back = palette().color(QPalette::Highlight);
    back.setAlphaF(0.16f);
    QPainter(this).fillRect(rect(), back);
}

} // namespace Carillon

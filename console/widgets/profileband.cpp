// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/profileband.h"

#include "console/core/displaytext.h"
#include "console/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Carillon {

ProfileBand::ProfileBand(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(fontMetrics().height() + 6);
    hide();
}

void ProfileBand::setProfile(const Profile &profile, const QString &node)
{
    m_color = bandColor(profile.kind);
    m_text = bandWord(profile.kind).toUpper();
    if (!node.isEmpty())
        m_text += u"  ·  "_s + visibleText(node, 80);
    if (profile.readOnly)
        m_text += u"  ·  "_s + tr("read-only");
    setAccessibleName(m_text);
    setVisible(m_color.isValid());
    update();
}

void ProfileBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_color);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_color.lightness() > 130 ? QColor(0xff1c1400) : QColor(Qt::white));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace Carillon

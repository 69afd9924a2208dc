// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/emptystate.h"

#include "console/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_buttons(new QHBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(u"emptyText"_s);
    m_action->setObjectName(u"emptyAction"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    m_buttons->addStretch();
    m_buttons->addWidget(m_action);
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    parent->installEventFilter(this);
    hide();
}

void EmptyState::show(const QString &text, const QString &action)
{
    set(text, action, false);
}

void EmptyState::showLoading(const QString &text, const QString &action)
{
    set(text, action, true);
}

void EmptyState::set(const QString &text, const QString &action, bool loading)
{
    m_loading = loading;
    m_text->setBackgroundRole(QPalette::Base);
    m_text->setAutoFillBackground(loading);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
    setGeometry(parentWidget()->rect());
}

void EmptyState::addButton(QPushButton *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_loading)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(meaningColors(palette()).grid);
    const int letter = fontMetrics().averageCharWidth();
    const double bar = fontMetrics().height() * 0.6;
    const int row = fontMetrics().height() + 7;
    for (int y = 0, line = 0; y < height(); y += row, ++line) {
        int x = 6;
        for (int column = 0; x < width(); ++column) {
            const int letters = 6 + (line * 7 + column * 11) % 9; // words of different lengths
            painter.drawRoundedRect(QRectF(x, y + (row - bar) / 2, letters * letter, bar), 3, 3);
            x += 18 * letter;
        }
    }
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/idlelock.h"

#include "console/core/displaytext.h"
#include "console/widgets/desk.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

IdleLock::IdleLock(Desk *desk, QWidget *window)
    : QWidget(window)
    , m_desk(desk)
    , m_text(new QLabel)
    , m_token(new QLineEdit)
{
    setObjectName(u"idleLock"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setObjectName(u"lockToken"_s);
    m_token->setAccessibleName(tr("Token"));
    m_token->setPlaceholderText(tr("Token"));
    auto *open = new QPushButton(tr("&Unlock"));
    open->setObjectName(u"lockOpen"_s);
    auto *leave = new QPushButton(tr("&Disconnect"));
    leave->setObjectName(u"lockLeave"_s);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_token, 1);
    row->addWidget(open);
    row->addWidget(leave);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->addStretch();
    connect(open, &QPushButton::clicked, this, &IdleLock::unlock);
    connect(m_token, &QLineEdit::returnPressed, this, &IdleLock::unlock);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_desk->client()->close();
        m_desk->setLocked(false);
        hide();
    });
    connect(desk->client(), &AdminClient::stateChanged, this, [this] {
        if (m_desk->client()->state() == AdminClient::State::Disconnected && isVisible()) {
            m_desk->setLocked(false);
            hide();
        }
    });
    m_touched.start();
    m_timer.setInterval(5000);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    m_timer.start();
    qApp->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void IdleLock::setIdleMs(qint64 ms)
{
    m_idleMs = ms;
    m_timer.setInterval(int(std::clamp<qint64>(ms / 4, 10, 5000)));
}

void IdleLock::check()
{
    if (m_desk->isProduction() && m_desk->client()->isReady() && m_touched.elapsed() >= m_idleMs
        && !m_desk->isLocked())
        lock();
}

void IdleLock::lock()
{
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (dialog != window() && dialog->parentWidget() && dialog->window()->isVisible()
            && dialog->parentWidget()->window() == window())
            dialog->close(); // a dialog that waits for a word is no safer than a button
    }
    m_desk->setLocked(true);
    m_token->clear();
    m_text->setText(tr("Locked: nobody has touched the console of %1 for %2 minutes.\nIt stays "
                       "connected. Give the token again to go on.")
                        .arg(visibleText(m_desk->profile().name, 60),
                             QString::number(std::max<qint64>(1, m_idleMs / 60000))));
    setGeometry(window()->rect());
    show();
    raise();
    m_token->setFocus();
}

void IdleLock::unlock()
{
    if (!m_desk->client()->isToken(m_token->text().trimmed())) {
        m_token->clear();
        m_text->setText(tr("This is not the token of this session."));
        return;
    }
    m_touched.restart();
    m_desk->setLocked(false);
    hide();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (!isVisible())
            m_touched.restart();
        else if (auto *widget = qobject_cast<QWidget *>(watched);
                 widget && widget->window() == window() && widget != this && !isAncestorOf(widget))
            return true; // what is covered cannot be reached by keys either
        break;
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
        if (isVisible() && event->type() == QEvent::Shortcut)
            return true;
        break;
    case QEvent::Resize:
        if (watched == window() && isVisible())
            setGeometry(window()->rect());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void IdleLock::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Window));
}

} // namespace Carillon

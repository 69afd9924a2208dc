// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/banner.h"

#include "console/core/deskclock.h"
#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Carillon {

Banner::Banner(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sign(new QLabel)
    , m_text(new QLabel)
    , m_now(new QPushButton(tr("Now")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_connect(new QPushButton(tr("Connect…")))
    , m_signIn(new QPushButton(tr("Sign in…")))
    , m_showDrain(new QPushButton(tr("Show the drain")))
    , m_read(new QPushButton(tr("Understood")))
{
    build();
    wireClient();
    m_second.setInterval(500);
    connect(&m_second, &QTimer::timeout, this, &Banner::update);
    m_noticeEnd.setSingleShot(true);
    connect(&m_noticeEnd, &QTimer::timeout, this, [this] {
        m_notice.clear();
        update();
    });
    update();
}

void Banner::build()
{
    m_sign->setObjectName(u"bannerSign"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_sign->setFont(large);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"bannerText"_s);
    m_now->setObjectName(u"bannerNow"_s);
    m_stop->setObjectName(u"bannerStop"_s);
    m_connect->setObjectName(u"bannerConnect"_s);
    m_signIn->setObjectName(u"bannerSignIn"_s);
    m_showDrain->setObjectName(u"bannerShowDrain"_s);
    m_read->setObjectName(u"bannerRead"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_now, m_stop, m_signIn, m_connect, m_showDrain, m_read})
        layout->addWidget(button);
    AdminClient *client = m_desk->client();
    connect(m_now, &QPushButton::clicked, client, &AdminClient::retryNow);
    connect(m_stop, &QPushButton::clicked, client, &AdminClient::close);
    connect(m_connect, &QPushButton::clicked, this, &Banner::connectRequested);
    connect(m_signIn, &QPushButton::clicked, this, &Banner::signInRequested);
    connect(m_showDrain, &QPushButton::clicked, this, &Banner::drainRequested);
    connect(m_read, &QPushButton::clicked, this, [this] { remark({}); });
}

void Banner::wireClient()
{
    AdminClient *client = m_desk->client();
    connect(client, &AdminClient::stateChanged, this, [this] {
        m_drain.clear();
        update();
    });
    connect(m_desk, &Desk::profileChanged, this, [this, id = m_desk->profile().id]() mutable {
        if (std::exchange(id, m_desk->profile().id) == id)
            return;
        m_role.clear();
        remark({});
    });
    connect(client, &AdminClient::serverRestarted, this, [this] {
        const AdminHello &hello = m_desk->client()->hello();
        remark(tr("%1 was restarted at %2. All ids of before are void; what is open was asked for "
                  "again, and lists of events have a gap.")
                   .arg(visibleText(hello.node, 60), formatTime(hello.startedAt, QLocale())));
    });
    connect(client, &AdminClient::helloReceived, this, &Banner::onHello);
    connect(client, &AdminClient::drainReported, this, [this](const QJsonObject &frame) {
        const QString state = frame[u"state"_s].toString();
        const QLocale locale;
        const QString left
            = tr("%n connection(s) left", "",
                 int(std::clamp<qint64>(wholeNumber(frame[u"remaining"_s]), 0, 1 << 30)));
        m_drain = state == "running"_L1
                      ? tr("The server is draining: %1, %2 a second.")
                            .arg(left, formatRate(frame[u"rate"_s].toDouble(), locale))
                  : state == "paused"_L1 ? tr("The drain is paused: %1.").arg(left)
                                         : QString();
        update();
    });
}

/// A token that was renewed, or another one, may have another role.
void Banner::onHello()
{
    const QString role = m_desk->client()->hello().role;
    const QString before = std::exchange(m_role, role);
    if (!before.isEmpty() && before != role)
        remark(
            tr("Your role is %1 now; until now it was %2. What it does not allow is not offered.")
                .arg(codeText(u"role", role), codeText(u"role", before)));
}

void Banner::notice(const QString &text)
{
    m_notice = text;
    m_noticeEnd.start(8000);
    update();
}

void Banner::remark(const QString &text)
{
    m_remark = text;
    update();
}

QString Banner::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

QString Banner::lossText() const
{
    const AdminClient *client = m_desk->client();
    switch (client->state()) {
    case AdminClient::State::WaitingToReconnect: {
        const qint64 left = std::max<qint64>(0, DeskClock::now().msecsTo(client->nextTry()));
        return tr("Connection lost: %1. Attempt %2 in %3 s.")
            .arg(endText(client->lastEnd()), QString::number(client->attempt()),
                 QLocale().toString((left + 999) / 1000));
    }
    case AdminClient::State::Connecting:
    case AdminClient::State::Authenticating:
        return client->attempt() > 0 ? tr("Connection lost: %1. Attempt %2 …")
                                           .arg(endText(client->lastEnd()),
                                                QString::number(client->attempt()))
                                     : QString();
    case AdminClient::State::Disconnected:
        return client->lastEnd().code == 0 ? QString()
               : client->needsToken()
                   ? tr("The session has ended: %1").arg(endText(client->lastEnd()))
                   : tr("Not connected: %1").arg(endText(client->lastEnd()));
    case AdminClient::State::Ready:
        break;
    }
    return {};
}

void Banner::update()
{
    const AdminClient *client = m_desk->client();
    const QString loss = lossText();
    const std::tuple<Kind, QString, QString> candidates[] = {{Kind::Lost, u"⚠"_s, loss},
                                                             {Kind::Notice, u"ℹ"_s, m_notice},
                                                             {Kind::Drain, u"⇣"_s, m_drain},
                                                             {Kind::Remark, u"↻"_s, m_remark}};
    QString text;
    for (const auto &[kind, sign, candidate] : candidates) {
        if (!text.isEmpty() || candidate.isEmpty())
            continue;
        text = candidate;
        m_kind = kind;
        m_sign->setText(sign);
    }
    const bool waiting = client->state() == AdminClient::State::WaitingToReconnect;
    const bool lost = m_kind == Kind::Lost && !text.isEmpty();
    const bool ended = lost && client->state() == AdminClient::State::Disconnected;
    if (waiting)
        m_second.start();
    else
        m_second.stop();
    QPalette shade = palette();
    shade.setColor(QPalette::WindowText, color());
    m_sign->setPalette(shade);
    m_text->setText(text);
    m_now->setVisible(waiting);
    m_stop->setVisible(lost && !ended);
    m_signIn->setVisible(ended && client->needsToken());
    m_connect->setVisible(ended);
    m_showDrain->setVisible(m_kind == Kind::Drain);
    m_read->setVisible(m_kind == Kind::Remark);
    setVisible(!text.isEmpty());
    announce(waiting ? tr("Connection lost") : text);
    QWidget::update();
}

QColor Banner::color() const
{
    const MeaningColors colors = meaningColors(palette());
    switch (m_kind) {
    case Kind::Lost:
        return colors.bad;
    case Kind::Drain:
        return colors.warning;
    case Kind::Remark:
        return colors.series[3];
    case Kind::Notice:
        break;
    }
    return colors.series[0];
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

/// A change of state is spoken once, the seconds are not.
void Banner::announce(const QString &text)
{
    if (text == m_announced)
        return;
    m_announced = text;
    m_text->setAccessibleName(text);
    if (!text.isEmpty()) {
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::paintEvent(QPaintEvent *)
{
    QColor back = color();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 4, height()), back);
    back.setAlphaF(0.13f);
    painter.fillRect(rect(), back);
}

} // namespace Carillon

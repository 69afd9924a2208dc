// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/banner.h"

#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

Banner::Banner(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLabel)
    , m_now(new QPushButton(tr("Now")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_connect(new QPushButton(tr("Connect…")))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"bannerText"_s);
    m_now->setObjectName(u"bannerNow"_s);
    m_stop->setObjectName(u"bannerStop"_s);
    m_connect->setObjectName(u"bannerConnect"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_now);
    layout->addWidget(m_stop);
    layout->addWidget(m_connect);
    AdminClient *client = desk->client();
    connect(m_now, &QPushButton::clicked, client, &AdminClient::retryNow);
    connect(m_stop, &QPushButton::clicked, client, &AdminClient::close);
    connect(m_connect, &QPushButton::clicked, this, &Banner::connectRequested);
    connect(client, &AdminClient::stateChanged, this, [this] {
        m_drain.clear();
        update();
    });
    connect(client, &AdminClient::serverRestarted, this,
            [this] { notice(tr("The server was restarted: connections of before are gone.")); });
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
    m_second.setInterval(500);
    connect(&m_second, &QTimer::timeout, this, &Banner::update);
    m_noticeEnd.setSingleShot(true);
    connect(&m_noticeEnd, &QTimer::timeout, this, [this] {
        m_notice.clear();
        update();
    });
    update();
}

void Banner::notice(const QString &text)
{
    m_notice = text;
    m_noticeEnd.start(8000);
    update();
}

QString Banner::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

void Banner::update()
{
    const AdminClient *client = m_desk->client();
    const bool waiting = client->state() == AdminClient::State::WaitingToReconnect;
    const bool trying = client->attempt() > 0
                        && (client->state() == AdminClient::State::Connecting
                            || client->state() == AdminClient::State::Authenticating);
    const bool refused
        = client->state() == AdminClient::State::Disconnected && client->lastEnd().code != 0;
    QString text = m_drain.isEmpty() ? m_notice : m_drain;
    if (waiting) {
        const qint64 left
            = std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(client->nextTry()));
        text = tr("Connection lost: %1. Attempt %2 in %3 s.")
                   .arg(endText(client->lastEnd()))
                   .arg(client->attempt())
                   .arg(QLocale().toString((left + 999) / 1000));
    } else if (trying) {
        text = tr("Connection lost: %1. Attempt %2 …")
                   .arg(endText(client->lastEnd()))
                   .arg(client->attempt());
    } else if (refused) {
        text = tr("Not connected: %1").arg(endText(client->lastEnd()));
    }
    if (waiting)
        m_second.start();
    else
        m_second.stop();
    m_text->setText(text);
    m_now->setVisible(waiting);
    m_stop->setVisible(waiting || trying);
    m_connect->setVisible(refused);
    setVisible(!text.isEmpty());
    announce(waiting ? tr("Connection lost") : text);
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
    const MeaningColors colors = meaningColors(palette());
    const bool ready = m_desk->client()->isReady();
    QColor back = ready ? colors.warning : colors.bad;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 4, height()), back);
    back.setAlphaF(0.13f);
    painter.fillRect(rect(), back);
}

} // namespace Carillon

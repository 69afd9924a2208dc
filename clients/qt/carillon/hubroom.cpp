// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/hubroom.h"

#include "carillon/hubsession.h"
#include "carillon/sequence.h"

namespace Carillon {

HubRoom::HubRoom(HubSession *session, const QString &name, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_name(name)
    , m_sequence(std::make_unique<Sequence>([this](const Sequence::Item &item) {
        if (const auto *event = std::get_if<HubEvent>(&item))
            m_session->deliver(this, *event);
        else
            m_session->deliver(this, std::get<HubGap>(item));
    }))
{
    m_holeTimer.setSingleShot(true);
    connect(&m_holeTimer, &QTimer::timeout, this, &HubRoom::onHole);
}

HubRoom::~HubRoom() = default;

std::optional<HubPosition> HubRoom::position() const
{
    return m_sequence->position();
}

void HubRoom::on(const QString &type, QObject *context,
                 std::function<void(const HubEvent &)> handler)
{
    connect(this, &HubRoom::eventReceived, context,
            [type, handler = std::move(handler)](const HubEvent &event) {
                if (event.type == type)
                    handler(event);
            });
}

void HubRoom::publish(const QJsonValue &data, const HubPublish &how, QObject *context,
                      HubCallback<HubPublished> callback)
{
    m_session->publish(m_name, data, how, context, std::move(callback));
}

void HubRoom::presence(QObject *context, HubCallback<HubPresence> callback)
{
    m_session->presence(m_name, context, std::move(callback));
}

void HubRoom::history(const HubHistoryQuery &query, QObject *context,
                      HubCallback<HubHistory> callback)
{
    m_session->history(m_name, query, context, std::move(callback));
}

void HubRoom::unsubscribe()
{
    m_session->unsubscribe(m_name);
}

/// The connection is gone.
void HubRoom::pause()
{
    m_holeTimer.stop();
    m_sequence->close();
    if (m_state == State::Subscribed)
        m_state = State::Pending;
}

void HubRoom::enter(const HubSubscribed &answer, const std::optional<HubPosition> &since)
{
    const std::optional<HubGap> gap = m_sequence->open(answer, since);
    m_state = State::Subscribed;
    Q_EMIT subscribed(answer);
    if (gap)
        m_session->deliver(this, *gap);
    m_sequence->settle();
    watchHole();
}

template<typename What>
void HubRoom::take(const What &what)
{
    m_sequence->take(what);
    watchHole();
}

template void HubRoom::take(const HubEvent &);
template void HubRoom::take(const HubGap &);

void HubRoom::end(const QString &reason, const HubError &error)
{
    pause();
    m_state = State::Ended;
    Q_EMIT ended(reason, error);
    if (this != m_session->user())
        deleteLater();
}

/// The server leaves no hole unannounced. Should there be one, the room is entered anew from where
/// we are; and what cannot be had that way either is a gap.
void HubRoom::watchHole()
{
    if (m_sequence->isOpen() && m_sequence->isHolding() && !m_holeTimer.isActive())
        m_holeTimer.start(m_session->holeTimeout());
}

void HubRoom::onHole()
{
    if (!m_sequence->isOpen() || !m_sequence->isHolding())
        return;
    if (m_triedAt == m_sequence->position()->seq) {
        m_session->deliver(this, m_sequence->skip(m_name));
        m_sequence->settle();
        watchHole();
    } else {
        m_triedAt = m_sequence->position()->seq;
        pause();
        m_session->reenter(this);
    }
}

} // namespace Carillon

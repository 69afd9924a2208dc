// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/hubmessages.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Carillon {

class HubSession;
class Sequence;

/// A room the application wants to be in, for as long as it wants, whatever becomes of connections.
/// Its events come in order and each once; what really cannot be had any more is a gap.
///
/// Made by HubClient::subscribe() and owned by that client, in its thread. After `ended` it is
/// deleted when control returns to the event loop (the user's own room only with its client), so
/// hold it in a QPointer beyond that.
class HubRoom final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubRoom)

public:
    enum class State {
        Pending,    ///< until the server has answered; again after each loss of the connection
        Subscribed, ///< in the room
        Ended,      ///< for good: left, removed, or not let in
    };
    Q_ENUM(State)

    ~HubRoom() override;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] State state() const { return m_state; }
    /// Behind the last event that the application got; none before the first subscription.
    [[nodiscard]] std::optional<HubPosition> position() const;

    /// Calls `handler` with every event of that type while `context` lives.
    void on(const QString &type, QObject *context, std::function<void(const HubEvent &)> handler);

    // As those of HubClient, for this room.
    void publish(const QJsonValue &data, const HubPublish &how = {}, QObject *context = nullptr,
                 HubCallback<HubPublished> callback = {});
    void presence(QObject *context, HubCallback<HubPresence> callback);
    void history(const HubHistoryQuery &query, QObject *context, HubCallback<HubHistory> callback);
    void unsubscribe();

Q_SIGNALS:
    /// Each time the server has answered: at first without `recovered`, after a reconnect with it.
    void subscribed(const Carillon::HubSubscribed &answer);
    void eventReceived(const Carillon::HubEvent &event);
    void gapFound(const Carillon::HubGap &gap);
    void presenceJoined(const QString &userId);
    void presenceLeft(const QString &userId);
    /// For good. `reason`: "left" by unsubscribe(), "removed", "operator", "token", or the code of
    /// `error` when the server did not let us in ("forbidden", "limit_exceeded", …).
    void ended(const QString &reason, const Carillon::HubError &error);

private:
    friend class HubSession;

    HubRoom(HubSession *session, const QString &name, QObject *parent);

    void pause();
    void enter(const HubSubscribed &answer, const std::optional<HubPosition> &since);
    template<typename What>
    void take(const What &what);
    void end(const QString &reason, const HubError &error = {});
    void watchHole();
    void onHole();

    HubSession *m_session;
    QString m_name;
    State m_state = State::Pending;
    std::unique_ptr<Sequence> m_sequence;
    QTimer m_holeTimer;
    std::optional<quint64> m_triedAt; ///< where a hole made us enter anew
};

} // namespace Carillon

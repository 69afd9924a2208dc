// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/hubmessages.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <map>

namespace Carillon {

/// What was asked and has no answer yet, by the id of its frame. A request of the link lives and
/// dies with that connection; any other is for whoever sends it to send again on each, until its
/// time is up. MaxPending at most. A member of its session, in its thread.
class Requests final : public QObject
{
    Q_DISABLE_COPY_MOVE(Requests)

public:
    using Done = std::function<void(const HubResult<QJsonObject> &)>;
    static constexpr std::size_t MaxPending = 1000;

    struct Request
    {
        QByteArray frame; ///< with its id, as it is sent
        bool isOfLink = false;
        qint64 deadline = 0; ///< on now()
        qint64 sentAt = 0;   ///< ms since the epoch
        Done done = {};
    };

    Requests();

    [[nodiscard]] bool isFull() const { return m_pending.size() >= MaxPending; }
    /// Its id. Only while it is not full.
    qint64 add(QJsonObject frame, bool isOfLink, std::chrono::milliseconds timeout, Done done);
    [[nodiscard]] Request *find(qint64 id);
    [[nodiscard]] std::deque<qint64> loose() const; ///< of no connection in particular, in order

    void answer(qint64 id, const QJsonObject &frame);
    void fail(qint64 id, const HubError &error);
    void failAll(const HubError &error, bool onlyOfLink);
    [[nodiscard]] static qint64 now();

private:
    void take(qint64 id, const HubResult<QJsonObject> &result);
    void arm();
    void onDeadline();

    std::map<qint64, Request> m_pending;
    qint64 m_lastId = 0;
    QTimer m_timer; ///< of the nearest deadline
};

} // namespace Carillon

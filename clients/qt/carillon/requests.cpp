// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/requests.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Carillon {

Requests::Requests()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Requests::onDeadline);
}

qint64 Requests::now()
{
    return QDeadlineTimer::current().deadline();
}

qint64 Requests::add(QJsonObject frame, bool isOfLink, std::chrono::milliseconds timeout, Done done)
{
    Q_ASSERT_X(!isFull(), "Requests::add", "ask isFull() first");
    const qint64 id = ++m_lastId;
    frame["id"_L1] = id;
    m_pending[id] = {.frame = QJsonDocument(frame).toJson(QJsonDocument::Compact),
                     .isOfLink = isOfLink,
                     .deadline = now() + timeout.count(),
                     .done = std::move(done)};
    if (!m_timer.isActive() || timeout < m_timer.remainingTimeAsDuration())
        m_timer.start(timeout);
    return id;
}

Requests::Request *Requests::find(qint64 id)
{
    const auto found = m_pending.find(id);
    return found == m_pending.end() ? nullptr : &found->second;
}

std::deque<qint64> Requests::loose() const
{
    std::deque<qint64> ids;
    for (const auto &[id, request] : m_pending) {
        if (!request.isOfLink)
            ids.push_back(id);
    }
    return ids;
}

void Requests::answer(qint64 id, const QJsonObject &frame)
{
    take(id, frame);
}

void Requests::fail(qint64 id, const HubError &error)
{
    take(id, error);
}

void Requests::failAll(const HubError &error, bool onlyOfLink)
{
    std::deque<qint64> ids;
    for (const auto &[id, request] : m_pending) {
        if (request.isOfLink || !onlyOfLink)
            ids.push_back(id);
    }
    for (const qint64 id : ids)
        fail(id, error);
}

/// Whoever is told may ask again, which changes the map.
void Requests::take(qint64 id, const HubResult<QJsonObject> &result)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const Done done = std::move(found->second.done);
    m_pending.erase(found);
    if (done)
        done(result);
}

void Requests::arm()
{
    qint64 nearest = std::numeric_limits<qint64>::max();
    for (const auto &[id, request] : m_pending)
        nearest = std::min(nearest, request.deadline);
    if (!m_pending.empty())
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, nearest - now())));
}

void Requests::onDeadline()
{
    std::deque<qint64> late;
    const qint64 at = now();
    for (const auto &[id, request] : m_pending) {
        if (request.deadline <= at)
            late.push_back(id);
    }
    for (const qint64 id : late)
        fail(id, {.code = u"timeout"_s, .message = u"no answer in time"_s});
    arm();
}

} // namespace Carillon

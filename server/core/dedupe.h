// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/events.h"

#include <QHash>

#include <deque>

namespace Carillon {

/// Event ids of the last five minutes and what became of them, so that the same event said twice is
/// delivered once (protocol.md, section 6). Owned by the Broadcaster, hub's thread. Bounded: at most
/// MaxEntries ids with MaxPlacements places (one event can have ten thousand); over that the oldest
/// is forgotten before its time, and forgottenEarly() counts it.
class Dedupe
{
public:
    static constexpr qint64 WindowMs = 5 * 60 * 1000;
    static constexpr std::size_t MaxEntries = 500'000;
    static constexpr std::size_t MaxPlacements = 1'000'000;

    [[nodiscard]] const PublishResult *find(const QByteArray &key, qint64 nowMs)
    {
        forget(nowMs);
        const auto found = m_results.constFind(key);
        return found == m_results.constEnd() ? nullptr : &*found;
    }
    void remember(const QByteArray &key, const PublishResult &result, qint64 nowMs)
    {
        forget(nowMs);
        m_placements += result.placements.size();
        while (m_order.size() >= MaxEntries || (m_placements > MaxPlacements && !m_order.empty())) {
            ++m_forgottenEarly;
            dropOldest();
        }
        m_results.insert(key, result);
        m_order.push_back({key, nowMs});
    }
    /// What is known after all only now: how many got the event.
    void correct(const QByteArray &key, const PublishResult &result)
    {
        if (const auto found = m_results.find(key); found != m_results.end())
            *found = result;
    }
    /// Takes back what was remembered last, when it did not happen.
    void takeBack(const QByteArray &key)
    {
        if (m_order.empty() || m_order.back().key != key)
            return; // forgotten before its time
        m_placements -= m_results.take(key).placements.size();
        m_order.pop_back();
    }
    [[nodiscard]] quint64 forgottenEarly() const { return m_forgottenEarly; }

private:
    struct Seen
    {
        QByteArray key;
        qint64 atMs;
    };
    void dropOldest()
    {
        m_placements -= m_results.take(m_order.front().key).placements.size();
        m_order.pop_front();
    }
    void forget(qint64 nowMs)
    {
        while (!m_order.empty() && nowMs - m_order.front().atMs > WindowMs)
            dropOldest();
    }

    QHash<QByteArray, PublishResult> m_results;
    std::deque<Seen> m_order;
    std::size_t m_placements = 0;
    quint64 m_forgottenEarly = 0;
};

} // namespace Carillon

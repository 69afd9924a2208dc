// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace Carillon {

/// The one door between two threads: values go in batches, and the owner is woken once for all that
/// came since it last looked. Any thread posts; the owner takes. The lock is held for a swap or an
/// append of moved values, never while something runs.
///
/// Not bounded by itself: what goes in is bounded where it comes from (commands per connection and
/// second, events per call, an outbox per client), and a server whose hub is too slow must push back
/// there rather than lose a message between two of its own threads. size() is a metric.
template<typename T>
class Inbox
{
public:
    /// `wake` is called on the posting thread when the inbox was empty.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

    void post(T value)
    {
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (wasEmpty && m_wake)
            m_wake();
    }

    /// Leaves `values` empty, with its memory.
    void post(std::vector<T> &values)
    {
        if (values.empty())
            return;
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_values.empty();
            if (wasEmpty)
                m_values.swap(values);
            else
                m_values.insert(m_values.end(), std::make_move_iterator(values.begin()),
                                std::make_move_iterator(values.end()));
        }
        values.clear();
        if (wasEmpty && m_wake)
            m_wake();
    }

    /// Everything that is there, into `to`, which must be empty.
    void take(std::vector<T> &to)
    {
        const std::lock_guard lock(m_mutex);
        m_values.swap(to);
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_values;
    std::function<void()> m_wake;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace Carillon {

/// A value that one thread replaces as a whole and others read: whoever has it keeps it as it was. What
/// std::atomic<std::shared_ptr> would be, whose load() in GCC 12 ends without an acquire-release pair
/// (ThreadSanitizer sees the race; x86 forgives it, ARM would not). Any thread.
template<typename T>
class Snapshot
{
public:
    [[nodiscard]] std::shared_ptr<const T> load() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }
    void store(std::shared_ptr<const T> value)
    {
        const std::lock_guard lock(m_mutex);
        m_value.swap(value);
    }

private:
    mutable std::mutex m_mutex; ///< for a copy or a swap of the pointer
    std::shared_ptr<const T> m_value;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/shard.h"

#include <QThread>

#include <latch>

namespace Carillon {

/// A thread with an EpollEventDispatcher and one Shard in it. The shard is made and destroyed there; the
/// constructor returns once it is, and so does the destructor. Owned by the Server.
class ShardThread final : private QThread
{
public:
    ShardThread(int index, ConfigPtr config, const Shard::Services &services, ShardInbox &inbox);
    ~ShardThread() override;

private:
    void run() override;

    const int m_index;
    ConfigPtr m_config;
    const Shard::Services &m_services; ///< while the constructor runs
    ShardInbox &m_inbox;
    // Rather than Qt's blocking calls, whose order ThreadSanitizer cannot see.
    std::latch m_made{1};
    std::latch m_gone{1};
};

} // namespace Carillon

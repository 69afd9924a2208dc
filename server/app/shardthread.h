// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/shard.h"

#include <QThread>

#include <memory>

namespace Carillon {

/// A thread with an EpollEventDispatcher and one Shard in it. The shard is made and destroyed there;
/// start() returns once it is. Owned by the Server.
class ShardThread final
{
public:
    ShardThread(int index, ConfigPtr config, const Shard::Services &services, ShardInbox &inbox);
    ~ShardThread();
    Q_DISABLE_COPY_MOVE(ShardThread)

private:
    QThread m_thread;
    QObject m_context; ///< lives on the thread, so that calls can be made there
    std::unique_ptr<Shard> m_shard;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/shardthread.h"

#include "server/net/epolleventdispatcher.h"

#include <openssl/crypto.h>

#include <optional>

namespace Carillon {

ShardThread::ShardThread(int index, ConfigPtr config, const Shard::Services &services, ShardInbox &inbox)
    : m_index(index)
    , m_config(std::move(config))
    , m_services(services)
    , m_inbox(inbox)
{
    setObjectName(QStringLiteral("shard-%1").arg(index));
    setEventDispatcher(new EpollEventDispatcher); // the thread owns it
    start();
    m_made.wait();
}

ShardThread::~ShardThread()
{
    quit();
    m_gone.wait();
    wait();
}

void ShardThread::run()
{
    std::optional<Shard> shard(std::in_place, m_index, std::move(m_config), m_services, m_inbox);
    m_made.count_down();
    exec();
    shard.reset();
    // QThread::wait() returns before the thread's destructors have run, and OpenSSL frees a thread's random
    // generators in one: at the process's end they would be left over.
    OPENSSL_thread_stop();
    m_gone.count_down();
}

} // namespace Carillon

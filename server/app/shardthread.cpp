// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/shardthread.h"

#include "server/net/epolleventdispatcher.h"

#include <openssl/crypto.h>

namespace Carillon {

ShardThread::ShardThread(int index, ConfigPtr config, const Shard::Services &services, ShardInbox &inbox)
{
    m_thread.setObjectName(QStringLiteral("shard-%1").arg(index));
    m_thread.setEventDispatcher(new EpollEventDispatcher); // the thread owns it
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_context,
        [&] { m_shard = std::make_unique<Shard>(index, std::move(config), services, inbox); },
        Qt::BlockingQueuedConnection);
}

ShardThread::~ShardThread()
{
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_shard.reset();
            m_context.moveToThread(nullptr);
            // QThread::wait() returns before the thread's destructors have run, and OpenSSL frees a
            // thread's random generators in one: at the process's end they would be left over.
            OPENSSL_thread_stop();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/inboxwaker.h"

namespace Carillon {

InboxWaker::InboxWaker(std::function<void()> drain)
    : m_drain(std::move(drain))
    , m_thread(QThread::currentThread())
    , m_loop(Loop::current())
{
    m_loop.addWakeTask(this);
}

InboxWaker::~InboxWaker()
{
    m_loop.cancelTurnEnd(this);
    m_loop.removeWakeTask(this);
}

void InboxWaker::wake()
{
    if (QThread::currentThread() == m_thread)
        m_loop.atTurnEnd(this);
    else
        m_loop.wake(this);
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/inboxwaker.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace Carillon {

InboxWaker::InboxWaker(std::function<void()> drain)
    : m_drain(std::move(drain))
    , m_thread(QThread::currentThread())
    , m_loop(Loop::current())
    , m_event(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_event < 0 || !m_loop.watch(m_event, Io::Read, this))
        qFatal("no descriptor left for a thread's inbox");
}

InboxWaker::~InboxWaker()
{
    m_loop.cancelTurnEnd(this);
    m_loop.unwatch(m_event);
    ::close(m_event);
}

void InboxWaker::wake()
{
    if (QThread::currentThread() == m_thread) {
        m_loop.atTurnEnd(this);
        return;
    }
    const eventfd_t one = 1;
    // Fails only when the counter is full, and then the owner is awake anyway.
    [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
}

void InboxWaker::ioReady(Io)
{
    eventfd_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_event, &count, sizeof count);
    m_drain();
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/threadedsource.h"

#include <QDeadlineTimer>

#include <cerrno>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace Carillon {

ThreadedSource::ThreadedSource(Host &host, Post post, const char *threadName)
    : m_host(host)
    , m_post(std::move(post))
    , m_threadName(threadName)
    , m_event(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_event < 0)
        qFatal("no descriptor left for an input's thread");
    m_settlements.setWake([this] { wake(); });
}

ThreadedSource::~ThreadedSource()
{
    ::close(m_event);
}

void ThreadedSource::finish()
{
    if (!m_thread.joinable())
        return;
    stop();
    m_thread.join();
}

void ThreadedSource::start()
{
    m_thread = std::thread([this] { run(); });
}

void ThreadedSource::stop()
{
    m_stops.store(true, std::memory_order_release);
    wake();
}

void ThreadedSource::settle(const std::vector<Settlement> &settlements)
{
    std::vector<Settlement> copy = settlements;
    m_settlements.post(copy);
}

void ThreadedSource::wake()
{
    const eventfd_t one = 1;
    // Fails only when the counter is full, and then the thread is awake anyway.
    [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
}

std::vector<Settlement> ThreadedSource::takeSettlements()
{
    std::vector<Settlement> settlements;
    m_settlements.take(settlements);
    return settlements;
}

bool ThreadedSource::wait(int descriptor, short events, int timeoutMs)
{
    pollfd polled[] = {{m_event, POLLIN, 0}, {descriptor, events, 0}};
    const int ready = ::poll(polled, descriptor < 0 ? 1 : 2, timeoutMs);
    if (ready <= 0)
        return false;
    if (polled[0].revents != 0) {
        eventfd_t count = 0;
        [[maybe_unused]] const auto got = ::read(m_event, &count, sizeof count);
    }
    return descriptor >= 0 && polled[1].revents != 0;
}

void ThreadedSource::sayReceived(std::vector<InputMessage> messages)
{
    if (messages.empty())
        return;
    m_post([&host = m_host, messages = std::move(messages)]() mutable { host.received(std::move(messages)); });
}

void ThreadedSource::sayUp(const QString &detail)
{
    m_upSince.start();
    m_post([&host = m_host, detail] { host.up(detail); });
}

void ThreadedSource::sayDown(const QString &reason)
{
    m_post([&host = m_host, reason] { host.down(reason); });
}

void ThreadedSource::run()
{
    ::pthread_setname_np(::pthread_self(), m_threadName);
    RetryPause pause(MaxPauseMs);
    while (!stops()) {
        m_upSince.invalidate();
        const QString reason = session();
        if (stops())
            break;
        sayDown(reason);
        if (m_upSince.isValid() && m_upSince.hasExpired(MaxPauseMs))
            pause.reset();
        for (QDeadlineTimer until(pause.nextMs()); !until.hasExpired() && !stops();)
            wait(-1, 0, int(until.remainingTime()));
    }
    m_post([&host = m_host] { host.stopped(); });
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/loop.h"

#include <QThread>

#include <functional>

namespace Carillon {

/// Gets an inbox emptied on the thread that owns it: wake() may be called on any thread. From another
/// one it wakes the owner's loop; from the owner's own the inbox is emptied at the end of the same
/// turn. So a server with one shard, whose hub lives on the shard's thread, passes its messages on
/// without a system call. Made and destroyed on the owner's thread.
class InboxWaker final : private WakeTask, private TurnEndTask
{
public:
    explicit InboxWaker(std::function<void()> drain);
    ~InboxWaker() override;
    Q_DISABLE_COPY_MOVE(InboxWaker)

    void wake();

private:
    void woken() override { m_drain(); }
    void turnEnded() override { m_drain(); }

    const std::function<void()> m_drain;
    QThread *const m_thread;
    Loop &m_loop;
};

} // namespace Carillon

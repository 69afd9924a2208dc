// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "carillon/link.h"
#include "carillon/reconnectpolicy.h"

#include <QObject>
#include <QTimer>

namespace Carillon {

/// Counts attempts and waits between them, by its policy. A member of its client, in its thread.
class Reconnector final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reconnector)

public:
    Reconnector();

    void setPolicy(const ReconnectPolicy &policy) { m_policy = policy; }
    [[nodiscard]] const ReconnectPolicy &policy() const { return m_policy; }

    /// The wait before the next attempt, as `end` has it; nothing: do not come back. Counts it.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next(const LinkEnd &end);
    /// The same when coming back is decided: nothing to wait for, or the backoff alone.
    std::chrono::milliseconds nextAnyway(const LinkEnd &end, bool atOnce);

    void wait(std::chrono::milliseconds delay) { m_timer.start(delay); }
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }
    void stop() { m_timer.stop(); }
    void reset() { m_attempt = 0; }
    [[nodiscard]] int attempt() const { return m_attempt; } ///< from 1 once one is scheduled

Q_SIGNALS:
    void due();

private:
    int count(const LinkEnd &end);

    ReconnectPolicy m_policy;
    QTimer m_timer;
    int m_attempt = 0;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

/// What time it is at the desk. Whatever is shown with a time asks here, so that a test can look at
/// it in a moment of its own. What waits (timers, deadlines) does not: it waits really. Main
/// thread.
namespace Carillon::DeskClock {

[[nodiscard]] QDateTime now(); ///< UTC
[[nodiscard]] qint64 ms();     ///< goes forward whatever the machine's clock does

/// For tests: time stands still from here on, until it is moved.
void hold(const QDateTime &moment);
void advance(qint64 byMs);

} // namespace Carillon::DeskClock

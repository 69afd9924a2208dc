// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace Carillon {

/// The bytes that a stream may bring until the next refill, `passedMs` after the last one: at
/// `bytesPerSecond`, and never more than `most` at once.
[[nodiscard]] constexpr qint64 refilledAllowance(qint64 allowance, qint64 bytesPerSecond,
                                                 qint64 passedMs, qint64 most)
{
    return qMin(allowance + bytesPerSecond * qMin<qint64>(passedMs, 1000) / 1000, most);
}

} // namespace Carillon

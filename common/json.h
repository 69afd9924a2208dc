// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Carillon {

/// Appends `text` (UTF-8) as a JSON string with its quotes (RFC 8259, section 7). Bytes that are
/// not ASCII go through as they are; control characters and DEL are escaped.
void appendJsonString(QByteArray &out, QByteArrayView text);

/// `text` as a JSON string, quotes included.
[[nodiscard]] QByteArray jsonString(QByteArrayView text);

/// Milliseconds since the epoch as RFC 3339 in UTC: 2026-01-15T10:30:00.123Z. A quarter of a
/// microsecond instead of QDateTime's two: it is called for every event.
[[nodiscard]] QByteArray rfc3339(qint64 msSinceEpoch);

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

namespace Carillon {

/// Where JSON of the hot paths is put together: on the stack while it is short. QByteArray asks at
/// every append whether its bytes are shared and whether they fit, which costs more than the bytes.
class JsonText
{
public:
    void reserve(qsizetype size) { m_bytes.reserve(size); }
    JsonText &operator+=(char c)
    {
        m_bytes.append(c);
        return *this;
    }
    JsonText &operator+=(QByteArrayView text)
    {
        m_bytes.append(text.data(), text.size());
        return *this;
    }
    void addNumber(quint64 value);
    void addNumber(qint64 value);
    /// A finite one with at most so many digits, as %g writes it.
    void addNumber(double value, int digits);
    /// As rfc3339() writes it, without quotes.
    void addTime(qint64 msSinceEpoch);
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), m_bytes.size()}; }

private:
    QVarLengthArray<char, 1024> m_bytes;
};

/// Appends `text` (UTF-8) as a JSON string with its quotes (RFC 8259, section 7). Bytes that are
/// not ASCII go through as they are; control characters and DEL are escaped.
void appendJsonString(QByteArray &out, QByteArrayView text);
void appendJsonString(JsonText &out, QByteArrayView text);

/// `text` as a JSON string, quotes included.
[[nodiscard]] QByteArray jsonString(QByteArrayView text);

/// Milliseconds since the epoch as RFC 3339 in UTC: 2026-01-15T10:30:00.123Z. A quarter of a
/// microsecond instead of QDateTime's two: it is called for every event.
[[nodiscard]] QByteArray rfc3339(qint64 msSinceEpoch);

} // namespace Carillon

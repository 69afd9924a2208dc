// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace Carillon {

namespace {

template<typename Text>
void appendString(Text &out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    qsizetype clean = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        out += text.sliced(clean, i - clean);
        clean = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += hex[c >> 4U];
            out += hex[c & 15U];
        }
    }
    out += text.sliced(clean);
    out += '"';
}

template<typename Number>
void appendNumber(JsonText &out, Number value)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out += QByteArrayView(digits.data(), end);
}

// "2026-01-15T10:30:00.123Z" at `to`.
constexpr qsizetype TimeSize = 24;
void putTime(char *to, qint64 msSinceEpoch)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(msSinceEpoch)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const auto clock = time - day;
    const auto put = [to](int at, int width, unsigned value) {
        for (int i = at + width - 1; i >= at; --i, value /= 10)
            to[i] = static_cast<char>('0' + value % 10);
    };
    std::copy_n("0000-00-00T00:00:00.000Z", TimeSize, to);
    put(0, 4, unsigned(int(date.year())));
    put(5, 2, unsigned(date.month()));
    put(8, 2, unsigned(date.day()));
    const auto ms = unsigned(clock.count());
    put(11, 2, ms / 3'600'000);
    put(14, 2, ms / 60'000 % 60);
    put(17, 2, ms / 1000 % 60);
    put(20, 3, ms % 1000);
}

} // namespace

void JsonText::addNumber(quint64 value)
{
    appendNumber(*this, value);
}

void JsonText::addNumber(qint64 value)
{
    appendNumber(*this, value);
}

void JsonText::addNumber(double value, int digits)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr;
    *this += QByteArrayView(text.data(), end);
}

void JsonText::addTime(qint64 msSinceEpoch)
{
    std::array<char, TimeSize> text;
    putTime(text.data(), msSinceEpoch);
    *this += QByteArrayView(text.data(), TimeSize);
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    out.reserve(out.size() + text.size() + 2);
    appendString(out, text);
}

void appendJsonString(JsonText &out, QByteArrayView text)
{
    appendString(out, text);
}

QByteArray jsonString(QByteArrayView text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray rfc3339(qint64 msSinceEpoch)
{
    QByteArray text(TimeSize, Qt::Uninitialized);
    putTime(text.data(), msSinceEpoch);
    return text;
}

} // namespace Carillon

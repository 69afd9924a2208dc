// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/json.h"

#include <chrono>

namespace Carillon {

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out.reserve(out.size() + text.size() + 2);
    out += '"';
    qsizetype clean = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        out.append(text.sliced(clean, i - clean));
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
    out.append(text.sliced(clean));
    out += '"';
}

QByteArray jsonString(QByteArrayView text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray rfc3339(qint64 msSinceEpoch)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(msSinceEpoch)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const auto clock = time - day;
    QByteArray text("0000-00-00T00:00:00.000Z");
    char *to = text.data();
    const auto put = [to](int at, int width, qint64 value) {
        for (int i = at + width - 1; i >= at; --i, value /= 10)
            to[i] = static_cast<char>('0' + value % 10);
    };
    put(0, 4, int(date.year()));
    put(5, 2, unsigned(date.month()));
    put(8, 2, unsigned(date.day()));
    put(11, 2, duration_cast<hours>(clock).count());
    put(14, 2, duration_cast<minutes>(clock).count() % 60);
    put(17, 2, duration_cast<seconds>(clock).count() % 60);
    put(20, 3, clock.count() % 1000);
    return text;
}

} // namespace Carillon

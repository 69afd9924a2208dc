// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any text is a filter or an error that points into it. A filter's canonical text must parse to a
// filter with the same canonical text and the same verdict on every row; the cells of a row must
// give terms that it matches; completion must stand any text and any cursor.
#include "common/filter.h"

#include <cstdlib>

using namespace Carillon;

namespace {

constexpr qint64 now = 1'768'473'000'000;

const std::vector<FilterField> fields{
    {"id", FilterType::String},        {"user", FilterType::String},
    {"tls", FilterType::Bool},         {"queue_bytes", FilterType::Bytes},
    {"rtt", FilterType::Duration},     {"load", FilterType::Number},
    {"members", FilterType::Integer},  {"at", FilterType::Time},
    {"rooms", FilterType::StringList},
};

void require(bool held)
{
    if (!held)
        std::abort();
}

// Three rows: ordinary cells, nothing at all, and extremes.
FilterValue cell(int row, qsizetype field)
{
    static const std::vector<QByteArray> rooms{"chat:1", "prices:AAPL"};
    static const QByteArray longText = QByteArray(300, 'a') + '!';
    const bool extreme = row == 2;
    if (row == 1)
        return {};
    switch (fields[static_cast<std::size_t>(field)].type) {
    case FilterType::String:
        return extreme ? QByteArrayView(longText) : QByteArrayView("Al\xc3\xbc \"*\\ x");
    case FilterType::Bool:
        return !extreme;
    case FilterType::Number:
        return extreme ? -1e300 : 0.75;
    case FilterType::Duration:
        return extreme ? FilterValue(0.001) : FilterValue(qint64(90'000));
    case FilterType::StringList:
        return std::span<const QByteArray>(rooms);
    case FilterType::Time:
        return now - (extreme ? now : 1);
    case FilterType::Integer:
    case FilterType::Bytes:
        break;
    }
    return extreme ? std::numeric_limits<qint64>::max() : qint64(65536);
}

void checkFilter(const Filter &filter)
{
    const QByteArray text = filter.toText();
    if (text.size() > MaxFilterSize)
        return; // spaces and quotes may have made it longer
    const auto again = parseFilter(QByteArrayView(text), fields);
    require(again.ok() && again->toText() == text);
    FilterPass pass(now);
    for (int row = 0; row < 3; ++row) {
        const auto get = [row](qsizetype field) { return cell(row, field); };
        const bool first = filter.matches(get, pass);
        require(pass.exhausted() || first == again->matches(get, pass));
    }
}

void checkTerm(QByteArrayView text)
{
    if (!text.isValidUtf8() || text.size() > 512)
        return;
    const QByteArray term = filterTerm(fields[1], text);
    const auto filter = parseFilter(QByteArrayView(term), fields);
    require(filter.ok() && filter->exactText(1) == text.toByteArray());
    require(filter->matches([&](qsizetype) -> FilterValue { return text; }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const auto filter = parseFilter(text, fields);
    if (filter) {
        checkFilter(*filter);
    } else {
        const FilterError &error = filter.error();
        require(error.at >= 0 && error.length >= 0 && error.at + error.length <= text.size());
    }
    checkTerm(text);
    for (qsizetype cursor : {qsizetype(-1), text.size() / 3, text.size() / 2, text.size() + 1}) {
        const FilterCompletion completion = filterCompletion(text, cursor, fields);
        require(completion.at >= 0 && completion.at + completion.length <= text.size());
    }
    return 0;
}

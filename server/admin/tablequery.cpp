// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/tablequery.h"

#include <cmath>

namespace Carillon {

namespace {

template<typename Order>
void sortRows(std::vector<TableRow> &rows, const Order &order)
{
    std::sort(rows.begin(), rows.end(), order);
}

bool rowBefore(const TableQuery &query, const TableRow &a, const TableRow &b)
{
    const int order = a.sort.compare(b.sort);
    if (order != 0)
        return query.descending ? order > 0 : order < 0;
    return a.key < b.key;
}

} // namespace

SortKey SortKey::of(const TableCell &cell)
{
    SortKey key;
    if (const auto *text = std::get_if<QByteArrayView>(&cell)) {
        key.kind = 2;
        key.text = text->toByteArray();
    } else if (const auto *integer = std::get_if<qint64>(&cell)) {
        key.kind = 1;
        key.number = double(*integer);
    } else if (const auto *number = std::get_if<double>(&cell); number && !std::isnan(*number)) {
        key.kind = 1; // what is not a number has no place in an order: it sorts as missing
        key.number = *number;
    } else if (const auto *flag = std::get_if<bool>(&cell)) {
        key.kind = 1;
        key.number = *flag ? 1 : 0;
    } else if (const auto *list = std::get_if<std::span<const QByteArray>>(&cell)) {
        key.kind = 1;
        key.number = double(list->size());
    }
    return key;
}

int SortKey::compare(const SortKey &other) const
{
    if (kind != other.kind)
        return kind < other.kind ? -1 : 1;
    if (kind == 1)
        return number < other.number ? -1 : number > other.number ? 1 : 0;
    return text.compare(other.text);
}

QByteArray WindowBuilder::keyOf(const TableCell &cell) const
{
    if (const auto *text = std::get_if<QByteArrayView>(&cell))
        return text->toByteArray();
    if (const auto *integer = std::get_if<qint64>(&cell))
        return QByteArray::number(qlonglong(*integer)) + (m_query.allNodes ? '@' + m_query.node : QByteArray());
    return {};
}

void WindowBuilder::appendCell(QByteArray &json, const TableCell &cell, FilterType type)
{
    if (const auto *text = std::get_if<QByteArrayView>(&cell)) {
        appendJsonString(json, *text);
    } else if (const auto *integer = std::get_if<qint64>(&cell)) {
        if (type == FilterType::Time)
            json += '"' + rfc3339(*integer) + '"';
        else
            json += QByteArray::number(qlonglong(*integer));
    } else if (const auto *number = std::get_if<double>(&cell)) {
        // Three digits are what an operator can use, and a figure that stands still makes no delta.
        json += std::isfinite(*number) ? QByteArray::number(std::round(*number * 1000) / 1000, 'g', 12)
                                       : QByteArray("null");
    } else if (const auto *flag = std::get_if<bool>(&cell)) {
        json += *flag ? "true" : "false";
    } else if (const auto *list = std::get_if<std::span<const QByteArray>>(&cell)) {
        json += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0)
                json += ',';
            appendJsonString(json, (*list)[i]);
        }
        json += ']';
    } else {
        json += "null";
    }
}

bool WindowBuilder::before(const TableRow &a, const TableRow &b) const
{
    return rowBefore(m_query, a, b);
}

void WindowBuilder::push(TableRow row, std::size_t capacity)
{
    const auto order = [this](const TableRow &a, const TableRow &b) { return before(a, b); };
    m_window.rows.push_back(std::move(row));
    std::push_heap(m_window.rows.begin(), m_window.rows.end(), order);
    if (m_window.rows.size() > capacity) {
        std::pop_heap(m_window.rows.begin(), m_window.rows.end(), order);
        m_window.rows.pop_back();
    }
}

TableWindow WindowBuilder::take()
{
    sortRows(m_window.rows, [this](const TableRow &a, const TableRow &b) { return before(a, b); });
    m_window.exhausted = m_pass.exhausted();
    return std::move(m_window);
}

TableWindow WindowBuilder::merge(std::vector<TableWindow> parts, const TableQuery &query)
{
    TableWindow all;
    for (TableWindow &part : parts) {
        all.total += part.total;
        all.matched += part.matched;
        all.exhausted = all.exhausted || part.exhausted;
        all.rows.insert(all.rows.end(), std::make_move_iterator(part.rows.begin()),
                        std::make_move_iterator(part.rows.end()));
    }
    sortRows(all.rows, [&query](const TableRow &a, const TableRow &b) { return rowBefore(query, a, b); });
    const auto first = std::size_t(std::min<qsizetype>(query.offset, qsizetype(all.rows.size())));
    all.rows.erase(all.rows.begin(), all.rows.begin() + std::ptrdiff_t(first));
    if (qsizetype(all.rows.size()) > query.limit)
        all.rows.erase(all.rows.begin() + std::ptrdiff_t(query.limit), all.rows.end());
    return all;
}

} // namespace Carillon

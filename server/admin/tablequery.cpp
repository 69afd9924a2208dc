// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/tablequery.h"

#include <cmath>

namespace Carillon {

SortKey SortKey::of(const TableCell &cell)
{
    SortKey key;
    if (const auto *text = std::get_if<QByteArrayView>(&cell)) {
        key.kind = 2;
        key.text = QByteArray::fromRawData(text->data(), text->size());
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

void SortKey::own()
{
    if (kind == 2)
        text = QByteArray(text.constData(), text.size());
}

int SortKey::compare(const SortKey &other) const
{
    if (kind != other.kind)
        return kind < other.kind ? -1 : 1;
    if (kind == 1)
        return number < other.number ? -1 : number > other.number ? 1 : 0;
    return text.compare(other.text);
}

QByteArrayView rowKey(const TableQuery &query, const TableCell &cell, QByteArray &scratch)
{
    if (const auto *text = std::get_if<QByteArrayView>(&cell))
        return *text;
    const auto *integer = std::get_if<qint64>(&cell);
    scratch = integer ? QByteArray::number(qlonglong(*integer)) : QByteArray();
    if (integer && query.allNodes)
        scratch += '@' + query.node;
    return scratch;
}

void appendCell(JsonText &json, const TableCell &cell, FilterType type)
{
    if (const auto *text = std::get_if<QByteArrayView>(&cell)) {
        appendJsonString(json, *text);
    } else if (const auto *integer = std::get_if<qint64>(&cell)) {
        if (type == FilterType::Time) {
            json += '"';
            json.addTime(*integer);
            json += '"';
        } else {
            json.addNumber(*integer);
        }
    } else if (const auto *number = std::get_if<double>(&cell); number && std::isfinite(*number)) {
        // Three digits are what an operator can use, and a figure that stands still makes no delta.
        json.addNumber(std::round(*number * 1000) / 1000, 12);
    } else if (const auto *flag = std::get_if<bool>(&cell)) {
        json += QByteArrayView(*flag ? "true" : "false");
    } else if (const auto *list = std::get_if<std::span<const QByteArray>>(&cell)) {
        json += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0)
                json += ',';
            appendJsonString(json, (*list)[i]);
        }
        json += ']';
    } else {
        json += QByteArrayView("null");
    }
}

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/filter.h"
#include "common/json.h"

#include <QByteArray>

#include <algorithm>
#include <span>
#include <vector>

namespace Carillon {

/// One column of a table of the admin feed. The first column of a table is its key.
struct TableColumn
{
    const char *name;
    FilterType type;
    const char *wireType; ///< what hello calls it: FilterType has no word for a rate
};

/// A question for a window of a table, already judged. Immutable and shared between threads.
struct TableQuery
{
    std::span<const TableColumn> table;
    Filter filter;
    int sortColumn = 0;
    bool descending = false;
    std::vector<int> columns; ///< the key first
    qsizetype offset = 0;
    qsizetype limit = 0;
    QByteArray tenant;  ///< whose rows may be seen, unless allTenants
    bool allTenants = true;
    unsigned scopes = 0;  ///< of who asks
    QByteArray node;      ///< this one, as operators know it
    int nodeColumn = -1;  ///< the column that says so
    int connectionColumn = -1; ///< one that names a connection
    bool allNodes = false; ///< asked of all nodes: what each of them names for itself has `@node` behind its name

    [[nodiscard]] bool maySee(QByteArrayView rowTenant) const { return allTenants || rowTenant == tenant; }
};

/// One cell; text lives as long as the row reader that gave it is not asked again.
using TableCell = FilterValue;

/// A row as the query sees it: the column `node` is the query's, and names say whose they are where all nodes
/// are asked.
template<typename Row>
class RowOfNode
{
public:
    RowOfNode(const TableQuery &query, const Row &row) : m_query(query), m_row(row) {}

    TableCell operator()(qsizetype column) const
    {
        if (column == m_query.nodeColumn)
            return QByteArrayView(m_query.node);
        TableCell cell = m_row(column);
        if (!m_query.allNodes || (column != 0 && column != m_query.connectionColumn))
            return cell;
        const auto *text = std::get_if<QByteArrayView>(&cell);
        if (!text)
            return cell;
        m_scratch = text->toByteArray() + '@' + m_query.node;
        return QByteArrayView(m_scratch);
    }

private:
    const TableQuery &m_query;
    const Row &m_row;
    mutable QByteArray m_scratch;
};

struct SortKey
{
    int kind = 0; ///< 0: missing, before everything else; 1: number; 2: text
    double number = 0;
    QByteArray text;

    /// Text is the cell's until own() is called.
    [[nodiscard]] static SortKey of(const TableCell &cell);
    void own();
    [[nodiscard]] int compare(const SortKey &other) const;
};

/// What `Rows` of a table fit a query, in its order, and how many there were in all. A row has `sort` and `key`.
template<typename Row>
struct WindowOf
{
    std::vector<Row> rows;
    quint64 total = 0;
    quint64 matched = 0;
    bool exhausted = false; ///< a pattern of the filter cost too much: the window is not right
};

/// One row of a window: its place, its key, and its cells as a JSON array.
struct TableRow
{
    SortKey sort;
    QByteArray key;
    QByteArray json;
};
using TableWindow = WindowOf<TableRow>;

/// Negative: `a` comes before `b` where their keys do not decide.
[[nodiscard]] inline int compareRows(const TableQuery &query, const SortKey &a, const SortKey &b)
{
    const int order = a.compare(b);
    return query.descending ? -order : order;
}

template<typename Row>
[[nodiscard]] bool rowBefore(const TableQuery &query, const Row &a, const Row &b)
{
    const int order = compareRows(query, a.sort, b.sort);
    return order != 0 ? order < 0 : a.key < b.key;
}

template<typename Row>
void sortRows(const TableQuery &query, std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end(), [&query](const Row &a, const Row &b) { return rowBefore(query, a, b); });
}

/// Brings the rows into order and leaves those that were asked for.
template<typename Row>
[[nodiscard]] WindowOf<Row> cutWindow(const TableQuery &query, WindowOf<Row> window)
{
    auto &rows = window.rows;
    sortRows(query, rows);
    rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(std::min(std::size_t(query.offset), rows.size())));
    if (qsizetype(rows.size()) > query.limit)
        rows.erase(rows.begin() + std::ptrdiff_t(query.limit), rows.end());
    return window;
}

/// The windows of several threads or nodes as one, cut to what was asked for.
template<typename Row>
[[nodiscard]] WindowOf<Row> mergeWindows(const TableQuery &query, std::vector<WindowOf<Row>> parts)
{
    WindowOf<Row> all;
    for (WindowOf<Row> &part : parts) {
        all.total += part.total;
        all.matched += part.matched;
        all.exhausted = all.exhausted || part.exhausted;
        all.rows.insert(all.rows.end(), std::make_move_iterator(part.rows.begin()),
                        std::make_move_iterator(part.rows.end()));
    }
    return cutWindow(query, std::move(all));
}

/// A row that can be in the window, and what finds it again.
template<typename Handle>
struct Pick
{
    SortKey sort;
    QByteArray key;
    Handle handle;
};

/// The key of a row as text; may be in `scratch`.
[[nodiscard]] QByteArrayView rowKey(const TableQuery &query, const TableCell &cell, QByteArray &scratch);

/// Finds the rows of a window among those that are shown to it one after the other. `Row` is called with a
/// column's index and gives its cell. Each row costs the filter and a comparison; only those that are picked in
/// the end are worth JSON, see rowOf(). (With JSON for all that were in the window for a while, 1 500 rooms took
/// the hub 16 ms and 4 096 connections a shard 5 ms.)
template<typename Handle>
class WindowPicker
{
public:
    explicit WindowPicker(const TableQuery &query) : m_query(query) {}

    template<typename Row>
    void add(const Row &plain, Handle handle)
    {
        const RowOfNode<Row> row(m_query, plain);
        ++m_window.total;
        if (!m_query.filter.matches(row, m_pass))
            return;
        ++m_window.matched;
        SortKey sort = SortKey::of(row(m_query.sortColumn));
        const bool full = m_window.rows.size() >= std::size_t(m_query.offset + m_query.limit);
        const int order = full ? compareRows(m_query, sort, m_window.rows.front().sort) : -1;
        if (order > 0)
            return;
        sort.own(); // before the row is asked again
        const QByteArrayView key = rowKey(m_query, row(0), m_scratch);
        if (order == 0 && !(key < m_window.rows.front().key))
            return;
        if (full) {
            std::pop_heap(m_window.rows.begin(), m_window.rows.end(), m_before);
            m_window.rows.pop_back();
        }
        m_window.rows.push_back({std::move(sort), key.toByteArray(), std::move(handle)});
        std::push_heap(m_window.rows.begin(), m_window.rows.end(), m_before);
    }

    /// The best offset + limit rows, in no order.
    [[nodiscard]] WindowOf<Pick<Handle>> take()
    {
        m_window.exhausted = m_pass.exhausted();
        return std::move(m_window);
    }

private:
    struct Before
    {
        const TableQuery &query;
        bool operator()(const Pick<Handle> &a, const Pick<Handle> &b) const { return rowBefore(query, a, b); }
    };

    const TableQuery &m_query;
    const Before m_before{m_query};
    FilterPass m_pass;
    QByteArray m_scratch;
    WindowOf<Pick<Handle>> m_window; ///< rows: a heap with the worst in front
};

/// Appends a cell as JSON; what is missing or has no JSON is null.
void appendCell(JsonText &json, const TableCell &cell, FilterType type);

/// A row as the window has it.
template<typename Row>
[[nodiscard]] TableRow rowOf(const TableQuery &query, const Row &plain)
{
    const RowOfNode<Row> row(query, plain);
    SortKey sort = SortKey::of(row(query.sortColumn));
    sort.own();
    QByteArray scratch;
    QByteArray key = rowKey(query, row(0), scratch).toByteArray();
    JsonText json;
    json += '[';
    for (std::size_t i = 0; i < query.columns.size(); ++i) {
        const int column = query.columns[i];
        if (i > 0)
            json += ',';
        if (column == 0 && query.allNodes)
            appendJsonString(json, key); // a number of one node says too little here
        else
            appendCell(json, row(column), query.table[std::size_t(column)].type);
    }
    json += ']';
    return {std::move(sort), std::move(key), json.view().toByteArray()};
}

} // namespace Carillon

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

    [[nodiscard]] static SortKey of(const TableCell &cell);
    [[nodiscard]] int compare(const SortKey &other) const;
};

/// One row of a window: its place, its key, and its cells as a JSON array.
struct TableRow
{
    SortKey sort;
    QByteArray key;
    QByteArray json;
};

struct TableWindow
{
    std::vector<TableRow> rows;
    quint64 total = 0;
    quint64 matched = 0;
    bool exhausted = false; ///< a pattern of the filter cost too much: the window is not right
};

/// Makes the window of a query out of rows that are shown to it one after the other. `Row` is called
/// with a column's index and gives its cell. Only rows that can be in the window are written as JSON,
/// so a hundred thousand rows cost a comparison each.
class WindowBuilder
{
public:
    explicit WindowBuilder(const TableQuery &query) : m_query(query) {}

    template<typename Row>
    void add(const Row &plain)
    {
        const RowOfNode<Row> row(m_query, plain);
        ++m_window.total;
        if (!m_query.filter.matches(row, m_pass))
            return;
        ++m_window.matched;
        TableRow candidate{SortKey::of(row(m_query.sortColumn)), keyOf(row(0)), {}};
        const auto capacity = std::size_t(m_query.offset + m_query.limit);
        if (m_window.rows.size() >= capacity && !before(candidate, m_window.rows.front()))
            return;
        candidate.json = rowJson(row, candidate.key);
        push(std::move(candidate), capacity);
    }

    /// The best offset + limit rows, in order.
    [[nodiscard]] TableWindow take();

    /// The windows of several threads as one, cut to what was asked for.
    [[nodiscard]] static TableWindow merge(std::vector<TableWindow> parts, const TableQuery &query);

private:
    template<typename Row>
    [[nodiscard]] QByteArray rowJson(const Row &row, const QByteArray &key) const
    {
        QByteArray json("[");
        for (const int column : m_query.columns) {
            if (json.size() > 1)
                json += ',';
            if (column == 0 && m_query.allNodes)
                appendJsonString(json, key); // a number of one node says too little here
            else
                appendCell(json, row(column), m_query.table[std::size_t(column)].type);
        }
        return json += ']';
    }
    [[nodiscard]] QByteArray keyOf(const TableCell &cell) const;
    static void appendCell(QByteArray &json, const TableCell &cell, FilterType type);
    [[nodiscard]] bool before(const TableRow &a, const TableRow &b) const;
    void push(TableRow row, std::size_t capacity);

    const TableQuery &m_query;
    FilterPass m_pass;
    TableWindow m_window; ///< rows: a heap with the worst in front
};

} // namespace Carillon

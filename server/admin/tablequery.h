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

    [[nodiscard]] bool maySee(QByteArrayView rowTenant) const { return allTenants || rowTenant == tenant; }
};

/// One cell; text lives as long as the row reader that gave it is not asked again.
using TableCell = FilterValue;

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
    void add(const Row &row)
    {
        ++m_window.total;
        if (!m_query.filter.matches(row, m_pass))
            return;
        ++m_window.matched;
        TableRow candidate{SortKey::of(row(m_query.sortColumn)), textOf(row(0)), {}};
        const auto capacity = std::size_t(m_query.offset + m_query.limit);
        if (m_window.rows.size() >= capacity && !before(candidate, m_window.rows.front()))
            return;
        candidate.json = rowJson(row);
        push(std::move(candidate), capacity);
    }

    /// The best offset + limit rows, in order.
    [[nodiscard]] TableWindow take();

    /// The windows of several threads as one, cut to what was asked for.
    [[nodiscard]] static TableWindow merge(std::vector<TableWindow> parts, const TableQuery &query);

private:
    template<typename Row>
    [[nodiscard]] QByteArray rowJson(const Row &row) const
    {
        QByteArray json("[");
        for (const int column : m_query.columns) {
            if (json.size() > 1)
                json += ',';
            appendCell(json, row(column), m_query.table[std::size_t(column)].type);
        }
        return json += ']';
    }
    [[nodiscard]] static QByteArray textOf(const TableCell &cell);
    static void appendCell(QByteArray &json, const TableCell &cell, FilterType type);
    [[nodiscard]] bool before(const TableRow &a, const TableRow &b) const;
    void push(TableRow row, std::size_t capacity);

    const TableQuery &m_query;
    FilterPass m_pass;
    TableWindow m_window; ///< rows: a heap with the worst in front
};

} // namespace Carillon

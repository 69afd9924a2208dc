// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/rowset.h"

#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString keyOf(const QJsonArray &row)
{
    const QJsonValue key = row.at(0);
    return key.isDouble() ? QString::number(wholeNumber(key)) : key.toString();
}

ColumnType typeOf(const QList<AdminColumn> &types, const QString &name)
{
    for (const AdminColumn &column : types) {
        if (column.name == name)
            return column.type;
    }
    return ColumnType::String;
}

/// Some units have no type of their own in the protocol; the columns' names tell.
QString cellText(const QJsonValue &value, ColumnType type, const QString &column)
{
    static const QLocale locale = QLocale::c();
    const double number = value.toDouble();
    if (value.isDouble() && column.endsWith("_us"_L1))
        return formatMicroseconds(number, locale);
    if (value.isDouble() && column.endsWith("_ms"_L1))
        return formatMicroseconds(number * 1000, locale);
    if (value.isDouble() && column == "cpu"_L1)
        return QString::number(number * 100, 'f', 0) + u" %"_s; // of one processor
    if (value.isDouble() && type == ColumnType::Rate)
        return (column.startsWith("bytes"_L1) ? formatBytes(number, locale) : formatRate(number, locale)) + u"/s"_s;
    return formatValue(value, type, locale);
}

} // namespace

void RowSet::replace(const QJsonObject &frame)
{
    m_order.clear();
    m_rows.clear();
    append(frame);
}

void RowSet::append(const QJsonObject &frame)
{
    if (frame.contains("columns"_L1)) {
        m_columns.clear();
        for (const QJsonValue &name : frame["columns"_L1].toArray())
            m_columns.append(name.toString());
    }
    for (const QJsonValue &row : frame["rows"_L1].toArray()) {
        const QString key = keyOf(row.toArray());
        if (!m_rows.contains(key))
            m_order.append(key);
        m_rows.insert(key, row.toArray());
    }
    setCounts(frame);
}

void RowSet::apply(const QJsonObject &delta)
{
    for (const QJsonValue &row : delta["set"_L1].toArray())
        m_rows.insert(keyOf(row.toArray()), row.toArray());
    if (delta.contains("order"_L1)) {
        QHash<QString, QJsonArray> kept;
        m_order.clear();
        for (const QJsonValue &key : delta["order"_L1].toArray()) {
            const QString name = key.isDouble() ? QString::number(wholeNumber(key)) : key.toString();
            if (!m_rows.contains(name))
                continue;
            m_order.append(name);
            kept.insert(name, m_rows.value(name));
        }
        m_rows.swap(kept);
    }
    setCounts(delta);
}

void RowSet::setCounts(const QJsonObject &frame)
{
    m_total = wholeNumber(frame["total"_L1]);
    m_matched = wholeNumber(frame["matched"_L1]);
    m_asOf = frame["as_of"_L1].toString();
    m_nodesJson = frame["nodes"_L1].toArray();
    m_nodes = NodeCoverage::fromJson(m_nodesJson);
}

QJsonValue RowSet::value(QLatin1StringView column) const
{
    const qsizetype at = m_columns.indexOf(column);
    return m_order.isEmpty() || at < 0 ? QJsonValue(QJsonValue::Undefined) : m_rows[m_order.first()].at(at);
}

TextTable RowSet::toTable(const QList<AdminColumn> &types) const
{
    TextTable table;
    for (const QString &column : m_columns)
        table.columns.append({column.toUpper(), isNumeric(typeOf(types, column))});
    for (const QString &key : m_order) {
        QStringList cells;
        for (qsizetype c = 0; c < m_columns.size(); ++c) {
            const QString text = cellText(m_rows[key].at(c), typeOf(types, m_columns[c]), m_columns[c]);
            cells.append(text.isEmpty() ? u"-"_s : text);
        }
        table.rows.append(cells);
    }
    return table;
}

QJsonObject RowSet::toJson() const
{
    QJsonArray rows;
    for (const QString &key : m_order) {
        QJsonObject row;
        for (qsizetype c = 0; c < m_columns.size(); ++c)
            row.insert(m_columns[c], m_rows[key].at(c));
        rows.append(row);
    }
    QJsonObject json{{u"total"_s, m_total}, {u"matched"_s, m_matched}, {u"as_of"_s, m_asOf}, {u"rows"_s, rows}};
    if (!m_nodes.isEmpty())
        json.insert(u"nodes"_s, m_nodesJson);
    return json;
}

QString RowSet::coverage() const
{
    QString text = u"%1 of %2 that fit, %3 in all"_s.arg(m_order.size()).arg(m_matched).arg(m_total);
    QStringList missing;
    for (const NodeCoverage &node : m_nodes) {
        if (node.isMissing())
            missing.append(u"%1 (%2, heard of %3 s ago)"_s.arg(visibleText(node.node, 80), node.state).arg(node.ageMs / 1000));
    }
    if (!missing.isEmpty())
        text += u"; WITHOUT "_s + missing.join(u", "_s);
    else if (m_nodes.size() > 1)
        text += u", of %1 nodes"_s.arg(m_nodes.size());
    return text;
}

} // namespace Carillon

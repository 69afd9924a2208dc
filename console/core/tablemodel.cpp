// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tablemodel.h"

#include "console/core/codetexts.h"
#include "console/core/columntitles.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Carillon {

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_orderTimer.setSingleShot(true);
    connect(&m_orderTimer, &QTimer::timeout, this, &TableModel::applyPending);
}

void TableModel::setColumns(const QList<AdminColumn> &columns)
{
    const auto same = [](const AdminColumn &a, const AdminColumn &b) {
        return a.name == b.name && a.type == b.type;
    };
    if (std::equal(columns.begin(), columns.end(), m_columns.begin(), m_columns.end(), same))
        return;
    beginResetModel();
    m_columns = columns;
    m_rows.clear();
    m_index.clear();
    m_source.clear();
    m_hasPending = false;
    endResetModel();
}

void TableModel::clear()
{
    m_orderTimer.stop();
    m_hasPending = false;
    m_pendingRows.clear();
    m_total = m_matched = 0;
    m_asOf = {};
    m_nodes.clear();
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        m_index.clear();
        endRemoveRows();
    }
    Q_EMIT updated();
}

void TableModel::setLocale(const QLocale &locale)
{
    m_locale = locale;
    for (Row &row : m_rows)
        row.texts.fill(QString(), m_columns.size());
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (!m_columns.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void TableModel::applyRows(const QJsonObject &frame)
{
    const bool answer = frame[u"type"_s].toString() == "result"_L1;
    if (frame.contains(u"columns"_s))
        readSource(frame[u"columns"_s].toArray());
    if (frame.contains(u"offset"_s))
        m_offset = int(std::clamp<qint64>(wholeNumber(frame[u"offset"_s]), 0, 1 << 30));
    readTotals(frame);

    QStringList keys;
    QHash<QString, Row> fresh;
    Changes changes;
    for (const QJsonValue &cells : frame[u"rows"_s].toArray()) {
        Row row = makeRow(cells.toArray());
        if (fresh.contains(row.key) || keys.size() == MaxRows)
            continue;
        keys.append(row.key);
        const int shown = rowOf(row.key);
        if (shown >= 0)
            updateRow(shown, Row(row), changes);
        fresh.insert(row.key, std::move(row));
    }
    tell(changes);
    offerOrder(keys, std::move(fresh), answer);
    Q_EMIT updated();
}

void TableModel::applyDelta(const QJsonObject &frame)
{
    readTotals(frame);
    QHash<QString, Row> fresh = std::exchange(m_pendingRows, {});
    Changes changes;
    for (const QJsonValue &cells : frame[u"set"_s].toArray()) {
        Row row = makeRow(cells.toArray());
        const int shown = rowOf(row.key);
        if (shown >= 0)
            updateRow(shown, std::move(row), changes);
        else if (fresh.size() < MaxRows)
            fresh.insert(row.key, std::move(row));
    }
    tell(changes);
    if (frame.contains(u"order"_s)) {
        QStringList keys;
        for (const QJsonValue &key : frame[u"order"_s].toArray()) {
            const QString text = key.isString() ? key.toString() : key.toVariant().toString();
            if (keys.size() < MaxRows && (m_index.contains(text) || fresh.contains(text)))
                keys.append(text);
        }
        keys.removeDuplicates();
        offerOrder(keys, std::move(fresh), false);
    } else {
        m_pendingRows = std::move(fresh);
    }
    Q_EMIT updated();
}

void TableModel::setOrderHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (!held && m_hasPending)
        m_orderTimer.start(0);
    Q_EMIT orderChanged();
}

int TableModel::columnOf(const QString &name) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].name == name)
            return i;
    }
    return -1;
}

QString TableModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)].key : QString();
}

QJsonValue TableModel::valueAt(int row, const QString &column) const
{
    const int at = columnOf(column);
    return row >= 0 && row < rowCount() && at >= 0 ? m_rows[std::size_t(row)].values[at]
                                                   : QJsonValue(QJsonValue::Undefined);
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (row.texts[column].isNull())
            row.texts[column] = cellText(row, column);
        return row.texts[column];
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case RawRole:
        return QVariant::fromValue(row.values[column]);
    case GoneRole:
        return row.gone;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(m_columns[section].name);
    case Qt::ToolTipRole:
        return plainToolTip(columnTitle(m_columns[section].name) + u" – "_s
                            + visibleText(m_columns[section].name, 100));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    case RawRole:
        return m_columns[section].name;
    default:
        return {};
    }
}

bool TableModel::isFigure(int column) const
{
    const QString &name = m_columns[column].name;
    return isNumeric(m_columns[column].type) && name != "code"_L1 && name != "shard"_L1
           && name != "port"_L1;
}

QString TableModel::cellText(const Row &row, int column) const
{
    const AdminColumn &shown = m_columns[column];
    const QJsonValue &value = row.values[column];
    // A code is a name that is written in digits, and so is a port.
    if (shown.name == "code"_L1 && value.isDouble()) {
        const auto code = quint16(std::clamp<qint64>(wholeNumber(value), 0, 65535));
        return u"%1 %2"_s.arg(code).arg(closeCodeText(code));
    }
    if (shown.name == "port"_L1 && value.isDouble())
        return QString::number(wholeNumber(value));
    if (shown.name == "remedy"_L1)
        return remedyText(row.key, value.toString());
    if (shown.type == ColumnType::String && value.isString())
        return codeText(shown.name, value.toString());
    return formatColumn(shown, value, m_locale);
}

TableModel::Row TableModel::makeRow(const QJsonArray &cells) const
{
    Row row;
    row.values.fill(QJsonValue(), m_columns.size());
    row.texts.fill(QString(), m_columns.size());
    const auto count = std::min<qsizetype>(cells.size(), m_source.size());
    for (qsizetype i = 0; i < count; ++i) {
        const int column = m_source[i];
        if (column < 0)
            continue;
        row.values[column] = cells[i];
    }
    // The key is always first, and may be a number (`shard`).
    row.key = cells.isEmpty() ? QString() : cells[0].toVariant().toString();
    return row;
}

void TableModel::readTotals(const QJsonObject &frame)
{
    if (frame.contains(u"total"_s))
        m_total = wholeNumber(frame[u"total"_s]);
    if (frame.contains(u"matched"_s))
        m_matched = wholeNumber(frame[u"matched"_s]);
    const QDateTime asOf = QDateTime::fromString(frame[u"as_of"_s].toString(), Qt::ISODateWithMs);
    if (asOf.isValid())
        m_asOf = asOf;
    m_nodes = NodeCoverage::fromJson(frame[u"nodes"_s].toArray());
}

void TableModel::readSource(const QJsonArray &columns)
{
    if (m_columns.isEmpty()) { // a table that hello did not announce
        QList<AdminColumn> plain;
        for (const QJsonValue &column : columns)
            plain.append({column.toString(), ColumnType::String});
        setColumns(plain);
    }
    m_source.clear();
    for (const QJsonValue &column : columns)
        m_source.append(columnOf(column.toString()));
}

void TableModel::Changes::add(int row, int first, int last)
{
    firstRow = firstRow < 0 ? row : std::min(firstRow, row);
    lastRow = std::max(lastRow, row);
    firstColumn = firstColumn < 0 ? first : std::min(firstColumn, first);
    lastColumn = std::max(lastColumn, last);
}

void TableModel::tell(const Changes &changes)
{
    if (changes.firstRow >= 0)
        Q_EMIT dataChanged(index(changes.firstRow, changes.firstColumn),
                           index(changes.lastRow, changes.lastColumn));
}

void TableModel::updateRow(int row, Row &&fresh, Changes &changes)
{
    Row &shown = m_rows[std::size_t(row)];
    int first = -1;
    int last = -1;
    for (int i = 0; i < int(shown.values.size()); ++i) {
        if (shown.values[i] == fresh.values[i]) {
            fresh.texts[i] = shown.texts[i];
        } else {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    if (shown.gone)
        first = 0, last = columnCount() - 1;
    shown = std::move(fresh);
    if (first >= 0)
        changes.add(row, first, last);
}

void TableModel::offerOrder(const QStringList &keys, QHash<QString, Row> &&fresh, bool atOnce)
{
    m_pendingKeys = keys;
    m_pendingRows = std::move(fresh);
    m_hasPending = true;
    if (atOnce) {
        m_orderTimer.stop();
        applyPending();
        return;
    }
    if (m_held) {
        const QSet<QString> wanted(keys.begin(), keys.end());
        for (int i = 0; i < rowCount(); ++i) {
            const bool gone = !wanted.contains(m_rows[std::size_t(i)].key);
            if (gone != m_rows[std::size_t(i)].gone) {
                m_rows[std::size_t(i)].gone = gone;
                Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1),
                                   {GoneRole, Qt::DisplayRole});
            }
        }
        Q_EMIT orderChanged();
        return;
    }
    // What is offered twice must not wait for a second and then count as an order: the next one would
    // be late by as much, and so on.
    if (isShown(keys)) {
        m_orderTimer.stop();
        m_pendingRows.clear();
        m_hasPending = false;
        return;
    }
    const qint64 passed = m_sinceOrder.isValid() ? m_sinceOrder.elapsed() : OrderIntervalMs;
    if (passed >= OrderIntervalMs - 50) // the server's own second must not miss by a hair
        applyPending();
    else if (!m_orderTimer.isActive())
        m_orderTimer.start(int(OrderIntervalMs - passed));
}

bool TableModel::isShown(const QStringList &keys) const
{
    return std::equal(m_rows.begin(), m_rows.end(), keys.begin(), keys.end(),
                      [](const Row &row, const QString &key) { return !row.gone && row.key == key; });
}

void TableModel::applyPending()
{
    if (!m_hasPending)
        return;
    m_hasPending = false;
    m_sinceOrder.start();
    QHash<QString, Row> fresh = std::exchange(m_pendingRows, {});
    arrange(m_pendingKeys, fresh);
    Q_EMIT orderChanged();
}

/// Brings the rows into the order of `keys`. Views keep what they hold on to (selection, current
/// row, scroll position) since surviving rows keep their persistent indexes.
void TableModel::arrange(const QStringList &keys, QHash<QString, Row> &fresh)
{
    const int before = rowCount();
    std::vector<Row> next;
    next.reserve(std::size_t(keys.size()));
    QList<int> target(before, -1);
    bool moved = false;
    for (const QString &key : keys) {
        const int shown = rowOf(key);
        if (shown >= 0 && target[shown] < 0) {
            target[shown] = int(next.size());
            moved = moved || target[shown] != shown;
            m_rows[std::size_t(shown)].gone = false;
            next.push_back(m_rows[std::size_t(shown)]);
        } else if (fresh.contains(key)) {
            moved = moved || int(next.size()) < before;
            next.push_back(fresh.take(key));
        }
    }
    const int after = int(next.size());
    const int survivors
        = int(std::count_if(target.begin(), target.end(), [](int at) { return at >= 0; }));

    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows.insert(m_rows.end(), next.begin() + before, next.end());
        if (!moved)
            m_rows = std::move(next);
        endInsertRows();
    }
    if (moved || survivors < std::min(before, after)) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &old : from) {
            const int row = old.row() < before ? target[old.row()] : old.row();
            to.append(row >= 0 ? index(row, old.column()) : QModelIndex());
        }
        while (int(next.size()) < before) { // stand-ins beyond `after`, removed in a moment
            next.emplace_back();
            next.back().values.fill(QJsonValue(), m_columns.size());
            next.back().texts.fill(QString(), m_columns.size());
        }
        m_rows = std::move(next);
        changePersistentIndexList(from, to);
        reindex();
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(std::size_t(after));
        endRemoveRows();
    }
    reindex();
}

void TableModel::reindex()
{
    m_index.clear();
    m_index.reserve(rowCount());
    for (int i = 0; i < rowCount(); ++i)
        m_index.insert(m_rows[std::size_t(i)].key, i);
}

} // namespace Carillon

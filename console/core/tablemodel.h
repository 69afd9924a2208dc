// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>

#include <vector>

namespace Carillon {

/// The window that a server's query shows: rows in the server's order, texts made once a change.
/// The server sorts and filters; this only applies its frames. At most a thousand rows (`limits`).
///
/// Rows never move under the pointer: while the order is held, values go on changing in place, rows
/// that left the window are marked (GoneRole), and the new order waits. It is applied as at most
/// one layout change, one insertion or removal at the end, and no more than once a second.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableModel)

public:
    enum Role {
        RawRole = Qt::UserRole, ///< the value as the server sent it, a QJsonValue
        GoneRole,
    };

    static constexpr int MaxRows = 5000; ///< of a server that does not keep its own limit
    static constexpr int OrderIntervalMs = 1000;

    explicit TableModel(QObject *parent = nullptr);

    /// All columns that the table can have, fetched or not: their set does not change with a query,
    /// so that a view's widths and order stay.
    void setColumns(const QList<AdminColumn> &columns);
    void clear();
    void setLocale(const QLocale &locale);

    /// The answer of a query or a later whole window; the answer is always applied at once (the
    /// operator asked).
    void applyRows(const QJsonObject &frame);
    void applyDelta(const QJsonObject &frame);
    void setOrderHeld(bool held);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 matched() const { return m_matched; }
    [[nodiscard]] int offset() const { return m_offset; }
    [[nodiscard]] QDateTime asOf() const { return m_asOf; }
    /// Of a window of all nodes; empty: the window is of one.
    [[nodiscard]] const QList<NodeCoverage> &nodes() const { return m_nodes; }
    [[nodiscard]] bool isOrderHeld() const { return m_held; }
    [[nodiscard]] bool hasPendingOrder() const { return m_hasPending; }
    [[nodiscard]] const QList<AdminColumn> &columns() const { return m_columns; }
    [[nodiscard]] int columnOf(const QString &name) const;
    [[nodiscard]] int rowOf(const QString &key) const { return m_index.value(key, -1); }
    [[nodiscard]] QString keyAt(int row) const;
    [[nodiscard]] QJsonValue valueAt(int row, const QString &column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void updated(); ///< after each frame: totals, age
    void orderChanged();

private:
    struct Row
    {
        QString key;
        QList<QJsonValue> values; ///< by column of the model
        /// Made when a view asks: of a thousand rows it shows forty. Null: not made yet.
        mutable QStringList texts;
        bool gone = false;
    };
    /// What a frame has changed among the rows that are shown: told in one signal, since views look
    /// at each one.
    struct Changes
    {
        int firstRow = -1, lastRow = -1;
        int firstColumn = -1, lastColumn = -1;
        void add(int row, int first, int last);
    };

    [[nodiscard]] Row makeRow(const QJsonArray &cells) const;
    [[nodiscard]] QString cellText(const Row &row, int column) const;
    [[nodiscard]] bool isFigure(int column) const;
    void readTotals(const QJsonObject &frame);
    void readSource(const QJsonArray &columns);
    void updateRow(int row, Row &&fresh, Changes &changes);
    void tell(const Changes &changes);
    void offerOrder(const QStringList &keys, QHash<QString, Row> &&fresh, bool atOnce);
    [[nodiscard]] bool isShown(const QStringList &keys) const; ///< just so
    void applyPending();
    void arrange(const QStringList &keys, QHash<QString, Row> &fresh);
    void reindex();

    QList<AdminColumn> m_columns;
    QList<int> m_source; ///< model column of each cell of a row frame, -1: not ours
    QLocale m_locale;
    std::vector<Row> m_rows;
    QHash<QString, int> m_index;
    qint64 m_total = 0;
    qint64 m_matched = 0;
    int m_offset = 0;
    QDateTime m_asOf;
    QList<NodeCoverage> m_nodes;

    bool m_held = false;
    bool m_hasPending = false;
    QStringList m_pendingKeys;
    QHash<QString, Row> m_pendingRows; ///< rows of the pending order that are not shown yet
    QElapsedTimer m_sinceOrder;
    QTimer m_orderTimer;
};

} // namespace Carillon

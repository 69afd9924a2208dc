// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/eventrecord.h"

#include <QAbstractTableModel>

#include <vector>

namespace Carillon {

/// Two captures laid side by side: what is only in the one, only in the other, in both but
/// different. Records are the same when room, number, way, kind and name are; those without a
/// number are paired in their order. Times and queues are not differences, but shown.
class CaptureCompareModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Verdict { Same, Changed, OnlyFirst, OnlySecond };
    enum Column {
        VerdictColumn,
        FirstTimeColumn,
        SecondTimeColumn,
        RoomColumn,
        SeqColumn,
        KindColumn,
        NameColumn,
        FirstSizeColumn,
        SecondSizeColumn,
        FirstDelayColumn,
        SecondDelayColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void compare(std::vector<EventRecord> first, std::vector<EventRecord> second);
    void setShowSame(bool show);
    [[nodiscard]] int count(Verdict verdict) const { return m_counts[int(verdict)]; }
    [[nodiscard]] Verdict verdict(int row) const;
    /// The payload on either side, indented; empty where the record is not.
    [[nodiscard]] QString payload(int row, bool second) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Pair
    {
        int first = -1;
        int second = -1;
        Verdict verdict = Verdict::Same;
    };

    [[nodiscard]] const Pair &pair(int row) const
    {
        return m_pairs[std::size_t(m_shown[std::size_t(row)])];
    }
    void choose();

    std::vector<EventRecord> m_first;
    std::vector<EventRecord> m_second;
    std::vector<Pair> m_pairs;
    std::vector<int> m_shown;
    int m_counts[4] = {0, 0, 0, 0};
    bool m_showSame = false;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tablesums.h"

#include "console/core/tablemodel.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

QJsonObject summedRows(const TableModel &window, const QStringList &by, const QStringList &figures,
                       int most)
{
    struct Sum
    {
        QJsonArray names; ///< with the key before them
        std::vector<double> figures;
    };
    std::vector<Sum> sums;
    QHash<QString, std::size_t> places;
    for (int row = 0; row < window.rowCount(); ++row) {
        QStringList names;
        for (const QString &column : by)
            names.append(window.valueAt(row, column).toString());
        const QString key = names.join(u'|');
        const std::size_t place = places.value(key, sums.size());
        if (place == sums.size()) {
            places.insert(key, place);
            sums.push_back({QJsonArray::fromStringList(QStringList(key) + names),
                            std::vector<double>(std::size_t(figures.size()))});
        }
        for (qsizetype i = 0; i < figures.size(); ++i)
            sums[place].figures[std::size_t(i)] += window.valueAt(row, figures[i]).toDouble();
    }
    std::stable_sort(sums.begin(), sums.end(), [](const Sum &a, const Sum &b) {
        return a.figures.back() > b.figures.back();
    });
    sums.resize(std::min(sums.size(), std::size_t(most)));
    QJsonArray rows;
    for (const Sum &sum : sums) {
        QJsonArray cells = sum.names;
        for (const double figure : sum.figures)
            cells.append(figure);
        rows.append(cells);
    }
    return {{u"columns"_s, QJsonArray::fromStringList(QStringList(u"key"_s) + by + figures)},
            {u"rows"_s, rows}};
}

} // namespace Carillon

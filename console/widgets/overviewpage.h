// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/tablesource.h"
#include "console/widgets/page.h"
#include "console/widgets/tile.h"

#include <map>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace Carillon {

class Chart;
class Desk;
class EmptyState;
class TableView;

/// Is it healthy, and who hurts it: the server's figures, their last minutes, the busiest rooms,
/// the slowest connections, the shards. Each figure leads to the rows behind it.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Desk *desk, QWidget *parent = nullptr);

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] QDateTime asOf() const override;
    [[nodiscard]] qint64 dropped() const override;
    [[nodiscard]] Coverage coverage() const override;
    [[nodiscard]] Tile *tile(const QString &name) const;

private:
    void addTile(const QString &name, const QString &title, const QString &column,
                 const QString &table = {}, const QString &filter = {});
    Chart *addChart(Chart *chart);
    void buildCard();
    void buildTiles(QGridLayout *grid);
    QWidget *buildCharts();
    QWidget *buildLists();
    TableView *buildList(TableSource *source, TableModel *model, const QStringList &columns,
                         const QString &name);
    void onOverview();
    void setCount(const QString &tile, const QString &column, Tile::Tone tone = Tile::Tone::Plain);
    void showFigures();
    [[nodiscard]] double figure(const QString &column) const;
    [[nodiscard]] Tile::Tone toneAbove(double value, double warning, double bad) const;

    Desk *m_desk;
    TableSource m_rooms;
    TableModel m_busiest; ///< of m_rooms, those of all nodes in one row
    TableSource m_slow;
    TableSource m_shards;
    std::map<QString, Tile *> m_tiles;
    QList<Chart *> m_charts;
    EmptyState *m_card = nullptr;
};

} // namespace Carillon

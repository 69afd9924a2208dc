// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/picture.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Carillon::Picture {

namespace {

bool differs(const QImage &actual, const QImage &reference, const QRect &tile)
{
    int steps = 0;
    int sums[3] = {};
    for (int y = tile.top(); y <= tile.bottom(); ++y) {
        for (int x = tile.left(); x <= tile.right(); ++x) {
            const QRgb a = actual.pixel(x, y);
            const QRgb b = reference.pixel(x, y);
            const int by[3] = {qRed(a) - qRed(b), qGreen(a) - qGreen(b), qBlue(a) - qBlue(b)};
            int largest = 0;
            for (int i = 0; i < 3; ++i) {
                sums[i] += by[i];
                largest = std::max(largest, std::abs(by[i]));
            }
            steps += largest > MaxStep;
        }
    }
    const int pixels = tile.width() * tile.height();
    return steps > MaxPixels || std::any_of(std::begin(sums), std::end(sums), [&](int sum) {
               return std::abs(sum) > MaxShift * pixels;
           });
}

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

/// The one of `table` that `color` may become, or -1.
int match(const QList<QRgb> &table, QRgb color, int within)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](QRgb entry) {
        return distance(entry, color) <= within;
    });
    return found == table.end() ? -1 : int(found - table.begin());
}

} // namespace

Difference compare(const QImage &actual, const QImage &reference)
{
    if (reference.isNull())
        return {u"there is no reference"_s, actual};
    if (actual.size() != reference.size())
        return {u"%1 × %2 pixels instead of %3 × %4"_s.arg(actual.width())
                    .arg(actual.height())
                    .arg(reference.width())
                    .arg(reference.height()),
                actual};
    const QImage a = actual.convertToFormat(QImage::Format_RGB32);
    const QImage b = reference.convertToFormat(QImage::Format_RGB32);
    QImage marked = a;
    QPainter painter(&marked);
    painter.setPen(QColor(0xffff00ff));
    int tiles = 0;
    QRect all;
    for (int y = 0; y < a.height(); y += Tile) {
        for (int x = 0; x < a.width(); x += Tile) {
            const QRect tile = QRect(x, y, Tile, Tile).intersected(a.rect());
            if (!differs(a, b, tile))
                continue;
            ++tiles;
            all |= tile;
            painter.drawRect(tile.adjusted(0, 0, -1, -1));
        }
    }
    if (tiles == 0)
        return {};
    return {u"%1 tiles differ, within %2 × %3 at (%4, %5)"_s.arg(tiles)
                .arg(all.width())
                .arg(all.height())
                .arg(all.x())
                .arg(all.y()),
            marked};
}

QImage indexed(const QImage &image)
{
    const QImage source = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < source.height(); ++y) {
        for (int x = 0; x < source.width(); ++x)
            ++counts[source.pixel(x, y)];
    }
    std::vector<std::pair<int, QRgb>> order;
    for (auto color = counts.cbegin(); color != counts.cend(); ++color)
        order.emplace_back(color.value(), color.key());
    std::sort(order.rbegin(), order.rend()); // equal counts by colour: the file is always the same
    QList<QRgb> table;
    QHash<QRgb, uchar> indexes;
    for (int within = 0; indexes.isEmpty(); ++within) {
        table.clear();
        for (const auto &[count, color] : order) {
            int index = match(table, color, within);
            if (index < 0) {
                index = int(table.size());
                table.append(color);
            }
            if (table.size() > 256) {
                indexes.clear();
                break;
            }
            indexes.insert(color, uchar(index));
        }
    }
    QImage result(source.size(), QImage::Format_Indexed8);
    result.setColorTable(table);
    for (int y = 0; y < source.height(); ++y) {
        uchar *line = result.scanLine(y);
        for (int x = 0; x < source.width(); ++x)
            line[x] = indexes.value(source.pixel(x, y));
    }
    return result;
}

} // namespace Carillon::Picture

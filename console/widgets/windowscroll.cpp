// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/windowscroll.h"

#include "console/core/tablesource.h"
#include "console/widgets/tableview.h"

#include <QScrollBar>

#include <algorithm>
#include <memory>
#include <utility>

namespace Carillon {

namespace {

/// Where a window begins that has the last rows.
int lastOffset(const TableSource &source)
{
    return int(std::max<qint64>(0, source.model()->matched() - source.query().limit));
}

void moveTo(TableSource &source, int offset, int direction, int &slid)
{
    if (source.state() != TableSource::State::Live || offset == source.query().offset)
        return; // no answer yet to the question before, or there is nothing there
    slid = std::abs(direction) == TableView::Farthest ? -direction : offset - source.query().offset;
    source.setWindow(offset, source.query().limit);
}

} // namespace

void scrollBeyondWindow(TableView *view, TableSource *source)
{
    const auto slid = std::make_shared<int>(0); // rows by which those that come are further down
    QObject::connect(view, &TableView::moreRequested, source, [source, slid](int direction) {
        const qint64 to = source->query().offset + qint64(direction) * (source->query().limit / 2);
        moveTo(*source, int(std::clamp<qint64>(to, 0, lastOffset(*source))), direction, *slid);
    });
    QObject::connect(source, &TableSource::rowsArrived, view, [view, source, slid] {
        if (source->state() != TableSource::State::Live)
            return;
        const TableModel &model = *source->model();
        const int by = std::exchange(*slid, 0);
        if (std::abs(by) == TableView::Farthest)
            view->goToEnd(by > 0);
        else if (by != 0)
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - by);
        // Have most rows gone meanwhile?
        if (model.rowCount() == 0 || model.matched() <= source->query().limit)
            moveTo(*source, lastOffset(*source), -1, *slid);
    });
}

} // namespace Carillon

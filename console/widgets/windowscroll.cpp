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

/// By how many rows the window that is asked for is further down. 0: none is, before the answer to the
/// question before, or because there is nothing there.
int moveTo(TableSource &source, int offset)
{
    const int by = offset - source.query().offset;
    if (source.state() != TableSource::State::Live || by == 0)
        return 0;
    source.setWindow(offset, source.query().limit);
    return by;
}

} // namespace

void scrollBeyondWindow(TableView *view, TableSource *source)
{
    const auto slid = std::make_shared<int>(0); // of the answer that is to come
    QObject::connect(view, &TableView::moreRequested, source, [source, slid](int direction) {
        const qint64 to = source->query().offset + qint64(direction) * (source->query().limit / 2);
        if (const int by = moveTo(*source, int(std::clamp<qint64>(to, 0, lastOffset(*source)))))
            *slid = std::abs(direction) == TableView::Farthest ? -direction : by;
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
            *slid = moveTo(*source, lastOffset(*source));
    });
}

} // namespace Carillon

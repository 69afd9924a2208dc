// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/page.h"

#include "console/core/tablesource.h"
#include "console/core/valueformat.h"
#include "console/widgets/eventpane.h"

using namespace Qt::StringLiterals;

namespace Carillon {

Page::Coverage Page::coverageOf(const TableSource &source)
{
    if (source.slowedMs() <= source.query().intervalMs)
        return {};
    const QLocale locale;
    return {double(source.query().intervalMs) / source.slowedMs(),
            tr("asked only every %1, to spare the server")
                .arg(formatDuration(source.slowedMs(), locale))};
}

Page::Coverage Page::coverageOf(qint64 received, qint64 lost)
{
    if (lost <= 0)
        return {};
    return {double(received) / double(received + lost),
            tr("%n event(s) left out", "", int(std::min<qint64>(lost, 1 << 30)))};
}

void Page::forwardPane(EventPane *pane)
{
    connect(pane, &EventPane::followUserRequested, this,
            [this](const QString &tenant, const QString &user) {
                Q_EMIT traceRequested(u"user"_s, tenant, user);
            });
    connect(pane, &EventPane::watchRequested, this, &Page::watchRequested);
    connect(pane, &EventPane::inspectRequested, this, &Page::inspectRequested);
    connect(pane, &EventPane::composeRequested, this, &Page::composeWith);
    connect(pane, &EventPane::coloursRequested, this, &Page::coloursRequested);
    connect(pane, &EventPane::said, this, &Page::said);
    connect(pane, &EventPane::replayRequested, this,
            [this, pane] { Q_EMIT replayRequested(pane); });
}

} // namespace Carillon

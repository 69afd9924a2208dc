// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/page.h"

#include "console/widgets/eventpane.h"

using namespace Qt::StringLiterals;

namespace Carillon {

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

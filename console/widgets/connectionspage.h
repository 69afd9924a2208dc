// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tablepage.h"

namespace Carillon {

class Desk;

/// The connections of the server, the slow ones first.
class ConnectionsPage final : public TablePage
{
    Q_OBJECT

public:
    explicit ConnectionsPage(Desk *desk, QWidget *parent = nullptr);

    void inspectCurrent();
    void disconnectCurrent();

protected:
    void addRowActions(QMenu *menu, int row) override;
    void onActivated(int row) override;
    [[nodiscard]] qint64 expectedRows() const override;

private:
    void addBulkActions(QMenu *menu);

    Desk *m_desk;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tablepage.h"

namespace Carillon {

class Desk;

/// The rooms of the server, the busiest first.
class RoomsPage final : public TablePage
{
    Q_OBJECT

public:
    explicit RoomsPage(Desk *desk, QWidget *parent = nullptr);

    void pinCurrent();

protected:
    void addRowActions(QMenu *menu, int row) override;
    void onActivated(int row) override;
    [[nodiscard]] qint64 expectedRows() const override;

private:
    Desk *m_desk;
};

} // namespace Carillon

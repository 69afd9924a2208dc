// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tablepage.h"

namespace Carillon {

class Desk;

/// The nodes of the cluster and how each is: which of them is the bad one.
class NodesPage final : public TablePage
{
    Q_OBJECT

public:
    explicit NodesPage(Desk *desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void drainRequested(const QString &node);

protected:
    void addRowActions(QMenu *menu, int row) override;
    void onActivated(int row) override;

private:
    Desk *m_desk;
};

} // namespace Carillon

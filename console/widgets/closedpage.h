// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tablepage.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// The connections that ended last, and above them how many ended lately and of what: a storm is
/// one line, not thirty thousand rows.
class ClosedPage final : public TablePage
{
    Q_OBJECT

public:
    explicit ClosedPage(Desk *desk, QWidget *parent = nullptr);

    void setActive(bool active) override;

protected:
    void addRowActions(QMenu *menu, int row) override;
    void onActivated(int row) override;

private:
    void showSummary();
    [[nodiscard]] QString windowText(const QString &window) const;

    Desk *m_desk;
    TableSource m_summary;
    QLabel *m_storm;
    QLabel *m_recent;
};

} // namespace Carillon

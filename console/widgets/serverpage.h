// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/page.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class DrainPanel;
class TablePage;

/// The server itself: what it is configured to and where each value came from, its listeners and
/// certificates, what the machine's limits allow, its log, who else is looking, and the drain.
class ServerPage final : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(Desk *desk, QWidget *parent = nullptr);

    void setActive(bool active) override;
    void focusFilter() override;
    void refresh() override;
    [[nodiscard]] TableView *tableView() override;
    [[nodiscard]] QDateTime asOf() const override;
    [[nodiscard]] qint64 dropped() const override;
    [[nodiscard]] Coverage coverage() const override;
    void showPart(const QString &name); ///< a table's name, or "drain"
    [[nodiscard]] DrainPanel *drain() { return m_drain; }
    [[nodiscard]] QList<TablePage *> tables() const { return m_tables; }

private:
    QWidget *buildActions();
    void updateActivePart();
    void updateHead();
    void showInputs();
    void askReload();
    void setLogLevel(const QString &level);
    [[nodiscard]] Page *currentPart() const;

    Desk *m_desk;
    QTabWidget *m_parts;
    QList<TablePage *> m_tables;
    DrainPanel *m_drain;
    QLabel *m_head;
    QPushButton *m_reload;
    QComboBox *m_level;
    Page *m_activePart = nullptr;
    bool m_active = false;
};

} // namespace Carillon

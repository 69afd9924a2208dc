// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/colourrules.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class FilterEdit;

/// The colour rules of the streams, in their order: the first that fits a line wins.
class ColourRulesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// With `filter` a new rule for it stands at the top.
    ColourRulesDialog(const ColourRules &rules, const QString &filter, QWidget *parent = nullptr);

    [[nodiscard]] ColourRules rules() const { return ColourRules(m_rules); }

private:
    void build();
    void fill(int current);
    void showRule(int row);
    void readRule();
    void move(int by);

    QList<ColourRule> m_rules;
    QListWidget *m_list;
    QLineEdit *m_name;
    FilterEdit *m_filter;
    QComboBox *m_colour;
    QCheckBox *m_enabled;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    bool m_showing = false;
};

} // namespace Carillon

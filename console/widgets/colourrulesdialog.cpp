// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/colourrulesdialog.h"

#include "console/core/displaytext.h"
#include "console/widgets/filteredit.h"
#include "console/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

ColourRulesDialog::ColourRulesDialog(const ColourRules &rules, const QString &filter,
                                     QWidget *parent)
    : QDialog(parent)
    , m_rules(rules.rules())
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_filter(new FilterEdit)
    , m_colour(new QComboBox)
    , m_enabled(new QCheckBox(tr("&Use this rule")))
    , m_remove(new QPushButton(tr("&Remove")))
    , m_up(new QPushButton(tr("U&p")))
    , m_down(new QPushButton(tr("&Down")))
{
    setObjectName(u"colourRules"_s);
    setWindowTitle(tr("Colour rules"));
    if (!filter.isEmpty() && m_rules.size() < ColourRules::MaxRules)
        m_rules.prepend(
            {visibleText(filter, 40), filter, int(m_rules.size()) % ColourRule::Colours, true});
    build();
    fill(0);
}

void ColourRulesDialog::build()
{
    const QString names[ColourRule::Colours]
        = {tr("Red"), tr("Amber"), tr("Green"), tr("Blue"), tr("Violet"), tr("Grey")};
    for (int i = 0; i < ColourRule::Colours; ++i) {
        QPixmap sample(24, 12);
        sample.fill(ruleColor(palette(), i));
        m_colour->addItem(QIcon(sample), names[i]);
    }
    m_filter->setColumns(eventFields());
    m_filter->setObjectName(u"ruleFilter"_s);
    m_filter->setPlaceholderText(tr("For example: delay > 100ms or state = dropped"));
    m_name->setObjectName(u"ruleName"_s);
    m_list->setObjectName(u"ruleList"_s);
    m_list->setAccessibleName(tr("Rules, the first that fits wins"));
    auto *problem = new QLabel;
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    connect(m_filter, &FilterEdit::problemChanged, problem, &QLabel::setText);
    auto *add = new QPushButton(tr("&Add"));
    auto *order = new QHBoxLayout;
    for (QPushButton *button : {add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        order->addWidget(button);
    }
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(order);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Lines that fit:"), m_filter);
    form->addRow(QString(), problem);
    form->addRow(tr("&Colour:"), m_colour);
    form->addRow(QString(), m_enabled);
    auto *both = new QHBoxLayout;
    both->addLayout(left, 2);
    both->addLayout(form, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 20);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColourRulesDialog::showRule);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_rules.size() >= ColourRules::MaxRules)
            return;
        m_rules.append({tr("New rule"), {}, int(m_rules.size()) % ColourRule::Colours, true});
        fill(int(m_rules.size()) - 1);
        m_filter->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_rules.removeAt(m_list->currentRow());
        fill(std::max(0, m_list->currentRow() - 1));
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_name, m_filter})
        connect(line, &QLineEdit::textChanged, this, &ColourRulesDialog::readRule);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &ColourRulesDialog::readRule);
    connect(m_enabled, &QCheckBox::toggled, this, &ColourRulesDialog::readRule);
}

void ColourRulesDialog::fill(int current)
{
    m_showing = true;
    m_list->clear();
    for (const ColourRule &rule : std::as_const(m_rules)) {
        QPixmap sample(24, 12);
        sample.fill(ruleColor(palette(), rule.colour));
        m_list->addItem(new QListWidgetItem(QIcon(sample), visibleText(rule.name, 60)));
    }
    m_showing = false;
    m_list->setCurrentRow(current);
    showRule(m_list->currentRow());
}

void ColourRulesDialog::showRule(int row)
{
    if (m_showing)
        return;
    const bool any = row >= 0 && row < m_rules.size();
    m_showing = true;
    const ColourRule rule = any ? m_rules[row] : ColourRule();
    m_name->setText(rule.name);
    m_filter->setText(rule.filter);
    m_colour->setCurrentIndex(rule.colour);
    m_enabled->setChecked(rule.enabled);
    m_showing = false;
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_name, m_filter, m_colour, m_enabled, m_remove})
        field->setEnabled(any);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(any && row + 1 < m_rules.size());
}

void ColourRulesDialog::readRule()
{
    const int row = m_list->currentRow();
    if (m_showing || row < 0 || row >= m_rules.size())
        return;
    m_rules[row] = {m_name->text(), m_filter->text().trimmed(),
                    std::max(0, m_colour->currentIndex()), m_enabled->isChecked()};
    QPixmap sample(24, 12);
    sample.fill(ruleColor(palette(), m_rules[row].colour));
    m_list->item(row)->setIcon(QIcon(sample));
    m_list->item(row)->setText(visibleText(m_rules[row].name, 60));
}

void ColourRulesDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_rules.size())
        return;
    m_rules.swapItemsAt(row, row + by);
    fill(row + by);
}

} // namespace Carillon

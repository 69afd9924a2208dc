// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/comparedialog.h"

#include "console/core/displaytext.h"
#include "console/core/valueformat.h"
#include "console/widgets/diffview.h"
#include "console/widgets/emptystate.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

CompareDialog::CompareDialog(const QString &firstName, std::vector<EventRecord> first,
                             const QString &secondName, std::vector<EventRecord> second,
                             QWidget *parent)
    : QDialog(parent)
    , m_view(new QTableView)
    , m_diff(new DiffView)
{
    setWindowTitle(tr("Compare captures"));
    setObjectName(u"compareDialog"_s);
    resize(1000, 640);
    m_model.compare(std::move(first), std::move(second));
    const QLocale locale;
    using Verdict = CaptureCompareModel::Verdict;
    const auto count = [&](Verdict verdict) { return formatCount(m_model.count(verdict), locale); };
    auto *names = new QLabel(
        tr("First: %1\nSecond: %2").arg(visibleText(firstName, 120), visibleText(secondName, 120)));
    auto *sums
        = new QLabel(tr("%1 the same, %2 different, %3 only in the first, %4 only in the second.")
                         .arg(count(Verdict::Same), count(Verdict::Changed),
                              count(Verdict::OnlyFirst), count(Verdict::OnlySecond)));
    for (QLabel *label : {names, sums})
        label->setTextFormat(Qt::PlainText);
    sums->setObjectName(u"compareSums"_s);
    auto *same = new QCheckBox(tr("Show what is the &same, too"));
    connect(same, &QCheckBox::toggled, &m_model, &CaptureCompareModel::setShowSame);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Comparison"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setColumnWidth(CaptureCompareModel::VerdictColumn,
                           fontMetrics().averageCharWidth() * 24);
    m_view->setColumnWidth(CaptureCompareModel::RoomColumn, fontMetrics().averageCharWidth() * 22);
    m_view->setColumnWidth(CaptureCompareModel::NameColumn, fontMetrics().averageCharWidth() * 20);
    m_diff->showText(tr("Choose a row to see what differs."));
    auto *empty = new EmptyState(m_view->viewport());
    const auto tellEmpty = [this, empty] {
        empty->show(m_model.rowCount() == 0 ? tr("The two captures do not differ.") : QString());
    };
    connect(&m_model, &QAbstractItemModel::modelReset, empty, tellEmpty);
    tellEmpty();
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_view);
    splitter->addWidget(m_diff);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(names);
    layout->addWidget(sums);
    layout->addWidget(same);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CompareDialog::showCurrent);
}

void CompareDialog::showCurrent()
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    m_diff->showDiff(tr("From the first to the second."), m_model.payload(row, false),
                     m_model.payload(row, true));
}

} // namespace Carillon

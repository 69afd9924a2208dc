// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/capturecompare.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace Carillon {

class DiffView;

/// Two captures side by side: what only one of them has, what differs, and in what.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(const QString &firstName, std::vector<EventRecord> first,
                  const QString &secondName, std::vector<EventRecord> second,
                  QWidget *parent = nullptr);

    [[nodiscard]] CaptureCompareModel *model() { return &m_model; }

private:
    void showCurrent();

    CaptureCompareModel m_model;
    QTableView *m_view;
    DiffView *m_diff;
};

} // namespace Carillon

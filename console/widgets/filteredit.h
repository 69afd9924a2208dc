// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/filter.h"
#include "console/core/adminmessages.h"

#include <QLineEdit>
#include <QTimer>

#include <vector>

QT_BEGIN_NAMESPACE
class QCompleter;
class QStringListModel;
QT_END_NAMESPACE

namespace Carillon {

/// The line for a filter. It is checked while it is typed, by the same parser as the server's; a
/// filter that is right is applied after a moment, one that is not is underlined where it goes
/// wrong and explained. The server has the last word: what it refuses is shown the same way.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int DebounceMs = 200;

    explicit FilterEdit(QWidget *parent = nullptr);

    void setColumns(const QList<AdminColumn> &columns);
    [[nodiscard]] const std::vector<FilterField> &fields() const { return m_fields; }
    void setFilter(const QString &filter);     ///< and applies it at once
    void showProblem(const AdminError &error); ///< of the server, about the applied filter
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void filterChanged(const QString &filter); ///< only filters that the parser accepts
    void problemChanged(const QString &text);  ///< empty: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void apply();
    void complete();
    void insertCompletion(const QString &word);
    void setProblem(const QString &text, int at, int length);
    [[nodiscard]] int xOf(int position) const;

    std::vector<FilterField> m_fields;
    QTimer m_debounce;
    QCompleter *m_completer;
    QStringListModel *m_words;
    int m_replaceAt = 0;
    int m_replaceLength = 0;
    QString m_applied;
    QString m_problem;
    int m_problemAt = -1;
    int m_problemLength = 0;
};

} // namespace Carillon

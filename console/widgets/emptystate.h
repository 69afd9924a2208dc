// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

/// What a view without rows says, over its middle: why it is empty and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent);

    /// An empty `text` hides it; an empty `action` leaves the button out.
    void show(const QString &text, const QString &action = {});
    /// The same over rows without words, for what is under way.
    void showLoading(const QString &text, const QString &action = {});
    void addButton(QPushButton *button); ///< beside that of the action
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void set(const QString &text, const QString &action, bool loading);

    bool m_loading = false;
    QLabel *m_text;
    QPushButton *m_action;
    QHBoxLayout *m_buttons;
};

} // namespace Carillon

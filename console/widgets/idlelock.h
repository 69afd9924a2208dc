// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// Covers the window when nobody has touched the program for a quarter of an hour in production:
/// nothing can be read or done until the token is given again. Against a desk that was left, not
/// against somebody who may open the keychain.
class IdleLock final : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 IdleMs = 15 * 60 * 1000;

    IdleLock(Desk *desk, QWidget *window);

    void lock();
    void setIdleMs(qint64 ms); ///< for tests

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void check();
    void unlock();

    Desk *m_desk;
    QElapsedTimer m_touched;
    QTimer m_timer;
    qint64 m_idleMs = IdleMs;
    QLabel *m_text;
    QLineEdit *m_token;
};

} // namespace Carillon

// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// The line above the tabs: says when the connection is gone (why, which attempt, when the next),
/// that the server drains or was restarted, and what can be done. Hidden when all is well.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(Desk *desk, QWidget *parent = nullptr);

    void notice(const QString &text); ///< for some seconds, when there is nothing worse to say
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void connectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    void announce(const QString &text);

    Desk *m_desk;
    QLabel *m_text;
    QPushButton *m_now;
    QPushButton *m_stop;
    QPushButton *m_connect;
    QTimer m_second;
    QTimer m_noticeEnd;
    QString m_notice;
    QString m_drain;
    QString m_announced;
};

} // namespace Carillon

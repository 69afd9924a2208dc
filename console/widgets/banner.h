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
/// that the server drains or was restarted, that the role is another one, and what can be done.
/// Each kind has a sign and a colour of its own. Hidden when all is well.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(Desk *desk, QWidget *parent = nullptr);

    void notice(const QString &text); ///< for some seconds, when there is nothing worse to say
    void remark(const QString &text); ///< until somebody has read it
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void connectRequested();
    void signInRequested();
    void drainRequested(); ///< to be shown

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Lost, Notice, Drain, Remark };
    void build();
    void wireClient();
    void onHello();
    void update();
    void announce(const QString &text);
    [[nodiscard]] QColor color() const;
    [[nodiscard]] QString lossText() const; ///< empty: the connection is as it should be

    Desk *m_desk;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_now;
    QPushButton *m_stop;
    QPushButton *m_connect;
    QPushButton *m_signIn;
    QPushButton *m_showDrain;
    QPushButton *m_read;
    Kind m_kind = Kind::Notice;
    QTimer m_second;
    QTimer m_noticeEnd;
    QString m_notice;
    QString m_drain;
    QString m_remark;
    QString m_role; ///< of the last session with this profile
    QString m_announced;
};

} // namespace Carillon

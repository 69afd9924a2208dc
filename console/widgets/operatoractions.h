// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class EventPane;
class PlanDialog;

/// What an operator does to the server, each with its dialog: whom it is about was captured before
/// the dialog opens, and what came of it is said. Owned by the window.
class OperatorActions final : public QObject
{
    Q_OBJECT

public:
    OperatorActions(Desk *desk, QWidget *window);

    void disconnectConnection(const QString &connection, const QString &user);
    /// disconnect, message: `target` is a filter over connections; close_room: the room.
    void plan(const QString &action, const QString &tenant, const QString &target);
    void revoke(const QString &tenant, const QString &user, const QString &tokenId);
    void replay(EventPane *pane, const QString &tenant, const QString &room);
    void editColours(const QString &filter);
    void showPlan();

Q_SIGNALS:
    void said(const QString &text);
    void acted(); ///< something may have changed

private:
    Desk *m_desk;
    QWidget *m_window;
    PlanDialog *m_plan = nullptr; ///< one at a time; hidden while it runs
};

} // namespace Carillon

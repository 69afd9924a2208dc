// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/eventlogmodel.h"
#include "console/widgets/page.h"

#include <QMap>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class EventPane;

/// The events of all rooms that are watched, in one list. It adds no subscription of its own: what
/// the rooms' tabs receive is here as well.
class EventsPage final : public Page
{
    Q_OBJECT

public:
    explicit EventsPage(Desk *desk, QWidget *parent = nullptr);

    void setActive(bool) override {}
    void focusFilter() override;
    void togglePause() override;
    void followEnd() override;
    void markCurrent() override;
    [[nodiscard]] EventLogModel *log() { return &m_log; }
    [[nodiscard]] EventPane *pane() { return m_pane; }
    void forget(const QString &watch); ///< its tab was closed

private:
    void askForRoom();
    void updateHead();

    Desk *m_desk;
    EventLogModel m_log;
    EventPane *m_pane;
    QLabel *m_head;
    QMap<QString, QString> m_rooms; ///< watch to room
};

} // namespace Carillon
